"""What an import is about to do, whatever the format."""

from dataclasses import replace
from datetime import date

import pytest

from desktop_assistant.tasks import TaskBook
from desktop_assistant.tasks.interchange import ImportRefusedError, export_text, plan_import
from desktop_assistant.tasks.interchange.formats import recognised
from tests.tasks.interchange.tasks import NOW, task


@pytest.mark.parametrize(
    ("text", "name", "format_name"),
    [
        ("BEGIN:VCALENDAR\n", "anything", "ics"),
        ('\n{ "application": "desktop-assistant"', None, "json"),
        ('[{"description": "a"}]', None, "taskwarrior"),
        ('{"description": "a"}', "export.json", "taskwarrior"),
        ("[]", "export.json", "taskwarrior"),
        ("TYPE,CONTENT,PRIORITY", "Home.csv", "todoist"),
        ("title,due", "tasks.csv", "csv"),
        ("id;title;due", None, "csv"),
        ("- [ ] Sow", None, "markdown"),
        ("# Home", "list.md", "markdown"),
        ("  1. [x] Sow", "list.txt", "markdown"),
        ("Sow", "todo.txt", "todotxt"),
    ],
)
def test_a_format_is_recognised(text: str, name: str | None, format_name: str) -> None:
    assert recognised(text, name) == format_name


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"Sow", "--format: json, ics"),
        (b"%PDF-1.7 \x00\x01", "not a text file"),
        (b"", "not recognised"),
    ],
)
def test_what_is_no_file_of_tasks_is_refused_with_what_to_do(content: bytes, words: str) -> None:
    with pytest.raises(ImportRefusedError, match=words):
        plan_import(content, (), NOW, file_name="file.bin")


def test_a_line_that_is_no_utf8_is_named_and_imported() -> None:
    plan = plan_import(b"Sow\nR\xe4ke\n", (), NOW, file_name="todo.txt")
    assert [found.title for found in plan.additions] == ["Sow", "R\ufffdke"]
    assert [(problem.line, problem.field) for problem in plan.problems] == [(2, "text")]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_byte_order_marks_are_read(encoding: str) -> None:
    plan = plan_import("title\nSäen\n".encode(encoding), (), NOW, file_name="a.csv")
    assert [found.title for found in plan.additions] == ["Säen"]


def test_parents_that_are_missing_or_go_round_are_named_and_left() -> None:
    a, b, c = task("A"), task("B"), task("C")
    rows = [replace(a, parent_id=b.id), replace(b, parent_id=a.id), replace(c, parent_id="task_x")]
    plan = plan_import(export_text("csv", rows), (), NOW)
    found = {task.title: task for task in plan.additions}
    assert (found["A"].parent_id, found["B"].parent_id, found["C"].parent_id) == (None, a.id, None)
    assert [problem.field for problem in plan.problems] == ["parent_id", "parent_id"]


def test_a_part_of_what_is_here_already_finds_it() -> None:
    whole = task("Whole")
    [change] = plan_import(
        f"id,title,parent_id\n{(part := task('Part')).id},Part,{whole.id}\n", [whole, part], NOW
    ).changes
    assert change.after == replace(part, parent_id=whole.id)


def test_what_was_closed_in_the_file_gets_a_time_and_what_was_opened_loses_it() -> None:
    done = task("Sow", status="done", completed_at=NOW)
    opened = task("Rake")
    text = f"id,title,status\n{done.id},Sow,open\n{opened.id},Rake,done\n"
    first, second = plan_import(text, [done, opened], NOW).changes
    assert first.after is not None and first.after.completed_at is None
    assert second.after is not None and second.after.completed_at == NOW


async def test_an_import_is_one_step_that_is_undone_at_once(book: TaskBook) -> None:
    text = "- [ ] Move\n  - [ ] Pack\n- [ ] Sow due:2026-03-05\n"
    plan = plan_import(text, await book.all_tasks(), book.now(), file_name="home.md")
    await book.put(plan.summary("home.md"), plan.steps)
    tasks = await book.all_tasks()
    assert {task.title for task in tasks} == {"Move", "Pack", "Sow"}
    edited = plan_import(text.replace("Sow due:2026-03-05", "Sow p1"), tasks, book.now())
    [change] = edited.changes
    assert change.after is not None
    assert (change.after.due, change.after.priority) == (None, 1)
    assert (await book.undo()).summary == "Imported 3 tasks from home.md"
    assert await book.all_tasks() == []
    await book.redo()
    assert date(2026, 3, 5) in [task.due for task in await book.all_tasks()]
