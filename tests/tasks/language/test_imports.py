"""The package stands alone."""

import ast
from collections.abc import Iterator
from pathlib import Path

import desktop_assistant.tasks.language

PACKAGE = "desktop_assistant.tasks.language"


def _imported(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module is not None:
            yield node.module
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


def test_it_imports_nothing_of_the_project_outside_itself() -> None:
    files = list(Path(desktop_assistant.tasks.language.__path__[0]).rglob("*.py"))
    assert files
    imported = {name for file in files for name in _imported(file)}
    assert all(
        name.startswith(PACKAGE) for name in imported if name.startswith("desktop_assistant")
    )


def test_the_meanings_know_no_language() -> None:
    folder = Path(desktop_assistant.tasks.language.__path__[0])
    for file in (folder / "meanings").glob("*.py"):
        names = set(_imported(file))
        assert not any(
            name.startswith((f"{PACKAGE}.english", f"{PACKAGE}.german")) for name in names
        )
