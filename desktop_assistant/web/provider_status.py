"""Which models can be used, as the page shows it; and setting up the provider."""

import asyncio
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from desktop_assistant.backends.names import KEY_NAME, OFFLINE, OPENAI
from desktop_assistant.database import Database
from desktop_assistant.secrets import Secrets
from desktop_assistant.tasks.errors import FieldError

if TYPE_CHECKING:
    from pydantic import ValidationError

    from desktop_assistant.backends.catalog import Provider

# The settings are pydantic models, a third of the time to the first answer: imported when they
# are asked for.

_FIELDS = ("base_url", "model", "api")


class ProviderStatus:
    """Reads and changes the provider.

    Parameters:
        database: Holds the settings.
        secrets: Holds the key.
    """

    def __init__(self, database: Database, secrets: Secrets) -> None:
        self._database = database
        self._secrets = secrets

    async def provider(self) -> "Provider | None":
        """Return the provider that can be used, or None."""
        from desktop_assistant.backends.catalog import find_provider  # noqa: PLC0415
        from desktop_assistant.settings import load_settings  # noqa: PLC0415

        settings = await load_settings(self._database)
        return await asyncio.to_thread(find_provider, settings.provider, self._secrets)

    async def describe(self) -> dict[str, Any]:
        """Return `models` for the picker and `provider` for the settings."""
        provider = await self.provider()
        models = [
            {
                "id": OFFLINE,
                "label": "Offline agent",
                "description": "Built in. Understands tasks; nothing leaves this machine.",
                "disabled": False,
                "default": provider is None,
            }
        ]
        if provider is None:
            return {"models": models, "provider": {"configured": False, "label": "Offline agent"}}
        models.insert(
            0,
            {
                "id": OPENAI,
                "label": provider.model,
                "description": f"Messages and tasks are sent to {provider.host}.",
                "disabled": False,
                "default": True,
            },
        )
        return {
            "models": models,
            "provider": {
                "configured": True,
                "label": provider.model,
                "host": provider.host,
                "base_url": provider.base_url,
                "model": provider.model,
                "key_place": provider.key_place,
            },
        }

    async def set(self, fields: Mapping[str, Any]) -> None:
        """Keep the key and the settings of the provider.

        Raises:
            FieldError: A field holds what it cannot hold; nothing is changed.
        """
        from pydantic import ValidationError  # noqa: PLC0415

        from desktop_assistant.settings import (  # noqa: PLC0415
            ProviderSettings,
            load_settings,
            save_settings,
        )

        api_key = fields.get("api_key")
        if api_key is not None and (not isinstance(api_key, str) or not api_key.strip()):
            raise FieldError("api_key", "Paste the key that the provider gave you.")
        given = {name: fields[name] or None for name in _FIELDS if name in fields}
        settings = await load_settings(self._database)
        try:
            kept = settings.provider.model_dump()
            provider = ProviderSettings.model_validate(kept | given)
        except ValidationError as error:
            raise _field_error(error) from error
        if api_key is not None:
            await asyncio.to_thread(self._secrets.set, KEY_NAME, api_key.strip())
        await save_settings(self._database, settings.model_copy(update={"provider": provider}))

    async def remove(self) -> None:
        """Forget the key and the settings of the provider."""
        from desktop_assistant.settings import (  # noqa: PLC0415
            ProviderSettings,
            load_settings,
            save_settings,
        )

        await asyncio.to_thread(self._secrets.delete, KEY_NAME)
        settings = await load_settings(self._database)
        empty = {"provider": ProviderSettings()}
        await save_settings(self._database, settings.model_copy(update=empty))


_ALLOWED = {
    "base_url": "The address begins with http:// or https://, as in http://127.0.0.1:11434/v1.",
    "model": "Give the name of a model, as in gpt-5-mini.",
    "api": "The API is responses or chat_completions.",
}


def _field_error(error: "ValidationError") -> FieldError:
    field = str(error.errors()[0]["loc"][0])
    return FieldError(field, _ALLOWED.get(field, f"{field} cannot hold this value."))
