"""What can be wrong with a file of tasks, in words for the user."""

from dataclasses import dataclass

from desktop_assistant.tasks.errors import FieldError, TaskError


class ImportRefusedError(TaskError):
    """Nothing of the file can be read."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in a file that could not be taken over as it stands.

    Parameters:
        line: The line on which it stands, from 1.
        field: The field of the task, or the name that the file gives it.
        reason: What is wrong, what is allowed, or what became of it; one sentence.
    """

    line: int
    field: str
    reason: str

    @classmethod
    def of(cls, line: int, error: FieldError) -> "Problem":
        """Return the problem that a refused value makes on a line."""
        return cls(line, error.field, str(error))

    def __str__(self) -> str:
        return f"line {self.line}: {self.reason}"
