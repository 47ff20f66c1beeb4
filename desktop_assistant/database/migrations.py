"""The schema, as the ordered changes that made it. `PRAGMA user_version` counts them."""

import sqlite3
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from desktop_assistant.errors import StartupError
from desktop_assistant.paths import make_private_directory

Migration = Callable[[sqlite3.Connection], None]
_migrations: list[Migration] = []


def migration(change: Migration) -> Migration:
    """Register a change of the schema. Never edit one that was released: add another."""
    _migrations.append(change)
    return change


def newest_version() -> int:
    """Return the `user_version` of a file that this program wrote."""
    return len(_migrations)


def migrate(connection: sqlite3.Connection, file: Path) -> None:
    """Apply the changes that `file` lacks, each in its transaction, after a copy of the file.

    Raises:
        StartupError: The file was written by a newer version; it is left as it is.
    """
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    if version > len(_migrations):
        raise StartupError(
            f"{file} was written by a newer version of Desktop Assistant; install that version, "
            "or choose another directory with --data-dir."
        )
    if version == len(_migrations):
        return
    if version:
        _copy_before_change(connection, file, version)
    for number, change in enumerate(_migrations[version:], start=version + 1):
        connection.execute("BEGIN EXCLUSIVE")
        try:
            change(connection)
            connection.execute(f"PRAGMA user_version = {number}")
        except BaseException:
            connection.execute("ROLLBACK")
            raise
        connection.execute("COMMIT")


def _copy_before_change(connection: sqlite3.Connection, file: Path, version: int) -> None:
    backups = file.parent / "backups"
    make_private_directory(backups)
    stamp = datetime.now().strftime("%Y%m%d-%H%M%S")
    copy = backups / f"{file.stem}-before-schema-{version + 1}-{stamp}.db"
    copy.touch(mode=0o600)
    connection.execute("VACUUM INTO ?", (str(copy),))


def _run(connection: sqlite3.Connection, *statements: str) -> None:
    # executescript() would commit the transaction that holds the migration together.
    for statement in statements:
        connection.execute(statement)


@migration
def threads_and_items(connection: sqlite3.Connection) -> None:
    """Threads, their items and attachments.

    `seq` orders the items: `created_at` has ties and follows the clock backwards. `data` is
    what the browse plane sends; `complete` is set where that leaves out something stored
    (metadata of an attachment, content of a hidden item).
    """
    _run(
        connection,
        """CREATE TABLE threads (
            key INTEGER PRIMARY KEY,
            user_id TEXT NOT NULL,
            id TEXT NOT NULL,
            title TEXT,
            data TEXT NOT NULL,
            metadata TEXT NOT NULL,
            UNIQUE (user_id, id)
        )""",
        "CREATE INDEX threads_of_user ON threads (user_id, key)",
        """CREATE TABLE items (
            seq INTEGER PRIMARY KEY,
            thread INTEGER NOT NULL REFERENCES threads (key) ON DELETE CASCADE,
            id TEXT NOT NULL,
            type TEXT NOT NULL,
            data TEXT NOT NULL,
            complete TEXT,
            UNIQUE (thread, id)
        )""",
        "CREATE INDEX items_of_thread ON items (thread, seq)",
        """CREATE TABLE attachments (
            user_id TEXT NOT NULL,
            id TEXT NOT NULL,
            data TEXT NOT NULL,
            PRIMARY KEY (user_id, id)
        ) WITHOUT ROWID""",
    )


@migration
def message_text(connection: sqlite3.Connection) -> None:
    """The words of messages, apart from their JSON: only text worth finding is indexed."""
    _run(
        connection,
        """CREATE VIRTUAL TABLE message_text USING fts5(
            text, tokenize = 'unicode61 remove_diacritics 2'
        )""",
        """CREATE TRIGGER message_text_follows AFTER DELETE ON items BEGIN
            DELETE FROM message_text WHERE rowid = old.seq;
        END""",
    )


@migration
def tasks_and_journal(connection: sqlite3.Connection) -> None:
    """Tasks, and the journal through which alone they change.

    A step holds each task before and after, so that it can be taken back and done again.
    """
    _run(
        connection,
        """CREATE TABLE tasks (
            seq INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            title TEXT NOT NULL,
            notes TEXT NOT NULL,
            status TEXT NOT NULL,
            due TEXT,
            priority INTEGER NOT NULL,
            tags TEXT NOT NULL,
            project TEXT,
            recurrence TEXT,
            parent_id TEXT,
            created_at TEXT NOT NULL,
            updated_at TEXT NOT NULL,
            completed_at TEXT
        )""",
        "CREATE INDEX tasks_open ON tasks (status, due)",
        "CREATE INDEX tasks_done ON tasks (completed_at) WHERE completed_at IS NOT NULL",
        "CREATE INDEX tasks_of_parent ON tasks (parent_id) WHERE parent_id IS NOT NULL",
        """CREATE TABLE journal (
            seq INTEGER PRIMARY KEY,
            summary TEXT NOT NULL,
            changes TEXT NOT NULL,
            origin TEXT,
            at TEXT NOT NULL,
            undone INTEGER NOT NULL DEFAULT 0
        )""",
        "CREATE INDEX journal_of_origin ON journal (origin) WHERE origin IS NOT NULL",
    )


@migration
def task_text(connection: sqlite3.Connection) -> None:
    """The words of tasks. Triggers keep them, as tasks come back by undo and import, too."""
    columns = "title, notes, tags, project"
    new = ", ".join(f"new.{column}" for column in columns.split(", "))
    _run(
        connection,
        f"""CREATE VIRTUAL TABLE task_text USING fts5(
            {columns}, tokenize = 'unicode61 remove_diacritics 2'
        )""",
        f"""CREATE TRIGGER task_text_add AFTER INSERT ON tasks BEGIN
            INSERT INTO task_text (rowid, {columns}) VALUES (new.seq, {new});
        END""",
        """CREATE TRIGGER task_text_remove AFTER DELETE ON tasks BEGIN
            DELETE FROM task_text WHERE rowid = old.seq;
        END""",
        f"""CREATE TRIGGER task_text_change AFTER UPDATE OF {columns} ON tasks BEGIN
            UPDATE task_text SET ({columns}) = ({new}) WHERE rowid = new.seq;
        END""",
    )


@migration
def interface_state(connection: sqlite3.Connection) -> None:
    """Pane widths, theme, the window's place: localStorage belongs to a port that changes."""
    _run(
        connection,
        "CREATE TABLE state (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    )


@migration
def settings(connection: sqlite3.Connection) -> None:
    """What the user set up; apart from `state`, which the page may write freely."""
    _run(
        connection,
        "CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    )


@migration
def tasks_as_json(connection: sqlite3.Connection) -> None:
    """A task's row holds its JSON, so that a list is read without building it anew.

    The columns are made from it; `due_key` and `start_key` are local times, which a task with a
    time zone does not hold. `task_tags` and `task_reminders` follow what is saved.
    """
    _run(
        connection,
        "DROP TABLE task_text",
        """CREATE TABLE tasks_new (
            seq INTEGER PRIMARY KEY,
            data TEXT NOT NULL,
            due_key TEXT NOT NULL,
            start_key TEXT,
            id TEXT NOT NULL UNIQUE AS (json_extract(data, '$.id')) STORED,
            status TEXT NOT NULL AS (json_extract(data, '$.status')) STORED,
            priority INTEGER NOT NULL AS (json_extract(data, '$.priority')) STORED,
            project TEXT COLLATE NOCASE AS (json_extract(data, '$.project')) STORED,
            parent_id TEXT AS (json_extract(data, '$.parent_id')) STORED,
            completed_at TEXT AS (json_extract(data, '$.completed_at')) STORED,
            occurrence_of TEXT AS (json_extract(data, '$.occurrence_of')) STORED,
            time_zone TEXT AS (json_extract(data, '$.time_zone')) STORED,
            position_key REAL NOT NULL
                AS (coalesce(json_extract(data, '$.position'), 1e300)) STORED
        )""",
        """INSERT INTO tasks_new (seq, data, due_key)
            SELECT seq, json_object(
                'id', id, 'title', title, 'notes', notes, 'status', status, 'due', due,
                'start', NULL, 'priority', priority, 'tags', json(tags), 'project', project,
                'parent_id', parent_id, 'recurrence', recurrence, 'reminders', json('[]'),
                'created_at', created_at, 'updated_at', updated_at, 'completed_at', completed_at,
                'time_zone', NULL, 'recurs_from', 'due', 'estimate', NULL, 'position', NULL,
                'thread_id', NULL, 'occurrence_of', NULL, 'external', NULL
            ), CASE WHEN due IS NULL THEN '~' WHEN length(due) = 10 THEN due || '~' ELSE due END
            FROM tasks""",
        "DROP TABLE tasks",
        "ALTER TABLE tasks_new RENAME TO tasks",
        "CREATE INDEX tasks_by_due ON tasks (status, due_key, priority, id, start_key)",
        """CREATE INDEX tasks_by_hand ON tasks
            (status, project, position_key, due_key, priority, id, start_key)
            WHERE parent_id IS NULL""",
        "CREATE INDEX tasks_done ON tasks (completed_at) WHERE completed_at IS NOT NULL",
        "CREATE INDEX tasks_of_parent ON tasks (parent_id, status) WHERE parent_id IS NOT NULL",
        """CREATE INDEX tasks_of_series ON tasks (occurrence_of)
            WHERE occurrence_of IS NOT NULL""",
        "CREATE INDEX tasks_in_zones ON tasks (time_zone) WHERE time_zone IS NOT NULL",
        """CREATE TABLE task_tags (
            seq INTEGER NOT NULL REFERENCES tasks (seq) ON DELETE CASCADE,
            tag TEXT NOT NULL COLLATE NOCASE,
            open INTEGER NOT NULL,
            PRIMARY KEY (seq, tag)
        ) WITHOUT ROWID""",
        "CREATE INDEX tasks_of_tag ON task_tags (open, tag)",
        """INSERT OR IGNORE INTO task_tags (seq, tag, open)
            SELECT tasks.seq, value, status = 'open' FROM tasks, json_each(data, '$.tags')""",
        """CREATE TABLE task_reminders (
            seq INTEGER NOT NULL REFERENCES tasks (seq) ON DELETE CASCADE,
            at TEXT NOT NULL,
            PRIMARY KEY (seq, at)
        ) WITHOUT ROWID""",
        "CREATE INDEX reminders_by_time ON task_reminders (at)",
    )
    connection.execute("CREATE INDEX journal_undone ON journal (seq) WHERE undone")
    _index_task_text(connection)


def _index_task_text(connection: sqlite3.Connection) -> None:
    columns = ("title", "notes", "tags", "project", "status")
    names = ", ".join(columns)
    new = ", ".join(f"json_extract(new.data, '$.{column}')" for column in columns)
    stored = new.replace("new.data", "data")
    same = " AND ".join(
        f"json_extract(new.data, '$.{column}') IS json_extract(old.data, '$.{column}')"
        for column in columns
    )
    _run(
        connection,
        f"""CREATE VIRTUAL TABLE task_text USING fts5(
            {names}, tokenize = 'unicode61 remove_diacritics 2'
        )""",
        f"INSERT INTO task_text (rowid, {names}) SELECT seq, {stored} FROM tasks",
        f"""CREATE TRIGGER task_text_add AFTER INSERT ON tasks BEGIN
            INSERT INTO task_text (rowid, {names}) VALUES (new.seq, {new});
        END""",
        """CREATE TRIGGER task_text_remove AFTER DELETE ON tasks BEGIN
            DELETE FROM task_text WHERE rowid = old.seq;
        END""",
        f"""CREATE TRIGGER task_text_change AFTER UPDATE OF data ON tasks WHEN NOT ({same}) BEGIN
            UPDATE task_text SET ({names}) = ({new}) WHERE rowid = new.seq;
        END""",
    )


@migration
def saved_filters(connection: sqlite3.Connection) -> None:
    """Filters of tasks that the user gave a name."""
    _run(
        connection,
        """CREATE TABLE saved_filters (
            name TEXT PRIMARY KEY COLLATE NOCASE,
            filter TEXT NOT NULL
        ) WITHOUT ROWID""",
    )


@migration
def task_widgets(connection: sqlite3.Connection) -> None:
    """Which items of conversations show which tasks, so that they follow when these change.

    Whoever changes a task, in whichever process, marks the widgets that show it as stale; they
    are drawn anew by the next one who can. A part marks those of its parent, which shows progress.
    """
    _run(
        connection,
        """CREATE TABLE task_widgets (
            item INTEGER PRIMARY KEY REFERENCES items (seq) ON DELETE CASCADE,
            showing TEXT NOT NULL,
            fresh_until TEXT NOT NULL,
            stale INTEGER NOT NULL DEFAULT 0
        )""",
        "CREATE INDEX stale_task_widgets ON task_widgets (item) WHERE stale",
        """CREATE TABLE task_widget_tasks (
            task_id TEXT NOT NULL,
            item INTEGER NOT NULL REFERENCES task_widgets (item) ON DELETE CASCADE,
            title TEXT NOT NULL,
            PRIMARY KEY (task_id, item)
        ) WITHOUT ROWID""",
        "CREATE INDEX tasks_of_widget ON task_widget_tasks (item)",
    )
    for event, ids in (
        ("INSERT", "new.id, new.parent_id"),
        ("UPDATE OF data", "new.id, new.parent_id, old.parent_id"),
        ("DELETE", "old.id, old.parent_id"),
    ):
        connection.execute(
            f"""CREATE TRIGGER task_widgets_after_{event.split()[0].lower()} AFTER {event} ON tasks
            BEGIN
                UPDATE task_widgets SET stale = 1 WHERE item IN
                    (SELECT item FROM task_widget_tasks WHERE task_id IN ({ids}));
            END"""
        )


@migration
def reminders_shown(connection: sqlite3.Connection) -> None:
    """Which reminders were shown, so that none comes twice.

    A row is kept by task and moment and outlives both: undo may bring them back. `unanswered` is
    set while the page offers it, `again_at` while it is snoozed. `task_reminders.show_at` is when
    the reminder is to be shown next; a trigger sets it, as reminders are saved with their tasks.
    """
    _run(
        connection,
        """CREATE TABLE reminders_shown (
            task_id TEXT NOT NULL,
            at TEXT NOT NULL,
            again_at TEXT,
            unanswered INTEGER NOT NULL,
            PRIMARY KEY (task_id, at)
        ) WITHOUT ROWID""",
        "CREATE INDEX reminders_unanswered ON reminders_shown (task_id, at) WHERE unanswered",
        "ALTER TABLE task_reminders ADD COLUMN show_at TEXT",
        "UPDATE task_reminders SET show_at = at",
        "DROP INDEX reminders_by_time",
        "CREATE INDEX reminders_by_time ON task_reminders (show_at) WHERE show_at IS NOT NULL",
        """CREATE TRIGGER reminder_set AFTER INSERT ON task_reminders BEGIN
            UPDATE task_reminders SET show_at = new.at WHERE seq = new.seq AND at = new.at;
            UPDATE task_reminders SET show_at = shown.again_at
                FROM reminders_shown AS shown, tasks
                WHERE task_reminders.seq = new.seq AND task_reminders.at = new.at
                AND tasks.seq = new.seq AND shown.task_id = tasks.id AND shown.at = new.at;
        END""",
    )
