"""Finds the date expressions in a text."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cache

from desktop_assistant.tasks.language import guards
from desktop_assistant.tasks.language.chart import Edge, parse
from desktop_assistant.tasks.language.covered import Covered
from desktop_assistant.tasks.language.grammar import Grammar, index
from desktop_assistant.tasks.language.languages import language_of
from desktop_assistant.tasks.language.lookup import rows
from desktop_assistant.tasks.language.tokens import Span, tokenize
from desktop_assistant.tasks.language.values import Impossible, Reading, Stretch
from desktop_assistant.tasks.language.when import ImpossibleDate, When

_WHOLE = frozenset({"WHEN", "IMPOSSIBLE"})


@dataclass(frozen=True, slots=True)
class Expression:
    """A date expression in a text, with the parts of the grammar it was read from."""

    edge: Edge
    span: Span

    @property
    def reading(self) -> Reading | None:
        """What it means; None for a date that does not exist."""
        return self.edge.value if isinstance(self.edge.value, Reading) else None

    @property
    def is_impossible(self) -> bool:
        """True for a date that does not exist."""
        return isinstance(self.edge.value, Impossible)


@cache
def grammar_of(locale: str) -> Grammar:
    """Return the grammar for a locale such as `en`, `en-GB` or `de`; English for others."""
    return _indexed(language_of(locale).name)


@cache
def _indexed(name: str) -> Grammar:
    return index(language_of(name))


def read(text: str, now: datetime, locale: str, taken: Collection[Span] = ()) -> list[Expression]:
    """Return the expressions in a text, in order.

    None overlaps another: of two that do, the longer one stays.

    Parameters:
        text, now, locale: See `parse_when`.
        taken: Places that mean something else already.
    """
    grammar = grammar_of(locale)
    covered = Covered(len(text), taken)
    tokens = [
        replace(token, kind="opaque") if covered.touches((token.start, token.end)) else token
        for token in tokenize(text)
    ]
    found: list[Edge] = []
    for first, row in rows(tokens, grammar):
        found.extend(parse(grammar.root, row, first, now, _WHOLE))
    fitting = [edge for edge in found if guards.fits(edge, tokens, text, grammar.language)]
    names = [edge for edge in found if guards.is_name(edge)]
    free = (edge for edge in fitting if not any(_is_inside(edge, name) for name in names))
    chosen = _apart(free, len(tokens))
    return [
        Expression(edge, (tokens[edge.start].start, tokens[edge.end - 1].end)) for edge in chosen
    ]


def _is_inside(edge: Edge, name: Edge) -> bool:
    """True for the "friday" of "black friday deals"."""
    is_shorter = edge.end - edge.start < name.end - name.start
    return is_shorter and name.start <= edge.start and edge.end <= name.end


def _apart(edges: Iterable[Edge], tokens: int) -> list[Edge]:
    chosen: list[Edge] = []
    covered = Covered(tokens)
    for edge in sorted(edges, key=_preference):
        if not covered.touches((edge.start, edge.end)):
            covered.add((edge.start, edge.end))
            chosen.append(edge)
    return sorted(chosen, key=lambda edge: edge.start)


def _preference(edge: Edge) -> tuple[int, int, bool]:
    """The longer expression first; of two equal ones that which needs no guard."""
    return edge.start - edge.end, edge.start, edge.rule is not None and bool(edge.rule.guard)


def when_of(reading: Reading, span: Span) -> When:
    """Return what an expression means, as the public value."""
    stretch = reading.stretch
    return When(
        span=span,
        start=stretch.start,
        end=stretch.end,
        has_time=stretch.has_time,
        grain=stretch.grain,
        due=_due(stretch),
        recurrence=reading.recurrence,
        deadline=reading.deadline,
        after_completion=reading.repeat is not None and reading.repeat.after_completion,
        lasting=reading.lasting,
    )


def _due(stretch: Stretch) -> date | datetime:
    if stretch.moment is not None:
        return stretch.moment
    return stretch.start if stretch.has_time else stretch.start.date()


def parse_all(text: str, now: datetime, *, locale: str = "en") -> list[When]:
    """Return every date expression in a text, in order; none overlaps another.

    See `parse_when` for the parameters.
    """
    return [
        when_of(expression.reading, expression.span)
        for expression in read(text, now, locale)
        if expression.reading is not None
    ]


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
    return max(parse_all(text, now, locale=locale), key=_says, default=None)


def _says(when: When) -> tuple[bool, bool, bool, int]:
    """A recurrence says more than a date, a date more than a length; then the longer wording."""
    is_day = when.grain not in ("second", "minute", "hour")
    length = when.span[1] - when.span[0]
    return when.recurrence is not None, not when.lasting, is_day, length


def find_impossible(text: str, now: datetime, *, locale: str = "en") -> ImpossibleDate | None:
    """Return the first date in a text that does not exist, such as 31 February; None without one.

    See `parse_when` for the parameters.
    """
    for expression in read(text, now, locale):
        if expression.is_impossible:
            start, end = expression.span
            return ImpossibleDate((start, end), text[start:end])
    return None
