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
    ("new year's|years|year day", fixed(1, 1), "2027-01-01"),
    ("new year's|years|year", fixed(1, 1), "2027-01-01"),
    ("epiphany", fixed(1, 6), "2027-01-06"),
    ("mlk jr? .? day", weekday_of_month(1, 3, _MONDAY), "2027-01-18"),
    ("martin luther king|king's jr? .? day", weekday_of_month(1, 3, _MONDAY), "2027-01-18"),
    ("burns night", fixed(1, 25), "2027-01-25"),
    ("australia day", fixed(1, 26), "2027-01-26"),
    ("groundhog day", fixed(2, 2), "2027-02-02"),
    ("valentine's|valentines|valentine day?", fixed(2, 14), "2027-02-14"),
    ("presidents|president's '? day", weekday_of_month(2, 3, _MONDAY), "2027-02-15"),
    ("international? women's|womens day", fixed(3, 8), "2026-03-08"),
    ("pi day", fixed(3, 14), "2026-03-14"),
    ("saint|st .? patrick's|patricks|paddy's day", fixed(3, 17), "2026-03-17"),
    ("april fools|fool's '? day?", fixed(4, 1), "2026-04-01"),
    ("tax day", fixed(4, 15), "2026-04-15"),
    ("earth day", fixed(4, 22), "2026-04-22"),
    ("saint|st .? george's|georges day", fixed(4, 23), "2026-04-23"),
    ("anzac day", fixed(4, 25), "2026-04-25"),
    ("may day", fixed(5, 1), "2026-05-01"),
    ("cinco de mayo", fixed(5, 5), "2026-05-05"),
    ("mother's|mothers '? day", weekday_of_month(5, 2, _SUNDAY), "2026-05-10"),
    ("memorial day", weekday_of_month(5, -1, _MONDAY), "2026-05-25"),
    ("flag day", fixed(6, 14), "2026-06-14"),
    ("juneteenth", fixed(6, 19), "2026-06-19"),
    ("father's|fathers '? day", weekday_of_month(6, 3, _SUNDAY), "2026-06-21"),
    ("canada day", fixed(7, 1), "2026-07-01"),
    ("independence day", fixed(7, 4), "2026-07-04"),
    ("bastille day", fixed(7, 14), "2026-07-14"),
    ("labor|labour day", weekday_of_month(9, 1, _MONDAY), "2026-09-07"),
    ("columbus day", weekday_of_month(10, 2, _MONDAY), "2026-10-12"),
    ("indigenous peoples|people's day", weekday_of_month(10, 2, _MONDAY), "2026-10-12"),
    ("boss's|boss|bosses day", fixed(10, 16), "2026-10-16"),
    ("halloween", fixed(10, 31), "2026-10-31"),
    ("hallowe ' en", fixed(10, 31), "2026-10-31"),
    ("all saints '? day", fixed(11, 1), "2026-11-01"),
    ("all souls '? day", fixed(11, 2), "2026-11-02"),
    ("election day", days_after(11, 1, _MONDAY, 1), "2026-11-03"),
    ("bonfire|guy night|fawkes night?", fixed(11, 5), "2026-11-05"),
    ("veterans|veteran's day", fixed(11, 11), "2026-11-11"),
    ("remembrance day", fixed(11, 11), "2026-11-11"),
    ("thanksgiving day?", weekday_of_month(11, 4, _THURSDAY), "2026-11-26"),
    ("black friday", days_after(11, 4, _THURSDAY, 1), "2026-11-27"),
    ("cyber monday", days_after(11, 4, _THURSDAY, 4), "2026-11-30"),
    ("saint|st .? nicholas day", fixed(12, 6), "2026-12-06"),
    ("christmas|xmas eve", fixed(12, 24), "2026-12-24"),
    ("christmas|xmas day?", fixed(12, 25), "2026-12-25"),
    ("boxing day", fixed(12, 26), "2026-12-26"),
    ("saint|st .? stephen's day", fixed(12, 26), "2026-12-26"),
    ("new year's|years|year eve", fixed(12, 31), "2026-12-31"),
    ("nye", fixed(12, 31), "2026-12-31"),
    ("shrove tuesday", easter_day(-47), "2027-02-09"),
    ("pancake day", easter_day(-47), "2027-02-09"),
    ("mardi gras", easter_day(-47), "2027-02-09"),
    ("ash wednesday", easter_day(-46), "2027-02-10"),
    ("palm sunday", easter_day(-7), "2026-03-29"),
    ("maundy thursday", easter_day(-3), "2026-04-02"),
    ("good friday", easter_day(-2), "2026-04-03"),
    ("easter sunday?", easter_day(0), "2026-04-05"),
    ("easter monday", easter_day(1), "2026-04-06"),
    ("ascension day?", easter_day(39), "2026-05-14"),
    ("pentecost|whitsun", easter_day(49), "2026-05-24"),
    ("whit monday", easter_day(50), "2026-05-25"),
    ("corpus christi", easter_day(60), "2026-06-04"),
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
