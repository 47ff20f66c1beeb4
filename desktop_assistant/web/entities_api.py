"""What `@` in the composer finds, and what is shown of it: the tasks."""

import asyncio
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from desktop_assistant.chat.task_widgets.drawing import draw_preview
from desktop_assistant.tasks import Task, TaskBook
from desktop_assistant.tasks.errors import TaskNotFoundError
from desktop_assistant.web.answers import Handler, json_answer

FOUND_AT_MOST = 10
_FIELDS = ("due", "priority", "tags", "project", "status")


class EntitiesApi:
    """The handlers of `/api/entities`.

    Parameters:
        book: The user's tasks.
    """

    def __init__(self, book: TaskBook) -> None:
        self._book = book

    def table(self) -> list[tuple[str, str, Handler]]:
        """Return method, path and handler of each."""
        return [
            ("GET", "/api/entities", self.search),
            ("GET", "/api/entities/{id}", self.preview),
        ]

    async def search(self, request: Request) -> Response:
        """Answer the tasks that hold the words `?q=`; without words those due next."""
        words = request.query_params.get("q", "").strip()
        found = await self._book.search(words) if words else await self._book.open_tasks()
        entities = [_entity(task) for task in found[:FOUND_AT_MOST]]
        return json_answer({"entities": entities})

    async def preview(self, request: Request) -> Response:
        """Answer the widget that shows a task, or null when the task is gone."""
        try:
            task = await self._book.get(request.path_params["id"])
        except TaskNotFoundError:
            return json_answer({"preview": None})
        # The first one loads the templates.
        widget = await asyncio.to_thread(draw_preview, task, self._book.now())
        return json_answer({"preview": widget})


def _entity(task: Task) -> dict[str, Any]:
    fields = task.to_json()
    return {
        "id": task.id,
        "title": task.title,
        "icon": "check-circle" if task.status == "done" else "empty-circle",
        "group": "Tasks" if task.status == "open" else "Done tasks",
        "interactive": True,
        # The contract has texts only.
        "data": {name: _text(fields[name]) for name in _FIELDS if fields[name]},
    }


def _text(value: object) -> str:
    return ", ".join(value) if isinstance(value, list) else str(value)
