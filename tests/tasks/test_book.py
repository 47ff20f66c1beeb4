import time
from datetime import date, datetime
from pathlib import Path

import pytest

from desktop_assistant.clock import Clock
from desktop_assistant.database import Database
from desktop_assistant.tasks import Task, TaskBook
from desktop_assistant.tasks.book import Edit
from desktop_assistant.tasks.changes import Changes
from desktop_assistant.tasks.errors import FieldError, NothingToUndoError, TaskNotFoundError
from tests.conftest import NOW


async def _add(book: TaskBook, title: str, **fields: object) -> Task:
    [task] = await book.add([Changes(title=title, **fields)])  # type: ignore[arg-type]
    return task


async def _titles(book: TaskBook) -> list[str]:
    return [task.title for task in await book.open_tasks()]


async def test_a_new_task_has_the_defaults_that_other_programs_rely_on(book: TaskBook) -> None:
    task = await _add(book, "Buy milk")
    assert task.to_json() == {
        "id": task.id,
        "title": "Buy milk",
        "notes": "",
        "status": "open",
        "due": None,
        "start": None,
        "priority": 4,
        "tags": [],
        "project": None,
        "parent_id": None,
        "recurrence": None,
        "reminders": [],
        "created_at": "2026-03-04T10:00:00",
        "updated_at": "2026-03-04T10:00:00",
        "completed_at": None,
        "time_zone": None,
        "recurs_from": "due",
        "estimate": None,
        "position": None,
        "thread_id": None,
        "occurrence_of": None,
        "external": None,
    }
    assert await book.get(task.id) == task


async def test_open_tasks_come_by_due_then_priority_then_age(book: TaskBook) -> None:
    await _add(book, "no date")
    await _add(book, "friday", due=date(2026, 3, 6))
    await _add(book, "today, any time", due=date(2026, 3, 4))
    await _add(book, "today at nine", due=datetime(2026, 3, 4, 9))
    await _add(book, "no date but urgent", priority=1)
    await _add(book, "no date, younger")
    assert await _titles(book) == [
        "today at nine",
        "today, any time",
        "friday",
        "no date but urgent",
        "no date",
        "no date, younger",
    ]


async def test_a_due_time_comes_back_as_a_time_and_a_day_as_a_day(book: TaskBook) -> None:
    day = await _add(book, "day", due=date(2026, 3, 5))
    moment = await _add(book, "time", due=datetime(2026, 3, 5, 17))
    assert (await book.get(day.id)).due == date(2026, 3, 5)
    assert (await book.get(moment.id)).due == datetime(2026, 3, 5, 17)
    assert day.to_json()["due"] == "2026-03-05"
    assert moment.to_json()["due"] == "2026-03-05T17:00:00"


async def test_completing_a_task_takes_it_off_the_open_ones(book: TaskBook) -> None:
    task = await _add(book, "Buy milk")
    [done] = await book.complete([task.id])
    assert (done.status, done.completed_at) == ("done", NOW)
    assert await _titles(book) == []
    assert await book.done_tasks() == [done]
    [reopened] = await book.reopen([task.id])
    assert (reopened.status, reopened.completed_at) == ("open", None)


async def test_completing_a_task_completes_its_open_parts_in_the_same_step(
    book: TaskBook,
) -> None:
    trip = await _add(book, "Trip")
    bag = await _add(book, "Bag", parent_id=trip.id)
    await _add(book, "Charger", parent_id=bag.id)
    assert [task.title for task in await book.complete([trip.id])] == ["Trip"]
    assert await _titles(book) == []
    await book.undo()
    assert await _titles(book) == ["Trip", "Bag", "Charger"]


@pytest.mark.parametrize(
    ("rule", "due", "next_due"),
    [
        ("FREQ=DAILY;INTERVAL=3", date(2026, 3, 4), date(2026, 3, 7)),
        ("FREQ=WEEKLY;BYDAY=TH", datetime(2026, 3, 5, 9), datetime(2026, 3, 12, 9)),
        ("FREQ=MONTHLY;BYDAY=-1TH", date(2026, 3, 26), date(2026, 4, 30)),
        # Left undone for weeks, it comes back once.
        ("FREQ=DAILY", date(2026, 2, 1), date(2026, 3, 4)),
        # A month without a 31st is passed over (RFC 5545 3.3.10).
        ("FREQ=MONTHLY;BYMONTHDAY=31", date(2026, 3, 31), date(2026, 5, 31)),
    ],
)
async def test_completing_a_recurring_task_moves_it_on(
    book: TaskBook, rule: str, due: date | datetime, next_due: date | datetime
) -> None:
    task = await _add(book, "Water the plants", due=due, recurrence=rule)
    [moved] = await book.complete([task.id])
    assert (moved.status, moved.due, moved.recurrence) == ("open", next_due, rule)


async def test_the_history_keeps_what_was_done_of_a_recurring_task(book: TaskBook) -> None:
    task = await _add(book, "Water", due=date(2026, 3, 4), recurrence="FREQ=DAILY", tags=("home",))
    await book.complete([task.id])
    [copy] = await book.done_tasks()
    assert (copy.title, copy.due, copy.tags) == ("Water", date(2026, 3, 4), ("home",))
    assert (copy.occurrence_of, copy.recurrence, copy.completed_at) == (task.id, None, NOW)
    assert [t.id for t in await book.all_tasks()] == [task.id]
    assert (await book.undo()).summary == "Completed Water"
    assert await book.done_tasks() == []
    assert await book.open_tasks() == [task]


async def test_what_counts_from_completion_moves_on_from_today(book: TaskBook) -> None:
    task = await _add(
        book,
        "Haircut",
        due=date(2026, 2, 20),
        recurrence="FREQ=WEEKLY;INTERVAL=6",
        recurs_from="completion",
    )
    [moved] = await book.complete([task.id])
    assert moved.due == date(2026, 4, 15)


async def test_start_and_reminders_at_a_time_move_on_with_a_recurring_task(book: TaskBook) -> None:
    task = await _add(
        book,
        "Report",
        due=datetime(2026, 3, 6, 17),
        start=date(2026, 3, 4),
        recurrence="FREQ=WEEKLY",
        reminders=("-PT1H", "2026-03-05T09:00:00"),
    )
    [moved] = await book.complete([task.id])
    assert (moved.due, moved.start) == (datetime(2026, 3, 13, 17), date(2026, 3, 11))
    assert moved.reminders == ("-PT1H", "2026-03-12T09:00:00")


async def test_the_parts_of_a_recurring_task_are_to_be_done_anew(book: TaskBook) -> None:
    task = await _add(book, "Clean", due=date(2026, 3, 4), recurrence="FREQ=WEEKLY")
    bath = await _add(book, "Bath", parent_id=task.id)
    await _add(book, "Kitchen", parent_id=task.id)
    await book.complete([bath.id])
    await book.complete([task.id])
    assert sorted(await _titles(book)) == ["Bath", "Clean", "Kitchen"]
    await book.undo()
    assert sorted(await _titles(book)) == ["Clean", "Kitchen"]


async def test_a_skipped_occurrence_leaves_nothing_in_the_history(book: TaskBook) -> None:
    task = await _add(book, "Bins", due=date(2026, 3, 5), recurrence="FREQ=WEEKLY;COUNT=2")
    [moved] = await book.skip([task.id])
    assert (moved.due, moved.recurrence) == (date(2026, 3, 12), "FREQ=WEEKLY;COUNT=1")
    assert await book.done_tasks() == []
    [ended] = await book.skip([task.id])
    assert ended.status == "cancelled"


async def test_only_a_recurring_task_is_skipped(book: TaskBook) -> None:
    task = await _add(book, "Milk")
    with pytest.raises(FieldError, match="does not recur; give it another date"):
        await book.skip([task.id])


async def test_tasks_ordered_by_hand_stay_in_that_order_and_one_step_takes_it_back(
    book: TaskBook,
) -> None:
    trip = await _add(book, "Trip")
    a, b, c = [await _add(book, title, parent_id=trip.id) for title in "abc"]
    await book.reorder([c.id, a.id])
    parts = await book.parts(trip.id)
    assert [part.title for part in parts] == ["c", "a", "b"]
    await book.undo()
    assert await book.parts(trip.id) == [a, b, c]


async def test_a_time_in_another_zone_is_ordered_by_when_it_is_here(
    book: TaskBook, berlin: None
) -> None:
    await _add(book, "here", due=datetime(2026, 3, 5, 17))
    await _add(book, "there", due=datetime(2026, 3, 5, 12), time_zone="America/New_York")
    await _add(book, "earlier there", due=datetime(2026, 3, 5, 9), time_zone="America/New_York")
    assert await _titles(book) == ["earlier there", "here", "there"]


async def test_the_order_follows_the_machine_to_another_zone(
    book: TaskBook, monkeypatch: pytest.MonkeyPatch, berlin: None
) -> None:
    await _add(book, "floats", due=datetime(2026, 3, 5, 14))
    await _add(book, "there", due=datetime(2026, 3, 5, 12), time_zone="America/New_York")
    assert await _titles(book) == ["floats", "there"]
    monkeypatch.setenv("TZ", "America/New_York")
    time.tzset()
    await book.settle_in_zone()
    assert await _titles(book) == ["there", "floats"]


async def test_a_recurring_task_whose_rule_has_ended_is_done(book: TaskBook) -> None:
    task = await _add(book, "Pills", due=date(2026, 3, 4), recurrence="FREQ=DAILY;COUNT=1")
    [done] = await book.complete([task.id])
    assert done.status == "done"


async def test_rescheduling_keeps_the_recurrence(book: TaskBook) -> None:
    task = await _add(book, "Bins", due=date(2026, 3, 5), recurrence="FREQ=WEEKLY;BYDAY=TH")
    [moved] = await book.edit([Edit(task.id, Changes(due=date(2026, 3, 6)))])
    assert (moved.due, moved.recurrence) == (date(2026, 3, 6), "FREQ=WEEKLY;BYDAY=TH")


async def test_every_change_can_be_undone_and_redone_one_by_one(book: TaskBook) -> None:
    task = await _add(book, "Buy milk")
    await book.edit([Edit(task.id, Changes(title="Buy oat milk"))])
    await book.complete([task.id])
    await book.delete([task.id])
    seen = []
    for _ in range(4):
        seen.append((await book.undo()).summary)
    assert seen == [
        "Deleted Buy oat milk",
        "Completed Buy oat milk",
        "Renamed to Buy oat milk",
        "Added Buy milk",
    ]
    assert await book.all_tasks() == []
    with pytest.raises(NothingToUndoError):
        await book.undo()
    for _ in range(2):
        await book.redo()
    assert await _titles(book) == ["Buy oat milk"]


async def test_a_new_change_leaves_nothing_to_redo(book: TaskBook) -> None:
    await _add(book, "a")
    await book.undo()
    await _add(book, "b")
    with pytest.raises(NothingToUndoError):
        await book.redo()
    assert await _titles(book) == ["b"]


async def test_undo_works_after_a_restart(tmp_path: Path) -> None:
    database = await Database.open(tmp_path / "a.db")
    await _add(TaskBook(database, Clock(NOW)), "Buy milk")
    await database.close()
    database = await Database.open(tmp_path / "a.db")
    book = TaskBook(database, Clock(NOW))
    assert (await book.undo()).summary == "Added Buy milk"
    assert await book.all_tasks() == []
    await database.close()


async def test_several_tasks_are_one_step(book: TaskBook) -> None:
    tasks = await book.add([Changes(title="a"), Changes(title="b"), Changes(title="c")])
    await book.complete([task.id for task in tasks])
    assert (await book.undo()).summary == "Completed 3 tasks"
    assert await _titles(book) == ["a", "b", "c"]
    await book.undo()
    assert await _titles(book) == []


async def test_one_bad_task_among_several_changes_none(book: TaskBook) -> None:
    with pytest.raises(FieldError):
        await book.add([Changes(title="a"), Changes(title=" ")])
    task = await _add(book, "a")
    with pytest.raises(TaskNotFoundError):
        await book.complete([task.id, "task_unknown"])
    assert await _titles(book) == ["a"]
    assert (await book.undo()).summary == "Added a"


async def test_deleting_takes_the_parts_along_and_undo_brings_all_back(book: TaskBook) -> None:
    trip = await _add(book, "Trip")
    await _add(book, "Bag", parent_id=trip.id)
    await book.delete([trip.id])
    assert await book.all_tasks() == []
    await book.undo()
    assert await _titles(book) == ["Trip", "Bag"]


async def test_a_task_cannot_become_a_part_of_itself(book: TaskBook) -> None:
    trip = await _add(book, "Trip")
    bag = await _add(book, "Bag", parent_id=trip.id)
    with pytest.raises(FieldError, match="a part of itself"):
        await book.edit([Edit(trip.id, Changes(parent_id=bag.id))])
    with pytest.raises(FieldError, match="no task task_x"):
        await book.edit([Edit(trip.id, Changes(parent_id="task_x"))])


async def test_search_finds_beginnings_of_words_in_any_field_open_tasks_first(
    book: TaskBook,
) -> None:
    done = await _add(book, "Renew passport photo")
    await book.complete([done.id])
    await _add(book, "Renew passport", notes="bring the old one", tags=("Büro",))
    await _add(book, "Gym")
    assert [task.title for task in await book.search("passp")] == [
        "Renew passport",
        "Renew passport photo",
    ]
    assert [task.title for task in await book.search("old buro")] == ["Renew passport"]
    assert await book.search('" OR *') == []
    assert await book.search("") == []


async def test_what_a_message_asked_for_is_taken_back_for_its_retry(book: TaskBook) -> None:
    await book.add([Changes(title="a")], origin="msg_1")
    [b] = await book.add([Changes(title="b")], origin="msg_1")
    await book.complete([b.id], origin="msg_1")
    assert [step.summary for step in await book.undo_origin("msg_1")] == [
        "Completed b",
        "Added b",
        "Added a",
    ]
    assert await book.all_tasks() == []
    assert await book.undo_origin("msg_1") == []


async def test_a_retry_does_not_undo_what_was_built_on_since(book: TaskBook) -> None:
    [a, b] = await book.add([Changes(title="a"), Changes(title="b")], origin="msg_1")
    [c] = await book.add([Changes(title="c")], origin="msg_1")
    await book.edit([Edit(a.id, Changes(notes="mine"))])
    assert [step.summary for step in await book.undo_origin("msg_1")] == ["Added c"]
    assert [task.id for task in await book.open_tasks()] == [a.id, b.id]
    assert c.id not in [task.id for task in await book.all_tasks()]


async def test_listeners_hear_of_changes_and_not_of_readings(book: TaskBook) -> None:
    heard: list[str] = []
    book.on_change(lambda: heard.append("changed"))
    await _add(book, "a")
    await book.open_tasks()
    await book.undo()
    assert len(heard) == 2


@pytest.mark.parametrize(
    ("fields", "field", "reason"),
    [
        ({"title": ""}, "title", "needs a title"),
        ({"title": "a\nb"}, "title", "one line"),
        ({"title": "a" * 1001}, "title", "at most 1,000"),
        ({"title": 3}, "title", "give it a text"),
        ({"title": "a", "priority": 5}, "priority", "1 (high), 2, 3 or 4"),
        ({"title": "a", "priority": True}, "priority", "1 (high), 2, 3 or 4"),
        ({"title": "a", "due": "soon"}, "due", "2026-03-05T17:00:00"),
        ({"title": "a", "due": "2026-02-30"}, "due", "2026-03-05 or"),
        ({"title": "a", "due": "2026-03-05T17:00:00Z"}, "due", "2026-03-05 or"),
        ({"title": "a", "tags": "home"}, "tags", "list of words"),
        ({"title": "a", "tags": ["two words"]}, "tags", "one word"),
        ({"title": "a", "project": "x" * 101}, "project", "1 to 100"),
        ({"title": "a", "recurrence": "every day"}, "recurrence", "FREQ=WEEKLY"),
        ({"title": "a", "recurs_from": "start"}, "recurs_from", "due or completion"),
        ({"title": "a", "start": 5}, "start", "2026-03-05 or"),
        ({"title": "a", "time_zone": "Berlin"}, "time_zone", "Europe/Berlin"),
        ({"title": "a", "reminders": ["soon"]}, "reminders", "-PT30M"),
        ({"title": "a", "reminders": ["P"]}, "reminders", "-PT30M"),
        ({"title": "a", "estimate": 0}, "estimate", "minutes"),
        ({"title": "a", "estimate": 1.5}, "estimate", "minutes"),
        ({"title": "a", "parent_id": "task_x"}, "parent_id", "no task task_x"),
        ({"title": "a", "colour": "red"}, "colour", "the fields are title"),
    ],
)
async def test_a_rejected_value_says_which_field_and_what_is_allowed(
    book: TaskBook, fields: dict[str, object], field: str, reason: str
) -> None:
    with pytest.raises(FieldError) as refused:
        await book.add([Changes.from_json(fields)])
    assert refused.value.field == field
    assert reason in str(refused.value)
    assert await book.all_tasks() == []
