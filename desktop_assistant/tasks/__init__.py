"""The tasks of the user: what they are, how they change, and how a change is taken back."""

from desktop_assistant.tasks.book import TaskBook
from desktop_assistant.tasks.task import Task

__all__ = ["Task", "TaskBook"]
