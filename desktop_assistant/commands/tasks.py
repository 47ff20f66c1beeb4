"""`desktop-assistant tasks`: the tasks in the terminal, as lines or as JSON."""

import asyncio
import json

from desktop_assistant.application import Application
from desktop_assistant.configuration import Configuration
from desktop_assistant.tasks import Task
from desktop_assistant.tasks.due import due_text, is_overdue


def run(configuration: Configuration, words: str, include_done: bool, as_json: bool) -> int:
    """Print tasks.

    Parameters:
        words: What to look for, as in "today", "#home" or "milk"; empty for all open ones.
        include_done: Print those that are done or cancelled, too.
        as_json: Print a JSON array instead of lines.

    Raises:
        StartupError: The database cannot be opened.
    """
    asyncio.run(_print(configuration, words, include_done, as_json))
    return 0


async def _print(
    configuration: Configuration, words: str, include_done: bool, as_json: bool
) -> None:
    application = await Application.open(configuration)
    try:
        tasks = await _find(application, words, include_done)
        if as_json:
            print(json.dumps([task.to_json() for task in tasks], ensure_ascii=False, indent=2))
        else:
            print("\n".join(_line(task, application) for task in tasks) or "No tasks.")
    finally:
        await application.close()


async def _find(application: Application, words: str, include_done: bool) -> list[Task]:
    # Only a filter needs the tools; the list of all tasks shall not wait for them.
    if not words:
        book = application.book
        return await (book.all_tasks() if include_done else book.open_tasks())
    from desktop_assistant.backends.offline.filters import read_filter  # noqa: PLC0415
    from desktop_assistant.backends.tool_arguments import FindTasks  # noqa: PLC0415
    from desktop_assistant.backends.tools import find  # noqa: PLC0415

    arguments = read_filter(words, application.book.now()).arguments or {"words": words}
    status = {"status": "all"} if include_done else {}
    return await find(application.book, FindTasks.model_validate(arguments | status))


def _line(task: Task, application: Application) -> str:
    mark = {"open": "[ ]", "done": "[x]", "cancelled": "[-]"}[task.status]
    parts = [mark, task.title]
    if task.due is not None:
        text = (due_text(task.due) or "").replace("T", " ").removesuffix(":00")
        late = task.status == "open" and is_overdue(task.due, application.book.now())
        parts.append(f"({'overdue: ' if late else ''}{text})")
    if task.priority < 4:
        parts.append(f"p{task.priority}")
    parts += [f"#{tag}" for tag in task.tags]
    if task.project:
        parts.append(f"@{task.project}")
    return " ".join(parts)
