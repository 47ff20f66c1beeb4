"""Which back end answers a message: the one it names, or the one that is set up."""

from collections.abc import Awaitable, Callable

from chatkit.errors import CustomStreamError

from desktop_assistant.backends.agents_sdk import AgentsBackend
from desktop_assistant.backends.catalog import Provider
from desktop_assistant.backends.names import OFFLINE
from desktop_assistant.backends.offline.agent import offline_backend
from desktop_assistant.backends.offline.commands import is_command
from desktop_assistant.backends.openai_models import provider_backend
from desktop_assistant.chat.turn import Backend
from desktop_assistant.tasks import TaskBook


class BackendChoice:
    """Chooses the back end.

    Parameters:
        book: The user's tasks.
        provider: Finds the model provider that is set up, if any.
    """

    def __init__(self, book: TaskBook, provider: Callable[[], Awaitable[Provider | None]]) -> None:
        self._book = book
        self._provider = provider
        self._offline = offline_backend(book)
        # A back end holds the connections to its provider, so it is kept while that is the same.
        self._of_provider: tuple[Provider, AgentsBackend] | None = None

    async def choose(self, model: str | None, text: str) -> Backend:
        """Return the back end for a message: commands need no model, whichever it names.

        Parameters:
            model: What the message names, or None.
            text: What it says.

        Raises:
            CustomStreamError: That model cannot be used any more.
        """
        if model == OFFLINE or is_command(text):
            return self._offline
        provider = await self._provider()
        if provider is not None:
            return await self._for(provider)
        if model is not None:
            raise CustomStreamError(
                "The model you chose has no key any more. Choose the offline agent, or set up "
                "the provider in the settings.",
                allow_retry=True,
            )
        return self._offline

    async def close(self) -> None:
        """Close the connections to the provider."""
        if self._of_provider is not None:
            await self._of_provider[1].close()

    async def _for(self, provider: Provider) -> Backend:
        if self._of_provider is None or self._of_provider[0] != provider:
            await self.close()
            self._of_provider = (provider, provider_backend(provider, self._book))
        return self._of_provider[1]
