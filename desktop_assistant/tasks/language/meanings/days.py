"""Days: named, counted and found on the calendar."""

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from itertools import islice

from desktop_assistant.tasks.language.almanac import (
    coming_weekday,
    floor_day,
    month_length,
    past_weekday,
    shift_day,
)
from desktop_assistant.tasks.language.values import (
    Cycle,
    Day,
    Duration,
    Impossible,
)

WEEKDAY_CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
WORKDAYS = ",".join(WEEKDAY_CODES[:5])
_LONGEST_MONTH = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
# 29 February may be eight years away (1896 to 1904).
# A Friday of December may be a year away.
_LOOK_AHEAD = {"week": 54, "month": 13, "year": 9}


def next_day(cycle: Cycle, today: date) -> date | None:
    """Return the first day of a cycle from today on; a weekday is always after today.

    A weekday said beside a date ("Fri, Jul 18") chooses between the next two such dates. Where
    neither falls on it the date is right and the weekday a slip.
    """
    days = _days(cycle, today)
    is_today_next = cycle.period != "week"
    coming = list(
        islice((day for day in days if day > today or (is_today_next and day == today)), 2)
    )
    for day in coming:
        if cycle.weekday is None or day.weekday() == cycle.weekday:
            return day
    return coming[0] if coming else None


def past_day(cycle: Cycle, today: date) -> date | None:
    """Return the last day of a cycle before today."""
    first = floor_day(today, cycle.period)
    days = (
        cycle.day_in(shift_day(first, -step, cycle.period))
        for step in range(_LOOK_AHEAD[cycle.period])
    )
    return next((day for day in days if day is not None and day < today), None)


def _days(cycle: Cycle, today: date) -> Iterator[date]:
    first = floor_day(today, cycle.period)
    for step in range(_LOOK_AHEAD[cycle.period]):
        day = cycle.day_in(shift_day(first, step, cycle.period))
        if day is not None:
            yield day


def settle(day: Day, now: datetime) -> date | None:
    """Return the date that a day means when nothing else is said."""
    return next_day(day, now.date()) if isinstance(day, Cycle) else day


def weekday(now: datetime, number: int) -> Cycle:
    """Every Monday (0) ... Sunday (6)."""
    return Cycle(
        "week", lambda first: first + timedelta(days=number), f"BYDAY={WEEKDAY_CODES[number]}"
    )


def day_of_month(now: datetime, number: int) -> Cycle | None:
    """The 15th of whatever month."""
    if not 1 <= number <= 31:
        return None

    def day_in(first: date) -> date | None:
        return first.replace(day=number) if number <= month_length(first) else None

    return Cycle("month", day_in, f"BYMONTHDAY={number}")


def day_of_month_name(month: int, day: int) -> Cycle | Impossible | None:
    """The fifth of March; Impossible for the 31st of February."""
    if not 1 <= day <= 31:
        return None
    if day > _LONGEST_MONTH[month - 1]:
        return Impossible()

    def day_in(first: date) -> date | None:
        start = first.replace(month=month)
        return start.replace(day=day) if day <= month_length(start) else None

    return Cycle("year", day_in, f"BYMONTH={month};BYMONTHDAY={day}")


def month_day(now: datetime, month: int, day: int) -> Cycle | Impossible | None:
    """March 5."""
    return day_of_month_name(month, day)


def day_month(now: datetime, day: int, month: int) -> Cycle | Impossible | None:
    """5 March."""
    return day_of_month_name(month, day)


def in_year(now: datetime, day: Day, year: int) -> date | Impossible | None:
    """A day of the year, in the year said with it."""
    if isinstance(day, date):
        return None
    if day.period != "year":
        return None
    return day.day_in(date(year, 1, 1)) or Impossible()


def same(now: datetime, day: Day) -> Day:
    """A day as it is."""
    return day


def impossible_in_year(now: datetime, day: Impossible, year: int) -> Impossible:
    """31 February 2027: as impossible as in every year."""
    return day


def in_short_year(now: datetime, day: Day, year: int) -> date | Impossible | None:
    """5 March '27."""
    return in_year(now, day, century(year)) if 0 <= year < 100 else None


def day_month_year(now: datetime, day: int, month: int, year: int) -> date | Impossible | None:
    """15-Mar-2027; 9 Aug 96."""
    is_short = year >= now.year % 100 or year > _LONGEST_MONTH[month - 1]
    if year < 100 and is_short:
        year = century(year)
    elif year < 1000:
        return None
    cycle = day_of_month_name(month, day)
    return in_year(now, cycle, year) if isinstance(cycle, Cycle) else cycle


def year_month_day(now: datetime, year: int, month: int, day: int) -> date | Impossible | None:
    """2027/Mar/15."""
    return day_month_year(now, day, month, year)


def century(year: int) -> int:
    """Return the year meant by its last two digits: 1970 to 2069."""
    return year + (1900 if year >= 70 else 2000)


def day_after(now: datetime, day: Day) -> date | None:
    """The day after Christmas."""
    anchor = settle(day, now)
    return None if anchor is None else anchor + timedelta(days=1)


def day_before(now: datetime, day: Day) -> date | None:
    """The day before Christmas."""
    anchor = settle(day, now)
    return None if anchor is None else anchor - timedelta(days=1)


def coming(now: datetime, number: int) -> date:
    """This coming Wednesday."""
    return coming_weekday(now.date(), number)


def a_week_later(now: datetime, number: int) -> date:
    """British "friday week"."""
    return coming_weekday(now.date(), number) + timedelta(weeks=1)


def day_week(now: datetime, day: Day) -> date | None:
    """British "tomorrow week"."""
    return day + timedelta(weeks=1) if isinstance(day, date) else None


def first_weekday_after(now: datetime, number: int, day: Day) -> date | None:
    """The Monday after Easter."""
    return ordinal_weekday_after(now, 1, number, day)


def weekday_before_day(now: datetime, number: int, day: Day) -> date | None:
    """The Friday before Christmas."""
    anchor = settle(day, now)
    return None if anchor is None else past_weekday(anchor, number)


def on_weekday(now: datetime, number: int, day: Day) -> Day | None:
    """Friday the 13th: the weekday chooses among the dates."""
    if isinstance(day, date):
        return day
    if day.period == "week":
        return None
    return Cycle(day.period, day.day_in, day.by, number)


def day_then_weekday(now: datetime, day: Day, number: int) -> Day | None:
    """July 18, Friday."""
    return on_weekday(now, number, day)


def weekday_and_number(now: datetime, number: int, day: int) -> Cycle | None:
    """Tuesday 19."""
    month_days = day_of_month(now, day)
    return (
        Cycle("month", month_days.day_in, month_days.by, number) if month_days is not None else None
    )


def days_away(count: int) -> Callable[[datetime], date]:
    """Return the meaning of a word for a day near today: -1 for yesterday."""
    return lambda now: now.date() + timedelta(days=count)


def week_of(today: date, weeks: int) -> date:
    """Return the Monday of this week (0), the next one (1), ..."""
    return floor_day(today, "week") + timedelta(weeks=weeks)


def weekday_of_week(weeks: int) -> Callable[[datetime, int], date]:
    """Return the meaning of "monday next week" (1): a weekday of a week that is named."""
    return lambda now, number: week_of(now.date(), weeks) + timedelta(days=number)


def this_weekday(now: datetime, number: int) -> date:
    """This Sunday: today when it is one, else the coming one."""
    return now.date() + timedelta(days=(number - now.date().weekday()) % 7)


def next_weekday(now: datetime, number: int) -> date:
    """Next Friday: the Friday of next week.

    The other reading (the coming Friday) is what "this friday" and "friday" are for.
    """
    return week_of(now.date(), 1) + timedelta(days=number)


def last_weekday(now: datetime, number: int) -> date:
    """Last Tuesday: the one before today."""
    return past_weekday(now.date(), number)


def weekday_after_next(now: datetime, number: int) -> date:
    """The Friday after next: a week after the coming one."""
    return coming_weekday(now.date(), number) + timedelta(weeks=1)


def weekday_in_weeks(now: datetime, number: int, duration: Duration) -> date | None:
    """Friday in two weeks; British "friday week" and "friday fortnight"."""
    if not duration.is_of_days or duration.months or duration.days % 7:
        return None
    return coming_weekday(now.date(), number) + timedelta(days=duration.days)


def weeks_then_weekday(now: datetime, duration: Duration, number: int) -> date | None:
    """In two weeks on Monday."""
    return weekday_in_weeks(now, number, duration)


def weekdays_from_now(now: datetime, count: int, number: int) -> date | None:
    """Two Sundays from now: the second one to come."""
    if not 1 <= count <= 520:
        return None
    return coming_weekday(now.date(), number) + timedelta(weeks=count - 1)


def weekdays_ago(now: datetime, count: int, number: int) -> date | None:
    """Two Thursdays ago."""
    if not 1 <= count <= 520:
        return None
    return past_weekday(now.date(), number) - timedelta(weeks=count - 1)


def same_day_last(now: datetime, day: Day) -> date | None:
    """Last Christmas."""
    return past_day(day, now.date()) if isinstance(day, Cycle) else None


def same_day_next(now: datetime, day: Day) -> date | None:
    """Next Christmas."""
    return next_day(day, now.date()) if isinstance(day, Cycle) else None


def next_workday(now: datetime) -> date:
    """The next day from Monday to Friday after today."""
    today = now.date()
    return today + timedelta(days={4: 3, 5: 2}.get(today.weekday(), 1))


def workdays_away(now: datetime, count: int) -> date | None:
    """In 3 working days (Monday to Friday; holidays are not known)."""
    if not 1 <= count <= 1000:
        return None
    weeks, rest = divmod(count, 5)
    # A weekend counts as the Friday before it.
    day = now.date() - timedelta(days=max(now.weekday() - 4, 0)) + timedelta(weeks=weeks)
    return day + timedelta(days=rest + (2 if day.weekday() + rest > 4 else 0))


def ordinal_weekday_after(now: datetime, nth: int, number: int, day: Day) -> date | None:
    """The third Tuesday after Christmas."""
    anchor = settle(day, now)
    if anchor is None or not 1 <= nth <= 520:
        return None
    return coming_weekday(anchor, number) + timedelta(weeks=nth - 1)


def closest_weekday(now: datetime, number: int, day: Day) -> date | None:
    """The Monday closest to 5 October."""
    anchor = settle(day, now)
    if anchor is None:
        return None
    distance = (number - anchor.weekday() + 3) % 7 - 3
    return anchor + timedelta(days=distance)
