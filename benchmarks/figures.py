"""How figures are measured and printed: in turn with their peer, as medians and a ratio."""

import asyncio
import statistics
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

Work = Callable[[], Awaitable[object]]


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure beside its peer.

    Parameters:
        name: What was measured.
        ours, theirs: Medians, in `unit`.
        peer: What the peer is.
        goal: The ratio not to be passed.
        unit: Of what was measured.
    """

    name: str
    ours: float
    theirs: float
    peer: str
    goal: float
    unit: str = "ms"

    def __str__(self) -> str:
        ratio = self.ours / self.theirs
        return (
            f"{self.name:<44} {self.ours:9.3f} {self.unit} {self.theirs:9.3f} {self.unit} "
            f"x{ratio:5.2f}  goal x{self.goal:<5.3g} {_verdict(ratio <= self.goal):<6} "
            f"beside {self.peer}"
        )


@dataclass(frozen=True, slots=True)
class Evenness:
    """How far the parts of a piece of work are from costing the same.

    Parameters:
        name: What was measured.
        parts_ms: What each part cost, in milliseconds.
        goal: The share of their mean by which none may be off.
    """

    name: str
    parts_ms: Sequence[float]
    goal: float

    @property
    def off(self) -> float:
        """How far the part that is furthest from the mean is from it, as a share of it."""
        mean = statistics.mean(self.parts_ms)
        return max(abs(part - mean) for part in self.parts_ms) / mean

    def __str__(self) -> str:
        parts = " ".join(f"{part:6.0f}" for part in self.parts_ms)
        verdict = _verdict(self.off <= self.goal)
        return f"{self.name:<44} {parts} ms  off {self.off:4.0%}  goal {self.goal:.0%} {verdict}"


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


def _verdict(reached: bool) -> str:
    return "ok" if reached else "MISSED"
