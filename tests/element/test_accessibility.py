"""Roles, names, announcements, keyboard, zoom and motion (section H)."""

import asyncio
from typing import Any

import pytest
from chatkit.types import NoticeEvent, ProgressUpdateEvent, ThreadMetadata, UserMessageItem
from playwright.sync_api import expect

from tests.element.axe import serious_findings
from tests.element.chat_page import ChatPage
from tests.element.scripted_server import Events, Gate, ScriptedServer, say

RICH = """## Plan

Some **bold** text with a [link](https://example.com) and `code`.

- [x] done
- [ ] open

| Task | Due |
|---|---|
| Rent | Friday |

```python
print("hello")
```
"""

FULL: dict[str, Any] = {
    "startScreen": {"prompts": [{"label": "Today", "prompt": "today", "icon": "calendar"}]},
    "threadItemActions": {"feedback": True, "retry": True},
    "composer": {"models": [{"id": "a", "label": "Model A", "description": "Fast"}]},
    "disclaimer": {"text": "Answers may be wrong."},
    "header": {},
}


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_serious_in_any_view(
    chat: ChatPage, server: ScriptedServer, theme: str
) -> None:
    """Row 175."""

    async def rich(thread: ThreadMetadata, message: UserMessageItem | None) -> Events:
        thread.title = "Plans"
        async for event in say(thread, RICH):
            yield event
        yield NoticeEvent(level="warning", message="Nearly **full**.", title="Storage")

    server.script = rich
    server.add_thread("thr_a", "question", title="Old")
    chat.open({**FULL, "theme": theme})
    assert serious_findings(chat.page) == []
    chat.send_and_wait("plan my day")
    expect(chat.page.get_by_role("alert")).to_be_visible()
    assert serious_findings(chat.page) == []
    chat.button("Model: Model A").click()
    assert serious_findings(chat.page) == []
    chat.page.keyboard.press("Escape")
    chat.call("showHistory")
    expect(chat.page.get_by_role("region", name="History").get_by_text("Old")).to_be_visible()
    assert serious_findings(chat.page) == []


def test_a_finished_answer_is_announced_once_and_deltas_are_not(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Row 169."""
    server.script = lambda thread, _message: say(
        thread, "First. ", "**Second.** ", "Third.", pause=lambda _n: asyncio.sleep(0.15)
    )
    chat.open()
    chat.page.evaluate(
        """() => {
          window.announced = [];
          const region = window.chat.shadowRoot.querySelector('.visually-hidden[role=status]');
          new MutationObserver(() => window.announced.push(region.textContent))
            .observe(region, { childList: true, characterData: true, subtree: true });
        }"""
    )
    chat.send_and_wait("hello")
    chat.page.wait_for_function("() => window.announced.length > 0")
    assert chat.page.evaluate("window.announced") == ["First. Second. Third."]
    expect(chat.log).to_have_attribute("aria-live", "off")


def test_the_log_is_busy_while_an_answer_comes(chat: ChatPage, server: ScriptedServer) -> None:
    """Row 169."""
    gate = Gate()
    server.script = lambda thread, _message: say(thread, "a", pause=lambda _n: gate.passed())
    chat.open()
    chat.send("hello")
    expect(chat.log).to_have_attribute("aria-busy", "true")
    gate.open()
    expect(chat.log).to_have_attribute("aria-busy", "false")


def test_every_button_has_a_name(chat: ChatPage, server: ScriptedServer) -> None:
    """Row 172."""
    server.add_thread("thr_a", "question", RICH, title="Old")
    chat.open({**FULL, "initialThread": "thr_a"})
    expect(chat.answers).to_contain_text("Plan")
    chat.call("showHistory")
    nameless = chat.page.evaluate(
        """() => [...window.chat.shadowRoot.querySelectorAll('button')]
             .filter((one) => !(one.getAttribute('aria-label') || one.textContent.trim()))
             .map((one) => one.outerHTML)"""
    )
    assert nameless == []


def test_a_message_is_written_sent_and_answered_by_keyboard_alone(chat: ChatPage) -> None:
    """Row 170."""
    chat.open({**FULL, "header": {"enabled": False}})
    for _ in range(2):
        chat.page.keyboard.press("Tab")
    expect(chat.composer).to_be_focused()
    chat.page.keyboard.type("hello")
    chat.page.keyboard.press("Tab")
    expect(chat.button("Model: Model A")).to_be_focused()
    chat.page.keyboard.press("Tab")
    expect(chat.button("Send message")).to_be_focused()
    chat.page.keyboard.press("Enter")
    chat.wait_for_event("chatkit.response.end")
    chat.expect_answer("You said: hello")


def test_what_has_the_focus_by_keyboard_shows_it(chat: ChatPage) -> None:
    """Row 170."""
    chat.open(FULL)
    for _ in range(4):
        chat.page.keyboard.press("Tab")
        outline = chat.page.evaluate(
            """() => {
              const { outlineStyle, boxShadow } = getComputedStyle(
                window.chat.shadowRoot.activeElement.closest('.composer:has(.editor:focus)')
                  ?? window.chat.shadowRoot.activeElement);
              return outlineStyle !== 'none' || boxShadow !== 'none';
            }"""
        )
        assert outline


def test_nothing_behind_the_open_history_can_be_reached(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Row 170."""
    server.add_thread("thr_a", title="Old")
    chat.open()
    chat.call("showHistory")
    expect(chat.button("Old")).to_be_visible()
    for _ in range(12):
        chat.page.keyboard.press("Tab")
        assert not chat.composer.evaluate("(field) => field.matches(':focus')")


def test_nothing_moves_when_the_user_wants_less_motion(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Row 173."""
    gate = Gate()

    async def works(thread: ThreadMetadata, message: UserMessageItem | None) -> Events:
        yield ProgressUpdateEvent(text="Working")
        await gate.passed()

    server.script = works
    chat.page.emulate_media(reduced_motion="reduce")
    chat.open()
    chat.send("hello")
    expect(chat.log.get_by_text("Working")).to_be_visible()
    running = chat.page.evaluate(
        "window.chat.shadowRoot.querySelector('.shimmer').getAnimations().length"
    )
    assert running == 0
    gate.open()
    chat.wait_for_event("chatkit.response.end")


@pytest.mark.parametrize("width", [320, 400, 900])
def test_no_width_needs_scrolling_sideways(
    chat: ChatPage, server: ScriptedServer, width: int
) -> None:
    """Row 173: also at 320 px, which is 200 % zoom on a small screen."""
    word = "x" * 200
    table = "|" + " long heading |" * 9 + "\n|" + "---|" * 9 + "\n|" + " cell |" * 9
    server.add_thread("thr_a", word, f"{word}\n\n{table}\n\n```\n{word}\n```", title=word)
    chat.page.set_viewport_size({"width": width, "height": 600})
    chat.open({**FULL, "initialThread": "thr_a"})
    expect(chat.answers).to_be_visible()
    too_wide = """() => {
      const { shadowRoot } = window.chat;
      const scrolls = [document.documentElement, shadowRoot.querySelector('.chat'),
                       shadowRoot.querySelector('.scroll')];
      return scrolls.map((one) => one.scrollWidth - one.clientWidth);
    }"""
    assert chat.page.evaluate(too_wide) == [0, 0, 0]
    chat.call("showHistory")
    expect(chat.page.get_by_role("region", name="History")).to_be_visible()
    assert chat.page.evaluate(too_wide) == [0, 0, 0]


def test_the_direction_of_each_message_follows_its_words(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Row 177."""
    server.add_thread("thr_a", "مرحبا", "Hello **there**")
    chat.open({"initialThread": "thr_a"})
    direction = "(node) => getComputedStyle(node).direction"
    assert chat.messages.locator(".bubble").evaluate(direction) == "rtl"
    assert chat.answers.locator("chatkit-markdown").evaluate(direction) == "ltr"
