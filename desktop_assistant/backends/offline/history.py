"""Taking changes back and doing them again."""

from desktop_assistant.backends.offline import wording
from desktop_assistant.backends.offline.plan import Call, Plan


def undo() -> Plan:
    """Take back the newest change."""
    result = yield Call("undo", {})
    if "error" in result:
        return "There is nothing to undo."
    return f"Undone: {wording.escaped(result['undone'])}."


def redo() -> Plan:
    """Do again what was undone last."""
    result = yield Call("redo", {})
    if "error" in result:
        return "There is nothing to redo."
    return f"Done again: {wording.escaped(result['redone'])}."
