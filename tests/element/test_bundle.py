"""What has to be loaded before the first word is written: counted as the browser asks for it."""

import gzip
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.running_assistant import RunningAssistant
from tests.element.chat_page import ChatPage
from tests.element.scripted_server import ScriptedServer

#: All that opening an empty chat loads, each file by itself at the best level of gzip.
LIMIT_BYTES = 110_000

#: Resolves when the page has asked for nothing more in half a second.
QUIET = """async () => {
  const asked = () => performance.getEntriesByType("resource").length;
  for (let before = -1; before !== asked(); ) {
    before = asked();
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}"""


class Loaded:
    """The built scripts and style sheets that a page has asked for."""

    def __init__(self, page: Page, dist: Path) -> None:
        self._page = page
        self._dist = dist
        self._paths: set[str] = set()
        page.on("request", lambda request: self._note(request.url))

    def _note(self, url: str) -> None:
        path = "/".join(url.split("?", 1)[0].split("/")[3:])
        if path.endswith((".js", ".css")) and (self._dist / path).is_file():
            self._paths.add(path)

    def sizes(self) -> dict[str, int]:
        """Return the compressed size of each file in bytes, when the page is quiet."""
        self._page.evaluate(QUIET)
        return {
            path: len(gzip.compress((self._dist / path).read_bytes(), 9))
            for path in sorted(self._paths)
        }


@pytest.fixture
def assistant(dist: Path, tmp_path: Path) -> Iterator[RunningAssistant]:
    assistant = RunningAssistant(tmp_path / "data")
    assistant.start()
    yield assistant
    assistant.stop()


def test_an_empty_chat_loads_less_than_the_limit(chat: ChatPage, dist: Path) -> None:
    loaded = Loaded(chat.page, dist)
    chat.open()
    sizes = loaded.sizes()
    print(f"start of the element: {sum(sizes.values())} bytes in {len(sizes)} files")
    assert "chatkit.js" in sizes
    assert sum(sizes.values()) <= LIMIT_BYTES, sizes


def test_the_page_of_the_application_loads_less_than_the_limit(
    browser: Browser, assistant: RunningAssistant, dist: Path
) -> None:
    page = browser.new_page()
    loaded = Loaded(page, dist)
    page.goto(assistant.page_url)
    expect(page.get_by_role("textbox", name="Message", exact=True)).to_be_visible(timeout=15_000)
    sizes = loaded.sizes()
    page.close()
    print(f"start of the application: {sum(sizes.values())} bytes in {len(sizes)} files")
    assert {"chatkit.js"} < sizes.keys()
    assert sum(sizes.values()) <= LIMIT_BYTES, sizes


def test_what_draws_answers_is_loaded_with_the_first_key(chat: ChatPage, dist: Path) -> None:
    """It is there before the first answer, and an empty chat does without it."""
    loaded = Loaded(chat.page, dist)
    chat.open()
    empty = loaded.sizes().keys()
    expect(chat.page.locator("chatkit-markdown:defined")).to_have_count(0)
    assert chat.page.evaluate("!customElements.get('chatkit-markdown')")
    chat.composer.press("h")
    chat.page.wait_for_function("() => Boolean(customElements.get('chatkit-markdown'))")
    assert len(loaded.sizes().keys() - empty) > 0


def test_a_thread_is_drawn_in_one_piece_when_what_draws_it_comes_late(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """No answer stands empty beside others while its code is on its way."""
    server.add_thread("thr_a", "question", "**answer**")
    chat.open()
    held = []
    chat.page.route("**/assets/*.js", lambda route: held.append(route))
    with chat.page.expect_response("**/chatkit"):
        chat.start("setThreadId", "thr_a")
    expect(chat.page.get_by_label("Loading the conversation")).to_be_visible()
    expect(chat.log).to_have_count(0)
    assert chat.events("chatkit.thread.load.end") == []
    for route in held:
        route.continue_()
    chat.page.unroute("**/assets/*.js")
    expect(chat.answers.locator("strong")).to_have_text("answer")


def test_a_first_answer_that_is_faster_than_its_code_is_whole_and_announced(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """The message stands in the log meanwhile."""
    chat.open()
    held = []
    chat.page.route("**/assets/*.js", lambda route: held.append(route))
    chat.start("sendUserMessage", {"text": "hello"})
    expect(chat.messages).to_have_text(["hello"])
    chat.wait_for_event("chatkit.response.start")
    expect(chat.page.get_by_role("button", name="Stop")).to_have_count(0)
    for route in held:
        route.continue_()
    chat.page.unroute("**/assets/*.js")
    chat.expect_answer("You said: hello")
    status = chat.page.locator(".visually-hidden[role=status]")
    expect(status).to_have_text("You said: hello")


def test_answers_that_cannot_be_drawn_are_told_and_tried_again(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """A thread that stands there empty would look like one that was lost."""
    server.add_thread("thr_a", "question", "**answer**")
    chat.open()
    chat.page.route("**/assets/*.js", lambda route: route.abort())
    chat.start("setThreadId", "thr_a")
    expect(chat.page.get_by_role("alert")).to_contain_text("could not be loaded")
    assert len(chat.events("chatkit.error")) == 1
    chat.page.unroute("**/assets/*.js")
    chat.button("Try again").click()
    expect(chat.answers.locator("strong")).to_have_text("answer")
