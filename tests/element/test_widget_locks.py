"""Widgets in threads that take nothing more (row 162)."""

from typing import Any

import pytest
from chatkit.types import ActiveStatus, ClosedStatus, LockedStatus
from playwright.sync_api import expect

from tests.element.chat_page import ChatPage
from tests.element.scripted_server import ScriptedServer
from tests.element.test_widget_actions import button, card
from tests.element.widgets.showing import THREAD, actions, open_thread, stored


@pytest.mark.parametrize("status", [LockedStatus(), ClosedStatus()])
def test_in_a_thread_that_takes_nothing_more_a_widget_says_so(
    chat: ChatPage, server: ScriptedServer, status: Any
) -> None:
    """Row 162: what changes a value can be used, but sends nothing."""
    checkbox = {
        "type": "Checkbox",
        "name": "done",
        "label": "Done",
        "onChangeAction": {"type": "check"},
    }
    stored(server, card(checkbox))
    server.store.threads[THREAD].status = status
    drawn = open_thread(chat)
    drawn.get_by_role("checkbox", name="Done").click()
    expect(chat.page.locator(".w-note")).to_contain_text("takes no more changes")
    assert actions(server) == []


def test_buttons_of_a_locked_thread_are_off_until_it_is_open_again(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Row 162: those whose action the page carries out stay."""
    tree = {
        "type": "Card",
        "asForm": True,
        "children": [
            {"type": "Input", "name": "a", "placeholder": "A"},
            button("Own", handler="client"),
            {"type": "Button", "label": "Send", "submit": True},
            button(),
        ],
        "confirm": {"label": "Save", "action": {"type": "save"}},
        "cancel": {"label": "Leave", "action": {"type": "leave"}},
    }
    stored(server, tree)
    row = {"type": "ListViewItem", "children": [{"type": "Text", "value": "Row"}]}
    rows = {"type": "ListView", "children": [{**row, "onClickAction": {"type": "open"}}]}
    stored(server, rows, "rows")
    server.store.threads[THREAD].status = LockedStatus()
    drawn = open_thread(chat)
    expect(drawn.get_by_role("button", name="Own")).to_be_enabled()
    shut = ["Send", "Go", "Save", "Leave", "Row"]
    for name in shut:
        expect(chat.log.get_by_role("button", name=name)).to_be_disabled()
    server.store.threads[THREAD].status = ActiveStatus()
    chat.call("fetchUpdates")
    for name in shut:
        expect(chat.log.get_by_role("button", name=name)).to_be_enabled()
