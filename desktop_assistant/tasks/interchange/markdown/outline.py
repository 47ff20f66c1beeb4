"""The items of a Markdown file: which stands under which, and under which heading."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

_TAB_SPACES = 4
_ITEM = re.compile(
    r"(?P<indent>[ \t]*)(?:[-*+]|\d{1,9}[.)])[ \t]+\[(?P<box>[^\[\]])\](?:[ \t]+(?P<text>.*))?$"
)
_HEADING = re.compile(r" {0,3}#{1,6}[ \t]+(?P<text>.*?)(?:[ \t]+#+)?[ \t]*$")
_QUOTE = re.compile(r"[ \t]+>(?: (?P<after_space>.*)|(?P<text>.*))$")
_FENCE = re.compile(r"[ \t]*(?:```|~~~)")


@dataclass(slots=True)
class Found:
    """An item in its place.

    Parameters:
        line: Its line, from 1.
        box: What is in its box.
        text: What stands behind the box.
        heading: The nearest heading above it, or None.
        parent: The item that it is indented below, or None.
        notes: The lines that are indented below it and are no items.
    """

    line: int
    indent: int
    box: str
    text: str
    heading: str | None
    parent: "Found | None"
    notes: list[str] = field(default_factory=list)


def items_in(text: str) -> list[Found]:
    """Return the items of a file in their order. What is neither item nor heading nor note is
    passed over, and so are fenced blocks outside of items."""
    return list(_Outline().items(text))


class _Outline:
    def __init__(self) -> None:
        self._heading: str | None = None
        self._item: Found | None = None
        self._is_fenced = False
        self._was_blank = False

    def items(self, text: str) -> Iterator[Found]:
        for number, line in enumerate(text.split("\n"), start=1):
            found = self._read(line.removesuffix("\r"), number)
            if found is not None:
                yield found

    def _read(self, line: str, number: int) -> Found | None:
        if not line.strip():
            self._was_blank = True
            return None
        was_blank, self._was_blank = self._was_blank, False
        if not self._is_fenced and (item := _ITEM.match(line)):
            return self._begin(item, number)
        if self._item is not None and _indent(line) > self._item.indent:
            self._item.notes += _note(line, was_blank and bool(self._item.notes))
            return None
        if _FENCE.match(line):
            self._is_fenced = not self._is_fenced
        elif not self._is_fenced and (heading := _HEADING.match(line)):
            self._heading, self._item = heading["text"] or None, None
        return None

    def _begin(self, item: re.Match[str], number: int) -> Found:
        indent = _indent(item["indent"])
        parent = self._item
        while parent is not None and parent.indent >= indent:
            parent = parent.parent
        text = (item["text"] or "").rstrip(" \t")
        self._item = Found(number, indent, item["box"], text, self._heading, parent)
        return self._item


def _note(line: str, is_new_paragraph: bool) -> list[str]:
    quote = _QUOTE.match(line)
    if quote:
        after_space = quote["after_space"]
        return [quote["text"] if after_space is None else after_space]
    return ["", line.strip()] if is_new_paragraph else [line.strip()]


def _indent(line: str) -> int:
    width = 0
    for character in line:
        if character == " ":
            width += 1
        elif character == "\t":
            width += _TAB_SPACES - width % _TAB_SPACES
        else:
            break
    return width
