"""The text of a checklist item: a title and marks, `Buy milk due:2026-03-05 p1 #errands`.

Words that are no marks belong to the title. A backslash before a word that would be a mark makes it
one of the title.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, unquote

from desktop_assistant.tasks.due import check_zone, due_text, parse_due
from desktop_assistant.tasks.errors import FieldError
from desktop_assistant.tasks.recurrence import check_recurrence
from desktop_assistant.tasks.task import DEFAULT_PRIORITY, Task

_STATUSES = {" ": "open", "x": "done", "X": "done", "-": "cancelled"}
_PRIORITY = re.compile("p([1-4])")


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a checklist.

    Parameters:
        box: What is in its box: a blank, x or -.
        text: What stands behind the box.
        notes: What is indented below it.
        heading: The heading that it stands under, or None.
    """

    box: str
    text: str
    notes: str
    heading: str | None


def values_of(item: Item) -> dict[str, Any]:
    """Return the fields that an item says.

    Raises:
        FieldError: What is in its box means nothing.
    """
    if item.box not in _STATUSES:
        raise FieldError("status", f"[{item.box}] means nothing; write [ ], [x] or [-].")
    values: dict[str, Any] = {
        "status": _STATUSES[item.box],
        "notes": item.notes,
        "due": None,
        "start": None,
        "time_zone": None,
        "priority": DEFAULT_PRIORITY,
        "project": item.heading,
        "recurrence": None,
        "recurs_from": "due",
    }
    title, tags = [], []
    for word in item.text.split(" "):
        mark = _mark(word)
        if mark is None:
            title.append(_unescaped(word))
        elif mark[0] == "tags":
            tags.append(mark[1])
        else:
            values.update([mark])
    plain = " ".join(" ".join(title).splitlines()).strip()
    return {**values, "title": plain or item.text.strip(), "tags": tuple(dict.fromkeys(tags))}


def item_of(task: Task, heading: str | None) -> Item:
    """Return the item with which a task stands under a heading."""
    box = {"open": " ", "done": "x", "cancelled": "-"}[task.status]
    title = " ".join(task.title.splitlines()).strip()
    words = [_escaped(word) for word in title.split(" ")]
    return Item(box, " ".join([*words, *_marks(task, heading)]), task.notes, heading)


def _marks(task: Task, heading: str | None) -> list[str]:
    marks = {
        "due:": due_text(task.due),
        "start:": due_text(task.start),
        "tz:": task.time_zone,
        "p": str(task.priority) if task.priority < DEFAULT_PRIORITY else None,
        "rrule:": task.recurrence and quote(task.recurrence, safe="=;,:+-"),
        "recurs-from:": task.recurs_from if task.recurs_from != "due" else None,
        # Of a part whose project is not that of the whole.
        "project:": quote(task.project or "") if task.project != heading else None,
    }
    tags = [f"tag:{tag}" if tag.isdigit() else f"#{tag}" for tag in task.tags]
    return [f"{key}{value}" for key, value in marks.items() if value is not None] + tags


def _mark(word: str) -> tuple[str, Any] | None:
    """Return the field that a word sets and its value; None for a word of the title."""
    priority = _PRIORITY.fullmatch(word)
    if priority:
        return "priority", int(priority[1])
    # "#12" is the number of an issue in most checklists.
    if len(word) > 1 and word[0] == "#" and not word[1:].isdigit():
        return "tags", word[1:]
    key, _, value = word.partition(":")
    field, read = _KEYS.get(key, (key, _nothing))
    try:
        return field, read(value)
    except (ValueError, FieldError):
        return None


def _escaped(word: str) -> str:
    return f"\\{word}" if _mark(word.lstrip("\\")) else word


def _unescaped(word: str) -> str:
    return word[1:] if word[:1] == "\\" and _mark(word.lstrip("\\")) else word


def _nothing(value: str) -> str:
    raise ValueError(value)


def _zone(value: str) -> str:
    check_zone(value)
    return value


def _rule(value: str) -> str:
    rule = unquote(value)
    check_recurrence(rule)
    return rule


def _recurs_from(value: str) -> str:
    return value if value in ("due", "completion") else _nothing(value)


_KEYS: Mapping[str, tuple[str, Callable[[str], Any]]] = {
    "due": ("due", parse_due),
    "start": ("start", parse_due),
    "tz": ("time_zone", _zone),
    "rrule": ("recurrence", _rule),
    "recurs-from": ("recurs_from", _recurs_from),
    "project": ("project", lambda value: unquote(value) or None),
    "tag": ("tags", lambda value: value or _nothing(value)),
}
