"""Brings widgets on the screen: stored in a thread, or streamed as an answer."""

from collections.abc import AsyncIterator
from datetime import datetime
from typing import Any

from chatkit.types import (
    ThreadItemDoneEvent,
    ThreadItemUpdatedEvent,
    ThreadMetadata,
    ThreadStreamEvent,
    UserMessageItem,
    WidgetItem,
    WidgetRootUpdated,
)
from chatkit.widgets import WidgetRoot
from playwright.sync_api import Locator

from tests.element.chat_page import ChatPage
from tests.element.scripted_server import ScriptedServer
from tests.element.widgets.samples import Node, widget

THREAD = "thr_widgets"
ITEM = "wdg_1"


def stored(server: ScriptedServer, tree: Node, item_id: str = ITEM) -> None:
    """Put a widget into the thread that `open_thread` opens."""
    if THREAD not in server.store.threads:
        server.add_thread(THREAD)
    server.store.items[THREAD][item_id] = item(THREAD, tree, item_id)


def open_thread(chat: ChatPage, handlers: str = "{}", **options: Any) -> Locator:
    """Open the thread with the stored widgets; return the first of them once it is drawn."""
    chat.open({"initialThread": THREAD, **options}, handlers)
    drawn = chat.page.locator(".w-widget").first
    drawn.wait_for()
    return drawn


def show(
    chat: ChatPage, server: ScriptedServer, tree: Node, handlers: str = "{}", **options: Any
) -> Locator:
    """Store one widget and open its thread."""
    stored(server, tree)
    return open_thread(chat, handlers, **options)


def answer_with(server: ScriptedServer, *roots: WidgetRoot) -> None:
    """Let the server answer messages with widgets."""

    async def script(thread: ThreadMetadata, _message: UserMessageItem | None) -> Any:
        for number, root in enumerate(roots):
            yield ThreadItemDoneEvent(item=as_item(thread.id, root, f"{ITEM}_{number}"))

    server.script = script


def take_actions(server: ScriptedServer, updated: Node | None = None) -> None:
    """Let the server accept actions; with a tree, it updates the root of the widget with it."""

    async def script(_thread: ThreadMetadata, _action: Any) -> AsyncIterator[ThreadStreamEvent]:
        if updated is not None:
            yield ThreadItemUpdatedEvent(
                item_id=ITEM, update=WidgetRootUpdated(widget=widget(updated))
            )

    server.action_script = script


def item(thread_id: str, tree: Node, item_id: str) -> WidgetItem:
    return as_item(thread_id, widget(tree), item_id)


def as_item(thread_id: str, root: WidgetRoot, item_id: str) -> WidgetItem:
    return WidgetItem(id=item_id, thread_id=thread_id, created_at=datetime.now(), widget=root)


def actions(server: ScriptedServer) -> list[dict[str, Any]]:
    """Return the actions that were sent to be answered by a stream."""
    sent: list[dict[str, Any]] = [
        request["action"] for request in server.requests_of("threads.custom_action")
    ]
    return sent
