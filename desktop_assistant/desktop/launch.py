"""One start of the program for a person: window or page, once for each data directory."""

import sys
from typing import TYPE_CHECKING, NoReturn

from desktop_assistant.application import Application
from desktop_assistant.configuration import Configuration
from desktop_assistant.desktop.browser import open_here
from desktop_assistant.desktop.display import has_display
from desktop_assistant.desktop.headless import serve_page
from desktop_assistant.desktop.single_instance import OtherInstance, SingleInstance, claim
from desktop_assistant.desktop.stop_signals import on_stop_signal
from desktop_assistant.desktop.web_engine import (
    choose_web_engine,
    quiet_web_engine,
    web_engine_lack,
)
from desktop_assistant.desktop.window_state import WindowState
from desktop_assistant.paths import make_private_directory
from desktop_assistant.serving import BackgroundServer

if TYPE_CHECKING:
    from desktop_assistant.desktop.window import AssistantWindow


def run(configuration: Configuration) -> int:
    """Show the window until it is closed; without a display or a web engine, serve the page.

    Where the data directory is already in use by another start, that one is brought to the front.

    Returns:
        The exit code, 0.

    Raises:
        StartupError: The program cannot start here.
    """
    on_stop_signal(_leave)
    make_private_directory(configuration.data_dir)
    instance = claim(configuration.data_dir)
    if isinstance(instance, OtherInstance):
        _point_to(instance)
        return 0
    try:
        server = BackgroundServer.start(configuration)
        try:
            _show(server, instance, configuration)
        finally:
            # From here on a later start waits for its turn instead of being shown what is closing.
            instance.fall_silent()
            server.stop()
    finally:
        instance.close()
    return 0


def _leave() -> NoReturn:
    sys.exit(0)


def _point_to(other: OtherInstance) -> None:
    if not other.address:
        print("Desktop Assistant is already running; its window is in front now.")
        return
    print(f"Desktop Assistant is already running: open {other.address} in a browser.", flush=True)
    if has_display():
        open_here(other.address)


def _show(server: BackgroundServer, instance: SingleInstance, configuration: Configuration) -> None:
    choose_web_engine()
    if configuration.log_level not in ("debug", "info"):
        quiet_web_engine()
    lack = web_engine_lack() if has_display() else "there is no display"
    if lack is None:
        _show_window(server, instance, configuration.log_level)
    else:
        instance.shown_by(lambda: server.page_url)
        server.show_reminders(lambda application: None)
        serve_page(server.page_url, lack)


def _show_window(server: BackgroundServer, instance: SingleInstance, log_level: str) -> None:
    # Loads the web engine, which must not happen where it would end the process.
    from desktop_assistant.desktop.window import (  # noqa: PLC0415
        AssistantWindow,
        follow_log_level,
    )

    follow_log_level(log_level)
    saved = server.state()
    window = AssistantWindow(
        server.page_url,
        WindowState.from_saved(saved),
        theme=str(saved.get("theme")),
        loaded=lambda: _begin_work(server, window),
    )

    def bring_to_front() -> str:
        window.bring_to_front()
        return ""

    instance.shown_by(bring_to_front)
    server.save_state(window.show().to_saved())


def _begin_work(server: BackgroundServer, window: "AssistantWindow") -> None:
    """Begin what the window did not have to wait for. Called each time the page has loaded."""
    server.load_agents()
    # Takes a third of a second, in the thread of the event.
    from desktop_assistant.desktop.notifications import DesktopNotifications  # noqa: PLC0415

    def present(application: Application) -> DesktopNotifications:
        reminders, now = application.reminders, application.book.now
        return DesktopNotifications(reminders, now, window.bring_to_front)

    server.show_reminders(present)
