"""How many phrases from the corpora of other projects are understood."""

import pytest

from desktop_assistant.tasks.language import parse_when
from tests.tasks.language import corpora

pytestmark = pytest.mark.skipif(
    not corpora.FILE.exists(), reason="the corpora lie beside the checkout where it is developed"
)


@pytest.mark.parametrize(
    ("kind", "least"),
    [("single", 0.95), ("recurrence", 0.95), ("range", 0.85), ("negative", 0.97)],
)
def test_enough_phrases_of_a_kind_are_understood(kind: str, least: float) -> None:
    asked = [row for row in corpora.rows() if row.kind == kind]
    missed = [row.text for row in asked if not row.is_right(parse_when(row.text, row.now))]
    assert len(missed) <= (1 - least) * len(asked), missed
