"""The table of static/CONFORMANCE.md is made from the tests."""

from pathlib import Path

import pytest

from tests.element.conformance import (
    NOT_DONE,
    PAGE,
    current_page,
    held_by_row,
    held_rows,
    with_tests,
)


@pytest.mark.parametrize(
    ("docstring", "rows"),
    [
        ("Row 5.", [5]),
        ("Rows 12, 13: both of them", [12, 13]),
        ("Rows 46 and 47.", [46, 47]),
        ("Row 89; the server adds a second one", [89]),
        ("It keeps the place of row 5", []),
        ("", []),
    ],
)
def test_the_rows_of_a_test_stand_at_the_beginning_of_its_docstring(
    docstring: str, rows: list[int]
) -> None:
    assert held_rows(docstring) == rows


def test_a_row_lists_the_tests_that_hold_it_and_one_without_is_not_done(tmp_path: Path) -> None:
    file = tmp_path / "test_sample.py"
    file.write_text('def test_a():\n    """Rows 1, 2."""\n\ndef test_b():\n    """Row 1."""\n')
    page = "0 of 0 rows\n\n| 1 | First | x |\n| 2 | Second | x |\n| 3 | Third | x |\n"
    assert with_tests(page, held_by_row([file])).splitlines() == [
        "2 of 3 rows",
        "",
        "| 1 | First | `test_sample: test_a`<br>`test_sample: test_b` |",
        "| 2 | Second | `test_sample: test_a` |",
        f"| 3 | Third | {NOT_DONE} |",
    ]


def test_the_page_has_each_row_once_and_is_in_step_with_the_tests() -> None:
    page = PAGE.read_text()
    lines = [line.split("|")[1].strip() for line in page.splitlines() if line.startswith("| ")]
    numbers = [int(first) for first in lines if first.isdecimal()]
    assert numbers == list(range(1, 178))
    assert page == current_page(), "run: python -m tests.element.conformance"


def test_every_row_has_a_test() -> None:
    page = current_page()
    assert "177 of 177 rows" in page
    assert NOT_DONE not in page
