"""Serves the sources of the element, so that a test can import one module of it into a browser."""

import re
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Page

import hatch_build
from tests.element.built_front_end import STATIC

START_LIMIT_S = 60


@contextmanager
def source_server() -> Iterator[str]:
    """Run Vite's server on a free port of the loopback interface; give its address."""
    # In CI Vite colours what it says, also the address that is looked for.
    _, environment = hatch_build._npm()
    vite = subprocess.Popen(
        ["node", "node_modules/vite/bin/vite.js", "--port", "0", "--clearScreen", "false"],
        cwd=STATIC,
        env=environment | {"NO_COLOR": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    assert vite.stdout is not None
    try:
        yield _address(vite)
    finally:
        vite.terminate()
        vite.wait(timeout=10)
        vite.stdout.close()


def _address(vite: subprocess.Popen[str]) -> str:
    assert vite.stdout is not None
    # Waiting for a line has no limit of its own: at the end of the time Vite is ended instead.
    limit = threading.Timer(START_LIMIT_S, vite.kill)
    limit.start()
    said = ""
    try:
        for line in vite.stdout:
            said += line
            if found := re.search(r"http://127\.0\.0\.1:\d+", line):
                return found.group()
    finally:
        limit.cancel()
    raise AssertionError(f"Vite did not start:\n{said}")


class Modules:
    """An empty page into which modules of the sources are imported."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        blank = f"{address}/blank"
        page.route(
            blank, lambda route: route.fulfill(content_type="text/html", body="<!doctype html>")
        )
        page.goto(blank)

    def run(self, module: str, body: str, argument: object = None) -> Any:
        """Run the body of a function; `m` is a module of `src/chatkit`, `x` the argument."""
        return self.page.evaluate(
            f"async (x) => {{ const m = await import('/src/chatkit/{module}.ts'); {body} }}",
            argument,
        )
