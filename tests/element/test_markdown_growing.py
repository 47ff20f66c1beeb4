"""Markdown that grows at its end: the same as when it is drawn at once, and never drawn again."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.element.source_modules import Modules

#: Makes views of Markdown that are drawn step by step.
VIEW = """
    if (!customElements.get('chatkit-markdown')) {
      customElements.define('chatkit-markdown', m.MarkdownView);
    }
    const view = () => {
      const root = document.createElement('chatkit-markdown');
      document.body.append(root);
      const draw = async (text, complete) => {
        Object.assign(root, { text, complete });
        await root.updateComplete;
      };
      return { root, draw };
    };
"""

DOCUMENT = """# Heading

A paragraph with **bold**, *italic*, `code` and a [link](https://example.com).

- one
- two with **bold**
  - nested
- three

1. first
2. second

> quoted
> text

| a | b |
|---|--:|
| 1 | 2 |
| 3 | 4 |

```js
const a = 1;

const b = `x`;
```

~~~
tilde
~~~

---

Last words with <b>tags</b> and a reference [like this][ref].

[ref]: https://example.org
"""


def grown(modules: Modules, text: str, step: int) -> dict[str, Any]:
    """Draw a text in steps; return the final HTML and that of the text drawn at once."""
    result: dict[str, Any] = modules.run(
        "markdown/markdown-view",
        VIEW
        + """
        const html = ({ root }) => {
          root.remove();
          return root.innerHTML.replaceAll(/ data-shape="[^"]*"/g, '');
        };
        const growing = view();
        for (let end = x.step; end < x.text.length; end += x.step) {
          await growing.draw(x.text.slice(0, end), false);
        }
        await growing.draw(x.text, true);
        const whole = view();
        await whole.draw(x.text, true);
        return { grown: html(growing), whole: html(whole) };
        """,
        {"text": text, "step": step},
    )
    return result


@pytest.mark.parametrize("step", [1, 2, 7, 20, 64])
def test_a_text_that_grew_looks_like_one_that_was_drawn_at_once(
    modules: Modules, step: int
) -> None:
    """Rows 103, 107, 109."""
    result = grown(modules, DOCUMENT, step)
    assert result["grown"] == result["whole"]


@pytest.mark.parametrize(
    "text",
    [
        "- item {n} with **bold** and `code`\n",
        "{n}. item\n",
        "Word {n} and *more* of them. ",
        "| {n} | x |\n",
        "line {n} of code\n",
    ],
    ids=["bullets", "numbers", "paragraph", "table", "code"],
)
def test_long_blocks_look_the_same_when_they_grew(modules: Modules, text: str) -> None:
    """Row 103: long blocks are divided, which must not show."""
    head = {"| {n} | x |\n": "| a | b |\n|---|---|\n", "line {n} of code\n": "```\n"}.get(text, "")
    body = head + "".join(text.replace("{n}", str(n)) for n in range(1, 200))
    result = grown(modules, body, 37)
    # A divided paragraph stands in several spans, with a place for a break behind each.
    assert _without_spans(result["grown"]) == _without_spans(result["whole"])


def _without_spans(html: str) -> str:
    paragraph = html.replace("<span>", "").replace("</span>", "").replace("<wbr>", "")
    return (
        paragraph.replace('<p class="block">', '<div class="block"><p>')
        .replace("</p></div>", "</p>")
        .replace("\n", "")
        .replace("</div>", "")
    )


MARKS = st.text(alphabet="ab *_`~[]()<>#-|!\n\\1.:&$", max_size=80)


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(text=MARKS, step=st.integers(1, 9))
def test_any_text_ends_up_as_if_it_was_drawn_at_once(
    modules: Modules, text: str, step: int
) -> None:
    """Row 109: whatever was shown on the way leaves no trace."""
    result = grown(modules, text, step)
    assert result["grown"] == result["whole"]


def test_finished_blocks_are_never_touched_again(modules: Modules) -> None:
    """Row 103."""
    touched = modules.run(
        "markdown/markdown-view",
        VIEW
        + """
        const { root, draw } = view();
        const first = 'First *paragraph*.\\n\\n- a\\n- b\\n\\n';
        await draw(first + 'Second', false);
        const blocks = () => [...root.querySelectorAll(".block")];
        const kept = blocks().slice(0, 2);
        const changes = [];
        const observer = new MutationObserver((records) => changes.push(...records));
        for (const node of kept) {
          observer.observe(node, { subtree: true, childList: true, characterData: true });
        }
        for (let n = 0; n < 50; n += 1) await draw(first + 'Second' + ' word'.repeat(n), false);
        await draw(first + 'Second' + ' word'.repeat(50), true);
        const same = kept.every((node, place) => blocks()[place] === node);
        return { changes: changes.length + observer.takeRecords().length, same };
        """,
    )
    assert touched == {"changes": 0, "same": True}


def test_a_selection_in_the_open_end_survives_deltas(modules: Modules) -> None:
    """Row 103: the text under a selection is added to, not replaced."""
    selected = modules.run(
        "markdown/markdown-view",
        VIEW
        + """
        const { root, draw } = view();
        await draw('Some **bold', false);
        getSelection().selectAllChildren(root.querySelector('strong'));
        await draw('Some **bold words', false);
        await draw('Some **bold words** and more', false);
        return getSelection().toString();
        """,
    )
    assert selected == "bold words"


@pytest.mark.parametrize("kind", ["prose", "bullets", "table", "code", "paragraphs"])
def test_the_cost_of_a_delta_does_not_depend_on_the_length_of_the_answer(
    modules: Modules, kind: str
) -> None:
    """Row 103: the text that is read again for a delta stays short."""
    unit = {
        "prose": "lorem ipsum dolor sit amet, ",
        "bullets": "- lorem ipsum dolor sit amet\n",
        "table": "| lorem | ipsum |\n",
        "code": "lorem ipsum dolor\n",
        "paragraphs": "lorem ipsum dolor sit amet\n\n",
    }[kind]
    head = {"table": "| a | b |\n|---|---|\n", "code": "```\n"}.get(kind, "")
    longest = modules.run(
        "markdown/splitter",
        """
        const splitter = new m.MarkdownSplitter();
        let longest = 0;
        for (let end = 20; end < x.length; end += 20) {
          const { open } = splitter.read(x.slice(0, end), false);
          longest = Math.max(longest, open.reduce((sum, one) => sum + one.content.length, 0));
        }
        return longest;
        """,
        head + unit * (30_000 // len(unit)),
    )
    assert longest < 3000


def test_each_part_of_a_long_paragraph_ends_where_the_browser_may_break_it(
    modules: Modules,
) -> None:
    """Row 103: a run of text that does not end is shaped anew for each word (bench_element)."""
    parts, ended = modules.run(
        "markdown/markdown-view",
        VIEW
        + """
        const { root, draw } = view();
        let text = '';
        for (let n = 0; n < 200; n += 1) await draw((text += 'lorem ipsum dolor sit amet '), false);
        const parts = [...root.querySelectorAll('p > span')];
        return [parts.length, parts.filter((part) => part.lastChild.localName === 'wbr').length];
        """,
    )
    assert parts > 1
    assert ended == parts
