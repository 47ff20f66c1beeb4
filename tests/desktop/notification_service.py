"""A stand-in for the desktop's notification service, on a D-Bus daemon of the test's own.

It speaks org.freedesktop.Notifications (Desktop Notifications Specification 1.2), keeps what it is
given to show, and presses the buttons.
"""

import asyncio
import subprocess
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

from dbus_fast.aio.message_bus import MessageBus
from dbus_fast.annotations import DBusSignature, DBusStr, DBusUInt32
from dbus_fast.service import ServiceInterface, dbus_method, dbus_signal

from tests.desktop.x_display import wait_for

NAME = "org.freedesktop.Notifications"
PATH = "/org/freedesktop/Notifications"
DISMISSED, CLOSED_BY_CALL = 2, 3


class Bus:
    """A D-Bus daemon; `address` is what `DBUS_SESSION_BUS_ADDRESS` has to be."""

    def __init__(self, folder: Path) -> None:
        configuration = folder / "bus.conf"
        configuration.write_text(
            "<busconfig><type>session</type>"
            f"<listen>unix:dir={folder}</listen>"
            '<policy context="default"><allow send_destination="*"/><allow own="*"/>'
            '<allow eavesdrop="true"/></policy></busconfig>'
        )
        self._daemon = subprocess.Popen(
            ["dbus-daemon", f"--config-file={configuration}", "--nofork", "--print-address"],
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._daemon.stdout is not None
        self.address = self._daemon.stdout.readline().strip()

    def close(self) -> None:
        self._daemon.terminate()
        self._daemon.wait()
        assert self._daemon.stdout is not None
        self._daemon.stdout.close()


@dataclass(frozen=True, slots=True)
class Shown:
    """A notification on the screen."""

    number: int
    title: str
    text: str
    buttons: dict[str, str]


class NotificationService:
    """The service, in a thread of its own."""

    def __init__(self, address: str, capabilities: tuple[str, ...] = ("body", "actions")) -> None:
        self._interface = _Interface(list(capabilities))
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()
        self._bus: MessageBus = self._run(_serve(address, self._interface))

    @property
    def history(self) -> list[Shown]:
        """Everything that was ever shown, in order."""
        return list(self._interface.history)

    @property
    def on_screen(self) -> list[Shown]:
        """What is shown now."""
        return [shown for shown in self.history if shown.number in self._interface.up]

    def wait_for(self, count: int) -> list[Shown]:
        """Return everything shown, once it is so many."""
        return wait_for(
            lambda: self.history if len(self.history) >= count else None, f"{count} notifications"
        )

    def press(self, shown: Shown, button: str) -> None:
        """Press the button with this title; "" is the notification itself."""
        key = next(key for key, title in shown.buttons.items() if title == button)
        self._call(lambda: self._interface.ActionInvoked(shown.number, key))
        self._call(lambda: self._interface.close(shown.number, DISMISSED))

    def dismiss(self, shown: Shown) -> None:
        """Close it as its cross does."""
        self._call(lambda: self._interface.close(shown.number, DISMISSED))

    def close(self) -> None:
        self._call(self._bus.disconnect)
        self._run(self._bus.wait_for_disconnect())  # type: ignore[no-untyped-call]
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def _call(self, work: Callable[[], Any]) -> None:
        async def call() -> None:
            work()

        self._run(call())

    def _run(self, work: Any) -> Any:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(10)


async def _serve(address: str, interface: "_Interface") -> MessageBus:
    bus = await MessageBus(bus_address=address).connect()
    bus.export(PATH, interface)
    await bus.request_name(NAME)
    return bus


class _Interface(ServiceInterface):
    def __init__(self, capabilities: list[str]) -> None:
        super().__init__(NAME)
        self._capabilities = capabilities
        self.history: list[Shown] = []
        self.up: set[int] = set()

    def close(self, number: int, reason: int) -> None:
        if number in self.up:
            self.up.discard(number)
            self.NotificationClosed(number, reason)

    @dbus_method()
    def GetCapabilities(self) -> Annotated[list[str], DBusSignature("as")]:
        return self._capabilities

    @dbus_method()
    def GetServerInformation(
        self,
    ) -> Annotated[tuple[str, str, str, str], DBusSignature("ssss")]:
        return ("Stand-in", "Tests", "1", "1.2")

    @dbus_method()
    def Notify(
        self,
        app_name: DBusStr,
        replaces: DBusUInt32,
        icon: DBusStr,
        summary: DBusStr,
        body: DBusStr,
        actions: Annotated[list[str], DBusSignature("as")],
        hints: Annotated[dict[str, Any], DBusSignature("a{sv}")],
        timeout: Annotated[int, DBusSignature("i")],
    ) -> DBusUInt32:
        number = len(self.history) + 1
        buttons = dict(zip(actions[::2], actions[1::2], strict=True))
        self.history.append(Shown(number, summary, body, buttons))
        self.up.add(number)
        return number

    @dbus_method()
    def CloseNotification(self, number: DBusUInt32) -> None:
        self.close(number, CLOSED_BY_CALL)

    @dbus_signal()
    def NotificationClosed(
        self, number: DBusUInt32, reason: DBusUInt32
    ) -> Annotated[list[int], DBusSignature("uu")]:
        return [number, reason]

    @dbus_signal()
    def ActionInvoked(
        self, number: DBusUInt32, key: DBusStr
    ) -> Annotated[list[Any], DBusSignature("us")]:
        return [number, key]
