"""How tasks are put into words, on widgets and in answers."""

from datetime import datetime

from desktop_assistant.tasks.due import Due, due_day
from desktop_assistant.tasks.views import Progress

PRIORITIES = {1: "high priority", 2: "medium priority", 3: "low priority"}


def due_words(due: Due, now: datetime) -> str:
    """Return "today 17:00", "tomorrow", "Fri 6 March", with the year when it is another."""
    day = due_day(due)
    distance = (day - now.date()).days
    if -2 < distance < 2:
        words = {-1: "yesterday", 0: "today", 1: "tomorrow"}[distance]
    else:
        words = f"{day:%a} {day.day} {day:%B}"
        if day.year != now.year:
            words += f" {day.year}"
    return f"{words} {due:%H:%M}" if isinstance(due, datetime) else words


def parts_words(progress: Progress) -> str:
    """Return "2 of 5 parts done"."""
    noun = "part" if progress.total == 1 else "parts"
    return f"{progress.done} of {progress.total} {noun} done"


def count_words(number: int, noun: str) -> str:
    """Return "1 task", "2 tasks"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
