import asyncio
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from chatkit.store import NotFoundError
from chatkit.types import ClosedStatus, FileAttachment, Page, Thread, ThreadItem
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_assistant.chat.context import RequestContext
from desktop_assistant.chat.store import SQLiteStore
from desktop_assistant.database import Database
from tests.chat.items import (
    assistant_message,
    one_of_each_kind,
    thread,
    user_message,
)

ANA = RequestContext(user_id="ana")
BEN = RequestContext(user_id="ben")


async def _ids(store: SQLiteStore, order: str = "asc", page_size: int = 7) -> list[str]:
    """Return the ids of all items of thr_1, read page by page."""
    ids: list[str] = []
    after: str | None = None
    while True:
        page = await store.load_thread_items(
            "thr_1", after=after, limit=page_size, order=order, context=ANA
        )
        ids += [item.id for item in page.data]
        assert page.has_more == (page.after is not None)
        if not page.has_more:
            return ids
        after = page.after


@pytest.fixture
async def filled(store: SQLiteStore) -> SQLiteStore:
    await store.save_thread(thread(), context=ANA)
    for number in range(50):
        await store.add_thread_item("thr_1", user_message(f"msg_{number:02}"), context=ANA)
    return store


async def test_every_kind_of_item_comes_back_as_it_was_stored(store: SQLiteStore) -> None:
    await store.save_thread(thread(), context=ANA)
    items = one_of_each_kind()
    for item in items:
        await store.add_thread_item("thr_1", item, context=ANA)
    page = await store.load_thread_items("thr_1", None, 50, "asc", ANA)
    assert page.data == items
    for item in items:
        loaded = await store.load_item("thr_1", item.id, ANA)
        assert loaded == item
        assert loaded.created_at.tzinfo == item.created_at.tzinfo


async def test_a_thread_comes_back_as_it_was_stored(store: SQLiteStore) -> None:
    saved = thread(
        title="Plans",
        status=ClosedStatus(reason="done"),
        metadata={"agent": "x", "n": [1]},
        allowed_image_domains=["a.test"],
    )
    await store.save_thread(saved, context=ANA)
    assert await store.load_thread("thr_1", context=ANA) == saved


async def test_a_thread_saved_with_its_items_keeps_its_metadata_only(store: SQLiteStore) -> None:
    whole = Thread(**thread(title="Plans").model_dump(), items=Page(data=[user_message("msg_1")]))
    await store.save_thread(whole, context=ANA)
    assert await store.load_thread("thr_1", context=ANA) == thread(title="Plans")
    assert await _ids(store) == []


@pytest.mark.parametrize("page_size", [1, 7, 25, 49, 50, 51])
async def test_pages_in_both_orders_hold_each_item_once(
    filled: SQLiteStore, page_size: int
) -> None:
    expected = [f"msg_{number:02}" for number in range(50)]
    assert await _ids(filled, "asc", page_size) == expected
    assert await _ids(filled, "desc", page_size) == expected[::-1]


async def test_items_with_the_same_time_keep_the_order_in_which_they_were_added(
    store: SQLiteStore,
) -> None:
    await store.save_thread(thread(), context=ANA)
    for item_id in ("msg_b", "msg_a", "msg_c"):
        await store.add_thread_item("thr_1", user_message(item_id), context=ANA)
    assert await _ids(store) == ["msg_b", "msg_a", "msg_c"]


async def test_adding_an_item_again_changes_it_where_it_stands(filled: SQLiteStore) -> None:
    await filled.add_thread_item("thr_1", assistant_message("msg_10", "changed"), context=ANA)
    assert await filled.load_item("thr_1", "msg_10", ANA) == assistant_message("msg_10", "changed")
    assert (await _ids(filled)).index("msg_10") == 10


async def test_saving_a_new_item_adds_it_at_the_end(filled: SQLiteStore) -> None:
    await filled.save_item("thr_1", user_message("msg_new"), context=ANA)
    assert (await _ids(filled))[-1] == "msg_new"


async def test_a_page_after_an_unknown_item_is_not_found(filled: SQLiteStore) -> None:
    with pytest.raises(NotFoundError, match="Item msg_x not found"):
        await filled.load_thread_items("thr_1", "msg_x", 5, "asc", ANA)
    with pytest.raises(NotFoundError, match="Thread thr_x not found"):
        await filled.load_threads(5, "thr_x", "desc", ANA)


async def test_another_user_sees_and_changes_nothing(filled: SQLiteStore) -> None:
    with pytest.raises(NotFoundError, match=r"^Thread thr_1 not found$"):
        await filled.load_thread("thr_1", context=BEN)
    with pytest.raises(NotFoundError):
        await filled.load_item("thr_1", "msg_01", BEN)
    with pytest.raises(NotFoundError):
        await filled.add_thread_item("thr_1", user_message("msg_evil"), BEN)
    assert (await filled.load_thread_items("thr_1", None, 5, "asc", BEN)).data == []
    assert (await filled.load_threads(5, None, "desc", BEN)).data == []
    await filled.delete_thread_item("thr_1", "msg_01", BEN)
    await filled.delete_thread("thr_1", BEN)
    assert len(await _ids(filled)) == 50


async def test_two_users_may_have_threads_of_the_same_id(store: SQLiteStore) -> None:
    await store.save_thread(thread(title="of Ana"), context=ANA)
    await store.save_thread(thread(title="of Ben"), context=BEN)
    assert (await store.load_thread("thr_1", ANA)).title == "of Ana"
    assert (await store.load_thread("thr_1", BEN)).title == "of Ben"


async def test_threads_are_listed_newest_first_and_keep_their_place(store: SQLiteStore) -> None:
    for number in range(5):
        await store.save_thread(thread(f"thr_{number}"), context=ANA)
    await store.save_thread(thread("thr_1", title="renamed"), context=ANA)
    first = await store.load_threads(limit=3, after=None, order="desc", context=ANA)
    assert [t.id for t in first.data] == ["thr_4", "thr_3", "thr_2"]
    assert first.has_more
    assert first.after == "thr_2"
    second = await store.load_threads(limit=3, after=first.after, order="desc", context=ANA)
    assert [t.id for t in second.data] == ["thr_1", "thr_0"]
    assert not second.has_more
    assert second.after is None


async def test_a_deleted_thread_takes_its_items_and_their_words_along(
    filled: SQLiteStore, database: Database
) -> None:
    await filled.delete_thread("thr_1", ANA)
    await filled.save_thread(thread(), context=ANA)
    assert await _ids(filled) == []
    words = await database.read(
        lambda connection: connection.execute("SELECT count(*) FROM message_text").fetchone()[0]
    )
    assert words == 0


async def test_deleting_what_is_not_there_is_harmless(filled: SQLiteStore) -> None:
    await filled.delete_thread_item("thr_1", "msg_x", ANA)
    await filled.delete_thread_item("thr_x", "msg_x", ANA)
    await filled.delete_thread("thr_x", ANA)
    await filled.delete_attachment("atc_x", ANA)
    assert len(await _ids(filled)) == 50


async def test_an_item_of_another_version_hides_nothing_but_itself(
    filled: SQLiteStore, database: Database
) -> None:
    await database.write(
        lambda connection: (
            connection.execute(
                "UPDATE items SET type = 'hologram', data = "
                '\'{"id":"msg_10","type":"hologram","created_at":"2026-03-04T10:00:00"}\' '
                "WHERE id = 'msg_10'"
            )
            and None
        )
    )
    page = await filled.load_thread_items("thr_1", None, 50, "asc", ANA)
    assert [item.id for item in page.data][9:12] == ["msg_09", "msg_10", "msg_11"]
    assert page.data[10].type == "sdk_hidden_context"


async def test_attachments_are_kept_with_their_metadata_for_their_user(store: SQLiteStore) -> None:
    attachment = FileAttachment(
        id="atc_1", name="a.txt", mime_type="text/plain", metadata={"hash": "abc"}
    )
    await store.save_attachment(attachment, ANA)
    assert await store.load_attachment("atc_1", ANA) == attachment
    with pytest.raises(NotFoundError, match="Attachment atc_1 not found"):
        await store.load_attachment("atc_1", BEN)
    await store.delete_attachment("atc_1", BEN)
    await store.save_attachment(attachment.model_copy(update={"thread_id": "thr_1"}), ANA)
    assert (await store.load_attachment("atc_1", ANA)).thread_id == "thr_1"
    await store.delete_attachment("atc_1", ANA)
    with pytest.raises(NotFoundError):
        await store.load_attachment("atc_1", ANA)


async def test_ids_carry_the_prefix_of_their_kind_128_bits_and_the_order_of_time(
    store: SQLiteStore,
) -> None:
    ids = [store.generate_item_id("message", thread(), ANA) for _ in range(1000)]
    assert ids == sorted(set(ids))
    assert all(len(item_id) == len("msg_") + 26 for item_id in ids)
    assert store.generate_thread_id(ANA).startswith("thr_")
    prefixes = {"tool_call": "tc_", "workflow": "wf_", "task": "tsk_", "attachment": "atc_"}
    for kind, prefix in prefixes.items():
        assert store.generate_item_id(kind, thread(), ANA).startswith(prefix)  # type: ignore[arg-type]


@dataclass
class _Model:
    """What a thread holds, as a plain list of ids in their order."""

    ids: list[str] = field(default_factory=list)

    def add(self, item_id: str) -> None:
        if item_id not in self.ids:
            self.ids.append(item_id)

    def delete(self, item_id: str) -> None:
        if item_id in self.ids:
            self.ids.remove(item_id)


_operations = st.lists(
    st.tuples(st.sampled_from(["add", "save", "delete"]), st.integers(0, 8)), max_size=30
)


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(_operations, st.integers(1, 5))
def test_any_sequence_of_changes_reads_as_a_list_would(
    operations: list[tuple[str, int]], page_size: int
) -> None:
    async def run() -> None:
        with tempfile.TemporaryDirectory() as directory:
            database = await Database.open(Path(directory) / "assistant.db")
            store, model = SQLiteStore(database), _Model()
            await store.save_thread(thread(), context=ANA)
            for operation, number in operations:
                item: ThreadItem = user_message(f"msg_{number}", f"text {number}")
                if operation == "delete":
                    await store.delete_thread_item("thr_1", item.id, ANA)
                    model.delete(item.id)
                else:
                    save = store.save_item if operation == "save" else store.add_thread_item
                    await save("thr_1", item, ANA)
                    model.add(item.id)
            assert await _ids(store, "asc", page_size) == model.ids
            assert await _ids(store, "desc", page_size) == model.ids[::-1]
            await database.close()

    asyncio.run(run())
