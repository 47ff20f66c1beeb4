"""Copies of the database: taken while it is used, and put back in its place."""

import os
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from desktop_assistant.database.migrations import newest_version
from desktop_assistant.errors import AssistantError
from desktop_assistant.paths import make_private_directory

STAMP = "%Y%m%d-%H%M%S"
_APPLICATION_TABLES = {"threads", "items", "tasks", "journal"}


class BackupError(AssistantError):
    """A copy could not be made or put back; what was there is as it was."""


def back_up(database: Path, copy: Path | None, now: datetime) -> Path:
    """Copy the database, as it is at this moment, into one file that only this user can read.

    Parameters:
        database: The file of the database; the program may be using it.
        copy: The file to write, which must not be there yet; None: a new one in `backups/`.
        now: Local time, for the name.

    Returns:
        The copy.

    Raises:
        BackupError: There is no database, or the copy cannot be written.
    """
    if not database.is_file():
        raise BackupError(
            f"There is no database {database} yet; choose its directory with --data-dir."
        )
    if copy is None:
        make_private_directory(database.parent / "backups")
        copy = _unused(database.parent / "backups" / f"{database.stem}-{now.strftime(STAMP)}.db")
    try:
        # Created first: SQLite would give it the mode of the process's umask.
        os.close(os.open(copy, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except FileExistsError as error:
        raise BackupError(f"{copy} is there already; choose another name.") from error
    except OSError as error:
        raise BackupError(
            f"{copy} cannot be written ({error.strerror}); choose a place where you may write."
        ) from error
    try:
        with closing(sqlite3.connect(database)) as connection:
            connection.execute("VACUUM INTO ?", (str(copy),))
    except sqlite3.Error as error:
        copy.unlink()
        raise BackupError(
            f"The backup failed ({error}); run `desktop-assistant doctor`."
        ) from error
    return copy


def restore(database: Path, copy: Path, now: datetime) -> Path | None:
    """Put a copy in the place of the database, after a backup of what is there.

    It is one transaction of SQLite: whatever happens, either the old or the new content is whole.

    Parameters:
        database: The file of the database; the program must not be using it.
        copy: A file that `back_up` wrote.
        now: Local time, for the name of the backup.

    Returns:
        The backup of what was there; None when nothing was.

    Raises:
        BackupError: The copy is not one, is damaged or of a newer version, or the program runs.
    """
    _check(copy)
    kept = _set_aside(database, now) if database.is_file() else None
    make_private_directory(database.parent)
    database.touch(mode=0o600)
    with (
        closing(sqlite3.connect(f"{copy.absolute().as_uri()}?mode=ro", uri=True)) as source,
        closing(sqlite3.connect(database)) as target,
    ):
        source.backup(target)
    return kept


def _unused(path: Path) -> Path:
    """Return the path, or one like it: two copies of the same second must not share a name."""
    number = 2
    unused = path
    while unused.exists():
        unused = path.with_stem(f"{path.stem}-{number}")
        number += 1
    return unused


def _check(copy: Path) -> None:
    if not copy.is_file():
        raise BackupError(f"There is no file {copy}; give the path of a backup.")
    try:
        with closing(
            sqlite3.connect(f"{copy.absolute().as_uri()}?mode=ro", uri=True)
        ) as connection:
            [version] = connection.execute("PRAGMA user_version").fetchone()
            tables = {
                name
                for (name,) in connection.execute(
                    "SELECT name FROM sqlite_master WHERE type = 'table'"
                )
            }
            [health] = connection.execute("PRAGMA quick_check(1)").fetchone()
    except sqlite3.Error as error:
        raise BackupError(
            f"{copy} is not a backup of this program; choose another file."
        ) from error
    if not tables >= _APPLICATION_TABLES:
        raise BackupError(f"{copy} is not a backup of this program; choose another file.")
    if health != "ok":
        raise BackupError(f"{copy} is damaged ({health}); choose another backup.")
    if version > newest_version():
        raise BackupError(
            f"{copy} was written by a newer version of Desktop Assistant; install that version."
        )


def _set_aside(database: Path, now: datetime) -> Path:
    """Return a copy of what is there; what cannot be read is moved there as it is."""
    backups = database.parent / "backups"
    make_private_directory(backups)
    kept = _unused(backups / f"{database.stem}-before-restore-{now.strftime(STAMP)}.db")
    try:
        with closing(sqlite3.connect(database, timeout=0)) as connection:
            # Leaving WAL needs to be alone with the file; the program sets it again.
            connection.execute("PRAGMA journal_mode = DELETE")
        return back_up(database, kept, now)
    except sqlite3.OperationalError as error:
        raise BackupError(
            "Desktop Assistant is running with these data; close it and try again."
        ) from error
    except (sqlite3.DatabaseError, BackupError):
        for suffix in ("", "-wal", "-shm"):
            part = database.with_name(database.name + suffix)
            if part.exists():
                part.rename(kept.with_name(kept.name + suffix))
        return kept
