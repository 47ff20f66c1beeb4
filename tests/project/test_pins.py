"""constraints.txt: every package that gets installed, in the one version that was tested."""

import re
import tomllib
from collections.abc import Iterable
from importlib import metadata

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.project.conftest import CHECKOUT

# The files that say what is installed and from where.
CONFIGURATION = (
    "pyproject.toml",
    "constraints.txt",
    "Makefile",
    ".ci/run",
    "hatch_build.py",
    "static/package.json",
    "static/package-lock.json",
    "static/.npmrc",
    *(f"scripts/{name}" for name in ("find-python", "system-packages", "test-browser")),
)


def test_everything_that_is_installed_is_pinned_to_the_version_that_is_here() -> None:
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text())
    required = installed_closure(
        [
            *project["build-system"]["requires"],
            *project["project"]["dependencies"],
            *project["dependency-groups"]["dev"],
        ]
    )
    assert {name: pins().get(name) for name in required} == required


def test_nothing_is_pinned_twice() -> None:
    names = [name for name, _ in pin_lines()]
    assert sorted(names) == sorted(set(names))


def test_no_file_of_the_set_up_holds_the_address_of_a_package_registry() -> None:
    registries = re.compile(r"registry\.|/simple\b|index-url|pypi\.org|npmjs|\"resolved\"")
    for name in CONFIGURATION:
        assert registries.findall((CHECKOUT / name).read_text()) == [], name


def pins() -> dict[str, str]:
    return dict(pin_lines())


def pin_lines() -> list[tuple[str, str]]:
    lines = (CHECKOUT / "constraints.txt").read_text().splitlines()
    pinned = [line.partition("==") for line in lines if line and not line.startswith("#")]
    return [(canonicalize_name(name), version) for name, _, version in pinned]


def installed_closure(requirements: Iterable[str]) -> dict[str, str]:
    """Return name and version of all that the requirements bring in on this machine."""
    found: dict[str, str] = {}
    open_requirements = [(Requirement(text), "") for text in requirements]
    while open_requirements:
        requirement, extra = open_requirements.pop()
        if requirement.marker and not requirement.marker.evaluate({"extra": extra}):
            continue
        name = canonicalize_name(requirement.name)
        key = f"{name}[{','.join(sorted(requirement.extras))}]"
        if key in found:
            continue
        distribution = metadata.distribution(name)
        found[key] = distribution.version
        for text in distribution.requires or ():
            open_requirements += [
                (Requirement(text), extra) for extra in requirement.extras or {""}
            ]
    return {key.partition("[")[0]: version for key, version in found.items()}
