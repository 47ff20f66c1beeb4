"""Builds the front end when its sources are newer than what was built."""

import atexit
import fcntl
import shutil
import tempfile
from pathlib import Path

import hatch_build

STATIC = Path(__file__).parents[2] / "static"
DIST = STATIC / "dist"


def build_when_stale() -> Path:
    """Return a copy of the built files, building them first where they are out of date.

    Several test runs may want to at the same time: one builds, the others wait for it. A copy,
    because a build for another run empties the folder while this one still asks for parts of it.
    """
    copy = Path(tempfile.mkdtemp(prefix="front-end-"))
    atexit.register(shutil.rmtree, copy, ignore_errors=True)
    with (STATIC / "package.json").open() as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if _is_stale():
            hatch_build.run_npm(STATIC, "run", "build")
        shutil.copytree(DIST, copy, dirs_exist_ok=True)
    return copy


def _is_stale() -> bool:
    built = DIST / "chatkit.js"
    if not built.exists():
        return True
    sources = [
        STATIC / "index.html",
        STATIC / "package-lock.json",
        STATIC / "vite.config.ts",
        *(path for path in (STATIC / "src").rglob("*") if path.is_file()),
    ]
    return max(path.stat().st_mtime for path in sources) > built.stat().st_mtime
