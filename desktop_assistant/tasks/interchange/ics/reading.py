"""What a VTODO (RFC 5545 3.6.2) says, as fields of a task."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from desktop_assistant.tasks.due import Due, parse_due, shifted
from desktop_assistant.tasks.errors import FieldError
from desktop_assistant.tasks.interchange.ics.alarms import reminder_of
from desktop_assistant.tasks.interchange.ics.component import Component, Property
from desktop_assistant.tasks.interchange.ics.moments import (
    Moment,
    Zones,
    is_zone,
    local_time,
    read_duration,
    read_moment,
    rule_here,
)
from desktop_assistant.tasks.interchange.ics.texts import text_of, texts_of
from desktop_assistant.tasks.reminder import check_reminder
from desktop_assistant.tasks.task import DEFAULT_PRIORITY, MAX_NAME_CHARACTERS, MAX_REMINDERS

#: Properties of ours, for what RFC 5545 has none.
OWN = "X-DESKTOP-ASSISTANT-"
NO_START = "NONE"

_STATUSES = {
    "NEEDS-ACTION": "open",
    "IN-PROCESS": "open",
    "COMPLETED": "done",
    "CANCELLED": "cancelled",
}
_MEDIUM = 5


@dataclass(frozen=True, slots=True)
class Times:
    """When a to-do begins and is due, in one zone, as its client wrote it.

    Parameters:
        start: What DTSTART says.
    """

    due: Due | None
    start: Due | None
    zone: str | None


def values_of(todo: Component, zones: Zones, calendar: str | None = None) -> dict[str, Any]:
    """Return the fields that a VTODO says.

    Parameters:
        zones: The VTIMEZONE components of its calendar.
        calendar: The name of its calendar, which is its project where it says no other.

    Raises:
        FieldError: A value in it cannot be read.
    """
    times = _times(todo, zones)
    rule = todo.first("RRULE")
    values = {
        "title": " ".join(text_of(todo.first("SUMMARY")).splitlines()).strip(),
        "notes": text_of(todo.first("DESCRIPTION")),
        "status": _status(todo),
        "due": times.due,
        "start": _start(todo, times),
        "time_zone": times.zone,
        "priority": priority_of(todo.first("PRIORITY")),
        "tags": tags_of(todo),
        "project": _project(todo, calendar),
        "recurrence": rule and rule_here(rule.value.strip(), times.zone),
        "recurs_from": text_of(todo.first(f"{OWN}RECURS-FROM")) or "due",
        "reminders": _reminders(todo, times, zones),
        "estimate": _estimate(todo),
    }
    created = todo.first("CREATED")
    if created is not None:
        values["created_at"] = local_time(created, zones)
    # Without a METHOD the stamp is the time of the last change, too (3.8.7.2).
    changed = todo.first("LAST-MODIFIED") or todo.first("DTSTAMP")
    if changed is not None:
        values["updated_at"] = local_time(changed, zones)
    completed = todo.first("COMPLETED")
    if completed is not None and values["status"] != "open":
        values["completed_at"] = local_time(completed, zones)
    return values


def priority_of(its: Property | None) -> int:
    """Return our priority: 1 for 1 to 4 (high), 2 for 5, 3 for 6 to 9 (low), 4 for 0 or none.

    That is the scheme of three levels of RFC 5545 3.8.1.9.
    """
    if its is None:
        return DEFAULT_PRIORITY
    text = its.value.strip()
    if not (text.isascii() and text.isdigit() and len(text) == 1):
        raise FieldError("priority", f"PRIORITY cannot be {text[:40]!r}; it is 0 to 9.")
    number = int(text)
    if number == 0:
        return DEFAULT_PRIORITY
    return 1 if number < _MEDIUM else 2 if number == _MEDIUM else 3


def tag_of(category: str) -> str:
    """Return a category as a tag, which is one word: `Home office` is `Home-office`."""
    return "-".join(category.split())


def tags_of(todo: Component) -> tuple[str, ...]:
    """Return the categories of a VTODO as tags."""
    categories = (text for its in todo.all("CATEGORIES") for text in texts_of(its))
    return tuple(dict.fromkeys(tag for tag in map(tag_of, categories) if tag))


def parent_uid(todo: Component) -> str | None:
    """Return the UID of the to-do that it is a part of, or None (RFC 5545 3.8.4.5)."""
    return next((text_of(its) for its in todo.all("RELATED-TO") if is_parent(its)), None)


def is_parent(related: Property) -> bool:
    """Say whether a RELATED-TO names the parent, which it does when it says nothing else."""
    return (related.parameter("RELTYPE") or "PARENT").upper() == "PARENT"


def _times(todo: Component, zones: Zones) -> Times:
    due, start = (
        read_moment(its, zones) if its else None
        for its in (todo.first("DUE"), todo.first("DTSTART"))
    )
    duration = todo.first("DURATION")
    if due is None and start is not None and duration is not None:
        due = Moment(shifted(start.at, read_duration(duration)), start.zone)
    zone = due.zone if due and isinstance(due.at, datetime) else start.zone if start else None
    zone = zone or _named_zone(todo)
    return Times(due.in_zone(zone) if due else None, start.in_zone(zone) if start else None, zone)


def _named_zone(todo: Component) -> str | None:
    name = text_of(todo.first(f"{OWN}TIME-ZONE"))
    return name if is_zone(name) else None


def _start(todo: Component, times: Times) -> Due | None:
    said = text_of(todo.first(f"{OWN}START"))
    if said == NO_START:
        return None
    if said:
        try:
            return parse_due(said)
        except ValueError as error:
            raise FieldError("start", f"{said!r} is no date; write 2026-03-05.") from error
    # Apple writes the due date into DTSTART, too; it would keep the task out of sight until then.
    return None if times.start == times.due else times.start


def _status(todo: Component) -> str:
    said = text_of(todo.first("STATUS")).upper()
    if said:
        return _STATUSES.get(said, "open")
    percent = text_of(todo.first("PERCENT-COMPLETE"))
    return "done" if todo.first("COMPLETED") or percent == "100" else "open"


def _project(todo: Component, calendar: str | None) -> str | None:
    own = todo.first(f"{OWN}PROJECT")
    if own is not None:
        return text_of(own) or None
    return calendar[:MAX_NAME_CHARACTERS] if calendar else None


def _reminders(todo: Component, times: Times, zones: Zones) -> tuple[str, ...]:
    alarms = (
        reminder_of(alarm, times.due, times.start, times.zone, zones)
        for alarm in todo.parts_named("VALARM")
    )
    own = [text_of(its) for its in todo.all(f"{OWN}REMINDER")]
    for reminder in own:
        check_reminder(reminder)
    # Alarms that find no room stay in the client's text.
    reminders = dict.fromkeys([*(alarm for alarm in alarms if alarm), *own])
    return tuple(reminders)[:MAX_REMINDERS]


def _estimate(todo: Component) -> int | None:
    its = todo.first(f"{OWN}ESTIMATE")
    return None if its is None else read_duration(its) // timedelta(minutes=1)
