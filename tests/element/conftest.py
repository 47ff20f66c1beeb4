"""A browser, a scripted server and a misbehaving one, for the tests of the element."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, sync_playwright

from tests.chromium import CHROMIUM, CHROMIUM_ARGUMENTS
from tests.element.built_front_end import build_when_stale
from tests.element.chat_page import ChatPage
from tests.element.misbehaving_server import MisbehavingServer
from tests.element.scripted_server import ScriptedServer, application
from tests.element.serving import serving
from tests.element.source_modules import Modules, source_server

ACTION_LIMIT_MS = 10_000


@pytest.fixture(scope="session")
def dist() -> Path:
    return build_when_stale()


# Of the package and not of the session: while the synchronous Playwright runs, asynchronous tests
# of other packages in the same process cannot.
@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=CHROMIUM_ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport={"width": 900, "height": 700}, locale="en-GB")
    context.set_default_timeout(ACTION_LIMIT_MS)
    yield context
    context.close()


@dataclass
class Served:
    address: str
    server: ScriptedServer


@pytest.fixture(scope="package")
def served(dist: Path) -> Iterator[Served]:
    server = ScriptedServer()
    with serving(application(server, dist)) as address:
        yield Served(address, server)


@pytest.fixture
def server(served: Served) -> ScriptedServer:
    served.server.forget()
    return served.server


@pytest.fixture
def chat(context: BrowserContext, served: Served, server: ScriptedServer) -> Iterator[ChatPage]:
    """A page beside the scripted server; the test fails when the browser had to complain."""
    chat = ChatPage(context.new_page(), served.address)
    yield chat
    assert chat.problems == []


@pytest.fixture(scope="package")
def misbehaving_served(dist: Path) -> Iterator[tuple[str, MisbehavingServer]]:
    server = MisbehavingServer(dist)
    with serving(server.application) as address:
        yield address, server


@pytest.fixture
def misbehaving(misbehaving_served: tuple[str, MisbehavingServer]) -> MisbehavingServer:
    _address, server = misbehaving_served
    server.forget()
    return server


@pytest.fixture
def strained_chat(
    context: BrowserContext,
    misbehaving_served: tuple[str, MisbehavingServer],
    misbehaving: MisbehavingServer,
) -> Iterator[ChatPage]:
    """A page beside the server that misbehaves on purpose."""
    chat = ChatPage(context.new_page(), misbehaving_served[0])
    yield chat
    assert chat.problems == []


@pytest.fixture(scope="package")
def sources() -> Iterator[str]:
    """Address of a server of the sources."""
    with source_server() as address:
        yield address


@pytest.fixture(scope="package")
def modules(browser: Browser, sources: str) -> Iterator[Modules]:
    """Modules of the sources, in a page that has nothing else."""
    page = browser.new_page()
    yield Modules(page, sources)
    page.close()
