"""Weeks, months, quarters, years, weekends and seasons."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta

from desktop_assistant.tasks.language.almanac import (
    add_months,
    floor,
    floor_day,
    midnight,
    shift,
    shift_day,
)
from desktop_assistant.tasks.language.meanings.days import century, settle
from desktop_assistant.tasks.language.values import Day, MonthOfYear, Reading, Stretch
from desktop_assistant.tasks.language.when import Grain

_WEEKEND_BEGINS_HOUR = 18


def unit_around(moment: datetime, count: int, grain: Grain) -> Stretch:
    """Return the week, month, ... that a moment lies in (0), the next one (1), ..."""
    start = shift(floor(moment, grain), count, grain)
    if grain in ("second", "minute", "hour", "day"):
        return Stretch(start, None, grain)
    return Stretch(start, shift(start, 1, grain), grain)


def unit_from_now(count: int) -> Callable[[datetime, Grain], Stretch]:
    """Return the meaning of "next week" (1), "this month" (0), "last year" (-1)."""
    return lambda now, grain: unit_around(now.replace(tzinfo=None), count, grain)


def nth_unit_to_come(now: datetime, count: int, grain: Grain) -> Stretch:
    """Upcoming two weeks: the second week to come.

    "Next two weeks" is the two weeks; the corpora read "upcoming" as a point and so does this.
    """
    return unit_around(now.replace(tzinfo=None), count, grain)


def unit_after_next(now: datetime, grain: Grain) -> Stretch:
    """The week after next."""
    return unit_around(now.replace(tzinfo=None), 2, grain)


def unit_before_last(now: datetime, grain: Grain) -> Stretch:
    """The month before last."""
    return unit_around(now.replace(tzinfo=None), -2, grain)


def next_units(now: datetime, count: float, grain: Grain) -> Stretch | None:
    """The next three days: whole ones, beginning after this one."""
    start = shift(floor(now.replace(tzinfo=None), grain), 1, grain)
    end = shift(start, int(count), grain)
    if end == start:
        return None
    is_of_days = grain not in ("second", "minute", "hour")
    return Stretch(start, end, grain, (end - timedelta(days=1)).date() if is_of_days else end)


def last_units(now: datetime, count: float, grain: Grain) -> Stretch | None:
    """The last three days: whole ones, ending before this one."""
    end = floor(now.replace(tzinfo=None), grain)
    return Stretch(shift(end, -int(count), grain), end, grain) if count >= 1 else None


def month(now: datetime, number: int) -> MonthOfYear:
    """A month's name."""
    return MonthOfYear(number)


def month_of_short_year(now: datetime, number: int, year: int) -> Stretch | None:
    """October '27."""
    return month_of_year(now, MonthOfYear(number), century(year)) if 0 <= year < 100 else None


def same(now: datetime, period: Stretch) -> Stretch:
    """A period as it is."""
    return period


def settle_month(now: datetime, month: MonthOfYear) -> Stretch:
    """A month alone: this year's unless it is over."""
    year = now.year + (now.month > month.number)
    return month_of_year(now, month, year)


def month_of_year(now: datetime, month: MonthOfYear, year: int) -> Stretch:
    """March 2027."""
    start = date(year, month.number, 1)
    return Stretch(midnight(start), midnight(add_months(start, 1)), "month")


def year_month(now: datetime, year: int, month: MonthOfYear) -> Stretch:
    """2027 March."""
    return month_of_year(now, month, year)


def month_of_period(now: datetime, month: MonthOfYear, period: Stretch) -> Stretch | None:
    """March next year."""
    return month_of_year(now, month, period.start.year) if period.grain == "year" else None


def month_of_next_year(now: datetime, month: MonthOfYear) -> Stretch:
    """German "März nächsten Jahres"."""
    return month_of_year(now, month, now.year + 1)


def next_month_named(now: datetime, month: MonthOfYear) -> Stretch:
    """Next March: the first one that has not begun."""
    year = now.year + (now.month >= month.number)
    return month_of_year(now, month, year)


def last_month_named(now: datetime, month: MonthOfYear) -> Stretch:
    """Last March: the last one that is over."""
    year = now.year - (now.month <= month.number)
    return month_of_year(now, month, year)


def numeric_month(now: datetime, first: date) -> Stretch:
    """2/2013, 2014-10."""
    return Stretch(midnight(first), midnight(add_months(first, 1)), "month")


def year(now: datetime, number: int) -> Stretch:
    """2014."""
    return Stretch(datetime(number, 1, 1), datetime(number + 1, 1, 1), "year")


def buddhist_year(now: datetime, number: int) -> int:
    """2555 BE is 2012."""
    return number - 543


def same_year(now: datetime, number: int) -> int:
    """2014 AD."""
    return number


def quarter(now: datetime, nth: int) -> Stretch | None:
    """The third quarter, Q3: this year's unless it is over."""
    if not 1 <= nth <= 4:
        return None
    current = (now.month - 1) // 3 + 1
    return quarter_of(now, nth, now.year + (current > nth))


def quarter_of(now: datetime, nth: int, year: int) -> Stretch | None:
    """Q4 2018."""
    if not 1 <= nth <= 4:
        return None
    start = date(year, 3 * nth - 2, 1)
    return Stretch(midnight(start), midnight(add_months(start, 3)), "quarter")


def year_quarter(now: datetime, year: int, nth: int) -> Stretch | None:
    """2018Q4."""
    return quarter_of(now, nth, year)


def quarter_of_period(now: datetime, nth: int, period: Stretch) -> Stretch | None:
    """The first quarter of next year."""
    return quarter_of(now, nth, period.start.year) if period.grain == "year" else None


def week_containing(now: datetime, day: Day) -> Stretch | None:
    """The week of 9 March."""
    settled = settle(day, now)
    if settled is None:
        return None
    start = floor_day(settled, "week")
    return Stretch(midnight(start), midnight(shift_day(start, 1, "week")), "week")


def week_beside(weeks: int) -> Callable[[datetime, Day], Stretch | None]:
    """Return the meaning of "the week after" a day (1): Monday to Sunday."""

    def meaning(now: datetime, day: Day) -> Stretch | None:
        settled = settle(day, now)
        if settled is None:
            return None
        return week_containing(now, settled + timedelta(weeks=weeks))

    return meaning


def nth_week_in(now: datetime, nth: int, period: MonthOfYear | Stretch) -> Stretch | None:
    """The first (1) or last (-1) week of a month or year: the weeks that lie wholly in it."""
    whole = resolved(period, now)
    if whole.end is None:
        return None
    first, end = whole.start.date(), whole.end.date()
    if nth > 0:
        start = first + timedelta(days=-first.weekday() % 7, weeks=nth - 1)
    else:
        start = floor_day(end, "week") + timedelta(weeks=nth)
    if start < first or start + timedelta(weeks=1) > end:
        return None
    return Stretch(midnight(start), midnight(start + timedelta(weeks=1)), "week")


def resolved(period: MonthOfYear | Stretch, now: datetime) -> Stretch:
    """Return a period on the calendar."""
    return settle_month(now, period) if isinstance(period, MonthOfYear) else period


def _weekend_from(saturday: date) -> Stretch:
    friday = midnight(saturday - timedelta(days=1))
    start = friday + timedelta(hours=_WEEKEND_BEGINS_HOUR)
    return Stretch(start, friday + timedelta(days=3), "hour", saturday)


def weekend(weeks: int) -> Callable[[datetime], Stretch]:
    """Return the meaning of "this weekend" (0), "next weekend" (1): Friday 18:00 to Monday."""
    return lambda now: _weekend_from(floor_day(now.date(), "week") + timedelta(days=5, weeks=weeks))


def nth_weekend_in(now: datetime, nth: int, period: MonthOfYear | Stretch) -> Stretch | None:
    """The last weekend of October; a weekend belongs to the month of its Saturday."""
    whole = resolved(period, now)
    if whole.end is None:
        return None
    first, last = whole.start.date(), whole.end.date() - timedelta(days=1)
    if nth > 0:
        saturday = first + timedelta(days=(5 - first.weekday()) % 7, weeks=nth - 1)
    else:
        saturday = last - timedelta(days=(last.weekday() - 5) % 7, weeks=-nth - 1)
    return _weekend_from(saturday) if first <= saturday <= last else None


def reading(now: datetime, period: Stretch) -> Reading:
    """A period as a whole expression; one that has begun is due when it ends."""
    today = now.date()
    if period.moment is not None or period.has_time or period.end is None:
        return Reading(period)
    if period.start.date() < today < period.end.date():
        return Reading(replace(period, moment=_last_day(period.grain, period.end.date(), today)))
    return Reading(period)


def _last_day(grain: Grain, end: date, today: date) -> date:
    friday = end - timedelta(days=3)
    if grain == "week" and today <= friday:
        return friday
    return end - timedelta(days=1)


def month_reading(now: datetime, month: MonthOfYear) -> Reading:
    """A month as a whole expression."""
    return reading(now, settle_month(now, month))


def afterwards(now: datetime, period: MonthOfYear | Stretch) -> Reading | None:
    """After next week, after the weekend: from its end on."""
    end = resolved(period, now).end
    return None if end is None else Reading(Stretch(end, None, "day"))


def deadline(now: datetime, period: Stretch) -> Reading:
    """By next week."""
    return Reading(period, deadline=True)


def span_deadline(now: datetime, span: Stretch) -> Reading:
    """By the end of the month: any time from now until then."""
    due = span.moment or (span.start if span.has_time else span.start.date())
    start = floor(now.replace(tzinfo=None), "second")
    if span.end is None or span.end <= start:
        return Reading(span, deadline=True)
    return Reading(Stretch(start, span.end, "second", due), deadline=True)


def number_reading(now: datetime, number: int) -> Reading:
    """A month's name as a whole expression."""
    return month_reading(now, MonthOfYear(number))


def now_reading(now: datetime) -> Reading:
    """Now."""
    return Reading(Stretch(floor(now.replace(tzinfo=None), "second"), None, "second"))


def month_deadline(now: datetime, month: MonthOfYear) -> Reading:
    """By June."""
    return Reading(settle_month(now, month), deadline=True)
