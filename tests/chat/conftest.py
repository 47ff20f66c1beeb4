from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.web.served import Served, start


@pytest.fixture
def served(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Served]:
    monkeypatch.setenv("DESKTOP_ASSISTANT_CLOCK", "2026-03-04T10:00:00")
    server, served = start(tmp_path / "data")
    yield served
    served.close()
    server.stop()
