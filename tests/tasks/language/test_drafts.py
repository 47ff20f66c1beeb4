"""A line for a new task, as it is typed into the task pane or said to the agent."""

from datetime import date, datetime

import pytest

from desktop_assistant.tasks.language import TaskDraft, parse_draft

NOW = datetime(2026, 3, 4, 10)  # a Wednesday


def _draft(line: str, locale: str = "en") -> TaskDraft:
    return parse_draft(line, NOW, locale=locale)


def test_a_line_may_hold_everything_at_once() -> None:
    draft = _draft("pay rent every 1st 9am p1 #home @Flat")
    assert draft.title == "Pay rent"
    assert draft.due == datetime(2026, 4, 1, 9)
    assert draft.recurrence == "FREQ=MONTHLY;BYMONTHDAY=1"
    assert draft.priority == 1
    assert draft.tags == ("home",)
    assert draft.project == "Flat"


def test_a_line_without_anything_special_is_its_title() -> None:
    draft = _draft("buy oat milk")
    assert draft == TaskDraft("Buy oat milk", None, None, 4, (), None, None, (), None)


@pytest.mark.parametrize(
    ("line", "title", "due"),
    [
        ("call the dentist on friday at 14:30", "Call the dentist", datetime(2026, 3, 6, 14, 30)),
        ("send the slides by tomorrow", "Send the slides", date(2026, 3, 5)),
        ("at 5pm ring Ola", "Ring Ola", datetime(2026, 3, 4, 17)),
        ("tomorrow: buy bread", "Buy bread", date(2026, 3, 5)),
        ("buy bread, tomorrow", "Buy bread", date(2026, 3, 5)),
        ("buy bread tomorrow.", "Buy bread", date(2026, 3, 5)),
        ("buy bread (tomorrow)", "Buy bread", date(2026, 3, 5)),
        ("lunch with Sam today 12:30", "Lunch with Sam", datetime(2026, 3, 4, 12, 30)),
        ("see you in court in two weeks", "See you in court", date(2026, 3, 18)),
        ("renew the permit before june", "Renew the permit", date(2026, 6, 1)),
        ("tidy the loft this weekend", "Tidy the loft", date(2026, 3, 7)),
        ("file the report by the end of the month", "File the report", date(2026, 3, 31)),
        ("water the cactus tomorrow morning", "Water the cactus", datetime(2026, 3, 5, 9)),
        ("audit the accounts yesterday", "Audit the accounts", date(2026, 3, 3)),
        ("gym sat", "Gym", date(2026, 3, 7)),
    ],
)
def test_the_date_leaves_the_title_with_its_preposition(
    line: str, title: str, due: date | datetime
) -> None:
    draft = _draft(line)
    assert draft.title == title
    assert draft.due == due


@pytest.mark.parametrize(
    ("line", "title", "due"),
    [
        ("tomorrow call mum at 5pm", "Call mum", datetime(2026, 3, 5, 17)),
        ("at 4 pick up the twins on monday", "Pick up the twins", datetime(2026, 3, 9, 16)),
        ("at 7 every weekday feed the cat", "Feed the cat", datetime(2026, 3, 5, 7)),
        ("every friday water the ferns at 8am", "Water the ferns", datetime(2026, 3, 6, 8)),
        ("tomorrow evening call Bo at 8", "Call Bo", datetime(2026, 3, 5, 20)),
    ],
)
def test_a_time_joins_the_day_that_stands_elsewhere_in_the_line(
    line: str, title: str, due: datetime
) -> None:
    draft = _draft(line)
    assert draft.title == title
    assert draft.due == due


@pytest.mark.parametrize(
    "line",
    [
        "Read the May report",
        "Fix monitor",
        "Upgrade to v1.1.1",
        "March on",
        "Buy sun cream",
        "Get a second opinion",
        "1/2 cup of milk",
        "Call 555-123-4567",
        "Find a 24/7 pharmacy",
        "Sat down with the team",
        "Meditate for 20 minutes",
        "Book a table for 4",
        "Buy tickets for the 8pm show",
        "Review the numbers of last quarter",
        "Write the weekly report",
        'Reply to "see you tomorrow"',
        "Look at https://example.org/2026/03/05/#today",
        "Write to me@friday.example",
        "Order 66 at 10 Downing Street",
    ],
)
def test_what_only_looks_like_a_date_stays_in_the_title(line: str) -> None:
    draft = _draft(line)
    assert draft.title == line
    assert draft.due is None


def test_a_link_stays_whole_beside_a_date() -> None:
    draft = _draft("read https://example.org/2026/03/05/#today tomorrow")
    assert draft.title == "Read https://example.org/2026/03/05/#today"
    assert draft.due == date(2026, 3, 5)


def test_quotation_marks_hold_the_title() -> None:
    draft = _draft('"Review pull requests" for tomorrow #work')
    assert draft.title == "Review pull requests"
    assert draft.due == date(2026, 3, 5)
    assert draft.tags == ("work",)


def test_inside_quotation_marks_nothing_is_understood() -> None:
    draft = _draft('learn "every day #sunny p1 @home tomorrow" by friday')
    assert draft.title == 'Learn "every day #sunny p1 @home tomorrow"'
    assert draft.due == date(2026, 3, 6)
    assert (draft.priority, draft.tags, draft.project) == (4, (), None)


@pytest.mark.parametrize(
    ("mark", "priority"),
    [
        ("p1", 1),
        ("P3", 3),
        ("p4", 4),
        ("!1", 1),
        ("!!1", 1),
        ("!!2", 2),
        ("!high", 1),
        ("!urgent", 1),
    ],
)
def test_marks_set_the_priority(mark: str, priority: int) -> None:
    draft = _draft(f"fix the tap {mark} tomorrow")
    assert draft.title == "Fix the tap"
    assert draft.priority == priority
    assert draft.due == date(2026, 3, 5)


@pytest.mark.parametrize("line", ["Buy p5 paper", "Shout !loud", "Pay p12 back", "Sip1 is out"])
def test_what_only_looks_like_a_priority_is_none(line: str) -> None:
    assert _draft(line).title == line
    assert _draft(line).priority == 4


def test_tags_are_kept_once_and_in_order() -> None:
    draft = _draft("#b sort #a-1 the #b shelf #work/home")
    assert draft.tags == ("b", "a-1", "work/home")
    assert draft.title == "Sort the shelf"


def test_a_number_after_the_sign_is_no_tag() -> None:
    assert _draft("close issue #42").title == "Close issue #42"


@pytest.mark.parametrize(
    ("line", "title", "project"),
    [
        ("plan the offsite in project Work", "Plan the offsite", "Work"),
        ("plan the offsite @Work tomorrow", "Plan the offsite", "Work"),
        ('paint it in project "New house" friday', "Paint it", "New house"),
    ],
)
def test_a_project_is_named_with_a_mark_or_in_words(line: str, title: str, project: str) -> None:
    draft = _draft(line)
    assert draft.title == title
    assert draft.project == project


def test_a_time_after_the_at_sign_is_no_project() -> None:
    draft = _draft("call Ana friday @ 3pm")
    assert draft.project is None
    assert draft.due == datetime(2026, 3, 6, 15)


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("iPhone backup tomorrow", "iPhone backup"),
        ("éclairs for tomorrow", "Éclairs"),
        ("https://example.org tomorrow", "https://example.org"),
        ("buy THREE things  with  gaps", "Buy THREE things  with  gaps"),
    ],
)
def test_only_the_first_letter_of_a_plain_word_becomes_a_capital(line: str, title: str) -> None:
    assert _draft(line).title == title


def test_a_date_that_does_not_exist_is_named_and_stays_in_the_title() -> None:
    draft = _draft("send the invoice on 31 february")
    assert draft.impossible == "31 february"
    assert draft.due is None
    assert draft.title == "Send the invoice on 31 february"


def test_the_first_occurrence_is_when_a_recurring_task_is_due() -> None:
    draft = _draft("book club every last thursday of the month at 7pm")
    assert draft.title == "Book club"
    assert draft.due == datetime(2026, 3, 26, 19)
    assert draft.recurrence == "FREQ=MONTHLY;BYDAY=-1TH"


def test_a_week_that_is_over_is_no_due_date() -> None:
    assert _draft("report on last week").due is None


def test_the_places_that_were_understood_are_told() -> None:
    line = "tomorrow call mum at 5pm #family"
    assert [line[slice(*span)] for span in _draft(line).spans] == ["tomorrow", "at 5pm", "#family"]


def test_german_lines_are_understood_from_the_german_tables() -> None:
    draft = _draft("Miete zahlen am 1. jeden Monats um 9 Uhr p2 #wohnung", locale="de")
    assert draft.title == "Miete zahlen"
    assert draft.due == datetime(2026, 4, 1, 9)
    assert draft.recurrence == "FREQ=MONTHLY;BYMONTHDAY=1"
    assert draft.priority == 2
    assert draft.tags == ("wohnung",)
