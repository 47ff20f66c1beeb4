"""Formulas within a line and in blocks of their own."""

import pytest
from playwright.sync_api import expect

from tests.element.chat_page import ChatPage
from tests.element.scripted_server import Gate, ScriptedServer, say
from tests.element.source_modules import Modules


@pytest.mark.parametrize(
    "text",
    [
        r"so $x^2$ is",
        r"so \(x^2\) is",
        r"- item $x^2$",
        r"| a |\n|---|\n| $x^2$ |",
        r"**bold $x^2$**",
    ],
)
def test_a_formula_within_a_line_is_set(chat: ChatPage, server: ScriptedServer, text: str) -> None:
    """Row 107."""
    server.add_thread("thr_a", "question", text.replace(r"\n", "\n"))
    chat.open({"initialThread": "thr_a"})
    formula = chat.answers.locator(".maths:not(.display)")
    expect(formula.locator(".katex-html")).to_be_visible()
    expect(formula.locator("math msup")).to_have_count(1)
    expect(chat.answers).not_to_contain_text("$")


@pytest.mark.parametrize(
    "text",
    [
        "before\n\n$$\nx^2\n- y\n= z\n$$\n\nafter",
        "before\n\\[\nx^2\n- y\n\\]\nafter",
        "before\n$$x^2$$\nafter",
    ],
)
def test_a_formula_in_a_block_of_its_own_is_set_in_display_style(
    chat: ChatPage, server: ScriptedServer, text: str
) -> None:
    """Row 107."""
    server.add_thread("thr_a", "question", text)
    chat.open({"initialThread": "thr_a"})
    expect(chat.answers.locator(".maths.display .katex-display")).to_be_visible()
    expect(chat.answers.locator("li, h1, h2")).to_have_count(0)
    expect(chat.answers).to_contain_text("after")


@pytest.mark.parametrize(
    "text",
    [
        "It costs $5 and then $10 more.",
        "`$x^2$` in code",
        "```\n$$\nx\n$$\n```",
        r"an escaped \$x\$ mark",
        "a lone $ sign and $HOME",
    ],
)
def test_money_code_and_lone_signs_are_no_formulas(
    chat: ChatPage, server: ScriptedServer, text: str
) -> None:
    """Row 107."""
    server.add_thread("thr_a", "question", text)
    chat.open({"initialThread": "thr_a"})
    expect(chat.answers).to_contain_text("$")
    expect(chat.answers.locator(".maths")).to_have_count(0)


def test_a_formula_that_cannot_be_read_is_shown_as_it_was_written(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Row 107."""
    server.add_thread("thr_a", "question", r"broken $\frac{1$ here, $x$ not")
    chat.open({"initialThread": "thr_a"})
    expect(chat.answers.locator(".maths.unset")).to_have_text(r"\frac{1")
    expect(chat.answers.locator(".katex")).to_have_count(1)


def test_the_fonts_of_formulas_belong_to_the_document_and_come_from_the_same_origin(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Rows 28, 107."""
    server.add_thread("thr_a", "question", r"$\int_0^1 x\,dx$")
    chat.open()
    assert not any("typesetter" in url for url in chat.requested)
    chat.call("setThreadId", "thr_a")
    expect(chat.answers.locator(".katex-html")).to_be_visible()
    chat.page.wait_for_function(
        """() => [...document.fonts].some((one) =>
             one.family.includes('KaTeX_Main') && one.status === 'loaded')"""
    )
    fonts = [url for url in chat.requested if url.endswith(".woff2")]
    assert fonts
    assert all(url.startswith(chat.address) for url in fonts)


def test_a_formula_is_set_once_while_the_text_around_it_grows(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Rows 103, 107."""
    growing = Gate()

    async def pause(number: int) -> None:
        if number == 2:
            await growing.passed()

    deltas = ["We know that $a^2 + ", "b^2$ and", " so", " on", " and more."]
    server.script = lambda thread, _message: say(thread, *deltas, pause=pause)
    chat.open()
    chat.send("prove")
    expect(chat.answers.locator(".katex-html")).to_be_visible()
    chat.page.evaluate("() => { window.kept = window.chat.shadowRoot.querySelector('.katex'); }")
    growing.open()
    chat.wait_for_event("chatkit.response.end")
    expect(chat.answers).to_contain_text("and more.")
    assert chat.page.evaluate("() => window.kept.isConnected")


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("so $a_1 + b", "so"),
        ("so $", "so"),
        (r"so \(a_1 +", "so"),
        ("so $a$ and $b", "so $a$ and"),
        ("before\n\n$$\na\n- b\n", "before"),
        ("before\n\\[\na +", "before"),
        ("it costs $5 and", "it costs $5 and"),
    ],
)
def test_a_half_written_formula_is_not_shown_yet(
    modules: Modules, written: str, shown: str
) -> None:
    """Rows 107, 109."""
    found = modules.run("markdown/complete", "return m.completeForDisplay(x)", written)
    assert found.strip() == shown


def test_no_formula_covers_what_is_outside_of_it(chat: ChatPage, server: ScriptedServer) -> None:
    """Rows 107, 110."""
    attack = r"$\rule{500em}{500em}$ $\kern{-90em}\text{cover}$ $\href{javascript:alert(1)}{x}$"
    server.add_thread(
        "thr_a", "question", attack + r" $\includegraphics{https://example.com/a.png}$"
    )
    chat.open({"initialThread": "thr_a"})
    expect(chat.answers.locator(".katex").first).to_be_visible()
    contained = chat.page.evaluate(
        """() => [...window.chat.shadowRoot.querySelectorAll('.maths')].every((one) =>
             getComputedStyle(one).contain.includes('paint')
             && one.getBoundingClientRect().width <= one.closest('article').clientWidth)"""
    )
    assert contained
    expect(chat.answers.locator("a, img")).to_have_count(0)
    assert [url for url in chat.requested if not url.startswith((chat.address, "data:"))] == []
