"""The API of reminders over HTTP, with the real server; it is ten o'clock."""

import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.web.served import Served, start

WITHIN_SECONDS = 10.0


@pytest.fixture
def client(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[httpx.Client]:
    """A client of a server that shows reminders in the page, as without a window."""
    monkeypatch.setenv("DESKTOP_ASSISTANT_CLOCK", "2026-03-04T10:00:00")
    server, url = start(tmp_path / "data")
    server.show_reminders(lambda application: None)
    served = Served(url.url, url.token, url.data_dir)
    yield served.client()
    served.close()
    server.stop()


def test_what_is_due_is_offered_until_it_is_dismissed(client: httpx.Client) -> None:
    task = _add(client, "call Ana today 10:15 !30 min before")
    [reminder] = _offered(client, 1)
    assert reminder == {"task": task, "at": "2026-03-04T09:45:00"}
    key = {"task_id": task["id"], "at": reminder["at"]}
    answer = client.post("/api/reminders/dismiss", json={"reminders": [key]})
    assert answer.json()["reminders"] == []
    assert client.get(f"/api/tasks/{task['id']}").json()["task"]["status"] == "open"


def test_done_completes_the_task(client: httpx.Client) -> None:
    task = _add(client, "call Ana today 10:15 !30 min before")
    [reminder] = _offered(client, 1)
    key = {"task_id": task["id"], "at": reminder["at"]}
    assert client.post("/api/reminders/done", json=key).json()["reminders"] == []
    assert client.get(f"/api/tasks/{task['id']}").json()["task"]["status"] == "done"
    again = client.post("/api/reminders/done", json=key)
    assert again.status_code == 400
    assert again.json()["error"]["message"].startswith("This reminder is over")


def test_snooze_offers_it_no_longer_and_leaves_the_task(client: httpx.Client) -> None:
    task = _add(client, "call Ana today 10:15 !30 min before")
    [reminder] = _offered(client, 1)
    body = {"task_id": task["id"], "at": reminder["at"], "for": "1 hour"}
    assert client.post("/api/reminders/snooze", json=body).json()["reminders"] == []
    assert client.get(f"/api/tasks/{task['id']}").json()["task"] == task


def test_pages_are_told_when_one_is_due(client: httpx.Client) -> None:
    with client.stream("GET", "/api/events") as events:
        lines = events.iter_lines()
        assert next(lines) == ": connected"
        _add(client, "call Ana today 10:15 !30 min before")
        told = set(islice(_named(lines), 2))
    assert told == {"event: tasks", "event: reminders"}


@pytest.mark.parametrize(
    ("verb", "body", "field"),
    [
        ("done", {}, "reminders"),
        ("done", {"task_id": "a", "at": 5}, "reminders"),
        ("snooze", {"task_id": "a", "at": "b", "for": "ever"}, "for"),
        ("dismiss", {}, "reminders"),
        ("dismiss", {"reminders": ["a"]}, "reminders"),
    ],
)
def test_bad_input_is_refused_with_its_field(
    client: httpx.Client, verb: str, body: object, field: str
) -> None:
    answer = client.post(f"/api/reminders/{verb}", json=body)
    assert answer.status_code == 422
    assert answer.json()["error"]["field"] == field


def _add(client: httpx.Client, line: str) -> dict[str, Any]:
    task: dict[str, Any] = client.post("/api/tasks", json={"line": line}).json()["task"]
    return task


def _offered(client: httpx.Client, count: int) -> list[dict[str, Any]]:
    deadline = time.monotonic() + WITHIN_SECONDS
    while time.monotonic() < deadline:
        reminders: list[dict[str, Any]] = client.get("/api/reminders").json()["reminders"]
        if len(reminders) == count:
            return reminders
        time.sleep(0.02)
    raise AssertionError(f"no {count} reminders within {WITHIN_SECONDS} s")


def _named(lines: Iterator[str]) -> Iterator[str]:
    return (line for line in lines if line.startswith("event: "))
