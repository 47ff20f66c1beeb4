"""The command `desktop-assistant`: what each subcommand takes, and what a failure looks like."""

import argparse
import logging
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from desktop_assistant import __version__
from desktop_assistant.configuration import Configuration
from desktop_assistant.errors import AssistantError

PROGRAM = "desktop-assistant"
LOG_LEVELS = ("debug", "info", "warning", "error", "critical")

#: The formats of `tasks.interchange`, which is not imported to answer --help.
WRITTEN = ("json", "ics", "todotxt", "markdown", "csv")
READ = (*WRITTEN, "todoist", "taskwarrior")

DONE, FAILED = 0, 1


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code: 0 done, 1 it failed, 2 wrong usage."""
    options = _parser().parse_args(arguments)
    logging.basicConfig(
        level=options.log_level.upper(),
        stream=sys.stderr,
        format="%(asctime)s %(levelname)s %(name)s: %(message)s",
    )
    try:
        return _run(options)
    except AssistantError as error:
        print(f"{PROGRAM}: {error}", file=sys.stderr)
        return FAILED
    except KeyboardInterrupt:
        return DONE


def _run(options: argparse.Namespace) -> int:
    configuration = Configuration(_data_dir(options), options.log_level)
    # Each command imports what it needs and no more: the list of tasks waits for no web server.
    match options.command:
        case "serve":
            from desktop_assistant.commands import serve  # noqa: PLC0415

            return serve.run(configuration, options.port)
        case "ask":
            from desktop_assistant.commands import ask  # noqa: PLC0415

            return ask.run(configuration, options.text, options.thread, options.json)
        case "tasks":
            from desktop_assistant.commands import tasks  # noqa: PLC0415

            words = " ".join(options.filter)
            return tasks.run(configuration, words, options.all, options.json)
        case "export":
            from desktop_assistant.commands import export  # noqa: PLC0415

            return export.run(configuration, options.format, options.path)
        case "import":
            from desktop_assistant.commands import import_  # noqa: PLC0415

            return import_.run(configuration, options.path, options.format, options.dry_run)
        case "backup":
            from desktop_assistant.commands import backup  # noqa: PLC0415

            return backup.run_backup(configuration, options.path)
        case "restore":
            from desktop_assistant.commands import backup  # noqa: PLC0415

            return backup.run_restore(configuration, options.path)
        case "doctor":
            from desktop_assistant.commands import doctor  # noqa: PLC0415

            return doctor.run(configuration)
        case _:
            from desktop_assistant import desktop  # noqa: PLC0415

            return desktop.run(configuration)


def _data_dir(options: argparse.Namespace) -> Path:
    if options.data_dir is not None:
        return Path(options.data_dir).expanduser().absolute()
    from desktop_assistant.paths import default_data_dir  # noqa: PLC0415

    return default_data_dir()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog=PROGRAM,
        description="A private task assistant. Without a command it opens its window.",
    )
    parser.add_argument("--version", action="version", version=f"{PROGRAM} {__version__}")
    _add_common(parser, data_dir=None, log_level="warning")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")

    serve = _command(commands, "serve", "serve the page without a window")
    serve.add_argument(
        "--port", type=_port, default=0, help="TCP port on 127.0.0.1 (default: a free one)"
    )
    ask = _command(commands, "ask", "ask one question and print the answer")
    ask.add_argument("text", metavar="TEXT", help="what to ask, or a task to add")
    ask.add_argument("--thread", metavar="ID", help="the conversation to go on with")
    ask.add_argument("--json", action="store_true", help="print one JSON object")

    tasks = _command(commands, "tasks", "print the tasks")
    tasks.add_argument(
        "filter", metavar="FILTER", nargs="*", help="as in: today, overdue, '#home', p1, milk"
    )
    tasks.add_argument("--all", action="store_true", help="print what is done, too")
    tasks.add_argument("--json", action="store_true", help="print a JSON array")

    export = _command(commands, "export", "write all tasks to a file, or print them")
    export.add_argument("--format", choices=WRITTEN, required=True, help="the format of the file")
    export.add_argument(
        "path", metavar="PATH", type=Path, nargs="?", help="the file (default: stdout)"
    )
    import_ = _command(commands, "import", "add the tasks of a file, or merge them by their ids")
    import_.add_argument("path", metavar="PATH", type=Path, help="the file")
    import_.add_argument(
        "--dry-run", action="store_true", help="print what it would do, and change nothing"
    )
    import_.add_argument(
        "--format", choices=READ, help="the format of the file (default: it is recognised)"
    )

    backup = _command(commands, "backup", "copy all conversations and tasks into one file")
    backup.add_argument(
        "path", metavar="PATH", type=Path, nargs="?", help="the file (default: in backups/)"
    )
    restore = _command(commands, "restore", "put a backup in the place of the present data")
    restore.add_argument("path", metavar="PATH", type=Path, help="a file that `backup` wrote")
    _command(commands, "doctor", "look at all that is needed, and say what to do")
    return parser


def _command(commands: Any, name: str, help_text: str) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = commands.add_parser(
        name, help=help_text, description=help_text[:1].upper() + help_text[1:] + "."
    )
    # Not given here, an option keeps what was given before the command.
    _add_common(parser, data_dir=argparse.SUPPRESS, log_level=argparse.SUPPRESS)
    return parser


def _add_common(parser: argparse.ArgumentParser, *, data_dir: Any, log_level: Any) -> None:
    parser.add_argument(
        "--data-dir",
        metavar="DIR",
        default=data_dir,
        help="where threads and tasks are kept (or DESKTOP_ASSISTANT_DATA_DIR)",
    )
    parser.add_argument(
        "--log-level",
        choices=LOG_LEVELS,
        default=log_level,
        help="how much is logged to stderr (default: warning)",
    )


def _port(text: str) -> int:
    try:
        port = int(text)
    except ValueError:
        port = -1
    if not 0 <= port <= 65535:
        raise argparse.ArgumentTypeError(f"{text!r} is not a port; use a number from 0 to 65535")
    return port
