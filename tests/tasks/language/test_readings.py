"""Which of several readings is chosen. `docs/dates.md` says why."""

import time
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from desktop_assistant.tasks.language import When, find_impossible, parse_all, parse_when

NOW = datetime(2026, 3, 4, 10)  # a Wednesday


def _read(text: str, now: datetime = NOW, locale: str = "en") -> When:
    when = parse_when(text, now, locale=locale)
    assert when is not None
    return when


@pytest.mark.parametrize(
    ("now", "text", "start"),
    [
        (datetime(2026, 3, 4, 10), "at 5", datetime(2026, 3, 4, 17)),
        (datetime(2026, 3, 4, 18), "at 5", datetime(2026, 3, 5, 17)),
        (datetime(2026, 3, 4, 8), "at 9", datetime(2026, 3, 4, 9)),
        (datetime(2026, 3, 4, 10), "at 9", datetime(2026, 3, 4, 21)),
        (datetime(2026, 3, 4, 22), "at 9", datetime(2026, 3, 5, 9)),
        (datetime(2026, 3, 4, 10), "at 12", datetime(2026, 3, 4, 12)),
        (datetime(2026, 3, 4, 10), "today at 3:30", datetime(2026, 3, 4, 15, 30)),
    ],
)
def test_an_hour_without_am_or_pm_is_the_next_one_at_which_people_are_up(
    now: datetime, text: str, start: datetime
) -> None:
    assert _read(text, now).start == start


@pytest.mark.parametrize(("hour", "read"), [(1, 13), (3, 15), (6, 18), (7, 7), (9, 9), (12, 12)])
def test_on_another_day_hours_before_seven_are_in_the_afternoon(hour: int, read: int) -> None:
    assert _read(f"friday at {hour}").start == datetime(2026, 3, 6, read)


def test_a_leading_zero_is_of_the_24_hour_clock() -> None:
    assert _read("friday 03:30").start == datetime(2026, 3, 6, 3, 30)


def test_a_time_that_passed_minutes_ago_is_still_that_time() -> None:
    assert _read("9:55am").start == datetime(2026, 3, 4, 9, 55)
    assert _read("9:30am").start == datetime(2026, 3, 5, 9, 30)


def test_a_weekday_is_never_today() -> None:
    assert _read("wednesday").due == date(2026, 3, 11)
    assert _read("this wednesday").due == date(2026, 3, 4)


def test_next_and_a_weekday_is_the_one_of_next_week() -> None:
    assert _read("next friday").due == date(2026, 3, 13)
    assert _read("next monday").due == date(2026, 3, 9)


def test_a_date_without_a_year_is_the_next_one_and_may_be_today() -> None:
    assert _read("march 4").due == date(2026, 3, 4)
    assert _read("march 3").due == date(2027, 3, 3)
    assert _read("the 4th").due == date(2026, 3, 4)
    assert _read("the 3rd").due == date(2026, 4, 3)


def test_a_day_whose_time_has_passed_gives_way_to_the_next_of_its_kind() -> None:
    assert _read("march 4 at 9am").start == datetime(2027, 3, 4, 9)
    assert _read("today at 9am").start == datetime(2026, 3, 4, 9)


def test_a_weekday_beside_a_date_chooses_the_year() -> None:
    # 18 July 2026 is a Saturday, 18 July 2027 a Sunday.
    assert _read("sunday 18 july").due == date(2027, 7, 18)
    assert _read("saturday 18 july").due == date(2026, 7, 18)


def test_a_weekday_that_fits_neither_year_is_a_slip() -> None:
    assert _read("tuesday 18 july").due == date(2026, 7, 18)


def test_what_is_counted_from_a_holiday_rolls_forward_as_a_whole() -> None:
    assert _read("two weeks after christmas", datetime(2026, 1, 3)).due == date(2026, 1, 8)
    assert _read("two weeks after christmas", datetime(2026, 2, 3)).due == date(2027, 1, 8)


def test_a_period_that_has_begun_is_due_when_it_ends() -> None:
    assert _read("this month").due == date(2026, 3, 31)
    assert _read("next month").due == date(2026, 4, 1)
    assert _read("this week").due == date(2026, 3, 6)
    assert _read("this week", datetime(2026, 3, 7)).due == date(2026, 3, 8)


def test_a_loose_part_of_the_day_is_due_at_its_usual_hour() -> None:
    assert _read("tomorrow morning").due == datetime(2026, 3, 5, 9)
    assert _read("this afternoon").due == datetime(2026, 3, 4, 15)


def test_a_part_of_today_whose_usual_hour_has_passed_is_due_in_its_last_hour() -> None:
    assert _read("this afternoon", datetime(2026, 3, 4, 16)).due == datetime(2026, 3, 4, 18)


def test_a_day_has_no_time_and_a_time_has_one() -> None:
    assert not _read("tomorrow").has_time
    assert _read("tomorrow").start == datetime(2026, 3, 5)
    assert _read("tomorrow at noon").has_time


def test_a_range_of_days_ends_where_the_day_after_begins() -> None:
    assert _read("march 10 to 12").end == datetime(2026, 3, 13)


def test_a_range_of_hours_ends_at_the_hour_named() -> None:
    assert _read("friday 2-4pm").end == datetime(2026, 3, 6, 16)


def test_hours_past_midnight_end_on_the_next_day() -> None:
    assert _read("friday 10pm to 1am").end == datetime(2026, 3, 7, 1)


@pytest.mark.parametrize("text", ["by friday", "before friday", "within two days", "due friday"])
def test_a_limit_is_marked_as_one(text: str) -> None:
    assert _read(text).deadline
    assert not _read("on friday").deadline


def test_how_long_something_takes_is_told_from_when_it_is() -> None:
    assert _read("for 20 minutes").lasting
    assert not _read("in 20 minutes").lasting


def test_of_several_expressions_the_one_that_says_most_is_the_answer() -> None:
    text = "for an hour every monday, first on friday"
    assert _read(text).recurrence == "FREQ=WEEKLY;BYDAY=MO"
    assert [text[slice(*when.span)] for when in parse_all(text, NOW)] == [
        "for an hour",
        "every monday",
        "on friday",
    ]


def test_a_recurrence_begins_with_its_next_time() -> None:
    assert _read("every wednesday").due == date(2026, 3, 4)
    assert _read("every wednesday at 9am").due == datetime(2026, 3, 11, 9)
    assert _read("every weekday at 9:15").due == datetime(2026, 3, 5, 9, 15)


def test_the_end_of_a_recurrence_is_of_the_type_of_its_start() -> None:
    assert _read("every day until 5 june").recurrence == "FREQ=DAILY;UNTIL=20260605"
    assert _read("every day at 9 until 5 june").recurrence == "FREQ=DAILY;UNTIL=20260605T235959"


def test_a_recurrence_may_count_from_completion() -> None:
    assert _read("every! 3 days").after_completion
    assert not _read("every 3 days").after_completion


@pytest.mark.parametrize(
    ("text", "hour"), [("friday 9am GMT", 11), ("friday 9am PST", 19), ("friday 9am UTC+2", 9)]
)
def test_a_time_in_a_zone_is_told_in_the_zone_of_the_clock(text: str, hour: int) -> None:
    now = NOW.replace(tzinfo=timezone(timedelta(hours=2)))
    assert _read(text, now).start == datetime(2026, 3, 6, hour)


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="this system has one zone for all programs")
def test_without_a_zone_the_clock_is_that_of_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patched:
        patched.setenv("TZ", "Etc/GMT-3")
        time.tzset()
        assert _read("friday 9am GMT").start == datetime(2026, 3, 6, 12)
    time.tzset()


def test_an_aware_clock_is_answered_with_floating_times() -> None:
    assert _read("tomorrow at 5pm", NOW.replace(tzinfo=UTC)).start == datetime(2026, 3, 5, 17)


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("invoice on 31 february", "31 february"),
        ("the 31st of april, then", "the 31st of april"),
        ("pay on february 30th, 2027", "february 30th, 2027"),
        ("2026-02-30", "2026-02-30"),
        ("13/32/2026", "13/32/2026"),
        ("february 29, 2027", "february 29, 2027"),
        ("june 10 - 31", "june 10 - 31"),
    ],
)
def test_a_date_that_does_not_exist_is_reported_and_not_guessed(text: str, phrase: str) -> None:
    assert parse_when(text, NOW) is None
    impossible = find_impossible(text, NOW)
    assert impossible is not None
    assert impossible.phrase == phrase


def test_a_date_that_exists_in_some_years_is_not_impossible() -> None:
    assert find_impossible("29 february", NOW) is None
    assert _read("29 february").due == date(2028, 2, 29)


@pytest.mark.parametrize(
    ("locale", "due"),
    [
        ("en", date(2026, 4, 3)),
        ("en-US", date(2026, 4, 3)),
        ("en-GB", date(2027, 3, 4)),
        ("en_AU.UTF-8", date(2027, 3, 4)),
        ("fr", date(2026, 4, 3)),
    ],
)
def test_the_locale_says_which_of_two_numbers_is_the_month(locale: str, due: date) -> None:
    assert _read("due 4/3", datetime(2026, 3, 5), locale).due == due


def test_the_other_order_is_read_where_only_that_one_is_a_date() -> None:
    assert _read("25/12").due == date(2026, 12, 25)
