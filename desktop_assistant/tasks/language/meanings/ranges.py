"""From one day or time to another."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from desktop_assistant.tasks.language.almanac import midnight
from desktop_assistant.tasks.language.meanings import clocks
from desktop_assistant.tasks.language.meanings.days import (
    day_of_month,
    day_of_month_name,
    in_year,
    next_day,
    settle,
)
from desktop_assistant.tasks.language.meanings.offsets import add
from desktop_assistant.tasks.language.meanings.periods import resolved
from desktop_assistant.tasks.language.meanings.points import clock_range, place
from desktop_assistant.tasks.language.values import (
    Clock,
    ClockRange,
    Cycle,
    Day,
    Duration,
    Impossible,
    MonthOfYear,
    Part,
    Point,
    Reading,
    Stretch,
)


def clock_to_clock(now: datetime, start: Clock, end: Clock) -> ClockRange:
    """9 to 11 am, 11:30-1:30, 8pm - 11: the half of the day said once is that of both.

    The start takes the half of the end unless that puts it after the end: 9-5pm begins at 9.
    """
    if start.zone is None and end.zone is not None:
        start = replace(start, zone=end.zone)
    if start.half and not end.half:
        same, other = clocks.evening(now, start), clocks.morning(now, start)
        if end.hour < 12:
            same, other = other, same
        if same is not None and other is not None:
            start = same if _minutes(same) < _minutes(end) else other
    elif end.half and not start.half:
        early, late = clocks.morning(now, end), clocks.evening(now, end)
        if early is not None and late is not None:
            end = late if _minutes(early) <= _minutes(start) < _minutes(late) else early
    return ClockRange(start, end)


def _minutes(clock: Clock) -> int:
    return clock.hour * 60 + clock.minute


def range_in_part(now: datetime, hours: ClockRange, part: Part) -> ClockRange | None:
    """From 3 to 4 in the afternoon."""
    end = clocks.in_part(now, hours.end, part)
    return None if end is None else clock_to_clock(now, hours.start, end)


def hours_alone(now: datetime, hours: ClockRange) -> Stretch:
    """9 to 11: the next such hours that have not begun."""
    start = clocks.next_time(hours.start, now)
    stretch = clock_range(start.date(), ClockRange(_settled(hours.start, start), hours.end), now)
    if hours.start.zone is not None:
        # The date is already the local one.
        return replace(stretch, start=start, end=start + _length(stretch))
    return stretch


def hours_reading(now: datetime, hours: ClockRange) -> Reading:
    """From 9 to 11, as a whole expression."""
    return Reading(hours_alone(now, hours))


def _settled(clock: Clock, moment: datetime) -> Clock:
    return replace(clock, hour=moment.hour, half=False) if clock.zone is None else clock


def _length(stretch: Stretch) -> timedelta:
    return (stretch.end or stretch.start) - stretch.start


def day_hours(now: datetime, day: Day, hours: ClockRange) -> Stretch | None:
    """Thursday 9-11 am."""
    settled = settle(day, now)
    if settled is None:
        return None
    stretch = clock_range(settled, hours, now)
    passed = stretch.start < now.replace(tzinfo=None)
    if passed and isinstance(day, Cycle):
        later = next_day(day, now.date() + timedelta(days=1))
        return None if later is None else clock_range(later, hours, now)
    return stretch


def hours_day(now: datetime, hours: ClockRange, day: Day) -> Stretch | None:
    """9 to 11 on Thursday."""
    return day_hours(now, day, hours)


def days(now: datetime, first: Day, last: Day) -> Stretch | Impossible | None:
    """Aug 8 to Aug 12; a year said at the end counts for both."""
    end = settle(last, now)
    if end is None:
        return None
    if isinstance(last, date) and isinstance(first, Cycle) and first.period == "year":
        start = _in_year_before(now, first, last)
    else:
        start = settle(first, now)
    if start is None:
        return None
    if isinstance(last, Cycle) and end < start:
        later = next_day(last, start)
        if later is None:
            return None
        end = later
    if end < start:
        return None
    return _through(start, end)


def _in_year_before(now: datetime, first: Cycle, last: date) -> date | None:
    for year in (last.year, last.year - 1):
        start = in_year(now, first, year)
        if isinstance(start, date) and start <= last:
            return start
    return None


def _through(start: date, end: date) -> Stretch:
    return Stretch(midnight(start), midnight(end + timedelta(days=1)), "day")


def month_days(now: datetime, month: int, first: int, last: int) -> Stretch | Impossible | None:
    """July 13 to 15."""
    if first >= last:
        return None
    start, end = day_of_month_name(month, first), day_of_month_name(month, last)
    if isinstance(end, Impossible) or isinstance(start, Impossible):
        return Impossible()
    if start is None or end is None:
        return None
    return days(now, start, end)


def days_month(now: datetime, first: int, last: int, month: int) -> Stretch | Impossible | None:
    """13 to 15 July."""
    return month_days(now, month, first, last)


def month_days_year(
    now: datetime, month: int, first: int, last: int, year: int
) -> Stretch | Impossible | None:
    """July 13 to 15, 2027."""
    start, end = day_of_month_name(month, first), day_of_month_name(month, last)
    if isinstance(start, Impossible) or isinstance(end, Impossible):
        return Impossible()
    if start is None or end is None:
        return None
    opening, close = in_year(now, start, year), in_year(now, end, year)
    if isinstance(opening, Impossible) or isinstance(close, Impossible):
        return Impossible()
    if opening is None or close is None or opening >= close:
        return None
    return _through(opening, close)


def days_month_year(
    now: datetime, first: int, last: int, month: int, year: int
) -> Stretch | Impossible | None:
    """13 to 15 July 2027."""
    return month_days_year(now, month, first, last, year)


def ordinal_days(now: datetime, first: int, last: int) -> Stretch | Impossible | None:
    """The 13th to the 15th."""
    start, end = day_of_month(now, first), day_of_month(now, last)
    return None if start is None or end is None else days(now, start, end)


def points(now: datetime, first: Point, last: Point) -> Stretch | None:
    """Monday 9 am to Tuesday 5 pm; tomorrow 10 pm to 1 am."""
    start = place(first, now)
    if start is None:
        return None
    anchor = start.start.replace(tzinfo=now.tzinfo)
    end = place(last, anchor)
    if end is None or end.start <= start.start:
        return None
    return Stretch(start.start, end.end if last.clock is None else end.start, start.grain)


def point_to_clock(now: datetime, first: Point, clock: Clock) -> Stretch | None:
    """Saturday 10 pm to 1 am."""
    if first.day is None or first.clock is None:
        return None
    day = settle(first.day, now)
    return None if day is None else clock_range(day, clock_to_clock(now, first.clock, clock), now)


def days_at(now: datetime, stretch: Stretch, clock: Clock) -> Stretch | None:
    """Oct 26 - 28, 11:00: from the first day at that time."""
    if stretch.has_time or stretch.end is None:
        return None
    start = clocks.on_day(clock, stretch.start.date(), now)
    last = stretch.end.date() - timedelta(days=1)
    return Stretch(start, clocks.on_day(clock, last, now), clock.grain)


def same(now: datetime, hours: ClockRange) -> ClockRange:
    """Hours as they are."""
    return hours


def on_weekday(now: datetime, number: int, stretch: Stretch) -> Stretch | None:
    """Mon July 13 - 15."""
    return None if stretch.has_time else stretch


def part_hours(now: datetime, point: Point, hours: ClockRange) -> Stretch | None:
    """Tomorrow afternoon 2-4."""
    if point.part is None or point.day is None:
        return None
    inside = range_in_part(now, hours, point.part)
    return None if inside is None else day_hours(now, point.day, inside)


def point_for(now: datetime, point: Point, duration: Duration) -> Stretch | None:
    """Tomorrow 4 pm for 30 minutes."""
    start = place(point, now)
    if start is None:
        return None
    return Stretch(start.start, add(start.start, duration), start.grain)


def day_for(now: datetime, day: Day, duration: Duration) -> Stretch | None:
    """From 18 December for 10 days."""
    return point_for(now, Point(day=day), duration) if duration.is_of_days else None


def time_for(now: datetime, clock: Clock, duration: Duration) -> Stretch | None:
    """4 pm for 30 minutes."""
    return point_for(now, Point(clock=clock), duration)


def for_day(now: datetime, duration: Duration, day: Day) -> Stretch | None:
    """For 10 days from 18 December."""
    return day_for(now, day, duration)


def for_time(now: datetime, duration: Duration, clock: Clock) -> Stretch | None:
    """For 30 minutes from 4 pm."""
    return time_for(now, clock, duration)


def periods(
    now: datetime, first: MonthOfYear | Stretch, last: MonthOfYear | Stretch
) -> Stretch | None:
    """March to May; next week to the week after."""
    end = resolved(last, now)
    start = resolved(first, now)
    if isinstance(last, MonthOfYear) and end.start < start.start:
        end = resolved(last, start.start)
    elif isinstance(first, MonthOfYear) and not isinstance(last, MonthOfYear):
        year = end.start.year - (first.number > end.start.month)
        start = resolved(first, datetime(year, first.number, 1))
    if end.end is None or end.end <= start.start:
        return None
    return Stretch(start.start, end.end, start.grain)
