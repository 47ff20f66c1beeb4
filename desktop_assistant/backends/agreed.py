"""Carry out what the user agreed to by a button, with no model in between."""

from collections.abc import Mapping
from typing import Any

from desktop_assistant.backends.tool_arguments import Confirmable
from desktop_assistant.backends.tool_spec import ToolContext, ToolResult
from desktop_assistant.backends.tools import TASK_TOOLS
from desktop_assistant.tasks import TaskBook


async def carry_out(book: TaskBook, tool: str, arguments: Mapping[str, Any]) -> ToolResult:
    """Call a tool that had asked; the result has an `error` where it cannot be done any more.

    Raises:
        LookupError: There is no such tool.
        ValidationError: The arguments are not those of the tool.
    """
    spec = next((spec for spec in TASK_TOOLS if spec.name == tool), None)
    if spec is None:
        raise LookupError(f"There is no tool {tool}")
    given = spec.arguments.model_validate({**arguments, "confirmed": True})
    assert isinstance(given, Confirmable)
    context = ToolContext(book, None, {tool: frozenset(given.task_ids())})
    return await spec.run(context, given)
