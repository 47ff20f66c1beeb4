"""The element beside deep-chat 2.4.2 in the same Chromium run, deep-chat in its best mode.

The push cost of an answer is the processor time of the page's main thread from its first delta
until its last is on screen, whether a subject works inside of the push or puts it off to the next
frame; the deltas arrive the same way for both (`pages.stream`). The best mode of deep-chat is
`partialRender`, and the article, whose blank lines let it work by paragraphs, its best answer.

One block that goes on for 100,000 characters is measured beside the bare browser: the HTML of the
same answer, appended to one element. What that grows by from the first quarter to the last is the
browser's own: laying out one block costs the more the longer it is.

Of costs that stand side by side the median of the rounds is printed; of the quarters of a stream,
which are compared with each other, the least: what else the machine does only adds to one of them.
"""

import statistics
import sys
from collections.abc import Sequence
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.element.answers import ARTICLE, BLOCKS, CHARACTERS, PROSE, Block, divided
from benchmarks.element.pages import (
    BARE,
    DEEP_CHAT,
    OURS,
    PEER,
    first_screen_files,
    open_at_end,
    paint,
    scroll_to_first,
    stream,
)
from benchmarks.element.weight import compressed_kb, shell_files, with_imports
from benchmarks.figures import Evenness, Figure, print_title
from tests.chromium import CHROMIUM, CHROMIUM_ARGUMENTS

PEER_NAME = "deep-chat 2.4.2"
ROUNDS = 3
#: A block takes eight seconds, and there are five of them.
BLOCK_ROUNDS = 2
DELTA_CHARACTERS = 20
MESSAGE = PROSE * 2

#: Every quarter of a stream costs the same within this share of their mean.
EVENNESS = 0.2
OPENING_LIMIT_MS = 500
BUNDLE_LIMIT_KB = 110


def bench_article(browser: Browser) -> None:
    """Stream an article into both, in turn."""
    print_title(f"{CHARACTERS:,} characters in deltas of {DELTA_CHARACTERS}: an article")
    deltas = divided(ARTICLE, DELTA_CHARACTERS)
    rounds = [(stream(browser, OURS, deltas), stream(browser, PEER, deltas)) for _ in range(ROUNDS)]
    ours, theirs = (statistics.median(map(sum, quarters)) for quarters in zip(*rounds, strict=True))
    print(Figure("push cost", ours, theirs, PEER_NAME, 0.5))
    print(Evenness("quarters", _least([one for one, _ in rounds]), EVENNESS))


def bench_blocks(browser: Browser) -> None:
    """Stream blocks that do not end into ours and into the bare browser, in turn."""
    print_title(f"{CHARACTERS:,} characters in deltas of {DELTA_CHARACTERS}: quarters of one block")
    for block in BLOCKS:
        rounds = [_stream_block(browser, block) for _ in range(BLOCK_ROUNDS)]
        ours, bare = (_least(quarters) for quarters in zip(*rounds, strict=True))
        print(Evenness(block.name, ours, EVENNESS))
        grown, own = ours[-1] - ours[0], bare[-1] - bare[0]
        parts = " ".join(f"{part:6.0f}" for part in bare)
        print(f"{'  the bare browser':<44} {parts} ms  grows by {own:.0f} ms, ours by {grown:.0f}")


def _stream_block(browser: Browser, block: Block) -> tuple[list[float], list[float]]:
    return (
        stream(browser, OURS, block.deltas(DELTA_CHARACTERS)),
        stream(browser, BARE, block.html_deltas(DELTA_CHARACTERS), block.html_frame),
    )


def _least(rounds: Sequence[Sequence[float]]) -> list[float]:
    return [min(quarter) for quarter in zip(*rounds, strict=True)]


def bench_paint(browser: Browser) -> None:
    """Paint conversations, in turn."""
    print_title("Messages on screen")
    rounds = [
        (
            paint(browser, OURS, 1_000, MESSAGE),
            paint(browser, PEER, 1_000, MESSAGE),
            open_at_end(browser, 10_000, MESSAGE),
        )
        for _ in range(ROUNDS + 1)
    ][1:]
    ours, theirs, opening = (statistics.median(times) for times in zip(*rounds, strict=True))
    goal = OPENING_LIMIT_MS / theirs
    print(Figure("1,000 messages, all in the page", ours, theirs, PEER_NAME, 1))
    print(Figure("10,000 items opened at their end", opening, theirs, f"{PEER_NAME}'s 1,000", goal))
    reached, first = scroll_to_first(browser, 10_000, MESSAGE)
    place = "the first on screen" if first else "the first never on screen"
    verdict = "ok" if first and reached == 10_000 else "MISSED"
    print(f"{'items reached by scrolling up':<44} {reached:,} of 10,000, {place}  {verdict}")


def bench_weight(browser: Browser) -> None:
    """Weigh what is loaded until the start screen stands."""
    print_title("Loaded at the start, gzip")
    theirs = compressed_kb([DEEP_CHAT])
    element = first_screen_files(browser)
    goal = BUNDLE_LIMIT_KB / theirs
    for name, files in (
        ("the element's start screen", element),
        ("the same with the window around it", element | with_imports(shell_files())),
    ):
        print(Figure(name, compressed_kb(files), theirs, PEER_NAME, goal, "kB"))


def main() -> None:
    """Measure and print."""
    if not DEEP_CHAT.exists():
        raise SystemExit("deep-chat is not installed: run npm ci in static, then try again.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM, args=list(CHROMIUM_ARGUMENTS)
        )
        bench_weight(browser)
        bench_paint(browser)
        bench_article(browser)
        bench_blocks(browser)
        browser.close()


if __name__ == "__main__":
    main()
