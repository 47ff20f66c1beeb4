"""A recurrence put on the calendar: its RRULE value (RFC 5545 3.3.10) and its first occurrence."""

from datetime import date, datetime, timedelta

from desktop_assistant.tasks.language.almanac import midnight, shift
from desktop_assistant.tasks.language.meanings.clocks import usual_time
from desktop_assistant.tasks.language.meanings.days import WORKDAYS, next_day
from desktop_assistant.tasks.language.values import Cycle, Frequency, Reading, Repeat, Stretch
from desktop_assistant.tasks.language.when import Grain

_STEP: dict[Frequency, Grain] = {"MINUTELY": "minute", "HOURLY": "hour"}


def reading(now: datetime, repeat: Repeat) -> Reading | None:
    """A recurrence as a whole expression; it starts with its first occurrence."""
    first = first_occurrence(repeat, now)
    if first is None:
        return None
    grain: Grain = "day"
    if _has_time(repeat) or repeat.frequency in _STEP:
        grain = "minute"
    return Reading(Stretch(first, None, grain), repeat=repeat, recurrence=rule(repeat))


def rule(repeat: Repeat) -> str:
    """Return the RRULE value. UNTIL has the type of the start, date or local time (3.3.10)."""
    parts = [f"FREQ={repeat.frequency}"]
    if repeat.interval > 1:
        parts.append(f"INTERVAL={repeat.interval}")
    parts.extend(_by(repeat.days))
    if repeat.count is not None:
        parts.append(f"COUNT={repeat.count}")
    if repeat.until is not None:
        parts.append(f"UNTIL={repeat.until:%Y%m%d}" + ("T235959" if _has_time(repeat) else ""))
    return ";".join(parts)


def _by(days: tuple[Cycle, ...]) -> list[str]:
    if tuple(day.by for day in days) == tuple(f"BYDAY={code}" for code in WORKDAYS.split(",")):
        return [f"BYDAY={WORKDAYS}"]
    values: dict[str, list[str]] = {}
    for day in days:
        for part in day.by.split(";"):
            name, _, value = part.partition("=")
            if value not in values.setdefault(name, []):
                values[name].append(value)
    return [f"{name}={','.join(listed)}" for name, listed in values.items()]


def first_occurrence(repeat: Repeat, now: datetime) -> datetime | None:
    """Return when it comes first: today, if its time has not passed, or the next of its days."""
    local = now.replace(tzinfo=None)
    if repeat.frequency in _STEP:
        if repeat.starts is not None:
            return repeat.starts
        return shift(local, repeat.interval, _STEP[repeat.frequency]).replace(
            second=0, microsecond=0
        )
    begin = repeat.starts.date() if repeat.starts is not None else local.date()
    for day in _days_from(repeat, begin):
        moment = _time_of(repeat, day, now)
        if repeat.starts is not None or not _has_time(repeat) or moment >= local:
            return moment
    return None


def _days_from(repeat: Repeat, begin: date) -> list[date]:
    """Return the first day from `begin` on and the one after it, in case its time has passed."""
    if not repeat.days:
        return [begin, begin + timedelta(days=1)]
    first = _earliest(repeat.days, begin)
    if first is None:
        return []
    second = _earliest(repeat.days, first + timedelta(days=1))
    return [first] if second is None else [first, second]


def _earliest(days: tuple[Cycle, ...], begin: date) -> date | None:
    # next_day passes over a weekday that is today; "every Wednesday" begins with it.
    coming = [
        next_day(day, begin - timedelta(days=1) if day.period == "week" else begin) for day in days
    ]
    return min((day for day in coming if day is not None), default=None)


def _has_time(repeat: Repeat) -> bool:
    return repeat.clock is not None or repeat.part is not None


def _time_of(repeat: Repeat, day: date, now: datetime) -> datetime:
    if repeat.clock is not None:
        return usual_time(repeat.clock, day, now)
    if repeat.part is not None:
        return midnight(day) + timedelta(hours=repeat.part.moment)
    return midnight(day)
