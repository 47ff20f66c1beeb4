"""The stream of events that keeps the pages in step, over HTTP."""

from collections.abc import Iterator
from contextlib import contextmanager

import httpx

from tests.test_cli import run
from tests.web.served import Served


@contextmanager
def _events(client: httpx.Client) -> Iterator[Iterator[str]]:
    """Give the names of the events, from when the stream is open."""
    with client.stream("GET", "/api/events") as answer:
        lines = answer.iter_lines()
        assert next(lines) == ": connected"
        yield (line.removeprefix("event: ") for line in lines if line.startswith("event: "))


def test_a_change_of_tasks_is_told_to_every_page(served: Served) -> None:
    client = served.client()
    with _events(served.client()) as first, _events(served.client()) as second:
        client.post("/api/tasks", json={"line": "buy milk"})
        assert next(first) == "tasks"
        assert next(second) == "tasks"


def test_what_another_process_changes_is_told_too(served: Served) -> None:
    with _events(served.client()) as events:
        asked = run("ask", "add buy milk", data_dir=served.data_dir)
        assert asked.returncode == 0, asked.stderr
        assert {next(events), next(events)} == {"tasks", "threads"}
    assert served.client().get("/api/tasks").json()["tasks"][0]["title"] == "Buy milk"
