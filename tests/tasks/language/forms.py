"""Writes the forms that are understood into `docs/dates.md`, from the tables.

python -m tests.tasks.language.forms
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from desktop_assistant.tasks.language.english import (
    clocks,
    days,
    edges,
    holidays,
    numbers,
    parts_of_day,
    periods,
    ranges,
    repeat_days,
    repeats,
    wholes,
)
from desktop_assistant.tasks.language.german.language import GERMAN
from desktop_assistant.tasks.language.grammar import Rule

DOCUMENT = Path(__file__).resolve().parents[3] / "docs" / "dates.md"
BEGIN = "<!-- forms: written by tests/tasks/language/forms.py -->\n"
END = "<!-- end of forms -->\n"
SECTIONS = (
    ("Days", (days.RULES,)),
    ("Holidays", (holidays.RULES,)),
    ("Times of day", (clocks.RULES, parts_of_day.RULES)),
    ("Days with times, limits", (wholes.RULES,)),
    ("Lengths, and what is counted from now", (numbers.RULES,)),
    ("Weeks, months, quarters, years, seasons", (periods.RULES, edges.RULES)),
    ("Ranges", (ranges.RULES,)),
    ("Recurrences", (repeats.RULES, repeat_days.RULES)),
    ("German", (GERMAN.rules,)),
)


def forms() -> str:
    """Return the forms as Markdown, a table for each section, each example once."""
    return "\n".join(_section(title, tables) for title, tables in SECTIONS)


def _section(title: str, tables: Iterable[Iterable[Rule]]) -> str:
    examples = dict(_examples(tables))
    rows = "".join(f"| {text} | {means} |\n" for text, means in examples.items())
    return f"### {title}\n\n| written | means |\n|---|---|\n{rows}"


def _examples(tables: Iterable[Iterable[Rule]]) -> Iterator[tuple[str, str]]:
    for rules in tables:
        for rule in rules:
            yield rule.example, rule.reads


def with_forms(document: str) -> str:
    """Return the document with its forms as the tables have them now."""
    before, _, rest = document.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}\n{forms()}\n{END}{after}"


if __name__ == "__main__":
    DOCUMENT.write_text(with_forms(DOCUMENT.read_text(encoding="utf-8")), encoding="utf-8")
