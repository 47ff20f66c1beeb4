"""Whether the machine has what draws a page in a window: Qt WebEngine, WebView2 or WKWebView."""

import ctypes
import importlib
import os
import sys
from pathlib import Path

if sys.platform == "win32":
    from desktop_assistant.desktop.webview2 import webview2_lack


def web_engine_lack() -> str | None:
    """Return what is lacking for a web engine, as a clause that names it, or None."""
    if sys.platform == "win32":
        return webview2_lack()
    if sys.platform == "darwin":
        return None  # WKWebView is part of the system
    return _qt_lack()


def choose_web_engine() -> None:
    """Make pywebview take Qt through PySide6 on Linux; comes before either is imported."""
    if sys.platform != "linux":
        return
    os.environ["PYWEBVIEW_GUI"] = "qt"
    os.environ["QT_API"] = "pyside6"
    if os.geteuid() == 0:
        # Chromium has no sandbox for root and would end the process without a word.
        os.environ["QTWEBENGINE_DISABLE_SANDBOX"] = "1"


def quiet_web_engine() -> None:
    """Keep Qt's and Chromium's remarks about the machine's graphics off the terminal."""
    os.environ.setdefault("QT_LOGGING_RULES", "*.warning=false;*.info=false")
    flags = os.environ.get("QTWEBENGINE_CHROMIUM_FLAGS", "")
    os.environ["QTWEBENGINE_CHROMIUM_FLAGS"] = f"{flags} --log-level=3".strip()


def _qt_lack() -> str | None:
    try:
        core = importlib.import_module("PySide6.QtCore")
        importlib.import_module("PySide6.QtWebEngineWidgets")
    except ModuleNotFoundError as error:
        return f"the Python package of {error.name} is not installed"
    except ImportError as error:
        return f"a system library of Qt is missing ({error})"
    plugins = Path(core.QLibraryInfo.path(core.QLibraryInfo.LibraryPath.PluginsPath))
    return _x_plugin_lack(plugins / "platforms" / "libqxcb.so")


def _x_plugin_lack(plugin: Path) -> str | None:
    """Return the system library that Qt's plugin for X lacks.

    Qt ends the process when it cannot load the plugin it needs, so it is tried here first.
    """
    platform = os.environ.get("QT_QPA_PLATFORM", "xcb")
    if "DISPLAY" not in os.environ or not platform.startswith("xcb"):
        return None
    try:
        ctypes.CDLL(str(plugin))
    except OSError as error:
        return f"a system library of Qt is missing ({error})"
    return None
