"""What the marks of a todo.txt line say, as fields of a task."""

from datetime import date, datetime, time
from typing import Any

from desktop_assistant.tasks.due import Due
from desktop_assistant.tasks.interchange.todotxt.line import Line
from desktop_assistant.tasks.interchange.todotxt.recurrence import rule_of_mark, rule_of_text
from desktop_assistant.tasks.task import DEFAULT_PRIORITY

#: The letters of our priorities. Further ones are the default, and stay until somebody changes it.
LETTERS = {1: "A", 2: "B", 3: "C"}


def letter_of(line: Line) -> str | None:
    """Return the priority of a line, in front or as `pri:`."""
    return line.letter or line.value("pri")


def priority_of(letter: str | None) -> int:
    """Return the priority of a letter."""
    return next((n for n, known in LETTERS.items() if known == letter), DEFAULT_PRIORITY)


def values_of(line: Line) -> dict[str, Any]:
    """Return the fields that a line says; the dates in front only where it has them."""
    status = "cancelled" if line.value("status") else "done"
    rule, recurs_from = _recurrence(line)
    values = {
        "title": line.title,
        "status": status if line.is_done else "open",
        "priority": priority_of(letter_of(line)),
        "project": line.value("project"),
        "tags": tuple(dict.fromkeys(word.value for word in line.words if word.kind == "tags")),
        "due": _due(line.value("due"), line.value("due-time")),
        "start": _due(line.value("t"), line.value("t-time")),
        "time_zone": line.value("tz"),
        "recurrence": rule,
        "recurs_from": recurs_from,
    }
    if line.created:
        values["created_at"] = datetime.combine(line.created, time.min)
    if line.completed:
        values["completed_at"] = datetime.combine(line.completed, time.min)
    return values


def _due(day: str | None, clock: str | None) -> Due | None:
    if day is None:
        return None
    if clock is None:
        return date.fromisoformat(day)
    return datetime.combine(date.fromisoformat(day), time.fromisoformat(clock))


def _recurrence(line: Line) -> tuple[str | None, str]:
    mark = line.value("rec")
    if mark is not None:
        return rule_of_mark(mark) or (None, "due")
    text = line.value("rrule")
    recurs_from = line.value("rec-from") or "due"
    return (None, "due") if text is None else (rule_of_text(text), recurs_from)
