"""Actions of widgets: who carries them out, and what is seen meanwhile (rows 158 to 162)."""

from typing import Any

import pytest
from chatkit.types import (
    ThreadItemUpdatedEvent,
    ThreadMetadata,
    UserMessageItem,
    WidgetItem,
    WidgetRootUpdated,
)
from playwright.sync_api import expect

from tests.element.chat_page import ChatPage
from tests.element.scripted_server import Events, Gate, ScriptedServer, say
from tests.element.widgets.samples import Node, widget
from tests.element.widgets.showing import (
    ITEM,
    THREAD,
    actions,
    item,
    open_thread,
    show,
    stored,
    take_actions,
)

FAILING_HANDLER = "{widgets: {onAction: () => Promise.reject(Error('no'))}}"


def card(*children: Node, **properties: Any) -> Node:
    return {"type": "Card", "children": list(children), **properties}


def button(label: str = "Go", **action: Any) -> Node:
    return {
        "type": "Button",
        "label": label,
        "onClickAction": {"type": "go", "payload": {"id": 1}, **action},
    }


def hold_actions(server: ScriptedServer) -> Gate:
    """Let the server take an action and answer only once the gate is opened."""
    gate = Gate()

    async def script(thread: ThreadMetadata, _action: Any) -> Events:
        await gate.passed()
        async for event in say(thread, "done"):
            yield event

    server.action_script = script
    return gate


def test_an_action_goes_to_the_server_with_type_and_payload_only(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Rows 71, 146, 158."""
    take_actions(server)
    drawn = show(chat, server, card(button(handler="server", loadingBehavior="self")))
    drawn.get_by_role("button", name="Go").click()
    chat.wait_for_event("chatkit.response.end")
    [request] = server.requests_of("threads.custom_action")
    assert request == {
        "thread_id": THREAD,
        "item_id": ITEM,
        "action": {"type": "go", "payload": {"id": 1}},
    }


def test_an_action_of_the_page_goes_to_its_handler_with_the_widget(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Rows 61, 158."""
    handlers = """{ widgets: { onAction: async (action, item) => {
      window.got = { action, id: item.id, type: item.widget.type };
    } } }"""
    drawn = show(chat, server, card(button(handler="client")), handlers)
    drawn.get_by_role("button", name="Go").click()
    chat.page.wait_for_function("() => window.got")
    assert chat.page.evaluate("window.got") == {
        "action": {"type": "go", "payload": {"id": 1}},
        "id": ITEM,
        "type": "Card",
    }
    assert actions(server) == []


@pytest.mark.parametrize("handlers", ["{}", FAILING_HANDLER])
def test_an_action_that_fails_says_so_and_can_be_tried_again(
    chat: ChatPage, server: ScriptedServer, handlers: str
) -> None:
    """Rows 16, 61: without a handler as well."""
    show(chat, server, card(button(handler="client")), handlers)
    chat.button("Go").click()
    expect(chat.page.locator(".w-note")).to_contain_text("try again")
    assert len(chat.events("chatkit.error")) == 1
    expect(chat.button("Go")).not_to_have_attribute("aria-busy", "true")


def test_an_action_without_a_stream_is_answered_with_the_item(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Rows 72, 158: also while an answer is being written."""
    gate = Gate()

    async def slow(thread: ThreadMetadata, _message: UserMessageItem | None) -> Events:
        await gate.passed()
        async for event in say(thread, "at last"):
            yield event

    def answer(action: Any, sender: WidgetItem | None) -> WidgetItem:
        assert sender is not None and sender.id == ITEM
        return item(THREAD, card({"type": "Text", "value": f"took {action.type}"}), ITEM)

    server.script = slow
    server.sync_action_script = answer
    drawn = show(chat, server, card(button(streaming=False)))
    chat.send("take your time")
    chat.wait_for_event("chatkit.response.start")
    drawn.get_by_role("button", name="Go").click()
    expect(drawn.get_by_text("took go")).to_be_visible()
    assert len(server.requests_of("threads.sync_custom_action")) == 1
    gate.open()
    chat.wait_for_event("chatkit.response.end")
    expect(chat.answers.last).to_have_text("at last")


def test_while_an_answer_is_written_other_actions_wait_and_say_why(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Row 104."""
    gate = Gate()

    async def slow(thread: ThreadMetadata, _message: UserMessageItem | None) -> Events:
        await gate.passed()
        async for event in say(thread, "at last"):
            yield event

    server.script = slow
    take_actions(server)
    drawn = show(chat, server, card(button()))
    chat.send("take your time")
    chat.wait_for_event("chatkit.response.start")
    drawn.get_by_role("button", name="Go").click()
    expect(chat.page.locator(".w-note")).to_contain_text("An answer is being written")
    assert actions(server) == []
    gate.open()
    chat.wait_for_event("chatkit.response.end")
    drawn.get_by_role("button", name="Go").click()
    chat.wait_for_event("chatkit.response.end", 2)
    expect(chat.page.locator(".w-note")).to_be_empty()
    assert len(actions(server)) == 1


def test_a_button_shows_that_it_works_and_takes_no_second_click(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Row 159: auto is the button itself."""
    gate = hold_actions(server)
    drawn = show(chat, server, card(button(), {"type": "Input", "name": "x"}))
    go = drawn.get_by_role("button", name="Go")
    go.click()
    expect(go).to_have_attribute("aria-busy", "true")
    go.click()
    drawn.get_by_role("textbox").fill("still usable")
    gate.open()
    chat.wait_for_event("chatkit.response.end")
    expect(go).not_to_have_attribute("aria-busy", "true")
    assert len(actions(server)) == 1


def test_with_container_the_whole_widget_waits_and_the_focus_comes_back(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Row 159."""
    gate = hold_actions(server)
    tree = card(button(loadingBehavior="container"), {"type": "Input", "name": "x"})
    drawn = show(chat, server, tree)
    go = drawn.get_by_role("button", name="Go")
    go.focus()
    go.press("Enter")
    expect(drawn).to_have_attribute("inert", "")
    expect(drawn).to_have_attribute("aria-busy", "true")
    expect(chat.page.get_by_role("status").get_by_text("Working", exact=True)).to_be_attached()
    gate.open()
    chat.wait_for_event("chatkit.response.end")
    expect(drawn).not_to_have_attribute("inert", "")
    expect(go).to_be_focused()


def test_confirm_of_a_card_holds_the_card_and_none_holds_nothing(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Row 159."""
    gate = hold_actions(server)
    confirm = {"label": "Yes", "action": {"type": "yes"}}
    drawn = show(chat, server, card({"type": "Text", "value": "Sure?"}, confirm=confirm))
    drawn.get_by_role("button", name="Yes").click()
    expect(drawn).to_have_attribute("inert", "")
    gate.open()
    chat.wait_for_event("chatkit.response.end")

    gate = hold_actions(server)
    stored(server, card(button(loadingBehavior="none")), "other")
    chat.call("fetchUpdates")
    other = chat.page.locator(".w-widget").last
    other.get_by_role("button", name="Go").click()
    chat.wait_for_event("chatkit.response.start", 2)
    expect(other).not_to_have_attribute("inert", "")
    expect(other.get_by_role("button", name="Go")).not_to_have_attribute("aria-busy", "true")
    gate.open()
    chat.wait_for_event("chatkit.response.end", 2)


def test_the_handler_of_the_page_decides_how_long_a_button_works(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Row 61: by its promise."""
    handlers = """{ widgets: { onAction: () => new Promise((done) => (window.finish = done)) } }"""
    drawn = show(chat, server, card(button(handler="client")), handlers)
    go = drawn.get_by_role("button", name="Go")
    go.click()
    expect(go).to_have_attribute("aria-busy", "true")
    chat.page.evaluate("window.finish()")
    expect(go).not_to_have_attribute("aria-busy", "true")


def test_a_collapsed_card_shows_its_status_and_opens_on_request(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Row 160: as the server says after the main action."""
    confirm = {"label": "Send", "action": {"type": "send"}}
    body = {"type": "Text", "value": "Dear landlord"}
    done = card(body, confirm=confirm, collapsed=True, status={"text": "Mail sent"})
    take_actions(server, updated=done)
    drawn = show(chat, server, card(body, confirm=confirm, status={"text": "Draft"}))
    drawn.get_by_role("button", name="Send", exact=True).click()
    expect(drawn.get_by_text("Mail sent")).to_be_visible()
    expect(drawn.get_by_text("Dear landlord")).to_have_count(0)
    details = drawn.get_by_role("button", name="Show details")
    expect(details).to_have_attribute("aria-expanded", "false")
    details.click()
    expect(drawn.get_by_text("Dear landlord")).to_be_visible()
    drawn.get_by_role("button", name="Hide details").click()
    expect(drawn.get_by_text("Dear landlord")).to_have_count(0)


def test_a_row_with_an_action_is_one_button_and_its_controls_work_alone(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Row 135."""
    take_actions(server)
    tree = {
        "type": "ListView",
        "children": [
            {
                "type": "ListViewItem",
                "onClickAction": {"type": "open"},
                "children": [
                    {"type": "Text", "value": "Pay the rent"},
                    {"type": "Button", "label": "Done", "onClickAction": {"type": "done"}},
                ],
            },
            {"type": "ListViewItem", "children": [{"type": "Text", "value": "Only words"}]},
        ],
    }
    drawn = show(chat, server, tree)
    expect(drawn.get_by_role("listitem")).to_have_count(2)
    drawn.get_by_text("Pay the rent").click(force=True)
    chat.wait_for_event("chatkit.response.end")
    drawn.get_by_role("button", name="Done", exact=True).click()
    chat.wait_for_event("chatkit.response.end", 2)
    assert [action["type"] for action in actions(server)] == ["open", "done"]


def test_buttons_that_are_off_or_have_no_action_send_nothing(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Row 146."""
    drawn = show(
        chat,
        server,
        card({**button("Off"), "disabled": True}, {"type": "Button", "label": "Idle"}),
    )
    expect(drawn.get_by_role("button", name="Off")).to_be_disabled()
    drawn.get_by_role("button", name="Idle").click()
    assert actions(server) == []


def test_a_button_of_an_icon_alone_has_a_name(chat: ChatPage, server: ScriptedServer) -> None:
    """Rows 146, 172."""
    drawn = show(chat, server, card({"type": "Button", "iconStart": "map-pin", "uniform": True}))
    box = drawn.get_by_role("button", name="map pin").bounding_box()
    assert box and abs(box["width"] - box["height"]) < 1


def test_buttons_have_the_size_and_look_they_name(chat: ChatPage, server: ScriptedServer) -> None:
    """Row 146."""
    sizes = ["3xs", "2xs", "xs", "sm", "md", "lg", "xl", "2xl", "3xl"]
    tones = "primary secondary info discovery success caution warning danger".split()
    drawn = show(
        chat,
        server,
        card(
            *({"type": "Button", "label": size, "size": size} for size in sizes),
            *(
                {"type": "Button", "label": tone, "color": tone, "variant": "solid"}
                for tone in tones
            ),
            {"type": "Button", "label": "wide", "block": True, "pill": True},
        ),
    )
    buttons = drawn.get_by_role("button")
    heights = [buttons.nth(number).evaluate("(one) => one.offsetHeight") for number in range(9)]
    assert heights == sorted(set(heights))
    colours = {
        buttons.nth(9 + number).evaluate("(one) => getComputedStyle(one).backgroundColor")
        for number in range(8)
    }
    assert len(colours) == 8
    wide, frame = buttons.last.bounding_box(), drawn.locator(".w-card-body").bounding_box()
    assert wide and frame and wide["width"] > frame["width"] - 40


def test_editors_of_a_reloaded_thread_still_work(chat: ChatPage, server: ScriptedServer) -> None:
    """Row 162."""
    take_actions(server)
    tree = {
        "type": "Card",
        "asForm": True,
        "children": [{"type": "Input", "name": "a", "placeholder": "A"}],
        "confirm": {"label": "Save", "action": {"type": "save"}},
    }
    show(chat, server, tree)
    drawn = open_thread(chat)
    drawn.get_by_role("textbox").fill("later")
    drawn.get_by_role("button", name="Save").click()
    chat.wait_for_event("chatkit.response.end")
    assert actions(server)[0]["payload"] == {"a": "later"}


def test_the_root_can_be_replaced_by_the_answer_to_an_action(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Row 96."""
    gate = Gate()

    async def script(_thread: ThreadMetadata, _action: Any) -> Events:
        await gate.passed()
        update = WidgetRootUpdated(widget=widget(card({"type": "Text", "value": "after"})))
        yield ThreadItemUpdatedEvent(item_id=ITEM, update=update)

    server.action_script = script
    drawn = show(chat, server, card(button()))
    drawn.get_by_role("button", name="Go").click()
    gate.open()
    expect(drawn.get_by_text("after")).to_be_visible()
    expect(drawn.get_by_role("button", name="Go")).to_have_count(0)
