"""What each filter finds, in SQLite on disk; and that no text breaks it."""

import sqlite3
from datetime import date, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_assistant.tasks import TaskBook, views
from desktop_assistant.tasks.changes import Changes
from desktop_assistant.tasks.errors import FieldError
from desktop_assistant.tasks.filter import TERMS, compile_filter
from tests.conftest import NOW


@pytest.fixture
async def full_book(book: TaskBook) -> TaskBook:
    """A book with a task for each term; now is Wednesday, 4 March 2026, 10:00."""
    milk, trip, *_ = await book.add(
        [
            Changes(title="milk", due=date(2026, 3, 4), tags=("shop", "Home"), priority=1),
            Changes(title="trip", due=date(2026, 3, 20), project="New house"),
            Changes(title="late call", due=datetime(2026, 3, 4, 9), tags=("phone",)),
            Changes(title="rent", due=date(2026, 3, 5), recurrence="FREQ=MONTHLY", project="Home"),
            Changes(title="idea", notes="call back about the milk"),
            Changes(title="secret", start=date(2026, 3, 10), due=date(2026, 3, 11)),
            Changes(title="dropped", priority=2),
            Changes(title="washed"),
        ]
    )
    await book.add([Changes(title="pack", parent_id=trip.id, due=date(2026, 3, 9))])
    ids = {task.title: task.id for task in await book.open_tasks()}
    await book.cancel([ids["dropped"]])
    await book.complete([ids["washed"]])
    assert milk.title == "milk"
    return book


async def _found(book: TaskBook, text: str) -> list[str]:
    page = await book.page(views.filtered(text, NOW))
    return sorted(task.split('"title": "')[1].split('"')[0] for task in page.tasks)


OPEN = ["idea", "late call", "milk", "pack", "rent", "trip"]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("", OPEN),
        ("today", ["late call", "milk"]),
        ("TODAY", ["late call", "milk"]),
        ("tomorrow", ["rent"]),
        ("yesterday", []),
        ("overdue", ["late call"]),
        ("today & !overdue", ["milk"]),
        ("this week", ["late call", "milk", "rent"]),
        ("next week", ["pack"]),
        ("next 2 days", ["late call", "milk", "rent"]),
        ("next 7 days", ["late call", "milk", "pack", "rent"]),
        ("no date", ["idea"]),
        ("no due date", ["idea"]),
        ("due before: friday", ["late call", "milk", "rent"]),
        ("due after: 2026-03-09", ["trip"]),
        ("due: tomorrow", ["rent"]),
        ("due: march 9 | p1", ["milk", "pack"]),
        ("p1", ["milk"]),
        ("p4 no date", ["idea"]),
        ("#shop", ["milk"]),
        ("#home", ["milk"]),
        ("no tags", ["idea", "pack", "rent", "trip"]),
        ("@home", ["rent"]),
        ('@"new house"', ["trip"]),
        ("no project & #shop", ["milk"]),
        ("recurring", ["rent"]),
        ("subtask", ["pack"]),
        ("done", ["washed"]),
        ("done today", ["washed"]),
        ("completed yesterday", []),
        ("cancelled", ["dropped"]),
        ("cancelled or done", ["dropped", "washed"]),
        ("open p4", ["idea", "late call", "pack", "rent", "trip"]),
        ("waiting", ["secret"]),
        ("all", sorted([*OPEN, "dropped", "secret", "washed"])),
        ("all & !open", ["dropped", "washed"]),
        ("milk", ["idea", "milk"]),
        ("mil", ["idea", "milk"]),
        ("call milk", ["idea"]),
        ('"late call"', ["late call"]),
        ("not milk", ["late call", "pack", "rent", "trip"]),
        ("todays", []),
        # Not binds first, then and, then or.
        ("p1 | tomorrow & #nothing", ["milk"]),
        ("(p1 | tomorrow) & @home", ["rent"]),
        ("!(p1 or tomorrow) today", ["late call"]),
        ("! ! p1", ["milk"]),
        ("p1 and today", ["milk"]),
    ],
)
async def test_a_filter_finds(full_book: TaskBook, text: str, titles: list[str]) -> None:
    assert await _found(full_book, text) == titles


async def test_the_example_of_every_term_can_be_read(full_book: TaskBook) -> None:
    for term in TERMS:
        assert term.pattern.match(term.example), term.example
        await _found(full_book, term.example)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("p1 &", "Something is missing at the end; write one such as"),
        ("(p1", "not closed; add )"),
        ("p1)", "')' cannot be read"),
        ("| p1", "'| p1' cannot be read"),
        ('"open', "cannot be read"),
        ("due before: blue", "'blue' is not a date; write due before: friday"),
        ('""', "nothing to look for"),
        ("(" * 60 + "p1", "nests at most 50 deep"),
        ("x" * 1001, "at most 1,000 characters"),
    ],
)
def test_what_cannot_be_read_is_refused_with_the_place_and_an_example(
    text: str, reason: str
) -> None:
    with pytest.raises(FieldError) as refused:
        compile_filter(text, NOW)
    assert refused.value.field == "filter"
    assert reason in str(refused.value)


@settings(max_examples=500, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.one_of(
        st.text(max_size=40),
        st.lists(
            st.sampled_from(
                ["p1", "&", "|", "!", "(", ")", "and", "or", "not", "#a", "milk", "a'b"]
            ),
            max_size=12,
        ).map(" ".join),
    )
)
async def test_any_text_is_a_filter_that_sqlite_takes_or_is_refused(
    full_book: TaskBook, text: str
) -> None:
    try:
        view = views.filtered(text, NOW)
    except FieldError:
        return
    try:
        await full_book.page(view)
    except sqlite3.Error as error:
        pytest.fail(f"{text!r}: {error}")
