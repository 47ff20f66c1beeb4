"""Pages and appends of the store beside sqlite3 in a thread of its own."""

import asyncio
import sqlite3
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from pathlib import Path

from chatkit.types import InferenceOptions, ThreadItem, ThreadMetadata, UserMessageItem
from chatkit.types import UserMessageTextContent as Text
from pydantic import TypeAdapter

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.figures import Figure, in_turn, print_title
from desktop_assistant.chat.context import RequestContext
from desktop_assistant.chat.store import SQLiteStore
from desktop_assistant.database import Database
from desktop_assistant.ids import new_id

CONTEXT = RequestContext()
ITEMS: TypeAdapter[ThreadItem] = TypeAdapter(ThreadItem)
TEXT = "The quarterly report is due on Friday; ask Ana about the venue and book the train. " * 3
LONG_THREAD = 10_000
MILLION = 1_000_000


def message(item_id: str) -> UserMessageItem:
    """Return a message of a usual length."""
    return UserMessageItem(
        id=item_id,
        thread_id="thr_0",
        created_at=datetime(2026, 3, 4, 10),
        content=[Text(text=TEXT)],
        inference_options=InferenceOptions(),
    )


def fill(connection: sqlite3.Connection, total: int, in_first: int) -> None:
    """Fill the file with `total` items, `in_first` of them in the first thread."""
    data = message("ID").model_dump_json(by_alias=True, exclude_none=True)
    thread, left = 0, total
    while left > 0:
        count = min(left, in_first if thread == 0 else 10_000)
        key = connection.execute(
            "INSERT INTO threads (user_id, id, data, metadata) VALUES ('local', ?, ?, '{}')",
            (
                f"thr_{thread}",
                ThreadMetadata(id=f"thr_{thread}", created_at=datetime.now()).model_dump_json(
                    exclude_none=True, exclude={"metadata"}
                ),
            ),
        ).lastrowid
        ids = [f"msg_{thread}_{number}" for number in range(count)]
        connection.executemany(
            "INSERT INTO items (thread, id, type, data) VALUES (?, ?, 'user_message', ?)",
            ((key, item_id, data.replace('"ID"', f'"{item_id}"')) for item_id in ids),
        )
        thread, left = thread + 1, left - count
    connection.execute(
        "INSERT INTO message_text (rowid, text) "
        "SELECT seq, json_extract(data, '$.content[0].text') FROM items"
    )


class Peer:
    """sqlite3 in a thread of its own, with the statements one would write by hand."""

    def __init__(self, file: Path) -> None:
        self._thread = ThreadPoolExecutor(1)
        self._connection = self._thread.submit(self._open, file).result()

    def _open(self, file: Path) -> sqlite3.Connection:
        connection = sqlite3.connect(file, isolation_level=None)
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("PRAGMA cache_size = -65536")
        return connection

    async def page(self) -> list[ThreadItem]:
        """Return the newest 20 items, validated."""
        loop = asyncio.get_running_loop()
        rows = await loop.run_in_executor(self._thread, self._rows)
        return [ITEMS.validate_json(row[0]) for row in rows]

    def _rows(self) -> list[tuple[str]]:
        return self._connection.execute(
            "SELECT data FROM items WHERE thread = 1 ORDER BY seq DESC LIMIT 20"
        ).fetchall()

    async def append(self) -> None:
        """Add an item and commit."""
        item = message(new_id("msg"))
        data = item.model_dump_json(by_alias=True, exclude_none=True)
        loop = asyncio.get_running_loop()
        await loop.run_in_executor(self._thread, self._insert, item.id, data)

    def _insert(self, item_id: str, data: str) -> None:
        self._connection.execute("BEGIN IMMEDIATE")
        seq = self._connection.execute(
            "INSERT INTO items (thread, id, type, data) VALUES (1, ?, 'user_message', ?)",
            (item_id, data),
        ).lastrowid
        self._connection.execute(
            "INSERT INTO message_text (rowid, text) VALUES (?, ?)", (seq, TEXT)
        )
        self._connection.execute("COMMIT")

    def close(self) -> None:
        """Close the connection in its thread."""
        self._thread.submit(self._connection.close).result()
        self._thread.shutdown()


async def page_times(directory: Path, total: int, in_first: int) -> tuple[float, float]:
    """Return the medians of a page, ours and the peer's, in a file of `total` items."""
    file = directory / f"{total}.db"
    database = await Database.open(file)
    await database.write(fill, total, in_first)
    store, peer = SQLiteStore(database), Peer(file)

    async def page() -> None:
        await store.load_thread_items("thr_0", None, 20, "desc", CONTEXT)

    times = await in_turn(page, peer.page, 3000)
    peer.close()
    await database.close()
    return times


async def append_times(directory: Path) -> tuple[float, float]:
    """Return the medians of an append in the file of a million items."""
    file = directory / f"{MILLION}.db"
    database = await Database.open(file)
    store, peer = SQLiteStore(database), Peer(file)

    async def append() -> None:
        await store.add_thread_item("thr_0", message(new_id("msg")), CONTEXT)

    times = await in_turn(append, peer.append, 1000)
    peer.close()
    await database.close()
    return times


async def main() -> None:
    """Measure and print."""
    print_title("Store")
    with tempfile.TemporaryDirectory() as name:
        directory = Path(name)
        small, _ = await page_times(directory, 1_000, 1_000)
        ours, peer = await page_times(directory, MILLION, LONG_THREAD)
        own_thread = "sqlite3 in a thread of its own"
        print(Figure("page of 20 of 10,000, a million in the file", ours, peer, own_thread, 1.5))
        print(Figure("page of 20, a million in the file", ours, small, "1,000 in the file", 1.3))
        ours, peer = await append_times(directory)
        print(Figure("append an item, committed", ours, peer, own_thread, 2))


if __name__ == "__main__":
    asyncio.run(main())
