"""A ChatKit store in memory, for a server whose answers are scripted."""

from itertools import count
from typing import Any, Protocol, TypeVar

from chatkit.store import NotFoundError, Store, StoreItemType
from chatkit.types import Attachment, Page, ThreadItem, ThreadMetadata

Context = dict[str, Any]


class _HasId(Protocol):
    @property
    def id(self) -> str: ...


Row = TypeVar("Row", bound=_HasId)


class MemoryStore(Store[Context]):
    """Threads and items in dictionaries; pages by cursor, in both orders."""

    def __init__(self) -> None:
        self.threads: dict[str, ThreadMetadata] = {}
        self.items: dict[str, dict[str, ThreadItem]] = {}
        self.attachments: dict[str, Attachment] = {}
        self._numbers = count(1)

    def generate_thread_id(self, context: Context) -> str:
        return f"thr_{next(self._numbers):06}"

    def generate_item_id(
        self, item_type: StoreItemType, thread: ThreadMetadata, context: Context
    ) -> str:
        return f"{item_type}_{next(self._numbers):06}"

    async def load_thread(self, thread_id: str, context: Context) -> ThreadMetadata:
        if thread_id not in self.threads:
            raise NotFoundError(f"Thread {thread_id} not found")
        return self.threads[thread_id].model_copy(deep=True)

    async def save_thread(self, thread: ThreadMetadata, context: Context) -> None:
        self.threads[thread.id] = ThreadMetadata.model_validate(
            thread.model_dump(include=set(ThreadMetadata.model_fields))
        )

    async def load_thread_items(
        self, thread_id: str, after: str | None, limit: int, order: str, context: Context
    ) -> Page[ThreadItem]:
        stored = list(self.items.get(thread_id, {}).values())
        rows, more = _window(stored, after, limit, order)
        return Page(data=rows, has_more=more, after=rows[-1].id if more else None)

    async def load_threads(
        self, limit: int, after: str | None, order: str, context: Context
    ) -> Page[ThreadMetadata]:
        rows, more = _window(list(self.threads.values()), after, limit, order)
        return Page(data=rows, has_more=more, after=rows[-1].id if more else None)

    async def add_thread_item(self, thread_id: str, item: ThreadItem, context: Context) -> None:
        self.items.setdefault(thread_id, {})[item.id] = item

    async def save_item(self, thread_id: str, item: ThreadItem, context: Context) -> None:
        self.items.setdefault(thread_id, {})[item.id] = item

    async def load_item(self, thread_id: str, item_id: str, context: Context) -> ThreadItem:
        try:
            return self.items[thread_id][item_id]
        except KeyError:
            raise NotFoundError(f"Item {item_id} not found") from None

    async def delete_thread(self, thread_id: str, context: Context) -> None:
        self.threads.pop(thread_id, None)
        self.items.pop(thread_id, None)

    async def delete_thread_item(self, thread_id: str, item_id: str, context: Context) -> None:
        self.items.get(thread_id, {}).pop(item_id, None)

    async def save_attachment(self, attachment: Attachment, context: Context) -> None:
        self.attachments[attachment.id] = attachment

    async def load_attachment(self, attachment_id: str, context: Context) -> Attachment:
        try:
            return self.attachments[attachment_id]
        except KeyError:
            raise NotFoundError(f"Attachment {attachment_id} not found") from None

    async def delete_attachment(self, attachment_id: str, context: Context) -> None:
        self.attachments.pop(attachment_id, None)


def _window(rows: list[Row], after: str | None, limit: int, order: str) -> tuple[list[Row], bool]:
    """Return the rows behind a cursor, and whether there are more behind them."""
    if order == "desc":
        rows.reverse()
    start = 0
    if after is not None:
        start = next(place for place, row in enumerate(rows) if row.id == after) + 1
    return rows[start : start + limit], start + limit < len(rows)
