"""Talk to a running server as the element does: requests of the ChatKit protocol over HTTP."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import httpx

from tests.web.served import Served, message

Event = dict[str, Any]


class Talk:
    """One thread, turn by turn."""

    def __init__(self, served: Served) -> None:
        self.client = served.client()
        self.thread_id: str | None = None

    def post(self, operation: str, **params: Any) -> httpx.Response:
        return self.client.post("/chatkit", json={"type": operation, "params": params})

    def say(self, text: str, **options: Any) -> list[Event]:
        """Send a message and return all events of the answer."""
        with self.saying(text, **options) as events:
            return list(events)

    @contextmanager
    def saying(self, text: str, **options: Any) -> Iterator[Iterator[Event]]:
        """Send a message and give the events as they come; leaving closes the request."""
        params: dict[str, Any] = {"input": message(text, **options)}
        if self.thread_id is not None:
            params["thread_id"] = self.thread_id
        operation = "threads.add_user_message" if self.thread_id else "threads.create"
        with self.streaming(operation, **params) as events:
            yield events

    @contextmanager
    def streaming(self, operation: str, **params: Any) -> Iterator[Iterator[Event]]:
        body = {"type": operation, "params": params}
        with self.client.stream("POST", "/chatkit", json=body) as response:
            assert response.status_code == 200, response.read()
            assert response.headers["content-type"].startswith("text/event-stream")
            yield self._events(response)

    def _events(self, response: httpx.Response) -> Iterator[Event]:
        for line in response.iter_lines():
            if not line:
                continue
            event: Event = json.loads(line.removeprefix("data: "))
            if event["type"] == "thread.created":
                self.thread_id = event["thread"]["id"]
            yield event

    def items(self) -> list[Event]:
        """Return what the thread holds, oldest first."""
        answer = self.post("items.list", thread_id=self.thread_id, order="asc", limit=1000)
        items: list[Event] = answer.json()["data"]
        return items

    def tasks(self) -> list[dict[str, Any]]:
        tasks: list[dict[str, Any]] = self.client.get("/api/tasks").json()["tasks"]
        return tasks


def kinds(events: list[Event]) -> list[str]:
    return [event["type"] for event in events]


def text_of(item: Event) -> str:
    return "".join(part["text"] for part in item["content"])


def answer_of(events: list[Event]) -> str:
    """Return the text of the assistant's messages that are done."""
    return "\n".join(
        text_of(event["item"])
        for event in events
        if event["type"] == "thread.item.done" and event["item"]["type"] == "assistant_message"
    )


def streamed_text(events: list[Event]) -> str:
    """Return the deltas, joined."""
    return "".join(
        event["update"]["delta"]
        for event in events
        if event["type"] == "thread.item.updated" and "delta" in event["update"]
    )
