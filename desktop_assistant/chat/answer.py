"""What every answer goes through on its way out, whoever gives it.

Items get ids of our own, deltas are joined, and text that was already written survives an error
or a crash.
"""

import asyncio
import time
from collections.abc import AsyncIterator
from datetime import datetime

from chatkit.types import (
    AssistantMessageContent,
    AssistantMessageContentPartAdded,
    AssistantMessageContentPartDone,
    AssistantMessageContentPartTextDelta,
    AssistantMessageItem,
    ThreadItemAddedEvent,
    ThreadItemDoneEvent,
    ThreadItemRemovedEvent,
    ThreadItemUpdatedEvent,
    ThreadMetadata,
    ThreadStreamEvent,
)

from desktop_assistant.chat.context import RequestContext
from desktop_assistant.chat.store import SQLiteStore
from desktop_assistant.ids import new_id

Events = AsyncIterator[ThreadStreamEvent]

COALESCE_SECONDS = 0.012
CHECKPOINT_SECONDS = 1.0


async def with_own_ids(events: Events) -> Events:
    """Give each assistant message an id of our own.

    Providers that speak Chat Completions call every message `__fake_id__`, so that the second
    answer would overwrite the first.
    """
    current: dict[str, str] = {}
    given: dict[str, list[str]] = {}

    def own_id(item_id: str) -> str:
        if item_id not in current:
            current[item_id] = new_id("msg")
            given.setdefault(item_id, []).append(current[item_id])
        return current[item_id]

    async for event in events:
        match event:
            case ThreadItemAddedEvent(item=AssistantMessageItem() as item):
                current.pop(item.id, None)
                renamed = item.model_copy(update={"id": own_id(item.id)})
                yield ThreadItemAddedEvent(item=renamed)
            case ThreadItemDoneEvent(item=AssistantMessageItem() as item):
                renamed = item.model_copy(update={"id": own_id(item.id)})
                current.pop(item.id, None)
                yield ThreadItemDoneEvent(item=renamed)
            case ThreadItemUpdatedEvent() if event.item_id in current:
                yield event.model_copy(update={"item_id": current[event.item_id]})
            case ThreadItemRemovedEvent() if event.item_id in given:
                for item_id in given[event.item_id]:
                    yield ThreadItemRemovedEvent(item_id=item_id)
            case _:
                yield event


async def coalesced(events: Events, window_seconds: float = COALESCE_SECONDS) -> Events:
    """Join the text deltas that arrive within a window. The first one is never held back."""
    waiting: list[ThreadStreamEvent] = []
    arrived = asyncio.Event()

    async def collect() -> None:
        try:
            async for event in events:
                waiting.append(event)
                arrived.set()
        finally:
            arrived.set()

    source = asyncio.create_task(collect())
    last = 0.0
    try:
        while not source.done() or waiting:
            await arrived.wait()
            rest = last + window_seconds - time.monotonic()
            if rest > 0 and not source.done():
                await asyncio.sleep(rest)
            arrived.clear()
            batch, waiting[:] = _joined(waiting), []
            if source.done():
                arrived.set()
            last = time.monotonic()
            for event in batch:
                yield event
        await source
    finally:
        source.cancel()
        # Also takes notice of an error that nobody is left to hear.
        await asyncio.gather(source, return_exceptions=True)


def _joined(events: list[ThreadStreamEvent]) -> list[ThreadStreamEvent]:
    joined: list[ThreadStreamEvent] = []
    for event in events:
        before = joined[-1] if joined else None
        if (
            isinstance(event, ThreadItemUpdatedEvent)
            and isinstance(before, ThreadItemUpdatedEvent)
            and isinstance(event.update, AssistantMessageContentPartTextDelta)
            and isinstance(before.update, AssistantMessageContentPartTextDelta)
            and event.item_id == before.item_id
            and event.update.content_index == before.update.content_index
        ):
            update = AssistantMessageContentPartTextDelta(
                content_index=event.update.content_index,
                delta=before.update.delta + event.update.delta,
            )
            joined[-1] = ThreadItemUpdatedEvent(item_id=event.item_id, update=update)
        else:
            joined.append(event)
    return joined


class _Pending:
    """Assistant messages that are being written."""

    def __init__(self, thread: ThreadMetadata, store: SQLiteStore, context: RequestContext) -> None:
        self._thread = thread
        self._store = store
        self._context = context
        self._items: dict[str, AssistantMessageItem] = {}
        self._saved_at = time.monotonic()

    def follow(self, event: ThreadStreamEvent) -> None:
        match event:
            case ThreadItemAddedEvent(item=AssistantMessageItem() as item):
                self._items[item.id] = item.model_copy(deep=True)
            case ThreadItemUpdatedEvent() if event.item_id in self._items:
                _apply(self._items[event.item_id], event)
            case ThreadItemDoneEvent():
                self._items.pop(event.item.id, None)
            case ThreadItemRemovedEvent():
                self._items.pop(event.item_id, None)

    async def checkpoint(self) -> None:
        """Save what is written so far, once a second: a crash must not lose all of it."""
        if time.monotonic() - self._saved_at < CHECKPOINT_SECONDS:
            return
        self._saved_at = time.monotonic()
        for item in self._written():
            await self._store.save_item(self._thread.id, item, self._context)

    def ended(self) -> list[ThreadStreamEvent]:
        """Return the events that end what was begun: kept where there is text, else removed."""
        written = {item.id for item in self._written()}
        return [
            ThreadItemDoneEvent(item=item)
            if item.id in written
            else ThreadItemRemovedEvent(item_id=item.id)
            for item in self._items.values()
        ]

    def _written(self) -> list[AssistantMessageItem]:
        return [
            item for item in self._items.values() if any(part.text.strip() for part in item.content)
        ]


def _apply(item: AssistantMessageItem, event: ThreadItemUpdatedEvent) -> None:
    match event.update:
        case AssistantMessageContentPartAdded() | AssistantMessageContentPartDone() as update:
            _pad(item, update.content_index)
            item.content[update.content_index] = update.content.model_copy(deep=True)
        case AssistantMessageContentPartTextDelta() as update:
            _pad(item, update.content_index)
            item.content[update.content_index].text += update.delta


def _pad(item: AssistantMessageItem, index: int) -> None:
    while len(item.content) <= index:
        item.content.append(AssistantMessageContent(text=""))


async def keeping_partial_text(
    events: Events, thread: ThreadMetadata, store: SQLiteStore, context: RequestContext
) -> Events:
    """Keep what was written when the answer fails.

    Raises:
        Exception: What the back end raised, after the events that end what was begun.
    """
    pending = _Pending(thread, store, context)
    try:
        async for event in events:
            pending.follow(event)
            yield event
            await pending.checkpoint()
    except Exception:
        for event in pending.ended():
            yield event
        raise


async def message_events(text: str, thread: ThreadMetadata) -> Events:
    """Yield a whole message of the assistant, as from one who needs no time to think."""
    yield ThreadItemDoneEvent(
        item=AssistantMessageItem(
            id=new_id("msg"),
            thread_id=thread.id,
            created_at=datetime.now(),
            content=[AssistantMessageContent(text=text)],
        )
    )
