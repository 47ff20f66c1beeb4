"""An X server of the test's own (Xvfb), and what a user or a window manager does there.

No window manager runs on it: the windows of programs are the children of the root window.
"""

import ctypes
import os
import subprocess
import time
from collections.abc import Callable
from ctypes import byref, c_char_p, c_int, c_long, c_uint, c_ulong, c_void_p
from dataclasses import dataclass
from typing import TypeVar

Found = TypeVar("Found")

WIDTH_PIXELS, HEIGHT_PIXELS = 1600, 1000
WAIT_SECONDS = 30.0
_CLIENT_MESSAGE = 33
_ATOM = c_ulong(4)
_MAXIMIZED = ("_NET_WM_STATE_MAXIMIZED_HORZ", "_NET_WM_STATE_MAXIMIZED_VERT")
_IGNORE_ERRORS = ctypes.CFUNCTYPE(c_int, c_void_p, c_void_p)(lambda display, error: 0)


@dataclass(frozen=True, slots=True)
class Place:
    x: int
    y: int
    width: int
    height: int


class _SizeHints(ctypes.Structure):
    """The beginning of XSizeHints of Xlib; the rest is not looked at."""

    _fields_ = (
        ("flags", c_long),
        *((name, c_int) for name in ("x", "y", "width", "height", "min_width", "min_height")),
        ("rest", c_int * 11),
    )


class _ClientMessage(ctypes.Structure):
    """XClientMessageEvent of Xlib, with the padding of the union it is part of."""

    _fields_ = (
        ("type", c_int),
        ("serial", c_ulong),
        ("send_event", c_int),
        ("display", c_void_p),
        ("window", c_ulong),
        ("message_type", c_ulong),
        ("format", c_int),
        ("data", c_long * 5),
        ("pad", c_long * 24),
    )


class XDisplay:
    """A running X server; `name` is what `DISPLAY` has to be."""

    def __init__(self) -> None:
        read, write = os.pipe()
        screen = f"{WIDTH_PIXELS}x{HEIGHT_PIXELS}x24"
        options = ["-nolisten", "tcp", "-screen", "0", screen]
        self._server = subprocess.Popen(
            # It ends with its last client, should this process not come to close it.
            ["Xvfb", "-displayfd", str(write), "-terminate", *options],
            pass_fds=[write],
            stderr=subprocess.DEVNULL,
        )
        os.close(write)
        with os.fdopen(read) as pipe:
            self.name = f":{pipe.readline().strip()}"
        self._x = ctypes.CDLL("libX11.so.6")
        self._test = ctypes.CDLL("libXtst.so.6")
        # Xlib would end the process when a window goes while it is being looked at.
        self._x.XSetErrorHandler(_IGNORE_ERRORS)
        self._x.XOpenDisplay.restype = c_void_p
        self._x.XOpenDisplay.argtypes = [c_char_p]
        self._display = c_void_p(self._x.XOpenDisplay(self.name.encode()))
        assert self._display, f"the X server {self.name} lets nobody in"
        self._x.XDefaultRootWindow.restype = c_ulong
        self._root = self._x.XDefaultRootWindow(self._display)

    def close(self) -> None:
        self._x.XCloseDisplay(self._display)
        self._server.terminate()
        self._server.wait()

    def window(self, title: str) -> int:
        """Return the id of the window of that title, once it is there."""
        return wait_for(lambda: next(iter(self._windows(title)), None), f"a window {title!r}")

    def is_shown(self, title: str) -> bool:
        return self._windows(title) != []

    def place(self, window: int) -> Place:
        root, x, y, width, height, border, depth = (
            c_ulong(),
            c_int(),
            c_int(),
            c_uint(),
            c_uint(),
            c_uint(),
            c_uint(),
        )
        numbers = (x, y, width, height, border, depth)
        self._x.XGetGeometry(
            self._display, c_ulong(window), byref(root), *[byref(number) for number in numbers]
        )
        return Place(x.value, y.value, width.value, height.value)

    def smallest_size(self, window: int) -> tuple[int, int]:
        """Return the width and height below which a window manager does not shrink the window."""
        hints, supplied = _SizeHints(), c_long()
        self._x.XGetWMNormalHints(self._display, c_ulong(window), byref(hints), byref(supplied))
        return hints.min_width, hints.min_height

    def put(self, window: int, place: Place) -> None:
        """Move and resize the window, as a window manager does for a user."""
        self._x.XMoveResizeWindow(
            self._display, c_ulong(window), place.x, place.y, place.width, place.height
        )
        self._x.XSync(self._display, 0)
        wait_for(lambda: self.place(window) == place or None, f"the window at {place}")

    def maximize(self, window: int) -> None:
        """Say that the window is maximised, as a window manager does (_NET_WM_STATE, EWMH)."""
        atoms = (c_ulong * len(_MAXIMIZED))(*[self._atom(name) for name in _MAXIMIZED])
        state = c_ulong(self._atom("_NET_WM_STATE"))
        self._x.XChangeProperty(
            self._display, c_ulong(window), state, _ATOM, 32, 0, atoms, len(atoms)
        )
        self._x.XSync(self._display, 0)

    def is_maximized(self, window: int) -> bool:
        """Tell whether the window asked for being maximised (_NET_WM_STATE, EWMH)."""
        kind, bits, count, rest = c_ulong(), c_int(), c_ulong(), c_ulong()
        atoms = ctypes.POINTER(c_ulong)()
        state = c_ulong(self._atom("_NET_WM_STATE"))
        self._x.XGetWindowProperty(
            self._display,
            c_ulong(window),
            state,
            c_long(0),
            c_long(100),
            0,
            _ATOM,
            *[byref(answer) for answer in (kind, bits, count, rest, atoms)],
        )
        found = {atoms[index] for index in range(count.value)}
        self._x.XFree(atoms)
        return {self._atom(name) for name in _MAXIMIZED} <= found

    def cover(self) -> int:
        """Put another window in front of all, and return its id."""
        cover = int(
            self._x.XCreateSimpleWindow(
                self._display, c_ulong(self._root), 0, 0, WIDTH_PIXELS, HEIGHT_PIXELS, 0, 0, 0
            )
        )
        self._x.XMapRaised(self._display, c_ulong(cover))
        self._x.XSync(self._display, 0)
        return cover

    def uncover(self, cover: int) -> None:
        self._x.XDestroyWindow(self._display, c_ulong(cover))
        self._x.XSync(self._display, 0)

    def is_in_front_of(self, window: int, other: int) -> bool:
        bottom_to_top = self._children()
        return bottom_to_top.index(window) > bottom_to_top.index(other)

    def close_window(self, window: int) -> None:
        """Ask the window to close, as its close button does (WM_DELETE_WINDOW, ICCCM 4.2.8.1)."""
        event = _ClientMessage(type=_CLIENT_MESSAGE, window=window, format=32)
        event.message_type = self._atom("WM_PROTOCOLS")
        event.data[0] = self._atom("WM_DELETE_WINDOW")
        self._x.XSendEvent(self._display, c_ulong(window), 0, c_long(0), byref(event))
        self._x.XSync(self._display, 0)

    def has_keyboard(self, window: int) -> bool:
        focused, revert = c_ulong(), c_int()
        self._x.XGetInputFocus(self._display, byref(focused), byref(revert))
        return focused.value == window

    def press(self, key: str, window: int) -> None:
        """Press a key, by its X name as in `Return`, once the window has the keyboard."""
        wait_for(lambda: self.has_keyboard(window) or None, "the keyboard to be the window's")
        code = self._x.XKeysymToKeycode(
            self._display, c_ulong(self._x.XStringToKeysym(key.encode()))
        )
        for down in (1, 0):
            self._test.XTestFakeKeyEvent(self._display, c_uint(code), down, c_ulong(0))
        self._x.XSync(self._display, 0)

    def _atom(self, name: str) -> int:
        return int(self._x.XInternAtom(self._display, name.encode(), 0))

    def _windows(self, title: str) -> list[int]:
        return [window for window in self._children() if self._title(window) == title]

    def _title(self, window: int) -> str:
        name = c_char_p()
        if not self._x.XFetchName(self._display, c_ulong(window), byref(name)):
            return ""
        title = (name.value or b"").decode()
        self._x.XFree(name)
        return title

    def _children(self) -> list[int]:
        root, parent, count = c_ulong(), c_ulong(), c_uint()
        children = ctypes.POINTER(c_ulong)()
        self._x.XQueryTree(
            self._display,
            c_ulong(self._root),
            byref(root),
            byref(parent),
            byref(children),
            byref(count),
        )
        ids = [children[index] for index in range(count.value)]
        self._x.XFree(children)
        return ids


def wait_for(look: Callable[[], Found | None], what: str) -> Found:
    """Return what `look` finds, as soon as it is not None."""
    deadline = time.monotonic() + WAIT_SECONDS
    while time.monotonic() < deadline:
        found = look()
        if found is not None:
            return found
        time.sleep(0.05)
    raise AssertionError(f"waited {WAIT_SECONDS} s for {what}")
