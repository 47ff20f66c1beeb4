"""The pictures of the gallery that are kept, in the folder `gallery` beside this file.

`python -m tests.element.gallery_pictures` draws all of them anew; with names of sections, those.
"""

import sys
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.element.gallery_page import SECTIONS, Gallery, drawn_gallery
from tests.element.source_modules import source_server

KEPT = Path(__file__).parent / "gallery"

#: Sections that hold text, controls and everything with corners between them.
TELLING_SECTIONS = ["start", "messages", "widget-form"]
OTHER_LOOKS = [
    *({"radius": radius} for radius in ("round", "soft", "sharp")),
    *({"density": density} for density in ("compact", "spacious")),
]


@dataclass(frozen=True)
class Picture:
    """One section of the gallery in certain looks."""

    section: str
    looks: tuple[tuple[str, str], ...]

    @property
    def name(self) -> str:
        return "-".join([self.section, *(value for _name, value in self.looks)])

    @property
    def file(self) -> Path:
        return KEPT / f"{self.name}.png"

    def draw(self, gallery: Gallery) -> bytes:
        """Return it as it looks now, as a PNG."""
        gallery.show(self.section, **dict(self.looks))
        return gallery.picture()


PICTURES = [
    *(
        Picture(section, (("scheme", scheme),))
        for section in SECTIONS
        for scheme in ("light", "dark")
    ),
    *(
        Picture(section, tuple(looks.items()))
        for section in TELLING_SECTIONS
        for looks in OTHER_LOOKS
    ),
]


def main(sections: list[str]) -> None:
    """Draw the pictures of these sections anew, or all of them where none is named."""
    wanted = [one for one in PICTURES if not sections or one.section in sections]
    KEPT.mkdir(exist_ok=True)
    if not sections:
        for file in {*KEPT.glob("*.png")} - {one.file for one in wanted}:
            file.unlink()
    with (
        sync_playwright() as playwright,
        source_server() as address,
        drawn_gallery(playwright.chromium, address) as gallery,
    ):
        for picture in wanted:
            picture.file.write_bytes(picture.draw(gallery))
            print(picture.name)


if __name__ == "__main__":
    main(sys.argv[1:])
