"""Put a task off with one choice: later today, tomorrow, next week."""

from datetime import date, datetime, time, timedelta
from typing import Literal, get_args

from desktop_assistant.tasks.changes import Changes
from desktop_assistant.tasks.task import Task

Until = Literal["later", "tomorrow", "next_week"]
CHOICES: tuple[str, ...] = get_args(Until)

LATER = timedelta(hours=3)


def snoozed(task: Task, until: Until, now: datetime) -> Changes:
    """Return what is to change in a task that is put off; its recurrence stays.

    Later today is in three hours, on the hour, or in one where the day is over by then. Tomorrow
    and next week, which begins on Monday, keep the time of day.
    """
    match until:
        case "later":
            later = (now + LATER).replace(minute=0, second=0)
            hour_on = now.replace(second=0) + timedelta(hours=1)
            # A time of here: the zone of the task, if it has one, is no longer meant.
            return Changes(due=later if later.date() == now.date() else hour_on, time_zone=None)
        case "tomorrow":
            return Changes(due=_on(now.date() + timedelta(days=1), task))
        case "next_week":
            return Changes(due=_on(now.date() + timedelta(days=7 - now.weekday()), task))


def _on(day: date, task: Task) -> date | datetime:
    if isinstance(task.due, datetime):
        at: time = task.due.time()
        return datetime.combine(day, at)
    return day
