from datetime import date, datetime

import pytest

from desktop_assistant.chat.snooze import Until, snoozed
from desktop_assistant.tasks.due import Due
from desktop_assistant.tasks.task import Task

WEDNESDAY = datetime(2026, 3, 4, 10, 20)


@pytest.mark.parametrize(
    ("due", "until", "now", "moved_to"),
    [
        (None, "later", WEDNESDAY, datetime(2026, 3, 4, 13)),
        (date(2026, 3, 4), "later", WEDNESDAY, datetime(2026, 3, 4, 13)),
        (None, "later", datetime(2026, 3, 4, 22, 30), datetime(2026, 3, 4, 23, 30)),
        (None, "tomorrow", WEDNESDAY, date(2026, 3, 5)),
        (datetime(2026, 3, 1, 17), "tomorrow", WEDNESDAY, datetime(2026, 3, 5, 17)),
        (datetime(2026, 3, 4, 17), "next_week", WEDNESDAY, datetime(2026, 3, 9, 17)),
        (date(2026, 3, 4), "next_week", datetime(2026, 3, 9, 8), date(2026, 3, 16)),
    ],
)
def test_a_task_is_put_off_and_keeps_its_time_of_day(
    due: Due | None, until: Until, now: datetime, moved_to: Due
) -> None:
    task = Task("task_1", "Call Ana", now, now, due=due)
    assert snoozed(task, until, now).of(task, now).due == moved_to


def test_later_today_is_a_time_of_here_whatever_the_zone_of_the_task() -> None:
    task = Task(
        "task_1",
        "Call Ana",
        WEDNESDAY,
        WEDNESDAY,
        due=datetime(2026, 3, 4, 17),
        time_zone="Asia/Tokyo",
    )
    assert snoozed(task, "later", WEDNESDAY).of(task, WEDNESDAY).time_zone is None
