"""What the user set up, beside what the interface remembers by itself."""

import sqlite3
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from desktop_assistant.database import Database

_KEY = "settings"


class ProviderSettings(BaseModel):
    """An OpenAI-compatible provider. Its key is not here but in the keyring.

    Parameters:
        base_url: Address of its API, with the version; None is OpenAI's own.
        model: Name of the model; None is the default.
        api: Which API it speaks; None is Responses for OpenAI and Chat Completions elsewhere.
    """

    model_config = ConfigDict(extra="ignore")

    base_url: str | None = Field(default=None, pattern=r"^https?://[^\s]+$", max_length=500)
    model: str | None = Field(default=None, min_length=1, max_length=200)
    api: Literal["responses", "chat_completions"] | None = None


class Settings(BaseModel):
    """Everything that is set up."""

    model_config = ConfigDict(extra="ignore")

    provider: ProviderSettings = ProviderSettings()


async def load_settings(database: Database) -> Settings:
    """Return the settings of this database, or the defaults."""
    text = await database.read(_load)
    return Settings.model_validate_json(text) if text else Settings()


async def save_settings(database: Database, settings: Settings) -> None:
    """Keep the settings."""
    await database.write(_save, settings.model_dump_json(exclude_none=True))


def _load(connection: sqlite3.Connection) -> str | None:
    row = connection.execute("SELECT value FROM settings WHERE key = ?", (_KEY,)).fetchone()
    return row[0] if row else None


def _save(connection: sqlite3.Connection, text: str) -> None:
    connection.execute("INSERT OR REPLACE INTO settings VALUES (?, ?)", (_KEY, text))
