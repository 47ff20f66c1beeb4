"""Tasks as iCalendar to-dos (RFC 5545 VTODO), by the `icalendar` library.

What a client wrote is kept with the task, and goes back to it with our changes merged in: a field
that means the same as before is left in the client's words.
"""

from collections.abc import Sequence
from datetime import datetime

from desktop_assistant.tasks.errors import FieldError
from desktop_assistant.tasks.interchange.codec import (
    Codec,
    Document,
    Entry,
    Marks,
    Reading,
    Tasks,
    kept_text,
)
from desktop_assistant.tasks.interchange.errors import ImportRefusedError, Problem
from desktop_assistant.tasks.interchange.ics.component import Component, read_components
from desktop_assistant.tasks.interchange.ics.kept import (
    identity_of,
    own_id_of,
    read_kept,
    source_of,
    uid_of,
    zones_in,
)
from desktop_assistant.tasks.interchange.ics.moments import Zones, is_zone
from desktop_assistant.tasks.interchange.ics.reading import parent_uid, values_of
from desktop_assistant.tasks.interchange.ics.texts import text_of
from desktop_assistant.tasks.interchange.ics.values import folded, zone_description
from desktop_assistant.tasks.interchange.ics.writing import written_todo
from desktop_assistant.tasks.task import Task

_HEAD = ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Desktop Assistant//Tasks//EN")


def write(tasks: Sequence[Task]) -> str:
    """Return a calendar with the tasks, and the zones that they name."""
    by_id = {task.id: task for task in tasks}
    todos = []
    zones: dict[str, str] = {}
    for task in tasks:
        components = read_components(written(task, by_id), [])
        zones |= {name: zone.text() for name, zone in zones_in(components).items()}
        zones |= {
            name: zone_description(name) for name in _named_zones(components[-1]) - zones.keys()
        }
        todos.append(components[-1].text())
    return "".join([*map(folded, _HEAD), *zones.values(), *todos, folded("END:VCALENDAR")])


def read(document: Document) -> Reading:
    """Read the to-dos of a file; its events and journals are passed over.

    Raises:
        ImportRefusedError: It holds no calendar.
    """
    reading = Reading()
    calendars = read_components(document.text, reading.problems)
    if not calendars:
        raise ImportRefusedError(
            "This file holds no calendar; choose one that begins with BEGIN:VCALENDAR."
        )
    for calendar in calendars:
        zones = zones_in(calendar.parts)
        name = text_of(calendar.first("X-WR-CALNAME") or calendar.first("NAME")).strip() or None
        for todo in calendar.parts_named("VTODO"):
            try:
                reading.entries.append(_entry(todo, zones, name))
            except FieldError as error:
                reading.problems.append(Problem.of(_line_of(todo, error), error))
    return reading


def recall(text: str, now: datetime) -> Entry:
    """Read a VTODO that was kept."""
    todo, zones = read_kept(text)
    return _entry(todo, zones, None)


def marks(task: Task) -> Marks:
    """Return the UIDs by which a task is known, or how its to-do read when it had none."""
    text = kept_text(task, "ics")
    own_uid = uid_of(task)
    if text is None:
        return Marks((own_uid,))
    identity = identity_of(read_kept(text)[0])
    return Marks((identity,)) if identity else Marks((own_uid,), (text,))


def written(task: Task, tasks: Tasks) -> str:
    """Return the VTODO of a task, with the zones in front of it that it only describes."""
    text = kept_text(task, "ics")
    zones: Zones = {} if text is None else read_kept(text)[1]
    return source_of(written_todo(task, tasks), zones)


def _entry(todo: Component, zones: Zones, calendar: str | None) -> Entry:
    identity = identity_of(todo)
    source = source_of(todo, zones)
    return Entry(
        todo.line,
        values_of(todo, zones, calendar),
        source,
        identity=identity,
        likenesses=() if identity else (source,),
        parent=parent_uid(todo),
        says_parent=True,
        task_id=own_id_of(identity),
    )


def _line_of(todo: Component, error: FieldError) -> int:
    """Return the line of the property that the error is about, or that of the whole VTODO."""
    name = {"recurrence": "RRULE"}.get(error.field, error.field.upper())
    its = todo.first(name)
    return its.line if its else todo.line


def _named_zones(todo: Component) -> set[str]:
    names = (its.parameter("TZID") for its in todo.properties)
    return {name for name in names if name is not None and is_zone(name)}


CODEC = Codec("ics", read, marks, recall, written, write)
