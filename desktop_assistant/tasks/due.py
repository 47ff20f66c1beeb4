"""When a task is due: a day, or a time on a day. Local and floating, as RFC 5545 3.3.5 form 1."""

from datetime import date, datetime, time, timedelta

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
