"""Forms in widgets: fields, labels, checks, what goes out with actions (section F)."""

from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from tests.element.chat_page import ChatPage
from tests.element.scripted_server import ScriptedServer
from tests.element.widgets.samples import Node
from tests.element.widgets.showing import actions, show, take_actions

SEND: Node = {"type": "Button", "label": "Send", "submit": True}


def form(*children: Node, **properties: Any) -> Node:
    return {
        "type": "Card",
        "children": [
            {
                "type": "Form",
                "onSubmitAction": {"type": "form.send"},
                "children": [*children, SEND],
                **properties,
            }
        ],
    }


def field(name: str, **properties: Any) -> Node:
    return {"type": "Input", "name": name, **properties}


def payload(server: ScriptedServer) -> Any:
    [action] = actions(server)
    return action["payload"]


def submit(chat: ChatPage, drawn: Locator) -> None:
    drawn.get_by_role("button", name="Send").click()
    chat.wait_for_event("chatkit.response.end")


def test_a_form_sends_all_of_its_values_by_name(chat: ChatPage, server: ScriptedServer) -> None:
    """Rows 138, 157: dots nest, a box is true or false, what was not chosen is null."""
    take_actions(server)
    drawn = show(
        chat,
        server,
        form(
            field("todo.title", placeholder="Title"),
            {"type": "Textarea", "name": "todo.notes", "defaultValue": "as it was"},
            {"type": "Checkbox", "name": "todo.urgent", "label": "Urgent"},
            {"type": "Checkbox", "name": "remind", "label": "Remind me", "defaultChecked": True},
            {
                "type": "RadioGroup",
                "name": "when",
                "options": [{"value": "am", "label": "Morning"}, {"value": "pm", "label": "Later"}],
            },
            {"type": "Select", "name": "where", "options": [{"value": "h", "label": "Home"}]},
            {"type": "DatePicker", "name": "day", "defaultValue": "2026-03-05T17:00:00"},
            onSubmitAction={"type": "form.send", "payload": {"id": 7}},
        ),
    )
    drawn.get_by_role("textbox", name="Title").fill("Pay the rent")
    drawn.get_by_role("checkbox", name="Urgent").check()
    drawn.get_by_role("radio", name="Later").check()
    submit(chat, drawn)
    assert payload(server) == {
        "id": 7,
        "todo": {"title": "Pay the rent", "notes": "as it was", "urgent": True},
        "remind": True,
        "when": "pm",
        "where": None,
        "day": "2026-03-05",
    }


def test_a_name_that_the_payload_already_has_is_left_alone_and_reported(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Rows 16, 157."""
    take_actions(server)
    drawn = show(
        chat,
        server,
        form(field("id", defaultValue="9"), onSubmitAction={"type": "x", "payload": {"id": 7}}),
    )
    submit(chat, drawn)
    assert payload(server) == {"id": 7}
    [error] = chat.events("chatkit.error")
    assert "id" in error["error"]


def test_enter_in_a_field_submits(chat: ChatPage, server: ScriptedServer) -> None:
    """Row 138."""
    take_actions(server)
    drawn = show(chat, server, form(field("a", placeholder="A")))
    drawn.get_by_role("textbox").fill("typed")
    drawn.get_by_role("textbox").press("Enter")
    chat.wait_for_event("chatkit.response.end")
    assert payload(server) == {"a": "typed"}


@pytest.mark.parametrize(
    ("node", "typed", "complaint"),
    [
        (field("f", required=True), "", "Fill in this field."),
        ({"type": "Textarea", "name": "f", "required": True}, "", "Fill in this field."),
        (field("f", pattern="[0-9]{5}"), "123", "expected form"),
        ({"type": "Textarea", "name": "f", "pattern": "a+"}, "ab", "expected form"),
        (field("f", inputType="email"), "nobody", "e-mail address"),
        (field("f", inputType="url"), "example", "whole address"),
    ],
)
def test_a_field_that_is_not_filled_in_as_asked_keeps_the_form_and_says_why(
    chat: ChatPage, server: ScriptedServer, node: Node, typed: str, complaint: str
) -> None:
    """Rows 138, 147, 148, 174: in words, tied to the field, which gets the focus."""
    drawn = show(chat, server, form(node))
    box = drawn.get_by_role("textbox")
    box.fill(typed)
    drawn.get_by_role("button", name="Send").click()
    expect(drawn.locator(".w-fault")).to_contain_text(complaint)
    expect(box).to_be_focused()
    expect(box).to_have_attribute("aria-invalid", "true")
    expect(box).to_have_accessible_description(drawn.locator(".w-fault").inner_text())
    assert actions(server) == []
    box.press_sequentially("1")
    expect(drawn.locator(".w-fault")).to_have_count(0)


@pytest.mark.parametrize(
    ("node", "complaint", "role"),
    [
        (
            {"type": "Checkbox", "name": "f", "label": "I agree", "required": True},
            "Check this box",
            "checkbox",
        ),
        (
            {
                "type": "RadioGroup",
                "name": "f",
                "required": True,
                "options": [{"value": "a", "label": "A"}],
            },
            "Choose one",
            "radio",
        ),
    ],
)
def test_a_choice_that_has_to_be_made_keeps_the_form(
    chat: ChatPage, server: ScriptedServer, node: Node, complaint: str, role: Any
) -> None:
    """Rows 138, 151, 174."""
    take_actions(server)
    drawn = show(chat, server, form(node))
    drawn.get_by_role("button", name="Send").click()
    expect(drawn.locator(".w-fault")).to_contain_text(complaint)
    expect(drawn.get_by_role(role)).to_be_focused()
    assert actions(server) == []
    drawn.get_by_role(role).check()
    submit(chat, drawn)
    assert len(actions(server)) == 1


def test_what_cannot_be_used_is_not_asked_for(chat: ChatPage, server: ScriptedServer) -> None:
    """Rows 138, 147: and a pattern that is none asks for nothing."""
    take_actions(server)
    drawn = show(
        chat,
        server,
        form(
            field("off", required=True, disabled=True), field("odd", pattern="[", placeholder="x")
        ),
    )
    drawn.get_by_role("textbox", name="x").fill("anything")
    submit(chat, drawn)
    assert payload(server) == {"off": "", "odd": "anything"}


def test_a_number_that_is_none_is_not_sent(chat: ChatPage, server: ScriptedServer) -> None:
    """Row 147."""
    drawn = show(chat, server, form(field("n", inputType="number", placeholder="How many")))
    drawn.get_by_role("spinbutton", name="How many").press_sequentially("1e")
    drawn.get_by_role("button", name="Send").click()
    expect(drawn.get_by_text("Enter a number.")).to_be_visible()
    assert actions(server) == []


def test_a_label_names_its_field_and_leads_to_it(chat: ChatPage, server: ScriptedServer) -> None:
    """Rows 142, 174."""

    def label(value: str, name: str) -> Node:
        return {"type": "Label", "value": value, "fieldName": name}

    drawn = show(
        chat,
        server,
        form(
            label("Full name", "who.name"),
            field("who.name", required=True),
            label("Notes", "notes"),
            {"type": "Textarea", "name": "notes"},
            label("Place", "place"),
            {"type": "Select", "name": "place", "options": [{"value": "h", "label": "Home"}]},
            label("Day", "day"),
            {"type": "DatePicker", "name": "day"},
            label("Time", "time"),
            {"type": "RadioGroup", "name": "time", "options": [{"value": "a", "label": "A"}]},
        ),
    )
    expect(drawn.get_by_role("textbox", name="Full name", exact=True)).to_be_visible()
    expect(drawn.get_by_role("textbox", name="Notes", exact=True)).to_be_visible()
    expect(drawn.get_by_role("combobox", name="Place", exact=True)).to_be_visible()
    expect(drawn.get_by_role("combobox", name="Day", exact=True)).to_be_visible()
    expect(drawn.get_by_role("radiogroup", name="Time", exact=True)).to_be_visible()
    expect(drawn.locator("label").first).to_contain_text("required")
    drawn.get_by_text("Full name").click()
    expect(drawn.get_by_role("textbox", name="Full name")).to_be_focused()


def test_a_radio_group_is_named_by_its_aria_label_else_by_its_name(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Row 151."""
    options = [
        {"value": "a", "label": "A"},
        {"value": "b", "label": "B", "disabled": True},
    ]
    drawn = show(
        chat,
        server,
        form(
            {"type": "RadioGroup", "name": "one", "ariaLabel": "Which one", "options": options},
            {"type": "RadioGroup", "name": "two", "options": options, "direction": "row"},
        ),
    )
    expect(drawn.get_by_role("radiogroup", name="Which one")).to_be_visible()
    second = drawn.get_by_role("radiogroup", name="two")
    expect(second.get_by_role("radio", name="B")).to_be_disabled()
    first = second.get_by_role("radio", name="A").bounding_box()
    last = second.get_by_role("radio", name="B").bounding_box()
    assert first and last and first["y"] == last["y"]


def test_text_can_be_edited_in_place_in_a_form(chat: ChatPage, server: ScriptedServer) -> None:
    """Row 141."""
    take_actions(server)
    editable = {"name": "title", "placeholder": "Title", "required": True}
    drawn = show(
        chat,
        server,
        form({"type": "Text", "value": "As it is", "size": "lg", "editable": editable}),
    )
    box = drawn.get_by_role("textbox", name="Title")
    expect(box).to_have_value("As it is")
    box.fill("")
    box.press("Enter")
    expect(drawn.get_by_text("Fill in this field.")).to_be_visible()
    box.fill("As it should be")
    box.press("Enter")
    chat.wait_for_event("chatkit.response.end")
    assert payload(server) == {"title": "As it should be"}


def test_outside_of_a_form_editable_text_is_plain_text(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Row 141."""
    tree = {
        "type": "Card",
        "children": [{"type": "Text", "value": "Plain", "editable": {"name": "x"}}],
    }
    drawn = show(chat, server, tree)
    expect(drawn.get_by_text("Plain")).to_be_visible()
    expect(drawn.get_by_role("textbox")).to_have_count(0)


def test_autofill_is_offered_only_where_it_is_allowed(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Rows 141, 147."""
    drawn = show(
        chat,
        server,
        form(
            field("a", placeholder="closed"),
            field("b", placeholder="open", allowAutofillExtensions=True, inputType="password"),
            {
                "type": "Text",
                "value": "",
                "editable": {"name": "c", "placeholder": "hinted", "autoComplete": "email"},
            },
        ),
    )
    closed = drawn.get_by_placeholder("closed")
    expect(closed).to_have_attribute("autocomplete", "off")
    expect(closed).to_have_attribute("data-lpignore", "true")
    opened = drawn.get_by_placeholder("open")
    assert opened.get_attribute("autocomplete") is None
    expect(opened).to_have_attribute("type", "password")
    expect(drawn.get_by_placeholder("hinted")).to_have_attribute("autocomplete", "email")


def test_a_textarea_grows_with_its_text_up_to_a_number_of_rows(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Row 148."""
    area = {"type": "Textarea", "name": "t", "rows": 2, "autoResize": True, "maxRows": 4}
    drawn = show(chat, server, form(area))
    box = drawn.get_by_role("textbox")
    heights = []
    for lines in (1, 3, 4, 12):
        box.fill("line\n" * (lines - 1) + "line")
        heights.append(box.evaluate("(one) => one.clientHeight"))
    assert heights[0] < heights[1] < heights[2]
    assert heights[3] - heights[2] < 4


def test_fields_have_the_size_and_shape_they_name(chat: ChatPage, server: ScriptedServer) -> None:
    """Row 147."""
    sizes = ["3xs", "2xs", "xs", "sm", "md", "lg", "xl", "2xl", "3xl"]
    drawn = show(
        chat,
        server,
        form(
            *(field(size, size=size, gutterSize="xl" if size == "md" else None) for size in sizes),
            field("round", pill=True, variant="soft"),
            {"type": "Textarea", "name": "t"},
        ),
    )
    boxes = drawn.get_by_role("textbox")
    heights = [boxes.nth(number).evaluate("(one) => one.offsetHeight") for number in range(9)]
    assert heights == sorted(set(heights))
    assert boxes.nth(4).evaluate("(one) => getComputedStyle(one).paddingLeft") == "20px"
    assert boxes.nth(9).evaluate("(one) => getComputedStyle(one).borderRadius") == "9999px"


def test_a_card_as_form_sends_its_values_with_confirm_and_cancel(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Rows 134, 157, 160: only confirm is checked first."""
    take_actions(server)
    tree = {
        "type": "Card",
        "asForm": True,
        "children": [field("title", required=True, placeholder="Title")],
        "confirm": {"label": "Add", "action": {"type": "add"}},
        "cancel": {"label": "Not now", "action": {"type": "drop"}},
    }
    drawn = show(chat, server, tree)
    drawn.get_by_role("button", name="Add").click()
    expect(drawn.get_by_text("Fill in this field.")).to_be_visible()
    drawn.get_by_role("button", name="Not now").click()
    chat.wait_for_event("chatkit.response.end")
    drawn.get_by_role("textbox").fill("Rent")
    drawn.get_by_role("button", name="Add").click()
    chat.wait_for_event("chatkit.response.end", 2)
    sent = [(action["type"], action["payload"]) for action in actions(server)]
    assert sent == [("drop", {"title": ""}), ("add", {"title": "Rent"})]


def test_a_form_in_a_form_keeps_its_values_to_itself(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Row 157."""
    take_actions(server)
    inner = {
        "type": "Form",
        "onSubmitAction": {"type": "inner"},
        "children": [field("in", defaultValue="1"), SEND],
    }
    tree = {
        "type": "Card",
        "asForm": True,
        "children": [field("out", defaultValue="2"), inner],
        "confirm": {"label": "All", "action": {"type": "outer"}},
    }
    drawn = show(chat, server, tree)
    drawn.get_by_role("button", name="All").click()
    chat.wait_for_event("chatkit.response.end")
    drawn.get_by_role("button", name="Send").click()
    chat.wait_for_event("chatkit.response.end", 2)
    sent = [(action["type"], action["payload"]) for action in actions(server)]
    assert sent == [("outer", {"out": "2"}), ("inner", {"in": "1"})]


def test_a_change_of_a_control_sends_its_action_at_once(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Rows 151, 157: in a form with all of its values, alone with its own."""
    take_actions(server)
    box = {
        "type": "Checkbox",
        "name": "done",
        "label": "Done",
        "onChangeAction": {"type": "changed"},
    }
    tree = {
        "type": "Card",
        "children": [
            {"type": "Form", "children": [field("title", defaultValue="Rent"), box]},
            {**box, "name": "alone", "label": "Alone"},
        ],
    }
    drawn = show(chat, server, tree)
    drawn.get_by_role("checkbox", name="Done").check()
    chat.wait_for_event("chatkit.response.end")
    drawn.get_by_role("checkbox", name="Alone").check()
    chat.wait_for_event("chatkit.response.end", 2)
    payloads = [action["payload"] for action in actions(server)]
    assert payloads == [{"title": "Rent", "done": True}, {"alone": True}]
