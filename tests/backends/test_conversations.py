"""What people type with no model set up, turn by turn, and what must be so afterwards."""

import asyncio
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_assistant.application import Application
from desktop_assistant.configuration import Configuration
from tests.backends.conversations import SHARED, differences, load, say

OWN = Path(__file__).with_name("conversations.jsonl")


def _named(conversation: dict[str, Any]) -> str:
    return str(conversation["name"])


@pytest.mark.parametrize("conversation", load(SHARED / "conversations.jsonl"), ids=_named)
async def test_the_shared_conversations_end_as_they_must(
    conversation: dict[str, Any], tmp_path: Path
) -> None:
    assert await differences(conversation, tmp_path) == []


@pytest.mark.parametrize("conversation", load(OWN), ids=_named)
async def test_our_own_conversations_end_as_they_must(
    conversation: dict[str, Any], tmp_path: Path
) -> None:
    assert await differences(conversation, tmp_path) == []


_words = st.sampled_from(
    "add delete move it them the second one all both to friday tomorrow p1 #home @work done undo "
    "rename note : every monday call milk 31 february yes no list what is due ? why - “ *".split()
)
_texts = st.one_of(st.text(max_size=60), st.lists(_words, max_size=9).map(" ".join))


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(_texts, min_size=1, max_size=4))
def test_any_text_gets_an_answer_and_no_error(texts: list[str]) -> None:
    async def run() -> None:
        with tempfile.TemporaryDirectory() as directory:
            clock = {"DESKTOP_ASSISTANT_CLOCK": "2026-03-04T10:00:00"}
            application = await Application.open(Configuration(Path(directory)), clock)
            try:
                events, answer = await say(application, texts)
            finally:
                await application.close()
            assert [event for event in events if event["type"] == "error"] == []
            assert answer.strip()

    asyncio.run(run())
