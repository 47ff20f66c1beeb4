"""What a date expression means."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

Grain = Literal["second", "minute", "hour", "day", "week", "month", "quarter", "year"]


@dataclass(frozen=True, slots=True)
class When:
    """A date expression found in a text.

    All times are local and floating: naive, without a zone. A text that names a zone
    ("9am GMT") is converted to the zone of the `now` it was read with.
    """

    span: tuple[int, int]
    """Where it stands in the text, in code points; its preposition ("on", "by") included."""
    start: datetime
    """The moment named, or the first one of a range; midnight where a day was named."""
    end: datetime | None
    """The end of a range, exclusive; None for a point in time."""
    has_time: bool
    """False where a day or something longer was named."""
    grain: Grain
    """How exact the wording is: `tomorrow` is a day, `3:15pm` a minute."""
    due: date | datetime
    """When a task with this expression is due: a date, or a date-time where one was named.

    It is `start`, but for loose wordings: 9:00 for "tomorrow morning", the last day for "the end
    of the month".
    """
    recurrence: str | None = None
    """RRULE value (RFC 5545 3.3.10) without DTSTART; `start` is then its first occurrence."""
    deadline: bool = False
    """The wording sets a limit: "by friday", "before 6pm", "within two weeks"."""
    after_completion: bool = False
    """The recurrence counts from the day the task is done: "every! 3 days"."""
    lasting: bool = False
    """The wording is how long something takes, "for 20 minutes"; it ends at `start`."""


@dataclass(frozen=True, slots=True)
class ImpossibleDate:
    """A date that is in no calendar, such as 31 February."""

    span: tuple[int, int]
    phrase: str
    """The words as they were typed."""
