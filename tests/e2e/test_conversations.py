"""The conversations pane: the list of chats and what can be done with each."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.conftest import CHATS, OpenPage
from tests.e2e.running_assistant import RunningAssistant


def titles(assistant: RunningAssistant) -> list[str]:
    """The titles of the newest chats."""
    return [chat["title"] for chat in assistant.newest_chats()]


def thread_of(assistant: RunningAssistant, title: str) -> str:
    """The id of the chat of this title."""
    [thread_id] = [chat["id"] for chat in assistant.newest_chats() if chat["title"] == title]
    return str(thread_id)


def chat(page: Page, title: str) -> Locator:
    pane = page.get_by_role("navigation", name="Conversations")
    return pane.get_by_role("button", name=title, exact=True)


def choose(page: Page, title: str, action: str) -> None:
    chat(page, title).hover()
    page.get_by_role("button", name=f"Options for {title}").click()
    page.get_by_role("menuitem", name=action).click()


def test_an_empty_list_offers_to_start_a_chat(page: Page) -> None:
    page.get_by_role("button", name="Start a chat").click()

    expect(page.get_by_role("textbox", name="Message")).to_be_focused()


def test_a_chat_begun_elsewhere_shows_under_today_without_a_reload(
    page: Page, assistant: RunningAssistant
) -> None:
    assistant.begin_chat("What is on today?")

    today = page.get_by_role("region", name="Today", exact=True)
    expect(today.get_by_role("button", name="What is on today?", exact=True)).to_be_visible()


@pytest.mark.usefixtures("chats")
def test_the_open_chat_is_marked_and_names_the_page(page: Page) -> None:
    chat(page, "What is on today?").click()

    expect(chat(page, "What is on today?")).to_have_attribute("aria-current", "true")
    expect(chat(page, "What can you do?")).not_to_have_attribute("aria-current", re.compile(".*"))
    expect(page).to_have_title("What is on today? – Desktop Assistant")
    expect(page.get_by_role("log")).to_contain_text("What is on today?")


@pytest.mark.usefixtures("chats")
def test_a_chat_is_renamed_in_place(page: Page, assistant: RunningAssistant) -> None:
    choose(page, "What is on today?", "Rename")
    page.get_by_role("textbox", name="New name of the chat").fill("Wednesday")
    with page.expect_response("**/chatkit"):
        page.keyboard.press("Enter")

    expect(chat(page, "Wednesday")).to_be_focused()
    assert titles(assistant)[:2] == ["What can you do?", "Wednesday"]


@pytest.mark.usefixtures("chats")
def test_a_chat_is_deleted_only_after_a_question(page: Page, assistant: RunningAssistant) -> None:
    choose(page, "What is on today?", "Delete")
    question = page.get_by_role("dialog", name="Delete this chat?")
    expect(question.get_by_role("button", name="Cancel")).to_be_focused()
    question.get_by_role("button", name="Cancel").click()
    expect(chat(page, "What is on today?")).to_be_visible()

    choose(page, "What is on today?", "Delete")
    question.get_by_role("button", name="Delete chat").click()

    expect(chat(page, "What is on today?")).to_have_count(0)
    assert "What is on today?" not in titles(assistant)


@pytest.mark.usefixtures("chats")
def test_deleting_the_open_chat_leaves_an_empty_one(page: Page) -> None:
    chat(page, "What is on today?").click()
    expect(page.get_by_role("log")).to_contain_text("What is on today?")
    choose(page, "What is on today?", "Delete")
    page.get_by_role("button", name="Delete chat").click()

    expect(page.get_by_text("What needs doing?")).to_be_visible()
    expect(page).to_have_title("Desktop Assistant")


@pytest.mark.usefixtures("chats")
def test_the_list_reads_on_when_it_is_scrolled(
    open_page: OpenPage,
) -> None:
    page = open_page(height=500)
    pane = page.get_by_role("navigation", name="Conversations")
    rows = pane.get_by_role("listitem")
    expect(rows).to_have_count(30)

    rows.last.scroll_into_view_if_needed()

    expect(rows).to_have_count(len(CHATS))


@pytest.mark.usefixtures("chats")
def test_a_new_name_given_elsewhere_shows_in_list_chat_and_page_title(
    page: Page, assistant: RunningAssistant
) -> None:
    chat(page, "What is on today?").click()
    expect(page.get_by_role("log")).to_contain_text("What is on today?")
    thread_id = thread_of(assistant, "What is on today?")

    renaming = {"thread_id": thread_id, "title": "Wednesday"}
    assistant.request("POST", "/chatkit", {"type": "threads.update", "params": renaming})

    expect(chat(page, "Wednesday")).to_be_visible()
    expect(page.get_by_role("main").get_by_role("heading", name="Wednesday")).to_be_visible()
    expect(page).to_have_title("Wednesday – Desktop Assistant")


def test_a_thread_deleted_elsewhere_is_not_opened_again(
    open_page: OpenPage, assistant: RunningAssistant
) -> None:
    assistant.request("PATCH", "/api/state", {"thread_id": "thr_gone"})

    page = open_page()

    expect(page.get_by_text("What needs doing?")).to_be_visible()
