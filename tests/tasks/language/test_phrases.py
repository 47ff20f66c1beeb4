"""What people write and say about when, and what each of it means."""

from datetime import UTC, datetime

import pytest

from desktop_assistant.tasks.language import parse_all, parse_when
from desktop_assistant.tasks.language.notation import notation
from tests.tasks.language import phrases

# Where a phrase names a zone it is read in that of the clock.
NOW = datetime(2026, 3, 4, 10, tzinfo=UTC)
ENGLISH = (
    *phrases.DAYS,
    *phrases.TIMES,
    *phrases.OFFSETS,
    *phrases.PERIODS,
    *phrases.RANGES,
    *phrases.DEADLINES,
    *phrases.REPEATS,
    *phrases.ROUGH,
)


def _means(text: str, locale: str) -> str:
    when = parse_when(text, NOW, locale=locale)
    return "nothing" if when is None else notation(when)


@pytest.mark.parametrize(("text", "means"), ENGLISH)
def test_a_phrase_means_what_people_mean_by_it(text: str, means: str) -> None:
    assert _means(text, "en") == means


@pytest.mark.parametrize(("text", "means"), ENGLISH)
def test_capitals_make_no_difference(text: str, means: str) -> None:
    assert _means(text.upper(), "en") == means


@pytest.mark.parametrize(("text", "means"), phrases.BRITISH)
def test_british_people_write_the_day_before_the_month(text: str, means: str) -> None:
    assert _means(text, "en-GB") == means


@pytest.mark.parametrize(("text", "means"), phrases.GERMAN)
def test_german_is_understood_from_its_own_tables(text: str, means: str) -> None:
    assert _means(text, "de") == means


@pytest.mark.parametrize("text", phrases.NO_DATES)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert parse_all(text, NOW) == []


@pytest.mark.parametrize(
    "carrier",
    [
        "please do it {}",
        "{}: do it",
        "do it ({})",
        "do it, {}, and then rest",
        "one line\n{}\nanother line",
    ],
)
@pytest.mark.parametrize("phrase", ["tomorrow at 5pm", "every monday", "by friday noon"])
def test_a_phrase_means_the_same_inside_a_sentence(carrier: str, phrase: str) -> None:
    text = carrier.format(phrase)
    when = parse_when(text, NOW)
    assert when is not None
    assert text[slice(*when.span)] == phrase
    assert notation(when) == _means(phrase, "en")
