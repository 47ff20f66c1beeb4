"""One assistant for a data directory: the first start holds a lock, a later one asks it to show.

The lock belongs to the process, so a crash leaves none behind. The first start listens on a
loopback port; who may knock is decided by a secret in a file that only this user can read.
"""

import contextlib
import hmac
import json
import os
import secrets
import socket
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from desktop_assistant.errors import StartupError

LOCK_NAME = "instance.lock"
ADDRESS_NAME = "instance.json"
PRIVATE_FILE_MODE = 0o600
MAX_MESSAGE_BYTES = 4096
KNOCK_TIMEOUT_SECONDS = 2.0
# Longer than an assistant that is just being closed takes to end.
CLAIM_DEADLINE_SECONDS = 20.0
RETRY_SECONDS = 0.1

if sys.platform == "win32":
    import msvcrt

    def _try_lock(file: IO[bytes]) -> bool:
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
else:
    import fcntl

    def _try_lock(file: IO[bytes]) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


@dataclass(frozen=True, slots=True)
class OtherInstance:
    """The assistant that holds the data directory already, and has just been shown.

    Parameters:
        address: Where its page is; "" when its window is in front now.
    """

    address: str


class SingleInstance:
    """The right to be the one assistant of a data directory, until `close`."""

    def __init__(self, data_dir: Path, lock: IO[bytes]) -> None:
        self._lock = lock
        self._address_file = data_dir / ADDRESS_NAME
        self._secret = secrets.token_hex(32)
        self._show: Callable[[], str] = str
        self._listener = socket.create_server(("127.0.0.1", 0))
        _write_private(
            self._address_file,
            json.dumps({"port": self._listener.getsockname()[1], "secret": self._secret}),
        )
        self._thread = threading.Thread(target=self._listen, name="single-instance", daemon=True)
        self._thread.start()

    @classmethod
    def acquire(cls, data_dir: Path) -> "SingleInstance | None":
        """Become the one assistant of `data_dir`, or return None where another process is.

        Raises:
            StartupError: The directory cannot be written.
        """
        path = data_dir / LOCK_NAME
        try:
            lock = os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT, PRIVATE_FILE_MODE), "r+b")
        except OSError as error:
            raise StartupError(
                f"The data directory {data_dir} cannot be written ({error.strerror}); "
                "choose another one with --data-dir."
            ) from error
        if not _try_lock(lock):
            lock.close()
            return None
        # What a crashed start left: its port may be somebody else's by now.
        (data_dir / ADDRESS_NAME).unlink(missing_ok=True)
        return cls(data_dir, lock)

    def shown_by(self, show: Callable[[], str]) -> None:
        """Call `show`, in another thread, for each later start.

        Before, a later start is answered but nothing is done: the window is about to appear anyway.

        Parameters:
            show: Brings the window to the front and returns "", or returns the address of the
                page where there is no window.
        """
        self._show = show

    def fall_silent(self) -> None:
        """Answer no later start any more: it then waits for the lock. Twice is harmless."""
        self._address_file.unlink(missing_ok=True)
        # On Linux closing a socket does not wake its accept; shutting it down does. Other systems
        # answer ENOTCONN for a listening socket, and wake at the close.
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._thread.join(KNOCK_TIMEOUT_SECONDS)

    def close(self) -> None:
        """Give the data directory up."""
        self.fall_silent()
        self._lock.close()

    def _listen(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return  # closed
            with connection:
                self._answer(connection)

    def _answer(self, connection: socket.socket) -> None:
        """Answer one knock. One without the secret, or too slow, is dropped without a word."""
        try:
            secret = _receive_line(connection)
            if hmac.compare_digest(secret, self._secret.encode()):
                connection.sendall(json.dumps({"address": self._show()}).encode() + b"\n")
        except OSError:
            return  # whoever knocked has gone


def claim(data_dir: Path) -> SingleInstance | OtherInstance:
    """Become the one assistant of `data_dir`, or bring the one that is to the front.

    One that is just starting or ending is waited for.

    Raises:
        StartupError: The directory cannot be written, or who holds it does not answer.
    """
    deadline = time.monotonic() + CLAIM_DEADLINE_SECONDS
    while time.monotonic() < deadline:
        instance = SingleInstance.acquire(data_dir)
        if instance is not None:
            return instance
        address = _knock(data_dir / ADDRESS_NAME)
        if address is not None:
            return OtherInstance(address)
        time.sleep(RETRY_SECONDS)
    raise StartupError(
        "Desktop Assistant is already running with this data directory but does not answer; "
        "end it and start again, or choose another directory with --data-dir."
    )


def _knock(address_file: Path) -> str | None:
    """Ask once. None means: not yet there, or not the one who wrote the file."""
    try:
        address = json.loads(address_file.read_text())
        with socket.create_connection(
            ("127.0.0.1", address["port"]), KNOCK_TIMEOUT_SECONDS
        ) as connection:
            connection.sendall(address["secret"].encode() + b"\n")
            answer = json.loads(_receive_line(connection))["address"]
    except (OSError, ValueError):
        return None
    return str(answer)


def _receive_line(connection: socket.socket) -> bytes:
    """Return what comes up to a newline, the end, or the largest message; in time or not at all."""
    deadline = time.monotonic() + KNOCK_TIMEOUT_SECONDS
    received = b""
    while b"\n" not in received and len(received) < MAX_MESSAGE_BYTES:
        connection.settimeout(max(0.001, deadline - time.monotonic()))
        part = connection.recv(MAX_MESSAGE_BYTES)
        if not part:
            break
        received += part
    return received.split(b"\n", 1)[0]


def _write_private(path: Path, text: str) -> None:
    """Write a file of this user alone, whole or not at all."""
    unfinished = path.with_suffix(".new")
    unfinished.unlink(missing_ok=True)
    descriptor = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE_FILE_MODE)
    with os.fdopen(descriptor, "w") as file:
        file.write(text)
    unfinished.replace(path)
