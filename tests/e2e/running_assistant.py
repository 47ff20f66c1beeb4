"""The assistant as a process of its own, started and stopped as a user would."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import httpx

CLOCK = "2026-03-04T10:00:00"
STOPS_WITHIN_SECONDS = 15
ANSWERS_WITHIN_SECONDS = 30


class RunningAssistant:
    """`desktop-assistant serve` on a data directory; it can be stopped and started again.

    Parameters:
        data_dir: Where it keeps its database.
    """

    def __init__(self, data_dir: Path) -> None:
        self._data_dir = data_dir
        self._process: subprocess.Popen[str] | None = None
        self.url = ""
        self._token = ""

    @property
    def page_url(self) -> str:
        """The address that signs in and leads to the page."""
        return f"{self.url}/?token={self._token}"

    def start(self, port: int = 0) -> None:
        """Start it and wait until it accepts requests."""
        command = [sys.executable, "-m", "desktop_assistant", "serve"]
        self._process = subprocess.Popen(
            [*command, "--port", str(port), "--data-dir", str(self._data_dir)],
            env=os.environ | {"DESKTOP_ASSISTANT_CLOCK": CLOCK},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        assert line, f"the assistant did not start: exit code {self._process.wait()}"
        where = json.loads(line)
        self.url, self._token = where["url"], where["token"]

    def stop(self) -> None:
        """Stop it as Ctrl-C does."""
        if self._process is None:
            return
        self._process.send_signal(signal.SIGINT)
        self._process.communicate(timeout=STOPS_WITHIN_SECONDS)
        assert self._process.returncode == 0
        self._process = None

    def restart(self) -> None:
        """Stop it and start it on another port, with another token."""
        self.stop()
        self.start()

    def request(self, method: str, path: str, body: object = None) -> Any:
        """Ask it for something as a program beside the page would, and return the JSON answer."""
        headers = {"Authorization": f"Bearer {self._token}"}
        answer = httpx.request(method, self.url + path, json=body, headers=headers)
        answer.raise_for_status()
        return answer.json()

    def add_task(self, line: str) -> dict[str, Any]:
        """Add a task beside the page and return it."""
        task: dict[str, Any] = self.request("POST", "/api/tasks", {"line": line})["task"]
        return task

    def newest_chats(self) -> list[dict[str, Any]]:
        """Return the ten chats begun last."""
        listing = {"type": "threads.list", "params": {"limit": 10, "order": "desc"}}
        chats: list[dict[str, Any]] = self.request("POST", "/chatkit", listing)["data"]
        return chats

    def begin_chat(self, text: str) -> None:
        """Begin a chat with a message and wait for the whole answer."""
        content = [{"type": "input_text", "text": text}]
        message = {"content": content, "attachments": [], "inference_options": {}}
        answer = httpx.post(
            f"{self.url}/chatkit",
            json={"type": "threads.create", "params": {"input": message}},
            headers={"Authorization": f"Bearer {self._token}"},
            timeout=ANSWERS_WITHIN_SECONDS,
        )
        answer.raise_for_status()
        assert "assistant_message" in answer.text

    def open_tasks(self) -> list[dict[str, Any]]:
        """Return the open tasks."""
        tasks: list[dict[str, Any]] = self.request("GET", "/api/tasks")["tasks"]
        return tasks
