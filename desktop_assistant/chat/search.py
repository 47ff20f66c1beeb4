"""Find messages by their words, newest first."""

import re
import sqlite3
from dataclasses import dataclass

from desktop_assistant.database import Database
from desktop_assistant.tasks.repository import fts_query

LIMIT = 20
_SNIPPET_TOKENS = 16

# Marks of Markdown that an answer is full of; a snippet is shown as it is.
_MARKS = re.compile(r"\\(?=[\\`*_\[\]<>#|~])|\*\*|`|^\s*(?:[#>-]+|\d+\.)\s+", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Hit:
    """A message that holds the words.

    Parameters:
        snippet: The words with some text around them, plain.
        created_at: As stored with the message, ISO 8601.
    """

    thread_id: str
    title: str | None
    item_id: str
    snippet: str
    created_at: str


async def search_messages(database: Database, user_id: str, words: str) -> list[Hit]:
    """Return the newest messages of this user that hold all the words, one for each thread."""
    query = fts_query(words)
    if not query:
        return []
    return await database.read(_search, user_id, query)


def _search(connection: sqlite3.Connection, user_id: str, query: str) -> list[Hit]:
    # Newest first, not by rank: ranking reads every match, a second at a million messages.
    found = connection.execute(
        """SELECT threads.id, threads.title, items.id,
                  snippet(message_text, 0, '', '', '…', ?),
                  json_extract(items.data, '$.created_at')
           FROM message_text
           JOIN items ON items.seq = message_text.rowid
           JOIN threads ON threads.key = items.thread
           WHERE message_text MATCH ? AND threads.user_id = ?
           ORDER BY message_text.rowid DESC LIMIT ?""",
        (_SNIPPET_TOKENS, query, user_id, LIMIT * 5),
    )
    hits: dict[str, Hit] = {}
    for thread_id, title, item_id, snippet, created_at in found:
        hits.setdefault(thread_id, Hit(thread_id, title, item_id, _plain(snippet), created_at))
    return list(hits.values())[:LIMIT]


def _plain(snippet: str) -> str:
    return " ".join(_MARKS.sub("", snippet).split())
