"""Reads a filter. `&` or "and" join terms, as does a blank; `|` or "or"; `!` or "not"; parentheses.

Not binds first, then and, then or, as everywhere.
"""

import re
from collections.abc import Callable
from datetime import datetime

from desktop_assistant.tasks.errors import FieldError
from desktop_assistant.tasks.filter.condition import Condition
from desktop_assistant.tasks.filter.terms import TERMS

MAX_FILTER_CHARACTERS = 1_000
MAX_DEPTH = 50

_BLANK = re.compile(r"\s+")
_AND = re.compile(r"&&?|and\b", re.IGNORECASE)
_OR = re.compile(r"\|\|?|or\b", re.IGNORECASE)
_NOT = re.compile(r"!|not\b", re.IGNORECASE)
_EXAMPLE = "write one such as today & #home, or (p1 | overdue) & !@work"


def compile_filter(text: str, now: datetime) -> Condition:
    """Return the condition of a filter.

    It finds open tasks that are not hidden until a start, unless a term speaks of that.

    Parameters:
        text: As in `today & #home`; see `TERMS`. Blank finds all open tasks.
        now: Local time.

    Raises:
        FieldError: It cannot be read; with the place and an example.
    """
    if len(text) > MAX_FILTER_CHARACTERS:
        raise FieldError(
            "filter", f"A filter has at most {MAX_FILTER_CHARACTERS:,} characters; shorten it."
        )
    condition = _Reading(text, now).whole() if text.strip() else Condition("1")
    if "status" not in condition.says:
        condition &= Condition("status = 'open'")
    if "start" not in condition.says:
        condition &= Condition("start_key IS NULL OR start_key <= ?", (now.isoformat(),))
    return condition


class _Reading:
    def __init__(self, text: str, now: datetime) -> None:
        self._text = text
        self._now = now
        self._at = 0
        self._depth = 0

    def whole(self) -> Condition:
        condition = self._alternatives()
        if self._at < len(self._text):
            raise self._unreadable()
        return condition

    def _alternatives(self) -> Condition:
        condition = self._together()
        while self._takes(_OR):
            condition |= self._together()
        return condition

    def _together(self) -> Condition:
        condition = self._single()
        while self._takes(_AND) or self._another_begins():
            condition &= self._single()
        return condition

    def _single(self) -> Condition:
        if self._takes(_NOT):
            return self._nested(lambda: ~self._single())
        if self._takes(re.compile(r"\(")):
            condition = self._nested(self._alternatives)
            if not self._takes(re.compile(r"\)")):
                raise FieldError("filter", "A parenthesis in the filter is not closed; add ).")
            return condition
        return self._term()

    def _nested(self, read: Callable[[], Condition]) -> Condition:
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise FieldError("filter", f"A filter nests at most {MAX_DEPTH} deep; simplify it.")
        condition = read()
        self._depth -= 1
        return condition

    def _term(self) -> Condition:
        for term in TERMS:
            match = term.pattern.match(self._text, self._at)
            if match is not None and match.end() > self._at:
                self._at = match.end()
                return term.build(match, self._now)
        raise self._unreadable()

    def _another_begins(self) -> bool:
        self._skip_blanks()
        rest = self._text[self._at :]
        return bool(rest) and rest[0] not in "|)" and not _OR.match(rest)

    def _takes(self, pattern: re.Pattern[str]) -> bool:
        self._skip_blanks()
        match = pattern.match(self._text, self._at)
        if match is None:
            return False
        self._at = match.end()
        self._skip_blanks()
        return True

    def _skip_blanks(self) -> None:
        match = _BLANK.match(self._text, self._at)
        if match is not None:
            self._at = match.end()

    def _unreadable(self) -> FieldError:
        rest = self._text[self._at :].strip()
        where = f"{rest[:20]!r} cannot be read" if rest else "Something is missing at the end"
        return FieldError("filter", f"{where}; {_EXAMPLE}.")
