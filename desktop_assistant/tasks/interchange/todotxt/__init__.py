"""Tasks as todo.txt (github.com/todotxt/todo.txt), a line each.

A line that was imported is written as it was, but for what has changed since. Lines of tasks that
come from elsewhere bear `id:`, by which they are known again; imported lines are known by what they
say, or by their title when that was edited in the file. Beyond `due:`, `t:`, `rec:`, `pri:` and
`h:`, which other programs know, there are `due-time:`, `t-time:`, `tz:`, `rrule:`, `rec-from:` and
`status:cancelled`, for what these cannot say.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from desktop_assistant.tasks.interchange.codec import (
    Codec,
    Document,
    Entry,
    Marks,
    Reading,
    Tasks,
    kept_text,
)
from desktop_assistant.tasks.interchange.errors import Problem
from desktop_assistant.tasks.interchange.todotxt.line import Line, read_line, unreadable
from desktop_assistant.tasks.interchange.todotxt.values import values_of
from desktop_assistant.tasks.interchange.todotxt.writing import written
from desktop_assistant.tasks.task import Task


def write(tasks: Sequence[Task]) -> str:
    """Return the file."""
    return "".join(f"{written(task)}\n" for task in tasks)


def read(document: Document) -> Reading:
    """Read the lines of a file; empty ones are no tasks."""
    reading = Reading()
    for number, text in enumerate(document.text.split("\n"), start=1):
        text = text.removesuffix("\r")
        if text.strip():
            line = read_line(text)
            reading.problems += _unreadable_marks(line, number)
            reading.entries.append(replace(_entry(text, line), line=number))
    return reading


def recall(text: str, now: datetime) -> Entry:
    """Read a line that was kept."""
    return _entry(text, read_line(text))


def marks(task: Task) -> Marks:
    """Return the id; of imported lines, what they said, would say now, and their title."""
    text = kept_text(task, "todotxt")
    if text is None:
        return Marks((task.id,))
    return Marks((task.id,), (_as_line(text), _as_line(written(task)), _as_title(read_line(text))))


def _entry(text: str, line: Line) -> Entry:
    own_id = line.value("id")
    return Entry(
        0,
        values_of(line),
        text,
        identity=own_id,
        likenesses=() if own_id else (_as_line(text), _as_title(line)),
        task_id=own_id,
    )


def _as_line(text: str) -> str:
    return f"line {text}"


def _as_title(line: Line) -> str:
    return f"title {line.title} +{line.value('project')}"


def _unreadable_marks(line: Line, number: int) -> list[Problem]:
    return [
        Problem(
            number,
            key,
            f"{word.text!r} is not understood and stays in the title; "
            f"{_ALLOWED.get(key, _AS_WRITTEN)}.",
        )
        for word in line.words
        if (key := unreadable(word)) is not None
    ]


_AS_WRITTEN = "see docs/interchange.md for what this key may have"
_ALLOWED = {
    "due": "write a date such as due:2026-03-05",
    "t": "write a date such as t:2026-03-05",
    "due-time": "write a time such as due-time:17:00",
    "t-time": "write a time such as t-time:17:00",
    "rec": "write a number and d, w, m or y, such as rec:+1w, or rec:1b",
    "pri": "write a letter such as pri:A",
}


def _written(task: Task, tasks: Tasks) -> str:
    return written(task)


CODEC = Codec("todotxt", read, marks, recall, _written, write)
