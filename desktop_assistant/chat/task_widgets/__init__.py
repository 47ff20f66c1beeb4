"""Tasks in the chat as widgets that follow their tasks.

Nothing here imports the agent stack: a task that is changed in the pane is drawn anew in the chat
before a word was exchanged there.
"""

from desktop_assistant.chat.task_widgets.showing import Question, Section, Showing
from desktop_assistant.chat.task_widgets.task_widgets import TaskWidgets

__all__ = ["Question", "Section", "Showing", "TaskWidgets"]
