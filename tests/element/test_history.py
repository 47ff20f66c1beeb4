"""The list of threads."""

import pytest
from playwright.sync_api import Locator, Route, expect

from tests.element.chat_page import ChatPage
from tests.element.scripted_server import ScriptedServer
from tests.element.source_modules import Modules


def history(chat: ChatPage) -> Locator:
    return chat.page.get_by_role("region", name="History")


def test_the_history_lists_threads_newest_first_and_opens_one(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Rows 20, 66, 128."""
    server.add_thread("thr_a", "old question", title="Old")
    server.add_thread("thr_b", "untitled question")
    chat.open()
    chat.button("Show history").click()
    expect(history(chat).locator("button.thread")).to_have_text(["New chat", "Old"])
    history(chat).get_by_role("button", name="Old", exact=True).click()
    expect(chat.messages).to_have_text(["old question"])
    expect(history(chat)).to_have_count(0)
    names = [name for name, _detail in chat.events() if name.startswith("chatkit.history")]
    assert names == ["chatkit.history.open", "chatkit.history.close"]


def test_show_and_hide_history_work_from_outside(chat: ChatPage) -> None:
    """Rows 10, 20."""
    chat.open()
    chat.call("showHistory")
    expect(history(chat)).to_be_visible()
    chat.call("hideHistory")
    expect(history(chat)).to_have_count(0)
    assert len(chat.events("chatkit.history.open")) == 1
    assert len(chat.events("chatkit.history.close")) == 1


def test_an_empty_history_says_what_goes_there(chat: ChatPage) -> None:
    """Row 128."""
    chat.open()
    chat.button("Show history").click()
    expect(history(chat)).to_contain_text("No conversations yet. The first message starts one.")


def test_further_pages_come_on_scrolling(chat: ChatPage, server: ScriptedServer) -> None:
    """Row 66."""
    for number in range(70):
        server.add_thread(f"thr_{number:02}", title=f"Thread {number}")
    chat.open()
    chat.button("Show history").click()
    rows = history(chat).locator("button.thread")
    expect(rows).to_have_count(30)
    rows.last.scroll_into_view_if_needed()
    expect(rows).to_have_count(60)
    rows.last.scroll_into_view_if_needed()
    expect(rows).to_have_count(70)
    assert [one.get("after") for one in server.requests_of("threads.list")] == [
        None,
        "thr_40",
        "thr_10",
    ]


def test_a_thread_is_renamed_in_its_row(chat: ChatPage, server: ScriptedServer) -> None:
    """Rows 41, 75, 128."""
    server.add_thread("thr_a", "question", title="Old")
    chat.open({"initialThread": "thr_a"})
    chat.wait_for_event("chatkit.thread.load.end")
    chat.button("Show history").click()
    history(chat).get_by_role("button", name="Rename: Old").click()
    field = history(chat).get_by_role("textbox", name="New title")
    expect(field).to_be_focused()
    field.fill("Better")
    field.press("Enter")
    expect(history(chat).locator("button.thread")).to_have_text(["Better"])
    chat.button("Back to the chat").click()
    expect(chat.page.get_by_role("heading", name="Better")).to_be_visible()
    assert server.store.threads["thr_a"].title == "Better"


def test_deleting_a_thread_asks_first_and_leaves_a_new_chat(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Row 75."""
    server.add_thread("thr_a", "question", title="Old")
    chat.open({"initialThread": "thr_a"})
    chat.wait_for_event("chatkit.thread.load.end")
    chat.button("Show history").click()
    history(chat).get_by_role("button", name="Delete: Old").click()
    question = history(chat).get_by_role("group")
    expect(question).to_contain_text("Delete “Old”? This cannot be undone.")
    assert "thr_a" in server.store.threads
    question.get_by_role("button", name="Delete", exact=True).click()
    expect(history(chat).locator("button.thread")).to_have_count(0)
    assert "thr_a" not in server.store.threads
    chat.button("Back to the chat").click()
    expect(chat.page.get_by_role("heading", name="What can I help with today?")).to_be_visible()
    assert chat.events("chatkit.thread.change")[-1] == {"threadId": None}


def test_a_new_thread_stands_on_top_of_the_history(chat: ChatPage, server: ScriptedServer) -> None:
    """Row 87."""
    server.add_thread("thr_a", "question", title="Old")
    chat.open()
    chat.send_and_wait("hello")
    chat.button("Show history").click()
    expect(history(chat).locator("button.thread")).to_have_text(["New chat", "Old"])


def test_threads_are_grouped_by_the_day_they_were_begun(modules: Modules) -> None:
    """Row 128."""
    groups = modules.run(
        "history/date-groups",
        """const now = new Date(2026, 2, 31, 15);
        const thread = (days, hour) => ({ id: `${days}d${hour}h`,
          created_at: new Date(2026, 2, 31 - days, hour).toISOString() });
        const threads = [thread(0, 14), thread(0, 0), thread(1, 23), thread(1, 0), thread(7, 9),
          thread(8, 9), thread(30, 9), thread(31, 9), thread(400, 9)];
        return m.groupByDate(threads, now)
          .map(({ title, threads }) => [title, threads.map(({ id }) => id)]);""",
    )
    assert groups == [
        ["history.today", ["0d14h", "0d0h"]],
        ["history.yesterday", ["1d23h", "1d0h"]],
        ["history.lastWeek", ["7d9h"]],
        ["history.lastMonth", ["8d9h", "30d9h"]],
        ["history.older", ["31d9h", "400d9h"]],
    ]


def test_a_history_that_is_being_read_says_so(chat: ChatPage, server: ScriptedServer) -> None:
    """Row 128."""
    server.add_thread("thr_a", title="Old")
    chat.open()
    held: list[Route] = []
    chat.page.route("**/chatkit", lambda route: held.append(route))
    chat.button("Show history").click()
    expect(history(chat).get_by_role("status", name="Loading conversations")).to_be_visible()
    for route in held:
        route.continue_()
    expect(history(chat).get_by_role("heading", name="Today")).to_be_visible()
    expect(history(chat).locator("button.thread")).to_have_text(["Old"])


def test_a_history_that_cannot_be_read_can_be_tried_again(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Row 128."""
    server.add_thread("thr_a", title="Old")
    chat.open()
    chat.page.route("**/chatkit", lambda route: route.abort())
    chat.button("Show history").click()
    row = history(chat).get_by_role("alert")
    expect(row).to_contain_text("The conversations could not be loaded.")
    assert len(chat.events("chatkit.error")) == 1
    chat.page.unroute("**/chatkit")
    row.get_by_role("button", name="Try again").click()
    expect(history(chat).locator("button.thread")).to_have_text(["Old"])


@pytest.mark.parametrize(
    ("option", "present", "absent"),
    [
        ({"showDelete": False}, "Rename: Old", "Delete: Old"),
        ({"showRename": False}, "Delete: Old", "Rename: Old"),
    ],
)
def test_renaming_and_deleting_can_be_switched_off(
    chat: ChatPage, server: ScriptedServer, option: dict[str, bool], present: str, absent: str
) -> None:
    """Row 41."""
    server.add_thread("thr_a", title="Old")
    chat.open({"history": option})
    chat.button("Show history").click()
    expect(chat.button(present)).to_be_attached()
    expect(chat.button(absent)).to_have_count(0)


def test_the_history_button_goes_with_the_history(chat: ChatPage) -> None:
    """Row 41."""
    chat.open({"history": {"enabled": False}})
    expect(chat.composer).to_be_visible()
    expect(chat.button("Show history")).to_have_count(0)


def test_escape_closes_the_topmost_thing_and_gives_the_focus_back(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Row 170."""
    server.add_thread("thr_a", title="Old")
    chat.open()
    chat.button("Show history").click()
    chat.button("Rename: Old").click()
    chat.page.keyboard.press("Escape")
    expect(history(chat).get_by_role("textbox")).to_have_count(0)
    expect(history(chat)).to_be_visible()
    chat.button("Rename: Old").focus()
    chat.page.keyboard.press("Escape")
    expect(history(chat)).to_have_count(0)
    expect(chat.button("Show history")).to_be_focused()


def test_arrow_keys_walk_through_the_threads(chat: ChatPage, server: ScriptedServer) -> None:
    """Row 170."""
    server.add_thread("thr_a", title="One")
    server.add_thread("thr_b", title="Two")
    chat.open()
    chat.button("Show history").click()
    rows = history(chat).locator("button.thread")
    rows.first.focus()
    chat.page.keyboard.press("ArrowDown")
    expect(rows.last).to_be_focused()
    chat.page.keyboard.press("ArrowUp")
    expect(rows.first).to_be_focused()
