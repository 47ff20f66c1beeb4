"""Compares two pictures as someone who looks at both would, in the browser: no library is needed.

Letters and curves are drawn a little differently by other versions of the browser, along their
edges only. So a point counts as changed when its colour is not between those around it in the
other picture. Changed points are counted by tiles too, as a missing icon is much of its tile
and little of the picture.
"""

import base64
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Page

#: How far one of the three colours of a point may be off, out of 255.
FAINT = 4
#: Which share of the points of one tile, and of the whole picture, may have changed.
TOLERATED_IN_TILE = 0.04
TOLERATED_IN_ALL = 0.001

COMPARE = """async ([kept, drawn, faint]) => {
  const TILE = 16;
  const read = async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
    const picture = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const context = new OffscreenCanvas(picture.width, picture.height).getContext("2d");
    context.drawImage(picture, 0, 0);
    return context.getImageData(0, 0, picture.width, picture.height);
  };
  const one = await read(kept);
  const other = await read(drawn);
  const { width, height } = one;
  if (other.width !== width || other.height !== height) {
    return { sizes: [one, other].map((it) => `${it.width} x ${it.height}`), tile: 1, all: 1 };
  }
  // Whether a point of one picture is, colour by colour, between those around it in the other.
  const fits = (from, to, x, y) => {
    const at = (y * width + x) * 4;
    for (let colour = 0; colour < 3; colour += 1) {
      let [least, most] = [255, 0];
      for (let row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row += 1) {
        for (let column = Math.max(0, x - 1); column <= Math.min(width - 1, x + 1); column += 1) {
          const value = to.data[(row * width + column) * 4 + colour];
          if (value < least) least = value;
          if (value > most) most = value;
        }
      }
      const own = from.data[at + colour];
      if (own < least - faint || own > most + faint) return false;
    }
    return true;
  };
  const tiles = new Map();
  let changed = 0;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (fits(one, other, x, y) && fits(other, one, x, y)) continue;
      const tile = `${Math.floor(x / TILE)},${Math.floor(y / TILE)}`;
      tiles.set(tile, (tiles.get(tile) ?? 0) + 1);
      changed += 1;
    }
  }
  const most = Math.max(0, ...tiles.values());
  return { sizes: null, tile: most / TILE ** 2, all: changed / (width * height) };
}"""


@dataclass(frozen=True)
class Difference:
    """What of a picture has changed.

    Parameters:
        tile: Share of the points of the tile with the most, from 0 to 1.
        all: Share of all points, from 0 to 1.
        sizes: Both sizes, where they differ.
    """

    tile: float
    all: float
    sizes: list[str] | None

    @property
    def tolerable(self) -> bool:
        return (
            self.sizes is None and self.tile <= TOLERATED_IN_TILE and self.all <= TOLERATED_IN_ALL
        )


def compare(page: Page, kept: bytes, drawn: bytes) -> Difference:
    """Compare two PNG files; the page only lends its canvas."""
    pictures = [base64.b64encode(picture).decode() for picture in (kept, drawn)]
    result: dict[str, Any] = page.evaluate(COMPARE, [*pictures, FAINT])
    return Difference(**result)
