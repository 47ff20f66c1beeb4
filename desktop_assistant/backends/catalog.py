"""Which back ends there are, and which of them can be used now. Imports no SDK."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from desktop_assistant.backends.names import KEY_NAME
from desktop_assistant.secrets import KeyPlace, Secrets
from desktop_assistant.settings import ProviderSettings

DEFAULT_MODEL = "gpt-5-mini"
OPENAI_HOST = "api.openai.com"


@dataclass(frozen=True, slots=True)
class Provider:
    """An OpenAI-compatible provider that is ready to be used.

    Parameters:
        api_key: Sent as a bearer token.
        key_place: Where the key is kept.
        base_url: Address of its API, or None for OpenAI's.
        model: Name of the model.
        responses: Whether it speaks the Responses API; else Chat Completions.
    """

    api_key: str
    key_place: KeyPlace
    base_url: str | None
    model: str
    responses: bool

    @property
    def host(self) -> str:
        """The host that messages are sent to."""
        return urlsplit(self.base_url).hostname or OPENAI_HOST if self.base_url else OPENAI_HOST


def find_provider(settings: ProviderSettings, secrets: Secrets) -> Provider | None:
    """Return the provider the user set up, or None. Waits for the keyring.

    The variables OPENAI_API_KEY, OPENAI_BASE_URL and OPENAI_MODEL go before what is stored.
    """
    api_key, place = secrets.find(KEY_NAME)
    if not api_key:
        return None
    base_url = secrets.environment.get("OPENAI_BASE_URL") or settings.base_url
    model = secrets.environment.get("OPENAI_MODEL") or settings.model or DEFAULT_MODEL
    is_openai = base_url is None or urlsplit(base_url).hostname == OPENAI_HOST
    responses = settings.api == "responses" or (settings.api is None and is_openai)
    return Provider(api_key, place, base_url, model, responses)
