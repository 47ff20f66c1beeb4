"""Files on their way into a message."""

from typing import Any

import pytest
from playwright.sync_api import FilePayload, Locator, expect

from tests.element.chat_page import API, ChatPage
from tests.element.scripted_server import Gate, ScriptedServer
from tests.element.source_modules import Modules
from tests.element.upload_store import PIXEL

TWO_PHASE = {**API, "uploadStrategy": {"type": "two_phase"}}
DIRECT = {**API, "uploadStrategy": {"type": "direct", "uploadUrl": "/upload"}}
NOTES = FilePayload(name="notes.txt", mimeType="text/plain", buffer=b"some notes")
PICTURE = FilePayload(name="cat.gif", mimeType="image/gif", buffer=b"GIF89a")

FILE = "new File(['{content}'], '{name}', {{ type: '{type}' }})"


def open_with_files(chat: ChatPage, api: dict[str, Any] = TWO_PHASE, **option: Any) -> None:
    composer = {"attachments": {"enabled": True, **option}}
    chat.open({"api": api, "composer": composer})


def choose(chat: ChatPage, *files: FilePayload) -> None:
    """Choose files in the dialog of the browser."""
    with chat.page.expect_file_chooser() as chooser:
        chat.button("Attach files").click()
    chooser.value.set_files(list(files))


def chips(chat: ChatPage) -> Locator:
    return chat.page.get_by_role("list", name="Attached files").get_by_role("listitem")


def ready(chat: ChatPage) -> Locator:
    return chat.page.locator('.attachment[data-state="ready"]')


def refusal(chat: ChatPage) -> Locator:
    return chat.page.get_by_role("alert")


def sent_attachments(server: ScriptedServer) -> list[str]:
    ids = server.requests_of("threads.create")[-1]["input"]["attachments"]
    assert isinstance(ids, list)
    return ids


def test_a_chosen_file_is_uploaded_in_two_phases_and_sent(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Rows 46, 77, 78."""
    open_with_files(chat)
    choose(chat, NOTES, PICTURE)
    expect(ready(chat)).to_have_count(2)
    created = [(one.name, one.size, one.mime_type) for one in server.uploads.created]
    assert created == [("notes.txt", 10, "text/plain"), ("cat.gif", 6, "image/gif")]
    assert server.uploads.files == {"att_1": b"some notes", "att_2": b"GIF89a"}
    assert {one["x-upload-ticket"] for one in server.uploads.headers} == {"att_1", "att_2"}
    chat.button("Send message").click()
    chat.wait_for_event("chatkit.response.end")
    assert sent_attachments(server) == ["att_1", "att_2"]
    expect(chat.messages.locator(".file")).to_have_text("notes.txt")
    expect(chat.messages.get_by_role("img", name="cat.gif")).to_be_visible()
    expect(chips(chat)).to_have_count(0)


def test_an_upload_by_put_sends_the_bytes_alone(chat: ChatPage, server: ScriptedServer) -> None:
    """Row 78."""
    server.uploads.method = "PUT"
    open_with_files(chat)
    choose(chat, NOTES)
    expect(ready(chat)).to_have_count(1)
    assert server.uploads.files == {"att_1": b"some notes"}
    assert server.uploads.headers[0]["x-upload-ticket"] == "att_1"


def test_a_direct_upload_takes_the_attachment_the_server_answers_with(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Rows 31, 79."""
    open_with_files(chat, DIRECT)
    choose(chat, NOTES)
    expect(ready(chat)).to_have_count(1)
    assert server.requests == []
    assert server.uploads.files == {"att_direct": b"some notes"}
    chat.button("Send message").click()
    chat.wait_for_event("chatkit.response.end")
    assert sent_attachments(server) == ["att_direct"]


def test_a_direct_upload_goes_through_the_pages_own_fetch(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Rows 30, 79."""
    chat.open(
        {"composer": {"attachments": {"enabled": True}}},
        """{ api: { ...base.api, uploadStrategy: { type: 'direct', uploadUrl: '/upload' },
             fetch: (url, init) =>
               fetch(url, { ...init, headers: { ...init.headers, 'X-Mine': 'yes' } }) } }""",
    )
    choose(chat, NOTES)
    expect(ready(chat)).to_have_count(1)
    assert server.uploads.headers[0]["x-mine"] == "yes"


def test_without_a_strategy_a_file_is_refused_with_a_clear_error(chat: ChatPage) -> None:
    """Row 31."""
    open_with_files(chat, API)
    choose(chat, NOTES)
    chat.wait_for_event("chatkit.error")
    [error] = chat.events("chatkit.error")
    assert "api.uploadStrategy" in error["error"]
    expect(refusal(chat)).to_have_text(
        "notes.txt cannot be attached: this chat has no place for files. Tell whoever runs it."
    )
    expect(chips(chat)).to_have_count(0)


def test_an_upload_shows_its_progress_and_holds_the_message_back(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Row 130."""
    gate = Gate()
    server.uploads.hold = gate.passed
    open_with_files(chat)
    choose(chat, NOTES)
    expect(chat.page.get_by_role("progressbar", name="Uploading notes.txt")).to_be_visible()
    chat.send("read this")
    note = chat.page.get_by_text("The message is sent when the files are uploaded.")
    expect(note).to_be_visible()
    assert server.requests_of("threads.create") == []
    gate.open()
    chat.wait_for_event("chatkit.response.end")
    assert sent_attachments(server) == ["att_1"]
    expect(note).to_have_count(0)
    expect(chat.composer).to_have_text("")


def test_an_upload_that_failed_can_be_tried_again(chat: ChatPage, server: ScriptedServer) -> None:
    """Rows 16, 130."""
    server.uploads.failures = 1
    open_with_files(chat)
    choose(chat, NOTES)
    expect(refusal(chat)).to_have_text("Not uploaded. Try again or remove it.")
    chat.wait_for_event("chatkit.error")
    chat.composer.fill("read this")
    expect(chat.button("Send message")).to_be_disabled()
    chat.button("Upload notes.txt again").click()
    expect(ready(chat)).to_have_count(1)
    assert server.uploads.deleted == ["att_1"]
    chat.button("Send message").click()
    chat.wait_for_event("chatkit.response.end")
    assert sent_attachments(server) == ["att_2"]


def test_a_removed_attachment_is_deleted_on_the_server(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Row 80."""
    open_with_files(chat)
    choose(chat, NOTES)
    expect(ready(chat)).to_have_count(1)
    with chat.page.expect_response("**/chatkit"):
        chat.button("Remove notes.txt").click()
    expect(chips(chat)).to_have_count(0)
    assert server.uploads.deleted == ["att_1"]
    expect(chat.button("Send message")).to_be_disabled()


def test_a_file_that_is_too_large_is_refused_in_words(chat: ChatPage) -> None:
    """Row 47."""
    limits = {"text/*": 4, "image/gif": 6, "*": 2048}
    open_with_files(chat, maxSize=limits)
    other = FilePayload(name="data.bin", mimeType="application/x", buffer=b"x" * 2049)
    choose(chat, NOTES, PICTURE, other)
    expect(ready(chat)).to_have_count(1)
    expect(refusal(chat)).to_contain_text("notes.txt is larger than")
    expect(refusal(chat)).to_contain_text("data.bin is larger than 2 kB. Choose a smaller file.")
    chat.button("Dismiss").click()
    expect(refusal(chat)).to_have_count(0)


@pytest.mark.parametrize(
    ("option", "size", "taken"),
    [
        ({}, 100 * 2**20, True),
        ({}, 100 * 2**20 + 1, False),
        ({"maxSize": 10}, 11, False),
        ({"maxSize": {"": 10}}, 11, False),
        ({"maxSize": {"image/*": 10}}, 11, True),
        ({"maxSize": {"text/plain": 12, "text/*": 10}}, 11, True),
    ],
)
def test_the_limit_of_a_file_is_that_of_its_kind_else_100_mebibytes(
    modules: Modules, option: dict[str, Any], size: int, taken: bool
) -> None:
    """Row 47."""
    refusal = modules.run(
        "attachments/limits",
        """const file = new File([], "notes.txt", { type: "text/plain" });
        Object.defineProperty(file, "size", { value: x.size });
        return m.refusalOf(file, 0, x.option);""",
        {"option": option, "size": size},
    )
    assert (refusal is None) is taken


@pytest.mark.parametrize(("attached", "taken"), [(9, True), (10, False)])
def test_a_message_holds_ten_files_where_nothing_else_is_said(
    modules: Modules, attached: int, taken: bool
) -> None:
    """Row 48."""
    refusal = modules.run(
        "attachments/limits",
        'return m.refusalOf(new File(["a"], "notes.txt"), x, {})',
        attached,
    )
    assert (refusal is None) is taken


def test_without_the_option_a_dropped_file_is_left_alone(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Row 46."""
    chat.open()
    expect(chat.button("Attach files")).to_have_count(0)
    taken = chat.page.locator(".stage").evaluate(
        f"""(stage) => {{
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add({FILE.format(content="a", name="a.txt", type="text/plain")});
          const init = {{ bubbles: true, cancelable: true, composed: true, dataTransfer }};
          return !stage.dispatchEvent(new DragEvent("drop", init));
        }}"""
    )
    assert not taken
    expect(chips(chat)).to_have_count(0)
    assert server.requests == []


def test_only_accepted_kinds_and_so_many_files_are_taken(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Row 48."""
    open_with_files(chat, maxCount=1, accept={"image/*": [".png", ".gif"]})
    choose(chat, NOTES)
    expect(refusal(chat)).to_have_text(
        "notes.txt cannot be attached here. Choose a file that ends in .png or .gif."
    )
    choose(chat, PICTURE, PICTURE)
    expect(refusal(chat)).to_contain_text("cat.gif was left out: a message can hold 1 file.")
    expect(ready(chat)).to_have_count(1)
    assert len(server.uploads.created) == 1
    field = chat.page.locator("input[type=file]")
    assert field.get_attribute("accept") == "image/*,.png,.gif"


def test_files_are_taken_from_a_drop_and_from_a_paste(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Row 46."""
    open_with_files(chat)
    expect(chat.button("Attach files")).to_be_visible()
    for kind, target in (("drop", ".stage"), ("paste", ".editor")):
        file = FILE.format(content=kind, name=f"{kind}.txt", type="text/plain")
        chat.page.locator(target).evaluate(
            f"""(target) => {{
                 const data = new DataTransfer();
                 data.items.add({file});
                 const init = {{ bubbles: true, cancelable: true, composed: true }};
                 target.dispatchEvent('{kind}' === 'drop'
                   ? new DragEvent('drop', {{ ...init, dataTransfer: data }})
                   : new ClipboardEvent('paste', {{ ...init, clipboardData: data }}));
               }}"""
        )
    expect(ready(chat)).to_have_count(2)
    assert sorted(server.uploads.files.values()) == [b"drop", b"paste"]


def test_files_set_by_method_are_uploaded(chat: ChatPage, server: ScriptedServer) -> None:
    """Row 8."""
    open_with_files(chat)
    file = FILE.format(content="mine", name="mine.txt", type="text/plain")
    chat.page.evaluate(f"() => window.chat.setComposerValue({{ text: 'look', files: [{file}] }})")
    expect(ready(chat)).to_have_count(1)
    assert server.uploads.files == {"att_1": b"mine"}


def test_files_set_by_method_are_refused_where_attachments_are_off(chat: ChatPage) -> None:
    """Rows 8, 46."""
    chat.open()
    file = FILE.format(content="mine", name="mine.txt", type="text/plain")
    message = chat.page.evaluate(
        f"() => window.chat.setComposerValue({{ files: [{file}] }}).catch((e) => e.message)"
    )
    assert "composer.attachments is not enabled" in message
    expect(chat.button("Attach files")).to_have_count(0)


def test_attachments_set_by_method_are_sent_as_they_are(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Rows 8, 69."""
    chat.open()
    server.uploads.address = chat.address
    server.store.attachments["att_9"] = server.uploads.record("att_9", "cat.gif", "image/gif")
    record = {"type": "image", "id": "att_9", "name": "cat.gif", "mime_type": "image/gif"}
    chat.call("setComposerValue", {"attachments": [{**record, "preview_url": PIXEL}]})
    expect(chips(chat)).to_have_count(1)
    chat.button("Send message").click()
    chat.wait_for_event("chatkit.response.end")
    assert sent_attachments(server) == ["att_9"]


def test_an_upload_goes_on_when_another_thread_is_opened(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Rows 130, 131: the file belongs to the draft it was attached to."""
    gate = Gate()
    server.uploads.hold = gate.passed
    server.add_thread("thr_a", "first")
    open_with_files(chat)
    choose(chat, NOTES)
    expect(chips(chat)).to_have_count(1)
    chat.call("setThreadId", "thr_a")
    expect(chips(chat)).to_have_count(0)
    gate.open()
    chat.call("setThreadId", None)
    expect(ready(chat)).to_have_count(1)
