"""What the documents say of the dates is what the tables do."""

import re

import pytest

from desktop_assistant.tasks.language import parse_when
from tests.tasks.language import corpora
from tests.tasks.language.forms import DOCUMENT, with_forms

MISSES = re.compile(r"^\| `(?P<text>[^`]+)` \|", re.MULTILINE)


def test_the_forms_in_the_document_are_those_of_the_tables() -> None:
    document = DOCUMENT.read_text(encoding="utf-8")
    assert with_forms(document) == document, "run python -m tests.tasks.language.forms"


@pytest.mark.skipif(
    not corpora.FILE.exists(), reason="the corpora lie beside the checkout where it is developed"
)
def test_every_miss_stands_in_the_document_with_its_reason() -> None:
    section = DOCUMENT.read_text(encoding="utf-8").split("## Misses")[1].split("\n## ")[0]
    missed = {
        row.text.strip()
        for row in corpora.rows()
        if row.kind != "past" and not row.is_right(parse_when(row.text, row.now))
    }
    assert {match["text"] for match in MISSES.finditer(section)} == missed
