"""Every section of the gallery, read by axe-core and in a narrow window."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext

from tests.element.axe import serious_findings
from tests.element.gallery_page import SECTIONS, Gallery


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
