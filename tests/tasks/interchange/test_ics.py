"""iCalendar: what clients write is read, and goes back to them with what has changed here."""

from dataclasses import replace
from datetime import date, datetime

import pytest
from icalendar import Calendar

from desktop_assistant.tasks.interchange import export_text, plan_import
from desktop_assistant.tasks.task import Task
from tests.tasks.interchange.tasks import FIXTURES, NOW, carried_out, imported, task

CLIENTS = ["apple_reminders", "nextcloud_tasks", "thunderbird", "synology", "tasks_org"]


def todo(*lines: str) -> str:
    body = ["BEGIN:VCALENDAR", "BEGIN:VTODO", "UID:u1", "SUMMARY:Sow", *lines, "END:VTODO"]
    return "\r\n".join([*body, "END:VCALENDAR", ""])


def read(*lines: str) -> Task:
    [found] = plan_import(todo(*lines), (), NOW).additions
    return found


def lines_of(text: str) -> set[str]:
    """Return the content lines of the to-dos in a calendar."""
    unfolded = text.replace("\r\n", "\n").replace("\n ", "")
    return {line for part in unfolded.split("BEGIN:VTODO")[1:] for line in part.split("\n")}


def test_apple_reminders(berlin: None) -> None:
    glass, plants = imported("apple_reminders.ics").additions
    assert glass.title == "Take out the glass, paper and tins"
    assert (glass.due, glass.start) == (datetime(2026, 3, 6, 18), None)
    assert glass.time_zone == "Europe/Berlin"
    assert (glass.recurrence, glass.priority) == ("FREQ=WEEKLY;INTERVAL=1", 1)
    # The alarm at a place is none of ours.
    assert glass.reminders == ("2026-03-06T18:00:00",)
    assert glass.project == "Household"
    assert (plants.status, plants.completed_at) == ("done", datetime(2026, 3, 2, 13))
    assert plants.due == date(2026, 3, 2)


def test_nextcloud_tasks() -> None:
    plan, ask = imported("nextcloud_tasks.ics").additions
    assert (plan.status, plan.priority, plan.tags) == ("open", 1, ("family", "long-term"))
    assert (plan.start, plan.due) == (date(2026, 3, 1), date(2026, 3, 31))
    assert plan.notes == "Compare:\n- trains\n- *night* trains; ferries"
    assert ask.parent_id == plan.id
    assert ask.due == datetime(2026, 3, 10, 9)
    assert ask.time_zone is None
    assert ask.reminders == ("-PT15M",)


def test_thunderbird() -> None:
    [report] = imported("thunderbird.ics").additions
    assert report.title.endswith("before everybody goes home")
    assert (report.due, report.start) == (datetime(2026, 3, 31, 17), datetime(2026, 3, 31, 9))
    assert report.time_zone == "America/New_York"
    assert report.recurrence == "FREQ=MONTHLY;UNTIL=20261231T170000;BYMONTHDAY=-1"
    # An hour before the start is nine hours before it is due.
    assert report.reminders == ("-PT9H", "-PT10M")
    assert report.project is None


def test_synology() -> None:
    disk, spare = imported("synology.ics").additions
    assert (disk.due, disk.time_zone) == (datetime(2026, 3, 7, 7), "UTC")
    assert (disk.priority, disk.reminders) == (3, ("-PT5M",))
    assert (spare.status, spare.completed_at) == ("done", datetime(2026, 2, 27, 9))


def test_tasks_org_and_zones_of_other_names() -> None:
    plants, call = imported("tasks_org.ics").additions
    assert (plants.due, plants.time_zone) == (datetime(2026, 3, 5, 19, 30), "Europe/Vienna")
    assert (plants.priority, plants.tags) == (4, ("Zuhause",))
    # A zone that only its VTIMEZONE describes: the moment stays.
    assert (call.due, call.time_zone) == (datetime(2026, 3, 5, 12), "UTC")
    assert call.status == "cancelled"


@pytest.mark.parametrize("client", CLIENTS)
def test_a_client_gets_back_every_line_that_it_wrote(client: str) -> None:
    text = (FIXTURES / f"{client}.ics").read_text()
    tasks = imported(f"{client}.ics").additions
    written = export_text("ics", tasks)
    assert lines_of(text) <= lines_of(written) | {"END:VCALENDAR", ""}
    assert len(Calendar.from_ical(written).walk("VTODO")) == len(tasks)


@pytest.mark.parametrize("client", CLIENTS)
def test_a_calendar_imported_twice_changes_nothing(client: str) -> None:
    tasks = carried_out(imported(f"{client}.ics"))
    assert imported(f"{client}.ics", tasks).steps == ()
    assert plan_import(export_text("ics", tasks), tasks, NOW).steps == ()


def test_our_changes_are_merged_into_what_the_client_wrote() -> None:
    plan, ask = imported("nextcloud_tasks.ics").additions
    edited = replace(
        plan,
        status="done",
        completed_at=NOW,
        tags=("long-term", "summer"),
        due=date(2026, 4, 1),
        updated_at=NOW,
    )
    lines = lines_of(export_text("ics", [edited, ask]))
    assert {
        "STATUS:COMPLETED",
        "COMPLETED:20260304T100000Z",
        "PERCENT-COMPLETE:100",
        "CATEGORIES:long term,summer",
        "DUE;VALUE=DATE:20260401",
        "LAST-MODIFIED:20260304T100000Z",
    } <= lines
    assert {"PRIORITY:4", "LOCATION:Kitchen table", "X-PINNED:true", "CLASS:PRIVATE"} <= lines
    assert not {"STATUS:IN-PROCESS", "PERCENT-COMPLETE:40", "DUE;VALUE=DATE:20260331"} & lines


def test_new_reminders_leave_alarms_that_are_none_of_ours() -> None:
    _, ask = imported("nextcloud_tasks.ics").additions
    lines = lines_of(export_text("ics", [replace(ask, reminders=("PT0S",))]))
    assert {"TRIGGER;RELATED=END:PT0S", "ACTION:EMAIL", "TRIGGER;RELATED=END:-P1D"} <= lines
    assert "TRIGGER;RELATED=END:-PT15M" not in lines


def test_what_the_client_changed_meets_what_was_changed_here() -> None:
    tasks = carried_out(imported("synology.ics"))
    tasks[0] = replace(tasks[0], title="Replace both disks")
    theirs = (FIXTURES / "synology.ics").read_text().replace("PRIORITY:9", "PRIORITY:1")
    [change] = plan_import(theirs, tasks, NOW).changes
    assert change.after is not None
    assert (change.after.title, change.after.priority) == ("Replace both disks", 1)
    assert "SUMMARY:Replace both disks" in export_text("ics", [change.after])


def test_a_task_of_ours_is_known_by_its_uid_when_a_client_has_edited_it() -> None:
    ours = task("Sow", due=date(2026, 3, 5))
    text = export_text("ics", [ours]).replace("SUMMARY:Sow", "SUMMARY:Sow peas\r\nX-A:1")
    [change] = plan_import(text, [ours], NOW).changes
    assert change.after is not None
    assert (change.after.id, change.after.title) == (ours.id, "Sow peas")
    assert "X-A:1" in lines_of(export_text("ics", [change.after]))
    assert f"UID:{ours.id}@desktop-assistant" in text


@pytest.mark.parametrize(("number", "priority"), [(0, 4), (1, 1), (4, 1), (5, 2), (6, 3), (9, 3)])
def test_nine_priorities_are_read_as_high_medium_and_low(number: int, priority: int) -> None:
    found = read(f"PRIORITY:{number}")
    assert found.priority == priority
    assert f"PRIORITY:{number}" in lines_of(export_text("ics", [found]))


def test_windows_names_of_zones_are_known() -> None:
    found = read("DUE;TZID=W. Europe Standard Time:20260305T170000")
    assert (found.due, found.time_zone) == (datetime(2026, 3, 5, 17), "Europe/Berlin")


def test_a_duration_counts_from_the_start() -> None:
    assert read("DTSTART:20260305T090000", "DURATION:PT2H").due == datetime(2026, 3, 5, 11)


def test_occurrences_of_their_own_are_tasks_of_their_own() -> None:
    text = todo("RRULE:FREQ=DAILY", "DUE:20260305T090000").replace(
        "END:VCALENDAR",
        "BEGIN:VTODO\r\nUID:u1\r\nRECURRENCE-ID:20260306T090000\r\nSUMMARY:Sow twice\r\n"
        "END:VTODO\r\nEND:VCALENDAR",
    )
    tasks = carried_out(plan_import(text, (), NOW))
    assert [task.title for task in tasks] == ["Sow", "Sow twice"]
    assert plan_import(text, tasks, NOW).steps == ()


@pytest.mark.parametrize(
    ("line", "field", "words"),
    [
        ("DUE:20261345", "DUE", "a date such as"),
        ("PRIORITY:high", "priority", "0 to 9"),
        ("RRULE:FREQ=SOMETIMES", "recurrence", "FREQ=WEEKLY"),
        ("DUE;TZID=Mars/Olympus:20260305T170000", "time_zone", "Europe/Berlin"),
        ("no content line", "line", "NAME:VALUE"),
    ],
)
def test_a_broken_line_is_named_and_costs_no_other_task(line: str, field: str, words: str) -> None:
    text = todo().replace("END:VCALENDAR", todo(line).partition("\r\n")[2].replace("u1", "u2"))
    plan = plan_import(text, (), NOW)
    [problem] = plan.problems
    assert (problem.field, words in problem.reason) == (field, True)
    assert problem.line in (6, 9)
    assert plan.additions[0].title == "Sow"


def test_a_calendar_that_is_cut_off_keeps_what_is_whole() -> None:
    text = (FIXTURES / "synology.ics").read_text()
    plan = plan_import(text[: text.index("SUMMARY:Order")], (), NOW)
    assert [task.title for task in plan.additions] == ["Replace disk 3"]
    assert [(problem.line, problem.field) for problem in plan.problems] == [
        (1, "VCALENDAR"),
        (24, "VTODO"),
    ]
