"""Whether a window can be shown at all: Qt ends the whole process where it cannot."""

import ctypes
import os
import socket
import sys
from collections.abc import Mapping
from pathlib import Path

# Platform plugins of Qt that draw into memory; asking for one is a choice, not a lack.
_SCREENLESS_PLATFORMS = ("offscreen", "minimal", "vnc")
CONNECT_TIMEOUT_SECONDS = 2.0


def has_display(environment: Mapping[str, str] = os.environ) -> bool:
    """Tell whether this process may show a window.

    Parameters:
        environment: Where `DISPLAY`, `WAYLAND_DISPLAY` and `QT_QPA_PLATFORM` are looked up.
    """
    if sys.platform == "darwin":
        return _has_aqua_session(environment)
    if sys.platform == "win32":
        return True
    if environment.get("QT_QPA_PLATFORM", "").startswith(_SCREENLESS_PLATFORMS):
        return True
    return _wayland_answers(environment) or _x_answers(environment)


def _has_aqua_session(environment: Mapping[str, str]) -> bool:
    """Tell whether this is a session at the Mac itself: over SSH there is no window server."""
    return "SSH_CONNECTION" not in environment


def _wayland_answers(environment: Mapping[str, str]) -> bool:
    """Tell whether the compositor of `WAYLAND_DISPLAY` takes connections."""
    name = environment.get("WAYLAND_DISPLAY")
    if not name:
        return False
    # An absolute name needs no directory; joining keeps it as it is.
    path = Path(environment.get("XDG_RUNTIME_DIR", "/")) / name
    with socket.socket(socket.AF_UNIX) as connection:
        connection.settimeout(CONNECT_TIMEOUT_SECONDS)
        try:
            connection.connect(str(path))
        except OSError:
            return False
    return True


def _x_answers(environment: Mapping[str, str]) -> bool:
    """Tell whether the X server of `DISPLAY` lets us in."""
    name = environment.get("DISPLAY")
    if not name:
        return False
    try:
        xlib = ctypes.CDLL("libX11.so.6")
    except OSError:
        return False  # without it Qt cannot talk to the server either
    xlib.XOpenDisplay.restype = ctypes.c_void_p
    connection = xlib.XOpenDisplay(name.encode())
    if not connection:
        return False
    xlib.XCloseDisplay(ctypes.c_void_p(connection))
    return True
