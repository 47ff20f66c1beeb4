"""`desktop-assistant import`: the tasks of a file merged with those that are there."""

import asyncio
import sys
from pathlib import Path

from desktop_assistant.application import Application
from desktop_assistant.configuration import Configuration
from desktop_assistant.errors import AssistantError
from desktop_assistant.tasks import repository
from desktop_assistant.tasks.interchange import (
    FORMATS,
    ImportPlan,
    ImportRefusedError,
    changed_fields,
    plan_import,
)


def run(configuration: Configuration, path: Path, format_name: str | None, dry_run: bool) -> int:
    """Import a file as one step that can be undone, and print what was done, a line a task.

    Parameters:
        path: The file.
        format_name: One of `interchange.FORMATS`; None: it is recognised.
        dry_run: Only print what would be done.

    Raises:
        StartupError: The database cannot be opened.
        AssistantError: The file cannot be read, or holds nothing that can be imported.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise AssistantError(
            f"{path} cannot be read ({error.strerror}); give the path of a file of tasks."
        ) from error
    plan = asyncio.run(_import(configuration, path, content, format_name, dry_run))
    for problem in plan.problems:
        print(f"{path.name}: {problem}", file=sys.stderr)
    if not plan.steps and not plan.unchanged:
        raise ImportRefusedError(_nothing_there(path, plan))
    print("\n".join(_lines(plan, path.name, dry_run)))
    return 0


async def _import(
    configuration: Configuration,
    path: Path,
    content: bytes,
    format_name: str | None,
    dry_run: bool,
) -> ImportPlan:
    application = await Application.open(configuration)
    try:
        plan = plan_import(
            content,
            await application.database.read(repository.every_row),
            application.book.now(),
            format_name=format_name,
            file_name=path.name,
        )
        if plan.steps and not dry_run:
            await application.book.put(plan.summary(path.name), plan.steps)
        return plan
    finally:
        await application.close()


def _lines(plan: ImportPlan, name: str, dry_run: bool) -> list[str]:
    lines = [f"+ {task.title}" for task in plan.additions]
    for change in plan.changes:
        title = change.after.title if change.after else ""
        fields = ", ".join(changed_fields(change)) or "what other programs keep with it"
        lines.append(f"~ {title} ({fields})")
    counts = (
        f"{len(plan.additions)} new, {len(plan.changes)} changed, {plan.unchanged} unchanged, "
        f"{len(plan.problems)} problem{'' if len(plan.problems) == 1 else 's'}"
    )
    did = "Would import" if dry_run else "Imported"
    return [*lines, f"{did} {name} ({FORMATS[plan.format].title}): {counts}."]


def _nothing_there(path: Path, plan: ImportPlan) -> str:
    if plan.problems:
        return f"Nothing in {path.name} could be imported; correct the lines named above."
    return (
        f"{path.name} was read as {FORMATS[plan.format].title} and holds no tasks; "
        "say what it is with --format."
    )
