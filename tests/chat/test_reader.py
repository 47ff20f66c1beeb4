"""The browse plane answers as ChatKitServer does, operation by operation."""

import json
import subprocess
import sys
from typing import Any

import pytest
from chatkit.server import ChatKitServer, NonStreamingResult
from chatkit.store import NotFoundError
from chatkit.types import LockedStatus

from desktop_assistant.chat.context import RequestContext
from desktop_assistant.chat.reader import MalformedError, MissingError, Reader
from desktop_assistant.chat.store import SQLiteStore
from desktop_assistant.database import Database
from tests.chat.items import one_of_each_kind, thread, user_message


class _Upstream(ChatKitServer[Any]):
    """ChatKitServer itself; a read never comes to `respond`."""

    def respond(self, *arguments: Any) -> Any:
        raise AssertionError


class Planes:
    """Asks both planes the same and holds them to the same answer."""

    def __init__(self, database: Database, store: SQLiteStore) -> None:
        self.reader = Reader(database)
        self.upstream = _Upstream(store)

    async def ask(self, operation: str, **params: Any) -> Any:
        request = json.dumps({"type": operation, "params": params})
        result = await self.upstream.process(request, RequestContext())
        assert isinstance(result, NonStreamingResult)
        answer = json.loads(await self.reader.answer(operation, params, "local"))
        assert answer == json.loads(result.json)
        return answer

    async def are_missing(self, operation: str, **params: Any) -> None:
        request = json.dumps({"type": operation, "params": params})
        with pytest.raises(NotFoundError):
            await self.upstream.process(request, RequestContext())
        with pytest.raises(MissingError):
            await self.reader.answer(operation, params, "local")


@pytest.fixture
async def planes(database: Database, store: SQLiteStore) -> Planes:
    context = RequestContext()
    await store.save_thread(
        thread(title="Ünï", status=LockedStatus(reason="busy"), metadata={"secret": 1}), context
    )
    for item in one_of_each_kind():
        await store.add_thread_item("thr_1", item, context)
    await store.save_thread(thread("thr_empty"), context)
    await store.save_thread(thread("thr_long", allowed_image_domains=["a.test"]), context)
    for number in range(45):
        await store.add_thread_item(
            "thr_long",
            user_message(f"msg_{number:03}", '\u2028 "x" </script>', "thr_long"),
            context,
        )
    return Planes(database, store)


async def test_threads_list_is_answered_alike(planes: Planes) -> None:
    for params in (
        {},
        {"limit": 2},
        {"limit": 2, "order": "asc"},
        {"limit": 0},
        {"limit": None, "after": None},
        {"limit": 1, "after": "thr_empty"},
    ):
        await planes.ask("threads.list", **params)
    await planes.are_missing("threads.list", after="thr_x")


async def test_threads_get_by_id_is_answered_alike(planes: Planes) -> None:
    for thread_id in ("thr_1", "thr_empty", "thr_long"):
        await planes.ask("threads.get_by_id", thread_id=thread_id)
    await planes.are_missing("threads.get_by_id", thread_id="thr_x")


async def test_items_list_is_answered_alike(planes: Planes) -> None:
    for params in (
        {"thread_id": "thr_1"},
        {"thread_id": "thr_1", "limit": 3, "order": "asc"},
        {"thread_id": "thr_long", "limit": 45, "order": "asc"},
        {"thread_id": "thr_long", "limit": 44, "order": "desc"},
        {"thread_id": "thr_long", "after": "msg_010", "order": "desc"},
        {"thread_id": "thr_x"},
    ):
        await planes.ask("items.list", **params)
    await planes.are_missing("items.list", thread_id="thr_1", after="msg_x")


async def test_hidden_items_and_metadata_never_go_out(planes: Planes) -> None:
    text = json.dumps(await planes.ask("items.list", thread_id="thr_1", limit=50))
    assert "hidden" not in text
    assert "hash" not in text
    assert "secret" not in json.dumps(await planes.ask("threads.list"))


@pytest.mark.parametrize(
    ("operation", "params"),
    [
        ("threads.list", None),
        ("threads.list", {"limit": "many"}),
        ("threads.list", {"limit": -1}),
        ("threads.list", {"limit": True}),
        ("threads.list", {"after": 3}),
        ("threads.list", {"order": "sideways"}),
        ("threads.get_by_id", {}),
        ("items.list", {"thread_id": 3}),
        ("threads.delete", {"thread_id": "thr_1"}),
    ],
)
async def test_a_malformed_read_is_refused(planes: Planes, operation: str, params: Any) -> None:
    with pytest.raises(MalformedError):
        await planes.reader.answer(operation, params, "local")


def test_the_browse_plane_loads_no_agent_stack() -> None:
    program = (
        "import sys\n"
        "import desktop_assistant.application, desktop_assistant.serving\n"
        "import desktop_assistant.commands.serve, desktop_assistant.commands.tasks\n"
        "heavy = {'agents', 'openai', 'chatkit.server', 'chatkit.agents', 'chatkit'}\n"
        "sys.exit(', '.join(sorted(heavy & set(sys.modules))) or None)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
