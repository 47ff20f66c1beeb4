"""German words, and what they may stand for."""

from datetime import datetime

from desktop_assistant.tasks.language import parts
from desktop_assistant.tasks.language.meanings.days import weekday
from desktop_assistant.tasks.language.values import Point
from desktop_assistant.tasks.language.when import Grain

Meanings = tuple[tuple[str, object], ...]

WEEKDAYS = {
    0: "montag",
    1: "dienstag",
    2: "mittwoch",
    3: "donnerstag",
    4: "freitag",
    5: "samstag sonnabend",
    6: "sonntag",
}
# Only as nouns are written, and only where nothing else makes sense: "so" and "do" are words.
WEAK_WEEKDAYS = {0: "Mo", 1: "Di", 2: "Mi", 3: "Do", 4: "Fr", 5: "Sa", 6: "So"}
ADVERB_WEEKDAYS = {number: f"{names.split()[0]}s" for number, names in WEEKDAYS.items()}
MONTHS = {
    1: "januar jänner jan",
    2: "februar feber feb",
    3: "märz mrz",
    4: "april apr",
    5: "mai",
    6: "juni jun",
    7: "juli jul",
    8: "august aug",
    9: "september sept sep",
    10: "oktober okt",
    11: "november nov",
    12: "dezember dez",
}
UNITS: dict[Grain, str] = {
    "second": "sekunde sekunden sek",
    "minute": "minute minuten min",
    "hour": "stunde stunden std",
    "day": "tag tage tagen tages",
    "week": "woche wochen",
    "month": "monat monate monaten monats",
    "quarter": "quartal quartale quartalen quartals",
    "year": "jahr jahre jahren jahres",
}
_ONES = "ein zwei drei vier fünf sechs sieben acht neun".split()
_SMALL = (
    "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn "
    "fünfzehn sechzehn siebzehn achtzehn neunzehn"
).split()
_TENS = {20: "zwanzig", 30: "dreißig", 40: "vierzig", 50: "fünfzig"}
_ORDINAL_STEMS = (
    "erst zweit dritt viert fünft sechst siebt acht neunt zehnt elft zwölft dreizehnt vierzehnt "
    "fünfzehnt sechzehnt siebzehnt achtzehnt neunzehnt"
).split()
_ENDINGS = ("e", "en", "er", "es", "em")
ONE = "ein eine einen einem einer eines"
PARTS = {
    "morgen früh morgens": parts.MORNING,
    "vormittag vormittags": parts.MID_MORNING,
    "mittag mittags": parts.LUNCH,
    "nachmittag nachmittags": parts.AFTERNOON,
    "abend abends": parts.EVENING,
    "nacht nachts": parts.NIGHT,
}
SEASONS = {0: "frühling frühjahr", 1: "sommer", 2: "herbst", 3: "winter"}
ZONES = {"gmt": 0, "utc": 0, "mez": 60, "cet": 60, "mesz": 120, "cest": 120}

# The endings that an adjective takes: "nächste woche", "nächsten montag", "im nächsten monat".
_ADJECTIVES = {
    "this": ("dies",),
    "coming": ("kommend",),
    "next": ("nächst", "folgend"),
    "last": ("letzt", "vergangen", "vorig"),
    "every": ("jed",),
}
CLASSES = {
    **{
        name: tuple(stem + ending for stem in stems for ending in _ENDINGS)
        for name, stems in _ADJECTIVES.items()
    },
    "on": ("am", "an", "den", "dem", "für", "der"),
    "the": ("der", "die", "das", "des", "dem", "den"),
    "at": ("um", "gegen", "ab", "@"),
    "by": ("bis", "vor", "spätestens"),
    "to": ("bis", "-", "–", "—"),
    "and": ("und", "&", ",", "+", "/"),
    "starting": ("ab", "von", "beginnend", "seit"),
}


def numbers() -> dict[str, int]:
    """Return the words for 0 to 59."""
    table = {word: number for number, word in enumerate(_SMALL)}
    for tens, name in _TENS.items():
        table[name] = tens
        table.update({f"{one}und{name}": tens + number for number, one in enumerate(_ONES, 1)})
    return table


def ordinals() -> dict[str, int]:
    """Return the words for the first to the thirty-first, in all their endings."""
    stems = dict(enumerate(_ORDINAL_STEMS, 1))
    stems |= {number: f"{word}st" for word, number in numbers().items() if 20 <= number <= 31}
    return {stem + ending: number for number, stem in stems.items() for ending in _ENDINGS}


def _expand(rows: dict[int, str], symbol: str) -> list[tuple[str, str, object]]:
    return [(word, symbol, value) for value, words in rows.items() for word in words.split()]


def _entries() -> list[tuple[str, str, object]]:
    entries = _expand(WEEKDAYS, "WEEKDAYNAME")
    entries += _expand(WEAK_WEEKDAYS, "WEAKWEEKDAY")
    entries += _expand(ADVERB_WEEKDAYS, "WEEKDAYS")
    entries += _expand(MONTHS, "MONTHNAME")
    entries += [(names.split()[0], "FULLMONTH", month) for month, names in MONTHS.items()]
    entries += _expand(SEASONS, "SEASON")
    entries += [(word, "INT", number) for word, number in numbers().items()]
    entries += [(word, "ORD", number) for word, number in ordinals().items()]
    entries += [(word, "ONE", 1) for word in ONE.split()]
    entries += [(word, "UNIT", unit) for unit, words in UNITS.items() for word in words.split()]
    entries += [(word, "PART", part) for words, part in PARTS.items() for word in words.split()]
    entries += [
        (f"{day}{part}", "DAYPART", Point(weekday(datetime.min, number), part=meaning))
        for number, days in WEEKDAYS.items()
        for day in days.split()
        for names, meaning in PARTS.items()
        for part in names.split()
    ]
    entries += [(word, "ZONE", minutes) for word, minutes in ZONES.items()]
    return entries


def words() -> dict[str, Meanings]:
    """Return everything each word may stand for."""
    table: dict[str, list[tuple[str, object]]] = {}
    for word, symbol, value in _entries():
        table.setdefault(word, []).append((symbol, value))
    return {word: tuple(meanings) for word, meanings in table.items()}
