"""English rules for whole expressions of a day and a time."""

from desktop_assistant.tasks.language.grammar import Rule
from desktop_assistant.tasks.language.meanings import points

RULES = (
    # a day and a time
    Rule(
        "POINT",
        "ONDAY|WEAKDAY|NTHDAY ,? HOURTIME",
        points.day_at,
        "tomorrow at 5pm",
        "2026-03-05T17:00",
    ),
    Rule("POINT", "ONDAY ;|-|. TIME", points.day_at, "05/31/2026.14:15", "2026-05-31T14:15"),
    Rule(
        "POINT",
        "HOURTIME ,? ONDAY|WEAKDAY|NTHDAY",
        points.at_day,
        "at 5pm tomorrow",
        "2026-03-05T17:00",
    ),
    Rule(
        "POINT", "at? this|the time DAY", points.same_time, "this time tomorrow", "2026-03-05T10:00"
    ),
    Rule(
        "POINT",
        "at? the? same time DAY",
        points.same_time,
        "same time tomorrow",
        "2026-03-05T10:00",
    ),
    Rule(
        "POINT",
        "at? the? same time PERIOD",
        points.same_time_in,
        "same time next week",
        "2026-03-11T10:00",
    ),
    Rule("POINT", "DAY t CLOCK", points.day_at, "2026-03-05T17:00", "2026-03-05T17:00"),
    Rule("POINT", "DAY t CLOCK z", points.day_at, "2026-03-05T17:00Z", "2026-03-05T17:00"),
    Rule(
        "POINT", "DATED ,? TIME YEAR", points.day_at_year, "oct 26 10:00 2026", "2026-10-26T10:00"
    ),
    Rule(
        "POINT",
        "WEEKDAY DATED ,? TIME YEAR",
        points.weekday_at_year,
        "mon oct 26 10:00 2026",
        "2026-10-26T10:00",
    ),
    Rule("POINT", "ONDAY BARE", points.day_at, "thursday 8h", "2026-03-05T08:00"),
    Rule(
        "POINT", "DAYPART ,? HOURTIME", points.point_at, "tomorrow evening at 5", "2026-03-05T17:00"
    ),
    Rule("POINT", "DAYPART BARE", points.point_at, "tonight 8", "2026-03-04T20:00"),
    Rule("POINT", "HOURTIME|BARE ,? DAYPART", points.at_point, "8 tonight", "2026-03-04T20:00"),
    Rule("POINT", "MOMENT HOURTIME", points.stretch_at, "in 7 days at 5pm", "2026-03-11T17:00"),
    Rule("POINT", "HOURTIME MOMENT", points.at_stretch, "at 5pm in 7 days", "2026-03-11T17:00"),
    Rule(
        "WHEN",
        "DAYPART|POINT",
        points.reading,
        "tomorrow morning",
        "2026-03-05T00:00/2026-03-05T12:00, due 2026-03-05T09:00",
    ),
    Rule("WHEN", "ONDAY", points.day_reading, "on friday", "2026-03-06"),
    Rule("WHEN", "TIME", points.time_reading, "at 5pm", "2026-03-04T17:00"),
    Rule("WHEN", "ATHOUR", points.time_reading, "at 5", "2026-03-04T17:00", guard="hour"),
    Rule("WHEN", "NEARHOUR", points.time_reading, "around 5", "2026-03-04T17:00", guard="last"),
    Rule(
        "WHEN",
        "HOUR ONDAY",
        points.time_day_reading,
        "9 tomorrow",
        "2026-03-05T09:00",
        guard="first",
    ),
    Rule(
        "WHEN",
        "ONDAY MEAL",
        points.day_part_reading,
        "tomorrow lunch",
        "2026-03-05T12:00/2026-03-05T14:00",
        guard="last",
    ),
    Rule("WHEN", "WEAKDAY|NTHDAY", points.day_reading, "28th", "2026-03-28", guard="last"),
    Rule("WHEN", "HOLIDAY", points.day_reading, "christmas", "2026-12-25", guard="name"),
    Rule("WHEN", "HYPHENDATE", points.day_reading, "3-20", "2026-03-20", guard="whole"),
    Rule("WHEN", "<by> DAYPART|POINT", points.deadline, "before friday 5pm", "by 2026-03-06T17:00"),
    Rule("WHEN", "<by> ONDAY|WEAKDAY", points.day_deadline, "by friday", "by 2026-03-06"),
    Rule("WHEN", "<by> CLOCK", points.time_deadline, "by 5pm", "by 2026-03-04T17:00"),
    Rule("WHEN", "<by> BARE", points.time_deadline, "by 5", "by 2026-03-04T17:00", guard="last"),
    Rule("WHEN", "<by> NTHDAY", points.day_deadline, "by 15th", "by 2026-03-15", guard="last"),
    Rule(
        "WHEN",
        "<by> the ORD",
        points.month_day_deadline,
        "by the fifteenth",
        "by 2026-03-15",
        guard="last",
    ),
    Rule("WHEN", "prior to ONDAY", points.day_deadline, "prior to friday", "by 2026-03-06"),
    Rule("WHEN", "prior to POINT", points.deadline, "prior to friday noon", "by 2026-03-06T12:00"),
    Rule("WHEN", "prior to CLOCK", points.time_deadline, "prior to 11 am", "by 2026-03-04T11:00"),
    Rule(
        "WHEN",
        "no|not later than ONDAY",
        points.day_deadline,
        "no later than friday",
        "by 2026-03-06",
    ),
    Rule(
        "WHEN",
        "no|not later than POINT",
        points.deadline,
        "no later than friday noon",
        "by 2026-03-06T12:00",
    ),
    Rule(
        "WHEN",
        "no|not later than CLOCK|BARE",
        points.time_deadline,
        "no later than 5",
        "by 2026-03-04T17:00",
    ),
    Rule("WHEN", "<after> ONDAY", points.day_reading, "after friday", "2026-03-06"),
    Rule("WHEN", "<after> POINT", points.reading, "after friday noon", "2026-03-06T12:00"),
    Rule("WHEN", "due|deadline :? WHEN", points.due, "due friday", "by 2026-03-06"),
    Rule(
        "WHEN",
        "any time <by> ONDAY",
        points.day_deadline,
        "any time before friday",
        "by 2026-03-06",
    ),
    Rule(
        "WHEN",
        "<sometime> <by> ONDAY",
        points.day_deadline,
        "sometime before friday",
        "by 2026-03-06",
    ),
)
