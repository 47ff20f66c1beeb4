from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_assistant.tasks.due import Due
from desktop_assistant.tasks.reminder import is_relative, moved, reminder_moment, reminder_text


@pytest.mark.parametrize(
    ("reminder", "due", "expected"),
    [
        ("-PT30M", datetime(2026, 3, 5, 17), datetime(2026, 3, 5, 16, 30)),
        ("PT0S", datetime(2026, 3, 5, 17), datetime(2026, 3, 5, 17)),
        ("-P1W", datetime(2026, 3, 12, 17), datetime(2026, 3, 5, 17)),
        ("-P1DT2H", datetime(2026, 3, 5, 17), datetime(2026, 3, 4, 15)),
        ("PT9H", date(2026, 3, 5), datetime(2026, 3, 5, 9)),
        ("-PT15H", date(2026, 3, 5), datetime(2026, 3, 4, 9)),
        ("2026-03-01T08:00:00", date(2026, 3, 5), datetime(2026, 3, 1, 8)),
        ("2026-03-01T08:00:00", None, datetime(2026, 3, 1, 8)),
        ("-PT30M", None, None),
    ],
)
def test_a_reminder_comes_at_its_time_or_counts_from_the_due_date(
    reminder: str, due: Due | None, expected: datetime | None
) -> None:
    assert reminder_moment(reminder, due) == expected


def test_a_relative_reminder_follows_the_zone_of_the_task(berlin: None) -> None:
    due = datetime(2026, 3, 5, 17)
    assert reminder_moment("-PT30M", due, "America/New_York") == datetime(2026, 3, 5, 22, 30)


def test_only_a_reminder_at_a_time_moves_with_the_task() -> None:
    day = timedelta(days=1)
    assert moved("2026-03-01T08:00:00", day) == "2026-03-02T08:00:00"
    assert moved("-PT30M", day) == "-PT30M"


@given(
    st.timedeltas(timedelta(days=-300), timedelta(days=300)).map(
        lambda offset: timedelta(days=offset.days, seconds=offset.seconds)
    )
)
def test_every_offset_reads_back_as_it_was_written(offset: timedelta) -> None:
    text = reminder_text(offset)
    assert is_relative(text)
    assert reminder_moment(text, datetime(2026, 3, 5, 17)) == datetime(2026, 3, 5, 17) + offset
