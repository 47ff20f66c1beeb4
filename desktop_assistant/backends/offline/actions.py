"""What can be done with tasks that are found: the action, and how it is carried out."""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, time
from typing import Any

from desktop_assistant.backends.offline import wording
from desktop_assistant.backends.offline.memory import ASK_TOOL, Memory, TaskFields, Waiting
from desktop_assistant.backends.offline.mentions import spelled_out
from desktop_assistant.backends.offline.plan import Call, Plan
from desktop_assistant.backends.offline.selection import Chosen, Unclear, Unknown, select
from desktop_assistant.backends.tool_spec import ToolResult
from desktop_assistant.chat.task_widgets.words import due_words
from desktop_assistant.tasks.due import Due, due_day, due_moment, parse_due
from desktop_assistant.tasks.language import parse_when

# An action is JSON, as an open question keeps it in the thread: its kind and its parameters.
Action = Mapping[str, Any]

_VERBS = {
    "complete": "completed",
    "reopen": "reopened",
    "cancel": "cancelled",
    "delete": "deleted",
    "rename": "renamed",
    "prioritise": "prioritised",
    "reschedule": "rescheduled",
    "shift": "rescheduled",
}
_TIME_ONLY = re.compile(
    r"^(?:to |at |by )*(?:\d{1,2}(?:[:.]\d{2})?(?: ?[ap]\.?m\.?| o'?clock)?|noon|midday|midnight)$",
    re.IGNORECASE,
)


def act_on_phrase(
    action: Action, phrase: str, memory: Memory, now: datetime, *, status: str = "open"
) -> Plan:
    """Find what the phrase means and do the action; ask when it may mean several tasks."""
    match (yield from select(phrase, memory, now, status=status)):
        case Chosen(tasks):
            return (yield from act(action, tasks, now))
        case Unclear(options):
            return (yield from ask(action, options, now))
        case Unknown():
            return _not_found(spelled_out(phrase, memory.named))


def ask(action: Action, options: Sequence[TaskFields], now: datetime) -> Plan:
    """Ask which of the tasks is meant, and remember what for."""
    yield Call(
        ASK_TOOL,
        {
            "action": dict(action),
            "options": [dict(option) for option in options],
        },
    )
    verb = _VERBS.get(action["kind"], "changed")
    return f"Which one should be {verb}?\n\n{wording.numbered(options, now)}"


def act(action: Action, tasks: Sequence[TaskFields], now: datetime) -> Plan:
    """Do the action to the tasks and say what is so now."""
    return (yield from _ACTIONS[action["kind"]](action, tasks, now))


def _not_found(phrase: str) -> str:
    if not phrase:
        return "Which task do you mean? Nothing was changed."
    shown = wording.escaped(phrase)
    return f"I found no task “{shown}”, and nothing was changed. Say *list* to see them."


def agreed(waiting: Waiting) -> Plan:
    """Do what the user was asked about and has agreed to."""
    result = yield Call(waiting.tool, {**waiting.arguments, "confirmed": True})
    if "error" in result:
        return str(result["error"])
    return wording.carried_out(waiting.tool, result["tasks"])


def _ids(tasks: Sequence[TaskFields]) -> list[str]:
    return [task["id"] for task in tasks]


def _stopped(result: ToolResult, now: datetime) -> str | None:
    """Return why nothing was done: it was refused, or the user is asked first."""
    if "question" in result:
        return wording.asked(result, now)
    error = result.get("error")
    return str(error) if error else None


def _complete(action: Action, tasks: Sequence[TaskFields], now: datetime) -> Plan:
    open_ones = [task for task in tasks if task["status"] == "open"]
    if not open_ones:
        return f"{wording.titles(tasks)} {'is' if len(tasks) == 1 else 'are'} done already."
    result = yield Call("complete_tasks", {"ids": _ids(open_ones)})
    return _stopped(result, now) or wording.completed(result["tasks"], now)


def _reopen(action: Action, tasks: Sequence[TaskFields], now: datetime) -> Plan:
    result = yield Call("reopen_tasks", {"ids": _ids(tasks)})
    return _stopped(result, now) or f"Reopened {wording.titles(result['tasks'])}."


def _cancel(action: Action, tasks: Sequence[TaskFields], now: datetime) -> Plan:
    result = yield Call("cancel_tasks", {"ids": _ids(tasks)})
    return _stopped(result, now) or f"Cancelled {wording.titles(result['tasks'])}."


def _delete(action: Action, tasks: Sequence[TaskFields], now: datetime) -> Plan:
    result = yield Call("delete_tasks", {"ids": _ids(tasks)})
    return _stopped(result, now) or wording.carried_out("delete_tasks", result["tasks"])


def _rename(action: Action, tasks: Sequence[TaskFields], now: datetime) -> Plan:
    if len(tasks) != 1:
        return "Which one should be renamed? Nothing was changed."
    before = tasks[0]["title"]
    result = yield Call(
        "update_tasks", {"updates": [{"id": tasks[0]["id"], "title": action["title"]}]}
    )
    return _stopped(result, now) or (
        f"Renamed {wording.bold(before)} to {wording.titles(result['tasks'])}."
    )


def _prioritise(action: Action, tasks: Sequence[TaskFields], now: datetime) -> Plan:
    result = yield _updates(tasks, priority=action["priority"])
    return _stopped(result, now) or wording.prioritised(result["tasks"])


def _note(action: Action, tasks: Sequence[TaskFields], now: datetime) -> Plan:
    text = action["text"]
    updates = []
    for task in tasks:
        before = task.get("notes", "")
        updates.append({"id": task["id"], "notes": f"{before}\n{text}" if before else text})
    result = yield Call("update_tasks", {"updates": updates})
    return _stopped(result, now) or (
        f"Noted for {wording.titles(result['tasks'])}: {wording.escaped(text)}"
    )


def _tag(action: Action, tasks: Sequence[TaskFields], now: datetime) -> Plan:
    updates = []
    for task in tasks:
        kept = [tag for tag in task.get("tags", ()) if tag not in action["remove"]]
        updates.append({"id": task["id"], "tags": [*kept, *action["add"]]})
    result = yield Call("update_tasks", {"updates": updates})
    stopped = _stopped(result, now)
    if stopped:
        return stopped
    return "\n".join(wording.line(task, now) for task in result["tasks"])


def _project(action: Action, tasks: Sequence[TaskFields], now: datetime) -> Plan:
    result = yield _updates(tasks, project=action["project"])
    verb = "is" if len(tasks) == 1 else "are"
    return _stopped(result, now) or (
        f"{wording.titles(result['tasks'])} {verb} now in {wording.escaped(action['project'])}."
    )


def _parts(action: Action, tasks: Sequence[TaskFields], now: datetime) -> Plan:
    if len(tasks) != 1:
        return "Which task should they be parts of? Nothing was added."
    parts = [{"title": title, "parent_id": tasks[0]["id"]} for title in action["titles"]]
    result = yield Call("add_tasks", {"tasks": parts})
    return _stopped(result, now) or (
        f"Added {wording.titles(result['tasks'])} to {wording.bold(tasks[0]['title'])}."
    )


def _updates(tasks: Sequence[TaskFields], **fields: Any) -> Call:
    return Call("update_tasks", {"updates": [{"id": task["id"], **fields} for task in tasks]})


def _reschedule(action: Action, tasks: Sequence[TaskFields], now: datetime) -> Plan:
    phrase = action["when"]
    moved = []
    for task in tasks:
        due = _new_due(task, phrase, now)
        if due is None:
            shown = wording.escaped(phrase)
            return f"I do not understand the date “{shown}”, and nothing was changed."
        moved.append({"id": task["id"], "due": due.isoformat()})
    result = yield Call("reschedule_tasks", {"tasks": moved})
    return _stopped(result, now) or wording.rescheduled(result["tasks"], now)


def _unschedule(action: Action, tasks: Sequence[TaskFields], now: datetime) -> Plan:
    moved = [{"id": task["id"], "due": None} for task in tasks]
    result = yield Call("reschedule_tasks", {"tasks": moved})
    return _stopped(result, now) or wording.rescheduled(result["tasks"], now)


def _shift(action: Action, tasks: Sequence[TaskFields], now: datetime) -> Plan:
    """Move tasks by a duration, counted from when they are due."""
    moved = []
    for task in tasks:
        due = _due(task)
        start = due_moment(due) if due is not None else now
        when = parse_when(f"in {action['by']}", start)
        if when is None:
            shown = wording.escaped(action["by"])
            return f"I do not understand how long “{shown}” is, and nothing was changed."
        to = start - (when.start - start) if action.get("earlier") else when.start
        is_day = isinstance(due, datetime) is False and due is not None and to.time() == time.min
        moved.append({"id": task["id"], "due": (to.date() if is_day else to).isoformat()})
    result = yield Call("reschedule_tasks", {"tasks": moved})
    return _stopped(result, now) or wording.rescheduled(result["tasks"], now)


def _due(task: TaskFields) -> Due | None:
    return parse_due(task["due"]) if task.get("due") else None


def _new_due(task: TaskFields, phrase: str, now: datetime) -> Due | None:
    """Return when the phrase says, with what it leaves open taken from the task.

    A time alone is meant on the day the task is due; a day alone keeps the time of day.
    """
    due = _due(task)
    if due is not None and _TIME_ONLY.match(phrase) and due_day(due) >= now.date():
        when = parse_when(phrase, datetime.combine(due_day(due), time.min))
    else:
        when = parse_when(phrase, now)
    if when is None:
        return None
    if isinstance(due, datetime) and not isinstance(when.due, datetime):
        return datetime.combine(when.due, due.time())
    return when.due


def _show(action: Action, tasks: Sequence[TaskFields], now: datetime) -> Plan:
    found = yield Call("find_tasks", {"ids": _ids(tasks), "status": "all"})
    stopped = _stopped(found, now)
    if stopped:
        return stopped
    return "\n\n".join(_about(action["field"], task, now) for task in found["tasks"])


def _about(field: str, task: TaskFields, now: datetime) -> str:
    title = wording.bold(task["title"])
    match field:
        case "priority":
            said = wording.priority_words(task["priority"])
            return f"{title} has {said} (p{task['priority']})."
        case "due" if task.get("due"):
            late = " and overdue" if task.get("overdue") else ""
            return f"{title} is due {due_words(parse_due(task['due']), now)}{late}."
        case "due":
            return f"{title} has no date."
        case "tags" if task.get("tags"):
            return f"{title} is tagged {' '.join('#' + wording.escaped(t) for t in task['tags'])}."
        case "tags":
            return f"{title} has no tags."
        case "project" if task.get("project"):
            return f"{title} is in {wording.escaped(task['project'])}."
        case "project":
            return f"{title} is in no project."
        case "notes" if task.get("notes"):
            return f"{title}: {wording.escaped(task['notes'])}"
        case "notes":
            return f"{title} has no notes."
        case _:
            return wording.line(task, now) + (
                f"\n\n{wording.escaped(task['notes'])}" if task.get("notes") else ""
            )


_ACTIONS: Mapping[str, Callable[[Action, Sequence[TaskFields], datetime], Plan]] = {
    "complete": _complete,
    "reopen": _reopen,
    "cancel": _cancel,
    "delete": _delete,
    "rename": _rename,
    "prioritise": _prioritise,
    "reschedule": _reschedule,
    "unschedule": _unschedule,
    "shift": _shift,
    "note": _note,
    "tag": _tag,
    "project": _project,
    "parts": _parts,
    "show": _show,
}
