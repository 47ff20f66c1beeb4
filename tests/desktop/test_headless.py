"""Where no window can be shown, the same command still does its job."""

import json
import re
import signal
import urllib.request
from pathlib import Path

import pytest

from tests.desktop.conftest import Start
from tests.desktop.recording_browser import RecordingBrowser
from tests.desktop.x_display import wait_for

PAGE_URL = re.compile(r"http://127\.0\.0\.1:\d+/\?token=[\w-]+")


def test_without_a_display_it_serves_and_says_where_in_one_line(start: Start, output: Path) -> None:
    start(DISPLAY="")
    line = printed_line(output)
    assert "there is no display" in line
    assert "Ctrl-C" in line
    assert "<html" in read(page_url(line))


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_without_a_window_a_stop_signal_ends_it_cleanly(
    start: Start, output: Path, number: signal.Signals
) -> None:
    assistant = start(DISPLAY="")
    printed_line(output)
    assistant.send(number)
    assert assistant.exit_code() == 0
    files = {path.name for path in assistant.data_dir.iterdir()}
    assert files.isdisjoint({"assistant.db-wal", "assistant.db-shm", "instance.json"})
    assert len(output.read_text().splitlines()) == 1


def test_without_a_display_no_browser_of_the_terminal_is_started(
    start: Start, output: Path, browser: RecordingBrowser
) -> None:
    start(DISPLAY="", BROWSER=browser.command)
    # A browser is started with the line, well before the page has been read.
    read(page_url(printed_line(output)))
    assert browser.opened() == []


def test_without_a_web_engine_the_system_browser_is_opened(
    start: Start, output: Path, browser: RecordingBrowser, tmp_path: Path
) -> None:
    start(PYTHONPATH=missing_library(tmp_path), BROWSER=browser.command)
    line = printed_line(output)
    assert "libnss3.so: cannot open shared object file" in line
    assert browser.first_opened() == page_url(line)


def test_a_second_start_without_a_window_says_where_the_first_one_is(
    start: Start, output: Path
) -> None:
    start(DISPLAY="")
    first_line = printed_line(output)
    assert start(DISPLAY="").exit_code() == 0
    second_line = output.read_text().splitlines()[1]
    assert "already running" in second_line
    assert page_url(second_line) == page_url(first_line)


def test_a_second_start_that_has_a_display_opens_the_page_of_the_first(
    start: Start, output: Path, browser: RecordingBrowser
) -> None:
    start(DISPLAY="")
    url = page_url(printed_line(output))
    assert start(BROWSER=browser.command).exit_code() == 0
    assert browser.opened() == [url]


def test_a_data_directory_that_cannot_be_used_is_said_in_one_line(
    start: Start, output: Path, tmp_path: Path
) -> None:
    (tmp_path / "data").write_text("not a directory")
    assert start(DISPLAY="").exit_code() == 1
    (line,) = output.read_text().splitlines()
    assert "--data-dir" in line


def printed_line(output: Path) -> str:
    """Return the first line of what the program wrote, once it is whole."""

    def first_line() -> str | None:
        line, end, _ = output.read_text().partition("\n")
        return line if end else None

    return wait_for(first_line, "a line of output")


def page_url(line: str) -> str:
    found = PAGE_URL.search(line)
    assert found is not None, line
    return found[0]


def read(url: str) -> str:
    """Return the page as a browser gets it: with the cookie of the first answer."""
    opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor())
    with opener.open(url, timeout=10) as answer:
        return str(answer.read(), "utf-8")


def missing_library(directory: Path) -> str:
    """Make a folder that, on PYTHONPATH, is a machine without a library that Qt needs."""
    message = "libnss3.so: cannot open shared object file: No such file or directory"
    (directory / "PySide6.py").write_text(f"raise ImportError({json.dumps(message)})\n")
    return str(directory)
