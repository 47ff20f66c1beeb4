"""A walk through the element with nothing but the keyboard, and in the ways of looking at it."""

import re

import pytest
from playwright.sync_api import Locator, expect

from tests.element.chat_page import ChatPage
from tests.element.scripted_server import ScriptedServer

MODELS = [
    {"id": "fast", "label": "Fast", "default": True},
    {"id": "deep", "label": "Deep"},
]
OPTIONS = {
    "composer": {"models": MODELS},
    "threadItemActions": {"feedback": True, "retry": True},
    "startScreen": {"prompts": [{"label": "What is due", "prompt": "what is due"}]},
}

#: More steps than any view has controls.
MOST_STEPS = 30


def walk_to(chat: ChatPage, target: Locator, key: str = "Tab") -> None:
    """Press a key until a control has the focus."""
    for _ in range(MOST_STEPS):
        if target.count() == 1 and target.evaluate("(node) => node.matches(':focus')"):
            return
        chat.page.keyboard.press(key)
    raise AssertionError(f"{key} never reached {target}")


def test_a_conversation_from_the_first_key_to_the_last(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Rows 42, 43, 51, 76, 124, 170: prompt, message, model, rating and retry by keyboard."""
    chat.open(OPTIONS)
    press = chat.page.keyboard.press
    walk_to(chat, chat.button("What is due"))
    press("Enter")
    chat.wait_for_event("chatkit.response.end")
    chat.expect_answer("You said: what is due")

    walk_to(chat, chat.composer)
    chat.page.keyboard.type("and tomorrow")
    walk_to(chat, chat.button("Model: Fast"))
    press("Enter")
    press("ArrowDown")
    expect(chat.page.get_by_role("menuitemradio", name="Deep")).to_be_focused()
    press("Enter")
    expect(chat.button("Model: Deep")).to_be_focused()
    walk_to(chat, chat.button("Send message"))
    press("Enter")
    chat.wait_for_event("chatkit.response.end", 2)
    assert server.requests_of("threads.add_user_message")[0]["input"]["inference_options"] == {
        "model": "deep"
    }

    last_turn = chat.page.locator("chatkit-turn").last
    walk_to(chat, last_turn.get_by_role("button", name="Good answer"), "Shift+Tab")
    press("Space")
    expect(last_turn.get_by_role("button", name="Good answer")).to_have_attribute(
        "aria-pressed", "true"
    )
    walk_to(chat, last_turn.get_by_role("button", name="Answer again"))
    press("Enter")
    chat.wait_for_event("chatkit.response.end", 3)
    assert len(server.requests_of("threads.retry_after_item")) == 1


def test_the_history_by_keyboard(chat: ChatPage, server: ScriptedServer) -> None:
    """Rows 128, 170: open, choose with arrows, rename, ask before deleting, leave by Escape."""
    server.add_thread("thr_a", "question", "answer a", title="Alpha")
    server.add_thread("thr_b", "question", "answer b", title="Beta")
    chat.open(OPTIONS)
    press = chat.page.keyboard.press
    walk_to(chat, chat.button("Show history"))
    press("Enter")
    expect(chat.button("Beta")).to_be_visible()

    walk_to(chat, chat.button("Rename: Beta"))
    press("Enter")
    field = chat.page.get_by_role("textbox", name="New title")
    expect(field).to_be_focused()
    chat.page.keyboard.type("Gamma")
    press("Enter")
    expect(chat.button("Gamma")).to_be_visible()

    walk_to(chat, chat.button("Delete: Gamma"))
    press("Enter")
    expect(chat.page.get_by_role("group", name=re.compile("Gamma"))).to_be_visible()
    press("Escape")
    expect(chat.button("Gamma")).to_be_visible()

    walk_to(chat, chat.button("Gamma"), "Shift+Tab")
    press("ArrowDown")
    expect(chat.button("Alpha")).to_be_focused()
    press("Enter")
    expect(chat.answers).to_have_text(["answer a"])

    walk_to(chat, chat.button("Show history"))
    press("Enter")
    press("Escape")
    expect(chat.button("Show history")).to_be_focused()


def test_escape_closes_a_menu_and_gives_the_focus_back(chat: ChatPage) -> None:
    """Row 170."""
    chat.open(OPTIONS)
    walk_to(chat, chat.button("Model: Fast"))
    chat.page.keyboard.press("Enter")
    expect(chat.page.get_by_role("menu")).to_be_visible()
    chat.page.keyboard.press("Escape")
    expect(chat.page.get_by_role("menu")).to_have_count(0)
    expect(chat.button("Model: Fast")).to_be_focused()


def test_every_stop_of_the_focus_can_be_seen(chat: ChatPage, server: ScriptedServer) -> None:
    """Row 170."""
    server.add_thread("thr_a", "question", "See [this](https://example.org).", title="Alpha")
    chat.open({**OPTIONS, "initialThread": "thr_a"})
    expect(chat.answers).to_be_visible()
    stops: list[str] = []
    for _ in range(MOST_STEPS):
        chat.page.keyboard.press("Tab")
        stop = chat.page.evaluate(
            """() => {
              const focused = window.chat.shadowRoot.activeElement;
              if (!focused) return null;
              const own = getComputedStyle(focused);
              const frame = getComputedStyle(focused.closest(".composer") ?? focused);
              const seen = own.outlineStyle !== "none" || own.boxShadow !== "none"
                || frame.outlineStyle !== "none" || frame.boxShadow !== "none";
              return { name: focused.ariaLabel ?? focused.textContent.trim(), seen };
            }"""
        )
        if stop is None:
            break
        assert stop["seen"], f"nothing shows that {stop['name']} has the focus"
        stops.append(stop["name"])
    assert "this" in stops
    assert "Message" in stops


@pytest.mark.parametrize("key", ["Shift+Tab", "Tab"])
def test_the_element_is_no_trap_for_the_focus(chat: ChatPage, key: str) -> None:
    """Row 170."""
    chat.open(OPTIONS)
    chat.call("focusComposer")
    for _ in range(MOST_STEPS):
        chat.page.keyboard.press(key)
        if chat.page.evaluate("window.chat.shadowRoot.activeElement === null"):
            return
    raise AssertionError("the focus never left the element")


def test_forced_colours_keep_what_is_chosen_and_the_focus_visible(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Row 173."""
    server.add_thread("thr_a", "question", "answer", title="Alpha")
    chat.page.emulate_media(forced_colors="active")
    chat.open({**OPTIONS, "initialThread": "thr_a"})
    chat.composer.focus()
    frame = "(node) => getComputedStyle(node.closest('.composer'))"
    border = chat.composer.evaluate(f"(node) => ({frame})(node).borderTopStyle")
    outline = chat.composer.evaluate(f"(node) => ({frame})(node).outlineStyle")
    own = chat.composer.evaluate("(node) => getComputedStyle(node).outlineStyle")
    assert "solid" in (border, outline, own)
    send = chat.button("Send message")
    colours = send.evaluate(
        "(node) => [getComputedStyle(node).color, getComputedStyle(node).backgroundColor]"
    )
    assert colours[0] != colours[1]


@pytest.mark.parametrize("view", ["start", "thread", "history"])
def test_at_200_percent_everything_stays_in_reach(
    chat: ChatPage, server: ScriptedServer, view: str
) -> None:
    """Row 173: zoomed to 200 %, a window of 900 x 700 has room for 450 x 350."""
    server.add_thread("thr_a", "question", "answer", title="Alpha")
    chat.page.set_viewport_size({"width": 450, "height": 350})
    chat.open({**OPTIONS, **({} if view == "start" else {"initialThread": "thr_a"})})
    if view == "history":
        chat.call("showHistory")
        expect(chat.button("Alpha")).to_be_in_viewport(ratio=1)
        return
    expect(chat.composer).to_be_in_viewport(ratio=1)
    expect(chat.button("Send message")).to_be_in_viewport(ratio=1)
    overflow = chat.page.evaluate(
        "document.documentElement.scrollHeight - document.documentElement.clientHeight"
    )
    assert overflow == 0
