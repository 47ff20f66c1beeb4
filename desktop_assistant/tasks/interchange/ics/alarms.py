"""Alarms of a VTODO (RFC 5545 3.6.6) as reminders."""

from datetime import datetime, timedelta

from desktop_assistant.tasks.due import Due, due_moment, here
from desktop_assistant.tasks.errors import FieldError
from desktop_assistant.tasks.interchange.ics.component import Component, Property, read_property
from desktop_assistant.tasks.interchange.ics.moments import (
    Zones,
    local_time,
    read_duration,
    utc_text,
)
from desktop_assistant.tasks.interchange.ics.texts import escaped
from desktop_assistant.tasks.reminder import check_reminder, is_relative, reminder_text

_EMAIL = "EMAIL"


def reminder_of(
    alarm: Component, due: Due | None, start: Due | None, zone: str | None, zones: Zones
) -> str | None:
    """Return the reminder that an alarm is.

    None for one that is none of ours: it rings at a place (X-APPLE-PROXIMITY), sends mail, or
    counts from a date that there is not.

    Parameters:
        due, start: What DUE and DTSTART say, in `zone`.

    Raises:
        FieldError: Its TRIGGER cannot be read.
    """
    trigger = alarm.first("TRIGGER")
    action = alarm.first("ACTION")
    if trigger is None or alarm.first("X-APPLE-PROXIMITY") or (action and action.value == _EMAIL):
        return None
    if trigger.parameter("VALUE") == "DATE-TIME":
        return local_time(trigger, zones).isoformat()
    offset = read_duration(trigger)
    if trigger.parameter("RELATED") == "END" or due == start:
        return _as_written(trigger, offset) if due is not None else None
    if start is None:
        # RELATED=START of a to-do without DTSTART: clients mean its due date.
        return _as_written(trigger, offset) if due is not None else None
    if due is None:
        return (due_moment(here(start, zone)) + offset).isoformat()
    return reminder_text(offset + (due_moment(start) - due_moment(due)))


def alarm_of(reminder: str, title: str) -> Component:
    """Return the alarm that shows the title at a reminder."""
    trigger = (
        f"TRIGGER;RELATED=END:{reminder}"
        if is_relative(reminder)
        else f"TRIGGER;VALUE=DATE-TIME:{_utc(reminder)}"
    )
    texts = ["ACTION:DISPLAY", f"DESCRIPTION:{escaped(title)}", trigger]
    return Component("VALARM", properties=[read_property(text) for text in texts])


def _utc(reminder: str) -> str:
    return utc_text(datetime.fromisoformat(reminder))


def _as_written(trigger: Property, offset: timedelta) -> str:
    text = trigger.value.strip()
    try:
        check_reminder(text)
    except FieldError:
        return reminder_text(offset)
    return text
