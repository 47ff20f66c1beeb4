"""Lists of tasks, as an answer to a question."""

from collections.abc import Sequence
from datetime import datetime

from desktop_assistant.backends.offline import wording
from desktop_assistant.backends.offline.filters import Filter, read_filter
from desktop_assistant.backends.offline.memory import TaskFields
from desktop_assistant.backends.offline.plan import Call, Plan
from desktop_assistant.backends.offline.selection import content_words

SHOWN_AT_MOST = 25
PLANNED_AT_MOST = 7


def list_tasks(phrase: str, now: datetime) -> Plan:
    """List the tasks that a phrase asks for, as in "for this week"."""
    asked = read_filter(phrase, now)
    found = yield Call("find_tasks", asked.arguments)
    return _listed(found["tasks"], found["count"], asked, now)


def search_tasks(phrase: str, now: datetime) -> Plan:
    """List the tasks that hold the words of a phrase, done ones too."""
    words = " ".join(content_words(phrase)) or phrase
    found = yield Call("find_tasks", {"words": words, "status": "all"})
    tasks = found["tasks"]
    if not tasks:
        return f"I found no task with “{wording.escaped(words)}”."
    return f"{_count(found['count'], 'task')} found:\n\n{wording.numbered(tasks, now)}"


def plan_day(now: datetime) -> Plan:
    """Propose what to do today: what is late, then what is due, then what matters most."""
    due = yield Call("find_tasks", {"due_until": now.date().isoformat()})
    tasks = sorted(due["tasks"], key=lambda task: (not task.get("overdue"), task["priority"]))
    if tasks:
        shown = tasks[:PLANNED_AT_MOST]
        rest = len(tasks) - len(shown)
        more = f"\n\n{_count(rest, 'more task')} can wait or move on." if rest else ""
        return f"For today, in this order:\n\n{wording.numbered(shown, now)}{more}"
    everything = yield Call("find_tasks", {})
    tasks = everything["tasks"]
    if not tasks:
        return "You have no open tasks. Tell me one to keep."
    chosen = sorted(tasks, key=lambda task: task["priority"])[:3]
    return f"Nothing is due today. You could begin with:\n\n{wording.numbered(chosen, now)}"


def _listed(tasks: Sequence[TaskFields], count: int, asked: Filter, now: datetime) -> str:
    if not tasks:
        return _nothing(asked)
    shown = tasks[:SHOWN_AT_MOST]
    described = f" {asked.words}" if asked.words else ""
    kind = "task" if asked.arguments.get("status") == "done" else "open task"
    rest = count - len(shown)
    more = f"\n\n… and {rest} more." if rest > 0 else ""
    return f"{_count(count, kind)}{described}:\n\n{wording.numbered(shown, now)}{more}"


def _nothing(asked: Filter) -> str:
    if not asked.arguments:
        return "You have no open tasks. Tell me one to keep, such as `buy milk tomorrow 5pm`."
    return f"No tasks {asked.words}."


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
