"""A language as data: words, rules with an example each, and the index the chart reads them by."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import product
from typing import Literal

from desktop_assistant.tasks.language.misspellings import misspellings
from desktop_assistant.tasks.language.numerals import Order
from desktop_assistant.tasks.language.reminder_words import ReminderWords

# "from", "with", "past": up to here words say nothing of dates by themselves.
_LONGEST_SMALL_WORD = 4

# What a rule computes: the local time, then the captured values; None where they do not fit.
Meaning = Callable[..., object]


# What must hold around a whole expression, beyond what always must (see `guards`):
# whole - it is the whole text; first - it begins the text or a clause; last - no word follows;
# name - no word follows, and its own words mean nothing else; tight - its sign is glued to it;
# hour - what follows makes no address and no amount of it.
Guard = Literal["", "whole", "first", "last", "name", "hour", "tight"]


@dataclass(frozen=True, slots=True)
class Rule:
    """One way to say something.

    `pattern` is a row of elements. A name in capitals stands for a part that another rule, the
    words or the numerals give; its value is handed to `meaning`. `<name>` is any word of a class,
    everything else is the word or sign itself. `?` makes an element optional, `|` gives a choice.
    """

    result: str
    pattern: str
    meaning: Meaning
    example: str
    """A text that needs this rule, read on Wednesday 2026-03-04 at 10:00."""
    reads: str
    """What the example means, as `notation.notation` writes it."""
    guard: Guard = ""
    """What must hold around it in the text."""


@dataclass(frozen=True, slots=True)
class Node:
    """A place in the index of patterns: what may follow, and the rules that end here."""

    after: dict[str, "Node"] = field(default_factory=dict)
    rules: list[tuple[Rule, tuple[int, ...]]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Language:
    """The tables of one language."""

    name: str
    order: Order
    words: Mapping[str, tuple[tuple[str, object], ...]]
    """What a word may stand for: symbols of the grammar with their values."""
    classes: Mapping[str, tuple[str, ...]]
    """Words that a rule may name together as `<class>`."""
    ordinal_endings: tuple[str, ...]
    """What makes a number of digits an ordinal when it is glued to it: `th` in 5th."""
    rules: tuple[Rule, ...]
    labels: frozenset[str]
    """Words whose number is no date: page 5, room 9."""
    measures: frozenset[str]
    """Words that make the number before them an amount: 5 miles."""
    determiners: frozenset[str]
    """Words before which "sun" or "second" is a thing: the sun."""
    projects: tuple[str, ...]
    """Words that put a task in a project: `in project Work`."""
    high_priority: frozenset[str]
    """Words that mean priority 1 after `!`."""
    reminders: ReminderWords
    idioms: frozenset[str] = frozenset()
    """Numbers that look like dates and are none: 24/7."""
    plural_ending: str = ""
    """How a word ends of which there are several: "at 3 stores" is no time."""
    capitals_are_names: bool = True
    """False where every noun has a capital: "at 10 Downing Street" is no time."""
    spelt_also: tuple[tuple[str, str], ...] = ()
    """Letters with what is typed where a keyboard has none: ä, ae."""
    learnt: tuple[str, ...] = ()
    """Long words whose misspellings are understood too."""


@dataclass(frozen=True, slots=True)
class Grammar:
    """A language, indexed."""

    language: Language
    root: Node
    lexicon: Mapping[str, tuple[tuple[str, object], ...]]
    """Everything a word may be in a pattern: itself, a member of its classes, a symbol."""
    anchors: frozenset[str]
    """The words of which a phrase of words alone needs one; without any, nothing is looked for."""


def index(language: Language) -> Grammar:
    """Return the grammar of a language."""
    root = Node()
    rows = [(rule, elements) for rule in language.rules for elements in choices(rule.pattern)]
    for rule, elements in rows:
        _insert(root, rule, elements)
    patterns = [elements for _, elements in rows]
    return Grammar(language, root, _lexicon(language, patterns), _anchors(patterns))


def choices(pattern: str) -> Iterator[tuple[str, ...]]:
    """Give every row of elements that a pattern allows."""
    columns: list[list[str]] = []
    for element in pattern.split():
        words = element.removesuffix("?").split("|")
        columns.append([*words, ""] if element.endswith("?") else words)
    for row in product(*columns):
        yield tuple(element for element in row if element)


def _insert(root: Node, rule: Rule, elements: tuple[str, ...]) -> None:
    node = root
    for element in elements:
        node = node.after.setdefault(element, Node())
    captured = tuple(place for place, element in enumerate(elements) if element.isupper())
    node.rules.append((rule, captured))


def is_class(element: str) -> bool:
    """Say whether an element of a pattern is any word of a class."""
    return len(element) > 1 and element.startswith("<")


def _anchors(patterns: Iterable[tuple[str, ...]]) -> frozenset[str]:
    anchors: set[str] = set()
    for elements in patterns:
        words = [element for element in elements if not element.isupper()]
        if len(words) == len(elements):
            anchors.add(max(words, key=len))
        anchors.update(
            word for word in words if len(word) > _LONGEST_SMALL_WORD and not is_class(word)
        )
    return frozenset(word for word in anchors if len(word) > 1)


def _lexicon(
    language: Language, patterns: Iterable[tuple[str, ...]]
) -> dict[str, tuple[tuple[str, object], ...]]:
    entries: dict[str, list[tuple[str, object]]] = {}
    for word, meanings in language.words.items():
        entries.setdefault(word, []).extend(meanings)
    for name, members in language.classes.items():
        for word in members:
            entries.setdefault(word, []).append((f"<{name}>", None))
    for word in dict.fromkeys(element for elements in patterns for element in elements):
        if not word.isupper() and not is_class(word):
            entries.setdefault(word, []).append((word, None))
    for word in list(entries):
        entries.setdefault(_respelt(word, language.spelt_also), entries[word])
    for wrong, right in misspellings(language.learnt, entries.keys()).items():
        entries[wrong] = entries[right]
    return {word: tuple(symbols) for word, symbols in entries.items()}


def _respelt(word: str, letters: Iterable[tuple[str, str]]) -> str:
    for letter, typed in letters:
        word = word.replace(letter, typed)
    return word
