"""Whatever tasks there are, a file of them says the same when it is read."""

from datetime import datetime, time

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_assistant.tasks.interchange import WRITTEN, export_text, plan_import
from desktop_assistant.tasks.interchange.ics.component import read_property
from desktop_assistant.tasks.interchange.ics.texts import escaped, text_of, texts_of
from desktop_assistant.tasks.interchange.markdown.item import item_of, values_of
from desktop_assistant.tasks.interchange.todotxt.line import read_line
from desktop_assistant.tasks.interchange.todotxt.writing import written
from desktop_assistant.tasks.task import Task
from tests.tasks.interchange.tasks import NOW, again, task, task_lists, titles, values, words

many = settings(
    max_examples=450,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@many
@given(task_lists())
def test_json_says_every_field(tasks: list[Task]) -> None:
    assert again("json", tasks) == tasks


@many
@given(task_lists())
def test_icalendar_says_all_but_the_place_among_tasks(tasks: list[Task]) -> None:
    assert [values(one) for one in again("ics", tasks)] == [values(one) for one in tasks]


@many
@given(task_lists())
def test_csv_says_all_but_the_time_of_the_last_change(tasks: list[Task]) -> None:
    found = [values(one, "updated_at") for one in again("csv", tasks)]
    assert found == [values(one, "updated_at") for one in tasks]


@many
@given(task_lists())
def test_a_checklist_says_title_notes_dates_marks_and_parts(tasks: list[Task]) -> None:
    unsaid = ("created_at", "updated_at", "completed_at", "reminders", "estimate")
    found = {one.id: values(one, *unsaid) for one in again("markdown", tasks)}
    assert found == {one.id: values(one, *unsaid) for one in tasks}


@many
@given(task_lists())
def test_todo_txt_says_title_days_dates_and_marks(tasks: list[Task]) -> None:
    unsaid = ("updated_at", "notes", "reminders", "estimate", "parent_id")
    for found, one in zip(again("todotxt", tasks), tasks, strict=True):
        expected = values(one, *unsaid)
        for name in ("created_at", "completed_at"):
            moment = expected[name]
            expected[name] = moment and datetime.combine(moment.date(), time.min)
        expected["project"] = one.project and "_".join(one.project.split())
        assert values(found, *unsaid) == expected


@settings(many, max_examples=600)
@given(task_lists(), st.sampled_from(WRITTEN))
def test_a_file_of_what_is_there_changes_nothing(tasks: list[Task], format_name: str) -> None:
    plan = plan_import(export_text(format_name, tasks), tasks, NOW, format_name=format_name)
    assert (plan.steps, plan.problems, plan.unchanged) == ((), (), len(tasks))


todo_txt_words = st.sampled_from(
    [
        *(
            "Call",
            "mom",
            "+a",
            "@b",
            "+",
            "@",
            "x",
            "X",
            "(A)",
            "(AA)",
            "(b)",
            "\u00fc\U0001f4dd",
            "a\tb",
        ),
        *("2026-03-05", "0001-01-01", "2026-02-31", "a:b", ":", "a:", "http://a/b", "10:30", ""),
        *(
            "due:2026-03-05",
            "due:x",
            "due-time:17:00",
            "t:2026-01-01",
            "rec:+1w",
            "rec:2b",
            "pri:C",
        ),
        *("h:1", "tz:UTC", "tz:Mars", "\\+a", "\\x", "\\\\due:2026-03-05", "status:cancelled"),
    ]
)
todo_txt_lines = st.lists(todo_txt_words, min_size=1, max_size=8).map(" ".join).filter(str.strip)


@settings(many, max_examples=1_600)
@given(st.lists(todo_txt_lines, max_size=5))
def test_any_todo_txt_comes_back_line_by_line(lines: list[str]) -> None:
    text = "".join(f"{line}\n" for line in lines)
    plan = plan_import(text, (), NOW, format_name="todotxt")
    assert export_text("todotxt", plan.additions) == text
    assert plan_import(text, plan.additions, NOW, format_name="todotxt").steps == ()


@settings(many, max_examples=2_000)
@given(st.lists(words, min_size=1, max_size=4))
def test_texts_of_icalendar_come_back_from_their_escapes(texts: list[str]) -> None:
    its = read_property(f"CATEGORIES:{','.join(map(escaped, texts))}")
    assert texts_of(its) == texts
    assert text_of(read_property(f"X-A:{escaped(chr(10).join(texts))}")) == "\n".join(texts)


@settings(many, max_examples=2_000)
@given(titles)
def test_titles_come_back_from_items_and_lines_that_have_marks(title: str) -> None:
    sow = task(title, tags=("a",), priority=2)
    item, line = item_of(sow, None), read_line(written(sow))
    assert (values_of(item)["title"], line.title) == (title, title)
    assert values_of(item)["tags"] == ("a",)


@settings(many, max_examples=300)
@given(st.text(), st.sampled_from(["ics", "todotxt", "markdown", "csv", "json", "taskwarrior"]))
def test_no_text_in_a_file_stops_its_import(text: str, format_name: str) -> None:
    beginnings = {"ics": "BEGIN:VCALENDAR\nX-A:", "markdown": "- [ ] ", "csv": "title\n"}
    beginnings |= {"json": '{"application": "", "version": 1, "tasks": [', "taskwarrior": "["}
    content = beginnings.get(format_name, "") + text
    plan = plan_import(content, (), NOW, format_name=format_name)
    assert plan.changes == ()
