"""A reminder of a task: `2026-03-05T16:30:00`, or `-PT30M`, half an hour before it is due.

A duration (RFC 5545 3.3.6, as in the TRIGGER of an alarm, 3.8.6.3) counts from the due time, or
from the midnight with which a due day begins: nine in the morning of that day is `PT9H`.
"""

import re
from datetime import datetime, timedelta

from desktop_assistant.tasks.due import Due, due_moment, here
from desktop_assistant.tasks.errors import FieldError

_DURATION = re.compile(
    r"(?P<sign>[+-]?)P(?:(?P<weeks>\d{1,4})W|"
    r"(?:(?P<days>\d{1,5})D)?"
    r"(?:T(?=\d)(?:(?P<hours>\d{1,5})H)?(?:(?P<minutes>\d{1,6})M)?(?:(?P<seconds>\d{1,8})S)?)?)"
)


def check_reminder(text: str) -> None:
    """Refuse what is neither a local time nor a duration.

    Raises:
        FieldError: With the reason.
    """
    if isinstance(_read(text), timedelta):
        return


def reminder_text(reminder: timedelta | datetime) -> str:
    """Return a local time, or a duration as in `-PT30M` or `P1DT9H`, as a task holds it."""
    if isinstance(reminder, datetime):
        return reminder.isoformat()
    total = abs(reminder)
    hours, rest = divmod(total.seconds, 3600)
    minutes, seconds = divmod(rest, 60)
    clock = "".join(f"{n}{unit}" for n, unit in ((hours, "H"), (minutes, "M"), (seconds, "S")) if n)
    days = f"{total.days}D" if total.days else ""
    text = days + (f"T{clock}" if clock else "") or "T0S"
    return ("-P" if reminder < timedelta(0) else "P") + text


def is_relative(text: str) -> bool:
    """Say whether the reminder counts from the due time."""
    return isinstance(_read(text), timedelta)


def reminder_moment(text: str, due: Due | None, zone: str | None = None) -> datetime | None:
    """Return the local time of the reminder; None for a relative one of a task without a date.

    Parameters:
        text: The reminder.
        due: When the task is due.
        zone: The zone of `due`, or None.
    """
    reminder = _read(text)
    if isinstance(reminder, datetime):
        return reminder
    return None if due is None else due_moment(here(due, zone)) + reminder


def moved(text: str, by: timedelta) -> str:
    """Return the reminder for a task that is now due that much later."""
    reminder = _read(text)
    return (reminder + by).isoformat() if isinstance(reminder, datetime) else text


def _read(text: str) -> datetime | timedelta:
    match = _DURATION.fullmatch(text)
    if match and not text.endswith(("P", "T")):
        sign = -1 if match["sign"] == "-" else 1
        parts = {unit: int(n) for unit, n in match.groupdict().items() if n and unit != "sign"}
        return sign * timedelta(**parts)
    try:
        moment = datetime.fromisoformat(text)
        if moment.tzinfo is None and "T" in text:
            return moment.replace(microsecond=0)
    except ValueError:
        pass  # The sentence below says so.
    raise FieldError(
        "reminders",
        f"{text!r} is not a reminder; write a time such as 2026-03-05T16:30:00, "
        "or how long before it is due, such as -PT30M.",
    )
