"""A response that streams events, and stops their source for good when the client leaves."""

import asyncio
import logging
from collections.abc import AsyncIterator

from starlette.types import Receive, Scope, Send

logger = logging.getLogger(__name__)

_HEADERS = [
    (b"content-type", b"text/event-stream; charset=utf-8"),
    (b"cache-control", b"no-store"),
    (b"x-accel-buffering", b"no"),
]
# The request was accepted and answered so far; only the rest of the answer is missing.
_BROKEN_OFF = (
    b'data: {"type":"error","code":"custom","allow_retry":true,'
    b'"message":"The answer broke off. What came so far is kept; try again."}\n\n'
)


class EventSource:
    """Runs an iterator of events in a task of its own.

    Starlette cancels a response again and again while it unwinds, which would also hit the
    statements that save a partial answer. Here the source is cancelled once.
    """

    def __init__(self, events: AsyncIterator[bytes]) -> None:
        self._queue: asyncio.Queue[bytes | BaseException | None] = asyncio.Queue()
        self._task = asyncio.create_task(self._run(events))

    async def _run(self, events: AsyncIterator[bytes]) -> None:
        try:
            async for event in events:
                self._queue.put_nowait(event)
        except Exception as error:  # noqa: BLE001 - handed to whoever reads the queue
            self._queue.put_nowait(error)
        else:
            self._queue.put_nowait(None)

    async def next(self) -> bytes | None:
        """Return the next event, or None at the end.

        Raises:
            Exception: What the iterator raised.
        """
        event = await self._queue.get()
        if isinstance(event, BaseException):
            raise event
        return event

    async def stop(self) -> None:
        """Cancel the source and wait until it has saved what it saves."""
        if self._task.done():
            return
        self._task.cancel()
        await asyncio.wait([self._task])


class StreamResponse:
    """An ASGI response of server-sent events.

    Parameters:
        source: Where the events come from; the response owns it.
        first: The event that was already taken from it, if any.
    """

    def __init__(self, source: EventSource, first: bytes | None = None) -> None:
        self._source = source
        self._first = first

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send the events until they end or the client leaves."""
        await send({"type": "http.response.start", "status": 200, "headers": _HEADERS})
        gone = asyncio.create_task(_disconnected(receive))
        sending = asyncio.create_task(self._send_all(send))
        try:
            await asyncio.wait({gone, sending}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            gone.cancel()
            sending.cancel()
            await asyncio.shield(asyncio.create_task(self._source.stop()))
        if sending.done() and not sending.cancelled():
            sending.result()

    async def _send_all(self, send: Send) -> None:
        if self._first is not None:
            await _send_chunk(send, self._first)
        try:
            while (event := await self._source.next()) is not None:
                await _send_chunk(send, event)
        except Exception:
            logger.exception("the answer broke off")
            await _send_chunk(send, _BROKEN_OFF)
        await send({"type": "http.response.body", "body": b"", "more_body": False})


async def _send_chunk(send: Send, chunk: bytes) -> None:
    await send({"type": "http.response.body", "body": chunk, "more_body": True})


async def _disconnected(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
