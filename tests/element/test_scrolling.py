"""Where the thread stands while an answer grows."""

from playwright.sync_api import expect

from tests.element.chat_page import ChatPage
from tests.element.scripted_server import Gate, ScriptedServer, say

LINES = [f"line {number}\n\n" for number in range(60)]

DISTANCE_TO_END = """() => {
  const { scrollHeight, scrollTop, clientHeight } =
    window.chat.shadowRoot.querySelector('.scroll');
  return Math.round(scrollHeight - scrollTop - clientHeight);
}"""


def test_a_growing_answer_is_followed_when_that_is_wanted(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Row 62."""
    server.script = lambda thread, _message: say(thread, *LINES)
    chat.open({"thread": {"autoScroll": True}})
    chat.send_and_wait("hello")
    expect(chat.answers.get_by_text("line 59")).to_be_in_viewport()
    assert chat.page.evaluate(DISTANCE_TO_END) <= 1


def test_a_growing_answer_is_not_followed_by_default(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Row 62: its beginning stays on screen, and a button leads to its end."""
    gate = Gate()

    async def pause(number: int) -> None:
        if number == 1:
            await gate.passed()

    server.script = lambda thread, _message: say(thread, *LINES, pause=pause)
    chat.open()
    chat.send("hello")
    expect(chat.answers.get_by_text("line 0")).to_be_visible()
    gate.open()
    chat.wait_for_event("chatkit.response.end")
    expect(chat.answers.get_by_text("line 0")).to_be_in_viewport()
    chat.button("Jump to the latest message").click()
    expect(chat.answers.get_by_text("line 59")).to_be_in_viewport()
    expect(chat.button("Jump to the latest message")).to_have_count(0)


def test_who_scrolls_up_is_left_in_peace(chat: ChatPage, server: ScriptedServer) -> None:
    """Row 62: only who is near the end is taken along."""
    gate = Gate()

    async def pause(number: int) -> None:
        if number == 40:
            await gate.passed()

    server.script = lambda thread, _message: say(thread, *LINES, pause=pause)
    chat.open({"thread": {"autoScroll": True}})
    chat.send("hello")
    expect(chat.answers.get_by_text("line 39")).to_be_in_viewport()
    chat.page.mouse.move(450, 300)
    chat.page.mouse.wheel(0, -900)
    expect(chat.answers.get_by_text("line 39")).not_to_be_in_viewport()
    top = chat.page.evaluate("window.chat.shadowRoot.querySelector('.scroll').scrollTop")
    gate.open()
    chat.wait_for_event("chatkit.response.end")
    expect(chat.answers.get_by_text("line 59")).to_have_count(1)
    assert chat.page.evaluate("window.chat.shadowRoot.querySelector('.scroll').scrollTop") == top
    chat.send_and_wait("again")
    expect(chat.answers.last.get_by_text("line 59")).to_be_in_viewport()


def test_the_browser_holds_a_place_only_while_the_end_is_not_followed(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Rows 62 and 103: looking for a place costs each delta the more the longer the answer is."""
    anchoring = "getComputedStyle(window.chat.shadowRoot.querySelector('.scroll')).overflowAnchor"
    server.script = lambda thread, _message: say(thread, *LINES)
    chat.open({"thread": {"autoScroll": True}})
    chat.send_and_wait("hello")
    expect(chat.answers.get_by_text("line 59")).to_be_in_viewport()
    assert chat.page.evaluate(anchoring) == "none"
    chat.page.mouse.move(450, 300)
    chat.page.mouse.wheel(0, -900)
    expect(chat.answers.get_by_text("line 59")).not_to_be_in_viewport()
    chat.page.wait_for_function(f"{anchoring} === 'auto'")
    chat.button("Jump to the latest message").click()
    chat.page.wait_for_function(f"{anchoring} === 'none'")
