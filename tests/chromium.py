"""How the tests start Chromium: Debian's where it is, else the one that Playwright brought."""

from pathlib import Path

_DEBIAN = Path("/usr/bin/chromium")

CHROMIUM = _DEBIAN if _DEBIAN.exists() else None
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
