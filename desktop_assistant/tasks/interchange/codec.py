"""What a format of tasks is made of: how a file is read, written, and known again."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from desktop_assistant.tasks.interchange.errors import Problem
from desktop_assistant.tasks.task import Task


@dataclass(frozen=True, slots=True)
class Document:
    """A file to read.

    Parameters:
        text: What it holds.
        now: Local time, from which "tomorrow" in it counts.
        name: Its name without folder and ending, where that is known.
    """

    text: str
    now: datetime
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """A task as a file has it.

    Parameters:
        line: Where it begins, from 1.
        fields: The values of those fields of `Task` that the format can say; the others are not in
            it. `parent_id` is not among them, see `parent`.
        source: Its text in the file, by which `Codec.recall` finds the same fields again.
        identity: What names it for good: our id, or the UID of another program.
        likenesses: Where nothing names it: by what it is taken for the same, the surest first.
        parent: The identity, or the first likeness, of the task it is a part of.
        says_parent: The format says whether it is a part of another.
        task_id: The id it shall have when it is new.
        is_kept: The text is kept in `Task.external`, to be written or recognised again.
    """

    line: int
    fields: Mapping[str, Any]
    source: str
    identity: str | None = None
    likenesses: tuple[str, ...] = ()
    parent: str | None = None
    says_parent: bool = False
    task_id: str | None = None
    is_kept: bool = True


@dataclass(slots=True)
class Reading:
    """What a file holds: its tasks in their order, and what is wrong with it."""

    entries: list[Entry] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Marks:
    """What a task of ours is found by in a file: see `identity` and `likenesses` of `Entry`."""

    identities: tuple[str, ...] = ()
    likenesses: tuple[str, ...] = ()


Tasks = Mapping[str, Task]


@dataclass(frozen=True, slots=True)
class Codec:
    """A format.

    Parameters:
        name: Its short name, which is also its key in `Task.external`.
        read: Reads a file. What is wrong in it is in `Reading.problems`, and loses nothing else.
        marks: What a task of ours is found by.
        recall: Reads an entry's `source` again; None where every field is compared as it is.
        written: The text with which a task stands in a file that we write, comparable to
            `Entry.source`; None for formats that are only read. Takes all tasks by id, too.
        write: Writes a file; None for formats that are only read.
    """

    name: str
    read: Callable[[Document], Reading]
    marks: Callable[[Task], Marks]
    recall: Callable[[str, datetime], Entry] | None = None
    written: Callable[[Task, Tasks], str] | None = None
    write: Callable[[Sequence[Task]], str] | None = None


def kept_text(task: Task, format_name: str) -> str | None:
    """Return the text with which a task stood in the file it was imported from."""
    return (task.external or {}).get(format_name)
