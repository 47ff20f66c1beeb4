"""What a message asks for: a table of patterns, the first that matches is meant.

Each row carries an example, which a test runs against the table.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from desktop_assistant.backends.offline import lexicon, wording
from desktop_assistant.backends.offline.actions import act_on_phrase
from desktop_assistant.backends.offline.listing import list_tasks, plan_day, search_tasks
from desktop_assistant.backends.offline.memory import Memory
from desktop_assistant.backends.offline.plan import Call, Plan
from desktop_assistant.tasks.language import parse_when

_PRIORITY = lexicon.PRIORITY_WORDS


@dataclass(frozen=True, slots=True)
class Asked:
    """A message that matched a row."""

    match: re.Match[str]
    text: str
    memory: Memory
    now: datetime

    def __getitem__(self, group: str) -> str:
        found = self.match.groupdict().get(group)
        return (found or "").strip()


Handler = Callable[[Asked], Plan]


@dataclass(frozen=True, slots=True)
class Intent:
    """A row: how people say it, an example, and what is done."""

    pattern: re.Pattern[str]
    example: str
    handle: Handler


_intents: list[Intent] = []


def _intent(example: str, pattern: str) -> Callable[[Handler], Handler]:
    compiled = re.compile(rf"(?:{pattern})[.!?]*$", re.IGNORECASE | re.DOTALL)

    def register(handler: Handler) -> Handler:
        _intents.append(Intent(compiled, example, handler))
        return handler

    return register


def intents() -> tuple[Intent, ...]:
    """Return the table, in the order in which it is searched."""
    return tuple(_intents)


def _says(text: str) -> Handler:
    def say(asked: Asked) -> Plan:
        return text
        yield  # a plan without a call

    return say


# --- small talk ------------------------------------------------------------------------------

_intent(
    "hello", r"(?:hello|hi|hey|hiya|good (?:morning|afternoon|evening|day)|greetings|yo)(?: there)?"
)(_says(wording.GREETING))
_intent(
    "thanks a lot",
    r"(?:many )?(?:thanks|thank you|thx|ty|cheers|much appreciated)"
    r"(?:[ ,]+(?:a lot|so much|very much|again|buddy|friend|mate))*",
)(_says(wording.THANKS))
_intent(
    "how are you?", r"how are (?:you|things)(?: (?:today|doing))?|how(?:'s| is) it going|what'?s up"
)(_says(wording.WELL))
_intent("ok", r"ok(?:ay)?|great|cool|nice|perfect|fine|good|alright|all right|got it|awesome")(
    _says(wording.ACKNOWLEDGED)
)
_intent("bye", r"(?:good)?bye|see (?:you|ya)(?: later| soon| tomorrow)?|good night|that'?s all")(
    _says(wording.GOODBYE)
)
_intent(
    "what can you do?",
    r"(?:help|\?|commands?|what (?:can|do) you (?:do|know|understand)|what are you(?: able to do)?|"
    r"who are you|how (?:do|does|can) (?:i use )?(?:this|it|you|that)(?: work)?|"
    r"how do i (?:start|begin|add (?:a )?tasks?)|"
    r"are you (?:an? )?(?:ai|bot|robot|human|model|llm))",
)(_says(wording.HELP))


# --- undo and redo ---------------------------------------------------------------------------


@_intent(
    "undo that",
    r"(?:undo|revert|take back|roll back|take (?:it|that) back|undo (?:it|that))"
    r"(?: (?:it|that|this|the last (?:one|thing|change|step|action)|my last \w+))?(?: again)?",
)
def _undo(asked: Asked) -> Plan:
    result = yield Call("undo", {})
    if "error" in result:
        return "There is nothing to undo."
    return f"Undone: {wording.escaped(result['undone'])}."


@_intent("redo", r"redo(?: (?:it|that|this|the last \w+))?(?: again)?|do (?:it|that) again")
def _redo(asked: Asked) -> Plan:
    result = yield Call("redo", {})
    if "error" in result:
        return "There is nothing to redo."
    return f"Done again: {wording.escaped(result['redone'])}."


# --- questions about tasks -------------------------------------------------------------------


@_intent(
    "what's its priority?",
    r"(?:what(?:'s| is| are|s)|which|tell me|show(?: me)?) (?:the )?(?:(?P<its>its|their) )?"
    r"(?P<field>priority|due date|date|deadline|tags?|project|notes?|details?)"
    r"(?: (?:does|do|of|for|on|about|is|has) (?P<which>.+?)(?: have| in)?)?",
)
def _what_field(asked: Asked) -> Plan:
    fields = {"due date": "due", "date": "due", "deadline": "due", "tag": "tags", "note": "notes"}
    field = fields.get(asked["field"].lower(), asked["field"].lower())
    which = asked["which"] or ("them" if asked["its"].lower() == "their" else "it")
    action = {"kind": "show", "field": field}
    return (yield from act_on_phrase(action, which, asked.memory, asked.now, status="all"))


@_intent(
    "when is the dentist due?",
    r"when (?:is|are|was|'s|do i have(?: to)?|should i|must i) (?P<which>.+?)(?: due| scheduled| "
    r"happening| on)?",
)
def _when(asked: Asked) -> Plan:
    action = {"kind": "show", "field": "due"}
    return (yield from act_on_phrase(action, asked["which"], asked.memory, asked.now, status="all"))


@_intent(
    "plan my day",
    r"plan (?:my|the|me) (?:day|today|morning|afternoon|week)|plan today|"
    r"what should i (?:do|work on|start with|focus on)(?: (?:now|next|first|today))*|"
    r"what(?:'s| is) next",
)
def _plan(asked: Asked) -> Plan:
    return (yield from plan_day(asked.now))


@_intent(
    "find passport",
    r"(?:find|search(?: for)?|look (?:for|up)|where(?:'s| is| are)|do i have (?:a |any )?tasks? "
    r"(?:about|for|with|named|called))\s+(?P<what>.+)",
)
def _find(asked: Asked) -> Plan:
    return (yield from search_tasks(asked["what"], asked.now))


@_intent(
    "list my tasks for this week",
    r"(?:list|show(?: me)?|display|view|see|give me|get|read(?: me)?|open|tell me|print|check)"
    r"(?: (?:me|out))?\b(?: (?:a|the) list of)?(?P<filter>(?=$|[.!?]|.*\b(?:tasks?|to-?dos?|list|"
    r"everything|all|overdue|today|tomorrow|week|month|done|completed|due|open|agenda|schedule|"
    r"calendar|p[1-4]|priority|undated|without|tagged|items?|reminders?)\b|.*#|.*@).*)",
)
def _list(asked: Asked) -> Plan:
    return (yield from list_tasks(asked["filter"], asked.now))


@_intent(
    "what's on today?",
    r"(?:what(?:'s| is| are|s)?|which|how many|is there|are there|do i have|have i(?: got)?|"
    r"anything|any|what about|how about)\b"
    r"(?P<filter>(?=.*\b(?:tasks?|to-?dos?|due|on|planned|scheduled|overdue|late|left|open|do i|"
    r"have i|i have|i (?:need|must|should)|my (?:list|day|week|agenda|plan|schedule|high|low|to)|"
    r"todo|coming up|upcoming|priority|done|finish(?:ed)?|complete[d]?|did i|to do|today|tomorrow|"
    r"this week|next week|undated)\b)(?!.*\b(?:weather|news|time is it|the time)\b).*)",
)
def _what_is_on(asked: Asked) -> Plan:
    return (yield from list_tasks(asked["filter"], asked.now))


@_intent(
    "overdue",
    r"(?P<filter>(?:my |all |the )?(?:(?:open|overdue|done|completed|urgent|late|"
    rf"(?:{_PRIORITY})[- ]priority) ?)?(?:tasks?|to-?dos?|list|agenda|today|tomorrow|this week|"
    r"next week|overdue|upcoming|schedule)"
    r"(?: (?:for|on|due|this|next|today|tomorrow|tonight|week|month|in|with|without|tagged|#).*)?|"
    r"#[\w-]+|(?:what )?did i (?:do|finish|complete|get done)\b.*)",
)
def _bare_list(asked: Asked) -> Plan:
    return (yield from list_tasks(asked["filter"], asked.now))


# --- changes of tasks ------------------------------------------------------------------------


@_intent(
    "add a note to it: ask Ana about the venue",
    r"(?:(?:add|attach|write|make|put|leave|append) )?(?:a |the )?(?:notes?|comment) "
    r"(?:to|for|on|in) (?P<which>[^:]+?)\s*(?::|\bthat\b|\bsaying\b|,)\s*(?P<text>.+)",
)
def _note(asked: Asked) -> Plan:
    action = {"kind": "note", "text": asked["text"]}
    return (yield from act_on_phrase(action, asked["which"], asked.memory, asked.now))


@_intent(
    "note that Ana has the key to it",
    r"(?:add|attach|write|append) (?P<text>.+?) (?:as a note |to the notes? )(?:to|of|for|on) "
    r"(?P<which>.+)",
)
def _note_as(asked: Asked) -> Plan:
    action = {"kind": "note", "text": asked["text"].strip("\"'“”")}
    return (yield from act_on_phrase(action, asked["which"], asked.memory, asked.now))


@_intent(
    "add passport and charger as subtasks of the trip",
    r"(?:add|put|make|create) (?P<parts>.+?) (?:as|like) (?:a )?(?:sub-?tasks?|parts?|steps?|"
    r"sub-?items?|children) (?:of|to|for|under|in) (?P<which>.+)",
)
def _parts_of(asked: Asked) -> Plan:
    action = {"kind": "parts", "titles": _listed(asked["parts"])}
    return (yield from act_on_phrase(action, asked["which"], asked.memory, asked.now))


@_intent(
    "add the subtasks passport and charger to the trip",
    r"(?:add|put|make|create) (?:a |the |these |two |three )?(?:sub-?tasks?|steps?)\s*:? "
    r"(?P<parts>.+?) (?:of|to|for|under|in) (?P<which>.+)",
)
def _parts_to(asked: Asked) -> Plan:
    action = {"kind": "parts", "titles": _listed(asked["parts"])}
    return (yield from act_on_phrase(action, asked["which"], asked.memory, asked.now))


@_intent(
    "tag the milk with #errands",
    r"(?:tag|label) (?P<which>.+?) (?:with |as )?(?P<tags>#[\w-]+(?:(?:,| and|,? )\s*#[\w-]+)*|"
    r"(?<=with )[\w-]+|(?<=as )[\w-]+)",
)
def _tag(asked: Asked) -> Plan:
    action = {"kind": "tag", "add": re.findall(r"[\w-]+", asked["tags"]), "remove": []}
    return (yield from act_on_phrase(action, asked["which"], asked.memory, asked.now))


@_intent(
    "add the tag errands to the milk",
    r"(?:add|put|give) (?:the )?(?:tags? )?(?P<tags>(?<=tag )#?[\w-]+|#[\w-]+) (?:to|on) "
    r"(?P<which>.+)",
)
def _tag_to(asked: Asked) -> Plan:
    action = {"kind": "tag", "add": [asked["tags"].removeprefix("#")], "remove": []}
    return (yield from act_on_phrase(action, asked["which"], asked.memory, asked.now))


@_intent(
    "remove the tag errands from the milk",
    r"(?:remove|delete|take) (?:the )?(?:tags? )?(?P<tags>(?<=tag )#?[\w-]+|#[\w-]+) "
    r"(?:from|off) (?P<which>.+)",
)
def _untag(asked: Asked) -> Plan:
    action = {"kind": "tag", "add": [], "remove": [asked["tags"].removeprefix("#")]}
    return (yield from act_on_phrase(action, asked["which"], asked.memory, asked.now))


@_intent(
    "move the milk to project Home",
    r"(?:move|put|assign|file) (?P<which>.+?) (?:to|into|in|under) "
    r"(?:(?:the )?project (?P<a>[\w -]+?)|(?:the |my )?(?P<b>[\w-]+) project|@(?P<c>[\w-]+))",
)
def _to_project(asked: Asked) -> Plan:
    action = {"kind": "project", "project": asked["a"] or asked["b"] or asked["c"]}
    return (yield from act_on_phrase(action, asked["which"], asked.memory, asked.now))


@_intent(
    "rename it to buy oat milk",
    r"(?:rename|retitle|reword|call) (?P<which>.+?) (?:to|as|into|:) (?P<title>.+)",
)
def _rename(asked: Asked) -> Plan:
    return (yield from _renaming(asked, asked["which"]))


@_intent(
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


@_intent(
    "make it high priority",
    rf"(?:make|set|mark|change|bump|raise|lower|turn|give) (?P<which>.+?) "
    rf"(?:to |as |a |into |is )*(?P<priority>{_PRIORITY})(?:[- ]+priority)?"
    r"(?<!make it one)",
)
def _prioritise(asked: Asked) -> Plan:
    return (yield from _prioritising(asked, asked["which"]))


@_intent(
    "set the priority of the milk to high",
    r"(?:set|change|make|raise|lower|update) (?:the |its )?priority(?: (?:of|for) (?P<which>.+?))? "
    rf"(?:to |= ?|as )?(?P<priority>{_PRIORITY})",
)
def _set_priority(asked: Asked) -> Plan:
    return (yield from _prioritising(asked, asked["which"] or "it"))


@_intent("prioritise the milk", r"priorit[iy][sz]e (?P<which>.+)")
def _prioritise_high(asked: Asked) -> Plan:
    action = {"kind": "prioritise", "priority": 1}
    return (yield from act_on_phrase(action, asked["which"], asked.memory, asked.now))


def _prioritising(asked: Asked, which: str) -> Plan:
    which = re.sub(r"(?:'s)? priority(?: of)?$", "", which)
    which = re.sub(r"^(?:the )?priority of ", "", which)
    action = {"kind": "prioritise", "priority": lexicon.PRIORITIES[asked["priority"].lower()]}
    return (yield from act_on_phrase(action, which, asked.memory, asked.now))


_DURATION = (
    r"(?:(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|half an|a couple of|\d+)\s?)"
    r"(?:minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?|w|months?|fortnights?|years?)"
)


@_intent(
    "push it back two hours",
    r"(?:push|move|postpone|delay|shift|snooze|put|defer|bump|knock) (?P<which>.+?)"
    rf"(?: (?:back|off|out|forward|on|later))? (?:by |for )?(?:another )?(?P<by>{_DURATION})"
    r"(?: (?:later|back|out))?",
)
def _shift(asked: Asked) -> Plan:
    action = {"kind": "shift", "by": asked["by"]}
    return (yield from act_on_phrase(action, asked["which"], asked.memory, asked.now))


@_intent(
    "move it two days earlier",
    r"(?:move|bring|pull|shift) (?P<which>.+?)(?: (?:forward|up))? (?:by )?"
    rf"(?P<by>{_DURATION})(?: (?:earlier|sooner|forward))",
)
def _shift_earlier(asked: Asked) -> Plan:
    action = {"kind": "shift", "by": asked["by"], "earlier": True}
    return (yield from act_on_phrase(action, asked["which"], asked.memory, asked.now))


@_intent(
    "remove the date from the milk",
    r"(?:remove|clear|delete|drop|unset) (?:the |its )?(?:due )?(?:date|deadline|due)"
    r"(?: (?:from|of|for|on) (?P<which>.+))?",
)
def _unschedule(asked: Asked) -> Plan:
    action = {"kind": "unschedule"}
    return (yield from act_on_phrase(action, asked["which"] or "it", asked.memory, asked.now))


@_intent(
    "move the bins to friday this week",
    r"(?:move|reschedule|postpone|push|delay|shift|snooze|defer|put off|bump|bring|schedule|set) "
    r"(?P<which>.+?)(?:'s (?:due )?date| due| deadline)?(?: (?:back|off|out|forward|up))? "
    r"(?:to|until|till|for|on|at|by) (?P<when>.+)",
)
def _reschedule(asked: Asked) -> Plan:
    return (yield from _rescheduling(asked, asked["which"], asked["when"]))


@_intent(
    "change the due date of the milk to friday",
    r"(?:change|set|move|update|make) (?:the |its )?(?:due )?(?:date|deadline|due|time)"
    r"(?: (?:of|for) (?P<which>.+?))? (?:to|for|on|at) (?P<when>.+)",
)
def _redate(asked: Asked) -> Plan:
    return (yield from _rescheduling(asked, asked["which"] or "it", asked["when"]))


@_intent("snooze it", r"(?:snooze|postpone|delay|defer) (?P<which>\S.*)")
def _snooze(asked: Asked) -> Plan:
    # "postpone the dentist tomorrow": the date stands without a preposition.
    which, _, last = asked["which"].rpartition(" ")
    if which and _is_date(last, asked.now):
        return (yield from _rescheduling(asked, which, last))
    action = {"kind": "reschedule", "when": "tomorrow"}
    return (yield from act_on_phrase(action, asked["which"], asked.memory, asked.now))


@_intent("make it friday", r"make (?P<which>it|that|them) (?:for |on |at |due |by )?(?P<when>.+)")
def _make_it(asked: Asked) -> Plan:
    if not _is_date(asked["when"], asked.now):
        return wording.NOT_UNDERSTOOD
    return (yield from _rescheduling(asked, asked["which"], asked["when"]))


def _is_date(text: str, now: datetime) -> bool:
    return parse_when(text, now) is not None


def _rescheduling(asked: Asked, which: str, when: str) -> Plan:
    which = re.sub(r"^(?:the )?(?:due )?(?:date|deadline) (?:of|for) ", "", which)
    action = {"kind": "reschedule", "when": when}
    return (yield from act_on_phrase(action, which, asked.memory, asked.now))


@_intent(
    "reopen the milk",
    r"(?:re-?open|un-?check|un-?complete|un-?finish|restore|reactivate) (?P<which>.+)|"
    r"mark (?P<also>.+?) (?:as )?(?:not done|undone|open|incomplete|unfinished|not finished)|"
    r"(?P<third>.+?) (?:is|are|was) not (?:done|finished)(?: yet| after all)?",
)
def _reopen(asked: Asked) -> Plan:
    which = asked["which"] or asked["also"] or asked["third"]
    return (
        yield from act_on_phrase({"kind": "reopen"}, which, asked.memory, asked.now, status="done")
    )


@_intent("cancel the milk", r"(?:cancel|call off|abandon|skip) (?P<which>.+)")
def _cancel(asked: Asked) -> Plan:
    return (yield from act_on_phrase({"kind": "cancel"}, asked["which"], asked.memory, asked.now))


@_intent(
    "delete the milk",
    r"(?:delete|remove|erase|get rid of|trash|throw away|discard|scrap|drop|bin) (?P<which>.+?)"
    r"(?: from (?:my|the) (?:list|tasks|to-?dos?|to-?do list))?",
)
def _delete(asked: Asked) -> Plan:
    which = asked["which"]
    return (
        yield from act_on_phrase({"kind": "delete"}, which, asked.memory, asked.now, status="all")
    )


@_intent(
    "mark the milk as done",
    r"(?:mark|set|make) (?P<which>.+?) (?:as |to |is |= ?)*"
    r"(?:done|complete[d]?|finished|checked(?: off)?)",
)
def _mark_done(asked: Asked) -> Plan:
    return (yield from _completing(asked, asked["which"]))


@_intent(
    "done with the second one",
    r"(?:complete|finish|check off|tick off|tick|check|close|cross off|strike(?: off)?|"
    r"(?:i'?m |i am |am |all )?(?:done|finished|through) with|(?:done|finished|completed)[: ]|"
    r"(?:i )?(?:have |'ve |just |already )*(?:did|done|finished|completed)(?: with)?) "
    r"(?P<which>.+?)(?: off| is done)?",
)
def _complete(asked: Asked) -> Plan:
    return (yield from _completing(asked, asked["which"]))


@_intent(
    "the milk is done",
    r"(?P<which>[^?]+?)(?: is| are|'s| was| has been| have been)?(?: now| all| already)? "
    r"(?:done|finished|completed|complete)",
)
def _is_done(asked: Asked) -> Plan:
    return (yield from _completing(asked, asked["which"]))


def _completing(asked: Asked, which: str) -> Plan:
    return (yield from act_on_phrase({"kind": "complete"}, which, asked.memory, asked.now))


def _listed(text: str) -> list[str]:
    """Return "passport, plugs and a charger" as titles."""
    parts = [part.strip() for part in re.split(r",\s*(?:and\s+)?|\s+and\s+|\s*&\s*", text)]
    return [part[:1].upper() + part[1:] for part in parts if part]
