"""Tasks in and out: iCalendar, todo.txt, Markdown, JSON, CSV; from Todoist and Taskwarrior.

The formats themselves are imported when they are used. `docs/interchange.md` says what each holds.
"""

from desktop_assistant.tasks.interchange.errors import ImportRefusedError, Problem
from desktop_assistant.tasks.interchange.formats import FORMATS, WRITTEN, export_text
from desktop_assistant.tasks.interchange.plan import ImportPlan, changed_fields, plan_import

__all__ = [
    "FORMATS",
    "WRITTEN",
    "ImportPlan",
    "ImportRefusedError",
    "Problem",
    "changed_fields",
    "export_text",
    "plan_import",
]
