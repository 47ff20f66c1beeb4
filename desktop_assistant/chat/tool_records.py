"""What the tools of a turn did, kept in the thread for the turns that follow.

openai-chatkit stores no tool calls, so the next turn would not know the ids of the tasks just
spoken of. Each call is kept as a hidden item, which the client never sees.
"""

from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from chatkit.types import HiddenContextItem

from desktop_assistant.ids import new_id

_KIND = "tool_call"


@dataclass(frozen=True, slots=True)
class ToolRecord:
    """A tool call and what it returned, both as JSON values."""

    call_id: str
    name: str
    arguments: dict[str, Any]
    result: dict[str, Any]


def to_item(record: ToolRecord, thread_id: str) -> HiddenContextItem:
    """Return the hidden item that keeps the record."""
    return HiddenContextItem(
        id=new_id("hid"),
        thread_id=thread_id,
        created_at=datetime.now(),
        content={"kind": _KIND, **asdict(record)},
    )


def from_item(item: HiddenContextItem) -> ToolRecord | None:
    """Return the record that the item keeps; None when it keeps something else."""
    match item.content:
        case {
            "kind": "tool_call",
            "call_id": str() as call_id,
            "name": str() as name,
            "arguments": dict() as arguments,
            "result": dict() as result,
        }:
            return ToolRecord(call_id, name, arguments, result)
        case _:
            return None
