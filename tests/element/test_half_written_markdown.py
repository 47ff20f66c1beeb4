"""What is drawn of Markdown while it is half written (row 109)."""

import pytest

from tests.element.source_modules import Modules


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("**bol", "**bol**"),
        ("a **bold and *both", "a **bold and *both***"),
        ("**bold*", "**bold**"),
        ("**bold** and", "**bold** and"),
        ("a **", "a "),
        ("a ** b", "a ** b"),
        ("5 * 3 = ", "5 * 3 = "),
        ("snake_case_na", "snake_case_na"),
        ("_em", "_em_"),
        ("~~gone", "~~gone~~"),
        ("about ~5", "about ~5"),
        ("`cod", "`cod`"),
        ("a `", "a "),
        ("``a ` b", "``a ` b``"),
        ("`*a`", "`*a`"),
        ("[text", "text"),
        ("[text](https://exa", "text"),
        ("[text](https://example.com)", "[text](https://example.com)"),
        ("[text](https://example.com/a_(b", "text"),
        ("see [1] and", "see [1] and"),
        ("![alt](https://ex", ""),
        ("- [ ] task", "- [ ] task"),
        ("text <", "text "),
        ("text <span cla", "text "),
        ("1 < 2", "1 < 2"),
        ("a &am", "a "),
        ("trailing \\", "trailing "),
        ("Title\n-", "Title"),
        ("Title\n=", "Title"),
        ("text\n\n#", "text\n"),
        ("text\n\n``", "text\n"),
        ("one\n2", "one"),
        ("- item\n-", "- item"),
        ("- **bo", "- **bo**"),
        ("| a | b", "| a | b\n|---|---|"),
        ("| a | b |\n|--", "| a | b |\n|---|---|"),
        ("text\n\n| a |\n", "text\n\n| a |\n|---|"),
        ("| a |\n|---|\n| **x", "| a |\n|---|\n| **x**"),
    ],
)
def test_marks_that_may_still_change_are_closed_or_left_out(
    modules: Modules, written: str, shown: str
) -> None:
    """Row 109."""
    completed = modules.run("markdown/complete", "return m.completeForDisplay(x)", written)
    assert completed.rstrip("\n") == shown.rstrip("\n")
