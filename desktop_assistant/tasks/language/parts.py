"""The parts of the day: in the corpora's hours, and when a task of that part is due."""

from desktop_assistant.tasks.language.values import Part

MORNING = Part("morning", 0, 12, 9)
EARLY_MORNING = Part("early morning", 0, 9, 7)
MID_MORNING = Part("mid-morning", 9, 11, 10)
LUNCH = Part("lunch", 12, 14, 12)
AFTERNOON = Part("afternoon", 12, 19, 15)
EVENING = Part("evening", 18, 24, 19)
TONIGHT = Part("tonight", 18, 24, 20)
NIGHT = Part("night", 18, 24, 22)
LATE_NIGHT = Part("late night", 21, 24, 22)
AFTER_LUNCH = Part("after lunch", 13, 17, 13)
AFTER_SCHOOL = Part("after school", 15, 21, 15)
AFTER_WORK = Part("after work", 17, 21, 18)
BREAKFAST = Part("breakfast", 6, 10, 8)
TEATIME = Part("teatime", 16, 18, 16)
DINNER = Part("dinner", 18, 21, 19)
AFTER_BREAKFAST = Part("after breakfast", 8, 11, 9)
AFTER_DINNER = Part("after dinner", 19, 22, 20)
BEDTIME = Part("bedtime", 21, 24, 22)
