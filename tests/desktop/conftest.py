"""The real program in a real window, on an X server that only the tests use."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserType, sync_playwright

from tests.desktop.recording_browser import RecordingBrowser
from tests.desktop.running_assistant import RunningAssistant
from tests.desktop.x_display import XDisplay

Start = Callable[..., RunningAssistant]


@pytest.fixture(scope="session")
def x_display() -> Iterator[XDisplay]:
    display = XDisplay()
    yield display
    display.close()


@pytest.fixture
def chromium() -> Iterator[BrowserType]:
    # Not for longer than a test: it occupies the event loop of the thread.
    with sync_playwright() as playwright:
        yield playwright.chromium


@pytest.fixture
def browser(tmp_path: Path) -> RecordingBrowser:
    return RecordingBrowser(tmp_path)


@pytest.fixture
def output(tmp_path: Path) -> Path:
    """The file that holds what the started programs wrote."""
    return tmp_path / "output.txt"


@pytest.fixture(autouse=True)
def no_display_of_the_developer(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "BROWSER"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def start(tmp_path: Path, output: Path, x_display: XDisplay) -> Iterator[Start]:
    """Start the program with the test's data directory, on the test's display."""
    started: list[RunningAssistant] = []

    def start(**environment: str) -> RunningAssistant:
        variables = {"DISPLAY": x_display.name, **environment}
        with output.open("a") as file:
            assistant = RunningAssistant(tmp_path / "data", file, variables)
        started.append(assistant)
        return assistant

    yield start
    for assistant in started:
        assistant.kill()
