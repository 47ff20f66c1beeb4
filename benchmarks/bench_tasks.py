"""The task pane with 100,000 tasks: under 20 ms a request, and beside bare sqlite3.

The request is the whole web application, from the call to the last byte of its answer. The ratio
is the task book's part of it beside sqlite3 in a thread of its own, which reads the same rows from
the same file, or writes the same rows into another file of the same schema, with a commit.
Taskwarrior is timed as the process that its user waits for, and so is our list beside it.
"""

import asyncio
import json
import os
import random
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import quote

from starlette.types import Message

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.figures import Figure, Work, in_turn, print_title
from desktop_assistant.application import Application
from desktop_assistant.configuration import Configuration
from desktop_assistant.ids import new_id
from desktop_assistant.tasks import Task, repository, views
from desktop_assistant.tasks.changes import Changes
from desktop_assistant.tasks.views import PAGE_LIMIT, View

TASKS = 100_000
NOW = datetime(2026, 3, 4, 10)
ROUNDS = 60
GOAL_MS = 20
GOAL_RATIO = 3
PORT = 8000
FILTER = "p1 & #home & next 30 days"
WORD = "invoice"
_WORDS = ("call", "write", "plan", "invoice", "garden", "report", "tax", "letter", "review", "fix")


def tasks(count: int) -> list[Task]:
    """Return tasks as a busy life makes them: half done, a third without a date."""
    chance = random.Random(7)
    made = []
    for number in range(count):
        open_ = number % 2 == 0
        created = NOW - timedelta(minutes=count - number)
        made.append(
            Task(
                id=new_id("task"),
                title=f"{chance.choice(_WORDS)} {chance.choice(_WORDS)} {number}",
                created_at=created,
                updated_at=created,
                status="open" if open_ else "done",
                due=None
                if number % 3 == 0
                else (NOW + timedelta(days=chance.randint(0, 700))).date(),
                priority=chance.randint(1, 4),
                tags=(chance.choice(("home", "work", "shop")),),
                project=chance.choice((None, "House", "Office", "Garden")),
                completed_at=None if open_ else created,
            )
        )
    return made


def fill(connection: sqlite3.Connection, made: list[Task]) -> None:
    """Write the tasks."""
    for task in made:
        repository.save(connection, task)


class Client:
    """Calls the web application without a socket."""

    def __init__(self, app: Any, token: str) -> None:
        self._app = app
        self._headers = [
            (b"host", f"127.0.0.1:{PORT}".encode()),
            (b"authorization", f"Bearer {token}".encode()),
            (b"content-type", b"application/json"),
        ]

    def reader(self, query: str, place: str = "") -> Work:
        """Return the reading of `/api/tasks`."""
        return lambda: self.request("GET", f"/api/tasks{place}?{query}")

    async def request(self, method: str, path: str, body: object = None) -> Any:
        """Return the JSON of the answer."""
        place, _, query = path.partition("?")
        scope = {
            "type": "http",
            "method": method,
            "path": place,
            "raw_path": place.encode(),
            "root_path": "",
            "query_string": query.encode(),
            "scheme": "http",
            "http_version": "1.1",
            "server": ("127.0.0.1", PORT),
            "client": ("127.0.0.1", 1),
            "headers": self._headers,
        }
        content = b"" if body is None else json.dumps(body).encode()
        answer = bytearray()
        status = 0

        async def receive() -> Message:
            return {"type": "http.request", "body": content, "more_body": False}

        async def send(message: Message) -> None:
            nonlocal status
            status = message.get("status", status)
            answer.extend(message.get("body", b""))

        await self._app(scope, receive, send)
        assert status < 300, answer
        return bytes(answer)


class Bare:
    """sqlite3 in a thread of its own.

    Parameters:
        file: The database.
    """

    def __init__(self, file: Path) -> None:
        self._thread = ThreadPoolExecutor(1)
        self._connection = self._thread.submit(self._connect, file).result()

    @staticmethod
    def _connect(file: Path) -> sqlite3.Connection:
        connection = sqlite3.connect(file, isolation_level=None)
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("PRAGMA cache_size = -65536")
        return connection

    async def _run(self, work: Callable[[], object]) -> object:
        return await asyncio.get_running_loop().run_in_executor(self._thread, work)

    def reader(self, view: View) -> Work:
        """Return the reading of a view's rows."""
        sql = f"SELECT data FROM tasks WHERE {view.condition.sql} ORDER BY {view.order} LIMIT ?"
        values = (*view.condition.values, PAGE_LIMIT)
        return lambda: self._run(lambda: self._connection.execute(sql, values).fetchall())

    def adder(self, model: Task) -> Work:
        """Return the adding of a task: its row, its tag and its step in the journal."""

        def add() -> None:
            task = replace(model, id=new_id("task"))
            with _transaction(self._connection):
                self._connection.execute(
                    "INSERT INTO tasks (data, due_key) VALUES (?, '~')", (_json(task),)
                )
                self._connection.execute(
                    "INSERT INTO task_tags SELECT max(seq), 'home', 1 FROM tasks"
                )
                self._write_step(None, task)

        return lambda: self._run(add)

    def completer(self, made: list[Task]) -> Work:
        """Return the completing of one open task after the other."""
        open_tasks = [task for task in made if task.status == "open"]

        def complete() -> None:
            task = open_tasks.pop()
            done = replace(task, status="done", completed_at=NOW)
            with _transaction(self._connection):
                [seq] = self._connection.execute(
                    "UPDATE tasks SET data = ? WHERE id = ? RETURNING seq", (_json(done), task.id)
                ).fetchone()
                self._connection.execute("UPDATE task_tags SET open = 0 WHERE seq = ?", (seq,))
                self._write_step(task, done)

        return lambda: self._run(complete)

    def _write_step(self, before: Task | None, after: Task) -> None:
        step = json.dumps([[before and before.to_json(), after.to_json()]])
        self._connection.execute(
            "INSERT INTO journal (summary, changes, at) VALUES ('', ?, '')", (step,)
        )


@contextmanager
def _transaction(connection: sqlite3.Connection) -> Iterator[None]:
    connection.execute("BEGIN IMMEDIATE")
    yield
    connection.execute("COMMIT")


def _json(task: Task) -> str:
    return json.dumps(task.to_json())


async def filled(directory: Path, made: list[Task]) -> Application:
    """Return an application over a database with the tasks."""
    application = await Application.open(Configuration(directory))
    await application.database.write(fill, made)
    return application


async def beside_sqlite(directory: Path, made: list[Task]) -> None:
    """Print the figures of the pane's requests."""
    print_title(f"The task pane with {TASKS:,} tasks")
    os.environ["DESKTOP_ASSISTANT_CLOCK"] = NOW.isoformat()
    application = await filled(directory / "ours", made)
    other = await filled(directory / "peer", made)
    await other.close()
    book = application.book
    client = Client(*application.web())
    reading, writing = Bare(application.database.path), Bare(directory / "peer/assistant.db")
    open_ids = [task.id for task in made if task.status == "open"]
    fields = Changes(title="call the bank", due=NOW.date(), priority=2, tags=("home",))

    async def add_request() -> None:
        await client.request("POST", "/api/tasks", {"line": "call the bank friday 5pm #home p2"})

    async def complete_request() -> None:
        await client.request("POST", f"/api/tasks/{open_ids.pop()}/complete")

    async def add() -> None:
        await book.add([fields])

    async def complete() -> None:
        await book.complete([open_ids.pop()])

    rows: list[tuple[str, Work, Work, Work]] = [
        (name, client.reader(query), partial(book.page, view), reading.reader(view))
        for name, query, view in (
            ("first view (today)", "view=today", views.today(NOW)),
            ("inbox", "view=inbox", views.inbox(NOW)),
            (f"filter {FILTER}", f"filter={quote(FILTER)}", views.filtered(FILTER, NOW)),
            (f"search {WORD}", f"filter={WORD}", views.filtered(WORD, NOW)),
        )
    ]
    rows += [
        ("add", add_request, add, writing.adder(made[0])),
        ("complete", complete_request, complete, writing.completer(made)),
    ]
    for name, request, ours, peer in rows:
        print(Figure(name, *await in_turn(ours, peer, ROUNDS, warm_up=5), "sqlite3", GOAL_RATIO))
        await print_request(name, request)
    await print_request("counts of all views", client.reader("", "/counts"))
    await application.close()


async def print_request(name: str, request: Work) -> None:
    """Print what the whole request takes."""
    times = []
    for _ in range(ROUNDS):
        begun = time.perf_counter()
        await request()
        times.append((time.perf_counter() - begun) * 1000)
    middle = statistics.median(times)
    verdict = "ok" if middle < GOAL_MS else "MISSED"
    print(f"{'  its request: ' + name:<44} {middle:9.3f} ms  goal {GOAL_MS} ms {verdict}")


def beside_taskwarrior(directory: Path, data_dir: Path, made: list[Task]) -> None:
    """Print how long Taskwarrior's commands take on as many tasks, and our list."""
    print_title(f"Taskwarrior with {TASKS:,} tasks, as a process")
    program = shutil.which("task")
    if program is None:
        print("Taskwarrior is not installed; its Debian package is taskwarrior.")
        return
    settings = directory / "taskrc"
    settings.write_text(f"data.location={directory / 'warrior'}\nconfirmation=off\nhooks=off\n")
    rows = "\n".join(json.dumps(_for_taskwarrior(task)) for task in made)
    environment = {**os.environ, "TASKRC": str(settings)}

    def run(*words: str, text: str | None = None) -> float:
        begun = time.perf_counter()
        subprocess.run(
            [program, "rc.verbose=nothing", *words],
            input=text,
            env=environment,
            text=True,
            check=True,
            capture_output=True,
        )
        return (time.perf_counter() - begun) * 1000

    run("import", "-", text=rows)
    for name, words in (
        ("list of today", ("due:today", "limit:200", "export")),
        ("add", ("add", "call the bank", "due:friday", "+home")),
        ("done", ("1", "done")),
    ):
        print(f"{name:<44} {run(*words):9.0f} ms")
    begun = time.perf_counter()
    ours = [sys.executable, "-m", "desktop_assistant", "tasks", "today", "--json"]
    subprocess.run([*ours, "--data-dir", str(data_dir)], check=True, capture_output=True)
    print(f"{'our list of today, as a process':<44} {(time.perf_counter() - begun) * 1000:9.0f} ms")


def _for_taskwarrior(task: Task) -> dict[str, object]:
    fields: dict[str, object] = {
        "description": task.title,
        "status": "pending" if task.status == "open" else "completed",
        "entry": task.created_at.strftime("%Y%m%dT%H%M%SZ"),
        "tags": list(task.tags),
    }
    if task.project:
        fields["project"] = task.project
    if task.due:
        fields["due"] = task.due.strftime("%Y%m%dT000000Z")
    if task.completed_at:
        fields["end"] = task.completed_at.strftime("%Y%m%dT%H%M%SZ")
    return fields


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        all_tasks = tasks(TASKS)
        asyncio.run(beside_sqlite(Path(name), all_tasks))
        beside_taskwarrior(Path(name), Path(name) / "ours", all_tasks)
