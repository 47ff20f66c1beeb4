"""Read the body of a request, within a limit, and refuse what is not JSON."""

import json
from typing import Any

from starlette.requests import Request

MEBIBYTE = 1024 * 1024


class BodyError(ValueError):
    """The body cannot be used.

    Parameters:
        status: The HTTP status that says why: 400, or 413 when it is too large.
        message: One sentence for the client.
    """

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status


async def read_body(request: Request, limit_bytes: int) -> bytes:
    """Return the body.

    Raises:
        BodyError: It is larger than `limit_bytes`.
    """
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > limit_bytes:
            raise BodyError(413, f"The request is larger than {limit_bytes // MEBIBYTE} MiB.")
    return bytes(body)


async def read_object(request: Request, limit_bytes: int = MEBIBYTE) -> dict[str, Any]:
    """Return the body as a JSON object.

    Raises:
        BodyError: It is too large, no JSON, or not an object.
    """
    return parse_object(await read_body(request, limit_bytes))


def parse_object(body: bytes) -> dict[str, Any]:
    """Return the JSON object that `body` holds.

    Raises:
        BodyError: It holds none.
    """
    try:
        value = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise BodyError(400, "The request is not JSON.") from error
    if not isinstance(value, dict):
        raise BodyError(400, "The request must be a JSON object.")
    return value
