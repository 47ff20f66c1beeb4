"""Replying to a piece of an answer, and tags that open something."""

from chatkit.types import LockedStatus
from playwright.sync_api import expect

from tests.element.chat_page import ChatPage
from tests.element.scripted_server import ScriptedServer

TAG = {
    "type": "input_tag",
    "id": "p1",
    "text": "Ada",
    "group": "People",
    "data": {"role": "analyst"},
    "interactive": True,
}

SELECT = """(message) => {
  const texts = document.createTreeWalker(message, NodeFilter.SHOW_TEXT);
  let first = null, last = null;
  while (texts.nextNode()) {
    if (!texts.currentNode.data.trim()) continue;
    first ??= texts.currentNode;
    last = texts.currentNode;
  }
  document.getSelection().setBaseAndExtent(first, 0, last, last.data.trimEnd().length);
}"""


def test_selected_text_of_an_answer_is_quoted_by_reply(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Row 126."""
    server.add_thread("thr_a", "hi", "A **first** part.\n\nAnd a second.")
    chat.open({"initialThread": "thr_a"})
    expect(chat.answers).to_have_count(1)
    chat.answers.last.evaluate(SELECT)
    chat.button("Reply").click()
    expect(chat.button("Reply")).to_have_count(0)
    expect(chat.page.locator(".quote-chip")).to_contain_text("A first part.")
    expect(chat.composer).to_be_focused()
    chat.send_and_wait("why?")
    [request] = server.requests_of("threads.add_user_message")
    assert request["input"]["quoted_text"] == "A first part.\nAnd a second."
    expect(chat.page.locator(".quote-chip")).to_have_count(0)


def test_only_text_of_one_answer_can_be_quoted(chat: ChatPage, server: ScriptedServer) -> None:
    """Row 126."""
    server.add_thread("thr_a", "hi", "one", "my own", "two")
    chat.open({"initialThread": "thr_a"})
    expect(chat.answers).to_have_count(2)
    chat.answers.last.evaluate(SELECT)
    expect(chat.button("Reply")).to_be_visible()
    chat.messages.last.evaluate(SELECT)
    expect(chat.button("Reply")).to_have_count(0)
    chat.log.evaluate(SELECT)
    expect(chat.button("Reply")).to_have_count(0)


def test_nothing_can_be_quoted_in_a_locked_thread(chat: ChatPage, server: ScriptedServer) -> None:
    """Rows 126, 127."""
    server.add_thread("thr_a", "hi", "one")
    server.store.threads["thr_a"].status = LockedStatus()
    chat.open({"initialThread": "thr_a"})
    expect(chat.answers).to_have_count(1)
    chat.answers.last.evaluate(SELECT)
    chat.page.evaluate("() => new Promise((go) => setTimeout(go, 300))")
    expect(chat.button("Reply")).to_have_count(0)


def test_an_interactive_tag_of_a_sent_message_is_handed_to_the_page(chat: ChatPage) -> None:
    """Row 56."""
    chat.open(handlers="{ entities: { onClick: (entity) => (window.clicked = entity) } }")
    plain = {**TAG, "id": "p2", "text": "Alan", "interactive": False}
    chat.call("sendUserMessage", {"content": [TAG, plain]})
    expect(chat.messages.get_by_text("Alan")).to_be_visible()
    expect(chat.messages.get_by_role("button", name="Alan")).to_have_count(0)
    chat.messages.get_by_role("button", name="Ada").click()
    assert chat.page.evaluate("window.clicked") == {
        "id": "p1",
        "title": "Ada",
        "group": "People",
        "interactive": True,
        "data": {"role": "analyst"},
    }


def test_the_page_shows_a_preview_of_a_tag_on_hover_and_on_focus(chat: ChatPage) -> None:
    """Row 57."""
    chat.open(
        handlers="""{ entities: { onRequestPreview: async ({ title }) => ({ preview: {
          type: "Basic", children: [{ type: "Text", value: `About ${title}` }] } }) } }"""
    )
    chat.call("sendUserMessage", {"content": [TAG]})
    tag = chat.messages.get_by_role("button", name="Ada")
    preview = chat.page.get_by_text("About Ada")
    tag.hover()
    expect(preview).to_be_visible()
    chat.page.mouse.move(0, 0)
    expect(preview).to_have_count(0)
    tag.focus()
    expect(preview).to_be_visible()
    chat.page.keyboard.press("Escape")
    expect(preview).to_have_count(0)
