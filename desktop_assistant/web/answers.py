"""What the handlers of `/api` answer: JSON, and errors as JSON with what to do."""

from collections.abc import Awaitable, Callable
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.types import ASGIApp

from desktop_assistant.errors import AssistantError
from desktop_assistant.tasks.errors import FieldError, NothingToUndoError, TaskNotFoundError
from desktop_assistant.web.json_body import BodyError

Handler = Callable[[Request], Awaitable[ASGIApp]]


def answering_errors(handler: Handler) -> Handler:
    """Return the handler with every refusal answered as `{"error": {"code", "message"}}`."""

    async def answer(request: Request) -> ASGIApp:
        try:
            return await handler(request)
        except BodyError as error:
            return _error(error.status, "bad_request", str(error))
        except TaskNotFoundError as error:
            return _error(404, "not_found", str(error))
        except NothingToUndoError as error:
            return _error(409, "nothing_to_undo", str(error))
        except FieldError as error:
            return _error(422, "bad_field", str(error), field=error.field)
        except AssistantError as error:
            return _error(400, "refused", str(error))

    return answer


def json_answer(value: object, status: int = 200) -> Response:
    """Return a value as JSON that is not to be kept."""
    return JSONResponse(value, status_code=status, headers={"cache-control": "no-store"})


def json_text_answer(text: str) -> Response:
    """Return what is JSON already."""
    return Response(text, media_type="application/json", headers={"cache-control": "no-store"})


def _error(status: int, code: str, message: str, **more: Any) -> Response:
    return json_answer({"error": {"code": code, "message": message, **more}}, status)
