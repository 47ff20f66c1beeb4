"""What is loaded at the start, as it goes over the wire."""

import gzip
import re
from collections.abc import Iterable
from pathlib import Path

from benchmarks.element.pages import DIST


def compressed_kb(files: Iterable[Path]) -> float:
    """Return the size of files in thousands of bytes, each compressed by itself."""
    return sum(len(gzip.compress(file.read_bytes(), 9)) for file in files) / 1000


def with_imports(entries: Iterable[Path]) -> set[Path]:
    """Return built files and all that they import before they run."""
    files: set[Path] = set()
    waiting = list(entries)
    while waiting:
        file = waiting.pop()
        if file in files:
            continue
        files.add(file)
        if file.suffix == ".js":
            source = file.read_text(encoding="utf-8")
            names = re.findall(r'(?:\bfrom|\bimport)\s*"(\.[^"]+\.js)"', source)
            waiting += [(file.parent / name).resolve() for name in names]
    return files


def shell_files() -> set[Path]:
    """Return the scripts and style sheets that the application's page names."""
    page = (DIST / "index.html").read_text(encoding="utf-8")
    names = re.findall(r'<(?:script|link)[^>]+(?:src|href)="\./([^"]+\.(?:js|css))"', page)
    assert names, "index.html names no script."
    return {(DIST / name).resolve() for name in names}
