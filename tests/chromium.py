"""How the tests start Chromium: Debian's where it is, else the one that Playwright brought."""

from pathlib import Path


def _installed(*names: str) -> Path | None:
    """Return the first of these programs that is there."""
    places = (Path("/usr/bin") / name for name in names)
    return next((place for place in places if place.exists()), None)


#: The whole browser, as its users have it: what is drawn is compared in this one.
WHOLE_CHROMIUM = _installed("chromium")
#: Without the browser's own windows and menus, which cost more than the pages of most tests.
CHROMIUM = _installed("chromium-headless-shell", "chromium")
# Without the background services, whose look-ups of hosts of their own a closed network refuses.
CHROMIUM_ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
