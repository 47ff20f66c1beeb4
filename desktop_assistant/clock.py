"""The assistant's idea of now: local wall-clock time, which tests and demos can set."""

import os
import time
from collections.abc import Mapping
from datetime import datetime, timedelta

from desktop_assistant.errors import StartupError

CLOCK_VARIABLE = "DESKTOP_ASSISTANT_CLOCK"


class Clock:
    """Local time without a zone, as tasks are due "at nine" wherever the user is.

    Parameters:
        start: What `now()` answers at first; it runs on from there. None: the system's time.
    """

    def __init__(self, start: datetime | None = None) -> None:
        self._start = start
        self._started = time.monotonic()

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> "Clock":
        """Return the clock that `DESKTOP_ASSISTANT_CLOCK` asks for, or the system's.

        Raises:
            StartupError: The variable is not an ISO 8601 date-time without a zone.
        """
        value = environment.get(CLOCK_VARIABLE)
        if not value:
            return cls()
        try:
            start = datetime.fromisoformat(value)
        except ValueError:
            start = None
        if start is None or start.tzinfo is not None:
            raise StartupError(
                f"{CLOCK_VARIABLE} is {value!r}; set it to a local time such as "
                "2026-03-04T10:00:00, or unset it."
            )
        return cls(start)

    def now(self) -> datetime:
        """Return the current local time, to the second, without a zone."""
        if self._start is None:
            return datetime.now().replace(microsecond=0)
        elapsed = timedelta(seconds=int(time.monotonic() - self._started))
        return self._start + elapsed

    def seconds_until(self, moment: datetime) -> float:
        """Return how long it is until that local time, below zero when it has passed."""
        if self._start is None:
            return (moment - datetime.now()).total_seconds()
        elapsed = time.monotonic() - self._started
        return (moment - self._start).total_seconds() - elapsed
