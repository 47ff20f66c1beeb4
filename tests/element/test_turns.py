"""Sending, answering, stopping, trying again."""

import asyncio
from typing import Literal

import pytest
from chatkit.errors import CustomStreamError
from chatkit.types import (
    ClientEffectEvent,
    CustomTask,
    DurationSummary,
    EndOfTurnItem,
    HiddenContextItem,
    NoticeEvent,
    ProgressUpdateEvent,
    ThreadItemAddedEvent,
    ThreadItemDoneEvent,
    ThreadItemUpdatedEvent,
    ThreadMetadata,
    UserMessageItem,
    Workflow,
    WorkflowItem,
    WorkflowTaskAdded,
)
from playwright.sync_api import expect

from tests.element.chat_page import ChatPage
from tests.element.scripted_server import Events, Gate, ScriptedServer, say


async def never(_number: int) -> None:
    await asyncio.sleep(60)


def test_the_first_message_creates_a_thread_and_streams_its_answer(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Rows 21, 67, 87, 90."""
    chat.open()
    chat.send_and_wait("hello")
    expect(chat.messages).to_have_text(["hello"])
    chat.expect_answer("You said: hello")
    assert len(server.requests_of("threads.create")) == 1
    [thread_id] = server.store.threads
    assert chat.events("chatkit.thread.change") == [{"threadId": thread_id}]


def test_the_next_message_goes_to_the_same_thread(chat: ChatPage, server: ScriptedServer) -> None:
    """Row 68."""
    chat.open()
    chat.send_and_wait("one")
    chat.send_and_wait("two")
    [thread_id] = server.store.threads
    [request] = server.requests_of("threads.add_user_message")
    assert request["thread_id"] == thread_id
    expect(chat.messages).to_have_text(["one", "two"])
    expect(chat.answers).to_have_text(["You said: one", "You said: two"])


def test_a_message_carries_all_that_the_server_requires(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Row 69: content with the data of tags, attachments and inference options even when empty."""
    chat.open()
    tag = {"type": "input_tag", "id": "t1", "text": "@Rent", "group": "Tasks"}
    text = {"type": "input_text", "text": "pay "}
    chat.call("sendUserMessage", {"content": [text, tag], "reply": "as you said"})
    [request] = server.requests_of("threads.create")
    assert request["input"] == {
        "content": [text, {**tag, "data": {}}],
        "attachments": [],
        "quoted_text": "as you said",
        "inference_options": {},
    }
    expect(chat.messages).to_contain_text("pay @Rent")


def test_the_message_stands_in_the_log_before_the_server_answers(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Row 90."""

    async def slow(thread: ThreadMetadata, message: UserMessageItem | None) -> Events:
        async for event in say(thread, "late", pause=never):
            yield event

    server.script = slow
    chat.open()
    chat.send("hello")
    expect(chat.messages).to_have_text(["hello"])
    expect(chat.composer).to_have_text("")


def test_a_response_is_bracketed_by_its_events(chat: ChatPage) -> None:
    """Row 19."""
    chat.open()
    chat.send_and_wait("hello")
    names = [name for name, _detail in chat.events() if name.startswith("chatkit.response")]
    assert names == ["chatkit.response.start", "chatkit.response.end"]


def test_stop_ends_the_stream_and_keeps_what_was_written(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Rows 19, 84."""

    async def pause(number: int) -> None:
        if number == 1:
            await never(number)

    async def long(thread: ThreadMetadata, message: UserMessageItem | None) -> Events:
        async for event in say(thread, "The beginning", " and the rest", pause=pause):
            yield event

    server.script = long
    chat.open()
    chat.send("tell me")
    expect(chat.answers).to_have_text(["The beginning"])
    chat.button("Stop").click()
    chat.wait_for_event("chatkit.response.end")
    expect(chat.answers).to_have_text(["The beginning"])
    expect(chat.button("Send message")).to_be_visible()
    assert chat.events("chatkit.error") == []
    assert server.cancelled.wait_for_opening(5)


def test_there_is_no_stop_button_when_the_server_does_not_allow_it(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Rows 84, 99."""

    async def slow(thread: ThreadMetadata, message: UserMessageItem | None) -> Events:
        async for event in say(thread, "a", "b", pause=lambda n: asyncio.sleep(0.4 * n)):
            yield event

    server.script = slow
    server.allow_cancel = False
    chat.open()
    chat.send("hello")
    expect(chat.answers).to_have_text(["a"])
    expect(chat.button("Stop")).to_have_count(0)
    expect(chat.button("Send message")).to_be_disabled()
    chat.wait_for_event("chatkit.response.end")


def test_nothing_can_be_sent_while_a_response_streams(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Rows 12, 104: Enter keeps the draft, the method rejects."""

    async def slow(thread: ThreadMetadata, message: UserMessageItem | None) -> Events:
        async for event in say(thread, "a", pause=never):
            yield event

    server.script = slow
    chat.open()
    chat.send("one")
    expect(chat.button("Stop")).to_be_visible()
    chat.send("two")
    expect(chat.composer).to_have_text("two")
    rejected = chat.rejection("sendUserMessage", {"text": "three"})
    assert rejected == "A response is still streaming."
    assert len(server.requests) == 1


def test_an_error_of_the_server_shows_its_message_and_tries_again(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Rows 16, 70, 101."""
    attempts = []

    async def fails_once(thread: ThreadMetadata, message: UserMessageItem | None) -> Events:
        attempts.append(message)
        async for event in say(thread, "half"):
            yield event
        if len(attempts) == 1:
            raise CustomStreamError("The model is asleep.", allow_retry=True)

    server.script = fails_once
    chat.open()
    chat.send_and_wait("hello")
    row = chat.page.get_by_role("alert")
    expect(row).to_contain_text("The model is asleep.")
    [error] = chat.events("chatkit.error")
    assert error["kind"] == "ChatKitStreamError"
    row.get_by_role("button", name="Try again").click()
    chat.wait_for_event("chatkit.response.end", 2)
    expect(row).to_have_count(0)
    expect(chat.messages).to_have_text(["hello"])
    expect(chat.answers).to_have_text(["half"])
    assert len(server.requests_of("threads.retry_after_item")) == 1


def test_an_error_without_retry_has_no_button(chat: ChatPage, server: ScriptedServer) -> None:
    """Row 101."""

    async def fails(thread: ThreadMetadata, message: UserMessageItem | None) -> Events:
        yield ProgressUpdateEvent(text="Trying")
        raise CustomStreamError("Not today.", allow_retry=False)

    server.script = fails
    chat.open()
    chat.send_and_wait("hello")
    row = chat.page.get_by_role("alert")
    expect(row).to_contain_text("Not today.")
    expect(row.get_by_role("button")).to_have_count(0)


def test_a_known_error_code_is_told_in_the_users_language(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Row 101: the server sends a code only."""

    async def fails(thread: ThreadMetadata, message: UserMessageItem | None) -> Events:
        yield ProgressUpdateEvent(text="Trying")
        raise RuntimeError("a bug")

    server.script = fails
    chat.open()
    chat.send_and_wait("hello")
    expect(chat.page.get_by_role("alert")).to_contain_text("Something went wrong while answering.")


@pytest.mark.parametrize(
    ("level", "role"), [("info", "status"), ("warning", "alert"), ("danger", "alert")]
)
def test_notices_are_shown_with_title_and_markdown(
    chat: ChatPage,
    server: ScriptedServer,
    level: Literal["info", "warning", "danger"],
    role: Literal["status", "alert"],
) -> None:
    """Row 102: only what is urgent interrupts those who listen."""

    async def warns(thread: ThreadMetadata, message: UserMessageItem | None) -> Events:
        yield NoticeEvent(level=level, title="Nearly full", message="**10** messages left.")

    server.script = warns
    chat.open()
    chat.send_and_wait("hello")
    notice = chat.log.get_by_role(role)
    expect(notice).to_contain_text("Nearly full")
    expect(notice.locator("strong", has_text="10")).to_be_visible()


def test_progress_is_shown_until_the_turn_ends(chat: ChatPage, server: ScriptedServer) -> None:
    """Row 99."""

    async def works(thread: ThreadMetadata, message: UserMessageItem | None) -> Events:
        yield ProgressUpdateEvent(text="Reading your tasks")
        await asyncio.sleep(0.5)

    server.script = works
    chat.open()
    chat.send("hello")
    progress = chat.log.get_by_text("Reading your tasks")
    expect(progress).to_be_visible()
    chat.wait_for_event("chatkit.response.end")
    expect(progress).to_have_count(0)


def test_a_client_effect_becomes_an_event(chat: ChatPage, server: ScriptedServer) -> None:
    """Rows 17, 100."""

    async def effect(thread: ThreadMetadata, message: UserMessageItem | None) -> Events:
        yield ClientEffectEvent(name="confetti", data={"colour": "red"})

    server.script = effect
    chat.open()
    chat.send_and_wait("hello")
    expected = {"name": "confetti", "data": {"colour": "red"}}
    assert chat.events("chatkit.effect") == [expected]


def test_hidden_items_and_turn_ends_are_never_drawn(chat: ChatPage, server: ScriptedServer) -> None:
    """Row 123."""

    async def hides(thread: ThreadMetadata, message: UserMessageItem | None) -> Events:
        hidden = HiddenContextItem(
            id="hidden",
            thread_id=thread.id,
            created_at=thread.created_at,
            content="secret words",
        )
        # The server swallows the done event of a hidden item, but not an added one.
        yield ThreadItemAddedEvent(item=hidden)
        yield ThreadItemDoneEvent(item=hidden)
        async for event in say(thread, "visible"):
            yield event
        end = EndOfTurnItem(id="end", thread_id=thread.id, created_at=thread.created_at)
        yield ThreadItemDoneEvent(item=end)

    server.script = hides
    chat.open({"threadItemActions": {"retry": True}})
    chat.send_and_wait("hello")
    chat.expect_answer("visible")
    expect(chat.log).not_to_contain_text("secret words")
    expect(chat.button("Answer again")).to_be_visible()


def test_a_workflow_shows_its_live_step_and_then_its_summary(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Rows 97, 121, 122."""
    gate = Gate()

    async def works(thread: ThreadMetadata, message: UserMessageItem | None) -> Events:
        item = WorkflowItem(
            id="wf",
            thread_id=thread.id,
            created_at=thread.created_at,
            workflow=Workflow(type="reasoning", tasks=[]),
        )
        yield ThreadItemAddedEvent(item=item)
        task = CustomTask(title="Looking at tasks", content="Two **open**.")
        yield ThreadItemUpdatedEvent(
            item_id="wf", update=WorkflowTaskAdded(task_index=0, task=task)
        )
        await gate.passed()
        workflow = Workflow(type="reasoning", tasks=[task], summary=DurationSummary(duration=7))
        yield ThreadItemDoneEvent(item=item.model_copy(update={"workflow": workflow}))

    server.script = works
    chat.open()
    chat.send("hello")
    expect(chat.log.get_by_role("status").first).to_contain_text("Looking at tasks")
    gate.open()
    chat.wait_for_event("chatkit.response.end")
    summary = chat.log.get_by_text("Thought for 7 s")
    details = chat.log.locator("details")
    expect(summary).to_be_visible()
    expect(details.locator("strong")).to_be_hidden()
    summary.click()
    expect(details.locator("strong")).to_have_text("open")
