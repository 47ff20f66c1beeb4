"""The SQL of tasks: rows to tasks and back."""

import json
import sqlite3

from desktop_assistant.tasks.due import due_text
from desktop_assistant.tasks.errors import TaskNotFoundError
from desktop_assistant.tasks.task import Task

_COLUMNS = (
    "id, title, notes, status, due, priority, tags, project, recurrence, parent_id, "
    "created_at, updated_at, completed_at"
)
# A day sorts behind the times on it: "2026-03-05~" > "2026-03-05T17:00:00".
_BY_DUE = "due IS NULL, CASE length(due) WHEN 10 THEN due || '~' ELSE due END, priority, id"


def get(connection: sqlite3.Connection, task_id: str) -> Task:
    """Return a task.

    Raises:
        TaskNotFoundError: There is none with this id.
    """
    row = connection.execute(f"SELECT {_COLUMNS} FROM tasks WHERE id = ?", (task_id,)).fetchone()
    if row is None:
        raise TaskNotFoundError(task_id)
    return _task(row)


def exists(connection: sqlite3.Connection, task_id: str) -> bool:
    """Say whether there is a task with this id."""
    row = connection.execute("SELECT 1 FROM tasks WHERE id = ?", (task_id,)).fetchone()
    return row is not None


def open_tasks(connection: sqlite3.Connection) -> list[Task]:
    """Return all open tasks: the earliest due first, those without a date last."""
    return _select(connection, f"WHERE status = 'open' ORDER BY {_BY_DUE}")


def all_tasks(connection: sqlite3.Connection) -> list[Task]:
    """Return every task: the open ones first, then the others by when they ended."""
    return open_tasks(connection) + _select(
        connection, "WHERE status != 'open' ORDER BY completed_at DESC, id DESC"
    )


def done_tasks(connection: sqlite3.Connection, limit: int) -> list[Task]:
    """Return the tasks completed last, newest first."""
    return _select(
        connection,
        "WHERE completed_at IS NOT NULL AND status = 'done' "
        "ORDER BY completed_at DESC, id DESC LIMIT ?",
        limit,
    )


def children(connection: sqlite3.Connection, parent_id: str) -> list[Task]:
    """Return the parts of a task, in the order they were added."""
    return _select(connection, "WHERE parent_id = ? ORDER BY id", parent_id)


def search(connection: sqlite3.Connection, words: str, limit: int) -> list[Task]:
    """Return tasks that hold all the words (or their beginnings), open ones first."""
    query = fts_query(words)
    if not query:
        return []
    return _select(
        connection,
        f"WHERE seq IN (SELECT rowid FROM task_text WHERE task_text MATCH ?) "
        f"ORDER BY status != 'open', {_BY_DUE} LIMIT ?",
        query,
        limit,
    )


def fts_query(words: str) -> str:
    """Return the FTS5 query for tokens that begin with each of the words, as literal text."""
    cleaned = (word.replace('"', "") for word in words.split())
    return " ".join(f'"{word}"*' for word in cleaned if any(c.isalnum() for c in word))


def save(connection: sqlite3.Connection, task: Task) -> None:
    """Add a task, or change the one with its id."""
    columns = _COLUMNS.split(", ")
    marks = ", ".join("?" * len(columns))
    changes = ", ".join(f"{column} = excluded.{column}" for column in columns[1:])
    connection.execute(
        f"INSERT INTO tasks ({_COLUMNS}) VALUES ({marks}) ON CONFLICT (id) DO UPDATE SET {changes}",
        (
            task.id,
            task.title,
            task.notes,
            task.status,
            due_text(task.due),
            task.priority,
            json.dumps(task.tags, ensure_ascii=False),
            task.project,
            task.recurrence,
            task.parent_id,
            task.created_at.isoformat(),
            task.updated_at.isoformat(),
            task.completed_at and task.completed_at.isoformat(),
        ),
    )


def delete(connection: sqlite3.Connection, task_id: str) -> None:
    """Remove a task's row; the journal keeps what it was."""
    connection.execute("DELETE FROM tasks WHERE id = ?", (task_id,))


def _select(connection: sqlite3.Connection, condition: str, *values: object) -> list[Task]:
    rows = connection.execute(f"SELECT {_COLUMNS} FROM tasks {condition}", values)
    return [_task(row) for row in rows]


def _task(row: tuple[object, ...]) -> Task:
    fields = dict(zip(_COLUMNS.split(", "), row, strict=True))
    fields["tags"] = json.loads(str(fields["tags"]))
    return Task.from_json(fields)
