"""Changes of when a task is due."""

import re
from datetime import datetime

from desktop_assistant.backends.offline import wording
from desktop_assistant.backends.offline.actions import act_on_phrase
from desktop_assistant.backends.offline.intents.table import Asked, Intents
from desktop_assistant.backends.offline.plan import Plan
from desktop_assistant.tasks.language import parse_when

DATES = Intents()

_DURATION = (
    r"(?:(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|half an|a couple of|\d+)\s?)"
    r"(?:minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?|w|months?|fortnights?|years?)"
)


@DATES.row(
    "push it back two hours",
    r"(?:push|move|postpone|delay|shift|snooze|put|defer|bump|knock) (?P<which>.+?)"
    rf"(?: (?:back|off|out|forward|on|later))? (?:by |for )?(?:another )?(?P<by>{_DURATION})"
    r"(?: (?:later|back|out))?",
)
def _shift(asked: Asked) -> Plan:
    action = {"kind": "shift", "by": asked["by"]}
    return (yield from act_on_phrase(action, asked["which"], asked.memory, asked.now))


@DATES.row(
    "move it two days earlier",
    r"(?:move|bring|pull|shift) (?P<which>.+?)(?: (?:forward|up))? (?:by )?"
    rf"(?P<by>{_DURATION})(?: (?:earlier|sooner|forward))",
)
def _shift_earlier(asked: Asked) -> Plan:
    action = {"kind": "shift", "by": asked["by"], "earlier": True}
    return (yield from act_on_phrase(action, asked["which"], asked.memory, asked.now))


@DATES.row(
    "remove the date from the milk",
    r"(?:remove|clear|delete|drop|unset) (?:the |its )?(?:due )?(?:date|deadline|due)"
    r"(?: (?:from|of|for|on) (?P<which>.+))?",
)
def _unschedule(asked: Asked) -> Plan:
    action = {"kind": "unschedule"}
    return (yield from act_on_phrase(action, asked["which"] or "it", asked.memory, asked.now))


@DATES.row(
    "change the due date of the milk to friday",
    r"(?:change|set|move|update|make) (?:the |its )?(?:due )?(?:date|deadline|due|time)"
    r"(?: (?:of|for) (?P<which>.+?))? (?:to|for|on|at) (?P<when>.+)",
)
def _redate(asked: Asked) -> Plan:
    return (yield from _rescheduling(asked, asked["which"] or "it", asked["when"]))


@DATES.row(
    "move the bins to friday this week",
    r"(?:move|reschedule|postpone|push|delay|shift|snooze|defer|put off|bump|bring|schedule|set) "
    r"(?P<which>.+?)(?:'s (?:due )?date| due| deadline)?(?: (?:back|off|out|forward|up))? "
    r"(?:to|until|till|for|on|at|by) (?P<when>.+)",
)
def _reschedule(asked: Asked) -> Plan:
    return (yield from _rescheduling(asked, asked["which"], asked["when"]))


@DATES.row("snooze it", r"(?:snooze|postpone|delay|defer) (?P<which>\S.*)")
def _snooze(asked: Asked) -> Plan:
    # "postpone the dentist tomorrow": the date stands without a preposition.
    which, _, last = asked["which"].rpartition(" ")
    if which and _is_date(last, asked.now):
        return (yield from _rescheduling(asked, which, last))
    action = {"kind": "reschedule", "when": "tomorrow"}
    return (yield from act_on_phrase(action, asked["which"], asked.memory, asked.now))


@DATES.row("make it friday", r"make (?P<which>it|that|them) (?:for |on |at |due |by )?(?P<when>.+)")
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
