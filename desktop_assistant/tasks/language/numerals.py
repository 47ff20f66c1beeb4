"""Runs of digits: 2026-03-05, 3/5/26, 5.3.2026, 20:15, 9-11, 1st, 1.5.

A run is digits joined by `:`, `/`, `.`, `-` or `,` without a space. Its shape says what it may be.
A run of no known shape (a version, a telephone number, a score) is opaque: none of its numbers is
part of a date.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from desktop_assistant.tasks.language.meanings.days import century, day_of_month_name
from desktop_assistant.tasks.language.tokens import Token
from desktop_assistant.tasks.language.values import Clock, Cycle, Impossible
from desktop_assistant.tasks.language.when import Grain

_JOINTS = frozenset(":/.-,")
_LONGEST_NUMBER = 4
# Two dates with a dash between them are eleven tokens.
_LONGEST_RUN = 11
# Years with four digits that people write in dates; "1730" is rather a time.
_FIRST_YEAR, _LAST_YEAR = 1800, 3999


@dataclass(frozen=True, slots=True)
class Order:
    """How a language writes its dates in digits."""

    day_first: bool
    """5/3 is the fifth of March, not May third."""
    short_dotted: bool = False
    """5.3. and 5.3.26 are dates; elsewhere they are versions and chapters."""


@dataclass(frozen=True, slots=True)
class Numeral:
    """One reading of some tokens: `symbol` is what the grammar calls it."""

    symbol: str
    value: object
    end: int


def run_end(tokens: list[Token], first: int) -> int:
    """Return the index after the run of digits that begins at token `first`."""
    end = first + 1
    while (
        end + 1 < len(tokens)
        and tokens[end].text in _JOINTS
        and tokens[end].is_glued
        and tokens[end + 1].kind == "number"
        and tokens[end + 1].is_glued
    ):
        end += 2
    return end


def read_run(
    tokens: list[Token], first: int, end: int, order: Order
) -> dict[int, list[Numeral]] | None:
    """Return what a run of digits may be, by the token it begins at; None when it is opaque."""
    is_long = end - first > _LONGEST_RUN
    if is_long or any(len(token.text) > _LONGEST_NUMBER for token in tokens[first:end]):
        return None
    if end - first == 1:
        readings = list(_number(tokens[first], end))
        return {first: readings}
    texts = [token.text for token in tokens[first:end:2]]
    joints = "".join(token.text for token in tokens[first + 1 : end : 2])
    found: dict[int, list[Numeral]] = {}
    whole = [Numeral(symbol, value, end) for symbol, value in _joined(texts, joints, order)]
    if whole:
        found[first] = whole
    for split in range(first + 1, end, 2):
        # 9:30-11:00 and 27/3-29/3 are two numerals with a dash between them.
        if tokens[split].text in "-." and (not whole or joints == "-"):
            _add_halves(found, tokens, (first, split, end), order)
    return found or None


def _add_halves(
    found: dict[int, list[Numeral]], tokens: list[Token], places: tuple[int, int, int], order: Order
) -> None:
    first, split, end = places
    if tokens[split].text == "." and end - first < 7:  # 3.30 is one numeral, 3/5/26.14:15 two
        return
    left = read_run(tokens, first, split, order)
    right = read_run(tokens, split + 1, end, order)
    if left is None or right is None or first not in left or split + 1 not in right:
        return
    is_two_numbers = end - first == 3
    if is_two_numbers and max(len(tokens[first].text), len(tokens[split + 1].text)) > 2:
        return  # 2012-1400 and 555-123 are numbers of something
    for half in (left, right):
        for place, readings in half.items():
            found.setdefault(place, []).extend(readings)


def _number(token: Token, end: int) -> Iterator[Numeral]:
    number = int(token.text)
    yield Numeral("INT", number, end)
    if len(token.text) == 4 and _FIRST_YEAR <= number <= _LAST_YEAR:
        yield Numeral("YEAR", number, end)
    if len(token.text) >= 3:
        hour, minute = divmod(number, 100)
        if hour < 24 and minute < 60:
            half = 1 <= hour <= 12 and len(token.text) == 3
            yield Numeral("HHMM", Clock(hour, minute, grain="minute", half=half), end)


def _joined(texts: list[str], joints: str, order: Order) -> Iterator[tuple[str, object]]:
    if joints in (":", "::"):
        yield from _clock(texts)
    elif joints in ("//", "--", ".."):
        yield from _full_date(texts, joints[0], order)
    elif joints == "/":
        yield from _slashed(texts, order)
    elif joints == "-":
        yield from _hyphenated(texts, order)
    elif joints == ".":
        yield from _dotted(texts, order)
    elif joints == "," and len(texts[1]) < 3:
        yield "DECIMAL", float(f"{texts[0]}.{texts[1]}")


def _clock(texts: list[str]) -> Iterator[tuple[str, Clock]]:
    if any(len(text) != 2 for text in texts[1:]) or len(texts[0]) > 2:
        return
    hour, minute, *rest = map(int, texts)
    second = rest[0] if rest else 0
    if hour < 24 and minute < 60 and second < 60:
        # A leading zero is how a 24-hour clock is written.
        half = 1 <= hour <= 12 and not texts[0].startswith("0")
        grain: Grain = "second" if rest else "minute"
        yield "HMS", Clock(hour, minute, second, grain, half)


def _full_date(texts: list[str], joint: str, order: Order) -> Iterator[tuple[str, object]]:
    first, second, third = map(int, texts)
    if len(texts[0]) == 4 and len(texts[1]) <= 2 and len(texts[2]) <= 2:
        yield "DATE", _date(first, second, third) or _date(first, third, second) or Impossible()
        return
    if len(texts[0]) > 2 or len(texts[1]) > 2:
        return
    day_first = order.day_first or joint == "."
    day, month = (first, second) if day_first else (second, first)
    if len(texts[2]) == 4:
        # The other order is a guess that only 25/12 and its like allow.
        yield "DATE", _date(third, month, day) or _date(third, day, month) or Impossible()
    elif len(texts[2]) == 2 and (joint != "." or order.short_dotted):
        written = _date(century(third), month, day) or _date(century(third), day, month)
        if written:
            yield "DATE", written


def _slashed(texts: list[str], order: Order) -> Iterator[tuple[str, object]]:
    first, second = map(int, texts)
    if len(texts[1]) == 4 and 1 <= first <= 12:
        yield "YEARMONTH", date(second, first, 1)
    elif len(texts[0]) == 4 and 1 <= second <= 12:
        yield "YEARMONTH", date(first, second, 1)
    elif max(len(text) for text in texts) <= 2:
        if 0 < first < second <= 8:
            yield "FRACTION", first / second
        short = _day_and_month(first, second, order.day_first)
        if short:
            yield "SHORTDATE", short


def _hyphenated(texts: list[str], order: Order) -> Iterator[tuple[str, object]]:
    first, second = map(int, texts)
    if len(texts[0]) == 4 and len(texts[1]) == 2 and 1 <= second <= 12:
        yield "YEARMONTH", date(first, second, 1)
    elif max(len(text) for text in texts) <= 2:
        short = _day_and_month(first, second, order.day_first)
        if short:
            yield "HYPHENDATE", short


def _dotted(texts: list[str], order: Order) -> Iterator[tuple[str, object]]:
    if len(texts[0]) <= 2 and len(texts[1]) == 2:
        yield from (("DOTCLOCK", clock) for _, clock in _clock(texts))
    yield "DECIMAL", float(f"{texts[0]}.{texts[1]}")
    if order.short_dotted and max(len(text) for text in texts) <= 2:
        short = _day_and_month(int(texts[0]), int(texts[1]), day_first=True)
        if short:
            yield "DOTDATE", short


def _day_and_month(first: int, second: int, day_first: bool) -> Cycle | None:
    day, month = (first, second) if day_first else (second, first)
    if not 1 <= month <= 12:
        day, month = month, day
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    named = day_of_month_name(month, day)
    return named if isinstance(named, Cycle) else None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
