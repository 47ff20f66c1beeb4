"""Reminders in a line for a new task: `!30 min before`, `!10am`, "remind me 2 days before".

They are kept as what counts from the due date, so that they move with it; a day counts from nine
in the morning. One that names a day of its own, or of a task without a date, stands by itself.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache

from desktop_assistant.tasks.language.reminder_words import ReminderWords
from desktop_assistant.tasks.language.tokens import Span
from desktop_assistant.tasks.language.values import Reading
from desktop_assistant.tasks.language.when import When

Due = date | datetime
#: How long after the task is due, or before where it is negative, a day counting from midnight; or
#: a local time.
Reminder = timedelta | datetime

#: When a reminder of a day comes that says no time, from midnight.
MORNING = timedelta(hours=9)
MAX_REQUEST_CHARACTERS = 60

_SIGN = re.compile(r"(?<!\S)!$")


@dataclass(frozen=True, slots=True)
class Before:
    """A reminder that long before the task is due, and where it stands in the line."""

    length: timedelta
    span: Span


def before_marks(line: str, words: ReminderWords, quoted: Iterable[Span]) -> list[Before]:
    """Return the reminders that say how long before; those in quotation marks are none."""
    found = []
    for match in _before_pattern(words).finditer(line):
        # After "!" a length alone will do, as in `!30m`.
        if match["sign"] is None and match["before"] is None:
            continue
        if not any(start <= match.start() < end for start, end in quoted):
            found.append(Before(_length(match, words), match.span()))
    return found


def request_before(line: str, place: int, words: ReminderWords) -> int | None:
    """Return where the request begins that makes the date at `place` a reminder; None without one.

    "remind me" at the beginning of a line asks for the task itself: "remind me at 5 to call".
    """
    since = max(0, place - MAX_REQUEST_CHARACTERS)
    sign = _SIGN.search(line, since, place)
    if sign is not None:
        return sign.start()
    said = _request_pattern(words).search(line, since, place)
    return None if said is None or not line[: said.start()].strip() else said.start()


def reminder_before(length: timedelta, due: Due | None) -> timedelta:
    """Return when a reminder comes that long before a task is due, from when it is due."""
    is_day = due is not None and not isinstance(due, datetime)
    return MORNING - length if is_day else -length


def reminder_at(reading: Reading, when: When, due: Due | None) -> Reminder:
    """Return the reminder at a date or a time of day, of a task due at `due`."""
    is_time_alone = reading.point is not None and reading.point.day is None
    if isinstance(when.due, datetime):
        moment = when.due.replace(tzinfo=None)
        if due is None or not is_time_alone:
            return moment
        day = due.date() if isinstance(due, datetime) else due
        return datetime.combine(day, moment.time()) - _moment(due)
    return _moment(when.due) + MORNING


def _moment(due: Due) -> datetime:
    return due.replace(tzinfo=None) if isinstance(due, datetime) else datetime.combine(due, time())


def _length(match: re.Match[str], words: ReminderWords) -> timedelta:
    number, unit = match["number"].lower(), match["unit"].lower()
    length = next(length for name, length in words.units if re.fullmatch(name, unit))
    if number.isdigit():
        return int(number) * length
    return length * next(value for name, value in words.ones if re.fullmatch(name, number))


@cache
def _before_pattern(words: ReminderWords) -> re.Pattern[str]:
    requests, before = "|".join(words.requests), "|".join(words.before)
    numbers = "|".join((r"\d{1,4}", *(name for name, _ in words.ones)))
    units = "|".join(name for name, _ in words.units)
    length = rf"(?P<number>{numbers})\s*(?P<unit>{units})\b\.?"
    return re.compile(
        rf"(?<!\S)(?:(?P<sign>!)|(?:{requests})\s+){length}(?P<before>\s+(?:{before}))?"
        r"(?=[\s,;.!?)]|$)",
        re.IGNORECASE,
    )


@cache
def _request_pattern(words: ReminderWords) -> re.Pattern[str]:
    return re.compile(rf"(?<!\S)(?:{'|'.join(words.requests)})\s+$", re.IGNORECASE)
