"""The line below the composer."""

import pytest
from playwright.sync_api import expect

from tests.element.chat_page import ChatPage
from tests.element.source_modules import Modules


def test_a_disclaimer_without_marks_is_drawn_without_waiting_for_markdown(chat: ChatPage) -> None:
    """Row 53: its look is the same."""
    chat.open({"disclaimer": {"text": "Answers may be wrong. Check what matters!"}})
    marked = chat.page.locator(".disclaimer p").bounding_box()
    chat.set_options({"disclaimer": {"text": "Answers may be wrong. Check what matters."}})
    expect(chat.page.locator("div.disclaimer p")).to_have_text(
        "Answers may be wrong. Check what matters."
    )
    plain = chat.page.locator("div.disclaimer p").bounding_box()
    assert marked is not None and plain is not None
    assert (plain["y"], plain["height"]) == (marked["y"], marked["height"])


@pytest.mark.parametrize(
    "text",
    [
        "see www.example.org",
        "see https://example.org",
        "- one",
        "1. one",
        "a *b*",
        "a & b",
        "a\n\nb",
        "x@example.org",
        "   code",
        "a  ",
    ],
)
def test_whatever_could_mean_something_in_markdown_is_drawn_as_markdown(
    modules: Modules, text: str
) -> None:
    """Row 53."""
    assert modules.run("markdown/plain-text", "return m.isPlainText(x)", text) is False


def test_the_disclaimer_is_markdown_below_the_composer(chat: ChatPage) -> None:
    """Row 53."""
    chat.open({"disclaimer": {"text": "Answers may be *wrong*."}})
    expect(chat.page.locator(".disclaimer em")).to_have_text("wrong")


@pytest.mark.parametrize("text", ["Plain words.", "Some *Markdown*."])
def test_a_disclaimer_can_have_the_contrast_of_text(chat: ChatPage, text: str) -> None:
    """Row 53."""
    quiet, strong = [
        _colour_of_the_disclaimer(chat, {"text": text, "highContrast": high})
        for high in (False, True)
    ]
    assert quiet != strong
    assert strong == chat.composer.evaluate("(field) => getComputedStyle(field).color")


def _colour_of_the_disclaimer(chat: ChatPage, option: dict[str, object]) -> str:
    chat.open({"disclaimer": option})
    expect(chat.page.locator(".disclaimer")).to_be_visible()
    colour: str = chat.page.locator(".disclaimer").evaluate("(one) => getComputedStyle(one).color")
    return colour
