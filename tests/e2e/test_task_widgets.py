"""Tasks in the chat: cards, lists and plans that can be worked with and that follow their tasks."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.conftest import OpenPage
from tests.e2e.running_assistant import RunningAssistant


def say(page: Page, text: str) -> None:
    """Send a message and wait for the whole answer."""
    answers = log(page).get_by_role("article", name="Assistant said:")
    before = answers.count()
    page.get_by_role("textbox", name="Message").fill(text)
    page.keyboard.press("Enter")
    expect(answers).to_have_count(before + 1)
    expect(log(page)).not_to_have_attribute("aria-busy", "true")


def log(page: Page) -> Locator:
    return page.get_by_role("log")


def due_of(assistant: RunningAssistant, title: str) -> str | None:
    [due] = [task["due"] for task in assistant.open_tasks() if task["title"] == title]
    return None if due is None else str(due)


def test_adding_a_task_shows_it_as_a_card(page: Page) -> None:
    say(page, "add buy milk tomorrow 5pm #errands p1")

    card = log(page).locator(".w-card")
    expect(card).to_contain_text("Buy milk")
    expect(card).to_contain_text("tomorrow 17:00")
    expect(card).to_contain_text("High priority")
    expect(card).to_contain_text("#errands")
    # Said once: what the card holds is not repeated above it.
    expect(log(page).get_by_text("tomorrow 17:00")).to_have_count(1)


def test_done_on_a_card_completes_the_task_and_reopen_opens_it(
    page: Page, assistant: RunningAssistant
) -> None:
    say(page, "add buy milk")
    log(page).get_by_role("button", name="Done", exact=True).click()

    expect(log(page).get_by_role("button", name="Reopen")).to_be_visible()
    assert assistant.open_tasks() == []

    log(page).get_by_role("button", name="Reopen").click()

    expect(log(page).get_by_role("button", name="Done", exact=True)).to_be_visible()
    assert [task["title"] for task in assistant.open_tasks()] == ["Buy milk"]


def test_snooze_on_a_card_moves_the_task_again_and_again(
    page: Page, assistant: RunningAssistant
) -> None:
    say(page, "add call Ana today 5pm")
    for choice, due in (
        ("Tomorrow", "2026-03-05T17:00:00"),
        ("Next week", "2026-03-09T17:00:00"),
        ("Later today", "2026-03-04T13:00:00"),
    ):
        log(page).get_by_role("combobox", name="Snooze").click()
        page.get_by_role("option", name=choice).click()
        expect(log(page).get_by_role("combobox", name="Snooze")).to_contain_text("Snooze")
        expect(log(page).locator(".w-card")).to_contain_text(
            {"Tomorrow": "tomorrow", "Next week": "Mon 9 March", "Later today": "today 13:00"}[
                choice
            ]
        )
        assert due_of(assistant, "Call Ana") == due


def test_edit_on_a_card_leads_to_the_task_in_the_pane(page: Page) -> None:
    say(page, "add buy milk")
    log(page).get_by_role("button", name="Edit").click()

    expect(page.get_by_role("complementary").get_by_text("Buy milk").first).to_be_visible()
    page.wait_for_function("document.activeElement.shadowRoot.activeElement !== null")
    focused = page.evaluate("document.activeElement.shadowRoot.activeElement.localName")
    assert focused == "task-pane"


def test_a_checkbox_in_an_old_thread_completes_the_task(
    open_page: OpenPage, assistant: RunningAssistant, complaints: list[str]
) -> None:
    for line in ("buy milk today", "call Ana today"):
        assistant.add_task(line)
    page = open_page()
    say(page, "what is on today?")
    expect(log(page).get_by_role("checkbox")).to_have_count(2)
    # What the page remembers is saved a moment after it has come to rest.
    page.wait_for_timeout(800)
    page.close()
    assistant.restart()

    page = open_page()
    log(page).get_by_role("checkbox", name="Buy milk").check()

    expect(log(page).get_by_role("checkbox", name="Buy milk")).to_be_checked()
    expect(
        page.get_by_role("complementary").get_by_role("checkbox", name="Buy milk")
    ).to_have_count(0)
    assert [task["title"] for task in assistant.open_tasks()] == ["Call Ana"]
    assert complaints == []


def test_widgets_follow_what_is_done_elsewhere(page: Page, assistant: RunningAssistant) -> None:
    say(page, "add buy milk tomorrow")
    say(page, "list my tasks")
    [task] = assistant.open_tasks()
    box = log(page).get_by_role("checkbox", name="Buy milk")

    assistant.request("POST", f"/api/tasks/{task['id']}/complete")
    expect(box).to_be_checked()
    expect(log(page).get_by_role("button", name="Reopen")).to_be_visible()

    assistant.request("POST", "/api/undo")
    expect(box).not_to_be_checked()

    assistant.request("PATCH", f"/api/tasks/{task['id']}", {"title": "Buy oat milk"})
    expect(log(page).get_by_role("checkbox", name="Buy oat milk")).to_be_visible()

    assistant.request("DELETE", f"/api/tasks/{task['id']}")
    expect(log(page).get_by_text("This task was deleted.")).to_be_visible()
    expect(box).to_have_count(0)

    assistant.request("POST", "/api/undo")
    expect(log(page).get_by_role("checkbox", name="Buy oat milk")).not_to_be_checked()


def test_a_box_that_was_checked_here_and_undone_elsewhere_is_empty_again(
    page: Page, assistant: RunningAssistant
) -> None:
    assistant.add_task("buy milk")
    say(page, "list my tasks")
    box = log(page).get_by_role("checkbox", name="Buy milk")
    box.check()
    expect(log(page)).to_contain_text("Buy milk")
    page.wait_for_timeout(300)

    assistant.request("POST", "/api/undo")

    expect(box).not_to_be_checked()


def test_what_an_answer_changes_shows_on_widgets_above_it(page: Page) -> None:
    say(page, "add buy milk")
    say(page, "done with the milk")

    expect(log(page).get_by_role("button", name="Reopen")).to_be_visible()


@pytest.mark.parametrize(
    ("button", "words", "left"),
    [("Delete", "Done. Say undo to take it back.", 0), ("Keep", "Nothing was changed.", 1)],
)
def test_a_question_is_answered_by_its_buttons(
    page: Page, assistant: RunningAssistant, button: str, words: str, left: int
) -> None:
    assistant.add_task("old idea")
    say(page, "delete old idea")
    log(page).get_by_role("button", name=button).click()

    expect(log(page).get_by_text(words)).to_be_visible()
    expect(log(page).get_by_role("button", name="Delete")).to_have_count(0)
    assert len(assistant.open_tasks()) == left


def test_a_question_is_answered_by_a_message(page: Page, assistant: RunningAssistant) -> None:
    assistant.add_task("old idea")
    say(page, "delete old idea")
    say(page, "yes")

    expect(log(page).get_by_role("button", name="Delete")).to_have_count(0)
    expect(log(page).get_by_text("Done. Say undo to take it back.")).to_be_visible()
    assert assistant.open_tasks() == []


def test_the_plan_of_a_day_has_what_is_late_what_has_a_time_and_the_rest(
    page: Page, assistant: RunningAssistant
) -> None:
    for line in ("old bill yesterday", "call Ana today 3pm", "water the plants today"):
        assistant.add_task(line)
    say(page, "plan my day")

    card = log(page).locator(".w-card")
    expect(card).to_contain_text("Overdue")
    expect(card.get_by_role("checkbox")).to_have_count(3)
    card.get_by_role("checkbox", name="Call Ana").check()
    expect(card.get_by_role("checkbox", name="Call Ana")).to_be_checked()
    page.wait_for_timeout(200)
    assert len(assistant.open_tasks()) == 2


def test_the_slash_offers_commands_and_runs_what_is_chosen(
    page: Page, assistant: RunningAssistant
) -> None:
    assistant.add_task("buy milk today")
    message = page.get_by_role("textbox", name="Message")
    message.press_sequentially("/tod")
    expect(page.get_by_role("option")).to_have_count(1)
    page.keyboard.press("Enter")

    expect(log(page).get_by_role("checkbox", name="Buy milk")).to_be_visible()
    expect(message).to_have_text("")


def test_a_command_that_takes_words_waits_for_them(page: Page, assistant: RunningAssistant) -> None:
    message = page.get_by_role("textbox", name="Message")
    message.press_sequentially("/ad")
    expect(page.get_by_role("option")).to_have_count(1)
    page.keyboard.press("Enter")
    expect(message).to_have_text("/add ")
    page.keyboard.type("buy milk tomorrow")
    page.keyboard.press("Enter")

    expect(log(page).locator(".w-card")).to_contain_text("Buy milk")
    assert due_of(assistant, "Buy milk") == "2026-03-05"
