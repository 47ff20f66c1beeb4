"""What each token of a text may be: the words of the tables and the numerals."""

from collections.abc import Sequence

from desktop_assistant.tasks.language.chart import Edge
from desktop_assistant.tasks.language.grammar import Grammar
from desktop_assistant.tasks.language.numerals import read_run, run_end
from desktop_assistant.tasks.language.tokens import Token

Row = list[Sequence[Edge]]

_ORDINAL_ENDING = "<ordinal ending>"


def rows(tokens: list[Token], grammar: Grammar) -> list[tuple[int, Row]]:
    """Return the stretches of tokens that mean something to the grammar, each with its place."""
    found: list[tuple[int, Row]] = []
    row: Row = []
    for place, edges in enumerate([*_places(tokens, grammar), ()]):
        if edges:
            row.append(edges)
            continue
        if _names_something(row, grammar):
            found.append((place - len(row), row))
        row = []
    return found


def _names_something(row: Row, grammar: Grammar) -> bool:
    """False for signs and little words alone: they make no date."""
    return any(
        edge.value is not None or edge.symbol in grammar.anchors for edges in row for edge in edges
    )


def _places(tokens: list[Token], grammar: Grammar) -> Row:
    places: Row = []
    place = 0
    while place < len(tokens):
        if tokens[place].kind == "number":
            end = run_end(tokens, place)
            places.extend(_numerals(tokens, place, end, grammar))
            place = end
        else:
            places.append(_word(tokens, place, grammar))
            place += 1
    return places


def _word(tokens: list[Token], place: int, grammar: Grammar) -> list[Edge]:
    token = tokens[place]
    if token.kind == "opaque":
        return []
    symbols = grammar.lexicon.get(token.text) or grammar.lexicon.get(token.word) or ()
    edges = [Edge(symbol, value, place, place + 1) for symbol, value in symbols]
    if _ends_ordinal(tokens, place, grammar):
        edges.append(Edge(_ORDINAL_ENDING, None, place, place + 1))
    return edges


def _ends_ordinal(tokens: list[Token], place: int, grammar: Grammar) -> bool:
    token = tokens[place]
    return (
        place > 0
        and token.is_glued
        and token.word in grammar.language.ordinal_endings
        and tokens[place - 1].kind == "number"
    )


def _numerals(tokens: list[Token], first: int, end: int, grammar: Grammar) -> Row:
    language = grammar.language
    run = "".join(token.text for token in tokens[first:end])
    readings = None if run in language.idioms else read_run(tokens, first, end, language.order)
    if readings is None:
        return [()] * (end - first)
    places = [
        [Edge(numeral.symbol, numeral.value, place, numeral.end) for numeral in readings[place]]
        if place in readings
        else [Edge(tokens[place].text, None, place, place + 1), *_word(tokens, place, grammar)]
        for place in range(first, end)
    ]
    if end < len(tokens) and _ends_ordinal(tokens, end, grammar):
        number = int(tokens[end - 1].text[:4])
        for symbol in ("ORD", "NTH"):
            places[-1].append(Edge(symbol, number, end - 1, end + 1))
    return list(places)
