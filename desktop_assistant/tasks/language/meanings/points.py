"""A day with a time of day, put on the calendar."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta

from desktop_assistant.tasks.language.almanac import midnight
from desktop_assistant.tasks.language.meanings.clocks import (
    exactly,
    in_part,
    in_zone,
    next_time,
    on_day,
)
from desktop_assistant.tasks.language.meanings.days import day_of_month, in_year, next_day, settle
from desktop_assistant.tasks.language.values import (
    Clock,
    ClockRange,
    Cycle,
    Day,
    Part,
    Point,
    Reading,
    Stretch,
)


def on(now: datetime, day: Day) -> Point:
    """A day."""
    return Point(day=day)


def at(now: datetime, clock: Clock) -> Point:
    """A time of day."""
    return Point(clock=clock)


def day_at(now: datetime, day: Day, clock: Clock) -> Point:
    """Tomorrow at 5 pm."""
    return Point(day=day, clock=clock)


def day_at_utc(now: datetime, day: Day, clock: Clock) -> Point:
    """2026-03-05T17:00Z (ISO 8601)."""
    return Point(day, in_zone(now, clock, 0))


def day_at_east(now: datetime, day: Day, clock: Clock, offset: Clock) -> Point:
    """2026-03-05T17:00+01:00."""
    return Point(day, in_zone(now, clock, offset.hour * 60 + offset.minute))


def day_at_west(now: datetime, day: Day, clock: Clock, offset: Clock) -> Point:
    """2026-03-05T17:00-05:00."""
    return Point(day, in_zone(now, clock, -offset.hour * 60 - offset.minute))


def day_at_year(now: datetime, day: Day, clock: Clock, year: int) -> Point | None:
    """Oct 26 10:00 2026, as C prints a date."""
    dated = in_year(now, day, year)
    return Point(dated, clock) if isinstance(dated, date) else None


def weekday_at_year(now: datetime, number: int, day: Day, clock: Clock, year: int) -> Point | None:
    """Mon Oct 26 10:00 2026."""
    return day_at_year(now, day, clock, year)


def same_time(now: datetime, day: Day) -> Point:
    """This time tomorrow."""
    return Point(day, Clock(now.hour, now.minute, grain="minute"))


def same_time_in(now: datetime, period: Stretch) -> Point | None:
    """Same time next week: on this weekday."""
    if period.grain != "week":
        return None
    return same_time(now, period.start.date() + timedelta(days=now.weekday()))


def at_day(now: datetime, clock: Clock, day: Day) -> Point:
    """5 pm tomorrow."""
    return Point(day=day, clock=clock)


def part_today(now: datetime, part: Part) -> Point:
    """This morning, tonight."""
    return Point(day=now.date(), part=part)


def part_alone(now: datetime, part: Part) -> Point:
    """In the morning: the next one whose usual hour has not passed."""
    over = now.hour >= part.moment
    return Point(day=now.date() + timedelta(days=1 if over else 0), part=part)


def a_part(part: Part) -> Callable[[datetime], Part]:
    """Return the meaning of a phrase for a part of the day."""
    return lambda now: part


def today(part: Part) -> Callable[[datetime], Point]:
    """Return the meaning of a phrase for a part of today, "tonight"."""
    return lambda now: part_today(now, part)


def next_part(part: Part) -> Callable[[datetime], Point]:
    """Return the meaning of a phrase for the next such part of a day, "after lunch"."""
    return lambda now: part_alone(now, part)


def last_night(part: Part) -> Callable[[datetime], Point]:
    """Return the meaning of "last night": a part of yesterday."""
    return lambda now: Point(day=now.date() - timedelta(days=1), part=part)


def day_in(part: Part) -> Callable[[datetime, Day], Point]:
    """Return the meaning of a phrase that puts a day into a part of it, "friday after work"."""
    return lambda now, day: Point(day=day, part=part)


def same(now: datetime, value: Part | Point) -> Part | Point:
    """A part of a day, as it is."""
    return value


def day_part(now: datetime, day: Day, part: Part) -> Point:
    """Tomorrow morning."""
    return Point(day=day, part=part)


def part_day(now: datetime, part: Part, day: Day) -> Point:
    """The morning of 5 May."""
    return Point(day=day, part=part)


def part_day_before(now: datetime, part: Part, day: Day) -> Point | None:
    """The night before Christmas."""
    settled = settle(day, now)
    return None if settled is None else Point(settled - timedelta(days=1), part=part)


def point_at(now: datetime, point: Point, clock: Clock) -> Point | None:
    """Tomorrow evening at 5: the part of the day says which 5."""
    if point.part is None:
        return None
    if clock.half and clock.hour == 12 and point.part.end == 12:
        return Point(point.day, exactly(now, clock))  # "saturday morning at 12" ends it
    settled = in_part(now, clock, point.part)
    if settled is None:
        return None
    if settled.hour < 6 and point.part.end == 24:
        # Midnight "tonight" is the end of the day.
        day = None if point.day is None else settle(point.day, now)
        return None if day is None else Point(day + timedelta(days=1), settled)
    return Point(point.day, settled)


def at_point(now: datetime, clock: Clock, point: Point) -> Point | None:
    """8 tonight, 9 tomorrow evening."""
    return point_at(now, point, clock)


def stretch_at(now: datetime, stretch: Stretch, clock: Clock) -> Point | None:
    """In 7 days at 5 pm."""
    return None if stretch.has_time else Point(stretch.start.date(), clock)


def at_stretch(now: datetime, clock: Clock, stretch: Stretch) -> Point | None:
    """At 5 pm in 7 days."""
    return stretch_at(now, stretch, clock)


def place(point: Point, now: datetime) -> Stretch | None:
    """Return where a point stands on the calendar."""
    if point.day is None:
        return _clock_alone(point, now)
    day = _day_of(point, now)
    if day is None:
        return None
    if point.clock is not None:
        return Stretch(on_day(point.clock, day, now), None, point.clock.grain)
    if point.part is not None:
        return part_of(day, point.part, now)
    return Stretch(midnight(day), None, "day")


def _day_of(point: Point, now: datetime) -> date | None:
    """Return the day; one whose time has passed today gives way to the next of its kind."""
    day = point.day
    settled = None if day is None else settle(day, now)
    if (
        settled is not None
        and isinstance(day, Cycle)
        and point.clock is not None
        and on_day(point.clock, settled, now) < now.replace(tzinfo=None)
    ):
        return next_day(day, now.date() + timedelta(days=1))
    return settled


def _clock_alone(point: Point, now: datetime) -> Stretch | None:
    if point.clock is None:
        return None
    return Stretch(next_time(point.clock, now), None, point.clock.grain)


def part_of(day: date, part: Part, now: datetime) -> Stretch:
    """Return a loose part of a day. When its usual hour has passed, its last hour is left."""
    start = midnight(day)
    end, moment = start + timedelta(hours=part.end), start + timedelta(hours=part.moment)
    if moment <= now.replace(tzinfo=None) < end:
        moment = end - timedelta(hours=1)
    return Stretch(start + timedelta(hours=part.start), end, "hour", moment)


def clock_range(day: date, hours: ClockRange, now: datetime) -> Stretch:
    """Return the time between two times of a day; an end before the start is on the next day."""
    start = on_day(hours.start, day, now)
    end = on_day(hours.end, day, now)
    if end <= start:
        end += timedelta(hours=12 if hours.end.half else 24)
    grain = min(hours.start.grain, hours.end.grain, key=("second", "minute", "hour").index)
    return Stretch(start, end, grain)


def reading(now: datetime, point: Point) -> Reading | None:
    """A point as a whole expression."""
    stretch = place(point, now)
    return None if stretch is None else Reading(stretch, point)


def day_reading(now: datetime, day: Day) -> Reading | None:
    """A day as a whole expression."""
    return reading(now, Point(day=day))


def time_reading(now: datetime, clock: Clock) -> Reading | None:
    """A time of day as a whole expression."""
    return reading(now, Point(clock=clock))


def time_day_reading(now: datetime, clock: Clock, day: Day) -> Reading | None:
    """9 tomorrow."""
    return reading(now, Point(day, clock))


def day_part_reading(now: datetime, day: Day, part: Part) -> Reading | None:
    """Tomorrow lunch."""
    return reading(now, Point(day=day, part=part))


def deadline(now: datetime, point: Point) -> Reading | None:
    """By friday noon, before tonight: the moment named is the limit."""
    stretch = place(point, now)
    return None if stretch is None else Reading(stretch, point, deadline=True)


def day_deadline(now: datetime, day: Day) -> Reading | None:
    """By friday."""
    return deadline(now, Point(day=day))


def month_day_deadline(now: datetime, number: int) -> Reading | None:
    """By the fifteenth."""
    day = day_of_month(now, number)
    return None if day is None else day_deadline(now, day)


def time_deadline(now: datetime, clock: Clock) -> Reading | None:
    """By 5."""
    return deadline(now, Point(clock=clock))


def due(now: datetime, reading: Reading) -> Reading:
    """Due friday."""
    return replace(reading, deadline=True)
