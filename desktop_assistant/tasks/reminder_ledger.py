"""The SQL of reminders: which are to be shown, which were, and which nobody has answered."""

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from desktop_assistant.tasks.task import Task

# Of reminders that still stand: a task that was moved, done or deleted has other ones, or none.
_STANDING = "tasks JOIN task_reminders USING (seq)"


class ReminderKey(NamedTuple):
    """What tells one reminder from all others, across restarts and undo.

    Parameters:
        task_id: The task it reminds of.
        at: The local time for which it was set, ISO 8601.
    """

    task_id: str
    at: str


@dataclass(frozen=True, slots=True)
class Reminder:
    """A reminder of an open task.

    Parameters:
        task: The task as it is now.
        at: The local time for which it was set; a snoozed one is shown later.
    """

    task: Task
    at: datetime

    @property
    def key(self) -> ReminderKey:
        """What tells it from all others."""
        return ReminderKey(self.task.id, self.at.isoformat())


def next_moment(connection: sqlite3.Connection) -> datetime | None:
    """Return the local time at which a reminder is to be shown next; it may have passed."""
    [at] = connection.execute(
        "SELECT min(show_at) FROM task_reminders WHERE show_at IS NOT NULL"
    ).fetchone()
    return at and datetime.fromisoformat(at)


def take_due(connection: sqlite3.Connection, now: datetime) -> list[Reminder]:
    """Return the reminders that are to be shown by now, the oldest first, and no other time."""
    due = _reminders(
        connection,
        f"SELECT data, at FROM {_STANDING} WHERE show_at <= ? ORDER BY show_at, id",
        now.isoformat(),
    )
    keys = [reminder.key for reminder in due]
    connection.executemany(
        "INSERT INTO reminders_shown (task_id, at, unanswered) VALUES (?, ?, TRUE) "
        "ON CONFLICT (task_id, at) DO UPDATE SET again_at = NULL, unanswered = TRUE",
        keys,
    )
    _show_at(connection, keys, None)
    return due


def unanswered(connection: sqlite3.Connection) -> list[Reminder]:
    """Return the reminders that were shown and not yet answered, the newest first."""
    return _reminders(
        connection,
        f"SELECT data, shown.at FROM reminders_shown AS shown, {_STANDING} WHERE unanswered "
        "AND tasks.id = shown.task_id AND task_reminders.at = shown.at "
        "ORDER BY shown.at DESC, tasks.id",
    )


def standing(connection: sqlite3.Connection, keys: Iterable[ReminderKey]) -> set[ReminderKey]:
    """Return those of the reminders whose tasks still have them."""
    query = f"SELECT 1 FROM {_STANDING} WHERE id = ? AND at = ?"
    return {key for key in keys if connection.execute(query, key).fetchone()}


def set_answered(connection: sqlite3.Connection, keys: Iterable[ReminderKey]) -> None:
    """Offer the reminders no longer."""
    _set_unanswered(connection, keys, unanswered=False)


def set_unanswered(connection: sqlite3.Connection, keys: Iterable[ReminderKey]) -> None:
    """Offer reminders that were shown until they are answered."""
    _set_unanswered(connection, keys, unanswered=True)


def snooze(connection: sqlite3.Connection, key: ReminderKey, until: datetime) -> None:
    """Show a reminder again at `until`, a local time, as long as its task still has it."""
    connection.execute(
        "UPDATE reminders_shown SET again_at = ?, unanswered = FALSE WHERE task_id = ? AND at = ?",
        (until.isoformat(), *key),
    )
    _show_at(connection, [key], until)


def _reminders(connection: sqlite3.Connection, query: str, *values: str) -> list[Reminder]:
    return [
        Reminder(Task.from_json(json.loads(data)), datetime.fromisoformat(at))
        for data, at in connection.execute(query, values)
    ]


def _show_at(
    connection: sqlite3.Connection, keys: Iterable[ReminderKey], at: datetime | None
) -> None:
    connection.executemany(
        "UPDATE task_reminders SET show_at = ? "
        "WHERE seq = (SELECT seq FROM tasks WHERE id = ?) AND at = ?",
        [(at and at.isoformat(), *key) for key in keys],
    )


def _set_unanswered(
    connection: sqlite3.Connection, keys: Iterable[ReminderKey], *, unanswered: bool
) -> None:
    connection.executemany(
        "UPDATE reminders_shown SET unanswered = ? WHERE task_id = ? AND at = ?",
        [(unanswered, *key) for key in keys],
    )
