"""Select and DatePicker: with the pointer, by keyboard, and what they send (rows 149, 150)."""

from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from tests.element.chat_page import ChatPage
from tests.element.scripted_server import ScriptedServer
from tests.element.widgets.samples import Node
from tests.element.widgets.showing import actions, show, take_actions

PLACES = [
    {"value": "home", "label": "Home"},
    {"value": "work", "label": "Work", "description": "Monday to Friday"},
    {"value": "old", "label": "Archive", "disabled": True},
    {"value": "way", "label": "On the way"},
]


def picker(kind: str, **properties: Any) -> Node:
    node = {"type": kind, "name": "it", "onChangeAction": {"type": "changed"}, **properties}
    return {"type": "Card", "children": [node, {"type": "Input", "name": "after"}]}


def select(**properties: Any) -> Node:
    return picker("Select", **{"options": PLACES, "placeholder": "Place", **properties})


def sent(server: ScriptedServer) -> list[Any]:
    return [action["payload"] for action in actions(server)]


def option(chat: ChatPage, name: str) -> Locator:
    return chat.page.get_by_role("option", name=name)


def test_an_option_is_chosen_by_a_click_and_sent(chat: ChatPage, server: ScriptedServer) -> None:
    """Row 149."""
    take_actions(server)
    drawn = show(chat, server, select())
    control = drawn.get_by_role("combobox", name="Place")
    expect(control).to_have_attribute("aria-expanded", "false")
    control.click()
    expect(control).to_have_attribute("aria-expanded", "true")
    expect(option(chat, "Work")).to_contain_text("Monday to Friday")
    option(chat, "Work").click()
    chat.wait_for_event("chatkit.response.end")
    expect(control).to_have_text("Work")
    expect(control).to_be_focused()
    expect(option(chat, "Work")).to_have_count(0)
    assert sent(server) == [{"it": "work"}]


def test_an_option_that_is_off_cannot_be_chosen(chat: ChatPage, server: ScriptedServer) -> None:
    """Row 149."""
    drawn = show(chat, server, select(defaultValue="home"))
    drawn.get_by_role("combobox").click()
    expect(option(chat, "Archive")).to_have_attribute("aria-disabled", "true")
    option(chat, "Archive").click(force=True)
    expect(option(chat, "Archive")).to_be_visible()
    expect(drawn.get_by_role("combobox")).to_have_text("Home")


def test_a_second_click_on_the_control_closes_the_list(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Row 149: so does one beside it."""
    drawn = show(chat, server, select())
    control = drawn.get_by_role("combobox")
    control.click()
    expect(option(chat, "Home")).to_be_visible()
    control.click()
    expect(option(chat, "Home")).to_have_count(0)
    control.click()
    expect(option(chat, "Home")).to_be_visible()
    chat.page.mouse.click(5, 400)
    expect(option(chat, "Home")).to_have_count(0)


def test_the_keyboard_opens_moves_chooses_and_closes(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Rows 149, 170: what is off is skipped."""
    take_actions(server)
    drawn = show(chat, server, select())
    control = drawn.get_by_role("combobox")
    control.focus()
    control.press("ArrowDown")
    expect(option(chat, "Home")).to_be_visible()
    active = control.get_attribute("aria-activedescendant")
    expect(chat.page.locator(f"[id='{active}']")).to_have_text("Home")
    control.press("ArrowDown")
    control.press("ArrowDown")
    control.press("Enter")
    expect(control).to_have_text("On the way")
    chat.wait_for_event("chatkit.response.end")
    control.press("Enter")
    control.press("Home")
    control.press("Escape")
    expect(option(chat, "Home")).to_have_count(0)
    expect(control).to_be_focused()
    expect(control).to_have_text("On the way")
    control.press("w")
    expect(option(chat, "Work")).to_have_class("w-option active")
    control.press("Enter")
    expect(control).to_have_text("Work")
    assert sent(server)[0] == {"it": "way"}


def test_a_choice_can_be_taken_back_where_that_is_allowed(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Row 149."""
    take_actions(server)
    drawn = show(chat, server, select(defaultValue="home", clearable=True))
    drawn.get_by_role("button", name="Clear the choice").click()
    chat.wait_for_event("chatkit.response.end")
    expect(drawn.get_by_role("combobox")).to_have_text("Place")
    expect(drawn.get_by_role("button", name="Clear the choice")).to_have_count(0)
    assert sent(server) == [{"it": None}]


@pytest.mark.parametrize(
    ("count", "searchable", "searches"),
    [(15, None, False), (16, None, True), (3, True, True), (40, False, False)],
)
def test_many_options_can_be_searched(
    chat: ChatPage, server: ScriptedServer, count: int, searchable: bool | None, searches: bool
) -> None:
    """Row 149: more than fifteen, or as it says itself."""
    options = [{"value": str(number), "label": f"Option {number}"} for number in range(count)]
    drawn = show(chat, server, select(options=options, searchable=searchable))
    drawn.get_by_role("combobox", name="Place").click()
    expect(option(chat, "Option 0")).to_be_visible()
    field = chat.page.get_by_role("combobox", name="Search options")
    expect(field).to_have_count(1 if searches else 0)


def test_a_search_narrows_the_list_says_how_many_are_left_and_enter_takes_the_first(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Rows 149, 171."""
    towns = ["Basel", "Bergen", "Berlin", "Bern", "Bilbao", "Cádiz"]
    options = [{"value": town, "label": town} for town in towns]
    drawn = show(chat, server, select(options=options, searchable=True))
    drawn.get_by_role("combobox", name="Place").click()
    field = chat.page.get_by_role("combobox", name="Search options")
    expect(field).to_be_focused()
    field.press_sequentially("cadiz")
    expect(chat.page.get_by_role("option")).to_have_text(["Cádiz"])
    expect(chat.page.locator(".w-options [role=status]")).to_have_text("1 option")
    field.fill("xyz")
    expect(chat.page.get_by_text("No option matches")).to_be_visible()
    field.fill("ber")
    expect(chat.page.get_by_role("option")).to_have_count(3)
    field.press("ArrowDown")
    field.press("Enter")
    expect(drawn.get_by_role("combobox", name="Place")).to_have_text("Berlin")
    expect(drawn.get_by_role("combobox", name="Place")).to_be_focused()


def test_a_select_that_is_off_does_not_open(chat: ChatPage, server: ScriptedServer) -> None:
    """Row 149."""
    drawn = show(chat, server, select(disabled=True, clearable=True, defaultValue="home"))
    expect(drawn.get_by_role("combobox")).to_be_disabled()
    expect(drawn.get_by_role("button", name="Clear the choice")).to_have_count(0)


def test_the_list_stands_beside_its_control_and_in_the_window(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Row 149: over the edge of the widget, which cuts everything else."""
    options = [{"value": str(number), "label": f"Option {number}"} for number in range(14)]
    drawn = show(chat, server, select(options=options, block=True))
    control = drawn.get_by_role("combobox")
    control.click()
    expect(option(chat, "Option 0")).to_be_visible()
    chat.page.wait_for_timeout(100)
    box, popup = control.bounding_box(), chat.page.locator(".w-popup").first.bounding_box()
    assert box and popup
    assert abs(popup["x"] - box["x"]) < 2
    assert popup["width"] >= box["width"] - 2
    assert popup["y"] + popup["height"] <= 700


def date(**properties: Any) -> Node:
    return picker("DatePicker", **{"placeholder": "Due", **properties})


def day(chat: ChatPage, name: str) -> Locator:
    return chat.page.get_by_role("dialog").get_by_role("button", name=name, exact=True)


def test_a_day_is_chosen_in_a_calendar_that_is_loaded_with_its_first_use(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Row 150."""
    take_actions(server)
    drawn = show(chat, server, date(defaultValue="2026-03-05T17:00:00"))
    control = drawn.get_by_role("combobox", name="Due")
    expect(control).to_contain_text("5 Mar 2026")
    assert chat.page.evaluate("customElements.get('calendar-date') === undefined")
    control.click()
    day(chat, "12 March").click()
    chat.wait_for_event("chatkit.response.end")
    expect(control).to_contain_text("12 Mar 2026")
    expect(control).to_be_focused()
    assert sent(server) == [{"it": "2026-03-12"}]


def test_days_before_the_first_and_after_the_last_cannot_be_chosen(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Row 150."""
    bounds = {"min": "2026-03-04T00:00:00Z", "max": "2026-03-20"}
    drawn = show(chat, server, date(defaultValue="2026-03-05", **bounds))
    drawn.get_by_role("combobox", name="Due").click()
    expect(day(chat, "4 March")).to_be_enabled()
    for name in ("3 March", "21 March"):
        expect(day(chat, name)).to_be_disabled()


def test_the_calendar_works_by_keyboard(chat: ChatPage, server: ScriptedServer) -> None:
    """Rows 150, 170."""
    take_actions(server)
    drawn = show(chat, server, date(defaultValue="2026-03-05"))
    control = drawn.get_by_role("combobox", name="Due")
    control.focus()
    control.press("Enter")
    expect(day(chat, "5 March")).to_be_focused()
    chat.page.keyboard.press("ArrowDown")
    expect(day(chat, "12 March")).to_be_focused()
    chat.page.keyboard.press("ArrowRight")
    expect(day(chat, "13 March")).to_be_focused()
    chat.page.keyboard.press("Enter")
    expect(control).to_contain_text("13 Mar 2026")
    control.press("Enter")
    expect(day(chat, "13 March")).to_be_focused()
    chat.page.keyboard.press("Escape")
    expect(chat.page.get_by_role("dialog")).to_have_count(0)
    expect(control).to_be_focused()


def test_a_day_can_be_taken_back_where_that_is_allowed(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Row 150."""
    take_actions(server)
    drawn = show(chat, server, date(defaultValue="2026-03-05", clearable=True))
    drawn.get_by_role("button", name="Clear the date").click()
    chat.wait_for_event("chatkit.response.end")
    expect(drawn.get_by_role("combobox")).to_have_text("Due")
    assert sent(server) == [{"it": None}]


@pytest.mark.parametrize(("locale", "written"), [("de-DE", "05.03.2026"), ("en-US", "Mar 5, 2026")])
def test_days_are_written_as_people_of_the_language_write_them(
    chat: ChatPage, server: ScriptedServer, locale: str, written: str
) -> None:
    """Rows 150, 176."""
    drawn = show(chat, server, date(defaultValue="2026-03-05"), locale=locale)
    expect(drawn.get_by_role("combobox").first).to_contain_text(written)
