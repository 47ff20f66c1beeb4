"""Times of day."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta

from desktop_assistant.tasks.language.almanac import midnight
from desktop_assistant.tasks.language.values import Clock, Part

# A time without "am" or "pm" is one at which people are up.
_FIRST_HOUR_UP, _LAST_HOUR_UP = 7, 21
# On a day that is named, hours before this one are in the afternoon: "friday at 3".
_FIRST_MORNING_HOUR = 7
# Three at night is 3:00, eight at night 20:00.
_FIRST_HOUR_OF_DAWN = 6
_FARTHEST_ZONE_HOURS = 14
# Somebody who types a time that has just passed means the one that has just passed.
_JUST_PASSED = timedelta(minutes=10)


def hour(now: datetime, number: int) -> Clock | None:
    """Five, or 17."""
    if not 0 <= number <= 24:
        return None
    return Clock(number % 24, half=1 <= number <= 12)


def hour_24(now: datetime, number: int) -> Clock | None:
    """19h: an hour that counts to 24."""
    return Clock(number, grain="minute") if 0 <= number < 24 else None


def hundred(now: datetime, number: int) -> Clock | None:
    """Eighteen hundred."""
    return Clock(number, grain="minute") if 0 <= number < 24 else None


def hour_minute_24(now: datetime, number: int, minute: int) -> Clock | None:
    """15h20."""
    if not (0 <= number < 24 and 0 <= minute < 60):
        return None
    return Clock(number, minute, grain="minute")


def exactly(now: datetime, clock: Clock) -> Clock:
    """20:15h, 1730 hours: on the 24-hour clock, whatever the number."""
    return replace(clock, half=False)


def same(now: datetime, clock: Clock) -> Clock:
    """A time as it is."""
    return clock


def minutes_morning(now: datetime, clock: Clock, minute: int) -> Clock | None:
    """Ten thirty am."""
    exact = then_minutes(now, clock, minute)
    return None if exact is None else morning(now, exact)


def minutes_evening(now: datetime, clock: Clock, minute: int) -> Clock | None:
    """Four forty pm."""
    exact = then_minutes(now, clock, minute)
    return None if exact is None else evening(now, exact)


def then_minutes(now: datetime, clock: Clock, minute: int) -> Clock | None:
    """Three twenty."""
    if not 10 <= minute < 60:
        return None
    return replace(clock, minute=minute, grain="minute")


def any_minutes(now: datetime, clock: Clock, minute: int) -> Clock | None:
    """German "17 Uhr 5"."""
    return replace(clock, minute=minute, grain="minute") if 0 <= minute < 60 else None


def then_ones(now: datetime, clock: Clock, minute: int) -> Clock | None:
    """Three oh five."""
    return replace(clock, minute=minute, grain="minute") if 1 <= minute <= 9 else None


def awake(now: datetime, clock: Clock) -> Clock:
    """German "9 Uhr" is in the morning; "3 Uhr" may be in the afternoon."""
    return replace(clock, half=clock.half and clock.hour < _FIRST_MORNING_HOUR)


def morning(now: datetime, clock: Clock) -> Clock | None:
    """3 am. 12 am is midnight."""
    if not clock.half and clock.hour > 12:
        return None
    return replace(clock, hour=clock.hour % 12, half=False)


def evening(now: datetime, clock: Clock) -> Clock | None:
    """3 pm. 12 pm is noon."""
    if clock.hour == 0:
        return None
    return replace(clock, hour=clock.hour % 12 + 12, half=False)


def oclock(hour_: int) -> Callable[[datetime], Clock]:
    """Return the meaning of a word for a time: noon is 12."""
    return lambda now: Clock(hour_)


def past(minute: int) -> Callable[[datetime, Clock], Clock | None]:
    """Return the meaning of "quarter past" (15)."""
    return lambda now, clock: _moved(clock, minute)


def to(minute: int) -> Callable[[datetime, Clock], Clock | None]:
    """Return the meaning of "quarter to" (15)."""
    return lambda now, clock: _moved(clock, -minute)


def minutes_past(now: datetime, minute: int, clock: Clock) -> Clock | None:
    """Twenty past four."""
    return _moved(clock, minute)


def minutes_to(now: datetime, minute: int, clock: Clock) -> Clock | None:
    """Ten minutes to four."""
    return _moved(clock, -minute)


def minutes_past_any(now: datetime, minute: int, clock: Clock) -> Clock | None:
    """German "fünf nach halb drei", 2:35."""
    return _shifted(clock, minute)


def minutes_to_any(now: datetime, minute: int, clock: Clock) -> Clock | None:
    """German "fünf vor halb drei", 2:25."""
    return _shifted(clock, -minute)


def fives_to(now: datetime, minute: int, clock: Clock) -> Clock | None:
    """Ten to five. "9 to 5" is a range: only fives are counted so."""
    return _moved(clock, -minute) if minute in (5, 10, 20, 25) else None


def half_before(now: datetime, clock: Clock) -> Clock | None:
    """German "halb fünf" is half past four."""
    return _moved(clock, -30)


def half_past(now: datetime, clock: Clock) -> Clock | None:
    """Half past five; British "half five"."""
    return _moved(clock, 30)


def _moved(clock: Clock, minutes: int) -> Clock | None:
    return None if clock.minute else _shifted(clock, minutes)


def _shifted(clock: Clock, minutes: int) -> Clock | None:
    if not 0 < abs(minutes) < 60:
        return None
    hours = 12 if clock.half else 24
    total = (clock.hour * 60 + clock.minute + minutes) % (hours * 60)
    number = total // 60 or (12 if clock.half else 0)
    return replace(clock, hour=number, minute=total % 60, grain="minute")


def in_part(now: datetime, clock: Clock, part: Part) -> Clock | None:
    """Three in the afternoon; nine in the morning."""
    if not clock.half:
        return clock
    if part.start >= 12:
        if part.name == "night" and clock.hour < _FIRST_HOUR_OF_DAWN:
            return replace(clock, half=False)
        # Twelve at night is midnight, twelve in the afternoon noon.
        late = 0 if clock.hour == 12 and part.end == 24 else clock.hour % 12 + 12
        return replace(clock, hour=late, half=False)
    return replace(clock, hour=clock.hour % 12, half=False)


def hours_east(now: datetime, hours: int) -> int | None:
    """GMT+2, in minutes."""
    return 60 * hours if hours <= _FARTHEST_ZONE_HOURS else None


def hours_west(now: datetime, hours: int) -> int | None:
    """UTC-5, in minutes."""
    return -60 * hours if hours <= _FARTHEST_ZONE_HOURS else None


def twelve(now: datetime, number: int, clock: Clock) -> Clock | None:
    """12 noon."""
    return clock if number == 12 else None


def in_zone(now: datetime, clock: Clock, minutes_east: int) -> Clock:
    """9 am GMT."""
    return replace(clock, zone=timedelta(minutes=minutes_east))


def on_day(clock: Clock, day: date, now: datetime) -> datetime:
    """Return a time of day on a day that was named, in local time."""
    if clock.half and day == now.date():
        return _next_half(clock, now) or usual_time(clock, day, now)
    return usual_time(clock, day, now)


def usual_time(clock: Clock, day: date, now: datetime) -> datetime:
    """Return a time on any day, today like the others: "at 9" is 9:00, "at 3" is 15:00."""
    if not clock.half:
        return _local(clock, day, now)
    late = clock.hour % 12 + 12
    number = late if clock.hour < _FIRST_MORNING_HOUR else clock.hour
    settled = replace(clock, hour=number, half=False)
    return _local(settled, day, now)


def next_time(clock: Clock, now: datetime) -> datetime:
    """Return the next moment at which a clock shows a time.

    A time that may be before or after noon is the next one between 7:00 and 22:00: "at 5" is
    17:00, "at 9" is 9:00 until nine and 21:00 after that.
    """
    if clock.half:
        today = _next_half(clock, now)
        tomorrow = now.date() + timedelta(days=1)
        return today or _local(_first_half_up(clock), tomorrow, now)
    moment = _local(clock, now.date(), now)
    if moment < now.replace(tzinfo=None) - _JUST_PASSED:
        moment += timedelta(days=1)
    return moment


def _halves(clock: Clock) -> tuple[Clock, Clock]:
    early = replace(clock, hour=clock.hour % 12, half=False)
    return early, replace(clock, hour=clock.hour % 12 + 12, half=False)


def _first_half_up(clock: Clock) -> Clock:
    early, late = _halves(clock)
    return early if early.hour >= _FIRST_HOUR_UP else late


def _next_half(clock: Clock, now: datetime) -> datetime | None:
    for half in _halves(clock):
        moment = _local(half, now.date(), now)
        if moment > now.replace(tzinfo=None) and _FIRST_HOUR_UP <= moment.hour <= _LAST_HOUR_UP:
            return moment
    return None


def _local(clock: Clock, day: date, now: datetime) -> datetime:
    """Return the time on a day, moved from the zone it names to the zone of `now`."""
    moment = midnight(day).replace(hour=clock.hour, minute=clock.minute, second=clock.second)
    if clock.zone is None:
        return moment
    return moment - clock.zone + _offset(moment, now)


def _offset(moment: datetime, now: datetime) -> timedelta:
    """Return the local offset from UTC: that of `now`, or of this machine where it has none."""
    if now.tzinfo is not None:
        return moment.replace(tzinfo=now.tzinfo).utcoffset() or timedelta()
    return moment.astimezone().utcoffset() or timedelta()
