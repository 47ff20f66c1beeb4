"""Taking changes back and doing them again."""

from desktop_assistant.backends.offline.history import redo, undo
from desktop_assistant.backends.offline.intents.table import Asked, Intents
from desktop_assistant.backends.offline.plan import Plan

HISTORY = Intents()


@HISTORY.row(
    "undo that",
    r"(?:undo|revert|take back|roll back|take (?:it|that) back|undo (?:it|that))"
    r"(?: (?:it|that|this|the last (?:one|thing|change|step|action)|my last \w+))?(?: again)?",
)
def _undo(asked: Asked) -> Plan:
    return (yield from undo())


@HISTORY.row("redo", r"redo(?: (?:it|that|this|the last \w+))?(?: again)?|do (?:it|that) again")
def _redo(asked: Asked) -> Plan:
    return (yield from redo())
