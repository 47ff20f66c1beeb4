"""Who may talk to the server: this user's page, from this machine, with this launch's token.

The port is open to every page in every browser of the machine and to its other users. The Host
check stops DNS rebinding, the Origin check other pages, the token everybody else.
"""

import hmac
from http.cookies import SimpleCookie
from urllib.parse import parse_qsl, urlencode

from starlette.datastructures import Headers
from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

OPEN_PATHS = frozenset({"/healthz"})
LOOPBACK_NAMES = ("127.0.0.1", "localhost", "[::1]")

CONTENT_SECURITY_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'none'"
)
# OpenAI's element is a script that opens a frame, both of this host; it sends its requests
# through the page's fetch. Nothing else is let in.
HOSTED_CHATKIT = "https://cdn.platform.openai.com"
HOSTED_CONTENT_SECURITY_POLICY = (
    CONTENT_SECURITY_POLICY.replace(
        "script-src 'self'", f"script-src 'self' {HOSTED_CHATKIT}/deployments/chatkit/"
    )
    + f"; frame-src {HOSTED_CHATKIT}"
)
POLICY_HEADER = b"content-security-policy"
_HEADERS = (
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
)


class LocalAccessMiddleware:
    """Refuses requests of a wrong Host or Origin (403) and those without the token (401).

    Parameters:
        app: The application behind it.
        token: The launch's token. Given once as `?token=`, it is answered by a cookie and a
            redirect to the same address without it; or it comes as `Authorization: Bearer`.
    """

    def __init__(self, app: ASGIApp, token: str) -> None:
        self._app = app
        self._token = token

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one ASGI connection."""
        if scope["type"] != "http":
            return
        port = scope["server"][1]
        refusal = self._refusal(scope, Headers(scope=scope), port)
        app: ASGIApp = refusal or self._app

        async def send_secured(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = [*message.get("headers", ()), *_HEADERS]
                if all(name != POLICY_HEADER for name, _ in headers):
                    headers.append((POLICY_HEADER, CONTENT_SECURITY_POLICY.encode()))
                message = {**message, "headers": headers}
            await send(message)

        await app(scope, receive, send_secured)

    def _refusal(self, scope: Scope, headers: Headers, port: int) -> Response | None:
        hosts = [f"{name}:{port}" for name in LOOPBACK_NAMES]
        if headers.get("host") not in hosts:
            return _error(403, "wrong_host", f"Use the address http://{hosts[0]}/.")
        origin = headers.get("origin")
        if origin is not None and origin not in [f"http://{host}" for host in hosts]:
            return _error(403, "wrong_origin", "Another page may not use this server.")
        if scope["path"] in OPEN_PATHS:
            return None
        query = parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True)
        if scope["method"] == "GET" and "token" in dict(query):
            return self._exchange(scope["path"], query, port)
        if self._is_token(_bearer(headers)) or self._is_token(_cookie(headers, port)):
            return None
        if scope["path"] == "/":
            return PlainTextResponse(
                "This page belongs to another start of Desktop Assistant. Open it from its "
                "window, or with the address that `desktop-assistant serve` printed.",
                status_code=401,
            )
        return _error(401, "no_token", "Give the token of this launch as Authorization: Bearer.")

    def _exchange(self, path: str, query: list[tuple[str, str]], port: int) -> Response:
        if not self._is_token(dict(query)["token"]):
            return _error(401, "wrong_token", "The token is not of this launch; start it again.")
        rest = urlencode([(name, value) for name, value in query if name != "token"])
        # One slash: a path that begins with two would lead to another host.
        response = RedirectResponse(
            "/" + path.lstrip("/\\") + (f"?{rest}" if rest else ""), status_code=303
        )
        response.set_cookie(
            cookie_name(port), self._token, httponly=True, samesite="strict", path="/"
        )
        return response

    def _is_token(self, given: str | None) -> bool:
        return given is not None and hmac.compare_digest(given.encode(), self._token.encode())


def cookie_name(port: int) -> str:
    """Return the cookie's name. Cookies know no port: two running servers need two names."""
    return f"desktop_assistant_{port}"


def _bearer(headers: Headers) -> str | None:
    scheme, _, token = headers.get("authorization", "").partition(" ")
    return token if scheme.lower() == "bearer" else None


def _cookie(headers: Headers, port: int) -> str | None:
    morsel = SimpleCookie(headers.get("cookie", "")).get(cookie_name(port))
    return morsel.value if morsel else None


def _error(status: int, code: str, message: str) -> Response:
    return JSONResponse({"error": {"code": code, "message": message}}, status_code=status)
