"""What the parts of a date expression stand for, before they are put on the calendar."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

from desktop_assistant.tasks.language.when import Grain

Period = Literal["week", "month", "year"]


@dataclass(frozen=True, slots=True)
class Impossible:
    """A day that no calendar has; it stops what is around it from being read as something else."""


@dataclass(frozen=True, slots=True)
class Mark:
    """What a phrase stands for that only marks its neighbour; no rule is handed it."""


MARK = Mark()


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time. Months and days are kept apart: a month later is not 30 days later."""

    months: int = 0
    days: int = 0
    seconds: float = 0
    finest: Grain = "day"

    @property
    def is_of_days(self) -> bool:
        """True for days, weeks, months and years alone: such a length leads to a day."""
        return not self.seconds


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day."""

    hour: int
    minute: int = 0
    second: int = 0
    grain: Grain = "hour"
    half: bool = False
    """True while it may be the hour before noon or the one after: "at 5", "3:30"."""
    zone: timedelta | None = None
    """Offset from UTC where the text names a zone."""


@dataclass(frozen=True, slots=True)
class Part:
    """A loose part of the day, in hours; `end` 24 is midnight."""

    name: str
    start: int
    end: int
    moment: int
    """The hour at which a task of that part of the day is due."""


@dataclass(frozen=True, slots=True)
class Cycle:
    """A day that comes round in every week, month or year."""

    period: Period
    day_in: Callable[[date], date | None]
    """The day in the period that begins with the given date; None where it has no such day."""
    by: str
    """The RRULE parts that name the day, `BYMONTH=3;BYMONTHDAY=5`."""
    weekday: int | None = None
    """A weekday said beside it ("friday the 13th"), 0 for Monday."""


@dataclass(frozen=True, slots=True)
class MonthOfYear:
    """A month without its year: the next one, the current one included."""

    number: int


Day = date | Cycle


@dataclass(frozen=True, slots=True)
class Point:
    """A day, a time of day, a loose part of the day, or several of these together."""

    day: Day | None = None
    clock: Clock | None = None
    part: Part | None = None


@dataclass(frozen=True, slots=True)
class Stretch:
    """A moment or a stretch of time that stands fixed on the calendar."""

    start: datetime
    end: datetime | None
    grain: Grain
    moment: date | datetime | None = None
    """When a task is due that has this wording, where that is not the start."""

    @property
    def has_time(self) -> bool:
        """True where a time of day was named."""
        return self.grain in ("second", "minute", "hour")


@dataclass(frozen=True, slots=True)
class ClockRange:
    """From one time of day to another, on a day that is still open."""

    start: Clock
    end: Clock


Frequency = Literal["MINUTELY", "HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY"]


@dataclass(frozen=True, slots=True)
class Repeat:
    """A recurrence: how often, on which days, from when, until when (RFC 5545 3.3.10)."""

    frequency: Frequency
    interval: int = 1
    days: tuple[Cycle, ...] = ()
    clock: Clock | None = None
    part: Part | None = None
    starts: datetime | None = None
    until: date | None = None
    count: int | None = None
    after_completion: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """A whole expression, put on the calendar."""

    stretch: Stretch
    point: Point | None = None
    """What it was before, so that a time elsewhere in the line can still join it."""
    repeat: Repeat | None = None
    recurrence: str | None = None
    deadline: bool = False
    lasting: bool = False
