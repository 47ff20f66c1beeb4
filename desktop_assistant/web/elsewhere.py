"""Tells the pages what another process changed: `desktop-assistant ask`, an import, a restore."""

import asyncio

from desktop_assistant.database import Database
from desktop_assistant.web.events import EventHub

LOOK_EVERY_SECONDS = 1.0


class Elsewhere:
    """Watches the file for changes that this process did not make, while a page listens.

    Parameters:
        database: The open database.
        hub: Tells the pages.
    """

    def __init__(self, database: Database, hub: EventHub) -> None:
        self._database = database
        self._hub = hub
        self._watching: asyncio.Task[None] | None = None

    def begin(self) -> None:
        """Begin to watch; once is enough. To be called in the server's event loop."""
        if self._watching is None:
            self._watching = asyncio.create_task(self._watch())

    async def close(self) -> None:
        """Stop watching."""
        if self._watching is not None:
            self._watching.cancel()
            await asyncio.gather(self._watching, return_exceptions=True)

    async def _watch(self) -> None:
        seen = await self._database.version_elsewhere()
        while True:
            await asyncio.sleep(LOOK_EVERY_SECONDS)
            if not self._hub.has_subscribers:
                continue
            version = await self._database.version_elsewhere()
            if version != seen:
                seen = version
                self._hub.publish("tasks")
                self._hub.publish("threads")
