import json
from datetime import date, datetime

from desktop_assistant.clock import Clock
from desktop_assistant.database import Database
from desktop_assistant.tasks import TaskBook, views
from desktop_assistant.tasks.book import Edit
from desktop_assistant.tasks.changes import Changes
from desktop_assistant.tasks.saved_filters import SavedFilters
from desktop_assistant.tasks.views import Progress, View
from tests.conftest import NOW


async def _titles(book: TaskBook, view: View) -> list[str]:
    return [json.loads(task)["title"] for task in (await book.page(view)).tasks]


async def test_today_holds_what_is_overdue_and_due_by_midnight(book: TaskBook) -> None:
    await book.add(
        [
            Changes(title="evening", due=datetime(2026, 3, 4, 20)),
            Changes(title="last week", due=date(2026, 2, 25)),
            Changes(title="tomorrow", due=date(2026, 3, 5)),
            Changes(title="midnight", due=datetime(2026, 3, 5)),
            Changes(title="today", due=date(2026, 3, 4), priority=2),
            Changes(title="today, urgent", due=date(2026, 3, 4), priority=1),
            Changes(title="no date"),
            Changes(title="hidden", due=date(2026, 3, 4), start=datetime(2026, 3, 4, 18)),
        ]
    )
    assert await _titles(book, views.today(NOW)) == [
        "last week",
        "evening",
        "today, urgent",
        "today",
    ]
    assert await _titles(book, views.upcoming(NOW)) == ["midnight", "tomorrow"]
    counts = await book.counts()
    assert (counts.today, counts.overdue) == (4, 1)


async def test_inbox_and_projects_hold_whole_tasks_in_the_order_made_by_hand(
    book: TaskBook,
) -> None:
    a, b, c, _home = await book.add(
        [
            Changes(title="a"),
            Changes(title="b"),
            Changes(title="c", due=date(2026, 3, 5)),
            Changes(title="d", project="Home"),
        ]
    )
    await book.add([Changes(title="part", parent_id=a.id, project="Home")])
    assert await _titles(book, views.inbox(NOW)) == ["c", "a", "b"]
    await book.reorder([b.id, a.id, c.id])
    assert await _titles(book, views.inbox(NOW)) == ["b", "a", "c"]
    assert await _titles(book, views.project("home", NOW)) == ["d"]
    counts = await book.counts()
    assert (counts.inbox, counts.projects) == (3, {"Home": 1})


async def test_a_tag_holds_open_tasks_and_counts_them(book: TaskBook) -> None:
    a, _b = await book.add([Changes(title="a", tags=("x", "Y")), Changes(title="b", tags=("y",))])
    assert (await book.counts()).tags == {"x": 1, "Y": 2}
    await book.complete([a.id])
    assert await _titles(book, views.tag("Y", NOW)) == ["b"]
    assert (await book.counts()).tags == {"y": 1}
    await book.undo()
    assert (await book.counts()).tags == {"x": 1, "Y": 2}


async def test_a_page_tells_the_progress_of_parts_and_whether_there_is_more(
    book: TaskBook,
) -> None:
    [trip] = await book.add([Changes(title="trip")])
    parts = await book.add([Changes(title=title, parent_id=trip.id) for title in "abc"])
    await book.complete([parts[1].id])
    page = await book.page(views.inbox(NOW))
    assert page.parts == {trip.id: Progress(done=1, total=3)}
    assert not page.more
    short = await book.page(views.parts(trip.id), 2)
    assert ([json.loads(task)["title"] for task in short.tasks], short.more) == (["a", "b"], True)


async def test_a_month_holds_its_days(book: TaskBook) -> None:
    days = [date(2026, 2, 28), date(2026, 3, 1), date(2026, 3, 31), date(2026, 4, 1)]
    await book.add([Changes(title=str(day), due=day) for day in days])
    assert await _titles(book, views.month(date(2026, 3, 1))) == ["2026-03-01", "2026-03-31"]


async def test_done_shows_the_newest_first(database: Database) -> None:
    book = TaskBook(database, Clock(NOW))
    [water] = await book.add(
        [Changes(title="water", due=date(2026, 3, 4), recurrence="FREQ=DAILY")]
    )
    await book.complete([water.id])
    await book.edit([Edit(water.id, Changes(title="water all"))])
    await book.complete([water.id])
    assert await _titles(book, views.done()) == ["water all", "water"]


async def test_a_stored_row_is_what_the_task_says_of_itself(book: TaskBook) -> None:
    [task] = await book.add(
        [Changes(title="Grüße", tags=("ü",), due=datetime(2026, 3, 4, 9), reminders=("-PT5M",))]
    )
    [row] = (await book.page(views.all_open())).tasks
    assert json.loads(row) == task.to_json()


async def test_named_filters_are_kept_replaced_and_removed(database: Database) -> None:
    filters = SavedFilters(database, Clock(NOW))
    await filters.save("Urgent", "p1 | overdue")
    await filters.save("At home", "@home")
    await filters.save("urgent", "p1")
    assert await filters.all() == {"At home": "@home", "urgent": "p1"}
    await filters.remove("At home")
    assert await filters.all() == {"urgent": "p1"}
