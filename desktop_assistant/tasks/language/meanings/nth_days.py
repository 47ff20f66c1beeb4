"""Days found by counting: the first Monday of May, the last working day of the month."""

from datetime import date, datetime, timedelta

from desktop_assistant.tasks.language.almanac import (
    add_months,
    floor_day,
    month_length,
    nth_weekday,
    shift_day,
)
from desktop_assistant.tasks.language.meanings.days import (
    WEEKDAY_CODES,
    WORKDAYS,
    day_of_month_name,
)
from desktop_assistant.tasks.language.values import Cycle, Day, Impossible, MonthOfYear, Stretch


def one_of_month(now: datetime, days: tuple[Cycle, ...]) -> Cycle | None:
    """The last day of the month: this one's, or the next one's when it is past."""
    return days[0] if len(days) == 1 else None


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
