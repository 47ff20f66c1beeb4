"""Tools that ask the user before they do what would be hard to see through."""

from collections.abc import Awaitable, Callable
from typing import Any

from desktop_assistant.backends.task_brief import briefs
from desktop_assistant.backends.tool_arguments import Confirmable
from desktop_assistant.backends.tool_spec import ToolContext, ToolResult
from desktop_assistant.chat.task_widgets import Question, Section, Showing
from desktop_assistant.chat.task_widgets.words import count_words

Run = Callable[[ToolContext, Any], Awaitable[ToolResult]]

#: A change of more tasks than these at once is asked about, though undo takes it back.
BULK_TASKS = 10


def asking(tool: str, verb: str, run: Run, *, beyond: int = BULK_TASKS) -> Run:
    """Return the tool as one that asks first.

    Parameters:
        tool: Its name.
        verb: What it does, as in "Delete".
        beyond: How many tasks it may be about without a question.
    """

    async def ask_or_run(context: ToolContext, arguments: Confirmable) -> ToolResult:
        ids = arguments.task_ids()
        agreed = context.confirmable.get(tool, frozenset()).issuperset(ids)
        if len(ids) <= beyond or (arguments.confirmed and agreed):
            return await run(context, arguments)
        tasks = [await context.book.get(task_id) for task_id in ids]
        return {
            **briefs(tasks, context.book.now()),
            "question": f"{verb} {_named([task.title for task in tasks])}?",
            "ask": f"Nothing is done yet. Ask the user this; when they have agreed in their next "
            f"message, call {tool} again with confirmed true.",
        }

    return ask_or_run


def the_question(tool: str, verb: str) -> Callable[[Confirmable, ToolResult], Showing | None]:
    """Return what a tool that asks shows of its result: the question, while it is open."""

    def shown(arguments: Confirmable, result: ToolResult) -> Showing | None:
        if "question" not in result:
            return None
        agreed_to = arguments.model_dump(exclude_defaults=True, exclude={"confirmed"})
        return Showing(
            "question",
            (Section("", tuple(arguments.task_ids())),),
            question=Question(result["question"], verb, tool, agreed_to),
        )

    return shown


def _named(titles: list[str]) -> str:
    return f"“{titles[0]}”" if len(titles) == 1 else count_words(len(titles), "task")
