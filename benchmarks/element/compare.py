"""The element beside deep-chat 2.4.2 in the same Chromium, deep-chat in its best mode.

Not part of `make bench` yet: it measures the task time of the whole page, which is not the push
cost that the goals are in, and counts 1,000 messages of deep-chat but only the first of ours.
"""

import gzip
import re
import statistics
import sys
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, CDPSession, Page, Route, sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from benchmarks.figures import Figure, print_title

ROOT = Path(__file__).resolve().parents[2]
DIST = ROOT / "static" / "dist"
DEEP_CHAT = ROOT / "static/node_modules/deep-chat/dist/deepChat.bundle.js"
PAGES = Path(__file__).parent
ADDRESS = "http://localhost/"
PEER = "deep-chat 2.4.2"

ANSWER_CHARACTERS = 100_000
DELTA_CHARACTERS = 20
DELTAS_PER_FRAME = 10
QUARTERS = 4
ROUNDS = 3

#: Every quarter of a stream costs the same within this share of their mean.
EVENNESS = 0.2
OPENING_LIMIT_MS = 500
BUNDLE_LIMIT_KB = 110

PROSE = "The quick **brown fox** jumps over the `lazy` dog, and nobody minds it at all. "
SECTION = f"""## A heading

{PROSE * 4}

- one item with *emphasis*
- another with a [link](https://example.com/a)
- a third

```python
def total(prices):
    return sum(prices)
```

| name | value |
|------|-------|
| a    | 1     |
| b    | 2     |

"""
ARTICLE = (SECTION * (ANSWER_CHARACTERS // len(SECTION) + 1))[:ANSWER_CHARACTERS]
PARAGRAPH = (PROSE * (ANSWER_CHARACTERS // len(PROSE) + 1))[:ANSWER_CHARACTERS]

PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8">
<style>html, body, main { height: 100%; margin: 0 }</style></head>
<body><main></main><script type="module" src="/stream.js"></script>
<script type="module" src="/SUBJECT.js"></script></body></html>"""


@dataclass(frozen=True, slots=True)
class Streamed:
    """What an answer cost: the main thread's work in all, by quarter, and inside of the pushes."""

    quarters_ms: list[float]
    pushing_ms: float

    @property
    def work_ms(self) -> float:
        """Return the work for the whole answer."""
        return sum(self.quarters_ms)


def open_page(browser: Browser, subject: str) -> Page:
    """Open a page with one of the elements; all files come from the disk."""
    page = browser.new_page(viewport={"width": 900, "height": 800})

    def answer(route: Route) -> None:
        path = route.request.url.removeprefix(ADDRESS)
        if path == "":
            route.fulfill(content_type="text/html", body=PAGE.replace("SUBJECT", subject))
            return
        own = [PAGES / path, DIST / path]
        file = next((one for one in own if one.is_file()), DEEP_CHAT)
        route.fulfill(path=file)

    page.route("**/*", answer)
    page.goto(ADDRESS)
    page.wait_for_function("() => Boolean(window.begin && window.streamQuarter)")
    return page


def busy_ms(session: CDPSession) -> float:
    """Return how long the page's main thread has worked so far."""
    metrics = session.send("Performance.getMetrics")["metrics"]
    return 1000 * float(next(one["value"] for one in metrics if one["name"] == "TaskDuration"))


def stream(browser: Browser, subject: str, answer: str) -> Streamed:
    """Stream an answer in small deltas."""
    page = open_page(browser, subject)
    session = page.context.new_cdp_session(page)
    # Processor time of the thread: what else the machine does is not counted.
    session.send("Performance.setTimeDomain", {"timeDomain": "threadTicks"})
    session.send("Performance.enable")
    page.evaluate("window.begin()")
    deltas = re.findall(f".{{1,{DELTA_CHARACTERS}}}", answer, re.DOTALL)
    size = len(deltas) // QUARTERS
    quarters: list[float] = []
    pushing = 0.0
    for number in range(QUARTERS):
        part = deltas[number * size : (number + 1) * size]
        before = busy_ms(session)
        pushing += page.evaluate("([part, n]) => streamQuarter(part, n)", [part, DELTAS_PER_FRAME])
        quarters.append(busy_ms(session) - before)
    shown = page.evaluate("window.shownLength()")
    page.close()
    if shown < ANSWER_CHARACTERS * 0.6:
        raise SystemExit(f"{subject} shows {shown} characters only: the figure would mean nothing.")
    return Streamed(quarters, pushing)


def paint(browser: Browser, subject: str, messages: int, page_items: int) -> float:
    """Return the milliseconds until a conversation is on screen."""
    page = open_page(browser, subject)
    texts = [f"Message {number}. {PROSE * 2}" for number in range(messages)]
    page.evaluate("(texts) => window.makeItems(texts)", texts)
    took = float(page.evaluate("(n) => window.paint(n)", page_items))
    page.close()
    return took


def compressed_kb(path: Path) -> float:
    """Return the size of a file as it goes over the wire."""
    return len(gzip.compress(path.read_bytes(), 9)) / 1000


def startup_files(entry: Path) -> set[Path]:
    """Return a built file and all that it imports before it runs."""
    files = {entry}
    waiting = [entry]
    while waiting:
        file = waiting.pop()
        source = file.read_text(encoding="utf-8")
        for name in re.findall(r'(?:from|import)\s*"(\.[^"]+\.js)"', source):
            imported = (file.parent / name).resolve()
            if imported not in files:
                files.add(imported)
                waiting.append(imported)
    return files


def shell_entry() -> Path:
    """Return the script that the application's page loads."""
    page = (DIST / "index.html").read_text(encoding="utf-8")
    found = re.search(r'<script[^>]+src="\./([^"]+)"', page)
    assert found is not None
    return DIST / found.group(1)


def bench_streams(browser: Browser) -> None:
    """Stream an article and one paragraph into both, in turn."""
    for name, answer in (("article", ARTICLE), ("one paragraph", PARAGRAPH)):
        print_title(f"{ANSWER_CHARACTERS:,} characters in deltas of {DELTA_CHARACTERS}: {name}")
        rounds = [
            (stream(browser, "ours", answer), stream(browser, "deep-chat", answer))
            for _ in range(ROUNDS)
        ]
        ours = statistics.median(one.work_ms for one, _ in rounds)
        peer = statistics.median(other.work_ms for _, other in rounds)
        print(Figure("work of the main thread", ours, peer, PEER, 0.5))
        quarters = [
            statistics.median(q) for q in zip(*(one.quarters_ms for one, _ in rounds), strict=True)
        ]
        mean = statistics.mean(quarters)
        off = max(abs(one - mean) for one in quarters) / mean
        times = "  ".join(f"{one:.0f}" for one in quarters)
        print(
            f"quarters {times} ms; at most {off:.0%} from their mean, goal {EVENNESS:.0%} "
            f"{'ok' if off <= EVENNESS else 'MISSED'}"
        )
        pushes = statistics.median(other.pushing_ms for _, other in rounds)
        print(f"inside of {PEER}'s push: {pushes:.0f} ms")


def bench_paint(browser: Browser) -> None:
    """Paint conversations."""
    print_title("Messages on screen")
    rounds = [
        (
            paint(browser, "ours", 1000, 1000),
            paint(browser, "deep-chat", 1000, 0),
            paint(browser, "ours", 10_000, 0),
        )
        for _ in range(ROUNDS + 1)
    ][1:]
    ours, peer, opening = (statistics.median(times) for times in zip(*rounds, strict=True))
    print(Figure("1,000 messages, all of them drawn", ours, peer, PEER, 1))
    print(Figure("10,000 items opened at their end", opening, OPENING_LIMIT_MS, "the limit", 1))


def bench_bundle() -> None:
    """Weigh what is loaded at the start."""
    print_title("Start-up bundle, gzip")
    peer = compressed_kb(DEEP_CHAT)
    element = sum(compressed_kb(file) for file in startup_files(DIST / "chatkit.js"))
    both = sum(compressed_kb(file) for file in startup_files(shell_entry()) | {DIST / "chatkit.js"})
    for name, size in (("element", element), ("element and shell", both)):
        verdict = "ok" if size <= BUNDLE_LIMIT_KB else "MISSED"
        goal = f"goal {BUNDLE_LIMIT_KB} {verdict}"
        print(f"{name:<20} {size:6.1f} kB  {goal}  beside {peer:.1f} kB of {PEER}")


def main() -> None:
    """Measure and print."""
    if not DEEP_CHAT.exists():
        raise SystemExit("deep-chat is not installed: run npm ci in static, then try again.")
    bench_bundle()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium",
            args=["--no-sandbox", "--disable-gpu", "--disable-quic"],
        )
        bench_paint(browser)
        bench_streams(browser)
        browser.close()


if __name__ == "__main__":
    main()
