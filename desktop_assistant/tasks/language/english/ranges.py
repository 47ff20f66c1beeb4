"""English rules for ranges of hours and days."""

from desktop_assistant.tasks.language.grammar import Rule
from desktop_assistant.tasks.language.meanings import periods, ranges

RULES = (
    # hours
    Rule("HOURS", "CLOCK <to> CLOCK|BARE", ranges.clock_to_clock, "8am - 1pm", ""),
    Rule("HOURS", "BARE <to> CLOCK", ranges.clock_to_clock, "9-11am", ""),
    Rule("HOURS", "from CLOCK|BARE|DOTCLOCK <to> CLOCK|BARE|DOTCLOCK", ranges.clock_to_clock, "from 9 to 11", ""),
    Rule("HOURS", "in? between CLOCK|BARE and|-|to CLOCK|BARE", ranges.clock_to_clock, "between 3pm and 4pm", ""),
    Rule("HOURS", "after|from CLOCK and|but until|before CLOCK|BARE", ranges.clock_to_clock, "after 3pm but before 5pm", ""),
    Rule("HOURS", "later than CLOCK|BARE and|but before CLOCK|BARE", ranges.clock_to_clock, "later than 3pm but before 5pm", ""),
    Rule("HOURS", "HOURS -? ish", ranges.same, "between 1-2:30 ish tomorrow", ""),
    Rule("HOURS", "HOURS INPART", ranges.range_in_part, "from 3 to 4 in the afternoon", ""),
    Rule("HOURS", "HOURS ZONE", ranges.range_in_zone, "9:30 - 11:00 utc", ""),
    Rule("BAREHOURS", "BARE <to> BARE", ranges.clock_to_clock, "monday 9 to 11", ""),
    Rule("RANGE", "HOURS", ranges.hours_alone, "8am - 1pm", ""),
    Rule("RANGE", "ONDAY ,? HOURS|BAREHOURS", ranges.day_hours, "friday 9-11am", ""),
    Rule("RANGE", "HOURS|BAREHOURS ,? ONDAY", ranges.hours_day, "9-11am on friday", ""),
    Rule("RANGE", "DAYPART ,? HOURS|BAREHOURS", ranges.part_hours, "tomorrow afternoon 2-4", ""),
    # days
    Rule("RANGE", "MONTHNAME .? the? INT|ORD <to> the? INT|ORD", ranges.month_days, "july 13 to 15", ""),
    Rule("RANGE", "from MONTHNAME the? INT|ORD <to> the? INT|ORD", ranges.month_days, "from july 13 to 15", ""),
    Rule("RANGE", "the? INT|ORD <to> the? INT|ORD of? MONTHNAME .?", ranges.days_month, "13 to 15 july", ""),
    Rule("RANGE", "from the? INT|ORD <to> the? INT|ORD of? MONTHNAME", ranges.days_month, "from the 13th to the 15th of july", ""),
    Rule("RANGE", "between MONTHNAME the? INT|ORD and the? INT|ORD", ranges.month_days, "between july 13 and 15", ""),
    Rule("RANGE", "between the? INT|ORD and the? INT|ORD of? MONTHNAME", ranges.days_month, "between 13 and 15 july", ""),
    Rule("RANGE", "MONTHNAME .? INT|ORD <to> INT|ORD ,? YEAR", ranges.month_days_year, "july 13 - 15, 2027", ""),
    Rule("RANGE", "the? INT|ORD <to> the? INT|ORD of? MONTHNAME ,? YEAR", ranges.days_month_year, "13 - 15 july 2027", ""),
    Rule("RANGE", "from the? INT|ORD <to> the? INT|ORD of? MONTHNAME ,? YEAR", ranges.days_month_year, "from 13 to 15 july 2027", ""),
    Rule("RANGE", "WEEKDAY ,? RANGE", ranges.on_weekday, "mon july 13 - 15", ""),
    Rule("RANGE", "from? the ORD <to> the ORD", ranges.ordinal_days, "the 13th to the 15th", ""),
    Rule("RANGE", "DAY <to> DAY", ranges.days, "aug 8 - aug 12", ""),
    Rule("RANGE", "from DAY|WEAKDAY <to> DAY|WEAKDAY", ranges.days, "from aug 8 to aug 12", ""),
    Rule("RANGE", "between DAY|WEAKDAY and DAY|WEAKDAY", ranges.days, "between monday and wednesday", ""),
    Rule("RANGE", "WEAKDAY - WEAKDAY", ranges.days, "3/20-3/25", ""),
    Rule("RANGE", "POINT|DAYPART <to> POINT", ranges.points, "monday 9am to tuesday 5pm", ""),
    Rule("RANGE", "from POINT <to> POINT", ranges.points, "from monday 9am to tuesday 5pm", ""),
    Rule("RANGE", "between POINT and POINT", ranges.points, "between monday 9am and tuesday 5pm", ""),
    Rule("RANGE", "POINT <to> CLOCK|BARE", ranges.point_to_clock, "saturday 10pm to 1am", ""),
    Rule("RANGE", "RANGE ,? CLOCK", ranges.days_at, "oct 26 - 28, 11:00", ""),
    Rule("RANGE", "MONTH|PERIOD <to> MONTH|PERIOD", ranges.periods, "june to august", ""),
    Rule("RANGE", "from MONTH|PERIOD <to> MONTH|PERIOD", ranges.periods, "from june to august", ""),
    Rule("RANGE", "between MONTH|PERIOD and MONTH|PERIOD", ranges.periods, "between june and august", ""),
    # with a length
    Rule("RANGE", "POINT for DUR", ranges.point_for, "tomorrow 4pm for 2 hours", ""),
    Rule("RANGE", "ONDAY for DUR", ranges.day_for, "tomorrow for 2 days", ""),
    Rule("RANGE", "from DAY for DUR", ranges.day_for, "from 18 december for 10 days", ""),
    Rule("RANGE", "from? TIME for DUR", ranges.time_for, "4pm for 30 mins", ""),
    Rule("RANGE", "for DUR starting? from|on? DAY", ranges.for_day, "for 10 days from 18 december", ""),
    Rule("RANGE", "for DUR starting? from|at CLOCK", ranges.for_time, "for 30 minutes from 4pm", ""),
    Rule("WHEN", "RANGE", periods.reading, "aug 8 - aug 12", ""),
)
