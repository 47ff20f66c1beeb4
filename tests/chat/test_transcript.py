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
    assert said[0] == "> what you said\n\nGrüße 🦉\nin two lines" + (
        '@{"id": "task_1", "title": "Buy milk", "a": null, "b": [1]}'
    )
    assert said[1] == "See [1]"
    assert said[2] == "(I stopped the answer here.)"
    assert len(said) == 3


def _asked(call_id: str, task_id: str, tool: str = "delete_tasks") -> list[dict[str, Any]]:
    arguments = json.dumps({"ids": [task_id]})
    result = json.dumps({"tasks": [{"id": task_id}], "question": "Delete it?"})
    return [
        {"type": "function_call", "name": tool, "call_id": call_id, "arguments": arguments},
        {"type": "function_call_output", "call_id": call_id, "output": result},
    ]


def _declined(call_id: str, tool: str = "delete_tasks") -> list[dict[str, Any]]:
    return [
        {"type": "function_call", "name": tool, "call_id": call_id, "arguments": "{}"},
        {"type": "function_call_output", "call_id": call_id, "output": '{"declined": true}'},
    ]


USER: dict[str, Any] = {"role": "user", "content": "x"}


def test_only_what_the_turn_before_asked_about_may_be_deleted() -> None:
    conversation: list[Any] = [USER, *_asked("1", "a"), USER, *_asked("2", "b"), USER]
    assert confirmable_ids(conversation) == {"delete_tasks": {"b"}}
    conversation += _asked("3", "c")
    assert confirmable_ids(conversation) == {"delete_tasks": {"b"}}
    assert confirmable_ids(conversation[:3]) == {}


def test_what_a_tool_asked_is_agreed_to_for_that_tool_alone() -> None:
    conversation: list[Any] = [USER, *_asked("1", "a", "complete_tasks"), USER]
    assert confirmable_ids(conversation) == {"complete_tasks": {"a"}}


def test_what_a_button_declined_is_not_agreed_to_by_a_later_yes() -> None:
    conversation: list[Any] = [USER, *_asked("1", "a"), *_declined("2"), USER]
    assert confirmable_ids(conversation) == {}
