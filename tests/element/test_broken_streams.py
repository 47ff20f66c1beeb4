"""Answers that break the rules: the element keeps what it has and says what to do."""

import json

import pytest
from playwright.sync_api import expect

from tests.element.chat_page import ChatPage
from tests.element.misbehaving_server import (
    Answer,
    MisbehavingServer,
    assistant_added,
    assistant_done,
    created,
    delta,
    sse,
    user_done,
)

WHOLE = sse(
    created(),
    user_done("hello"),
    assistant_added(),
    delta("Grüße "),
    delta("🙂 done"),
    assistant_done("Grüße 🙂 done"),
)


@pytest.mark.parametrize("size", [1, 3, 17, 100_000])
def test_chunks_may_be_cut_anywhere(
    strained_chat: ChatPage, misbehaving: MisbehavingServer, size: int
) -> None:
    """Row 86: also inside of a character."""
    chunks = [WHOLE[at : at + size] for at in range(0, len(WHOLE), size)]
    misbehaving.answers = [Answer(chunks)]
    strained_chat.open()
    strained_chat.send_and_wait("hello")
    strained_chat.expect_answer("Grüße 🙂 done")
    assert strained_chat.events("chatkit.error") == []


def test_other_line_ends_comments_fields_and_lines_of_data_are_read(
    strained_chat: ChatPage, misbehaving: MisbehavingServer
) -> None:
    """Row 86."""
    done = json.dumps(assistant_done("read"), indent=1).replace("\n", "\r\ndata: ")
    body = (
        sse(created(), user_done("hello"))
        + b": keep alive\r\n\r\n"
        + b"event: message\r\nid: 7\r\nretry: 10\r\n"
        + f"data: {done}\r\n\r\n".encode()
    )
    misbehaving.answers = [Answer([body])]
    strained_chat.open()
    strained_chat.send_and_wait("hello")
    strained_chat.expect_answer("read")


def test_unknown_events_and_unreadable_data_are_logged_and_skipped(
    strained_chat: ChatPage, misbehaving: MisbehavingServer
) -> None:
    """Rows 24, 86, 92."""
    body = (
        sse(created(), user_done("hello"), {"type": "thread.dance", "secret": "words"})
        + b"data: not json\n\n"
        + sse(delta("x", item_id="nobody"), assistant_done("still here"))
    )
    misbehaving.answers = [Answer([body])]
    strained_chat.open()
    strained_chat.send_and_wait("hello")
    strained_chat.expect_answer("still here")
    assert strained_chat.events("chatkit.log") == [
        {"name": "stream.ignored", "data": {"type": "thread.dance"}},
        {"name": "stream.unreadable", "data": {"reason": "not JSON"}},
        {"name": "stream.ignored", "data": {"type": "thread.item.updated"}},
    ]
    assert strained_chat.events("chatkit.error") == []


PARTIAL = sse(created(), user_done("hello"), assistant_added(), delta("The first half"))


@pytest.mark.parametrize("breaks", [True, False], ids=["broken", "ended"])
def test_an_answer_that_is_cut_off_keeps_its_beginning_and_can_be_tried_again(
    strained_chat: ChatPage, misbehaving: MisbehavingServer, breaks: bool
) -> None:
    """Rows 19, 85."""
    again = sse(assistant_added("msg_b"), assistant_done("All of it", "msg_b"))
    misbehaving.answers = [Answer([PARTIAL], breaks=breaks, pause_s=0.2), Answer([again])]
    strained_chat.open()
    strained_chat.send_and_wait("hello")
    expect(strained_chat.answers).to_have_text(["The first half"])
    row = strained_chat.page.get_by_role("alert")
    expect(row).to_contain_text("The answer broke off. What arrived is kept.")
    assert len(strained_chat.events("chatkit.error")) == 1
    row.get_by_role("button", name="Try again").click()
    strained_chat.wait_for_event("chatkit.response.end", 2)
    expect(strained_chat.answers).to_have_text(["All of it"])
    assert misbehaving.requests[-1]["type"] == "threads.retry_after_item"


@pytest.mark.parametrize("status", [500, 502, 429])
def test_a_failing_server_keeps_the_message_and_lets_it_be_sent_again(
    strained_chat: ChatPage, misbehaving: MisbehavingServer, status: int
) -> None:
    """Row 85: the message was never taken, so it is sent anew."""
    misbehaving.answers = [
        Answer([b"<h1>Bad gateway</h1>"], status, "text/html"),
        Answer([WHOLE]),
    ]
    strained_chat.open()
    strained_chat.send_and_wait("hello")
    expect(strained_chat.messages).to_have_text(["hello"])
    row = strained_chat.page.get_by_role("alert")
    expect(row).to_contain_text("The server could not take the request.")
    row.get_by_role("button", name="Try again").click()
    strained_chat.wait_for_event("chatkit.response.end", 2)
    expect(strained_chat.messages).to_have_text(["hello"])
    strained_chat.expect_answer("Grüße 🙂 done")
    assert [one["type"] for one in misbehaving.requests] == ["threads.create"] * 2


def test_the_servers_own_words_are_shown_and_a_wrong_request_is_not_retried(
    strained_chat: ChatPage, misbehaving: MisbehavingServer
) -> None:
    """Row 85."""
    body = json.dumps({"error": {"message": "This thread belongs to someone else."}})
    misbehaving.answers = [Answer([body.encode()], 403, "application/json")]
    strained_chat.open()
    strained_chat.send_and_wait("hello")
    row = strained_chat.page.get_by_role("alert")
    expect(row).to_contain_text("This thread belongs to someone else.")
    expect(row.get_by_role("button")).to_have_count(0)


def test_a_server_that_is_gone_is_named_and_can_be_tried_again(
    strained_chat: ChatPage, misbehaving: MisbehavingServer
) -> None:
    """Row 85."""
    strained_chat.open()
    strained_chat.page.route("**/chatkit", lambda route: route.abort("connectionrefused"))
    strained_chat.send_and_wait("hello")
    row = strained_chat.page.get_by_role("alert")
    expect(row).to_contain_text("The server cannot be reached.")
    strained_chat.page.unroute("**/chatkit")
    misbehaving.answers = [Answer([WHOLE])]
    row.get_by_role("button", name="Try again").click()
    strained_chat.wait_for_event("chatkit.response.end", 2)
    strained_chat.expect_answer("Grüße 🙂 done")


def test_an_answer_that_is_no_stream_is_an_error(
    strained_chat: ChatPage, misbehaving: MisbehavingServer
) -> None:
    """Rows 83, 85: what is a stream is told by its content type."""
    misbehaving.answers = [Answer([b"{}"], 200, "application/json")]
    strained_chat.open()
    strained_chat.send_and_wait("hello")
    expect(strained_chat.page.get_by_role("alert")).to_contain_text(
        "The server sent an answer that cannot be read."
    )


def test_deltas_of_one_moment_are_drawn_together(
    strained_chat: ChatPage, misbehaving: MisbehavingServer
) -> None:
    """Row 103: at most one drawing a frame, however many deltas arrive."""
    deltas = [delta(f"word{n} ") for n in range(500)]
    first = sse(created(), user_done("hello"), assistant_added(), delta("Start "))
    misbehaving.answers = [Answer([first, sse(*deltas)], pause_s=0.3)]
    strained_chat.open()
    strained_chat.page.evaluate(
        """() => {
          window.drawn = 0;
          const { shadowRoot } = window.chat;
          const watch = () => {
            const text = shadowRoot.querySelector(".message.assistant chatkit-markdown");
            if (!text) return requestAnimationFrame(watch);
            new MutationObserver(() => (window.drawn += 1)).observe(text, {
              subtree: true, childList: true, characterData: true,
            });
          };
          watch();
        }"""
    )
    strained_chat.send_and_wait("hello")
    expect(strained_chat.answers).to_contain_text("word499")
    assert 1 <= strained_chat.page.evaluate("window.drawn") <= 10
