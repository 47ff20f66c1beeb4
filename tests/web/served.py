"""A running server for the tests: the real one, in a thread, over its own data directory."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx

from desktop_assistant.configuration import Configuration
from desktop_assistant.serving import BackgroundServer


@dataclass(frozen=True)
class Served:
    """Where it is and how to sign in."""

    url: str
    token: str
    data_dir: Path
    clients: list[httpx.Client] = field(default_factory=list)

    @property
    def port(self) -> int:
        return int(self.url.rpartition(":")[2])

    @property
    def bearer(self) -> dict[str, str]:
        return {"authorization": f"Bearer {self.token}"}

    def client(self) -> httpx.Client:
        client = httpx.Client(base_url=self.url, headers=self.bearer, trust_env=False, timeout=30)
        self.clients.append(client)
        return client

    def close(self) -> None:
        for client in self.clients:
            client.close()


def start(data_dir: Path) -> tuple[BackgroundServer, Served]:
    server = BackgroundServer.start(Configuration(data_dir))
    return server, Served(server.url, server.token, data_dir)


def message(text: str, **options: Any) -> dict[str, Any]:
    """Return the `input` of a request that sends a message."""
    return {
        "content": [{"type": "input_text", "text": text}],
        "attachments": [],
        "inference_options": options,
    }
