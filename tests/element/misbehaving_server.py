"""A server that breaks the rules on purpose: cut chunks, broken streams, errors, silence."""

import asyncio
import json
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from tests.element.scripted_server import page_routes

THREAD = {
    "id": "thr_1",
    "created_at": "2026-03-04T10:00:00",
    "status": {"type": "active"},
    "items": {"data": [], "has_more": False},
}


@dataclass(frozen=True)
class Answer:
    """One answer to one request."""

    chunks: Sequence[bytes] = ()
    status: int = 200
    media_type: str = "text/event-stream"
    #: Close the connection in the middle of the body.
    breaks: bool = False
    pause_s: float = 0.0


class MisbehavingServer:
    """Gives the answers a test has laid out, in order; then empty streams."""

    def __init__(self, dist: Path) -> None:
        self.forget()
        self.application = Starlette(
            routes=[Route("/chatkit", self._chatkit, methods=["POST"]), *page_routes(dist)]
        )

    def forget(self) -> None:
        self.answers: list[Answer] = []
        self.requests: list[dict[str, Any]] = []

    async def _chatkit(self, request: Request) -> Response:
        self.requests.append(await request.json())
        answer = self.answers.pop(0) if self.answers else Answer()
        if answer.media_type == "application/json":
            body = json.loads(b"".join(answer.chunks))
            return JSONResponse(body, status_code=answer.status)
        return StreamingResponse(
            _body(answer), status_code=answer.status, media_type=answer.media_type
        )


async def _body(answer: Answer) -> AsyncIterator[bytes]:
    for chunk in answer.chunks:
        yield chunk
        await asyncio.sleep(answer.pause_s)
    if answer.breaks:
        raise ConnectionAbortedError("broken off on purpose")


def sse(*events: dict[str, Any]) -> bytes:
    """Return events in the wire form of the ChatKit server."""
    return b"".join(b"data: " + json.dumps(event).encode() + b"\n\n" for event in events)


def created() -> dict[str, Any]:
    return {"type": "thread.created", "thread": THREAD}


def user_done(text: str) -> dict[str, Any]:
    return {"type": "thread.item.done", "item": {**_item("user_message", "msg_u"), **_user(text)}}


def assistant_added(item_id: str = "msg_a") -> dict[str, Any]:
    item = {**_item("assistant_message", item_id), "content": []}
    return {"type": "thread.item.added", "item": item}


def assistant_done(text: str, item_id: str = "msg_a") -> dict[str, Any]:
    content = [{"type": "output_text", "text": text, "annotations": []}]
    item = {**_item("assistant_message", item_id), "content": content}
    return {"type": "thread.item.done", "item": item}


def delta(text: str, item_id: str = "msg_a") -> dict[str, Any]:
    update = {
        "type": "assistant_message.content_part.text_delta",
        "content_index": 0,
        "delta": text,
    }
    return {"type": "thread.item.updated", "item_id": item_id, "update": update}


def _item(kind: str, item_id: str) -> dict[str, Any]:
    return {
        "type": kind,
        "id": item_id,
        "thread_id": "thr_1",
        "created_at": "2026-03-04T10:00:00",
    }


def _user(text: str) -> dict[str, Any]:
    return {
        "content": [{"type": "input_text", "text": text}],
        "attachments": [],
        "inference_options": {},
    }
