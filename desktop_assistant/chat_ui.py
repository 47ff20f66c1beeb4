"""Which chat element the page shows: ours, or OpenAI's hosted one from its CDN."""

import sqlite3
from typing import Literal, get_args

from desktop_assistant.database import Database
from desktop_assistant.tasks.errors import FieldError

ChatUi = Literal["local", "hosted"]

_KEY = "chat_ui"
_DEFAULT: ChatUi = "local"


class ChatUiSetting:
    """The setting `chat_ui`. It is asked for with each page, so it loads no pydantic.

    Parameters:
        database: The open database.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    async def get(self) -> ChatUi:
        """Return the setting; `local` where it was never set."""
        return await self._database.read(_read)

    async def set(self, value: object) -> None:
        """Keep the setting.

        Raises:
            FieldError: It is neither `local` nor `hosted`.
        """
        if value not in get_args(ChatUi):
            raise FieldError(_KEY, "chat_ui is local or hosted.")
        await self._database.write(_write, str(value))


def _read(connection: sqlite3.Connection) -> ChatUi:
    row = connection.execute("SELECT value FROM settings WHERE key = ?", (_KEY,)).fetchone()
    return "hosted" if row and row[0] == "hosted" else _DEFAULT


def _write(connection: sqlite3.Connection, value: str) -> None:
    connection.execute("INSERT OR REPLACE INTO settings VALUES (?, ?)", (_KEY, value))
