"""Lengths of time, and moments counted from now or from another moment."""

from datetime import datetime, timedelta

from desktop_assistant.tasks.language.almanac import add_months, floor, midnight
from desktop_assistant.tasks.language.meanings.clocks import next_time
from desktop_assistant.tasks.language.meanings.days import next_day, past_day
from desktop_assistant.tasks.language.meanings.points import place
from desktop_assistant.tasks.language.values import (
    Clock,
    Cycle,
    Day,
    Duration,
    MonthOfYear,
    Point,
    Reading,
    Stretch,
)
from desktop_assistant.tasks.language.when import Grain

_SECONDS: dict[str, int] = {"second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800}
_MONTHS: dict[str, int] = {"month": 1, "quarter": 3, "year": 12}
_DAYS: dict[str, int] = {"day": 1, "week": 7}
_FINENESS: tuple[Grain, ...] = (
    "second", "minute", "hour", "day", "week", "month", "quarter", "year",
)  # fmt: skip


def length(now: datetime, count: float, unit: Grain) -> Duration:
    """Three weeks, half an hour, 1.5 days."""
    if unit in _MONTHS:
        months = count * _MONTHS[unit]
        return Duration(months=int(months), days=round(months % 1 * 30), finest=unit)
    if unit in _DAYS:
        days = count * _DAYS[unit]
        return Duration(days=int(days), seconds=days % 1 * 86400, finest=unit)
    return Duration(seconds=count * _SECONDS[unit], finest=unit)


def fortnights(now: datetime, count: float) -> Duration:
    """A fortnight is two weeks."""
    return length(now, 2 * count, "week")


def decades(now: datetime, count: float) -> Duration:
    """A decade is ten years."""
    return length(now, 10 * count, "year")


def minutes(now: datetime, count: float) -> Duration:
    """30'."""
    return length(now, count, "minute")


def hours(now: datetime, count: float) -> Duration:
    """2h."""
    return length(now, count, "hour")


def quarter_hours(now: datetime, count: float) -> Duration:
    """German "eine Viertelstunde"."""
    return length(now, 15 * count, "minute")


def three_quarter_hours(now: datetime, count: float) -> Duration:
    """German "eine Dreiviertelstunde"."""
    return length(now, 45 * count, "minute")


def both(now: datetime, first: Duration, second: Duration) -> Duration | None:
    """Two hours and five minutes: from the longer unit to the shorter one."""
    if _FINENESS.index(second.finest) >= _FINENESS.index(first.finest):
        return None
    return Duration(
        first.months + second.months,
        first.days + second.days,
        first.seconds + second.seconds,
        second.finest,
    )


def and_a_half(now: datetime, duration: Duration) -> Duration | None:
    """An hour and a half; two and a half hours comes as a number."""
    return both(now, duration, length(now, 0.5, duration.finest)) or _half_more(duration)


def _half_more(duration: Duration) -> Duration:
    extra = length(datetime.min, 0.5, duration.finest)
    return Duration(
        duration.months + extra.months,
        duration.days + extra.days,
        duration.seconds + extra.seconds,
        duration.finest,
    )


def add(moment: datetime, duration: Duration, sign: int = 1) -> datetime:
    """Return the moment that lies a length of time later (1) or earlier (-1)."""
    day = add_months(moment.date(), sign * duration.months)
    return datetime.combine(day, moment.time()) + sign * timedelta(
        days=duration.days, seconds=duration.seconds
    )


def _from_now(now: datetime, duration: Duration, sign: int) -> Stretch:
    moment = add(now.replace(tzinfo=None), duration, sign)
    if duration.is_of_days:
        # Three days from now is a day; to the minute it would be a poor guess.
        return Stretch(midnight(moment.date()), None, "day")
    finest: Grain = "second" if duration.finest in ("second", "minute") else "minute"
    return Stretch(floor(moment, "second"), None, finest)


def ahead(now: datetime, duration: Duration) -> Stretch:
    """In three days, two hours from now."""
    return _from_now(now, duration, 1)


def unit_ahead(now: datetime, count: float, unit: Grain) -> Stretch:
    """In a month's time."""
    return ahead(now, length(now, count, unit))


def unit_later_reading(now: datetime, unit: Grain) -> Reading:
    """The minute after."""
    return reading(now, ahead(now, length(now, 1, unit)))


def fortnight_after_day(now: datetime, day: Day) -> Stretch | None:
    """A fortnight from Friday."""
    return after_day(now, fortnights(now, 1), day)


def unit_after_day(now: datetime, unit: Grain, day: Day) -> Stretch | None:
    """A week tomorrow, a month on Friday."""
    duration = length(now, 1, unit)
    return after_day(now, duration, day) if duration.is_of_days else None


def ahead_of_hours(now: datetime, duration: Duration) -> Stretch | None:
    """15 minutes out; a day out is something else."""
    return None if duration.is_of_days else ahead(now, duration)


def weeks_after_day(now: datetime, duration: Duration, day: Day) -> Stretch | None:
    """British "a fortnight on friday"."""
    if duration.days % 7 or not duration.days or duration.months or duration.seconds:
        return None
    return after_day(now, duration, day)


def ago(now: datetime, duration: Duration) -> Stretch:
    """Three days ago."""
    return _from_now(now, duration, -1)


def reading(now: datetime, stretch: Stretch) -> Reading:
    """A moment as a whole expression."""
    return Reading(stretch, Point(stretch.start.date()) if not stretch.has_time else None)


def lasting(now: datetime, duration: Duration) -> Reading:
    """For five minutes: it is over then."""
    return Reading(_from_now(now, duration, 1), lasting=True)


def within(now: datetime, duration: Duration) -> Reading:
    """Within two weeks: then at the latest."""
    return Reading(_from_now(now, duration, 1), deadline=True)


def after_day(now: datetime, duration: Duration, day: Day) -> Stretch | None:
    """Two weeks after Christmas: the first such day that is not past.

    It is the result that rolls forward, not the day it is counted from: on 3 January, two weeks
    after Christmas is 8 January.
    """
    if not isinstance(day, Cycle):
        return _counted(midnight(day), duration, 1)
    before = past_day(day, now.date())
    if before is not None and day.period == "year":
        stretch = _counted(midnight(before), duration, 1)
        if stretch.start.date() >= now.date():
            return stretch
    coming = next_day(day, now.date())
    return None if coming is None else _counted(midnight(coming), duration, 1)


def before_day(now: datetime, duration: Duration, day: Day) -> Stretch | None:
    """Three days before Christmas."""
    if not isinstance(day, Cycle):
        return _counted(midnight(day), duration, -1)
    coming = next_day(day, now.date())
    return None if coming is None else _counted(midnight(coming), duration, -1)


def after_day_first(now: datetime, day: Day, duration: Duration) -> Stretch | None:
    """Next Tuesday + 10 days."""
    return after_day(now, duration, day)


def before_day_first(now: datetime, day: Day, duration: Duration) -> Stretch | None:
    """2023-12-29 - 10 days."""
    return before_day(now, duration, day)


def _counted(anchor: datetime, duration: Duration, sign: int) -> Stretch:
    grain: Grain = "day" if duration.is_of_days else "minute"
    return Stretch(add(anchor, duration, sign), None, grain)


def after_point(now: datetime, duration: Duration, point: Point) -> Stretch | None:
    """Two hours after noon tomorrow."""
    return _from_point(now, duration, point, 1)


def before_point(now: datetime, duration: Duration, point: Point) -> Stretch | None:
    """Twenty minutes before 2 pm."""
    return _from_point(now, duration, point, -1)


def _from_point(now: datetime, duration: Duration, point: Point, sign: int) -> Stretch | None:
    anchor = place(point, now)
    if anchor is None:
        return None
    return Stretch(add(anchor.start, duration, sign), None, "minute")


def after_clock(now: datetime, duration: Duration, clock: Clock) -> Stretch:
    """15 minutes from 1 pm."""
    return Stretch(add(next_time(clock, now), duration), None, "minute")


def before_clock(now: datetime, duration: Duration, clock: Clock) -> Stretch:
    """Two hours before noon."""
    return Stretch(add(next_time(clock, now), duration, -1), None, "minute")


def month_in(now: datetime, month: MonthOfYear, duration: Duration) -> Stretch | None:
    """March in a year: the first March after a year."""
    if not duration.is_of_days:
        return None
    moment = add(now.replace(tzinfo=None), duration)
    year = moment.year + (moment.month > month.number)
    start = datetime(year, month.number, 1)
    return Stretch(start, midnight(add_months(start.date(), 1)), "month")


def today_plus(now: datetime, day: Day, duration: Duration) -> Stretch | None:
    """Today in one hour."""
    return ahead(now, duration) if day == now.date() and not duration.is_of_days else None
