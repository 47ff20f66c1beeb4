"""The short way in which the tables and the documents write what an expression means.

`2026-03-05` is a day, `2026-03-05T17:00` a time, `2026-03-09/2026-03-16` a range without its end
(ISO 8601), `FREQ=DAILY from 2026-03-05T09:00` a recurrence. A limit has `by` before it, how long
something takes `until`; `due` follows where a task is due at another time than the start.
"""

from datetime import date, datetime

from desktop_assistant.tasks.language.when import When


def notation(when: When) -> str:
    """Return what an expression means, in short."""
    text = _written(when.start, when.has_time)
    if when.end is not None:
        text = f"{text}/{_written(when.end, when.has_time)}"
    if when.recurrence is not None:
        text = f"{when.recurrence} from {text}"
    if when.after_completion:
        text = f"{text}, counted from completion"
    if when.due != (when.start if when.has_time else when.start.date()):
        text = f"{text}, due {_written(when.due, isinstance(when.due, datetime))}"
    if when.deadline:
        return f"by {text}"
    return f"until {text}" if when.lasting else text


def _written(moment: date | datetime, has_time: bool) -> str:
    if not has_time or not isinstance(moment, datetime):
        return f"{moment:%Y-%m-%d}"
    return moment.isoformat(timespec="seconds" if moment.second else "minutes")
