"""`desktop-assistant export`: all tasks as a file, or on stdout."""

import asyncio
import os
import sys
import tempfile
from pathlib import Path

from desktop_assistant.application import Application
from desktop_assistant.configuration import Configuration
from desktop_assistant.errors import AssistantError
from desktop_assistant.tasks import Task, repository
from desktop_assistant.tasks.interchange import export_text


def run(configuration: Configuration, format_name: str, path: Path | None) -> int:
    """Export every task.

    Parameters:
        format_name: One of `interchange.WRITTEN`.
        path: The file to write, in one step and readable by its user alone; None: stdout.

    Raises:
        StartupError: The database cannot be opened.
        AssistantError: The file cannot be written; one that was there is as it was.
    """
    tasks = asyncio.run(_every_task(configuration))
    content = export_text(format_name, tasks).encode()
    if path is None:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    else:
        _write(path, content)
    return 0


async def _every_task(configuration: Configuration) -> list[Task]:
    application = await Application.open(configuration)
    try:
        return await application.database.read(repository.every_row)
    finally:
        await application.close()


def _write(path: Path, content: bytes) -> None:
    try:
        # mkstemp makes it with mode 0600.
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    except OSError as error:
        raise _not_written(path, error) from error
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError as error:
        raise _not_written(path, error) from error
    finally:
        beside.unlink(missing_ok=True)


def _not_written(path: Path, error: OSError) -> AssistantError:
    return AssistantError(
        f"{path} cannot be written ({error.strerror}); choose another path for the export."
    )
