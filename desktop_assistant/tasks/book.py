"""The task book: every reading and every change of the user's tasks."""

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from types import MappingProxyType
from typing import TypeVar

from desktop_assistant.clock import Clock
from desktop_assistant.database import Database
from desktop_assistant.ids import new_id
from desktop_assistant.tasks import journal, repository
from desktop_assistant.tasks.changes import UNSET, Changes
from desktop_assistant.tasks.errors import FieldError
from desktop_assistant.tasks.journal import Change, Step
from desktop_assistant.tasks.series import done_copy, moved_on, skipped
from desktop_assistant.tasks.task import Task
from desktop_assistant.tasks.views import PAGE_LIMIT, Counts, Page, View, read_counts, read_page

T = TypeVar("T")

DONE_LIMIT = 200
SEARCH_LIMIT = 50
_SUMMARY_TITLE_CHARACTERS = 60

Listener = Callable[[], None]


@dataclass(frozen=True, slots=True)
class Edit:
    """What is to change in one task."""

    task_id: str
    changes: Changes


class TaskBook:
    """The user's tasks. Each change is one step of the journal, whatever number of tasks it has.

    Parameters:
        database: The open database.
        clock: Tells when something was created or completed.
    """

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._listeners: list[Listener] = []

    def now(self) -> datetime:
        """Return the local time by which this book dates its changes."""
        return self._clock.now()

    async def settle_in_zone(self) -> None:
        """Order tasks with a time zone as it is here: the machine may have travelled."""
        await self._database.write(repository.refresh_zones)

    def on_change(self, listener: Listener) -> None:
        """Call `listener` after every change."""
        self._listeners.append(listener)

    async def get(self, task_id: str) -> Task:
        """Return a task.

        Raises:
            TaskNotFoundError: There is none with this id.
        """
        return await self._database.read(repository.get, task_id)

    async def open_tasks(self) -> list[Task]:
        """Return all open tasks: the earliest due first, those without a date last."""
        return await self._database.read(repository.open_tasks)

    async def all_tasks(self) -> list[Task]:
        """Return every task, the open ones first."""
        return await self._database.read(repository.all_tasks)

    async def done_tasks(self) -> list[Task]:
        """Return the tasks completed last, newest first, `DONE_LIMIT` at most."""
        return await self._database.read(repository.done_tasks, DONE_LIMIT)

    async def parts(self, task_id: str) -> list[Task]:
        """Return the parts of a task, those ordered by hand first."""
        return await self._database.read(repository.children, task_id)

    async def history(self, task_id: str) -> list[Task]:
        """Return what was done of a recurring task, newest first, `DONE_LIMIT` at most."""
        return await self._database.read(repository.occurrences, task_id, DONE_LIMIT)

    async def page(self, view: View, limit: int = PAGE_LIMIT) -> Page:
        """Return the first tasks of a view.

        Raises:
            FieldError: Its filter is too complicated.
        """
        return await self._database.read(read_page, view, limit)

    async def counts(self) -> Counts:
        """Return how many open tasks the views of the navigation hold."""
        return await self._database.read(read_counts, self._clock.now())

    def draft(self, fields: Changes) -> Task:
        """Return the task that `add` would add.

        Raises:
            FieldError: A field holds what it cannot hold.
        """
        return _new_task(fields, self._clock.now(), None)

    async def search(self, words: str) -> list[Task]:
        """Return tasks that hold all the words, open ones first, `SEARCH_LIMIT` at most."""
        return await self._database.read(repository.search, words, SEARCH_LIMIT)

    async def add(
        self,
        drafts: Sequence[Changes],
        *,
        origin: str | None = None,
        thread_id: str | None = None,
    ) -> list[Task]:
        """Add tasks, in this order.

        Parameters:
            drafts: The fields of each; a title is required.
            origin: The message that asked for it.
            thread_id: The conversation it came from.

        Raises:
            FieldError: A field holds what it cannot hold; none is added.
        """

        def change(connection: sqlite3.Connection, now: datetime) -> Step:
            tasks = [_new_task(draft, now, thread_id) for draft in drafts]
            for task in tasks:
                _check_parent(connection, task)
            return Step(_summary("Added", tasks), tuple(Change(None, task) for task in tasks))

        return _after(await self._step(change, origin))

    async def edit(self, edits: Sequence[Edit], *, origin: str | None = None) -> list[Task]:
        """Change fields of tasks; a new due date leaves the recurrence as it is.

        Raises:
            TaskNotFoundError: There is no such task; none is changed.
            FieldError: A field holds what it cannot hold; none is changed.
        """

        def change(connection: sqlite3.Connection, now: datetime) -> Step:
            changes = []
            for edit in edits:
                before = repository.get(connection, edit.task_id)
                after = edit.changes.of(before, now)
                _check_parent(connection, after)
                changes.append(Change(before, after))
            return Step(_summary(_verb(edits), [c.after for c in changes]), tuple(changes))

        return _after(await self._step(change, origin))

    async def complete(self, task_ids: Sequence[str], *, origin: str | None = None) -> list[Task]:
        """Check tasks off, their open parts with them.

        A recurring task moves on instead; the history keeps a done copy, and its parts are to be
        done anew.

        Raises:
            TaskNotFoundError: There is no such task; none is changed.
        """

        def change(connection: sqlite3.Connection, now: datetime) -> Step:
            tasks = [repository.get(connection, task_id) for task_id in task_ids]
            following = {task.id: moved_on(task, now) for task in tasks}
            changes = {
                task.id: Change(task, following[task.id] or _done(task, now)) for task in tasks
            }
            copies = []
            for task in tasks:
                goes_on = following[task.id] is not None
                if goes_on:
                    copies.append(Change(None, done_copy(task, now)))
                for part in _parts(connection, task):
                    if part.id not in changes and (part.status == "open") != goes_on:
                        after = _reopened(part, now) if goes_on else _done(part, now)
                        changes[part.id] = Change(part, after)
            return Step(_summary("Completed", tasks), (*changes.values(), *copies))

        return _after(await self._step(change, origin))[: len(task_ids)]

    async def skip(self, task_ids: Sequence[str], *, origin: str | None = None) -> list[Task]:
        """Move recurring tasks on to their next occurrence, with nothing done.

        Raises:
            TaskNotFoundError: There is no such task; none is changed.
            FieldError: A task does not recur; none is changed.
        """
        return await self._each(task_ids, "Skipped", skipped, origin)

    async def reopen(self, task_ids: Sequence[str], *, origin: str | None = None) -> list[Task]:
        """Make done or cancelled tasks open again.

        Raises:
            TaskNotFoundError: There is no such task; none is changed.
        """
        return await self._each(task_ids, "Reopened", _reopened, origin)

    async def cancel(self, task_ids: Sequence[str], *, origin: str | None = None) -> list[Task]:
        """Mark tasks as not to be done any more.

        Raises:
            TaskNotFoundError: There is no such task; none is changed.
        """

        def cancelled(task: Task, now: datetime) -> Task:
            return replace(task, status="cancelled", completed_at=now, updated_at=now)

        return await self._each(task_ids, "Cancelled", cancelled, origin)

    async def delete(self, task_ids: Sequence[str], *, origin: str | None = None) -> list[Task]:
        """Delete tasks with their parts. Undo brings them back.

        Raises:
            TaskNotFoundError: There is no such task; none is deleted.
        """

        def change(connection: sqlite3.Connection, now: datetime) -> Step:
            tasks = [repository.get(connection, task_id) for task_id in task_ids]
            gone = {task.id: task for task in tasks}
            for task in tasks:
                gone |= {part.id: part for part in _parts(connection, task)}
            changes = tuple(Change(task, None) for task in gone.values())
            return Step(_summary("Deleted", tasks), changes)

        step = await self._step(change, origin)
        return [change.before for change in step.changes if change.before][: len(task_ids)]

    async def reorder(self, task_ids: Sequence[str]) -> list[Task]:
        """Order tasks by hand, in this order, before those that were never ordered by hand.

        Raises:
            TaskNotFoundError: There is no such task; none is moved.
        """
        places = {task_id: float(place) for place, task_id in enumerate(task_ids, start=1)}

        def placed(task: Task, now: datetime) -> Task:
            return replace(task, position=places[task.id], updated_at=now)

        return await self._each(list(places), "Reordered", placed, None)

    async def put(self, summary: str, changes: Sequence[Change]) -> Step:
        """Carry out changes that were worked out elsewhere, as by an import, in one step.

        Parameters:
            summary: What is done, as in "Imported 12 tasks from home.ics".

        Raises:
            FieldError: A parent is not there, or is a part of its own part; nothing is changed.
        """

        def change(connection: sqlite3.Connection, _now: datetime) -> Step:
            together = {change.after.id: change.after for change in changes if change.after}
            for task in together.values():
                _check_parent(connection, task, together)
            return Step(summary, tuple(changes))

        return await self._step(change, None)

    async def undo(self) -> Step:
        """Take back the newest step.

        Raises:
            NothingToUndoError: There is none.
        """
        return await self._write(journal.undo)

    async def redo(self) -> Step:
        """Do the step again that was undone last.

        Raises:
            NothingToUndoError: There is none.
        """
        return await self._write(journal.redo)

    async def added_by(self, origin: str) -> list[Task]:
        """Return the tasks that a message added, as it added them."""
        return await self._database.read(journal.added_by, origin)

    async def undo_origin(self, origin: str) -> list[Step]:
        """Take back what a message asked for, as far as nothing was built on it since."""

        def work(connection: sqlite3.Connection) -> list[Step]:
            return journal.undo_origin(connection, origin)

        return await self._write(work)

    async def _each(
        self,
        task_ids: Sequence[str],
        verb: str,
        changed: Callable[[Task, datetime], Task],
        origin: str | None,
    ) -> list[Task]:
        def change(connection: sqlite3.Connection, now: datetime) -> Step:
            tasks = [repository.get(connection, task_id) for task_id in task_ids]
            return Step(
                _summary(verb, tasks), tuple(Change(task, changed(task, now)) for task in tasks)
            )

        return _after(await self._step(change, origin))

    async def _step(
        self, change: Callable[[sqlite3.Connection, datetime], Step], origin: str | None
    ) -> Step:
        def work(connection: sqlite3.Connection) -> Step:
            now = self._clock.now()
            step = change(connection, now)
            journal.record(connection, step, now, origin)
            return step

        return await self._write(work)

    async def _write(self, work: Callable[[sqlite3.Connection], T]) -> T:
        result = await self._database.write(work)
        for listener in self._listeners:
            listener()
        return result


def _new_task(draft: Changes, now: datetime, thread_id: str | None) -> Task:
    if draft.title is UNSET:
        raise FieldError("title", "A task needs a title; say what there is to do.")
    return Task(
        id=new_id("task"), created_at=now, updated_at=now, thread_id=thread_id, **draft.given()
    )


def _done(task: Task, now: datetime) -> Task:
    return replace(task, status="done", completed_at=now, updated_at=now)


def _reopened(task: Task, now: datetime) -> Task:
    return replace(task, status="open", completed_at=None, updated_at=now)


def _check_parent(
    connection: sqlite3.Connection, task: Task, together: Mapping[str, Task] = MappingProxyType({})
) -> None:
    """Refuse a parent that is not there, or that is a part of the task itself.

    Parameters:
        together: Tasks that are about to be saved with it, by id.
    """
    parent_id = task.parent_id
    seen = {task.id}
    while parent_id is not None:
        if parent_id in seen:
            raise FieldError("parent_id", "A task cannot be a part of itself; choose another.")
        seen.add(parent_id)
        if parent_id not in together and not repository.exists(connection, parent_id):
            raise FieldError("parent_id", f"There is no task {parent_id} to make it a part of.")
        parent = together.get(parent_id) or repository.get(connection, parent_id)
        parent_id = parent.parent_id


def _parts(connection: sqlite3.Connection, task: Task) -> list[Task]:
    parts = []
    for part in repository.children(connection, task.id):
        parts += [part, *_parts(connection, part)]
    return parts


def _after(step: Step) -> list[Task]:
    return [change.after for change in step.changes if change.after]


def _verb(edits: Sequence[Edit]) -> str:
    """Name the change by its one field, as in "Rescheduled"; "Changed" when there are several."""
    fields = {name for edit in edits for name in edit.changes.given()}
    return _VERBS.get(next(iter(fields)), "Changed") if len(fields) == 1 else "Changed"


_VERBS = {"title": "Renamed to", "due": "Rescheduled", "priority": "Prioritised"}


def _summary(verb: str, tasks: Sequence[Task | None]) -> str:
    titles = [task.title for task in tasks if task]
    if len(titles) != 1:
        return f"{verb} {len(titles)} tasks"
    title = titles[0]
    if len(title) > _SUMMARY_TITLE_CHARACTERS:
        title = title[: _SUMMARY_TITLE_CHARACTERS - 1].rstrip() + "…"
    return f"{verb} {title}"
