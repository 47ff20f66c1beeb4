"""A reminder by itself: `30 minutes before`, `10am`, `tomorrow at 4pm`."""

from datetime import datetime

from desktop_assistant.tasks.language.reader import grammar_of, read, when_of
from desktop_assistant.tasks.language.reminder_marks import (
    Due,
    Reminder,
    before_marks,
    reminder_at,
    reminder_before,
)


def parse_reminder(
    text: str, due: Due | None, now: datetime, *, locale: str = "en"
) -> Reminder | None:
    """Return what a phrase means for a task due at `due`; None when it is no reminder.

    Never raises.

    Parameters:
        text: The phrase, with or without `!` before it.
        due: When the task is due, or None.
        now: Local time, from which "tomorrow" counts.
        locale: See `parse_when`.
    """
    line = f"!{text.strip().removeprefix('!')}"
    whole = (0, len(line))
    for mark in before_marks(line, grammar_of(locale).language.reminders, ()):
        if mark.span == whole:
            return reminder_before(mark.length, due)
    for expression in read(line, now, locale):
        reading = expression.reading
        is_whole = expression.span == (1, len(line))
        if is_whole and reading is not None and reading.repeat is None and not reading.lasting:
            return reminder_at(reading, when_of(reading, expression.span), due)
    return None
