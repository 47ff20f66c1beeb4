"""Reminders in a line for a new task."""

from datetime import date, datetime

import pytest

from desktop_assistant.tasks.due import Due
from desktop_assistant.tasks.language import parse_draft, parse_reminder
from desktop_assistant.tasks.reminder import reminder_text

NOW = datetime(2026, 3, 4, 10)  # a Wednesday
FIVE = datetime(2026, 3, 5, 17)
DAY = date(2026, 3, 5)


@pytest.mark.parametrize(
    ("line", "due", "reminders"),
    [
        ("call Ana tomorrow 5pm !30 min before", FIVE, ("-PT30M",)),
        ("call Ana tomorrow 5pm !30m", FIVE, ("-PT30M",)),
        ("call Ana !2h before tomorrow 5pm", FIVE, ("-PT2H",)),
        ("call Ana !2 days before tomorrow 5pm", FIVE, ("-P2D",)),
        ("call Ana tomorrow 5pm !1 week before !1h", FIVE, ("-P7D", "-PT1H")),
        ("call Ana tomorrow 5pm remind me 30 minutes before", FIVE, ("-PT30M",)),
        ("call Ana tomorrow 5pm, and remind me half an hour before", FIVE, ("-PT30M",)),
        ("call Ana tomorrow 5pm, remind me an hour in advance", FIVE, ("-PT1H",)),
        ("call Ana tomorrow 5pm with a reminder 10 min. before", FIVE, ("-PT10M",)),
        ("call Ana tomorrow 5pm !10am", FIVE, ("-PT7H",)),
        ("call Ana tomorrow 5pm, remind me at 4pm", FIVE, ("-PT1H",)),
        ("call Ana tomorrow !10am", DAY, ("PT10H",)),
        ("call Ana tomorrow !30 min before", DAY, ("PT8H30M",)),
        ("call Ana tomorrow !1 day before", DAY, ("-PT15H",)),
        ("call Ana !16:30", None, ("2026-03-04T16:30:00",)),
        ("call Ana !tomorrow at 4pm", None, ("2026-03-05T16:00:00",)),
        ("call Ana, remind me on friday", None, ("2026-03-06T09:00:00",)),
        ("call Ana tomorrow 5pm !friday 9am", FIVE, ("2026-03-06T09:00:00",)),
    ],
)
def test_a_reminder_leaves_the_title_and_counts_from_the_due_date(
    line: str, due: Due | None, reminders: tuple[str, ...]
) -> None:
    draft = parse_draft(line, NOW)
    assert draft.title == "Call Ana"
    assert draft.due == due
    assert tuple(map(reminder_text, draft.reminders)) == reminders
    assert draft.priority == 4


@pytest.mark.parametrize(
    ("line", "reminders"),
    [
        ("Ana anrufen morgen 17 Uhr !30 min vorher", ("-PT30M",)),
        ("Ana anrufen morgen 17 Uhr !10 Uhr", ("-PT7H",)),
        ("Ana anrufen morgen 17 Uhr, erinnere mich eine Stunde vorher", ("-PT1H",)),
        ("Ana anrufen morgen 17 Uhr und erinnere mich 2 Tage davor", ("-P2D",)),
        ("Ana anrufen morgen 17 Uhr mit Erinnerung eine halbe Stunde vorher", ("-PT30M",)),
    ],
)
def test_german_reminders(line: str, reminders: tuple[str, ...]) -> None:
    draft = parse_draft(line, NOW, locale="de")
    assert draft.title == "Ana anrufen"
    assert draft.due == FIVE
    assert tuple(map(reminder_text, draft.reminders)) == reminders


@pytest.mark.parametrize(
    "line",
    [
        "read the reminder of the bank",
        "stay 30 min before",
        'read "remind me 30 min before" aloud',
        "!99999 weeks before",
        "visit https://a.example/!30m",
        "shout hey!30m",
        "remind me",
    ],
)
def test_what_is_no_reminder_stays_in_the_title(line: str) -> None:
    draft = parse_draft(line, NOW)
    assert draft.reminders == ()
    assert draft.title.lower() == line.lower()


def test_a_line_that_begins_with_the_request_says_when_it_is_due() -> None:
    draft = parse_draft("remind me at 5pm to call Ana", NOW)
    assert draft.reminders == ()
    assert draft.due == datetime(2026, 3, 4, 17)


@pytest.mark.parametrize(("line", "priority"), [("a !1", 1), ("a !2, b", 2), ("a !high !1h", 1)])
def test_a_priority_stays_a_priority(line: str, priority: int) -> None:
    assert parse_draft(line, NOW).priority == priority


@pytest.mark.parametrize(
    ("phrase", "due", "reminder"),
    [
        ("30 min before", FIVE, "-PT30M"),
        ("!2 days before", DAY, "-P1DT15H"),
        ("10am", FIVE, "-PT7H"),
        ("10am", None, "2026-03-04T10:00:00"),
        ("tomorrow 9am", FIVE, "2026-03-05T09:00:00"),
        ("friday", None, "2026-03-06T09:00:00"),
    ],
)
def test_a_phrase_by_itself_is_a_reminder(phrase: str, due: Due | None, reminder: str) -> None:
    meant = parse_reminder(phrase, due, NOW)
    assert meant is not None
    assert reminder_text(meant) == reminder


@pytest.mark.parametrize(
    "phrase", ["", "soon", "every monday", "30 min before lunch", "31 february"]
)
def test_a_phrase_that_is_no_reminder_means_none(phrase: str) -> None:
    assert parse_reminder(phrase, FIVE, NOW) is None
