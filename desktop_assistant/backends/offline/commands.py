"""Commands: messages that begin with a slash and mean the same with every model."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from desktop_assistant.backends.offline import wording
from desktop_assistant.backends.offline.actions import act_on_phrase
from desktop_assistant.backends.offline.adding import add_lines
from desktop_assistant.backends.offline.history import redo, undo
from desktop_assistant.backends.offline.listing import list_tasks, plan_day, search_tasks
from desktop_assistant.backends.offline.memory import Memory
from desktop_assistant.backends.offline.mentions import spelled_out
from desktop_assistant.backends.offline.plan import Plan, say

_COMMAND = re.compile(r"^/(?P<name>[a-z]+)(?:\s+(?P<rest>.*))?$", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Command:
    """A command.

    Parameters:
        name: What is typed behind the slash.
        takes: What follows it, as help shows it; empty when nothing does.
        does: What it does, in a few words.
        plan: Carries it out, given what follows it.
    """

    name: str
    takes: str
    does: str
    plan: Callable[[str, Memory, datetime], Plan]


def is_command(text: str) -> bool:
    """Say whether a message is one of the commands."""
    match = _COMMAND.match(text.strip())
    return match is not None and match["name"].lower() in _BY_NAME


def command_plan(text: str, memory: Memory, now: datetime) -> Plan | None:
    """Return the plan for a message that begins as a command does; None for any other."""
    match = _COMMAND.match(text)
    if match is None:
        return None
    command = _BY_NAME.get(match["name"].lower())
    if command is None:
        return say(f"There is no command `/{match['name']}`. `/help` shows those there are.")
    return command.plan((match["rest"] or "").strip(), memory, now)


def _add(rest: str, memory: Memory, now: datetime) -> Plan:
    lines = [line.strip() for line in spelled_out(rest, memory.named).splitlines()]
    return add_lines([line for line in lines if line] or [""], now)


def _done(rest: str, memory: Memory, now: datetime) -> Plan:
    return act_on_phrase({"kind": "complete"}, rest, memory, now)


def _search(rest: str, memory: Memory, now: datetime) -> Plan:
    if not rest:
        return say("What are you looking for? Type `/search` and a word or two.")
    return search_tasks(spelled_out(rest, memory.named), now)


def _help(rest: str, memory: Memory, now: datetime) -> Plan:
    usage = (f"/{command.name} {command.takes}".strip() for command in COMMANDS)
    lines = (f"- `{use}` {command.does}" for use, command in zip(usage, COMMANDS, strict=True))
    return say(f"{wording.HELP}\n\nCommands:\n\n" + "\n".join(lines))


def _listing(phrase: str) -> Callable[[str, Memory, datetime], Plan]:
    return lambda rest, memory, now: list_tasks(phrase, now)


COMMANDS: tuple[Command, ...] = (
    Command("today", "", "lists what is due today, and what is overdue", _listing("today")),
    Command("week", "", "lists what is due this week", _listing("this week")),
    Command("overdue", "", "lists what is overdue", _listing("overdue")),
    Command("plan", "", "plans the day", lambda rest, memory, now: plan_day(now)),
    Command("add", "buy milk tomorrow 5pm", "adds a task", _add),
    Command("done", "the milk", "checks a task off", _done),
    Command("search", "passport", "finds tasks, done ones too", _search),
    Command("undo", "", "takes back the last change", lambda rest, memory, now: undo()),
    Command("redo", "", "does it again", lambda rest, memory, now: redo()),
    Command("help", "", "says what I can do", _help),
)
_BY_NAME = {command.name: command for command in COMMANDS}
