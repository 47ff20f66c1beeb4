"""Tasks as a CSV file for spreadsheets: a row each, a column for each field.

It begins with a byte order mark, without which Excel takes UTF-8 for something else. Columns may
stand in any order or be left out; what a file has no column for stays as it is, an empty cell
empties the field.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from desktop_assistant.tasks.changes import Changes
from desktop_assistant.tasks.due import due_text
from desktop_assistant.tasks.errors import FieldError
from desktop_assistant.tasks.interchange.cells import Row, csv_text, guarded, rows_of, unguarded
from desktop_assistant.tasks.interchange.codec import (
    Codec,
    Document,
    Entry,
    Marks,
    Reading,
    kept_text,
)
from desktop_assistant.tasks.interchange.errors import ImportRefusedError, Problem
from desktop_assistant.tasks.interchange.own_id import is_own_id
from desktop_assistant.tasks.task import DEFAULT_PRIORITY, Task

_BYTE_ORDER_MARK = "\ufeff"


def write(tasks: Sequence[Task]) -> str:
    """Return the file."""
    rows = [[guarded(cell(task)) for cell in _CELLS.values()] for task in tasks]
    return _BYTE_ORDER_MARK + csv_text([list(_CELLS), *rows])


def read(document: Document) -> Reading:
    """Read the tasks of a file.

    Raises:
        ImportRefusedError: It has no column for titles.
    """
    reading = Reading()
    for number, row in enumerate(rows_of(document.text, reading.problems)):
        cells = {name.lower(): unguarded(cell) for name, cell in row.cells.items()}
        if number == 0:
            _check_columns(cells, reading.problems)
        try:
            reading.entries.append(_entry(Row(row.line, cells)))
        except FieldError as error:
            reading.problems.append(Problem.of(row.line, error))
    return reading


def marks(task: Task) -> Marks:
    """Return the id; or that of the row it came from, or how that read."""
    text = kept_text(task, "csv")
    if text is None:
        return Marks(identities=(task.id,))
    row_id = json.loads(text).get("id")
    return Marks((task.id, row_id)) if row_id else Marks((task.id,), (text,))


def recall(text: str, now: datetime) -> Entry:
    """Read the cells of a row that was kept."""
    return _entry(Row(0, json.loads(text)))


def _check_columns(cells: Mapping[str, str], problems: list[Problem]) -> None:
    if "title" not in cells:
        raise ImportRefusedError(
            f"This CSV has no column title; name its columns in the first row: {', '.join(_CELLS)}."
        )
    for name in cells.keys() - _CELLS.keys():
        reason = f"The column {name!r} is not read; the columns are {', '.join(_CELLS)}."
        problems.append(Problem(1, name or "column", reason))


def _entry(row: Row) -> Entry:
    cells = {name: cell for name, cell in row.cells.items() if name in _CELLS}
    fields = _fields(cells)
    row_id = cells.get("id", "").strip()
    source = json.dumps(cells, ensure_ascii=False, sort_keys=True)
    return Entry(
        row.line,
        fields,
        source,
        identity=row_id or None,
        likenesses=() if row_id else (source,),
        parent=cells.get("parent_id", "").strip() or None,
        says_parent="parent_id" in cells,
        task_id=row_id if is_own_id(row_id) else None,
        is_kept=not is_own_id(row_id),
    )


def _fields(cells: Mapping[str, str]) -> dict[str, Any]:
    given = {name: read(cells[name]) for name, read in _READ.items() if name in cells}
    fields = Changes.from_json(given).given()
    if "status" in cells:
        fields["status"] = cells["status"].strip().lower() or "open"
    for name in ("created_at", "completed_at"):
        if cells.get(name, "").strip():
            fields[name] = _moment(name, cells[name])
    return fields


def _stripped(cell: str) -> str | None:
    return cell.strip() or None


def _date(cell: str) -> str | None:
    """Return `2026-03-05 17:00` with the T of ISO 8601; what is no date is refused later."""
    text = cell.strip()
    if len(text) > len("2026-03-05") and text[10] == " ":
        text = f"{text[:10]}T{text[11:].strip()}"
    return text or None


def _number(cell: str) -> int | str | None:
    text = cell.strip()
    if text.isascii() and text.isdigit():
        return int(text[:18])
    return text or None


def _priority(cell: str) -> int | str:
    return _number(cell) or DEFAULT_PRIORITY


def _moment(name: str, cell: str) -> datetime:
    try:
        moment = datetime.fromisoformat(cell.strip())
    except ValueError as error:
        reason = f"{name} cannot hold {cell!r}; write a time such as 2026-03-05T17:00:00."
        raise FieldError(name, reason) from error
    return moment.astimezone().replace(tzinfo=None) if moment.tzinfo else moment


_READ: dict[str, Callable[[str], Any]] = {
    "title": str.strip,
    "notes": str,
    "due": _date,
    "start": _date,
    "time_zone": _stripped,
    "priority": _priority,
    "tags": str.split,
    "project": _stripped,
    "recurrence": _stripped,
    "recurs_from": lambda cell: cell.strip() or "due",
    "reminders": str.split,
    "estimate": _number,
}

#: The columns, and how a task fills them.
_CELLS: dict[str, Callable[[Task], str]] = {
    "title": lambda task: task.title,
    "notes": lambda task: task.notes,
    "status": lambda task: task.status,
    "due": lambda task: due_text(task.due) or "",
    "start": lambda task: due_text(task.start) or "",
    "time_zone": lambda task: task.time_zone or "",
    "priority": lambda task: str(task.priority),
    "tags": lambda task: " ".join(task.tags),
    "project": lambda task: task.project or "",
    "recurrence": lambda task: task.recurrence or "",
    "recurs_from": lambda task: task.recurs_from,
    "reminders": lambda task: " ".join(task.reminders),
    "estimate": lambda task: str(task.estimate or ""),
    "created_at": lambda task: task.created_at.isoformat(),
    "completed_at": lambda task: task.completed_at.isoformat() if task.completed_at else "",
    "id": lambda task: task.id,
    "parent_id": lambda task: task.parent_id or "",
}

CODEC = Codec("csv", read, marks, recall, write=write)
