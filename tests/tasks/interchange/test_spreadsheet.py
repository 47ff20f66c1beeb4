"""CSV: a row a task, safe to open in a spreadsheet."""

import csv
import io
from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_assistant.tasks.interchange import ImportRefusedError, export_text, plan_import
from desktop_assistant.tasks.interchange.cells import guarded, unguarded
from tests.tasks.interchange.tasks import NOW, carried_out, task

cells = st.lists(st.sampled_from(list("'=+-@\t\ra\"")), max_size=6).map("".join)


@settings(max_examples=2_000, deadline=None)
@given(cells)
def test_no_cell_is_a_formula_and_each_comes_back(text: str) -> None:
    assert guarded(text)[:1] not in {*"=+-@\t\r"}
    assert unguarded(guarded(text)) == text


def test_a_title_that_looks_like_a_formula_is_guarded_in_the_file() -> None:
    ours = task('=HYPERLINK("http://a")', reminders=("-PT30M",))
    text = export_text("csv", [ours])
    [row] = csv.DictReader(io.StringIO(text.removeprefix("\ufeff")))
    assert row["title"] == '\'=HYPERLINK("http://a")'
    assert row["reminders"] == "'-PT30M"
    assert plan_import(text, [ours], NOW).unchanged == 1


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_columns_may_stand_in_any_order_between_any_delimiters(delimiter: str) -> None:
    rows = (("Due", "Title", "tags"), ("2026-03-05 17:00", "Sow", "home garden"))
    text = "\r\n".join(delimiter.join(row) for row in rows)
    [found] = plan_import(text, (), NOW, format_name="csv").additions
    assert (found.title, found.due) == ("Sow", datetime(2026, 3, 5, 17))
    assert found.tags == ("home", "garden")


def test_a_column_that_is_left_out_leaves_its_field_and_an_empty_cell_empties_it() -> None:
    ours = task("Sow", notes="Kept", project="Garden")
    [change] = plan_import(f"id,title,project\n{ours.id},Sow peas,\n", [ours], NOW).changes
    assert change.after is not None
    found = change.after
    assert (found.title, found.notes, found.project) == ("Sow peas", "Kept", None)


def test_rows_with_ids_of_another_program_or_none_are_known_again() -> None:
    text = "id,title\n7,Sow\n,Rake\n,Rake\n"
    tasks = carried_out(plan_import(text, (), NOW))
    assert plan_import(text, tasks, NOW).steps == ()
    [change] = plan_import(text.replace("Sow", "Sow peas"), tasks, NOW).changes
    assert change.after is not None
    assert change.after.id == tasks[0].id


def test_broken_rows_are_named_by_their_lines_and_cost_no_other() -> None:
    text = (
        'title,due,colour,priority\n"two\nlines",,,\nSow,soon,,\n'
        "Rake,2026-03-05,red,2\nDig,,,9\na,b,c,d,e\n\nWeed,,,\n"
    )
    plan = plan_import(text, (), NOW)
    assert [found.title for found in plan.additions] == ["Rake", "Weed"]
    assert [(problem.line, problem.field) for problem in plan.problems] == [
        (1, "colour"),
        (2, "title"),
        (4, "due"),
        (6, "priority"),
        (7, "row"),
    ]


def test_a_file_without_titles_is_refused_with_what_it_needs() -> None:
    with pytest.raises(ImportRefusedError, match="no column title"):
        plan_import("name,due\nSow,\n", (), NOW, format_name="csv")
