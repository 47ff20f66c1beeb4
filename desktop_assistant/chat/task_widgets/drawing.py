"""From what a widget shows to the widget: its JSON, by a template, and its text."""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime, time, timedelta
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop_assistant.chat.task_widgets.face import Face, face_of, face_of_deleted
from desktop_assistant.chat.task_widgets.showing import Kind, Question, Showing
from desktop_assistant.chat.task_widgets.words import count_words
from desktop_assistant.tasks import repository
from desktop_assistant.tasks.due import here
from desktop_assistant.tasks.task import Task
from desktop_assistant.tasks.views import Progress

if TYPE_CHECKING:
    from chatkit.widgets import WidgetTemplate

_TEMPLATES = Path(__file__).parent / "templates"
_NAMES: Mapping[Kind, str] = {
    "card": "task_card",
    "list": "task_list",
    "plan": "day_plan",
    "question": "question",
}
_ANSWERED = {
    "confirmed": "Done. Say undo to take it back.",
    "rejected": "Nothing was changed.",
    "failed": "One of the tasks is gone, and nothing was changed.",
}
#: A list that is longer shows its beginning first.
SHOWN_AT_FIRST = 10


@dataclass(frozen=True, slots=True)
class Drawn:
    """A drawn widget.

    Parameters:
        widget: Its JSON values.
        text: The same in words, for the clipboard and for whoever does not see it.
        titles: Of the tasks on it, by id.
        fresh_until: Local time from which its words are wrong, though no task changed: "today"
            becomes "yesterday", and what was to come is overdue.
    """

    widget: dict[str, Any]
    text: str
    titles: Mapping[str, str]
    fresh_until: datetime


def draw(
    connection: sqlite3.Connection, showing: Showing, titles: Mapping[str, str], now: datetime
) -> Drawn:
    """Draw what is shown as it is now.

    Parameters:
        titles: What the tasks were called when it was last drawn, for those that are gone.
        now: Local time.
    """
    ids = showing.task_ids
    tasks = _tasks(connection, ids)
    progress = _progress(connection, ids)
    faces = {
        task_id: face_of(tasks[task_id], progress.get(task_id), now)
        if task_id in tasks
        else face_of_deleted(task_id, titles.get(task_id, ""))
        for task_id in ids
    }
    sections = [
        (section.heading, [faces[task_id] for task_id in section.task_ids])
        for section in showing.sections
        if section.task_ids
    ]
    rest = f"and {count_words(showing.more, 'more task')}" if showing.more else ""
    data = {
        "sections": [(heading, [asdict(face) for face in rows]) for heading, rows in sections],
        "rest": rest,
        "question": _question(showing.question),
        "shown_at_first": SHOWN_AT_FIRST,
    }
    widget = _template(_NAMES[showing.kind]).build(data).model_dump(exclude_none=True)
    return Drawn(
        widget,
        _text(showing, sections, rest),
        {face.id: face.title for face in faces.values()},
        _fresh_until(tasks.values(), now),
    )


def draw_preview(task: Task, now: datetime) -> dict[str, Any]:
    """Draw what is shown of a task beside its name, with nothing on it that does something."""
    face = asdict(face_of(task, None, now))
    return _template("task_preview").build({"task": face}).model_dump(exclude_none=True)


def load_templates() -> None:
    """Load what the first drawing would wait for: a third of a second."""
    for name in _NAMES.values():
        _template(name)


@cache
def _template(name: str) -> "WidgetTemplate":
    # Not before it is needed: no page waits for it.
    from chatkit.widgets import WidgetTemplate  # noqa: PLC0415

    return WidgetTemplate.from_file(str(_TEMPLATES / f"{name}.widget"))


def _question(question: Question | None) -> dict[str, Any] | None:
    if question is None:
        return None
    return {
        "text": question.text,
        "label": question.label,
        "open": question.answer == "open",
        "answered": _ANSWERED.get(question.answer, ""),
    }


def _text(showing: Showing, sections: list[tuple[str, list[Face]]], rest: str) -> str:
    lines = [showing.question.text] if showing.question else []
    for heading, rows in sections:
        lines += [heading] if heading else []
        lines += [face.line for face in rows]
    answered = _ANSWERED.get(showing.question.answer, "") if showing.question else ""
    return "\n".join(line for line in (*lines, rest, answered) if line)


def _fresh_until(tasks: Iterable[Task], now: datetime) -> datetime:
    moments = [datetime.combine(now.date() + timedelta(days=1), time.min)]
    for task in tasks:
        due = None if task.due is None else here(task.due, task.time_zone)
        if isinstance(due, datetime) and due >= now:
            # At the very moment it is due it is not overdue yet.
            moments.append(due + timedelta(seconds=1))
    return min(moments)


def _tasks(connection: sqlite3.Connection, ids: Sequence[str]) -> dict[str, Task]:
    marks = ", ".join("?" * len(ids))
    found = repository.select(connection, f"WHERE id IN ({marks})", *ids)
    return {task.id: task for task in found}


def _progress(connection: sqlite3.Connection, ids: Sequence[str]) -> dict[str, Progress]:
    marks = ", ".join("?" * len(ids))
    rows = connection.execute(
        "SELECT parent_id, sum(status = 'done'), count(*) FROM tasks "
        f"WHERE parent_id IN ({marks}) GROUP BY parent_id",
        ids,
    )
    return {parent: Progress(done, total) for parent, done, total in rows}
