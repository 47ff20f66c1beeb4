"""Lines that describe tasks, as tasks to add."""

import re
from datetime import datetime
from typing import Any

from desktop_assistant.backends.offline import lexicon, wording
from desktop_assistant.backends.offline.plan import Call, Plan
from desktop_assistant.tasks.due import due_text
from desktop_assistant.tasks.language import parse_draft
from desktop_assistant.tasks.reminder import reminder_text

# "remind me on friday to call Ana": what is to be done stands behind the date.
_REMIND = re.compile(
    r"^remind me(?: again)?\s+(?P<when>.+?)\s+(?:to|about|that i)\s+(?P<what>.+)$", re.I
)
_BEGINNING = re.compile(
    r"""^(?:
        remind\ me(?:\ again)?\s+(?:to|about|of|that\ i\ (?:have|need)\ to)\s+
      | (?:remember|don'?t\ (?:let\ me\ )?forget|make\ sure)\s+(?:to|about|that\ i|i)\s+
      | i(?:'ve|\ have|\ need|\ want|\ ought|'d\ like)?\s*(?:got\ )?to\s+(?=\w)
      | i\ (?:must|should|gotta|shall|will)\s+
      | (?:we\ )?(?:need|have)\ to\s+
      | (?:to-?do|task|note\ to\ self|reminder)\s*:\s*
      | (?:new|another)\ (?:task|to-?do|reminder|item)\b
        (?:\s+to\b|\s+for\b|\s+called\b|\s+named\b)?\s*[:,-]?\s*
      | (?:add|create|make|set\ up|set|put|insert|jot\ down|write\ down|note\ down|log|enter
          |schedule|record|track|save)(?:\s+|$)
        (?:me\s+|up\s+)?
        (?:(?:(?:an?|the|this|these|another|one\ more|my|some)\s+)?(?:new\s+|following\s+)*
           (?:tasks?|to-?dos?|reminders?|items?)\b
           (?:\s+(?:to\ (?:my|the)\ list))?
           (?:\s+(?:to|for|about|called|named|titled|saying|that\ says)\b)?\s*[:,-]?\s*)?
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_TO_THE_LIST = re.compile(
    r"\s+(?:to|on|in|onto) (?:my|the) (?:to-?do(?:s| list)?|task(?:s| list)?|list|inbox)\b",
    re.IGNORECASE,
)


def begins_an_addition(text: str) -> bool:
    """Say whether a message begins as people begin to add a task."""
    return bool(_BEGINNING.match(text) or _REMIND.match(text))


def described(text: str) -> str:
    """Return a line without its beginning: "remind me to call Ana" is "call Ana"."""
    reminder = _REMIND.match(text)
    if reminder and not _BEGINNING.match(text):
        return f"{reminder['what']} {reminder['when']}"
    text = _BEGINNING.sub("", text, count=1)
    return _TO_THE_LIST.sub("", text, count=1).strip()


def lines_of(text: str) -> list[str]:
    """Return the tasks of a message, a line each, without bullets and a heading."""
    lines = [line for line in text.splitlines() if line.strip()]
    if len(lines) < 2:
        return [described(text.strip())]
    first = described(lines[0].strip())
    has_bullets = any(lexicon.BULLET.match(line) for line in lines[1:])
    is_heading = (
        lines[0].rstrip().endswith(":")
        or not first
        or (has_bullets and not lexicon.BULLET.match(lines[0]))
    )
    rest = [lexicon.BULLET.sub("", line).strip() for line in lines[1:]]
    if is_heading:
        return rest
    return [described(lexicon.BULLET.sub("", lines[0]).strip()), *rest]


def add_lines(lines: list[str], now: datetime) -> Plan:
    """Add a task for each line, all in one step; none when a date does not exist."""
    tasks: list[dict[str, Any]] = []
    for line in lines:
        draft = parse_draft(line, now)
        if draft.impossible is not None:
            return wording.impossible(draft.impossible)
        title = draft.title.strip()
        if not title:
            return "What is to be done? Say it in a few words, as in `buy milk tomorrow 5pm`."
        fields: dict[str, Any] = {"title": title, "due": due_text(draft.due)}
        fields |= {"priority": draft.priority, "tags": list(draft.tags)}
        fields |= {"project": draft.project, "recurrence": draft.recurrence}
        fields["reminders"] = [reminder_text(reminder) for reminder in draft.reminders]
        tasks.append(fields)
    result = yield Call("add_tasks", {"tasks": tasks})
    error = result.get("error")
    return str(error) if error else wording.added(result, now)
