"""Any sequence of commands, undone to the start, gives the empty state; redone, the same."""

import asyncio
import tempfile
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_assistant.clock import Clock
from desktop_assistant.database import Database
from desktop_assistant.tasks import Task, TaskBook
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
            ["add", "add two", "edit", "move", "complete", "reopen", "cancel", "delete", "undo"]
        ),
        st.integers(0, 20),
        _titles,
    ),
    max_size=12,
)


async def _do(book: TaskBook, command: str, number: int, title: str) -> None:
    ids = [task.id for task in sorted(await book.all_tasks(), key=lambda task: task.id)]
    chosen = _pick(ids, number)
    match command:
        case "add":
            rule = "FREQ=DAILY" if number % 3 == 0 else None
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
        case "reopen":
            await book.reopen(chosen)
        case "cancel":
            await book.cancel(chosen)
        case "delete":
            await book.delete(chosen)
        case _:
            await book.undo()


async def _everything(book: TaskBook) -> list[Task]:
    return sorted(await book.all_tasks(), key=lambda task: task.id)


async def _until_nothing_is_left(step: Callable[[], Coroutine[Any, Any, Any]]) -> None:
    while True:
        try:
            await step()
        except NothingToUndoError:
            return


@settings(deadline=None, max_examples=80, suppress_health_check=[HealthCheck.too_slow])
@given(_commands)
def test_any_commands_undone_to_the_start_leave_nothing_and_redone_leave_the_same(
    commands: list[tuple[str, int, str]],
) -> None:
    async def run() -> None:
        with tempfile.TemporaryDirectory() as directory:
            database = await Database.open(Path(directory) / "assistant.db")
            book = TaskBook(database, Clock(NOW))
            for command, number, title in commands:
                try:
                    await _do(book, command, number, title)
                except TaskError:
                    continue  # refused, as a part of itself: it must have changed nothing
            after = await _everything(book)
            await _until_nothing_is_left(book.undo)
            assert await _everything(book) == []
            await _until_nothing_is_left(book.redo)
            # What an undo among the commands took back is done again, too.
            redone = await _everything(book)
            if not any(command == "undo" for command, _, _ in commands):
                assert redone == after
            await _until_nothing_is_left(book.undo)
            assert await _everything(book) == []
            await database.close()

    asyncio.run(run())
