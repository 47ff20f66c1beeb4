"""The SQL of task widgets: which items show what, and which of them have to be drawn anew."""

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from desktop_assistant.chat.task_widgets.drawing import Drawn
from desktop_assistant.chat.task_widgets.showing import Showing

_COLUMNS = "task_widgets.item, threads.id, items.id, task_widgets.showing"
_JOINED = """task_widgets JOIN items ON items.seq = task_widgets.item
             JOIN threads ON threads.key = items.thread"""


@dataclass(frozen=True, slots=True)
class WidgetRow:
    """A widget of a conversation: the key of its item, where that is, and what it shows."""

    key: int
    thread_id: str
    item_id: str
    showing: Showing


def stale(connection: sqlite3.Connection, limit: int) -> list[WidgetRow]:
    """Return widgets of which a task has changed, the newest first."""
    return _widgets(
        connection, "WHERE task_widgets.stale ORDER BY task_widgets.item DESC LIMIT ?", limit
    )


def outdated(
    connection: sqlite3.Connection, user_id: str, thread_id: str, now: datetime
) -> list[WidgetRow]:
    """Return widgets of a thread of which a task, or what "today" means, has changed."""
    return _widgets(
        connection,
        """WHERE threads.user_id = ? AND threads.id = ?
           AND (task_widgets.stale OR task_widgets.fresh_until <= ?)""",
        user_id,
        thread_id,
        now.isoformat(),
    )


def widget(
    connection: sqlite3.Connection, user_id: str, thread_id: str, item_id: str
) -> WidgetRow | None:
    """Return a widget of a thread; None when the item is none of tasks, or not there."""
    found = _widgets(
        connection,
        "WHERE threads.user_id = ? AND threads.id = ? AND items.id = ?",
        user_id,
        thread_id,
        item_id,
    )
    return found[0] if found else None


def open_questions(connection: sqlite3.Connection, user_id: str, thread_id: str) -> list[WidgetRow]:
    """Return the questions of a thread that are not answered."""
    return _widgets(
        connection,
        """WHERE threads.user_id = ? AND threads.id = ?
           AND json_extract(task_widgets.showing, '$.question.answer') = 'open'""",
        user_id,
        thread_id,
    )


def _widgets(connection: sqlite3.Connection, condition: str, *values: object) -> list[WidgetRow]:
    rows = connection.execute(f"SELECT {_COLUMNS} FROM {_JOINED} {condition}", values)
    return [
        WidgetRow(key, thread_id, item_id, Showing.from_json(json.loads(showing)))
        for key, thread_id, item_id, showing in rows
    ]


def item_key(
    connection: sqlite3.Connection, user_id: str, thread_id: str, item_id: str
) -> int | None:
    """Return the key of an item, or None."""
    row = connection.execute(
        """SELECT items.seq FROM items JOIN threads ON threads.key = items.thread
           WHERE threads.user_id = ? AND threads.id = ? AND items.id = ?""",
        (user_id, thread_id, item_id),
    ).fetchone()
    return row[0] if row else None


def titles(connection: sqlite3.Connection, key: int) -> dict[str, str]:
    """Return what the tasks of a widget were called when it was last drawn, by id."""
    rows = connection.execute("SELECT task_id, title FROM task_widget_tasks WHERE item = ?", (key,))
    return dict(rows.fetchall())


def item_json(connection: sqlite3.Connection, key: int) -> dict[str, Any]:
    """Return an item as it is sent to the client."""
    (data,) = connection.execute("SELECT data FROM items WHERE seq = ?", (key,)).fetchone()
    item: dict[str, Any] = json.loads(data)
    return item


def save(connection: sqlite3.Connection, key: int, showing: Showing, drawn: Drawn) -> None:
    """Keep what an item shows, and how that looks."""
    item = {**item_json(connection, key), "widget": drawn.widget, "copy_text": drawn.text}
    connection.execute(
        # `complete` would hide it from the store: it is the item as it was.
        "UPDATE items SET data = ?, complete = NULL WHERE seq = ?",
        (json.dumps(item, ensure_ascii=False), key),
    )
    connection.execute(
        """INSERT INTO task_widgets (item, showing, fresh_until) VALUES (?, ?, ?)
           ON CONFLICT (item) DO UPDATE
           SET showing = excluded.showing, fresh_until = excluded.fresh_until, stale = 0""",
        (key, _json(showing), drawn.fresh_until.isoformat()),
    )
    connection.execute("DELETE FROM task_widget_tasks WHERE item = ?", (key,))
    _save_tasks(connection, key, list(drawn.titles.items()))


def _save_tasks(connection: sqlite3.Connection, key: int, tasks: Sequence[tuple[str, str]]) -> None:
    connection.executemany(
        "INSERT INTO task_widget_tasks (task_id, item, title) VALUES (?, ?, ?)",
        [(task_id, key, title) for task_id, title in tasks],
    )


def _json(showing: Showing) -> str:
    return json.dumps(showing.to_json(), ensure_ascii=False)
