"""What a message asks for: tables of patterns, searched in this order."""

from desktop_assistant.backends.offline.intents.dates import DATES
from desktop_assistant.backends.offline.intents.edits import EDITS
from desktop_assistant.backends.offline.intents.history import HISTORY
from desktop_assistant.backends.offline.intents.questions import QUESTIONS
from desktop_assistant.backends.offline.intents.small_talk import SMALL_TALK
from desktop_assistant.backends.offline.intents.states import STATES
from desktop_assistant.backends.offline.intents.table import Asked, Intent

__all__ = ["INTENTS", "Asked", "Intent"]

# Whoever is more exact comes first: "delete the tag x from y" before "delete y".
INTENTS: tuple[Intent, ...] = tuple(
    row for table in (SMALL_TALK, HISTORY, QUESTIONS, EDITS, DATES, STATES) for row in table.rows()
)
