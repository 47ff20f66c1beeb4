"""What becomes of a recurring task that is completed or skipped: it moves on."""

from dataclasses import replace
from datetime import datetime

from desktop_assistant.ids import new_id
from desktop_assistant.tasks.due import due_moment, shifted
from desktop_assistant.tasks.errors import FieldError
from desktop_assistant.tasks.recurrence import Occurrence, next_after_completion, next_occurrence
from desktop_assistant.tasks.reminder import moved
from desktop_assistant.tasks.task import Task


def moved_on(task: Task, now: datetime) -> Task | None:
    """Return a recurring task as it comes next; None when it does not recur, or has ended."""
    if task.recurrence is None:
        return None
    follow = next_after_completion if task.recurs_from == "completion" else next_occurrence
    occurrence = follow(task.recurrence, task.due, now)
    return None if occurrence is None else _at(task, occurrence, now)


def skipped(task: Task, now: datetime) -> Task:
    """Return a recurring task at its next occurrence, the present one left undone.

    Its last occurrence, skipped, ends it: it is cancelled.

    Raises:
        FieldError: It does not recur.
    """
    if task.recurrence is None:
        raise FieldError(
            "recurrence", f"{task.title} does not recur; give it another date instead of skipping."
        )
    occurrence = next_occurrence(task.recurrence, task.due, now)
    if occurrence is None:
        return replace(task, status="cancelled", completed_at=now, updated_at=now)
    return _at(task, occurrence, now)


def done_copy(task: Task, now: datetime) -> Task:
    """Return what the history keeps of an occurrence that was done."""
    return replace(
        task,
        id=new_id("task"),
        status="done",
        recurrence=None,
        recurs_from="due",
        reminders=(),
        position=None,
        parent_id=None,
        occurrence_of=task.id,
        external=None,
        completed_at=now,
        updated_at=now,
    )


def _at(task: Task, occurrence: Occurrence, now: datetime) -> Task:
    by = due_moment(occurrence.due) - due_moment(task.due or now.date())
    return replace(
        task,
        due=occurrence.due,
        recurrence=occurrence.rule,
        start=task.start and shifted(task.start, by),
        reminders=tuple(moved(reminder, by) for reminder in task.reminders),
        updated_at=now,
    )
