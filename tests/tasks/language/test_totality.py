"""Any text at all has an answer, and no word of a line is lost."""

import itertools
import re
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_assistant.tasks.language import (
    When,
    find_impossible,
    parse_all,
    parse_draft,
    parse_when,
)
from desktop_assistant.tasks.language.english.language import AMERICAN
from desktop_assistant.tasks.language.german.language import GERMAN
from desktop_assistant.tasks.language.reader import grammar_of

LOCALES = st.sampled_from(["en", "en-GB", "de", "de_AT.UTF-8", "xx", ""])
NOWS = st.one_of(
    st.datetimes(),
    st.datetimes(timezones=st.just(UTC)),
    st.sampled_from([datetime.min, datetime.max, datetime(2024, 2, 29, 23, 59, 59)]),
)
NUMBERS = ["1", "3", "9", "12", "15", "30", "31", "99", "2027", "3/4", "10:30", "1.5", "5th", "4-6"]
WORDS = sorted({*grammar_of("en").lexicon, *grammar_of("de").lexicon}) + NUMBERS
EXAMPLES = [rule.example for language in (AMERICAN, GERMAN) for rule in language.rules]
# Words of the tables in any order come closer to the rules' limits than letters do.
DATE_LIKE = st.lists(st.sampled_from(WORDS), max_size=9).map(" ".join)
COMPOSED = st.lists(st.sampled_from(EXAMPLES), max_size=3).map(" ".join)
TEXTS = st.one_of(st.text(), DATE_LIKE, COMPOSED)


def _fits(when: When, text: str) -> bool:
    start, end = when.span
    return 0 <= start < end <= len(text) and (when.end is None or when.end > when.start)


@settings(max_examples=400, deadline=None)
@given(text=TEXTS, now=NOWS, locale=LOCALES)
def test_any_text_has_an_answer_whose_place_is_inside_the_text(
    text: str, now: datetime, locale: str
) -> None:
    found = parse_all(text, now, locale=locale)
    assert all(_fits(when, text) for when in found)
    assert all(one.span[1] <= other.span[0] for one, other in itertools.pairwise(found))
    best = parse_when(text, now, locale=locale)
    assert best in found if found else best is None
    impossible = find_impossible(text, now, locale=locale)
    assert impossible is None or text[slice(*impossible.span)] == impossible.phrase


@settings(max_examples=400, deadline=None)
@given(text=TEXTS, now=NOWS, locale=LOCALES)
def test_times_are_local_and_floating(text: str, now: datetime, locale: str) -> None:
    for when in parse_all(text, now, locale=locale):
        assert when.start.tzinfo is None
        assert when.end is None or when.end.tzinfo is None
        assert when.has_time == (when.grain in ("second", "minute", "hour"))


@settings(max_examples=400, deadline=None)
@given(line=TEXTS, now=NOWS, locale=LOCALES)
def test_the_words_outside_what_was_understood_are_the_title(
    line: str, now: datetime, locale: str
) -> None:
    draft = parse_draft(line, now, locale=locale)
    rest = line
    for start, end in reversed(draft.spans):
        assert 0 <= start < end <= len(line)
        rest = f"{rest[:start]} {rest[end:]}"
    assert re.findall(r"\w+", draft.title.casefold()) == re.findall(r"\w+", rest.casefold())


@settings(max_examples=200, deadline=None)
@given(words=st.lists(st.sampled_from(["kiwi", "zebra", "über", "naïve", "猫"]), min_size=1))
def test_a_date_at_the_end_leaves_the_rest_of_the_line_as_it_was(words: list[str]) -> None:
    rest = " ".join(words)
    draft = parse_draft(f"{rest} tomorrow at 5pm", datetime(2026, 3, 4, 10))
    assert draft.title == rest[0].upper() + rest[1:]
    assert draft.due == datetime(2026, 3, 5, 17)


@pytest.mark.parametrize(
    "text",
    [
        "1." * 3000,
        "1/" * 3000,
        "9" * 5000,
        "9" * 5000 + "/1/2026",
        "monday and " * 500,
        "1st and " * 500,
        '"' * 5001,
    ],
    ids=["dotted", "slashed", "digits", "a long date", "days", "ordinals", "quotation marks"],
)
def test_a_text_made_to_be_hard_has_an_answer_too(text: str) -> None:
    assert len(parse_all(text, datetime(2026, 3, 4, 10))) <= len(text)
    assert parse_draft(text, datetime(2026, 3, 4, 10)).title != ""
