"""Tasks from the JSON that `task export` of Taskwarrior prints: read, not written.

Attributes that are read: uuid, description, status, entry, modified, end, due, wait, scheduled,
until, recur, priority, project, tags, annotations. The rest, user defined attributes and depends
among them, is kept with the task. Times are UTC there and local here; midnight is a day. Of a
recurring task Taskwarrior keeps a template and the occurrences it made: here the earliest pending
occurrence recurs, and the template only where there is none.
"""

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, time
from typing import Any

from desktop_assistant.tasks.due import Due
from desktop_assistant.tasks.errors import FieldError
from desktop_assistant.tasks.interchange.codec import (
    Codec,
    Document,
    Entry,
    Marks,
    Reading,
    kept_text,
)
from desktop_assistant.tasks.interchange.errors import ImportRefusedError, Problem
from desktop_assistant.tasks.interchange.json_objects import Member, objects_in
from desktop_assistant.tasks.interchange.taskwarrior_recurrence import rule_of
from desktop_assistant.tasks.task import DEFAULT_PRIORITY, Task

_STATUSES = {
    "pending": "open",
    "waiting": "open",
    "recurring": "open",
    "completed": "done",
    "deleted": "cancelled",
}
_PRIORITIES = {"H": 1, "M": 2, "L": 3, "": DEFAULT_PRIORITY}
#: What changes by itself from one export to the next.
_PASSING = ("id", "urgency")


def read(document: Document) -> Reading:
    """Read the tasks of a file: an array of objects, or an object a line.

    Raises:
        ImportRefusedError: It is no JSON of that kind.
    """
    reading = Reading()
    if not document.text.lstrip().startswith(("[", "{")):
        raise ImportRefusedError(
            "This is no JSON of Taskwarrior; choose a file made by `task export`."
        )
    members = list(objects_in(document.text, 0, reading.problems))
    recurring = _those_that_recur([member.value for member in members])
    for member in members:
        try:
            if not _is_template_in_use(member.value, recurring):
                recurs = _text(member.value, "uuid") in recurring.values()
                reading.entries.append(_entry(member, recurs, reading.problems))
        except FieldError as error:
            reading.problems.append(Problem.of(member.line, error))
    return reading


def marks(task: Task) -> Marks:
    """Return the uuid of the task that it came from."""
    text = kept_text(task, "taskwarrior")
    return Marks() if text is None else Marks((json.loads(text)["uuid"],))


def recall(text: str, now: datetime) -> Entry:
    """Read a task that was kept."""
    record = json.loads(text)
    return _entry(Member(0, record), record.get("recurs", False), [])


def _those_that_recur(records: Sequence[Mapping[str, Any]]) -> dict[str, str]:
    """Return the uuid of what recurs, by that of its template: an occurrence, or the template."""
    chosen: dict[str, tuple[str, str]] = {}
    for record in records:
        status, template = record.get("status"), record.get("parent")
        if status in ("pending", "waiting") and template and record.get("recur"):
            candidate = (str(record.get("due", "")), str(record.get("uuid")))
            chosen[str(template)] = min(candidate, chosen.get(str(template), candidate))
        elif record.get("recur") and not template and status in ("pending", "waiting", "recurring"):
            chosen.setdefault(str(record.get("uuid")), ("~", str(record.get("uuid"))))
    return {template: uuid for template, (_, uuid) in chosen.items()}


def _is_template_in_use(record: Mapping[str, Any], recurring: Mapping[str, str]) -> bool:
    uuid = str(record.get("uuid"))
    return record.get("status") == "recurring" and recurring.get(uuid, uuid) != uuid


def _entry(member: Member, recurs: bool, problems: list[Problem]) -> Entry:
    record = {name: value for name, value in member.value.items() if name not in _PASSING}
    values = _values(record)
    if recurs:
        record["recurs"] = True
        recur = _text(record, "recur")
        rule = rule_of(recur, _date(record, "until"))
        values["recurrence"] = rule
        if rule is None:
            reason = f"recur cannot be {recur[:20]!r}; it is a period such as weekly or 3d."
            problems.append(Problem(member.line, "recurrence", f"{reason} The task comes once."))
    return Entry(
        member.line,
        values,
        json.dumps(record, ensure_ascii=False, sort_keys=True),
        identity=_required(record, "uuid"),
    )


def _values(record: Mapping[str, Any]) -> dict[str, Any]:
    description = " ".join(_required(record, "description").split())
    created, end = _moment(record, "entry"), _moment(record, "end")
    values = {
        "title": description,
        "notes": _annotations(record),
        "status": _one_of(record, "status", _STATUSES),
        "due": _date(record, "due"),
        "start": _date(record, "wait") or _date(record, "scheduled"),
        "priority": _one_of(record, "priority", _PRIORITIES),
        "project": _text(record, "project") or None,
        "tags": _tags(record),
        "recurrence": None,
    }
    if created:
        values["created_at"] = created
        values["updated_at"] = _moment(record, "modified") or created
    if end and values["status"] != "open":
        values["completed_at"] = end
    return values


def _text(record: Mapping[str, Any], name: str) -> str:
    value = record.get(name, "")
    if not isinstance(value, str):
        raise FieldError(name, f"{name} cannot be {str(value)[:40]!r}; it is a text.")
    return value


def _required(record: Mapping[str, Any], name: str) -> str:
    text = _text(record, name)
    if not text.strip():
        raise FieldError(name, f"A task of Taskwarrior has a {name}; this one has none.")
    return text


def _one_of(record: Mapping[str, Any], name: str, values: Mapping[str, Any]) -> Any:
    text = _text(record, name)
    if text not in values:
        allowed = ", ".join(key for key in values if key)
        raise FieldError(name, f"{name} cannot be {text[:40]!r}; it is one of {allowed}.")
    return values[text]


def _tags(record: Mapping[str, Any]) -> tuple[str, ...]:
    tags = record.get("tags", [])
    # Old versions write them in one text, parted by commas.
    tags = tags.split(",") if isinstance(tags, str) else tags
    if not isinstance(tags, list) or not all(isinstance(tag, str) for tag in tags):
        raise FieldError("tags", f"tags cannot be {str(tags)[:40]!r}; it is a list of words.")
    return tuple(dict.fromkeys(tag for tag in tags if tag))


def _annotations(record: Mapping[str, Any]) -> str:
    lines = []
    annotations = record.get("annotations", [])
    for annotation in annotations if isinstance(annotations, list) else []:
        if isinstance(annotation, dict):
            at = _moment(annotation, "entry")
            text = _text(annotation, "description")
            lines.append(f"{at:%Y-%m-%d}: {text}" if at else text)
    return "\n".join(lines)


def _moment(record: Mapping[str, Any], name: str) -> datetime | None:
    text = _text(record, name)
    if not text:
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        reason = f"{name} cannot be {text[:40]!r}; it is a time such as 20260305T170000Z."
        raise FieldError(name, reason) from error
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return aware.astimezone().replace(tzinfo=None, microsecond=0)


def _date(record: Mapping[str, Any], name: str) -> Due | None:
    """Return a day where the time is midnight here: Taskwarrior has no other way to say one."""
    moment = _moment(record, name)
    return moment.date() if moment is not None and moment.time() == time.min else moment


CODEC = Codec("taskwarrior", read, marks, recall)
