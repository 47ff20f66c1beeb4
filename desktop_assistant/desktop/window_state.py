"""Where the window stands: its place and size, kept across restarts and fitted to the screens."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

DEFAULT_WIDTH_PIXELS = 1200
DEFAULT_HEIGHT_PIXELS = 800
MIN_WIDTH_PIXELS = 400
MIN_HEIGHT_PIXELS = 480
# Less than this of a window on a screen, and nobody can take hold of its title bar.
MIN_VISIBLE_PIXELS = 64
MAX_PIXELS = 100_000


@dataclass(frozen=True, slots=True)
class Screen:
    """The rectangle of one screen, in logical pixels of the whole desktop."""

    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class WindowState:
    """Place and size of the window while it is not maximised, and whether it is.

    Parameters:
        x: Left edge of the frame in logical pixels; None lets the system choose.
        y: Top edge of the frame; None together with `x`.
        width: Width of the content in logical pixels.
        height: Height of the content in logical pixels.
        maximized: The window covers its screen.
    """

    x: int | None = None
    y: int | None = None
    width: int = DEFAULT_WIDTH_PIXELS
    height: int = DEFAULT_HEIGHT_PIXELS
    maximized: bool = False

    @classmethod
    def from_saved(cls, saved: Mapping[str, object]) -> "WindowState":
        """Read the kept `window_...` values; one that makes no sense counts as unset."""
        x, y = _pixels(saved.get("window_x")), _pixels(saved.get("window_y"))
        if x is None or y is None:
            x = y = None
        return cls(
            x=x,
            y=y,
            width=_pixels(saved.get("window_width")) or DEFAULT_WIDTH_PIXELS,
            height=_pixels(saved.get("window_height")) or DEFAULT_HEIGHT_PIXELS,
            maximized=saved.get("window_maximized") is True,
        )

    def to_saved(self) -> dict[str, object]:
        """Return the values to keep, for `from_saved`."""
        return {
            "window_x": self.x,
            "window_y": self.y,
            "window_width": self.width,
            "window_height": self.height,
            "window_maximized": self.maximized,
        }

    def fitted_to(self, screens: Sequence[Screen]) -> "WindowState":
        """Return this state moved and shrunk so that all of it is on the screen it was mostly on.

        A window whose screen is gone is left for the system to place.
        """
        if not screens:
            return self
        screen = max(screens, key=self._visible_area)
        fitted = replace(
            self,
            width=max(MIN_WIDTH_PIXELS, min(self.width, screen.width)),
            height=max(MIN_HEIGHT_PIXELS, min(self.height, screen.height)),
        )
        if self.x is None or self.y is None or not self._can_be_grasped(screen):
            return replace(fitted, x=None, y=None)
        return replace(
            fitted,
            x=max(screen.x, min(self.x, screen.x + screen.width - fitted.width)),
            y=max(screen.y, min(self.y, screen.y + screen.height - fitted.height)),
        )

    def _visible_part(self, screen: Screen) -> tuple[int, int]:
        """Return width and height of what can be seen of the window on `screen`."""
        if self.x is None or self.y is None:
            return 0, 0
        across = min(self.x + self.width, screen.x + screen.width) - max(self.x, screen.x)
        down = min(self.y + self.height, screen.y + screen.height) - max(self.y, screen.y)
        return max(0, across), max(0, down)

    def _visible_area(self, screen: Screen) -> int:
        across, down = self._visible_part(screen)
        return across * down

    def _can_be_grasped(self, screen: Screen) -> bool:
        return min(self._visible_part(screen)) >= MIN_VISIBLE_PIXELS


def _pixels(value: object) -> int | None:
    if isinstance(value, bool) or not isinstance(value, int) or abs(value) > MAX_PIXELS:
        return None
    return value
