"""HTML with nothing to sanitise is built as a browser would parse it, or left to the sanitiser."""

import random

from tests.element.source_modules import Modules

PARTS = [
    *(f"<{name}>" for name in "p strong em del code br li ul ol h1 h4 blockquote hr".split()),
    *(f"</{name}>" for name in "p strong em del code li ul ol h1 h4 blockquote".split()),
    *["text", " ", "\n", "&amp;", "&lt;", "&gt;", "&quot;", "&#39;", ">", '"', "é😀"],
    *[
        "<script>",
        "<a href=x>",
        "<p class=a>",
        "<",
        "&",
        "&nbsp;",
        "\0",
        "\r",
        "<P>",
        "<!--",
        "</br>",
    ],
]
WELL_FORMED = [
    "<p>One <strong>two <em>three</em></strong> <code>a &lt; b</code></p>\n",
    "<h1>Title</h1>\n<p>a<br>b</p>\n<hr>\n",
    "<ul>\n<li>a</li>\n<li><p>b</p>\n<ol>\n<li>c &amp; d</li>\n</ol>\n</li>\n</ul>\n",
    "<blockquote>\n<p>&quot;said&quot; &#39;so&#39;</p>\n</blockquote>\n",
    "plain <del>text</del>",
]

COMPARE = """
  const parsed = (html) => {
    const template = document.createElement('template');
    template.innerHTML = html;
    return template.content;
  };
  const different = [];
  let built = 0;
  for (const html of x) {
    const nodes = m.buildBareHtml(html);
    if (!nodes) continue;
    built += 1;
    if (!nodes.isEqualNode(parsed(html))) different.push(html);
  }
  return { built, different };
"""


def test_what_is_built_is_what_a_browser_parses(modules: Modules) -> None:
    """Row 110."""
    chance = random.Random(5)
    soup = ["".join(chance.choices(PARTS, k=chance.randint(1, 9))) for _ in range(50_000)]
    result = modules.run("markdown/bare-html", COMPARE, soup)
    assert result["different"] == []
    assert result["built"] > 1_000


def test_the_html_of_usual_text_is_built_without_a_parser(modules: Modules) -> None:
    """Row 103."""
    result = modules.run("markdown/bare-html", COMPARE, WELL_FORMED)
    assert result == {"built": len(WELL_FORMED), "different": []}


def test_whatever_has_an_attribute_or_another_element_is_left_to_the_sanitiser(
    modules: Modules,
) -> None:
    """Row 110."""
    others = [
        "<p onclick=x>a</p>",
        "<a href='https://example.com'>a</a>",
        "<script>x</script>",
        "<p>a<script></p>",
        "<code class='language-js'>a</code>",
        "<svg></svg>",
        "a &nbsp; b",
        "<p>a",
        "a</p>",
        "<p>a<p>b</p></p>",
        "<strong><p>a</p></strong>",
        "<li>a</li>",
    ]
    result = modules.run("markdown/bare-html", "return x.map((h) => m.buildBareHtml(h))", others)
    assert result == [None] * len(others)
