"""The API of the panes around the chat: tasks, search, interface state, status, provider."""

from collections.abc import Awaitable, Callable
from dataclasses import asdict
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from desktop_assistant import __version__
from desktop_assistant.chat.context import LOCAL_USER
from desktop_assistant.chat.search import search_messages
from desktop_assistant.chat_ui import ChatUiSetting
from desktop_assistant.database import Database
from desktop_assistant.errors import AssistantError
from desktop_assistant.interface_state import InterfaceState
from desktop_assistant.tasks import TaskBook
from desktop_assistant.tasks.book import Edit
from desktop_assistant.tasks.errors import FieldError, NothingToUndoError, TaskNotFoundError
from desktop_assistant.tasks.quick_add import changes_of_line
from desktop_assistant.tasks.task import Changes, Task
from desktop_assistant.web.events import EventHub
from desktop_assistant.web.json_body import BodyError, read_object
from desktop_assistant.web.provider_status import ProviderStatus
from desktop_assistant.web.stream_response import EventSource, StreamResponse

Handler = Callable[[Request], Awaitable[ASGIApp]]


class Api:
    """The handlers of `/api`. `routes()` mounts them.

    Parameters:
        database: The open database, for the search of messages.
        book: The user's tasks.
        state: What the interface remembers.
        provider: Which models can be used.
        chat_ui: Which chat element the page shows.
        hub: Tells the pages what changed.
    """

    def __init__(
        self,
        database: Database,
        book: TaskBook,
        state: InterfaceState,
        provider: ProviderStatus,
        chat_ui: ChatUiSetting,
        hub: EventHub,
    ) -> None:
        self._database = database
        self._book = book
        self._state = state
        self._provider = provider
        self._chat_ui = chat_ui
        self._hub = hub

    def routes(self) -> list[Route]:
        """Return the routes, each answering errors as JSON."""
        table: list[tuple[str, str, Handler]] = [
            ("GET", "/api/tasks", self.list_tasks),
            ("POST", "/api/tasks", self.add_task),
            ("PATCH", "/api/tasks/{id}", self.edit_task),
            ("DELETE", "/api/tasks/{id}", self.delete_task),
            ("POST", "/api/tasks/{id}/complete", self.complete_task),
            ("POST", "/api/tasks/{id}/reopen", self.reopen_task),
            ("POST", "/api/undo", self.undo),
            ("POST", "/api/redo", self.redo),
            ("GET", "/api/search", self.search),
            ("GET", "/api/state", self.read_state),
            ("PATCH", "/api/state", self.change_state),
            ("GET", "/api/status", self.status),
            ("PUT", "/api/provider", self.set_provider),
            ("DELETE", "/api/provider", self.remove_provider),
            ("PUT", "/api/chat-ui", self.set_chat_ui),
            ("GET", "/api/events", self.events),
        ]
        return [
            Route(path, _answering_errors(handler), methods=[method])
            for method, path, handler in table
        ]

    async def list_tasks(self, request: Request) -> Response:
        """Answer the open tasks, or with `?status=done` those completed last."""
        if request.query_params.get("status") == "done":
            tasks = await self._book.done_tasks()
        else:
            tasks = await self._book.open_tasks()
        return _json(
            {"now": self._book.now().isoformat(), "tasks": [task.to_json() for task in tasks]}
        )

    async def add_task(self, request: Request) -> Response:
        """Add the task that a line such as `buy milk tomorrow 5pm #errands p1` describes."""
        line = (await read_object(request)).get("line")
        if not isinstance(line, str):
            raise FieldError("line", "Give the task as a line of text.")
        [task] = await self._book.add([changes_of_line(line, self._book.now())])
        return _json({"task": task.to_json()}, status=201)

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

    async def undo(self, request: Request) -> Response:
        """Take back the newest change of tasks."""
        return _json({"summary": f"Undid: {_lowered((await self._book.undo()).summary)}"})

    async def redo(self, request: Request) -> Response:
        """Do again what was undone last."""
        return _json({"summary": f"Redid: {_lowered((await self._book.redo()).summary)}"})

    async def search(self, request: Request) -> Response:
        """Answer the conversations and tasks that hold the words `?q=`."""
        words = request.query_params.get("q", "")
        hits = await search_messages(self._database, LOCAL_USER, words)
        tasks = await self._book.search(words)
        return _json(
            {
                "threads": [asdict(hit) for hit in hits],
                "tasks": [task.to_json() for task in tasks],
            }
        )

    async def read_state(self, request: Request) -> Response:
        """Answer what the interface remembers."""
        return _json(await self._state.all())

    async def change_state(self, request: Request) -> Response:
        """Remember the values of the body."""
        return _json(await self._state.merge(await read_object(request)))

    async def status(self, request: Request) -> Response:
        """Answer the version, the assistant's now, and which models can be used."""
        return await self._status()

    async def set_provider(self, request: Request) -> Response:
        """Set up the model provider: `api_key`, `base_url`, `model`."""
        await self._provider.set(await read_object(request))
        self._hub.publish("status")
        return await self._status()

    async def remove_provider(self, request: Request) -> Response:
        """Forget the model provider with its key."""
        await self._provider.remove()
        self._hub.publish("status")
        return await self._status()

    async def set_chat_ui(self, request: Request) -> Response:
        """Choose the chat element: `{"chat_ui": "local"}` or `"hosted"`; the page loads anew."""
        await self._chat_ui.set((await read_object(request)).get("chat_ui"))
        self._hub.publish("status")
        return await self._status()

    async def events(self, request: Request) -> ASGIApp:
        """Stream what changes, as server-sent events."""
        return StreamResponse(EventSource(self._hub.subscribe()))

    async def _status(self) -> Response:
        return _json(
            {
                "version": __version__,
                "clock": self._book.now().isoformat(),
                "chat_ui": await self._chat_ui.get(),
                **await self._provider.describe(),
            }
        )


def _answering_errors(handler: Handler) -> Handler:
    async def answer(request: Request) -> ASGIApp:
        try:
            return await handler(request)
        except BodyError as error:
            return _error(error.status, "bad_request", str(error))
        except TaskNotFoundError as error:
            return _error(404, "not_found", str(error))
        except NothingToUndoError as error:
            return _error(409, "nothing_to_undo", str(error))
        except FieldError as error:
            return _error(422, "bad_field", str(error), field=error.field)
        except AssistantError as error:
            return _error(400, "refused", str(error))

    return answer


def _task(task: Task) -> Response:
    return _json({"task": task.to_json()})


def _lowered(summary: str) -> str:
    return summary[:1].lower() + summary[1:]


def _json(value: object, status: int = 200) -> Response:
    return JSONResponse(value, status_code=status, headers={"cache-control": "no-store"})


def _error(status: int, code: str, message: str, **more: Any) -> Response:
    return _json({"error": {"code": code, "message": message, **more}}, status)
