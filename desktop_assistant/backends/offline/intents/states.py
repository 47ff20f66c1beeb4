"""Checking tasks off, opening them again, cancelling and deleting them."""

from desktop_assistant.backends.offline.actions import act_on_phrase
from desktop_assistant.backends.offline.intents.table import Asked, Intents
from desktop_assistant.backends.offline.plan import Plan

STATES = Intents()


@STATES.row(
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


@STATES.row("cancel the milk", r"(?:cancel|call off|abandon|skip) (?P<which>.+)")
def _cancel(asked: Asked) -> Plan:
    return (yield from act_on_phrase({"kind": "cancel"}, asked["which"], asked.memory, asked.now))


@STATES.row(
    "delete the milk",
    r"(?:delete|remove|erase|get rid of|trash|throw away|discard|scrap|drop|bin) (?P<which>.+?)"
    r"(?: from (?:my|the) (?:list|tasks|to-?dos?|to-?do list))?",
)
def _delete(asked: Asked) -> Plan:
    which = asked["which"]
    return (
        yield from act_on_phrase({"kind": "delete"}, which, asked.memory, asked.now, status="all")
    )


@STATES.row(
    "mark the milk as done",
    r"(?:mark|set|make) (?P<which>.+?) (?:as |to |is |= ?)*"
    r"(?:done|complete[d]?|finished|checked(?: off)?)",
)
def _mark_done(asked: Asked) -> Plan:
    return (yield from _completing(asked, asked["which"]))


@STATES.row(
    "done with the second one",
    r"(?:complete|finish|check off|tick off|tick|check|close|cross off|strike(?: off)?|"
    r"(?:i'?m |i am |am |all )?(?:done|finished|through) with|(?:done|finished|completed)[: ]|"
    r"(?:i )?(?:have |'ve |just |already )*(?:did|done|finished|completed)(?: with)?) "
    r"(?P<which>.+?)(?: off| is done)?",
)
def _complete(asked: Asked) -> Plan:
    return (yield from _completing(asked, asked["which"]))


@STATES.row(
    "the milk is done",
    r"(?P<which>[^?]+?)(?: is| are|'s| was| has been| have been)?(?: now| all| already)? "
    r"(?:done|finished|completed|complete)",
)
def _is_done(asked: Asked) -> Plan:
    return (yield from _completing(asked, asked["which"]))


def _completing(asked: Asked, which: str) -> Plan:
    return (yield from act_on_phrase({"kind": "complete"}, which, asked.memory, asked.now))
