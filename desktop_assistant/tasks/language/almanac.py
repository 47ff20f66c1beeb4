"""Arithmetic on days, weeks, months and years. Weeks begin on Monday (ISO 8601)."""

from calendar import monthrange
from datetime import date, datetime, time, timedelta

from desktop_assistant.tasks.language.when import Grain

MONTHS_IN: dict[Grain, int] = {"month": 1, "quarter": 3, "year": 12}
SECONDS_IN: dict[Grain, int] = {"second": 1, "minute": 60, "hour": 3600}


def midnight(day: date) -> datetime:
    """Return the first moment of a day."""
    return datetime.combine(day, time())


def month_length(day: date) -> int:
    """Return how many days the month around a day has."""
    return monthrange(day.year, day.month)[1]


def add_months(day: date, months: int) -> date:
    """Return the same day of a later month, or that month's last day (31 Jan + 1 = 28 Feb)."""
    years, month = divmod(day.month - 1 + months, 12)
    first = date(day.year + years, month + 1, 1)
    return first.replace(day=min(day.day, month_length(first)))


def floor(moment: datetime, grain: Grain) -> datetime:
    """Return the start of the second, minute, ... year that a moment lies in."""
    if grain == "second":
        return moment.replace(microsecond=0)
    if grain == "minute":
        return moment.replace(second=0, microsecond=0)
    if grain == "hour":
        return moment.replace(minute=0, second=0, microsecond=0)
    return midnight(floor_day(moment.date(), grain))


def floor_day(day: date, grain: Grain) -> date:
    """Return the first day of the week, month, quarter or year that a day lies in."""
    if grain == "week":
        return day - timedelta(days=day.weekday())
    if grain == "month":
        return day.replace(day=1)
    if grain == "quarter":
        return date(day.year, day.month - (day.month - 1) % 3, 1)
    if grain == "year":
        return date(day.year, 1, 1)
    return day


def shift(moment: datetime, count: int, grain: Grain) -> datetime:
    """Return a moment so many seconds, ... years later (earlier where the count is negative)."""
    if grain in SECONDS_IN:
        return moment + timedelta(seconds=count * SECONDS_IN[grain])
    return datetime.combine(shift_day(moment.date(), count, grain), moment.time())


def shift_day(day: date, count: int, grain: Grain) -> date:
    """Return a day so many days, weeks, months, quarters or years later."""
    if grain in MONTHS_IN:
        return add_months(day, count * MONTHS_IN[grain])
    return day + timedelta(days=count * 7 if grain == "week" else count)


def nth_weekday(first: date, last: date, weekday: int, nth: int) -> date | None:
    """Return the nth Monday (0) ... Sunday (6) between two days; the nth last when negative."""
    if nth > 0:
        day = first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))
        return day if day <= last else None
    day = last - timedelta(days=(last.weekday() - weekday) % 7 + 7 * (-nth - 1))
    return day if day >= first else None


def coming_weekday(today: date, weekday: int) -> date:
    """Return the first such weekday after today."""
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)


def past_weekday(today: date, weekday: int) -> date:
    """Return the last such weekday before today."""
    return today - timedelta(days=(today.weekday() - weekday - 1) % 7 + 1)
