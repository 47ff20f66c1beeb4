"""A line for a new task: `pay rent every 1st 9am p1 #home`."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime

from desktop_assistant.tasks.language.covered import Covered
from desktop_assistant.tasks.language.meanings import points, recurrence, repeats
from desktop_assistant.tasks.language.quick_marks import Marks, marks_in
from desktop_assistant.tasks.language.reader import Expression, grammar_of, read, when_of
from desktop_assistant.tasks.language.reminder_marks import (
    Reminder,
    reminder_at,
    reminder_before,
    request_before,
)
from desktop_assistant.tasks.language.reminder_words import ReminderWords
from desktop_assistant.tasks.language.tokens import Span, tokenize
from desktop_assistant.tasks.language.values import Clock, Point, Reading
from desktop_assistant.tasks.language.when import When

DEFAULT_PRIORITY = 4

_LOOSE_ENDS = " \t,;:-–—"
# What ended the sentence that the date stood in ends nothing any more.
_FULL_STOPS = (".", ";", ",")
_BRACKETS = re.compile(r"\(\s*\)|\[\s*\]")
_QUOTED = re.compile(r"\"(?P<a>[^\"]+)\"|“(?P<b>[^”]+)”|„(?P<c>[^“”]+)[“”]|«(?P<d>[^»]+)»")


@dataclass(frozen=True, slots=True)
class TaskDraft:
    """What a line says of a task."""

    title: str
    """What is left when dates and marks are taken away."""
    due: date | datetime | None
    recurrence: str | None
    """RRULE value (RFC 5545 3.3.10); `due` is then its first occurrence."""
    priority: int
    """1, the highest, to 4, the default."""
    tags: tuple[str, ...]
    project: str | None
    when: When | None
    """What `due` comes from. Its place is that of the day where a time stands apart from it."""
    spans: tuple[Span, ...]
    """The places in the line that were understood and so are not in the title, in order."""
    impossible: str | None
    """A date in the line that does not exist, as it was typed: "31 february"."""
    reminders: tuple[Reminder, ...] = ()
    """When to be reminded: from when it is due, a day from its midnight, or a local time."""


@dataclass(frozen=True, slots=True)
class _Due:
    spans: tuple[Span, ...]
    reading: Reading


def parse_draft(line: str, now: datetime, *, locale: str = "en") -> TaskDraft:
    """Return the task that a line describes. Never raises; no word is lost.

    `p1` to `p4`, `!1` and `!high` set the priority, `#tag` a tag, `@project` and "in project X" the
    project. `!30 min before`, `!10am` and "remind me a day before" set a reminder; see
    `reminder_marks`. One date expression gives the due date and leaves the title, a time of day
    elsewhere in the line joins it. In quotation marks nothing is understood; a line that is
    otherwise only dates and marks has its title there.

    Parameters:
        line: One task.
        now: Local time, from which "tomorrow" counts.
        locale: See `parse_when`.
    """
    marks = marks_in(line, grammar_of(locale).language)
    words = grammar_of(locale).language.reminders
    reminding, expressions = _reminding(line, read(line, now, locale, marks.spans), words)
    impossible = next((found for found in expressions if found.is_impossible), None)
    due = _choose(expressions, _content(line, marks), now)
    taken = (*marks.spans, *(one.span for one in reminding))
    spans = sorted((*taken, *(() if due is None else due.spans)))
    when = None if due is None else when_of(due.reading, due.spans[0])
    return TaskDraft(
        title=_title(line, spans),
        due=None if when is None else when.due,
        recurrence=None if when is None else when.recurrence,
        priority=marks.priority or DEFAULT_PRIORITY,
        tags=marks.tags,
        project=marks.project,
        when=when,
        spans=tuple(spans),
        impossible=None if impossible is None else line[slice(*impossible.span)],
        reminders=_reminders(marks, reminding, None if when is None else when.due),
    )


@dataclass(frozen=True, slots=True)
class _ReminderAt:
    """A date or time of day that is a reminder, with the place of its request."""

    span: Span
    reading: Reading
    when: When


def _reminding(
    line: str, expressions: Iterable[Expression], words: ReminderWords
) -> tuple[list[_ReminderAt], list[Expression]]:
    """Part the expressions into those that are reminders and the others."""
    reminders: list[_ReminderAt] = []
    others: list[Expression] = []
    for expression in expressions:
        reading, (start, end) = expression.reading, expression.span
        request = request_before(line, start, words)
        if request is None or reading is None or reading.repeat is not None or reading.lasting:
            others.append(expression)
        else:
            when = when_of(reading, expression.span)
            reminders.append(_ReminderAt((request, end), reading, when))
    return reminders, others


def _reminders(
    marks: Marks, reminding: Iterable[_ReminderAt], due: date | datetime | None
) -> tuple[Reminder, ...]:
    before: list[Reminder] = [reminder_before(reminder.length, due) for reminder in marks.reminders]
    at = [reminder_at(reminder.reading, reminder.when, due) for reminder in reminding]
    return tuple(dict.fromkeys((*before, *at)))


def _content(line: str, marks: Marks) -> Span:
    """Return where the line begins and ends when signs and marks are left out."""
    covered = Covered(len(line), marks.spans)
    words = [
        (token.start, token.end)
        for token in tokenize(line)
        if token.kind != "sign" and not covered.touches((token.start, token.end))
    ]
    return (words[0][0], words[-1][1]) if words else (0, len(line))


def _choose(expressions: Iterable[Expression], content: Span, now: datetime) -> _Due | None:
    """Return the due date: one expression, or a day and a time that stand apart."""
    found = [
        _Due((expression.span,), expression.reading)
        for expression in expressions
        if expression.reading is not None and _may_be_due(expression.reading, now)
    ]
    if not found:
        return None
    best = max(found, key=lambda due: _rank(due, content))
    for other in found:
        joined = None if other is best else _joined(best.reading, other.reading, now)
        if joined is not None:
            return _Due((*best.spans, *other.spans), joined)
    return best


def _may_be_due(reading: Reading, now: datetime) -> bool:
    """False for how long something takes, and for a week, month or year that is over."""
    end = reading.stretch.end
    is_over = end is not None and end <= now.replace(tzinfo=None)
    return not reading.lasting and not is_over


def _rank(due: _Due, content: Span) -> tuple[bool, bool, int, int]:
    """A recurrence before a day, a day before a time; at the end of the line, then at its start."""
    point, (start, end) = due.reading.point, due.spans[0]
    is_time = point is not None and point.day is None
    place = 2 if end >= content[1] else 1 if start <= content[0] else 0
    return due.reading.repeat is not None, not is_time, place, start


def _joined(reading: Reading, time: Reading, now: datetime) -> Reading | None:
    """Return a day or a recurrence with the time of day that stands elsewhere in the line."""
    clock = time.point.clock if time.point is not None and time.point.day is None else None
    if clock is None:
        return None
    try:
        return _at(reading, clock, now)
    except (OverflowError, ValueError):
        return None  # before the year 1 or after 9999


def _at(reading: Reading, clock: Clock, now: datetime) -> Reading | None:
    if reading.repeat is not None:
        repeat = repeats.at(now, reading.repeat, clock)
        return None if repeat is None else recurrence.reading(now, repeat)
    point = reading.point
    if point is None or point.day is None or point.clock is not None:
        return None
    whole = Point(point.day, clock) if point.part is None else points.point_at(now, point, clock)
    joined = None if whole is None else points.reading(now, whole)
    return None if joined is None else replace(joined, deadline=reading.deadline)


def _title(line: str, spans: Iterable[Span]) -> str:
    pieces: list[str] = []
    place = 0
    for start, end in spans:
        pieces.append(line[place:start])
        place = max(place, end)
    pieces.append(line[place:])
    title = _BRACKETS.sub("", _put_together(pieces)).strip()
    quoted = _QUOTED.fullmatch(title)
    if quoted is not None:
        return next(group for group in quoted.groups() if group is not None).strip()
    return _capitalised(title)


def _put_together(pieces: list[str]) -> str:
    """Join what is left between the spans, without the signs that only led to them."""
    title = pieces[0]
    for piece in pieces[1:]:
        before, after = title.rstrip(_LOOSE_ENDS), piece.lstrip(" \t")
        if not before or after in _FULL_STOPS:
            after = after.lstrip(_LOOSE_ENDS + ".")
        is_sign = after[:1] in tuple(",;:.!?)")
        title = before + ("" if not after or not before or is_sign else " ") + after
    return title


def _capitalised(title: str) -> str:
    first_word = title.split(maxsplit=1)[0] if title else ""
    is_plain = first_word.islower() and "://" not in first_word and "@" not in first_word
    capital = title[:1].upper()
    # A letter without a capital of its own ("ß") stays.
    return capital + title[1:] if is_plain and capital.lower() == title[:1] else title
