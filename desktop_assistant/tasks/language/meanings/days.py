"""Days: named, counted and found on the calendar."""

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from itertools import islice

from desktop_assistant.tasks.language.almanac import (
    add_months,
    coming_weekday,
    floor_day,
    month_length,
    nth_weekday,
    past_weekday,
    shift_day,
)
from desktop_assistant.tasks.language.values import (
    Cycle,
    Day,
    Duration,
    Impossible,
    MonthOfYear,
    Stretch,
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


def one_of_month(now: datetime, days: tuple[Cycle, ...]) -> Cycle | None:
    """The last day of the month: this one's, or the next one's when it is past."""
    return days[0] if len(days) == 1 else None


def same_day_last(now: datetime, day: Day) -> date | None:
    """Last Christmas."""
    return past_day(day, now.date()) if isinstance(day, Cycle) else None


def same_day_next(now: datetime, day: Day) -> date | None:
    """Next Christmas."""
    return next_day(day, now.date()) if isinstance(day, Cycle) else None


def day_of_next_month(now: datetime, number: int) -> date | Impossible | None:
    """German "am 5. nächsten Monats"."""
    if not 1 <= number <= 31:
        return None
    first = shift_day(floor_day(now.date(), "month"), 1, "month")
    return first.replace(day=number) if number <= month_length(first) else Impossible()


def last_of_month(now: datetime) -> date:
    """The last day of this month."""
    return shift_day(floor_day(now.date(), "month"), 1, "month") - timedelta(days=1)


def nth_weekday_of_month(nth: int, number: int, month: int | None) -> Cycle:
    """The second (2) or last (-1) Monday (0) of a month, or of every month."""

    def in_month(first: date) -> date | None:
        last = first.replace(day=month_length(first))
        return nth_weekday(first, last, number, nth)

    code = f"BYDAY={nth}{WEEKDAY_CODES[number]}"
    if month is None:
        return Cycle("month", in_month, code)
    return Cycle(
        "year", lambda first: in_month(first.replace(month=month)), f"BYMONTH={month};{code}"
    )


def nth_weekday_in(
    now: datetime, nth: int, number: int, period: MonthOfYear | Stretch
) -> Day | Impossible | None:
    """The first Monday of March, the last Friday of next month."""
    if isinstance(period, MonthOfYear):
        return nth_weekday_of_month(nth, number, period.number) if -5 <= nth <= 5 else None
    if period.end is None:
        return None
    last = period.end.date() - timedelta(days=1)
    return nth_weekday(period.start.date(), last, number, nth) or Impossible()


def nth_day_in(now: datetime, nth: int, period: MonthOfYear | Stretch) -> Day | Impossible | None:
    """The third day of October, the 20th of next month, the fifth last (-5) day of May."""
    if isinstance(period, MonthOfYear):
        return _nth_day_of_month(nth, period.number)
    if period.end is None or period.grain == "day":
        return None
    first, last = period.start.date(), period.end.date() - timedelta(days=1)
    day = first + timedelta(days=nth - 1) if nth > 0 else last + timedelta(days=nth + 1)
    return day if first <= day <= last else Impossible()


def _nth_day_of_month(nth: int, month: int) -> Cycle | Impossible | None:
    if nth > 0:
        return day_of_month_name(month, nth)
    if nth < -28:
        return None

    def day_in(first: date) -> date:
        return add_months(first.replace(month=month), 1) + timedelta(days=nth)

    return Cycle("year", day_in, f"BYMONTH={month};BYMONTHDAY={nth}")


def nth_workday_in(now: datetime, nth: int, period: MonthOfYear | Stretch) -> Day | None:
    """The first or last working day (Monday to Friday) of a month or another period."""
    if isinstance(period, MonthOfYear):
        return nth_workday_of_month(nth, period.number)
    if period.end is None:
        return None
    return _nth_workday(period.start.date(), period.end.date(), nth)


def nth_workday_of_month(nth: int, month: int | None) -> Cycle:
    """The first (1) or last (-1) working day of a month, or of every month."""

    def in_month(first: date) -> date | None:
        return _nth_workday(first, add_months(first, 1), nth)

    by = f"BYDAY={WORKDAYS};BYSETPOS={nth}"
    if month is None:
        return Cycle("month", in_month, by)
    return Cycle(
        "year", lambda first: in_month(first.replace(month=month)), f"BYMONTH={month};{by}"
    )


def _nth_workday(first: date, end: date, nth: int) -> date | None:
    days = [first + timedelta(days=step) for step in range((end - first).days)]
    workdays = [day for day in days if day.weekday() < 5]
    index = nth - 1 if nth > 0 else nth
    return workdays[index] if -len(workdays) <= index < len(workdays) else None


def next_workday(now: datetime) -> date:
    """The next day from Monday to Friday after today."""
    today = now.date()
    return today + timedelta(days={4: 3, 5: 2}.get(today.weekday(), 1))


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
