"""Every field of a task, changed in its details or at its row."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.running_assistant import RunningAssistant
from tests.e2e.test_tasks import open_details, task

Change = Callable[[Page, Locator], object]


def _remind(details: Locator, reminder: str) -> None:
    details.get_by_role("combobox", name="Add a reminder").select_option(reminder)


def _choose_parent(page: Page, details: Locator) -> None:
    details.get_by_role("button", name="No other task").click()
    page.keyboard.type("trip")
    page.get_by_role("option", name="Plan the trip").click()


def _remind_at(details: Locator) -> None:
    _remind(details, "At a time…")
    details.get_by_label("Reminder at a time").fill("2026-03-05T08:15")
    details.get_by_label("Reminder at a time").press("Enter")


@pytest.mark.parametrize(
    ("change", "field", "value"),
    [
        (lambda _p, d: d.get_by_label("Title").fill("Buy oat milk"), "title", "Buy oat milk"),
        (lambda _p, d: d.get_by_label("Notes").fill("**two**"), "notes", "**two**"),
        (
            lambda _p, d: d.get_by_label("When").fill("next friday 5pm"),
            "due",
            "2026-03-13T17:00:00",
        ),
        (lambda _p, d: d.get_by_label("Due date").fill("2026-03-09"), "due", "2026-03-09T09:00:00"),
        (lambda _p, d: d.get_by_role("radio", name="Medium").check(), "priority", 2),
        (lambda _p, d: d.get_by_label("Tags").fill("a, b"), "tags", ["a", "b"]),
        (lambda _p, d: d.get_by_label("Project").fill("Home"), "project", "Home"),
        (
            lambda _p, d: d.get_by_label("Repeat").select_option("Every week"),
            "recurrence",
            "FREQ=WEEKLY",
        ),
        (
            lambda _p, d: d.get_by_label("When").fill("every! 3 days"),
            "recurs_from",
            "completion",
        ),
        (
            lambda _p, d: d.get_by_label("Hidden until", exact=True).fill("2026-03-08"),
            "start",
            "2026-03-08",
        ),
        (lambda _p, d: d.get_by_label("Time zone").fill("Asia/Tokyo"), "time_zone", "Asia/Tokyo"),
        (lambda _p, d: d.get_by_label("Estimate").fill("1h 30"), "estimate", 90),
        (lambda _p, d: _remind(d, "30 minutes before"), "reminders", ["-PT30M"]),
        (lambda _p, d: _remind_at(d), "reminders", ["2026-03-05T08:15:00"]),
        (_choose_parent, "parent_id", "the trip"),
    ],
)
def test_details_change_a_field_and_undo_takes_it_back(
    page: Page, assistant: RunningAssistant, change: Change, field: str, value: object
) -> None:
    trip = assistant.add_task("plan the trip")
    milk = assistant.add_task("buy milk tomorrow 9am")
    details = open_details(page, "Buy milk")
    details.get_by_text("More", exact=True).click()
    change(page, details)
    details.get_by_role("button", name="Save").click()
    expect(details).to_be_hidden()

    changed = _read(assistant, milk)
    assert changed[field] == (trip["id"] if value == "the trip" else value)
    assert {name for name in milk if milk[name] != changed[name]} <= {
        field,
        "updated_at",
        *(["due", "recurrence"] if field == "recurs_from" else []),
    }
    page.get_by_role("region", name="Notices").get_by_role("button", name="Undo").click()
    expect(page.get_by_role("region", name="Notices")).to_contain_text("Undid")
    assert _read(assistant, milk)[field] == milk[field]


def test_words_that_are_no_date_are_not_saved_and_say_what_to_write(
    page: Page, assistant: RunningAssistant, complaints: list[str]
) -> None:
    assistant.add_task("buy milk")
    details = open_details(page, "Buy milk")
    details.get_by_label("When").fill("someday maybe")
    details.get_by_role("button", name="Save").click()

    expect(details).to_contain_text("write tomorrow 5pm, next friday or every monday")
    # Chromium itself notes the refused words.
    assert [complaint for complaint in complaints if "422" not in complaint] == []
    complaints.clear()


def test_a_reminder_is_taken_away(page: Page, assistant: RunningAssistant) -> None:
    milk = assistant.add_task("buy milk tomorrow 9am")
    assistant.request("PATCH", f"/api/tasks/{milk['id']}", {"reminders": ["-PT30M", "PT0S"]})
    details = open_details(page, "Buy milk")
    details.get_by_role("button", name="Remove: 30 minutes before").click()
    details.get_by_role("button", name="Save").click()
    expect(details).to_be_hidden()

    assert _read(assistant, milk)["reminders"] == ["PT0S"]


@pytest.mark.parametrize(
    ("key", "typed", "option", "field", "value"),
    [
        ("d", "", "Tomorrow", "due", "2026-03-05T09:00:00"),
        ("d", "fri 6pm", "Friday 6:00 PM", "due", "2026-03-06T18:00:00"),
        ("p", "", "High", "priority", 1),
        ("t", "errands", "#errands", "tags", ["errands"]),
        ("m", "New house", "New project New house", "project", "New house"),
    ],
)
def test_a_key_on_a_row_opens_the_menu_of_a_field(
    page: Page,
    assistant: RunningAssistant,
    key: str,
    typed: str,
    option: str,
    field: str,
    value: object,
) -> None:
    milk = assistant.add_task("buy milk today 9am")
    task(page, "Buy milk").focus()
    page.keyboard.press(key)
    expect(page.get_by_role("combobox").last).to_be_focused()
    page.keyboard.type(typed)
    page.get_by_role("option", name=option).click()

    expect(page.get_by_role("region", name="Notices")).to_contain_text("Buy milk")
    expect(task(page, "Buy milk")).to_be_focused()
    assert _read(assistant, milk)[field] == value


def test_the_date_of_a_row_opens_the_days_to_reschedule_to(
    page: Page, assistant: RunningAssistant
) -> None:
    assistant.add_task("buy milk today 9am")
    page.locator("task-row").get_by_role("button", name="Today 9:00 AM").click()

    page.get_by_role("option", name="No date").click()

    expect(page.get_by_role("treegrid", name="No date")).to_contain_text("Buy milk")


def _read(assistant: RunningAssistant, asked: dict[str, Any]) -> dict[str, Any]:
    read: dict[str, Any] = assistant.request("GET", f"/api/tasks/{asked['id']}")["task"]
    return read
