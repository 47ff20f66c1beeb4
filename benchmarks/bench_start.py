"""`serve` to the first answered `threads.list` beside importing its web server."""

import json
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.figures import Figure, print_title

ROOT = Path(__file__).resolve().parents[1]
ROUNDS = 15
_NO_PROXY = urllib.request.build_opener(urllib.request.ProxyHandler({}))


def first_answer(data_dir: str) -> float:
    """Return the milliseconds from starting `serve` to its first list of threads."""
    command = [sys.executable, "-m", "desktop_assistant", "serve", "--data-dir", data_dir]
    begun = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT) as process:
        assert process.stdout is not None
        where = json.loads(process.stdout.readline())
        request = urllib.request.Request(
            f"{where['url']}/chatkit",
            data=b'{"type": "threads.list", "params": {}}',
            headers={"authorization": f"Bearer {where['token']}"},
        )
        with _NO_PROXY.open(request) as answer:
            json.load(answer)
        took = time.perf_counter() - begun
        process.terminate()
    return took * 1000


def imports() -> float:
    """Return the milliseconds that a start of Python and the imports take."""
    begun = time.perf_counter()
    subprocess.run([sys.executable, "-c", "import starlette, uvicorn"], check=True)
    return (time.perf_counter() - begun) * 1000


def main() -> None:
    """Measure and print."""
    print_title("Start")
    with tempfile.TemporaryDirectory() as data_dir:
        measures: tuple[Callable[[], float], ...] = (lambda: first_answer(data_dir), imports)
        rounds = [[measure() for measure in measures] for _ in range(ROUNDS + 2)][2:]
    ours, peer = (statistics.median(times) for times in zip(*rounds, strict=True))
    name = "python -c 'import starlette, uvicorn'"
    print(Figure("serve to the first threads.list", ours, peer, name, 2))


if __name__ == "__main__":
    main()
