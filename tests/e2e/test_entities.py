"""Tasks that are named with `@` in a message."""

from playwright.sync_api import Page, expect

from tests.e2e.running_assistant import RunningAssistant
from tests.e2e.test_task_widgets import due_of, log


def name_a_task(page: Page, before: str, query: str, after: str) -> None:
    """Write a message with a task in it, and send it."""
    message = page.get_by_role("textbox", name="Message")
    message.press_sequentially(f"{before}@{query}")
    expect(page.get_by_role("option")).to_have_count(1)
    page.keyboard.press("Enter")
    expect(page.get_by_role("option")).to_have_count(0)
    page.keyboard.type(after)
    page.keyboard.press("Enter")


def test_an_at_sign_finds_tasks_and_the_agent_knows_which_is_meant(
    page: Page, assistant: RunningAssistant
) -> None:
    assistant.add_task("call Ana on her birthday")
    assistant.add_task("call the bank")
    name_a_task(page, "move ", "ana", "to friday")

    answer = log(page).get_by_role("article", name="Assistant said:")
    expect(answer).to_contain_text("is now due Fri 6 March")
    assert due_of(assistant, "Call the bank") is None
    assert due_of(assistant, "Call Ana on her birthday") == "2026-03-06"


def test_hovering_a_tag_shows_the_task_and_a_click_leads_to_it_in_the_pane(
    page: Page, assistant: RunningAssistant
) -> None:
    assistant.add_task("call Ana tomorrow #phone")
    name_a_task(page, "what about ", "ana", "?")
    tag = log(page).get_by_role("button", name="Call Ana")
    tag.hover()

    preview = log(page).get_by_role("group", name="Call Ana")
    expect(preview).to_contain_text("tomorrow")
    expect(preview).to_contain_text("#phone")

    tag.click()

    page.wait_for_function(
        "document.activeElement.shadowRoot.activeElement?.localName === 'task-pane'"
    )
