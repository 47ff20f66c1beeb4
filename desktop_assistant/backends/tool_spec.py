"""What every back end works with: tools, defined once."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, Literal, TypeVar

from pydantic import BaseModel

from desktop_assistant.chat.task_widgets import Showing
from desktop_assistant.tasks import TaskBook

Arguments = TypeVar("Arguments", bound=BaseModel)

# What a tool does to the user's tasks: nothing, something that undo takes back, or something
# that the user is asked about first.
Effect = Literal["read", "write", "destructive"]

ToolResult = dict[str, Any]


@dataclass(frozen=True, slots=True)
class ToolContext:
    """What a tool works with in one turn.

    Parameters:
        book: The user's tasks.
        origin: Id of the user's message, kept with each change so that a retry takes it back.
        confirmable: By tool, the ids of tasks about which the user was asked in an earlier turn.
    """

    book: TaskBook
    origin: str | None
    confirmable: Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class ToolSpec(Generic[Arguments]):
    """A tool, defined once for all back ends.

    Parameters:
        name: As the model calls it.
        description: What it does and when to use it, for the model.
        arguments: The pydantic model of its arguments; it gives the JSON schema.
        effect: What it does to the user's tasks.
        progress: What is shown while it runs, made of its arguments.
        run: Does it. Errors that the model can act on are part of the result, as `error`.
        shows: What the user sees of the result as a widget, if anything.
    """

    name: str
    description: str
    arguments: type[Arguments]
    effect: Effect
    progress: Callable[[Arguments], str]
    run: Callable[[ToolContext, Arguments], Awaitable[ToolResult]]
    shows: Callable[[Arguments, ToolResult], Showing | None] = lambda arguments, result: None
