"""Tasks for the tests of the formats: by hand, from fixtures, and any that can be."""

from collections.abc import Sequence
from dataclasses import fields, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from desktop_assistant.ids import new_id
from desktop_assistant.tasks.interchange import ImportPlan, export_text, plan_import
from desktop_assistant.tasks.task import Status, Task

NOW = datetime(2026, 3, 4, 10, 0, 0)
FIXTURES = Path(__file__).parent / "fixtures"


def task(title: str, **values: Any) -> Task:
    return Task(
        **{"id": new_id("task"), "created_at": NOW, "updated_at": NOW, **values}, title=title
    )


def imported(name: str, existing: Sequence[Task] = (), **options: Any) -> ImportPlan:
    """Return the plan of importing a fixture."""
    content = (FIXTURES / name).read_bytes()
    return plan_import(content, existing, NOW, **{"file_name": name, **options})


def carried_out(plan: ImportPlan, existing: Sequence[Task] = ()) -> list[Task]:
    """Return the tasks that are there once a plan is carried out, in the order they were added."""
    by_id = {task.id: task for task in existing}
    by_id |= {step.after.id: step.after for step in plan.steps if step.after}
    return list(by_id.values())


def again(format_name: str, tasks: Sequence[Task]) -> list[Task]:
    """Return the tasks as another machine has them after export and import."""
    plan = plan_import(export_text(format_name, tasks), (), NOW, format_name=format_name)
    assert plan.problems == ()
    return list(plan.additions)


def values(task: Task, *without: str) -> dict[str, Any]:
    """Return the fields of a task by name, its reminders in one order."""
    ordered = replace(task, reminders=tuple(sorted(task.reminders)))
    names = [field.name for field in fields(task) if field.name not in (*without, "external")]
    return {name: getattr(ordered, name) for name in names}


_characters = st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp"))
_hard_words = st.sampled_from(
    [
        *("+home", "@work", "#tag", "#12", "p1", "p5", "x", "X", "(A)", "2026-03-05", "=1+1", "-2"),
        *("due:2026-03-05", "due:soon", "\\due:2026-03-05", "\\\\+a", "\\x", "rec:1w", "h:1"),
        *("id:task_0", "[ ]", "[x]", "- [ ] a", "<!--", "-->", "# a", "'=1", '"', "\\n", "\\N"),
        *("\\,", ";", ",", "\\", "pri:A", "t:2026-03-05", "tz:UTC", "project:a", "tag:1", "> a"),
    ]
)
_words = st.text(_characters, min_size=1, max_size=6).map(lambda text: "".join(text.split()))
words = st.one_of(_hard_words, _hard_words, _words).filter(bool)
titles = st.lists(words, min_size=1, max_size=4).map(" ".join)
tags = st.one_of(
    _words, st.sampled_from(["home", "1", "a/b", "x:y", "due:2026-03-05", "p1"])
).filter(lambda tag: bool(tag) and tag[0] not in "#")
projects = st.one_of(st.sampled_from(["Home", "Home garden", "C #", "a, b; c"]), titles)
notes = st.one_of(
    st.just(""),
    st.lists(st.one_of(titles, st.just(""), titles.map(lambda text: f"  {text}")), max_size=4).map(
        "\n".join
    ),
)
days = st.dates(date(1990, 1, 1), date(2090, 1, 1))
times = st.datetimes(datetime(1990, 1, 1), datetime(2090, 1, 1)).map(
    lambda moment: moment.replace(microsecond=0)
)
dues = st.one_of(st.none(), days, times)
rules = st.sampled_from(
    [
        *(None, None, "FREQ=DAILY", "FREQ=WEEKLY;BYDAY=MO,WE", "FREQ=MONTHLY;INTERVAL=3"),
        *("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=5"),
        *("FREQ=YEARLY;INTERVAL=1", "FREQ=DAILY;UNTIL=20300601T120000", "FREQ=YEARLY;BYMONTH=2"),
    ]
)
statuses: st.SearchStrategy[Status] = st.sampled_from(("open", "done", "cancelled"))
reminders = st.one_of(
    st.sampled_from(["-PT30M", "PT9H", "-P1D", "-P1W", "P1DT9H", "PT0S", "+PT5M"]),
    times.map(datetime.isoformat),
)


@st.composite
def lone_tasks(draw: st.DrawFn) -> Task:
    """Return any task, a part of none."""
    status = draw(statuses)
    rule = draw(rules)
    return Task(
        id=new_id("task"),
        title=draw(titles),
        created_at=draw(times),
        updated_at=draw(times),
        notes=draw(notes),
        status=status,
        due=draw(dues),
        start=draw(dues),
        time_zone=draw(st.sampled_from([None, None, "UTC", "Asia/Kolkata", "America/Sao_Paulo"])),
        priority=draw(st.integers(1, 4)),
        tags=tuple(draw(st.lists(tags, max_size=2, unique=True))),
        project=draw(st.one_of(st.none(), projects)),
        recurrence=rule,
        recurs_from=draw(st.sampled_from(["due", "completion"])) if rule else "due",
        # Their order means nothing.
        reminders=tuple(sorted(draw(st.lists(reminders, max_size=2, unique=True)))),
        estimate=draw(st.one_of(st.none(), st.integers(1, 10_000))),
        completed_at=draw(times) if status != "open" else None,
    )


@st.composite
def task_lists(draw: st.DrawFn) -> list[Task]:
    """Return some tasks, some of them parts of others."""
    tasks: list[Task] = []
    for lone in draw(st.lists(lone_tasks(), min_size=1, max_size=2)):
        parent = draw(st.one_of(st.none(), st.sampled_from(tasks))) if tasks else None
        tasks.append(replace(lone, parent_id=parent.id if parent else None))
    return tasks
