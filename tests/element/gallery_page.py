"""The gallery of the element in a page."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import BrowserType, Page

from tests.chromium import CHROMIUM_ARGUMENTS, WHOLE_CHROMIUM

READY_LIMIT_MS = 20_000

SECTIONS = [
    "start",
    "draft",
    "models",
    "responding",
    "locked",
    "closed",
    "structured-input",
    "messages",
    "markdown",
    "code",
    "sources",
    "workflows",
    "working",
    "images",
    "answered-input",
    "notices",
    "loading",
    "load-failed",
    "arabic",
    "history",
    "history-empty",
    "history-failed",
    "widget-texts",
    "widget-buttons",
    "widget-form",
    "widget-list",
    "widget-table",
    "widget-chart",
    "widget-basic",
]

#: Of the browser's tools, and about answers that a section makes fail on purpose.
NOISE = (
    "[vite]",
    "WebSocket",
    "Lit is in dev mode",
    "Failed to load resource",
    "scheduled an update",
)

#: What else decides how letters are drawn, beside the font.
SAME_LETTERS = ("--font-render-hinting=none", "--disable-lcd-text", "--force-color-profile=srgb")


class Gallery:
    """The gallery in a page; `problems` is what the browser complained about."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.problems: list[str] = []
        self._address = f"{address}/gallery.html"
        page.on("pageerror", lambda error: self.problems.append(str(error)))
        page.on("console", lambda line: self._note(line.type, line.text))

    def show(self, section: str, **looks: str) -> None:
        """Show one section alone, as it looks with `scheme`, `radius`, `density` and `locale`."""
        query = "&".join(f"{name}={value}" for name, value in {"section": section, **looks}.items())
        self.page.goto(f"{self._address}?{query}")
        self.page.locator("html[data-ready]").wait_for(timeout=READY_LIMIT_MS)

    def picture(self) -> bytes:
        """Return the section that is shown as a PNG."""
        # What comes into sight only after a moment, such as a skeleton, has to be in the picture.
        self.page.wait_for_timeout(400)
        return self.page.locator("openai-chatkit").screenshot(animations="disabled", caret="hide")

    def _note(self, kind: str, text: str) -> None:
        if kind in ("error", "warning") and not any(noise in text for noise in NOISE):
            self.problems.append(text)


@contextmanager
def drawn_gallery(
    chromium: BrowserType, address: str, letters: tuple[str, ...] = SAME_LETTERS
) -> Iterator[Gallery]:
    """The gallery in a browser that draws the same everywhere: letters, clock, language, motion.

    Parameters:
        letters: Arguments of the browser that decide how letters are drawn.
    """
    drawing = chromium.launch(executable_path=WHOLE_CHROMIUM, args=[*CHROMIUM_ARGUMENTS, *letters])
    page = drawing.new_page(
        viewport={"width": 720, "height": 900},
        device_scale_factor=1,
        locale="en-GB",
        timezone_id="UTC",
        reduced_motion="reduce",
    )
    page.clock.set_fixed_time("2026-03-04T10:00:00Z")
    yield Gallery(page, address)
    drawing.close()
