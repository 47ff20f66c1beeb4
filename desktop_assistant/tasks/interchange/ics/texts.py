"""Texts of iCalendar and their escapes (RFC 5545 3.3.11).

They are done here: the library's own take a backslash before N for the end of a line.
"""

import re

from desktop_assistant.tasks.interchange.ics.component import Property

_SPECIAL = re.compile(r"[\\;,\n]")
_ESCAPE = re.compile(r'\\([\\;,"nN])')
_TEXT = re.compile(r"(?:[^\\,]|\\.)*")
# Only a tab may stand in a content line; a carriage return goes with the line feed behind it.
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


def escaped(text: str) -> str:
    """Return a text as it stands in a content line."""
    return _SPECIAL.sub(_escape, _CONTROL.sub("", text))


def text_of(its: Property | None) -> str:
    """Return the text of a property; empty where there is none."""
    return "" if its is None else _unescaped(its.value)


def texts_of(its: Property) -> list[str]:
    """Return the texts of a property that holds several, parted by commas."""
    return [text for part in _TEXT.findall(its.value) if (text := _unescaped(part).strip())]


def _escape(special: re.Match[str]) -> str:
    return "\\n" if special[0] == "\n" else f"\\{special[0]}"


def _unescaped(text: str) -> str:
    return _ESCAPE.sub(lambda escape: "\n" if escape[1] in "nN" else escape[1], text)
