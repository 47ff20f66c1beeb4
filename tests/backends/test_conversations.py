"""What people type with no model set up, turn by turn, and what must be so afterwards."""

from pathlib import Path
from typing import Any

import pytest

from tests.backends.conversations import SHARED, differences, load

OWN = Path(__file__).with_name("conversations.jsonl")


def _named(conversation: dict[str, Any]) -> str:
    return str(conversation["name"])


@pytest.mark.parametrize("conversation", load(SHARED / "conversations.jsonl"), ids=_named)
async def test_the_shared_conversations_end_as_they_must(
    conversation: dict[str, Any], tmp_path: Path
) -> None:
    assert await differences(conversation, tmp_path) == []
