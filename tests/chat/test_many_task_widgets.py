"""A change of a task costs what its own widgets cost, however many others there are."""

import json
import sqlite3

import pytest

from desktop_assistant.chat.context import RequestContext
from desktop_assistant.chat.store import SQLiteStore
from desktop_assistant.chat.task_widgets import TaskWidgets
from desktop_assistant.chat.task_widgets.showing import listing
from desktop_assistant.database import Database
from desktop_assistant.tasks import TaskBook
from desktop_assistant.tasks.changes import Changes
from tests.chat.items import thread

WIDGETS = 60
CONTEXT = RequestContext()


@pytest.fixture
async def shown(database: Database, store: SQLiteStore, book: TaskBook) -> TaskWidgets:
    """Every task is on a widget of its own, and the first on one more."""
    widgets = TaskWidgets(database, book.now)
    await store.save_thread(thread(), CONTEXT)
    tasks = await book.add([Changes(title=f"Task {number}") for number in range(WIDGETS)])
    for task in tasks:
        await widgets.show("local", "thr_1", listing([task.id]))
    await widgets.show("local", "thr_1", listing([tasks[0].id]))
    return widgets


def _stale(connection: sqlite3.Connection) -> int:
    (count,) = connection.execute("SELECT count(*) FROM task_widgets WHERE stale").fetchone()
    return int(count)


def _texts(connection: sqlite3.Connection) -> list[str]:
    return [
        json.loads(data)["copy_text"]
        for (data,) in connection.execute("SELECT data FROM items ORDER BY seq")
    ]


async def test_only_what_shows_the_task_is_drawn_anew(
    shown: TaskWidgets, database: Database, book: TaskBook
) -> None:
    first = (await book.open_tasks())[0]
    await book.complete([first.id])
    assert await database.read(_stale) == 2
    told = []
    shown.on_change(lambda: told.append(True))
    shown.follow()
    await shown.close()
    assert await database.read(_stale) == 0
    texts = await database.read(_texts)
    assert texts[0] == texts[-1] == "[x] Task 0"
    assert texts[1] == "[ ] Task 1"
    assert told == [True]


async def test_a_change_of_all_tasks_draws_all_widgets_in_the_end(
    shown: TaskWidgets, database: Database, book: TaskBook
) -> None:
    await book.complete([task.id for task in await book.open_tasks()])
    shown.follow()
    await shown.close()
    assert {text[:3] for text in await database.read(_texts)} == {"[x]"}


async def test_the_widgets_of_a_task_are_found_by_index(database: Database) -> None:
    def plan(connection: sqlite3.Connection) -> str:
        steps = connection.execute(
            "EXPLAIN QUERY PLAN UPDATE task_widgets SET stale = 1 WHERE item IN "
            "(SELECT item FROM task_widget_tasks WHERE task_id IN ('a', 'b'))"
        )
        return "\n".join(step[3] for step in steps)

    steps = await database.read(plan)
    assert "SEARCH task_widget_tasks USING PRIMARY KEY" in steps
    assert "SCAN task_widget" not in steps
