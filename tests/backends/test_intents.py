import pytest

from desktop_assistant.backends.offline.adding import begins_an_addition, described, lines_of
from desktop_assistant.backends.offline.intents import INTENTS, Intent


@pytest.mark.parametrize("intent", INTENTS, ids=lambda intent: intent.example)
def test_the_example_of_a_row_is_taken_for_that_row(intent: Intent) -> None:
    first = next(row for row in INTENTS if row.pattern.match(intent.example))
    assert first is intent


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("add buy milk tomorrow", "buy milk tomorrow"),
        ("Create a task for groceries", "groceries"),
        ('new task: "Review pull requests"', '"Review pull requests"'),
        ("remind me to call the dentist", "call the dentist"),
        ("remind me on friday to call Ana", "call Ana on friday"),
        ("don't forget to water the plants", "water the plants"),
        ("i need to book a train", "book a train"),
        ("add milk to my list", "milk"),
        ("todo: pay rent", "pay rent"),
        ("put 'wash the car' on the to-do list", "'wash the car'"),
    ],
)
def test_the_beginning_of_an_addition_is_not_part_of_the_task(text: str, line: str) -> None:
    assert begins_an_addition(text)
    assert described(text) == line


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("add these tasks:\n- buy milk\n- call the bank", ["buy milk", "call the bank"]),
        ("buy milk\ncall the bank\n\n", ["buy milk", "call the bank"]),
        ("1. buy milk\n2) call the bank", ["buy milk", "call the bank"]),
        ("shopping\n* milk\n* bread", ["milk", "bread"]),
        ("[ ] milk\n[x] bread", ["milk", "bread"]),
        ("- [ ] milk\n- [ ] bread", ["milk", "bread"]),
        ("add milk\nbread", ["milk", "bread"]),
    ],
)
def test_several_lines_are_several_tasks(text: str, lines: list[str]) -> None:
    assert lines_of(text) == lines
