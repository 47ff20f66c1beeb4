"""The VTODO that a client wrote, kept beside the task, and the UIDs by which clients know tasks.

A VTIMEZONE that only describes its zone is kept in front of it: without it the times mean nothing.
"""

import re

from desktop_assistant.tasks.interchange.codec import kept_text
from desktop_assistant.tasks.interchange.errors import Problem
from desktop_assistant.tasks.interchange.ics.component import Component, Property, read_components
from desktop_assistant.tasks.interchange.ics.moments import Zones, is_zone
from desktop_assistant.tasks.interchange.ics.texts import text_of
from desktop_assistant.tasks.interchange.own_id import is_own_id
from desktop_assistant.tasks.task import Task

_DOMAIN = "@desktop-assistant"
_UID = re.compile(r"^UID[;:]", re.MULTILINE | re.IGNORECASE)


def kept_todo(task: Task) -> tuple[Component, Zones] | None:
    """Return the VTODO of a task's client with the zones it describes, or None."""
    text = kept_text(task, "ics")
    return None if text is None else read_kept(text)


def read_kept(text: str) -> tuple[Component, Zones]:
    """Return the VTODO in a text that `source_of` made, and its zones."""
    problems: list[Problem] = []
    components = read_components(text, problems)
    return components[-1], zones_in(components)


def zones_in(components: list[Component]) -> dict[str, Component]:
    """Return the VTIMEZONE components by their TZID."""
    zones = [component for component in components if component.name == "VTIMEZONE"]
    return {text_of(zone.first("TZID")): zone for zone in zones}


def source_of(todo: Component, zones: Zones) -> str:
    """Return the text that is kept."""
    used = {its.parameter("TZID") for its in _all_properties(todo)}
    described = [zones[name] for name in zones if name in used and not is_zone(name)]
    return "".join(component.text() for component in (*described, todo))


def uid_of(task: Task) -> str:
    """Return the UID that its client gave a task, or the one that we give it."""
    text = kept_text(task, "ics")
    if text is not None and _UID.search(text):
        todo, _ = read_kept(text)
        uid = text_of(todo.first("UID"))
        if uid:
            return uid
    return f"{task.id}{_DOMAIN}"


def identity_of(todo: Component) -> str | None:
    """Return what names a VTODO: its UID, and which occurrence it is where it is only one."""
    uid = text_of(todo.first("UID")).strip()
    occurrence = todo.first("RECURRENCE-ID")
    return f"{uid}/{occurrence.value}" if uid and occurrence else uid or None


def own_id_of(identity: str | None) -> str | None:
    """Return the task id in a UID of ours."""
    task_id = (identity or "").removesuffix(_DOMAIN)
    return task_id if is_own_id(task_id) else None


def _all_properties(component: Component) -> list[Property]:
    return [
        *component.properties,
        *(its for part in component.parts for its in _all_properties(part)),
    ]
