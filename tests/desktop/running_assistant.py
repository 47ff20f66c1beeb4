"""The program as a process of its own, as a user starts it, with its window driven over CDP."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TextIO

from playwright.sync_api import Browser, BrowserType, Error, Page

from tests.desktop.x_display import wait_for

CLOCK = "2026-03-04T10:00:00"
CONNECT_MILLISECONDS = 3000
STOP_SECONDS = 60.0


class RunningAssistant:
    """One start of `desktop-assistant`.

    Parameters:
        data_dir: Where its tasks and threads are.
        output: File that takes what it writes.
        environment: Variables on top of the test's own.
    """

    def __init__(self, data_dir: Path, output: TextIO, environment: Mapping[str, str]) -> None:
        self.data_dir = data_dir
        self._debugging_port = _free_port()
        self._process = subprocess.Popen(
            [sys.executable, "-m", "desktop_assistant", "--data-dir", str(data_dir)],
            env={
                **os.environ,
                "DESKTOP_ASSISTANT_CLOCK": CLOCK,
                "QTWEBENGINE_REMOTE_DEBUGGING": str(self._debugging_port),
                **environment,
            },
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
        )

    def page(self, chromium: BrowserType) -> Page:
        """Return the page in the window, once it is there."""
        browser = wait_for(lambda: self._connect(chromium), "the window's debugging port")
        page = wait_for(lambda: next(iter(browser.contexts[0].pages), None), "the page")
        page.wait_for_load_state()
        return page

    def send(self, number: signal.Signals) -> None:
        self._process.send_signal(number)

    def exit_code(self) -> int:
        """Return the exit code, once the program has ended."""
        return self._process.wait(STOP_SECONDS)

    def processes(self) -> list[int]:
        """Return the ids of all processes it is made of: itself and those of the web engine."""
        return [pid for pid in _living() if self._process.pid in _ancestry(pid)]

    def kill(self) -> None:
        """End it without letting it clean up."""
        self._process.kill()
        self._process.wait()

    def _connect(self, chromium: BrowserType) -> Browser | None:
        assert self._process.poll() is None, "the program ended before its window was there"
        try:
            return chromium.connect_over_cdp(
                f"http://127.0.0.1:{self._debugging_port}",
                no_defaults=True,
                timeout=CONNECT_MILLISECONDS,
            )
        except Error:
            # Not listening yet; or met in the middle of its first navigation, which it then never
            # tells about.
            return None


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
        return port


def _living() -> list[int]:
    return [int(entry.name) for entry in Path("/proc").iterdir() if entry.name.isdigit()]


def _ancestry(pid: int) -> list[int]:
    """Return the process and its parents, up to the one that has none or is gone."""
    line = []
    while pid > 0:
        line.append(pid)
        try:
            status = Path(f"/proc/{pid}/stat").read_text()
        except FileNotFoundError:
            break
        # The name before the state may hold anything, closing parentheses included.
        pid = int(status.rpartition(")")[2].split()[1])
    return line
