"""Changes of what a task is: notes, parts, tags, project, title, priority."""

import re

from desktop_assistant.backends.offline import lexicon
from desktop_assistant.backends.offline.actions import act_on_phrase
from desktop_assistant.backends.offline.intents.table import Asked, Intents
from desktop_assistant.backends.offline.plan import Plan

EDITS = Intents()

_PRIORITY = lexicon.PRIORITY_WORDS


@EDITS.row(
    "add a note to it: ask Ana about the venue",
    r"(?:(?:add|attach|write|make|put|leave|append) )?(?:a |the )?(?:notes?|comment) "
    r"(?:to|for|on|in) (?P<which>[^:]+?)\s*(?::|\bthat\b|\bsaying\b|,)\s*(?P<text>.+)",
)
def _note(asked: Asked) -> Plan:
    action = {"kind": "note", "text": asked["text"]}
    return (yield from act_on_phrase(action, asked["which"], asked.memory, asked.now))


@EDITS.row(
    "append Ana has the key as a note to the milk",
    r"(?:add|attach|write|append) (?P<text>.+?) (?:as a note |to the notes? )(?:to|of|for|on) "
    r"(?P<which>.+)",
)
def _note_as(asked: Asked) -> Plan:
    action = {"kind": "note", "text": asked["text"].strip("\"'“”")}
    return (yield from act_on_phrase(action, asked["which"], asked.memory, asked.now))


@EDITS.row(
    "add passport and charger as subtasks of the trip",
    r"(?:add|put|make|create) (?P<parts>.+?) (?:as|like) (?:a )?(?:sub-?tasks?|parts?|steps?|"
    r"sub-?items?|children) (?:of|to|for|under|in) (?P<which>.+)",
)
def _parts_of(asked: Asked) -> Plan:
    action = {"kind": "parts", "titles": _listed(asked["parts"])}
    return (yield from act_on_phrase(action, asked["which"], asked.memory, asked.now))


@EDITS.row(
    "add the subtasks passport and charger to the trip",
    r"(?:add|put|make|create) (?:a |the |these |two |three )?(?:sub-?tasks?|steps?)\s*:? "
    r"(?P<parts>.+?) (?:of|to|for|under|in) (?P<which>.+)",
)
def _parts_to(asked: Asked) -> Plan:
    action = {"kind": "parts", "titles": _listed(asked["parts"])}
    return (yield from act_on_phrase(action, asked["which"], asked.memory, asked.now))


@EDITS.row(
    "tag the milk with #errands",
    r"(?:tag|label) (?P<which>.+?) (?:with |as )?(?P<tags>#[\w-]+(?:(?:,| and|,? )\s*#[\w-]+)*|"
    r"(?<=with )[\w-]+|(?<=as )[\w-]+)",
)
def _tag(asked: Asked) -> Plan:
    action = {"kind": "tag", "add": re.findall(r"[\w-]+", asked["tags"]), "remove": []}
    return (yield from act_on_phrase(action, asked["which"], asked.memory, asked.now))


@EDITS.row(
    "add the tag errands to the milk",
    r"(?:add|put|give) (?:the )?(?:tags? )?(?P<tags>(?<=tag )#?[\w-]+|#[\w-]+) (?:to|on) "
    r"(?P<which>.+)",
)
def _tag_to(asked: Asked) -> Plan:
    action = {"kind": "tag", "add": [asked["tags"].removeprefix("#")], "remove": []}
    return (yield from act_on_phrase(action, asked["which"], asked.memory, asked.now))


@EDITS.row(
    "remove the tag errands from the milk",
    r"(?:remove|delete|take) (?:the )?(?:tags? )?(?P<tags>(?<=tag )#?[\w-]+|#[\w-]+) "
    r"(?:from|off) (?P<which>.+)",
)
def _untag(asked: Asked) -> Plan:
    action = {"kind": "tag", "add": [], "remove": [asked["tags"].removeprefix("#")]}
    return (yield from act_on_phrase(action, asked["which"], asked.memory, asked.now))


@EDITS.row(
    "move the milk to project Home",
    r"(?:move|put|assign|file) (?P<which>.+?) (?:to|into|in|under) "
    r"(?:(?:the )?project (?P<a>[\w -]+?)|(?:the |my )?(?P<b>[\w-]+) project|@(?P<c>[\w-]+))",
)
def _to_project(asked: Asked) -> Plan:
    action = {"kind": "project", "project": asked["a"] or asked["b"] or asked["c"]}
    return (yield from act_on_phrase(action, asked["which"], asked.memory, asked.now))


@EDITS.row(
    "rename it to buy oat milk",
    r"(?:rename|retitle|reword|call) (?P<which>.+?) (?:to|as|into|:) (?P<title>.+)",
)
def _rename(asked: Asked) -> Plan:
    return (yield from _renaming(asked, asked["which"]))


@EDITS.row(
    "change the title of the milk to buy oat milk",
    r"(?:change|set|edit) (?:the )?(?:(?P<its>its) )?(?:title|name|text|wording)"
    r"(?: of (?P<which>.+?))? (?:to|into) (?P<title>.+)",
)
def _retitle(asked: Asked) -> Plan:
    return (yield from _renaming(asked, asked["which"] or "it"))


def _renaming(asked: Asked, which: str) -> Plan:
    title = asked["title"].strip("\"'“”")
    action = {"kind": "rename", "title": title[:1].upper() + title[1:]}
    return (yield from act_on_phrase(action, which, asked.memory, asked.now))


@EDITS.row(
    "set the priority of the milk to high",
    r"(?:set|change|make|raise|lower|update) (?:the |its )?priority(?: (?:of|for) (?P<which>.+?))? "
    rf"(?:to |= ?|as )?(?P<priority>{_PRIORITY})",
)
def _set_priority(asked: Asked) -> Plan:
    return (yield from _prioritising(asked, asked["which"] or "it"))


@EDITS.row(
    "make it high priority",
    rf"(?:make|set|mark|change|bump|raise|lower|turn|give) (?P<which>.+?) "
    rf"(?:to |as |a |into |is )*(?P<priority>{_PRIORITY})(?:[- ]+priority)?"
    r"(?<!make it one)",
)
def _prioritise(asked: Asked) -> Plan:
    return (yield from _prioritising(asked, asked["which"]))


@EDITS.row("prioritise the milk", r"priorit[iy][sz]e (?P<which>.+)")
def _prioritise_high(asked: Asked) -> Plan:
    action = {"kind": "prioritise", "priority": 1}
    return (yield from act_on_phrase(action, asked["which"], asked.memory, asked.now))


def _prioritising(asked: Asked, which: str) -> Plan:
    which = re.sub(r"(?:'s)? priority(?: of)?$", "", which)
    which = re.sub(r"^(?:the )?priority of ", "", which)
    action = {"kind": "prioritise", "priority": lexicon.PRIORITIES[asked["priority"].lower()]}
    return (yield from act_on_phrase(action, which, asked.memory, asked.now))


def _listed(text: str) -> list[str]:
    """Return "passport, plugs and a charger" as titles."""
    parts = [part.strip() for part in re.split(r",\s*(?:and\s+)?|\s+and\s+|\s*&\s*", text)]
    return [part[:1].upper() + part[1:] for part in parts if part]
