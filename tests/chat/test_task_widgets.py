"""Tasks in conversations as widgets, through the running server and the offline agent."""

import sqlite3
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from chatkit.types import ClosedStatus, LockedStatus

from desktop_assistant.chat.context import RequestContext
from desktop_assistant.chat.store import SQLiteStore
from desktop_assistant.database import Database
from tests.web.served import Served, start
from tests.web.talk import Event, Talk, answer_of, kinds


@pytest.fixture
def talk(served: Served) -> Iterator[Talk]:
    """A client that draws widgets, as the page says it does."""
    talk = Talk(served)
    talk.client.headers["x-shows"] = "widgets"
    yield talk


def widgets(events: list[Event]) -> list[Event]:
    done = (event for event in events if event["type"] == "thread.item.done")
    return [event["item"] for event in done if event["item"]["type"] == "widget"]


def stored(talk: Talk) -> list[Event]:
    return [item for item in talk.items() if item["type"] == "widget"]


def actions(node: object) -> dict[str, Event]:
    """Return the actions of a widget by their type; the last of each."""
    found: dict[str, Event] = {}
    if isinstance(node, dict):
        for name, value in node.items():
            if name.endswith("Action"):
                found[value["type"]] = value
            found |= actions(value)
    elif isinstance(node, list):
        for child in node:
            found |= actions(child)
    return found


def act(talk: Talk, item: Event, action: Event, **payload: Any) -> Event:
    """Press what carries the action; return the widget as the answer has it."""
    sent = {"type": action["type"], "payload": {**action["payload"], **payload}}
    answer = talk.post(
        "threads.sync_custom_action",
        thread_id=talk.thread_id,
        item_id=item["id"],
        action=sent,
    )
    assert answer.status_code == 200, answer.text
    updated: Event = answer.json()["updated_item"]
    return updated


def wait_until(holds: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 5
    while not holds():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def test_adding_one_task_is_answered_with_a_card_and_a_short_text(talk: Talk) -> None:
    events = talk.say("add buy milk tomorrow 5pm #errands p1")
    [card] = widgets(events)
    assert card["widget"]["type"] == "Card"
    assert card["copy_text"] == "[ ] Buy milk · tomorrow 17:00 · high priority · #errands"
    assert answer_of(events) == "Added **Buy milk**."
    assert [item["type"] for item in talk.items()][-2:] == ["assistant_message", "widget"]


def test_adding_several_tasks_is_answered_with_a_list(talk: Talk) -> None:
    events = talk.say("milk\nbread")
    [listed] = widgets(events)
    assert listed["widget"]["type"] == "ListView"
    assert listed["copy_text"] == "[ ] Milk\n[ ] Bread"
    assert answer_of(events) == "Added 2 tasks."


@pytest.mark.parametrize("question", ["what's on today?", "find bank", "list my tasks"])
def test_a_question_for_tasks_is_answered_with_a_list(talk: Talk, question: str) -> None:
    talk.say("add call the bank today 3pm")
    events = talk.say(question)
    [listed] = widgets(events)
    assert listed["copy_text"] == "[ ] Call the bank · today 15:00"
    assert "bank" not in answer_of(events).casefold()


def test_looking_a_task_up_to_change_it_shows_no_list(talk: Talk) -> None:
    talk.say("add buy milk")
    assert widgets(talk.say("done with the milk")) == []
    assert widgets(talk.say("what's its priority?")) == []


def test_the_plan_of_a_day_is_shown_in_sections(talk: Talk) -> None:
    talk.say("add water the plants today")
    talk.say("add call the bank today 3pm")
    talk.say("add old bill yesterday")
    [plan] = widgets(talk.say("plan my day"))
    assert plan["copy_text"] == (
        "Overdue\n[ ] Old bill · overdue, yesterday\n"
        "At a time\n[ ] Call the bank · today 15:00\n"
        "Any time\n[ ] Water the plants · today"
    )


def test_a_client_of_which_nothing_is_known_gets_the_whole_text_and_the_widget(
    served: Served,
) -> None:
    talk = Talk(served)
    talk.say("add call the bank today 3pm")
    events = talk.say("what's on today?")
    assert "1. **Call the bank** · today 15:00" in answer_of(events)
    assert len(widgets(events)) == 1


def test_a_card_says_how_far_the_parts_are(talk: Talk) -> None:
    talk.say("add pack for the trip")
    talk.say("add passport and charger as subtasks of the trip")
    talk.say("done with the passport")
    wait_until(lambda: "1 of 2 parts done" in stored(talk)[0]["copy_text"])


def test_done_completes_the_task_in_one_step_and_the_card_offers_to_reopen_it(talk: Talk) -> None:
    [card] = widgets(talk.say("add buy milk"))
    updated = act(talk, card, actions(card)["task.complete"])
    assert talk.tasks() == []
    assert "task.reopen" in actions(updated)
    assert updated["copy_text"] == "[x] Buy milk"
    talk.client.post("/api/undo")
    assert [task["title"] for task in talk.tasks()] == ["Buy milk"]


def test_an_action_that_was_done_before_changes_nothing(talk: Talk) -> None:
    [card] = widgets(talk.say("add buy milk"))
    for _ in range(2):
        act(talk, card, actions(card)["task.complete"])
    # One step back, and it is open: there was no second one.
    talk.client.post("/api/undo")
    assert len(talk.tasks()) == 1


def test_snooze_moves_the_task_and_keeps_its_time(talk: Talk) -> None:
    [card] = widgets(talk.say("add call Ana today 5pm"))
    snooze = actions(card)["task.snooze"]
    act(talk, card, snooze, until={"as-it-was": "tomorrow"})
    assert talk.tasks()[0]["due"] == "2026-03-05T17:00:00"
    talk.client.post("/api/undo")
    assert talk.tasks()[0]["due"] == "2026-03-04T17:00:00"


def test_an_action_may_also_be_streamed(talk: Talk) -> None:
    [card] = widgets(talk.say("add buy milk"))
    action = actions(card)["task.complete"]
    with talk.streaming(
        "threads.custom_action",
        thread_id=talk.thread_id,
        item_id=card["id"],
        action={"type": action["type"], "payload": action["payload"]},
    ) as events:
        replaced = [event for event in events if event["type"] == "thread.item.replaced"]
    assert replaced[0]["item"]["copy_text"] == "[x] Buy milk"
    assert talk.tasks() == []


@pytest.mark.parametrize(
    ("action", "words"),
    [
        ({"type": "task.explode", "payload": {}}, "does not know the action task.explode"),
        ({"type": "task.snooze", "payload": {"until": "never"}}, "put off until later, tomorrow"),
    ],
)
def test_an_action_that_is_not_known_is_refused_in_words(
    talk: Talk, action: Event, words: str
) -> None:
    [card] = widgets(talk.say("add buy milk"))
    action["payload"]["id"] = actions(card)["task.complete"]["payload"]["id"]
    answer = talk.post(
        "threads.sync_custom_action",
        thread_id=talk.thread_id,
        item_id=card["id"],
        action=action,
    )
    assert answer.status_code == 400
    assert words in answer.json()["error"]["message"]
    assert len(talk.tasks()) == 1


def test_a_task_that_was_deleted_since_is_said_to_be_gone(talk: Talk) -> None:
    [card] = widgets(talk.say("add buy milk"))
    [task] = talk.tasks()
    talk.client.delete(f"/api/tasks/{task['id']}")
    updated = act(talk, card, actions(card)["task.complete"])
    assert updated["copy_text"] == "[ ] Buy milk · deleted"
    assert actions(updated) == {}


@pytest.mark.parametrize("status", [LockedStatus(), ClosedStatus()])
async def test_a_locked_or_closed_thread_refuses(
    served: Served, talk: Talk, status: LockedStatus | ClosedStatus
) -> None:
    [card] = widgets(talk.say("add buy milk"))
    database = await Database.open(served.data_dir / "assistant.db")
    store, context = SQLiteStore(database), RequestContext()
    thread = await store.load_thread(str(talk.thread_id), context)
    thread.status = status
    await store.save_thread(thread, context)
    await database.close()
    action = actions(card)["task.complete"]
    answer = talk.post(
        "threads.sync_custom_action",
        thread_id=talk.thread_id,
        item_id=card["id"],
        action={"type": action["type"], "payload": action["payload"]},
    )
    assert answer.status_code == 400
    assert "start a new one to go on" in answer.json()["error"]["message"]
    assert len(talk.tasks()) == 1


def test_widgets_of_all_threads_follow_a_change_in_the_pane_and_pages_are_told(
    served: Served, talk: Talk
) -> None:
    talk.say("add buy milk")
    other = Talk(served)
    other.say("list my tasks")
    [task] = talk.tasks()
    with served.client().stream("GET", "/api/events") as stream:
        lines = stream.iter_lines()
        assert next(lines) == ": connected"
        talk.client.post(f"/api/tasks/{task['id']}/complete")
        assert any(line == "event: threads" for line in lines)
    assert stored(talk)[0]["copy_text"] == "[x] Buy milk"
    assert stored(other)[0]["copy_text"] == "[x] Buy milk"
    talk.client.post("/api/undo")
    wait_until(lambda: stored(talk)[0]["copy_text"] == "[ ] Buy milk")


def test_widgets_follow_before_anything_was_said_since_the_start(
    served: Served, talk: Talk
) -> None:
    talk.say("add buy milk")
    [task] = talk.tasks()
    server, second = start(served.data_dir)
    again = Talk(second)
    again.thread_id = talk.thread_id
    second.client().post(f"/api/tasks/{task['id']}/complete")
    wait_until(lambda: stored(again)[0]["copy_text"] == "[x] Buy milk")
    second.close()
    server.stop()


def test_what_another_process_changed_shows_when_the_thread_is_read(
    served: Served, talk: Talk
) -> None:
    talk.say("add buy milk")
    # As `desktop-assistant ask` in a terminal would: nobody here is told.
    with sqlite3.connect(served.data_dir / "assistant.db") as other:
        other.execute("UPDATE tasks SET data = json_set(data, '$.title', 'Buy oat milk')")
    other.close()
    assert stored(talk)[0]["copy_text"] == "[ ] Buy oat milk"


def test_what_was_tomorrow_is_today_when_the_thread_is_read_a_day_later(
    served: Served, talk: Talk, monkeypatch: pytest.MonkeyPatch
) -> None:
    talk.say("add buy milk tomorrow 5pm")
    monkeypatch.setenv("DESKTOP_ASSISTANT_CLOCK", "2026-03-05T18:00:00")
    server, later = start(served.data_dir)
    again = Talk(later)
    again.thread_id = talk.thread_id
    assert stored(again)[0]["copy_text"] == "[ ] Buy milk · overdue, today 17:00"
    later.close()
    server.stop()


def test_a_retry_shows_its_own_card_alone(talk: Talk) -> None:
    talk.say("add buy milk")
    user = talk.items()[0]
    with talk.streaming(
        "threads.retry_after_item", thread_id=talk.thread_id, item_id=user["id"]
    ) as events:
        list(events)
    assert [item["copy_text"] for item in stored(talk)] == ["[ ] Buy milk"]
    assert len(talk.tasks()) == 1


def test_deleting_is_asked_about_and_carried_out_by_the_button(talk: Talk) -> None:
    talk.say("add old idea")
    [question] = widgets(talk.say("delete old idea"))
    assert question["copy_text"].startswith("Delete “Old idea”?")
    updated = act(talk, question, actions(question)["question.confirm"])
    assert talk.tasks() == []
    assert actions(updated) == {}
    assert updated["copy_text"].endswith("Done. Say undo to take it back.")
    talk.say("undo")
    assert len(talk.tasks()) == 1


def test_a_click_on_a_question_that_has_its_answer_does_nothing(talk: Talk) -> None:
    talk.say("add old idea")
    [question] = widgets(talk.say("delete old idea"))
    act(talk, question, actions(question)["question.reject"])
    again = act(talk, question, actions(question)["question.confirm"])
    assert again["copy_text"].endswith("Nothing was changed.")
    assert len(talk.tasks()) == 1


def test_after_the_button_said_no_a_typed_yes_deletes_nothing(talk: Talk) -> None:
    talk.say("add old idea")
    [question] = widgets(talk.say("delete old idea"))
    act(talk, question, actions(question)["question.reject"])
    talk.say("yes")
    assert len(talk.tasks()) == 1


def test_a_typed_yes_answers_the_question_on_screen(talk: Talk) -> None:
    talk.say("add old idea")
    talk.say("delete old idea")
    talk.say("yes")
    assert talk.tasks() == []
    assert stored(talk)[-1]["copy_text"].endswith("Done. Say undo to take it back.")


@pytest.mark.parametrize("text", ["no", "what's on today?"])
def test_a_question_is_closed_when_the_conversation_goes_on(talk: Talk, text: str) -> None:
    talk.say("add old idea")
    [question] = widgets(talk.say("delete old idea"))
    talk.say(text)
    assert stored(talk)[1]["copy_text"].endswith("Nothing was changed.")
    act(talk, question, actions(question)["question.confirm"])
    assert len(talk.tasks()) == 1


def test_a_change_of_many_tasks_is_asked_about_first(talk: Talk) -> None:
    talk.say("\n".join(f"call number {number}" for number in range(11)))
    [question] = widgets(talk.say("complete everything"))
    assert question["copy_text"].startswith("Complete 11 tasks?")
    assert len(talk.tasks()) == 11
    act(talk, question, actions(question)["question.confirm"])
    assert talk.tasks() == []
    # One step.
    talk.client.post("/api/undo")
    assert len(talk.tasks()) == 11


def test_a_change_of_ten_tasks_is_not_asked_about(talk: Talk) -> None:
    talk.say("\n".join(f"call number {number}" for number in range(10)))
    talk.say("complete everything")
    assert talk.tasks() == []


def test_a_question_about_tasks_that_are_gone_says_so(talk: Talk) -> None:
    talk.say("add old idea")
    [question] = widgets(talk.say("delete old idea"))
    [task] = talk.tasks()
    talk.client.delete(f"/api/tasks/{task['id']}")
    updated = act(talk, question, actions(question)["question.confirm"])
    assert "gone" in updated["copy_text"]
    assert actions(updated) == {}


def tag(task: Event) -> dict[str, Any]:
    data = {"due": task["due"]} if task["due"] else {}
    return {"type": "input_tag", "id": task["id"], "text": task["title"], "data": data}


def say_with_tags(talk: Talk, *content: Any) -> list[Event]:
    parts = [
        {"type": "input_text", "text": part} if isinstance(part, str) else part for part in content
    ]
    message = {"content": parts, "attachments": [], "inference_options": {}}
    with talk.streaming(
        "threads.add_user_message", thread_id=talk.thread_id, input=message
    ) as events:
        return list(events)


def test_a_tag_names_its_task_whatever_the_title_says(talk: Talk) -> None:
    talk.say('add "Move (all) to friday"')
    talk.say("add move house")
    task = next(task for task in talk.tasks() if "all" in task["title"])
    say_with_tags(talk, "move ", tag(task), " to monday")
    due = {task["title"]: task["due"] for task in talk.tasks()}
    assert due == {"Move (all) to friday": "2026-03-09", "Move house": None}


def test_a_tag_alone_is_answered_with_what_the_task_says(talk: Talk) -> None:
    talk.say("add buy milk tomorrow")
    events = say_with_tags(talk, tag(talk.tasks()[0]))
    assert "Buy milk" in answer_of(events)
    assert len(talk.tasks()) == 1


def test_a_tag_in_a_new_task_is_its_title(talk: Talk) -> None:
    talk.say("add tax return")
    say_with_tags(talk, "add ask Ana about ", tag(talk.tasks()[0]))
    assert {task["title"] for task in talk.tasks()} == {"Tax return", "Ask Ana about Tax return"}


def test_no_answer_with_a_widget_ends_in_an_error(talk: Talk) -> None:
    for text in ("add a\n- b", "/plan", "/today", "delete a", "yes", "undo", "find b"):
        assert "error" not in kinds(talk.say(text))
