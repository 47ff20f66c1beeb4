"""Widgets that change while somebody uses them (rows 95, 96, 139, 161)."""

import asyncio
from collections.abc import Callable
from typing import Any

import pytest
from chatkit.server import stream_widget
from chatkit.types import (
    ThreadItemUpdatedEvent,
    ThreadMetadata,
    UserMessageItem,
    WidgetComponentUpdated,
    WidgetRootUpdated,
)
from chatkit.widgets import DynamicWidgetComponent, DynamicWidgetRoot
from playwright.sync_api import Locator, expect

from tests.element.chat_page import ChatPage
from tests.element.scripted_server import Events, Gate, ScriptedServer
from tests.element.widgets.samples import Node, widget
from tests.element.widgets.showing import ITEM, show

Update = Callable[[], Any]


def card(*children: Node, **properties: Any) -> Node:
    return {"type": "Card", "children": list(children), **properties}


def text(value: str, **properties: Any) -> Node:
    return {"type": "Text", "value": value, **properties}


def field(name: str, **properties: Any) -> Node:
    return {"type": "Input", "name": name, "placeholder": name, **properties}


def root(tree: Node) -> WidgetRootUpdated:
    return WidgetRootUpdated(widget=widget(tree))


def component(component_id: str, tree: Node) -> WidgetComponentUpdated:
    return WidgetComponentUpdated(
        component_id=component_id, component=DynamicWidgetComponent.model_validate(tree)
    )


def update(chat: ChatPage, server: ScriptedServer, *updates: Any) -> None:
    """Let the server send updates of the widget, as the page would after an action of its own."""

    async def script(_thread: ThreadMetadata, _action: Any) -> Events:
        for one in updates:
            yield ThreadItemUpdatedEvent(item_id=ITEM, update=one)

    server.action_script = script
    ended = len(chat.events("chatkit.response.end"))
    chat.start("sendCustomAction", {"type": "refresh"}, ITEM)
    chat.wait_for_event("chatkit.response.end", ended + 1)


def mark(locator: Locator) -> None:
    locator.evaluate("(one) => (one.mark = 1)")


def is_marked(locator: Locator) -> bool:
    marked = locator.evaluate("(one) => one.mark === 1")
    assert isinstance(marked, bool)
    return marked


@pytest.mark.parametrize("kind", ["Text", "Markdown"])
def test_text_of_a_widget_grows_by_deltas_and_then_stops_looking_unfinished(
    chat: ChatPage, server: ScriptedServer, kind: str
) -> None:
    """Rows 95, 140, 143: as the server's own stream_widget tells them apart."""
    gate = Gate()

    async def script(thread: ThreadMetadata, _message: UserMessageItem | None) -> Events:
        async def growing() -> Any:
            for value in ("Once", "Once upon", "Once upon a time"):
                yield tree(value, streaming=True)
            await gate.passed()
            yield tree("Once upon a time", streaming=False)

        def tree(value: str, streaming: bool) -> DynamicWidgetRoot:
            node = {"type": kind, "id": "t", "value": value, "streaming": streaming}
            return widget(card(node, text("beside it")))

        async for event in stream_widget(thread, growing()):
            yield event

    server.script = script
    chat.open()
    chat.send("tell me")
    expect(chat.log.get_by_text("Once upon a time")).to_be_visible()
    expect(chat.log.locator(".streaming")).to_have_count(1)
    gate.open()
    chat.wait_for_event("chatkit.response.end")
    expect(chat.log.get_by_text("Once upon a time")).to_be_visible()
    expect(chat.log.locator(".streaming")).to_have_count(0)


def test_a_component_is_replaced_by_its_id_and_its_neighbours_stay_as_they_are(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Rows 96, 161."""
    drawn = show(chat, server, card(text("before", id="a"), text("beside", id="b")))
    mark(drawn.get_by_text("beside"))
    update(chat, server, component("a", {"type": "Badge", "id": "a", "label": "after"}))
    expect(drawn.get_by_text("after")).to_be_visible()
    expect(drawn.get_by_text("before")).to_have_count(0)
    assert is_marked(drawn.get_by_text("beside"))


def test_a_component_in_a_transition_is_found_by_its_id(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Rows 96, 139."""
    drawn = show(chat, server, card({"type": "Transition", "children": text("before", id="a")}))
    expect(drawn.get_by_text("before")).to_be_visible()
    update(chat, server, component("a", text("after", id="a")))
    expect(drawn.get_by_text("after")).to_be_visible()


def test_a_key_keeps_a_component_whatever_is_put_before_it(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Row 161."""
    drawn = show(chat, server, card(text("one", key="1"), text("two", key="2")))
    mark(drawn.get_by_text("two"))
    update(
        chat,
        server,
        root(card(text("zero", key="0"), text("two, changed", key="2"), text("one", key="1"))),
    )
    expect(drawn.locator(".w-text")).to_have_text(["zero", "two, changed", "one"])
    assert is_marked(drawn.get_by_text("two, changed"))


def test_typed_text_focus_and_selection_outlive_a_new_root(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Rows 96, 161."""
    form = {"type": "Form", "children": [field("title"), field("notes")]}
    drawn = show(chat, server, card(form))
    title = drawn.get_by_role("textbox", name="title")
    title.fill("half a sentence")
    title.evaluate("(one) => one.setSelectionRange(2, 6)")
    drawn.get_by_role("textbox", name="notes").fill("kept")
    title.focus()
    title.evaluate("(one) => one.setSelectionRange(2, 6)")
    moved = {
        "type": "Form",
        "children": [
            text("Now with more around it"),
            {"type": "Row", "children": [field("notes")]},
            {"type": "Row", "children": [{"type": "Col", "children": [field("title")]}]},
        ],
    }
    update(chat, server, root(card(text("New"), moved)))
    expect(drawn.get_by_text("Now with more")).to_be_visible()
    expect(title).to_have_value("half a sentence")
    expect(title).to_be_focused()
    assert title.evaluate("(one) => [one.selectionStart, one.selectionEnd]") == [2, 6]
    expect(drawn.get_by_role("textbox", name="notes")).to_have_value("kept")


def test_choices_outlive_a_new_root_and_new_defaults_only_reach_what_nobody_touched(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Rows 96, 161."""

    def tree(default: str) -> Node:
        options = [{"value": value, "label": value.title()} for value in ("home", "work", "away")]
        return card(
            {
                "type": "Form",
                "children": [
                    {"type": "Checkbox", "name": "box", "label": "Box"},
                    {"type": "Select", "name": "place", "placeholder": "Place", "options": options},
                    field("typed", defaultValue=default),
                    field("untouched", defaultValue=default),
                ],
            }
        )

    drawn = show(chat, server, tree("first"))
    drawn.get_by_role("checkbox", name="Box").check()
    drawn.get_by_role("combobox", name="Place").click()
    chat.page.get_by_role("option", name="Work").click()
    drawn.get_by_role("textbox", name="typed").fill("mine")
    update(chat, server, root(tree("second")))
    expect(drawn.get_by_role("textbox", name="untouched")).to_have_value("second")
    expect(drawn.get_by_role("textbox", name="typed")).to_have_value("mine")
    expect(drawn.get_by_role("checkbox", name="Box")).to_be_checked()
    expect(drawn.get_by_role("combobox", name="Place")).to_have_text("Work")


def test_what_was_typed_into_a_field_that_is_gone_is_forgotten(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Row 96."""
    drawn = show(chat, server, card({"type": "Form", "children": [field("a")]}))
    drawn.get_by_role("textbox").fill("old")
    update(chat, server, root(card({"type": "Form", "children": [text("gone")]})))
    expect(drawn.get_by_text("gone")).to_be_visible()
    update(chat, server, root(card({"type": "Form", "children": [field("a")]})))
    expect(drawn.get_by_role("textbox")).to_have_value("")


def test_a_list_that_was_opened_stays_open(chat: ChatPage, server: ScriptedServer) -> None:
    """Rows 135, 161."""

    def tree(count: int) -> Node:
        items = [
            {"type": "ListViewItem", "key": str(number), "children": [text(f"item {number}")]}
            for number in range(count)
        ]
        return {"type": "ListView", "limit": 2, "children": items}

    drawn = show(chat, server, tree(4))
    drawn.get_by_role("button", name="Show more").click()
    update(chat, server, root(tree(6)))
    expect(drawn.get_by_role("listitem")).to_have_count(6)


def test_an_open_list_of_choices_stays_open_over_an_update(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Row 161."""
    select = {
        "type": "Select",
        "name": "s",
        "placeholder": "Place",
        "options": [{"value": "h", "label": "Home"}, {"value": "w", "label": "Work"}],
    }
    drawn = show(chat, server, card(select))
    drawn.get_by_role("combobox").click()
    update(chat, server, root(card(text("new"), select)))
    expect(drawn.get_by_text("new")).to_be_visible()
    expect(chat.page.get_by_role("option", name="Work")).to_be_visible()


@pytest.mark.parametrize(("motion", "animated"), [("no-preference", True), ("reduce", False)])
def test_a_transition_leads_from_one_height_to_the_next_unless_motion_is_unwanted(
    chat: ChatPage, server: ScriptedServer, motion: Any, animated: bool
) -> None:
    """Rows 139, 173."""
    chat.page.emulate_media(reduced_motion=motion)

    def tree(lines: int) -> Node:
        value = "\n".join("line" for _ in range(lines))
        return card({"type": "Transition", "children": text(value, key="t")})

    drawn = show(chat, server, tree(1))
    chat.page.evaluate(
        """() => {
          window.animated = [];
          const plain = Element.prototype.animate;
          Element.prototype.animate = function (...args) {
            window.animated.push(this.localName);
            return plain.apply(this, args);
          };
        }"""
    )
    update(chat, server, root(tree(6)))
    expect(drawn.locator(".w-text")).to_contain_text("line\nline")
    expected = ["chatkit-widget-transition"] if animated else []
    assert chat.page.evaluate("window.animated") == expected


def test_a_field_takes_the_focus_in_a_widget_that_has_just_come(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Rows 141, 147: unless somebody is writing, and never in an old thread."""

    async def script(thread: ThreadMetadata, _message: UserMessageItem | None) -> Events:
        await asyncio.sleep(0.3)
        tree = card(field("a", autoFocus=True, autoSelect=True, defaultValue="chosen"))
        async for event in stream_widget(thread, widget(tree)):
            yield event

    server.script = script
    chat.open()
    chat.send_and_wait("ask me")
    first = chat.log.get_by_role("textbox")
    expect(first).to_be_focused()
    assert first.evaluate("(one) => one.selectionEnd - one.selectionStart") == 6
    chat.send("ask me again")
    chat.composer.press_sequentially("writing")
    chat.wait_for_event("chatkit.response.end", 2)
    expect(chat.log.get_by_role("textbox")).to_have_count(2)
    expect(chat.composer).to_be_focused()
    thread = chat.events("chatkit.thread.change")[-1]["threadId"]
    chat.open({"initialThread": thread})
    expect(chat.log.get_by_role("textbox")).to_have_count(2)
    expect(chat.log.locator(":focus")).to_have_count(0)
