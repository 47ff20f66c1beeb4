"""When a recurring task comes again: RRULE values of RFC 5545 3.3.10, by python-dateutil.

- The rule counts from the task's due date (`recurs_from` "due"), or from the day on which it was
  completed ("completion", for "three days after I did it").
- What a month does not have is passed over, as RFC 5545 3.3.10 says of invalid dates: the 31st
  does not come in April. The last day of every month is BYMONTHDAY=-1.
- Occurrences keep the time on the wall clock, through changes to and from summer time; see `due`
  for a time that such a change leaves out or repeats.
- COUNT counts what is still to come, the present one included: each completion lowers it.
- A task that was left undone for three weeks comes back once, not three times.
"""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal, get_args

from dateutil.rrule import rrule, rruleset, rrulestr

from desktop_assistant.tasks.due import Due, due_moment
from desktop_assistant.tasks.errors import FieldError

RecursFrom = Literal["due", "completion"]
RECURS_FROM: tuple[str, ...] = get_args(RecursFrom)

MAX_RULE_CHARACTERS = 500

# A rule may exclude everything ("the 30th of February"): looking on would never end.
_LOOK_AHEAD = timedelta(days=366 * 8)
_WITHOUT_COUNT = re.compile(r"\bCOUNT=\d+;?", re.IGNORECASE)
_COUNT = re.compile(r"(?<=\bCOUNT=)\d+", re.IGNORECASE)


def check_recurrence(rule: str) -> None:
    """Refuse what is not an RRULE value.

    Raises:
        FieldError: With the reason.
    """
    if len(rule) > MAX_RULE_CHARACTERS or "\n" in rule:
        raise FieldError(
            "recurrence", f"A rule is one line of at most {MAX_RULE_CHARACTERS} characters."
        )
    _parse(rule, datetime(2000, 1, 1))


@dataclass(frozen=True, slots=True)
class Occurrence:
    """When a recurring task comes next.

    Parameters:
        due: A day where the task was due on a day, a time where it was due at a time.
        rule: The rule from there on; COUNT is lowered.
    """

    due: Due
    rule: str


def next_occurrence(rule: str, due: Due | None, now: datetime) -> Occurrence | None:
    """Return the first occurrence after `due` that is not over, or None when the rule has ended.

    Parameters:
        rule: RRULE value without DTSTART.
        due: When the task was due; the rule counts from there. None: from now.
        now: Local time. Occurrences before its day are passed over.
    """
    start = due_moment(due) if due is not None else now.replace(second=0, microsecond=0)
    floor = max(start, due_moment(now.date()) - timedelta(microseconds=1))
    count = _COUNT.search(rule)
    if count is None:
        following: datetime | None = _parse(rule, start).after(floor)
        rule_then = rule
    else:
        # Counted by hand: dateutil does not count a start that the rule itself does not hold.
        left = int(count[0])
        endless = _parse(_WITHOUT_COUNT.sub("", rule).strip(";"), start)
        later = endless.xafter(start, count=left - 1)
        passed, following = next(
            ((number, moment) for number, moment in enumerate(later, 1) if moment > floor),
            (0, None),
        )
        rule_then = _COUNT.sub(str(left - passed), rule)
    if following is None or following - floor > _LOOK_AHEAD:
        return None
    return Occurrence(following if isinstance(due, datetime) else following.date(), rule_then)


def next_after_completion(rule: str, due: Due | None, now: datetime) -> Occurrence | None:
    """Return the first occurrence after today, counted from today, or None when the rule has ended.

    The time of day of `due` is kept.
    """
    today = now.date()
    start = datetime.combine(today, due.time()) if isinstance(due, datetime) else today
    return next_occurrence(rule, start, now)


def _parse(rule: str, start: datetime) -> rrule | rruleset:
    try:
        return rrulestr(rule, dtstart=start)
    except (ValueError, TypeError, KeyError, AttributeError, IndexError) as error:
        raise FieldError(
            "recurrence", f"{rule!r} is not a rule; write one such as FREQ=WEEKLY;BYDAY=MO."
        ) from error
