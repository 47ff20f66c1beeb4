"""English, put together."""

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
    words,
)
from desktop_assistant.tasks.language.grammar import Language
from desktop_assistant.tasks.language.numerals import Order
from desktop_assistant.tasks.language.reminder_words import ENGLISH_REMINDERS

_RULES = (
    *numbers.RULES,
    *clocks.RULES,
    *parts_of_day.RULES,
    *wholes.RULES,
    *days.RULES,
    *holidays.RULES,
    *periods.RULES,
    *edges.RULES,
    *ranges.RULES,
    *repeats.RULES,
    *repeat_days.RULES,
)


def _english(name: str, *, day_first: bool) -> Language:
    return Language(
        name=name,
        order=Order(day_first=day_first),
        words=words.words(),
        classes=words.CLASSES,
        ordinal_endings=("st", "nd", "rd", "th"),
        rules=_RULES,
        labels=words.LABELS,
        measures=words.MEASURES,
        determiners=words.DETERMINERS,
        projects=("in project", "in the project", "to project", "for project", "under project"),
        high_priority=frozenset({"high", "urgent", "important"}),
        reminders=ENGLISH_REMINDERS,
        idioms=frozenset({"24/7"}),
        plural_ending="s",
        learnt=words.LEARNT,
    )


AMERICAN = _english("en", day_first=False)
BRITISH = _english("en-GB", day_first=True)
