"""Wheel and sdist: both carry the built front end, so that who installs them needs no Node."""

import json
import subprocess
import sys
import sysconfig
import tarfile
import urllib.request
import venv
import zipfile
from pathlib import Path

from tests.project.conftest import build, built, copied_checkout

FRONT_END = "desktop_assistant/web/front_end"


def test_a_wheel_carries_the_built_front_end(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert f"{FRONT_END}/index.html" in names
    assert f"{FRONT_END}/chatkit.js" in names
    assert not [name for name in names if "node_modules" in name or name.startswith("static")]


def test_an_sdist_carries_the_front_end_and_what_it_was_built_from(sdist: Path) -> None:
    with tarfile.open(sdist) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert {"static/dist/index.html", "static/package-lock.json", "hatch_build.py"} <= names
    assert "static/index.html" in names
    assert not [name for name in names if "node_modules" in name]


def test_a_wheel_made_from_the_sdist_is_the_same_and_needs_no_node(
    wheel: Path, sdist: Path, tmp_path: Path
) -> None:
    unpacked = unpack(sdist, tmp_path / "unpacked")
    (tmp_path / "wheels").mkdir()
    again = built("wheel", unpacked, tmp_path / "wheels", PATH="/nowhere")
    assert again.read_bytes() == wheel.read_bytes()


def test_a_wheel_without_its_front_end_is_not_built(sdist: Path, tmp_path: Path) -> None:
    unpacked = unpack(sdist, tmp_path / "unpacked")
    (unpacked / "static" / "dist" / "index.html").unlink()
    (tmp_path / "wheels").mkdir()
    finished = build("wheel", unpacked, tmp_path / "wheels")
    assert finished.returncode != 0
    assert "The front end is missing" in finished.stderr.splitlines()[-1]
    assert list((tmp_path / "wheels").iterdir()) == []


def test_a_failed_npm_ends_in_one_plain_line(tmp_path: Path) -> None:
    source = copied_checkout(tmp_path / "checkout")
    (source / "static" / "vite.config.ts").write_text("throw new Error('broken');\n")
    (tmp_path / "wheels").mkdir()
    finished = build("wheel", source, tmp_path / "wheels")
    assert finished.returncode != 0
    assert finished.stderr.splitlines()[-1] == (
        "`npm run build` failed in static/; its reason is above, mend that and try again."
    )
    assert "Traceback" not in finished.stderr


def test_the_installed_wheel_serves_its_own_front_end(wheel: Path, tmp_path: Path) -> None:
    python = empty_environment(tmp_path / "environment")
    install = ["-m", "pip", "--python", str(python), "install", "--no-deps", "--no-index"]
    subprocess.run([sys.executable, *install, str(wheel)], check=True, capture_output=True)
    assert "<html" in page_served_by(python.with_name("desktop-assistant"), tmp_path)


def unpack(sdist: Path, directory: Path) -> Path:
    with tarfile.open(sdist) as archive:
        archive.extractall(directory, filter="data")
    (unpacked,) = directory.iterdir()
    return unpacked


def empty_environment(directory: Path) -> Path:
    """Make a virtual environment that has the dependencies of this one, and return its Python.

    The dependencies are borrowed, as installing them again takes minutes; the program is not: a
    path file inside a borrowed folder, as that of an editable install, is not read.
    """
    venv.create(directory, with_pip=False)
    python = directory / "bin" / "python"
    asked = "import sysconfig; print(sysconfig.get_path('purelib'))"
    packages = subprocess.run([python, "-c", asked], check=True, capture_output=True, text=True)
    borrowed = Path(packages.stdout.strip()) / "borrowed.pth"
    borrowed.write_text(sysconfig.get_path("purelib") + "\n")
    return python


def page_served_by(command: Path, directory: Path) -> str:
    """Serve with the installed command, outside the checkout, and return the page."""
    server = subprocess.Popen(
        [command, "serve", "--data-dir", str(directory / "data")],
        cwd=directory,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert server.stdout is not None
        address = json.loads(server.stdout.readline())
        request = urllib.request.Request(
            address["url"], headers={"Authorization": f"Bearer {address['token']}"}
        )
        with urllib.request.urlopen(request, timeout=10) as answer:
            body: bytes = answer.read()
        return body.decode()
    finally:
        server.terminate()
        server.communicate()
