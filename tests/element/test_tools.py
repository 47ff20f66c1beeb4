"""Choosing a tool for the next message."""

from playwright.sync_api import expect

from tests.element.chat_page import ChatPage
from tests.element.scripted_server import ScriptedServer

TOOLS = [
    {
        "id": "research",
        "label": "Deep research",
        "shortLabel": "Research",
        "icon": "search",
        "placeholderOverride": "What shall be looked into?",
    },
    {"id": "draw", "label": "Draw", "icon": "images", "persistent": True},
    {"id": "web", "label": "Search the web", "shortLabel": "Web", "icon": "globe", "pinned": True},
]


def placeholder(chat: ChatPage) -> str:
    text = chat.composer.get_attribute("data-placeholder")
    assert text is not None
    return text


def test_tools_stand_behind_the_plus_and_pinned_ones_beside_it(chat: ChatPage) -> None:
    """Rows 49, 50."""
    chat.open({"composer": {"tools": TOOLS}})
    expect(chat.button("Web")).to_have_attribute("aria-pressed", "false")
    chat.button("Tools").click()
    items = chat.page.get_by_role("menuitemradio")
    expect(items).to_have_text(["Deep research", "Draw"])
    expect(items.first).to_be_focused()


def test_a_chosen_tool_shows_its_short_label_and_its_own_placeholder(chat: ChatPage) -> None:
    """Rows 23, 49."""
    chat.open({"composer": {"tools": TOOLS, "placeholder": "Ask"}})
    chat.button("Tools").click()
    chat.page.get_by_role("menuitemradio", name="Deep research").click()
    expect(chat.page.get_by_role("menu")).to_have_count(0)
    expect(chat.composer).to_be_focused()
    chosen = chat.button("Stop using Research")
    expect(chosen).to_have_text("Research")
    assert placeholder(chat) == "What shall be looked into?"
    chosen.click()
    expect(chosen).to_have_count(0)
    assert placeholder(chat) == "Ask"
    assert chat.events("chatkit.tool.change") == [{"toolId": "research"}, {"toolId": None}]


def test_a_tool_is_chosen_by_keyboard_and_escape_gives_the_focus_back(chat: ChatPage) -> None:
    """Rows 49, 170."""
    chat.open({"composer": {"tools": TOOLS}})
    plus = chat.button("Tools")
    plus.focus()
    chat.page.keyboard.press("Enter")
    expect(chat.page.get_by_role("menuitemradio").first).to_be_focused()
    chat.page.keyboard.press("Escape")
    expect(chat.page.get_by_role("menu")).to_have_count(0)
    expect(plus).to_be_focused()
    chat.page.keyboard.press("Enter")
    expect(chat.page.get_by_role("menuitemradio").first).to_be_focused()
    chat.page.keyboard.press("End")
    chat.page.keyboard.press("Enter")
    expect(chat.button("Stop using Draw")).to_be_visible()


def test_a_chosen_tool_is_sent_and_cleared_unless_it_is_persistent(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Rows 7, 23, 50."""
    chat.open({"composer": {"tools": TOOLS}})
    chat.button("Web").click()
    expect(chat.button("Web")).to_have_attribute("aria-pressed", "true")
    chat.send_and_wait("one")
    expect(chat.button("Web")).to_have_attribute("aria-pressed", "false")
    chat.button("Tools").click()
    chat.page.get_by_role("menuitemradio", name="Draw").click()
    chat.send_and_wait("two")
    chat.send_and_wait("three")
    expect(chat.button("Stop using Draw")).to_be_visible()
    sent = [one["params"]["input"]["inference_options"] for one in server.requests]
    assert sent == [{"tool_choice": {"id": one}} for one in ("web", "draw", "draw")]


def test_a_tool_chosen_by_method_shows_in_the_composer(chat: ChatPage) -> None:
    """Rows 8, 23."""
    chat.open({"composer": {"tools": TOOLS}})
    chat.call("setComposerValue", {"selectedToolId": "research"})
    expect(chat.button("Stop using Research")).to_be_visible()
    chat.call("setComposerValue", {"selectedToolId": None})
    expect(chat.button("Stop using Research")).to_have_count(0)
    assert chat.rejection("setComposerValue", {"selectedToolId": "none"}) is not None
