"""The task tools, defined once and used by every back end.

Shaped by what people ask for, not by the table behind: batches, adding apart from updating,
rescheduling apart, one delete that asks first. A result says what is so now, with ids.
"""

from collections.abc import Awaitable, Callable
from datetime import date, datetime
from typing import Any

from pydantic import BaseModel

from desktop_assistant.backends.tool_arguments import (
    AddTasks,
    DeleteTasks,
    FindTasks,
    NewTask,
    RescheduleTasks,
    SomeTasks,
    TaskUpdate,
    Undo,
    UpdateTasks,
)
from desktop_assistant.backends.tool_spec import ToolContext, ToolResult, ToolSpec
from desktop_assistant.tasks import Task, TaskBook
from desktop_assistant.tasks.book import Edit
from desktop_assistant.tasks.changes import Changes
from desktop_assistant.tasks.due import Due, due_day, is_overdue, parse_due
from desktop_assistant.tasks.errors import FieldError, TaskError
from desktop_assistant.tasks.language import parse_when

FOUND_LIMIT = 100


def brief(task: Task, now: datetime) -> dict[str, Any]:
    """Return what a model is told of a task: its fields that say something."""
    told: dict[str, Any] = {"id": task.id, "title": task.title, "status": task.status}
    fields = task.to_json()
    for name in ("due", "tags", "project", "recurrence", "notes", "parent_id", "completed_at"):
        if fields[name]:
            told[name] = fields[name]
    told["priority"] = task.priority
    if _is_overdue(task, now):
        told["overdue"] = True
    return told


def read_due(text: str | None, now: datetime) -> Due | None:
    """Return the due date that a model wrote, in ISO 8601 or in words.

    Raises:
        FieldError: It is no date.
    """
    if not text:
        return None
    try:
        return parse_due(text)
    except ValueError:
        when = parse_when(text, now)
    if when is None:
        raise FieldError("due", f"{text!r} is no date; write 2026-03-05 or 2026-03-05T17:00:00.")
    return when.due


async def _add_tasks(context: ToolContext, arguments: AddTasks) -> ToolResult:
    now = context.book.now()
    drafts = [_draft(task, now) for task in arguments.tasks]
    return _tasks(context, await context.book.add(drafts, origin=context.origin))


def _draft(task: NewTask, now: datetime) -> Changes:
    fields = Changes.from_json(task.model_dump(exclude={"due"}))
    return Changes(**fields.given(), due=read_due(task.due, now))


async def find(book: TaskBook, arguments: FindTasks) -> list[Task]:
    """Return the tasks that fit all arguments.

    Raises:
        TaskNotFoundError: There is no task with one of the ids.
    """
    now = book.now()
    return [task for task in await _candidates(book, arguments) if _fits(task, arguments, now)]


async def _find_tasks(context: ToolContext, arguments: FindTasks) -> ToolResult:
    tasks = await find(context.book, arguments)
    now = context.book.now()
    return {"tasks": [brief(task, now) for task in tasks[:FOUND_LIMIT]], "count": len(tasks)}


async def _candidates(book: TaskBook, arguments: FindTasks) -> list[Task]:
    if arguments.ids is not None:
        return [await book.get(task_id) for task_id in arguments.ids]
    if arguments.words is not None:
        found = await book.search(arguments.words)
    elif arguments.status == "open":
        found = await book.open_tasks()
    else:
        found = await book.all_tasks()
    if arguments.status == "all":
        return found
    return [task for task in found if task.status == arguments.status]


def _fits(task: Task, arguments: FindTasks, now: datetime) -> bool:
    return (
        (arguments.overdue is None or _is_overdue(task, now) == arguments.overdue)
        and (arguments.has_due is None or (task.due is not None) == arguments.has_due)
        and (arguments.due_from is None or _day(task.due) >= arguments.due_from)
        and (arguments.due_until is None or _day(task.due, "9999") <= arguments.due_until)
        and (arguments.priorities is None or task.priority in arguments.priorities)
        and (arguments.tags is None or _lower(arguments.tags) <= _lower(task.tags))
        and (
            arguments.project is None
            or (task.project or "").casefold() == arguments.project.casefold()
        )
        and (
            arguments.completed_from is None
            or (
                task.completed_at is not None
                and task.completed_at.date() >= date.fromisoformat(arguments.completed_from)
            )
        )
    )


def _is_overdue(task: Task, now: datetime) -> bool:
    return task.status == "open" and task.due is not None and is_overdue(task.due, now)


def _day(due: Due | None, without: str = "") -> str:
    return due_day(due).isoformat() if due is not None else without


def _lower(tags: list[str] | tuple[str, ...]) -> set[str]:
    return {tag.removeprefix("#").casefold() for tag in tags}


async def _update_tasks(context: ToolContext, arguments: UpdateTasks) -> ToolResult:
    edits = [Edit(update.id, _changes(update)) for update in arguments.updates]
    return _tasks(context, await context.book.edit(edits, origin=context.origin))


def _changes(update: TaskUpdate) -> Changes:
    fields = update.model_dump(exclude={"id"}, exclude_none=True)
    if not fields:
        raise FieldError("updates", f"Say which field of {update.id} is to change.")
    return Changes.from_json(fields)


async def _reschedule_tasks(context: ToolContext, arguments: RescheduleTasks) -> ToolResult:
    now = context.book.now()
    edits = [Edit(task.id, Changes(due=read_due(task.due, now))) for task in arguments.tasks]
    return _tasks(context, await context.book.edit(edits, origin=context.origin))


async def _complete_tasks(context: ToolContext, arguments: SomeTasks) -> ToolResult:
    return _tasks(context, await context.book.complete(arguments.ids, origin=context.origin))


async def _reopen_tasks(context: ToolContext, arguments: SomeTasks) -> ToolResult:
    return _tasks(context, await context.book.reopen(arguments.ids, origin=context.origin))


async def _cancel_tasks(context: ToolContext, arguments: SomeTasks) -> ToolResult:
    return _tasks(context, await context.book.cancel(arguments.ids, origin=context.origin))


async def _delete_tasks(context: ToolContext, arguments: DeleteTasks) -> ToolResult:
    if arguments.confirmed and context.confirmable.issuperset(arguments.ids):
        deleted = await context.book.delete(arguments.ids, origin=context.origin)
        return {**_tasks(context, deleted), "deleted": True}
    tasks = [await context.book.get(task_id) for task_id in arguments.ids]
    return {
        **_tasks(context, tasks),
        "deleted": False,
        "ask": "Nothing is deleted yet. Ask the user whether to delete these; when they have "
        "agreed in their next message, call delete_tasks again with confirmed true.",
    }


async def _undo(context: ToolContext, arguments: Undo) -> ToolResult:
    step = await context.book.undo()
    return {"undone": step.summary, **_tasks(context, [c.before for c in step.changes])}


async def _redo(context: ToolContext, arguments: Undo) -> ToolResult:
    step = await context.book.redo()
    return {"redone": step.summary, **_tasks(context, [c.after for c in step.changes])}


def _tasks(context: ToolContext, tasks: list[Task | None] | list[Task]) -> ToolResult:
    now = context.book.now()
    return {"tasks": [brief(task, now) for task in tasks if task is not None]}


def _count(number: int) -> str:
    return "a task" if number == 1 else f"{number} tasks"


def _spec(
    name: str,
    description: str,
    arguments: type[Any],
    effect: Any,
    progress: Callable[[Any], str],
    run: Callable[[ToolContext, Any], Awaitable[ToolResult]],
) -> ToolSpec[Any]:
    async def run_telling_errors(context: ToolContext, given: BaseModel) -> ToolResult:
        try:
            return await run(context, given)
        except TaskError as error:
            return {"error": f"{error} Nothing was changed."}

    return ToolSpec(name, description, arguments, effect, progress, run_telling_errors)


TASK_TOOLS: tuple[ToolSpec[Any], ...] = (
    _spec(
        "add_tasks",
        "Add one or more tasks. For a change of a task that exists use the other tools.",
        AddTasks,
        "write",
        lambda given: f"Adding {_count(len(given.tasks))}",
        _add_tasks,
    ),
    _spec(
        "find_tasks",
        "Find tasks by words, dates, priority, tags, project or id. Use it to learn the ids "
        "before changing tasks, and to answer questions about tasks.",
        FindTasks,
        "read",
        lambda given: "Looking through your tasks",
        _find_tasks,
    ),
    _spec(
        "update_tasks",
        "Change title, notes, priority, tags, project, recurrence or parent of tasks.",
        UpdateTasks,
        "write",
        lambda given: f"Changing {_count(len(given.updates))}",
        _update_tasks,
    ),
    _spec(
        "reschedule_tasks",
        "Give tasks another due date, or none. A recurring task stays recurring.",
        RescheduleTasks,
        "write",
        lambda given: f"Rescheduling {_count(len(given.tasks))}",
        _reschedule_tasks,
    ),
    _spec(
        "complete_tasks",
        "Check tasks off as done. A recurring task moves on to its next date.",
        SomeTasks,
        "write",
        lambda given: f"Completing {_count(len(given.ids))}",
        _complete_tasks,
    ),
    _spec(
        "reopen_tasks",
        "Make done or cancelled tasks open again.",
        SomeTasks,
        "write",
        lambda given: f"Reopening {_count(len(given.ids))}",
        _reopen_tasks,
    ),
    _spec(
        "cancel_tasks",
        "Mark tasks as not to be done any more, without deleting them.",
        SomeTasks,
        "write",
        lambda given: f"Cancelling {_count(len(given.ids))}",
        _cancel_tasks,
    ),
    _spec(
        "delete_tasks",
        "Delete tasks. The first call only asks: tell the user what would be deleted, and call "
        "again with confirmed true after they agreed.",
        DeleteTasks,
        "destructive",
        lambda given: (
            f"Deleting {_count(len(given.ids))}"
            if given.confirmed
            else f"Looking up {_count(len(given.ids))}"
        ),
        _delete_tasks,
    ),
    _spec(
        "undo",
        "Take back the newest change of tasks, whoever made it.",
        Undo,
        "write",
        lambda given: "Undoing the last change",
        _undo,
    ),
    _spec(
        "redo",
        "Do again the change that was undone last.",
        Undo,
        "write",
        lambda given: "Redoing the last change",
        _redo,
    ),
)
