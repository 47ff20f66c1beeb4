"""The SQL of threads, items and attachments, on JSON text.

Both planes read through these functions: the store validates the rows, the reader sends them
as they are. Nothing here imports openai-chatkit.
"""

import sqlite3
from dataclasses import dataclass
from typing import Literal

Order = Literal["asc", "desc"]

_FAR = {"asc": ("seq >", 0), "desc": ("seq <", 1 << 62)}


class UnknownCursorError(LookupError):
    """The row that `after` names is not there, so the page cannot be placed."""


@dataclass(frozen=True, slots=True)
class Rows:
    """A page of rows.

    Parameters:
        data: What each row holds, in order.
        has_more: Whether there are rows behind the last one.
        after: Id of the last row when there are more, to ask for the next page with.
    """

    data: list[tuple[str, ...]]
    has_more: bool
    after: str | None


def thread_key(connection: sqlite3.Connection, user_id: str, thread_id: str) -> int | None:
    """Return the key of a thread of this user, or None."""
    row = connection.execute(
        "SELECT key FROM threads WHERE user_id = ? AND id = ?", (user_id, thread_id)
    ).fetchone()
    return row[0] if row else None


def thread_data(
    connection: sqlite3.Connection, user_id: str, thread_id: str
) -> tuple[str, str] | None:
    """Return the wire JSON and the metadata JSON of a thread, or None."""
    row: tuple[str, str] | None = connection.execute(
        "SELECT data, metadata FROM threads WHERE user_id = ? AND id = ?", (user_id, thread_id)
    ).fetchone()
    return row


def page_of_threads(
    connection: sqlite3.Connection, user_id: str, limit: int, after: str | None, order: Order
) -> Rows:
    """Return (id, data, metadata) of threads, by the order in which they were made.

    Raises:
        UnknownCursorError: The user has no thread `after`.
    """
    comparison, place = _FAR[order]
    if after is not None:
        key = thread_key(connection, user_id, after)
        if key is None:
            raise UnknownCursorError(after)
        place = key
    rows = connection.execute(
        f"""SELECT id, data, metadata FROM threads
            WHERE user_id = ? AND {comparison.replace("seq", "key")} ?
            ORDER BY key {order} LIMIT ?""",
        (user_id, place, limit + 1),
    ).fetchall()
    return _page(rows, limit)


def page_of_items(
    connection: sqlite3.Connection,
    user_id: str,
    thread_id: str,
    limit: int,
    after: str | None,
    order: Order,
) -> Rows:
    """Return (id, type, data, complete) of a thread's items, in the order they were added.

    A thread that this user does not have reads as empty.

    Raises:
        UnknownCursorError: The thread has no item `after`.
    """
    thread = thread_key(connection, user_id, thread_id)
    if thread is None:
        return Rows([], False, None)
    comparison, place = _FAR[order]
    if after is not None:
        row = connection.execute(
            "SELECT seq FROM items WHERE thread = ? AND id = ?", (thread, after)
        ).fetchone()
        if row is None:
            raise UnknownCursorError(after)
        place = row[0]
    rows = connection.execute(
        f"""SELECT id, type, data, complete FROM items
            WHERE thread = ? AND {comparison} ? ORDER BY seq {order} LIMIT ?""",
        (thread, place, limit + 1),
    ).fetchall()
    return _page(rows, limit)


def _page(rows: list[tuple[str, ...]], limit: int) -> Rows:
    has_more = len(rows) > limit
    del rows[limit:]
    return Rows(rows, has_more, rows[-1][0] if has_more and rows else None)


def save_thread(
    connection: sqlite3.Connection,
    user_id: str,
    thread_id: str,
    title: str | None,
    data: str,
    metadata: str,
) -> None:
    """Add a thread, or change it where it stands."""
    connection.execute(
        """INSERT INTO threads (user_id, id, title, data, metadata) VALUES (?, ?, ?, ?, ?)
           ON CONFLICT (user_id, id) DO UPDATE
           SET title = excluded.title, data = excluded.data, metadata = excluded.metadata""",
        (user_id, thread_id, title, data, metadata),
    )


@dataclass(frozen=True, slots=True)
class ItemRow:
    """An item as it is stored; see the migration `threads_and_items` for its columns."""

    id: str
    type: str
    data: str
    complete: str | None
    text: str


def save_item(connection: sqlite3.Connection, user_id: str, thread_id: str, item: ItemRow) -> bool:
    """Add an item at the end, or change it where it stands. False: no such thread."""
    thread = thread_key(connection, user_id, thread_id)
    if thread is None:
        return False
    (seq,) = connection.execute(
        """INSERT INTO items (thread, id, type, data, complete) VALUES (?, ?, ?, ?, ?)
           ON CONFLICT (thread, id) DO UPDATE
           SET type = excluded.type, data = excluded.data, complete = excluded.complete
           RETURNING seq""",
        (thread, item.id, item.type, item.data, item.complete),
    ).fetchone()
    if item.text:
        connection.execute(
            "INSERT OR REPLACE INTO message_text (rowid, text) VALUES (?, ?)", (seq, item.text)
        )
    return True


def item_data(
    connection: sqlite3.Connection, user_id: str, thread_id: str, item_id: str
) -> tuple[str, ...] | None:
    """Return (id, type, data, complete) of an item, or None."""
    row: tuple[str, ...] | None = connection.execute(
        """SELECT items.id, items.type, items.data, items.complete
           FROM items JOIN threads ON threads.key = items.thread
           WHERE threads.user_id = ? AND threads.id = ? AND items.id = ?""",
        (user_id, thread_id, item_id),
    ).fetchone()
    return row


def delete_item(connection: sqlite3.Connection, user_id: str, thread_id: str, item_id: str) -> None:
    """Remove an item. One that is not there is no error: a guardrail removes unsaved ones."""
    connection.execute(
        """DELETE FROM items WHERE id = ?
           AND thread = (SELECT key FROM threads WHERE user_id = ? AND id = ?)""",
        (item_id, user_id, thread_id),
    )


def delete_thread(connection: sqlite3.Connection, user_id: str, thread_id: str) -> None:
    """Remove a thread with its items."""
    # Not left to ON DELETE CASCADE: it fires no trigger that keeps the search table.
    connection.execute(
        """DELETE FROM items
           WHERE thread = (SELECT key FROM threads WHERE user_id = ? AND id = ?)""",
        (user_id, thread_id),
    )
    connection.execute("DELETE FROM threads WHERE user_id = ? AND id = ?", (user_id, thread_id))
