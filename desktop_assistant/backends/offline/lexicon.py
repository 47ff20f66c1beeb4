"""The English the offline agent knows, as tables: how people begin, name and end things."""

import re

# Said before or after what is meant.
POLITE = re.compile(
    r"^(?:(?:ok(?:ay)?|so|well|hey|hi|hello|now|and|also|then|alright|great|thanks)[,!. ]+"
    r"(?=\S+ \S)|please,? |pls |kindly |can you |could you |would you |will you |can u |"
    r"i(?:'d| would) like (?:you )?to |i want you to |let'?s |"
    r"(?:can|could|may) i (?=see|have|get))+",
    re.IGNORECASE,
)
POLITE_END = re.compile(
    r"[,.]?\s+(?:please|pls|thanks|thank you|thx|for me|if you can|now)[.!]*$", re.IGNORECASE
)

YES = re.compile(
    r"^(?:y|yes|yep|yeah|yup|sure|ok|okay|do it|go ahead|confirm(?:ed)?|please do|of course|"
    r"definitely|delete (?:it|them|both|all)|right|correct|absolutely)\b[\w ,]*[.!]*$",
    re.IGNORECASE,
)
NO = re.compile(
    r"^(?:n|no|nope|nah|don'?t|do not|stop|cancel|keep (?:it|them)|never ?mind|forget it|neither|"
    r"none|nothing|leave (?:it|them))\b[\w ,]*[.!]*$",
    re.IGNORECASE,
)
CORRECTION = re.compile(
    r"^(?:no|nope|sorry|oops|wait|actually)[,.]*\s+(?:i (?:meant|mean|said)|make (?:it|that)|"
    r"not \S+ but|on|at|it(?:'s| is))\s+(?P<rest>.+)$|^i (?:meant|mean)\s+(?P<rest2>.+)$",
    re.IGNORECASE,
)

IT = re.compile(
    r"^(?:it|that|this|that one|this one|that task|this task|the task|the last one|the last task|"
    r"the latest(?: one)?|the one i just (?:added|made)|its)$",
    re.IGNORECASE,
)
THEM = re.compile(
    r"^(?:them|these|those|both|both of them|all|all of them|all of these|everything|they|"
    r"all three|the lot|them all)$",
    re.IGNORECASE,
)

ORDINALS = {
    "first": 0, "1st": 0, "second": 1, "2nd": 1, "third": 2, "3rd": 2, "fourth": 3, "4th": 3,
    "fifth": 4, "5th": 4, "sixth": 5, "6th": 5, "seventh": 6, "7th": 6, "eighth": 7, "8th": 7,
    "ninth": 8, "9th": 8, "tenth": 9, "10th": 9, "last": -1, "one": 0, "two": 1, "three": 2,
    "four": 3, "five": 4, "six": 5, "seven": 6, "eight": 7, "nine": 8, "ten": 9,
}  # fmt: skip
ORDINAL = re.compile(
    rf"^(?:the )?(?:number |no\.? |#)?(?P<word>{'|'.join(ORDINALS)}|\d{{1,2}})"
    r"(?:(?: one| task| item| entry)| on the list)?$",
    re.IGNORECASE,
)

# Words of a reference that say nothing about which task is meant.
EMPTY_WORDS = frozenset(
    "a an the my our your his her its this that these those to of for with on in at from about "
    "and or task tasks todo to-do item entry one thing stuff please some".split()
)

PRIORITIES = {
    "high": 1, "highest": 1, "top": 1, "urgent": 1, "important": 1, "critical": 1, "p1": 1, "1": 1,
    "one": 1, "medium": 2, "mid": 2, "p2": 2, "2": 2, "two": 2, "low": 3, "lower": 3, "p3": 3,
    "3": 3, "three": 3, "normal": 4, "no": 4, "none": 4, "lowest": 4, "default": 4, "p4": 4, "4": 4,
    "four": 4, "unimportant": 4,
}  # fmt: skip
PRIORITY_WORDS = "|".join(sorted(PRIORITIES, key=len, reverse=True))

# "I bought the milk" completes "buy milk": what was done is told in the past tense.
PAST_TENSES = frozenset(
    "bought called paid sent wrote written did done finished completed made met read took taken "
    "went gone got gave given spoke spoken told found built cut fed held kept left lent put ran "
    "run said sold swept taught threw thrown brought caught chose chosen drew drove driven ate "
    "eaten fixed had heard hung learnt led lit lost rang rung rode sang saw seen sewed shot showed "
    "slept spent stuck swam woke won".split()
)
QUESTION_WORDS = (
    "who|whom|whose|what|what's|whats|which|when|where|why|how|is|are|was|were|do|does|did|can|"
    "could|should|would|will|am|has|have|may|might"
)
QUESTION = re.compile(rf"^(?:{QUESTION_WORDS})\b", re.IGNORECASE)
# Statements about the speaker or the weather are no tasks.
STATEMENT = re.compile(
    r"^(?:i am|i'm|im|i feel|i think|i love|i hate|i like|i don'?t|i can'?t|i was|i've been|you|"
    r"you're|he|she|we|they|it|it's|this is|that is|that's|there is|there are|there's|my name|"
    r"nice|cool|wow|lol|haha|good|great|awesome|sorry|hmm+|oh|ah|yes|yeah|yep|yup|no|nope|sure|"
    r"ok|okay|fine|perfect|right|exactly|maybe|never ?mind|forget it|what a)\b",
    re.IGNORECASE,
)
# Where a message that asks for several things may come apart.
SEVERAL = re.compile(
    r"(?:[,;]\s*|\.\s+|\s+)(?:and(?: then| also)?|then|also)\s+(?=[a-z])|[;.]\s+(?=[a-z])",
    re.IGNORECASE,
)
BULLET = re.compile(r"^\s*(?:[-*•–·+]|\d{1,3}[.)]|\[[ xX]?\])\s+(?:\[[ xX]?\]\s+)?")
