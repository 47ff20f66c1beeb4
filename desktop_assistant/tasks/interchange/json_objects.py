"""The objects of a JSON file one by one, so that a broken one costs no other."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from desktop_assistant.tasks.interchange.errors import Problem

_NEXT_ON_A_LINE = re.compile(r"\n[ \t]*(?=[{\]])")
_DECODER = json.JSONDecoder()


@dataclass(frozen=True, slots=True)
class Member:
    """An object of a file, and the line on which it begins, from 1."""

    line: int
    value: dict[str, Any]


def objects_in(text: str, start: int, problems: list[Problem]) -> Iterator[Member]:
    """Yield the objects of the array that begins at `start`, or those of lines without one.

    After one that cannot be read it goes on at the next line that begins with another.

    Parameters:
        problems: Takes what is no object.
    """
    lines = _LineCounter(text)
    at = _past_blanks(text, start)
    if text[at : at + 1] == "[":
        at += 1
    while True:
        at = _past_blanks(text, at)
        if at >= len(text) or text[at] == "]":
            return
        if text[at] == ",":
            at += 1
            continue
        line = lines.line_of(at)
        try:
            value, at = _DECODER.raw_decode(text, at)
        except (ValueError, RecursionError) as error:
            problems.append(_problem(error, line))
            following = _NEXT_ON_A_LINE.search(text, at + 1)
            if following is None:
                return
            at = following.end()
            continue
        if isinstance(value, dict):
            yield Member(line, value)
        else:
            reason = f"{str(value)[:40]!r} is no task; a task is a JSON object."
            problems.append(Problem(line, "task", reason))


def member_places(text: str, problems: list[Problem]) -> dict[str, int]:
    """Return where in the text the value of each member of the outermost object begins.

    It ends at the member `tasks`, which is read by `objects_in`.
    """
    places: dict[str, int] = {}
    at = _past_blanks(text, 0)
    try:
        while at < len(text) and text[at] in "{,":
            at = _past_blanks(text, at + 1)
            if text[at : at + 1] == "}":
                break
            name, at = _DECODER.raw_decode(text, at)
            at = _past_blanks(text, at)
            if not isinstance(name, str) or text[at : at + 1] != ":":
                raise json.JSONDecodeError("Expecting a name and ':'", text, at)
            at = places[name] = _past_blanks(text, at + 1)
            if name == "tasks":
                break
            _, at = _DECODER.raw_decode(text, at)
            at = _past_blanks(text, at)
    except (ValueError, RecursionError) as error:
        problems.append(_problem(error, text.count("\n", 0, at) + 1))
    return places


def value_at(text: str, place: int) -> Any:
    """Return the JSON value that begins at a place which `member_places` found."""
    return _DECODER.raw_decode(text, place)[0]


class _LineCounter:
    """Numbers lines in one pass over the text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._line = 1

    def line_of(self, at: int) -> int:
        self._line += self._text.count("\n", self._at, at)
        self._at = at
        return self._line


def _past_blanks(text: str, at: int) -> int:
    while at < len(text) and text[at] in " \t\r\n":
        at += 1
    return at


def _problem(error: Exception, line: int) -> Problem:
    if isinstance(error, json.JSONDecodeError):
        line, said = error.lineno, f"{error.msg} (column {error.colno})"
    else:
        said = "it is nested too deeply, or a number in it is too long"
    return Problem(line, "JSON", f"This is no JSON: {said}; it is left out.")
