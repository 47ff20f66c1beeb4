"""Open the database: one connection that writes, a few that read, a thread for each."""

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import cycle
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

import aiosqlite

from desktop_assistant.database.migrations import migrate
from desktop_assistant.errors import StartupError
from desktop_assistant.paths import make_private_directory

P = ParamSpec("P")
T = TypeVar("T")

READERS = 2
CACHE_KIB = 64 * 1024
BUSY_TIMEOUT_SECONDS = 5.0


class _Connection(aiosqlite.Connection):
    """A connection that runs a whole piece of work in its thread.

    aiosqlite's own methods cost a thread hop a statement; a page of items would need three.
    """

    async def run(
        self,
        work: Callable[Concatenate[sqlite3.Connection, P], T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> T:
        result: T = await self._execute(work, self._conn, *args, **kwargs)  # type: ignore[no-untyped-call]
        return result


@contextmanager
def _transaction(connection: sqlite3.Connection) -> Iterator[None]:
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def _in_transaction(
    connection: sqlite3.Connection,
    work: Callable[Concatenate[sqlite3.Connection, P], T],
    /,
    *args: P.args,
    **kwargs: P.kwargs,
) -> T:
    with _transaction(connection):
        return work(connection, *args, **kwargs)


def _data_version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA data_version").fetchone()[0])


class Database:
    """The open database. Create it with `await Database.open(path)`, end it with `close()`.

    Work is a function whose first parameter is a `sqlite3.Connection`; it runs in the
    connection's own thread, so that one operation is one hop however many statements it has.
    """

    def __init__(self, path: Path, writer: _Connection, readers: list[_Connection]) -> None:
        self.path = path
        self._writer = writer
        self._readers = readers
        self._next_reader = cycle(readers)

    @classmethod
    async def open(cls, path: str | os.PathLike[str]) -> "Database":
        """Open or create the file, and bring its schema up to date.

        Raises:
            StartupError: It was written by a newer version of the program (it is left as it
                is), it is not a database, or it cannot be opened or written.
        """
        file = Path(path)
        make_private_directory(file.parent)
        try:
            _create_private(file)
            connections = [await _connect(file)]
        except (OSError, sqlite3.Error) as error:
            raise _cannot_open(file, error) from error
        try:
            await connections[0].run(migrate, file)
            connections += [await _connect(file) for _ in range(READERS)]
            for reader in connections[1:]:
                await reader.execute_fetchall("PRAGMA query_only = ON")
        except sqlite3.Error as error:
            await _close_all(connections)
            raise _cannot_open(file, error) from error
        except BaseException:
            await _close_all(connections)
            raise
        return cls(file, connections[0], connections[1:])

    async def read(
        self,
        work: Callable[Concatenate[sqlite3.Connection, P], T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> T:
        """Run `work` on a connection that cannot write; it sees every committed change."""
        return await next(self._next_reader).run(work, *args, **kwargs)

    async def write(
        self,
        work: Callable[Concatenate[sqlite3.Connection, P], T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> T:
        """Run `work` in a transaction: committed when it returns, undone when it raises.

        Once begun it runs to its end, even when the task that awaits it is cancelled.
        """
        return await self._writer.run(_in_transaction, work, *args, **kwargs)

    async def version_elsewhere(self) -> int:
        """Return a number that changes when another process has changed the file.

        SQLite tells a connection of all commits but its own (`PRAGMA data_version`), and all of
        this process's are made by one.
        """
        return await self._writer.run(_data_version)

    async def close(self) -> None:
        """Write everything into the one file and let go of it. Closing twice is harmless."""
        await _close_all([*self._readers, self._writer])


def _create_private(file: Path) -> None:
    # SQLite creates files with the process's umask, but the -wal takes the mode of the file
    # that is already there.
    file.touch(mode=0o600)


async def _connect(file: Path) -> _Connection:
    def connector() -> sqlite3.Connection:
        connection = sqlite3.connect(
            file, timeout=BUSY_TIMEOUT_SECONDS, isolation_level=None, check_same_thread=False
        )
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = NORMAL")
            connection.execute("PRAGMA foreign_keys = ON")
            connection.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
        except BaseException:
            connection.close()
            raise
        return connection

    connection = _Connection(connector, iter_chunk_size=64)
    # A thread that waits for the next statement must not keep a dying process alive.
    connection._thread.daemon = True
    try:
        await connection
    except BaseException:
        # aiosqlite stops the thread and does not wait: it would report to a loop that has ended.
        connection._thread.join()
        raise
    return connection


async def _close_all(connections: list[_Connection]) -> None:
    for connection in connections:
        await connection.close()


def _cannot_open(file: Path, error: Exception) -> StartupError:
    if isinstance(error, sqlite3.DatabaseError) and "not a database" in str(error):
        return StartupError(
            f"{file} is not a database of this program; move it away, or restore a backup with "
            "`desktop-assistant restore`."
        )
    reason = error.strerror if isinstance(error, OSError) else str(error)
    return StartupError(
        f"The database {file} cannot be opened ({reason}); check that you may write to "
        f"{file.parent}, or choose another directory with --data-dir."
    )
