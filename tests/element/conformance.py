"""The table of static/CONFORMANCE.md: which test holds which row of the contract.

The page holds the rows; this module writes their last column from the docstrings of the tests
beside it, which begin with the rows they hold: "Row 5", "Rows 12, 13.".
`python -m tests.element.conformance` brings the page up to date.
"""

import ast
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

TESTS = Path(__file__).parent
PAGE = TESTS.parents[1] / "static" / "CONFORMANCE.md"

NOT_DONE = "**not done**"

#: A row of a table: number, promise, tests.
_ROW = re.compile(r"^\| *(?P<number>\d+) *\| (?P<promise>.*) \| (?P<tests>[^|]*) \|$")
_NUMBERS = re.compile(r"Rows? (\d+(?:(?:, | and |, and )\d+)*)")


def held_rows(docstring: str) -> list[int]:
    """Return the rows that a docstring begins with."""
    found = _NUMBERS.match(docstring)
    return [int(number) for number in re.findall(r"\d+", found[1])] if found else []


def held_by_row(files: Iterable[Path]) -> dict[int, list[str]]:
    """Return for each row the tests that hold it, as `file: name`, in the order of the files."""
    held: dict[int, list[str]] = {}
    for file in files:
        for name, docstring in _tests_in(file.read_text()):
            for row in held_rows(docstring):
                held.setdefault(row, []).append(f"{file.stem}: {name}")
    return held


def _tests_in(source: str) -> Iterator[tuple[str, str]]:
    for node in ast.parse(source).body:
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
            yield node.name, ast.get_docstring(node) or ""


def with_tests(page: str, held: dict[int, list[str]]) -> str:
    """Return the page with the tests of each row, and with the number of rows that have some."""
    rows = [_ROW.match(line) for line in page.splitlines()]
    numbers = [int(row["number"]) for row in rows if row]
    done = sum(number in held for number in numbers)
    lines = [
        _table_row(int(row["number"]), row["promise"], held) if row else line
        for row, line in zip(rows, page.splitlines(), strict=True)
    ]
    text = "\n".join(lines) + "\n"
    return re.sub(r"\d+ of \d+ rows", f"{done} of {len(numbers)} rows", text)


def _table_row(number: int, promise: str, held: dict[int, list[str]]) -> str:
    tests = "<br>".join(f"`{test}`" for test in held.get(number, [])) or NOT_DONE
    return f"| {number} | {promise} | {tests} |"


def current_page() -> str:
    """Return the page as it has to be for the tests as they are."""
    return with_tests(PAGE.read_text(), held_by_row(sorted(TESTS.rglob("test_*.py"))))


if __name__ == "__main__":
    PAGE.write_text(current_page())
