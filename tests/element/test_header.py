"""The bar above the thread: its title, and buttons that a page adds."""

import pytest
from playwright.sync_api import expect

from tests.element.chat_page import ChatPage
from tests.element.scripted_server import ScriptedServer
from tests.element.source_modules import Modules
from tests.element.test_icons import HEADER_ICONS

ACTIONS = """{ header: {
  leftAction: { icon: '%s', onClick: () => { window.pressed = 'left' } },
  rightAction: { icon: 'settings-cog', onClick: () => { window.pressed = 'right' } },
} }"""


def test_a_page_adds_a_button_on_each_side_of_the_header(chat: ChatPage) -> None:
    """Row 40."""
    chat.open(handlers=ACTIONS % "menu")
    places = {}
    for side, name in (("left", "Menu"), ("right", "Settings")):
        button = chat.button(name)
        expect(button.locator("svg > *").first).to_be_attached()
        button.click()
        assert chat.page.evaluate("window.pressed") == side
        box = button.bounding_box()
        assert box is not None
        places[side] = box["x"]
    title = chat.page.locator(".header h2").bounding_box()
    assert title is not None
    assert places["left"] < title["x"] < places["right"]


def test_without_actions_the_header_has_the_buttons_of_the_element_only(chat: ChatPage) -> None:
    """Row 40."""
    chat.open()
    names = chat.page.locator(".header button").evaluate_all("(all) => all.map((o) => o.ariaLabel)")
    assert names == ["Show history"]


@pytest.mark.parametrize(
    ("locale", "name"),
    [
        ("en", "Open sidebar"),
        ("de", "Seitenleiste öffnen"),
        ("ja", "サイドバーを開く"),
        ("ar", "فتح الشريط الجانبي"),
    ],
)
def test_a_button_is_named_in_the_users_language_by_what_its_icon_stands_for(
    chat: ChatPage, locale: str, name: str
) -> None:
    """Row 172: the contract gives it an icon and no name."""
    chat.open({"locale": locale}, ACTIONS % "sidebar-open-left")
    expect(chat.button(name)).to_be_visible()
    expect(chat.button(name)).to_have_attribute("title", name)


def test_every_icon_of_the_header_has_a_name_of_its_own(modules: Modules) -> None:
    """Rows 40, 172; an icon that nobody knows is said to hold more."""
    names = modules.run("view/header-names", "return x.map(m.headerName)", HEADER_ICONS)
    assert len(HEADER_ICONS) == 46
    more = [icon for icon, name in zip(HEADER_ICONS, names, strict=True) if name == "header.more"]
    assert all(icon.startswith("dots-") for icon in more)
    assert modules.run("view/header-names", "return m.headerName('constructor')") == "header.more"


@pytest.mark.parametrize(
    ("option", "title"),
    [
        ({}, "Shopping"),
        ({"title": {"text": "Assistant"}}, "Assistant"),
        ({"title": {"enabled": False}}, ""),
    ],
)
def test_the_header_shows_the_threads_title_or_the_given_one(
    chat: ChatPage, server: ScriptedServer, option: dict[str, object], title: str
) -> None:
    """Row 39."""
    server.add_thread("thr_a", "question", title="Shopping")
    chat.open({"initialThread": "thr_a", "header": option})
    expect(chat.messages).to_have_text(["question"])
    expect(chat.page.locator(".header h2")).to_have_text(title)


def test_the_header_can_be_switched_off(chat: ChatPage) -> None:
    """Row 38."""
    chat.open({"header": {"enabled": False}})
    expect(chat.composer).to_be_visible()
    expect(chat.page.locator(".header")).to_have_count(0)
