"""The tables of the languages: every rule has an example that needs it and means what it says."""

import inspect
from collections.abc import Iterator
from datetime import datetime

import pytest
from dateutil.rrule import rrulestr

from desktop_assistant.tasks.language import parse_when
from desktop_assistant.tasks.language.chart import Edge
from desktop_assistant.tasks.language.english.language import AMERICAN, BRITISH
from desktop_assistant.tasks.language.german.language import GERMAN
from desktop_assistant.tasks.language.grammar import Language, Rule, choices, is_class
from desktop_assistant.tasks.language.meanings.marks import mark
from desktop_assistant.tasks.language.notation import notation
from desktop_assistant.tasks.language.reader import read
from desktop_assistant.tasks.language.tokens import tokenize

# The zone named in an example is the one that the examples are read in.
NOW = datetime.fromisoformat("2026-03-04T10:00:00+00:00")
LANGUAGES = (AMERICAN, GERMAN)
NUMERALS = {
    "INT", "YEAR", "HHMM", "HMS", "DATE", "YEARMONTH", "FRACTION", "SHORTDATE", "HYPHENDATE",
    "DOTCLOCK", "DOTDATE", "DECIMAL", "ORD", "NTH",
}  # fmt: skip
RULES = [
    pytest.param(language, rule, id=f"{language.name}: {rule.result} = {rule.pattern}")
    for language in LANGUAGES
    for rule in language.rules
]


def _rules_of(edge: Edge) -> Iterator[Rule]:
    if edge.rule is not None:
        yield edge.rule
    for part in edge.parts:
        yield from _rules_of(part)


@pytest.mark.parametrize(("language", "rule"), RULES)
def test_the_example_of_a_rule_needs_the_rule(language: Language, rule: Rule) -> None:
    expressions = read(rule.example, NOW, language.name)
    assert any(used is rule for found in expressions for used in _rules_of(found.edge))


@pytest.mark.parametrize(("language", "rule"), RULES)
def test_the_example_of_a_rule_means_what_the_table_says(language: Language, rule: Rule) -> None:
    when = parse_when(rule.example, NOW, locale=language.name)
    assert ("impossible" if when is None else notation(when)) == rule.reads


@pytest.mark.parametrize(("language", "rule"), RULES)
def test_a_recurrence_in_an_example_begins_with_its_first_occurrence(
    language: Language, rule: Rule
) -> None:
    when = parse_when(rule.example, NOW, locale=language.name)
    if when is not None and when.recurrence is not None:
        # RFC 5545 3.8.5.3: DTSTART is the first instance of what the rule defines.
        assert rrulestr(when.recurrence, dtstart=when.start)[0] == when.start


@pytest.mark.parametrize(("language", "rule"), RULES)
def test_a_rule_hands_its_meaning_as_many_values_as_it_takes(
    language: Language, rule: Rule
) -> None:
    marks = {other.result for other in language.rules if other.meaning is mark}
    taken = len(inspect.signature(rule.meaning).parameters) - 1  # the first one is the time
    for elements in choices(rule.pattern):
        assert taken == sum(element.isupper() and element not in marks for element in elements)


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.name)
def test_every_part_that_a_rule_asks_for_can_be_had(language: Language) -> None:
    asked = {
        element
        for rule in language.rules
        for elements in choices(rule.pattern)
        for element in elements
        if element.isupper()
    }
    given = {rule.result for rule in language.rules} | NUMERALS
    given |= {symbol for meanings in language.words.values() for symbol, _ in meanings}
    assert asked <= given


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.name)
def test_the_classes_that_rules_name_are_the_ones_there_are(language: Language) -> None:
    named = {
        element[1:-1]
        for rule in language.rules
        for elements in choices(rule.pattern)
        for element in elements
        if is_class(element)
    }
    assert named == set(language.classes)


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.name)
def test_every_word_of_the_tables_can_be_typed_as_one_word(language: Language) -> None:
    literals = {
        element
        for rule in language.rules
        for elements in choices(rule.pattern)
        for element in elements
        if not element.isupper() and not is_class(element)
    }
    members = {word for members in language.classes.values() for word in members}
    for word in literals | members | set(language.words):
        assert len(tokenize(word)) == 1


def test_british_english_differs_from_american_in_the_order_of_digits_alone() -> None:
    assert BRITISH.rules is AMERICAN.rules
    assert BRITISH.order.day_first
    assert not AMERICAN.order.day_first
