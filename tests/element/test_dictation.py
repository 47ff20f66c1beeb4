"""Voice input."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.chromium import CHROMIUM, CHROMIUM_ARGUMENTS
from tests.element.chat_page import ChatPage
from tests.element.conftest import ACTION_LIMIT_MS, Served
from tests.element.scripted_server import ScriptedServer

OPTIONS = {"composer": {"dictation": {"enabled": True}}}
FAKE_MICROPHONE = ["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"]


@pytest.fixture(scope="module")
def hearing_browser(browser: Browser) -> Iterator[Browser]:
    """A browser whose microphone beeps, and that lets every page listen to it."""
    hearing = browser.browser_type.launch(
        executable_path=CHROMIUM, args=[*CHROMIUM_ARGUMENTS, *FAKE_MICROPHONE]
    )
    yield hearing
    hearing.close()


@pytest.fixture
def hearing_chat(
    hearing_browser: Browser, served: Served, server: ScriptedServer
) -> Iterator[ChatPage]:
    page = hearing_browser.new_page(locale="en-GB")
    page.set_default_timeout(ACTION_LIMIT_MS)
    chat = ChatPage(page, served.address)
    yield chat
    page.close()
    assert chat.problems == []


def test_a_recording_is_turned_into_text_behind_what_was_written(
    hearing_chat: ChatPage, server: ScriptedServer
) -> None:
    """Rows 52, 81, 129."""
    chat = hearing_chat
    server.transcription = "pay the rent"
    chat.open(OPTIONS)
    chat.composer.fill("Remind me:")
    chat.button("Dictate").click()
    expect(chat.page.get_by_role("timer")).to_have_text("0:01")
    loud = "() => document.querySelector('openai-chatkit').shadowRoot.querySelector('meter').value"
    chat.page.wait_for_function(f"() => ({loud})() > 0")
    chat.button("Turn into text").click()
    expect(chat.composer).to_have_text("Remind me: pay the rent")
    expect(chat.composer).to_be_focused()
    [recording] = server.recordings
    assert recording.media_type == "audio/webm"
    assert len(recording.data) > 100
    chat.page.keyboard.press("Enter")
    chat.wait_for_event("chatkit.response.end")
    [request] = server.requests_of("threads.create")
    assert "".join(part["text"] for part in request["input"]["content"]) == (
        "Remind me: pay the rent"
    )


def test_a_recording_can_be_discarded(hearing_chat: ChatPage, server: ScriptedServer) -> None:
    """Row 129."""
    chat = hearing_chat
    chat.open(OPTIONS)
    chat.composer.fill("draft")
    chat.button("Dictate").click()
    expect(chat.page.get_by_role("timer")).to_be_visible()
    chat.button("Discard the recording").click()
    expect(chat.button("Dictate")).to_be_visible()
    expect(chat.composer).to_have_text("draft")
    chat.button("Dictate").click()
    expect(chat.button("Turn into text")).to_be_focused()
    chat.page.keyboard.press("Escape")
    expect(chat.button("Dictate")).to_be_visible()
    assert server.recordings == []


def test_a_failure_keeps_draft_and_recording(
    hearing_chat: ChatPage, server: ScriptedServer
) -> None:
    """Rows 16, 129."""
    chat = hearing_chat
    chat.open(OPTIONS)
    chat.composer.fill("draft")
    chat.button("Dictate").click()
    chat.button("Turn into text").click()
    told = "The recording could not be turned into text. What you wrote is kept."
    expect(chat.page.get_by_text(told)).to_be_visible()
    chat.wait_for_event("chatkit.error")
    expect(chat.composer).to_have_text("draft")
    server.transcription = "spoken"
    chat.button("Try again").click()
    expect(chat.composer).to_have_text("draft spoken")
    first, second = server.recordings
    assert first.data == second.data


def test_a_refused_microphone_is_told_with_the_next_step(chat: ChatPage) -> None:
    """Rows 16, 129."""
    chat.open(OPTIONS)
    chat.page.evaluate(
        """() => { navigator.mediaDevices.getUserMedia =
             async () => { throw new DOMException("no", "NotAllowedError"); }; }"""
    )
    chat.composer.fill("draft")
    chat.button("Dictate").click()
    told = "The microphone is not allowed here. Allow it in the browser's settings, then try again."
    expect(chat.page.get_by_text(told)).to_be_visible()
    chat.wait_for_event("chatkit.error")
    chat.button("Discard the recording").click()
    expect(chat.composer).to_have_text("draft")


@pytest.mark.parametrize(
    ("supported", "media_type"),
    [
        (["audio/webm;codecs=opus", "audio/mp4", "audio/ogg;codecs=opus"], "audio/webm"),
        (["audio/ogg;codecs=opus", "audio/mp4"], "audio/mp4"),
        (["audio/ogg;codecs=opus"], "audio/ogg"),
    ],
)
def test_the_recording_has_the_first_format_that_browser_and_server_know(
    hearing_chat: ChatPage, supported: list[str], media_type: str
) -> None:
    """Row 81."""
    chat = hearing_chat
    chat.open(OPTIONS)
    # Which formats there are differs between browsers; only the choice among them is looked at.
    chat.page.evaluate(
        """(supported) => {
          const Recorder = window.MediaRecorder;
          Recorder.isTypeSupported = (type) => supported.includes(type);
          window.MediaRecorder = class extends Recorder {
            constructor(stream, { mimeType }) {
              super(stream);
              window.asked = mimeType;
            }
            static isTypeSupported = Recorder.isTypeSupported;
          };
        }""",
        supported,
    )
    chat.button("Dictate").click()
    expect(chat.page.get_by_role("timer")).to_be_visible()
    assert chat.page.evaluate("window.asked").split(";")[0] == media_type
    chat.button("Discard the recording").click()


def test_removing_the_element_gives_the_microphone_back(hearing_chat: ChatPage) -> None:
    """Row 26."""
    chat = hearing_chat
    chat.open(OPTIONS)
    chat.page.evaluate(
        """() => {
          const { mediaDevices } = navigator;
          const ask = mediaDevices.getUserMedia.bind(mediaDevices);
          mediaDevices.getUserMedia = async (wanted) => (window.stream = await ask(wanted));
        }"""
    )
    chat.button("Dictate").click()
    expect(chat.page.get_by_role("timer")).to_have_text("0:01")
    chat.page.evaluate("window.chat.remove()")
    chat.page.wait_for_function(
        "() => window.stream.getTracks().every((track) => track.readyState === 'ended')"
    )


def test_without_the_option_nothing_can_be_dictated(chat: ChatPage) -> None:
    """Row 52."""
    chat.open()
    expect(chat.button("Dictate")).to_have_count(0)
