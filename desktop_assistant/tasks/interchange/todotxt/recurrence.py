"""Recurrence in todo.txt: `rec:1w` counts from completion, `rec:+1w` strictly from the due date.

The units are d, b (business days), w, m and y. Rules that this cannot say are written as `rrule:`
with the RRULE of RFC 5545 3.3.10, and `rec-from:completion` beside it where they count from there.
"""

import re
from urllib.parse import quote, unquote

from desktop_assistant.tasks.errors import FieldError
from desktop_assistant.tasks.recurrence import RecursFrom, check_recurrence

_MARK = re.compile(r"(?P<strict>\+?)(?P<count>[1-9]\d{0,3})(?P<unit>[dbwmy])")
_RULE = re.compile(r"FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)(?:;INTERVAL=([1-9]\d{0,3}))?")
_FREQUENCIES = {"d": "DAILY", "w": "WEEKLY", "m": "MONTHLY", "y": "YEARLY"}
_UNITS = {frequency: unit for unit, frequency in _FREQUENCIES.items()}
_BUSINESS_DAYS = "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"


def rule_of_mark(value: str) -> tuple[str, RecursFrom] | None:
    """Return the RRULE of `1w` or `+1w`, and what it counts from; None where there is none.

    No RRULE says every second business day, so `2b` has none.
    """
    match = _MARK.fullmatch(value)
    if match is None:
        return None
    counts_from: RecursFrom = "due" if match["strict"] else "completion"
    count = int(match["count"])
    if match["unit"] == "b":
        return (_BUSINESS_DAYS, counts_from) if count == 1 else None
    interval = f";INTERVAL={count}" if count > 1 else ""
    return f"FREQ={_FREQUENCIES[match['unit']]}{interval}", counts_from


def rule_of_text(value: str) -> str | None:
    """Return the RRULE behind `rrule:`, or None where it is none."""
    rule = unquote(value)
    try:
        check_recurrence(rule)
    except FieldError:
        return None
    return rule


def marks_of_rule(rule: str, recurs_from: RecursFrom) -> list[str]:
    """Return the marks of a rule."""
    strict = "+" if recurs_from == "due" else ""
    if rule == _BUSINESS_DAYS:
        return [f"rec:{strict}1b"]
    match = _RULE.fullmatch(rule)
    # An interval of one that is spelt out is a rule of its own, so that it comes back as it was.
    if match and match[2] != "1":
        return [f"rec:{strict}{match[2] or 1}{_UNITS[match[1]]}"]
    marks = [f"rrule:{quote(rule, safe='=;,:+-')}"]
    return marks if recurs_from == "due" else [*marks, "rec-from:completion"]
