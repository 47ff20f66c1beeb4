"""The plan of a day: what is late, what has its time, and what can be done at any time."""

from datetime import datetime

from desktop_assistant.backends.task_brief import brief, overdue
from desktop_assistant.backends.tool_arguments import NoArguments
from desktop_assistant.backends.tool_spec import ToolContext, ToolResult
from desktop_assistant.chat.task_widgets import Section, Showing
from desktop_assistant.tasks import Task
from desktop_assistant.tasks.due import due_day, due_moment, here

PLANNED_AT_MOST = 20
SUGGESTED = 3
TO_BEGIN_WITH = "To begin with"


async def plan_day(context: ToolContext, arguments: NoArguments) -> ToolResult:
    """Return what to do today; where nothing is due, what could be begun with."""
    now = context.book.now()
    tasks = await context.book.open_tasks()
    sections = _sections(tasks, now) or _suggestions(tasks)
    planned = [task for _, rows in sections for task in rows]
    kept = {task.id for task in planned[:PLANNED_AT_MOST]}
    return {
        "tasks": [brief(task, now) for task in planned[:PLANNED_AT_MOST]],
        "sections": [
            {"heading": heading, "ids": [task.id for task in rows if task.id in kept]}
            for heading, rows in sections
        ],
        "more": max(0, len(planned) - PLANNED_AT_MOST),
    }


def shown_plan(arguments: NoArguments, result: ToolResult) -> Showing | None:
    """Return the plan as it is shown."""
    if not result.get("tasks"):
        return None
    sections = (Section(part["heading"], tuple(part["ids"])) for part in result["sections"])
    return Showing("plan", tuple(sections), result["more"])


def _sections(tasks: list[Task], now: datetime) -> list[tuple[str, list[Task]]]:
    late = [task for task in tasks if overdue(task, now)]
    today = [task for task in tasks if task not in late and _is_today(task, now)]
    sections = [
        ("Overdue", sorted(late, key=lambda task: task.priority)),
        ("At a time", sorted((task for task in today if _has_time(task)), key=_moment)),
        (
            "Any time",
            sorted((task for task in today if not _has_time(task)), key=lambda t: t.priority),
        ),
    ]
    return [(heading, rows) for heading, rows in sections if rows]


def _suggestions(tasks: list[Task]) -> list[tuple[str, list[Task]]]:
    chosen = sorted(tasks, key=lambda task: task.priority)[:SUGGESTED]
    return [(TO_BEGIN_WITH, chosen)] if chosen else []


def _is_today(task: Task, now: datetime) -> bool:
    return task.due is not None and due_day(here(task.due, task.time_zone)) == now.date()


def _has_time(task: Task) -> bool:
    return isinstance(task.due, datetime)


def _moment(task: Task) -> datetime:
    assert task.due is not None
    return due_moment(here(task.due, task.time_zone))
