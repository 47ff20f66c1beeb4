"""Every section of the gallery, read by axe-core and in a narrow window."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.element.axe import serious_findings

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

    def _note(self, kind: str, text: str) -> None:
        if kind in ("error", "warning") and not any(noise in text for noise in NOISE):
            self.problems.append(text)


@pytest.fixture(scope="module")
def gallery_context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(
        viewport={"width": 720, "height": 900}, locale="en-GB", reduced_motion="reduce"
    )
    yield context
    context.close()


@pytest.fixture
def gallery(gallery_context: BrowserContext, sources: str) -> Iterator[Gallery]:
    page = gallery_context.new_page()
    gallery = Gallery(page, sources)
    yield gallery
    page.close()
    assert gallery.problems == []


def test_the_gallery_has_the_sections_that_are_tested_here(gallery: Gallery) -> None:
    gallery.show("closed")
    names = gallery.page.locator("html").get_attribute("data-sections")
    assert names is not None
    assert names.split() == SECTIONS


@pytest.mark.parametrize("section", SECTIONS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious_in_a_section(
    gallery: Gallery, section: str, scheme: str
) -> None:
    """Rows 172, 175."""
    gallery.show(section, scheme=scheme)
    assert serious_findings(gallery.page) == []


@pytest.mark.parametrize("section", SECTIONS)
def test_no_section_needs_scrolling_sideways_at_320_px(gallery: Gallery, section: str) -> None:
    """Row 173: 320 px is also what 200 % zoom leaves of a small window."""
    gallery.page.set_viewport_size({"width": 320, "height": 700})
    gallery.show(section)
    too_wide = gallery.page.evaluate(
        """() => [
          document.documentElement,
          ...document.querySelector("openai-chatkit").shadowRoot
            .querySelectorAll(".chat, .scroll, .history, .stage, .loading"),
        ].filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.className)"""
    )
    assert too_wide == []
