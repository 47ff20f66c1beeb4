"""Questions about tasks: lists, searches, a field of one task, what to do next."""

from desktop_assistant.backends.offline import lexicon
from desktop_assistant.backends.offline.actions import act_on_phrase
from desktop_assistant.backends.offline.intents.table import Asked, Intents
from desktop_assistant.backends.offline.listing import list_tasks, plan_day, search_tasks
from desktop_assistant.backends.offline.plan import Plan

QUESTIONS = Intents()

_PRIORITY = lexicon.PRIORITY_WORDS


@QUESTIONS.row(
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


@QUESTIONS.row(
    "when is the dentist due?",
    r"when (?:is|are|was|'s|do i have(?: to)?|should i|must i) (?P<which>.+?)(?: due| scheduled| "
    r"happening| on)?",
)
def _when(asked: Asked) -> Plan:
    action = {"kind": "show", "field": "due"}
    return (yield from act_on_phrase(action, asked["which"], asked.memory, asked.now, status="all"))


@QUESTIONS.row(
    "plan my day",
    r"plan (?:my|the|me) (?:day|today|morning|afternoon|week)|plan today|"
    r"what should i (?:do|work on|start with|focus on)(?: (?:now|next|first|today))*|"
    r"what(?:'s| is) next",
)
def _plan(asked: Asked) -> Plan:
    return (yield from plan_day(asked.now))


@QUESTIONS.row(
    "find passport",
    r"(?:find|search(?: for)?|look (?:for|up)|where(?:'s| is| are)|do i have (?:a |any )?tasks? "
    r"(?:about|for|with|named|called))\s+(?P<what>.+)",
)
def _find(asked: Asked) -> Plan:
    return (yield from search_tasks(asked["what"], asked.now))


@QUESTIONS.row(
    "list my tasks for this week",
    r"(?:list|show(?: me)?|display|view|see|give me|get|read(?: me)?|open|tell me|print|check)"
    r"(?: (?:me|out))?\b(?: (?:a|the) list of)?(?P<filter>(?=$|[.!?]|.*\b(?:tasks?|to-?dos?|list|"
    r"everything|all|overdue|today|tomorrow|week|month|done|completed|due|open|agenda|schedule|"
    r"calendar|p[1-4]|priority|undated|without|tagged|items?|reminders?)\b|.*#|.*@).*)",
)
def _list(asked: Asked) -> Plan:
    return (yield from list_tasks(asked["filter"], asked.now))


@QUESTIONS.row(
    "what's on today?",
    r"(?:what(?:'s| is| are|s)?|which|how many|is there|are there|do i have|have i(?: got)?|"
    r"anything|any|what about|how about)\b"
    r"(?P<filter>(?=.*\b(?:tasks?|to-?dos?|due|on|planned|scheduled|overdue|late|left|open|do i|"
    r"have i|i have|i (?:need|must|should)|my (?:list|day|week|agenda|plan|schedule|high|low|to)|"
    r"todo|coming up|upcoming|priority|done|finish(?:ed)?|complete[d]?|did i|to do|today|tomorrow|"
    r"this week|next week|undated|no (?:due )?date)\b)"
    r"(?!.*\b(?:weather|news|time is it|the time)\b).*)",
)
def _what_is_on(asked: Asked) -> Plan:
    return (yield from list_tasks(asked["filter"], asked.now))


@QUESTIONS.row(
    "overdue",
    r"(?P<filter>(?:my |all |the )?(?:(?:open|overdue|done|completed|urgent|late|"
    rf"(?:{_PRIORITY})[- ]priority) ?)?(?:tasks?|to-?dos?|list|agenda|today|tomorrow|this week|"
    r"next week|overdue|upcoming|schedule)"
    r"(?: (?:for|on|due|this|next|today|tomorrow|tonight|week|month|in|with|without|tagged|#).*)?|"
    r"#[\w-]+|p[1-4]|(?:what )?did i (?:do|finish|complete|get done)\b.*)",
)
def _bare_list(asked: Asked) -> Plan:
    return (yield from list_tasks(asked["filter"], asked.now))
