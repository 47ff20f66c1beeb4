"""English rules for numbers and lengths of time."""

from desktop_assistant.tasks.language.grammar import Rule
from desktop_assistant.tasks.language.meanings import numbers, offsets

RULES = (
    Rule("INT", "TENS -? ONES", numbers.plus, "in twenty-five days", "2026-03-29"),
    Rule("ORD", "TENS -? ORDONES", numbers.plus, "march twenty-first", "2026-03-21"),
    Rule("NUM", "INT", numbers.same, "in 3 days", "2026-03-07"),
    Rule("NUM", "DECIMAL", numbers.same, "in 1.5 hours", "2026-03-04T11:30"),
    Rule("NUM", "FRACTION", numbers.same, "in 3/4 hour", "2026-03-04T10:45"),
    Rule("NUM", "a|an", numbers.number(1), "in an hour", "2026-03-04T11:00"),
    Rule("NUM", "a? couple of?", numbers.number(2), "in a couple of days", "2026-03-06"),
    Rule("NUM", "a? pair of", numbers.number(2), "in a pair of weeks", "2026-03-18"),
    Rule("NUM", "a? few", numbers.number(3), "in a few days", "2026-03-07"),
    Rule("NUM", "several", numbers.number(7), "in several hours", "2026-03-04T17:00"),
    Rule("NUM", "a dozen", numbers.number(12), "in a dozen days", "2026-03-16"),
    Rule("NUM", "half a|an|of?", numbers.number(0.5), "in half an hour", "2026-03-04T10:30"),
    Rule("NUM", "half of an", numbers.number(0.5), "in half of an hour", "2026-03-04T10:30"),
    Rule("NUM", "a half", numbers.number(0.5), "in a half hour", "2026-03-04T10:30"),
    Rule(
        "NUM",
        "a? quarter of an",
        numbers.number(0.25),
        "in a quarter of an hour",
        "2026-03-04T10:15",
    ),
    Rule(
        "NUM",
        "three -? quarters of an",
        numbers.number(0.75),
        "in three quarters of an hour",
        "2026-03-04T10:45",
    ),
    Rule(
        "NUM", "INT and a half", numbers.and_a_half, "in two and a half hours", "2026-03-04T12:30"
    ),
    Rule("NUM", "NUM more|additional|whole|full", numbers.same, "in two more weeks", "2026-03-18"),
    Rule("DUR", "NUM UNIT", offsets.length, "in 3 weeks", "2026-03-25"),
    Rule("DUR", "INT|DECIMAL|FRACTION SHORT", offsets.length, "in 3d", "2026-03-07"),
    Rule("DUR", "INT '", offsets.minutes, "in 30'", "2026-03-04T10:30"),
    Rule("DUR", "NUM fortnight|fortnights", offsets.fortnights, "in a fortnight", "2026-03-18"),
    Rule("DUR", "NUM decade|decades", offsets.decades, "in two decades", "2046-03-04"),
    Rule("DUR", "DUR and half", offsets.and_a_half, "in an hour and half", "2026-03-04T11:30"),
    Rule("DUR", "DUR and a half", offsets.and_a_half, "in an hour and a half", "2026-03-04T11:30"),
    Rule("DUR", "DUR DUR", offsets.both, "in 2h 30m", "2026-03-04T12:30"),
    Rule("DUR", "DUR ,|and DUR", offsets.both, "in 2 hours and 5 minutes", "2026-03-04T12:05"),
    Rule(
        "DUR", "DUR , and DUR", offsets.both, "in 1 day, 2 hours, and 5 minutes", "2026-03-05T12:05"
    ),
    Rule("MOMENT", "in <about>? DUR", offsets.ahead, "in about two hours", "2026-03-04T12:00"),
    Rule(
        "MOMENT", "in <about> <about> DUR", offsets.ahead, "in about ~2 hours", "2026-03-04T12:00"
    ),
    Rule("MOMENT", "DUR from now|today", offsets.ahead, "two weeks from now", "2026-03-18"),
    Rule("MOMENT", "DUR <hence>", offsets.ahead, "5 minutes later", "2026-03-04T10:05"),
    Rule("MOMENT", "in DUR '? time", offsets.ahead, "in two weeks' time", "2026-03-18"),
    Rule("MOMENT", "in NUM OWNUNIT time", offsets.unit_ahead, "in a month's time", "2026-04-04"),
    Rule("MOMENT", "+ DUR", offsets.ahead, "+2 weeks", "2026-03-18"),
    Rule("MOMENT", "after DUR", offsets.ahead, "after an hour", "2026-03-04T11:00"),
    Rule("MOMENT", "DUR <ago>", offsets.ago, "3 days ago", "2026-03-01"),
    Rule("MINUS", "- DUR", offsets.ago, "-2hr 5min", "2026-03-04T07:55"),
    Rule("MOMENT", "the UNIT after", offsets.unit_later, "the minute after", "2026-03-04T10:01"),
    Rule(
        "MOMENT",
        "DUR after|from|past ANYDAY",
        offsets.after_day,
        "two weeks from monday",
        "2026-03-23",
    ),
    Rule(
        "MOMENT", "DUR before ANYDAY", offsets.before_day, "3 days before christmas", "2026-12-22"
    ),
    Rule(
        "MOMENT",
        "DUR after|from|past POINT",
        offsets.after_point,
        "2 hours after 3pm friday",
        "2026-03-06T17:00",
    ),
    Rule(
        "MOMENT", "DUR from CLOCK", offsets.after_clock, "15 minutes from 1pm", "2026-03-04T13:15"
    ),
    Rule(
        "MOMENT",
        "DUR before POINT",
        offsets.before_point,
        "2 hours before noon tomorrow",
        "2026-03-05T10:00",
    ),
    Rule("MOMENT", "DAY + DUR", offsets.after_day_first, "friday + 10 days", "2026-03-16"),
    Rule("MOMENT", "DAY - DUR", offsets.before_day_first, "2026-03-20 -10 days", "2026-03-10"),
    Rule("MOMENT", "DAY in DUR", offsets.today_plus, "today in one hour", "2026-03-04T11:00"),
    Rule("MOMENT", "a UNIT DAY", offsets.unit_after_day, "a week tomorrow", "2026-03-12"),
    Rule("MOMENT", "DUR on DAY", offsets.weeks_after_day, "a fortnight on friday", "2026-03-20"),
    Rule("MOMENT", "DUR out", offsets.ahead_of_hours, "15 minutes out", "2026-03-04T10:15"),
    Rule("WHEN", "MINUS", offsets.reading, "-2hr 5min", "2026-03-04T07:55", guard="tight"),
    Rule("WHEN", "MOMENT", offsets.reading, "in 2 days", "2026-03-06"),
    Rule(
        "WHEN",
        "in|within the next DUR",
        offsets.within,
        "in the next 2 hours",
        "by 2026-03-04T12:00",
    ),
    Rule("WHEN", "within|inside <about>? DUR", offsets.within, "within two weeks", "by 2026-03-18"),
    Rule("WHEN", "for DUR", offsets.lasting, "for 20 minutes", "until 2026-03-04T10:20"),
    Rule("MOMENT", "UNIT from ANYDAY", offsets.unit_after_day, "week from friday", "2026-03-13"),
    Rule("MOMENT", "in <about>? DUR or so", offsets.ahead, "in an hour or so", "2026-03-04T11:00"),
)
