"""The offline agent as a back end: an Agents SDK model of our own, with the task tools."""

from typing import Any

from pydantic import Field

from desktop_assistant.backends.agents_sdk import AgentsBackend
from desktop_assistant.backends.offline.memory import ASK_TOOL
from desktop_assistant.backends.offline.model import OfflineModel
from desktop_assistant.backends.tool_arguments import ToolArguments
from desktop_assistant.backends.tool_spec import ToolContext, ToolResult, ToolSpec
from desktop_assistant.backends.tools import TASK_TOOLS
from desktop_assistant.tasks import TaskBook


class AskUser(ToolArguments):
    """Arguments of `ask_user`."""

    action: dict[str, Any]
    options: list[dict[str, Any]] = Field(min_length=1)


async def _ask_user(context: ToolContext, arguments: AskUser) -> ToolResult:
    return {"asked": True}


# A tool that does nothing but leave a record: the question must be known in the next turn.
_ASK = ToolSpec(
    ASK_TOOL,
    "Remember what the user is asked to choose.",
    AskUser,
    "read",
    lambda given: "Asking which one is meant",
    _ask_user,
)


def offline_backend(book: TaskBook) -> AgentsBackend:
    """Return the back end that needs no model."""
    return AgentsBackend(OfflineModel(book.now), lambda turn: "", (*TASK_TOOLS, _ASK), book)
