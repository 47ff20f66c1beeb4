"""Code blocks are coloured by their language, once and only when they are complete."""

import pytest
from playwright.sync_api import expect

from tests.element.chat_page import ChatPage
from tests.element.scripted_server import Gate, ScriptedServer, say
from tests.element.test_theme import TEXT_CONTRAST, contrast

PYTHON = """```python
# a comment
@decorator
def total(prices: list[int]) -> str:
    return f"sum {sum(prices) + 12}" if prices else None
```"""

COLOURS_OF_CODE = """() => {
  const hex = (colour) => {
    const canvas = document.createElement('canvas').getContext('2d');
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b] = canvas.getImageData(0, 0, 1, 1).data;
    return '#' + [r, g, b].map((one) => one.toString(16).padStart(2, '0')).join('');
  };
  const figure = window.chat.shadowRoot.querySelector('figure.code');
  return {
    ground: hex(getComputedStyle(figure).backgroundColor),
    inks: Object.fromEntries([...figure.querySelectorAll('code, code span')].map((one) =>
      [one.className, hex(getComputedStyle(one).color)])),
  };
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_colour_of_code_can_be_read_on_its_ground(
    chat: ChatPage, server: ScriptedServer, scheme: str
) -> None:
    """Row 108."""
    texts = [
        PYTHON,
        "```diff\n-old\n+new\n```",
        "```css\n#a.b:hover { color: red; width: 12px }\n```",
        '```html\n<a href="x">text</a>\n```',
    ]
    server.add_thread("thr_a", "question", *["\n\n".join(texts)])
    chat.open({"initialThread": "thr_a", "theme": scheme})
    expect(chat.answers.locator("code[data-highlighted]")).to_have_count(4)
    found = chat.page.evaluate(COLOURS_OF_CODE)
    assert len(set(found["inks"].values())) >= 4
    for name, ink in found["inks"].items():
        assert contrast(ink, found["ground"]) >= TEXT_CONTRAST, name


def test_code_is_coloured_when_its_block_is_closed_and_copied_as_it_was_written(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Rows 103, 108."""
    closing = Gate()

    async def pause(number: int) -> None:
        if number == 1:
            await closing.passed()

    code = PYTHON.removesuffix("```")
    server.script = lambda thread, _message: say(thread, code, "```\n\nafter", pause=pause)
    chat.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    chat.open()
    chat.send("write code")
    expect(chat.answers).to_contain_text("return f")
    expect(chat.answers.locator("code span")).to_have_count(0)
    closing.open()
    chat.wait_for_event("chatkit.response.end")
    expect(chat.answers.locator("code .hljs-keyword").first).to_have_text("def")
    chat.button("Copy code").click()
    copied = chat.page.evaluate("navigator.clipboard.readText()")
    assert copied == code.removeprefix("```python\n")


def test_what_is_selected_in_code_stays_selected_when_it_is_coloured(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Rows 103, 108."""
    closing = Gate()

    async def pause(number: int) -> None:
        if number == 1:
            await closing.passed()

    code = PYTHON.removesuffix("```")
    server.script = lambda thread, _message: say(thread, code, "```\n\nafter", pause=pause)
    chat.open()
    chat.send("write code")
    expect(chat.answers).to_contain_text("return f")
    chat.page.evaluate(
        """() => {
          const code = window.chat.shadowRoot.querySelector('code');
          getSelection().setBaseAndExtent(code.firstChild, 4, code.firstChild, 20);
        }"""
    )
    before = chat.page.evaluate("getSelection().toString()")
    assert before.strip() != ""
    closing.open()
    expect(chat.answers.locator("code .hljs-keyword").first).to_be_visible()
    assert chat.page.evaluate("getSelection().toString()") == before


def test_the_languages_are_asked_for_by_the_first_block_that_needs_one(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Rows 28, 108."""
    server.add_thread(
        "thr_a", "question", "```klingon\nqapla\n```\n\n- item\n\n  ```JS\n  let a\n  ```"
    )
    chat.open()
    asked = [url for url in chat.requested if "highlighter" in url]
    assert asked == []
    chat.call("setThreadId", "thr_a")
    expect(chat.answers.locator("li .hljs-keyword")).to_have_text("let")
    expect(chat.answers.locator("code").first).to_have_text("qapla\n")
    assert any("highlighter" in url for url in chat.requested)
    assert [url for url in chat.requested if not url.startswith((chat.address, "data:"))] == []
