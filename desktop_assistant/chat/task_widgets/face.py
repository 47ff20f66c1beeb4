"""What a widget says of one task."""

from dataclasses import dataclass
from datetime import datetime

from desktop_assistant.chat.task_widgets.words import PRIORITIES, due_words, parts_words
from desktop_assistant.tasks.due import due_text, here, is_overdue
from desktop_assistant.tasks.task import Task
from desktop_assistant.tasks.views import Progress


@dataclass(frozen=True, slots=True)
class Face:
    """A task as the templates draw it.

    Parameters:
        id: Of the task.
        title: As it is, or as it last was.
        state: `open`, `done`, `cancelled`, or `gone` when it was deleted.
        revision: Another text after each change. Part of the names of controls, so that what a
            user chose in one does not outlive the state it was chosen in.
        due: In words, empty without one.
        overdue: Whether that is past.
        notes: Markdown, may be empty.
        details: What else there is to say, in words: priority, recurrence, tags, project, parts.
    """

    id: str
    title: str
    state: str
    revision: str = ""
    due: str = ""
    overdue: bool = False
    notes: str = ""
    priority: str = ""
    details: tuple[str, ...] = ()

    @property
    def line(self) -> str:
        """The task as a line of text: what the widget says to whoever does not see it."""
        box = "[x]" if self.state == "done" else "[ ]"
        due = f"{'overdue, ' if self.overdue else ''}{self.due}"
        state = {"gone": "deleted", "cancelled": "cancelled"}.get(self.state, "")
        said = (self.title, due, self.priority, *self.details, state)
        return f"{box} {' · '.join(part for part in said if part)}"


def face_of(task: Task, progress: Progress | None, now: datetime) -> Face:
    """Return the face of a task.

    Parameters:
        progress: How far its parts are, when it has parts.
        now: Local time.
    """
    due = None if task.due is None else here(task.due, task.time_zone)
    details = [
        "recurring" if task.recurrence else "",
        *(f"#{tag}" for tag in task.tags),
        f"in {task.project}" if task.project else "",
        parts_words(progress) if progress else "",
    ]
    return Face(
        id=task.id,
        title=task.title,
        state=task.status,
        # Times have no more than seconds, and two changes may be closer than that.
        revision=f"{task.status}-{due_text(task.due)}-{task.updated_at:%Y%m%d%H%M%S}",
        due="" if due is None else due_words(due, now),
        overdue=task.status == "open" and due is not None and is_overdue(due, now),
        notes=task.notes,
        priority=PRIORITIES.get(task.priority, ""),
        details=tuple(detail for detail in details if detail),
    )


def face_of_deleted(task_id: str, title: str) -> Face:
    """Return the face of a task that is not there any more."""
    return Face(task_id, title, "gone")
