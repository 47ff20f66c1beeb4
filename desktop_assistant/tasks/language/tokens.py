"""A text as words, numbers and signs, each with its place."""

import re
from dataclasses import dataclass
from typing import Literal

# The start and the end (exclusive) of a place in a text, in code points.
Span = tuple[int, int]
Kind = Literal["word", "number", "sign", "opaque"]

# One pass over the text. What is opaque holds no dates: links, mail addresses, quotations, code.
_TOKEN = re.compile(
    r"""
    (?P<opaque> [A-Za-z][A-Za-z0-9+.-]{0,20}://\S+ | www\.\S+ | [\w.+-]{1,64}@\w[\w.-]+
              | "[^"\n]*" | “[^”\n]*” | „[^“”\n]*[“”] | «[^»\n]*» | `[^`\n]*` | \n )
  | (?P<number> [0-9]+ )
  | (?P<word>   [^\W\d_]+ (?: ['’][^\W\d_]+ )* )
  | (?P<sign>   \S )
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Token:
    """One word, number or sign of a text."""

    kind: Kind
    text: str
    """As typed."""
    word: str
    """In lower case, with a straight apostrophe: what the tables are looked up with."""
    start: int
    end: int
    is_glued: bool
    """True where nothing separates it from the token before."""


def tokenize(text: str) -> list[Token]:
    """Return the tokens of a text in order. Every character but white space is in one of them."""
    tokens: list[Token] = []
    end = -1
    for match in _TOKEN.finditer(text):
        kind: Kind = match.lastgroup  # type: ignore[assignment]  # the groups are the kinds
        typed = match.group()
        tokens.append(
            Token(
                kind,
                typed,
                typed.lower().replace("’", "'") if kind == "word" else typed,
                match.start(),
                match.end(),
                match.start() == end,
            )
        )
        end = match.end()
    return tokens
