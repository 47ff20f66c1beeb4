"""What an import will do: the file's tasks merged with those that are there.

A task of the file is one of ours when it has its id or UID, or, in formats that name nothing, when
it reads the same. Of such a task only those fields change that differ from what the file said when
it was read last, and from what we would write into it: so an old file brings no old values back,
and what a format cannot say is not lost. Importing a file twice changes nothing.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import datetime
from pathlib import PurePath
from typing import Any

from desktop_assistant.tasks.errors import FieldError
from desktop_assistant.tasks.interchange.codec import (
    Codec,
    Document,
    Entry,
    Reading,
    Tasks,
    kept_text,
)
from desktop_assistant.tasks.interchange.decoding import decoded
from desktop_assistant.tasks.interchange.errors import Problem
from desktop_assistant.tasks.interchange.formats import codec, recognised
from desktop_assistant.tasks.interchange.matching import Found, match
from desktop_assistant.tasks.journal import Change
from desktop_assistant.tasks.task import Task

#: What an import does not compare: they follow from the others.
_BY_ITSELF = ("updated_at",)


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What an import will do.

    Parameters:
        format: The name of the file's format.
        additions: The tasks that are new, in the file's order.
        changes: The tasks that differ, before and after.
        unchanged: How many tasks of the file are here as they stand in it.
        problems: What could not be taken over, by line.
    """

    format: str
    additions: tuple[Task, ...]
    changes: tuple[Change, ...]
    unchanged: int
    problems: tuple[Problem, ...]

    @property
    def steps(self) -> tuple[Change, ...]:
        """What `TaskBook.put` is to carry out; empty when there is nothing to do."""
        return (*(Change(None, task) for task in self.additions), *self.changes)

    def summary(self, source: str) -> str:
        """Name the step, as in "Imported 12 tasks from home.ics"."""
        count = len(self.additions) + len(self.changes)
        return f"Imported {count} {'task' if count == 1 else 'tasks'} from {source}"


def changed_fields(change: Change) -> list[str]:
    """Return the names of the fields that a change changes, `external` left out."""
    before, after = change.before, change.after
    if before is None or after is None:
        return []
    names = [field.name for field in fields(Task) if field.name not in (*_BY_ITSELF, "external")]
    return [name for name in names if getattr(before, name) != getattr(after, name)]


def plan_import(
    content: bytes | str,
    existing: Sequence[Task],
    now: datetime,
    *,
    format_name: str | None = None,
    file_name: str | None = None,
) -> ImportPlan:
    """Return what importing a file will do; nothing is changed.

    Parameters:
        content: What the file holds.
        existing: Every task that is there, done copies included.
        now: Local time.
        format_name: One of `FORMATS`; None: it is recognised.
        file_name: The file's name; a Todoist export has its project there.

    Raises:
        ImportRefusedError: The file is no text, or in no format that can be read.
    """
    text, problems = decoded(content)
    format_codec = codec(format_name or recognised(text, file_name))
    name = PurePath(file_name).stem if file_name else None
    reading = format_codec.read(Document(text, now, name))
    reading.problems[:0] = problems
    return _Merge(format_codec, {task.id: task for task in existing}, now).plan(reading)


class _Merge:
    def __init__(self, format_codec: Codec, existing: Tasks, now: datetime) -> None:
        self._codec = format_codec
        self._existing = existing
        self._now = now
        self._problems: list[Problem] = []

    def plan(self, reading: Reading) -> ImportPlan:
        self._problems = list(reading.problems)
        found = match(reading.entries, self._existing, self._codec.marks, self._problems)
        merged = {}
        lines = {}
        for entry, task_id in found.pairs:
            before = self._existing.get(task_id)
            try:
                after = (
                    self._added(entry, task_id, found)
                    if before is None
                    else self._changed(before, entry, found)
                )
                _check_characters(after)
            except FieldError as error:
                self._problems.append(Problem.of(entry.line, error))
                continue
            merged[task_id], lines[task_id] = after, entry.line
        self._settle_parents(merged, lines)
        changes = [
            Change(self._existing[id_], task)
            for id_, task in merged.items()
            if id_ in self._existing and self._existing[id_] != task
        ]
        additions = tuple(task for id_, task in merged.items() if id_ not in self._existing)
        return ImportPlan(
            self._codec.name,
            additions,
            tuple(changes),
            len(merged) - len(additions) - len(changes),
            tuple(sorted(self._problems, key=lambda problem: problem.line)),
        )

    def _added(self, entry: Entry, task_id: str, found: Found) -> Task:
        values = {"created_at": self._now, "updated_at": self._now, "title": "", **entry.fields}
        if entry.is_kept:
            values["external"] = {**(values.get("external") or {}), self._codec.name: entry.source}
        parent_id = self._parent_id(entry, found)
        return _settled(Task(id=task_id, **values, parent_id=parent_id), self._now)

    def _changed(self, before: Task, entry: Entry, found: Found) -> Task:
        was_read = kept_text(before, self._codec.name)
        if entry.source == was_read:
            return before
        written = self._codec.written and self._codec.written(before, self._existing)
        if entry.source == written:
            return before
        known = [self._recalled(text) for text in (was_read, written) if text is not None]
        values = {
            name: value
            for name, value in entry.fields.items()
            if name not in _BY_ITSELF
            and value != getattr(before, name)
            and all(value != other.fields.get(name, _ABSENT) for other in known if other)
        }
        says_new_parent = all(entry.parent != other.parent for other in known if other)
        if entry.says_parent and says_new_parent:
            values["parent_id"] = self._parent_id(entry, found)
        if entry.is_kept:
            values["external"] = {**(before.external or {}), self._codec.name: entry.source}
        after = replace(before, **values)
        return (
            before if after == before else _settled(replace(after, updated_at=self._now), self._now)
        )

    def _recalled(self, text: str) -> Entry | None:
        return self._codec.recall and self._codec.recall(text, self._now)

    def _parent_id(self, entry: Entry, found: Found) -> str | None:
        if entry.parent is None:
            return None
        parent_id = found.ids.get(entry.parent)
        if parent_id is None:
            reason = f"The task it is a part of, {entry.parent}, is not there; it stands by itself."
            self._problems.append(Problem(entry.line, "parent_id", reason))
        return parent_id

    def _settle_parents(self, merged: dict[str, Task], lines: Mapping[str, int]) -> None:
        """Let those stand by themselves whose parent was left out, or is a part of them."""
        for task_id, task in merged.items():
            reason = self._parent_trouble(task, merged)
            if reason is not None:
                merged[task_id] = replace(task, parent_id=None)
                self._problems.append(Problem(lines[task_id], "parent_id", reason))

    def _parent_trouble(self, task: Task, merged: Tasks) -> str | None:
        seen = {task.id}
        parent_id = task.parent_id
        while parent_id is not None:
            if parent_id in seen:
                return "It is a part of its own part; it stands by itself."
            seen.add(parent_id)
            parent = merged.get(parent_id) or self._existing.get(parent_id)
            if parent is None:
                if len(seen) > 2:
                    return None
                return "The task it is a part of could not be taken over; it stands by itself."
            parent_id = parent.parent_id
        return None


_ABSENT = object()


def _settled(task: Task, now: datetime) -> Task:
    """Return the task with a completion time exactly when it is not open."""
    if task.status == "open":
        return replace(task, completed_at=None)
    return task if task.completed_at else replace(task, completed_at=now)


def _check_characters(task: Task) -> None:
    """Refuse half characters, which JSON can spell and no file can hold.

    Raises:
        FieldError: A text holds one.
    """
    for name, value in _texts(task):
        if any("\ud800" <= character <= "\udfff" for character in value):
            raise FieldError(
                name, f"{name} holds half a character; write it in whole ones (no lone surrogates)."
            )


def _texts(task: Task) -> Iterable[tuple[str, Any]]:
    for field in fields(Task):
        value = getattr(task, field.name)
        texts = value if isinstance(value, tuple) else (value,)
        yield from ((field.name, text) for text in texts if isinstance(text, str))
    yield from (("external", text) for text in (task.external or {}).values())
