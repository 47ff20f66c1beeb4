"""The API of reminders: what the page offers, and the answers."""

from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from desktop_assistant.tasks import TaskBook
from desktop_assistant.tasks.errors import FieldError
from desktop_assistant.tasks.reminder_ledger import ReminderKey
from desktop_assistant.tasks.reminders import SNOOZES, Reminders
from desktop_assistant.web.answers import Handler, json_answer
from desktop_assistant.web.json_body import read_object


class ReminderApi:
    """The handlers of `/api/reminders`.

    Parameters:
        reminders: Those that are due.
        book: Tells the assistant's now.
    """

    def __init__(self, reminders: Reminders, book: TaskBook) -> None:
        self._reminders = reminders
        self._book = book

    def table(self) -> list[tuple[str, str, Handler]]:
        """Return method, path and handler of each."""
        return [
            ("GET", "/api/reminders", self.list_reminders),
            ("POST", "/api/reminders/done", self.done),
            ("POST", "/api/reminders/snooze", self.snooze),
            ("POST", "/api/reminders/dismiss", self.dismiss),
        ]

    async def list_reminders(self, request: Request) -> Response:
        """Answer what the page is to offer: reminders that are due and were not answered.

        `desktop` is "missing" where they were to be notifications and there is no service for them.
        `opened` is the task whose notification was clicked last, and the number of that click.
        """
        return await self._answer()

    async def done(self, request: Request) -> Response:
        """Check off the task of `{"task_id": ..., "at": ...}`."""
        await self._reminders.done(_key(await read_object(request)))
        return await self._answer()

    async def snooze(self, request: Request) -> Response:
        """Show it again later: `{"task_id": ..., "at": ..., "for": "10 minutes"}`."""
        body = await read_object(request)
        await self._reminders.snooze(_key(body), str(body.get("for", SNOOZES[0])))
        return await self._answer()

    async def dismiss(self, request: Request) -> Response:
        """Offer no longer those of `{"reminders": [{"task_id": ..., "at": ...}]}`."""
        reminders = (await read_object(request)).get("reminders")
        if not isinstance(reminders, list) or not all(isinstance(one, dict) for one in reminders):
            raise FieldError("reminders", "Give the reminders as a list of objects.")
        await self._reminders.dismiss([_key(one) for one in reminders])
        return await self._answer()

    async def _answer(self) -> Response:
        task_id, number = self._reminders.opened
        return json_answer(
            {
                "now": self._book.now().isoformat(),
                "reminders": [
                    {"task": reminder.task.to_json(), "at": reminder.at.isoformat()}
                    for reminder in await self._reminders.unanswered()
                ],
                "desktop": "missing" if self._reminders.lacks_desktop else "working",
                "opened": {"task_id": task_id, "number": number},
            }
        )


def _key(body: dict[str, Any]) -> ReminderKey:
    task_id, at = body.get("task_id"), body.get("at")
    if not isinstance(task_id, str) or not isinstance(at, str):
        raise FieldError("reminders", "Name a reminder by task_id and at, as they were answered.")
    return ReminderKey(task_id, at)
