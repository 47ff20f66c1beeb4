"""Taskwarrior's export: UTC times as local ones, templates and their occurrences, annotations."""

import json
from datetime import date, datetime

import pytest

from desktop_assistant.tasks.interchange import plan_import
from desktop_assistant.tasks.interchange.taskwarrior_recurrence import rule_of
from tests.tasks.interchange.tasks import FIXTURES, NOW, carried_out, imported


def test_an_export_is_read_whole() -> None:
    plan = imported("taskwarrior.json")
    assert plan.problems == ()
    passport, stamps, letter, idea, plants, rent = plan.additions
    assert (passport.due, passport.priority) == (datetime(2026, 3, 6, 16), 1)
    assert (passport.project, passport.tags) == ("home.papers", ("office", "next"))
    assert passport.notes == "2026-03-02: Photos are in the drawer"
    assert json.loads((passport.external or {})["taskwarrior"])["estimate"] == "PT1H"
    assert (stamps.due, stamps.start) == (date(2026, 3, 7), date(2026, 3, 5))
    assert (letter.status, letter.completed_at) == ("done", datetime(2026, 3, 2, 10))
    assert idea.status == "cancelled"
    # The occurrence recurs, its template does not stand beside it.
    assert (plants.due, plants.recurrence) == (date(2026, 3, 6), "FREQ=DAILY;INTERVAL=3")
    assert rent.recurrence == "FREQ=MONTHLY;UNTIL=20261231T000000"


def test_times_are_those_of_this_place(berlin: None) -> None:
    [passport, *_] = imported("taskwarrior.json").additions
    assert passport.due == datetime(2026, 3, 6, 17)


def test_an_export_imported_twice_changes_nothing_though_its_urgency_does() -> None:
    tasks = carried_out(imported("taskwarrior.json"))
    text = (FIXTURES / "taskwarrior.json").read_text()
    assert plan_import(text.replace("14.2", "14.9"), tasks, NOW).steps == ()
    [change] = plan_import(text.replace("Buy stamps", "Get stamps"), tasks, NOW).changes
    assert change.after is not None
    assert (change.after.id, change.after.title) == (tasks[1].id, "Get stamps")


@pytest.mark.parametrize(
    ("recur", "rule"),
    [
        ("daily", "FREQ=DAILY"),
        ("weekdays", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
        ("2wks", "FREQ=WEEKLY;INTERVAL=2"),
        ("3 months", "FREQ=MONTHLY;INTERVAL=3"),
        ("2q", "FREQ=MONTHLY;INTERVAL=6"),
        ("P1Y", "FREQ=YEARLY"),
        ("0d", None),
        ("now and then", None),
    ],
)
def test_a_period_is_a_rule(recur: str, rule: str | None) -> None:
    assert rule_of(recur, None) == rule


def test_broken_tasks_are_named_and_cost_no_other() -> None:
    lines = [
        '[{"uuid": "1", "description": "Sow", "status": "pending", "priority": "top"},',
        '{"uuid": "2", "status": "pending"},',
        '{"uuid": "3", "description": "Rake", "status": "pending", "due": "soon"},',
        '{"uuid": "4", "description": "Dig", "status": "pending", "tags": [1]},',
        '{"uuid": "5", "description": "Mow", "status": "pending", "recur": "often"},',
        '{"uuid": "6", "description": "Weed", "status": "pending"}]',
    ]
    plan = plan_import("\n".join(lines), (), NOW)
    assert [task.title for task in plan.additions] == ["Mow", "Weed"]
    assert [(problem.line, problem.field) for problem in plan.problems] == [
        (1, "priority"),
        (2, "description"),
        (3, "due"),
        (4, "tags"),
        (5, "recurrence"),
    ]
