"""A task as a VTODO: what its client wrote stays, but for what has changed since."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from desktop_assistant.tasks.due import Due
from desktop_assistant.tasks.interchange.codec import Tasks
from desktop_assistant.tasks.interchange.ics.alarms import alarm_of, reminder_of
from desktop_assistant.tasks.interchange.ics.component import Component, read_property
from desktop_assistant.tasks.interchange.ics.kept import kept_todo, uid_of
from desktop_assistant.tasks.interchange.ics.moments import (
    Zones,
    moment_text,
    rule_there,
    utc_text,
)
from desktop_assistant.tasks.interchange.ics.reading import (
    NO_START,
    OWN,
    is_parent,
    parent_uid,
    tag_of,
    values_of,
)
from desktop_assistant.tasks.interchange.ics.texts import escaped, texts_of
from desktop_assistant.tasks.reminder import is_relative
from desktop_assistant.tasks.task import Task

_PRIORITIES = {1: 1, 2: 5, 3: 9}
_STATUSES = {"open": "NEEDS-ACTION", "done": "COMPLETED", "cancelled": "CANCELLED"}


@dataclass(frozen=True, slots=True)
class _Group:
    """Fields that are written together, and the properties that say them."""

    fields: tuple[str, ...]
    properties: tuple[str, ...]
    texts: Callable[[Task], Iterable[str]]


def written_todo(task: Task, tasks: Tasks) -> Component:
    """Return the VTODO of a task.

    Parameters:
        tasks: All tasks by id, for the UID of its parent.
    """
    kept = kept_todo(task)
    if kept is None:
        return _own_todo(task, tasks)
    todo, zones = kept
    if todo.first("UID") is None:
        _replace(todo, ("UID",), [f"UID:{uid_of(task)}"])
    before = values_of(todo, zones)
    _merge(todo, zones, before, task, tasks)
    if _differs("updated_at", before, task):
        stamp = utc_text(task.updated_at)
        _replace(todo, ("DTSTAMP", "LAST-MODIFIED"), [f"DTSTAMP:{stamp}", f"LAST-MODIFIED:{stamp}"])
    return todo


def _own_todo(task: Task, tasks: Tasks) -> Component:
    stamp = utc_text(task.updated_at)
    todo = Component("VTODO")
    # Without a METHOD the stamp is the time of the last change (RFC 5545 3.8.7.2).
    texts = [
        f"UID:{uid_of(task)}",
        f"DTSTAMP:{stamp}",
        f"CREATED:{utc_text(task.created_at)}",
        f"LAST-MODIFIED:{stamp}",
        *(text for group in _GROUPS for text in group.texts(task)),
        *_tags(task),
    ]
    _replace(todo, (), texts)
    _write_reminders(todo, {}, task)
    _write_parent(todo, task, tasks)
    return todo


def _merge(todo: Component, zones: Zones, before: dict[str, Any], task: Task, tasks: Tasks) -> None:
    """Write into a client's VTODO what has changed since it said `before`."""
    # First of all: alarms can be told apart only by the dates they were written with.
    if set(before["reminders"]) != set(task.reminders):
        _write_reminders(todo, zones, task)
    for group in _GROUPS:
        if any(_differs(name, before, task) for name in group.fields):
            _replace(todo, group.properties, group.texts(task))
    if before["status"] != task.status:
        _write_percent(todo, task)
    if before["tags"] != task.tags:
        _write_tags(todo, task)
    if parent_uid(todo) != _parent_uid(task, tasks):
        _write_parent(todo, task, tasks)


def _differs(name: str, before: dict[str, Any], task: Task) -> bool:
    # What the client left unsaid, as the time of completion, is no change.
    return name in before and before[name] != getattr(task, name)


def _replace(todo: Component, names: tuple[str, ...], texts: Iterable[str]) -> None:
    stay = [its for its in todo.properties if its.name not in names]
    todo.properties = [*stay, *(read_property(text) for text in texts)]


def _write_tags(todo: Component, task: Task) -> None:
    """Keep the client's spelling of the categories that stay."""
    spelt = {tag_of(text): text for its in todo.all("CATEGORIES") for text in texts_of(its)}
    names = ",".join(escaped(spelt.get(tag, tag)) for tag in task.tags)
    _replace(todo, ("CATEGORIES",), [f"CATEGORIES:{names}"] if names else [])


def _tags(task: Task) -> list[str]:
    return [f"CATEGORIES:{','.join(map(escaped, task.tags))}"] if task.tags else []


def _write_percent(todo: Component, task: Task) -> None:
    if todo.first("PERCENT-COMPLETE") is not None:
        texts = ["PERCENT-COMPLETE:100"] if task.status == "done" else []
        _replace(todo, ("PERCENT-COMPLETE",), texts)


def _write_parent(todo: Component, task: Task, tasks: Tasks) -> None:
    uid = _parent_uid(task, tasks)
    stay = [its for its in todo.properties if its.name != "RELATED-TO" or not is_parent(its)]
    related = [read_property(f"RELATED-TO:{escaped(uid)}")] if uid else []
    todo.properties = [*stay, *related]


def _parent_uid(task: Task, tasks: Tasks) -> str | None:
    parent = tasks.get(task.parent_id or "")
    return uid_of(parent) if parent else None


def _write_reminders(todo: Component, zones: Zones, task: Task) -> None:
    """Keep alarms that are no reminders of ours, or that stay, as they are."""
    times = values_of(todo, zones) if todo.parts else {}
    stay: list[Component] = []
    said: set[str] = set()
    for part in todo.parts:
        reminder = (
            reminder_of(part, times["due"], times["start"], times["time_zone"], zones)
            if part.name == "VALARM"
            else None
        )
        if reminder is None or reminder in task.reminders:
            stay.append(part)
            said.add(reminder or "")
    new = [reminder for reminder in task.reminders if reminder not in said]
    # RELATED=END needs a DUE (RFC 5545 3.8.6.3).
    unsaid = [reminder for reminder in new if task.due is None and is_relative(reminder)]
    todo.parts = [*stay, *(alarm_of(text, task.title) for text in new if text not in unsaid)]
    _replace(todo, (f"{OWN}REMINDER",), [f"{OWN}REMINDER:{reminder}" for reminder in unsaid])


def _status(task: Task) -> list[str]:
    completed = [f"COMPLETED:{utc_text(task.completed_at)}"] if task.completed_at else []
    return [f"STATUS:{_STATUSES[task.status]}", *completed]


def _times(task: Task) -> list[str]:
    start = _standard_start(task)
    texts = []
    if task.due is not None:
        texts.append(moment_text("DUE", task.due, task.time_zone))
    if start is not None:
        texts.append(moment_text("DTSTART", start, task.time_zone))
    if task.start != (None if start == task.due else start):
        texts.append(f"{OWN}START:{task.start.isoformat() if task.start else NO_START}")
    if task.time_zone and not any(isinstance(at, datetime) for at in (task.due, start)):
        texts.append(f"{OWN}TIME-ZONE:{task.time_zone}")
    if task.recurrence:
        texts.append(f"RRULE:{rule_there(task.recurrence, task.time_zone)}")
    return texts


def _standard_start(task: Task) -> Due | None:
    """Return what DTSTART may say: it is of the same kind as DUE and before it (RFC 5545 3.8.2.3).

    With a rule there must be one, and the rule counts from it (3.8.2.4).
    """
    if task.start is not None and (task.due is None or _is_before(task.start, task.due)):
        return task.start
    return (task.due or task.created_at.date()) if task.recurrence else None


def _is_before(start: Due, due: Due) -> bool:
    return isinstance(start, datetime) == isinstance(due, datetime) and start < due


def _priority(task: Task) -> list[str]:
    return [f"PRIORITY:{_PRIORITIES[task.priority]}"] if task.priority in _PRIORITIES else []


def _text(name: str, text: str) -> list[str]:
    return [f"{name}:{escaped(text)}"] if text else []


_TIMES = ("DUE", "DTSTART", "DURATION", "RRULE", f"{OWN}START", f"{OWN}TIME-ZONE")

_GROUPS = (
    _Group(("title",), ("SUMMARY",), lambda task: _text("SUMMARY", task.title)),
    _Group(("notes",), ("DESCRIPTION",), lambda task: _text("DESCRIPTION", task.notes)),
    _Group(("status", "completed_at"), ("STATUS", "COMPLETED"), _status),
    _Group(("due", "start", "time_zone", "recurrence"), _TIMES, _times),
    _Group(("priority",), ("PRIORITY",), _priority),
    _Group(
        ("project",), (f"{OWN}PROJECT",), lambda task: _text(f"{OWN}PROJECT", task.project or "")
    ),
    _Group(
        ("recurs_from",),
        (f"{OWN}RECURS-FROM",),
        lambda task: _text(f"{OWN}RECURS-FROM", "completion" if task.recurs_from != "due" else ""),
    ),
    _Group(
        ("estimate",),
        (f"{OWN}ESTIMATE",),
        lambda task: [f"{OWN}ESTIMATE:PT{task.estimate}M"] if task.estimate else [],
    ),
)
