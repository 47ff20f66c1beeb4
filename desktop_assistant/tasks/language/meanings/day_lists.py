"""Lists of days on which something comes again: Monday and Friday, the 1st and the 15th."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

from desktop_assistant.tasks.language.almanac import shift_day
from desktop_assistant.tasks.language.meanings.days import day_of_month, weekday
from desktop_assistant.tasks.language.meanings.nth_days import (
    nth_weekday_of_month,
    nth_workday_of_month,
)
from desktop_assistant.tasks.language.values import Cycle


def weekend_days(now: datetime) -> tuple[Cycle, ...]:
    """On weekends: on Saturdays and Sundays."""
    return days_of_week([5, 6])


def listed(*numbers: int) -> Callable[[datetime], tuple[Cycle, ...]]:
    """Return the meaning of an abbreviation for some weekdays, "mwf"."""
    return lambda now: days_of_week(list(numbers))


def and_weekday(now: datetime, days: tuple[Cycle, ...], number: int) -> tuple[Cycle, ...]:
    """A list of weekdays, longer by one."""
    return (*days, weekday(now, number))


def workdays(now: datetime) -> tuple[Cycle, ...]:
    """Monday to Friday, as days of a week."""
    return days_of_week(range(5))


def days_of_week(numbers: range | list[int]) -> tuple[Cycle, ...]:
    """Return days of the week by their numbers, 0 for Monday."""
    return tuple(weekday(datetime.min, number) for number in numbers)


def weekday_span(now: datetime, first: int, last: int) -> tuple[Cycle, ...]:
    """Monday to Thursday, as days of a week."""
    return days_of_week([number % 7 for number in range(first, first + (last - first) % 7 + 1)])


def one_day(now: datetime, number: int) -> tuple[Cycle, ...]:
    """A weekday as the beginning of a list."""
    return (weekday(now, number),)


def one_month_day(now: datetime, number: int) -> tuple[Cycle, ...] | None:
    """A day of the month as the beginning of a list."""
    day = day_of_month(now, number)
    return None if day is None else (day,)


def last_month_day(now: datetime, nth: int) -> tuple[Cycle, ...] | None:
    """The last (-1) day of the month, the 4th last (-4) one."""
    if not -28 <= nth <= -1:
        return None

    def day_in(first: date) -> date:
        return shift_day(first, 1, "month") + timedelta(days=nth)

    return (Cycle("month", day_in, f"BYMONTHDAY={nth}"),)


def one_nth_weekday(now: datetime, nth: int, number: int) -> tuple[Cycle, ...] | None:
    """The 3rd Friday of the month, as the beginning of a list."""
    return (nth_weekday_of_month(nth, number, None),) if -5 <= nth <= 5 else None


def nths_weekday(now: datetime, first: int, second: int, number: int) -> tuple[Cycle, ...] | None:
    """The first and third Friday of the month."""
    one, other = one_nth_weekday(now, first, number), one_nth_weekday(now, second, number)
    return None if one is None or other is None else one + other


def nth_workday(now: datetime, nth: int) -> tuple[Cycle, ...]:
    """The first or last working day of every month."""
    return (nth_workday_of_month(nth, None),)


def both_days(
    now: datetime, first: tuple[Cycle, ...], second: tuple[Cycle, ...]
) -> tuple[Cycle, ...]:
    """A list of days, longer by one."""
    return first + second
