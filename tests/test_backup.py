"""Backup, restore and doctor through the real command."""

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from desktop_assistant.database.backup import back_up, restore
from tests.test_cli import run
from tests.web.served import start


def _titles(data_dir: Path) -> str:
    return run("tasks", data_dir=data_dir).stdout


@pytest.fixture
def used(tmp_path: Path) -> Path:
    """A data directory with a task in it."""
    data_dir = tmp_path / "data"
    assert run("ask", "add buy milk", data_dir=data_dir).returncode == 0
    return data_dir


def test_a_backup_brings_back_what_was_there(used: Path) -> None:
    copy = used.parent / "copy.db"
    backed_up = run("backup", str(copy), data_dir=used)
    assert (backed_up.returncode, backed_up.stdout) == (0, f"{copy}\n")
    assert copy.stat().st_mode & 0o777 == 0o600
    run("ask", "add pay rent", data_dir=used)
    restored = run("restore", str(copy), data_dir=used)
    assert restored.returncode == 0, restored.stderr
    assert _titles(used) == "[ ] Buy milk\n"
    [kept] = (used / "backups").iterdir()
    assert str(kept) in restored.stdout
    assert run("restore", str(kept), data_dir=used).returncode == 0
    assert _titles(used) == "[ ] Buy milk\n[ ] Pay rent\n"


def test_a_backup_is_restored_on_another_machine(used: Path, tmp_path: Path) -> None:
    place = run("backup", data_dir=used).stdout.strip()
    assert Path(place).parent == used / "backups"
    assert run("restore", place, data_dir=tmp_path / "new").stdout == f"Restored {place}.\n"
    assert _titles(tmp_path / "new") == "[ ] Buy milk\n"


def test_a_backup_is_made_while_the_program_runs_but_none_is_restored(used: Path) -> None:
    server, served = start(used)
    try:
        served.client().post("/api/tasks", json={"line": "call Ana"})
        place = run("backup", data_dir=used).stdout.strip()
        refused = run("restore", place, data_dir=used)
    finally:
        served.close()
        server.stop()
    assert refused.returncode == 1
    assert refused.stderr == (
        "desktop-assistant: Desktop Assistant is running with these data; close it and try again.\n"
    )
    assert run("restore", place, data_dir=used).returncode == 0
    assert _titles(used) == "[ ] Buy milk\n[ ] Call Ana\n"


def test_a_damaged_database_is_found_set_aside_and_replaced(used: Path) -> None:
    place = run("backup", data_dir=used).stdout.strip()
    (used / "assistant.db").write_bytes(b"nothing of use" * 1000)
    found = run("doctor", data_dir=used)
    assert found.returncode == 1
    assert "restore a backup with `desktop-assistant restore`" in found.stdout
    restored = run("restore", place, data_dir=used)
    assert restored.returncode == 0, restored.stderr
    assert _titles(used) == "[ ] Buy milk\n"
    [kept] = (used / "backups").glob("*before-restore*")
    assert kept.read_bytes().startswith(b"nothing of use")


def test_what_is_no_backup_is_refused_and_changes_nothing(used: Path) -> None:
    other = used.parent / "other.db"
    with closing(sqlite3.connect(other)) as connection:
        connection.execute("CREATE TABLE recipes (name TEXT)")
    (text := used.parent / "text.db").write_text("not a database at all")
    newer = used.parent / "newer.db"
    run("backup", str(newer), data_dir=used)
    with closing(sqlite3.connect(newer)) as connection:
        connection.execute("PRAGMA user_version = 999")
    for file, reason in (
        (other, "is not a backup of this program"),
        (text, "is not a backup of this program"),
        (newer, "was written by a newer version"),
        (used / "none.db", "There is no file"),
    ):
        refused = run("restore", str(file), data_dir=used)
        assert refused.returncode == 1
        assert reason in refused.stderr
    assert _titles(used) == "[ ] Buy milk\n"


def test_copies_of_the_same_second_do_not_share_a_name(used: Path) -> None:
    now = datetime(2026, 3, 4, 10)
    first, second = (back_up(used / "assistant.db", None, now) for _ in range(2))
    assert first != second
    run("ask", "add pay rent", data_dir=used)
    kept = [restore(used / "assistant.db", copy, now) for copy in (first, second)]
    assert len(set(kept)) == 2
    assert kept[0] is not None
    restore(used / "assistant.db", kept[0], now)
    assert _titles(used) == "[ ] Buy milk\n[ ] Pay rent\n"


def test_a_backup_overwrites_nothing(used: Path) -> None:
    refused = run("backup", str(used / "assistant.db"), data_dir=used)
    assert refused.returncode == 1
    assert "is there already; choose another name" in refused.stderr


def test_the_doctor_of_a_healthy_machine_says_so_and_changes_nothing(used: Path) -> None:
    before = (used / "assistant.db").read_bytes()
    found = run("doctor", data_dir=used)
    assert found.returncode == 0, found.stdout
    assert "ok    The database is whole: 1 conversations, 1 tasks." in found.stdout
    assert "ok    The offline agent answers" in found.stdout
    assert (used / "assistant.db").read_bytes() == before


def test_the_doctor_says_what_is_new_and_what_is_too_new(tmp_path: Path, used: Path) -> None:
    fresh = run("doctor", data_dir=tmp_path / "fresh")
    assert fresh.returncode == 0
    assert "will be made at the first start" in fresh.stdout
    assert not (tmp_path / "fresh").exists()
    with closing(sqlite3.connect(used / "assistant.db")) as connection:
        connection.execute("PRAGMA user_version = 999")
    newer = run("doctor", data_dir=used)
    assert newer.returncode == 1
    assert "written by a newer version of Desktop Assistant; install that version." in newer.stdout
