"""What is said beside tasks: greetings, thanks, and the question what can be asked."""

from desktop_assistant.backends.offline import wording
from desktop_assistant.backends.offline.intents.table import Asked, Handler, Intents
from desktop_assistant.backends.offline.plan import Plan

SMALL_TALK = Intents()
_row = SMALL_TALK.row


def _says(text: str) -> Handler:
    def say(asked: Asked) -> Plan:
        return text
        yield  # a plan without a call

    return say


_row(
    "hello", r"(?:hello|hi|hey|hiya|good (?:morning|afternoon|evening|day)|greetings|yo)(?: there)?"
)(_says(wording.GREETING))
_row(
    "thanks a lot",
    r"(?:many )?(?:thanks|thank you|thx|ty|cheers|much appreciated)"
    r"(?:[ ,]+(?:a lot|so much|very much|again|buddy|friend|mate))*",
)(_says(wording.THANKS))
_row(
    "how are you?", r"how are (?:you|things)(?: (?:today|doing))?|how(?:'s| is) it going|what'?s up"
)(_says(wording.WELL))
_row("ok", r"ok(?:ay)?|great|cool|nice|perfect|fine|good|alright|all right|got it|awesome")(
    _says(wording.ACKNOWLEDGED)
)
_row("bye", r"(?:good)?bye|see (?:you|ya)(?: later| soon| tomorrow)?|good night|that'?s all")(
    _says(wording.GOODBYE)
)
_row(
    "what can you do?",
    r"(?:help|\?|commands?|what (?:can|do) you (?:do|know|understand)|what are you(?: able to do)?|"
    r"who are you|how (?:do|does|can) (?:i use )?(?:this|it|you|that)(?: work)?|"
    r"how do i (?:start|begin|add (?:a )?tasks?)|"
    r"are you (?:an? )?(?:ai|bot|robot|human|model|llm))",
)(_says(wording.HELP))
