"""What went wrong at a provider, as a sentence with the next step."""

import agents.exceptions as agents_errors
import openai
from chatkit.errors import CustomStreamError

_KEPT = "What came so far is kept."


def as_stream_error(error: Exception) -> CustomStreamError:
    """Return the error that the client shows for what a run of the Agents SDK raised."""
    sentence, retry = _sentence(error)
    return CustomStreamError(sentence, allow_retry=retry)


def _sentence(error: Exception) -> tuple[str, bool]:
    match error:
        case openai.AuthenticationError() | openai.PermissionDeniedError():
            return "The provider refused the key. Check it in the settings.", False
        case openai.RateLimitError():
            return (
                "The provider's limit or quota is used up. Wait a moment, or choose the offline "
                "agent.",
                True,
            )
        case openai.NotFoundError():
            return "The provider does not know this model. Choose another in the settings.", False
        case openai.BadRequestError() if "context" in str(error).lower():
            return "The conversation is too long for this model. Start a new one.", False
        case openai.BadRequestError():
            return f"The provider refused the request: {_reason(error)}", False
        case openai.APITimeoutError():  # a kind of APIConnectionError, so it comes first
            return f"The provider took too long. {_KEPT} Try again.", True
        case openai.APIConnectionError():
            return (
                "The provider cannot be reached. Check the network, or choose the offline agent.",
                True,
            )
        case openai.APIStatusError():
            return f"The provider has a problem (HTTP {error.status_code}). Try again.", True
        case openai.OpenAIError():
            return f"The provider's answer broke off. {_KEPT} Try again.", True
        case agents_errors.MaxTurnsExceeded():
            return "The model went round in circles and was stopped. Say it in other words.", True
        case agents_errors.ModelBehaviorError():
            return f"The model gave an answer that makes no sense. {_KEPT} Try again.", True
        case _:
            return f"The answer failed ({type(error).__name__}). {_KEPT} Try again.", True


def _reason(error: openai.APIStatusError) -> str:
    body = error.body
    message = body.get("message") if isinstance(body, dict) else None
    return str(message or error.message)[:300]
