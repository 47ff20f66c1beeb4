"""The window as a user meets it: the real program, Qt on an X server, driven over CDP."""

import re
import signal
from pathlib import Path

import pytest
from playwright.sync_api import BrowserType, Error, Page, expect

from desktop_assistant.desktop.window import TITLE
from desktop_assistant.desktop.window_state import MIN_HEIGHT_PIXELS, MIN_WIDTH_PIXELS
from tests.desktop.conftest import Start
from tests.desktop.recording_browser import RecordingBrowser
from tests.desktop.running_assistant import RunningAssistant
from tests.desktop.x_display import Place, XDisplay, wait_for

SENTENCE = "add buy milk tomorrow 5pm #errands p1"


def test_the_window_shows_the_page(
    start: Start, chromium: BrowserType, x_display: XDisplay
) -> None:
    page = start().page(chromium)
    expect_the_composer(page)
    assert x_display.place(x_display.window(TITLE)).width > MIN_WIDTH_PIXELS


def test_a_sentence_typed_in_the_window_is_a_task_that_survives_a_restart(
    start: Start, chromium: BrowserType
) -> None:
    first = start()
    say(first.page(chromium), SENTENCE)
    expect_milk_on_the_task_pane(first.page(chromium))
    first.send(signal.SIGTERM)
    assert first.exit_code() == 0

    page = start().page(chromium)
    expect_milk_on_the_task_pane(page)
    conversations = page.get_by_role("navigation", name="Conversations")
    expect(conversations).to_contain_text("milk")


def test_the_window_comes_back_where_it_was_and_as_large(
    start: Start, chromium: BrowserType, x_display: XDisplay
) -> None:
    place = Place(130, 70, 900, 700)
    first = start()
    first.page(chromium)
    x_display.put(x_display.window(TITLE), place)
    x_display.close_window(x_display.window(TITLE))
    assert first.exit_code() == 0

    start().page(chromium)
    assert x_display.place(x_display.window(TITLE)) == place


def test_a_maximised_window_comes_back_maximised(
    start: Start, chromium: BrowserType, x_display: XDisplay
) -> None:
    first = start()
    first.page(chromium)
    x_display.maximize(x_display.window(TITLE))
    x_display.close_window(x_display.window(TITLE))
    assert first.exit_code() == 0

    start().page(chromium)
    assert x_display.is_maximized(x_display.window(TITLE))


def test_a_window_left_outside_the_screen_comes_back_inside(
    start: Start, chromium: BrowserType, x_display: XDisplay
) -> None:
    first = start()
    first.page(chromium)
    x_display.put(x_display.window(TITLE), Place(3000, 2000, 900, 700))
    first.send(signal.SIGTERM)
    assert first.exit_code() == 0

    start().page(chromium)
    place = x_display.place(x_display.window(TITLE))
    assert (place.width, place.height) == (900, 700)
    assert 0 <= place.x <= 700
    assert 0 <= place.y <= 300


def test_the_window_does_not_shrink_below_what_can_be_used(
    start: Start, chromium: BrowserType, x_display: XDisplay
) -> None:
    assistant = start()
    page = assistant.page(chromium)
    x_display.put(x_display.window(TITLE), Place(10, 10, 400, 480))
    expect_the_composer(page)
    smallest = x_display.smallest_size(x_display.window(TITLE))
    assert smallest == (MIN_WIDTH_PIXELS, MIN_HEIGHT_PIXELS)


def test_a_second_start_brings_the_first_window_to_the_front_and_ends(
    start: Start, chromium: BrowserType, x_display: XDisplay
) -> None:
    start().page(chromium)
    window = x_display.window(TITLE)
    cover = x_display.cover()
    assert not x_display.is_in_front_of(window, cover)

    assert start().exit_code() == 0

    wait_for(lambda: x_display.is_in_front_of(window, cover) or None, "the window in front")
    x_display.uncover(cover)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_a_stop_signal_ends_everything_cleanly(
    start: Start, chromium: BrowserType, number: signal.Signals
) -> None:
    assistant = start()
    assistant.page(chromium)
    processes = assistant.processes()
    assert len(processes) > 1
    assistant.send(number)
    expect_a_clean_end(assistant, processes)


def test_closing_the_window_ends_everything_cleanly(
    start: Start, chromium: BrowserType, x_display: XDisplay
) -> None:
    assistant = start()
    assistant.page(chromium)
    processes = assistant.processes()
    x_display.close_window(x_display.window(TITLE))
    expect_a_clean_end(assistant, processes)


def test_a_window_closed_while_its_page_loads_ends_everything_too(
    start: Start, x_display: XDisplay
) -> None:
    assistant = start()
    x_display.close_window(x_display.window(TITLE))
    expect_a_clean_end(assistant, assistant.processes())


def test_a_start_right_after_closing_opens_a_window_of_its_own(
    start: Start, chromium: BrowserType, x_display: XDisplay
) -> None:
    first = start()
    first.page(chromium)
    x_display.close_window(x_display.window(TITLE))
    wait_for(lambda: not x_display.is_shown(TITLE) or None, "the window to go")
    second = start()
    assert first.exit_code() == 0
    expect_the_composer(second.page(chromium))


def test_a_crash_does_not_keep_the_next_start_from_its_window(
    start: Start, chromium: BrowserType
) -> None:
    first = start()
    first.page(chromium)
    first.kill()
    page = start().page(chromium)
    expect_the_composer(page)


@pytest.mark.parametrize("target", ["", 'target="_blank"'])
def test_a_link_opens_in_the_system_browser_and_the_window_stays_where_it_is(
    start: Start, chromium: BrowserType, browser: RecordingBrowser, target: str
) -> None:
    page = start(BROWSER=browser.command).page(chromium)
    address = page.url
    follow(page, f'<a {target} href="https://a.example/">')
    assert browser.first_opened() == "https://a.example/"
    assert page.evaluate("location.href") == address


def test_a_link_of_another_scheme_opens_nothing(
    start: Start, chromium: BrowserType, browser: RecordingBrowser
) -> None:
    page = start(BROWSER=browser.command).page(chromium)
    follow(page, '<a href="ssh://a.example/">')
    follow(page, '<a target="_blank" href="ssh://b.example/">')
    # Followed after them: once it is open, they have been dealt with.
    follow(page, '<a target="_blank" href="https://c.example/">')
    assert browser.first_opened() == "https://c.example/"
    assert browser.opened() == ["https://c.example/"]


def test_a_download_is_saved_where_the_dialog_says(
    start: Start, chromium: BrowserType, x_display: XDisplay, tmp_path: Path
) -> None:
    (tmp_path / "Downloads").mkdir()
    page = start(HOME=str(tmp_path)).page(chromium)
    follow(page, '<a download="tasks.txt" href="data:text/plain,buy%20milk">')
    x_display.press("Return", x_display.window("Save"))
    saved = tmp_path / "Downloads" / "tasks.txt"
    wait_for(lambda: saved.exists() or None, "the file")
    assert wait_for(lambda: saved.read_text() or None, "its text") == "buy milk"


def test_a_page_whose_process_died_comes_back(start: Start, chromium: BrowserType) -> None:
    assistant = start()
    page = assistant.page(chromium)
    page.evaluate("document.body.dataset.before = 'the crash'")
    with pytest.raises(Error, match="crashed"):
        page.context.new_cdp_session(page).send("Page.crash")
    wait_for(lambda: shows_a_new_page(assistant, chromium) or None, "the page to come back")


def test_the_terminal_stays_quiet(start: Start, chromium: BrowserType, output: Path) -> None:
    assistant = start()
    assistant.page(chromium)
    assistant.send(signal.SIGTERM)
    assert assistant.exit_code() == 0
    # Two lines and an empty one are those of the debugging port, which only tests open.
    lines = [line for line in output.read_text().splitlines() if line]
    assert [line for line in lines if "evTools" not in line and "ebugging" not in line] == []


def test_the_agent_stack_is_imported_once_the_window_is_there_and_not_before(
    start: Start, chromium: BrowserType, output: Path
) -> None:
    start(PYTHONPROFILEIMPORTTIME="1").page(chromium)
    wait_for(lambda: "agents" in imported(output) or None, "the agent stack to be imported")
    modules = imported(output)
    assert modules.index("webview.platforms.qt") < modules.index("openai")


def say(page: Page, sentence: str) -> None:
    """Type a message into the composer and send it, with the keyboard."""
    page.get_by_role("textbox", name="Message", exact=True).click()
    page.keyboard.type(sentence)
    page.keyboard.press("Enter")


def expect_the_composer(page: Page) -> None:
    expect(page.get_by_role("textbox", name="Message", exact=True)).to_be_visible()


def expect_milk_on_the_task_pane(page: Page) -> None:
    pane = page.get_by_role("complementary", name="Tasks")
    expect(pane.get_by_role("checkbox", name="Buy milk")).to_be_visible(timeout=30_000)
    expect(pane).to_contain_text("errands")


def follow(page: Page, link: str) -> None:
    """Put a link into the page and click it, without waiting for where it leads."""
    page.evaluate(
        """(html) => {
            const holder = document.createElement("div");
            holder.innerHTML = html;
            document.body.append(holder);
            setTimeout(() => holder.firstElementChild.click());
        }""",
        link,
    )


def shows_a_new_page(assistant: RunningAssistant, chromium: BrowserType) -> bool:
    try:
        return assistant.page(chromium).evaluate("!document.body.dataset.before") is True
    except Error:
        return False  # still the one that died


def imported(output: Path) -> list[str]:
    """Return the modules that the program has imported, in order (`python -X importtime`)."""
    return re.findall(r"^import time:.*\| +(\S+)$", output.read_text(), re.MULTILINE)


def expect_a_clean_end(assistant: RunningAssistant, processes: list[int]) -> None:
    """Exit code 0, the database closed (its -wal file is gone), no process left behind."""
    assert assistant.exit_code() == 0
    files = {path.name for path in assistant.data_dir.iterdir()}
    assert "assistant.db" in files
    assert files.isdisjoint({"assistant.db-wal", "assistant.db-shm", "instance.json"})
    wait_for(
        lambda: not any(Path(f"/proc/{pid}").exists() for pid in processes) or None,
        "the processes of the web engine to end",
    )
