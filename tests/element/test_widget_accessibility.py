"""Widgets for everybody: axe, keyboard, directions, colours that are forced (section H)."""

import pytest
from playwright.sync_api import expect

from tests.element.axe import serious_findings
from tests.element.chat_page import ChatPage
from tests.element.scripted_server import ScriptedServer
from tests.element.widgets.samples import FORM, SAMPLES
from tests.element.widgets.showing import show


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("name", [name for name in SAMPLES if name != "boxes"])
def test_axe_finds_nothing_serious_in_any_widget(
    chat: ChatPage, server: ScriptedServer, name: str, theme: str
) -> None:
    """Rows 174, 175."""
    show(chat, server, SAMPLES[name], theme=theme)
    chat.page.wait_for_timeout(200)
    assert serious_findings(chat.page) == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_serious_in_what_opens_over_a_widget(
    chat: ChatPage, server: ScriptedServer, theme: str
) -> None:
    """Row 175: a list, a calendar, complaints."""
    drawn = show(chat, server, FORM, theme=theme)
    drawn.get_by_role("combobox", name="Project").click()
    expect(chat.page.get_by_role("option", name="Work")).to_be_visible()
    chat.page.wait_for_timeout(200)
    assert serious_findings(chat.page) == []
    chat.page.keyboard.press("Escape")
    drawn.get_by_role("combobox", name="Due").click()
    expect(
        chat.page.get_by_role("dialog").get_by_role("button", name="6 March", exact=True)
    ).to_be_visible()
    chat.page.wait_for_timeout(200)
    assert serious_findings(chat.page) == []
    chat.page.keyboard.press("Escape")
    drawn.get_by_role("button", name="Add task").click()
    expect(drawn.get_by_text("Fill in this field.")).to_be_visible()
    assert serious_findings(chat.page) == []


def test_the_tab_key_reaches_every_control_in_the_order_it_is_read(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Row 170."""
    drawn = show(chat, server, FORM)
    drawn.get_by_role("textbox", name="Title").focus()
    reached = []
    for _step in range(8):
        chat.page.keyboard.press("Tab")
        reached.append(
            chat.page.evaluate(
                """() => {
                  const { activeElement: one } = window.chat.shadowRoot;
                  return one.name || one.id.split('-').pop() || one.innerText || one.ariaLabel;
                }"""
            )
        )
    assert [name.split(".")[-1].strip() for name in reached] == [
        "notes",
        "project",
        "Clear the choice",
        "due",
        "Clear the date",
        "priority",
        "remind",
        "Not now",
    ]


def test_a_widget_mirrors_where_people_write_from_right_to_left(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Row 176."""
    row = {
        "type": "Row",
        "padding": {"left": 10},
        "children": [{"type": "Badge", "label": "1"}, {"type": "Badge", "label": "2"}],
    }
    drawn = show(chat, server, {"type": "Basic", "children": [row]}, locale="ar")
    first = drawn.get_by_text("1", exact=True).bounding_box()
    second = drawn.get_by_text("2", exact=True).bounding_box()
    assert first and second and first["x"] > second["x"]
    box = drawn.locator(".w-box")
    assert box.evaluate("(one) => getComputedStyle(one).paddingRight") == "40px"


def test_controls_stay_recognisable_in_forced_colours(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Row 173: by their borders."""
    chat.page.emulate_media(forced_colors="active")
    drawn = show(chat, server, SAMPLES["buttons"])
    widths = drawn.get_by_role("button").evaluate_all(
        "(all) => all.map((one) => getComputedStyle(one).borderTopWidth)"
    )
    assert set(widths) == {"1px"}
