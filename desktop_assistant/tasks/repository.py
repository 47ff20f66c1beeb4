"""The SQL of tasks: a row holds a task's JSON, and the keys that find and order it."""

import json
import sqlite3

from desktop_assistant.tasks.due import Due, here
from desktop_assistant.tasks.errors import TaskNotFoundError
from desktop_assistant.tasks.reminder import reminder_moment
from desktop_assistant.tasks.task import Task

#: Of a task without a date; it sorts behind all dates.
NO_DUE = "~"
# Ids order by age, and not `seq`: a deleted task that comes back has a new one.
BY_DUE = "due_key, priority, id"
BY_HAND = f"position_key, {BY_DUE}"


_NOT_IN_FTS = str.maketrans("", "", '"\0')


def get(connection: sqlite3.Connection, task_id: str) -> Task:
    """Return a task.

    Raises:
        TaskNotFoundError: There is none with this id.
    """
    row = connection.execute("SELECT data FROM tasks WHERE id = ?", (task_id,)).fetchone()
    if row is None:
        raise TaskNotFoundError(task_id)
    return _task(row)


def exists(connection: sqlite3.Connection, task_id: str) -> bool:
    """Say whether there is a task with this id."""
    row = connection.execute("SELECT 1 FROM tasks WHERE id = ?", (task_id,)).fetchone()
    return row is not None


def open_tasks(connection: sqlite3.Connection) -> list[Task]:
    """Return all open tasks: the earliest due first, those without a date last."""
    return select(connection, f"WHERE status = 'open' ORDER BY {BY_DUE}")


def all_tasks(connection: sqlite3.Connection) -> list[Task]:
    """Return every task but the done copies of recurring ones: the open ones first."""
    return open_tasks(connection) + select(
        connection,
        "WHERE status != 'open' AND occurrence_of IS NULL ORDER BY completed_at DESC, id DESC",
    )


def every_row(connection: sqlite3.Connection) -> list[Task]:
    """Return every task with the done copies of recurring ones, as they were added."""
    return select(connection, "ORDER BY id")


def done_tasks(connection: sqlite3.Connection, limit: int) -> list[Task]:
    """Return the tasks completed last, newest first, with the done copies of recurring ones."""
    return select(
        connection, "WHERE status = 'done' ORDER BY completed_at DESC, id DESC LIMIT ?", limit
    )


def occurrences(connection: sqlite3.Connection, task_id: str, limit: int) -> list[Task]:
    """Return the done copies of a recurring task, newest first."""
    return select(
        connection,
        "WHERE occurrence_of = ? ORDER BY completed_at DESC, id DESC LIMIT ?",
        task_id,
        limit,
    )


def children(connection: sqlite3.Connection, parent_id: str) -> list[Task]:
    """Return the parts of a task: those ordered by hand first, then as they were added."""
    return select(connection, "WHERE parent_id = ? ORDER BY position_key, id", parent_id)


def search(connection: sqlite3.Connection, words: str, limit: int) -> list[Task]:
    """Return tasks that hold all the words (or their beginnings), the newest, open ones first."""
    query = fts_query(words)
    if not query:
        return []
    found: list[Task] = []
    for status in ("status : open", "status : done OR status : cancelled"):
        text = f"{{title notes tags project}} : ({query}) AND ({status})"
        found += select(
            connection,
            "WHERE seq IN (SELECT rowid FROM task_text WHERE task_text MATCH ? "
            f"ORDER BY rowid DESC LIMIT ?) ORDER BY {BY_DUE}",
            text,
            limit - len(found),
        )
    return found


def fts_query(words: str) -> str:
    """Return the FTS5 query for tokens that begin with each of the words, as literal text."""
    cleaned = (word.translate(_NOT_IN_FTS) for word in words.split())
    return " ".join(f'"{word}"*' for word in cleaned if any(c.isalnum() for c in word))


def due_key(due: Due | None, zone: str | None) -> str:
    """Return the text by which due dates are ordered and compared.

    A day sorts behind the times on it: `2026-03-05~` > `2026-03-05T17:00:00`. What is overdue
    sorts before the local time.
    """
    if due is None:
        return NO_DUE
    text = here(due, zone).isoformat()
    return text if "T" in text else f"{text}~"


def save(connection: sqlite3.Connection, task: Task) -> None:
    """Add a task, or change the one with its id."""
    start = task.start and here(task.start, task.time_zone).isoformat()
    [seq] = connection.execute(
        "INSERT INTO tasks (data, due_key, start_key) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE "
        "SET data = excluded.data, due_key = excluded.due_key, start_key = excluded.start_key "
        "RETURNING seq",
        (
            json.dumps(task.to_json(), ensure_ascii=False),
            due_key(task.due, task.time_zone),
            start,
        ),
    ).fetchone()
    _save_tags(connection, seq, task)
    _save_reminders(connection, seq, task)


def _save_tags(connection: sqlite3.Connection, seq: int, task: Task) -> None:
    connection.execute("DELETE FROM task_tags WHERE seq = ?", (seq,))
    connection.executemany(
        "INSERT OR IGNORE INTO task_tags (seq, tag, open) VALUES (?, ?, ?)",
        [(seq, tag, task.status == "open") for tag in task.tags],
    )


def _save_reminders(connection: sqlite3.Connection, seq: int, task: Task) -> None:
    connection.execute("DELETE FROM task_reminders WHERE seq = ?", (seq,))
    if task.status != "open":
        return
    moments = (reminder_moment(text, task.due, task.time_zone) for text in task.reminders)
    connection.executemany(
        "INSERT OR IGNORE INTO task_reminders (seq, at) VALUES (?, ?)",
        [(seq, moment.isoformat()) for moment in moments if moment],
    )


def delete(connection: sqlite3.Connection, task_id: str) -> None:
    """Remove a task's row; the journal keeps what it was."""
    connection.execute("DELETE FROM tasks WHERE id = ?", (task_id,))


def refresh_zones(connection: sqlite3.Connection) -> None:
    """Make the keys of tasks with a zone anew: the machine may be in another zone by now."""
    for task in select(connection, "WHERE time_zone IS NOT NULL"):
        save(connection, task)


def select(connection: sqlite3.Connection, condition: str, *values: object) -> list[Task]:
    """Return the tasks that a condition in SQL, with its order, finds."""
    return [_task(row) for row in connection.execute(f"SELECT data FROM tasks {condition}", values)]


def _task(row: tuple[str]) -> Task:
    return Task.from_json(json.loads(row[0]))
