"""The task pane's API over HTTP, with the real server."""

from typing import Any

import httpx
import pytest

from tests.web.served import Served


@pytest.fixture
def client(served: Served) -> httpx.Client:
    return served.client()


def _add(client: httpx.Client, line: str, **fields: object) -> dict[str, Any]:
    answer = client.post("/api/tasks", json={"line": line, **fields})
    assert answer.status_code == 201, answer.text
    task: dict[str, Any] = answer.json()["task"]
    return task


def _titles(client: httpx.Client, **view: object) -> list[str]:
    answer = client.get("/api/tasks", params=view)  # type: ignore[arg-type]
    assert answer.status_code == 200, answer.text
    return [task["title"] for task in answer.json()["tasks"]]


def test_each_view_answers_its_tasks(client: httpx.Client) -> None:
    _add(client, "milk today #shop")
    _add(client, "rent tomorrow @home")
    trip = _add(client, "trip")
    _add(client, "pack", parent_id=trip["id"])
    assert _titles(client, view="today") == ["Milk"]
    assert _titles(client, view="upcoming") == ["Rent"]
    assert _titles(client, view="inbox") == ["Milk", "Trip"]
    assert _titles(client, project="home") == ["Rent"]
    assert _titles(client, tag="shop") == ["Milk"]
    assert _titles(client, parent=trip["id"]) == ["Pack"]
    assert _titles(client, month="2026-03") == ["Milk", "Rent"]
    assert _titles(client, filter="today | @home") == ["Milk", "Rent"]
    assert _titles(client, limit=1) == ["Milk"]
    counts = client.get("/api/tasks/counts").json()
    assert counts == {
        "today": 1,
        "overdue": 0,
        "inbox": 2,
        "projects": {"home": 1},
        "tags": {"shop": 1},
        "filters": {},
    }
    inbox = client.get("/api/tasks", params={"view": "inbox"}).json()
    assert inbox["parts"] == {trip["id"]: {"done": 0, "total": 1}}
    assert not inbox["more"]


def test_fields_of_the_view_hold_where_the_line_says_nothing(client: httpx.Client) -> None:
    task = _add(client, "milk tomorrow #shop", due="2026-03-04", tags=["home"], project="House")
    assert (task["due"], task["tags"], task["project"]) == ("2026-03-05", ["home", "shop"], "House")


def test_a_preview_shows_what_a_line_would_become_and_adds_nothing(client: httpx.Client) -> None:
    line = {"line": "pay rent every 1st 9am p1 #home"}
    task = client.post("/api/tasks/preview", json=line).json()["task"]
    assert (task["title"], task["due"]) == ("Pay rent", "2026-04-01T09:00:00")
    assert task["recurrence"] == "FREQ=MONTHLY;BYMONTHDAY=1"
    assert _titles(client) == []
    refused = client.post("/api/tasks/preview", json={"line": "party on 31 february"})
    assert refused.status_code == 422
    assert refused.json()["error"]["message"] == (
        "There is no 31 february; change the date and try again."
    )


def test_what_is_done_anew_counts_from_its_completion(client: httpx.Client) -> None:
    task = _add(client, "haircut every! 6 weeks")
    assert (task["recurrence"], task["recurs_from"]) == ("FREQ=WEEKLY;INTERVAL=6", "completion")


@pytest.mark.parametrize("verb", ["complete", "cancel", "delete"])
def test_a_bulk_change_is_one_step(client: httpx.Client, verb: str) -> None:
    ids = [_add(client, line)["id"] for line in ("a", "b", "c")]
    answer = client.post("/api/tasks/bulk", json={"ids": ids[:2], "do": verb})
    assert [task["id"] for task in answer.json()["tasks"]] == ids[:2]
    assert _titles(client) == ["C"]
    client.post("/api/undo")
    assert _titles(client) == ["A", "B", "C"]


def test_bulk_changes_of_fields_are_one_step(client: httpx.Client) -> None:
    ids = [_add(client, line)["id"] for line in ("a", "b")]
    body = {"ids": ids, "changes": {"due": "2026-03-06", "reminders": ["-PT30M"]}}
    tasks = client.post("/api/tasks/bulk", json=body).json()["tasks"]
    assert [task["due"] for task in tasks] == ["2026-03-06", "2026-03-06"]
    client.post("/api/undo")
    assert _titles(client, filter="no date") == ["A", "B"]


def test_a_bulk_change_may_give_each_task_its_own_fields_in_one_step(client: httpx.Client) -> None:
    milk, rent = _add(client, "milk #shop"), _add(client, "rent")
    edits = [
        {"id": milk["id"], "changes": {"tags": ["shop", "now"]}},
        {"id": rent["id"], "changes": {"tags": ["now"]}},
    ]
    tasks = client.post("/api/tasks/bulk", json={"edits": edits}).json()["tasks"]
    assert [task["tags"] for task in tasks] == [["shop", "now"], ["now"]]
    client.post("/api/undo")
    assert _titles(client, tag="now") == []


@pytest.mark.parametrize(
    ("words", "fields"),
    [
        ("tomorrow 5pm", ("2026-03-05T17:00:00", None, "due")),
        (" next  friday ", ("2026-03-13", None, "due")),
        ("every monday", ("2026-03-09", "FREQ=WEEKLY;BYDAY=MO", "due")),
        ("every! 3 days", ("2026-03-04", "FREQ=DAILY;INTERVAL=3", "completion")),
    ],
)
def test_a_date_in_words_is_told_as_fields(
    client: httpx.Client, words: str, fields: tuple[str, str | None, str]
) -> None:
    told = client.post("/api/tasks/when", json={"text": words}).json()
    assert (told["due"], told["recurrence"], told["recurs_from"]) == fields


@pytest.mark.parametrize(
    ("words", "reason"), [("31 february", "There is no 31 february"), ("milk tomorrow", "not a")]
)
def test_words_that_are_not_a_date_are_refused(
    client: httpx.Client, words: str, reason: str
) -> None:
    answer = client.post("/api/tasks/when", json={"text": words})
    assert answer.status_code == 422
    assert reason in answer.json()["error"]["message"]


def test_the_order_made_by_hand_is_kept(client: httpx.Client) -> None:
    ids = [_add(client, line)["id"] for line in ("a", "b", "c")]
    client.post("/api/tasks/order", json={"ids": [ids[2], ids[0], ids[1]]})
    assert _titles(client, view="inbox") == ["C", "A", "B"]


def test_a_task_is_told_with_its_parts_and_its_history(client: httpx.Client) -> None:
    task = _add(client, "water every day")
    _add(client, "balcony", parent_id=task["id"])
    client.post(f"/api/tasks/{task['id']}/complete")
    told = client.get(f"/api/tasks/{task['id']}").json()
    assert told["task"]["due"] == "2026-03-05"
    assert [part["title"] for part in told["parts"]] == ["Balcony"]
    assert [done["due"] for done in told["history"]] == ["2026-03-04"]


def test_filters_are_named_and_forgotten(client: httpx.Client) -> None:
    kept = client.put("/api/filters/Urgent%20things", json={"filter": "p1 | overdue"})
    assert kept.json() == {"filters": {"Urgent things": "p1 | overdue"}}
    assert client.get("/api/tasks/counts").json()["filters"] == {"Urgent things": "p1 | overdue"}
    assert client.delete("/api/filters/urgent%20things").json() == {"filters": {}}
    assert client.delete("/api/filters/urgent").status_code == 400


@pytest.mark.parametrize(
    ("method", "path", "body", "field"),
    [
        ("GET", "/api/tasks?view=yesterday", None, "view"),
        ("GET", "/api/tasks?filter=p1%20%26", None, "filter"),
        ("GET", "/api/tasks?month=2026-13", None, "month"),
        ("GET", "/api/tasks?limit=0", None, "limit"),
        ("GET", "/api/tasks?limit=²", None, "limit"),
        ("POST", "/api/tasks/bulk", {"ids": []}, "ids"),
        ("POST", "/api/tasks/bulk", {"ids": ["a"], "do": "explode"}, "do"),
        ("POST", "/api/tasks/bulk", {"ids": ["a"], "changes": 1}, "changes"),
        ("POST", "/api/tasks/bulk", {"edits": []}, "edits"),
        ("POST", "/api/tasks/bulk", {"edits": [{"changes": {}}]}, "id"),
        ("POST", "/api/tasks/bulk", {"edits": [{"id": "a", "changes": {}}] * 2}, "id"),
        ("POST", "/api/tasks/bulk", {"edits": [{"id": "a"}]}, "changes"),
        ("POST", "/api/tasks/when", {"text": 5}, "text"),
        ("POST", "/api/tasks/order", {"ids": [1]}, "ids"),
        ("POST", "/api/tasks/preview", {"line": 1}, "line"),
        ("POST", "/api/tasks", {"line": "a", "colour": "red"}, "colour"),
        ("PUT", "/api/filters/x", {"filter": 5}, "filter"),
    ],
)
def test_bad_input_is_refused_with_its_field(
    client: httpx.Client, method: str, path: str, body: object, field: str
) -> None:
    answer = client.request(method, path, json=body)
    assert answer.status_code == 422
    assert answer.json()["error"]["field"] == field
