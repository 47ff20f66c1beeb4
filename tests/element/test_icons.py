"""Icons by name: ChatKit's, Lucide's, and names that nobody knows."""

import re
from collections.abc import Iterator

import pytest
from chatkit.types import CustomTask, TaskItem
from playwright.sync_api import Locator, expect

from tests.element.built_front_end import STATIC
from tests.element.chat_page import ChatPage
from tests.element.scripted_server import ScriptedServer, assistant_message

TYPES = STATIC / "node_modules" / "@openai" / "chatkit" / "types"


def names_of(union: str, file: str) -> list[str]:
    """Return the names of a union of strings in the published types."""
    source = (TYPES / file).read_text(encoding="utf-8")
    found = re.search(rf"type {union} =(.*?);", source, re.DOTALL)
    assert found is not None
    return re.findall(r"'([a-z][\w-]*)'", found.group(1))


HEADER_ICONS = names_of("HeaderIcon", "index.d.ts")
CHATKIT_ICONS = names_of("ChatKitIcon", "index.d.ts")


def show(chat: ChatPage, server: ScriptedServer, names: list[str]) -> list[Locator]:
    """Draw a task with each of the icons; return the icons."""
    server.add_thread("thr_a", "question")
    for number, name in enumerate(names):
        base = assistant_message("thr_a", f"task_{number}", "")
        item = TaskItem.model_construct(
            id=base.id,
            thread_id=base.thread_id,
            created_at=base.created_at,
            task=CustomTask.model_construct(title=name, icon=name, status_indicator="none"),
        )
        server.store.items["thr_a"][item.id] = item
    chat.open({"initialThread": "thr_a"})
    icons = chat.log.locator("chatkit-icon")
    expect(icons).to_have_count(len(names))
    return icons.all()


def drawings(icons: list[Locator]) -> Iterator[str]:
    for icon in icons:
        expect(icon.locator("svg > *").first).to_be_attached()
        yield icon.inner_html()


def test_every_icon_that_the_types_name_is_drawn_and_is_not_the_neutral_mark(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Row 168."""
    assert len(HEADER_ICONS) == 46
    assert len(CHATKIT_ICONS) >= 60
    names = sorted({*HEADER_ICONS, *CHATKIT_ICONS})
    neutral, *drawn = drawings(show(chat, server, ["no-such-icon", *names]))
    assert [name for name, icon in zip(names, drawn, strict=True) if icon == neutral] == []


@pytest.mark.parametrize(
    "name", ["vendor:acme", "lucide:no-such-icon", "constructor", "<img src=x>"]
)
def test_a_name_that_nobody_knows_is_a_neutral_mark_and_asks_no_other_host(
    chat: ChatPage, server: ScriptedServer, name: str
) -> None:
    """Rows 28, 168."""
    neutral, drawn = drawings(show(chat, server, ["no-such-icon", name]))
    assert drawn == neutral
    assert [url for url in chat.requested if not url.startswith((chat.address, "data:"))] == []


def test_any_icon_of_lucide_is_loaded_when_it_is_first_asked_for(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Rows 28, 168."""
    names = ["no-such-icon", "lucide:calendar-days", "lucide:a-arrow-down", "lucide:axis-3d"]
    neutral, *drawn = drawings(show(chat, server, names))
    assert len({neutral, *drawn}) == len(names)
    assert any("lucide" in url for url in chat.requested)
    assert [url for url in chat.requested if not url.startswith((chat.address, "data:"))] == []
