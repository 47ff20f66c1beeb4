"""English words, and what they may stand for."""

from desktop_assistant.tasks.language import parts
from desktop_assistant.tasks.language.when import Grain

Meanings = tuple[tuple[str, object], ...]

WEEKDAYS = {
    0: "monday mon mondy monady munday",
    1: "tuesday tues tue teusday tusday tuseday",
    2: "wednesday weds wed wensday wednsday",
    3: "thursday thurs thur thu thrusday",
    4: "friday fri firday fryday",
    5: "saturday",
    6: "sunday",
}
# Words of their own ("sat down", "sun cream"): days only where nothing else makes sense.
WEAK_WEEKDAYS = {5: "sat", 6: "sun"}
PLURAL_WEEKDAYS = {
    0: "mondays mons",
    1: "tuesdays",
    2: "wednesdays",
    3: "thursdays",
    4: "fridays",
    5: "saturdays",
    6: "sundays",
}
MONTHS = {
    1: "january jan",
    2: "february feb febuary",
    3: "march mar",
    4: "april apr",
    5: "may",
    6: "june jun",
    7: "july jul",
    8: "august aug",
    9: "september sept sep",
    10: "october oct",
    11: "november nov",
    12: "december dec",
}
UNITS: dict[Grain, str] = {
    "second": "second seconds sec secs",
    "minute": "minute minutes min mins minuets",
    "hour": "hour hours hr hrs",
    "day": "day days",
    "week": "week weeks wk wks",
    "month": "month months mth mths",
    "quarter": "quarter quarters qtr qtrs",
    "year": "year years yr yrs",
}
# Understood only when glued to their number, or after "in".
SHORT_UNITS: dict[Grain, str] = {
    "second": "s",
    "minute": "m",
    "hour": "h",
    "day": "d",
    "week": "w",
    "month": "mo",
    "year": "y",
}
OWN_UNITS: dict[Grain, str] = {
    "day": "day's",
    "week": "week's",
    "month": "month's",
    "year": "year's",
}
NUMBERS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
TENS = {20: "twenty", 30: "thirty", 40: "forty fourty", 50: "fifty"}
ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
    "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
ENDS: dict[str, Grain] = {"eow": "week", "eom": "month", "eoq": "quarter", "eoy": "year"}
# Only in capitals: a boy is no date.
STARTS: dict[str, Grain] = {"BOW": "week", "BOM": "month", "BOQ": "quarter", "BOY": "year"}
SEASONS = {0: "spring", 1: "summer", 2: "autumn fall", 3: "winter"}

PARTS = {
    "morning mornin moring mornign": parts.MORNING,
    "afternoon afternon arvo": parts.AFTERNOON,
    "evening evning": parts.EVENING,
    "night nite": parts.NIGHT,
}
PLURAL_PARTS = {
    "mornings": parts.MORNING,
    "afternoons": parts.AFTERNOON,
    "evenings": parts.EVENING,
    "nights": parts.NIGHT,
}
MEALS = {
    "lunch lunchtime": parts.LUNCH,
    "breakfast": parts.BREAKFAST,
    "dinner dinnertime supper": parts.DINNER,
    "teatime": parts.TEATIME,
    "bedtime": parts.BEDTIME,
}

# Minutes east of Greenwich. Names that two places share are read as the larger one.
ZONES = {
    "gmt": 0,
    "utc": 0,
    "bst": 60,
    "cet": 60,
    "cest": 120,
    "eet": 120,
    "eest": 180,
    "msk": 180,
    "ist": 330,
    "sgt": 480,
    "hkt": 480,
    "jst": 540,
    "kst": 540,
    "aest": 600,
    "aedt": 660,
    "nzst": 720,
    "nzdt": 780,
    "est": -300,
    "edt": -240,
    "cst": -360,
    "cdt": -300,
    "mst": -420,
    "mdt": -360,
    "pst": -480,
    "pdt": -420,
    "akst": -540,
    "hst": -600,
}

CLASSES = {
    "tomorrow": (
        "tomorrow",
        "tomorrows",
        "tmr",
        "tmrw",
        "tmw",
        "tomoz",
        "tommorow",
        "tommorrow",
        "tomarrow",
    ),
    "on": ("on", "for", "around", "circa"),
    "near": ("around", "about", "approximately", "approx", "circa"),
    "at": ("at", "@"),
    "about": ("about", "around", "approximately", "roughly", "circa", "~", "exactly", "another"),
    "by": ("by", "before", "until", "till", "til", "untill"),
    "to": ("to", "-", "–", "—", "through", "thru", "until", "till", "til", "untill"),
    "this": ("this", "current"),
    "next": ("next", "nxt", "coming", "upcoming", "following"),
    "last": ("last", "past", "previous", "prior"),
    "of": ("of", "in"),
    "every": ("every", "each", "ev", "evry"),
    "and": ("and", "&", ",", "+", "/", "or"),
    "ago": ("ago", "back"),
    "hence": ("later", "hence", "ahead"),
    "ish": ("ish", "approximately", "approx", "sharp", "exactly", "latest"),
    "start": ("beginning", "start", "begining"),
    "closest": ("closest", "nearest"),
    "starting": ("starting", "beginning", "from", "starts", "commencing", "since"),
    "after": ("after", "from", "since"),
    "sometime": ("sometime", "anytime", "later", "early"),
    "during": (
        "in",
        "during",
        "on",
        "at",
        "for",
        "over",
        "around",
        "sometime",
        "later",
        "early",
        "starting",
        "from",
        "within",
        "towards",
    ),
    "until": ("until", "till", "til", "untill", "through", "thru", "ending", "ends"),
}

LABELS = frozenset(
    "page pages part parts step steps chapter chapters episode section sections room number no "
    "level version item items question slide slides line lines row figure table volume vol ch "
    "ep pg p season size act scene lesson unit phase sprint gate platform flight bus route "
    "highway apartment apt floor order ticket issue bug article clause score ratio year age "
    "aged".split()
)
MEASURES = frozenset(
    "mile miles km kilometers kilometres meter meters metre metres m cm mm inch inches feet "
    "foot ft kg kilo kilos kilogram kilograms gram grams g pound pounds lb lbs oz ounce ounces "
    "liter liters litre litres l ml cup cups tablespoon tablespoons tbsp teaspoon teaspoons tsp "
    "percent pct dollar dollars usd euro euros eur cents pence quid bucks people persons guests "
    "times point points pieces items bottles boxes packs bags cans slices servings degrees "
    "copies volts watts gb mb kb tb px stars reps sets laps rounds pages chapters steps".split()
)
DETERMINERS = frozenset(
    "twice thrice the a an my your his her its our their some any more no that".split()
)


def _expand(rows: dict[int, str], symbol: str) -> list[tuple[str, str, object]]:
    return [(word, symbol, value) for value, words in rows.items() for word in words.split()]


def _entries() -> list[tuple[str, str, object]]:
    entries = _expand(WEEKDAYS, "WEEKDAYNAME")
    entries += _expand(WEAK_WEEKDAYS, "WEAKWEEKDAY")
    entries += _expand(PLURAL_WEEKDAYS, "WEEKDAYS")
    entries += _expand(MONTHS, "MONTHNAME")
    entries += [(names.split()[0], "FULLMONTH", month) for month, names in MONTHS.items()]
    entries += _expand(SEASONS, "SEASON")
    entries += _expand(TENS, "TENS")
    entries += _expand(TENS, "INT")
    entries += [(word, "INT", number) for number, word in enumerate(NUMBERS)]
    entries += [(word, "ONES", number) for number, word in enumerate(NUMBERS) if 1 <= number <= 9]
    entries += [(word, "ORD", number) for number, word in enumerate(ORDINALS, 1)]
    entries += [(word, "ORDONES", number) for number, word in enumerate(ORDINALS[:9], 1)]
    entries += [("thirtieth", "ORD", 30)]
    entries += [(word, "UNIT", unit) for unit, words in UNITS.items() for word in words.split()]
    entries += [
        (word, "SHORT", unit) for unit, words in SHORT_UNITS.items() for word in words.split()
    ]
    entries += [(word, "OWNUNIT", unit) for unit, word in OWN_UNITS.items()]
    entries += [(word, "PART", part) for words, part in PARTS.items() for word in words.split()]
    entries += [(word, "PARTS", part) for word, part in PLURAL_PARTS.items()]
    entries += [(word, "MEAL", part) for words, part in MEALS.items() for word in words.split()]
    entries += [(word, "ENDOF", unit) for word, unit in ENDS.items()]
    entries += [(word, "STARTOF", unit) for word, unit in STARTS.items()]
    entries += [(word, "ZONE", minutes) for word, minutes in ZONES.items()]
    return entries


def words() -> dict[str, Meanings]:
    """Return everything each word may stand for."""
    table: dict[str, list[tuple[str, object]]] = {}
    for word, symbol, value in _entries():
        table.setdefault(word, []).append((symbol, value))
    return {word: tuple(meanings) for word, meanings in table.items()}


# A slip in one of these is understood: they are long, and little else is spelt like them.
LEARNT = (
    "wednesday",
    "thursday",
    "saturday",
    "tomorrow",
    "yesterday",
    "january",
    "february",
    "september",
    "october",
    "november",
    "december",
)
