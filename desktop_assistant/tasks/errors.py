"""Why a task could not be changed, in words for the user."""

from desktop_assistant.errors import AssistantError


class TaskError(AssistantError):
    """A change of tasks was refused; nothing was changed."""


class TaskNotFoundError(TaskError):
    """There is no task with this id."""

    def __init__(self, task_id: str) -> None:
        super().__init__(f"There is no task {task_id}; it may have been deleted.")


class FieldError(TaskError):
    """A field was given a value it cannot hold.

    Parameters:
        field: Name of the field.
        reason: What was wrong and what is allowed, one sentence.
    """

    def __init__(self, field: str, reason: str) -> None:
        super().__init__(reason)
        self.field = field


class NothingToUndoError(TaskError):
    """No step is left to take back, or to do again."""
