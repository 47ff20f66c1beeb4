"""What a new user does first: type a task into the chat, and find it again the next day."""

import re

from playwright.sync_api import Page, expect

from tests.e2e.conftest import OpenPage
from tests.e2e.running_assistant import RunningAssistant

SENTENCE = "add buy milk tomorrow 5pm #errands p1"


def say(page: Page, text: str) -> None:
    page.get_by_role("textbox", name="Message").fill(text)
    page.keyboard.press("Enter")


def test_the_composer_is_ready_to_be_typed_into(page: Page) -> None:
    expect(page.get_by_role("textbox", name="Message")).to_be_focused()


def test_a_sentence_in_the_chat_is_answered_and_becomes_a_task_in_the_pane(page: Page) -> None:
    say(page, SENTENCE)

    answer = page.get_by_role("log").get_by_role("article").nth(1)
    # The first message waits for the agents to be imported.
    expect(answer).to_contain_text("Buy milk")
    task = page.get_by_role("checkbox", name="Buy milk")
    expect(task).to_have_accessible_name("Buy milk, due Tomorrow 5:00 PM, priority High, #errands")
    expect(
        page.get_by_role("complementary").get_by_role("heading", name="Tomorrow")
    ).to_be_visible()


def test_thread_and_task_are_there_after_a_restart(
    open_page: OpenPage, assistant: RunningAssistant
) -> None:
    page = open_page()
    say(page, SENTENCE)
    expect(page.get_by_role("checkbox", name="Buy milk")).to_be_visible()
    chats = page.get_by_role("navigation", name="Conversations")
    expect(chats.locator("[aria-current]")).to_be_visible()
    expect(page.get_by_role("button", name="Send message")).to_be_visible()
    page.wait_for_function("document.title !== 'Desktop Assistant'")
    # What the page remembers is saved a moment after it has come to rest.
    page.wait_for_timeout(800)

    assistant.restart()
    page = open_page()

    expect(page.get_by_role("log")).to_contain_text(SENTENCE)
    expect(page.get_by_role("checkbox", name="Buy milk")).to_be_visible()
    opened = page.get_by_role("navigation", name="Conversations").locator("[aria-current]")
    expect(opened).to_be_visible()
    assert page.title() == f"{opened.inner_text()} – Desktop Assistant"


def test_each_prompt_of_the_start_screen_is_answered(page: Page) -> None:
    prompts = ["What is on today?", "Add a task with a date", "What is due this week?"]
    for prompt in [*prompts, "What can you do?"]:
        page.get_by_role("button", name="New chat").first.click()
        page.get_by_role("main").get_by_role("button", name=prompt).click()
        answer = page.get_by_role("log").get_by_role("article").nth(1)
        expect(answer).to_have_text(re.compile(r"\w"))
        expect(page.get_by_role("button", name="Send message")).to_be_visible()
