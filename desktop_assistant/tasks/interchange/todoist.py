"""Tasks from the CSV that Todoist exports, a file a project: read, not written.

Rows are tasks, their notes, and sections. Indents make parts, `@word` in the content a tag, a
section a tag, notes join the notes of the task above them. Todoist writes dates as its user typed
them; they are read in English or German, and one that is not understood goes into the notes. The
rows have no ids: a task is known again by its row, or by its content and place.
"""

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Any

from desktop_assistant.tasks.errors import FieldError
from desktop_assistant.tasks.interchange.cells import Row, rows_of
from desktop_assistant.tasks.interchange.codec import (
    Codec,
    Document,
    Entry,
    Marks,
    Reading,
    kept_text,
)
from desktop_assistant.tasks.interchange.errors import ImportRefusedError, Problem
from desktop_assistant.tasks.language import When, parse_when
from desktop_assistant.tasks.task import DEFAULT_PRIORITY, MAX_NAME_CHARACTERS, Task

_COLUMNS = ("TYPE", "CONTENT")
_INBOX = "Inbox"
_MINUTES = {"minute": 1, "day": 24 * 60}


@dataclass(slots=True)
class _Item:
    """A task's row, and what the rows around it say of it.

    Parameters:
        name: What it is known by: its content, below that of the tasks it is a part of.
        parent: The name of the task it is a part of, or None.
    """

    name: str
    parent: str | None
    project: str | None
    section: str | None
    cells: Mapping[str, str]
    comments: list[str] = field(default_factory=list)

    def cell(self, column: str) -> str:
        """Return what stands in a column, without blanks around it."""
        return self.cells.get(column, "").strip()


def read(document: Document) -> Reading:
    """Read the rows of a file. Its name is that of the project, as Todoist names it.

    Raises:
        ImportRefusedError: It is no export of Todoist.
    """
    reading = Reading()
    rows = list(rows_of(document.text, reading.problems))
    if not rows or any(name not in rows[0].cells for name in _COLUMNS):
        raise ImportRefusedError(
            "This CSV is no export of Todoist; its first row begins with TYPE and CONTENT."
        )
    project = (document.name or "").partition(" [")[0].strip()[:MAX_NAME_CHARACTERS]
    outline = _Outline(None if project in ("", _INBOX) else project, reading.problems)
    for row in rows:
        outline.add(row)
    for line, item in outline.items:
        try:
            reading.entries.append(_entry(item, line, document.now))
        except FieldError as error:
            reading.problems.append(Problem.of(line, error))
            continue
        date = _date_text(item)
        if date and _when(item, document.now) is None:
            reason = f"The date {date!r} is not understood; it is in the notes of the task."
            reading.problems.append(Problem(line, "due", reason))
    return reading


def marks(task: Task) -> Marks:
    """Return the row that a task came from, and its place."""
    text = kept_text(task, "todoist")
    return Marks() if text is None else Marks((), (json.loads(text)["name"],))


def recall(text: str, now: datetime) -> Entry:
    """Read a row that was kept."""
    return _entry(_Item(**json.loads(text)), 0, now)


class _Outline:
    """Finds out of which task a row is a part, and which section it is in."""

    def __init__(self, project: str | None, problems: list[Problem]) -> None:
        self.items: list[tuple[int, _Item]] = []
        self._project = project
        self._problems = problems
        self._section: str | None = None
        self._above: list[tuple[int, _Item]] = []
        self._counts: Counter[str] = Counter()

    def add(self, row: Row) -> None:
        """Take the next row."""
        content = row.cells.get("CONTENT", "").strip()
        match row.cells.get("TYPE", "").strip().lower():
            case "task":
                self._add_task(row, content)
            case "section":
                self._section, self._above = content or None, []
            case "note" if self._above:
                self._above[-1][1].comments.append(content)
            case "note" | "meta" | "":
                pass  # Comments on the project, its view, the empty rows between sections.
            case other:
                reason = f"A row is a task, section or note, not {other!r}; it is left out."
                self._problems.append(Problem(row.line, "TYPE", reason))

    def _add_task(self, row: Row, content: str) -> None:
        depth = self._depth(row)
        while self._above and self._above[-1][0] >= depth:
            self._above.pop()
        parent = self._above[-1][1].name if self._above else None
        place = f"{parent or self._project or ''} / {content}"
        self._counts[place] += 1
        name = place if self._counts[place] == 1 else f"{place} #{self._counts[place]}"
        item = _Item(name, parent, self._project, self._section, row.cells)
        self._above.append((depth, item))
        self.items.append((row.line, item))

    def _depth(self, row: Row) -> int:
        text = row.cells.get("INDENT", "").strip()
        if text.isascii() and text.isdigit() and len(text) < 3:
            return int(text)
        if text:
            reason = f"INDENT cannot be {text[:20]!r}; it is a number from 1. 1 is taken."
            self._problems.append(Problem(row.line, "INDENT", reason))
        return 1


def _entry(item: _Item, line: int, now: datetime) -> Entry:
    return Entry(
        line,
        _values(item, now),
        json.dumps(asdict(item), ensure_ascii=False, sort_keys=True),
        likenesses=(item.name,),
        parent=item.parent,
        says_parent=True,
    )


def _values(item: _Item, now: datetime) -> dict[str, Any]:
    # A star marks what cannot be checked off in Todoist.
    first, *others = item.cell("CONTENT").removeprefix("* ").splitlines() or [""]
    words = first.split()
    tags = [word[1:] for word in words if len(word) > 1 and word[0] == "@"]
    title = " ".join(word for word in words if word[0] != "@" or len(word) == 1)
    when = _when(item, now)
    return {
        "title": title or first.strip(),
        "notes": "\n\n".join(_notes(item, others, when)),
        "due": when.due if when else None,
        "recurrence": when.recurrence if when else None,
        "recurs_from": "completion" if when and when.after_completion else "due",
        "priority": _priority(item),
        "tags": tuple(dict.fromkeys([*tags, *_section_tag(item)])),
        "project": item.project,
        "estimate": _estimate(item),
    }


def _notes(item: _Item, others: list[str], when: When | None) -> list[str]:
    deadline, date = item.cell("DEADLINE"), _date_text(item)
    notes = ["\n".join(others), item.cell("DESCRIPTION"), *item.comments]
    if date and when is None:
        notes.append(f"Date in Todoist: {date}")
    if deadline and deadline != date:
        notes.append(f"Deadline in Todoist: {deadline}")
    return [note for note in notes if note]


def _date_text(item: _Item) -> str:
    return item.cell("DATE") or item.cell("DEADLINE")


def _when(item: _Item, now: datetime) -> When | None:
    text = _date_text(item)
    locale = item.cell("DATE_LANG" if item.cell("DATE") else "DEADLINE_LANG") or "en"
    when = parse_when(text, now, locale=locale) if text else None
    # Words that are left over may say anything, as "ev 3rd workday" does.
    return when if when and when.span == (0, len(text)) else None


def _priority(item: _Item) -> int:
    text = item.cell("PRIORITY")
    if text in ("1", "2", "3", "4"):
        return int(text)
    if text:
        raise FieldError("priority", f"PRIORITY cannot be {text[:20]!r}; it is 1 (high) to 4.")
    return DEFAULT_PRIORITY


def _section_tag(item: _Item) -> list[str]:
    return ["-".join(item.section.split())] if item.section else []


def _estimate(item: _Item) -> int | None:
    number, unit = item.cell("DURATION"), item.cell("DURATION_UNIT") or "minute"
    if not (number.isascii() and number.isdigit()) or unit not in _MINUTES:
        return None
    return int(number[:9]) * _MINUTES[unit] or None


CODEC = Codec("todoist", read, marks, recall)
