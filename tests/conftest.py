"""What the tests share: a database on disk, a clock that stands where it is set, a store."""

import time
from collections.abc import AsyncIterator, Iterator
from datetime import datetime
from pathlib import Path

import pytest

from desktop_assistant.chat.context import RequestContext
from desktop_assistant.chat.store import SQLiteStore
from desktop_assistant.clock import Clock
from desktop_assistant.database import Database
from desktop_assistant.tasks import TaskBook

NOW = datetime(2026, 3, 4, 10, 0, 0)


@pytest.fixture(autouse=True)
def no_keys_of_the_developer(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL", "OPENAI_MODEL", "DESKTOP_ASSISTANT_CLOCK"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    database = await Database.open(tmp_path / "assistant.db")
    yield database
    await database.close()


@pytest.fixture
def store(database: Database) -> SQLiteStore:
    return SQLiteStore(database)


@pytest.fixture
def book(database: Database) -> TaskBook:
    return TaskBook(database, Clock(NOW))


@pytest.fixture
def berlin(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The machine stands in Berlin."""
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.fixture
def context() -> RequestContext:
    return RequestContext()
