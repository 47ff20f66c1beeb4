"""Answers of 100,000 characters: an article of many blocks, and one block of each kind."""

from dataclasses import dataclass

CHARACTERS = 100_000

PROSE = "The quick **brown fox** jumps over the `lazy` dog, and nobody minds it at all. "
PROSE_HTML = (
    "The quick <strong>brown fox</strong> jumps over the <code>lazy</code> dog, "
    "and nobody minds it at all. "
)
PLAIN = "The quick brown fox jumps over the lazy dog, and nobody at all minds that it does. "
CODE = "total_{n} = sum(price for price in prices if price > {n})\n"

SECTION = f"""## A heading

{PROSE * 4}

- one item with *emphasis*
- another with a [link](https://example.com/a)
- a third

```python
def total(prices):
    return sum(prices)
```

| name | value |
|------|-------|
| a    | 1     |
| b    | 2     |

"""
ARTICLE = (SECTION * (CHARACTERS // len(SECTION) + 1))[:CHARACTERS]


@dataclass(frozen=True, slots=True)
class Block:
    """One block that goes on for the whole answer.

    Parameters:
        name: What it is.
        unit: The Markdown that repeats; `{n}` is its number.
        head: The Markdown before the first unit.
        html_unit: The same unit as a browser shows it in the end.
        html_frame: What the units stand in; the place for them is marked with `id=end`.
    """

    name: str
    unit: str
    html_unit: str
    html_frame: str
    head: str = ""

    def deltas(self, length: int) -> list[str]:
        """Return the answer in deltas of a length in characters."""
        text, number = self.head, 0
        while len(text) < CHARACTERS:
            text += self.unit.replace("{n}", str(number))
            number += 1
        return divided(text[:CHARACTERS], length)

    def html_deltas(self, length: int) -> list[str]:
        """Return, for each delta, the HTML of the units that are whole with it."""
        deltas, written, units = [], len(self.head), 0
        for end in range(length, CHARACTERS + 1, length):
            html = ""
            while (size := len(self.unit.replace("{n}", str(units)))) + written <= end:
                html += self.html_unit.replace("{n}", str(units))
                written += size
                units += 1
            deltas.append(html)
        return deltas


BLOCKS = (
    Block("one paragraph of plain words", PLAIN, PLAIN, "<p id=end></p>"),
    Block("one paragraph, two marks a sentence", PROSE, PROSE_HTML, "<p id=end></p>"),
    Block("one list", f"- {PROSE.strip()}\n", f"<li>{PROSE_HTML}</li>", "<ul id=end></ul>"),
    Block("one code block", CODE, CODE, "<pre><code id=end></code></pre>", "```python\n"),
    Block(
        "one table",
        f"| {{n}} | {PROSE}| x |\n",
        f"<tr><td>{{n}}</td><td>{PROSE_HTML}</td><td>x</td></tr>",
        "<table><thead><tr><th>a</th><th>b</th><th>c</th></tr></thead>"
        "<tbody id=end></tbody></table>",
        "| a | b | c |\n|---|---|---|\n",
    ),
)


def divided(text: str, length: int) -> list[str]:
    """Return a text in parts of a length in characters."""
    return [text[at : at + length] for at in range(0, len(text), length)]
