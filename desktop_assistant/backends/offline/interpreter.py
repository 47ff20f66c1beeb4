"""From a message to a plan: what is asked in the light of what was said before."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from desktop_assistant.backends.offline import lexicon, wording
from desktop_assistant.backends.offline.actions import act, act_on_phrase, agreed, ask
from desktop_assistant.backends.offline.adding import add_lines, begins_an_addition, lines_of
from desktop_assistant.backends.offline.commands import command_plan
from desktop_assistant.backends.offline.intents import INTENTS, Asked
from desktop_assistant.backends.offline.memory import Memory, Question
from desktop_assistant.backends.offline.mentions import ids_in, read_mentions, spelled_out
from desktop_assistant.backends.offline.plan import Call, Plan, next_step, say
from desktop_assistant.backends.offline.selection import choose, content_words, stem
from desktop_assistant.tasks.language import parse_when

# Longer than this, and without a verb of ours, it is a text and not a task.
MAX_BARE_TASK_WORDS = 20

# "I bought the milk", "just called mum".
_TOLD = re.compile(
    r"^(?:i(?:'ve| have)?|we(?:'ve| have)?|just|already|have)(?: (?:just|already|finally|now))*\s+"
    r"(?P<verb>[a-z]+)\s+(?:the |my |a |an |some |all )?(?P<what>.+?)[.!]*$",
    re.IGNORECASE,
)


def interpret(text: str, memory: Memory, now: datetime) -> Plan:
    """Return the plan that answers a message.

    Parameters:
        text: What was typed.
        memory: What the conversation was about.
        now: Local time.
    """
    mentions = read_mentions(text.strip())
    text = mentions.text
    memory = replace(memory, named=mentions.titles)
    if mentions.are_all:
        return act_on_phrase({"kind": "show", "field": ""}, text, memory, now, status="all")
    command = command_plan(text, memory, now)
    if command is not None:
        return command
    if memory.waiting and lexicon.NO.match(text):
        return say(wording.KEPT)
    if memory.waiting and lexicon.YES.match(text):
        return agreed(memory.waiting)
    if memory.question is not None:
        answered = _answer(text, memory.question, now)
        if answered is not None:
            return answered
    correction = lexicon.CORRECTION.match(text)
    if correction and memory.focus:
        when = correction["rest"] or correction["rest2"]
        if parse_when(when, now) is not None:
            return act({"kind": "reschedule", "when": when}, memory.focus[-1:], now)
    return _fresh(text, memory, now)


def _fresh(text: str, memory: Memory, now: datetime) -> Plan:
    if "\n" in text:
        return add_lines(lines_of(spelled_out(text, memory.named)), now)
    parts = _several(text)
    if len(parts) > 1:
        return _in_order(parts, memory, now)
    return _one(_without_politeness(text), memory, now)


def _several(text: str) -> list[str]:
    """Return the requests of a message: it comes apart only where a new one clearly begins."""
    parts: list[str] = []
    begin = 0
    for joint in lexicon.SEVERAL.finditer(text):
        if _is_request(text[begin : joint.start()]) and _is_request(text[joint.end() :]):
            parts.append(text[begin : joint.start()])
            begin = joint.end()
    return [*parts, text[begin:]]


def _is_request(text: str) -> bool:
    plain = _without_politeness(text.strip())
    return begins_an_addition(plain) or any(row.pattern.match(plain) for row in INTENTS)


def _in_order(parts: list[str], memory: Memory, now: datetime) -> Plan:
    """Do one request after the other; "it" in the second is what the first one told of."""
    said = []
    for part in parts:
        plan = _one(_without_politeness(part), memory, now)
        step = next_step(plan, [])
        while isinstance(step, Call):
            result = yield step
            memory = memory.after(step.tool, result)
            try:
                step = plan.send(result)
            except StopIteration as end:
                step = str(end.value)
        said.append(step)
    return "\n\n".join(said)


def _one(plain: str, memory: Memory, now: datetime) -> Plan:
    for intent in INTENTS:
        match = intent.pattern.match(plain)
        if match:
            return intent.handle(Asked(match, memory, now))
    if begins_an_addition(plain):
        return add_lines(lines_of(spelled_out(plain, memory.named)), now)
    told = _TOLD.match(plain)
    if told and _is_past(told["verb"]):
        return _told(told, memory, now)
    return _bare(spelled_out(plain, memory.named), now)


def _bare(text: str, now: datetime) -> Plan:
    """Take a message without a verb of ours as a task, unless it is a question or a remark."""
    if text.endswith("?") or lexicon.QUESTION.match(text):
        return say(wording.NEEDS_A_MODEL)
    words = len(text.split())
    if lexicon.STATEMENT.match(text) or not content_words(text) or words > MAX_BARE_TASK_WORDS:
        return say(wording.NOT_UNDERSTOOD)
    return add_lines([text], now)


def _without_politeness(text: str) -> str:
    before = None
    while before != text:
        before = text
        text = lexicon.POLITE.sub("", text, count=1).strip()
        text = lexicon.POLITE_END.sub("", text, count=1).strip()
    return text


def _is_past(verb: str) -> bool:
    verb = verb.casefold()
    return verb in lexicon.PAST_TENSES or (verb.endswith("ed") and len(verb) > 3)


def _told(told: re.Match[str], memory: Memory, now: datetime) -> Plan:
    """Complete the task that the user says they did."""
    phrase = told["what"]
    if ids_in(phrase):
        return (yield from act_on_phrase({"kind": "complete"}, phrase, memory, now))
    found = yield Call("find_tasks", {"words": " ".join(content_words(phrase)) or phrase})
    tasks = found["tasks"]
    if len(tasks) > 1:
        # "called" points to "call the bank", not to "visit the bank".
        verb = stem(told["verb"].casefold())
        same = [t for t in tasks if any(stem(w) == verb for w in content_words(t["title"]))]
        tasks = same or tasks
    if not tasks:
        shown = wording.escaped(phrase)
        return f"Well done. I have no open task “{shown}”, so nothing was changed."
    if len(tasks) > 1:
        return (yield from ask({"kind": "complete"}, tasks, now))
    return (yield from act({"kind": "complete"}, tasks, now))


def _answer(text: str, question: Question, now: datetime) -> Plan | None:
    """Return the plan for an answer to a question; None when it is something else."""
    if lexicon.NO.match(text):
        return say(wording.KEPT)
    chosen: Sequence[object] = choose(_without_politeness(text), question.options)
    if not chosen:
        return None
    return act(question.action, chosen, now)  # type: ignore[arg-type]
