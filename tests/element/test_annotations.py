"""What an answer cites: marks in its text and a list below it."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
from chatkit.types import (
    Annotation,
    AssistantMessageContent,
    AssistantMessageContentPartAnnotationAdded,
    AssistantMessageContentPartDone,
    AssistantMessageItem,
    EntitySource,
    FileSource,
    ThreadItemDoneEvent,
    ThreadItemUpdatedEvent,
    ThreadStreamEvent,
    URLSource,
    UserMessageItem,
)
from chatkit.types import ThreadMetadata as Thread
from playwright.sync_api import Locator, expect

from tests.element.chat_page import ChatPage
from tests.element.scripted_server import Gate, ScriptedServer, assistant_message, say

FIRST = URLSource(url="https://one.example.com/a", title="First page", attribution="One News")
SECOND = URLSource(url="https://two.example.com/b", title="Second page")
REPORT = FileSource(filename="report.pdf", title="Yearly report")
PERSON = EntitySource(
    id="ada", title="Ada Lovelace", icon="user", label="Person", interactive=True, data={"n": 1}
)


def cite(source: URLSource | FileSource | EntitySource, index: int | None) -> Annotation:
    return Annotation(source=source, index=index)


def answer(server: ScriptedServer, text: str, *annotations: Annotation) -> None:
    """Store a thread with one answer."""
    server.add_thread("thr_a", "question")
    item = assistant_message("thr_a", "thr_a_answer", "")
    item.content = [AssistantMessageContent(text=text, annotations=list(annotations))]
    server.store.items["thr_a"][item.id] = item


def marks(chat: ChatPage) -> Locator:
    return chat.answers.locator("chatkit-markdown").get_by_role("button", name="Sources:")


def text_before(mark: Locator) -> str:
    """Return the text of the answer before a mark, without other marks."""
    before: str = mark.evaluate(
        """(one) => {
          const range = document.createRange();
          range.setStart(one.closest('chatkit-markdown'), 0);
          range.setEndBefore(one.closest('chatkit-citation'));
          const copy = range.cloneContents();
          copy.querySelectorAll('chatkit-citation').forEach((other) => other.remove());
          return copy.textContent;
        }"""
    )
    return before


@pytest.mark.parametrize(
    ("text", "index", "before"),
    [
        ("One two three.", 7, "One two"),
        ("One two three.", 14, "One two three."),
        ("**One two** three", 11, "One two"),
        ("A [link](https://example.com/x) here", 31, "A link"),
        ("see https://example.com/x now", 25, "see https://example.com/x"),
        ("`code` here", 6, "code"),
        ("So $x$ is", 6, None),
        ("# Heading\n\ntext", 9, "Heading"),
        ("- one\n- two", 6, "one"),
        ("| a | b |\n|---|---|\n| one | two |", 26, None),
        ("🎉🎉 party 🎉 on", 10, "🎉🎉 party 🎉"),
        ("日本語。次", 4, "日本語。"),
        ("one\r\n\r\ntwo", 10, None),
    ],
)
def test_a_mark_stands_at_its_code_point_and_leaves_the_markdown_as_it_is(
    chat: ChatPage, server: ScriptedServer, text: str, index: int, before: str | None
) -> None:
    """Rows 111, 112."""
    answer(server, text, cite(FIRST, index))
    chat.open({"initialThread": "thr_a"})
    expect(marks(chat)).to_have_count(1)
    expect(marks(chat)).to_contain_text("One News")
    if before is not None:
        assert text_before(marks(chat)).strip() == before
    for link in chat.answers.locator("chatkit-markdown a").all():
        assert link.get_attribute("href") == "https://example.com/x"
    plain = chat.answers.locator("chatkit-markdown").evaluate(
        """(one) => {
          const copy = one.cloneNode(true);
          copy.querySelectorAll('chatkit-citation').forEach((mark) => mark.remove());
          return copy.textContent;
        }"""
    )
    assert not any(ord(character) >= 0x100000 for character in plain)


def test_annotations_with_the_same_index_share_one_mark(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Row 111."""
    answer(server, "A claim. Another.", cite(FIRST, 8), cite(SECOND, 8), cite(REPORT, 17))
    chat.open({"initialThread": "thr_a"})
    expect(marks(chat)).to_have_count(2)
    expect(chat.button("One News+1 Sources: First page, Second page")).to_have_text("One News+1")
    expect(chat.answers.get_by_role("button", name="Sources: Yearly report")).to_be_visible()


def test_code_is_copied_without_its_mark_and_shows_it_in_its_bar(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Rows 108, 111."""
    answer(server, "```python\na = 1\n```\n\nend", cite(FIRST, 15))
    chat.open({"initialThread": "thr_a"})
    expect(chat.answers.locator("figcaption chatkit-citation")).to_have_count(1)
    expect(chat.answers.locator("code")).to_have_text("a = 1\n")


def test_the_list_of_sources_is_closed_and_names_each_once(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Rows 28, 111, 113."""
    annotations = [cite(FIRST, 3), cite(FIRST, 9), cite(REPORT, None), cite(PERSON, None)]
    answer(server, "One claim.", *annotations)
    chat.open({"initialThread": "thr_a"})
    summary = chat.answers.get_by_text("3 sources")
    entries = chat.answers.locator("chatkit-sources li")
    expect(entries.first).to_be_hidden()
    expect(marks(chat)).to_have_count(2)
    summary.click()
    expect(entries).to_have_count(3)
    link = entries.nth(0).get_by_role("link", name="First page")
    expect(link).to_have_attribute("href", FIRST.url)
    expect(link).to_have_attribute("rel", "noopener noreferrer")
    expect(entries.nth(0)).to_contain_text("One News")
    expect(entries.nth(1)).to_contain_text("report.pdf")
    expect(entries.nth(2)).to_contain_text("Ada Lovelace")
    assert [url for url in chat.requested if not url.startswith((chat.address, "data:"))] == []


def test_a_source_with_a_dangerous_address_is_no_link(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Rows 110, 113."""
    answer(server, "Claim.", cite(URLSource(url="javascript:alert(1)", title="Bad"), 6))
    chat.open({"initialThread": "thr_a"})
    chat.answers.get_by_text("1 source").click()
    expect(chat.answers.locator("chatkit-sources")).to_contain_text("Bad")
    expect(chat.answers.get_by_role("link")).to_have_count(0)


def test_a_mark_opens_its_card_by_pointer_and_by_keyboard_and_escape_closes_it(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Rows 111, 170."""
    answer(server, "Claim.", cite(SECOND, 6))
    chat.open({"initialThread": "thr_a"})
    card = chat.answers.get_by_role("group", name="Sources: Second page")
    marks(chat).hover()
    expect(card.get_by_role("link", name="Second page")).to_be_visible()
    chat.page.mouse.move(0, 0)
    expect(card).to_be_hidden()
    marks(chat).focus()
    chat.page.keyboard.press("Enter")
    expect(card).to_be_visible()
    chat.page.keyboard.press("Escape")
    expect(card).to_be_hidden()
    expect(marks(chat)).to_be_focused()


HANDLERS = """{
  entities: {
    onClick: (entity) => window.clicked.push(entity),
    onRequestPreview: async (entity) => ({
      preview: { type: 'Basic', children: [{ type: 'Text', value: `About ${entity.title}` }] },
    }),
  },
}"""


def test_an_entity_shows_its_label_and_preview_and_its_click_goes_to_the_page(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Rows 56, 57, 114."""
    answer(server, "She wrote it.", cite(PERSON, 3))
    chat.page.add_init_script("window.clicked = []")
    chat.open({"initialThread": "thr_a"}, HANDLERS)
    marks(chat).hover()
    card = chat.answers.get_by_role("group", name="Sources: Ada Lovelace")
    expect(card).to_contain_text("Person")
    expect(card).to_contain_text("About Ada Lovelace")
    marks(chat).click()
    clicked: list[dict[str, Any]] = chat.page.evaluate("window.clicked")
    assert [(one["id"], one["title"], one["data"]) for one in clicked] == [
        ("ada", "Ada Lovelace", {"n": "1"})
    ]


def test_an_entity_with_an_inline_label_shows_that_in_the_text(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Row 114."""
    source = EntitySource(id="ada", title="Ada Lovelace", inline_label="A. L.")
    answer(server, "She wrote it.", cite(source, 3))
    chat.open({"initialThread": "thr_a"})
    expect(marks(chat)).to_have_text("A. L.")


def test_an_annotation_that_comes_later_leaves_what_is_drawn_and_selected(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Rows 94, 103, 111."""
    later = Gate()

    async def script(
        thread: Thread, _message: UserMessageItem | None
    ) -> AsyncIterator[ThreadStreamEvent]:
        deltas = ["First paragraph.\n\n", "Second paragraph.\n\n", "Third"]
        async for event in say(thread, *deltas, item_id="answer"):
            match event:
                case ThreadItemUpdatedEvent(update=AssistantMessageContentPartDone() as done):
                    await later.passed()
                    yield ThreadItemUpdatedEvent(
                        item_id="answer",
                        update=AssistantMessageContentPartAnnotationAdded(
                            content_index=0, annotation_index=0, annotation=cite(FIRST, 16)
                        ),
                    )
                    done.content.annotations = [cite(FIRST, 16)]
                case ThreadItemDoneEvent(item=AssistantMessageItem() as item):
                    item.content[0].annotations = [cite(FIRST, 16)]
            yield event

    server.script = script
    chat.open()
    chat.send("cite")
    expect(chat.answers).to_contain_text("Third")
    chat.page.evaluate(
        """() => {
          const [, second] = window.chat.shadowRoot.querySelectorAll('chatkit-markdown .block');
          window.kept = second;
          getSelection().selectAllChildren(second);
        }"""
    )
    later.open()
    chat.wait_for_event("chatkit.response.end")
    expect(marks(chat)).to_have_count(1)
    assert text_before(marks(chat)) == "First paragraph."
    assert chat.page.evaluate("() => window.kept.isConnected")
    assert chat.page.evaluate("getSelection().toString()").strip() == "Second paragraph."
