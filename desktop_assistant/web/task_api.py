"""The API of the task pane: views, changes of one task or of many, filters, undo."""

import json
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import asdict
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from starlette.requests import Request
from starlette.responses import Response

from desktop_assistant.tasks import Task, TaskBook, views
from desktop_assistant.tasks.book import Edit
from desktop_assistant.tasks.changes import Changes
from desktop_assistant.tasks.errors import FieldError
from desktop_assistant.tasks.quick_add import changes_of_line
from desktop_assistant.tasks.saved_filters import SavedFilters
from desktop_assistant.tasks.views import Page, View
from desktop_assistant.web.answers import Handler, json_answer, json_text_answer
from desktop_assistant.web.events import EventHub
from desktop_assistant.web.json_body import read_object

if TYPE_CHECKING:
    from desktop_assistant.tasks.language import When

MAX_PAGE = 10_000


class TaskApi:
    """The handlers of `/api/tasks`, `/api/filters`, `/api/undo` and `/api/redo`.

    Parameters:
        book: The user's tasks.
        filters: The filters that the user named.
        hub: Tells the pages what changed.
    """

    def __init__(self, book: TaskBook, filters: SavedFilters, hub: EventHub) -> None:
        self._book = book
        self._filters = filters
        self._hub = hub

    def table(self) -> list[tuple[str, str, Handler]]:
        """Return method, path and handler of each."""
        return [
            ("GET", "/api/tasks", self.list_tasks),
            ("POST", "/api/tasks", self.add_task),
            ("GET", "/api/tasks/counts", self.counts),
            ("POST", "/api/tasks/preview", self.preview),
            ("POST", "/api/tasks/when", self.read_when),
            ("POST", "/api/tasks/bulk", self.change_tasks),
            ("POST", "/api/tasks/order", self.order_tasks),
            ("GET", "/api/tasks/{id}", self.read_task),
            ("PATCH", "/api/tasks/{id}", self.edit_task),
            ("DELETE", "/api/tasks/{id}", self.delete_task),
            ("POST", "/api/tasks/{id}/complete", self.complete_task),
            ("POST", "/api/tasks/{id}/reopen", self.reopen_task),
            ("GET", "/api/filters", self.list_filters),
            ("PUT", "/api/filters/{name}", self.save_filter),
            ("DELETE", "/api/filters/{name}", self.remove_filter),
            ("POST", "/api/undo", self.undo),
            ("POST", "/api/redo", self.redo),
        ]

    async def list_tasks(self, request: Request) -> Response:
        """Answer the tasks of a view.

        One of `?view=today|upcoming|inbox|done|all`, `?project=`, `?tag=`, `?filter=`, `?parent=`
        or `?month=2026-03` chooses it, the open tasks without any; `?limit=` how many at most.
        """
        view = self._view(request)
        return self._page(await self._book.page(view, _limit(request)))

    async def counts(self, request: Request) -> Response:
        """Answer how many open tasks each view holds, and the named filters."""
        counts = await self._book.counts()
        return json_answer({**asdict(counts), "filters": await self._filters.all()})

    async def read_task(self, request: Request) -> Response:
        """Answer a task with its parts, and what was done of it when it recurs."""
        task = await self._book.get(request.path_params["id"])
        parts = await self._book.parts(task.id)
        history = await self._book.history(task.id)
        return json_answer(
            {
                "task": task.to_json(),
                "parts": [part.to_json() for part in parts],
                "history": [done.to_json() for done in history],
            }
        )

    async def add_task(self, request: Request) -> Response:
        """Add the task that a line such as `buy milk tomorrow 5pm #errands p1` describes.

        Other fields of the body hold where the line says nothing of them.
        """
        body = await read_object(request)
        [task] = await self._book.add([self._changes_of(body)])
        return json_answer({"task": task.to_json()}, status=201)

    async def preview(self, request: Request) -> Response:
        """Answer what a line would become, for the eye before it is added."""
        changes = self._changes_of(await read_object(request))
        return json_answer({"task": self._book.draft(changes).to_json()})

    async def read_when(self, request: Request) -> Response:
        """Answer as fields what words such as `next friday 5pm` or `every monday` mean."""
        text = (await read_object(request)).get("text")
        if not isinstance(text, str):
            raise FieldError("text", "Give the date as a text.")
        when = _when(" ".join(text.split()), self._book.now())
        return json_answer(
            {
                "due": when.due.isoformat(),
                "recurrence": when.recurrence,
                "recurs_from": "completion" if when.after_completion else "due",
            }
        )

    async def edit_task(self, request: Request) -> Response:
        """Change the fields that the body names."""
        changes = Changes.from_json(await read_object(request))
        [task] = await self._book.edit([Edit(request.path_params["id"], changes)])
        return _task(task)

    async def delete_task(self, request: Request) -> Response:
        """Delete a task; undo brings it back."""
        return _task((await self._book.delete([request.path_params["id"]]))[0])

    async def complete_task(self, request: Request) -> Response:
        """Check a task off."""
        return _task((await self._book.complete([request.path_params["id"]]))[0])

    async def reopen_task(self, request: Request) -> Response:
        """Make a done task open again."""
        return _task((await self._book.reopen([request.path_params["id"]]))[0])

    async def change_tasks(self, request: Request) -> Response:
        """Change several tasks in one step.

        `{"ids": [...], "changes": {...}}` gives all of them these fields, `{"edits": [{"id": ...,
        "changes": {...}}]}` each its own, `{"ids": [...], "do": "complete"}` does that to them; it
        can also be reopen, cancel, skip or delete.
        """
        body = await read_object(request)
        if "edits" in body:
            tasks = await self._book.edit(_edits(body["edits"]))
            return json_answer({"tasks": [task.to_json() for task in tasks]})
        ids = _ids(body)
        if "changes" in body:
            changes = _changes(body["changes"])
            tasks = await self._book.edit([Edit(task_id, changes) for task_id in ids])
        else:
            tasks = await self._command(body.get("do"))(ids)
        return json_answer({"tasks": [task.to_json() for task in tasks]})

    async def order_tasks(self, request: Request) -> Response:
        """Order tasks by hand: `{"ids": [...]}` in their new order."""
        tasks = await self._book.reorder(_ids(await read_object(request)))
        return json_answer({"tasks": [task.to_json() for task in tasks]})

    async def list_filters(self, request: Request) -> Response:
        """Answer the named filters."""
        return json_answer({"filters": await self._filters.all()})

    async def save_filter(self, request: Request) -> Response:
        """Keep a filter: `{"filter": "today & #home"}`."""
        text = (await read_object(request)).get("filter")
        if not isinstance(text, str):
            raise FieldError("filter", "Give the filter as a text.")
        await self._filters.save(request.path_params["name"], text)
        self._hub.publish("tasks")
        return await self.list_filters(request)

    async def remove_filter(self, request: Request) -> Response:
        """Forget a named filter."""
        await self._filters.remove(request.path_params["name"])
        self._hub.publish("tasks")
        return await self.list_filters(request)

    async def undo(self, request: Request) -> Response:
        """Take back the newest change of tasks."""
        return json_answer({"summary": f"Undid: {_lowered((await self._book.undo()).summary)}"})

    async def redo(self, request: Request) -> Response:
        """Do again what was undone last."""
        return json_answer({"summary": f"Redid: {_lowered((await self._book.redo()).summary)}"})

    def _command(self, name: object) -> Callable[[Sequence[str]], Awaitable[list[Task]]]:
        commands = {
            "complete": self._book.complete,
            "reopen": self._book.reopen,
            "cancel": self._book.cancel,
            "skip": self._book.skip,
            "delete": self._book.delete,
        }
        command = commands.get(str(name))
        if command is None:
            raise FieldError("do", f"What to do is one of {', '.join(commands)}.")
        return command

    def _view(self, request: Request) -> View:
        now = self._book.now()
        asked = request.query_params
        if "project" in asked:
            return views.project(asked["project"], now)
        if "tag" in asked:
            return views.tag(asked["tag"], now)
        if "parent" in asked:
            return views.parts(asked["parent"])
        if "filter" in asked:
            return views.filtered(asked["filter"], now)
        if "month" in asked:
            return views.month(_month(asked["month"]))
        named = {
            "today": views.today(now),
            "upcoming": views.upcoming(now),
            "inbox": views.inbox(now),
            "done": views.done(),
            "all": views.all_open(),
        }
        name = asked.get("view", "all")
        if name not in named:
            raise FieldError("view", f"A view is one of {', '.join(named)}.")
        return named[name]

    def _page(self, page: Page) -> Response:
        now = json.dumps(self._book.now().isoformat())
        parts = json.dumps({parent: asdict(progress) for parent, progress in page.parts.items()})
        return json_text_answer(
            f'{{"now": {now}, "tasks": [{", ".join(page.tasks)}], '
            f'"more": {json.dumps(page.more)}, "parts": {parts}}}'
        )

    def _changes_of(self, body: dict[str, Any]) -> Changes:
        line = body.pop("line", None)
        if not isinstance(line, str):
            raise FieldError("line", "Give the task as a line of text.")
        said = changes_of_line(line, self._book.now())
        return Changes.from_json(body).overlaid(said)


def _ids(body: dict[str, Any]) -> list[str]:
    ids = body.get("ids")
    if not isinstance(ids, list) or not ids or not all(isinstance(one, str) for one in ids):
        raise FieldError("ids", "Give the ids of the tasks as a list of texts.")
    return list(dict.fromkeys(ids))


def _edits(edits: object) -> list[Edit]:
    if not isinstance(edits, list) or not edits or not all(isinstance(e, dict) for e in edits):
        raise FieldError("edits", "Give the edits as a list of objects with id and changes.")
    if not all(isinstance(edit.get("id"), str) for edit in edits):
        raise FieldError("id", "Give the id of each task as a text.")
    if len({edit["id"] for edit in edits}) < len(edits):
        raise FieldError("id", "Change each task once in a step.")
    return [Edit(edit["id"], _changes(edit.get("changes"))) for edit in edits]


def _changes(fields: object) -> Changes:
    if not isinstance(fields, dict):
        raise FieldError("changes", "Give the changes as an object of fields.")
    return Changes.from_json(fields)


def _when(text: str, now: datetime) -> "When":
    # The grammar is built when it is imported, which the first page need not wait for.
    from desktop_assistant.tasks.language import find_impossible, parse_when  # noqa: PLC0415

    when = parse_when(text, now)
    if when is not None and when.span == (0, len(text)):
        return when
    impossible = find_impossible(text, now)
    if impossible is not None:
        raise FieldError("text", f"There is no {impossible.phrase}; write another date.")
    raise FieldError(
        "text", f"{text!r} is not a date; write tomorrow 5pm, next friday or every monday."
    )


def _limit(request: Request) -> int:
    text = request.query_params.get("limit", str(views.PAGE_LIMIT))
    if not text.isascii() or not text.isdigit() or not 0 < int(text) <= MAX_PAGE:
        raise FieldError("limit", f"A limit is a number from 1 to {MAX_PAGE:,}.")
    return int(text)


def _month(text: str) -> date:
    try:
        return date.fromisoformat(f"{text}-01")
    except ValueError as error:
        raise FieldError("month", f"{text!r} is not a month; write 2026-03.") from error


def _task(task: Task) -> Response:
    return json_answer({"task": task.to_json()})


def _lowered(summary: str) -> str:
    return summary[:1].lower() + summary[1:]
