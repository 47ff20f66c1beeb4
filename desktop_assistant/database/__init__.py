"""The SQLite file: one writer, readers, and the changes to its schema."""

from desktop_assistant.database.connection import Database

__all__ = ["Database"]
