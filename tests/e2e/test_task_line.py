"""The line for a new task: what is understood of it shows before it is added."""

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.running_assistant import RunningAssistant
from tests.e2e.test_tasks import add_by_line, show_view


def test_a_line_shows_what_is_understood_of_it_while_it_is_typed(
    page: Page, assistant: RunningAssistant
) -> None:
    page.get_by_role("textbox", name="Add a task").press_sequentially(
        "pay the phone bill every 2nd tuesday of the month 9am p2 @Home #bills !30 min before"
    )

    understood = page.get_by_role("group", name="Understood").locator(".chip")
    expect(understood).to_have_text(
        [
            "Pay the phone bill",
            "Tuesday 9:00 AM",
            "Every month on the 2nd Tue",
            "Medium",
            "Home",
            "#bills",
            "30 minutes before",
        ],
        use_inner_text=True,
    )
    assert assistant.open_tasks() == []


def test_a_date_that_is_in_no_calendar_is_told_before_the_line_is_sent(
    page: Page, complaints: list[str]
) -> None:
    line = page.get_by_role("textbox", name="Add a task")
    line.press_sequentially("dentist 31 february")

    expect(page.locator("task-line").get_by_role("alert")).to_contain_text(
        "There is no 31 february"
    )
    expect(line).to_have_attribute("aria-invalid", "true")
    # Chromium itself notes the refused preview.
    assert [complaint for complaint in complaints if "422" not in complaint] == []
    complaints.clear()


@pytest.mark.parametrize(
    ("view", "field", "value"),
    [
        ("Today", "due", "2026-03-04"),
        ("Home", "project", "Home"),
        ("#errands", "tags", ["errands"]),
    ],
)
def test_what_is_added_in_a_view_belongs_to_it(
    page: Page, assistant: RunningAssistant, view: str, field: str, value: object
) -> None:
    assistant.add_task("clean the windows @Home #errands")
    expect(page.locator("task-row")).to_have_count(1)
    show_view(page, view)

    add_by_line(page, "buy milk")

    expect(page.locator("task-row").filter(has_text="Buy milk")).to_be_visible()
    [added] = [kept for kept in assistant.open_tasks() if kept["title"] == "Buy milk"]
    assert added[field] == value


def test_an_added_task_goes_away_by_undo(page: Page, assistant: RunningAssistant) -> None:
    add_by_line(page, "buy milk")
    notice = page.get_by_role("region", name="Notices")
    expect(notice).to_contain_text("Added Buy milk")

    notice.get_by_role("button", name="Undo").click()

    expect(page.locator("task-row")).to_have_count(0)
    assert assistant.open_tasks() == []
