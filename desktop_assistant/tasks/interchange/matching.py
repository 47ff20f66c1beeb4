"""Which of our tasks an entry of a file is."""

from collections import defaultdict, deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from desktop_assistant.ids import new_id
from desktop_assistant.tasks.interchange.codec import Entry, Marks, Tasks
from desktop_assistant.tasks.interchange.errors import Problem
from desktop_assistant.tasks.task import Task


@dataclass(frozen=True, slots=True)
class Found:
    """The entries with the ids of their tasks, new ones included.

    Parameters:
        pairs: Each entry with the id of its task.
        ids: The ids by identity and likeness: of the file's tasks, then of those that are there.
    """

    pairs: list[tuple[Entry, str]]
    ids: dict[str, str]


def match(
    entries: Sequence[Entry],
    existing: Tasks,
    marks: Callable[[Task], Marks],
    problems: list[Problem],
) -> Found:
    """Give each entry the id of its task.

    An entry with an identity is the task that has it, or none. The others are taken for tasks that
    read the same, in order, each task once: of two equal lines the first is the first task.

    Parameters:
        problems: Takes what names the same task twice; the second is left out.
    """
    named: dict[str, str] = {}
    alike: dict[str, deque[str]] = defaultdict(deque)
    for task in existing.values():
        its = marks(task)
        named.update(dict.fromkeys(its.identities, task.id))
        for likeness in its.likenesses:
            alike[likeness].append(task.id)
    kept = _without_doubles(entries, problems)
    ids = _ids_by_identity(kept, named)
    _add_ids_by_likeness(kept, alike, ids)
    taken = {*existing, *ids.values()}
    for number, entry in enumerate(kept):
        if number not in ids:
            wanted = entry.task_id
            ids[number] = wanted if wanted and wanted not in taken else new_id("task")
            taken.add(ids[number])
    return Found(
        [(entry, ids[number]) for number, entry in enumerate(kept)], _names(kept, ids, named)
    )


def _without_doubles(entries: Sequence[Entry], problems: list[Problem]) -> list[Entry]:
    first_lines: dict[str, int] = {}
    kept = []
    for entry in entries:
        if entry.identity in first_lines:
            reason = (
                f"{entry.identity} stands on line {first_lines[entry.identity]} already; each task "
                "has an id of its own, so this one is left out."
            )
            problems.append(Problem(entry.line, "id", reason))
            continue
        if entry.identity is not None:
            first_lines[entry.identity] = entry.line
        kept.append(entry)
    return kept


def _ids_by_identity(entries: Sequence[Entry], named: dict[str, str]) -> dict[int, str]:
    return {
        number: named[entry.identity]
        for number, entry in enumerate(entries)
        if entry.identity is not None and entry.identity in named
    }


def _add_ids_by_likeness(
    entries: Sequence[Entry], alike: dict[str, deque[str]], ids: dict[int, str]
) -> None:
    taken = set(ids.values())
    for level in range(max((len(entry.likenesses) for entry in entries), default=0)):
        for number, entry in enumerate(entries):
            if number in ids or entry.identity is not None or level >= len(entry.likenesses):
                continue
            candidates = alike.get(entry.likenesses[level], deque())
            while candidates and candidates[0] in taken:
                candidates.popleft()
            if candidates:
                ids[number] = candidates.popleft()
                taken.add(ids[number])


def _names(entries: Sequence[Entry], ids: dict[int, str], named: dict[str, str]) -> dict[str, str]:
    names = dict(named)
    for number, entry in enumerate(entries):
        for name in (entry.identity, *entry.likenesses[:1]):
            if name is not None:
                names[name] = ids[number]
    return names
