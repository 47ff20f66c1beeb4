"""Loading threads, paging back, keeping the place."""

import pytest
from chatkit.types import (
    ClosedStatus,
    HiddenContextItem,
    LockedStatus,
    ThreadMetadata,
    UserMessageItem,
)
from playwright.sync_api import expect

from tests.element.chat_page import ChatPage
from tests.element.scripted_server import Events, Gate, ScriptedServer, assistant_message, say

LONG_THREAD_ITEMS = 10_000
FIRST_PAINT_LIMIT_MS = 500


def numbered(count: int) -> list[str]:
    return [f"message {number}\n\nwith a second line" for number in range(count)]


def test_the_initial_thread_is_loaded_and_drawn(chat: ChatPage, server: ScriptedServer) -> None:
    """Rows 22, 36, 64, 65."""
    server.add_thread("thr_a", "question", "answer", title="Shopping")
    chat.open({"initialThread": "thr_a"})
    chat.wait_for_event("chatkit.thread.load.end")
    expect(chat.answers).to_have_text(["answer"])
    expect(chat.page.get_by_role("heading", name="Shopping")).to_be_visible()
    assert chat.events("chatkit.thread.load.start") == [{"threadId": "thr_a"}]
    assert chat.events("chatkit.thread.load.end") == [{"threadId": "thr_a"}]
    assert server.requests_of("threads.get_by_id") == [{"thread_id": "thr_a"}]


def test_the_initial_thread_counts_on_the_first_mount_only(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Row 36."""
    server.add_thread("thr_a", "first thread")
    server.add_thread("thr_b", "second thread")
    chat.open({"initialThread": "thr_a"})
    chat.wait_for_event("chatkit.thread.load.end")
    chat.set_options({"initialThread": "thr_b", "frameTitle": "Other"})
    expect(chat.page.get_by_role("region", name="Other")).to_be_visible()
    expect(chat.messages).to_have_text(["first thread"])


def test_set_thread_id_changes_the_thread_and_null_starts_a_new_one(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Rows 6, 21, 22, 64."""
    server.add_thread("thr_a", "question", "answer")
    chat.open()
    chat.call("setThreadId", "thr_a")
    expect(chat.answers).to_have_text(["answer"])
    chat.call("setThreadId", None)
    expect(chat.page.get_by_role("heading", name="What can I help with today?")).to_be_visible()
    assert chat.events("chatkit.thread.change") == [{"threadId": "thr_a"}, {"threadId": None}]
    for name in ("start", "end"):
        assert chat.events(f"chatkit.thread.load.{name}") == [{"threadId": "thr_a"}]
    assert server.requests_of("threads.get_by_id") == [{"thread_id": "thr_a"}]


def test_setting_the_thread_on_screen_again_changes_nothing(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Row 21."""
    server.add_thread("thr_a", "question")
    chat.open({"initialThread": "thr_a"})
    chat.wait_for_event("chatkit.thread.load.end")
    chat.call("setThreadId", "thr_a")
    assert len(chat.events("chatkit.thread.change")) == 1


def test_a_thread_that_cannot_be_loaded_says_so_and_can_be_tried_again(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Rows 6, 16, 85."""
    chat.open()
    assert chat.rejection("setThreadId", "thr_a") is not None
    assert len(chat.events("chatkit.error")) == 1
    row = chat.page.get_by_role("alert")
    expect(row).to_contain_text("This conversation could not be loaded.")
    server.add_thread("thr_a", "here it is")
    row.get_by_role("button", name="Try again").click()
    expect(chat.messages).to_have_text(["here it is"])


def test_a_thread_that_is_left_while_loading_does_not_come_up_later(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Row 6."""
    server.add_thread("thr_a", "first thread")
    server.add_thread("thr_b", "second thread")
    chat.open()
    chat.start("setThreadId", "thr_a")
    chat.call("setThreadId", "thr_b")
    expect(chat.messages).to_have_text(["second thread"])
    assert chat.events("chatkit.error") == []


def test_an_answer_goes_on_while_another_thread_is_on_screen(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Row 104: the thread is found again as it is by then."""
    gate = Gate()

    async def wait(number: int) -> None:
        if number == 1:
            await gate.passed()

    async def slow(thread: ThreadMetadata, message: UserMessageItem | None) -> Events:
        async for event in say(thread, "Begun", " and finished", pause=wait):
            yield event

    server.script = slow
    server.add_thread("thr_b", "another thread")
    chat.open()
    chat.send("hello")
    expect(chat.answers).to_have_text(["Begun"])
    [created] = chat.events("chatkit.thread.change")
    chat.call("setThreadId", "thr_b")
    expect(chat.messages).to_have_text(["another thread"])
    chat.call("setThreadId", created["threadId"])
    expect(chat.answers).to_have_text(["Begun"])
    expect(chat.button("Stop")).to_be_visible()
    gate.open()
    chat.wait_for_event("chatkit.response.end")
    expect(chat.answers).to_have_text(["Begun and finished"])


def test_a_long_thread_opens_at_its_end(chat: ChatPage, server: ScriptedServer) -> None:
    """Rows 65, 132."""
    server.add_thread("thr_a", *numbered(300))
    chat.open({"initialThread": "thr_a"})
    last = chat.answers.filter(has_text="message 299")
    expect(last).to_be_in_viewport()
    assert server.requests_of("items.list")[0]["order"] == "desc"


def test_older_pages_come_on_scrolling_and_do_not_move_what_is_read(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Rows 65, 132."""
    server.add_thread("thr_a", *numbered(300))
    chat.open({"initialThread": "thr_a"})
    expect(chat.answers.filter(has_text="message 299")).to_be_in_viewport()
    chat.page.evaluate(
        """() => {
          const { shadowRoot } = window.chat;
          const scroller = shadowRoot.querySelector('.scroll');
          const place = () => {
            const top = scroller.getBoundingClientRect().top;
            const items = [...shadowRoot.querySelectorAll('[data-item-id]')];
            const seen = items.find((item) => item.getBoundingClientRect().bottom > top);
            return [seen.dataset.itemId, Math.round(seen.getBoundingClientRect().top - top)];
          };
          window.place = place;
          scroller.dispatchEvent(new WheelEvent('wheel'));
          scroller.scrollTop = 300;
        }"""
    )
    chat.page.wait_for_timeout(50)
    loaded = len(server.requests_of("items.list"))
    before = chat.page.evaluate("window.place()")
    expect(chat.log.locator("chatkit-turn")).to_have_count(70, timeout=5000)
    chat.page.wait_for_timeout(100)
    after = chat.page.evaluate("window.place()")
    assert len(server.requests_of("items.list")) >= loaded
    assert after[0] == before[0]
    assert abs(after[1] - before[1]) <= 2


def test_pages_of_hidden_items_are_passed_over(chat: ChatPage, server: ScriptedServer) -> None:
    """Row 65: a page may be empty although there is more."""
    server.add_thread("thr_a", "the only visible one")
    thread = server.store.threads["thr_a"]
    for number in range(100):
        hidden = HiddenContextItem(
            id=f"hidden_{number}", thread_id="thr_a", created_at=thread.created_at, content=""
        )
        server.store.items["thr_a"][hidden.id] = hidden
    chat.open({"initialThread": "thr_a"})
    expect(chat.messages).to_have_text(["the only visible one"])


def test_ten_thousand_items_open_at_once_and_the_first_can_be_reached(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Row 132."""
    server.add_thread("thr_long", *numbered(LONG_THREAD_ITEMS))
    chat.open()
    painted_ms = chat.page.evaluate(
        """async () => {
          const start = performance.now();
          await window.chat.setThreadId('thr_long');
          await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
          return performance.now() - start;
        }"""
    )
    expect(chat.answers.filter(has_text=f"message {LONG_THREAD_ITEMS - 1}")).to_be_in_viewport()
    assert painted_ms < FIRST_PAINT_LIMIT_MS
    chat.page.evaluate(
        """async () => {
          const { shadowRoot } = window.chat;
          const scroller = shadowRoot.querySelector('.scroll');
          scroller.dispatchEvent(new WheelEvent('wheel'));
          while (!shadowRoot.querySelector('[data-item-id="thr_long_00000"]')) {
            scroller.scrollTop = 0;
            await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
          }
          scroller.scrollTop = 0;
        }"""
    )
    first = chat.log.locator('[data-item-id="thr_long_00000"]')
    expect(first).to_be_in_viewport()
    expect(chat.log.locator("[data-item-id]")).to_have_count(LONG_THREAD_ITEMS)


def test_fetch_updates_draws_what_changed_and_keeps_the_rest(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Rows 11, 64."""
    server.add_thread("thr_a", "question", "answer", title="Old title")
    chat.open({"initialThread": "thr_a"})
    expect(chat.answers).to_have_text(["answer"])
    chat.page.evaluate(
        "window.kept = window.chat.shadowRoot.querySelector('.message.assistant .block')"
    )
    server.store.threads["thr_a"].title = "New title"
    server.store.items["thr_a"]["later"] = assistant_message("thr_a", "later", "more")
    chat.call("fetchUpdates")
    expect(chat.answers).to_have_text(["answer", "more"])
    expect(chat.page.get_by_role("heading", name="New title")).to_be_visible()
    assert chat.page.evaluate("window.kept.isConnected")
    assert len(server.requests_of("threads.get_by_id")) == 2


def test_a_title_given_by_the_server_shows_in_the_header(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Rows 39, 88."""

    async def titles(thread: ThreadMetadata, message: UserMessageItem | None) -> Events:
        thread.title = "About milk"
        async for event in say(thread, "Done."):
            yield event

    server.script = titles
    chat.open()
    chat.send_and_wait("buy milk")
    expect(chat.page.get_by_role("heading", name="About milk")).to_be_visible()
    chat.expect_answer("Done.")


@pytest.mark.parametrize(
    ("reason", "shown"),
    [("Waiting for Ada.", "Waiting for Ada."), (None, "This conversation is locked.")],
)
def test_a_locked_thread_keeps_a_composer_that_says_why_it_is_off(
    chat: ChatPage, server: ScriptedServer, reason: str | None, shown: str
) -> None:
    """Row 127."""
    server.add_thread("thr_a", "question")
    server.store.threads["thr_a"].status = LockedStatus(reason=reason)
    chat.open({"initialThread": "thr_a"})
    expect(chat.composer).to_have_attribute("aria-placeholder", shown)
    expect(chat.composer).to_have_attribute("aria-disabled", "true")
    expect(chat.button("Send message")).to_be_disabled()


@pytest.mark.parametrize(
    ("reason", "shown"), [("Solved.", "Solved."), (None, "This conversation is closed.")]
)
def test_a_closed_thread_has_a_banner_instead_of_a_composer(
    chat: ChatPage, server: ScriptedServer, reason: str | None, shown: str
) -> None:
    """Row 127."""
    server.add_thread("thr_a", "question")
    server.store.threads["thr_a"].status = ClosedStatus(reason=reason)
    chat.open({"initialThread": "thr_a"})
    expect(chat.page.get_by_role("status").filter(has_text=shown)).to_be_visible()
    expect(chat.composer).to_have_count(0)
