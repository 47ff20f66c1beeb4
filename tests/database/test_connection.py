import asyncio
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest

from desktop_assistant.database import Database
from desktop_assistant.errors import StartupError


def _insert(connection: sqlite3.Connection, key: str) -> None:
    connection.execute("INSERT INTO state VALUES (?, '1')", (key,))


def _keys(connection: sqlite3.Connection) -> list[str]:
    return [key for (key,) in connection.execute("SELECT key FROM state ORDER BY key")]


async def test_what_was_written_is_read_by_the_next_read(database: Database) -> None:
    for number in range(20):
        await database.write(_insert, f"{number:02}")
        assert len(await database.read(_keys)) == number + 1


async def test_a_write_that_fails_leaves_nothing_behind(database: Database) -> None:
    def insert_and_fail(connection: sqlite3.Connection) -> None:
        _insert(connection, "a")
        raise LookupError

    with pytest.raises(LookupError):
        await database.write(insert_and_fail)
    assert await database.read(_keys) == []


async def test_a_reader_cannot_write(database: Database) -> None:
    with pytest.raises(sqlite3.OperationalError):
        await database.read(_insert, "a")


async def test_a_write_goes_through_when_the_one_who_asked_has_left(database: Database) -> None:
    writing = asyncio.create_task(database.write(_insert, "a"))
    await asyncio.sleep(0)
    writing.cancel()
    with pytest.raises(asyncio.CancelledError):
        await writing
    await database.write(_insert, "b")
    assert await database.read(_keys) == ["a", "b"]


async def test_closing_leaves_one_file_that_is_this_users_alone(tmp_path: Path) -> None:
    directory = tmp_path / "data"
    database = await Database.open(directory / "assistant.db")
    await database.write(_insert, "a")
    assert stat.S_IMODE((directory / "assistant.db-wal").stat().st_mode) == 0o600
    await database.close()
    await database.close()
    assert [path.name for path in directory.iterdir()] == ["assistant.db"]
    assert stat.S_IMODE((directory / "assistant.db").stat().st_mode) == 0o600
    assert stat.S_IMODE(directory.stat().st_mode) == 0o700


async def test_a_file_that_is_no_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "assistant.db"
    file.write_text("Dear diary, today I wrote a file that is no database. " * 20)
    before = file.read_bytes()
    with pytest.raises(StartupError, match="not a database of this program"):
        await Database.open(file)
    assert file.read_bytes() == before


async def test_a_directory_in_the_place_of_the_file_is_told_with_what_to_do(
    tmp_path: Path,
) -> None:
    (tmp_path / "assistant.db").mkdir()
    with pytest.raises(StartupError, match="--data-dir"):
        await Database.open(tmp_path / "assistant.db")


async def test_only_what_another_connection_wrote_counts_as_changed_elsewhere(
    database: Database,
) -> None:
    def write(connection: sqlite3.Connection) -> None:
        connection.execute("INSERT OR REPLACE INTO state VALUES ('theme', 'dark')")

    before = await database.version_elsewhere()
    await database.write(write)
    assert await database.version_elsewhere() == before
    with closing(sqlite3.connect(database.path)) as other, other:
        write(other)
    assert await database.version_elsewhere() != before
