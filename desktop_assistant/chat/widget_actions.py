"""What the buttons and checkboxes of task widgets do."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from chatkit.errors import CustomStreamError

from desktop_assistant.chat.snooze import CHOICES, Until, snoozed
from desktop_assistant.chat.task_widgets import Question, TaskWidgets
from desktop_assistant.tasks import TaskBook
from desktop_assistant.tasks.book import Edit
from desktop_assistant.tasks.errors import TaskError, TaskNotFoundError

CarryOut = Callable[[TaskBook, str, Mapping[str, Any]], Awaitable[dict[str, Any]]]


@dataclass(frozen=True, slots=True)
class Answered:
    """A question that was answered by a button.

    Parameters:
        question: What was asked.
        task_ids: The tasks it is about.
        result: Of the tool that was called; None when the user said no.
    """

    question: Question
    task_ids: Sequence[str]
    result: dict[str, Any] | None


class WidgetActions:
    """Carries out actions of widgets. Each change of tasks is one step, which undo takes back.

    Parameters:
        book: The user's tasks.
        widgets: The items that show them.
        carry_out: Calls a tool that had asked.
    """

    def __init__(self, book: TaskBook, widgets: TaskWidgets, carry_out: CarryOut) -> None:
        self._book = book
        self._widgets = widgets
        self._carry_out = carry_out

    async def run(
        self, kind: str, payload: object, user_id: str, thread_id: str, item_id: str
    ) -> Answered | None:
        """Carry out an action; what was done before, or with a task that is gone, changes nothing.

        Parameters:
            kind: The type of the action.
            payload: As the client sent it.
            item_id: The widget it comes from.

        Returns:
            The question, when the action answered one.

        Raises:
            CustomStreamError: The action is none of a task widget, or it was refused.
        """
        given = payload if isinstance(payload, Mapping) else {}
        try:
            match kind:
                case "task.complete" | "task.reopen" | "task.snooze":
                    await self._change(kind, given)
                case "question.confirm":
                    return await self._confirm(user_id, thread_id, item_id)
                case "question.reject":
                    return await self._reject(user_id, thread_id, item_id)
                case _:
                    raise _refused(f"This version does not know the action {kind}.")
        except TaskNotFoundError:
            pass  # The widget is drawn anew in any case, and then says that the task is gone.
        except TaskError as error:
            raise _refused(str(error)) from error
        return None

    async def _change(self, kind: str, given: Mapping[str, Any]) -> None:
        task = await self._book.get(str(given.get("id")))
        match kind:
            case "task.complete" if task.status == "open":
                await self._book.complete([task.id])
            case "task.reopen" if task.status != "open":
                await self._book.reopen([task.id])
            case "task.snooze" if task.status == "open":
                changes = snoozed(task, _until(given), self._book.now())
                await self._book.edit([Edit(task.id, changes)])

    async def _confirm(self, user_id: str, thread_id: str, item_id: str) -> Answered | None:
        asked = await self._widgets.answer(user_id, thread_id, item_id, "confirmed")
        if asked is None or asked.question is None:
            return None
        question = asked.question
        result = await self._carry_out(self._book, question.tool, question.arguments)
        if "error" in result:
            await self._widgets.answer(user_id, thread_id, item_id, "failed", before="confirmed")
        return Answered(question, asked.task_ids, result)

    async def _reject(self, user_id: str, thread_id: str, item_id: str) -> Answered | None:
        asked = await self._widgets.answer(user_id, thread_id, item_id, "rejected")
        if asked is None or asked.question is None:
            return None
        return Answered(asked.question, asked.task_ids, None)


def _until(given: Mapping[str, Any]) -> Until:
    # The control's name changes with the task; see `Face.revision`.
    until = given.get("until")
    chosen = next(iter(until.values()), None) if isinstance(until, Mapping) else until
    if chosen not in CHOICES:
        raise _refused(f"A task is put off until {', '.join(CHOICES)}; choose one of them.")
    return cast(Until, chosen)


def _refused(sentence: str) -> CustomStreamError:
    return CustomStreamError(sentence, allow_retry=False)
