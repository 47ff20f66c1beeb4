"""The gallery looks as it does in the pictures that are kept."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.element.gallery_page import Gallery, drawn_gallery
from tests.element.gallery_pictures import KEPT, PICTURES, Picture
from tests.element.picture_comparison import compare

BYTES_KEPT_AT_MOST = 4_000_000


@pytest.fixture(scope="module")
def drawn(browser: Browser, sources: str) -> Iterator[Gallery]:
    with drawn_gallery(browser.browser_type, sources) as gallery:
        yield gallery


@pytest.mark.parametrize("picture", PICTURES, ids=lambda picture: picture.name)
def test_a_section_looks_as_in_the_picture_that_is_kept(drawn: Gallery, picture: Picture) -> None:
    now = picture.draw(drawn)
    difference = compare(drawn.page, picture.file.read_bytes(), now)
    assert difference.tolerable, (
        f"{difference}; where the change is meant, run: "
        f"python -m tests.element.gallery_pictures {picture.section}"
    )


def test_there_is_a_picture_of_every_section_and_no_other() -> None:
    assert {file.name for file in KEPT.iterdir()} == {one.file.name for one in PICTURES}
    assert sum(file.stat().st_size for file in KEPT.iterdir()) < BYTES_KEPT_AT_MOST


SEND = ".icon-button.primary"


@pytest.mark.parametrize(
    ("section", "change"),
    [
        ("draft", f"{SEND} {{ background: #3d63dd !important }}"),
        ("messages", ".bubble { background: #dedede !important }"),
        ("messages", ".message.assistant { margin-inline-start: 3px !important }"),
        ("messages", ".turn-actions { margin-block-start: 7px !important }"),
        ("messages", ".turn-actions .icon { visibility: hidden }"),
        ("markdown", ".markdown strong { font-weight: 400 !important }"),
        ("markdown", ".markdown li { margin-block: 2px !important }"),
        ("markdown", ".markdown a { text-decoration: none !important }"),
        ("notices", ".notice.info { background: #f4f4f4 !important }"),
        ("widget-form", ".w-card { border-radius: 4px !important }"),
        ("widget-form", ".w-input { border-color: #b0b0b0 !important }"),
        ("widget-form", ".w-label { color: #6f6f6f !important }"),
        ("history", ".group-title { font-size: 14px !important }"),
    ],
)
def test_a_colour_a_space_or_a_shape_that_changed_is_seen(
    drawn: Gallery, section: str, change: str
) -> None:
    [picture] = [one for one in PICTURES if one.name == f"{section}-light"]
    drawn.show(section, scheme="light")
    drawn.page.evaluate(
        """(change) => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(change);
          document.querySelector("openai-chatkit").shadowRoot.adoptedStyleSheets.push(sheet);
        }""",
        change,
    )
    now = drawn.picture()
    difference = compare(drawn.page, picture.file.read_bytes(), now)
    assert not difference.tolerable


@pytest.mark.parametrize("section", ["markdown", "arabic"])
def test_letters_with_other_edges_are_no_change(
    browser: Browser, sources: str, section: str
) -> None:
    [picture] = [one for one in PICTURES if one.name == f"{section}-light"]
    hinted = ("--font-render-hinting=full",)
    with drawn_gallery(browser.browser_type, sources, hinted) as gallery:
        now = picture.draw(gallery)
        assert now != picture.file.read_bytes()
        difference = compare(gallery.page, picture.file.read_bytes(), now)
    assert difference.tolerable


def test_another_size_is_a_change(drawn: Gallery) -> None:
    [picture] = [one for one in PICTURES if one.name == "closed-light"]
    drawn.show("closed", scheme="light")
    drawn.page.locator("openai-chatkit").evaluate("(chat) => (chat.style.inlineSize = '719px')")
    difference = compare(drawn.page, picture.file.read_bytes(), drawn.picture())
    assert difference.sizes is not None
    assert not difference.tolerable
