"""Compares a screenshot with the one that is kept, in the browser: it needs no library for that.

Both are reduced to a quarter of their size first, so that a character that is drawn a little
differently does not count; what counts is how much of the picture has changed visibly. To keep what
is drawn now as the new standard, set `KEEP_SCREENSHOTS=1`.
"""

import base64
import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

KEPT = Path(__file__).parent / "screenshots"
#: Which fonts the kept ones were drawn with, told by the width of a line of text in CSS pixels.
FONTS = KEPT / "fonts.json"

#: How far one of the three colours of a point may be off, out of 255.
FAINT = 24
#: Which share of the points may be further off.
TOLERATED_SHARE = 0.004

COMPARE = """async ([kept, drawn, faint]) => {
  const pointsOf = async (base64) => {
    const picture = await createImageBitmap(
      await (await fetch(`data:image/png;base64,${base64}`)).blob());
    const [width, height] = [Math.ceil(picture.width / 4), Math.ceil(picture.height / 4)];
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext("2d");
    context.imageSmoothingQuality = "high";
    context.drawImage(picture, 0, 0, width, height);
    const size = `${picture.width} x ${picture.height}`;
    return { size, data: context.getImageData(0, 0, width, height).data };
  };
  const [before, after] = [await pointsOf(kept), await pointsOf(drawn)];
  if (before.size !== after.size) return { sizes: [before.size, after.size], share: 1 };
  let changed = 0;
  for (let at = 0; at < before.data.length; at += 4) {
    const off = (colour) => Math.abs(before.data[at + colour] - after.data[at + colour]);
    if (Math.max(off(0), off(1), off(2)) > faint) changed += 1;
  }
  return { sizes: null, share: changed / (before.data.length / 4) };
}"""

MEASURE_FONTS = """() => {
  const context = document.createElement("canvas").getContext("2d");
  const width = (font) => {
    context.font = font;
    return Math.round(context.measureText("Wie weit reicht diese Zeile? 0123456789").width);
  };
  return { text: width('20px "Noto Sans"'), code: width('20px "DejaVu Sans Mono"') };
}"""


@dataclass(frozen=True)
class Difference:
    """Which share of a picture has visibly changed, from 0 to 1; sizes where those differ."""

    share: float
    sizes: list[str] | None

    @property
    def tolerable(self) -> bool:
        return self.sizes is None and self.share <= TOLERATED_SHARE


def keeping() -> bool:
    """Whether this run keeps what is drawn now."""
    return bool(os.environ.get("KEEP_SCREENSHOTS"))


def keep(page: Page, name: str, drawn: bytes) -> None:
    KEPT.mkdir(exist_ok=True)
    (KEPT / f"{name}.png").write_bytes(drawn)
    FONTS.write_text(json.dumps(measured_fonts(page)) + "\n")


def measured_fonts(page: Page) -> dict[str, int]:
    fonts: dict[str, int] = page.evaluate(MEASURE_FONTS)
    return fonts


def kept_fonts() -> dict[str, int]:
    fonts: dict[str, int] = json.loads(FONTS.read_text())
    return fonts


def compare(page: Page, kept: bytes, drawn: bytes) -> Difference:
    """Compare two PNG files; the page is one without a content security policy."""
    pictures = [base64.b64encode(picture).decode() for picture in (kept, drawn)]
    result: dict[str, Any] = page.evaluate(COMPARE, [*pictures, FAINT])
    return Difference(**result)
