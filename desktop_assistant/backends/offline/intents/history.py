"""Taking changes back and doing them again."""

from desktop_assistant.backends.offline import wording
from desktop_assistant.backends.offline.intents.table import Asked, Intents
from desktop_assistant.backends.offline.plan import Call, Plan

HISTORY = Intents()


@HISTORY.row(
    "undo that",
    r"(?:undo|revert|take back|roll back|take (?:it|that) back|undo (?:it|that))"
    r"(?: (?:it|that|this|the last (?:one|thing|change|step|action)|my last \w+))?(?: again)?",
)
def _undo(asked: Asked) -> Plan:
    result = yield Call("undo", {})
    if "error" in result:
        return "There is nothing to undo."
    return f"Undone: {wording.escaped(result['undone'])}."


@HISTORY.row("redo", r"redo(?: (?:it|that|this|the last \w+))?(?: again)?|do (?:it|that) again")
def _redo(asked: Asked) -> Plan:
    result = yield Call("redo", {})
    if "error" in result:
        return "There is nothing to redo."
    return f"Done again: {wording.escaped(result['redone'])}."
