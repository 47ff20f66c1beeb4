"""What the task pane shows: which tasks a view holds, in which order, and how many each has.

A view is read as the JSON that is stored, so that a hundred rows cost little more than SQLite.
"""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from desktop_assistant.tasks import repository
from desktop_assistant.tasks.errors import FieldError
from desktop_assistant.tasks.filter import Condition, compile_filter
from desktop_assistant.tasks.repository import BY_DUE, BY_HAND

PAGE_LIMIT = 200

_OPEN = Condition("status = 'open'")
_TOP = Condition("parent_id IS NULL")
_BY_COMPLETION = "completed_at DESC, id DESC"


@dataclass(frozen=True, slots=True)
class View:
    """Which tasks are shown, in which order."""

    condition: Condition
    order: str


@dataclass(frozen=True, slots=True)
class Progress:
    """How many parts a task has, and how many of them are done."""

    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Page:
    """The first tasks of a view.

    Parameters:
        tasks: The JSON of each.
        more: Whether the view has more.
        parts: Of the tasks that have parts, how far these are, by the task's id.
    """

    tasks: list[str]
    more: bool
    parts: dict[str, Progress]


@dataclass(frozen=True, slots=True)
class Counts:
    """How many open tasks the views of the navigation hold.

    Parameters:
        today: Due today or earlier.
        overdue: Of these, past their date or time.
        inbox: In no project.
        projects, tags: By name, in alphabetical order.
    """

    today: int
    overdue: int
    inbox: int
    projects: dict[str, int]
    tags: dict[str, int]


def today(now: datetime) -> View:
    """Return what is due today or overdue, the earliest first."""
    until = (now.date() + timedelta(days=1)).isoformat()
    return View(_OPEN & _begun(now) & Condition("due_key < ?", (until,)), BY_DUE)


def upcoming(now: datetime) -> View:
    """Return what is due from tomorrow on."""
    tomorrow = (now.date() + timedelta(days=1)).isoformat()
    later = Condition("due_key >= ? AND due_key < ?", (tomorrow, repository.NO_DUE))
    return View(_OPEN & later, BY_DUE)


def month(first: date) -> View:
    """Return what is due in the month that begins with `first`."""
    end = (first.replace(day=1) + timedelta(days=32)).replace(day=1)
    within = Condition(
        "due_key >= ? AND due_key < ?", (first.replace(day=1).isoformat(), end.isoformat())
    )
    return View(_OPEN & within, BY_DUE)


def inbox(now: datetime) -> View:
    """Return what is in no project, in the order made by hand."""
    return View(_OPEN & _begun(now) & _TOP & Condition("project IS NULL"), BY_HAND)


def project(name: str, now: datetime) -> View:
    """Return what is in a project, in the order made by hand."""
    return View(_OPEN & _begun(now) & _TOP & Condition("project = ?", (name,)), BY_HAND)


def tag(name: str, now: datetime) -> View:
    """Return what has a tag."""
    tagged = Condition("seq IN (SELECT seq FROM task_tags WHERE open = 1 AND tag = ?)", (name,))
    return View(_OPEN & _begun(now) & tagged, BY_DUE)


def parts(parent_id: str) -> View:
    """Return the parts of a task, done ones, too, in the order made by hand."""
    return View(Condition("parent_id = ?", (parent_id,)), "position_key, id")


def done() -> View:
    """Return what was completed, the newest first, with what recurring tasks left behind."""
    return View(Condition("status = 'done' AND completed_at IS NOT NULL"), _BY_COMPLETION)


def all_open() -> View:
    """Return every open task, the earliest due first."""
    return View(_OPEN, BY_DUE)


def filtered(text: str, now: datetime) -> View:
    """Return what a filter finds, open or not.

    Raises:
        FieldError: The filter cannot be read.
    """
    condition = compile_filter(text, now)
    order = f"status <> 'open', {BY_DUE}" if "status" in condition.says else BY_DUE
    return View(condition, order)


def everything(text: str, now: datetime) -> View:
    """Return what a filter finds among all tasks, hidden and ended ones, too; no done copies.

    Raises:
        FieldError: The filter cannot be read.
    """
    named = f"all & ({text})" if text.strip() else "all"
    originals = Condition("occurrence_of IS NULL")
    return View(compile_filter(named, now) & originals, f"status <> 'open', {BY_DUE}")


def read_page(connection: sqlite3.Connection, view: View, limit: int = PAGE_LIMIT) -> Page:
    """Return the first tasks of a view.

    Parameters:
        limit: How many at most.

    Raises:
        FieldError: SQLite finds the filter too complicated.
    """
    try:
        rows = connection.execute(
            f"SELECT data, id FROM tasks WHERE {view.condition.sql} ORDER BY {view.order} LIMIT ?",
            (*view.condition.values, limit + 1),
        ).fetchall()
    except sqlite3.OperationalError as error:
        raise FieldError(
            "filter", f"The filter is too complicated ({error}); use fewer terms."
        ) from error
    shown = rows[:limit]
    return Page(
        [data for data, _id in shown],
        len(rows) > limit,
        _progress(connection, [task_id for _data, task_id in shown]),
    )


def read_counts(connection: sqlite3.Connection, now: datetime) -> Counts:
    """Return how many open tasks there are in each view of the navigation."""

    def count(condition: Condition) -> int:
        [number] = connection.execute(
            f"SELECT count(*) FROM tasks WHERE {condition.sql}", condition.values
        ).fetchone()
        return int(number)

    shown = _OPEN & _begun(now)
    by_project = shown & _TOP
    projects = dict(
        connection.execute(
            f"SELECT project, count(*) FROM tasks WHERE {by_project.sql} GROUP BY project",
            by_project.values,
        ).fetchall()
    )
    tags = connection.execute(
        "SELECT tag, count(*) FROM task_tags WHERE open = 1 GROUP BY tag"
    ).fetchall()
    return Counts(
        today=count(today(now).condition),
        overdue=count(shown & Condition("due_key < ?", (now.isoformat(),))),
        inbox=projects.pop(None, 0),
        projects=projects,
        tags=dict(tags),
    )


def _begun(now: datetime) -> Condition:
    return Condition("start_key IS NULL OR start_key <= ?", (now.isoformat(),))


def _progress(connection: sqlite3.Connection, ids: Sequence[str]) -> dict[str, Progress]:
    marks = ", ".join("?" * len(ids))
    rows = connection.execute(
        "SELECT parent_id, sum(status = 'done'), count(*) FROM tasks "
        f"WHERE parent_id IN ({marks}) GROUP BY parent_id",
        ids,
    )
    return {parent: Progress(done, total) for parent, done, total in rows}
