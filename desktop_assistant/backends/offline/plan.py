"""How the offline agent works through a turn: tool calls, one after the other, then an answer.

A plan is a generator: it yields a `Call`, is sent the tool's result, and returns the answer. The
model that runs it keeps nothing between its calls: it begins the plan anew and sends it the
results that are in the conversation already, which leads to the next call. So a turn can be
stopped, stored and gone on with at any place, like that of any other model.
"""

from collections.abc import Generator
from dataclasses import dataclass
from typing import Any

from desktop_assistant.backends.tool_spec import ToolResult


@dataclass(frozen=True, slots=True)
class Call:
    """A tool to call.

    Parameters:
        tool: Its name.
        arguments: JSON values, see `tool_arguments`.
    """

    tool: str
    arguments: dict[str, Any]


Plan = Generator[Call, ToolResult, str]


def say(text: str) -> Plan:
    """Answer without a call."""
    return text
    yield


def next_step(plan: Plan, results: list[ToolResult]) -> Call | str:
    """Return what comes after the results that are there: a call, or the answer."""
    try:
        step = next(plan)
        for result in results:
            step = plan.send(result)
    except StopIteration as end:
        answer: str = end.value
        return answer
    return step
