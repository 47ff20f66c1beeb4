"""What the tests of reminders share: a clock set by hand, a desktop that records, one start."""

import asyncio
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from desktop_assistant.clock import Clock
from desktop_assistant.database import Database
from desktop_assistant.tasks import Task, TaskBook
from desktop_assistant.tasks.changes import Changes
from desktop_assistant.tasks.due import Due
from desktop_assistant.tasks.reminder_ledger import Reminder, ReminderKey
from desktop_assistant.tasks.reminders import Reminders

AT_FIVE = datetime(2026, 3, 4, 17)
MINUTE = timedelta(minutes=1)


class HandClock(Clock):
    """Stands still until it is moved."""

    def __init__(self, now: datetime) -> None:
        super().__init__(now)
        self.moment = now

    def move(self, by: timedelta) -> None:
        self.moment += by

    def now(self) -> datetime:
        return self.moment

    def seconds_until(self, moment: datetime) -> float:
        return (moment - self.moment).total_seconds()


class RecordingDesktop:
    """Keeps what it was given to show."""

    def __init__(self) -> None:
        self.shown: list[Reminder] = []
        self.summaries: list[tuple[list[Reminder], bool]] = []
        self.up: set[ReminderKey] = set()
        self.seen = asyncio.Event()

    @property
    def titles(self) -> list[str]:
        return [reminder.task.title for reminder in self.shown]

    async def show(self, reminder: Reminder) -> bool:
        self.shown.append(reminder)
        self.up.add(reminder.key)
        self.seen.set()
        return True

    async def show_summary(self, reminders: Sequence[Reminder], *, missed: bool) -> None:
        self.summaries.append((list(reminders), missed))
        self.seen.set()

    async def on_screen(self) -> set[ReminderKey]:
        return set(self.up)

    async def withdraw(self, keys: Collection[ReminderKey]) -> None:
        self.up -= set(keys)

    async def close(self) -> None:
        self.up.clear()


@dataclass
class Reminded:
    """A book, its reminders and the desktop, as one start of the program has them."""

    database: Database
    clock: HandClock
    desktop: RecordingDesktop = field(default_factory=RecordingDesktop)
    changes: int = 0

    def __post_init__(self) -> None:
        self.book = TaskBook(self.database, self.clock)
        self.reminders = Reminders(self.database, self.book, self.clock, self._count)
        self.reminders.presenter = self.desktop

    async def add(
        self, title: str, due: Due | None = AT_FIVE, *reminders: str, rule: str | None = None
    ) -> Task:
        changes = Changes(title=title, due=due, reminders=reminders or ("-PT30M",), recurrence=rule)
        [task] = await self.book.add([changes])
        return task

    async def at(self, moment: datetime) -> list[str]:
        """Let it become that time, and return what was shown since, in order."""
        before = len(self.desktop.shown)
        self.clock.moment = moment
        await self.reminders.show_due()
        return self.desktop.titles[before:]

    async def offered(self) -> list[str]:
        return [reminder.task.title for reminder in await self.reminders.unanswered()]

    def _count(self) -> None:
        self.changes += 1
