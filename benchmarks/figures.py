"""How figures are measured and printed: in turn with their peer, as medians and a ratio."""

import asyncio
import statistics
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

Work = Callable[[], Awaitable[object]]


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure beside its peer.

    Parameters:
        name: What was measured.
        ours_ms, peer_ms: Medians, in milliseconds.
        peer: What the peer is.
        goal: The ratio not to be passed.
    """

    name: str
    ours_ms: float
    peer_ms: float
    peer: str
    goal: float

    def __str__(self) -> str:
        ratio = self.ours_ms / self.peer_ms
        verdict = "ok" if ratio <= self.goal else "MISSED"
        return (
            f"{self.name:<44} {self.ours_ms:9.3f} ms {self.peer_ms:9.3f} ms "
            f"x{ratio:5.2f}  goal x{self.goal:<5.3g} {verdict:<6} beside {self.peer}"
        )


async def in_turn(ours: Work, peer: Work, rounds: int, warm_up: int = 20) -> tuple[float, float]:
    """Return the median milliseconds of both, run A B A B so that drift hits both alike."""
    times: tuple[list[float], list[float]] = ([], [])
    for number in range(warm_up + rounds):
        for work, kept in zip((ours, peer), times, strict=True):
            begun = time.perf_counter()
            await work()
            if number >= warm_up:
                kept.append((time.perf_counter() - begun) * 1000)
        if number % 50 == 0:
            await asyncio.sleep(0)
    return statistics.median(times[0]), statistics.median(times[1])


def print_title(title: str) -> None:
    """Print the heading of a group of figures."""
    print(f"\n{title}\n{'-' * len(title)}")
