"""Dates in words, and lines for new tasks. Languages are tables; see `docs/dates.md`."""

from desktop_assistant.tasks.language.draft import TaskDraft, parse_draft
from desktop_assistant.tasks.language.reader import find_impossible, parse_all, parse_when
from desktop_assistant.tasks.language.reminder_phrase import parse_reminder
from desktop_assistant.tasks.language.when import Grain, ImpossibleDate, When

__all__ = [
    "Grain",
    "ImpossibleDate",
    "TaskDraft",
    "When",
    "find_impossible",
    "parse_all",
    "parse_draft",
    "parse_reminder",
    "parse_when",
]
