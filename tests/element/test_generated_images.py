"""Images that the assistant makes."""

import base64
import struct
import zlib
from collections.abc import AsyncIterator
from datetime import datetime

from chatkit.types import (
    GeneratedImage,
    GeneratedImageItem,
    GeneratedImageUpdated,
    ThreadItemAddedEvent,
    ThreadItemDoneEvent,
    ThreadItemUpdatedEvent,
    ThreadMetadata,
    ThreadStreamEvent,
    UserMessageItem,
)
from playwright.sync_api import expect

from tests.element.chat_page import ChatPage
from tests.element.scripted_server import Gate, ScriptedServer


def picture(grey: int) -> str:
    """Return a picture of one colour as data."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        checksum = zlib.crc32(kind + data)
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", checksum)

    header = struct.pack(">IIBBBBB", 2, 2, 8, 0, 0, 0, 0)
    rows = zlib.compress(bytes([0, grey, grey] * 2))
    png = chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
    return "data:image/png;base64," + base64.b64encode(b"\x89PNG\r\n\x1a\n" + png).decode()


def image_item(url: str | None) -> GeneratedImageItem:
    image = GeneratedImage(id="img", url=url) if url else None
    return GeneratedImageItem(id="img", thread_id="thr_a", created_at=datetime.now(), image=image)


def store(server: ScriptedServer, url: str) -> None:
    server.add_thread("thr_a", "question")
    server.store.items["thr_a"]["img"] = image_item(url)


def test_an_image_in_the_making_shows_its_place_its_progress_and_what_is_there_of_it(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Rows 98, 118."""
    partial, whole = Gate(), Gate()

    async def script(
        thread: ThreadMetadata, _message: UserMessageItem | None
    ) -> AsyncIterator[ThreadStreamEvent]:
        yield ThreadItemAddedEvent(item=image_item(None))
        await partial.passed()
        image = GeneratedImage(id="img", url=picture(60))
        update = GeneratedImageUpdated(image=image, progress=0.5)
        yield ThreadItemUpdatedEvent(item_id="img", update=update)
        await whole.passed()
        yield ThreadItemDoneEvent(item=image_item(picture(200)))

    server.script = script
    chat.open()
    chat.send("paint")
    progress = chat.page.get_by_role("progressbar", name="Making an image")
    image = chat.log.get_by_role("img", name="Generated image")
    expect(progress).to_have_js_property("value", 0)
    expect(image).to_have_count(0)
    expect(chat.log.locator(".image-place")).to_be_visible()
    partial.open()
    expect(image).to_have_attribute("src", picture(60))
    expect(progress).to_have_js_property("value", 0.5)
    expect(chat.button("Open image")).to_have_count(0)
    whole.open()
    expect(image).to_have_attribute("src", picture(200))
    expect(progress).to_have_count(0)
    expect(chat.button("Open image")).to_be_visible()


def test_a_finished_image_opens_large_and_escape_closes_it(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Rows 118, 170."""
    store(server, picture(200))
    chat.open({"initialThread": "thr_a"})
    chat.button("Open image").click()
    large = chat.page.get_by_role("dialog", name="Generated image")
    expect(large.get_by_role("img")).to_be_visible()
    chat.page.keyboard.press("Escape")
    expect(large).to_be_hidden()
    expect(chat.button("Open image")).to_be_focused()
    chat.button("Open image").click()
    chat.button("Close image").click()
    expect(large).to_be_hidden()


def test_a_finished_image_can_be_downloaded(chat: ChatPage, server: ScriptedServer) -> None:
    """Row 118."""
    store(server, picture(200))
    chat.open({"initialThread": "thr_a"})
    with chat.page.expect_download() as download:
        chat.log.get_by_role("link", name="Download image").click()
    assert download.value.suggested_filename.startswith("image-img")


def test_an_image_of_another_host_is_not_asked_for_and_that_is_said(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Rows 28, 110, 118."""
    store(server, "https://evil.example/a.png")
    chat.open({"initialThread": "thr_a"})
    expect(chat.log.locator(".image-place")).to_contain_text("does not load images from")
    assert [url for url in chat.requested if not url.startswith((chat.address, "data:"))] == []
