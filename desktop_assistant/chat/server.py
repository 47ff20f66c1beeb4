"""The ChatKit server of the assistant: what happens when a message comes in."""

import logging
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable

from chatkit.server import ChatKitServer, NonStreamingResult, StreamingResult
from chatkit.types import (
    ActiveStatus,
    ChatKitReq,
    ErrorEvent,
    StreamingReq,
    ThreadMetadata,
    ThreadsCreateReq,
    ThreadStreamEvent,
    UserMessageItem,
    is_streaming_req,
)
from pydantic import TypeAdapter

from desktop_assistant.chat.answer import (
    coalesced,
    keeping_partial_text,
    message_events,
    with_own_ids,
)
from desktop_assistant.chat.confirmations import confirmable_ids
from desktop_assistant.chat.context import RequestContext
from desktop_assistant.chat.store import SQLiteStore
from desktop_assistant.chat.titles import title_of, title_of_tasks
from desktop_assistant.chat.transcript import load_transcript
from desktop_assistant.chat.turn import Backend, Turn
from desktop_assistant.tasks import TaskBook

logger = logging.getLogger(__name__)

# Building it takes 2.6 ms, which ChatKitServer.process spends on every request.
_REQUESTS: TypeAdapter[ChatKitReq] = TypeAdapter(ChatKitReq)

WELCOME = (
    "Type a task such as `pay rent every 1st 9am p1 #home`, or ask *what is on today?* "
    "*What can you do?* tells more."
)


class AssistantServer(ChatKitServer[RequestContext]):
    """Answers ChatKit requests with the back end of the user's choice.

    Parameters:
        store: Where threads are.
        book: The user's tasks.
        choose: Returns the back end for the model that a message names, or for none. It raises
            a CustomStreamError where that cannot be used.
    """

    store: SQLiteStore  # type: ignore[assignment]  # narrower than ChatKitServer's

    def __init__(
        self,
        store: SQLiteStore,
        book: TaskBook,
        choose: Callable[[str | None], Awaitable[Backend]],
    ) -> None:
        super().__init__(store)  # type: ignore[arg-type]  # a store of anything with a user_id
        self._book = book
        self._choose = choose

    async def process(
        self, request: str | bytes | bytearray, context: RequestContext
    ) -> StreamingResult | NonStreamingResult:
        """Carry out a ChatKit request.

        Raises:
            ValidationError: The request is malformed.
            NotFoundError: It is not of the streaming kind, and what it names is not there.
        """
        parsed = _REQUESTS.validate_json(request)
        if is_streaming_req(parsed):
            return StreamingResult(self._stream(parsed, context))
        return NonStreamingResult(await self._process_non_streaming(parsed, context))

    async def respond(
        self,
        thread: ThreadMetadata,
        input_user_message: UserMessageItem | None,
        context: RequestContext,
    ) -> AsyncIterator[ThreadStreamEvent]:
        """Stream the answer to a message, or the rest of an answer when there is none."""
        if input_user_message is not None:
            # A retry: what the first answer did to the tasks would be done twice.
            await self._book.undo_origin(input_user_message.id)
            if _is_empty(input_user_message):
                async for event in message_events(WELCOME, thread):
                    yield event
                return
        model = input_user_message.inference_options.model if input_user_message else None
        backend = await self._choose(model)
        turn = await self._turn(thread, context)
        events = coalesced(with_own_ids(backend.respond(turn)))
        async for event in keeping_partial_text(events, thread, self.store, context):
            yield event
        if thread.title is None and input_user_message is not None:
            added = await self._book.added_by(input_user_message.id)
            said = title_of(_text(input_user_message))
            thread.title = title_of_tasks([task.title for task in added]) or said

    async def _stream(
        self, request: StreamingReq, context: RequestContext
    ) -> AsyncGenerator[bytes, None]:
        if not isinstance(request, ThreadsCreateReq):
            thread = await self.store.load_thread(request.params.thread_id, context)
            refusal = _refusal(thread)
            if refusal is not None:
                yield b"data: " + self._serialize(refusal) + b"\n\n"
                return
        async for event in self._process_streaming(request, context):
            yield event

    async def _turn(self, thread: ThreadMetadata, context: RequestContext) -> Turn:
        transcript = await load_transcript(self.store, thread.id, context)
        return Turn(
            thread,
            context,
            self.store,
            transcript.input,
            transcript.last_user_message,
            confirmable_ids(transcript.input),
        )


def _refusal(thread: ThreadMetadata) -> ErrorEvent | None:
    if isinstance(thread.status, ActiveStatus):
        return None
    state = thread.status.type
    reason = f" ({thread.status.reason})" if thread.status.reason else ""
    return ErrorEvent(
        message=f"This conversation is {state}{reason}; start a new one to go on.",
        allow_retry=False,
    )


def _is_empty(message: UserMessageItem) -> bool:
    return not message.attachments and not _text(message).strip()


def _text(message: UserMessageItem) -> str:
    return "".join(part.text for part in message.content)
