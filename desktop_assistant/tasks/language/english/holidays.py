"""English names of holidays: those of the United States, and others where their names are alone."""

from desktop_assistant.tasks.language.grammar import Meaning, Rule
from desktop_assistant.tasks.language.meanings.holidays import (
    days_after,
    easter_day,
    fixed,
    weekday_of_month,
)

_MONDAY, _TUESDAY, _THURSDAY, _SUNDAY = 0, 1, 3, 6

# Name, the rule, and the date of the next one after 2026-03-04.
_HOLIDAYS: tuple[tuple[str, Meaning, str], ...] = (
    ("new year's|years|year day", fixed(1, 1), ""),
    ("new year's|years", fixed(1, 1), ""),
    ("epiphany", fixed(1, 6), ""),
    ("mlk|martin luther? king? 's? jr? .? day", weekday_of_month(1, 3, _MONDAY), ""),
    ("burns night", fixed(1, 25), ""),
    ("australia day", fixed(1, 26), ""),
    ("groundhog day", fixed(2, 2), ""),
    ("valentine's|valentines|valentine day?", fixed(2, 14), ""),
    ("presidents|president's|presidents' day", weekday_of_month(2, 3, _MONDAY), ""),
    ("international? women's|womens day", fixed(3, 8), ""),
    ("pi day", fixed(3, 14), ""),
    ("saint|st .? patrick's|patricks|paddy's day", fixed(3, 17), ""),
    ("april fools|fool's|fools' day?", fixed(4, 1), ""),
    ("tax day", fixed(4, 15), ""),
    ("earth day", fixed(4, 22), ""),
    ("saint|st .? george's|georges day", fixed(4, 23), ""),
    ("anzac day", fixed(4, 25), ""),
    ("may day", fixed(5, 1), ""),
    ("cinco de mayo", fixed(5, 5), ""),
    ("mother's|mothers|mothers' day", weekday_of_month(5, 2, _SUNDAY), ""),
    ("memorial day", weekday_of_month(5, -1, _MONDAY), ""),
    ("flag day", fixed(6, 14), ""),
    ("juneteenth", fixed(6, 19), ""),
    ("father's|fathers|fathers' day", weekday_of_month(6, 3, _SUNDAY), ""),
    ("canada day", fixed(7, 1), ""),
    ("independence day", fixed(7, 4), ""),
    ("bastille day", fixed(7, 14), ""),
    ("labor|labour day", weekday_of_month(9, 1, _MONDAY), ""),
    ("columbus day", weekday_of_month(10, 2, _MONDAY), ""),
    ("indigenous peoples|people's day", weekday_of_month(10, 2, _MONDAY), ""),
    ("boss's|boss|bosses day", fixed(10, 16), ""),
    ("halloween", fixed(10, 31), ""),
    ("hallowe ' en", fixed(10, 31), ""),
    ("all saints|saints' day", fixed(11, 1), ""),
    ("all souls|souls' day", fixed(11, 2), ""),
    ("election day", days_after(11, 1, _MONDAY, 1), ""),
    ("bonfire|guy night|fawkes night?", fixed(11, 5), ""),
    ("veterans|veteran's day", fixed(11, 11), ""),
    ("remembrance day", fixed(11, 11), ""),
    ("thanksgiving day?", weekday_of_month(11, 4, _THURSDAY), ""),
    ("black friday", days_after(11, 4, _THURSDAY, 1), ""),
    ("cyber monday", days_after(11, 4, _THURSDAY, 4), ""),
    ("saint|st .? nicholas day", fixed(12, 6), ""),
    ("christmas|xmas eve", fixed(12, 24), ""),
    ("christmas|xmas day?", fixed(12, 25), ""),
    ("boxing day", fixed(12, 26), ""),
    ("saint|st .? stephen's day", fixed(12, 26), ""),
    ("new year's|years|year eve", fixed(12, 31), ""),
    ("nye", fixed(12, 31), ""),
    ("shrove tuesday", easter_day(-47), ""),
    ("pancake day", easter_day(-47), ""),
    ("mardi gras", easter_day(-47), ""),
    ("ash wednesday", easter_day(-46), ""),
    ("palm sunday", easter_day(-7), ""),
    ("maundy thursday", easter_day(-3), ""),
    ("good friday", easter_day(-2), ""),
    ("easter sunday?", easter_day(0), ""),
    ("easter monday", easter_day(1), ""),
    ("ascension day?", easter_day(39), ""),
    ("pentecost|whitsun", easter_day(49), ""),
    ("whit monday", easter_day(50), ""),
    ("corpus christi", easter_day(60), ""),
)


def _example(pattern: str) -> str:
    """Return the shortest name that a pattern allows."""
    return " ".join(
        element.split("|")[0] for element in pattern.split() if not element.endswith("?")
    )


RULES = tuple(
    Rule("HOLIDAY", pattern, meaning, _example(pattern), reads)
    for pattern, meaning, reads in _HOLIDAYS
)
