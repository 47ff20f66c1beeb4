"""Questions of the assistant in place of the composer."""

from datetime import datetime
from typing import Any

import pytest
from chatkit.types import (
    LockedStatus,
    StructuredInput,
    StructuredInputFreeform,
    StructuredInputItem,
    StructuredInputMultipleChoice,
    StructuredInputMultipleChoiceOption,
    ThreadItemDoneEvent,
    ThreadMetadata,
    UserMessageItem,
)
from playwright.sync_api import Locator, expect

from tests.element.chat_page import ChatPage
from tests.element.scripted_server import Events, ScriptedServer, say


def options(*values: str) -> list[StructuredInputMultipleChoiceOption]:
    return [StructuredInputMultipleChoiceOption(value=value) for value in values]


def inputs() -> list[StructuredInput]:
    return [
        StructuredInputMultipleChoice(
            id="day", question="Which day?", options=options("Monday", "Friday")
        ),
        StructuredInputMultipleChoice(
            id="who", question="With whom?", options=options("Ada", "Alan"), multiple=True
        ),
        StructuredInputFreeform(id="why", question="What for?", description="A few words do."),
    ]


def questions(thread_id: str) -> StructuredInputItem:
    return StructuredInputItem(
        id="ask_1", thread_id=thread_id, created_at=datetime.now(), inputs=inputs()
    )


async def ask(thread: ThreadMetadata, message: UserMessageItem | None) -> Events:
    """Ask when something is said, and thank for the answers."""
    if message is not None:
        yield ThreadItemDoneEvent(item=questions(thread.id))
        return
    async for event in say(thread, "Thank you."):
        yield event


@pytest.fixture
def asked(chat: ChatPage, server: ScriptedServer) -> ChatPage:
    server.script = ask
    chat.open()
    chat.send_and_wait("plan a meeting")
    expect(form(chat)).to_be_visible()
    return chat


def form(chat: ChatPage) -> Locator:
    return chat.page.get_by_role("form", name="Questions")


def submitted(chat: ChatPage, server: ScriptedServer) -> dict[str, Any]:
    chat.wait_for_event("chatkit.response.end", 2)
    [params] = server.requests_of("threads.add_structured_input")
    assert params["item_id"] == "ask_1"
    sent = params["input"]
    assert isinstance(sent, dict)
    return sent


def answers(chat: ChatPage) -> Locator:
    return chat.page.get_by_role("group", name="Your answers")


def test_questions_take_over_the_composer_one_by_one(
    asked: ChatPage, server: ScriptedServer
) -> None:
    """Rows 74, 119."""
    expect(asked.composer).to_be_hidden()
    group = asked.page.get_by_role("group", name="Which day?")
    expect(group).to_contain_text("Question 1 of 3")
    expect(asked.page.get_by_role("group", name="With whom?")).to_have_count(0)
    group.get_by_role("radio", name="Friday").check()
    asked.button("Next").click()
    for name in ("Ada", "Alan"):
        asked.page.get_by_role("checkbox", name=name).check()
    asked.button("Next").click()
    text = asked.page.get_by_role("textbox", name="Your answer")
    expect(text).to_have_accessible_description("A few words do.")
    text.fill("the engine")
    asked.button("Send answers").click()
    assert submitted(asked, server) == {
        "status": "answered",
        "answers": {
            "day": {"values": ["Friday"], "skipped": False},
            "who": {"values": ["Ada", "Alan"], "skipped": False},
            "why": {"values": ["the engine"], "skipped": False},
        },
    }
    asked.expect_answer("Thank you.")
    expect(answers(asked)).to_contain_text("Which day?")
    expect(answers(asked).get_by_role("definition")).to_have_text(
        ["Friday", "Ada", "Alan", "the engine"]
    )
    expect(form(asked)).to_have_count(0)
    expect(asked.composer).to_be_focused()


def test_an_own_answer_takes_the_place_of_the_one_option_and_joins_several(
    asked: ChatPage, server: ScriptedServer
) -> None:
    """Row 119."""
    own = asked.page.get_by_role("textbox", name="Another answer")
    asked.page.get_by_role("radio", name="Monday").check()
    own.fill("Sunday")
    expect(asked.page.get_by_role("radio", name="Monday")).not_to_be_checked()
    asked.button("Next").click()
    asked.page.get_by_role("checkbox", name="Ada").check()
    own.fill("Grace")
    asked.button("Next").click()
    asked.button("Skip").click()
    sent = submitted(asked, server)
    assert sent["status"] == "answered"
    assert [one["values"] for one in sent["answers"].values()] == [["Sunday"], ["Ada", "Grace"], []]


def test_all_questions_may_be_skipped(asked: ChatPage, server: ScriptedServer) -> None:
    """Row 119."""
    for _ in range(3):
        asked.button("Skip").click()
    sent = submitted(asked, server)
    assert sent["status"] == "skipped"
    assert all(one == {"values": [], "skipped": True} for one in sent["answers"].values())
    expect(answers(asked).get_by_role("definition")).to_have_text(["Skipped"] * 3)


def test_a_question_without_answer_is_told_in_words(asked: ChatPage) -> None:
    """Row 119."""
    asked.button("Next").click()
    expect(asked.page.get_by_role("alert").filter(has_text="Choose or write")).to_be_visible()
    expect(asked.page.get_by_role("group", name="Which day?")).to_be_visible()


def test_one_can_go_back_to_an_answer_and_work_by_keyboard_alone(asked: ChatPage) -> None:
    """Rows 119, 170."""
    asked.page.get_by_role("radio", name="Monday").focus()
    asked.page.keyboard.press("ArrowDown")
    asked.page.keyboard.press("Enter")
    expect(asked.page.get_by_role("checkbox", name="Ada")).to_be_focused()
    asked.button("Back").click()
    expect(asked.page.get_by_role("radio", name="Friday")).to_be_checked()
    expect(asked.page.get_by_role("radio", name="Friday")).to_be_focused()


def test_questions_wait_in_a_thread_that_is_loaded_unless_it_is_locked(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Rows 119, 127."""
    server.add_thread("thr_a", "plan a meeting")
    server.store.items["thr_a"]["ask_1"] = questions("thr_a")
    chat.open({"initialThread": "thr_a"})
    expect(form(chat)).to_be_visible()
    server.store.threads["thr_a"].status = LockedStatus()
    chat.call("fetchUpdates")
    expect(form(chat)).to_have_count(0)
    expect(chat.composer).to_be_visible()


def test_what_was_written_before_the_questions_came_is_kept(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Rows 119, 131."""
    server.script = ask
    chat.open()
    chat.send_and_wait("plan a meeting")
    chat.call("setComposerValue", {"text": "and also"})
    for _ in range(3):
        chat.button("Skip").click()
    chat.wait_for_event("chatkit.response.end", 2)
    expect(chat.composer).to_have_text("and also")
