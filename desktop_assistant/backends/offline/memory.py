"""What the conversation has been about, read from the tool calls it holds."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from desktop_assistant.backends.tool_spec import ToolResult

TaskFields = Mapping[str, Any]

ASK_TOOL = "ask_user"
_LISTS = frozenset({"find_tasks", "plan_day"})


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
class Waiting:
    """What the user was asked about before it is done.

    Parameters:
        tool: What is called when they agree.
        arguments: Of the tool.
    """

    tool: str
    arguments: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Memory:
    """What "it", "the second one" and "yes" mean in the next message.

    Parameters:
        focus: The tasks last added, changed or shown: "it", "them".
        listing: The tasks of the last list: "the second one".
        question: What was asked in the last turn, if anything.
        waiting: What the last turn asked whether to do.
        named: Titles of the tasks that this message names by a tag, by id.
    """

    focus: Sequence[TaskFields] = ()
    listing: Sequence[TaskFields] = ()
    question: Question | None = None
    waiting: Waiting | None = None
    named: Mapping[str, str] = field(default_factory=dict)

    def after(self, tool: str, result: ToolResult) -> "Memory":
        """Return the memory with what a tool told: its tasks are "it" and "them" now."""
        tasks = result.get("tasks")
        if not tasks or "error" in result:
            return self
        return replace(self, focus=tasks, listing=tasks if tool in _LISTS else self.listing)


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
    return replace(memory, question=_question(turns[-1]), waiting=_waiting(turns[-1]))


def _question(turn: _Turn) -> Question | None:
    for name, arguments, _ in reversed(turn.calls):
        if name == ASK_TOOL:
            return Question(arguments.get("action", {}), arguments.get("options", ()))
    return None


def _waiting(turn: _Turn) -> Waiting | None:
    for name, arguments, result in reversed(turn.calls):
        if "question" in result:
            return Waiting(name, arguments)
        if "confirmed" in arguments:
            return None  # answered since, by a button
    return None


def _text(content: object) -> str:
    if isinstance(content, str):
        return content
    if isinstance(content, Sequence):
        return "".join(part.get("text", "") for part in content if isinstance(part, Mapping))
    return ""


def _object(text: object) -> Any:
    value = json.loads(text) if isinstance(text, str) and text else {}
    return value if isinstance(value, dict) else {}
