"""Any life of tasks with reminders: each is shown when it is due, and once."""

import asyncio
import contextlib
import tempfile
from datetime import datetime
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_assistant.database import Database
from desktop_assistant.tasks import TaskBook
from desktop_assistant.tasks.book import Edit
from desktop_assistant.tasks.changes import Changes
from desktop_assistant.tasks.errors import NothingToUndoError
from desktop_assistant.tasks.reminder import reminder_moment, reminder_text
from desktop_assistant.tasks.reminder_ledger import ReminderKey
from tests.conftest import NOW
from tests.tasks.reminding import MINUTE, HandClock, Reminded

STEPS = st.one_of(
    st.tuples(st.just("add"), st.sampled_from([-30, -5, 0]), st.integers(-20, 90)),
    st.tuples(
        st.sampled_from(["move", "complete", "delete", "repeat", "snooze", "dismiss"]),
        st.integers(0, 5),
        st.integers(-20, 90),
    ),
    st.tuples(st.sampled_from(["undo", "redo", "restart"]), st.just(0), st.just(0)),
    st.tuples(st.just("wait"), st.just(0), st.integers(1, 60)),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(STEPS, max_size=25))
def test_whatever_happens_each_is_shown_once_when_it_is_due(
    steps: list[tuple[str, int, int]],
) -> None:
    asyncio.run(live_through(steps))


async def live_through(steps: list[tuple[str, int, int]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        database = await Database.open(Path(folder) / "assistant.db")
        reminded = Reminded(database, HandClock(NOW))
        # What is to be shown again at a time, and what is not to be shown any more.
        again: dict[ReminderKey, datetime] = {}
        over: set[ReminderKey] = set()
        for step in steps:
            reminded = await take(step, reminded, again)
            now, desktop = reminded.clock.moment, reminded.desktop
            expected = {
                key
                for key, at in (await set_reminders(reminded.book)).items()
                if (at <= now and key not in over) or again.get(key, datetime.max) <= now
            }
            desktop.shown.clear()
            desktop.summaries.clear()
            await reminded.reminders.show_due()
            shown = [one.key for one in desktop.shown]
            shown += [one.key for summary, _ in desktop.summaries for one in summary]
            assert sorted(shown) == sorted(expected)
            over |= expected
            for key in expected:
                again.pop(key, None)
        await database.close()


async def set_reminders(book: TaskBook) -> dict[ReminderKey, datetime]:
    moments = [
        (task.id, reminder_moment(reminder, task.due))
        for task in await book.open_tasks()
        for reminder in task.reminders
    ]
    return {ReminderKey(task_id, at.isoformat()): at for task_id, at in moments if at}


async def take(
    step: tuple[str, int, int], reminded: Reminded, again: dict[ReminderKey, datetime]
) -> Reminded:
    """Do one thing; return what goes on, another one after a restart."""
    verb, which, minutes = step
    book, now = reminded.book, reminded.clock.moment
    tasks = await book.open_tasks()
    offered = await reminded.reminders.unanswered()
    keys = sorted(reminded.desktop.up | {reminder.key for reminder in offered})
    match verb:
        case "add":
            await reminded.add("Task", now + minutes * MINUTE, reminder_text(which * MINUTE))
        case "wait":
            reminded.clock.move(minutes * MINUTE)
        case "restart":
            return Reminded(reminded.database, reminded.clock)
        case "undo" | "redo":
            with contextlib.suppress(NothingToUndoError):
                await getattr(book, verb)()
        case "snooze" | "dismiss" if keys:
            key = keys[which % len(keys)]
            if verb == "dismiss":
                await reminded.reminders.dismiss([key])
            elif key in await set_reminders(book):
                await reminded.reminders.snooze(key, "10 minutes")
                again[key] = now + 10 * MINUTE
        case "move" | "repeat" if tasks:
            task = tasks[which % len(tasks)]
            rule = "FREQ=DAILY" if verb == "repeat" else None
            due = now + minutes * MINUTE
            await book.edit([Edit(task.id, Changes(due=due, recurrence=rule))])
        case "complete" | "delete" if tasks:
            await getattr(book, verb)([tasks[which % len(tasks)].id])
    return reminded
