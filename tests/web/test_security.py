"""Who is let in. Through real HTTP: a Host header or a cookie is what the wire says it is."""

import http.client

import httpx
import pytest

from desktop_assistant.web.security import cookie_name
from tests.web.served import Served


def _client(served: Served, **options: object) -> httpx.Client:
    return httpx.Client(base_url=served.url, trust_env=False, **options)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/"),
        ("GET", "/index.html"),
        ("GET", "/api/tasks"),
        ("GET", "/api/events"),
        ("POST", "/chatkit"),
        ("GET", "/nothing/here"),
        ("GET", "/attachments/atc_1"),
    ],
)
def test_nothing_is_answered_without_the_token(served: Served, method: str, path: str) -> None:
    with _client(served) as client:
        assert client.request(method, path).status_code == 401
        wrong = {"authorization": "Bearer wrong"}
        assert client.request(method, path, headers=wrong).status_code == 401
        wrong = {"cookie": f"{cookie_name(served.port)}=wrong"}
        assert client.request(method, path, headers=wrong).status_code == 401


def test_only_the_health_check_needs_no_token(served: Served) -> None:
    with _client(served) as client:
        assert client.get("/healthz").json() == {"status": "ok"}


def test_the_token_in_the_address_becomes_a_cookie_and_leaves_the_address(served: Served) -> None:
    with _client(served) as client:
        answer = client.get("/", params={"token": served.token, "view": "a b"})
        assert answer.status_code == 303
        assert answer.headers["location"] == "/?view=a+b"
        cookie = answer.headers["set-cookie"]
        assert cookie.startswith(f"desktop_assistant_{served.port}=")
        assert "HttpOnly" in cookie
        assert "SameSite=strict" in cookie
        assert client.get("/api/state").status_code == 200


def test_the_token_of_another_launch_is_refused(served: Served) -> None:
    with _client(served) as client:
        answer = client.get("/", params={"token": "of-another-launch"})
        assert answer.status_code == 401
        assert "set-cookie" not in answer.headers


def test_the_sign_in_never_leads_to_another_host(served: Served) -> None:
    # A client library would take the two slashes for a host of its own.
    connection = http.client.HTTPConnection("127.0.0.1", served.port)
    connection.request("GET", f"//evil.test/?token={served.token}")
    location = connection.getresponse().getheader("location")
    connection.close()
    assert location == "/evil.test/"


@pytest.mark.parametrize("host", ["evil.test", "evil.test:80", "127.0.0.1", "127.0.0.1:1", ""])
def test_another_host_name_is_refused_even_with_the_token(served: Served, host: str) -> None:
    with _client(served, headers=served.bearer) as client:
        for path in ("/", "/healthz", "/api/tasks"):
            assert client.get(path, headers={"host": host}).status_code == 403


@pytest.mark.parametrize("origin", ["https://evil.test", "null", "http://127.0.0.1:1", ""])
def test_another_origin_is_refused_even_with_the_token(served: Served, origin: str) -> None:
    with _client(served, headers=served.bearer) as client:
        answer = client.post("/api/undo", headers={"origin": origin})
        assert answer.status_code == 403


def test_the_page_itself_may_use_every_name_of_this_machine(served: Served) -> None:
    with _client(served, headers=served.bearer) as client:
        for name in ("127.0.0.1", "localhost", "[::1]"):
            host = f"{name}:{served.port}"
            headers = {"host": host, "origin": f"http://{host}"}
            assert client.get("/api/tasks", headers=headers).status_code == 200


def test_every_answer_carries_the_headers_that_keep_a_page_in_its_place(served: Served) -> None:
    with _client(served, headers=served.bearer) as client:
        for path in ("/", "/api/tasks", "/nothing"):
            headers = client.get(path).headers
            policy = headers["content-security-policy"]
            assert "default-src 'none'" in policy
            assert "script-src 'self';" in policy
            assert "frame-ancestors 'none'" in policy
            assert headers["x-content-type-options"] == "nosniff"
            assert headers["referrer-policy"] == "no-referrer"


def test_files_outside_the_front_end_are_not_there(served: Served) -> None:
    with _client(served, headers=served.bearer) as client:
        for path in ("/../package.json", "/%2e%2e/package.json", "/..%2fpackage.json"):
            assert client.get(path).status_code == 404
