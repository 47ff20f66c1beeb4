import os
import socket
import subprocess
import sys
from pathlib import Path

from desktop_assistant.desktop.display import has_display
from tests.desktop.x_display import XDisplay

CLOSED_X_DISPLAY = ":64000"


def test_an_x_server_that_answers_is_a_display(x_display: XDisplay) -> None:
    assert has_display({"DISPLAY": x_display.name})


def test_an_x_server_that_is_not_there_is_none() -> None:
    assert not has_display({"DISPLAY": CLOSED_X_DISPLAY})


def test_without_any_variable_there_is_no_display() -> None:
    assert not has_display({})


def test_a_wayland_compositor_that_answers_is_a_display(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as compositor:
        compositor.bind(str(tmp_path / "wayland-0"))
        compositor.listen()
        assert has_display({"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": str(tmp_path)})
        assert has_display({"WAYLAND_DISPLAY": str(tmp_path / "wayland-0")})


def test_a_wayland_socket_that_nobody_serves_any_more_is_none(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as compositor:
        compositor.bind(str(tmp_path / "wayland-0"))
    assert not has_display({"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": str(tmp_path)})


def test_x_is_taken_where_wayland_does_not_answer(x_display: XDisplay, tmp_path: Path) -> None:
    assert has_display(
        {
            "WAYLAND_DISPLAY": "wayland-0",
            "XDG_RUNTIME_DIR": str(tmp_path),
            "DISPLAY": x_display.name,
        }
    )


def test_drawing_into_memory_needs_no_display() -> None:
    assert has_display({"QT_QPA_PLATFORM": "offscreen"})


def test_looking_for_a_display_loads_no_toolkit() -> None:
    script = (
        "import sys\n"
        "from desktop_assistant.desktop.display import has_display\n"
        "has_display()\n"
        "print([name for name in sys.modules if name.startswith(('PySide6', 'webview'))])\n"
    )
    environment = {**os.environ, "DISPLAY": CLOSED_X_DISPLAY}
    said = subprocess.run(
        [sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=True
    )
    assert said.stdout == "[]\n"
