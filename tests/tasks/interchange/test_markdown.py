"""Markdown checklists: nested items are parts, headings are projects."""

from datetime import date

from desktop_assistant.tasks.interchange import export_text, plan_import
from tests.tasks.interchange.tasks import NOW, carried_out, imported, task


def test_a_checklist_is_read_with_its_outline() -> None:
    plan = imported("checklist.md")
    assert plan.problems == ()
    tasks = {task.title: task for task in plan.additions}
    assert list(tasks) == [
        "Pack the **kitchen**",
        "Buy boxes",
        "Find tape",
        "Ask Ana",
        "Hire a van, fix #12",
        "Give notice",
        "Rake",
        "Sow",
    ]
    pack = tasks["Pack the **kitchen**"]
    assert (pack.due, pack.priority, pack.tags) == (date(2026, 3, 7), 1, ("boxes",))
    assert pack.notes == "The good plates first.\n\nThen the rest."
    assert tasks["Buy boxes"].parent_id == tasks["Find tape"].parent_id == pack.id
    assert tasks["Ask Ana"].parent_id == tasks["Find tape"].id
    assert [tasks[name].status for name in ("Buy boxes", "Hire a van, fix #12", "Rake", "Sow")] == [
        "done",
        "cancelled",
        "done",
        "open",
    ]
    assert [tasks[name].project for name in ("Give notice", "Rake")] == ["Moving house", "Garden"]


def test_tasks_are_written_under_their_projects_and_their_wholes() -> None:
    whole = task("Move", project="House", due=date(2026, 3, 7), notes="First\n\n# second")
    part = task("Pack", project="House", parent_id=whole.id, status="done", completed_at=NOW)
    alone = task("Call #1 p1", tags=("a",))
    assert export_text("markdown", [whole, part, alone]) == (
        f"- [ ] Call #1 \\p1 #a <!-- {alone.id} -->\n"
        "\n"
        "## House\n"
        "\n"
        f"- [ ] Move due:2026-03-07 <!-- {whole.id} -->\n"
        "  > First\n"
        "  >\n"
        "  > # second\n"
        f"  - [x] Pack <!-- {part.id} -->\n"
    )


def test_a_checklist_imported_twice_changes_nothing_and_a_checked_box_one_task() -> None:
    text = "# Home\n- [ ] Rake\n- [ ] Rake\n  - [ ] Sow\n"
    tasks = carried_out(plan_import(text, (), NOW))
    assert len(tasks) == 3
    assert tasks[2].parent_id == tasks[1].id
    assert plan_import(text, tasks, NOW).steps == ()
    [change] = plan_import(text.replace("[ ] Sow", "[x] Sow"), tasks, NOW).changes
    assert change.after is not None
    assert (change.after.id, change.after.status) == (tasks[2].id, "done")


def test_an_item_of_ours_is_known_by_its_id_and_moved_where_it_stands() -> None:
    whole, part = task("Move"), task("Pack")
    text = f"- [ ] Move <!-- {whole.id} -->\n  - [x] Pack it <!-- {part.id} -->\n"
    [change] = plan_import(text, [whole, part], NOW).changes
    assert change.after is not None
    assert (change.after.title, change.after.status) == ("Pack it", "done")
    assert (change.after.parent_id, change.after.completed_at) == (whole.id, NOW)


def test_a_box_that_means_nothing_is_named_and_costs_no_other_item() -> None:
    plan = plan_import("- [?] Rake\n- [ ]\n- [ ] Sow\n", (), NOW)
    assert [task.title for task in plan.additions] == ["Sow"]
    assert [str(problem) for problem in plan.problems] == [
        "line 1: [?] means nothing; write [ ], [x] or [-].",
        "line 2: A task needs a title; say what there is to do.",
    ]
