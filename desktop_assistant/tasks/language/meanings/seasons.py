"""Spring, summer, autumn and winter, as they are north of the equator."""

from collections.abc import Callable
from datetime import date, datetime

from desktop_assistant.tasks.language.almanac import midnight
from desktop_assistant.tasks.language.values import Reading, Stretch

# The first days of the seasons; astronomy moves them by a day.
_SEASONS = ((3, 20), (6, 21), (9, 23), (12, 21))


def _season_starts(year: int) -> list[date]:
    return [date(year, month, day) for month, day in _SEASONS]


def season_from_now(count: int) -> Callable[[datetime], Stretch]:
    """Return the meaning of "this season" (0), "next season" (1)."""

    def meaning(now: datetime) -> Stretch:
        starts = [start for step in (-1, 0, 1, 2) for start in _season_starts(now.year + step)]
        current = max(place for place, start in enumerate(starts) if start <= now.date())
        return _days(starts[current + count], starts[current + count + 1])

    return meaning


def season(now: datetime, nth: int) -> Stretch:
    """Spring (0) ... winter (3): the current one, or the next to come."""
    for step in (-1, 0, 1):
        stretch = season_of(now, nth, now.year + step)
        if stretch.end is not None and stretch.end.date() > now.date():
            break
    return stretch


def season_of(now: datetime, nth: int, year: int) -> Stretch:
    """Summer 2027."""
    start = _season_starts(year)[nth]
    following = [*_season_starts(year), *_season_starts(year + 1)]
    return _days(start, next(day for day in following if day > start))


def next_season(now: datetime, nth: int) -> Stretch:
    """Next summer: one that has not begun."""
    year = now.year + (_season_starts(now.year)[nth] <= now.date())
    return season_of(now, nth, year)


def last_season(now: datetime, nth: int) -> Stretch:
    """Last summer: one that is over."""
    latest = season_of(now, nth, now.year)
    over = latest.end is not None and latest.end.date() <= now.date()
    return latest if over else season_of(now, nth, now.year - 1)


def _days(start: date, end: date) -> Stretch:
    return Stretch(midnight(start), midnight(end), "day")


def season_reading(now: datetime, nth: int) -> Reading:
    """A season as a whole expression."""
    return Reading(season(now, nth))
