"""What the interface remembers: pane widths, theme, open thread, the window's place.

It is in the database because the page's own localStorage belongs to an origin, and the port
is another one at each start.
"""

import json
import sqlite3
from collections.abc import Mapping
from typing import Any

from desktop_assistant.database import Database
from desktop_assistant.errors import AssistantError

DEFAULTS: Mapping[str, Any] = {
    "theme": "system",
    "left_width": 260,
    "right_width": 320,
    "thread_id": None,
}
MAX_KEYS = 100
MAX_VALUE_CHARACTERS = 10_000


class StateError(AssistantError):
    """The interface asked to remember more than there is room for."""


class InterfaceState:
    """Names and JSON values, kept across restarts.

    Parameters:
        database: The open database.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    async def all(self) -> dict[str, Any]:
        """Return every value, with defaults for those never set."""
        return {**DEFAULTS, **await self._database.read(_all)}

    async def merge(self, changes: Mapping[str, Any]) -> dict[str, Any]:
        """Remember the values and return all of them. None forgets one.

        Raises:
            StateError: There are too many, or one is too large; nothing is changed.
        """
        return {**DEFAULTS, **await self._database.write(_merge, changes)}


def _all(connection: sqlite3.Connection) -> dict[str, Any]:
    return {key: json.loads(value) for key, value in connection.execute("SELECT * FROM state")}


def _merge(connection: sqlite3.Connection, changes: Mapping[str, Any]) -> dict[str, Any]:
    for key, value in changes.items():
        text = json.dumps(value)
        if len(key) > MAX_VALUE_CHARACTERS or len(text) > MAX_VALUE_CHARACTERS:
            raise StateError(
                f"A value to remember has at most {MAX_VALUE_CHARACTERS:,} characters; "
                f"{key[:40]!r} has more."
            )
        if value is None:
            connection.execute("DELETE FROM state WHERE key = ?", (key,))
        else:
            connection.execute("INSERT OR REPLACE INTO state VALUES (?, ?)", (key, text))
    merged = _all(connection)
    if len(merged) > MAX_KEYS:
        raise StateError(f"At most {MAX_KEYS} values are remembered; forget some first.")
    return merged
