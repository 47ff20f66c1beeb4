"""The running assistant: opens the database, builds the services, owns their start and stop."""

import os
import secrets as random
from collections.abc import Mapping
from typing import TYPE_CHECKING

from starlette.applications import Starlette

from desktop_assistant.chat.conversing import Conversing
from desktop_assistant.chat.reader import Reader
from desktop_assistant.chat.task_widgets import TaskWidgets
from desktop_assistant.chat_ui import ChatUiSetting
from desktop_assistant.clock import Clock
from desktop_assistant.configuration import Configuration
from desktop_assistant.database import Database
from desktop_assistant.interface_state import InterfaceState
from desktop_assistant.paths import front_end, make_private_directory
from desktop_assistant.secrets import Secrets
from desktop_assistant.tasks import TaskBook
from desktop_assistant.tasks.reminders import Reminders
from desktop_assistant.tasks.saved_filters import SavedFilters
from desktop_assistant.web.api import Api
from desktop_assistant.web.app import create_app
from desktop_assistant.web.chatkit_endpoint import ChatKitEndpoint
from desktop_assistant.web.elsewhere import Elsewhere
from desktop_assistant.web.events import EventHub
from desktop_assistant.web.provider_status import ProviderStatus

if TYPE_CHECKING:
    from desktop_assistant.backends.choice import BackendChoice
    from desktop_assistant.chat.server import AssistantServer


class Application:
    """The services of one start, over one database.

    Create it with `await Application.open(configuration)`, end it with `close()`.
    """

    def __init__(self, database: Database, clock: Clock, secrets: Secrets) -> None:
        self.database = database
        self.book = TaskBook(database, clock)
        self.filters = SavedFilters(database, clock)
        self.state = InterfaceState(database)
        self.hub = EventHub()
        self.elsewhere = Elsewhere(database, self.hub)
        self.reminders = Reminders(
            database, self.book, clock, lambda: self.hub.publish("reminders")
        )
        self.provider = ProviderStatus(database, secrets)
        self.conversing = Conversing(self._build_server)
        self._choice: BackendChoice | None = None
        self.widgets = TaskWidgets(database, self.book.now)
        self.book.on_change(lambda: self.hub.publish("tasks"))
        self.book.on_change(self.widgets.follow)
        self.widgets.on_change(lambda: self.hub.publish("threads"))

    @classmethod
    async def open(
        cls, configuration: Configuration, environment: Mapping[str, str] = os.environ
    ) -> "Application":
        """Open the data directory and build the services.

        Raises:
            StartupError: The clock, the directory or the database cannot be used.
        """
        clock = Clock.from_environment(environment)
        make_private_directory(configuration.data_dir)
        database = await Database.open(configuration.database_path)
        application = cls(database, clock, Secrets(configuration.data_dir, environment))
        await application.book.settle_in_zone()
        return application

    def web(self) -> tuple[Starlette, str]:
        """Return the web application and the new token that opens it.

        Raises:
            StartupError: The front end is not built.
        """
        token = random.token_urlsafe(32)
        chat_ui = ChatUiSetting(self.database)
        api = Api(
            self.database,
            self.book,
            self.filters,
            self.state,
            self.provider,
            chat_ui,
            self.reminders,
            self.hub,
            self.elsewhere,
        )
        chatkit = ChatKitEndpoint(Reader(self.database), self.conversing, self.widgets)
        app = create_app(
            token=token, api=api, chatkit=chatkit, chat_ui=chat_ui, front_end=front_end()
        )
        return app, token

    async def close(self) -> None:
        """End the event streams, close connections and the database."""
        self.hub.close()
        await self.elsewhere.close()
        await self.reminders.close()
        await self.conversing.settled()
        if self._choice is not None:
            await self._choice.close()
        await self.widgets.close()
        await self.database.close()

    def _build_server(self) -> "AssistantServer":
        # The agent stack: over a second to import, so not before it is needed.
        from desktop_assistant.backends.agreed import carry_out  # noqa: PLC0415
        from desktop_assistant.backends.choice import BackendChoice  # noqa: PLC0415
        from desktop_assistant.chat.server import AssistantServer  # noqa: PLC0415
        from desktop_assistant.chat.store import SQLiteStore  # noqa: PLC0415
        from desktop_assistant.chat.widget_actions import WidgetActions  # noqa: PLC0415

        store = SQLiteStore(self.database)
        store.on_thread_change(lambda: self.hub.publish("threads"))
        self._choice = BackendChoice(self.book, self.provider.provider)
        actions = WidgetActions(self.book, self.widgets, carry_out)
        return AssistantServer(store, self.book, self.widgets, actions, self._choice.choose)
