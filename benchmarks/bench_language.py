"""Dates in words: speed and accuracy, beside recurrent and dateparser where they are installed."""

import importlib
import importlib.util
import statistics
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.figures import print_title
from desktop_assistant.tasks.language import parse_draft, parse_when
from tests.tasks.language import corpora, phrases

MEDIAN_GOAL_MS = 0.3
P99_GOAL_MS = 2.0
ROUNDS = 5
NOW = datetime(2026, 3, 4, 10)
POINTS = (*phrases.DAYS, *phrases.TIMES, *phrases.OFFSETS)
PAIRS = (*POINTS, *phrases.PERIODS, *phrases.RANGES, *phrases.REPEATS, *phrases.ROUGH)
TEXTS = (*(text for text, _ in PAIRS), *phrases.NO_DATES)

# A peer that stumbles over a text has found nothing in it.
PEER_ERRORS = (TypeError, ValueError, AttributeError, LookupError, ArithmeticError, RuntimeError)

# What a parser finds in a text: the moment, or None.
Parser = Callable[[str, datetime], datetime | None]


@dataclass(frozen=True, slots=True)
class Speed:
    """How long a parser takes for one text, in milliseconds."""

    median_ms: float
    p99_ms: float

    def __str__(self) -> str:
        return f"median {self.median_ms:8.3f} ms   p99 {self.p99_ms:8.3f} ms"


def speed(parse: Callable[[str, datetime], object], texts: Sequence[str], rounds: int) -> Speed:
    """Return the speed over some texts; of each text the median of the rounds counts."""
    parse(texts[0], NOW)
    times: list[list[float]] = [[] for _ in texts]
    for _ in range(rounds):
        for place, text in enumerate(texts):
            begun = time.perf_counter()
            parse(text, NOW)
            times[place].append((time.perf_counter() - begun) * 1000)
    medians = sorted(statistics.median(taken) for taken in times)
    return Speed(statistics.median(medians), medians[int(len(medians) * 0.99)])


def ours(text: str, now: datetime) -> datetime | None:
    """The moment that parse_when finds."""
    when = parse_when(text, now)
    return None if when is None else when.start


def recurrent() -> Parser:
    """recurrent, which gives a date, a rule or nothing."""
    event = importlib.import_module("recurrent").RecurringEvent

    def parse(text: str, now: datetime) -> datetime | None:
        try:
            found = event(now_date=now).parse(text)
        except PEER_ERRORS:
            return None
        return found if isinstance(found, datetime) else None

    return parse


def dateparser() -> Parser:
    """dateparser's search, told that dates are rather in the future."""
    search = importlib.import_module("dateparser.search").search_dates

    def parse(text: str, now: datetime) -> datetime | None:
        settings = {"RELATIVE_BASE": now, "PREFER_DATES_FROM": "future"}
        try:
            found = search(text, languages=["en"], settings=settings)
        except PEER_ERRORS:
            return None
        return found[0][1] if found else None

    return parse


PEERS = {"recurrent": recurrent, "dateparser": dateparser}


def right_points(parse: Parser, points: Iterable[tuple[str, str]]) -> float:
    """Return the share of days and times that are found; of a day only the date counts.

    The phrases and their meanings are this project's: a peer that chose another reading of "at 9"
    or "next friday" is no worse for it.
    """
    asked = [(text, means) for text, means in points if means[:1].isdigit() and "/" not in means]
    right = sum(_is(parse(text, NOW), means) for text, means in asked)
    return right / len(asked)


def _is(found: datetime | None, means: str) -> bool:
    if found is None:
        return False
    return (
        found.date().isoformat() == means
        if "T" not in means
        else (_local(found) == datetime.fromisoformat(means))
    )


def right_refusals(parse: Parser) -> float:
    """Return the share of texts without a date in which none is found."""
    return sum(parse(text, NOW) is None for text in phrases.NO_DATES) / len(phrases.NO_DATES)


def print_parser(name: str, parse: Parser, rounds: int) -> Speed:
    """Measure a parser, print what was measured, and return its speed."""
    measured = speed(parse, TEXTS, rounds)
    points, refusals = right_points(parse, POINTS), right_refusals(parse)
    print(f"{name:<12} {measured}   points {points:6.1%}   no dates {refusals:6.1%}")
    return measured


def print_goal(name: str, value_ms: float, goal_ms: float) -> None:
    """Print a figure beside its goal."""
    verdict = "ok" if value_ms <= goal_ms else "MISSED"
    print(f"{name:<44} {value_ms:9.3f} ms  goal {goal_ms} ms {verdict}")


def print_corpora() -> None:
    """Print the share that is right of each kind of phrase in other projects' corpora."""
    rows = corpora.rows()
    for kind in ("single", "recurrence", "range", "negative"):
        asked = [row for row in rows if row.kind == kind]
        right = sum(row.is_right(parse_when(row.text, row.now)) for row in asked)
        print(
            f"parse_when   {kind:<12} {right:4} of {len(asked):4} right {right / len(asked):6.1%}"
        )


def print_peer_on_corpora(name: str, parse: Parser) -> None:
    """Print what share of the single moments a peer finds, and in how many texts wrongly one."""
    rows = corpora.rows()
    singles = [row for row in rows if row.kind == "single"]
    negatives = [row for row in rows if row.kind == "negative"]
    found = [(row, parse(row.text, row.now.replace(tzinfo=None))) for row in singles]
    right = sum(moment is not None and row.is_moment(_local(moment)) for row, moment in found)
    refused = sum(parse(row.text, row.now.replace(tzinfo=None)) is None for row in negatives)
    print(
        f"{name:<12} single       {right:4} of {len(singles):4} right {right / len(singles):6.1%}"
    )
    print(f"{name:<12} negative     {refused:4} of {len(negatives):4} right")


def _local(moment: datetime) -> datetime:
    return moment.replace(tzinfo=None, microsecond=0)


def main() -> None:
    """Measure and print."""
    print_title(f"parse_when, {len(TEXTS)} phrases")
    measured = print_parser("parse_when", ours, ROUNDS)
    peers = {
        name: peer() for name, peer in PEERS.items() if importlib.util.find_spec(name) is not None
    }
    for name in PEERS.keys() - peers.keys():
        print(f"{name:<12} is not installed; pip install {name} to see it here")
    for name, parse in peers.items():
        print_parser(name, parse, 1)
    print_goal("parse_when, median", measured.median_ms, MEDIAN_GOAL_MS)
    print_goal("parse_when, p99", measured.p99_ms, P99_GOAL_MS)
    drafts = speed(parse_draft, [f"write to Ana about {text} #work" for text in TEXTS], ROUNDS)
    print(f"{'parse_draft':<12} {drafts}")
    if corpora.FILE.exists():
        print_title("parse_when, the corpora of other projects")
        print_corpora()
        for name, parse in peers.items():
            print_peer_on_corpora(name, parse)


if __name__ == "__main__":
    main()
