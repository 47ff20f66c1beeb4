"""The arguments of the task tools, as pydantic models that give each back end its schema."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

MAX_BATCH = 50

TaskId = Annotated[str, Field(description="Id of a task, as another tool returned it")]
TaskIds = Annotated[list[TaskId], Field(min_length=1, max_length=MAX_BATCH)]
DueText = Annotated[
    str | None,
    Field(
        description=(
            "2026-03-05 for a day, 2026-03-05T17:00:00 for a time, local; or English words "
            "such as 'tomorrow 5pm'. null for no date"
        )
    ),
]
PriorityNumber = Annotated[int, Field(ge=1, le=4, description="1 is high, 4 is the default")]
RecurrenceText = Annotated[
    str | None,
    Field(description="RRULE value such as FREQ=WEEKLY;BYDAY=MO, or null for none"),
]
ReminderText = Annotated[
    str,
    Field(
        description=(
            "'30 min before', '2 days before', '10am' on the day it is due, 'tomorrow 9am', "
            "-PT30M, or 2026-03-05T16:30:00"
        )
    ),
]


class ToolArguments(BaseModel):
    """Base of all arguments: a name that is not known is an error, not ignored."""

    model_config = ConfigDict(extra="forbid")


class Confirmable(ToolArguments):
    """Arguments of a tool that asks the user first, always or for many tasks."""

    confirmed: Annotated[
        bool, Field(description="true only after the user agreed in answer to your question")
    ] = False

    def task_ids(self) -> list[str]:
        """Return which tasks it is about."""
        raise NotImplementedError


class NewTask(ToolArguments):
    """A task to add."""

    title: Annotated[str, Field(description="One line that says what there is to do")]
    due: DueText = None
    priority: PriorityNumber = 4
    tags: list[str] = []
    project: str | None = None
    notes: str = ""
    recurrence: RecurrenceText = None
    reminders: Annotated[list[ReminderText], Field(description="When to remind of it")] = []
    parent_id: Annotated[str | None, Field(description="Task that this one is a part of")] = None


class AddTasks(ToolArguments):
    """Arguments of `add_tasks`."""

    tasks: Annotated[list[NewTask], Field(min_length=1, max_length=MAX_BATCH)]


class FindTasks(ToolArguments):
    """Arguments of `find_tasks`. All that are given must hold."""

    words: Annotated[str | None, Field(description="Words in title, notes, tags, project")] = None
    ids: list[TaskId] | None = None
    status: Literal["open", "done", "all"] = "open"
    due_from: Annotated[str | None, Field(description="First day, 2026-03-05")] = None
    due_until: Annotated[str | None, Field(description="Last day, 2026-03-05")] = None
    overdue: Annotated[bool | None, Field(description="Only what is overdue")] = None
    has_due: Annotated[bool | None, Field(description="Only with, or without, a date")] = None
    priorities: list[PriorityNumber] | None = None
    tags: list[str] | None = None
    project: str | None = None
    completed_from: Annotated[str | None, Field(description="First day, 2026-03-05")] = None
    show: Annotated[
        bool,
        Field(description="Whether the user asked to see them: shows the tasks as a list"),
    ] = False


class TaskUpdate(ToolArguments):
    """New values for some fields of a task; the others stay."""

    id: TaskId
    title: str | None = None
    notes: str | None = None
    priority: PriorityNumber | None = None
    tags: Annotated[list[str] | None, Field(description="All tags it shall have")] = None
    project: Annotated[str | None, Field(description="Empty text for no project")] = None
    recurrence: Annotated[str | None, Field(description="RRULE; empty text for none")] = None
    reminders: Annotated[
        list[ReminderText] | None, Field(description="All reminders it shall have")
    ] = None
    parent_id: Annotated[str | None, Field(description="Empty text for none")] = None


class UpdateTasks(Confirmable):
    """Arguments of `update_tasks`."""

    updates: Annotated[list[TaskUpdate], Field(min_length=1, max_length=MAX_BATCH)]

    def task_ids(self) -> list[str]:
        """Return which tasks it is about."""
        return [update.id for update in self.updates]


class Reschedule(ToolArguments):
    """A new due date for a task."""

    id: TaskId
    due: DueText


class RescheduleTasks(Confirmable):
    """Arguments of `reschedule_tasks`."""

    tasks: Annotated[list[Reschedule], Field(min_length=1, max_length=MAX_BATCH)]

    def task_ids(self) -> list[str]:
        """Return which tasks it is about."""
        return [task.id for task in self.tasks]


class SomeTasks(Confirmable):
    """Arguments of the tools that only need to know which tasks."""

    ids: TaskIds

    def task_ids(self) -> list[str]:
        """Return which tasks it is about."""
        return self.ids


class NoArguments(ToolArguments):
    """Arguments of `undo`, `redo` and `plan_day`: none."""
