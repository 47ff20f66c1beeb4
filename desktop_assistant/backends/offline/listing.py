"""Lists of tasks, as an answer to a question."""

from datetime import datetime

from desktop_assistant.backends.day_plan import TO_BEGIN_WITH
from desktop_assistant.backends.offline import wording
from desktop_assistant.backends.offline.filters import Filter, read_filter
from desktop_assistant.backends.offline.plan import Call, Plan
from desktop_assistant.backends.offline.selection import content_words
from desktop_assistant.backends.tool_spec import ToolResult
from desktop_assistant.chat.task_widgets.words import count_words

SHOWN_AT_MOST = 25


def list_tasks(phrase: str, now: datetime) -> Plan:
    """List the tasks that a phrase asks for, as in "for this week"."""
    asked = read_filter(phrase, now)
    found = yield Call("find_tasks", {**asked.arguments, "show": True})
    return _listed(found, asked, now)


def search_tasks(phrase: str, now: datetime) -> Plan:
    """List the tasks that hold the words of a phrase, done ones too."""
    words = " ".join(content_words(phrase)) or phrase
    found = yield Call("find_tasks", {"words": words, "status": "all", "show": True})
    tasks = found["tasks"]
    if not tasks:
        return f"I found no task with “{wording.escaped(words)}”."
    said = f"{count_words(found['count'], 'task')} found"
    return f"{said}." if "shown" in found else f"{said}:\n\n{wording.numbered(tasks, now)}"


def plan_day(now: datetime) -> Plan:
    """Propose what to do today: what is late, what has its time, what can be done at any time."""
    planned = yield Call("plan_day", {})
    if not planned["tasks"]:
        return "You have no open tasks. Tell me one to keep."
    if [section["heading"] for section in planned["sections"]] == [TO_BEGIN_WITH]:
        said = "Nothing is due today. You could begin with"
    else:
        said = "Your plan for today"
    if "shown" in planned:
        return f"{said} this." if said.endswith("with") else f"{said}."
    more = f"\n\n… and {planned['more']} more." if planned["more"] else ""
    return f"{said}:\n\n{_in_sections(planned, now)}{more}"


def _in_sections(planned: ToolResult, now: datetime) -> str:
    """Return the plan with its numbers going on, so that "the third one" is its third line."""
    tasks = {task["id"]: task for task in planned["tasks"]}
    lines: list[str] = []
    number = 0
    for section in planned["sections"]:
        lines.append(f"{section['heading']}:\n")
        for task_id in section["ids"]:
            number += 1
            lines.append(f"{number}. {wording.line(tasks[task_id], now)}")
        lines.append("")
    return "\n".join(lines).strip()


def _listed(found: ToolResult, asked: Filter, now: datetime) -> str:
    tasks = found["tasks"]
    if not tasks:
        return _nothing(asked)
    described = f" {asked.words}" if asked.words else ""
    kind = "task" if asked.arguments.get("status") == "done" else "open task"
    said = f"{count_words(found['count'], kind)}{described}"
    if "shown" in found:
        return f"{said}."
    shown = tasks[:SHOWN_AT_MOST]
    rest = found["count"] - len(shown)
    more = f"\n\n… and {rest} more." if rest > 0 else ""
    return f"{said}:\n\n{wording.numbered(shown, now)}{more}"


def _nothing(asked: Filter) -> str:
    if not asked.arguments:
        return "You have no open tasks. Tell me one to keep, such as `buy milk tomorrow 5pm`."
    return f"No tasks {asked.words}."
