"""The converse plane, loaded when it is needed: importing the agent stack takes over a second."""

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop_assistant.chat.server import AssistantServer


class Conversing:
    """Gives the ChatKit server, built in a thread of its own at the first call.

    Parameters:
        build: Imports the agent stack and builds the server; called once.
    """

    def __init__(self, build: "Callable[[], AssistantServer]") -> None:
        self._build = build
        self._loading: asyncio.Task[AssistantServer] | None = None

    def load(self) -> None:
        """Begin loading, if that has not begun. To be called in the server's event loop."""
        if self._loading is None:
            self._loading = asyncio.create_task(asyncio.to_thread(self._build))

    async def settled(self) -> None:
        """Wait until nothing is being loaded any more."""
        if self._loading is not None:
            await asyncio.wait([self._loading])

    async def server(self) -> "AssistantServer":
        """Return the server once it is loaded."""
        self.load()
        assert self._loading is not None
        # Shielded: a client that leaves must not end the loading for all others.
        return await asyncio.shield(self._loading)
