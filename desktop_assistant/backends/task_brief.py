"""What a model is told of a task."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from desktop_assistant.tasks import Task
from desktop_assistant.tasks.due import is_overdue

_TOLD_IF_ANY = "due tags project recurrence reminders notes parent_id completed_at".split()


def brief(task: Task, now: datetime) -> dict[str, Any]:
    """Return the fields of a task that say something."""
    told: dict[str, Any] = {"id": task.id, "title": task.title, "status": task.status}
    fields = task.to_json()
    for name in _TOLD_IF_ANY:
        if fields[name]:
            told[name] = fields[name]
    told["priority"] = task.priority
    if overdue(task, now):
        told["overdue"] = True
    return told


def briefs(tasks: Iterable[Task | None], now: datetime) -> dict[str, Any]:
    """Return tasks as the result of a tool."""
    return {"tasks": [brief(task, now) for task in tasks if task is not None]}


def overdue(task: Task, now: datetime) -> bool:
    """Say whether the task is open and late."""
    return task.status == "open" and task.due is not None and is_overdue(task.due, now)
