"""The browse plane: what ChatKitServer answers to a read, without loading the agent stack.

Its answers are made of the stored wire JSON as text. They equal ChatKitServer's, operation by
operation; only `metadata`, which goes out as `{}` for a thread, is put in by hand.
"""

import json
import logging
import sqlite3
from collections.abc import Mapping
from typing import Any

from desktop_assistant.chat import rows
from desktop_assistant.chat.rows import Order, Rows, UnknownCursorError
from desktop_assistant.database import Database

logger = logging.getLogger(__name__)

PAGE_SIZE = 20  # openai-chatkit's DEFAULT_PAGE_SIZE
READ_OPERATIONS = frozenset({"threads.list", "threads.get_by_id", "items.list"})

# What ChatKitServer can send. Its two hidden kinds never go out, and what another version
# wrote is hidden by the store.
_SHOWN = frozenset(
    {
        "user_message",
        "assistant_message",
        "client_tool_call",
        "widget",
        "generated_image",
        "structured_input",
        "workflow",
        "task",
        "end_of_turn",
    }
)


class MissingError(LookupError):
    """The thread or cursor is not there. `str(error)` is the sentence for the client."""


class MalformedError(ValueError):
    """A parameter of the request is missing or not of its type; the message names it."""


class Reader:
    """Answers `threads.list`, `threads.get_by_id` and `items.list`.

    Parameters:
        database: The open database.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    async def answer(self, operation: str, params: object, user_id: str) -> str:
        """Return the JSON text that answers a read operation.

        Parameters:
            operation: One of `READ_OPERATIONS`.
            params: The request's `params`, as parsed JSON.
            user_id: Whose threads are meant.

        Raises:
            MalformedError: A parameter is missing or not of its type.
            MissingError: The thread, or the row that `after` names, is not there.
        """
        if not isinstance(params, Mapping):
            raise MalformedError("params must be an object")
        match operation:
            case "threads.list":
                return await self._list_threads(params, user_id)
            case "threads.get_by_id":
                return await self._get_thread(params, user_id)
            case "items.list":
                return await self._list_items(params, user_id)
            case _:
                raise MalformedError(f"{operation} is not a read operation")

    async def _list_threads(self, params: Mapping[str, Any], user_id: str) -> str:
        limit, after, order = _paging(params)
        try:
            page = await self._database.read(rows.page_of_threads, user_id, limit, after, order)
        except UnknownCursorError as error:
            raise MissingError(f"Thread {error} not found") from error
        return _page_json(page, [_thread_json(data, _EMPTY_PAGE) for _, data, _ in page.data])

    async def _get_thread(self, params: Mapping[str, Any], user_id: str) -> str:
        thread_id = _text(params, "thread_id")

        def read(connection: sqlite3.Connection) -> tuple[str, Rows] | None:
            thread = rows.thread_data(connection, user_id, thread_id)
            if thread is None:
                return None
            page = rows.page_of_items(connection, user_id, thread_id, PAGE_SIZE, None, "asc")
            return thread[0], page

        found = await self._database.read(read)
        if found is None:
            raise MissingError(f"Thread {thread_id} not found")
        data, page = found
        return _thread_json(data, _page_json(page, _items_json(page)))

    async def _list_items(self, params: Mapping[str, Any], user_id: str) -> str:
        thread_id = _text(params, "thread_id")
        limit, after, order = _paging(params)
        try:
            page = await self._database.read(
                rows.page_of_items, user_id, thread_id, limit, after, order
            )
        except UnknownCursorError as error:
            raise MissingError(f"Item {error} not found") from error
        return _page_json(page, _items_json(page))


_EMPTY_PAGE = '{"data":[],"has_more":false}'


def _page_json(page: Rows, data: list[str]) -> str:
    after = f',"after":{json.dumps(page.after)}' if page.after is not None else ""
    return f'{{"data":[{",".join(data)}],"has_more":{str(page.has_more).lower()}{after}}}'


def _thread_json(data: str, items: str) -> str:
    return f'{data[:-1]},"metadata":{{}},"items":{items}}}'


def _items_json(page: Rows) -> list[str]:
    shown = []
    for item_id, item_type, data, _ in page.data:
        if item_type in _SHOWN:
            shown.append(data)
        elif not item_type.endswith(("hidden_context", "hidden_context_item")):
            logger.warning(
                "item %s (%s) is of a kind this version does not know", item_id, item_type
            )
    return shown


def _paging(params: Mapping[str, Any]) -> tuple[int, str | None, Order]:
    limit = params.get("limit")
    if limit is not None and (type(limit) is not int or limit < 0):
        raise MalformedError("limit must be a whole number that is not negative")
    after = params.get("after")
    if after is not None and not isinstance(after, str):
        raise MalformedError("after must be an id")
    order = params.get("order", "desc")
    if order not in ("asc", "desc"):
        raise MalformedError("order must be asc or desc")
    return limit or PAGE_SIZE, after, order


def _text(params: Mapping[str, Any], name: str) -> str:
    value = params.get(name)
    if not isinstance(value, str):
        raise MalformedError(f"{name} must be an id")
    return value
