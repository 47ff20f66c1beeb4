"""What a turn of a conversation is, and who may answer it."""

from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from chatkit.types import ThreadMetadata, ThreadStreamEvent

from desktop_assistant.chat.context import RequestContext
from desktop_assistant.chat.store import SQLiteStore
from desktop_assistant.chat.task_widgets import Showing, TaskWidgets

if TYPE_CHECKING:
    from agents import TResponseInputItem


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn, as a back end is given it.

    Parameters:
        thread: The thread; its metadata may be changed.
        context: Who asks.
        store: Where the thread is.
        input: The conversation so far, in the form of OpenAI's Responses API, ending with what
            is to be answered.
        origin: Id of the user's message, kept with each change of tasks so that a retry takes
            it back.
        confirmable: By tool, the ids of tasks about which the user was asked in the turn before.
        widgets: The items that show tasks.
        shown: What the tools of this turn show of tasks, below the answer; the back end adds to it.
    """

    thread: ThreadMetadata
    context: RequestContext
    store: SQLiteStore
    input: "Sequence[TResponseInputItem]"
    origin: str | None
    confirmable: Mapping[str, frozenset[str]]
    widgets: TaskWidgets
    shown: list[Showing] = field(default_factory=list)


class Backend(Protocol):
    """Somebody who answers: the offline agent, or a model of a provider."""

    def respond(self, turn: Turn) -> AsyncIterator[ThreadStreamEvent]:
        """Stream the answer to the turn as ChatKit events.

        Raises:
            CustomStreamError: It failed; the message says what happened and what to do.
        """
