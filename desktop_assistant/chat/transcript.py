"""The thread as the input of a model: the newest turns that fit, whole and in order."""

import json
from dataclasses import dataclass

from agents import TResponseInputItem
from chatkit.types import (
    AssistantMessageItem,
    ClientToolCallItem,
    HiddenContextItem,
    SDKHiddenContextItem,
    StructuredInputItem,
    ThreadItem,
    UserMessageItem,
    UserMessageTagContent,
    WidgetItem,
)

from desktop_assistant.chat.context import RequestContext
from desktop_assistant.chat.store import SQLiteStore
from desktop_assistant.chat.task_widgets.task_widgets import ID_PREFIX
from desktop_assistant.chat.tool_records import from_item

MAX_ITEMS = 400
MAX_CHARACTERS = 60_000
_PAGE = 50


@dataclass(frozen=True, slots=True)
class Transcript:
    """The conversation for a model.

    Parameters:
        input: Items of the Responses API, beginning with a message of the user. They are also
            understood by Chat Completions: an assistant's message is plain text, as its
            `output_text` part is refused there in the second turn.
        last_user_message: Id of the newest message of the user, None when there is none.
    """

    input: list[TResponseInputItem]
    last_user_message: str | None


async def load_transcript(
    store: SQLiteStore, thread_id: str, context: RequestContext
) -> Transcript:
    """Read the newest turns of a thread that fit the limits."""
    items = await _newest_items(store, thread_id, context)
    last = next((item.id for item in reversed(items) if isinstance(item, UserMessageItem)), None)
    return Transcript([part for item in items for part in _to_input(item)], last)


async def _newest_items(
    store: SQLiteStore, thread_id: str, context: RequestContext
) -> list[ThreadItem]:
    newest_first: list[ThreadItem] = []
    characters = 0
    after: str | None = None
    while True:
        page = await store.load_thread_items(thread_id, after, _PAGE, "desc", context)
        for item in page.data:
            characters += len(item.model_dump_json())
            if newest_first and (characters > MAX_CHARACTERS or len(newest_first) == MAX_ITEMS):
                return _from_user_message(newest_first)
            newest_first.append(item)
        if not page.has_more:
            return _from_user_message(newest_first)
        after = page.after


def _from_user_message(newest_first: list[ThreadItem]) -> list[ThreadItem]:
    """Return the items oldest first, without the part of a turn that was cut off."""
    items = newest_first[::-1]
    for index, item in enumerate(items):
        if isinstance(item, UserMessageItem):
            return items[index:]
    return items


def _to_input(item: ThreadItem) -> list[TResponseInputItem]:
    match item:
        case UserMessageItem():
            return [{"role": "user", "content": _user_text(item)}]
        case AssistantMessageItem():
            text = "".join(part.text for part in item.content)
            return [{"role": "assistant", "content": text}] if text else []
        case HiddenContextItem():
            return _tool_call(item)
        case SDKHiddenContextItem() if item.content:
            return [{"role": "user", "content": "(I stopped the answer here.)"}]
        case WidgetItem() if item.id.startswith(ID_PREFIX):
            return []  # The call that led to it says the same.
        case WidgetItem() if item.copy_text:
            return [{"role": "assistant", "content": item.copy_text}]
        case ClientToolCallItem() if item.status == "completed":
            return _pair(item.call_id, item.name, item.arguments, item.output)
        case StructuredInputItem() if item.status != "pending":
            return [{"role": "user", "content": _answers(item)}]
        case _:
            return []


def _user_text(item: UserMessageItem) -> str:
    parts = []
    if item.quoted_text:
        quoted = "\n".join(f"> {line}" for line in item.quoted_text.splitlines())
        parts.append(f"{quoted}\n\n")
    for part in item.content:
        if isinstance(part, UserMessageTagContent):
            # As JSON, so that no title can be taken for something else.
            named = {"id": part.id, "title": part.text, **part.data}
            parts.append(f"@{json.dumps(named, ensure_ascii=False)}")
        else:
            parts.append(part.text)
    return "".join(parts)


def _tool_call(item: HiddenContextItem) -> list[TResponseInputItem]:
    record = from_item(item)
    if record is None:
        return []
    return _pair(record.call_id, record.name, record.arguments, record.result)


def _pair(call_id: str, name: str, arguments: object, output: object) -> list[TResponseInputItem]:
    return [
        {
            "type": "function_call",
            "call_id": call_id,
            "name": name,
            "arguments": json.dumps(arguments, ensure_ascii=False),
        },
        {
            "type": "function_call_output",
            "call_id": call_id,
            "output": json.dumps(output, ensure_ascii=False),
        },
    ]


def _answers(item: StructuredInputItem) -> str:
    lines = []
    for question in item.inputs:
        values = question.answer.values if question.answer else []
        lines.append(f"{question.question} {', '.join(values) or '(skipped)'}")
    return "\n".join(lines)
