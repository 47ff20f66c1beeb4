"""The journal: every change of tasks as a step that can be taken back and done again.

A step holds what each task was before and is after. That is the inverse of any command,
and taking it back needs nothing but the file, so it works across restarts.
"""

import json
import sqlite3
from dataclasses import dataclass
from datetime import datetime

from desktop_assistant.tasks import repository
from desktop_assistant.tasks.errors import NothingToUndoError
from desktop_assistant.tasks.task import Task


@dataclass(frozen=True, slots=True)
class Change:
    """A task before and after; None where it did not, or does not, exist."""

    before: Task | None
    after: Task | None

    @property
    def task_id(self) -> str:
        """The task that changed."""
        task = self.after or self.before
        if task is None:
            raise ValueError("a change needs a task before or after it")
        return task.id


@dataclass(frozen=True, slots=True)
class Step:
    """What one command did, in words and in changes.

    Parameters:
        summary: What was done, as in "Completed Buy milk".
        changes: A change for each task.
    """

    summary: str
    changes: tuple[Change, ...]


def record(
    connection: sqlite3.Connection, step: Step, at: datetime, origin: str | None = None
) -> None:
    """Carry out the step and write it down. Steps that were undone can no longer be redone.

    A step without a change is none: there would be nothing to see of its undoing.

    Parameters:
        at: Local time.
        origin: The message that asked for it, so that a retry can take it back.
    """
    if not step.changes:
        return
    _put(connection, [change.after for change in step.changes], step)
    connection.execute("DELETE FROM journal WHERE undone")
    changes = [
        [change.before and change.before.to_json(), change.after and change.after.to_json()]
        for change in step.changes
    ]
    connection.execute(
        "INSERT INTO journal (summary, changes, origin, at) VALUES (?, ?, ?, ?)",
        (step.summary, json.dumps(changes, ensure_ascii=False), origin, at.isoformat()),
    )


def undo(connection: sqlite3.Connection) -> Step:
    """Take back the newest step that is not undone.

    Raises:
        NothingToUndoError: There is none.
    """
    row = connection.execute(
        "SELECT seq, summary, changes FROM journal WHERE NOT undone ORDER BY seq DESC LIMIT 1"
    ).fetchone()
    if row is None:
        raise NothingToUndoError("There is nothing to undo.")
    return _take_back(connection, *row)


def redo(connection: sqlite3.Connection) -> Step:
    """Do the step again that was undone last.

    Raises:
        NothingToUndoError: There is none.
    """
    row = connection.execute(
        "SELECT seq, summary, changes FROM journal WHERE undone ORDER BY seq LIMIT 1"
    ).fetchone()
    if row is None:
        raise NothingToUndoError("There is nothing to redo.")
    seq, summary, changes = row
    step = _step(summary, changes)
    _put(connection, [change.after for change in step.changes], step)
    connection.execute("UPDATE journal SET undone = 0 WHERE seq = ?", (seq,))
    return step


def added_by(connection: sqlite3.Connection, origin: str) -> list[Task]:
    """Return the tasks that a message added, as it added them; no done copies."""
    rows = connection.execute(
        "SELECT summary, changes FROM journal WHERE origin = ? AND NOT undone ORDER BY seq",
        (origin,),
    )
    changes = (change for row in rows for change in _step(*row).changes)
    added = (change.after for change in changes if change.before is None and change.after)
    return [task for task in added if task.occurrence_of is None]


def undo_origin(connection: sqlite3.Connection, origin: str) -> list[Step]:
    """Take back what a message asked for, newest first, when nothing was built on it since.

    A step is left alone, and all older ones with it, when a task in it was changed by a later
    step of another origin: taking it back would lose that change.
    """
    rows = connection.execute(
        "SELECT seq, summary, changes, origin FROM journal WHERE NOT undone AND seq >= "
        "(SELECT min(seq) FROM journal WHERE origin = ?) ORDER BY seq DESC",
        (origin,),
    ).fetchall()
    taken_back = []
    changed_since: set[str] = set()
    for seq, summary, changes, asked_by in rows:
        tasks = {change.task_id for change in _step(summary, changes).changes}
        if asked_by != origin or tasks & changed_since:
            changed_since |= tasks
            continue
        taken_back.append(_take_back(connection, seq, summary, changes))
        # Not left as something to redo: it is about to be asked for anew.
        connection.execute("DELETE FROM journal WHERE seq = ?", (seq,))
    return taken_back


def _take_back(connection: sqlite3.Connection, seq: int, summary: str, changes: str) -> Step:
    step = _step(summary, changes)
    _put(connection, [change.before for change in step.changes], step)
    connection.execute("UPDATE journal SET undone = 1 WHERE seq = ?", (seq,))
    return step


def _put(connection: sqlite3.Connection, tasks: list[Task | None], step: Step) -> None:
    for task, change in zip(tasks, step.changes, strict=True):
        if task is None:
            repository.delete(connection, change.task_id)
        else:
            repository.save(connection, task)


def _step(summary: str, changes: str) -> Step:
    return Step(
        summary,
        tuple(
            Change(before and Task.from_json(before), after and Task.from_json(after))
            for before, after in json.loads(changes)
        ),
    )
