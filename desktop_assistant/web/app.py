"""The Starlette application: one callable, made of its services."""

import asyncio
from pathlib import Path

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, JSONResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from desktop_assistant.chat_ui import ChatUiSetting
from desktop_assistant.web.api import Api
from desktop_assistant.web.chatkit_endpoint import ChatKitEndpoint
from desktop_assistant.web.security import (
    HOSTED_CONTENT_SECURITY_POLICY,
    POLICY_HEADER,
    LocalAccessMiddleware,
)


def create_app(
    *,
    token: str,
    api: Api,
    chatkit: ChatKitEndpoint,
    chat_ui: ChatUiSetting,
    front_end: Path,
) -> Starlette:
    """Return the application.

    Parameters:
        token: The launch's token, see `LocalAccessMiddleware`.
        api: The handlers of `/api`.
        chatkit: The handler of `/chatkit`.
        chat_ui: Says whether the page may load OpenAI's element.
        front_end: Folder of the built page.
    """

    async def shell(request: Request) -> Response:
        page = front_end / "index.html"
        # Its name stays the same from version to version, so it must be asked for each time.
        headers = {"cache-control": "no-cache"}
        if await chat_ui.get() == "local":
            return FileResponse(page, headers=headers)
        headers[POLICY_HEADER.decode()] = HOSTED_CONTENT_SECURITY_POLICY
        text = await asyncio.to_thread(page.read_text, "utf-8")
        # The page reads it there, before it decides which element to load.
        return HTMLResponse(
            text.replace("<html", '<html data-chat-ui="hosted"', 1), headers=headers
        )

    async def converse(request: Request) -> Response:
        return await chatkit(request)  # type: ignore[return-value]  # any ASGI callable will do

    return Starlette(
        routes=[
            Route("/", shell),
            Route("/healthz", _healthz),
            Route("/chatkit", converse, methods=["POST"]),
            *api.routes(),
            Mount("/", _FrontEnd(directory=front_end)),
        ],
        middleware=[Middleware(LocalAccessMiddleware, token=token)],
        exception_handlers={HTTPException: _http_error, Exception: _unexpected},
    )


class _FrontEnd(StaticFiles):
    async def get_response(self, path: str, scope: Scope) -> Response:
        response = await super().get_response(path, scope)
        # Files in assets/ carry a hash of their content in their name.
        fixed = path.startswith("assets/")
        response.headers["cache-control"] = "max-age=31536000, immutable" if fixed else "no-cache"
        return response


async def _healthz(request: Request) -> Response:
    return JSONResponse({"status": "ok"})


async def _http_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    return JSONResponse(
        {"error": {"code": "http", "message": f"{error.detail}."}}, status_code=error.status_code
    )


async def _unexpected(request: Request, error: Exception) -> Response:
    return JSONResponse(
        {
            "error": {
                "code": "internal",
                "message": "Something failed inside Desktop Assistant; nothing was lost. "
                "Try again, or start it with --log-level debug to see why.",
            }
        },
        status_code=500,
    )
