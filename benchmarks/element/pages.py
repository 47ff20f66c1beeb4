"""Pages with one chat element each, and what it costs them to show something."""

from pathlib import Path

from playwright.sync_api import Browser, CDPSession, Page, Route

ROOT = Path(__file__).resolve().parents[2]
DIST = ROOT / "static" / "dist"
DEEP_CHAT = ROOT / "static/node_modules/deep-chat/dist/deepChat.bundle.js"
PAGES = Path(__file__).parent
ADDRESS = "http://localhost/"
WIDTH_PX, HEIGHT_PX = 900, 800

DELTAS_A_FRAME = 20
QUARTERS = 4
#: Of an answer that is streamed before, so that code is loaded and compiled for every quarter.
WARM_UP_DELTAS = 500
#: How much of an answer's Markdown is left as text on screen, at least.
SHOWN_SHARE = 0.6
FEW_MESSAGES = 4
#: Wheel turns without anything new on screen before scrolling up is given up.
IDLE_TURNS = 100

PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8">
<style>html, body, main { height: 100%; margin: 0 }</style></head>
<body><main></main><script type="module" src="/stream.js"></script>
<script type="module" src="/SUBJECT.js"></script></body></html>"""


#: What is measured, by the script in this folder that drives it.
OURS = "ours"
PEER = "deep-chat"
#: Ready-made HTML appended to one element: nothing but the browser's own work.
BARE = "bare"


def _open_page(browser: Browser, subject: str) -> Page:
    page = browser.new_page(viewport={"width": WIDTH_PX, "height": HEIGHT_PX})

    def answer(route: Route) -> None:
        path = route.request.url.removeprefix(ADDRESS)
        if path == "":
            route.fulfill(content_type="text/html", body=PAGE.replace("SUBJECT", subject))
            return
        found = (file for file in (PAGES / path, DIST / path) if file.is_file())
        route.fulfill(path=next(found, DEEP_CHAT))

    page.route("**/*", answer)
    page.goto(ADDRESS)
    page.wait_for_function("() => Boolean(window.begin && window.streamQuarter)")
    return page


def stream(browser: Browser, subject: str, deltas: list[str], setting: str = "") -> list[float]:
    """Stream an answer into a page.

    The deltas arrive in one task after each frame, some at a time, the same for every subject.
    What is counted is the processor time of the page's main thread until the last of them is on
    screen: parsing, drawing, style, layout and painting, inside of the push or put off.

    Parameters:
        setting: What the subject's `begin` is told.

    Returns:
        The milliseconds of each quarter of the stream.
    """
    page = _open_page(browser, subject)
    session = page.context.new_cdp_session(page)
    # Processor time of the thread: what else the machine does is not counted.
    session.send("Performance.setTimeDomain", {"timeDomain": "threadTicks"})
    session.send("Performance.enable")
    page.evaluate("(setting) => window.begin(setting)", setting)
    warm_up = deltas[:WARM_UP_DELTAS]
    page.evaluate("([part, n]) => window.streamQuarter(part, n)", [warm_up, DELTAS_A_FRAME])
    page.evaluate("(setting) => window.begin(setting)", setting)
    size = len(deltas) // QUARTERS
    quarters: list[float] = []
    for number in range(QUARTERS):
        part = deltas[number * size : (number + 1) * size]
        before = _busy_ms(session)
        page.evaluate("([part, n]) => window.streamQuarter(part, n)", [part, DELTAS_A_FRAME])
        quarters.append(_busy_ms(session) - before)
    shown = page.evaluate("window.shownLength()")
    page.close()
    if shown < sum(map(len, deltas)) * SHOWN_SHARE:
        raise SystemExit(f"{subject} shows {shown} characters only: nothing was measured.")
    return quarters


def _busy_ms(session: CDPSession) -> float:
    metrics = session.send("Performance.getMetrics")["metrics"]
    return 1000 * float(next(one["value"] for one in metrics if one["name"] == "TaskDuration"))


def paint(browser: Browser, subject: str, messages: int, text: str) -> float:
    """Return the milliseconds until all messages of a conversation are in the page and painted.

    Ours are all in the first page that its server answers, so that it has to draw as many as its
    peer, which is given them as its history. A short conversation is shown before, so that loading
    code is not counted for either.
    """
    page = _page_with(browser, subject, FEW_MESSAGES, text)
    page.evaluate("() => window.paintAll()")
    _make_items(page, messages, text)
    took = float(page.evaluate("() => window.paintAll()"))
    page.close()
    return took


def open_at_end(browser: Browser, messages: int, text: str) -> float:
    """Return the milliseconds until the end of our thread is painted, read page by page."""
    page = _page_with(browser, OURS, messages, text)
    took = float(page.evaluate("() => window.paintEnd()"))
    page.close()
    return took


def scroll_to_first(browser: Browser, messages: int, text: str) -> tuple[int, bool]:
    """Open our thread at its end and turn the wheel up until nothing comes any more.

    Returns:
        How many items were reached, and whether the first is on screen.
    """
    page = _page_with(browser, OURS, messages, text)
    page.evaluate("() => window.paintEnd()")
    page.mouse.move(WIDTH_PX / 2, HEIGHT_PX / 2)
    idle, before = 0, -1
    while idle < IDLE_TURNS and not page.evaluate("window.showsFirst()"):
        page.mouse.wheel(0, -1_000_000)
        drawn = int(page.evaluate("window.drawnItems()"))
        idle = 0 if drawn > before else idle + 1
        before = drawn
    reached = int(page.evaluate("window.drawnItems()")), bool(page.evaluate("window.showsFirst()"))
    page.close()
    return reached


def _page_with(browser: Browser, subject: str, messages: int, text: str) -> Page:
    page = _open_page(browser, subject)
    _make_items(page, messages, text)
    return page


def _make_items(page: Page, messages: int, text: str) -> None:
    texts = [f"Message {number}. {text}" for number in range(messages)]
    page.evaluate("(texts) => window.makeItems(texts)", texts)


def first_screen_files(browser: Browser) -> set[Path]:
    """Return the built files that a page asks for until our start screen stands."""
    page = _open_page(browser, OURS)
    asked: set[Path] = set()
    page.on("request", lambda request: asked.add(DIST / request.url.removeprefix(ADDRESS)))
    page.reload()
    page.evaluate("() => window.showStart()")
    page.close()
    return {file for file in asked if file.suffix in (".js", ".css") and file.is_file()}
