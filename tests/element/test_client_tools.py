"""Tools that the page carries out."""

import pytest
from chatkit.types import ClientToolCallItem, ThreadItemDoneEvent, ThreadMetadata, UserMessageItem
from playwright.sync_api import expect

from tests.element.chat_page import ChatPage
from tests.element.scripted_server import Events, ScriptedServer, say


def tool_call(thread: ThreadMetadata) -> ThreadItemDoneEvent:
    return ThreadItemDoneEvent(
        item=ClientToolCallItem(
            id="call_item",
            thread_id=thread.id,
            created_at=thread.created_at,
            call_id="call_1",
            name="read_clock",
            arguments={"zone": "UTC"},
        )
    )


async def asks_for_a_tool(thread: ThreadMetadata, message: UserMessageItem | None) -> Events:
    """Ask for the tool first; answer once its result is there."""
    if message is not None:
        yield tool_call(thread)
        return
    async for event in say(thread, "Thank you."):
        yield event


def test_a_client_tool_runs_once_and_its_result_goes_back(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Rows 19, 37, 73, 115: all of it is one response, and the call is not drawn."""
    server.script = asks_for_a_tool
    chat.open(
        handlers="""{ onClientTool: async ({ name, params }) => {
            window.toolCalls = [...(window.toolCalls ?? []), name];
            return { time: `12:00 ${params.zone}` };
        } }"""
    )
    chat.send_and_wait("what time is it?")
    chat.expect_answer("Thank you.")
    [output] = server.requests_of("threads.add_client_tool_output")
    assert output["result"] == {"time": "12:00 UTC"}
    assert chat.page.evaluate("window.toolCalls") == ["read_clock"]
    assert len(chat.events("chatkit.response.start")) == 1
    expect(chat.log).not_to_contain_text("read_clock")


@pytest.mark.parametrize(
    ("handlers", "reason"),
    [
        ("{}", 'There is no onClientTool handler for "read_clock".'),
        ("{ onClientTool: () => { throw new Error('broken clock'); } }", "broken clock"),
    ],
    ids=["missing", "throwing"],
)
def test_a_client_tool_that_fails_tells_the_server_why(
    chat: ChatPage, server: ScriptedServer, handlers: str, reason: str
) -> None:
    """Row 115."""
    server.script = asks_for_a_tool
    chat.open(handlers=handlers)
    chat.send_and_wait("what time is it?")
    chat.expect_answer("Thank you.")
    [output] = server.requests_of("threads.add_client_tool_output")
    assert output["result"] == {"error": reason}
    assert [event["error"] for event in chat.events("chatkit.error")] == [reason]


def test_a_pending_client_tool_call_is_not_run_again_when_its_thread_is_loaded(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Row 116."""
    server.add_thread("thr_a", "hello")
    thread = server.store.threads["thr_a"]
    server.store.items["thr_a"]["call"] = tool_call(thread).item
    chat.open(
        {"initialThread": "thr_a"},
        handlers="{ onClientTool: () => { window.ran = true; return {}; } }",
    )
    chat.wait_for_event("chatkit.thread.load.end")
    expect(chat.messages).to_have_text(["hello"])
    assert chat.page.evaluate("window.ran") is None
    assert server.requests_of("threads.add_client_tool_output") == []
