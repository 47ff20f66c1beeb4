"""The project as it is packed: built from a copy, so that the checkout stays as it is."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
# What git ignores, and what is linked instead of copied.
_LEFT_OUT = (
    ".git",
    ".venv",
    "node_modules",
    "dist",
    "build",
    "__pycache__",
    ".*_cache",
    ".hypothesis",
)


@pytest.fixture(scope="session")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the checkout without a built front end."""
    return copied_checkout(tmp_path_factory.mktemp("source") / "checkout")


@pytest.fixture(scope="session")
def sdist(source: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built("sdist", source, tmp_path_factory.mktemp("sdist"))


@pytest.fixture(scope="session")
def wheel(source: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built("wheel", source, tmp_path_factory.mktemp("wheel"))


def copied_checkout(target: Path) -> Path:
    shutil.copytree(CHECKOUT, target, ignore=shutil.ignore_patterns(*_LEFT_OUT))
    (target / "static" / "node_modules").symlink_to(CHECKOUT / "static" / "node_modules")
    return target


def built(kind: str, source: Path, directory: Path, **environment: str) -> Path:
    """Build a wheel or sdist into `directory` and return it."""
    finished = build(kind, source, directory, **environment)
    assert finished.returncode == 0, finished.stderr
    (archive,) = directory.iterdir()
    return archive


def build(
    kind: str, source: Path, directory: Path, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run the build backend of pyproject.toml."""
    return subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", kind, "-d", str(directory)],
        cwd=source,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )
