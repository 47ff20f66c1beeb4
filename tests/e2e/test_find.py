"""The find palette: chats and tasks by their words."""

from playwright.sync_api import Page, expect

from tests.e2e.running_assistant import RunningAssistant
from tests.e2e.test_tasks import task


def test_a_task_is_found_by_a_word_and_enter_leads_to_it(
    page: Page, assistant: RunningAssistant
) -> None:
    assistant.add_task("renew passport")
    assistant.add_task("buy milk")
    page.keyboard.press("Control+k")
    page.keyboard.type("passp")
    results = page.get_by_role("listbox")
    expect(results.get_by_role("option")).to_have_text(["Renew passport"])

    page.keyboard.press("Enter")

    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(task(page, "Renew passport")).to_be_focused()


def test_a_finished_task_is_found_and_shown_among_the_done(
    page: Page, assistant: RunningAssistant
) -> None:
    added = assistant.add_task("renew passport")
    assistant.request("POST", f"/api/tasks/{added['id']}/complete")
    page.keyboard.press("Control+k")
    page.keyboard.type("passport")
    expect(page.get_by_role("option", name="Renew passport")).to_contain_text("Done")
    page.keyboard.press("Enter")

    expect(task(page, "Renew passport")).to_be_checked()
    expect(task(page, "Renew passport")).to_be_focused()


def test_a_chat_is_found_by_a_word_said_in_it(page: Page, assistant: RunningAssistant) -> None:
    assistant.begin_chat("add water the ficus tomorrow")
    page.keyboard.press("Control+k")
    page.keyboard.type("ficus")
    found = page.get_by_role("group", name="Chats").get_by_role("option")
    expect(found).to_contain_text("ficus")
    found.click()

    expect(page.get_by_role("log")).to_contain_text("add water the ficus tomorrow")


def test_arrows_move_through_what_was_found(page: Page, assistant: RunningAssistant) -> None:
    assistant.add_task("plan the move")
    assistant.add_task("plan the party")
    page.keyboard.press("Control+k")
    page.keyboard.type("plan")
    options = page.get_by_role("option")
    expect(options).to_have_count(2)
    second = options.nth(1).inner_text()

    page.keyboard.press("ArrowDown")

    field = page.get_by_role("combobox", name="Find chats and tasks")
    expect(page.get_by_role("option", selected=True)).to_contain_text(second.splitlines()[0])
    expect(field).to_have_attribute("aria-activedescendant", "result-1")
    expect(field).to_be_focused()


def test_before_anything_is_typed_it_offers_actions(page: Page) -> None:
    page.keyboard.press("Control+k")
    page.get_by_role("option", name="Settings").click()

    expect(page.get_by_role("dialog", name="Settings")).to_be_visible()


def test_words_that_are_nowhere_say_so(page: Page) -> None:
    page.keyboard.press("Control+k")
    page.keyboard.type("<b>quagga</b>")

    expect(page.get_by_role("dialog")).to_contain_text("Nothing holds “<b>quagga</b>”")
