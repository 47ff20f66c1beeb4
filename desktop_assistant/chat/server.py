"""The ChatKit server of the assistant: what happens when a message comes in."""

import logging
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable
from typing import Any

from chatkit.actions import Action
from chatkit.errors import CustomStreamError
from chatkit.server import ChatKitServer, NonStreamingResult, StreamingResult
from chatkit.types import (
    ActiveStatus,
    ChatKitReq,
    ErrorEvent,
    StreamingReq,
    SyncCustomActionResponse,
    ThreadItemDoneEvent,
    ThreadItemReplacedEvent,
    ThreadMetadata,
    ThreadsCreateReq,
    ThreadStreamEvent,
    UserMessageItem,
    WidgetItem,
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
from desktop_assistant.chat.task_widgets import TaskWidgets
from desktop_assistant.chat.titles import title_of, title_of_tasks
from desktop_assistant.chat.tool_records import ToolRecord, to_item
from desktop_assistant.chat.transcript import load_transcript
from desktop_assistant.chat.turn import Backend, Turn
from desktop_assistant.chat.widget_actions import Answered, WidgetActions
from desktop_assistant.ids import new_id
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
        widgets: The items that show tasks.
        actions: What their buttons do.
        choose: Returns the back end for a message, by the model that it names, if any, and by
            its text. It raises a CustomStreamError where that cannot be used.
    """

    store: SQLiteStore  # type: ignore[assignment]  # narrower than ChatKitServer's

    def __init__(
        self,
        store: SQLiteStore,
        book: TaskBook,
        widgets: TaskWidgets,
        actions: WidgetActions,
        choose: Callable[[str | None, str], Awaitable[Backend]],
    ) -> None:
        super().__init__(store)  # type: ignore[arg-type]  # a store of anything with a user_id
        self._book = book
        self._widgets = widgets
        self._actions = actions
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
        said = _text(input_user_message) if input_user_message else ""
        backend = await self._choose(model, said)
        turn = await self._turn(thread, context)
        asked_before = await self._widgets.open_questions(context.user_id, thread.id)
        events = coalesced(with_own_ids(backend.respond(turn)))
        try:
            async for event in keeping_partial_text(events, thread, self.store, context):
                yield event
        except Exception:
            # The tools did what they did before the answer failed.
            async for event in self._show(turn):
                yield event
            raise
        async for event in self._show(turn):
            yield event
        # The conversation went on: what was not agreed to by now was not meant.
        await self._widgets.reject(context.user_id, thread.id, asked_before)
        if thread.title is None and input_user_message is not None:
            added = await self._book.added_by(input_user_message.id)
            thread.title = title_of_tasks([task.title for task in added]) or title_of(said)

    async def action(
        self,
        thread: ThreadMetadata,
        action: Action[str, Any],
        sender: WidgetItem | None,
        context: RequestContext,
    ) -> AsyncIterator[ThreadStreamEvent]:
        """Carry out an action of a widget and stream the widget as it is then."""
        item = await self._act(thread, action, sender, context)
        if item is not None:
            yield ThreadItemReplacedEvent(item=item)

    async def sync_action(
        self,
        thread: ThreadMetadata,
        action: Action[str, Any],
        sender: WidgetItem | None,
        context: RequestContext,
    ) -> SyncCustomActionResponse:
        """Carry out an action of a widget and return the widget as it is then.

        Raises:
            RuntimeError: The thread is locked or closed, or the action was refused.
        """
        refusal = _refusal(thread)
        if refusal is not None:
            raise RuntimeError(refusal.message)
        try:
            item = await self._act(thread, action, sender, context)
        except CustomStreamError as error:
            raise RuntimeError(error.message) from error
        return SyncCustomActionResponse(updated_item=item)

    async def _act(
        self,
        thread: ThreadMetadata,
        action: Action[str, Any],
        sender: WidgetItem | None,
        context: RequestContext,
    ) -> WidgetItem | None:
        item_id = sender.id if sender else ""
        answered = await self._actions.run(
            action.type, action.payload, context.user_id, thread.id, item_id
        )
        if answered is not None:
            record = to_item(_record(answered), thread.id)
            await self.store.add_thread_item(thread.id, record, context)
        item = await self._widgets.current(context.user_id, thread.id, item_id)
        return WidgetItem.model_validate(item) if item else None

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

    async def _show(self, turn: Turn) -> AsyncIterator[ThreadStreamEvent]:
        # Not before the answer is stored: its place is above them.
        for showing in turn.shown:
            item = await self._widgets.show(turn.context.user_id, turn.thread.id, showing)
            yield ThreadItemDoneEvent(item=WidgetItem.model_validate(item))

    async def _turn(self, thread: ThreadMetadata, context: RequestContext) -> Turn:
        transcript = await load_transcript(self.store, thread.id, context)
        return Turn(
            thread,
            context,
            self.store,
            transcript.input,
            transcript.last_user_message,
            confirmable_ids(transcript.input),
            self._widgets,
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


def _record(answered: Answered) -> ToolRecord:
    """Return what the button did as a call of the tool, so that the next turn knows of it."""
    question = answered.question
    if answered.result is None:
        result: dict[str, Any] = {"declined": True, "ids": list(answered.task_ids)}
    else:
        result = answered.result
    arguments = {**question.arguments, "confirmed": answered.result is not None}
    return ToolRecord(new_id("tc"), question.tool, arguments, result)


def _is_empty(message: UserMessageItem) -> bool:
    return not message.attachments and not _text(message).strip()


def _text(message: UserMessageItem) -> str:
    return "".join(part.text for part in message.content)
