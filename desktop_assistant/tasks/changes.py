"""New values for some fields of a task, as a command or a request names them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from desktop_assistant.tasks.due import Due, parse_due
from desktop_assistant.tasks.errors import FieldError
from desktop_assistant.tasks.recurrence import RecursFrom
from desktop_assistant.tasks.task import Task


class Unset:
    """The value of a field that a change leaves as it is (None empties it)."""


UNSET = Unset()


@dataclass(frozen=True, slots=True)
class Changes:
    """New values for some fields of a task; the others stay. See `Task` for what they hold."""

    title: str | Unset = UNSET
    notes: str | Unset = UNSET
    due: Due | Unset | None = UNSET
    start: Due | Unset | None = UNSET
    time_zone: str | Unset | None = UNSET
    priority: int | Unset = UNSET
    tags: tuple[str, ...] | Unset = UNSET
    project: str | Unset | None = UNSET
    parent_id: str | Unset | None = UNSET
    recurrence: str | Unset | None = UNSET
    recurs_from: RecursFrom | Unset = UNSET
    reminders: tuple[str, ...] | Unset = UNSET
    estimate: int | Unset | None = UNSET

    def given(self) -> dict[str, Any]:
        """Return the fields that are to change, by name."""
        fields = {name: getattr(self, name) for name in self.__slots__}
        return {name: value for name, value in fields.items() if value is not UNSET}

    def of(self, task: Task, now: datetime) -> Task:
        """Return the task with these fields.

        Raises:
            FieldError: A field holds what it cannot hold.
        """
        return replace(task, **self.given(), updated_at=now)

    def overlaid(self, said: "Changes") -> "Changes":
        """Return these fields with those of `said` in their place; tags of both are kept."""
        fields = self.given() | said.given()
        if "tags" in fields:
            fields["tags"] = tuple(
                dict.fromkeys((*self.given().get("tags", ()), *said.given().get("tags", ())))
            )
        return Changes(**fields)

    @classmethod
    def from_json(cls, fields: Mapping[str, Any]) -> "Changes":
        """Read changes from JSON values.

        Raises:
            FieldError: A field is not one that can be changed, or its value is of the wrong type.
        """
        return cls(**{name: _read(name, value) for name, value in fields.items()})


class _WrongTypeError(Exception):
    """A value is not of the field's type."""


def _read(name: str, value: object) -> Any:
    if name not in _FIELDS:
        raise FieldError(name, f"A task has no field {name}; the fields are {', '.join(_FIELDS)}.")
    read, allowed = _FIELDS[name]
    try:
        return read(value)
    except _WrongTypeError as error:
        raise FieldError(name, f"{name} cannot hold {value!r}; {allowed}.") from error


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise _WrongTypeError
    return value


def _optional_text(value: object) -> str | None:
    return None if value is None else _text(value) or None


def _whole_number(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise _WrongTypeError
    return value


def _optional_number(value: object) -> int | None:
    return None if value is None else _whole_number(value)


def _due(value: object) -> Due | None:
    if value is None:
        return None
    try:
        return parse_due(_text(value))
    except ValueError as error:
        raise _WrongTypeError from error


def _texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise _WrongTypeError
    return tuple(dict.fromkeys(_text(text) for text in value))


def _tags(value: object) -> tuple[str, ...]:
    return tuple(dict.fromkeys(tag.removeprefix("#") for tag in _texts(value)))


_A_DATE = "write 2026-03-05 or 2026-03-05T17:00:00, or null for no date"

_FIELDS: dict[str, tuple[Callable[[object], Any], str]] = {
    "title": (_text, "give it a text"),
    "notes": (_text, "give them a text"),
    "due": (_due, _A_DATE),
    "start": (_due, _A_DATE),
    "time_zone": (_optional_text, "give it a name such as Europe/Berlin, or null for none"),
    "priority": (_whole_number, "it is 1 (high), 2, 3 or 4 (the default)"),
    "tags": (_tags, "give a list of words"),
    "project": (_optional_text, "give it a name, or null for none"),
    "parent_id": (_optional_text, "give it the id of a task, or null for none"),
    "recurrence": (
        _optional_text,
        "give it an RRULE such as FREQ=WEEKLY;BYDAY=MO, or null for none",
    ),
    "recurs_from": (_text, "it is due or completion"),
    "reminders": (_texts, "give a list such as [-PT30M, 2026-03-05T16:30:00]"),
    "estimate": (_optional_number, "give it a number of minutes, or null for none"),
}
