"""`serve` to the first answered `threads.list` beside importing its web server."""

import asyncio
import json
import os
import subprocess
import sys
import tempfile
import urllib.request
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.figures import Figure, in_turn, print_title

ROOT = Path(__file__).resolve().parents[1]


async def main() -> None:
    """Measure and print."""
    print_title("Start")
    with tempfile.TemporaryDirectory() as data_dir:

        async def first_answer() -> None:
            command = [sys.executable, "-m", "desktop_assistant", "serve", "--data-dir", data_dir]
            process = subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT)
            assert process.stdout is not None
            where = json.loads(process.stdout.readline())
            request = urllib.request.Request(
                f"{where['url']}/chatkit",
                data=b'{"type": "threads.list", "params": {}}',
                headers={"authorization": f"Bearer {where['token']}"},
            )
            opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
            with opener.open(request) as answer:
                json.load(answer)
            # Its end is not part of the figure.
            stopping.append(process)

        async def imports() -> None:
            subprocess.run([sys.executable, "-c", "import starlette, uvicorn"], check=True)

        stopping: list[subprocess.Popen[bytes]] = []

        async def peer() -> None:
            while stopping:
                process = stopping.pop()
                process.terminate()
                process.wait()
            await imports()

        os.environ["PYTHONDONTWRITEBYTECODE"] = ""
        ours, _ = await in_turn(first_answer, peer, 15, warm_up=2)
        await peer()
        theirs, _ = await in_turn(imports, imports, 15, warm_up=1)
        print(
            Figure(
                "serve to the first threads.list",
                ours,
                theirs,
                "python -c 'import starlette, uvicorn'",
                2,
            )
        )


if __name__ == "__main__":
    asyncio.run(main())
