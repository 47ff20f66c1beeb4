"""Cells of CSV files (RFC 4180), guarded against being taken for formulas.

A spreadsheet calculates a cell that begins with =, +, -, @, a tab or a carriage return, whoever
wrote it. An apostrophe in front keeps it a text; reading takes that apostrophe away again.
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from desktop_assistant.tasks.interchange.errors import Problem

_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_GUARDED = re.compile(r"'+[=+\-@\t\r]")
_DELIMITERS = ",;\t"


@dataclass(frozen=True, slots=True)
class Row:
    """A row under the heads of its columns, and the line on which it begins, from 1."""

    line: int
    cells: dict[str, str]


def guarded(text: str) -> str:
    """Return the cell for a text."""
    return f"'{text}" if _FORMULA.match(text) else text


def unguarded(cell: str) -> str:
    """Return the text of a cell that `guarded` made; other cells are as they were."""
    return cell[1:] if _GUARDED.match(cell) else cell


def csv_text(rows: Iterable[Sequence[str]]) -> str:
    """Return the rows as RFC 4180 writes them."""
    out = io.StringIO()
    csv.writer(out).writerows(rows)
    return out.getvalue()


def rows_of(text: str, problems: list[Problem]) -> Iterator[Row]:
    """Yield the rows under the first, which holds the heads; empty ones are passed over.

    Commas, semicolons or tabs part the cells, whichever the first row has most of.

    Parameters:
        problems: Takes the rows that cannot be read.
    """
    first_line = text.partition("\n")[0]
    delimiter = max(_DELIMITERS, key=first_line.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    heads: list[str] | None = None
    while True:
        line = reader.line_num + 1
        try:
            cells = next(reader, None)
        except csv.Error as error:
            problems.append(
                Problem(line, "row", f"This row cannot be read ({error}); it is left out.")
            )
            continue
        if cells is None:
            return
        if not any(cell.strip() for cell in cells):
            continue
        if heads is None:
            heads = [cell.strip() for cell in cells]
        elif len(cells) > len(heads) and any(cells[len(heads) :]):
            reason = f"This row has {len(cells)} cells and the first {len(heads)}; it is left out."
            problems.append(Problem(line, "row", reason))
        else:
            yield Row(line, dict(zip(heads, cells, strict=False)))
