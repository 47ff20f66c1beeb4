"""API keys: in the system's keyring, or in a file of this user's alone where there is none.

They are never in the database, in logs, exports or backups.
"""

import json
import logging
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

KeyPlace = Literal["environment", "keyring", "file", "none"]

SERVICE = "desktop-assistant"
FILE_NAME = "secrets.json"

logger = logging.getLogger(__name__)


class Secrets:
    """The keys of model providers. Its methods wait for the keyring: call them in a thread.

    Parameters:
        data_dir: Where the file is kept when the system has no keyring.
        environment: A variable such as OPENAI_API_KEY goes before anything stored.
    """

    def __init__(self, data_dir: Path, environment: Mapping[str, str] = os.environ) -> None:
        self._file = data_dir / FILE_NAME
        self.environment = environment

    def get(self, name: str) -> str | None:
        """Return the key called `name` (as in `OPENAI_API_KEY`), or None."""
        return self.find(name)[0]

    def find(self, name: str) -> tuple[str | None, KeyPlace]:
        """Return the key and where it is kept."""
        if self.environment.get(name):
            return self.environment[name], "environment"
        value = _from_keyring(name)
        if value:
            return value, "keyring"
        value = self._read_file().get(name)
        return (value, "file") if value else (None, "none")

    def set(self, name: str, value: str) -> KeyPlace:
        """Keep a key and return where: in the keyring, or in the file, which is said aloud."""
        if _to_keyring(name, value):
            return "keyring"
        logger.warning("this system has no keyring; the key is kept in %s, mode 0600", self._file)
        self._write_file(self._read_file() | {name: value})
        return "file"

    def delete(self, name: str) -> None:
        """Forget a key wherever this program kept it."""
        _delete_from_keyring(name)
        kept = self._read_file()
        if kept.pop(name, None) is not None:
            self._write_file(kept)

    def _read_file(self) -> dict[str, str]:
        try:
            kept: dict[str, str] = json.loads(self._file.read_text("utf-8"))
        except FileNotFoundError:
            return {}
        return kept

    def _write_file(self, kept: dict[str, str]) -> None:
        descriptor = os.open(self._file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            json.dump(kept, file)


# keyring takes 60 ms to import and talks to the desktop's service; nothing of it is needed
# before a model is.


def _from_keyring(name: str) -> str | None:
    import keyring  # noqa: PLC0415
    from keyring.errors import KeyringError  # noqa: PLC0415

    try:
        return keyring.get_password(SERVICE, name)
    except KeyringError as error:
        logger.info("the keyring cannot be read: %s", error)
        return None


def _to_keyring(name: str, value: str) -> bool:
    import keyring  # noqa: PLC0415
    from keyring.errors import KeyringError  # noqa: PLC0415

    try:
        keyring.set_password(SERVICE, name, value)
    except KeyringError as error:
        logger.info("the keyring cannot be written: %s", error)
        return False
    return True


def _delete_from_keyring(name: str) -> None:
    import keyring  # noqa: PLC0415
    from keyring.errors import KeyringError  # noqa: PLC0415

    try:
        if keyring.get_password(SERVICE, name) is not None:
            keyring.delete_password(SERVICE, name)
    except KeyringError as error:
        logger.info("the keyring cannot be changed: %s", error)
