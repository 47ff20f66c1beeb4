import sqlite3
from pathlib import Path

import pytest

from desktop_assistant.database import Database, migrations
from desktop_assistant.errors import StartupError


async def test_a_new_file_is_at_the_newest_schema_and_needs_no_copy(tmp_path: Path) -> None:
    database = await Database.open(tmp_path / "assistant.db")
    version = await database.read(lambda connection: _version(connection))
    await database.close()
    assert version == len(migrations._migrations)
    assert not (tmp_path / "backups").exists()


async def test_an_older_file_is_copied_before_it_is_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as older:
        older.setattr(migrations, "_migrations", migrations._migrations[:-1])
        await (await Database.open(tmp_path / "assistant.db")).close()
    await (await Database.open(tmp_path / "assistant.db")).close()
    [copy] = (tmp_path / "backups").iterdir()
    connection = sqlite3.connect(copy)
    assert _version(connection) == len(migrations._migrations) - 1
    connection.close()


async def test_a_change_that_fails_leaves_the_file_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await (await Database.open(tmp_path / "assistant.db")).close()

    def broken(connection: sqlite3.Connection) -> None:
        connection.execute("CREATE TABLE half_done (x)")
        raise sqlite3.OperationalError("disk full")

    with monkeypatch.context() as newer:
        newer.setattr(migrations, "_migrations", [*migrations._migrations, broken])
        with pytest.raises(StartupError, match="disk full"):
            await Database.open(tmp_path / "assistant.db")
    connection = sqlite3.connect(tmp_path / "assistant.db")
    assert _version(connection) == len(migrations._migrations)
    assert not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'half_done'").fetchone()
    connection.close()


async def test_a_file_of_a_newer_program_is_refused_and_left_untouched(tmp_path: Path) -> None:
    file = tmp_path / "assistant.db"
    await (await Database.open(file)).close()
    connection = sqlite3.connect(file)
    connection.execute("PRAGMA user_version = 999")
    connection.close()
    before = file.read_bytes()
    with pytest.raises(StartupError, match="newer version of Desktop Assistant"):
        await Database.open(file)
    assert file.read_bytes() == before


def _version(connection: sqlite3.Connection) -> int:
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return version
