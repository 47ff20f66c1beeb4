"""The page with the element, as a test drives it."""

from typing import Any

from playwright.sync_api import Locator, Page, expect

API = {"url": "/chatkit", "domainKey": "local"}

#: Messages of the browser itself about answers that a test makes fail on purpose.
NETWORK_NOISE = "Failed to load resource"


class ChatPage:
    """One page with one element; every event of the element is recorded."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.address = address
        self._path = "/"
        self.problems: list[str] = []
        self.requested: list[str] = []
        page.on("pageerror", lambda error: self.problems.append(str(error)))
        page.on("console", lambda line: self._note(line.type, line.text))
        page.on("request", lambda request: self.requested.append(request.url))

    def _note(self, kind: str, text: str) -> None:
        if kind in ("error", "warning") and not text.startswith(NETWORK_NOISE):
            self.problems.append(text)

    def without_policy(self) -> None:
        """Open the page without a content security policy from now on."""
        self._path = "/open"

    def open(self, options: dict[str, Any] | None = None, handlers: str = "{}") -> None:
        """Mount an element with options, and with handlers given as a JavaScript object."""
        self.page.goto(self.address + self._path)
        self.page.wait_for_function("() => Boolean(window.mountChat)")
        base = {"api": API, **(options or {})}
        self.page.evaluate(f"(base) => window.mountChat({{...base, ...({handlers})}})", base)
        self.wait_for_event("chatkit.ready")

    def set_options(self, options: dict[str, Any], handlers: str = "{}") -> None:
        base = {"api": API, **options}
        self.page.evaluate(f"(base) => window.chat.setOptions({{...base, ...({handlers})}})", base)

    def call(self, method: str, *arguments: object) -> Any:
        """Call a method of the element and wait for its promise."""
        return self.page.evaluate(
            "([method, values]) => window.chat[method](...values)", [method, list(arguments)]
        )

    def start(self, method: str, *arguments: object) -> None:
        """Call a method of the element and do not wait for its promise."""
        self.page.evaluate(
            "([method, values]) => void window.chat[method](...values).catch(() => undefined)",
            [method, list(arguments)],
        )

    def rejection(self, method: str, *arguments: object) -> str | None:
        """Return the message a method rejects with, None when it resolves."""
        message = self.page.evaluate(
            """([method, values]) => window.chat[method](...values)
                 .then(() => null, (error) => error.message)""",
            [method, list(arguments)],
        )
        assert message is None or isinstance(message, str)
        return message

    def events(self, name: str | None = None) -> list[Any]:
        """Return all events so far as [name, detail], or the details of one kind."""
        events: list[list[Any]] = self.page.evaluate("window.chatEvents")
        return events if name is None else [detail for kind, detail in events if kind == name]

    def wait_for_event(self, name: str, times: int = 1) -> None:
        # A function and not an expression: the page's policy forbids evaluating strings.
        self.page.wait_for_function(
            "([wanted, times]) =>"
            " window.chatEvents.filter(([name]) => name === wanted).length >= times",
            arg=[name, times],
        )

    def send(self, text: str) -> None:
        """Write a message and press Enter."""
        self.composer.fill(text)
        self.composer.press("Enter")

    def send_and_wait(self, text: str) -> None:
        ended = len(self.events("chatkit.response.end"))
        self.send(text)
        self.wait_for_event("chatkit.response.end", ended + 1)

    @property
    def composer(self) -> Locator:
        return self.page.get_by_role("textbox", name="Message", exact=True)

    @property
    def log(self) -> Locator:
        return self.page.get_by_role("log")

    @property
    def answers(self) -> Locator:
        return self.page.get_by_role("article", name="Assistant said:")

    @property
    def messages(self) -> Locator:
        return self.page.get_by_role("article", name="You said:")

    def button(self, name: str) -> Locator:
        return self.page.get_by_role("button", name=name, exact=True)

    def expect_answer(self, text: str) -> None:
        expect(self.answers.last).to_have_text(text)
