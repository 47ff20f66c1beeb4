"""`desktop-assistant backup` and `restore`: a copy of all conversations and tasks, and back."""

from datetime import datetime
from pathlib import Path

from desktop_assistant.configuration import Configuration
from desktop_assistant.database.backup import back_up, restore


def run_backup(configuration: Configuration, copy: Path | None) -> int:
    """Copy the database, also while the program runs, and print where to.

    Parameters:
        copy: The file to write; None: a new one in the data directory's `backups/`.

    Raises:
        BackupError: It cannot be made.
    """
    print(back_up(configuration.database_path, copy, datetime.now()))
    return 0


def run_restore(configuration: Configuration, copy: Path) -> int:
    """Put a backup in the place of the database, and print where the old content was kept.

    Raises:
        BackupError: The file is no backup, or the program is running.
    """
    kept = restore(configuration.database_path, copy, datetime.now())
    print(f"Restored {copy}." + (f" What was there before is in {kept}." if kept else ""))
    return 0
