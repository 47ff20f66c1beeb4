"""The formats by their names, and how a file's format is recognised."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath

from desktop_assistant.tasks.interchange.codec import Codec
from desktop_assistant.tasks.interchange.errors import ImportRefusedError
from desktop_assistant.tasks.task import Task


@dataclass(frozen=True, slots=True)
class FormatName:
    """A format as it is chosen and shown, known before anything of it is imported.

    Parameters:
        title: What people call it.
        suffix: How its files end.
        media_type: Of a download.
        is_written: It can be exported to, not only imported from.
        has_copies: Its files hold the done copies of recurring tasks, too.
    """

    title: str
    suffix: str
    media_type: str
    is_written: bool = True
    has_copies: bool = False


FORMATS: dict[str, FormatName] = {
    "json": FormatName("JSON", ".json", "application/json", has_copies=True),
    "ics": FormatName("iCalendar", ".ics", "text/calendar; charset=utf-8"),
    "todotxt": FormatName("todo.txt", ".txt", "text/plain; charset=utf-8"),
    "markdown": FormatName("Markdown", ".md", "text/markdown; charset=utf-8"),
    "csv": FormatName("CSV", ".csv", "text/csv; charset=utf-8"),
    "todoist": FormatName("Todoist CSV", ".csv", "text/csv", is_written=False),
    "taskwarrior": FormatName("Taskwarrior JSON", ".json", "application/json", is_written=False),
}
WRITTEN = tuple(name for name, about in FORMATS.items() if about.is_written)

_CHECKLIST = re.compile(r"^\s*(?:[-*+]|\d+[.)]) \[.\] ", re.MULTILINE)
_TODOIST = re.compile(r'^"?TYPE"?[,;]"?CONTENT"?[,;]')
_OURS = re.compile(r'\{\s*"application"\s*:')
_TITLE_COLUMN = re.compile(r'(?:^|[,;\t])"?title"?(?:[,;\t]|$)', re.IGNORECASE)


def export_text(format_name: str, tasks: Sequence[Task]) -> str:
    """Return the text of a file with the tasks.

    Parameters:
        format_name: One of `WRITTEN`.
        tasks: Every task, in the order in which they were added.
    """
    about, write = FORMATS[format_name], codec(format_name).write
    if write is None:
        raise ValueError(f"{format_name} is only read")
    return write([task for task in tasks if about.has_copies or task.occurrence_of is None])


def recognised(text: str, file_name: str | None) -> str:
    """Return the name of the format of a file: by what it holds, then by how its name ends.

    Raises:
        ImportRefusedError: It is none that can be read.
    """
    start = text.lstrip()
    suffix = PurePath(file_name or "").suffix.lower()
    first_line = start.partition("\n")[0].rstrip("\r")
    if start[:15].upper() == "BEGIN:VCALENDAR" or suffix in (".ics", ".ical"):
        return "ics"
    if _TODOIST.match(first_line):
        return "todoist"
    if _OURS.match(start):
        return "json"
    if start.startswith(("[", "{")) and (suffix == ".json" or '"description"' in start):
        return "taskwarrior"
    if suffix == ".json":
        return "json"
    if suffix in (".csv", ".tsv") or (not suffix and _TITLE_COLUMN.search(first_line)):
        return "csv"
    if suffix in (".md", ".markdown") or _CHECKLIST.search(text):
        return "markdown"
    if suffix == ".txt":
        return "todotxt"
    raise ImportRefusedError(
        f"The format of {file_name or 'this text'} is not recognised; "
        f"say which it is with --format: {', '.join(FORMATS)}."
    )


def codec(format_name: str) -> Codec:
    """Return the format with this name. It is imported here: most starts need none."""
    # Each import stands in its case, so that PyInstaller sees them all.
    match format_name:
        case "json":
            from desktop_assistant.tasks.interchange import archive  # noqa: PLC0415

            return archive.CODEC
        case "ics":
            from desktop_assistant.tasks.interchange import ics  # noqa: PLC0415

            return ics.CODEC
        case "todotxt":
            from desktop_assistant.tasks.interchange import todotxt  # noqa: PLC0415

            return todotxt.CODEC
        case "markdown":
            from desktop_assistant.tasks.interchange import markdown  # noqa: PLC0415

            return markdown.CODEC
        case "csv":
            from desktop_assistant.tasks.interchange import spreadsheet  # noqa: PLC0415

            return spreadsheet.CODEC
        case "todoist":
            from desktop_assistant.tasks.interchange import todoist  # noqa: PLC0415

            return todoist.CODEC
        case "taskwarrior":
            from desktop_assistant.tasks.interchange import taskwarrior  # noqa: PLC0415

            return taskwarrior.CODEC
        case _:
            raise ImportRefusedError(
                f"There is no format {format_name}; use one of {', '.join(FORMATS)}."
            )
