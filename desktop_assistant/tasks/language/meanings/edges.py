"""The beginnings, middles and ends of periods."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Literal

from desktop_assistant.tasks.language.almanac import midnight, shift
from desktop_assistant.tasks.language.meanings.days import settle
from desktop_assistant.tasks.language.meanings.periods import resolved, unit_around
from desktop_assistant.tasks.language.values import Day, MonthOfYear, Stretch
from desktop_assistant.tasks.language.when import Grain

Third = Literal["start", "middle", "end"]
# In days or months from the start of a period: where its beginning ends, where its middle is, and
# where its end begins. Those of the month, the year and the ends of the week are the corpora's.
_CUTS: dict[Grain, tuple[Grain, dict[Third, tuple[int, int | None]]]] = {
    "week": ("day", {"start": (0, 3), "middle": (2, 4), "end": (4, None)}),
    "month": ("day", {"start": (0, 10), "middle": (10, 20), "end": (20, None)}),
    "quarter": ("month", {"start": (0, 1), "middle": (1, 2), "end": (2, None)}),
    "year": ("month", {"start": (0, 3), "middle": (3, 8), "end": (8, None)}),
}
_MONTHS_TO_THE_MIDDLE: dict[Grain, int] = {"year": 6, "quarter": 1}
_WORKDAY_ENDS_HOUR = 17


def third(which: Third) -> Callable[[datetime, MonthOfYear | Stretch], Stretch | None]:
    """Return the meaning of "the beginning of", "the middle of" or "the end of" a period."""
    return lambda now, period: _third(which, resolved(period, now))


def _third(which: Third, whole: Stretch) -> Stretch | None:
    if whole.end is None or whole.grain not in _CUTS:
        return None
    grain, cuts = _CUTS[whole.grain]
    first, last = cuts[which]
    start = shift(whole.start, first, grain)
    if last is not None:
        return Stretch(start, shift(whole.start, last, grain), grain)
    # A week's work ends on Friday, a month on its last day.
    due = start if whole.grain == "week" else whole.end - timedelta(days=1)
    return Stretch(start, whole.end, grain, due.date())


def half(which: Third) -> Callable[[datetime, Stretch], Stretch | None]:
    """Return the meaning of "the first half of" or, for "end", "the second half of"."""

    def meaning(now: datetime, period: Stretch) -> Stretch | None:
        if period.end is None or period.grain not in ("month", "quarter", "year"):
            return None
        grain: Grain = "day" if period.grain == "month" else "month"
        if grain == "day":
            middle = period.start + timedelta(days=15)
        else:
            middle = shift(period.start, _MONTHS_TO_THE_MIDDLE[period.grain], "month")
        if which == "start":
            return Stretch(period.start, middle, grain)
        return Stretch(middle, period.end, grain)

    return meaning


def half_of_unit(which: Third) -> Callable[[datetime, Grain], Stretch | None]:
    """Return the meaning of "the first half of the", before a unit."""
    meaning = half(which)
    return lambda now, unit: meaning(now, unit_around(now.replace(tzinfo=None), 0, unit))


def third_of_unit(which: Third) -> Callable[[datetime, Grain], Stretch | None]:
    """Return the meaning of "the end of the" before a unit: the one around now."""
    return lambda now, unit: _third(which, unit_around(now.replace(tzinfo=None), 0, unit))


def unit_end(now: datetime, unit: Grain) -> Stretch | None:
    """Month-end, year end; a week-end is something else."""
    return None if unit == "week" else third_of_unit("end")(now, unit)


def end_of_this(unit: Grain) -> Callable[[datetime], Stretch | None]:
    """Return the meaning of a word such as German "Monatsende"."""
    return lambda now: third_of_unit("end")(now, unit)


def end_of_day(now: datetime, day: Day) -> Stretch | None:
    """The end of the working day, 17:00, until midnight."""
    settled = settle(day, now)
    if settled is None:
        return None
    start = midnight(settled)
    return Stretch(start + timedelta(hours=_WORKDAY_ENDS_HOUR), start + timedelta(days=1), "hour")


def end_of_today(now: datetime) -> Stretch | None:
    """EOD, close of business."""
    return end_of_day(now, now.date())
