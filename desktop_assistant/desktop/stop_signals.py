"""The signals by which a user or the system asks the program to stop."""

import signal
from collections.abc import Callable
from types import FrameType

# The last one comes when the terminal is closed; Windows has no such signal.
_NAMES = ("SIGINT", "SIGTERM", "SIGHUP")


def on_stop_signal(stop: Callable[[], object]) -> None:
    """Call `stop` at each stop signal from now on, instead of what was called before.

    Parameters:
        stop: Runs in the main thread, between two of its instructions; it may raise.
    """

    def handle(number: int, frame: FrameType | None) -> None:
        stop()

    for name in _NAMES:
        if name in signal.Signals.__members__:
            signal.signal(signal.Signals[name], handle)
