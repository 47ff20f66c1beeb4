"""Shows reminders when their time has come: each once, whatever happens in between.

What is shown is written down before, so that a crash shows none twice. One that a crash kept from
the desktop is not lost either: until it is answered, the page offers it.
"""

import asyncio
import contextlib
import logging
import sqlite3
from collections.abc import Callable, Collection, Sequence
from datetime import datetime, time, timedelta
from typing import Protocol

from desktop_assistant.clock import Clock
from desktop_assistant.database import Database
from desktop_assistant.tasks import reminder_ledger
from desktop_assistant.tasks.book import TaskBook
from desktop_assistant.tasks.errors import FieldError, TaskError
from desktop_assistant.tasks.reminder_ledger import Reminder, ReminderKey

# Timers stand still while the machine sleeps, and the clock may be set.
MAX_SLEEP_SECONDS = 60.0
# Clocks count whole seconds: one that is about to strike must not keep the loop spinning.
MIN_SLEEP_SECONDS = 0.05
#: More than these at once are shown as one.
MAX_TOGETHER = 5
MORNING = time(9)

#: For how long a reminder can be snoozed, the usual length first.
SNOOZES = ("10 minutes", "1 hour", "tomorrow")

_logger = logging.getLogger(__name__)


class ReminderGoneError(TaskError):
    """The reminder is of a task that was done, moved or deleted meanwhile."""


class Presenter(Protocol):
    """Shows reminders outside the page, as a desktop does."""

    async def show(self, reminder: Reminder) -> bool:
        """Show one, and return whether the user can answer it there."""

    async def show_summary(self, reminders: Sequence[Reminder], *, missed: bool) -> None:
        """Show several as one, oldest first; `missed`: their times were while nothing ran."""

    async def on_screen(self) -> set[ReminderKey]:
        """Return those that are shown and not yet answered."""

    async def withdraw(self, keys: Collection[ReminderKey]) -> None:
        """Take down what is no longer to be answered there."""

    async def close(self) -> None:
        """Take everything down."""


class Reminders:
    """What is to be shown, and what was answered.

    Parameters:
        database: The open database.
        book: The user's tasks; a reminder of one that is done or moved is withdrawn.
        clock: Tells when a reminder's time has come.
        on_change: Called when `unanswered` or `opened` gives another answer.
    """

    def __init__(
        self, database: Database, book: TaskBook, clock: Clock, on_change: Callable[[], None]
    ) -> None:
        self._database = database
        self._book = book
        self._clock = clock
        self._on_change = on_change
        #: Shows them on the desktop; without one, only the page offers them.
        self.presenter: Presenter | None = None
        #: The desktop was to show them and cannot; the page says so.
        self.lacks_desktop = False
        self._offered: list[Reminder] = []
        self._opened: tuple[str | None, int] = (None, 0)
        self._wake = asyncio.Event()
        self._settled = asyncio.Event()
        self._running: asyncio.Task[None] | None = None
        self._is_closed = False
        book.on_change(self._wake.set)

    def start(self, presenter: Presenter | None = None) -> None:
        """Begin to show reminders, in the running event loop. Twice, or at the end, is harmless.

        Parameters:
            presenter: Shows them on the desktop; without one, only the page offers them.
        """
        if self._running is None and not self._is_closed:
            self.presenter = presenter
            self._running = asyncio.create_task(self._run(), name="reminders")

    async def settled(self) -> None:
        """Wait until what was missed before the start is shown."""
        await self._settled.wait()

    async def close(self) -> None:
        """Show nothing any more. What stands on the desktop unanswered goes over to the page."""
        self._is_closed = True
        if self._running is None:
            return
        self._running.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await self._running
        if self.presenter is not None:
            # Their buttons would do nothing without this process.
            left = await self.presenter.on_screen()
            await self.presenter.close()
            await self._database.write(reminder_ledger.set_unanswered, left)

    @property
    def opened(self) -> tuple[str | None, int]:
        """The task whose notification was clicked last, and how many were."""
        return self._opened

    def open(self, task_id: str | None) -> None:
        """Let the page show a task."""
        self._opened = (task_id, self._opened[1] + 1)
        self._on_change()

    async def unanswered(self) -> list[Reminder]:
        """Return what the page is to offer, the newest first."""
        return await self._database.read(reminder_ledger.unanswered)

    async def done(self, key: ReminderKey) -> None:
        """Check its task off.

        Raises:
            ReminderGoneError: The task was done, moved or deleted meanwhile.
        """
        await self._check_standing(key)
        await self._book.complete([key.task_id])
        await self.dismiss([key])

    async def snooze(self, key: ReminderKey, length: str) -> None:
        """Show it again later; the task stays as it is.

        Raises:
            ReminderGoneError: The task was done, moved or deleted meanwhile.
            FieldError: It cannot be snoozed for that long.
        """
        until = snoozed_until(length, self._clock.now())
        await self._check_standing(key)
        await self._database.write(reminder_ledger.snooze, key, until)
        self._wake.set()

    async def dismiss(self, keys: Collection[ReminderKey]) -> None:
        """Offer them no longer. One that is gone is dismissed already."""
        await self._database.write(reminder_ledger.set_answered, keys)
        self._wake.set()

    async def show_due(self, *, missed: bool = False) -> None:
        """Show what is due, withdraw what is no longer.

        Parameters:
            missed: Nothing ran when its time came.
        """
        await self._withdraw()
        at = await self._database.read(reminder_ledger.next_moment)
        now = self._clock.now()
        if at is not None and at <= now:
            due = await self._database.write(reminder_ledger.take_due, now)
            await self._present(due, missed=missed)
        offered = await self.unanswered()
        if offered != self._offered:
            self._offered = offered
            self._on_change()

    async def _run(self) -> None:
        missed = True
        while True:
            self._wake.clear()
            pause = MAX_SLEEP_SECONDS
            try:
                await self.show_due(missed=missed)
                missed = False
                self._settled.set()
                pause = await self._pause()
            except sqlite3.Error:
                _logger.exception("Reminders could not be read; trying again in a minute.")
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(pause):
                    await self._wake.wait()

    async def _pause(self) -> float:
        at = await self._database.read(reminder_ledger.next_moment)
        left = MAX_SLEEP_SECONDS if at is None else self._clock.seconds_until(at)
        return min(MAX_SLEEP_SECONDS, max(MIN_SLEEP_SECONDS, left))

    async def _present(self, due: Sequence[Reminder], *, missed: bool) -> None:
        if self.presenter is None:
            return
        if len(due) > (1 if missed else MAX_TOGETHER):
            await self.presenter.show_summary(due, missed=missed)
            return
        for reminder in due:
            if await self.presenter.show(reminder):
                await self._database.write(reminder_ledger.set_answered, [reminder.key])

    async def _withdraw(self) -> None:
        if self.presenter is None:
            return
        shown = await self.presenter.on_screen()
        if shown:
            gone = shown - await self._database.read(reminder_ledger.standing, shown)
            await self.presenter.withdraw(gone)

    async def _check_standing(self, key: ReminderKey) -> None:
        if not await self._database.read(reminder_ledger.standing, [key]):
            raise ReminderGoneError("This reminder is over; its task was done, moved or deleted.")


def snoozed_until(length: str, now: datetime) -> datetime:
    """Return when a reminder that is snoozed now comes again.

    Raises:
        FieldError: It cannot be snoozed for that long.
    """
    match length:
        case "10 minutes":
            return now + timedelta(minutes=10)
        case "1 hour":
            return now + timedelta(hours=1)
        case "tomorrow":
            return datetime.combine(now.date() + timedelta(days=1), MORNING)
        case _:
            raise FieldError("for", f"A reminder is snoozed for one of {', '.join(SNOOZES)}.")
