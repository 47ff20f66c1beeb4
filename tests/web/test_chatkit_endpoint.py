"""The ChatKit endpoint of the running server, with the offline agent behind it."""

import asyncio
import json
from pathlib import Path
from typing import Any

import httpx
import pytest
from chatkit.types import ClosedStatus, LockedStatus

from desktop_assistant.chat.context import RequestContext
from desktop_assistant.chat.store import SQLiteStore
from desktop_assistant.database import Database
from tests.chat.items import thread, user_message
from tests.web.served import Served, message, start
from tests.web.talk import Talk, answer_of, kinds, streamed_text


def test_a_message_becomes_a_task_and_the_answer_streams_in(served: Served) -> None:
    talk = Talk(served)
    events = talk.say("add buy milk tomorrow 5pm #errands p1")
    assert kinds(events)[:3] == ["thread.created", "thread.item.done", "stream_options"]
    assert events[1]["item"]["type"] == "user_message"
    assert {"type": "progress_update", "text": "Adding a task"}.items() <= events[3].items()
    assert "Buy milk" in streamed_text(events)
    assert streamed_text(events) == answer_of(events)
    [task] = talk.tasks()
    assert (task["title"], task["due"]) == ("Buy milk", "2026-03-05T17:00:00")
    assert (task["priority"], task["tags"]) == (1, ["errands"])


def test_the_next_turn_knows_what_the_last_one_did(served: Served) -> None:
    talk = Talk(served)
    talk.say("add groceries")
    assert "Groceries" in answer_of(talk.say("what's its priority?"))
    talk.say("make it high priority")
    assert [task["priority"] for task in talk.tasks()] == [1]


def test_the_thread_is_titled_after_its_first_turn(served: Served) -> None:
    talk = Talk(served)
    events = talk.say("add buy milk tomorrow #errands")
    [updated] = [event for event in events if event["type"] == "thread.updated"]
    assert updated["thread"]["title"] == "Buy milk"
    talk.say("undo")
    [listed] = talk.post("threads.list").json()["data"]
    assert listed["title"] == "Buy milk"
    other = Talk(served)
    other.say("what is on today?")
    assert other.post("threads.list").json()["data"][0]["title"] == "What is on today?"


def test_an_empty_message_is_welcomed_and_makes_no_task(served: Served) -> None:
    talk = Talk(served)
    events = talk.say("  ")
    assert "What can you do?" in answer_of(events)
    assert talk.tasks() == []
    assert talk.post("threads.list").json()["data"][0].get("title") is None


def test_thread_and_task_are_there_after_a_restart(served: Served, tmp_path: Path) -> None:
    talk = Talk(served)
    talk.say("add buy milk")
    before = talk.items()
    server, second = start(served.data_dir)
    again = Talk(second)
    again.thread_id = talk.thread_id
    assert again.items() == before
    assert [task["title"] for task in again.tasks()] == ["Buy milk"]
    second.close()
    server.stop()


def test_a_retry_answers_anew_and_does_nothing_twice(served: Served) -> None:
    talk = Talk(served)
    talk.say("add buy milk")
    user = talk.items()[0]
    with talk.streaming(
        "threads.retry_after_item", thread_id=talk.thread_id, item_id=user["id"]
    ) as events:
        assert "Buy milk" in answer_of(list(events))
    types = [item["type"] for item in talk.items()]
    assert types == ["user_message", "assistant_message", "widget"]
    assert [task["title"] for task in talk.tasks()] == ["Buy milk"]


def test_threads_are_renamed_and_deleted(served: Served) -> None:
    talk = Talk(served)
    talk.say("add buy milk")
    talk.post("threads.update", thread_id=talk.thread_id, title="Shopping")
    assert talk.post("threads.get_by_id", thread_id=talk.thread_id).json()["title"] == "Shopping"
    assert talk.post("threads.delete", thread_id=talk.thread_id).json() == {}
    assert talk.post("threads.get_by_id", thread_id=talk.thread_id).status_code == 404


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (LockedStatus(), "This conversation is locked; start a new one to go on."),
        (ClosedStatus(reason="case solved"), "This conversation is closed (case solved);"),
    ],
)
def test_a_locked_or_closed_thread_takes_no_message(
    served: Served, status: LockedStatus | ClosedStatus, words: str
) -> None:
    async def lock() -> None:
        database = await Database.open(served.data_dir / "assistant.db")
        store, context = SQLiteStore(database), RequestContext()
        await store.save_thread(thread(status=status), context)
        await store.add_thread_item("thr_1", user_message("msg_1"), context)
        await database.close()

    asyncio.run(lock())
    talk = Talk(served)
    talk.thread_id = "thr_1"
    for operation, params in (
        ("threads.add_user_message", {"input": message("add buy milk")}),
        ("threads.retry_after_item", {"item_id": "msg_1"}),
        ("threads.custom_action", {"action": {"type": "x", "payload": {}}}),
    ):
        with talk.streaming(operation, thread_id="thr_1", **params) as events:
            [error] = list(events)
        assert error["type"] == "error"
        assert error["message"].startswith(words)
        assert error["allow_retry"] is False
    assert [item["id"] for item in talk.items()] == ["msg_1"]
    assert talk.tasks() == []


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"not json",
        b"[]",
        b"null",
        b'"threads.list"',
        b"{}",
        b'{"type": 3}',
        b'{"type": "threads.list"}',
        b'{"type": "threads.list", "params": {"limit": "x"}}',
        b'{"type": "no.such.operation", "params": {}}',
        b'{"type": "threads.create", "params": {}}',
        b'{"type": "threads.create", "params": {"input": {"content": "hi"}}}',
        b'{"type": "items.feedback", "params": {}}',
        b'{"type": "attachments.create", "params": {"name": "a", "size": 1, "mime_type": "b"}}',
        b'{"type": "input.transcribe", "params": {"audio_base64": "!", "mime_type": "b"}}',
        b"\xff\xfe",
        b"[" * 100_000,
    ],
)
def test_a_malformed_request_is_answered_400_with_a_sentence(served: Served, body: bytes) -> None:
    answer = served.client().post("/chatkit", content=body)
    assert answer.status_code == 400
    assert answer.json()["error"]["message"].endswith(".")


@pytest.mark.parametrize(
    ("operation", "params"),
    [
        ("threads.get_by_id", {"thread_id": "thr_x"}),
        ("threads.list", {"after": "thr_x"}),
        ("threads.update", {"thread_id": "thr_x", "title": "t"}),
        ("threads.add_user_message", {"thread_id": "thr_x", "input": message("hi")}),
        ("threads.retry_after_item", {"thread_id": "thr_x", "item_id": "msg_x"}),
        ("threads.custom_action", {"thread_id": "thr_x", "action": {"type": "a"}}),
        ("threads.add_client_tool_output", {"thread_id": "thr_x", "result": {}}),
        (
            "threads.add_structured_input",
            {"thread_id": "thr_x", "item_id": "msg_x", "input": {}},
        ),
    ],
)
def test_an_unknown_thread_is_answered_404(
    served: Served, operation: str, params: dict[str, Any]
) -> None:
    answer = Talk(served).post(operation, **params)
    assert answer.status_code == 404
    assert "thr_x not found" in answer.json()["error"]["message"]


def test_client_tool_output_without_a_call_is_answered_400(served: Served) -> None:
    talk = Talk(served)
    talk.say("hello")
    answer = talk.post("threads.add_client_tool_output", thread_id=talk.thread_id, result={})
    assert answer.status_code == 400


def test_a_request_beyond_the_limit_is_answered_413(served: Served) -> None:
    def body() -> Any:
        for _ in range(40):
            yield b" " * 1024 * 1024

    answer = httpx.post(
        f"{served.url}/chatkit", content=body(), headers=served.bearer, trust_env=False
    )
    assert answer.status_code == 413
    assert answer.json() == {
        "error": {"code": "bad_request", "message": "The request is larger than 32 MiB."}
    }


def test_the_list_of_threads_is_told_to_open_pages(served: Served) -> None:
    client = served.client()
    with client.stream("GET", "/api/events") as stream:
        lines = stream.iter_lines()
        assert next(lines) == ": connected"
        Talk(served).say("add buy milk")
        heard = set()
        for line in lines:
            if line.startswith("event: "):
                heard.add(line.removeprefix("event: "))
            if line.startswith("data: "):
                assert json.loads(line.removeprefix("data: "))["revision"] > 0
            if heard == {"tasks", "threads"}:
                break
