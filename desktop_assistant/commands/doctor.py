"""`desktop-assistant doctor`: looks at everything the program needs, and says what to do."""

import asyncio
import os
import shutil
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from desktop_assistant import __version__
from desktop_assistant.configuration import Configuration
from desktop_assistant.database import Database
from desktop_assistant.database.migrations import newest_version
from desktop_assistant.desktop.display import has_display
from desktop_assistant.desktop.web_engine import web_engine_lack
from desktop_assistant.errors import StartupError
from desktop_assistant.paths import PRIVATE_DIRECTORY_MODE, front_end
from desktop_assistant.secrets import Secrets
from desktop_assistant.web.provider_status import ProviderStatus

LOW_SPACE_BYTES = 200 * 2**20

Verdict = Literal["ok", "note", "fail"]


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found of one thing: "fail" when the program cannot do its work without it."""

    verdict: Verdict
    sentence: str


def run(configuration: Configuration) -> int:
    """Print what was found, a line each; nothing is changed.

    Returns:
        0 when the program can do its work, else 1.
    """
    print(f"Desktop Assistant {__version__}, Python {sys.version.split()[0]}, {sys.platform}")
    failed = False
    for examine in (_data_directory, _database, _page, _window, _model):
        for finding in examine(configuration):
            print(f"{finding.verdict:<5} {finding.sentence}")
            failed |= finding.verdict == "fail"
    return 1 if failed else 0


def _data_directory(configuration: Configuration) -> Iterator[Finding]:
    directory = configuration.data_dir
    if not directory.exists():
        yield Finding("note", f"The data directory {directory} will be made at the first start.")
        return
    if not os.access(directory, os.R_OK | os.W_OK | os.X_OK):
        yield Finding(
            "fail",
            f"You may not write to {directory}; change its owner, or choose another one with "
            "--data-dir.",
        )
        return
    mode = directory.stat().st_mode & 0o777
    if os.name == "posix" and mode & ~PRIVATE_DIRECTORY_MODE:
        yield Finding(
            "note",
            f"Other users of this machine may look into {directory} (mode {mode:o}); "
            f"`chmod 700 {directory}` keeps it to you.",
        )
    free = shutil.disk_usage(directory).free
    if free < LOW_SPACE_BYTES:
        yield Finding("fail", f"The disk of {directory} is nearly full; make room on it.")
    else:
        yield Finding("ok", f"The data are in {directory}.")


def _database(configuration: Configuration) -> Iterator[Finding]:
    file = configuration.database_path
    if not file.is_file():
        return
    advice = "restore a backup with `desktop-assistant restore`"
    try:
        with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)) as database:
            [version] = database.execute("PRAGMA user_version").fetchone()
            if version > newest_version():
                yield Finding(
                    "fail",
                    f"{file} was written by a newer version of Desktop Assistant; install that "
                    "version.",
                )
                return
            damage = [row[0] for row in database.execute("PRAGMA quick_check(3)")]
            loose = database.execute("PRAGMA foreign_key_check").fetchall()
            [threads] = database.execute("SELECT count(*) FROM threads").fetchone()
            [tasks] = database.execute("SELECT count(*) FROM tasks").fetchone()
    except sqlite3.Error as error:
        yield Finding("fail", f"{file} cannot be read ({error}); {advice}.")
        return
    if damage != ["ok"] or loose:
        yield Finding("fail", f"{file} is damaged ({'; '.join(damage)}); {advice}.")
        return
    yield Finding("ok", f"The database is whole: {threads} conversations, {tasks} tasks.")


def _page(_configuration: Configuration) -> Iterator[Finding]:
    try:
        front_end()
    except StartupError as error:
        yield Finding("fail", str(error))
    else:
        yield Finding("ok", "The page is there.")


def _window(_configuration: Configuration) -> Iterator[Finding]:
    serves = "the page is served for the browser instead"
    if not has_display():
        yield Finding("note", f"There is no display, so there is no window; {serves}.")
        return
    lack = web_engine_lack()
    if lack is None:
        yield Finding("ok", "The window can be shown.")
    else:
        yield Finding("note", f"There is no window, for {lack}; {serves}.")


def _model(configuration: Configuration) -> Iterator[Finding]:
    offline = "The offline agent answers; a model is set up in the settings of the page."
    file = configuration.database_path
    if not file.is_file():
        yield Finding("ok", offline)
        return
    try:
        with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)) as database:
            [version] = database.execute("PRAGMA user_version").fetchone()
        if version < newest_version():
            yield Finding("note", "The database will be brought up to date at the next start.")
            return
        label = asyncio.run(_provider_label(file, configuration.data_dir))
    except (sqlite3.Error, StartupError):
        return  # What is wrong with the database is said above.
    yield Finding("ok", f"{label} answers." if label else offline)


async def _provider_label(file: Path, data_dir: Path) -> str | None:
    database = await Database.open(file)
    try:
        provider = (await ProviderStatus(database, Secrets(data_dir)).describe())["provider"]
    finally:
        await database.close()
    return str(provider["label"]) if provider["configured"] else None
