"""Everything can be done without a pointer."""

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.conftest import OpenPage
from tests.e2e.running_assistant import RunningAssistant
from tests.e2e.test_conversations import chat
from tests.e2e.test_tasks import task


@pytest.mark.usefixtures("chats")
def test_ctrl_n_begins_a_new_chat(page: Page) -> None:
    chat(page, "What is on today?").click()
    expect(page.get_by_role("log")).to_contain_text("What is on today?")

    page.keyboard.press("Control+n")

    expect(page.get_by_text("What needs doing?")).to_be_visible()
    expect(page.get_by_role("textbox", name="Message")).to_be_focused()


def test_ctrl_l_leads_to_the_line_for_a_task(page: Page) -> None:
    page.get_by_role("textbox", name="Message").focus()

    page.keyboard.press("Control+l")

    expect(page.get_by_role("textbox", name="Add a task")).to_be_focused()


def test_ctrl_l_opens_the_sheet_of_tasks_where_it_is_closed(open_page: OpenPage) -> None:
    page = open_page(760)

    page.keyboard.press("Control+l")

    expect(page.get_by_role("textbox", name="Add a task")).to_be_focused()


def test_arrows_move_through_tasks_and_space_checks_one_off(
    page: Page, assistant: RunningAssistant
) -> None:
    for title in ("first", "second", "third"):
        assistant.add_task(title)
    expect(task(page, "Third")).to_be_visible()
    page.get_by_role("textbox", name="Add a task").focus()
    page.keyboard.press("Tab")
    expect(task(page, "First")).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(task(page, "Second")).to_be_focused()

    page.keyboard.press("Space")

    expect(task(page, "Second")).to_have_count(0)
    expect(task(page, "Third")).to_be_focused()
    page.keyboard.press("Home")
    expect(task(page, "First")).to_be_focused()
    assert [kept["title"] for kept in assistant.open_tasks()] == ["First", "Third"]


def test_enter_edits_a_title_and_enter_saves_it(page: Page, assistant: RunningAssistant) -> None:
    assistant.add_task("buy milk")
    task(page, "Buy milk").focus()
    page.keyboard.press("Enter")
    page.keyboard.type("Buy bread")
    page.keyboard.press("Enter")

    expect(task(page, "Buy bread")).to_be_focused()


def test_alt_enter_opens_details_and_escape_closes_them(
    page: Page, assistant: RunningAssistant
) -> None:
    assistant.add_task("buy milk")
    task(page, "Buy milk").focus()
    page.keyboard.press("Alt+Enter")
    details = page.get_by_role("dialog", name="Details of Buy milk")
    expect(details.get_by_label("Title")).to_be_focused()

    page.keyboard.press("Escape")

    expect(details).to_be_hidden()
    expect(task(page, "Buy milk")).to_be_focused()


def test_delete_removes_a_task_and_ctrl_z_brings_it_back(
    page: Page, assistant: RunningAssistant
) -> None:
    assistant.add_task("buy milk")
    assistant.add_task("call Ada")
    expect(task(page, "Call Ada")).to_be_visible()
    task(page, "Buy milk").focus()
    page.keyboard.press("Delete")
    expect(task(page, "Buy milk")).to_have_count(0)
    expect(task(page, "Call Ada")).to_be_focused()

    page.keyboard.press("Control+z")

    expect(task(page, "Buy milk")).to_be_visible()
    page.keyboard.press("Control+Shift+z")
    expect(task(page, "Buy milk")).to_have_count(0)


def test_ctrl_z_in_a_field_undoes_typing_and_no_task(
    page: Page, assistant: RunningAssistant
) -> None:
    assistant.add_task("buy milk")
    expect(task(page, "Buy milk")).to_be_visible()
    page.get_by_role("textbox", name="Add a task").fill("half a line")

    page.keyboard.press("Control+z")

    page.wait_for_timeout(300)
    assert len(assistant.open_tasks()) == 1


@pytest.mark.usefixtures("chats")
def test_arrows_move_through_chats_and_keys_open_rename_and_delete_one(page: Page) -> None:
    expect(chat(page, "What is on today?")).to_be_visible()
    chat(page, "What can you do?").focus()
    page.keyboard.press("ArrowDown")
    expect(chat(page, "What is on today?")).to_be_focused()

    page.keyboard.press("F2")
    expect(page.get_by_role("textbox", name="New name of the chat")).to_be_focused()
    page.keyboard.press("Escape")
    expect(chat(page, "What is on today?")).to_be_focused()

    page.keyboard.press("Delete")
    expect(page.get_by_role("dialog", name="Delete this chat?")).to_be_visible()
    page.keyboard.press("Escape")
    expect(chat(page, "What is on today?")).to_be_focused()

    page.keyboard.press("Enter")
    expect(page.get_by_role("log")).to_contain_text("What is on today?")


def test_f6_goes_round_the_panes(page: Page) -> None:
    page.get_by_role("textbox", name="Message").focus()
    page.keyboard.press("F6")
    expect(page.get_by_role("textbox", name="Add a task")).to_be_focused()
    page.keyboard.press("F6")
    expect(page.get_by_role("button", name="New chat", exact=True)).to_be_focused()
    page.keyboard.press("F6")
    expect(page.get_by_role("textbox", name="Message")).to_be_focused()
    page.keyboard.press("Shift+F6")
    expect(page.get_by_role("button", name="New chat", exact=True)).to_be_focused()


def test_a_question_mark_lists_the_shortcuts_but_not_while_typing(page: Page) -> None:
    shortcuts = page.get_by_role("dialog", name="Keyboard shortcuts")
    page.get_by_role("textbox", name="Add a task").press("?")
    expect(shortcuts).to_be_hidden()

    page.get_by_role("button", name="Settings").focus()
    page.keyboard.press("?")

    expect(shortcuts).to_be_visible()
    page.keyboard.press("Escape")
    expect(shortcuts).to_be_hidden()


def test_escape_closes_only_what_is_on_top(open_page: OpenPage) -> None:
    page = open_page(760)
    page.get_by_role("button", name="Tasks").click()
    sheet = page.get_by_role("complementary", name="Tasks")
    page.keyboard.press("Control+,")
    settings = page.get_by_role("dialog", name="Settings")
    expect(settings).to_be_visible()

    page.keyboard.press("Escape")
    expect(settings).to_be_hidden()
    expect(sheet).to_be_visible()
    page.keyboard.press("Escape")

    expect(sheet).to_be_hidden()
    expect(page.get_by_role("button", name="Tasks")).to_be_focused()
