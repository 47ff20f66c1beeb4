"""A task, and what its fields may hold."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Literal, get_args

from desktop_assistant.tasks.due import Due, due_text, parse_due
from desktop_assistant.tasks.errors import FieldError
from desktop_assistant.tasks.recurrence import check_recurrence

Status = Literal["open", "done", "cancelled"]
STATUSES: tuple[str, ...] = get_args(Status)

HIGHEST_PRIORITY = 1
DEFAULT_PRIORITY = 4
MAX_TITLE_CHARACTERS = 1_000
MAX_NOTES_CHARACTERS = 100_000
MAX_TAGS = 50
MAX_NAME_CHARACTERS = 100


@dataclass(frozen=True, slots=True)
class Task:
    """Something to do.

    Parameters:
        id: `task_` and 26 characters.
        title: One line, not empty.
        notes: Markdown, may be empty.
        due: A day, a local time, or None.
        priority: 1 (high) to 4 (the default).
        tags: Words without `#`, each once.
        project: Its name, or None.
        recurrence: RRULE value (RFC 5545 3.3.10) without DTSTART, or None.
        parent_id: The task it is a part of, or None.
        created_at, updated_at, completed_at: Local times.
    """

    id: str
    title: str
    created_at: datetime
    updated_at: datetime
    notes: str = ""
    status: Status = "open"
    due: Due | None = None
    priority: int = DEFAULT_PRIORITY
    tags: tuple[str, ...] = ()
    project: str | None = None
    recurrence: str | None = None
    parent_id: str | None = None
    completed_at: datetime | None = None

    def __post_init__(self) -> None:
        check_title(self.title)
        if len(self.notes) > MAX_NOTES_CHARACTERS:
            raise FieldError(
                "notes", f"Notes hold at most {MAX_NOTES_CHARACTERS:,} characters; shorten them."
            )
        if self.status not in STATUSES:
            raise FieldError("status", f"A status is one of {', '.join(STATUSES)}.")
        if not HIGHEST_PRIORITY <= self.priority <= DEFAULT_PRIORITY:
            raise FieldError("priority", "A priority is 1 (high), 2, 3 or 4 (the default).")
        _check_tags(self.tags)
        if self.project is not None and not 0 < len(self.project) <= MAX_NAME_CHARACTERS:
            raise FieldError(
                "project", f"A project's name has 1 to {MAX_NAME_CHARACTERS} characters."
            )
        if self.recurrence is not None:
            check_recurrence(self.recurrence)

    def to_json(self) -> dict[str, Any]:
        """Return the fields as JSON values, in the order that other programs rely on."""
        return {
            "id": self.id,
            "title": self.title,
            "notes": self.notes,
            "status": self.status,
            "due": due_text(self.due),
            "priority": self.priority,
            "tags": list(self.tags),
            "project": self.project,
            "recurrence": self.recurrence,
            "parent_id": self.parent_id,
            "created_at": self.created_at.isoformat(),
            "updated_at": self.updated_at.isoformat(),
            "completed_at": self.completed_at and self.completed_at.isoformat(),
        }

    @classmethod
    def from_json(cls, fields: Mapping[str, Any]) -> "Task":
        """Return the task that `to_json` wrote."""
        completed_at = fields["completed_at"]
        return cls(
            id=fields["id"],
            title=fields["title"],
            notes=fields["notes"],
            status=fields["status"],
            due=parse_due(fields["due"]) if fields["due"] else None,
            priority=fields["priority"],
            tags=tuple(fields["tags"]),
            project=fields["project"],
            recurrence=fields["recurrence"],
            parent_id=fields["parent_id"],
            created_at=datetime.fromisoformat(fields["created_at"]),
            updated_at=datetime.fromisoformat(fields["updated_at"]),
            completed_at=datetime.fromisoformat(completed_at) if completed_at else None,
        )

    def changed(self, changes: "Changes", now: datetime) -> "Task":
        """Return the task with the fields that `changes` names."""
        return replace(self, **changes.given(), updated_at=now)


class Unset:
    """The value of a field that a change leaves as it is (None empties it)."""


UNSET = Unset()


@dataclass(frozen=True, slots=True)
class Changes:
    """New values for some fields of a task; the others stay. See `Task` for what they hold."""

    title: str | Unset = UNSET
    notes: str | Unset = UNSET
    due: Due | Unset | None = UNSET
    priority: int | Unset = UNSET
    tags: tuple[str, ...] | Unset = UNSET
    project: str | Unset | None = UNSET
    recurrence: str | Unset | None = UNSET
    parent_id: str | Unset | None = UNSET

    def given(self) -> dict[str, Any]:
        """Return the fields that are to change, by name."""
        fields = {name: getattr(self, name) for name in self.__slots__}
        return {name: value for name, value in fields.items() if value is not UNSET}

    @classmethod
    def from_json(cls, fields: Mapping[str, Any]) -> "Changes":
        """Read changes from JSON values.

        Raises:
            FieldError: A field is not one that can be changed, or its value is of the wrong type.
        """
        return cls(**{name: _read(name, value) for name, value in fields.items()})


def _read(name: str, value: object) -> Any:
    match name, value:
        case (("title" | "notes"), str()):
            return value
        case (("project" | "recurrence" | "parent_id"), (str() | None)):
            return value or None
        case "due", None:
            return None
        case "due", str():
            try:
                return parse_due(value)
            except ValueError as error:
                raise FieldError(
                    "due", f"{value!r} is not a date; write 2026-03-05 or 2026-03-05T17:00:00."
                ) from error
        case "priority", int() if not isinstance(value, bool):
            return value
        case "tags", list() if all(isinstance(tag, str) for tag in value):
            return tuple(dict.fromkeys(tag.removeprefix("#") for tag in value))
        case _ if name in Changes.__slots__:
            raise FieldError(name, f"{name} cannot hold {value!r}; {_ALLOWED[name]}.")
        case _:
            raise FieldError(
                name, f"A task has no field {name}; the fields are {', '.join(Changes.__slots__)}."
            )


_ALLOWED = {
    "title": "give it a text",
    "notes": "give them a text",
    "due": "write 2026-03-05 or 2026-03-05T17:00:00, or null for no date",
    "priority": "it is 1 (high), 2, 3 or 4 (the default)",
    "tags": "give a list of words",
    "project": "give it a name, or null for none",
    "recurrence": "give it an RRULE such as FREQ=WEEKLY;BYDAY=MO, or null for none",
    "parent_id": "give it the id of a task, or null for none",
}


def check_title(title: str) -> None:
    """Refuse a title that is empty, too long, or more than a line.

    Raises:
        FieldError: With the reason.
    """
    if not title.strip():
        raise FieldError("title", "A task needs a title; say what there is to do.")
    if len(title) > MAX_TITLE_CHARACTERS:
        raise FieldError(
            "title",
            f"A title holds at most {MAX_TITLE_CHARACTERS:,} characters; use the notes too.",
        )
    if len(title.splitlines()) > 1:
        raise FieldError("title", "A title is one line; put the rest in the notes.")


def _check_tags(tags: tuple[str, ...]) -> None:
    if len(tags) > MAX_TAGS:
        raise FieldError("tags", f"A task has at most {MAX_TAGS} tags.")
    for tag in tags:
        if not tag or len(tag) > MAX_NAME_CHARACTERS or any(c.isspace() for c in tag):
            raise FieldError(
                "tags",
                f"A tag is one word of at most {MAX_NAME_CHARACTERS} characters; {tag!r} is not.",
            )
