"""Finds the date expressions in a text."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from functools import cache

from desktop_assistant.tasks.language import guards
from desktop_assistant.tasks.language.chart import Edge, parse
from desktop_assistant.tasks.language.grammar import Grammar, index
from desktop_assistant.tasks.language.languages import language_of
from desktop_assistant.tasks.language.numerals import read_run, run_end
from desktop_assistant.tasks.language.tokens import Token, tokenize
from desktop_assistant.tasks.language.values import Reading, Stretch
from desktop_assistant.tasks.language.when import ImpossibleDate, When

_GOALS = frozenset({"WHEN", "IMPOSSIBLE"})
# Signs and little words alone make no date; a row of tokens without a number or a name is skipped.
_EMPTY: tuple[Edge, ...] = ()


@cache
def grammar_of(locale: str) -> Grammar:
    """Return the grammar for a locale such as `en`, `en-GB` or `de`; English for others."""
    return _indexed(language_of(locale).name)


@cache
def _indexed(name: str) -> Grammar:
    return index(language_of(name))


def read(text: str, now: datetime, locale: str) -> list[Edge]:
    """Return the expressions in a text, in order, as the parts of the grammar they were read from.

    None overlaps another: of two that do, the longer one stays.
    """
    grammar = grammar_of(locale)
    tokens = tokenize(text)
    found: list[Edge] = []
    for first, row in _rows(tokens, grammar):
        found.extend(parse(grammar.root, row, first, now, _GOALS))
    fitting = [edge for edge in found if guards.fits(edge, tokens, text, grammar.language)]
    names = [edge for edge in found if guards.is_name(edge)]
    return _apart(edge for edge in fitting if not any(_is_inside(edge, name) for name in names))


def _is_inside(edge: Edge, name: Edge) -> bool:
    """True for the "friday" of "black friday deals"."""
    return (
        name.start <= edge.start
        and edge.end <= name.end
        and edge.end - edge.start < (name.end - name.start)
    )


def _preference(edge: Edge) -> tuple[int, int, bool]:
    """The longer expression first; of two equal ones that which needs no guard."""
    return edge.start - edge.end, edge.start, edge.rule is not None and bool(edge.rule.guard)


def _apart(edges: Iterable[Edge]) -> list[Edge]:
    chosen: list[Edge] = []
    for edge in sorted(edges, key=_preference):
        if all(edge.end <= other.start or other.end <= edge.start for other in chosen):
            chosen.append(edge)
    return sorted(chosen, key=lambda edge: edge.start)


def _rows(tokens: list[Token], grammar: Grammar) -> list[tuple[int, list[Sequence[Edge]]]]:
    """Return the stretches of tokens that mean something to the grammar."""
    places = _places(tokens, grammar)
    rows: list[tuple[int, list[Sequence[Edge]]]] = []
    row: list[Sequence[Edge]] = []
    for place, edges in enumerate(places):
        if edges:
            row.append(edges)
        if row and (not edges or place == len(places) - 1):
            end = place + 1 if edges else place
            if _names_something(row, grammar):
                rows.append((end - len(row), row))
            row = []
    return rows


def _names_something(row: Sequence[Sequence[Edge]], grammar: Grammar) -> bool:
    return any(
        edge.value is not None or edge.symbol in grammar.anchors for edges in row for edge in edges
    )


def _places(tokens: list[Token], grammar: Grammar) -> list[Sequence[Edge]]:
    """Return what each token may be."""
    places: list[Sequence[Edge]] = []
    place = 0
    while place < len(tokens):
        token = tokens[place]
        if token.kind == "number":
            end = run_end(tokens, place)
            places.extend(_numerals(tokens, place, end, grammar))
            place = end
        else:
            places.append(_word(tokens, place, grammar))
            place += 1
    return places


def _word(tokens: list[Token], place: int, grammar: Grammar) -> Sequence[Edge]:
    token = tokens[place]
    if token.kind == "opaque":
        return _EMPTY
    symbols = grammar.lexicon.get(token.text) or grammar.lexicon.get(token.word) or ()
    edges = [Edge(symbol, value, place, place + 1) for symbol, value in symbols]
    if _ends_ordinal(tokens, place, grammar):
        edges.append(Edge("<ordinal ending>", None, place, place + 1))
    return edges


def _ends_ordinal(tokens: list[Token], place: int, grammar: Grammar) -> bool:
    token = tokens[place]
    return (
        place > 0
        and token.is_glued
        and token.word in grammar.language.ordinal_endings
        and tokens[place - 1].kind == "number"
    )


def _numerals(tokens: list[Token], first: int, end: int, grammar: Grammar) -> list[Sequence[Edge]]:
    language = grammar.language
    places: list[list[Edge]] = [[] for _ in range(first, end)]
    run = "".join(token.text for token in tokens[first:end])
    readings = None if run in language.idioms else read_run(tokens, first, end, language.order)
    if readings is None:
        return list(places)
    for place in range(first, end):
        sign = tokens[place]
        places[place - first] = [
            Edge(numeral.symbol, numeral.value, place, numeral.end)
            for numeral in readings.get(place, ())
        ] or [Edge(sign.text, None, place, place + 1), *_word(tokens, place, grammar)]
    if end < len(tokens) and _ends_ordinal(tokens, end, grammar):
        number = int(tokens[end - 1].text[:4])
        for symbol in ("ORD", "NTH"):
            places[end - 1 - first].append(Edge(symbol, number, end - 1, end + 1))
    return list(places)


def when_of(reading: Reading, span: tuple[int, int]) -> When:
    """Return what an expression means."""
    stretch = reading.stretch
    return When(
        span=span,
        start=stretch.start,
        end=stretch.end,
        has_time=stretch.has_time,
        grain=stretch.grain,
        recurrence=reading.recurrence,
        deadline=reading.deadline,
        after_completion=reading.repeat is not None and reading.repeat.after_completion,
        lasting=reading.lasting,
        due=_due(stretch),
    )


def _due(stretch: Stretch) -> date | datetime:
    if stretch.moment is not None:
        return stretch.moment
    return stretch.start if stretch.has_time else stretch.start.date()


def parse_all(text: str, now: datetime, *, locale: str = "en") -> list[When]:
    """Return every date expression in a text, in order; none overlaps another.

    See `parse_when` for the parameters.
    """
    tokens = tokenize(text)
    return [
        when_of(edge.value, span_of(edge, tokens))
        for edge in read(text, now, locale)
        if isinstance(edge.value, Reading)
    ]


def span_of(edge: Edge, tokens: list[Token]) -> tuple[int, int]:
    """Return the place of a part in its text, in code points."""
    return tokens[edge.start].start, tokens[edge.end - 1].end


def parse_when(text: str, now: datetime, *, locale: str = "en") -> When | None:
    """Return what the date expression in a text means; of several, the one that says most.

    Never raises: a text without a date, or with one that does not exist (see `find_impossible`),
    is None.

    Parameters:
        text: Any text.
        now: Local time, from which "tomorrow" counts. Aware or naive; where a text names a zone
            the answer is in the zone of `now`, or this machine's where it has none.
        locale: BCP 47 tag. `en` reads 3/5 as March 5, `en-GB` and the like as 3 May, `de` is
            German; everything else is read as `en`.
    """
    whens = parse_all(text, now, locale=locale)
    return max(whens, key=_says, default=None)


def _says(when: When) -> tuple[bool, bool, bool, int]:
    is_dated = when.grain not in ("second", "minute", "hour") or when.start.date() is not None
    return (
        when.recurrence is not None,
        is_dated,
        not when.lasting,
        when.span[1] - when.span[0],
    )


def find_impossible(text: str, now: datetime, *, locale: str = "en") -> ImpossibleDate | None:
    """Return the first date in a text that does not exist, such as 31 February; None without one.

    See `parse_when` for the parameters.
    """
    tokens = tokenize(text)
    for edge in read(text, now, locale):
        if edge.symbol == "IMPOSSIBLE":
            start, end = span_of(edge, tokens)
            return ImpossibleDate((start, end), text[start:end])
    return None
