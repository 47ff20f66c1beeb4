"""When a task is due: a day, or a time on a day.

It is a wall clock time. Without a zone it floats: it is meant wherever its user is (RFC 5545
3.3.5 form 1). With a zone it is the wall clock of that place (form 3), and comes up here when
it is that time there. A wall clock time that a change to summer time leaves out is taken with
the offset from before the change, so that 02:30 comes an hour later; one that a change to
winter time repeats is its first.
"""

from datetime import date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from desktop_assistant.tasks.errors import FieldError

Due = date | datetime


def parse_due(text: str) -> Due:
    """Read `2026-03-05` as a day and `2026-03-05T17:00:00` as a time.

    Raises:
        ValueError: It is neither, or it names a zone.
    """
    if len(text) == len("2026-03-05"):
        return date.fromisoformat(text)
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is not None:
        raise ValueError("a due time has no zone")
    return moment.replace(microsecond=0)


def due_text(due: Due | None) -> str | None:
    """Return the ISO 8601 text that `parse_due` reads back."""
    return None if due is None else due.isoformat()


def due_day(due: Due) -> date:
    """Return the day on which it is due."""
    return due.date() if isinstance(due, datetime) else due


def due_moment(due: Due) -> datetime:
    """Return the moment at which it begins: a day begins at midnight."""
    return due if isinstance(due, datetime) else datetime.combine(due, time.min)


def is_overdue(due: Due, now: datetime) -> bool:
    """Say whether it has passed: a time when it is over, a day when the next one has begun."""
    if isinstance(due, datetime):
        return due < now
    return due < now.date()


def shifted(due: Due, by: timedelta) -> Due:
    """Return the due date or time that much later. A day moved by hours becomes a time."""
    if isinstance(due, datetime) or by % timedelta(days=1) == timedelta(0):
        return due + by
    return datetime.combine(due, time.min) + by


def check_zone(name: str) -> None:
    """Refuse what is not the name of a time zone.

    Raises:
        FieldError: With the reason.
    """
    if name not in _zones():
        raise FieldError(
            "time_zone", f"{name!r} is not a time zone; write one such as Europe/Berlin."
        )


def here(due: Due, zone: str | None) -> Due:
    """Return the local time of a due time in `zone`; days and floating times stay as they are."""
    if zone is None or not isinstance(due, datetime):
        return due
    return due.replace(tzinfo=ZoneInfo(zone)).astimezone().replace(tzinfo=None)


@cache
def _zones() -> set[str]:
    return available_timezones()
