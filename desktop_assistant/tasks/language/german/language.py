"""German, put together."""

from desktop_assistant.tasks.language.german import clocks, days, periods, repeats, words
from desktop_assistant.tasks.language.grammar import Language
from desktop_assistant.tasks.language.numerals import Order
from desktop_assistant.tasks.language.reminder_words import GERMAN_REMINDERS

GERMAN = Language(
    name="de",
    order=Order(day_first=True, short_dotted=True),
    words=words.words(),
    classes=words.CLASSES,
    ordinal_endings=(".",),
    rules=(*clocks.RULES, *days.RULES, *periods.RULES, *repeats.RULES),
    labels=frozenset(
        "seite kapitel zimmer raum nummer nr teil schritt version bus linie gate".split()
    ),
    measures=frozenset(
        "km m cm mm meter kilometer kg g gramm kilo liter l ml prozent euro cent leute personen "
        "mal stück flaschen packungen grad punkte sterne seiten".split()
    ),
    determiners=frozenset("ein eine einen einem kein keine mein meine sein ihr unser".split()),
    projects=("im projekt", "in projekt", "ins projekt", "zum projekt", "für projekt"),
    high_priority=frozenset({"hoch", "dringend", "wichtig"}),
    reminders=GERMAN_REMINDERS,
    idioms=frozenset({"24/7"}),
    capitals_are_names=False,
    spelt_also=(("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss")),
    learnt=(
        "donnerstag",
        "mittwoch",
        "dienstag",
        "samstag",
        "januar",
        "februar",
        "september",
        "oktober",
        "november",
        "dezember",
    ),
)
