"""A line such as `pay rent every 1st 9am p1 #home`, as the fields of a new task."""

from datetime import datetime

from desktop_assistant.tasks.changes import UNSET, Changes
from desktop_assistant.tasks.errors import FieldError
from desktop_assistant.tasks.reminder import reminder_text
from desktop_assistant.tasks.task import DEFAULT_PRIORITY


def changes_of_line(line: str, now: datetime) -> Changes:
    """Return the fields that the line describes; those of which it says nothing are left out.

    Parameters:
        line: What was typed; one task.
        now: Local time, from which "tomorrow" counts.

    Raises:
        FieldError: It names a date that does not exist, or no title is left.
    """
    # The grammar is built when it is imported, which the first page need not wait for.
    from desktop_assistant.tasks.language import parse_draft  # noqa: PLC0415

    draft = parse_draft(" ".join(line.split()), now)
    if draft.impossible is not None:
        raise FieldError("due", f"There is no {draft.impossible}; change the date and try again.")
    if not draft.title.strip():
        raise FieldError("title", "A task needs a title; say what there is to do.")
    from_completion = draft.when is not None and draft.when.after_completion
    return Changes(
        title=draft.title,
        due=draft.due or UNSET,
        priority=draft.priority if draft.priority != DEFAULT_PRIORITY else UNSET,
        tags=draft.tags or UNSET,
        project=draft.project or UNSET,
        recurrence=draft.recurrence or UNSET,
        reminders=tuple(map(reminder_text, draft.reminders)) or UNSET,
        recurs_from="completion" if from_completion else UNSET,
    )
