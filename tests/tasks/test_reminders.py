"""Reminders over a database on disk, by a clock that is set by hand."""

import asyncio
import sqlite3
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from desktop_assistant.clock import Clock
from desktop_assistant.database import Database
from desktop_assistant.tasks import Task, TaskBook, reminder_ledger
from desktop_assistant.tasks.book import Edit
from desktop_assistant.tasks.changes import Changes
from desktop_assistant.tasks.errors import FieldError
from desktop_assistant.tasks.reminders import ReminderGoneError, Reminders
from tests.conftest import NOW
from tests.tasks.reminding import AT_FIVE, MINUTE, HandClock, RecordingDesktop, Reminded


@pytest.fixture
def reminded(database: Database) -> Reminded:
    return Reminded(database, HandClock(NOW))


async def test_a_reminder_is_shown_when_its_time_has_come_and_never_again(
    reminded: Reminded,
) -> None:
    await reminded.add("Call Ana")
    assert await reminded.at(datetime(2026, 3, 4, 16, 29, 59)) == []
    assert await reminded.at(datetime(2026, 3, 4, 16, 30)) == ["Call Ana"]
    assert await reminded.at(AT_FIVE) == []


async def test_it_is_not_shown_again_after_a_restart(reminded: Reminded) -> None:
    await reminded.add("Call Ana")
    await reminded.at(AT_FIVE)
    again = Reminded(reminded.database, reminded.clock)
    assert await again.at(AT_FIVE + MINUTE) == []


async def test_it_is_written_down_before_it_is_shown(reminded: Reminded) -> None:
    await reminded.add("Call Ana")

    class Crashing(RecordingDesktop):
        async def show(self, reminder: object) -> bool:
            raise KeyboardInterrupt

    reminded.reminders.presenter = Crashing()
    with pytest.raises(KeyboardInterrupt):
        await reminded.at(AT_FIVE)
    again = Reminded(reminded.database, reminded.clock)
    assert await again.at(AT_FIVE + MINUTE) == []
    assert await again.offered() == ["Call Ana"]


async def test_what_the_desktop_shows_the_page_does_not_offer(reminded: Reminded) -> None:
    await reminded.add("Call Ana")
    await reminded.at(AT_FIVE)
    assert await reminded.offered() == []


async def test_without_a_desktop_the_page_offers_it_until_it_is_dismissed(
    reminded: Reminded,
) -> None:
    reminded.reminders.presenter = None
    task = await reminded.add("Call Ana")
    await reminded.at(AT_FIVE)
    assert await reminded.offered() == ["Call Ana"]
    assert reminded.changes == 1
    [reminder] = await reminded.reminders.unanswered()
    assert reminder.key == (task.id, "2026-03-04T16:30:00")
    await reminded.reminders.dismiss([reminder.key])
    await reminded.at(AT_FIVE + MINUTE)
    assert await reminded.offered() == []
    assert reminded.changes == 2


@pytest.mark.parametrize("verb", ["complete", "cancel", "delete", "move", "empty"])
async def test_a_changed_task_withdraws_its_reminder(reminded: Reminded, verb: str) -> None:
    task = await reminded.add("Call Ana")
    await change(reminded.book, task, verb)
    assert await reminded.at(AT_FIVE) == []


@pytest.mark.parametrize("verb", ["complete", "cancel", "delete", "move", "empty"])
async def test_a_changed_task_takes_down_what_is_shown_of_it(reminded: Reminded, verb: str) -> None:
    task = await reminded.add("Call Ana")
    await reminded.at(AT_FIVE)
    assert reminded.desktop.up
    await change(reminded.book, task, verb)
    await reminded.at(AT_FIVE + MINUTE)
    assert not reminded.desktop.up


async def test_undo_brings_a_reminder_back_that_was_not_shown(reminded: Reminded) -> None:
    await reminded.add("Call Ana")
    task = await reminded.add("Buy milk")
    await reminded.book.delete([task.id])
    await reminded.book.undo()
    assert await reminded.at(AT_FIVE) == ["Call Ana", "Buy milk"]


async def test_undo_does_not_show_a_second_time_what_was_shown(reminded: Reminded) -> None:
    task = await reminded.add("Call Ana")
    await reminded.at(AT_FIVE)
    await reminded.book.delete([task.id])
    await reminded.book.undo()
    assert await reminded.at(AT_FIVE + MINUTE) == []


async def test_the_next_occurrence_of_a_recurring_task_reminds_again(reminded: Reminded) -> None:
    task = await reminded.add("Water", rule="FREQ=DAILY")
    assert await reminded.at(AT_FIVE) == ["Water"]
    await reminded.book.complete([task.id])
    assert await reminded.at(AT_FIVE + 10 * MINUTE) == []
    assert await reminded.at(datetime(2026, 3, 5, 16, 30)) == ["Water"]


async def test_a_task_with_several_reminders_reminds_at_each(reminded: Reminded) -> None:
    await reminded.add("Call Ana", AT_FIVE, "-PT30M", "PT0S", "2026-03-04T12:00:00")
    assert await reminded.at(datetime(2026, 3, 4, 12)) == ["Call Ana"]
    assert await reminded.at(datetime(2026, 3, 4, 16, 30)) == ["Call Ana"]
    assert await reminded.at(AT_FIVE) == ["Call Ana"]


async def test_done_completes_the_task_and_undo_opens_it_again(reminded: Reminded) -> None:
    task = await reminded.add("Call Ana")
    await reminded.at(AT_FIVE)
    await reminded.reminders.done(reminded.desktop.shown[0].key)
    assert (await reminded.book.get(task.id)).status == "done"
    await reminded.book.undo()
    assert (await reminded.book.get(task.id)).status == "open"


@pytest.mark.parametrize(
    ("length", "until"),
    [
        ("10 minutes", datetime(2026, 3, 4, 17, 10)),
        ("1 hour", datetime(2026, 3, 4, 18)),
        ("tomorrow", datetime(2026, 3, 5, 9)),
    ],
)
async def test_a_snoozed_reminder_comes_again_later_and_leaves_the_task_alone(
    reminded: Reminded, length: str, until: datetime
) -> None:
    task = await reminded.add("Call Ana")
    await reminded.at(AT_FIVE)
    await reminded.reminders.snooze(reminded.desktop.shown[0].key, length)
    assert await reminded.book.get(task.id) == task
    assert (await reminded.book.undo()).summary == "Added Call Ana"
    await reminded.book.redo()
    again = Reminded(reminded.database, reminded.clock)
    assert await again.at(until - timedelta(seconds=1)) == []
    assert await again.at(until) == ["Call Ana"]
    assert await again.at(until + MINUTE) == []


async def test_a_snoozed_reminder_of_a_task_that_moved_is_forgotten(reminded: Reminded) -> None:
    task = await reminded.add("Call Ana")
    await reminded.at(AT_FIVE)
    await reminded.reminders.snooze(reminded.desktop.shown[0].key, "10 minutes")
    await change(reminded.book, task, "move")
    assert await reminded.at(AT_FIVE + 20 * MINUTE) == []


async def test_a_reminder_can_be_snoozed_again_and_again(reminded: Reminded) -> None:
    await reminded.add("Call Ana")
    for late in range(0, 60, 10):
        assert await reminded.at(AT_FIVE + late * MINUTE) == ["Call Ana"]
        await reminded.reminders.snooze(reminded.desktop.shown[-1].key, "10 minutes")


async def test_what_is_gone_is_neither_done_nor_snoozed(reminded: Reminded) -> None:
    task = await reminded.add("Water", rule="FREQ=DAILY")
    await reminded.at(AT_FIVE)
    key = reminded.desktop.shown[0].key
    await reminded.book.complete([task.id])
    with pytest.raises(ReminderGoneError):
        await reminded.reminders.done(key)
    with pytest.raises(ReminderGoneError):
        await reminded.reminders.snooze(key, "10 minutes")
    assert (await reminded.book.get(task.id)).due == datetime(2026, 3, 5, 17)


async def test_an_unknown_length_of_snooze_is_refused_with_those_there_are(
    reminded: Reminded,
) -> None:
    task = await reminded.add("Call Ana")
    await reminded.at(AT_FIVE)
    with pytest.raises(FieldError, match="10 minutes, 1 hour, tomorrow"):
        await reminded.reminders.snooze(reminded.desktop.shown[0].key, "a year")
    assert await reminded.book.get(task.id) == task


async def test_a_few_at_once_are_shown_one_by_one(reminded: Reminded) -> None:
    titles = [f"Task {n}" for n in range(5)]
    for title in titles:
        await reminded.add(title)
    assert await reminded.at(AT_FIVE) == titles
    assert reminded.desktop.summaries == []


async def test_twenty_at_once_are_one_summary_and_the_page_offers_each(reminded: Reminded) -> None:
    for n in range(20):
        await reminded.add(f"Task {n}")
    assert await reminded.at(AT_FIVE) == []
    [(reminders, missed)] = reminded.desktop.summaries
    assert len(reminders) == 20
    assert not missed
    assert len(await reminded.offered()) == 20
    await reminded.at(AT_FIVE + MINUTE)
    assert len(reminded.desktop.summaries) == 1


async def test_one_that_was_missed_while_closed_is_shown_at_the_next_start(
    reminded: Reminded,
) -> None:
    await reminded.add("Call Ana")
    again = Reminded(reminded.database, HandClock(AT_FIVE))
    await run_until_shown(again)
    assert again.desktop.titles == ["Call Ana"]


async def test_several_that_were_missed_while_closed_are_one_summary(reminded: Reminded) -> None:
    for title in ("Call Ana", "Buy milk", "Pay rent"):
        await reminded.add(title)
    again = Reminded(reminded.database, HandClock(AT_FIVE))
    await run_until_shown(again)
    [(reminders, missed)] = again.desktop.summaries
    assert [reminder.task.title for reminder in reminders] == ["Call Ana", "Buy milk", "Pay rent"]
    assert missed
    assert again.desktop.shown == []


async def test_what_stands_on_the_desktop_at_the_end_is_offered_at_the_next_start(
    reminded: Reminded,
) -> None:
    await reminded.add("Call Ana")
    reminded.clock.moment = AT_FIVE
    await run_until_shown(reminded)
    assert not reminded.desktop.up
    again = Reminded(reminded.database, reminded.clock)
    assert await again.at(AT_FIVE + MINUTE) == []
    assert await again.offered() == ["Call Ana"]


async def test_a_change_wakes_it_and_it_waits_no_longer_than_it_must(database: Database) -> None:
    clock = Clock(datetime(2026, 3, 4, 16, 29, 59))
    book = TaskBook(database, clock)
    desktop = RecordingDesktop()
    reminders = Reminders(database, book, clock, lambda: None)
    reminders.start(desktop)
    reminders.start(desktop)
    await asyncio.sleep(0.1)
    [task] = await book.add([Changes(title="Call Ana", due=AT_FIVE, reminders=("-PT30M",))])
    async with asyncio.timeout(5):
        await desktop.seen.wait()
    assert -0.2 < clock.seconds_until(datetime(2026, 3, 4, 16, 30)) <= 0
    await reminders.close()
    assert desktop.titles == [task.title]


async def test_a_day_reminds_at_the_hour_that_was_asked_for(reminded: Reminded) -> None:
    await reminded.add("Ana's birthday", date(2026, 3, 5), "PT9H")
    assert await reminded.at(datetime(2026, 3, 5, 8, 59)) == []
    assert await reminded.at(datetime(2026, 3, 5, 9)) == ["Ana's birthday"]


async def test_reminders_of_an_older_file_are_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from desktop_assistant.database import migrations  # noqa: PLC0415 - patched

    place = [change.__name__ for change in migrations._migrations].index("reminders_shown")
    with monkeypatch.context() as older:
        older.setattr(migrations, "_migrations", migrations._migrations[:place])
        database = await Database.open(tmp_path / "old.db")
        await Reminded(database, HandClock(NOW)).add("Call Ana")
        await database.close()
    database = await Database.open(tmp_path / "old.db")
    assert await Reminded(database, HandClock(NOW)).at(AT_FIVE) == ["Call Ana"]
    await database.close()


async def test_what_is_due_is_found_by_an_index(reminded: Reminded) -> None:
    def plans(connection: sqlite3.Connection) -> list[str]:
        statements: list[str] = []
        connection.set_trace_callback(statements.append)
        reminder_ledger.next_moment(connection)
        reminder_ledger.take_due(connection, NOW)
        reminder_ledger.unanswered(connection)
        connection.set_trace_callback(None)
        asked = [statement for statement in statements if statement.startswith("SELECT")]
        assert len(asked) == 3
        return [connection.execute(f"EXPLAIN QUERY PLAN {sql}").fetchone()[3] for sql in asked]

    first, second, third = await reminded.database.write(plans)
    assert "INDEX reminders_by_time" in first
    assert "INDEX reminders_by_time (show_at<" in second
    assert "INDEX reminders_unanswered" in third


async def change(book: TaskBook, task: Task, verb: str) -> None:
    edits = {
        "move": Changes(due=AT_FIVE + timedelta(days=1)),
        "empty": Changes(due=None),
    }
    if verb in edits:
        await book.edit([Edit(task.id, edits[verb])])
    else:
        await getattr(book, verb)([task.id])


async def run_until_shown(reminded: Reminded) -> None:
    """Let the reminders run until something is shown, and close them."""
    reminded.reminders.start(reminded.desktop)
    async with asyncio.timeout(5):
        await reminded.desktop.seen.wait()
    await reminded.reminders.close()
