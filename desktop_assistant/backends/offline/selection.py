"""Which tasks a phrase means: "it", "the second one", "both", "the milk", "everything overdue"."""

import re
from collections.abc import Generator, Sequence
from dataclasses import dataclass
from datetime import datetime
from difflib import SequenceMatcher

from desktop_assistant.backends.offline import lexicon
from desktop_assistant.backends.offline.filters import read_filter
from desktop_assistant.backends.offline.memory import Memory, TaskFields
from desktop_assistant.backends.offline.mentions import ids_in
from desktop_assistant.backends.offline.plan import Call
from desktop_assistant.backends.tool_spec import ToolResult

_EVERYTHING = re.compile(
    r"^(?:everything|every task|anything|whatever|all|all (?:my |the |of the |of my )?tasks?|"
    r"all (?:my |the )?(?=overdue|high|low|medium|p\d))\b(?P<filter>.*)$",
    re.IGNORECASE,
)
_SIMILAR = 0.8


@dataclass(frozen=True, slots=True)
class Chosen:
    """The tasks that a phrase means."""

    tasks: Sequence[TaskFields]


@dataclass(frozen=True, slots=True)
class Unclear:
    """Several tasks that a phrase may mean; the user is to choose."""

    options: Sequence[TaskFields]


@dataclass(frozen=True, slots=True)
class Unknown:
    """No task is meant by the phrase."""

    phrase: str


Selection = Chosen | Unclear | Unknown
Selecting = Generator[Call, ToolResult, Selection]


def select(phrase: str, memory: Memory, now: datetime, *, status: str = "open") -> Selecting:
    """Find the tasks that a phrase means, with the tools.

    Parameters:
        phrase: As in "the second one".
        memory: What "it" and "the list" are.
        now: Local time, for "everything due today".
        status: Which tasks are looked for by words: `open`, `done` or `all`.
    """
    phrase = phrase.strip(" .!,:;").strip("\"'“”")
    if lexicon.IT.match(phrase):
        return Chosen(memory.focus[-1:]) if memory.focus else Unknown(phrase)
    if lexicon.THEM.match(phrase) and memory.focus:
        return Chosen(memory.focus)
    if ids := ids_in(phrase):
        found = yield Call("find_tasks", {"ids": ids, "status": "all"})
        return Chosen(found["tasks"]) if found.get("tasks") else Unknown(phrase)
    by_place = _by_place(phrase, memory.listing or memory.focus)
    if by_place is not None:
        return by_place
    everything = _EVERYTHING.match(phrase)
    if everything:
        found = yield Call("find_tasks", read_filter(everything["filter"], now).arguments)
        return Chosen(found["tasks"]) if found["tasks"] else Unknown(phrase)
    return (yield from _by_words(phrase, status))


def choose(phrase: str, options: Sequence[TaskFields]) -> Sequence[TaskFields]:
    """Return which of the options an answer to "which one?" means; empty when none."""
    phrase = phrase.strip(" .!?,:;").strip("\"'“”")
    if lexicon.THEM.match(phrase):
        return options
    by_place = _by_place(phrase, options)
    if by_place is not None:
        return by_place.tasks
    matching = _matching(phrase, options)
    return matching if len(matching) == 1 else ()


def _by_place(phrase: str, tasks: Sequence[TaskFields]) -> Chosen | None:
    places = [lexicon.ORDINAL.match(part.strip()) for part in re.split(r",|\band\b", phrase)]
    if not places or not all(places) or not tasks:
        return None
    chosen = []
    for place in places:
        word = place["word"].lower() if place else ""
        index = lexicon.ORDINALS.get(word, int(word) - 1 if word.isdigit() else len(tasks))
        if not -1 <= index < len(tasks):
            return None
        chosen.append(tasks[index])
    return Chosen(chosen)


def _by_words(phrase: str, status: str) -> Selecting:
    words = content_words(phrase)
    if not words:
        return Unknown(phrase)
    found = yield Call("find_tasks", {"words": " ".join(words), "status": status})
    tasks = found["tasks"]
    if not tasks:
        # Perhaps a word is misspelt, or of another form than in the title.
        everything = yield Call("find_tasks", {"status": status})
        tasks = _similar(words, everything["tasks"])
    if len(tasks) > 1:
        tasks = _matching(phrase, tasks) or tasks
    if len(tasks) > 1:
        exact = [task for task in tasks if task["title"].casefold() == phrase.casefold()]
        tasks = exact or tasks
    if not tasks:
        return Unknown(phrase)
    return Chosen(tasks) if len(tasks) == 1 else Unclear(tasks)


def content_words(phrase: str) -> list[str]:
    """Return the words of a phrase that say which task is meant."""
    words = re.findall(r"[\w'’+./-]*\w", phrase.casefold())
    return [word for word in words if word not in lexicon.EMPTY_WORDS]


def _matching(phrase: str, tasks: Sequence[TaskFields]) -> Sequence[TaskFields]:
    """Return the tasks whose title has all words of the phrase; the best when titles differ."""
    words = set(content_words(phrase))
    if not words:
        return ()
    titles = [set(content_words(task["title"])) for task in tasks]
    whole = [task for task, title in zip(tasks, titles, strict=True) if title == words]
    if whole:
        return whole
    return [task for task, title in zip(tasks, titles, strict=True) if words <= title]


def _similar(words: Sequence[str], tasks: Sequence[TaskFields]) -> list[TaskFields]:
    scored = []
    for task in tasks:
        title = content_words(task["title"])
        scores = [max((_likeness(word, other) for other in title), default=0.0) for word in words]
        if min(scores) >= _SIMILAR:
            scored.append((sum(scores), task))
    best = max((score for score, _ in scored), default=0.0)
    return [task for score, task in scored if score == best]


def _likeness(word: str, other: str) -> float:
    if min(len(word), len(other)) >= 3 and (stem(word) == stem(other)):
        return 1.0
    return SequenceMatcher(None, word, other).ratio()


def stem(word: str) -> str:
    """Return a word without the ending that English puts on nouns and verbs."""
    for ending in ("ings", "ing", "ies", "ied", "es", "ed", "s", "e", "y"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word
