"""todo.txt: every line comes back as it was, and edits change only their part of it."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest

from desktop_assistant.tasks.interchange import export_text, plan_import
from desktop_assistant.tasks.task import Task
from tests.tasks.interchange.tasks import FIXTURES, NOW, carried_out, imported, task


def read(line: str) -> Task:
    [found] = plan_import(line, (), NOW, format_name="todotxt").additions
    return found


def line_of(task: Task) -> str:
    return export_text("todotxt", [task]).removesuffix("\n")


def test_a_file_comes_back_byte_by_byte() -> None:
    plan = imported("todo.txt")
    assert plan.problems == ()
    assert export_text("todotxt", plan.additions) == (FIXTURES / "todo.txt").read_text()


@pytest.mark.parametrize(
    ("line", "fields"),
    [
        ("(A) Thank Mom @phone", {"priority": 1, "title": "Thank Mom", "tags": ("phone",)}),
        ("Really call (A) @a @b", {"priority": 4, "title": "Really call (A)", "tags": ("a", "b")}),
        ("(b) Get back", {"priority": 4, "title": "(b) Get back"}),
        ("(B)->Submit", {"priority": 4, "title": "(B)->Submit"}),
        ("(D) Some day", {"priority": 4, "title": "Some day"}),
        ("2011-03-02 Call", {"title": "Call", "created_at": datetime(2011, 3, 2)}),
        ("Learn 2+2 a@b.org", {"title": "Learn 2+2 a@b.org", "tags": (), "project": None}),
        ("x 2011-03-03 Call", {"status": "done", "completed_at": datetime(2011, 3, 3)}),
        ("xylophone", {"status": "open", "title": "xylophone"}),
        ("X 2012-01-01 Go", {"status": "open", "title": "X 2012-01-01 Go"}),
        ("(A) x Find it", {"status": "open", "title": "x Find it", "priority": 1}),
        (
            "x (A) 2016-05-20 2016-04-30 measure +room due:2016-05-30",
            {
                "status": "done",
                "priority": 1,
                "completed_at": datetime(2016, 5, 20),
                "created_at": datetime(2016, 4, 30),
                "project": "room",
                "due": date(2016, 5, 30),
            },
        ),
        ("x rent pri:B", {"status": "done", "priority": 2, "title": "rent"}),
        (
            "a rec:+2m due:2026-01-01",
            {"recurrence": "FREQ=MONTHLY;INTERVAL=2", "recurs_from": "due"},
        ),
        (
            "a rec:1b",
            {"recurrence": "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "recurs_from": "completion"},
        ),
        ("a t:2026-03-01", {"start": date(2026, 3, 1)}),
        ("a h:1", {"title": "a"}),
        ("Read http://a.org/b at 10:30", {"title": "Read http://a.org/b at 10:30"}),
        ("+OnlyAProject", {"title": "+OnlyAProject", "project": "OnlyAProject"}),
        ("due \\due:2026-03-05", {"title": "due due:2026-03-05", "due": None}),
    ],
)
def test_a_line_says(line: str, fields: dict[str, object]) -> None:
    found = read(line)
    assert {name: getattr(found, name) for name in fields} == fields
    assert line_of(found) == line


@pytest.mark.parametrize(
    ("line", "changes", "expected"),
    [
        ("(A) Call +a @b h:1", {"title": "Write"}, "(A) Write +a @b h:1"),
        ("(A) Call +a mom", {"priority": 2}, "(B) Call +a mom"),
        ("(D) Call", {"title": "Write"}, "(D) Write"),
        ("Call +a +b mom", {"project": "c"}, "Call +c +b mom"),
        ("Call @a mom @b", {"tags": ("b", "c")}, "Call mom @b @c"),
        ("Call due:2026-01-01 now", {"due": date(2026, 2, 1)}, "Call now due:2026-02-01"),
        (
            "(B) 2026-01-01 Call",
            {"status": "done", "completed_at": NOW},
            "x 2026-03-04 2026-01-01 Call pri:B",
        ),
        ("x 2026-03-01 Call pri:B", {"status": "open", "completed_at": None}, "(B) Call"),
        (
            "Call",
            {"status": "cancelled", "completed_at": NOW},
            "x 2026-03-04 Call status:cancelled",
        ),
        ("(A) x Find", {"priority": 4}, "\\x Find"),
    ],
)
def test_an_edit_changes_only_its_part_of_the_line(
    line: str, changes: dict[str, Any], expected: str
) -> None:
    edited = replace(read(line), **changes)
    assert line_of(edited) == expected
    found = read(expected)
    assert (found.title, found.status, found.priority) == (
        edited.title,
        edited.status,
        edited.priority,
    )


def test_a_file_imported_twice_changes_nothing_though_lines_are_equal() -> None:
    text = "Call\nCall\nWrite\n"
    tasks = carried_out(plan_import(text, (), NOW, format_name="todotxt"))
    assert len(tasks) == 3
    assert plan_import(text, tasks, NOW, format_name="todotxt").steps == ()


def test_an_edited_line_is_the_task_with_its_title() -> None:
    tasks = carried_out(plan_import("(A) Call +a\nWrite +a\n", (), NOW, format_name="todotxt"))
    plan = plan_import("x 2026-03-04 Call +a\nWrite +a\n", tasks, NOW, format_name="todotxt")
    [change] = plan.changes
    assert (plan.additions, plan.unchanged) == ((), 1)
    assert change.after is not None
    assert (change.after.id, change.after.status) == (tasks[0].id, "done")


def test_a_line_of_ours_is_known_by_its_id_whatever_was_edited() -> None:
    ours = task(
        "Call", notes="Not in the file", project="Home garden", due=datetime(2026, 3, 5, 17)
    )
    line = line_of(ours)
    assert line == ("2026-03-04 Call +Home_garden due:2026-03-05 due-time:17:00 id:" + ours.id)
    edited = line.replace("Call", "Write").replace("03-05", "03-06")
    [change] = plan_import(edited, [ours], NOW, format_name="todotxt").changes
    assert change.after == replace(
        ours, title="Write", due=datetime(2026, 3, 6, 17), external={"todotxt": edited}
    )


def test_a_value_that_is_none_stays_in_the_title_and_is_named() -> None:
    plan = plan_import("ok\nPay due:tomorrow\n", (), NOW, format_name="todotxt")
    assert [task.title for task in plan.additions] == ["ok", "Pay due:tomorrow"]
    [problem] = plan.problems
    assert str(problem) == (
        "line 2: 'due:tomorrow' is not understood and stays in the title; "
        "write a date such as due:2026-03-05."
    )
