"""The window: pywebview around the page of the server."""

import logging
import sys
import threading
from collections.abc import Callable

import webview

from desktop_assistant.desktop.stop_signals import on_stop_signal
from desktop_assistant.desktop.window_state import (
    MIN_HEIGHT_PIXELS,
    MIN_WIDTH_PIXELS,
    Screen,
    WindowState,
)

if sys.platform == "linux":
    from desktop_assistant.desktop.qt_window import QtWindow
else:
    from desktop_assistant.desktop.system_window import SystemWindow

TITLE = "Desktop Assistant"
IDENTIFIER = "desktop-assistant"


class AssistantWindow:
    """The window on the page, there from `show` until the user or a stop signal closes it.

    Parameters:
        page_url: Where the page is, token included.
        state: Where the window stood the last time; it is fitted to the screens there are now.
        theme: What the user chose: "system", "light" or "dark".
        loaded: Called in a thread of its own each time the page has loaded.
    """

    def __init__(
        self, page_url: str, state: WindowState, theme: str, loaded: Callable[[], None]
    ) -> None:
        self._state = state.fitted_to(_screens())
        self._window = _create(page_url, self._state)
        if sys.platform == "linux":
            self._native = QtWindow(self._window, IDENTIFIER, page_url, theme)
        else:
            self._native = SystemWindow(self._window, self._state)
        self._window.events.before_show += self._close_on_stop_signals
        self._window.events.closing += self._remember_state
        self._window.events.loaded += loaded

    def show(self) -> WindowState:
        """Show the window and block until it is closed; return where it stood then."""
        webview.start(private_mode=True)
        return self._state

    def bring_to_front(self) -> None:
        """Raise the window and give it the keyboard, from any thread."""
        events = self._window.events
        if events.shown.is_set() and not events.closed.is_set():
            self._native.bring_to_front()

    def _close_on_stop_signals(self) -> None:
        # pywebview has set its own handler of Ctrl-C by now; this one covers all of them. Closing
        # waits for the GUI thread, which is the one that handles signals: hence another.
        on_stop_signal(lambda: threading.Thread(target=self._window.destroy).start())

    def _remember_state(self) -> None:
        self._state = self._native.state()


def _create(page_url: str, state: WindowState) -> webview.Window:
    window = webview.create_window(
        TITLE,
        page_url,
        x=state.x,
        y=state.y,
        width=state.width,
        height=state.height,
        maximized=state.maximized,
        min_size=(MIN_WIDTH_PIXELS, MIN_HEIGHT_PIXELS),
        text_select=True,
        zoomable=True,
    )
    assert window is not None  # only a handler of `initialized` could have refused it
    return window


def _screens() -> list[Screen]:
    return [Screen(screen.x, screen.y, screen.width, screen.height) for screen in webview.screens]


def follow_log_level(level: str) -> None:
    """Let pywebview log from `level` (a name of `logging`) on."""
    logging.getLogger("pywebview").setLevel(level.upper())
