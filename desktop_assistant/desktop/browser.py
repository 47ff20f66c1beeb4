"""The system's own browser: for links that lead out of the window, and where there is none.

To be used only where there is a display: without one, `webbrowser` starts one of the terminal.
"""

import threading
import webbrowser
from urllib.parse import urlsplit

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


def open_here(url: str) -> None:
    """Open `url` in the system's browser, and return when the browser has taken it."""
    webbrowser.open(url)
