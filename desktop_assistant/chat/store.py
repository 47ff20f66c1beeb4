"""The store of openai-chatkit over our SQLite file."""

import json
import logging
import sqlite3
from collections.abc import Callable
from datetime import datetime
from functools import cache
from typing import Protocol, cast

from chatkit.store import NotFoundError, Store, StoreItemType
from chatkit.types import (
    AssistantMessageItem,
    Attachment,
    Page,
    SDKHiddenContextItem,
    ThreadItem,
    ThreadMetadata,
    UserMessageItem,
)
from pydantic import TypeAdapter, ValidationError

from desktop_assistant.chat import rows
from desktop_assistant.chat.rows import ItemRow, Order, UnknownCursorError
from desktop_assistant.database import Database
from desktop_assistant.ids import new_id

logger = logging.getLogger(__name__)

_ID_PREFIXES: dict[StoreItemType, str] = {
    "thread": "thr",
    "message": "msg",
    "tool_call": "tc",
    "workflow": "wf",
    "task": "tsk",
    "attachment": "atc",
    "sdk_hidden_context": "shcx",
}


class HasUser(Protocol):
    """What the store asks of a request context."""

    @property
    def user_id(self) -> str:
        """Whose rows are meant."""


class SQLiteStore(Store[HasUser]):
    """Threads, items and attachments of each user, in the order in which they were added.

    Parameters:
        database: The open database; the store does not close it.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._listeners: list[Callable[[], None]] = []

    def on_thread_change(self, listener: Callable[[], None]) -> None:
        """Call `listener` after a thread was added, changed or deleted."""
        self._listeners.append(listener)

    def generate_thread_id(self, context: HasUser) -> str:
        """Return a new id `thr_...`, 128 bits, sortable by time."""
        return new_id("thr")

    def generate_item_id(
        self, item_type: StoreItemType, thread: ThreadMetadata, context: HasUser
    ) -> str:
        """Return a new id with the prefix of `item_type`, 128 bits, sortable by time."""
        return new_id(_ID_PREFIXES[item_type])

    async def load_thread(self, thread_id: str, context: HasUser) -> ThreadMetadata:
        """Return the thread.

        Raises:
            NotFoundError: This user has no such thread.
        """
        row = await self._database.read(rows.thread_data, context.user_id, thread_id)
        if row is None:
            raise _no_thread(thread_id)
        return _thread(*row)

    async def save_thread(self, thread: ThreadMetadata, context: HasUser) -> None:
        """Add the thread, or change it where it stands in the list."""
        # A Thread carries a page of items, which are rows of their own.
        data = thread.model_dump_json(
            by_alias=True, exclude_none=True, exclude={"items", "metadata"}
        )
        metadata = json.dumps(thread.metadata, default=str)
        await self._database.write(
            rows.save_thread, context.user_id, thread.id, thread.title, data, metadata
        )
        self._tell()

    async def load_threads(
        self, limit: int, after: str | None, order: str, context: HasUser
    ) -> Page[ThreadMetadata]:
        """Return a page of threads in the order in which they were made.

        Raises:
            NotFoundError: This user has no thread `after`.
        """
        try:
            page = await self._database.read(
                rows.page_of_threads, context.user_id, max(limit, 0), after, _order(order)
            )
        except UnknownCursorError as error:
            raise _no_thread(str(error)) from error
        return Page(
            data=[_thread(data, metadata) for _, data, metadata in page.data],
            has_more=page.has_more,
            after=page.after,
        )

    async def load_thread_items(
        self, thread_id: str, after: str | None, limit: int, order: str, context: HasUser
    ) -> Page[ThreadItem]:
        """Return a page of a thread's items in the order in which they were added.

        A thread that this user does not have reads as empty.

        Raises:
            NotFoundError: The thread has no item `after`.
        """
        try:
            page = await self._database.read(
                rows.page_of_items,
                context.user_id,
                thread_id,
                max(limit, 0),
                after,
                _order(order),
            )
        except UnknownCursorError as error:
            raise NotFoundError(f"Item {error} not found in thread {thread_id}") from error
        # The items were validated one by one: a second look at the whole page would only
        # cost as much again.
        return Page.model_construct(
            data=[_item(thread_id, row) for row in page.data],
            has_more=page.has_more,
            after=page.after,
        )

    async def add_thread_item(self, thread_id: str, item: ThreadItem, context: HasUser) -> None:
        """Add the item at the end, or change it where it stands if it is there already.

        Raises:
            NotFoundError: This user has no such thread.
        """
        await self.save_item(thread_id, item, context)

    async def save_item(self, thread_id: str, item: ThreadItem, context: HasUser) -> None:
        """Change the item where it stands, or add it at the end if it is new.

        Raises:
            NotFoundError: This user has no such thread.
        """
        row = _item_row(item)
        if not await self._database.write(rows.save_item, context.user_id, thread_id, row):
            raise _no_thread(thread_id)

    async def load_item(self, thread_id: str, item_id: str, context: HasUser) -> ThreadItem:
        """Return the item.

        Raises:
            NotFoundError: This user has no such item in that thread.
        """
        row = await self._database.read(rows.item_data, context.user_id, thread_id, item_id)
        if row is None:
            raise NotFoundError(f"Item {item_id} not found in thread {thread_id}")
        return _item(thread_id, row)

    async def delete_thread(self, thread_id: str, context: HasUser) -> None:
        """Delete the thread with its items. One that is not there is no error."""
        await self._database.write(rows.delete_thread, context.user_id, thread_id)
        self._tell()

    async def delete_thread_item(self, thread_id: str, item_id: str, context: HasUser) -> None:
        """Delete the item. One that is not there is no error (a guardrail removes unsaved ones)."""
        await self._database.write(rows.delete_item, context.user_id, thread_id, item_id)

    async def save_attachment(self, attachment: Attachment, context: HasUser) -> None:
        """Add or change what is known of an attachment."""
        await self._database.write(
            _save_attachment, context.user_id, attachment.id, attachment.model_dump_json()
        )

    async def load_attachment(self, attachment_id: str, context: HasUser) -> Attachment:
        """Return what is known of an attachment.

        Raises:
            NotFoundError: This user has no such attachment.
        """
        data = await self._database.read(_load_attachment, context.user_id, attachment_id)
        if data is None:
            raise NotFoundError(f"Attachment {attachment_id} not found")
        return _attachment_adapter().validate_json(data)

    async def delete_attachment(self, attachment_id: str, context: HasUser) -> None:
        """Delete what is known of an attachment. One that is not there is no error."""
        await self._database.write(_delete_attachment, context.user_id, attachment_id)

    def _tell(self) -> None:
        for listener in self._listeners:
            listener()


def _order(order: str) -> Order:
    if order not in ("asc", "desc"):
        raise ValueError(f"order is {order!r}; it must be 'asc' or 'desc'")
    return cast(Order, order)


def _no_thread(thread_id: str) -> NotFoundError:
    return NotFoundError(f"Thread {thread_id} not found")


# Adapters take milliseconds to build, so each is built once, at first use.


@cache
def _item_adapter() -> TypeAdapter[ThreadItem]:
    return TypeAdapter(ThreadItem)


@cache
def _attachment_adapter() -> TypeAdapter[Attachment]:
    return TypeAdapter(Attachment)


def _thread(data: str, metadata: str) -> ThreadMetadata:
    thread = ThreadMetadata.model_validate_json(data)
    thread.metadata = json.loads(metadata)
    return thread


def _item(thread_id: str, row: tuple[str, ...]) -> ThreadItem:
    item_id, item_type, data, complete = row
    try:
        return _item_adapter().validate_json(complete or data)
    except ValidationError as error:
        # Written by another version of the program. It stays as it is in the file; the rest
        # of the thread must not be lost for it.
        logger.warning("item %s (%s) cannot be read: %s", item_id, item_type, error)
        return SDKHiddenContextItem(
            id=item_id, thread_id=thread_id, created_at=_created_at(data), content=""
        )


def _created_at(data: str) -> datetime:
    try:
        return datetime.fromisoformat(json.loads(data)["created_at"])
    except (ValueError, KeyError, TypeError):
        return datetime.min


def _item_row(item: ThreadItem) -> ItemRow:
    data = item.model_dump_json(
        by_alias=True, exclude_none=True, context={"exclude_metadata": True}
    )
    return ItemRow(item.id, item.type, data, _complete(item, data), _words(item))


def _complete(item: ThreadItem, data: str) -> str | None:
    """Return the item's whole JSON where `data`, made for the wire, has less than it."""
    try:
        if _item_adapter().validate_json(data) == item:
            return None
    except ValidationError:
        pass  # a required None was left out: exactly what the whole JSON is for
    return item.model_dump_json(by_alias=True)


def _words(item: ThreadItem) -> str:
    """Return the text of a message that is worth finding; empty for other items."""
    match item:
        case UserMessageItem() | AssistantMessageItem():
            return "\n".join(part.text for part in item.content)
        case _:
            return ""


def _save_attachment(
    connection: sqlite3.Connection, user_id: str, attachment_id: str, data: str
) -> None:
    connection.execute(
        """INSERT INTO attachments (user_id, id, data) VALUES (?, ?, ?)
           ON CONFLICT (user_id, id) DO UPDATE SET data = excluded.data""",
        (user_id, attachment_id, data),
    )


def _load_attachment(
    connection: sqlite3.Connection, user_id: str, attachment_id: str
) -> str | None:
    row = connection.execute(
        "SELECT data FROM attachments WHERE user_id = ? AND id = ?", (user_id, attachment_id)
    ).fetchone()
    return row[0] if row else None


def _delete_attachment(connection: sqlite3.Connection, user_id: str, attachment_id: str) -> None:
    connection.execute(
        "DELETE FROM attachments WHERE user_id = ? AND id = ?", (user_id, attachment_id)
    )
