"""What notifications say."""

from collections.abc import Sequence
from datetime import datetime

from desktop_assistant.chat.task_widgets.words import due_words
from desktop_assistant.tasks.due import is_overdue
from desktop_assistant.tasks.reminder_ledger import Reminder
from desktop_assistant.tasks.task import Task

MAX_TITLE_CHARACTERS = 120
TITLES_IN_SUMMARY = 3

# Most notification servers of Linux read markup in the text under the title, some do not: neither
# can take these for a tag or an entity.
_PLAIN = str.maketrans("<>&", "‹›＆")


def title_of(task: Task) -> str:
    """Return the title of a task, cut where it is too long for a notification."""
    if len(task.title) <= MAX_TITLE_CHARACTERS:
        return task.title
    return task.title[: MAX_TITLE_CHARACTERS - 1].rstrip() + "…"


def text_of(task: Task, now: datetime) -> str:
    """Return "Due today 17:00 · Home": when a task is due, and its project."""
    said = []
    if task.due is not None:
        verb = "Was due" if is_overdue(task.due, now) else "Due"
        said.append(f"{verb} {due_words(task.due, now)}")
    if task.project is not None:
        said.append(task.project.translate(_PLAIN))
    return " · ".join(said)


def summary_title(reminders: Sequence[Reminder], *, missed: bool) -> str:
    """Return "3 reminders while the app was closed", or just how many there are."""
    count = f"{len(reminders)} reminders"
    return f"{count} while the app was closed" if missed else count


def summary_text(reminders: Sequence[Reminder]) -> str:
    """Return the titles of the newest, a line each, and how many there are beside them.

    Parameters:
        reminders: Oldest first.
    """
    newest = [title_of(reminder.task).translate(_PLAIN) for reminder in reversed(reminders)]
    rest = len(newest) - TITLES_IN_SUMMARY
    lines = newest[:TITLES_IN_SUMMARY] + ([f"and {rest} more"] if rest > 0 else [])
    return "\n".join(lines)
