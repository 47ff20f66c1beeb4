"""The one stream of events that keeps every open page in step: it says which topic changed."""

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Literal

Topic = Literal["tasks", "threads", "status", "reminders"]

KEEP_ALIVE_SECONDS = 20.0


class EventHub:
    """Tells subscribers that something changed; they read what they show anew.

    A subscriber that is slow misses nothing: topics wait as a set, not as a queue.
    """

    def __init__(self) -> None:
        self._revision = 0
        self._subscribers: set[_Subscriber] = set()
        self._closed = False

    @property
    def has_subscribers(self) -> bool:
        """Whether anyone listens."""
        return bool(self._subscribers)

    def publish(self, topic: Topic) -> None:
        """Say that `topic` changed. To be called in the server's event loop."""
        self._revision += 1
        for subscriber in self._subscribers:
            subscriber.tell(topic)

    def close(self) -> None:
        """End all subscriptions, so that the server can stop without waiting for them."""
        self._closed = True
        for subscriber in self._subscribers:
            subscriber.wake.set()

    async def subscribe(self) -> AsyncIterator[bytes]:
        """Yield server-sent events until the hub is closed, with a comment as keep-alive."""
        subscriber = _Subscriber()
        self._subscribers.add(subscriber)
        try:
            yield b": connected\n\n"
            while not self._closed:
                try:
                    async with asyncio.timeout(KEEP_ALIVE_SECONDS):
                        await subscriber.wake.wait()
                except TimeoutError:
                    yield b": still here\n\n"
                    continue
                for topic in subscriber.take():
                    data = json.dumps({"revision": self._revision})
                    yield f"event: {topic}\ndata: {data}\n\n".encode()
        finally:
            self._subscribers.discard(subscriber)


class _Subscriber:
    def __init__(self) -> None:
        self.wake = asyncio.Event()
        self._topics: set[Topic] = set()

    def tell(self, topic: Topic) -> None:
        self._topics.add(topic)
        self.wake.set()

    def take(self) -> list[Topic]:
        self.wake.clear()
        topics = sorted(self._topics)
        self._topics.clear()
        return topics
