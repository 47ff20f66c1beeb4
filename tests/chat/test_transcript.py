import json
from typing import Any

import pytest

from desktop_assistant.chat import transcript
from desktop_assistant.chat.confirmations import confirmable_ids
from desktop_assistant.chat.context import RequestContext
from desktop_assistant.chat.store import SQLiteStore
from desktop_assistant.chat.tool_records import ToolRecord, to_item
from desktop_assistant.chat.transcript import load_transcript
from tests.chat.items import assistant_message, one_of_each_kind, thread, user_message

CONTEXT = RequestContext()


@pytest.fixture
async def filled(store: SQLiteStore) -> SQLiteStore:
    await store.save_thread(thread(), CONTEXT)
    for turn in range(30):
        await store.add_thread_item("thr_1", user_message(f"u{turn}", f"question {turn}"), CONTEXT)
        record = ToolRecord(f"call_{turn}", "find_tasks", {"words": "x"}, {"tasks": []})
        await store.add_thread_item("thr_1", to_item(record, "thr_1"), CONTEXT)
        answer = assistant_message(f"a{turn}", f"answer {turn}")
        await store.add_thread_item("thr_1", answer, CONTEXT)
    return store


async def test_the_conversation_comes_in_order_with_what_the_tools_did(
    filled: SQLiteStore,
) -> None:
    loaded = await load_transcript(filled, "thr_1", CONTEXT)
    assert loaded.last_user_message == "u29"
    assert len(loaded.input) == 30 * 4
    user, call, output, answer = [dict(item) for item in loaded.input[:4]]
    assert user == {"role": "user", "content": "question 0"}
    assert (call["type"], call["name"]) == ("function_call", "find_tasks")
    assert call["call_id"] == output["call_id"] == "call_0"
    assert json.loads(str(output["output"])) == {"tasks": []}
    # Plain text: an output_text part is refused by Chat Completions.
    assert answer == {"role": "assistant", "content": "answer 0"}


async def test_only_the_newest_turns_that_fit_are_sent_and_none_is_cut(
    filled: SQLiteStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(transcript, "MAX_ITEMS", 10)
    loaded = await load_transcript(filled, "thr_1", CONTEXT)
    items = [dict(item) for item in loaded.input]
    assert [item["content"] for item in items if item.get("role") == "user"] == [
        "question 27",
        "question 28",
        "question 29",
    ]
    assert items[0]["role"] == "user"


async def test_a_message_larger_than_the_limit_is_still_sent(
    store: SQLiteStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(transcript, "MAX_CHARACTERS", 10)
    await store.save_thread(thread(), CONTEXT)
    await store.add_thread_item("thr_1", user_message("u", "long " * 100), CONTEXT)
    loaded = await load_transcript(store, "thr_1", CONTEXT)
    assert len(loaded.input) == 1


async def test_every_kind_of_item_can_be_in_the_conversation(store: SQLiteStore) -> None:
    await store.save_thread(thread(), CONTEXT)
    for item in one_of_each_kind():
        await store.add_thread_item("thr_1", item, CONTEXT)
    loaded = await load_transcript(store, "thr_1", CONTEXT)
    said = [str(item.get("content")) for item in loaded.input]
    assert said[0] == "> what you said\n\nGrüße 🦉\nin two lines@Buy milk (id task_1)"
    assert said[1] == "See [1]"
    assert said[2] == "(I stopped the answer here.)"
    assert len(said) == 3


def _delete_call(task_id: str) -> dict[str, Any]:
    arguments = json.dumps({"ids": [task_id]})
    return {"type": "function_call", "name": "delete_tasks", "call_id": "c", "arguments": arguments}


def test_only_what_the_turn_before_asked_about_may_be_deleted() -> None:
    user: dict[str, Any] = {"role": "user", "content": "x"}
    conversation: list[Any] = [user, _delete_call("a"), user, _delete_call("b"), user]
    assert confirmable_ids(conversation) == {"b"}
    conversation.append(_delete_call("c"))
    assert confirmable_ids(conversation) == {"b"}
    assert confirmable_ids(conversation[:2]) == frozenset()
