"""What takes the window's place where none can be shown: the page, and a line that says where."""

import threading

from desktop_assistant.desktop.browser import open_outside
from desktop_assistant.desktop.display import has_display
from desktop_assistant.desktop.stop_signals import on_stop_signal


def serve_page(page_url: str, lack: str) -> None:
    """Say where the page is, open it where there is a screen, and block until a stop signal.

    Parameters:
        page_url: Where the page is, token included.
        lack: Why there is no window, as a clause.
    """
    stopped = threading.Event()
    on_stop_signal(stopped.set)
    print(f"No window, because {lack}: open {page_url} in a browser; Ctrl-C stops.", flush=True)
    if has_display():
        open_outside(page_url)
    stopped.wait()
