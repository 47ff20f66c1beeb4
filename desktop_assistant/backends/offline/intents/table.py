"""The form of the table of intents: a pattern, an example, and what is done.

The first row that matches is meant. Each row's example is run against the table by a test.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from desktop_assistant.backends.offline.memory import Memory
from desktop_assistant.backends.offline.plan import Plan


@dataclass(frozen=True, slots=True)
class Asked:
    """A message that matched a row: `asked["which"]` is a part of it, empty when left out."""

    match: re.Match[str]
    memory: Memory
    now: datetime

    def __getitem__(self, group: str) -> str:
        found = self.match.groupdict().get(group)
        return (found or "").strip()


Handler = Callable[[Asked], Plan]


@dataclass(frozen=True, slots=True)
class Intent:
    """A row: how people say it, an example, and what is done."""

    pattern: re.Pattern[str]
    example: str
    handle: Handler


class Intents:
    """Rows in the order in which they are tried, added by the decorator `row`."""

    def __init__(self) -> None:
        self._rows: list[Intent] = []

    def row(self, example: str, pattern: str) -> Callable[[Handler], Handler]:
        """Add the decorated function as what is done when the whole message fits `pattern`."""
        compiled = re.compile(rf"(?:{pattern})[.!?]*$", re.IGNORECASE | re.DOTALL)

        def register(handler: Handler) -> Handler:
            self._rows.append(Intent(compiled, example, handler))
            return handler

        return register

    def rows(self) -> tuple[Intent, ...]:
        """Return the rows in their order."""
        return tuple(self._rows)
