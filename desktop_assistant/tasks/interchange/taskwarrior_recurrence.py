"""The periods of Taskwarrior's `recur` as recurrences (RFC 5545 3.3.10)."""

import re

from desktop_assistant.tasks.due import Due

_PERIODS = {
    "weekdays": "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
    "daily": "FREQ=DAILY",
    "day": "FREQ=DAILY",
    "weekly": "FREQ=WEEKLY",
    "sennight": "FREQ=WEEKLY",
    "biweekly": "FREQ=WEEKLY;INTERVAL=2",
    "fortnight": "FREQ=WEEKLY;INTERVAL=2",
    "monthly": "FREQ=MONTHLY",
    "bimonthly": "FREQ=MONTHLY;INTERVAL=2",
    "quarterly": "FREQ=MONTHLY;INTERVAL=3",
    "semiannual": "FREQ=MONTHLY;INTERVAL=6",
    "annual": "FREQ=YEARLY",
    "yearly": "FREQ=YEARLY",
    "biannual": "FREQ=YEARLY;INTERVAL=2",
    "biyearly": "FREQ=YEARLY;INTERVAL=2",
}
_COUNTED = re.compile(
    r"(?P<count>\d{1,4})\s*(?:(?P<day>d|days?)|(?P<week>w|wks?|weeks?)|(?P<month>mo|mths?|months?)|"
    r"(?P<quarter>q|qtrs?|quarters?)|(?P<year>y|yrs?|years?))"
)
_ISO = re.compile(r"P(?P<count>\d{1,4})(?:(?P<day>D)|(?P<week>W)|(?P<month>M)|(?P<year>Y))")
_UNITS = {
    "day": ("DAILY", 1),
    "week": ("WEEKLY", 1),
    "month": ("MONTHLY", 1),
    "quarter": ("MONTHLY", 3),
    "year": ("YEARLY", 1),
}


def rule_of(recur: str, until: Due | None) -> str | None:
    """Return the RRULE of a period, or None where it is none that we know.

    Parameters:
        recur: As in `weekly`, `3d` or `P2W`.
        until: The last day or time at which it comes, or None.
    """
    rule = _PERIODS.get(recur) or _counted(recur)
    if rule is None or until is None:
        return rule
    return f"{rule};UNTIL={until:%Y%m%dT%H%M%S}"


def _counted(recur: str) -> str | None:
    match = _COUNTED.fullmatch(recur) or _ISO.fullmatch(recur)
    if match is None or int(match["count"]) == 0:
        return None
    unit = next(name for name, text in match.groupdict().items() if text and name != "count")
    frequency, factor = _UNITS[unit]
    count = int(match["count"]) * factor
    return f"FREQ={frequency}" + (f";INTERVAL={count}" if count > 1 else "")
