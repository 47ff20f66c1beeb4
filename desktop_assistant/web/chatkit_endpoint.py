"""`POST /chatkit`: reads are answered by the reader, the rest by ChatKitServer."""

import logging
import re
from typing import TYPE_CHECKING, Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.types import ASGIApp

from desktop_assistant.chat.context import RequestContext, Shows
from desktop_assistant.chat.conversing import Conversing
from desktop_assistant.chat.reader import (
    READ_OPERATIONS,
    MalformedError,
    MissingError,
    Reader,
)
from desktop_assistant.chat.task_widgets import TaskWidgets
from desktop_assistant.web.json_body import MEBIBYTE, BodyError, parse_object, read_body
from desktop_assistant.web.stream_response import EventSource, StreamResponse

if TYPE_CHECKING:
    from desktop_assistant.chat.server import AssistantServer

# Dictation sends audio as base64 within the request; everything else is far smaller.
BODY_LIMIT_BYTES = 32 * MEBIBYTE

logger = logging.getLogger(__name__)


class ChatKitEndpoint:
    """Answers ChatKit requests.

    Parameters:
        reader: Answers the read operations before the agent stack is loaded.
        conversing: Gives the server of all other operations, loaded at first use.
        widgets: The items that show tasks; in a thread that is read they are up to date.
    """

    def __init__(self, reader: Reader, conversing: Conversing, widgets: TaskWidgets) -> None:
        self._reader = reader
        self._widgets = widgets
        self._conversing = conversing

    async def __call__(self, request: Request) -> ASGIApp:
        """Return the response: 400 for a malformed request, 404 for what is not there."""
        context = _context(request)
        try:
            body = await read_body(request, BODY_LIMIT_BYTES)
            parsed = parse_object(body)
            operation = parsed.get("type")
            if isinstance(operation, str) and operation in READ_OPERATIONS:
                params = parsed.get("params")
                await self._refresh_widgets(params, context)
                text = await self._reader.answer(operation, params, context.user_id)
                return _json(text)
        except BodyError as error:
            return _error(error.status, "bad_request", str(error))
        except MalformedError as error:
            return _error(400, "bad_request", f"The request cannot be understood: {error}.")
        except MissingError as error:
            return _error(404, "not_found", str(error))
        return await self._converse(await self._conversing.server(), body, context)

    async def _refresh_widgets(self, params: object, context: RequestContext) -> None:
        thread_id = params.get("thread_id") if isinstance(params, dict) else None
        if isinstance(thread_id, str):
            await self._widgets.refresh_thread(context.user_id, thread_id)

    async def _converse(
        self, server: "AssistantServer", body: bytes, context: RequestContext
    ) -> ASGIApp:
        # Known only once the agent stack is loaded.
        from chatkit.server import NonStreamingResult  # noqa: PLC0415
        from chatkit.store import NotFoundError  # noqa: PLC0415
        from pydantic import ValidationError  # noqa: PLC0415

        try:
            result = await server.process(body, context)
            if isinstance(result, NonStreamingResult):
                return _json(result.json)
            source = EventSource(result.json_events)
            return StreamResponse(source, await source.next())
        except NotFoundError as error:
            return _error(404, "not_found", str(error))
        except ValidationError as error:
            return _error(400, "bad_request", f"The request cannot be understood: {_why(error)}.")
        except (ValueError, NotImplementedError, RuntimeError) as error:
            logger.info("a request was refused: %s", error)
            return _error(400, "bad_request", f"The request cannot be carried out: {error}.")


_LOCALE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_TIME_ZONE = re.compile(r"[A-Za-z0-9_+-]{1,32}(?:/[A-Za-z0-9_+-]{1,32}){0,2}")


def _context(request: Request) -> RequestContext:
    # Both reach the instructions of a model, so nothing passes but what has their form.
    locale = _LOCALE.match(request.headers.get("accept-language", ""))
    time_zone = _TIME_ZONE.fullmatch(request.headers.get("x-time-zone", ""))
    # A client of which it is not known whether it draws widgets is told everything both ways.
    shows: Shows = "widgets" if request.headers.get("x-shows") == "widgets" else "all"
    return RequestContext(
        locale=locale[0] if locale else "en",
        time_zone=time_zone[0] if time_zone else "",
        shows=shows,
    )


def _why(error: Any) -> str:
    first = error.errors()[0]
    place = ".".join(str(part) for part in first["loc"])
    return f"{place}: {first['msg'].lower()}" if place else first["msg"].lower()


def _json(text: str | bytes) -> Response:
    return Response(text, media_type="application/json", headers={"cache-control": "no-store"})


def _error(status: int, code: str, message: str) -> Response:
    return JSONResponse({"error": {"code": code, "message": message}}, status_code=status)
