"""What the conversation has been about, read from the tool calls it holds."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from desktop_assistant.backends.tool_spec import ToolResult

TaskFields = Mapping[str, Any]

ASK_TOOL = "ask_user"


@dataclass(frozen=True, slots=True)
class Question:
    """A question to the user that is still open.

    Parameters:
        action: What is to be done with the tasks chosen; see `actions`.
        options: The tasks to choose from.
    """

    action: Mapping[str, Any]
    options: Sequence[TaskFields]


@dataclass(frozen=True, slots=True)
class Memory:
    """What "it", "the second one" and "yes" mean in the next message.

    Parameters:
        focus: The tasks last added, changed or shown: "it", "them".
        listing: The tasks of the last list: "the second one".
        question: What was asked in the last turn, if anything.
        deleting: Ids that the last turn asked whether to delete.
    """

    focus: Sequence[TaskFields] = ()
    listing: Sequence[TaskFields] = ()
    question: Question | None = None
    deleting: Sequence[TaskFields] = ()

    def after(self, tool: str, result: ToolResult) -> "Memory":
        """Return the memory with what a tool told: its tasks are "it" and "them" now."""
        tasks = result.get("tasks")
        if not tasks or "error" in result:
            return self
        return replace(self, focus=tasks, listing=tasks if tool == "find_tasks" else self.listing)


@dataclass(slots=True)
class _Turn:
    text: str
    calls: list[tuple[str, Mapping[str, Any], ToolResult]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Conversation:
    """The conversation as the offline agent sees it.

    Parameters:
        memory: Of the turns before this one.
        text: The message to answer.
        results: What the tools of this turn returned so far.
    """

    memory: Memory
    text: str
    results: list[ToolResult]


def read_conversation(items: str | Sequence[Mapping[str, Any]]) -> Conversation:
    """Return the conversation that a model's input holds.

    Parameters:
        items: Input of the Responses API.
    """
    if isinstance(items, str):
        return Conversation(Memory(), items, [])
    turns = _turns(items)
    if not turns:
        return Conversation(Memory(), "", [])
    current = turns.pop()
    return Conversation(_memory(turns), current.text, [result for _, _, result in current.calls])


def _turns(items: Sequence[Mapping[str, Any]]) -> list[_Turn]:
    turns: list[_Turn] = []
    called: dict[str, tuple[str, Mapping[str, Any]]] = {}
    for item in items:
        if item.get("role") == "user":
            turns.append(_Turn(_text(item.get("content"))))
        elif item.get("type") == "function_call":
            called[item["call_id"]] = (item["name"], _object(item["arguments"]))
        elif item.get("type") == "function_call_output" and turns:
            name, arguments = called.get(item["call_id"], ("", {}))
            turns[-1].calls.append((name, arguments, _object(item["output"])))
    return turns


def _memory(turns: list[_Turn]) -> Memory:
    memory = Memory()
    for turn in turns:
        for name, _, result in turn.calls:
            memory = memory.after(name, result)
    if not turns:
        return memory
    return replace(memory, question=_question(turns[-1]), deleting=_deleting(turns[-1]))


def _question(turn: _Turn) -> Question | None:
    for name, arguments, _ in reversed(turn.calls):
        if name == ASK_TOOL:
            return Question(arguments.get("action", {}), arguments.get("options", ()))
    return None


def _deleting(turn: _Turn) -> Sequence[TaskFields]:
    for name, _, result in reversed(turn.calls):
        if name == "delete_tasks" and result.get("deleted") is False:
            tasks: Sequence[TaskFields] = result["tasks"]
            return tasks
    return ()


def _text(content: object) -> str:
    if isinstance(content, str):
        return content
    if isinstance(content, Sequence):
        return "".join(part.get("text", "") for part in content if isinstance(part, Mapping))
    return ""


def _object(text: object) -> Any:
    value = json.loads(text) if isinstance(text, str) and text else {}
    return value if isinstance(value, dict) else {}
