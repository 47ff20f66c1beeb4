import asyncio
from collections.abc import AsyncIterator

import pytest
from chatkit.errors import CustomStreamError
from chatkit.types import (
    AssistantMessageContentPartTextDelta,
    ThreadItemAddedEvent,
    ThreadItemDoneEvent,
    ThreadItemRemovedEvent,
    ThreadItemUpdatedEvent,
    ThreadStreamEvent,
)

from desktop_assistant.chat import answer
from desktop_assistant.chat.answer import coalesced, keeping_partial_text, with_own_ids
from desktop_assistant.chat.context import RequestContext
from desktop_assistant.chat.store import SQLiteStore
from tests.chat.items import assistant_message, thread

Events = AsyncIterator[ThreadStreamEvent]


def added(item_id: str) -> ThreadItemAddedEvent:
    item = assistant_message(item_id)
    item.content = []
    return ThreadItemAddedEvent(item=item)


def delta(item_id: str, text: str, index: int = 0) -> ThreadItemUpdatedEvent:
    update = AssistantMessageContentPartTextDelta(content_index=index, delta=text)
    return ThreadItemUpdatedEvent(item_id=item_id, update=update)


def done(item_id: str, text: str) -> ThreadItemDoneEvent:
    return ThreadItemDoneEvent(item=assistant_message(item_id, text))


async def stream(*events: ThreadStreamEvent | float | Exception) -> Events:
    for event in events:
        if isinstance(event, Exception):
            raise event
        if isinstance(event, float):
            await asyncio.sleep(event)
        else:
            yield event


async def test_deltas_within_a_window_go_out_as_one_and_the_first_at_once() -> None:
    deltas = [delta("msg_1", f"{number} ") for number in range(200)]
    out = [e async for e in coalesced(stream(added("msg_1"), *deltas, done("msg_1", "x")), 0.01)]
    texts = [e.update.delta for e in out if isinstance(e, ThreadItemUpdatedEvent)]  # type: ignore[union-attr]
    assert "".join(texts) == "".join(f"{number} " for number in range(200))
    assert len(texts) < 5
    assert out[0].type == "thread.item.added"
    assert out[-1].type == "thread.item.done"


async def test_deltas_of_other_parts_and_items_are_not_mixed() -> None:
    events = [delta("a", "1"), delta("a", "2", index=1), delta("b", "3"), delta("b", "4")]
    out = [e async for e in coalesced(stream(*events), 0.01)]
    assert out == [delta("a", "1"), delta("a", "2", index=1), delta("b", "34")]


async def test_a_slow_stream_is_not_held_back() -> None:
    events = coalesced(stream(delta("a", "1"), 0.2, delta("a", "2")), 0.01)
    async with asyncio.timeout(0.1):
        assert await anext(events) == delta("a", "1")
    assert await anext(events) == delta("a", "2")


async def test_what_the_source_raises_comes_after_what_it_gave() -> None:
    out = []
    with pytest.raises(LookupError):
        async for event in coalesced(stream(delta("a", "1"), delta("a", "2"), LookupError())):
            out.append(event)
    assert out == [delta("a", "12")]


async def test_stopping_stops_the_source() -> None:
    ended = asyncio.Event()

    async def endless() -> Events:
        try:
            while True:
                yield delta("a", "x")
                await asyncio.sleep(0.001)
        finally:
            ended.set()

    async def read() -> None:
        async for _ in coalesced(endless()):
            pass

    reading = asyncio.create_task(read())
    await asyncio.sleep(0.05)
    reading.cancel()
    with pytest.raises(asyncio.CancelledError):
        await reading
    assert ended.is_set()


async def test_messages_that_share_an_id_get_ids_of_their_own() -> None:
    same = "__fake_id__"
    events: list[ThreadStreamEvent] = [
        added(same),
        delta(same, "1"),
        done(same, "1"),
        added(same),
        done(same, "2"),
    ]
    out = [e async for e in with_own_ids(stream(*events))]
    first, second = out[0].item.id, out[3].item.id  # type: ignore[union-attr]
    assert first != second
    assert all(item_id.startswith("msg_") for item_id in (first, second))
    assert [e.item_id for e in out if isinstance(e, ThreadItemUpdatedEvent)] == [first]
    assert [e.item.id for e in out if isinstance(e, ThreadItemDoneEvent)] == [first, second]


async def test_removing_a_message_by_the_providers_id_removes_ours() -> None:
    events: list[ThreadStreamEvent] = [
        added("x"),
        done("x", "1"),
        ThreadItemRemovedEvent(item_id="x"),
    ]
    out = [e async for e in with_own_ids(stream(*events))]
    assert out[2].item_id == out[0].item.id  # type: ignore[union-attr]


async def test_text_is_kept_and_an_empty_message_removed_when_the_answer_fails(
    store: SQLiteStore,
) -> None:
    events = stream(added("a"), delta("a", "Half"), added("b"), CustomStreamError("no"))
    out = []
    with pytest.raises(CustomStreamError):
        async for event in keeping_partial_text(events, thread(), store, RequestContext()):
            out.append(event)
    assert isinstance(out[-2], ThreadItemDoneEvent)
    assert out[-2].item.content[0].text == "Half"  # type: ignore[union-attr]
    assert out[-1] == ThreadItemRemovedEvent(item_id="b")


async def test_a_long_answer_is_saved_while_it_is_written(
    store: SQLiteStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(answer, "CHECKPOINT_SECONDS", 0.01)
    context = RequestContext()
    await store.save_thread(thread(), context)
    events = stream(added("a"), delta("a", "Half an "), 0.02, delta("a", "answer"), 5.0)
    out = keeping_partial_text(events, thread(), store, context)
    for _ in range(3):
        await anext(out)
    # The power goes off: what was written is read back from the file.
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.05):
            await anext(out)
    [saved] = (await store.load_thread_items("thr_1", None, 5, "asc", context)).data
    assert saved.content[0].text == "Half an answer"  # type: ignore[union-attr]
