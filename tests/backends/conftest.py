from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.backends.stand_in import RunningStandIn, StandIn
from tests.web.served import Served, start


@pytest.fixture
def provider(monkeypatch: pytest.MonkeyPatch) -> Iterator[StandIn]:
    """A provider on this machine that the assistant is set up to use."""
    running = RunningStandIn()
    monkeypatch.setenv("OPENAI_API_KEY", "sk-test")
    monkeypatch.setenv("OPENAI_BASE_URL", running.stand_in.url)
    yield running.stand_in
    running.stop()


@pytest.fixture
def served(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Served]:
    monkeypatch.setenv("DESKTOP_ASSISTANT_CLOCK", "2026-03-04T10:00:00")
    server, served = start(tmp_path / "data")
    yield served
    served.close()
    server.stop()
