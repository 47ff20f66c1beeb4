"""Tasks as lines of todo.txt: what a line said before stays, but for what has changed since."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from desktop_assistant.tasks.due import Due
from desktop_assistant.tasks.interchange.codec import kept_text
from desktop_assistant.tasks.interchange.todotxt.line import (
    Line,
    Word,
    guarded,
    read_line,
    title_words,
)
from desktop_assistant.tasks.interchange.todotxt.recurrence import marks_of_rule
from desktop_assistant.tasks.interchange.todotxt.values import (
    LETTERS,
    letter_of,
    priority_of,
    values_of,
)
from desktop_assistant.tasks.task import Task

_KINDS = {
    "due": ("due", "due-time"),
    "start": ("t", "t-time"),
    "time_zone": ("tz",),
    "recurrence": ("rec", "rrule", "rec-from"),
    "status": ("status",),
}


def written(task: Task) -> str:
    """Return the line of a task: the one it came from where nothing in it has changed."""
    text = kept_text(task, "todotxt")
    return _own_line(task).text() if text is None else _merged(text, task)


def _own_line(task: Task) -> Line:
    marks = [word for words in _marks(task).values() for word in words]
    words = (*title_words(task.title), *marks, Word("id", f"id:{task.id}"))
    return _with_front(Line(created=task.created_at.date(), words=words), task)


def _merged(text: str, task: Task) -> str:
    line = read_line(text)
    times = {"created_at": task.created_at, "updated_at": task.updated_at}
    before = Task(id=task.id, **{**times, **values_of(line)})
    changed = line
    if task.title != line.title:
        marks = tuple(word for word in line.words if word.kind != "title")
        changed = replace(changed, words=(*title_words(task.title), *marks))
    now, then = _marks(task), _marks(before)
    for field, words in now.items():
        if words != then[field]:
            changed = replace(changed, words=_replaced(changed.words, field, words))
    if (task.status, task.priority) != (before.status, before.priority) or (
        line.completed and task.completed_at and line.completed != task.completed_at.date()
    ):
        changed = _with_front(changed, task)
    return text if changed == line else guarded(changed).text()


def _with_front(line: Line, task: Task) -> Line:
    """Return the line with the x, the priority and the date of completion of the task."""
    letter = letter_of(line)
    if letter is None or priority_of(letter) != task.priority:
        letter = LETTERS.get(task.priority)
    words = tuple(word for word in line.words if word.kind != "pri")
    if task.status == "open":
        return replace(line, is_done=False, letter=letter, completed=None, words=words)
    completed = task.completed_at.date() if task.completed_at else None
    # The page advises to drop the priority of what is done, or to keep it like this.
    marks = (Word("pri", f"pri:{letter}"),) if letter else ()
    return replace(line, is_done=True, letter=None, completed=completed, words=(*words, *marks))


def _replaced(words: Sequence[Word], field: str, marks: Sequence[Word]) -> tuple[Word, ...]:
    kinds = _KINDS.get(field, (field,))
    if field == "project" and marks:
        # Further projects of the line stay behind the first, which is the one that is read.
        first = next((n for n, word in enumerate(words) if word.kind == field), len(words))
        return (*words[:first], *marks, *words[first + 1 :])
    if field == "tags":
        stay = [word for word in words if word.kind != field or word in marks]
        return (*stay, *(mark for mark in marks if mark not in stay))
    return (*(word for word in words if word.kind not in kinds), *marks)


def _marks(task: Task) -> dict[str, list[Word]]:
    project = f"+{'_'.join(task.project.split())}" if task.project and task.project.split() else ""
    rule = marks_of_rule(task.recurrence, task.recurs_from) if task.recurrence else []
    return {
        "project": [Word("project", project)] if project else [],
        "tags": [Word("tags", f"@{tag}") for tag in task.tags],
        "due": _date_marks("due", task.due),
        "start": _date_marks("t", task.start),
        "time_zone": [Word("tz", f"tz:{task.time_zone}")] if task.time_zone else [],
        "recurrence": [Word(mark.partition(":")[0], mark) for mark in rule],
        "status": [Word("status", "status:cancelled")] if task.status == "cancelled" else [],
    }


def _date_marks(key: str, due: Due | None) -> list[Word]:
    """Return the day under the key that every program reads, the time under one of ours."""
    if due is None:
        return []
    if not isinstance(due, datetime):
        return [Word(key, f"{key}:{due.isoformat()}")]
    time = f"{due:%H:%M:%S}" if due.second else f"{due:%H:%M}"
    return [Word(key, f"{key}:{due.date()}"), Word(f"{key}-time", f"{key}-time:{time}")]
