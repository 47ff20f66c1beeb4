"""A stand-in for a provider: speaks Chat Completions and Responses on the wire, by a script."""

import asyncio
import json
import threading
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from itertools import count
from typing import Any

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route


@dataclass(frozen=True)
class Say:
    """Answer with text, piece by piece.

    Parameters:
        pieces: The deltas.
        pause_seconds: Between them.
        breaks_off: Close the connection after the last piece.
    """

    pieces: tuple[str, ...]
    pause_seconds: float = 0.0
    breaks_off: bool = False


@dataclass(frozen=True)
class Use:
    """Answer with a tool call."""

    tool: str
    arguments: dict[str, Any]


@dataclass(frozen=True)
class Fail:
    """Answer with an HTTP error."""

    status: int
    message: str = "no"


Step = Say | Use | Fail

# Text is always "msg_1", as from providers that repeat ids; calls must be told apart.
_CALLS = count(1)


@dataclass
class StandIn:
    """The running provider.

    Parameters:
        script: What it answers, request by request.
        requests: The bodies it was sent.
    """

    script: list[Step] = field(default_factory=list)
    requests: list[dict[str, Any]] = field(default_factory=list)
    url: str = ""

    def app(self) -> Starlette:
        return Starlette(
            routes=[
                Route("/v1/chat/completions", self._chat, methods=["POST"]),
                Route("/v1/responses", self._responses, methods=["POST"]),
            ]
        )

    async def _chat(self, request: Request) -> Response:
        return await self._answer(request, _chat_events)

    async def _responses(self, request: Request) -> Response:
        return await self._answer(request, _response_events)

    async def _answer(self, request: Request, events: Any) -> Response:
        self.requests.append(await request.json())
        step = self.script.pop(0)
        if isinstance(step, Fail):
            return JSONResponse({"error": {"message": step.message}}, status_code=step.status)
        return StreamingResponse(events(step), media_type="text/event-stream")


async def _chat_events(step: Say | Use) -> AsyncIterator[str]:
    def chunk(delta: dict[str, Any], finish: str | None = None) -> str:
        choice = {"index": 0, "delta": delta, "finish_reason": finish}
        body = {
            "id": "chatcmpl-1",
            "object": "chat.completion.chunk",
            "created": 1,
            "model": "stand-in",
            "choices": [choice],
        }
        return f"data: {json.dumps(body)}\n\n"

    match step:
        case Say():
            for piece in step.pieces:
                yield chunk({"role": "assistant", "content": piece})
                await asyncio.sleep(step.pause_seconds)
            if step.breaks_off:
                raise ConnectionResetError
            yield chunk({}, "stop")
        case Use():
            function = {"name": step.tool, "arguments": json.dumps(step.arguments)}
            call = {
                "index": 0,
                "id": f"call_{next(_CALLS)}",
                "type": "function",
                "function": function,
            }
            yield chunk({"role": "assistant", "tool_calls": [call]})
            yield chunk({}, "tool_calls")
    yield "data: [DONE]\n\n"


async def _response_events(step: Say | Use) -> AsyncIterator[str]:
    number = 0

    def event(kind: str, **fields: Any) -> str:
        nonlocal number
        number += 1
        body = {"type": kind, "sequence_number": number, **fields}
        return f"event: {kind}\ndata: {json.dumps(body)}\n\n"

    if isinstance(step, Use):
        item: dict[str, Any] = {
            "type": "function_call",
            "id": "fc_1",
            "call_id": f"call_{next(_CALLS)}",
            "name": step.tool,
            "arguments": json.dumps(step.arguments),
            "status": "completed",
        }
        yield event("response.output_item.added", output_index=0, item=item)
        yield event("response.output_item.done", output_index=0, item=item)
    else:
        place = {"item_id": "msg_1", "output_index": 0, "content_index": 0}
        part = {"type": "output_text", "text": "", "annotations": []}
        item = {"type": "message", "id": "msg_1", "role": "assistant", "status": "in_progress"}
        yield event("response.output_item.added", output_index=0, item={**item, "content": []})
        yield event("response.content_part.added", **place, part=part)
        for piece in step.pieces:
            yield event("response.output_text.delta", **place, delta=piece, logprobs=[])
            await asyncio.sleep(step.pause_seconds)
        if step.breaks_off:
            raise ConnectionResetError
        text = {**part, "text": "".join(step.pieces)}
        item = {**item, "status": "completed", "content": [text]}
        yield event("response.output_item.done", output_index=0, item=item)
    response = {
        "id": "resp_1",
        "object": "response",
        "created_at": 1,
        "model": "stand-in",
        "status": "completed",
        "output": [item],
        "parallel_tool_calls": False,
        "tool_choice": "auto",
        "tools": [],
    }
    yield event("response.completed", response=response)


class RunningStandIn:
    """Runs a stand-in in a thread."""

    def __init__(self) -> None:
        self.stand_in = StandIn()
        ready = threading.Event()

        class _Server(uvicorn.Server):
            async def startup(self, sockets: Any = None) -> None:
                await super().startup(sockets)
                ready.set()

        self._server = _Server(
            uvicorn.Config(
                self.stand_in.app(),
                host="127.0.0.1",
                port=0,
                log_level="critical",
                lifespan="off",
                timeout_graceful_shutdown=1,
            )
        )
        self._thread = threading.Thread(target=self._server.run)
        self._thread.start()
        ready.wait()
        port = self._server.servers[0].sockets[0].getsockname()[1]
        self.stand_in.url = f"http://127.0.0.1:{port}/v1"

    def stop(self) -> None:
        self._server.should_exit = True
        self._thread.join()
