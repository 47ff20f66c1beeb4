"""Runs a conversation from the shared test data through the real server and says what differs."""

import json
from pathlib import Path
from typing import Any

from chatkit.server import StreamingResult

from desktop_assistant.application import Application
from desktop_assistant.chat.context import RequestContext
from desktop_assistant.configuration import Configuration
from tests.web.served import message

SHARED = Path(__file__).resolve().parents[2].parent / "shared" / "data"


def load(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


async def say(application: Application, turns: list[str]) -> tuple[list[dict[str, Any]], str]:
    """Send the turns in one thread; return all events of the last one and its whole answer."""
    server = await application.conversing.server()
    thread_id = None
    events: list[dict[str, Any]] = []
    for text in turns:
        request: dict[str, Any] = {"type": "threads.create", "params": {"input": message(text)}}
        if thread_id is not None:
            request["type"] = "threads.add_user_message"
            request["params"]["thread_id"] = thread_id
        result = await server.process(json.dumps(request), RequestContext())
        assert isinstance(result, StreamingResult)
        events = [json.loads(event.removeprefix(b"data: ")) async for event in result.json_events]
        if thread_id is None:
            thread_id = events[0]["thread"]["id"]
    answer = "\n".join(
        part["text"]
        for event in events
        if event["type"] == "thread.item.done" and event["item"]["type"] == "assistant_message"
        for part in event["item"]["content"]
    )
    return events, answer


async def differences(conversation: dict[str, Any], directory: Path) -> list[str]:
    """Return what is not as the conversation says it must be."""
    clock = {"DESKTOP_ASSISTANT_CLOCK": conversation["now"]}
    application = await Application.open(Configuration(directory), clock)
    try:
        events, answer = await say(application, conversation["turns"])
        found = [task.to_json() for task in await application.book.all_tasks()]
    finally:
        await application.close()
    wrong = [f"error: {event['message']}" for event in events if event["type"] == "error"]
    if "tasks" in conversation:
        wrong += _wrong_tasks(conversation["tasks"], found)
    plain = answer.replace("\\", "").casefold()
    wrong += [f"lacks {w!r}" for w in conversation.get("answer", ()) if w.casefold() not in plain]
    wrong += [f"has {w!r}" for w in conversation.get("answer_not", ()) if w.casefold() in plain]
    return [*wrong, f"answer: {answer}"] if wrong else []


def _wrong_tasks(expected: list[dict[str, Any]], found: list[dict[str, Any]]) -> list[str]:
    titles = {task["id"]: task["title"] for task in found}
    left = [{**task, "parent": titles.get(task["parent_id"])} for task in found]
    wrong = []
    for task in expected:
        match = next((t for t in left if all(t.get(k) == v for k, v in task.items())), None)
        if match is None:
            wrong.append(f"no task {task}")
        else:
            left.remove(match)
    return wrong + [f"unexpected {task}" for task in left]
