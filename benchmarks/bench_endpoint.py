"""A read operation through the whole web application beside ChatKitServer.process alone."""

import asyncio
import json
import sys
import tempfile
from pathlib import Path
from typing import Any

from chatkit.server import ChatKitServer
from starlette.types import Message

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.bench_store import CONTEXT, fill
from benchmarks.figures import Figure, in_turn, print_title
from desktop_assistant.application import Application
from desktop_assistant.chat.store import SQLiteStore
from desktop_assistant.configuration import Configuration

GOAL_MS = 0.5
PORT = 8000
BODY = json.dumps({"type": "items.list", "params": {"thread_id": "thr_0", "limit": 20}}).encode()


class Upstream(ChatKitServer[Any]):
    """ChatKitServer itself; a read never comes to `respond`."""

    def respond(self, *arguments: Any) -> Any:
        """Not called."""
        raise AssertionError


async def main() -> None:
    """Measure and print."""
    print_title("POST /chatkit, items.list of 20, warm")
    with tempfile.TemporaryDirectory() as name:
        application = await Application.open(Configuration(Path(name)))
        await application.database.write(fill, 20_000, 10_000)
        app, token = application.web()
        upstream = Upstream(SQLiteStore(application.database))
        scope = {
            "type": "http",
            "method": "POST",
            "path": "/chatkit",
            "raw_path": b"/chatkit",
            "root_path": "",
            "query_string": b"",
            "scheme": "http",
            "http_version": "1.1",
            "server": ("127.0.0.1", PORT),
            "client": ("127.0.0.1", 1),
            "headers": [
                (b"host", f"127.0.0.1:{PORT}".encode()),
                (b"authorization", f"Bearer {token}".encode()),
            ],
        }

        async def receive() -> Message:
            return {"type": "http.request", "body": BODY, "more_body": False}

        async def request() -> None:
            sent: list[Message] = []

            async def send(message: Message) -> None:
                sent.append(message)

            await app(dict(scope), receive, send)
            assert sent[0]["status"] == 200

        async def process() -> None:
            await upstream.process(BODY, CONTEXT)

        ours, peer = await in_turn(request, process, 1000)
        print(Figure("whole application", ours, peer, "ChatKitServer.process", GOAL_MS / peer))
        await application.close()


if __name__ == "__main__":
    asyncio.run(main())
