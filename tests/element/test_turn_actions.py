"""What can be done with an answer: copy, rate, make it anew."""

from chatkit.types import ThreadMetadata, UserMessageItem
from playwright.sync_api import expect

from tests.element.chat_page import ChatPage
from tests.element.scripted_server import Events, ScriptedServer, say


def test_retry_drops_the_answer_at_once_and_asks_for_another(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Rows 44, 70, 124."""
    chat.open({"threadItemActions": {"retry": True}})
    chat.send_and_wait("hello")

    async def other(thread: ThreadMetadata, message: UserMessageItem | None) -> Events:
        async for event in say(thread, "Another answer."):
            yield event

    server.script = other
    chat.button("Answer again").click()
    chat.wait_for_event("chatkit.response.end", 2)
    expect(chat.answers).to_have_text(["Another answer."])
    [request] = server.requests_of("threads.retry_after_item")
    [thread_id] = server.store.threads
    assert request["item_id"] in server.store.items[thread_id]


def test_only_the_last_answer_can_be_made_anew(chat: ChatPage) -> None:
    """Row 124."""
    chat.open({"threadItemActions": {"retry": True}})
    chat.send_and_wait("one")
    chat.send_and_wait("two")
    expect(chat.button("Answer again")).to_have_count(1)
    expect(chat.button("Copy")).to_have_count(2)


def test_feedback_and_retry_are_off_and_copy_is_on_by_default(chat: ChatPage) -> None:
    """Row 44."""
    chat.open()
    chat.send_and_wait("hello")
    expect(chat.button("Copy")).to_be_visible()
    expect(chat.button("Good answer")).to_have_count(0)
    expect(chat.button("Answer again")).to_have_count(0)


def test_copy_puts_the_answer_on_the_clipboard(chat: ChatPage, server: ScriptedServer) -> None:
    """Row 124: the Markdown as it was written."""

    async def formatted(thread: ThreadMetadata, message: UserMessageItem | None) -> Events:
        async for event in say(thread, "Some **bold** text"):
            yield event

    server.script = formatted
    chat.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    chat.open()
    chat.send_and_wait("hello")
    chat.button("Copy").click()
    expect(chat.button("Copied")).to_be_visible()
    assert chat.page.evaluate("navigator.clipboard.readText()") == "Some **bold** text"


def test_feedback_is_marked_at_once_and_sent_with_the_items_of_the_turn(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Rows 76, 125."""
    chat.open({"threadItemActions": {"feedback": True}})
    chat.send_and_wait("hello")
    good, bad = chat.button("Good answer"), chat.button("Bad answer")
    good.click()
    expect(good).to_have_attribute("aria-pressed", "true")
    bad.click()
    expect(bad).to_have_attribute("aria-pressed", "true")
    expect(good).to_have_attribute("aria-pressed", "false")
    [thread_id] = server.store.threads
    answer_id = list(server.store.items[thread_id])[-1]
    expected = [(thread_id, [answer_id], "positive"), (thread_id, [answer_id], "negative")]
    assert server.feedback == expected


def test_a_chosen_thumb_is_taken_back_by_a_second_press(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Row 125: only here, as the protocol has no word for it."""
    chat.open({"threadItemActions": {"feedback": True}})
    chat.send_and_wait("hello")
    good = chat.button("Good answer")
    good.click()
    expect(good).to_have_attribute("aria-pressed", "true")
    good.click()
    expect(good).to_have_attribute("aria-pressed", "false")
    assert len(server.feedback) == 1


def test_feedback_that_does_not_arrive_is_taken_back(chat: ChatPage) -> None:
    """Row 125."""
    chat.open({"threadItemActions": {"feedback": True}})
    chat.send_and_wait("hello")
    chat.page.route("**/chatkit", lambda route: route.fulfill(status=500))
    good = chat.button("Good answer")
    good.click()
    chat.wait_for_event("chatkit.error")
    expect(good).to_have_attribute("aria-pressed", "false")
