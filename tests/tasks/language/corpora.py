"""Phrases from the corpora of other projects, and when an answer to one is right.

They lie beside the checkout where the project is developed, and are no part of it.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

from desktop_assistant.tasks.language import When

FILE = Path(__file__).resolve().parents[4] / "shared" / "data" / "dates.jsonl"
_DAYS = ("day", "week", "month", "quarter", "year")
_GRAINS = {
    "second": timedelta(seconds=1),
    "minute": timedelta(minutes=1),
    "hour": timedelta(hours=1),
    "day": timedelta(days=1),
}
# The reference time of duckling's corpus is in this zone; some of its phrases name another.
_ZONES = {"facebook/duckling": timezone(timedelta(hours=-2))}


@dataclass(frozen=True, slots=True)
class Row:
    """A phrase with what it means."""

    text: str
    now: datetime
    kind: str
    """`single`, `range`, `recurrence` or `negative`; `past` for a single one that need not be."""
    expected: dict[str, Any]

    def is_right(self, when: When | None) -> bool:
        """Say whether an answer is right."""
        if self.kind == "negative" or when is None:
            return self.kind == "negative" and when is None
        check: Callable[[When], bool] = {
            "single": self._is_that_moment,
            "past": self._is_that_moment,
            "range": self._is_that_range,
            "recurrence": self._is_that_recurrence,
        }[self.kind]
        return check(when)

    def is_moment(self, found: datetime) -> bool:
        """Say whether a moment is the right one; a grain of a day or more compares the date."""
        moment = datetime.fromisoformat(self.expected["datetime"])
        if self.expected["grain"] in _DAYS:
            return found.date() == moment.date()
        return found == moment

    def _is_that_moment(self, when: When) -> bool:
        return self.is_moment(when.start)

    def _is_that_range(self, when: When) -> bool:
        """Some rows end after the last minute or hour named ("until 4pm": 17:00); both will do."""
        start, grain = datetime.fromisoformat(self.expected["start"]), self.expected["grain"]
        if self.expected["end"] is None:
            return when.start == start or (grain == "day" and when.start.date() == start.date())
        end = datetime.fromisoformat(self.expected["end"])
        return when.start == start and when.end in (end, end - _GRAINS.get(grain, timedelta()))

    def _is_that_recurrence(self, when: When) -> bool:
        parts = dict(self.expected)
        time = parts.pop("TIME", None)
        if time is not None and f"{when.start:%-H:%M}" != time:
            return False
        expected = {name: str(value) for name, value in parts.items()}
        found = dict(part.split("=") for part in (when.recurrence or "FREQ=").split(";"))
        return {"INTERVAL": "1", **found} == expected


def rows() -> list[Row]:
    """Return the phrases."""
    return [_row(json.loads(line)) for line in FILE.read_text(encoding="utf-8").splitlines()]


def _row(data: dict[str, Any]) -> Row:
    now = datetime.fromisoformat(data["reference_datetime"])
    zone = _ZONES.get(data["source"].split("@")[0], UTC)
    kind = "past" if data["kind"] == "single" and not data["future"] else data["kind"]
    return Row(data["text"], now.replace(tzinfo=zone), kind, data["expected"] or {})
