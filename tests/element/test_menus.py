"""Suggestions behind `@` and `/`."""

from playwright.sync_api import Locator, expect

from tests.element.chat_page import ChatPage
from tests.element.scripted_server import ScriptedServer

ENTITIES = """{ entities: { showComposerMenu: true, onTagSearch: async (query) => {
  window.searched = [...(window.searched ?? []), query];
  if (query === "break") throw new Error("search broke");
  return [
    { id: "p1", title: "Ada Lovelace", group: "People", icon: "user", interactive: true,
      data: { role: "analyst" } },
    { id: "d1", title: "Engine notes", group: "Documents", icon: "document" },
    { id: "p2", title: "Alan Turing", group: "People" },
  ].filter(({ title }) => title.toLowerCase().includes(query.toLowerCase()));
} } }"""

COMMANDS = """{ commands: { enabled: true,
  onSearch: async (query) => [
    { id: "now", label: "Note the time", description: "On this device" },
    { id: "who", label: "Name a person", group: "People" },
    { id: "more", label: "Narrow down" },
  ].filter(({ label }) => label.toLowerCase().includes(query.toLowerCase())),
  onSelect: async ({ id }) => {
    window.selected = [...(window.selected ?? []), id];
    if (id === "who") return { type: "entity", entity: { id: "p1", title: "Ada" } };
    if (id === "more") return { type: "menu", commands: [{ id: "end", label: "The end" }] };
  },
} }"""


def options(chat: ChatPage) -> Locator:
    return chat.page.get_by_role("option")


def test_an_at_sign_offers_entities_by_group(chat: ChatPage) -> None:
    """Rows 54, 171."""
    chat.open(handlers=ENTITIES)
    chat.composer.press_sequentially("ask @")
    expect(options(chat)).to_have_text(["Ada Lovelace", "Alan Turing", "Engine notes"])
    people = chat.page.get_by_role("group", name="People")
    expect(people.get_by_role("option")).to_have_count(2)
    expect(chat.page.get_by_role("status").filter(has_text="3 suggestions")).to_be_attached()
    chat.composer.press_sequentially("tur")
    expect(options(chat)).to_have_text(["Alan Turing"])
    expect(chat.page.get_by_role("status").filter(has_text="1 suggestion")).to_be_attached()


def test_the_field_points_at_the_active_suggestion(chat: ChatPage) -> None:
    """Rows 170, 171."""
    chat.open(handlers=ENTITIES)
    chat.composer.press_sequentially("@")
    expect(options(chat)).to_have_count(3)
    listbox = chat.page.get_by_role("listbox")
    for name in ("Ada Lovelace", "Alan Turing", "Engine notes", "Ada Lovelace"):
        active = options(chat).filter(has_text=name)
        expect(active).to_have_attribute("aria-selected", "true")
        pointed = active.get_attribute("id")
        assert pointed is not None
        expect(chat.composer).to_have_attribute("aria-activedescendant", pointed)
        chat.page.keyboard.press("ArrowDown")
    expect(chat.composer).to_have_attribute("aria-controls", listbox.get_attribute("id") or "-")
    expect(chat.composer).to_be_focused()
    chat.page.keyboard.press("Escape")
    expect(listbox).to_have_count(0)
    assert chat.composer.get_attribute("aria-activedescendant") is None


def test_a_chosen_entity_is_sent_as_a_tag(chat: ChatPage, server: ScriptedServer) -> None:
    """Rows 54, 69."""
    chat.open(handlers=ENTITIES)
    chat.composer.press_sequentially("ask @ada")
    expect(options(chat)).to_have_text(["Ada Lovelace"])
    chat.page.keyboard.press("Enter")
    expect(options(chat)).to_have_count(0)
    chat.page.keyboard.type("about it")
    chat.page.keyboard.press("Enter")
    chat.wait_for_event("chatkit.response.end")
    [request] = server.requests_of("threads.create")
    assert request["input"]["content"] == [
        {"type": "input_text", "text": "ask "},
        {
            "type": "input_tag",
            "id": "p1",
            "text": "Ada Lovelace",
            "data": {"role": "analyst"},
            "group": "People",
            "interactive": True,
        },
        {"type": "input_text", "text": " about it"},
    ]


def test_a_tag_is_deleted_as_one_unit(chat: ChatPage) -> None:
    """Row 171."""
    chat.open(handlers=ENTITIES)
    chat.composer.press_sequentially("ask @ada")
    expect(options(chat)).to_have_count(1)
    options(chat).first.click()
    expect(chat.composer.locator(".tag")).to_have_text("Ada Lovelace")
    chat.page.keyboard.press("Backspace")
    chat.page.keyboard.press("Backspace")
    expect(chat.composer.locator(".tag")).to_have_count(0)
    expect(chat.composer).to_have_text("ask ")


def test_answers_to_earlier_searches_are_dropped(chat: ChatPage) -> None:
    """Row 54."""
    slow = """{ entities: { onTagSearch: (query) => new Promise((resolve) => {
      const answer = () => resolve([{ id: query, title: `found ${query}` }]);
      if (query === "a") window.answerFirst = answer; else if (query === "ab") answer();
    }) } }"""
    chat.open(handlers=slow)
    chat.composer.press_sequentially("@a")
    chat.page.wait_for_function("() => Boolean(window.answerFirst)")
    chat.composer.press_sequentially("b")
    expect(options(chat)).to_have_text(["found ab"])
    chat.page.evaluate("window.answerFirst()")
    chat.page.evaluate("() => new Promise((go) => requestAnimationFrame(() => setTimeout(go)))")
    expect(options(chat)).to_have_text(["found ab"])


def test_a_search_that_fails_is_told_and_the_text_stays(chat: ChatPage) -> None:
    """Rows 16, 54."""
    chat.open(handlers=ENTITIES)
    chat.composer.press_sequentially("@break")
    expect(chat.page.locator(".menu-note")).to_have_text("The search failed. Type on to try again.")
    assert chat.events("chatkit.error") == [{"error": "search broke", "kind": "Error"}]
    expect(chat.composer).to_have_text("@break")


def test_an_address_asks_for_nothing_and_escape_leaves_the_word_alone(chat: ChatPage) -> None:
    """Row 54: the sign begins a word."""
    chat.open(handlers=ENTITIES)
    chat.composer.press_sequentially("me@example.org ")
    assert chat.page.evaluate("window.searched ?? []") == []
    chat.composer.press_sequentially("@")
    expect(options(chat)).to_have_count(3)
    chat.page.keyboard.press("Escape")
    chat.composer.press_sequentially("a")
    expect(options(chat)).to_have_count(0)


def test_the_mention_button_begins_a_search(chat: ChatPage) -> None:
    """Row 55."""
    chat.open(handlers=ENTITIES)
    chat.composer.press_sequentially("ask")
    chat.button("Mention something").click()
    expect(chat.composer).to_have_text("ask @")
    expect(options(chat)).to_have_count(3)
    chat.set_options({"entities": {"showComposerMenu": True}})
    expect(chat.button("Mention something")).to_have_count(0)


def test_a_slash_offers_what_the_composer_can_do_and_the_pages_commands(chat: ChatPage) -> None:
    """Rows 58, 59."""
    composer = {
        "attachments": {"enabled": True},
        "tools": [{"id": "web", "label": "Search the web", "icon": "globe"}],
    }
    chat.open({"composer": composer}, COMMANDS)
    chat.composer.press_sequentially("/")
    labels = ["Attach files", "Search the web", "Note the time", "Narrow down", "Name a person"]
    for label in labels:
        expect(options(chat).filter(has_text=label)).to_have_count(1)
    expect(options(chat)).to_have_count(5)
    chat.composer.press_sequentially("sea")
    expect(options(chat)).to_have_text(["Search the web"])
    chat.page.keyboard.press("Tab")
    expect(chat.button("Stop using Search the web")).to_be_visible()
    expect(chat.composer).to_have_text("")


def test_a_command_may_insert_an_entity_open_a_menu_or_do_something(chat: ChatPage) -> None:
    """Row 60."""
    chat.open(handlers=COMMANDS)
    chat.composer.press_sequentially("/name")
    expect(options(chat)).to_have_count(1)
    chat.page.keyboard.press("Enter")
    expect(chat.composer.locator(".tag")).to_have_text("Ada")
    chat.composer.press_sequentially("/narrow")
    expect(options(chat)).to_have_text(["Narrow down"])
    chat.page.keyboard.press("Enter")
    expect(options(chat)).to_have_text(["The end"])
    chat.page.keyboard.press("Enter")
    expect(options(chat)).to_have_count(0)
    assert chat.page.evaluate("window.selected") == ["who", "more", "end"]
    expect(chat.composer).to_have_text("Ada ")


def test_without_options_the_signs_are_ordinary(chat: ChatPage, server: ScriptedServer) -> None:
    """Rows 54, 58."""
    chat.open()
    chat.composer.press_sequentially("@ada /note")
    expect(chat.page.get_by_role("listbox")).to_have_count(0)
    chat.page.keyboard.press("Enter")
    chat.wait_for_event("chatkit.response.end")
    [request] = server.requests_of("threads.create")
    assert request["input"]["content"] == [{"type": "input_text", "text": "@ada /note"}]
