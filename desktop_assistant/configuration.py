"""What one start of the program was told: where its data is and how much it logs."""

from dataclasses import dataclass
from pathlib import Path

DATABASE_NAME = "assistant.db"


@dataclass(frozen=True, slots=True)
class Configuration:
    """The options that hold everywhere (`--data-dir`, `--log-level`).

    Parameters:
        data_dir: Directory of the database, attachments and backups; created with mode 0700.
        log_level: A level name of `logging`, in lower case.
    """

    data_dir: Path
    log_level: str = "warning"

    @property
    def database_path(self) -> Path:
        """The one SQLite file that holds threads and tasks."""
        return self.data_dir / DATABASE_NAME
