"""The pane keeps in step with what is changed elsewhere, in the chat and by other programs."""

from typing import Any

from playwright.sync_api import Page, expect

from tests.e2e.conftest import OpenPage
from tests.e2e.running_assistant import RunningAssistant
from tests.e2e.test_tasks import show_view, task

SHOWS_WITHIN_MILLISECONDS = 100


def test_a_task_said_in_the_chat_is_in_the_pane_within_100_ms_of_the_event(
    open_page: OpenPage, complaints: list[str]
) -> None:
    page = open_page()
    page.context.add_init_script(NOTE_EVENTS)
    page.reload()
    message = page.get_by_role("textbox", name="Message")
    message.fill("add buy milk tomorrow")
    message.press("Enter")
    expect(task(page, "Buy milk")).to_be_visible()
    # The first answer of a process is slow to come; the second is like all that follow.
    expect(page.get_by_role("textbox", name="Message")).to_be_enabled()
    page.wait_for_function("() => performance.now() - window.taskEvents.at(-1) > 500")

    shown = page.evaluate_handle(AWAIT_ROW, "Call Ada")
    page.get_by_role("textbox", name="Message").fill("add call Ada on friday")
    page.get_by_role("textbox", name="Message").press("Enter")
    expect(task(page, "Call Ada")).to_be_visible()

    told_and_shown: dict[str, Any] = shown.evaluate("(row) => row.found")
    assert told_and_shown["after"] < SHOWS_WITHIN_MILLISECONDS
    assert complaints == []


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


# Notes when the server says that tasks have changed.
NOTE_EVENTS = """(() => {
  window.taskEvents = [];
  const add = EventSource.prototype.addEventListener;
  EventSource.prototype.addEventListener = function (type, listener, ...rest) {
    const noting = (event) => {
      if (type === "tasks") window.taskEvents.push(performance.now());
      listener(event);
    };
    return add.call(this, type, noting, ...rest);
  };
})()"""

# Looks for a row at every frame; finds how long after the latest event before it was drawn.
AWAIT_ROW = """(title) => {
  const rows = () => document.querySelector("assistant-shell").shadowRoot
    .querySelector("task-pane").shadowRoot
    .querySelector("task-tree")?.shadowRoot.querySelectorAll("task-row") ?? [];
  const looked = {found: null};
  const begun = window.taskEvents.length;
  const look = () => {
    const isShown = [...rows()].some((row) => row.shadowRoot.textContent.includes(title));
    if (!isShown) return requestAnimationFrame(look);
    looked.found = {after: performance.now() - window.taskEvents[begun]};
  };
  look();
  return looked;
}"""
