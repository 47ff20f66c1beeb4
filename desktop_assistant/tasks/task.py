"""A task, and what its fields may hold."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal, get_args

from desktop_assistant.tasks.due import Due, check_zone, due_text, parse_due
from desktop_assistant.tasks.errors import FieldError
from desktop_assistant.tasks.recurrence import RECURS_FROM, RecursFrom, check_recurrence
from desktop_assistant.tasks.reminder import check_reminder

Status = Literal["open", "done", "cancelled"]
STATUSES: tuple[str, ...] = get_args(Status)

HIGHEST_PRIORITY = 1
DEFAULT_PRIORITY = 4
MAX_TITLE_CHARACTERS = 1_000
MAX_NOTES_CHARACTERS = 100_000
MAX_TAGS = 50
MAX_REMINDERS = 20
MAX_NAME_CHARACTERS = 100
MAX_ESTIMATE_MINUTES = 60 * 24 * 366


@dataclass(frozen=True, slots=True)
class Task:
    """Something to do.

    Parameters:
        id: `task_` and 26 characters.
        title: One line, not empty.
        notes: Markdown, may be empty.
        due: A day, a time, or None.
        start: A day or a time; until then the task is kept out of sight.
        time_zone: The zone of the times in `due` and `start`, as `Europe/Berlin`; None: local.
        priority: 1 (high) to 4 (the default).
        tags: Words without `#`, each once.
        project: Its name, or None.
        parent_id: The task it is a part of, or None.
        recurrence: RRULE value (RFC 5545 3.3.10) without DTSTART, or None.
        recurs_from: What the rule counts from: when it was "due", or its "completion".
        reminders: Local times and durations, see `reminder`.
        estimate: Minutes of work, or None.
        position: Its place among tasks ordered by hand, or None.
        created_at, updated_at, completed_at: Local times.
        thread_id: The conversation it came from, or None.
        occurrence_of: In the done copy of a recurring task, the task that moved on.
        external: What other programs know of it and this one does not, by their format
            (`{"ics": "BEGIN:VTODO..."}`), so that it goes back to them.
    """

    id: str
    title: str
    created_at: datetime
    updated_at: datetime
    notes: str = ""
    status: Status = "open"
    due: Due | None = None
    start: Due | None = None
    time_zone: str | None = None
    priority: int = DEFAULT_PRIORITY
    tags: tuple[str, ...] = ()
    project: str | None = None
    parent_id: str | None = None
    recurrence: str | None = None
    recurs_from: RecursFrom = "due"
    reminders: tuple[str, ...] = ()
    estimate: int | None = None
    position: float | None = None
    completed_at: datetime | None = None
    thread_id: str | None = None
    occurrence_of: str | None = None
    external: Mapping[str, str] | None = None

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
        if self.time_zone is not None:
            check_zone(self.time_zone)
        if self.recurrence is not None:
            check_recurrence(self.recurrence)
        if self.recurs_from not in RECURS_FROM:
            raise FieldError("recurs_from", f"It recurs from {' or '.join(RECURS_FROM)}.")
        if len(self.reminders) > MAX_REMINDERS:
            raise FieldError("reminders", f"A task has at most {MAX_REMINDERS} reminders.")
        for reminder in self.reminders:
            check_reminder(reminder)
        if self.estimate is not None and not 0 < self.estimate <= MAX_ESTIMATE_MINUTES:
            raise FieldError(
                "estimate", f"An estimate is 1 to {MAX_ESTIMATE_MINUTES:,} minutes, or none."
            )

    def to_json(self) -> dict[str, Any]:
        """Return the fields as JSON values, in the order that other programs rely on."""
        return {
            "id": self.id,
            "title": self.title,
            "notes": self.notes,
            "status": self.status,
            "due": due_text(self.due),
            "start": due_text(self.start),
            "priority": self.priority,
            "tags": list(self.tags),
            "project": self.project,
            "parent_id": self.parent_id,
            "recurrence": self.recurrence,
            "reminders": list(self.reminders),
            "created_at": self.created_at.isoformat(),
            "updated_at": self.updated_at.isoformat(),
            "completed_at": self.completed_at and self.completed_at.isoformat(),
            "time_zone": self.time_zone,
            "recurs_from": self.recurs_from,
            "estimate": self.estimate,
            "position": self.position,
            "thread_id": self.thread_id,
            "occurrence_of": self.occurrence_of,
            "external": self.external and dict(self.external),
        }

    @classmethod
    def from_json(cls, fields: Mapping[str, Any]) -> "Task":
        """Return the task that `to_json` wrote, of this version or an older one."""
        known = {name: fields[name] for name in _PLAIN if name in fields}
        return cls(
            **known,
            due=_due(fields["due"]),
            start=_due(fields.get("start")),
            tags=tuple(fields["tags"]),
            reminders=tuple(fields.get("reminders", ())),
            created_at=datetime.fromisoformat(fields["created_at"]),
            updated_at=datetime.fromisoformat(fields["updated_at"]),
            completed_at=_moment(fields["completed_at"]),
        )


#: The fields whose JSON values are their values.
_PLAIN = (
    "id title notes status priority project parent_id recurrence recurs_from estimate position "
    "time_zone thread_id occurrence_of external"
).split()


def _due(text: str | None) -> Due | None:
    return parse_due(text) if text else None


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


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
