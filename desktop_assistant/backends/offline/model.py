"""The offline agent in the place of a model: same stream of events as the Responses API."""

import json
import re
import time
from collections.abc import AsyncIterator, Callable
from datetime import datetime
from typing import Any

from agents import Model, ModelResponse, Usage
from agents.items import TResponseStreamEvent
from openai.types.responses import (
    Response,
    ResponseCompletedEvent,
    ResponseContentPartAddedEvent,
    ResponseFunctionToolCall,
    ResponseOutputItem,
    ResponseOutputItemAddedEvent,
    ResponseOutputItemDoneEvent,
    ResponseOutputMessage,
    ResponseOutputText,
    ResponseTextDeltaEvent,
    ResponseUsage,
)
from openai.types.responses.response_usage import InputTokensDetails, OutputTokensDetails

from desktop_assistant.backends.offline.interpreter import interpret
from desktop_assistant.backends.offline.memory import read_conversation
from desktop_assistant.backends.offline.plan import Call, next_step
from desktop_assistant.ids import new_id

MODEL_NAME = "offline"


class OfflineModel(Model):
    """Answers by rules. It has no state: everything it knows is in the input.

    Parameters:
        now: Tells the local time.
    """

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now

    async def get_response(
        self, system_instructions: Any, input: Any, *rest: Any, **more: Any
    ) -> ModelResponse:
        """Return the next step of the turn; see `Model`."""
        item = self._next(input)
        return ModelResponse(output=[item], usage=Usage(), response_id=None)

    async def stream_response(
        self, system_instructions: Any, input: Any, *rest: Any, **more: Any
    ) -> AsyncIterator[TResponseStreamEvent]:
        """Stream the next step of the turn; see `Model`."""
        item = self._next(input)
        for number, event in enumerate(_events(item)):
            event.sequence_number = number
            yield event

    def _next(self, items: Any) -> ResponseOutputItem:
        conversation = read_conversation(items)
        plan = interpret(conversation.text, conversation.memory, self._now())
        step = next_step(plan, conversation.results)
        return _call(step) if isinstance(step, Call) else _message(step)


def _call(call: Call) -> ResponseFunctionToolCall:
    # Both ids: openai-chatkit asserts that a call has them.
    return ResponseFunctionToolCall(
        id=new_id("fc"),
        call_id=new_id("call"),
        name=call.tool,
        arguments=json.dumps(call.arguments, ensure_ascii=False),
        type="function_call",
        status="completed",
    )


def _message(text: str) -> ResponseOutputMessage:
    return ResponseOutputMessage(
        id=new_id("msg"),
        type="message",
        role="assistant",
        status="completed",
        content=[ResponseOutputText(type="output_text", text=text, annotations=[])],
    )


def _events(item: Any) -> list[Any]:
    done = ResponseOutputItemDoneEvent(
        type="response.output_item.done", item=item, output_index=0, sequence_number=0
    )
    completed = ResponseCompletedEvent(
        type="response.completed", response=_response(item), sequence_number=0
    )
    if isinstance(item, ResponseFunctionToolCall):
        return [done, completed]
    begun = item.model_copy(update={"content": [], "status": "in_progress"})
    added = ResponseOutputItemAddedEvent(
        type="response.output_item.added", item=begun, output_index=0, sequence_number=0
    )
    part = ResponseContentPartAddedEvent(
        type="response.content_part.added",
        item_id=item.id,
        output_index=0,
        content_index=0,
        part=ResponseOutputText(type="output_text", text="", annotations=[]),
        sequence_number=0,
    )
    return [added, part, *_deltas(item), done, completed]


def _deltas(item: ResponseOutputMessage) -> list[ResponseTextDeltaEvent]:
    [content] = item.content
    text = content.text if isinstance(content, ResponseOutputText) else ""
    return [
        ResponseTextDeltaEvent(
            type="response.output_text.delta",
            item_id=item.id,
            output_index=0,
            content_index=0,
            delta=piece,
            logprobs=[],
            sequence_number=0,
        )
        for piece in re.findall(r"\S*\s*", text)
        if piece
    ]


def _response(item: ResponseOutputItem) -> Response:
    return Response(
        id=new_id("resp"),
        created_at=time.time(),
        model=MODEL_NAME,
        object="response",
        output=[item],
        parallel_tool_calls=False,
        tool_choice="auto",
        tools=[],
        # What is computed here costs no tokens.
        usage=ResponseUsage(
            input_tokens=0,
            input_tokens_details=InputTokensDetails(cached_tokens=0, cache_write_tokens=0),
            output_tokens=0,
            output_tokens_details=OutputTokensDetails(reasoning_tokens=0),
            total_tokens=0,
        ),
    )
