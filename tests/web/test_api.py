import httpx
import pytest

from tests.web.served import Served


@pytest.fixture
def client(served: Served) -> httpx.Client:
    return served.client()


def test_a_line_becomes_a_task(client: httpx.Client) -> None:
    answer = client.post("/api/tasks", json={"line": "buy milk  tomorrow 5pm #errands p1 @home"})
    assert answer.status_code == 201
    task = answer.json()["task"]
    assert task["title"] == "Buy milk"
    assert task["due"] == "2026-03-05T17:00:00"
    assert (task["priority"], task["tags"], task["project"]) == (1, ["errands"], "home")
    listed = client.get("/api/tasks").json()
    assert listed["tasks"] == [task]
    assert listed["now"].startswith("2026-03-04T10:00")


def test_a_task_is_changed_completed_reopened_deleted_and_brought_back(
    client: httpx.Client,
) -> None:
    task = client.post("/api/tasks", json={"line": "buy milk"}).json()["task"]
    place = f"/api/tasks/{task['id']}"
    changed = client.patch(place, json={"title": "Buy oat milk", "due": "2026-03-06"}).json()
    assert (changed["task"]["title"], changed["task"]["due"]) == ("Buy oat milk", "2026-03-06")
    assert client.post(f"{place}/complete").json()["task"]["status"] == "done"
    assert client.get("/api/tasks").json()["tasks"] == []
    [done] = client.get("/api/tasks", params={"view": "done"}).json()["tasks"]
    assert done["title"] == "Buy oat milk"
    assert client.post(f"{place}/reopen").json()["task"]["status"] == "open"
    assert client.delete(place).status_code == 200
    assert client.post("/api/undo").json() == {"summary": "Undid: deleted Buy oat milk"}
    assert client.post("/api/redo").json() == {"summary": "Redid: deleted Buy oat milk"}
    assert client.get("/api/tasks").json()["tasks"] == []


@pytest.mark.parametrize(
    ("body", "field", "words"),
    [
        ({"line": ""}, "title", "needs a title"),
        ({"line": "tomorrow #x"}, "title", "needs a title"),
        ({"line": "invoice on 31 february"}, "due", "31 february"),
        ({"line": 3}, "line", "line of text"),
        ({}, "line", "line of text"),
    ],
)
def test_a_line_that_is_no_task_is_refused_with_the_reason(
    client: httpx.Client, body: dict[str, object], field: str, words: str
) -> None:
    answer = client.post("/api/tasks", json=body)
    assert answer.status_code == 422
    assert answer.json()["error"]["field"] == field
    assert words in answer.json()["error"]["message"]


def test_what_is_not_there_or_cannot_be_is_said_as_json(client: httpx.Client) -> None:
    for answer, status in (
        (client.post("/api/undo"), 409),
        (client.delete("/api/tasks/task_x"), 404),
        (client.patch("/api/tasks/task_x", json={"title": "a"}), 404),
        (client.patch("/api/tasks/task_x", json={"colour": "red"}), 422),
        (client.patch("/api/tasks/task_x", content=b"{"), 400),
        (client.get("/api/nothing"), 404),
        (client.put("/api/tasks"), 405),
    ):
        assert answer.status_code == status
        assert answer.json()["error"]["message"].endswith(".")


def test_the_interface_remembers_what_it_was_told(client: httpx.Client) -> None:
    assert client.get("/api/state").json()["theme"] == "system"
    merged = client.patch("/api/state", json={"theme": "dark", "folded": ["a"]}).json()
    assert (merged["theme"], merged["folded"], merged["left_width"]) == ("dark", ["a"], 260)
    assert client.patch("/api/state", json={"theme": None}).json()["theme"] == "system"
    assert client.patch("/api/state", json={"x": "y" * 20_000}).status_code == 400


def test_search_finds_messages_and_tasks(client: httpx.Client) -> None:
    client.post("/api/tasks", json={"line": "renew passport"})
    text = {"content": [{"type": "input_text", "text": "where is my Passport photo, Zoë?"}]}
    message = {**text, "attachments": [], "inference_options": {}}
    client.post("/chatkit", json={"type": "threads.create", "params": {"input": message}})
    found = client.get("/api/search", params={"q": "passp"}).json()
    assert [task["title"] for task in found["tasks"]] == ["Renew passport"]
    [hit] = found["threads"]
    assert hit["thread_id"].startswith("thr_")
    assert client.get("/api/search", params={"q": "zoe photo"}).json()["threads"]
    answer = {**message, "content": [{"type": "input_text", "text": "list my tasks"}]}
    client.post("/chatkit", json={"type": "threads.create", "params": {"input": answer}})
    hits = client.get("/api/search", params={"q": "renew"}).json()["threads"]
    assert hits[0]["snippet"] == "1 open task: Renew passport"
    assert client.get("/api/search", params={"q": '"*'}).json() == {"threads": [], "tasks": []}


def test_the_page_may_load_openais_element_only_when_that_is_chosen(client: httpx.Client) -> None:
    assert client.get("/api/status").json()["chat_ui"] == "local"
    assert "openai" not in client.get("/").headers["content-security-policy"]
    assert client.put("/api/chat-ui", json={"chat_ui": "hosted"}).json()["chat_ui"] == "hosted"
    policy = client.get("/").headers["content-security-policy"]
    assert "script-src 'self' https://cdn.platform.openai.com/deployments/chatkit/;" in policy
    assert policy.endswith("; frame-src https://cdn.platform.openai.com")
    assert "connect-src 'self';" in policy
    assert "openai" not in client.get("/api/status").headers["content-security-policy"]
    refused = client.put("/api/chat-ui", json={"chat_ui": "both"})
    assert (refused.status_code, refused.json()["error"]["field"]) == (422, "chat_ui")


def test_status_says_what_can_be_used(client: httpx.Client) -> None:
    status = client.get("/api/status").json()
    assert [model["id"] for model in status["models"]] == ["offline"]
    assert status["models"][0]["default"] is True
    assert status["provider"] == {"configured": False, "label": "Offline agent"}
    assert status["clock"].startswith("2026-03-04T10:00")
