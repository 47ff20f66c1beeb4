"""A bottom-up chart parser: finds every part of the grammar in a row of tokens."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from desktop_assistant.tasks.language.grammar import Node, Rule
from desktop_assistant.tasks.language.values import MARK, Impossible

# A date expression is short. The limit keeps a long row of date words from taking long.
_MOST_TOKENS = 20
_MOST_EDGES_AT_A_PLACE = 60


@dataclass(frozen=True, slots=True)
class Edge:
    """A part that was found: tokens `start` to `end` (exclusive) are a `symbol`."""

    symbol: str
    value: object
    start: int
    end: int
    rule: Rule | None = None
    parts: tuple["Edge", ...] = ()


@dataclass(frozen=True, slots=True)
class Chart:
    """The parts that begin at each place, by symbol."""

    now: datetime
    root: Node
    begins: Mapping[int, dict[str, list[Edge]]]


def parse(
    root: Node, words: Sequence[Sequence[Edge]], first: int, now: datetime, goals: frozenset[str]
) -> list[Edge]:
    """Return the parts with a goal's symbol in a row of tokens.

    The row is read from its end to its beginning: when a place is reached, everything that can
    begin after it is known, so each part is made once and nothing is ever revised.

    Parameters:
        root: The index of the rules.
        words: What each token may be; one list a token.
        first: The index of the first token in the text.
        now: Local time, handed to the rules.
        goals: The symbols asked for.
    """
    begins: dict[int, dict[str, list[Edge]]] = {}
    chart = Chart(now, root, begins)
    found: list[Edge] = []
    for place in range(first + len(words) - 1, first - 1, -1):
        here: dict[str, list[Edge]] = {}
        agenda = list(words[place - first])
        seen = {(edge.symbol, edge.end) for edge in agenda if edge.symbol.isupper()}
        for edge in agenda:  # grows while it is read
            here.setdefault(edge.symbol, []).append(edge)
            if edge.symbol in goals:
                found.append(edge)
            node = root.after.get(edge.symbol)
            if node is not None and len(agenda) < _MOST_EDGES_AT_A_PLACE:
                _extend(chart, node, (edge,), agenda, seen)
        begins[place] = here
    return found


def _extend(
    chart: Chart,
    node: Node,
    parts: tuple[Edge, ...],
    agenda: list[Edge],
    seen: set[tuple[str, int]],
) -> None:
    start, end = parts[0].start, parts[-1].end
    for rule, captured in node.rules:
        # A part is made once. Whole expressions compete: which of them fits, the text around shows.
        if (rule.result, end) in seen and rule.result != "WHEN":
            continue
        values = [parts[place].value for place in captured]
        value = _value(rule, chart.now, [value for value in values if value is not MARK])
        if value is not None:
            symbol = "IMPOSSIBLE" if isinstance(value, Impossible) else rule.result
            seen.add((symbol, end))
            agenda.append(Edge(symbol, value, start, end, rule, parts))
    following = chart.begins.get(end)
    if not following or not node.after:
        return
    for symbol, edges in following.items():
        after = node.after.get(symbol)
        if after is not None:
            for edge in edges:
                if edge.end - start <= _MOST_TOKENS:
                    _extend(chart, after, (*parts, edge), agenda, seen)


def _value(rule: Rule, now: datetime, values: list[object]) -> object:
    try:
        return rule.meaning(now, *values)
    except (OverflowError, ValueError):
        # Before the year 1 or after 9999: a number that is no date.
        return None
