"""`desktop-assistant serve`: the server without a window."""

import asyncio
import json
import os

from desktop_assistant.configuration import Configuration
from desktop_assistant.serving import Address, Serving


def run(configuration: Configuration, port: int) -> int:
    """Serve until SIGINT or SIGTERM. The first line on stdout says where, as JSON.

    Raises:
        StartupError: It cannot start.
    """
    asyncio.run(_serve(configuration, port))
    return 0


async def _serve(configuration: Configuration, port: int) -> None:
    def begin(address: Address) -> None:
        _say_where(address)
        serving.application.reminders.start()

    serving = await Serving.prepare(configuration, port, on_ready=begin)
    await serving.run()


def _say_where(address: Address) -> None:
    where = {"url": address.url, "token": address.token, "pid": os.getpid()}
    print(json.dumps(where), flush=True)
