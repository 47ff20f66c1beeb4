"""The web engine of Windows: pywebview quietly takes Internet Explorer where it is too old."""

import sys

OLDEST_NET_RELEASE = 394802  # .NET Framework 4.6.2
OLDEST_WEBVIEW2 = (86, 0, 622, 0)

if sys.platform == "win32":
    import winreg

    _CLIENT = r"Microsoft\EdgeUpdate\Clients\{F3017226-FE2A-4295-8BDF-00C3A9A7E4C5}"
    # Installed for the machine (64-bit and 32-bit Windows) or for the user.
    _PLACES = (
        (winreg.HKEY_LOCAL_MACHINE, rf"SOFTWARE\WOW6432Node\{_CLIENT}"),
        (winreg.HKEY_LOCAL_MACHINE, rf"SOFTWARE\{_CLIENT}"),
        (winreg.HKEY_CURRENT_USER, rf"SOFTWARE\{_CLIENT}"),
    )
    _NET = r"SOFTWARE\Microsoft\NET Framework Setup\NDP\v4\Full"

    def webview2_lack() -> str | None:
        """Return what is lacking for WebView2, as a clause that names it, or None."""
        release = _registry_value(winreg.HKEY_LOCAL_MACHINE, _NET, "Release")
        if not isinstance(release, int) or release < OLDEST_NET_RELEASE:
            return ".NET Framework 4.6.2 or newer is not installed"
        versions = [_registry_value(root, path, "pv") for root, path in _PLACES]
        if any(_numbers(version) >= OLDEST_WEBVIEW2 for version in versions):
            return None
        return "the WebView2 Runtime is not installed"

    def _registry_value(root: int, path: str, name: str) -> object:
        try:
            with winreg.OpenKey(root, path) as key:
                return winreg.QueryValueEx(key, name)[0]
        except OSError:
            return None

    def _numbers(version: object) -> tuple[int, ...]:
        return tuple(int(part) for part in str(version).split(".") if part.isdigit())
