"""The task pane beside the chat: how soon it shows what the chat changed, and the other way round.

From the server's event of a change until the row is drawn in the page, and from a click on a task's
check box until the widget of that task in the chat has followed.
"""

import statistics
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.figures import print_title
from tests.chromium import CHROMIUM, CHROMIUM_ARGUMENTS
from tests.e2e.running_assistant import RunningAssistant

GOAL_MS = 100
ROUNDS = 15

# Notes when the server says that tasks, or conversations, have changed.
NOTE_EVENTS = """(() => {
  window.told = { tasks: 0, threads: 0 };
  const add = EventSource.prototype.addEventListener;
  EventSource.prototype.addEventListener = function (type, listener, ...rest) {
    const noting = (event) => {
      if (type in window.told) window.told[type] = performance.now();
      listener(event);
    };
    return add.call(this, type, noting, ...rest);
  };
})()"""

# Looks at every frame whether what is waited for is drawn; answers how long after the event.
UNTIL_DRAWN = """([topic, part, selector, text]) => new Promise((resolve) => {
  const inside = (root, found = []) => {
    for (const element of root.querySelectorAll("*")) {
      if (element.matches(selector)) found.push(element);
      if (element.shadowRoot) inside(element.shadowRoot, found);
    }
    return found;
  };
  const begun = performance.now();
  const look = () => {
    const shell = document.querySelector("assistant-shell").shadowRoot;
    const texts = inside(shell.querySelector(part).shadowRoot)
      .map((one) => (one.shadowRoot ?? one).textContent);
    const told = window.told[topic];
    if (told > begun && texts.some((one) => one.includes(text))) {
      resolve(performance.now() - told);
    } else requestAnimationFrame(look);
  };
  look();
})"""


def said_to_shown(page: Page, title: str) -> float:
    """Return the milliseconds from the event until a task said in the chat is in the pane."""
    shown = page.evaluate_handle(
        f"(asked) => ({{ after: ({UNTIL_DRAWN})(asked) }})",
        ["tasks", "task-pane", "task-row", title],
    )
    message = page.get_by_role("textbox", name="Message")
    message.fill(f"add {title} tomorrow")
    message.press("Enter")
    return float(shown.evaluate("(shown) => shown.after"))


def edited_to_followed(page: Page, assistant: RunningAssistant, number: int) -> float:
    """Return the milliseconds from the event until the card in the chat has a new title."""
    task = assistant.open_tasks()[-1]
    title = f"Renamed {number}"
    shown = page.evaluate_handle(
        f"(asked) => ({{ after: ({UNTIL_DRAWN})(asked) }})",
        ["threads", "chat-pane", ".w-card", title],
    )
    assistant.request("PATCH", f"/api/tasks/{task['id']}", {"title": title})
    return float(shown.evaluate("(shown) => shown.after"))


def main() -> None:
    """Measure and print."""
    print_title("The pane and the chat in step, from the server's event to what is drawn")
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        assistant = RunningAssistant(Path(name) / "data")
        assistant.start()
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM, args=list(CHROMIUM_ARGUMENTS)
        )
        page = browser.new_page()
        page.add_init_script(NOTE_EVENTS)
        page.goto(assistant.page_url)
        page.get_by_role("textbox", name="Message").wait_for()
        # The first answer of a process is slow to come; all that follow are alike.
        said = [said_to_shown(page, f"Errand number {number}") for number in range(ROUNDS + 1)][1:]
        edited = [edited_to_followed(page, assistant, number) for number in range(ROUNDS + 1)][1:]
        browser.close()
        assistant.stop()
    for what, times in (("said in the chat, in the pane", said), ("edited, in the chat", edited)):
        middle, worst = statistics.median(times), max(times)
        verdict = "ok" if middle <= GOAL_MS else "MISSED"
        print(f"{what:<44} {middle:9.1f} ms  worst {worst:.1f} ms  goal {GOAL_MS} ms {verdict}")


if __name__ == "__main__":
    main()
