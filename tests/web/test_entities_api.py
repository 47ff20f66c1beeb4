"""What `@` in the composer finds."""

from tests.web.served import Served


def test_words_find_tasks_by_their_beginnings_and_give_their_fields(served: Served) -> None:
    client = served.client()
    client.post("/api/tasks", json={"line": "buy milk tomorrow 5pm #errands p1"})
    client.post("/api/tasks", json={"line": "call Ana"})
    [entity] = client.get("/api/entities", params={"q": "mil"}).json()["entities"]
    assert entity["title"] == "Buy milk"
    assert entity["interactive"] is True
    assert entity["data"] == {
        "due": "2026-03-05T17:00:00",
        "priority": "1",
        "tags": "errands",
        "status": "open",
    }


def test_without_words_the_tasks_that_are_due_next_are_offered(served: Served) -> None:
    client = served.client()
    for number in range(12):
        client.post("/api/tasks", json={"line": f"later {number}"})
    client.post("/api/tasks", json={"line": "now today"})
    entities = client.get("/api/entities").json()["entities"]
    assert len(entities) == 10
    assert entities[0]["title"] == "Now"


def test_the_preview_is_a_widget_and_null_when_the_task_is_gone(served: Served) -> None:
    client = served.client()
    task = client.post("/api/tasks", json={"line": "buy milk tomorrow p1"}).json()["task"]
    path = f"/api/entities/{task['id']}"
    preview = client.get(path).json()["preview"]
    assert preview["type"] == "Basic"
    assert "Buy milk" in str(preview)
    assert "tomorrow" in str(preview)
    client.delete(f"/api/tasks/{task['id']}")
    assert client.get(path).json() == {"preview": None}
