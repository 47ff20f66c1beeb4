"""Serve the application on the loopback interface, in this thread or in one of its own."""

import asyncio
import signal
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import uvicorn
from starlette.types import ASGIApp

from desktop_assistant.application import Application
from desktop_assistant.configuration import Configuration
from desktop_assistant.errors import StartupError
from desktop_assistant.tasks.reminders import Presenter

HOST = "127.0.0.1"
GRACEFUL_SECONDS = 3
STOP_SECONDS = 10.0


@dataclass(frozen=True, slots=True)
class Address:
    """Where the server is, and the token that opens it."""

    url: str
    token: str

    @property
    def page_url(self) -> str:
        """The address to open in a browser: it signs in and leads to the page."""
        return f"{self.url}/?token={self.token}"


class _Server(uvicorn.Server):
    """Says when it accepts requests, and ends event streams before it waits for connections."""

    def __init__(
        self,
        app: ASGIApp,
        on_ready: Callable[[], None],
        before_stop: Callable[[], None],
    ) -> None:
        super().__init__(
            uvicorn.Config(
                app,
                loop="asyncio",
                http="h11",
                ws="none",
                lifespan="off",
                log_config=None,
                access_log=False,
                server_header=False,
                timeout_graceful_shutdown=GRACEFUL_SECONDS,
            )
        )
        self._on_ready = on_ready
        self._before_stop = before_stop

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Stop on SIGINT and SIGTERM. uvicorn's own raises them again, before we could close."""
        if threading.current_thread() is not threading.main_thread():
            yield
            return
        signals = (signal.SIGINT, signal.SIGTERM)
        before = {number: signal.signal(number, self.handle_exit) for number in signals}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self._on_ready()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._before_stop()
        await super().shutdown(sockets)


class Serving:
    """An open application behind a bound port, before its server runs."""

    def __init__(
        self, application: Application, sock: socket.socket, server: _Server, address: Address
    ) -> None:
        self.application = application
        self.address = address
        self._sock = sock
        self._server = server

    @classmethod
    async def prepare(
        cls,
        configuration: Configuration,
        port: int = 0,
        on_ready: Callable[[Address], None] = lambda address: None,
    ) -> "Serving":
        """Open the application and bind the port.

        Parameters:
            configuration: The options of this start.
            port: TCP port on 127.0.0.1; 0 takes a free one.
            on_ready: Called once requests are accepted.

        Raises:
            StartupError: The port is taken, or the application cannot be opened.
        """
        sock = _bind(port)
        try:
            application = await Application.open(configuration)
        except BaseException:
            sock.close()
            raise
        try:
            app, token = application.web()
        except BaseException:
            sock.close()
            await application.close()
            raise
        address = Address(f"http://{HOST}:{sock.getsockname()[1]}", token)
        server = _Server(app, lambda: on_ready(address), application.hub.close)
        return cls(application, sock, server, address)

    async def run(self) -> None:
        """Serve until `stop()`; in the main thread also until SIGINT or SIGTERM. Then close."""
        try:
            await self._server.serve(sockets=[self._sock])
        finally:
            self._sock.close()
            await self.application.close()

    def stop(self) -> None:
        """Ask the server to stop. May be called from any thread."""
        self._server.should_exit = True


def _bind(port: int) -> socket.socket:
    sock = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        sock.bind((HOST, port))
    except (OSError, OverflowError) as error:
        sock.close()
        raise StartupError(
            f"Port {port} on {HOST} cannot be used ({error}); leave out --port to take a free one."
        ) from error
    return sock


class BackgroundServer:
    """The server in a thread with its own event loop, for a window in the main thread.

    Create it with `BackgroundServer.start(configuration)`.
    """

    def __init__(self) -> None:
        self._thread = threading.Thread(target=self._run, name="server", daemon=True)
        self._ready = threading.Event()
        self._error: BaseException | None = None
        self._serving: Serving | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._configuration: Configuration | None = None

    @classmethod
    def start(cls, configuration: Configuration) -> "BackgroundServer":
        """Return once the server accepts requests.

        Raises:
            StartupError: It cannot start; one sentence says why and what to do.
        """
        server = cls()
        server._configuration = configuration
        server._thread.start()
        try:
            server._ready.wait()
        except BaseException:
            # Ctrl-C while it starts: the database must be closed all the same.
            server.stop()
            raise
        if server._error is not None:
            raise server._error
        return server

    @property
    def url(self) -> str:
        """The origin, as in `http://127.0.0.1:43123`."""
        return self._running().address.url

    @property
    def token(self) -> str:
        """The token of this launch."""
        return self._running().address.token

    @property
    def page_url(self) -> str:
        """The address that signs in and leads to the page."""
        return self._running().address.page_url

    def load_agents(self) -> None:
        """Begin to load the agent stack in the background."""
        loop = self._loop
        if loop is not None and not loop.is_closed():
            loop.call_soon_threadsafe(self._running().application.conversing.load)

    def show_reminders(self, presenter: Callable[[Application], Presenter | None]) -> None:
        """Begin to show reminders; once is enough.

        Parameters:
            presenter: Makes what shows them on the desktop, in the server's event loop; None
                leaves them to the page.
        """
        loop = self._loop
        if loop is not None and not loop.is_closed():
            application = self._running().application
            loop.call_soon_threadsafe(lambda: application.reminders.start(presenter(application)))

    def state(self) -> dict[str, Any]:
        """Return what the interface remembers."""
        state: dict[str, Any] = self._await(self._running().application.state.all())
        return state

    def save_state(self, changes: dict[str, Any]) -> None:
        """Remember values for the next start."""
        self._await(self._running().application.state.merge(changes))

    def stop(self) -> None:
        """Stop serving, close the database and wait for it. Stopping twice is harmless."""
        if self._serving is not None:
            self._serving.stop()
        self._thread.join(STOP_SECONDS)

    def _await(self, work: Any) -> Any:
        assert self._loop is not None
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(STOP_SECONDS)

    def _running(self) -> Serving:
        if self._serving is None:
            raise RuntimeError("the server is not running")
        return self._serving

    def _run(self) -> None:
        try:
            asyncio.run(self._serve())
        except BaseException as error:  # noqa: BLE001 - raised again where it was started
            self._error = error
        finally:
            self._ready.set()

    async def _serve(self) -> None:
        assert self._configuration is not None
        self._loop = asyncio.get_running_loop()
        self._serving = await Serving.prepare(
            self._configuration, on_ready=lambda address: self._ready.set()
        )
        await self._serving.run()
