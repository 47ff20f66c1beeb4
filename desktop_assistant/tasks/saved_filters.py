"""Filters that the user gave a name."""

import sqlite3

from desktop_assistant.clock import Clock
from desktop_assistant.database import Database
from desktop_assistant.tasks.errors import FieldError, TaskError
from desktop_assistant.tasks.filter import compile_filter
from desktop_assistant.tasks.task import MAX_NAME_CHARACTERS


class SavedFilters:
    """The named filters of the user.

    Parameters:
        database: The open database.
        clock: Tells what "today" is when a filter is checked.
    """

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def all(self) -> dict[str, str]:
        """Return the filters by name, in alphabetical order."""

        def read(connection: sqlite3.Connection) -> dict[str, str]:
            rows = connection.execute("SELECT name, filter FROM saved_filters ORDER BY name")
            return dict(rows.fetchall())

        return await self._database.read(read)

    async def save(self, name: str, text: str) -> None:
        """Keep a filter under a name, in place of the one that has it.

        Raises:
            FieldError: The name is empty or too long, or the filter cannot be read.
        """
        name = name.strip()
        if not 0 < len(name) <= MAX_NAME_CHARACTERS:
            raise FieldError("name", f"A filter's name has 1 to {MAX_NAME_CHARACTERS} characters.")
        compile_filter(text, self._clock.now())

        def write(connection: sqlite3.Connection) -> None:
            connection.execute("INSERT OR REPLACE INTO saved_filters VALUES (?, ?)", (name, text))

        await self._database.write(write)

    async def remove(self, name: str) -> None:
        """Forget a filter.

        Raises:
            TaskError: There is none of this name.
        """

        def write(connection: sqlite3.Connection) -> int:
            return connection.execute("DELETE FROM saved_filters WHERE name = ?", (name,)).rowcount

        if not await self._database.write(write):
            raise TaskError(f"There is no filter named {name}; it may have been removed.")
