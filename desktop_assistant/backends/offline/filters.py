"""Which tasks a phrase asks for: "this week", "high priority", "#home", "without a date"."""

import re
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from desktop_assistant.backends.offline import lexicon
from desktop_assistant.tasks.language import parse_when

_RULES: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "priority",
        re.compile(
            rf"\b(?:(?P<a>{lexicon.PRIORITY_WORDS})[- ]+priority|priority (?P<b>[1-4])|"
            r"(?P<c>p[1-4])|(?P<d>urgent|important))\b",
            re.IGNORECASE,
        ),
    ),
    ("overdue", re.compile(r"\b(?:overdue|late|past due|behind (?:with|on))\b", re.IGNORECASE)),
    (
        "no_date",
        re.compile(
            r"\b(?:(?:without|with no|no|have no|has no) (?:a )?(?:due )?dates?|undated|"
            r"unscheduled|someday)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "done",
        re.compile(
            r"\b(?:done|completed?|finished|did|finish|accomplish(?:ed)?|got done|achieved?)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "tag",
        re.compile(r"(?:\b(?:tagged|with (?:the )?tag|labell?ed)(?: with)? |#)(?P<tag>[\w-]+)"),
    ),
    (
        "project",
        re.compile(
            r"\b(?:in|of|for|from) (?:the |my )?(?:project (?P<p>[\w-]+)|(?P<q>[\w-]+) project)\b|"
            r"(?<!\w)@(?P<r>[\w-]+)",
            re.IGNORECASE,
        ),
    ),
    (
        "about",
        re.compile(
            r"\b(?:about|with|containing|mentioning|regarding|named|called) (?P<words>.+)$",
            re.IGNORECASE,
        ),
    ),
)


@dataclass(frozen=True, slots=True)
class Filter:
    """What to look for.

    Parameters:
        arguments: Of `find_tasks`.
        words: How the filter reads, as in "due today"; empty when it is all open tasks.
        until_today: Whether it asks for today, where what is overdue belongs, too.
    """

    arguments: dict[str, Any] = field(default_factory=dict)
    words: str = ""
    until_today: bool = False


def read_filter(phrase: str, now: datetime) -> Filter:
    """Return the filter that a phrase describes; words that say nothing of one are passed over."""
    arguments: dict[str, Any] = {}
    said: list[str] = []
    for name, pattern in _RULES:
        match = pattern.search(phrase)
        if match is None:
            continue
        said.append(_apply(name, match, arguments))
        phrase = f"{phrase[: match.start()]} {phrase[match.end() :]}"
    period = _period(phrase, now)
    if period is not None:
        first, last = period
        if arguments.get("status") == "done":
            arguments["completed_from"] = first.isoformat()
        else:
            arguments["due_until"] = last.isoformat()
            # What is overdue belongs to a period that has begun and is not over.
            if first > now.date() or last < now.date():
                arguments["due_from"] = first.isoformat()
        said.append(_period_words(first, last, now.date()))
    until_today = period is not None and period[1] == now.date()
    return Filter(arguments, ", ".join(said), until_today)


def _apply(name: str, match: re.Match[str], arguments: dict[str, Any]) -> str:
    match name:
        case "priority":
            word = (match["a"] or match["b"] or match["c"] or match["d"]).lower()
            priority = lexicon.PRIORITIES[word]
            arguments["priorities"] = [priority]
            return {1: "high priority", 2: "medium priority", 3: "low priority"}.get(
                priority, "no special priority"
            )
        case "overdue":
            arguments["overdue"] = True
            return "overdue"
        case "no_date":
            arguments["has_due"] = False
            return "without a date"
        case "done":
            arguments["status"] = "done"
            return "done"
        case "tag":
            arguments["tags"] = [match["tag"]]
            return f"#{match['tag']}"
        case "project":
            arguments["project"] = match["p"] or match["q"] or match["r"]
            return f"in {arguments['project']}"
        case _:
            arguments["words"] = match["words"].strip(" ?.!")
            return f"about {arguments['words']}"


def _period(phrase: str, now: datetime) -> tuple[date, date] | None:
    """Return the first and the last day that a phrase names."""
    when = parse_when(phrase, now)
    if when is None or when.recurrence is not None:
        return None
    first = when.start.date()
    if when.end is None:
        return first, first
    return first, max(first, (when.end - timedelta(microseconds=1)).date())


def _period_words(first: date, last: date, today: date) -> str:
    if first == last:
        named = {today: "today", today + timedelta(days=1): "tomorrow"}
        return f"due {named[first]}" if first in named else f"due {first:%A} {first.day} {first:%B}"
    return f"due {first.day} {first:%B} to {last.day} {last:%B}"
