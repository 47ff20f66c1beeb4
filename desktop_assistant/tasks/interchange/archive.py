"""The JSON of all tasks with all their fields: what moves to another machine.

    {"application": "desktop-assistant", "version": 1, "tasks": [...], "threads": [...]}

`tasks` holds the objects of `Task.to_json`, done copies included, one a line. `threads` is the
place of conversations; files of this version have none, and a reader passes over it, as over every
member that it does not know. A field that a task's object lacks stays as it is.
"""

import json
import math
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from desktop_assistant.tasks.changes import Changes
from desktop_assistant.tasks.errors import FieldError
from desktop_assistant.tasks.interchange.codec import Codec, Document, Entry, Marks, Reading
from desktop_assistant.tasks.interchange.errors import ImportRefusedError, Problem
from desktop_assistant.tasks.interchange.json_objects import member_places, objects_in, value_at
from desktop_assistant.tasks.interchange.own_id import is_own_id
from desktop_assistant.tasks.task import Task

APPLICATION = "desktop-assistant"
VERSION = 1


def write(tasks: Sequence[Task]) -> str:
    """Return the file, a task a line."""
    lines = [json.dumps(task.to_json(), ensure_ascii=False) for task in tasks]
    head = f'{{"application": "{APPLICATION}", "version": {VERSION}, "tasks": ['
    return head + ("\n" + ",\n".join(lines) + "\n" if lines else "") + "]}\n"


def read(document: Document) -> Reading:
    """Read the tasks of a file.

    Raises:
        ImportRefusedError: It is of a version that this program does not know, or no such file.
    """
    reading = Reading()
    places = member_places(document.text, reading.problems)
    _check_version(document.text, places)
    for member in objects_in(document.text, places["tasks"], reading.problems):
        try:
            reading.entries.append(_entry(member.value, member.line))
        except FieldError as error:
            reading.problems.append(Problem.of(member.line, error))
    return reading


def marks(task: Task) -> Marks:
    """Return the id, by which a task is known in every such file."""
    return Marks(identities=(task.id,))


def _check_version(text: str, places: Mapping[str, int]) -> None:
    version = value_at(text, places["version"]) if "version" in places else None
    if "tasks" not in places or not isinstance(version, int):
        raise ImportRefusedError(
            "This JSON is no export of Desktop Assistant; choose a file made by "
            "`desktop-assistant export --format json`, or say its format with --format."
        )
    if version > VERSION:
        raise ImportRefusedError(
            f"This file is of version {version}, made by a newer Desktop Assistant; update this "
            "one, then import it again."
        )


def _entry(record: Mapping[str, Any], line: int) -> Entry:
    task_id = record.get("id")
    if not isinstance(task_id, str) or not is_own_id(task_id):
        raise FieldError("id", f"{task_id!r} is no id; an id is task_ and 26 characters.")
    if "title" not in record:
        raise FieldError("title", "A task needs a title; say what there is to do.")
    changeable = {name: record[name] for name in Changes.__slots__ if name in record}
    given = Changes.from_json(changeable).given()
    parent = given.pop("parent_id", None)
    others = {
        name: _value(name, record[name], check, allowed)
        for name, (check, allowed) in _OTHER_FIELDS.items()
        if name in record
    }
    return Entry(
        line,
        given | others,
        source=json.dumps(record, ensure_ascii=False),
        identity=task_id,
        parent=parent,
        says_parent="parent_id" in record,
        task_id=task_id,
        is_kept=False,
    )


def _value(name: str, value: object, check: Callable[[Any], Any], allowed: str) -> Any:
    try:
        return check(value)
    except (TypeError, ValueError) as error:
        raise FieldError(name, f"{name} cannot hold {str(value)[:80]!r}; {allowed}.") from error


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _optional_text(value: object) -> str | None:
    return None if value is None else _text(value)


def _moment(value: str) -> datetime:
    moment = datetime.fromisoformat(value)
    return moment if moment.tzinfo is None else moment.astimezone().replace(tzinfo=None)


def _optional_moment(value: str | None) -> datetime | None:
    return None if value is None else _moment(value)


def _position(value: object) -> float | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise TypeError
    return float(value)


def _external(value: object) -> dict[str, str] | None:
    if value is None:
        return None
    if not isinstance(value, dict):
        raise TypeError
    return {name: _text(text) for name, text in value.items()}


_A_TIME = "write a time such as 2026-03-05T17:00:00"

_OTHER_FIELDS: dict[str, tuple[Callable[[Any], Any], str]] = {
    "status": (_text, "it is open, done or cancelled"),
    "created_at": (_moment, _A_TIME),
    "updated_at": (_moment, _A_TIME),
    "completed_at": (_optional_moment, f"{_A_TIME}, or null"),
    "position": (_position, "give it a number, or null for none"),
    "thread_id": (_optional_text, "give it the id of a conversation, or null for none"),
    "occurrence_of": (_optional_text, "give it the id of a task, or null for none"),
    "external": (_external, "give it an object of texts by format, or null for none"),
}

CODEC = Codec("json", read, marks, write=write)
