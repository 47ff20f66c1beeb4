"""A line of todo.txt and its parts, by the rules of its format page.

    x (A) 2026-03-05 2026-03-01 title words +project @context key:value

A word is a mark when it begins with + or @, or is a `key:value` with a key of `KEYS` and a value
that the key can have. Every other word belongs to the title. A backslash before a word that would
be a mark makes it one of the title.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, time

from desktop_assistant.tasks.due import check_zone
from desktop_assistant.tasks.errors import FieldError
from desktop_assistant.tasks.interchange.own_id import is_own_id
from desktop_assistant.tasks.interchange.todotxt.recurrence import rule_of_mark, rule_of_text

_DATE = r"\d{4}-\d\d-\d\d"
_BEGINNING = re.compile(rf"(?:{_DATE}|x|\([A-Z]\))")
_PRIORITY = re.compile(r"\(([A-Z])\) ")
_DATED = re.compile(rf"({_DATE})(?: |$)")


@dataclass(frozen=True, slots=True)
class Word:
    """A word, and what it tells: "title", "project", "tags", or the key of a `key:value`."""

    kind: str
    text: str

    @property
    def value(self) -> str:
        """What stands behind the + or @, or the key."""
        return self.text[1:] if self.kind in ("project", "tags") else self.text.partition(":")[2]


@dataclass(frozen=True, slots=True)
class Line:
    """A line in its parts.

    Parameters:
        is_done: It begins with an x.
        letter: The priority in front, A to Z, or None.
        completed, created: The dates in front, or None.
        words: The words of the description, in order.
    """

    is_done: bool = False
    letter: str | None = None
    completed: date | None = None
    created: date | None = None
    words: tuple[Word, ...] = ()

    def value(self, kind: str) -> str | None:
        """Return the value of the first mark of that kind, or None; later ones do not count."""
        return next((word.value for word in self.words if word.kind == kind), None)

    @property
    def title(self) -> str:
        """The description without its marks; all of it where nothing else is left."""
        plain = [unescaped(word.text) for word in self.words if word.kind == "title"]
        title = " ".join(" ".join(plain).splitlines()).strip()
        return title or " ".join(word.text for word in self.words).strip()

    def text(self) -> str:
        """Return the line."""
        parts = ["x"] if self.is_done else []
        parts += [f"({self.letter})"] if self.letter else []
        parts += [day.isoformat() for day in (self.completed, self.created) if day]
        return " ".join([*parts, *(word.text for word in self.words)])


def read_line(text: str) -> Line:
    """Return the parts of a line."""
    line, rest = Line(), text
    if rest.startswith("x "):
        line, rest = replace(line, is_done=True), rest[2:]
    priority = _PRIORITY.match(rest)
    if priority:
        line, rest = replace(line, letter=priority[1]), rest[priority.end() :]
    first, rest = _date_in_front(rest)
    if line.is_done and first is not None:
        second, rest = _date_in_front(rest)
        line = replace(line, completed=first, created=second)
    else:
        line = replace(line, created=first)
    if not rest.strip():
        # A line of nothing but a date has it for a title.
        line, rest = Line(), text
    return replace(line, words=tuple(Word(_kind(word), word) for word in rest.split(" ")))


def title_words(title: str) -> tuple[Word, ...]:
    """Return the words of a title, with backslashes where they would be read as something else."""
    words = " ".join(title.splitlines()).strip().split(" ")
    return tuple(Word("title", _escaped(word, first=n == 0)) for n, word in enumerate(words))


def unescaped(word: str) -> str:
    """Return a word of a title without the backslash that keeps it from being a mark."""
    bare = word.lstrip("\\")
    return word[1:] if bare != word and _needs_escape(bare) else word


def guarded(line: Line) -> Line:
    """Return the line with a backslash before its first word where that would be read as another
    part of the line, as in "x Find ticket prices"."""
    first, *others = line.words
    is_safe = read_line(line.text()).words == line.words
    return line if is_safe else replace(line, words=(Word("title", f"\\{first.text}"), *others))


def unreadable(word: Word) -> str | None:
    """Return the key of a word that looks like a mark, but has a value that the key cannot have."""
    return word.text.partition(":")[0] if word.kind == "title" and _has_key(word.text) else None


def _date_in_front(text: str) -> tuple[date | None, str]:
    match = _DATED.match(text)
    day = _day(match[1]) if match else None
    return (day, text[match.end() :]) if match and day else (None, text)


def _kind(word: str) -> str:
    if len(word) > 1 and word[0] in "+@":
        return "project" if word[0] == "+" else "tags"
    key, _, value = word.partition(":")
    return key if key in KEYS and KEYS[key](value) else "title"


def _escaped(word: str, *, first: bool) -> str:
    bare = word.lstrip("\\")
    is_harmless = _BEGINNING.fullmatch(word) is not None and not first
    return f"\\{word}" if _needs_escape(bare) and not is_harmless else word


def _needs_escape(word: str) -> bool:
    return _kind(word) != "title" or _has_key(word) or _BEGINNING.fullmatch(word) is not None


def _has_key(word: str) -> bool:
    key, _, value = word.partition(":")
    return bool(value) and key in KEYS


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _is_date(value: str) -> bool:
    return re.fullmatch(_DATE, value) is not None and _day(value) is not None


def _is_time(value: str) -> bool:
    try:
        time.fromisoformat(value)
    except ValueError:
        return False
    return re.fullmatch(r"\d\d:\d\d(:\d\d)?", value) is not None


def _is_zone(value: str) -> bool:
    try:
        check_zone(value)
    except FieldError:
        return False
    return True


#: The keys that are read, and what their values may be.
KEYS: dict[str, Callable[[str], bool]] = {
    "due": _is_date,
    "due-time": _is_time,
    "t": _is_date,
    "t-time": _is_time,
    "tz": _is_zone,
    "rec": lambda value: rule_of_mark(value) is not None,
    "rrule": lambda value: rule_of_text(value) is not None,
    "rec-from": lambda value: value == "completion",
    "pri": lambda value: re.fullmatch("[A-Z]", value) is not None,
    "h": lambda value: value in ("0", "1"),
    "status": lambda value: value == "cancelled",
    "id": is_own_id,
}
