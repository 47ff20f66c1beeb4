import json
import signal
import socket
import stat
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_assistant.desktop import single_instance
from desktop_assistant.desktop.single_instance import (
    ADDRESS_NAME,
    LOCK_NAME,
    OtherInstance,
    SingleInstance,
    claim,
)
from desktop_assistant.errors import StartupError

HOLD_THE_LOCK = """
import pathlib, sys, time
from desktop_assistant.desktop.single_instance import SingleInstance
assert SingleInstance.acquire(pathlib.Path(sys.argv[1]))
print("held", flush=True)
time.sleep(60)
"""


@pytest.fixture
def first(tmp_path: Path) -> Iterator[SingleInstance]:
    instance = SingleInstance.acquire(tmp_path)
    assert instance is not None
    yield instance
    instance.close()


def test_only_the_first_start_gets_a_data_directory(first: SingleInstance, tmp_path: Path) -> None:
    assert SingleInstance.acquire(tmp_path) is None


def test_another_data_directory_is_another_assistant(first: SingleInstance, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    other = SingleInstance.acquire(tmp_path / "other")
    assert other is not None
    other.close()


def test_a_closed_one_leaves_its_place_to_the_next(tmp_path: Path) -> None:
    for _ in range(2):
        instance = SingleInstance.acquire(tmp_path)
        assert instance is not None
        instance.close()


def test_a_later_start_shows_the_window_of_the_first(first: SingleInstance, tmp_path: Path) -> None:
    shown = []

    def show() -> str:
        shown.append(True)
        return ""

    first.shown_by(show)
    assert claim(tmp_path) == OtherInstance("")
    assert shown == [True]


def test_a_later_start_learns_the_address_where_there_is_no_window(
    first: SingleInstance, tmp_path: Path
) -> None:
    first.shown_by(lambda: "http://127.0.0.1:1/?token=x")
    assert claim(tmp_path) == OtherInstance("http://127.0.0.1:1/?token=x")


def test_a_start_beside_one_that_has_no_window_yet_is_answered(
    first: SingleInstance, tmp_path: Path
) -> None:
    assert claim(tmp_path) == OtherInstance("")


def test_its_files_are_readable_by_this_user_alone(first: SingleInstance, tmp_path: Path) -> None:
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()}
    assert modes == {ADDRESS_NAME: 0o600, LOCK_NAME: 0o600}


@pytest.mark.parametrize("message", [b"show\n", b"\n", b"", b"\xff" * 9000, b"0" * 64 + b"\n"])
def test_who_does_not_know_the_secret_gets_no_answer_and_moves_nothing(
    first: SingleInstance, tmp_path: Path, message: bytes
) -> None:
    asked = []

    def show() -> str:
        asked.append(True)
        return ""

    first.shown_by(show)
    port = json.loads((tmp_path / ADDRESS_NAME).read_text())["port"]
    assert answer_to(message, port) == b""
    assert asked == []
    assert claim(tmp_path) == OtherInstance("")
    assert asked == [True]


def test_a_stranger_who_says_nothing_only_delays_a_later_start(
    first: SingleInstance, tmp_path: Path
) -> None:
    port = json.loads((tmp_path / ADDRESS_NAME).read_text())["port"]
    with socket.create_connection(("127.0.0.1", port)):
        assert claim(tmp_path) == OtherInstance("")


def test_a_crash_leaves_no_lock_behind(tmp_path: Path) -> None:
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD_THE_LOCK, str(tmp_path)], stdout=subprocess.PIPE
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == b"held\n"
    assert SingleInstance.acquire(tmp_path) is None
    holder.send_signal(signal.SIGKILL)
    holder.communicate()
    successor = SingleInstance.acquire(tmp_path)
    assert successor is not None
    assert claim(tmp_path) == OtherInstance("")
    successor.close()


def test_one_that_does_not_answer_is_an_error_that_says_what_to_do(
    first: SingleInstance, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(single_instance, "CLAIM_DEADLINE_SECONDS", 0.3)
    first.fall_silent()
    with pytest.raises(StartupError, match="end it and start again"):
        claim(tmp_path)


def test_a_later_start_takes_over_from_one_that_is_just_ending(
    first: SingleInstance, tmp_path: Path
) -> None:
    first.fall_silent()
    ending = threading.Timer(0.5, first.close)
    ending.start()
    successor = claim(tmp_path)
    ending.join()
    assert isinstance(successor, SingleInstance)
    successor.close()


def test_a_later_start_waits_for_the_answer_of_one_that_is_just_starting(
    first: SingleInstance, tmp_path: Path
) -> None:
    written = (tmp_path / ADDRESS_NAME).read_text()
    (tmp_path / ADDRESS_NAME).unlink()
    threading.Timer(0.5, (tmp_path / ADDRESS_NAME).write_text, [written]).start()
    assert claim(tmp_path) == OtherInstance("")


def test_a_directory_that_cannot_be_written_is_an_error_that_says_what_to_do(
    tmp_path: Path,
) -> None:
    with pytest.raises(StartupError, match="choose another one with --data-dir"):
        SingleInstance.acquire(tmp_path / "is-not-there")


def answer_to(message: bytes, port: int) -> bytes:
    """Return what comes back; nothing where the connection is dropped, however early."""
    with socket.create_connection(("127.0.0.1", port)) as stranger:
        try:
            stranger.sendall(message)
            stranger.shutdown(socket.SHUT_WR)
            return stranger.recv(100)
        except OSError:
            return b""
