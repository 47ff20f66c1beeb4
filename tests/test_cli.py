"""The command as it is typed: its output, exit codes and what it says when it fails."""

import json
import os
import signal
import socket
import stat
import subprocess
import sys
import time
from pathlib import Path

import httpx
import pytest

Result = subprocess.CompletedProcess[str]


def run(*arguments: str, data_dir: Path | None = None, **environment: str) -> Result:
    command = [sys.executable, "-m", "desktop_assistant", *arguments]
    if data_dir is not None:
        command += ["--data-dir", str(data_dir)]
    env = {**os.environ, "DESKTOP_ASSISTANT_CLOCK": "2026-03-04T10:00:00", **environment}
    return subprocess.run(command, capture_output=True, text=True, env=env, timeout=60)


def test_ask_answers_and_tasks_prints_what_is_kept(tmp_path: Path) -> None:
    asked = run("ask", "pay rent tomorrow 9am p1 #home", data_dir=tmp_path)
    assert asked.returncode == 0, asked.stderr
    assert asked.stdout.startswith("Added **Pay rent**")
    listed = run("tasks", "--json", data_dir=tmp_path)
    assert listed.returncode == 0
    [task] = json.loads(listed.stdout)
    assert list(task) == [
        "id",
        "title",
        "notes",
        "status",
        "due",
        "start",
        "priority",
        "tags",
        "project",
        "parent_id",
        "recurrence",
        "reminders",
        "created_at",
        "updated_at",
        "completed_at",
        "time_zone",
        "recurs_from",
        "estimate",
        "position",
        "thread_id",
        "occurrence_of",
        "external",
    ]
    assert (task["title"], task["due"]) == ("Pay rent", "2026-03-05T09:00:00")
    plain = run("tasks", data_dir=tmp_path)
    assert plain.stdout == "[ ] Pay rent (2026-03-05 09:00) p1 #home\n"


def test_ask_goes_on_with_a_thread_and_prints_json(tmp_path: Path) -> None:
    first = json.loads(run("ask", "add groceries", "--json", data_dir=tmp_path).stdout)
    thread = first["thread_id"]
    second = run("ask", "--thread", thread, "--json", "mark it done", data_dir=tmp_path)
    assert json.loads(second.stdout) == {
        "thread_id": thread,
        "answer": "Completed **Groceries**.",
    }
    assert json.loads(run("tasks", "--json", data_dir=tmp_path).stdout) == []
    [done] = json.loads(run("tasks", "--json", "--all", data_dir=tmp_path).stdout)
    assert done["status"] == "done"


def test_ask_in_an_unknown_thread_fails_with_what_to_do(tmp_path: Path) -> None:
    asked = run("ask", "hello", "--thread", "thr_x", data_dir=tmp_path)
    assert asked.returncode == 1
    assert asked.stderr == (
        "desktop-assistant: Thread thr_x not found; leave out --thread to begin a new one.\n"
    )


def test_tasks_are_filtered_by_words(tmp_path: Path) -> None:
    for line in ("add buy milk tomorrow #shop", "add call Ana p1", "add old bill yesterday"):
        run("ask", line, data_dir=tmp_path)

    def titles(*words: str) -> list[str]:
        listed = run("tasks", *words, "--json", data_dir=tmp_path)
        return [task["title"] for task in json.loads(listed.stdout)]

    assert titles("#shop") == ["Buy milk"]
    assert titles("p1") == ["Call Ana"]
    assert titles("overdue") == ["Old bill"]
    assert titles("tomorrow") == ["Buy milk"]
    assert titles("milk") == ["Buy milk"]


def test_options_may_stand_before_or_after_the_command(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "desktop_assistant", "--data-dir", str(tmp_path), "tasks"]
    assert subprocess.run(command, capture_output=True, text=True).stdout == "No tasks.\n"
    assert (tmp_path / "assistant.db").exists()
    there = tmp_path / "there"
    run("tasks", DESKTOP_ASSISTANT_DATA_DIR=str(there))
    assert stat.S_IMODE(there.stat().st_mode) == 0o700


@pytest.mark.parametrize(
    "arguments",
    [["dance"], ["ask"], ["serve", "--port", "x"], ["tasks", "--colour"], ["export"], ["import"]],
)
def test_wrong_usage_is_exit_code_2(arguments: list[str]) -> None:
    done = run(*arguments)
    assert done.returncode == 2
    assert "usage: desktop-assistant" in done.stderr


def test_a_failure_is_one_line_and_exit_code_1(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    for done in (
        run("tasks", data_dir=tmp_path / "file"),
        run("tasks", data_dir=tmp_path, DESKTOP_ASSISTANT_CLOCK="noon"),
    ):
        assert done.returncode == 1
        assert done.stderr.count("\n") == 1
        assert done.stderr.startswith("desktop-assistant: ")


class Serving:
    """`desktop-assistant serve`, started as a user would."""

    def __init__(self, data_dir: Path) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "desktop_assistant", "serve", "--data-dir", str(data_dir)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        assert self.process.stdout is not None
        self.where = json.loads(self.process.stdout.readline())

    def stop(self, number: int) -> tuple[int, str, str]:
        self.process.send_signal(number)
        out, err = self.process.communicate(timeout=20)
        return self.process.returncode, out, err


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_serve_says_where_it_is_and_stops_cleanly(tmp_path: Path, number: int) -> None:
    serving = Serving(tmp_path)
    assert serving.where["pid"] == serving.process.pid
    assert httpx.get(f"{serving.where['url']}/healthz", trust_env=False).status_code == 200
    assert serving.stop(number) == (0, "", "")
    assert not (tmp_path / "assistant.db-wal").exists()


def test_serve_stops_within_seconds_though_pages_are_open(tmp_path: Path) -> None:
    serving = Serving(tmp_path)
    headers = {"authorization": f"Bearer {serving.where['token']}"}
    with httpx.stream(
        "GET", f"{serving.where['url']}/api/events", headers=headers, trust_env=False
    ) as stream:
        next(stream.iter_lines())
        begun = time.monotonic()
        assert serving.stop(signal.SIGTERM)[0] == 0
        assert time.monotonic() - begun < 3


def test_a_taken_port_is_said_with_what_to_do(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        done = run("serve", "--port", port, data_dir=tmp_path)
    assert done.returncode == 1
    assert f"Port {port} on 127.0.0.1 cannot be used" in done.stderr
    assert "leave out --port" in done.stderr


def test_tasks_move_to_another_machine_by_export_and_import(tmp_path: Path) -> None:
    here, there, file = tmp_path / "here", tmp_path / "there", tmp_path / "tasks.json"
    run("ask", "pay rent tomorrow 9am p1 #home", data_dir=here)
    exported = run("export", "--format", "json", str(file), data_dir=here)
    assert (exported.returncode, exported.stdout, exported.stderr) == (0, "", "")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert run("export", "--format", "json", data_dir=here).stdout == file.read_text()

    tried = run("import", str(file), "--dry-run", data_dir=there)
    assert tried.stdout == (
        "+ Pay rent\nWould import tasks.json (JSON): 1 new, 0 changed, 0 unchanged, 0 problems.\n"
    )
    assert json.loads(run("tasks", "--json", data_dir=there).stdout) == []

    done = run("import", str(file), data_dir=there)
    assert done.returncode == 0, done.stderr
    assert done.stdout.endswith(
        "Imported tasks.json (JSON): 1 new, 0 changed, 0 unchanged, 0 problems.\n"
    )
    listed = [run("tasks", "--json", data_dir=place).stdout for place in (here, there)]
    assert listed[0] == listed[1]
    again = run("import", str(file), data_dir=there)
    assert "0 new, 0 changed, 1 unchanged" in again.stdout


def test_import_says_what_it_changed_and_names_broken_lines(tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_text("id,title,due\n1,Sow,2026-03-05\n2,Rake,soon\n")
    data = tmp_path / "data"
    first = run("import", str(file), data_dir=data)
    assert (first.returncode, "+ Sow\n" in first.stdout) == (0, True)
    assert first.stderr == (
        "list.csv: line 3: due cannot hold 'soon'; "
        "write 2026-03-05 or 2026-03-05T17:00:00, or null for no date.\n"
    )
    file.write_text("id,title,due\n1,Sow peas,2026-03-06\n")
    assert "~ Sow peas (title, due)\n" in run("import", str(file), data_dir=data).stdout


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("list.csv", "title,due\nSow,soon\n", "Nothing in list.csv could be imported"),
        ("list.md", "# Home\n", "holds no tasks; say what it is with --format"),
        ("list.xyz", "Sow\n", "say which it is with --format: json, ics"),
        ("gone.csv", None, "cannot be read (No such file or directory); give the path"),
    ],
)
def test_an_import_of_nothing_fails_with_what_to_do(
    tmp_path: Path, name: str, content: str | None, words: str
) -> None:
    if content is not None:
        (tmp_path / name).write_text(content)
    done = run("import", str(tmp_path / name), data_dir=tmp_path / "data")
    assert (done.returncode, done.stdout) == (1, "")
    assert words in done.stderr.splitlines()[-1]


def test_an_export_that_cannot_be_written_leaves_the_file_that_was_there(tmp_path: Path) -> None:
    (tmp_path / "tasks.md").mkdir()
    for path in (tmp_path / "tasks.md", tmp_path / "nowhere" / "tasks.md"):
        done = run("export", "--format", "markdown", str(path), data_dir=tmp_path / "data")
        assert done.returncode == 1
        assert "cannot be written" in done.stderr
    assert sorted(place.name for place in tmp_path.iterdir()) == ["data", "tasks.md"]
