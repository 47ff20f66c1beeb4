"""Tasks in and out over HTTP: downloads, a preview of an import, and the import as one step."""

import httpx
import pytest

from desktop_assistant.tasks.interchange import FORMATS, WRITTEN
from desktop_assistant.web.interchange_api import MAX_FILE_BYTES
from tests.web.served import Served


@pytest.fixture
def client(served: Served) -> httpx.Client:
    return served.client()


def titles(client: httpx.Client) -> set[str]:
    return {task["title"] for task in client.get("/api/tasks").json()["tasks"]}


@pytest.mark.parametrize("name", WRITTEN)
def test_a_download_holds_the_tasks_and_comes_back_unchanged(
    client: httpx.Client, name: str
) -> None:
    client.post("/api/tasks", json={"line": "buy milk tomorrow 5pm #errands p1"})
    answer = client.get("/api/export", params={"format": name})
    assert answer.status_code == 200
    file_name = f"tasks-2026-03-04{FORMATS[name].suffix}"
    assert answer.headers["content-disposition"] == f'attachment; filename="{file_name}"'
    assert answer.headers["content-type"] == FORMATS[name].media_type
    assert "Buy milk" in answer.text
    back = client.post("/api/import", params={"name": file_name}, content=answer.content).json()
    assert (back["format"], back["unchanged"], back["done"]) == (name, 1, False)


def test_an_import_is_shown_first_then_done_and_undone_in_one_step(client: httpx.Client) -> None:
    file = b"- [ ] Move\n  - [ ] Pack p1\n- [?] Sow\n"
    shown = client.post("/api/import?dry_run=1&name=home.md", content=file).json()
    assert shown["format"] == "markdown"
    assert [task["title"] for task in shown["additions"]] == ["Move", "Pack"]
    assert shown["problems"] == [
        {"line": 3, "field": "status", "reason": "[?] means nothing; write [ ], [x] or [-]."}
    ]
    assert (shown["summary"], shown["done"]) == ("Imported 2 tasks from home.md", False)
    assert titles(client) == set()

    done = client.post("/api/import?name=home.md", content=file).json()
    assert done["done"]
    assert titles(client) == {"Move", "Pack"}
    changed = client.post("/api/import?name=home.md", content=file.replace(b" p1", b" p2")).json()
    [change] = changed["changes"]
    assert (change["fields"], change["after"]["priority"]) == (["priority"], 2)
    client.post("/api/undo")
    answer = client.post("/api/undo").json()
    assert answer == {"summary": "Undid: imported 2 tasks from home.md"}
    assert titles(client) == set()


@pytest.mark.parametrize(
    ("path", "content", "status", "words"),
    [
        ("/api/import", b"Sow", 400, "not recognised"),
        ("/api/import?format=xml", b"Sow", 400, "use one of json, ics"),
        ("/api/import", b"\x00", 400, "not a text file"),
        ("/api/import", b"a" * (MAX_FILE_BYTES + 1), 413, "larger than 20 MB"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_with_what_to_do(
    client: httpx.Client, path: str, content: bytes, status: int, words: str
) -> None:
    answer = client.post(path, content=content)
    assert answer.status_code == status
    assert words in answer.json()["error"]["message"]


@pytest.mark.parametrize("name", ["todoist", "xml"])
def test_a_format_that_is_not_written_is_refused(client: httpx.Client, name: str) -> None:
    answer = client.get("/api/export", params={"format": name})
    assert answer.status_code == 400
    assert "use one of json, ics, todotxt, markdown, csv" in answer.json()["error"]["message"]
