"""`desktop-assistant tasks`: the tasks in the terminal, as lines or as JSON."""

import asyncio
import json
from datetime import datetime

from desktop_assistant.application import Application
from desktop_assistant.configuration import Configuration
from desktop_assistant.tasks import Task, views
from desktop_assistant.tasks.due import due_text, here, is_overdue

ALL = 10_000_000


def run(configuration: Configuration, words: str, include_done: bool, as_json: bool) -> int:
    """Print tasks.

    Parameters:
        words: A filter, as in "today & #home" or "milk"; empty for all open tasks.
        include_done: Print those that are done or cancelled, too.
        as_json: Print a JSON array instead of lines.

    Raises:
        StartupError: The database cannot be opened.
        FieldError: The filter cannot be read.
    """
    asyncio.run(_print(configuration, words, include_done, as_json))
    return 0


async def _print(
    configuration: Configuration, words: str, include_done: bool, as_json: bool
) -> None:
    application = await Application.open(configuration)
    try:
        now = application.book.now()
        view = views.everything(words, now) if include_done else views.filtered(words, now)
        page = await application.book.page(view, ALL)
        if as_json:
            print("[" + ",".join(f"\n  {task}" for task in page.tasks) + "\n]")
        else:
            tasks = (Task.from_json(json.loads(task)) for task in page.tasks)
            print("\n".join(_line(task, now) for task in tasks) or "No tasks.")
    finally:
        await application.close()


def _line(task: Task, now: datetime) -> str:
    mark = {"open": "[ ]", "done": "[x]", "cancelled": "[-]"}[task.status]
    parts = [mark, task.title]
    if task.due is not None:
        text = (due_text(task.due) or "").replace("T", " ").removesuffix(":00")
        late = task.status == "open" and is_overdue(here(task.due, task.time_zone), now)
        parts.append(f"({'overdue: ' if late else ''}{text})")
    if task.priority < 4:
        parts.append(f"p{task.priority}")
    parts += [f"#{tag}" for tag in task.tags]
    if task.project:
        parts.append(f"@{task.project}")
    return " ".join(parts)
