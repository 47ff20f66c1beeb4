"""The widgets of tasks in conversations: shown, drawn anew when a task changes, answered."""

import asyncio
import json
import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Any, TypeVar

from desktop_assistant.chat import rows as item_rows
from desktop_assistant.chat.rows import ItemRow
from desktop_assistant.chat.task_widgets import rows
from desktop_assistant.chat.task_widgets.drawing import draw, load_templates
from desktop_assistant.chat.task_widgets.rows import WidgetRow
from desktop_assistant.chat.task_widgets.showing import Answer, Showing
from desktop_assistant.database import Database
from desktop_assistant.ids import new_id

T = TypeVar("T")

ID_PREFIX = "wdg"
#: Drawn in one transaction: others who want to write wait no longer than for these.
BATCH = 20

WidgetItemJson = dict[str, Any]


class TaskWidgets:
    """The items of conversations that show tasks.

    Parameters:
        database: The open database.
        now: Tells the local time.
    """

    def __init__(self, database: Database, now: Callable[[], datetime]) -> None:
        self._database = database
        self._now = now
        self._listeners: list[Callable[[], None]] = []
        self._following: asyncio.Task[None] | None = None
        self._again = False

    def on_change(self, listener: Callable[[], None]) -> None:
        """Call `listener` after widgets were drawn anew."""
        self._listeners.append(listener)

    async def show(self, user_id: str, thread_id: str, showing: Showing) -> WidgetItemJson:
        """Add a widget at the end of a thread and return its item as it goes to the client.

        Raises:
            LookupError: This user has no such thread.
        """
        now = self._now()

        def work(connection: sqlite3.Connection) -> WidgetItemJson:
            item = {
                "id": new_id(ID_PREFIX),
                "thread_id": thread_id,
                # Beside the times of openai-chatkit, which are those of the machine.
                "created_at": datetime.now().isoformat(),
                "type": "widget",
            }
            row = ItemRow(item["id"], "widget", json.dumps(item), None, "")
            if not item_rows.save_item(connection, user_id, thread_id, row):
                raise LookupError(f"Thread {thread_id} not found")
            key = rows.item_key(connection, user_id, thread_id, item["id"])
            assert key is not None
            rows.save(connection, key, showing, draw(connection, showing, {}, now))
            return rows.item_json(connection, key)

        return await self._write(work)

    async def current(self, user_id: str, thread_id: str, item_id: str) -> WidgetItemJson | None:
        """Draw an item anew and return it; None when it is not there or shows no tasks."""

        def work(connection: sqlite3.Connection) -> WidgetItemJson | None:
            found = rows.widget(connection, user_id, thread_id, item_id)
            if found is None:
                return None
            _redraw(connection, found, self._now())
            return rows.item_json(connection, found.key)

        return await self._write(work)

    async def answer(
        self,
        user_id: str,
        thread_id: str,
        item_id: str,
        answer: Answer,
        *,
        before: Answer = "open",
    ) -> Showing | None:
        """Note how a question is answered; return what it was, None when it is not so any more.

        Of two who answer at once one gets the question, and with it the right to carry it out.

        Parameters:
            before: How it has to be answered until now.
        """

        def work(connection: sqlite3.Connection) -> Showing | None:
            found = rows.widget(connection, user_id, thread_id, item_id)
            if found is None or found.showing.question is None:
                return None
            if found.showing.question.answer != before:
                return None
            _answer(connection, found, answer, self._now())
            return found.showing

        return await self._write(work)

    async def open_questions(self, user_id: str, thread_id: str) -> list[str]:
        """Return the ids of the items of a thread that ask something and have no answer."""
        found = await self._database.read(rows.open_questions, user_id, thread_id)
        return [row.item_id for row in found]

    async def reject(self, user_id: str, thread_id: str, item_ids: Sequence[str]) -> None:
        """Close questions that were passed over; those that have an answer keep it."""
        answered = [
            await self.answer(user_id, thread_id, item_id, "rejected") for item_id in item_ids
        ]
        if any(answered):
            self._tell()

    async def agree(self, user_id: str, thread_id: str, tool: str, task_ids: Sequence[str]) -> None:
        """Close the questions of a thread to which a message agreed.

        Parameters:
            tool: What was carried out.
            task_ids: The tasks it was about.
        """
        found = await self._database.read(rows.open_questions, user_id, thread_id)
        for row in found:
            question = row.showing.question
            if question and question.tool == tool and set(row.showing.task_ids) <= set(task_ids):
                await self.answer(user_id, thread_id, row.item_id, "confirmed")
                self._tell()

    def follow(self) -> None:
        """Draw anew what shows a task that has changed. To be called in the server's event loop."""
        self._again = True
        if self._following is None or self._following.done():
            self._following = asyncio.create_task(self._follow())

    async def refresh_thread(self, user_id: str, thread_id: str) -> None:
        """Draw anew what is out of date in a thread that is about to be read."""
        now = self._now()
        found = await self._database.read(rows.outdated, user_id, thread_id, now)
        while found:
            batch, found = found[:BATCH], found[BATCH:]
            await self._write(partial(_redraw_all, found=batch, now=now))

    async def close(self) -> None:
        """Wait until nothing is being drawn."""
        if self._following is not None:
            await asyncio.wait([self._following])

    async def _write(self, work: Callable[[sqlite3.Connection], T]) -> T:
        # Not in the thread of the connection, where everybody else would wait for it.
        await asyncio.to_thread(load_templates)
        return await self._database.write(work)

    async def _follow(self) -> None:
        while self._again:
            self._again = False
            drawn = 0
            while await self._database.read(rows.stale, 1):
                drawn += await self._write(partial(_redraw_stale, now=self._now()))
            if drawn:
                self._tell()

    def _tell(self) -> None:
        for listener in self._listeners:
            listener()


def _redraw_stale(connection: sqlite3.Connection, now: datetime) -> int:
    found = rows.stale(connection, BATCH)
    _redraw_all(connection, found, now)
    return len(found)


def _redraw_all(connection: sqlite3.Connection, found: list[WidgetRow], now: datetime) -> None:
    for row in found:
        _redraw(connection, row, now)


def _redraw(connection: sqlite3.Connection, row: WidgetRow, now: datetime) -> None:
    titles = rows.titles(connection, row.key)
    rows.save(connection, row.key, row.showing, draw(connection, row.showing, titles, now))


def _answer(connection: sqlite3.Connection, row: WidgetRow, answer: Answer, now: datetime) -> None:
    assert row.showing.question is not None
    question = replace(row.showing.question, answer=answer)
    answered = replace(row, showing=replace(row.showing, question=question))
    _redraw(connection, answered, now)
