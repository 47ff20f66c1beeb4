"""Reminders in the page, where no desktop shows them; it is ten o'clock."""

from playwright.sync_api import Page, expect

from tests.e2e.conftest import OpenPage
from tests.e2e.running_assistant import RunningAssistant
from tests.element.axe import serious_findings

ANA = "call Ana today 10:15 @work !30 min before"


def test_a_reminder_appears_when_it_is_due_and_says_of_what(
    page: Page, assistant: RunningAssistant
) -> None:
    card = page.get_by_role("region", name="Reminders that are due")
    expect(card).to_be_empty()
    assistant.add_task(ANA)
    expect(card).to_contain_text("Call Ana")
    expect(card).to_contain_text("Due Today 10:15 AM · work")


def test_done_checks_the_task_off_and_can_be_undone(
    page: Page, assistant: RunningAssistant
) -> None:
    assistant.add_task(ANA)
    page.get_by_role("button", name="Done: Call Ana").click()
    expect(page.get_by_role("region", name="Reminders that are due")).to_be_empty()
    assert assistant.open_tasks() == []
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_role("checkbox", name="Call Ana")).to_be_visible()


def test_a_snoozed_reminder_goes_and_its_task_stays(
    page: Page, assistant: RunningAssistant
) -> None:
    before = assistant.add_task(ANA)
    page.get_by_role("button", name="Remind me of Call Ana again: 1 hour").click()
    expect(page.get_by_role("region", name="Reminders that are due")).to_be_empty()
    assert assistant.open_tasks() == [before]


def test_all_can_be_dismissed_at_once_and_stay_so_after_a_restart(
    open_page: OpenPage, assistant: RunningAssistant
) -> None:
    page = open_page()
    assistant.add_task(ANA)
    assistant.add_task("buy milk today 10:20 !30 min before")
    card = page.get_by_role("region", name="Reminders that are due")
    expect(card).to_contain_text("2 reminders")
    card.get_by_role("button", name="Dismiss all").click()
    expect(card).to_be_empty()
    assistant.restart()
    again = open_page()
    expect(again.get_by_role("checkbox", name="Call Ana")).to_be_visible()
    expect(again.get_by_role("region", name="Reminders that are due")).to_be_empty()


def test_a_reminder_leads_to_its_task(page: Page, assistant: RunningAssistant) -> None:
    assistant.add_task(ANA)
    card = page.get_by_role("region", name="Reminders that are due")
    card.get_by_role("button", name="Call Ana Due Today").click()
    expect(page.get_by_role("checkbox", name="Call Ana")).to_be_focused()


def test_the_card_is_accessible(page: Page, assistant: RunningAssistant) -> None:
    assistant.add_task(ANA)
    assistant.add_task("pay rent today 9am !9am")
    expect(page.get_by_role("region", name="Reminders that are due")).to_contain_text("2 rem")
    assert [found for found in serious_findings(page) if "due-reminders" in found] == []
