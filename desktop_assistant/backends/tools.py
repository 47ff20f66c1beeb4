"""The task tools, defined once and used by every back end.

Shaped by what people ask for, not by the table behind: batches, adding apart from updating,
rescheduling apart, one delete that asks first. A result says what is so now, with ids.
"""

from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from typing import Any

from pydantic import BaseModel

from desktop_assistant.backends.asking import BULK_TASKS, asking, the_question
from desktop_assistant.backends.day_plan import plan_day, shown_plan
from desktop_assistant.backends.finding import find
from desktop_assistant.backends.task_brief import briefs
from desktop_assistant.backends.tool_arguments import (
    AddTasks,
    FindTasks,
    NewTask,
    NoArguments,
    RescheduleTasks,
    SomeTasks,
    TaskUpdate,
    UpdateTasks,
)
from desktop_assistant.backends.tool_spec import Effect, ToolContext, ToolResult, ToolSpec
from desktop_assistant.chat.task_widgets.showing import Showing, card, listing
from desktop_assistant.tasks import Task
from desktop_assistant.tasks.book import Edit
from desktop_assistant.tasks.changes import Changes
from desktop_assistant.tasks.due import Due, parse_due
from desktop_assistant.tasks.errors import FieldError, TaskError
from desktop_assistant.tasks.language import parse_reminder, parse_when
from desktop_assistant.tasks.reminder import check_reminder, reminder_text

FOUND_LIMIT = 100
#: A list on screen goes no further.
SHOWN_LIMIT = 50


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


def read_reminders(texts: Sequence[str], due: Due | None, now: datetime) -> tuple[str, ...]:
    """Return the reminders that a model wrote, for a task due at `due`.

    Raises:
        FieldError: One is no reminder.
    """
    return tuple(_reminder(text, due, now) for text in texts)


def _reminder(text: str, due: Due | None, now: datetime) -> str:
    try:
        check_reminder(text)
    except FieldError:
        meant = parse_reminder(text, due, now)
        if meant is None:
            raise
        return reminder_text(meant)
    return text


async def _add_tasks(context: ToolContext, arguments: AddTasks) -> ToolResult:
    now = context.book.now()
    drafts = [_draft(task, now) for task in arguments.tasks]
    return _tasks(context, await context.book.add(drafts, origin=context.origin))


def _draft(task: NewTask, now: datetime) -> Changes:
    fields = Changes.from_json(task.model_dump(exclude={"due", "reminders"}))
    due = read_due(task.due, now)
    reminders = read_reminders(task.reminders, due, now)
    return Changes(**fields.given(), due=due, reminders=reminders)


async def _find_tasks(context: ToolContext, arguments: FindTasks) -> ToolResult:
    tasks = await find(context.book, arguments)
    now = context.book.now()
    return {**briefs(tasks[:FOUND_LIMIT], now), "count": len(tasks)}


async def _update_tasks(context: ToolContext, arguments: UpdateTasks) -> ToolResult:
    edits = [Edit(update.id, await _changes(context, update)) for update in arguments.updates]
    return _tasks(context, await context.book.edit(edits, origin=context.origin))


async def _changes(context: ToolContext, update: TaskUpdate) -> Changes:
    fields = update.model_dump(exclude={"id"}, exclude_none=True)
    if not fields:
        raise FieldError("updates", f"Say which field of {update.id} is to change.")
    if update.reminders:
        due = (await context.book.get(update.id)).due
        fields["reminders"] = list(read_reminders(update.reminders, due, context.book.now()))
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


async def _delete_tasks(context: ToolContext, arguments: SomeTasks) -> ToolResult:
    return _tasks(context, await context.book.delete(arguments.ids, origin=context.origin))


async def _undo(context: ToolContext, arguments: NoArguments) -> ToolResult:
    step = await context.book.undo()
    return {"undone": step.summary, **_tasks(context, [c.before for c in step.changes])}


async def _redo(context: ToolContext, arguments: NoArguments) -> ToolResult:
    step = await context.book.redo()
    return {"redone": step.summary, **_tasks(context, [c.after for c in step.changes])}


def _tasks(context: ToolContext, tasks: list[Task | None] | list[Task]) -> ToolResult:
    return briefs(tasks, context.book.now())


def _count(number: int) -> str:
    return "a task" if number == 1 else f"{number} tasks"


def _shown_added(arguments: AddTasks, result: ToolResult) -> Showing | None:
    ids = _ids(result)
    if not ids:
        return None
    return card(ids[0]) if len(ids) == 1 else listing(ids)


def _shown_found(arguments: FindTasks, result: ToolResult) -> Showing | None:
    ids = _ids(result)[:SHOWN_LIMIT]
    return listing(ids, result["count"] - len(ids)) if arguments.show and ids else None


def _ids(result: ToolResult) -> list[str]:
    return [task["id"] for task in result.get("tasks", ())]


def _nothing_shown(arguments: Any, result: ToolResult) -> None:
    return None


def _spec(
    name: str,
    description: str,
    arguments: type[Any],
    effect: Effect,
    progress: Callable[[Any], str],
    run: Callable[[ToolContext, Any], Awaitable[ToolResult]],
    shows: Callable[[Any, ToolResult], Showing | None] = _nothing_shown,
) -> ToolSpec[Any]:
    async def run_telling_errors(context: ToolContext, given: BaseModel) -> ToolResult:
        try:
            return await run(context, given)
        except TaskError as error:
            return {"error": f"{error} Nothing was changed."}

    return ToolSpec(name, description, arguments, effect, progress, run_telling_errors, shows)


def _bulk(
    verb: str,
    name: str,
    description: str,
    arguments: type[Any],
    progress: Callable[[Any], str],
    run: Callable[[ToolContext, Any], Awaitable[ToolResult]],
) -> ToolSpec[Any]:
    return _spec(
        name,
        f"{description} More than {BULK_TASKS} at once are asked about first.",
        arguments,
        "write",
        progress,
        asking(name, verb, run),
        the_question(name, verb),
    )


TASK_TOOLS: tuple[ToolSpec[Any], ...] = (
    _spec(
        "add_tasks",
        "Add one or more tasks. For a change of a task that exists use the other tools.",
        AddTasks,
        "write",
        lambda given: f"Adding {_count(len(given.tasks))}",
        _add_tasks,
        _shown_added,
    ),
    _spec(
        "find_tasks",
        "Find tasks by words, dates, priority, tags, project or id. Use it to learn the ids "
        "before changing tasks, and to answer questions about tasks. With show the user sees them.",
        FindTasks,
        "read",
        lambda given: "Looking through your tasks",
        _find_tasks,
        _shown_found,
    ),
    _spec(
        "plan_day",
        "Plan today: what is overdue, what has its time, what can be done at any time. The user "
        "sees the plan.",
        NoArguments,
        "read",
        lambda given: "Planning the day",
        plan_day,
        shown_plan,
    ),
    _bulk(
        "Change",
        "update_tasks",
        "Change title, notes, priority, tags, project, recurrence, reminders or parent of tasks.",
        UpdateTasks,
        lambda given: f"Changing {_count(len(given.updates))}",
        _update_tasks,
    ),
    _bulk(
        "Reschedule",
        "reschedule_tasks",
        "Give tasks another due date, or none. A recurring task stays recurring.",
        RescheduleTasks,
        lambda given: f"Rescheduling {_count(len(given.tasks))}",
        _reschedule_tasks,
    ),
    _bulk(
        "Complete",
        "complete_tasks",
        "Check tasks off as done. A recurring task moves on to its next date.",
        SomeTasks,
        lambda given: f"Completing {_count(len(given.ids))}",
        _complete_tasks,
    ),
    _bulk(
        "Reopen",
        "reopen_tasks",
        "Make done or cancelled tasks open again.",
        SomeTasks,
        lambda given: f"Reopening {_count(len(given.ids))}",
        _reopen_tasks,
    ),
    _bulk(
        "Cancel",
        "cancel_tasks",
        "Mark tasks as not to be done any more, without deleting them.",
        SomeTasks,
        lambda given: f"Cancelling {_count(len(given.ids))}",
        _cancel_tasks,
    ),
    _spec(
        "delete_tasks",
        "Delete tasks. The first call only asks: tell the user what would be deleted, and call "
        "again with confirmed true after they agreed.",
        SomeTasks,
        "destructive",
        lambda given: (
            f"Deleting {_count(len(given.ids))}"
            if given.confirmed
            else f"Looking up {_count(len(given.ids))}"
        ),
        asking("delete_tasks", "Delete", _delete_tasks, beyond=0),
        the_question("delete_tasks", "Delete"),
    ),
    _spec(
        "undo",
        "Take back the newest change of tasks, whoever made it.",
        NoArguments,
        "write",
        lambda given: "Undoing the last change",
        _undo,
    ),
    _spec(
        "redo",
        "Do again the change that was undone last.",
        NoArguments,
        "write",
        lambda given: "Redoing the last change",
        _redo,
    ),
)
