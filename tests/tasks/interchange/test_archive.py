"""JSON: every task with every field, from one machine to another."""

import json
from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest

from desktop_assistant.tasks.interchange import ImportRefusedError, export_text, plan_import
from tests.tasks.interchange.tasks import NOW, again, task


def file_of(*records: object) -> str:
    lines = ",\n".join(json.dumps(record) for record in records)
    return f'{{"application": "desktop-assistant", "version": 1, "tasks": [\n{lines}\n]}}\n'


def test_every_field_comes_along_with_done_copies_and_what_other_programs_know() -> None:
    whole = task(
        "Water",
        notes="All\nof them",
        due=datetime(2026, 3, 5, 17),
        start=date(2026, 3, 1),
        time_zone="Europe/Berlin",
        priority=1,
        tags=("home",),
        project="Garden",
        recurrence="FREQ=DAILY",
        recurs_from="completion",
        reminders=("-PT30M",),
        estimate=20,
        position=1.5,
        thread_id="thr_1",
        external={"ics": "BEGIN:VTODO"},
    )
    copy = task("Water", status="done", completed_at=NOW, occurrence_of=whole.id)
    part = task("Can", parent_id=whole.id)
    assert again("json", [whole, copy, part]) == [whole, copy, part]


def test_a_task_edited_in_the_file_is_merged_by_its_id() -> None:
    ours = task("Water", notes="Kept")
    edited = {"id": ours.id, "title": "Water all", "due": "2026-03-05"}
    [change] = plan_import(file_of(edited), [ours], NOW).changes
    assert change.after == replace(ours, title="Water all", due=date(2026, 3, 5))


def test_members_that_are_not_known_are_passed_over() -> None:
    text = export_text("json", [task("Water")])
    text = text.replace('"version": 1,', '"version": 1, "threads": [{"id": "thr_1"}],')
    assert [found.title for found in plan_import(text, (), NOW).additions] == ["Water"]


@pytest.mark.parametrize(
    ("field", "value", "allowed"),
    [
        ("id", "1", "task_ and 26 characters"),
        ("title", "", "needs a title"),
        ("title", 5, "give it a text"),
        ("title", "half \ud800", "no lone surrogates"),
        ("status", "doing", "open, done, cancelled"),
        ("due", "tomorrow", "2026-03-05T17:00:00"),
        ("priority", 7, "1 (high), 2, 3 or 4"),
        ("tags", ["two words"], "one word"),
        ("recurrence", "FREQ=NEVER", "FREQ=WEEKLY;BYDAY=MO"),
        ("reminders", ["soon"], "-PT30M"),
        ("estimate", -1, "minutes"),
        ("time_zone", "Mars", "Europe/Berlin"),
        ("created_at", 5, "2026-03-05T17:00:00"),
        ("position", "first", "a number"),
        ("external", {"ics": 1}, "object of texts"),
        ("thread_id", 1, "id of a conversation"),
    ],
)
def test_a_value_that_cannot_be_is_named_and_costs_no_other_task(
    field: str, value: Any, allowed: str
) -> None:
    broken = {**task("Water").to_json(), field: value}
    plan = plan_import(file_of(broken, task("Sow").to_json()), (), NOW)
    assert [found.title for found in plan.additions] == ["Sow"]
    [problem] = plan.problems
    assert (problem.line, problem.field) == (2, field)
    assert allowed in problem.reason


def test_broken_json_costs_only_its_own_line() -> None:
    lines = file_of(task("Water").to_json(), task("Sow").to_json(), task("Rake").to_json())
    plan = plan_import(lines.replace('"title": "Sow"', '"title": Sow'), (), NOW)
    assert [found.title for found in plan.additions] == ["Water", "Rake"]
    [problem] = plan.problems
    assert problem.line == 3
    assert "column" in problem.reason


def test_what_is_no_task_and_an_id_that_stands_twice_are_named() -> None:
    ours = task("Water")
    plan = plan_import(file_of(ours.to_json(), 5, ours.to_json()), (), NOW)
    assert len(plan.additions) == 1
    assert [(problem.line, problem.field) for problem in plan.problems] == [(3, "task"), (4, "id")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('{"application": "desktop-assistant", "version": 2, "tasks": []}', "update this one"),
        ('{"application": "x"}', "export --format json"),
        ('{"application": {"a": ', "export --format json"),
        ('{"application": "x", "version": "1", "tasks": []}', "export --format json"),
    ],
)
def test_a_file_that_is_none_of_ours_or_newer_is_refused(text: str, words: str) -> None:
    with pytest.raises(ImportRefusedError, match=words):
        plan_import(text, (), NOW)
