"""Todoist's CSV: projects by file, sections, indents, notes, and dates in words."""

from datetime import date, datetime

import pytest

from desktop_assistant.tasks.interchange import ImportRefusedError, plan_import
from tests.tasks.interchange.tasks import FIXTURES, NOW, carried_out, imported


def test_an_export_is_read_whole() -> None:
    plan = imported("todoist.csv", file_name="Home [2203306141].csv")
    rent, receipt, check, windows, plants, passport, vacuum = plan.additions
    assert {task.project for task in plan.additions} == {"Home"}
    assert (rent.title, rent.tags) == ("Pay the rent", ("bank", "monthly"))
    assert (rent.priority, rent.estimate) == (1, 15)
    assert (rent.due, rent.recurrence) == (date(2026, 4, 1), "FREQ=MONTHLY;BYMONTHDAY=1")
    assert rent.notes == "To the **new** account\n\nThe IBAN is in the safe"
    assert (receipt.parent_id, check.parent_id) == (rent.id, receipt.id)
    assert check.due == datetime(2026, 3, 6, 17)
    assert windows.recurrence == "FREQ=WEEKLY;BYDAY=FR"
    assert windows.tags == ("Next-week",)
    assert passport.due == date(2026, 6, 30)
    assert (vacuum.recurrence, vacuum.recurs_from) == ("FREQ=DAILY;INTERVAL=3", "completion")
    assert (plants.due, plants.notes) == (None, "Date in Todoist: cada lunes")
    [problem] = plan.problems
    assert (problem.line, problem.field) == (10, "due")
    assert "'cada lunes' is not understood" in problem.reason


def test_an_export_imported_twice_changes_nothing_and_keeps_what_was_edited_here() -> None:
    tasks = carried_out(imported("todoist.csv"))
    assert imported("todoist.csv", tasks).steps == ()
    text = (FIXTURES / "todoist.csv").read_text().replace("new** account", "old** account")
    [change] = plan_import(text, tasks, NOW, file_name="todoist.csv").changes
    assert change.after is not None
    assert (change.after.id, "old" in change.after.notes) == (tasks[0].id, True)


def test_broken_rows_are_named_and_cost_no_other() -> None:
    text = (
        "TYPE,CONTENT,PRIORITY,INDENT\ntask,,4,1\ntask,Sow,9,1\nthing,Rake,4,1\n"
        "task,Dig,4,deep\ntask,Weed,4,1\n"
    )
    plan = plan_import(text, (), NOW, file_name="Inbox.csv")
    assert [(task.title, task.project) for task in plan.additions] == [
        ("Dig", None),
        ("Weed", None),
    ]
    assert [(problem.line, problem.field) for problem in plan.problems] == [
        (2, "title"),
        (3, "priority"),
        (4, "TYPE"),
        (5, "INDENT"),
    ]


def test_another_csv_is_refused() -> None:
    with pytest.raises(ImportRefusedError, match="TYPE and CONTENT"):
        plan_import("title\nSow\n", (), NOW, format_name="todoist")
