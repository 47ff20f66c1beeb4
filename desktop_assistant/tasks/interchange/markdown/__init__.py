"""Tasks as a Markdown checklist: nested items are parts, headings are projects.

    - [ ] Buy milk due:2026-03-05T17:00:00 p1 #errands
      > Notes are quoted below.
      - [x] Find the bottle

Items that we write end in a comment with the task's id, which no page shows; by it a task is known
again. Items without one are known by their title, their heading and the items above them.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from desktop_assistant.tasks.errors import FieldError
from desktop_assistant.tasks.interchange.codec import (
    Codec,
    Document,
    Entry,
    Marks,
    Reading,
    Tasks,
    kept_text,
)
from desktop_assistant.tasks.interchange.errors import Problem
from desktop_assistant.tasks.interchange.markdown.item import Item, item_of, values_of
from desktop_assistant.tasks.interchange.markdown.outline import items_in
from desktop_assistant.tasks.interchange.own_id import is_own_id
from desktop_assistant.tasks.task import Task

_INDENT = "  "


def write(tasks: Sequence[Task]) -> str:
    """Return the file: first what has no project, then a heading for each project."""
    by_id = {task.id: task for task in tasks}
    parts: dict[str | None, list[Task]] = defaultdict(list)
    for task in tasks:
        parts[task.parent_id if task.parent_id in by_id else None].append(task)
    sections: dict[str | None, list[str]] = {None: []}
    for root in parts[None]:
        heading = _heading(root, by_id)
        sections.setdefault(heading, []).extend(_lines(root, heading, parts, depth=0))
    texts = []
    for heading, lines in sections.items():
        above = (
            [] if heading is None else [f"## {heading}{' ##' if heading.endswith('#') else ''}", ""]
        )
        if lines:
            texts.append("\n".join([*above, *lines]) + "\n")
    return "\n".join(texts)


def read(document: Document) -> Reading:
    """Read the items of a file."""
    reading = Reading()
    names: dict[int, str] = {}
    counts: Counter[str] = Counter()
    for found in items_in(document.text):
        text, own_id = _without_id(found.text)
        item = Item(found.box, text, "\n".join(found.notes), found.heading)
        parent = names.get(found.parent.line) if found.parent else None
        try:
            title = values_of(item)["title"]
            name = own_id or _name(item, parent, title, counts)
            reading.entries.append(_entry(item, parent, name, found.line))
            names[found.line] = name
        except FieldError as error:
            reading.problems.append(Problem.of(found.line, error))
    return reading


def recall(text: str, now: datetime) -> Entry:
    """Read an item that was kept."""
    kept = json.loads(text)
    item = Item(kept["box"], kept["text"], kept["notes"], kept["heading"])
    return _entry(item, kept["parent"], kept["name"], 0)


def marks(task: Task) -> Marks:
    """Return the id; of imported items their place in the file."""
    text = kept_text(task, "markdown")
    return Marks((task.id,), () if text is None else (json.loads(text)["name"],))


def written(task: Task, tasks: Tasks) -> str:
    """Return what `read` makes of the item that we write."""
    parent = task.parent_id if task.parent_id in tasks else None
    return _source(item_of(task, _heading(task, tasks)), parent, task.id)


def _heading(task: Task, tasks: Tasks) -> str | None:
    """Return the heading it stands under: the project of the outermost task it is a part of."""
    seen = {task.id}
    while (parent := tasks.get(task.parent_id or "")) is not None and parent.id not in seen:
        task = parent
        seen.add(task.id)
    return " ".join(task.project.split()) or None if task.project else None


def _lines(
    task: Task, heading: str | None, parts: Mapping[str | None, list[Task]], depth: int
) -> Iterator[str]:
    item = item_of(task, heading)
    yield f"{_INDENT * depth}- [{item.box}] {item.text} <!-- {task.id} -->"
    if item.notes:
        for line in item.notes.split("\n"):
            yield f"{_INDENT * (depth + 1)}>{' ' if line else ''}{line}"
    for part in parts.get(task.id, ()):
        yield from _lines(part, heading, parts, depth + 1)


def _without_id(text: str) -> tuple[str, str | None]:
    before, opening, rest = text.rpartition("<!-- ")
    own_id = rest.removesuffix(" -->")
    if opening and rest.endswith(" -->") and is_own_id(own_id):
        return before.rstrip(), own_id
    return text, None


def _name(item: Item, parent: str | None, title: str, counts: Counter[str]) -> str:
    """Return what an item without an id is known by; of equal ones the second is #2."""
    place = f"{parent or item.heading or ''} / {title}"
    counts[place] += 1
    return place if counts[place] == 1 else f"{place} #{counts[place]}"


def _entry(item: Item, parent: str | None, name: str, line: int) -> Entry:
    own_id = name if is_own_id(name) else None
    return Entry(
        line,
        values_of(item),
        _source(item, parent, name),
        identity=own_id,
        likenesses=() if own_id else (name,),
        parent=parent,
        says_parent=True,
        task_id=own_id,
        is_kept=own_id is None,
    )


def _source(item: Item, parent: str | None, name: str) -> str:
    kept = {
        "name": name,
        "parent": parent,
        "heading": item.heading,
        "box": item.box,
        "text": item.text,
        "notes": item.notes,
    }
    return json.dumps(kept, ensure_ascii=False)


CODEC = Codec("markdown", read, marks, recall, written, write)
