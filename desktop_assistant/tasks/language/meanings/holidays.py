"""Holidays: days of the year with a rule."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

from dateutil.easter import easter

from desktop_assistant.tasks.language.almanac import nth_weekday
from desktop_assistant.tasks.language.meanings.days import day_of_month_name
from desktop_assistant.tasks.language.meanings.nth_days import nth_weekday_of_month
from desktop_assistant.tasks.language.values import Cycle, Impossible

Holiday = Callable[[datetime], Cycle | Impossible | None]


def fixed(month: int, day: int) -> Holiday:
    """Return a holiday with a date of its own, Christmas."""
    return lambda now: day_of_month_name(month, day)


def weekday_of_month(month: int, nth: int, weekday: int) -> Holiday:
    """Return a holiday such as the fourth (4) Thursday (3) of November, the last one for -1."""
    return lambda now: nth_weekday_of_month(nth, weekday, month)


def days_after(month: int, nth: int, weekday: int, days: int) -> Holiday:
    """Return a holiday some days after another one, as Black Friday is after Thanksgiving."""

    def day_in(first: date) -> date | None:
        start = first.replace(month=month)
        anchor = nth_weekday(start, start + timedelta(days=27 if nth < 5 else 30), weekday, nth)
        return None if anchor is None else anchor + timedelta(days=days)

    # The rule of RFC 5545 would list days of the month; nobody repeats a task on such a day.
    return lambda now: Cycle("year", day_in, "")


def easter_day(offset: int) -> Holiday:
    """Return a holiday so many days after Easter Sunday (Gregorian).

    RFC 5545 has no rule for it, so "every easter" is no recurrence.
    """
    return lambda now: Cycle("year", lambda first: easter(first.year) + timedelta(days=offset), "")
