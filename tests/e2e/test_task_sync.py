"""The pane keeps in step with what is changed elsewhere, in the chat and by other programs."""

from playwright.sync_api import Page, expect

from tests.e2e.running_assistant import RunningAssistant
from tests.e2e.test_tasks import show_view, task


def test_a_task_said_in_the_chat_comes_into_the_pane_by_itself(page: Page) -> None:
    message = page.get_by_role("textbox", name="Message")
    message.fill("add buy milk tomorrow")
    message.press("Enter")
    expect(task(page, "Buy milk")).to_be_visible()


def test_a_view_and_its_counts_follow_what_another_program_changes(
    page: Page, assistant: RunningAssistant
) -> None:
    milk = assistant.add_task("buy milk today")
    expect(task(page, "Buy milk")).to_be_visible()
    show_view(page, "Today")

    assistant.request("PATCH", f"/api/tasks/{milk['id']}", {"project": "Home", "due": None})

    expect(page.get_by_text("Nothing is due today.")).to_be_visible()
    page.get_by_title("Choose a view").click()
    expect(page.get_by_role("option", name="Home")).to_contain_text("1")
