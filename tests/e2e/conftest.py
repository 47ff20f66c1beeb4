"""The page in Chromium, served by the real assistant."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, expect, sync_playwright

import hatch_build
from tests.chromium import CHROMIUM, CHROMIUM_ARGUMENTS
from tests.e2e.running_assistant import RunningAssistant

STATIC = Path(__file__).parents[2] / "static"

# Generous, as the machine may be busy with other tests.
expect.set_options(timeout=15_000)

NUMBERED_CHATS = 45
LONG_WORD = "a-very-long-word-without-any-place-to-break-it-" * 3
# Oldest first, the list shows the newest first.
CHATS = [
    *(f"remember number {number}" for number in range(NUMBERED_CHATS)),
    LONG_WORD,
    "What is on today?",
    "What can you do?",
]

OpenPage = Callable[..., Page]


@pytest.fixture(scope="session")
def front_end() -> None:
    built = STATIC / "dist" / "index.html"
    sources = [STATIC / "index.html", *(STATIC / "src").rglob("*.*")]
    newest = max(source.stat().st_mtime for source in sources)
    if not built.exists() or built.stat().st_mtime < newest:
        hatch_build.build_front_end(STATIC)


# For this package only: its event loop would get in the way of asynchronous tests elsewhere.
@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=CHROMIUM_ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def assistant(front_end: None, tmp_path: Path) -> Iterator[RunningAssistant]:
    assistant = RunningAssistant(tmp_path / "data")
    assistant.start()
    yield assistant
    assistant.stop()


@pytest.fixture(scope="package")
def data_with_chats(tmp_path_factory: pytest.TempPathFactory) -> Path:
    data_dir = tmp_path_factory.mktemp("chats") / "data"
    assistant = RunningAssistant(data_dir)
    assistant.start()
    for text in CHATS:
        assistant.begin_chat(text)
    assistant.stop()
    return data_dir


@pytest.fixture
def chats(data_with_chats: Path, tmp_path: Path) -> None:
    """The assistant has these chats from an earlier start. To be named before `assistant`."""
    shutil.copytree(data_with_chats, tmp_path / "data")


@pytest.fixture
def complaints() -> list[str]:
    """What the page's console said that is an error or a warning."""
    return []


@pytest.fixture
def open_page(
    browser: Browser, assistant: RunningAssistant, complaints: list[str]
) -> Iterator[OpenPage]:
    """Opens the page in a browser of its own; options are those of a Playwright context."""
    contexts = []
    requests: list[Request] = []

    def note(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            complaints.append(message.text)

    def open_page(width: int = 1280, height: int = 800, **options: object) -> Page:
        size = {"width": width, "height": height}
        context = browser.new_context(viewport=size, locale="en-US", **options)  # type: ignore[arg-type]
        contexts.append(context)
        page = context.new_page()
        page.on("console", note)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("request", lambda request: requests.append(request))
        page.goto(assistant.page_url)
        page.get_by_role("textbox", name="Message").wait_for()
        return page

    yield open_page
    for context in contexts:
        context.close()
    hosts = {urlsplit(request.url).hostname for request in requests} - {None, ""}
    assert hosts <= {"127.0.0.1"}, f"the page asked other hosts: {hosts}"


@pytest.fixture
def page(open_page: OpenPage, complaints: list[str]) -> Iterator[Page]:
    """The page in a window of usual size; at the end its console has to be without a complaint."""
    yield open_page()
    assert complaints == []
