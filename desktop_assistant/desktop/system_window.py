"""What pywebview leaves to be done about its window on Windows and macOS."""

from dataclasses import replace

import webview

from desktop_assistant.desktop.window_state import WindowState


class SystemWindow:
    """The window of WebView2 or WKWebView.

    Parameters:
        window: The window of pywebview, not yet shown.
        state: Where it is going to stand.
    """

    def __init__(self, window: webview.Window, state: WindowState) -> None:
        self._window = window
        self._normal = state
        self._maximized = state.maximized
        webview.settings["ALLOW_DOWNLOADS"] = True
        window.events.maximized += self._note_maximized
        window.events.restored += self._note_restored

    def state(self) -> WindowState:
        """Return where the window stands; its place before it was maximised while it is."""
        if self._maximized:
            return replace(self._normal, maximized=True)
        return WindowState(
            x=round(self._window.x),
            y=round(self._window.y),
            width=round(self._window.width),
            height=round(self._window.height),
        )

    def bring_to_front(self) -> None:
        """Raise the window and give it the keyboard, from any thread."""
        if not self._maximized:
            self._window.restore()
        self._window.show()

    def _note_maximized(self) -> None:
        self._maximized = True

    def _note_restored(self) -> None:
        self._maximized = False
