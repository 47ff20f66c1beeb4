"""The system's own browser: for links that lead out of the window, and where there is none."""

import threading
import webbrowser
from urllib.parse import urlsplit

from desktop_assistant.desktop.display import has_display

# Anything else (file:, javascript:, an application's own scheme) could come out of a model's mouth
# and start something on this machine.
SCHEMES = frozenset({"http", "https", "mailto"})


def open_outside(url: str) -> bool:
    """Open `url` in the system's browser or mail program; return whether its scheme is allowed.

    It is opened in a thread: some browsers keep their caller waiting.
    """
    if urlsplit(url).scheme not in SCHEMES:
        return False
    threading.Thread(target=webbrowser.open, args=(url,), daemon=True).start()
    return True


def open_where_seen(page_url: str) -> None:
    """Open the page in the system's browser, unless there is no screen to see it on.

    Without one, `webbrowser` would start a browser of the terminal.
    """
    if has_display():
        open_outside(page_url)
