"""German rules for numbers, lengths of time and times of day."""

from desktop_assistant.tasks.language.grammar import Rule
from desktop_assistant.tasks.language.meanings import (
    clocks,
    numbers,
    offsets,
)

RULES = (
    # numbers and lengths
    Rule("NUM", "INT|DECIMAL|FRACTION|ONE", numbers.same, "in 3 tagen", "2026-03-07"),
    Rule("NUM", "ein paar", numbers.number(3), "in ein paar tagen", "2026-03-07"),
    Rule(
        "NUM",
        "einigen|einige|mehreren|mehrere",
        numbers.number(3),
        "in einigen tagen",
        "2026-03-07",
    ),
    Rule(
        "NUM",
        "ONE halben|halbe|halbes",
        numbers.half_of,
        "in einer halben stunde",
        "2026-03-04T10:30",
    ),
    Rule(
        "NUM",
        "anderthalb|eineinhalb",
        numbers.number(1.5),
        "in anderthalb stunden",
        "2026-03-04T11:30",
    ),
    Rule("NUM", "zweieinhalb", numbers.number(2.5), "in zweieinhalb stunden", "2026-03-04T12:30"),
    Rule("DUR", "NUM UNIT", offsets.length, "in 2 wochen", "2026-03-18"),
    Rule("DUR", "INT h", offsets.hours, "in 2h", "2026-03-04T12:00"),
    Rule(
        "DUR",
        "NUM viertelstunde|viertelstunden",
        offsets.quarter_hours,
        "in einer viertelstunde",
        "2026-03-04T10:15",
    ),
    Rule(
        "DUR",
        "NUM dreiviertelstunde",
        offsets.three_quarter_hours,
        "in einer dreiviertelstunde",
        "2026-03-04T10:45",
    ),
    Rule("DUR", "DUR und DUR", offsets.both, "in 2 stunden und 5 minuten", "2026-03-04T12:05"),
    Rule(
        "MOMENT",
        "in etwa|ca|ungefähr|genau? DUR",
        offsets.ahead,
        "in etwa 2 stunden",
        "2026-03-04T12:00",
    ),
    Rule("MOMENT", "DUR später", offsets.ahead, "2 stunden später", "2026-03-04T12:00"),
    Rule("MOMENT", "vor DUR", offsets.ago, "vor 3 tagen", "2026-03-01"),
    Rule("MOMENT", "DUR nach ANYDAY", offsets.after_day, "2 wochen nach ostern", "2026-04-19"),
    Rule("MOMENT", "DUR vor ANYDAY", offsets.before_day, "3 tage vor weihnachten", "2026-12-22"),
    Rule("WHEN", "MOMENT", offsets.reading, "in 2 tagen", "2026-03-06"),
    Rule(
        "WHEN", "innerhalb von? DUR", offsets.within, "innerhalb von zwei wochen", "by 2026-03-18"
    ),
    Rule("WHEN", "DUR lang", offsets.lasting, "20 minuten lang", "until 2026-03-04T10:20"),
    # times of day
    Rule("HOUR", "INT", clocks.hour, "um 5", "2026-03-04T17:00"),
    Rule("HOUR", "ONE", clocks.hour, "um ein uhr", "2026-03-04T13:00"),
    Rule("CLOCK", "HMS uhr|h?", clocks.same, "20:15 uhr", "2026-03-04T20:15"),
    Rule("CLOCK", "DOTCLOCK uhr", clocks.same, "17.30 uhr", "2026-03-04T17:30"),
    Rule("CLOCK", "HOUR uhr", clocks.awake, "17 uhr", "2026-03-04T17:00"),
    Rule("CLOCK", "HOUR uhr INT", clocks.any_minutes, "17 uhr 5", "2026-03-04T17:05"),
    Rule("CLOCK", "mittag|mittags", clocks.oclock(12), "um mittag", "2026-03-04T12:00"),
    Rule("CLOCK", "mitternacht", clocks.oclock(0), "um mitternacht", "2026-03-05T00:00"),
    Rule("HALF", "halb HOUR", clocks.half_before, "um halb fünf", "2026-03-04T16:30"),
    Rule("CLOCK", "HALF uhr?", clocks.same, "halb fünf", "2026-03-04T16:30"),
    Rule(
        "CLOCK", "viertel nach HOUR|CLOCK", clocks.past(15), "viertel nach drei", "2026-03-04T15:15"
    ),
    Rule("CLOCK", "viertel vor HOUR|CLOCK", clocks.to(15), "viertel vor drei", "2026-03-04T14:45"),
    Rule("CLOCK", "dreiviertel HOUR", clocks.to(15), "dreiviertel drei", "2026-03-04T14:45"),
    Rule(
        "CLOCK",
        "INT minuten? nach HOUR|HALF",
        clocks.minutes_past_any,
        "zehn nach drei",
        "2026-03-04T15:10",
    ),
    Rule(
        "CLOCK",
        "INT minuten? vor HOUR|HALF",
        clocks.minutes_to_any,
        "fünf vor halb drei",
        "2026-03-04T14:25",
    ),
    Rule("CLOCK", "HOUR uhr PART", clocks.in_part, "8 uhr abends", "2026-03-04T20:00"),
    Rule("CLOCK", "HOUR uhr in der PART", clocks.in_part, "3 uhr in der nacht", "2026-03-05T03:00"),
    Rule("CLOCK", "HOUR uhr am PART", clocks.in_part, "8 uhr am abend", "2026-03-04T20:00"),
    Rule("CLOCK", "CLOCK ZONE", clocks.in_zone, "9 uhr utc", "2026-03-05T09:00"),
    Rule("TIME", "CLOCK", clocks.same, "17 uhr", "2026-03-04T17:00"),
    Rule("TIME", "<at> CLOCK", clocks.same, "gegen 17 uhr", "2026-03-04T17:00"),
    Rule("TIME", "nach|vor|bis CLOCK", clocks.same, "morgen nach 17 uhr", "2026-03-05T17:00"),
    Rule("ATHOUR", "um|gegen HOUR|DOTCLOCK", clocks.same, "um 5", "2026-03-04T17:00"),
    Rule("ATHOUR", "um|gegen HOUR PART", clocks.in_part, "um 5 nachmittags", "2026-03-04T17:00"),
)
