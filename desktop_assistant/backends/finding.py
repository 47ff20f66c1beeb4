"""Find tasks by what a model or a user says of them."""

from datetime import date, datetime

from desktop_assistant.backends.task_brief import overdue
from desktop_assistant.backends.tool_arguments import FindTasks
from desktop_assistant.tasks import Task, TaskBook
from desktop_assistant.tasks.due import Due, due_day


async def find(book: TaskBook, arguments: FindTasks) -> list[Task]:
    """Return the tasks that fit all arguments.

    Raises:
        TaskNotFoundError: There is no task with one of the ids.
    """
    now = book.now()
    return [task for task in await _candidates(book, arguments) if _fits(task, arguments, now)]


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
        (arguments.overdue is None or overdue(task, now) == arguments.overdue)
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


def _day(due: Due | None, without: str = "") -> str:
    return due_day(due).isoformat() if due is not None else without


def _lower(tags: list[str] | tuple[str, ...]) -> set[str]:
    return {tag.removeprefix("#").casefold() for tag in tags}
