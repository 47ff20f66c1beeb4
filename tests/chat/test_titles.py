import pytest

from desktop_assistant.chat.titles import title_of, title_of_tasks


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("plan my day", "Plan my day"),
        ("\n\n first line \nsecond", "First line"),
        ("word " * 30, "Word word word word word word word word word word word…"),
        ("x" * 100, "X" + "x" * 58 + "…"),
        ("ÄÖ", "ÄÖ"),
        (" \n ", None),
        ("", None),
    ],
)
def test_a_thread_is_titled_by_its_first_line_cut_at_a_word(text: str, title: str | None) -> None:
    assert title_of(text) == title
    assert title is None or len(title) <= 60


def test_a_thread_that_begins_with_tasks_is_titled_by_them() -> None:
    assert title_of_tasks(["Buy milk"]) == "Buy milk"
    assert title_of_tasks(["Buy milk", "Call Ana", "Rest"]) == "Buy milk and 2 more"
    assert title_of_tasks([]) is None
