"""Where things are: the user's data directory and the built front end."""

import os
from collections.abc import Mapping
from pathlib import Path

import platformdirs

from desktop_assistant.errors import StartupError

DATA_DIR_VARIABLE = "DESKTOP_ASSISTANT_DATA_DIR"
APP_NAME = "desktop-assistant"
PRIVATE_DIRECTORY_MODE = 0o700

_PACKAGE = Path(__file__).resolve().parent


def default_data_dir(environment: Mapping[str, str] = os.environ) -> Path:
    """Return `DESKTOP_ASSISTANT_DATA_DIR`, or the platform's directory for this user's data."""
    chosen = environment.get(DATA_DIR_VARIABLE)
    if chosen:
        return Path(chosen).expanduser().absolute()
    return Path(platformdirs.user_data_dir(APP_NAME, appauthor=False))


def make_private_directory(path: Path) -> None:
    """Create `path` for this user alone (mode 0700), with its parents.

    Raises:
        StartupError: It cannot be created, or it is not a directory.
    """
    try:
        path.mkdir(mode=PRIVATE_DIRECTORY_MODE, parents=True, exist_ok=True)
    except OSError as error:
        raise StartupError(
            f"The data directory {path} cannot be created ({error.strerror}); "
            "choose another one with --data-dir."
        ) from error


def front_end() -> Path:
    """Return the folder of the built front end: of the installed package, or of the checkout.

    Raises:
        StartupError: Neither is there, so the front end was never built.
    """
    for candidate in (_PACKAGE / "web" / "front_end", _PACKAGE.parent / "static" / "dist"):
        if (candidate / "index.html").is_file():
            return candidate
    raise StartupError("The front end is not built; run `make build` in the checkout.")
