"""How the offline agent puts things: short, plain, and never as if it were a model."""

from collections.abc import Sequence
from datetime import date, datetime

from desktop_assistant.backends.offline.memory import TaskFields
from desktop_assistant.backends.tool_spec import ToolResult
from desktop_assistant.chat.task_widgets.words import PRIORITIES, count_words, due_words
from desktop_assistant.tasks.due import parse_due

HELP = """\
I am the offline agent: I keep your tasks, and nothing leaves this machine. For example:

- **Add**: `buy milk tomorrow 5pm #errands p1`, or several lines at once
- **See**: *what is on today?*, *list my tasks for this week*, *find passport*
- **Change**: *move the dentist to friday 3pm*, *rename it to …*, *make it high priority*
- **Finish**: *done with the milk*, *reopen it*, *delete it*
- **Take back**: *undo*, *redo*

For anything else a model is needed; you can set one up in the settings."""

GREETING = "Hello. Tell me a task to keep, or ask *what is on today?*"
WELL = "All in order here; I only keep tasks. Ask *what is on today?* to see yours."
THANKS = "You are welcome."
ACKNOWLEDGED = "All right."
GOODBYE = "See you. Your tasks are kept."
NEEDS_A_MODEL = (
    "I am the offline agent and only know your tasks, so I cannot answer that. A model can: set "
    "one up in the settings."
)
NOT_UNDERSTOOD = (
    "I did not understand that, and nothing was changed. Type a task to add it, or ask *what can "
    "you do?*"
)
KEPT = "All right, nothing was changed."

_DONE = {
    "complete_tasks": "Completed",
    "reopen_tasks": "Reopened",
    "cancel_tasks": "Cancelled",
    "delete_tasks": "Deleted",
    "reschedule_tasks": "Rescheduled",
    "update_tasks": "Changed",
}
_NAMED_AT_MOST = 5


def impossible(phrase: str) -> str:
    """Say that a date does not exist."""
    return f"There is no {phrase}, so I added nothing. Which date do you mean?"


def bold(title: str) -> str:
    """Return a title as Markdown that shows it as it is."""
    return f"**{escaped(title)}**"


def escaped(text: str) -> str:
    """Return text with the characters escaped that Markdown would take for marks."""
    return "".join(f"\\{c}" if c in "\\`*_[]<>#|~" else c for c in text)


def titles(tasks: Sequence[TaskFields]) -> str:
    """Return the titles as "**a**, **b** and **c**"."""
    names = [bold(task["title"]) for task in tasks]
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def details(task: TaskFields, now: datetime) -> list[str]:
    """Return what there is to say of a task beside its title."""
    said = []
    if task.get("due"):
        late = "overdue, " if task.get("overdue") else ""
        said.append(late + due_words(parse_due(task["due"]), now))
    if task.get("recurrence"):
        said.append("recurring")
    if task["priority"] in PRIORITIES:
        said.append(PRIORITIES[task["priority"]])
    said += [f"#{escaped(tag)}" for tag in task.get("tags", ())]
    if task.get("project"):
        said.append(f"in {escaped(task['project'])}")
    if task["status"] != "open":
        said.append(task["status"])
    return said


def line(task: TaskFields, now: datetime) -> str:
    """Return a task as a line: its title and what there is to say of it."""
    return " · ".join([bold(task["title"]), *details(task, now)])


def numbered(tasks: Sequence[TaskFields], now: datetime) -> str:
    """Return tasks as a numbered list; "the second one" then means its second line."""
    return "\n".join(f"{number}. {line(task, now)}" for number, task in enumerate(tasks, 1))


def added(result: ToolResult, now: datetime) -> str:
    """Say what was added; in short when the user sees the rest below."""
    tasks = result["tasks"]
    if "shown" in result:
        return f"Added {bold(tasks[0]['title']) if len(tasks) == 1 else f'{len(tasks)} tasks'}."
    if len(tasks) == 1:
        return f"Added {line(tasks[0], now)}."
    return f"Added {len(tasks)} tasks:\n\n{numbered(tasks, now)}"


def asked(result: ToolResult, now: datetime) -> str:
    """Ask what a tool asks before it does something."""
    if "shown" in result:
        return "Choose below, or answer yes or no."
    question, tasks = escaped(result["question"]), result["tasks"]
    if len(tasks) == 1:
        return f"{question} Answer yes or no."
    return f"{question}\n\n{numbered(tasks, now)}\n\nAnswer yes or no."


def carried_out(tool: str, tasks: Sequence[TaskFields]) -> str:
    """Say that what was asked about is done."""
    few = len(tasks) <= _NAMED_AT_MOST
    named = titles(tasks) if few else count_words(len(tasks), "task")
    return f"{_DONE.get(tool, 'Changed')} {named}. Say *undo* to take it back."


def completed(tasks: Sequence[TaskFields], now: datetime) -> str:
    """Say what was checked off, and when recurring tasks come again."""
    finished = [task for task in tasks if task["status"] != "open"]
    moved_on = [task for task in tasks if task["status"] == "open"]
    said = [f"Completed {titles(finished)}."] if finished else []
    said += [
        f"Completed {bold(task['title'])} for now; next: {due_words(parse_due(task['due']), now)}."
        for task in moved_on
    ]
    return " ".join(said)


def rescheduled(tasks: Sequence[TaskFields], now: datetime) -> str:
    """Say when the tasks are due now."""
    return " ".join(
        f"{bold(task['title'])} is now due {due_words(parse_due(task['due']), now)}."
        if task.get("due")
        else f"{bold(task['title'])} no longer has a date."
        for task in tasks
    )


def prioritised(tasks: Sequence[TaskFields]) -> str:
    """Say which priority the tasks have now."""
    verb = "has" if len(tasks) == 1 else "have"
    return f"{titles(tasks)} now {verb} {priority_words(tasks[0]['priority'])}."


def priority_words(priority: int) -> str:
    """Return "high priority" and so on."""
    return PRIORITIES.get(priority, "no special priority")


def day_words(day: date) -> str:
    """Return "Friday 6 March"."""
    return f"{day:%A} {day.day} {day:%B}"
