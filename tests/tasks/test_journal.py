"""Any sequence of commands, undone to the start, gives the empty state; redone, the same."""

import asyncio
import sqlite3
from collections.abc import Callable, Coroutine, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_assistant.clock import Clock
from desktop_assistant.database import Database
from desktop_assistant.database.migrations import migrate
from desktop_assistant.tasks import Task, TaskBook, repository
from desktop_assistant.tasks.book import Edit
from desktop_assistant.tasks.changes import Changes
from desktop_assistant.tasks.errors import NothingToUndoError, TaskError
from tests.conftest import NOW

_titles = st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp")), min_size=1, max_size=12
).filter(str.strip)


def _pick(ids: list[str], number: int) -> list[str]:
    return [ids[number % len(ids)]] if ids else []


_commands = st.lists(
    st.tuples(
        st.sampled_from(
            "add,add two,edit,move,complete,skip,reopen,reorder,cancel,delete,undo,redo".split(",")
        ),
        st.integers(0, 20),
        _titles,
    ),
    max_size=8,
)


async def _do(book: TaskBook, command: str, number: int, title: str) -> None:
    ids = [task.id for task in sorted(await book.all_tasks(), key=lambda task: task.id)]
    chosen = _pick(ids, number)
    match command:
        case "add":
            rule = ("FREQ=DAILY", "FREQ=DAILY;COUNT=2", None)[number % 3]
            await book.add([Changes(title=title, due=NOW.date(), recurrence=rule)])
        case "add two":
            await book.add(
                [Changes(title=title), Changes(title="b", parent_id=next(iter(chosen), None))]
            )
        case "edit":
            await book.edit([Edit(i, Changes(title=title, tags=("t",))) for i in chosen])
        case "move":
            await book.edit([Edit(i, Changes(parent_id=_pick(ids, number + 1)[0])) for i in chosen])
        case "complete":
            await book.complete(chosen)
        case "skip":
            await book.skip(chosen)
        case "reorder":
            await book.reorder(ids[::-1])
        case "reopen":
            await book.reopen(chosen)
        case "cancel":
            await book.cancel(chosen)
        case "delete":
            await book.delete(chosen)
        case "redo":
            await book.redo()
        case _:
            await book.undo()


async def _everything(database: Database) -> list[Task]:
    return await database.read(repository.every_row)


async def _until_nothing_is_left(step: Callable[[], Coroutine[Any, Any, Any]]) -> None:
    while True:
        try:
            await step()
        except NothingToUndoError:
            return


class _InThisThread(Database):
    """The database without its threads: ten thousand examples would mostly wait for them."""

    def __init__(self, path: Path) -> None:
        self.connection = sqlite3.connect(path, isolation_level=None)
        self.connection.execute("PRAGMA journal_mode = WAL")
        self.connection.execute("PRAGMA synchronous = OFF")
        migrate(self.connection, path)

    async def read(self, work: Any, *args: Any, **kwargs: Any) -> Any:
        return work(self.connection, *args, **kwargs)

    async def write(self, work: Any, *args: Any, **kwargs: Any) -> Any:
        self.connection.execute("BEGIN")
        try:
            result = work(self.connection, *args, **kwargs)
        except BaseException:
            self.connection.execute("ROLLBACK")
            raise
        self.connection.execute("COMMIT")
        return result


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[asyncio.Runner, Database]]:
    """One database for all examples: each must leave it empty for the next."""
    with asyncio.Runner() as runner:
        database = _InThisThread(tmp_path_factory.mktemp("journal") / "assistant.db")
        yield runner, database
        database.connection.close()


@settings(deadline=None, max_examples=10_000, suppress_health_check=[HealthCheck.too_slow])
@given(commands=_commands)
def test_any_commands_undone_to_the_start_leave_nothing_and_redone_leave_the_same(
    opened: tuple[asyncio.Runner, Database], commands: list[tuple[str, int, str]]
) -> None:
    runner, database = opened

    async def run() -> None:
        book = TaskBook(database, Clock(NOW))
        for command, number, title in commands:
            before = await _everything(database)
            try:
                await _do(book, command, number, title)
            except TaskError:
                assert await _everything(database) == before  # refused: nothing has changed
        await _until_nothing_is_left(book.redo)
        after = await _everything(database)
        await _until_nothing_is_left(book.undo)
        assert await _everything(database) == []
        await _until_nothing_is_left(book.redo)
        assert await _everything(database) == after
        await _until_nothing_is_left(book.undo)
        assert await _everything(database) == []

    runner.run(run())
