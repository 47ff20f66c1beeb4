"""The API of tasks in and out: a download in any format, and the import of a file."""

import asyncio
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from desktop_assistant.database import Database
from desktop_assistant.tasks import TaskBook, repository
from desktop_assistant.tasks.interchange import (
    FORMATS,
    WRITTEN,
    ImportPlan,
    ImportRefusedError,
    changed_fields,
    export_text,
    plan_import,
)
from desktop_assistant.web.answers import Handler, json_answer
from desktop_assistant.web.json_body import BodyError, read_body

MAX_FILE_BYTES = 20_000_000


class InterchangeApi:
    """The handlers of `/api/export` and `/api/import`.

    Parameters:
        database: The open database, for every row of the tasks.
        book: The user's tasks.
    """

    def __init__(self, database: Database, book: TaskBook) -> None:
        self._database = database
        self._book = book

    def table(self) -> list[tuple[str, str, Handler]]:
        """Return method, path and handler of each."""
        return [
            ("GET", "/api/export", self.export),
            ("POST", "/api/import", self.import_),
        ]

    async def export(self, request: Request) -> Response:
        """Answer a file with every task, in the format `?format=`.

        Raises:
            ImportRefusedError: There is no such format.
        """
        name = request.query_params.get("format", "json")
        if name not in WRITTEN:
            raise ImportRefusedError(
                f"There is no export in the format {name}; use one of {', '.join(WRITTEN)}."
            )
        tasks = await self._database.read(repository.every_row)
        # A thread of its own: the formats of many tasks take longer than a page may wait.
        text = await asyncio.to_thread(export_text, name, tasks)
        file_name = f"tasks-{self._book.now():%Y-%m-%d}{FORMATS[name].suffix}"
        headers = {
            "content-disposition": f'attachment; filename="{file_name}"',
            "cache-control": "no-store",
        }
        return Response(text.encode(), media_type=FORMATS[name].media_type, headers=headers)

    async def import_(self, request: Request) -> Response:
        """Import the file that is the body, as one step; with `?dry_run=1` only say what it does.

        `?name=` is the file's name, `?format=` its format where it shall not be recognised.

        Raises:
            BodyError: The file is larger than `MAX_FILE_BYTES`.
            ImportRefusedError: The file is no text, or in no format that can be read.
        """
        content = await _read_file(request)
        name = request.query_params.get("name") or None
        existing = await self._database.read(repository.every_row)
        plan = await asyncio.to_thread(
            plan_import,
            content,
            existing,
            self._book.now(),
            format_name=request.query_params.get("format") or None,
            file_name=name,
        )
        summary = plan.summary(name or "a file")
        is_done = bool(plan.steps) and request.query_params.get("dry_run", "0") in ("", "0")
        if is_done:
            await self._book.put(summary, plan.steps)
        return json_answer({**_json(plan), "summary": summary, "done": is_done})


async def _read_file(request: Request) -> bytes:
    try:
        return await read_body(request, MAX_FILE_BYTES)
    except BodyError as error:
        raise BodyError(
            error.status,
            f"The file is larger than {MAX_FILE_BYTES // 1_000_000} MB; "
            "import it in the terminal with `desktop-assistant import`.",
        ) from error


def _json(plan: ImportPlan) -> dict[str, Any]:
    return {
        "format": plan.format,
        "additions": [task.to_json() for task in plan.additions],
        "changes": [
            {
                "before": change.before and change.before.to_json(),
                "after": change.after and change.after.to_json(),
                "fields": changed_fields(change),
            }
            for change in plan.changes
        ],
        "unchanged": plan.unchanged,
        "problems": [
            {"line": problem.line, "field": problem.field, "reason": problem.reason}
            for problem in plan.problems
        ],
    }
