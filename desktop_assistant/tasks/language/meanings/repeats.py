"""Recurrences, as RRULE values (RFC 5545 3.3.10) with their first occurrence."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta

from desktop_assistant.tasks.language.almanac import midnight
from desktop_assistant.tasks.language.meanings.clocks import in_part, next_time
from desktop_assistant.tasks.language.meanings.day_lists import days_of_week, last_month_day
from desktop_assistant.tasks.language.meanings.days import settle, weekday
from desktop_assistant.tasks.language.meanings.nth_days import nth_weekday_of_month
from desktop_assistant.tasks.language.meanings.offsets import add
from desktop_assistant.tasks.language.meanings.recurrence import first_occurrence
from desktop_assistant.tasks.language.values import (
    Clock,
    ClockRange,
    Cycle,
    Day,
    Duration,
    Frequency,
    MonthOfYear,
    Part,
    Point,
    Repeat,
    Stretch,
)
from desktop_assistant.tasks.language.when import Grain

_FREQUENCY: dict[Grain, tuple[Frequency, int]] = {
    "minute": ("MINUTELY", 1),
    "hour": ("HOURLY", 1),
    "day": ("DAILY", 1),
    "week": ("WEEKLY", 1),
    "month": ("MONTHLY", 1),
    "quarter": ("MONTHLY", 3),
    "year": ("YEARLY", 1),
}
_OF_PERIOD: dict[str, Frequency] = {"week": "WEEKLY", "month": "MONTHLY", "year": "YEARLY"}
_STEP: dict[Frequency, Grain] = {"MINUTELY": "minute", "HOURLY": "hour"}


def every(now: datetime, unit: Grain) -> Repeat | None:
    """Every week, weekly."""
    return every_nth(now, 1, unit)


def every_nth(now: datetime, count: float, unit: Grain) -> Repeat | None:
    """Every 3 days; every third day."""
    if unit == "hour" and count % 1:
        count, unit = count * 60, "minute"
    if unit not in _FREQUENCY or count < 1 or count % 1:
        return None
    frequency, factor = _FREQUENCY[unit]
    return Repeat(frequency, int(count) * factor)


def each(count: int, unit: Grain) -> Callable[[datetime], Repeat | None]:
    """Return the meaning of a word such as "quarterly" or "fortnightly"."""
    return lambda now: every_nth(now, count, unit)


def on_days(now: datetime, days: tuple[Cycle, ...]) -> Repeat | None:
    """Every Monday and Thursday; every 1st and 15th."""
    if any(not day.by for day in days) or len({day.period for day in days}) != 1:
        return None
    return Repeat(_OF_PERIOD[days[0].period], days=days)


def on_day_of(now: datetime, day: Day) -> Repeat | None:
    """Every Monday, every 5 March, every first Friday of the month."""
    return on_days(now, (day,)) if isinstance(day, Cycle) else None


def every_nth_weekday(now: datetime, count: int, days: tuple[Cycle, ...]) -> Repeat | None:
    """Every other Tuesday, every two weeks on Monday and Friday."""
    repeat = on_days(now, days)
    if repeat is None or repeat.frequency != "WEEKLY" or count < 1:
        return None
    return replace(repeat, interval=count)


def every_other(now: datetime, days: tuple[Cycle, ...]) -> Repeat | None:
    """Every other Tuesday."""
    return every_nth_weekday(now, 2, days)


def every_other_unit(now: datetime, unit: Grain) -> Repeat | None:
    """Every other day."""
    return every_nth(now, 2, unit)


def every_weekend(now: datetime) -> Repeat:
    """Every weekend: once each weekend, on Saturday."""
    return Repeat("WEEKLY", days=days_of_week([5]))


def every_other_weekend(now: datetime) -> Repeat:
    """Every other weekend."""
    return replace(every_weekend(now), interval=2)


def every_day_except(now: datetime, days: tuple[Cycle, ...]) -> Repeat | None:
    """Every day except Sunday."""
    left_out = {day.by for day in days}
    kept = tuple(day for day in days_of_week(range(7)) if day.by not in left_out)
    return on_days(now, kept) if kept else None


def every_second(now: datetime, number: int) -> Repeat | None:
    """Every second Tuesday: fortnightly, as the word is used; "every 2nd tuesday" is monthly."""
    return every_nth_weekday(now, 2, (weekday(now, number),))


def every_so_many(now: datetime, count: int, number: int) -> Repeat | None:
    """Every 2 Mondays."""
    return every_nth_weekday(now, count, (weekday(now, number),))


def nth_weekday_of_year(now: datetime, nth: int, number: int) -> Cycle | None:
    """Every year on the 13th Friday (RFC 5545 3.3.10: BYDAY counts within the year)."""
    if not 1 <= abs(nth) <= 53:
        return None

    def day_in(first: date) -> date | None:
        offset = (number - first.weekday()) % 7
        day = first + timedelta(days=offset, weeks=nth - 1)
        return day if day.year == first.year else None

    return Cycle("year", day_in, nth_weekday_of_month(nth, number, None).by)


def in_month(now: datetime, days: tuple[Cycle, ...], month: MonthOfYear) -> Repeat | None:
    """Every Friday in December; the fourth Thursday in November."""
    by = f"BYMONTH={month.number}"
    if any(day.period == "year" for day in days):
        return None

    def within(day: Cycle) -> Cycle:
        if day.period == "week":
            return Cycle("week", lambda first: _if_in(day.day_in(first), month.number), day.by)
        return Cycle("year", lambda first: day.day_in(first.replace(month=month.number)), day.by)

    years = tuple(within(day) for day in days)
    first, *rest = years
    return Repeat("YEARLY", days=(replace(first, by=f"{by};{first.by}"), *rest))


def _if_in(day: date | None, month: int) -> date | None:
    return day if day is not None and day.month == month else None


def every_month_named(now: datetime, month: MonthOfYear) -> Repeat:
    """Every January: on its first day, as no other is named."""
    first = Cycle("year", lambda year: year.replace(month=month.number), f"BYMONTH={month.number}")
    return Repeat("YEARLY", days=(first,))


def with_days(now: datetime, repeat: Repeat, days: tuple[Cycle, ...]) -> Repeat | None:
    """Every two weeks on Tuesday; every month on the 4th; once a year on 25 December."""
    if repeat.days or any(not day.by for day in days):
        return None
    frequencies = {_OF_PERIOD[day.period] for day in days}
    if frequencies == {"WEEKLY"} and repeat.frequency == "MONTHLY":
        return None
    if frequencies != {repeat.frequency} and repeat.frequency != "DAILY":
        return None
    return replace(repeat, frequency=frequencies.pop(), days=days)


def with_day(now: datetime, repeat: Repeat, day: Day) -> Repeat | None:
    """Once a year on December 25th."""
    return with_days(now, repeat, (day,)) if isinstance(day, Cycle) else None


def nth_of_year(now: datetime, nth: int, number: int) -> Repeat | None:
    """Every year on the 13th Friday."""
    day = nth_weekday_of_year(now, nth, number)
    return None if day is None else on_days(now, (day,))


def with_days_in(
    now: datetime, repeat: Repeat, days: tuple[Cycle, ...], month: MonthOfYear
) -> Repeat | None:
    """Yearly on the fourth Thursday in November."""
    if repeat.frequency != "YEARLY" or repeat.interval != 1 or repeat.days:
        return None
    return in_month(now, days, month)


def at(now: datetime, repeat: Repeat, clock: Clock) -> Repeat | None:
    """Every weekday at 9:15."""
    if repeat.frequency in _STEP or repeat.clock is not None:
        return None
    if repeat.part is not None:
        clock = in_part(now, clock, repeat.part) or clock
    return replace(repeat, clock=clock, part=None)


def clock_first(now: datetime, clock: Clock, repeat: Repeat) -> Repeat | None:
    """9 am every Monday."""
    return at(now, repeat, clock)


def between(now: datetime, repeat: Repeat, hours: ClockRange) -> Repeat | None:
    """Every Monday from 9 to 11: it is due at 9."""
    return at(now, repeat, hours.start)


def in_part_of_day(now: datetime, repeat: Repeat, part: Part) -> Repeat | None:
    """Every Monday morning."""
    if repeat.frequency in _STEP or repeat.clock is not None or repeat.part is not None:
        return None
    return replace(repeat, part=part)


def every_day_at(now: datetime, clock: Clock) -> Repeat:
    """Every 9 am."""
    return Repeat("DAILY", clock=clock)


def days_in_part(now: datetime, days: tuple[Cycle, ...], part: Part) -> Repeat | None:
    """Monday mornings."""
    repeat = on_days(now, days)
    return None if repeat is None else replace(repeat, part=part)


def month_end(now: datetime) -> Repeat | None:
    """At the end of every month."""
    days = last_month_day(now, -1)
    return None if days is None else on_days(now, days)


def every_part(now: datetime, part: Part) -> Repeat:
    """Every morning."""
    return Repeat("DAILY", part=part)


def starting(now: datetime, repeat: Repeat, day: Day) -> Repeat | None:
    """Every 3 days starting Monday."""
    first = settle(day, now)
    return None if first is None else replace(repeat, starts=midnight(first))


def starting_first(now: datetime, day: Day, repeat: Repeat) -> Repeat | None:
    """From Monday every 2 days."""
    return starting(now, repeat, day)


def starting_at(now: datetime, repeat: Repeat, clock: Clock) -> Repeat:
    """Every 4 hours starting at 9 pm."""
    timed = repeat if repeat.clock is not None else replace(repeat, clock=clock)
    return replace(timed, starts=next_time(clock, now))


def starting_day_at(now: datetime, repeat: Repeat, point: Point) -> Repeat | None:
    """Every 3 days starting Monday at 9."""
    if point.day is None:
        return None
    timed = repeat if point.clock is None else replace(repeat, clock=point.clock)
    return starting(now, timed, point.day)


def starting_in(now: datetime, repeat: Repeat, period: MonthOfYear | Stretch) -> Repeat:
    """Every Monday from next month."""
    from_day = (
        date(now.year + (now.month > period.number), period.number, 1)
        if isinstance(period, MonthOfYear)
        else period.start.date()
    )
    return replace(repeat, starts=midnight(from_day))


def until(now: datetime, repeat: Repeat, day: Day) -> Repeat | None:
    """Every day until 5 June, that day included."""
    last = settle(day, now)
    return None if last is None or repeat.count is not None else replace(repeat, until=last)


def until_period(now: datetime, repeat: Repeat, period: MonthOfYear | Stretch) -> Repeat:
    """Until June: not in June any more. Until the end of June: June included."""
    if isinstance(period, MonthOfYear):
        first = date(now.year + (now.month >= period.number), period.number, 1)
        return replace(repeat, until=first - timedelta(days=1))
    if period.moment is not None:
        last = period.moment
        return replace(repeat, until=last.date() if isinstance(last, datetime) else last)
    return replace(repeat, until=period.start.date() - timedelta(days=1))


def lasting(now: datetime, repeat: Repeat, duration: Duration) -> Repeat | None:
    """Every day for two weeks."""
    if not duration.is_of_days:
        return None
    first = (first_occurrence(repeat, now) or now).date()
    last = add(midnight(first), duration).date() - timedelta(days=1)
    return replace(repeat, until=last)


def times(now: datetime, repeat: Repeat, count: int) -> Repeat | None:
    """Every Monday, 5 times."""
    # RFC 5545 3.3.10 has either COUNT or UNTIL.
    return replace(repeat, count=count) if count >= 1 and repeat.until is None else None


def every_after_completion(now: datetime, unit: Grain) -> Repeat | None:
    """Every! day."""
    return every_nth_after_completion(now, 1, unit)


def every_nth_after_completion(now: datetime, count: float, unit: Grain) -> Repeat | None:
    """Every! 3 days."""
    repeat = every_nth(now, count, unit)
    return None if repeat is None else after_completion(now, repeat)


def length_after_completion(now: datetime, duration: Duration) -> Repeat | None:
    """3 days after completion."""
    if duration.seconds or (duration.months and duration.days):
        return None
    if duration.months:
        return every_nth_after_completion(now, duration.months, "month")
    return every_nth_after_completion(now, duration.days, "day")


def after_completion(now: datetime, repeat: Repeat) -> Repeat:
    """Every! 3 days: counted from the day it is done."""
    return replace(repeat, after_completion=True)
