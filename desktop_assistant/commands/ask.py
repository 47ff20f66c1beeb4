"""`desktop-assistant ask`: one question in the terminal, answered as it streams in."""

import asyncio
import json
import sys
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

from desktop_assistant.application import Application
from desktop_assistant.chat.context import RequestContext
from desktop_assistant.configuration import Configuration
from desktop_assistant.errors import AssistantError


def run(configuration: Configuration, text: str, thread_id: str | None, as_json: bool) -> int:
    """Ask and print the answer.

    Parameters:
        text: The question.
        thread_id: The conversation to go on with; None begins a new one.
        as_json: Print one JSON object `{"thread_id", "answer"}` instead of the text.

    Raises:
        AssistantError: The thread is not there, or the answer failed.
    """
    asyncio.run(_ask(configuration, text, thread_id, as_json))
    return 0


async def _ask(
    configuration: Configuration, text: str, thread_id: str | None, as_json: bool
) -> None:
    application = await Application.open(configuration)
    try:
        answer = _Answer(thread_id)
        async for piece in _pieces(application, text, answer):
            if not as_json:
                print(piece, end="", flush=True)
        if as_json:
            said = {"thread_id": answer.thread_id, "answer": answer.text}
            print(json.dumps(said, ensure_ascii=False))
        else:
            print()
            print(f"(go on with --thread {answer.thread_id})", file=sys.stderr)
    finally:
        await application.close()


@dataclass(slots=True)
class _Answer:
    thread_id: str | None
    text: str = ""
    streamed: set[str] = field(default_factory=set)


async def _pieces(application: Application, text: str, answer: _Answer) -> AsyncIterator[str]:
    async for event in _events(application, text, answer.thread_id):
        piece = ""
        match event:
            case {"type": "thread.created", "thread": {"id": str() as thread_id}}:
                answer.thread_id = thread_id
            case {"type": "thread.item.updated", "update": {"delta": str() as delta}}:
                answer.streamed.add(event["item_id"])
                piece = delta
            case {"type": "thread.item.done", "item": {"type": "assistant_message"} as item}:
                # A message that came whole has no deltas.
                if item["id"] not in answer.streamed:
                    piece = "".join(part["text"] for part in item["content"])
            case {"type": "error"}:
                raise AssistantError(event.get("message") or "The answer failed; try again.")
        if piece:
            answer.text += piece
            yield piece


async def _events(
    application: Application, text: str, thread_id: str | None
) -> AsyncIterator[dict[str, Any]]:
    # The agent stack: not before the database is known to be usable.
    from chatkit.server import StreamingResult  # noqa: PLC0415
    from chatkit.store import NotFoundError  # noqa: PLC0415

    message = {
        "content": [{"type": "input_text", "text": text}],
        "attachments": [],
        "inference_options": {},
    }
    request: dict[str, Any] = {"type": "threads.create", "params": {"input": message}}
    if thread_id is not None:
        request["type"] = "threads.add_user_message"
        request["params"]["thread_id"] = thread_id
    server = await application.conversing.server()
    result = await server.process(json.dumps(request), RequestContext(shows="text"))
    assert isinstance(result, StreamingResult)
    try:
        async for event in result.json_events:
            yield json.loads(event.removeprefix(b"data: "))
    except NotFoundError as error:
        raise AssistantError(f"{error}; leave out --thread to begin a new one.") from error
