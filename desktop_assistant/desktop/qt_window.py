"""What pywebview leaves to be done about its window on Qt."""

from typing import Any
from urllib.parse import urlsplit

import webview
from PySide6.QtCore import QPoint, QStandardPaths, Qt, QTimer
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWebEngineCore import (
    QWebEngineDownloadRequest,
    QWebEngineNavigationRequest,
    QWebEnginePage,
)
from PySide6.QtWidgets import QFileDialog, QMenu

from desktop_assistant.desktop.browser import open_outside
from desktop_assistant.desktop.window_state import WindowState

RELOAD_AFTER_CRASH_MILLISECONDS = 1000
_EDITING = (
    QWebEnginePage.WebAction.Cut,
    QWebEnginePage.WebAction.Copy,
    QWebEnginePage.WebAction.Paste,
    QWebEnginePage.WebAction.SelectAll,
)
# Under the page until it has painted itself; with another colour the window flashes at each start.
LIGHT_BACKGROUND = "#ffffff"
DARK_BACKGROUND = "#161719"


class QtWindow:
    """The QMainWindow of a pywebview window, set up before it is shown.

    Parameters:
        window: The window of pywebview, not yet shown.
        identifier: Class of the window, and name of its desktop file without the ending.
        page_url: Where the page is; the window stays at that origin, everything else opens in the
            system's browser.
        theme: "light", "dark", or the system's.
    """

    def __init__(self, window: webview.Window, identifier: str, page_url: str, theme: str) -> None:
        self._window = window
        self._page_url = page_url
        self._theme = theme
        QGuiApplication.setApplicationName(identifier)
        QGuiApplication.setDesktopFileName(identifier)
        window.events.before_show += self._prepare

    def state(self) -> WindowState:
        """Return where the window stands; its place when not maximised, even while it is."""
        native = self._native
        content, frame, normal = native.geometry(), native.frameGeometry(), native.normalGeometry()
        # `QWidget.move` takes the place of the frame: with the content's, the window would go down
        # by the height of its title bar at each start.
        return WindowState(
            x=normal.x() - (content.x() - frame.x()),
            y=normal.y() - (content.y() - frame.y()),
            width=normal.width(),
            height=normal.height(),
            maximized=native.isMaximized(),
        )

    def bring_to_front(self) -> None:
        """Raise the window and give it the keyboard, from any thread; it stays maximised."""
        # pywebview's signal for running a function in the GUI thread.
        self._native.create_window_trigger.emit(self._raise)

    def _prepare(self) -> None:
        page = self._page
        page.setBackgroundColor(QColor(_background(self._theme)))
        _keep_to_origin(page, self._page_url)
        self._take_bridge_away(page)
        page.profile().downloadRequested.connect(self._save_download)
        page.renderProcessTerminated.connect(self._reload_soon)
        view = self._native.webview
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._open_editing_menu)

    def _take_bridge_away(self, page: QWebEnginePage) -> None:
        """Put none of pywebview's functions into the page.

        They would let it call into this process, which it has no need of, and a window closed while
        they are put in leaves a thread that waits for ever and keeps the process alive.
        """
        page.loadFinished.disconnect(self._native.on_load_finished)
        page.loadFinished.connect(self._window.events.loaded.set)

    @property
    def _native(self) -> Any:
        return self._window.native

    @property
    def _page(self) -> QWebEnginePage:
        page: QWebEnginePage = self._native.webview.page()
        return page

    def _raise(self) -> None:
        native = self._native
        restored = native.windowState() & ~Qt.WindowState.WindowMinimized
        native.setWindowState(restored | Qt.WindowState.WindowActive)
        native.show()
        native.raise_()
        native.activateWindow()

    def _save_download(self, download: QWebEngineDownloadRequest) -> None:
        """Ask where to save. (pywebview's own way calls a method that Qt 6 removed.)"""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
        suggested = f"{folder}/{download.suggestedFileName()}"
        path, _ = QFileDialog.getSaveFileName(self._native, "Save", suggested)
        if not path:
            download.cancel()
            return
        directory, _, name = path.rpartition("/")
        download.setDownloadDirectory(directory)
        download.setDownloadFileName(name)
        download.accept()

    def _open_editing_menu(self, place: QPoint) -> None:
        """Offer to cut, copy and paste; pywebview has no menu, or the one of a debugger."""
        actions = [self._page.action(action) for action in _EDITING]
        enabled = [action for action in actions if action.isEnabled()]
        if enabled:
            menu = QMenu(self._native)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.addActions(enabled)
            menu.popup(self._native.webview.mapToGlobal(place))

    def _reload_soon(self) -> None:
        """Load the page again after its process has died; not at once, so as not to spin."""
        reload = QWebEnginePage.WebAction.Reload
        QTimer.singleShot(RELOAD_AFTER_CRASH_MILLISECONDS, lambda: self._page.triggerAction(reload))


def _background(theme: str) -> str:
    system_is_dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    if theme == "dark" or (theme != "light" and system_is_dark):
        return DARK_BACKGROUND
    return LIGHT_BACKGROUND


def _keep_to_origin(page: Any, page_url: str) -> None:
    """Open every address but those of the page's own server in the system's browser.

    Parameters:
        page: The page of pywebview, a QWebEnginePage.
        page_url: Any address of the server.
    """
    origin = urlsplit(page_url)[:2]

    def refuse_others(request: QWebEngineNavigationRequest) -> None:
        target = request.url().toString()
        if request.isMainFrame() and urlsplit(target)[:2] != origin:
            request.reject()
            open_outside(target)

    def refuse_all(request: QWebEngineNavigationRequest) -> None:
        request.reject()
        open_outside(request.url().toString())

    # What asks for a window of its own gets a page that is never shown and passes the address on;
    # pywebview's own one would open any scheme.
    nowhere = QWebEnginePage(page.profile(), page)
    nowhere.navigationRequested.connect(refuse_all)
    page.navigationRequested.connect(refuse_others)
    page.nav_handler = nowhere
