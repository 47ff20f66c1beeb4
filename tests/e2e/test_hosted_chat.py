"""OpenAI's element in the place of ours: chosen in the settings, and ours when it does not come."""

import re

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, Route, expect

from tests.e2e.running_assistant import RunningAssistant
from tests.e2e.test_settings import open_settings

CDN = "https://cdn.platform.openai.com/deployments/chatkit/chatkit.js"
# Defines the element as OpenAI's script does, and shows which options it was given.
STAND_IN = """
customElements.define("openai-chatkit", class extends HTMLElement {
  setOptions(options) { this.textContent = "hosted " + JSON.stringify(options); }
  async focusComposer() {}
  async setThreadId() {}
  async fetchUpdates() {}
});
"""


@pytest.fixture
def hosted(assistant: RunningAssistant) -> RunningAssistant:
    assistant.request("PUT", "/api/chat-ui", {"chat_ui": "hosted"})
    return assistant


def _open(browser: Browser, assistant: RunningAssistant, answer: object) -> tuple[Page, list[str]]:
    context: BrowserContext = browser.new_context(viewport={"width": 1280, "height": 800})
    asked: list[str] = []

    def note(request: Request) -> None:
        if not request.url.startswith(assistant.url):
            asked.append(request.url)

    context.on("request", note)
    context.route(re.compile("^https:"), answer)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(assistant.page_url)
    return page, asked


def _answer_with_the_stand_in(route: Route) -> None:
    route.fulfill(content_type="text/javascript", body=STAND_IN)


def test_the_hosted_element_gets_the_same_options(
    browser: Browser, hosted: RunningAssistant
) -> None:
    page, asked = _open(browser, hosted, _answer_with_the_stand_in)
    chat = page.locator("openai-chatkit")
    expect(chat).to_contain_text('hosted {"api":{"url":"/chatkit"')
    expect(chat).to_contain_text("What needs doing?")
    expect(chat).to_contain_text("Offline agent")
    assert asked == [CDN]
    page.context.close()


def test_ours_takes_over_at_once_when_the_script_cannot_be_loaded(
    browser: Browser, hosted: RunningAssistant
) -> None:
    page, _ = _open(browser, hosted, lambda route: route.abort())
    expect(page.get_by_role("textbox", name="Message")).to_be_visible(timeout=4_000)
    expect(page.get_by_text("OpenAI’s chat could not be loaded")).to_be_visible()
    page.context.close()


def test_ours_takes_over_after_five_seconds_without_an_answer(
    browser: Browser, hosted: RunningAssistant
) -> None:
    page, _ = _open(browser, hosted, lambda route: None)
    # The rest of the page does not wait.
    expect(page.get_by_role("textbox", name="Add a task")).to_be_visible(timeout=4_000)
    message = page.get_by_role("textbox", name="Message")
    assert message.count() == 0
    expect(message).to_be_visible(timeout=12_000)
    expect(page.get_by_text("OpenAI’s chat could not be loaded")).to_be_visible()
    message.fill("add buy milk")
    message.press("Enter")
    expect(page.get_by_role("checkbox", name="Buy milk")).to_be_visible()
    page.context.close()


def test_the_choice_is_made_in_the_settings_and_can_be_taken_back(
    browser: Browser, assistant: RunningAssistant
) -> None:
    page, asked = _open(browser, assistant, _answer_with_the_stand_in)
    page.get_by_role("textbox", name="Message").wait_for()
    assert asked == []
    open_settings(page)
    page.get_by_role("radio", name="OpenAI’s").check()
    expect(page.locator("openai-chatkit")).to_contain_text("hosted")
    open_settings(page)
    expect(page.get_by_text("loaded from cdn.platform.openai.com")).to_be_visible()
    page.get_by_role("radio", name="Built in").check()
    expect(page.get_by_role("textbox", name="Message")).to_be_visible()
    assert asked == [CDN]
    page.context.close()
