"""A model of a provider, through the real SDK, against a stand-in of its wire format."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.backends.stand_in import Fail, Say, StandIn, Use
from tests.web.served import Served
from tests.web.talk import Talk, answer_of, kinds, streamed_text, text_of

ADD_MILK = Use("add_tasks", {"tasks": [{"title": "Buy milk", "due": "tomorrow 5pm"}]})


@pytest.fixture(params=["chat_completions", "responses"])
def talk(provider: StandIn, served: Served, request: pytest.FixtureRequest) -> Iterator[Talk]:
    talk = Talk(served)
    assert talk.client.put("/api/provider", json={"api": request.param}).status_code == 200
    yield talk
    talk.client.close()


def test_the_model_answers_and_its_tool_really_ran(provider: StandIn, talk: Talk) -> None:
    provider.script += [ADD_MILK, Say(("Added ", "milk."))]
    events = talk.say("add milk")
    assert streamed_text(events) == answer_of(events) == "Added milk."
    assert "progress_update" in kinds(events)
    assert [(task["title"], task["due"]) for task in talk.tasks()] == [
        ("Buy milk", "2026-03-05T17:00:00")
    ]


def test_the_second_turn_works_and_knows_the_ids_of_the_first(
    provider: StandIn, talk: Talk
) -> None:
    provider.script += [ADD_MILK, Say(("Added.",)), Say(("It is p4.",))]
    talk.say("add milk")
    assert answer_of(talk.say("what is its priority?")) == "It is p4."
    [task] = talk.tasks()
    assert task["id"] in str(provider.requests[2])


def test_items_have_ids_of_our_own_though_the_provider_repeats_its_ids(
    provider: StandIn, talk: Talk
) -> None:
    provider.script += [Say(("one",)), Say(("two",)), Say(("three",))]
    for text in ("a", "b", "c"):
        talk.say(text)
    answers = [text_of(i) for i in talk.items() if i["type"] == "assistant_message"]
    assert answers == ["one", "two", "three"]
    ids = [item["id"] for item in talk.items()]
    assert len(set(ids)) == 6


def test_what_a_model_adds_is_shown_as_a_card_and_it_is_told_so(
    provider: StandIn, talk: Talk
) -> None:
    talk.client.headers["x-shows"] = "widgets"
    provider.script += [ADD_MILK, Say(("Added.",))]
    talk.say("add milk")
    assert [item["type"] for item in talk.items()] == [
        "user_message",
        "assistant_message",
        "widget",
    ]
    assert "Do not list them again" in str(provider.requests[1])


def test_a_model_shows_what_it_finds_only_where_the_user_asked_to_see_it(
    provider: StandIn, talk: Talk
) -> None:
    provider.script += [ADD_MILK, Say(("Added.",))]
    talk.say("add milk")
    for show in (False, True):
        provider.script += [Use("find_tasks", {"show": show}), Say(("Here.",))]
        talk.say("what is there?")
        widgets = [item for item in talk.items() if item["type"] == "widget"]
        assert len(widgets) == 1 + show


def test_a_command_is_carried_out_without_the_model(provider: StandIn, talk: Talk) -> None:
    talk.say("/add buy milk tomorrow")
    assert [task["title"] for task in talk.tasks()] == ["Buy milk"]
    assert "There is no command" not in answer_of(talk.say("/today"))
    assert provider.requests == []
    provider.script += [Say(("Hm.",))]
    assert answer_of(talk.say("/dance")) == "Hm."


def test_stopping_keeps_what_was_written_and_ends_the_run(provider: StandIn, talk: Talk) -> None:
    provider.script += [Say(("One ", "two ", *["more "] * 100), pause_seconds=0.05), ADD_MILK]
    with talk.saying("tell me a story") as events:
        for event in events:
            if event["type"] == "thread.item.updated" and "two" in str(event):
                break
    time.sleep(0.3)
    [_, answer] = talk.items()
    assert text_of(answer).startswith("One two ")
    time.sleep(0.7)
    assert len(provider.requests) == 1
    assert talk.tasks() == []
    # The next turn tells the model that it was stopped.
    provider.script[:] = [Say(("All right.",))]
    talk.say("go on with something else")
    assert "I stopped the answer" in str(provider.requests[-1])


def test_no_tool_runs_after_a_stop(provider: StandIn, talk: Talk) -> None:
    provider.script += [Use("find_tasks", {}), ADD_MILK, ADD_MILK, Say(("Done.",))]
    with talk.saying("add milk") as events:
        for event in events:
            if event["type"] == "progress_update":
                break
    time.sleep(1)
    assert len(talk.tasks()) <= 1
    assert len(provider.script) >= 1


def test_a_connection_that_breaks_keeps_the_text_and_says_so(provider: StandIn, talk: Talk) -> None:
    provider.script += [Say(("Half an ", "answer"), pause_seconds=0.1, breaks_off=True)]
    events = talk.say("hello")
    error = events[-1] if events[-1]["type"] == "error" else events[-2]
    assert error["type"] == "error"
    assert error["allow_retry"] is True
    assert answer_of(events) == "Half an answer"
    assert text_of(talk.items()[-1]) == "Half an answer"


@pytest.mark.parametrize(
    ("status", "words", "allow_retry"),
    [
        (401, "refused the key", False),
        (404, "does not know this model", False),
        (400, "refused the request: no", False),
    ],
)
def test_an_error_of_the_provider_is_a_sentence_with_the_next_step(
    provider: StandIn, talk: Talk, status: int, words: str, allow_retry: bool
) -> None:
    provider.script += [Fail(status)]
    events = talk.say("hello")
    [error] = [event for event in events if event["type"] == "error"]
    assert words in error["message"]
    assert error["allow_retry"] is allow_retry
    assert "sk-test" not in str(events)


def test_wrong_arguments_go_back_to_the_model_with_what_to_correct(
    provider: StandIn, talk: Talk
) -> None:
    provider.script += [
        Use("add_tasks", {"tasks": [{"name": "milk"}]}),
        Use("complete_tasks", {"ids": ["task_x"]}),
        Use("add_tasks", {"tasks": [{"title": "milk", "due": "whenever"}]}),
        Say(("Sorry.",)),
    ]
    talk.say("add milk")
    assert "tasks.0.title: Field required" in str(provider.requests[1])
    assert "There is no task task_x" in str(provider.requests[2])
    assert "write 2026-03-05 or" in str(provider.requests[3])
    assert talk.tasks() == []


def test_a_model_cannot_delete_without_the_user_having_been_asked(
    provider: StandIn, talk: Talk
) -> None:
    provider.script += [ADD_MILK, Say(("Added.",))]
    talk.say("add milk")
    [task] = talk.tasks()
    delete = Use("delete_tasks", {"ids": [task["id"]], "confirmed": True})
    provider.script += [delete, delete, Say(("Shall I?",))]
    talk.say("delete the milk")
    assert len(talk.tasks()) == 1
    provider.script += [delete, Say(("Deleted.",))]
    talk.say("yes")
    assert talk.tasks() == []


def test_the_offline_agent_can_be_chosen_beside_a_provider(provider: StandIn, talk: Talk) -> None:
    assert "Buy milk" in answer_of(talk.say("add buy milk", model="offline"))
    assert provider.requests == []


def test_a_provider_that_is_not_there_is_said_with_what_to_do(
    served: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-test")
    monkeypatch.setenv("OPENAI_BASE_URL", "http://127.0.0.1:9/v1")
    events = Talk(served).say("hello")
    [error] = [event for event in events if event["type"] == "error"]
    assert "cannot be reached" in error["message"]
    assert "offline agent" in error["message"]


def test_a_key_is_kept_in_a_private_file_where_there_is_no_keyring(
    served: Served, provider: StandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("OPENAI_API_KEY")
    client = served.client()
    assert client.get("/api/status").json()["provider"]["configured"] is False
    status = client.put("/api/provider", json={"api_key": "sk-kept", "model": "m"}).json()
    assert status["provider"]["key_place"] == "file"
    assert [model["id"] for model in status["models"]] == ["openai", "offline"]
    assert "sk-kept" not in str(status)
    file = served.data_dir / "secrets.json"
    assert file.stat().st_mode & 0o777 == 0o600
    assert b"sk-kept" not in _database_bytes(served.data_dir)
    assert client.delete("/api/provider").json()["provider"]["configured"] is False
    assert "sk-kept" not in file.read_text()


def _database_bytes(data_dir: Path) -> bytes:
    return b"".join(path.read_bytes() for path in data_dir.glob("assistant.db*"))


def test_bad_provider_settings_are_refused_with_the_field(served: Served) -> None:
    client = served.client()
    for fields, field in (
        ({"api_key": " "}, "api_key"),
        ({"base_url": "localhost:11434"}, "base_url"),
        ({"api": "soap"}, "api"),
    ):
        answer = client.put("/api/provider", json=fields)
        assert answer.status_code == 422
        assert answer.json()["error"]["field"] == field
