"""The API of the panes around the chat: tasks, search, interface state, status, provider."""

from dataclasses import asdict

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp

from desktop_assistant import __version__
from desktop_assistant.chat.context import LOCAL_USER
from desktop_assistant.chat.search import search_messages
from desktop_assistant.chat_ui import ChatUiSetting
from desktop_assistant.database import Database
from desktop_assistant.interface_state import InterfaceState
from desktop_assistant.tasks import TaskBook
from desktop_assistant.tasks.reminders import Reminders
from desktop_assistant.tasks.saved_filters import SavedFilters
from desktop_assistant.web.answers import Handler, answering_errors, json_answer
from desktop_assistant.web.elsewhere import Elsewhere
from desktop_assistant.web.entities_api import EntitiesApi
from desktop_assistant.web.events import EventHub
from desktop_assistant.web.interchange_api import InterchangeApi
from desktop_assistant.web.json_body import read_object
from desktop_assistant.web.provider_status import ProviderStatus
from desktop_assistant.web.reminder_api import ReminderApi
from desktop_assistant.web.stream_response import EventSource, StreamResponse
from desktop_assistant.web.task_api import TaskApi


class Api:
    """The handlers of `/api`. `routes()` mounts them.

    Parameters:
        database: The open database, for the search of messages.
        book: The user's tasks.
        filters: The filters of tasks that the user named.
        state: What the interface remembers.
        provider: Which models can be used.
        chat_ui: Which chat element the page shows.
        reminders: Which reminders the page offers.
        hub: Tells the pages what changed.
        elsewhere: Watches for what other processes change.
    """

    def __init__(
        self,
        database: Database,
        book: TaskBook,
        filters: SavedFilters,
        state: InterfaceState,
        provider: ProviderStatus,
        chat_ui: ChatUiSetting,
        reminders: Reminders,
        hub: EventHub,
        elsewhere: Elsewhere,
    ) -> None:
        self._database = database
        self._book = book
        self._state = state
        self._provider = provider
        self._chat_ui = chat_ui
        self._hub = hub
        self._elsewhere = elsewhere
        self._tasks = TaskApi(book, filters, hub)
        self._entities = EntitiesApi(book)
        self._interchange = InterchangeApi(database, book)
        self._reminders = ReminderApi(reminders, book)

    def routes(self) -> list[Route]:
        """Return the routes, each answering errors as JSON."""
        table: list[tuple[str, str, Handler]] = [
            *self._tasks.table(),
            *self._entities.table(),
            *self._interchange.table(),
            *self._reminders.table(),
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
            Route(path, answering_errors(handler), methods=[method])
            for method, path, handler in table
        ]

    async def search(self, request: Request) -> Response:
        """Answer the conversations and tasks that hold the words `?q=`."""
        words = request.query_params.get("q", "")
        hits = await search_messages(self._database, LOCAL_USER, words)
        tasks = await self._book.search(words)
        return json_answer(
            {
                "threads": [asdict(hit) for hit in hits],
                "tasks": [task.to_json() for task in tasks],
            }
        )

    async def read_state(self, request: Request) -> Response:
        """Answer what the interface remembers."""
        return json_answer(await self._state.all())

    async def change_state(self, request: Request) -> Response:
        """Remember the values of the body."""
        return json_answer(await self._state.merge(await read_object(request)))

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
        self._elsewhere.begin()
        return StreamResponse(EventSource(self._hub.subscribe()))

    async def _status(self) -> Response:
        return json_answer(
            {
                "version": __version__,
                "clock": self._book.now().isoformat(),
                "chat_ui": await self._chat_ui.get(),
                **await self._provider.describe(),
            }
        )
