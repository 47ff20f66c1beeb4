"""The terms of filters, as a table: how each is written, an example, and its condition."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from desktop_assistant.tasks import repository
from desktop_assistant.tasks.errors import FieldError
from desktop_assistant.tasks.filter.condition import Condition, Says

_STATUS: frozenset[Says] = frozenset({"status"})
_START: frozenset[Says] = frozenset({"start"})

Build = Callable[[re.Match[str], datetime], Condition]


@dataclass(frozen=True, slots=True)
class Term:
    """One kind of term.

    Parameters:
        pattern: How it is written; it is matched where a term begins, letter case aside.
        example: A text that it matches, for the help.
        meaning: What it finds, for the help, as in "due today".
        build: Makes its condition from the match and the local time.
    """

    pattern: re.Pattern[str]
    example: str
    meaning: str
    build: Build


def _due_between(first: date, end: date) -> Condition:
    """Due on a day from `first` on, before `end`."""
    return Condition("due_key >= ? AND due_key < ?", (first.isoformat(), end.isoformat()))


def _days(match: re.Match[str], now: datetime) -> Condition:
    return _due_between(now.date(), _day(now, int(match["count"])))


def _day(now: datetime, days: int) -> date:
    try:
        return now.date() + timedelta(days=days)
    except OverflowError:
        return date.max


def _week(match: re.Match[str], now: datetime) -> Condition:
    monday = -now.weekday() + (7 if match["which"].lower() == "next" else 0)
    return _due_between(_day(now, monday), _day(now, monday + 7))


def _due_relative(match: re.Match[str], now: datetime) -> Condition:
    # The grammar is built when it is imported, which the first page need not wait for.
    from desktop_assistant.tasks.language import parse_when  # noqa: PLC0415

    phrase = match["when"].strip()
    when = parse_when(phrase, now)
    if when is None:
        raise FieldError(
            "filter", f"{phrase!r} is not a date; write due before: friday, or due: 2026-03-05."
        )
    first = when.start.isoformat() if when.has_time else when.start.date().isoformat()
    end = when.end or (when.start + (timedelta(minutes=1) if when.has_time else timedelta(days=1)))
    after = end.isoformat() if when.has_time else end.date().isoformat()
    match (match["side"] or "").lower():
        case "before":
            return Condition("due_key < ?", (first,))
        case "after":
            return Condition("due_key >= ? AND due_key <> ?", (after, repository.NO_DUE))
        case _:
            return Condition("due_key >= ? AND due_key < ?", (first, after))


def _completed(match: re.Match[str], now: datetime) -> Condition:
    days = {"today": (0, 1), "yesterday": (-1, 0), "this week": (-now.weekday(), 1)}
    first, end = (
        datetime.combine(_day(now, offset), time.min).isoformat()
        for offset in days[match["when"].lower()]
    )
    return Condition(
        "status = 'done' AND completed_at >= ? AND completed_at < ?", (first, end), _STATUS
    )


def _project(match: re.Match[str], _now: datetime) -> Condition:
    name = match["quoted"] or match["name"]
    return Condition("project = ?", (name,))


def _tag(match: re.Match[str], _now: datetime) -> Condition:
    return Condition("seq IN (SELECT seq FROM task_tags WHERE tag = ?)", (match["tag"],))


def _words(match: re.Match[str], _now: datetime) -> Condition:
    text = match["quoted"] if match["quoted"] is not None else match["word"]
    query = repository.fts_query(text)
    if not query:
        raise FieldError("filter", f"There is nothing to look for in {text!r}; write a word.")
    return Condition(
        "seq IN (SELECT rowid FROM task_text WHERE task_text MATCH ?)",
        (f"{{title notes tags project}} : ({query})",),
    )


def _fixed(sql: str, *values: object, says: frozenset[Says] = frozenset()) -> Build:
    return lambda _match, _now: Condition(sql, values, says)


def _on_day(offset: int) -> Build:
    return lambda _match, now: _due_between(_day(now, offset), _day(now, offset + 1))


def _term(pattern: str, example: str, meaning: str, build: Build) -> Term:
    return Term(re.compile(pattern, re.IGNORECASE), example, meaning, build)


_NO_DUE = f"due_key = '{repository.NO_DUE}'"
_END = r"(?![\w-])"

#: Tried in this order where a term begins.
TERMS: tuple[Term, ...] = (
    _term(rf"(?:due )?today{_END}", "today", "due today", _on_day(0)),
    _term(rf"(?:due )?tomorrow{_END}", "tomorrow", "due tomorrow", _on_day(1)),
    _term(rf"(?:due )?yesterday{_END}", "yesterday", "due yesterday", _on_day(-1)),
    _term(
        rf"overdue{_END}",
        "overdue",
        "past its date or time",
        lambda _match, now: Condition("due_key < ?", (now.isoformat(),)),
    ),
    _term(
        rf"(?:due )?(?P<which>this|next) week{_END}",
        "this week",
        "due from Monday to Sunday of this week, or the next",
        _week,
    ),
    _term(
        rf"next (?P<count>\d{{1,5}}) days?{_END}",
        "next 7 days",
        "due today or on the days after it, 7 in all",
        _days,
    ),
    _term(
        rf"(?:no|without a?) ?(?:due )?date{_END}", "no date", "without a due date", _fixed(_NO_DUE)
    ),
    _term(
        r"due(?: (?P<side>before|after))?: ?(?P<when>[^&|()]+)",
        "due before: friday 5pm",
        "due before, after or on a date in your words",
        _due_relative,
    ),
    _term(
        r"p(?P<priority>[1-4])" + _END,
        "p1",
        "of that priority",
        lambda match, _now: Condition("priority = ?", (int(match["priority"]),)),
    ),
    _term(
        rf"no tags?{_END}",
        "no tags",
        "without a tag",
        _fixed("seq NOT IN (SELECT seq FROM task_tags)"),
    ),
    _term(r"#(?P<tag>[^\s&|()!]+)", "#home", "with that tag", _tag),
    _term(rf"(?:no project|inbox){_END}", "no project", "in no project", _fixed("project IS NULL")),
    _term(
        r'@(?:"(?P<quoted>[^"]+)"|(?P<name>[^\s&|()!"]+))',
        '@"New house"',
        "in that project",
        _project,
    ),
    _term(
        rf"recurring{_END}",
        "recurring",
        "coming again and again",
        _fixed("json_extract(data, '$.recurrence') IS NOT NULL"),
    ),
    _term(rf"subtasks?{_END}", "subtask", "part of another task", _fixed("parent_id IS NOT NULL")),
    _term(
        rf"(?:done|completed) (?P<when>today|yesterday|this week){_END}",
        "done today",
        "completed today, yesterday or this week",
        _completed,
    ),
    _term(
        rf"(?:done|completed){_END}",
        "done",
        "completed",
        _fixed("status = 'done'", says=_STATUS),
    ),
    _term(
        rf"cancelled{_END}",
        "cancelled",
        "cancelled",
        _fixed("status = 'cancelled'", says=_STATUS),
    ),
    _term(rf"open{_END}", "open", "still to do", _fixed("status = 'open'", says=_STATUS)),
    _term(
        rf"all{_END}",
        "all",
        "open or not, hidden or not",
        _fixed("1", says=_STATUS | _START),
    ),
    _term(
        rf"waiting{_END}",
        "waiting",
        "hidden until its start",
        lambda _match, now: Condition("start_key > ?", (now.isoformat(),), _START),
    ),
    _term(
        r'(?:"(?P<quoted>[^"]*)"|(?P<word>[^\s&|()!"]+))',
        '"call back"',
        "with these words in title, notes, tags or project",
        _words,
    ),
)
