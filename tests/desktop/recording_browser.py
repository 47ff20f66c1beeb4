"""A system browser that only notes what it is asked to open."""

from pathlib import Path

from tests.desktop.x_display import wait_for


class RecordingBrowser:
    """A command for `BROWSER`.

    Parameters:
        directory: Where the command and its notes are put.
    """

    def __init__(self, directory: Path) -> None:
        self._opened = directory / "opened.txt"
        browser = directory / "browser"
        browser.write_text(f'#!/bin/sh\necho "$1" >> {self._opened}\n')
        browser.chmod(0o755)
        self.command = str(browser)

    def opened(self) -> list[str]:
        """Return the addresses it was asked to open so far."""
        return self._opened.read_text().splitlines() if self._opened.exists() else []

    def first_opened(self) -> str:
        """Return the first address, once there is one."""
        return wait_for(lambda: next(iter(self.opened()), None), "the browser to be opened")
