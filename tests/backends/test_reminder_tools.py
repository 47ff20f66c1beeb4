"""Reminders as a model sets them through the task tools; it is ten o'clock."""

from typing import Any

from desktop_assistant.backends.tool_spec import ToolContext
from desktop_assistant.backends.tools import TASK_TOOLS
from desktop_assistant.tasks import TaskBook


async def call(book: TaskBook, name: str, **given: object) -> dict[str, Any]:
    [tool] = [tool for tool in TASK_TOOLS if tool.name == name]
    return await tool.run(ToolContext(book, None, {}), tool.arguments.model_validate(given))


async def test_reminders_are_given_in_words_or_in_iso(book: TaskBook) -> None:
    reminders = ["30 min before", "10am", "-P1D", "2026-03-05T08:00:00"]
    task = {"title": "Call Ana", "due": "tomorrow 5pm", "reminders": reminders}
    added = await call(book, "add_tasks", tasks=[task])
    told = ["-PT30M", "-PT7H", "-P1D", "2026-03-05T08:00:00"]
    assert added["tasks"][0]["reminders"] == told
    [kept] = await book.open_tasks()
    assert list(kept.reminders) == told


async def test_an_update_counts_from_when_the_task_is_due(book: TaskBook) -> None:
    added = await call(book, "add_tasks", tasks=[{"title": "Call Ana", "due": "2026-03-05"}])
    task_id = added["tasks"][0]["id"]
    updated = await call(
        book, "update_tasks", updates=[{"id": task_id, "reminders": ["2 hours before"]}]
    )
    assert updated["tasks"][0]["reminders"] == ["PT7H"]
    await call(book, "update_tasks", updates=[{"id": task_id, "reminders": []}])
    assert (await book.get(task_id)).reminders == ()


async def test_what_is_no_reminder_is_refused_with_what_to_write(book: TaskBook) -> None:
    refused = await call(book, "add_tasks", tasks=[{"title": "Call Ana", "reminders": ["soon"]}])
    assert "'soon' is not a reminder; write" in refused["error"]
    assert await book.open_tasks() == []
