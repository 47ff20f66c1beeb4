"""Numbers that are said in several words."""

from collections.abc import Callable
from datetime import datetime


def same(now: datetime, number: float) -> float:
    """A number as it is."""
    return number


def number(value: float) -> Callable[[datetime], float]:
    """Return the meaning of a phrase for a number: a couple is 2."""
    return lambda now: value


def plus(now: datetime, tens: int, ones: int) -> int:
    """Twenty-five."""
    return tens + ones


def and_a_half(now: datetime, whole: int) -> float:
    """Two and a half."""
    return whole + 0.5


def half_of(now: datetime, whole: float) -> float:
    """A half one, "eine halbe"."""
    return whole / 2


def last(now: datetime) -> int:
    """The last one, counted from the end."""
    return -1


def from_end(now: datetime, nth: int) -> int:
    """The third last one."""
    return -nth
