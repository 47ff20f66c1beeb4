"""A chat in a low window: what one writes and what one is asked stays in reach."""

from typing import Any

import pytest
from chatkit.types import (
    StructuredInputItem,
    StructuredInputMultipleChoice,
    StructuredInputMultipleChoiceOption,
)
from playwright.sync_api import Locator, expect

from tests.element.chat_page import ChatPage
from tests.element.scripted_server import ScriptedServer, assistant_message
from tests.element.upload_store import PIXEL

FILES = [
    {
        "type": "image",
        "id": f"att_{number}",
        "name": f"picture {number}.gif",
        "mime_type": "image/gif",
        "preview_url": PIXEL,
    }
    for number in range(6)
]


def box(part: Locator) -> dict[str, float]:
    found = part.bounding_box()
    assert found is not None
    return {"top": found["y"], "bottom": found["y"] + found["height"]}


@pytest.mark.parametrize("width", [380, 720])
@pytest.mark.parametrize("height", [320, 360, 480])
def test_quote_files_text_and_buttons_of_the_composer_stand_below_each_other(
    chat: ChatPage, width: int, height: int
) -> None:
    """Row 131."""
    chat.page.set_viewport_size({"width": width, "height": height})
    composer: dict[str, Any] = {
        "attachments": {"enabled": True},
        "models": [{"id": "a", "label": "Fast"}],
        "dictation": {"enabled": True},
    }
    chat.open({"composer": composer})
    draft = {"reply": "what you said", "attachments": FILES, "text": "one\ntwo\nthree\nfour"}
    chat.call("setComposerValue", draft)
    expect(chat.page.locator(".attachment")).to_have_count(len(FILES))
    head = box(chat.page.locator(".composer-head"))
    text = box(chat.composer)
    bar = box(chat.page.locator(".composer-bar"))
    frame = box(chat.page.locator(".composer"))
    assert frame["top"] <= head["top"] < head["bottom"] <= text["top"]
    assert text["bottom"] <= bar["top"] < bar["bottom"] <= frame["bottom"] <= height
    assert text["bottom"] - text["top"] >= 30
    # What has no room scrolls.
    chat.page.locator(".attachment").last.scroll_into_view_if_needed()
    expect(chat.page.locator(".attachment").last).to_be_in_viewport(ratio=0.5)


def test_all_options_of_a_question_are_seen_in_a_low_window(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Row 119."""
    chat.page.set_viewport_size({"width": 720, "height": 480})
    names = ["Friday", "Saturday", "Next week"]
    options = [StructuredInputMultipleChoiceOption(value=name) for name in names]
    base = assistant_message("thr_a", "ask", "")
    question = StructuredInputMultipleChoice(id="day", question="Which day?", options=options)
    server.add_thread("thr_a", "Book a van")
    server.store.items["thr_a"]["ask"] = StructuredInputItem(
        id="ask", thread_id="thr_a", created_at=base.created_at, inputs=[question]
    )
    chat.open({"initialThread": "thr_a"})
    for name in names:
        expect(chat.page.get_by_role("radio", name=name)).to_be_in_viewport(ratio=1)
    expect(chat.page.get_by_role("textbox", name="Another answer")).to_be_in_viewport(ratio=1)
    scroller = chat.page.locator(".questions fieldset")
    assert scroller.evaluate("(one) => one.scrollHeight <= one.clientHeight")
