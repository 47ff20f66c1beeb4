"""When a recurring task comes again: RRULE values of RFC 5545 3.3.10, by python-dateutil."""

from datetime import datetime, timedelta

from dateutil.rrule import rrule, rruleset, rrulestr

from desktop_assistant.tasks.due import Due, due_moment
from desktop_assistant.tasks.errors import FieldError

# A rule may exclude everything ("the 30th of February"): looking on would never end.
_LOOK_AHEAD = timedelta(days=366 * 8)


def check_recurrence(rule: str) -> None:
    """Refuse what is not an RRULE value.

    Raises:
        FieldError: With the reason.
    """
    _parse(rule, datetime(2000, 1, 1))


def next_due(rule: str, due: Due | None, now: datetime) -> Due | None:
    """Return the first occurrence after `due` that is not over, or None when the rule has ended.

    A task that was left undone for three weeks comes back once, not three times: occurrences
    before today are passed over. Months without the day (the 31st) are passed over, as
    RFC 5545 3.3.10 says of invalid dates.

    Parameters:
        rule: RRULE value without DTSTART.
        due: When the task was due; the rule counts from there. None: from now.
        now: Local time.
    """
    start = due_moment(due) if due is not None else now.replace(second=0, microsecond=0)
    floor = max(start, due_moment(now.date()) - timedelta(microseconds=1))
    following: datetime | None = _parse(rule, start).after(floor)
    if following is None or following - floor > _LOOK_AHEAD:
        return None
    return following if isinstance(due, datetime) else following.date()


def _parse(rule: str, start: datetime) -> rrule | rruleset:
    try:
        return rrulestr(rule, dtstart=start)
    except (ValueError, TypeError, KeyError, AttributeError, IndexError) as error:
        raise FieldError(
            "recurrence", f"{rule!r} is not a rule; write one such as FREQ=WEEKLY;BYDAY=MO."
        ) from error
