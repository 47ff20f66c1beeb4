"""The marks in a line for a new task.

`p1`, `!high`, `#tag`, `@project`, "in project Work", `!30 min before`.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from desktop_assistant.tasks.language.covered import Covered
from desktop_assistant.tasks.language.grammar import Language
from desktop_assistant.tasks.language.reminder_marks import Before, before_marks
from desktop_assistant.tasks.language.tokens import Span, tokenize

# Marks stand free: `#home` is a tag, `issue#home` is not.
_TAG = re.compile(r"(?<!\S)#(?P<name>[^\W\d_][\w/-]*)(?=[\s,;.!?)]|$)")
_PROJECT = re.compile(r"(?<!\S)@(?P<name>[^\W\d_][\w/-]*)(?=[\s,;.!?)]|$)")
_PRIORITY = re.compile(r"(?<!\S)(?:p|!{1,2})(?P<level>[1-4])(?=[\s,;.!?)]|$)", re.IGNORECASE)
_WORD_PRIORITY = re.compile(r"(?<!\S)!{1,2}(?P<word>[^\W\d_]+)(?=[\s,;.)]|$)")
_QUOTES = '"“”„«»'


@dataclass(frozen=True, slots=True)
class Marks:
    """What the marks in a line say, and where they are."""

    priority: int | None
    tags: tuple[str, ...]
    project: str | None
    reminders: tuple[Before, ...]
    """Those that say how long before; one at a time of day is a date expression."""
    spans: tuple[Span, ...]


def marks_in(line: str, language: Language) -> Marks:
    """Return the marks in a line. Those in quotation marks and links are none."""
    quoted = [(token.start, token.end) for token in tokenize(line) if token.kind == "opaque"]
    tags = list(_free(_TAG, line, quoted))
    projects = [
        *_free(_PROJECT, line, quoted),
        *_free(_named_project(language.projects), line, quoted),
    ]
    reminders = before_marks(line, language.reminders, quoted)
    reminding = [reminder.span for reminder in reminders]
    # `!2 days before` is no priority.
    levels = list(_free(_PRIORITY, line, [*quoted, *reminding]))
    words = [
        match
        for match in _free(_WORD_PRIORITY, line, quoted)
        if match["word"].lower() in language.high_priority
    ]
    priorities = [int(match["level"]) for match in levels] + [1 for _ in words]
    return Marks(
        priority=priorities[-1] if priorities else None,
        tags=tuple(dict.fromkeys(match["name"] for match in tags)),
        project=projects[-1]["name"].strip(_QUOTES) if projects else None,
        reminders=tuple(reminders),
        spans=(*(match.span() for match in (*tags, *projects, *levels, *words)), *reminding),
    )


@cache
def _named_project(introductions: tuple[str, ...]) -> re.Pattern[str]:
    """Return the pattern of "in project Work", with the project's name quoted or one word."""
    words = "|".join(introductions)
    name = r"(?P<name>[“\"„«][^“”\"«»]+[”\"“»]|[^\W_][\w/-]*)"
    return re.compile(rf"(?<!\S)(?:{words})\s+{name}(?=[\s,;.!?)]|$)", re.IGNORECASE)


def _free(pattern: re.Pattern[str], line: str, quoted: Iterable[Span]) -> Iterator[re.Match[str]]:
    """Give the matches that do not begin inside quotation marks or a link."""
    covered = Covered(len(line), quoted)
    for match in pattern.finditer(line):
        if not covered.touches((match.start(), match.start() + 1)):
            yield match
