"""The next occurrence, held against python-dateutil's own answers, and the rules it follows."""

from datetime import date, datetime, timedelta

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_assistant.tasks.due import Due
from desktop_assistant.tasks.errors import FieldError
from desktop_assistant.tasks.recurrence import (
    Occurrence,
    check_recurrence,
    next_after_completion,
    next_occurrence,
)

NOW = datetime(2026, 3, 4, 10)
WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]


def _parts(name: str, values: st.SearchStrategy[list[int]]) -> st.SearchStrategy[str]:
    return values.map(lambda numbers: f"{name}={','.join(map(str, numbers))}")


def _some(low: int, high: int) -> st.SearchStrategy[list[int]]:
    return st.lists(st.integers(low, high).filter(bool), min_size=1, max_size=4, unique=True)


rules = st.builds(
    lambda frequency, parts: ";".join([f"FREQ={frequency}", *parts]),
    st.sampled_from(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]),
    st.lists(
        st.one_of(
            st.integers(1, 12).map(lambda n: f"INTERVAL={n}"),
            _parts("BYMONTH", _some(1, 12)),
            _parts("BYMONTHDAY", _some(-31, 31)),
            st.lists(st.sampled_from(WEEKDAYS), min_size=1, max_size=7, unique=True).map(
                lambda days: f"BYDAY={','.join(days)}"
            ),
            st.sampled_from(WEEKDAYS).map(lambda day: f"WKST={day}"),
        ),
        max_size=4,
        unique_by=lambda part: part.partition("=")[0],
    ),
)
dues = st.one_of(
    st.dates(date(2024, 1, 1), date(2028, 12, 31)),
    st.datetimes(datetime(2024, 1, 1), datetime(2028, 12, 31)).map(
        lambda moment: moment.replace(microsecond=0)
    ),
)


def _start(due: Due) -> datetime:
    return due if isinstance(due, datetime) else datetime.combine(due, datetime.min.time())


@settings(max_examples=10_000, deadline=None)
@given(rule=rules, due=dues)
def test_the_next_occurrence_is_the_first_that_dateutil_names_after_the_due_date(
    rule: str, due: Due
) -> None:
    start = _start(due)
    expected = rrulestr(rule, dtstart=start).after(start)
    found = next_occurrence(rule, due, start)
    if found is None:
        assert expected is None or expected - start > timedelta(days=366 * 8)
    else:
        assert _start(found.due) == expected
        assert isinstance(found.due, datetime) == isinstance(due, datetime)
        assert found.rule == rule


@settings(max_examples=500, deadline=None)
@given(rule=rules, due=dues, count=st.integers(1, 8))
def test_a_rule_with_a_count_comes_as_often_as_it_says(rule: str, due: Due, count: int) -> None:
    start = _start(due)
    counted: Occurrence | None = Occurrence(due, f"{rule};COUNT={count}")
    seen = []
    while counted is not None:
        seen.append(_start(counted.due))
        counted = next_occurrence(counted.rule, counted.due, _start(counted.due))
    later = rrulestr(rule, dtstart=start).xafter(start, count=count - 1)
    expected = [start]
    for moment in later:
        if moment - expected[-1] > timedelta(days=366 * 8):
            break
        expected.append(moment)
    assert seen == expected


@pytest.mark.parametrize(
    ("rule", "due", "expected"),
    [
        # Occurrences that passed unnoticed come back once.
        ("FREQ=DAILY", date(2026, 2, 1), date(2026, 3, 4)),
        ("FREQ=DAILY", datetime(2026, 3, 1, 9), datetime(2026, 3, 4, 9)),
        ("FREQ=WEEKLY;BYDAY=TH", date(2026, 3, 6), date(2026, 3, 12)),
        # The 31st is passed over where there is none; the last day is BYMONTHDAY=-1.
        ("FREQ=MONTHLY", date(2026, 3, 31), date(2026, 5, 31)),
        ("FREQ=MONTHLY;BYMONTHDAY=31", date(2026, 3, 31), date(2026, 5, 31)),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", date(2026, 3, 31), date(2026, 4, 30)),
        ("FREQ=YEARLY", date(2028, 2, 29), date(2032, 2, 29)),
        # The time on the wall stays through the change to summer time (29 March in Europe).
        ("FREQ=DAILY", datetime(2026, 3, 28, 2, 30), datetime(2026, 3, 29, 2, 30)),
        ("FREQ=WEEKLY;UNTIL=20260310", date(2026, 3, 9), None),
        ("FREQ=DAILY;COUNT=1", date(2026, 3, 4), None),
        ("FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30", date(2026, 3, 4), None),
    ],
)
def test_the_next_occurrence_follows_the_rules_that_the_module_states(
    rule: str, due: Due, expected: Due | None
) -> None:
    found = next_occurrence(rule, due, NOW)
    assert (found and found.due) == expected


def test_occurrences_that_passed_count() -> None:
    assert next_occurrence("FREQ=WEEKLY;COUNT=5", date(2026, 2, 18), NOW) == Occurrence(
        date(2026, 3, 4), "FREQ=WEEKLY;COUNT=3"
    )
    assert next_occurrence("COUNT=3;FREQ=WEEKLY", date(2026, 2, 4), NOW) is None


@pytest.mark.parametrize(
    ("rule", "due", "expected"),
    [
        ("FREQ=DAILY;INTERVAL=3", date(2026, 2, 1), date(2026, 3, 7)),
        ("FREQ=DAILY;INTERVAL=3", date(2026, 3, 20), date(2026, 3, 7)),
        ("FREQ=WEEKLY", datetime(2026, 3, 2, 18, 30), datetime(2026, 3, 11, 18, 30)),
        ("FREQ=MONTHLY", None, date(2026, 4, 4)),
    ],
)
def test_a_rule_from_completion_counts_from_the_day_it_was_done(
    rule: str, due: Due | None, expected: Due
) -> None:
    found = next_after_completion(rule, due, NOW)
    assert found is not None
    assert found.due == expected


@pytest.mark.parametrize(
    "rule",
    ["", "every day", "FREQ=OFTEN", "FREQ=DAILY;COUNT=x", "COUNT=5", "FREQ=DAILY\nFREQ=DAILY"],
)
def test_what_is_no_rule_is_refused_with_an_example(rule: str) -> None:
    with pytest.raises(FieldError, match="rule"):
        check_recurrence(rule)
