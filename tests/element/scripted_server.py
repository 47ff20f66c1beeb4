"""A real ChatKitServer whose answers a test writes, served together with the built element."""

import asyncio
import threading
from collections.abc import AsyncIterator, Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from chatkit.actions import Action
from chatkit.server import ChatKitServer, StreamingResult
from chatkit.store import NotFoundError
from chatkit.types import (
    AssistantMessageContent,
    AssistantMessageContentPartAdded,
    AssistantMessageContentPartDone,
    AssistantMessageContentPartTextDelta,
    AssistantMessageItem,
    AudioInput,
    FeedbackKind,
    InferenceOptions,
    StreamOptions,
    SyncCustomActionResponse,
    ThreadItem,
    ThreadItemAddedEvent,
    ThreadItemDoneEvent,
    ThreadItemUpdatedEvent,
    ThreadMetadata,
    ThreadStreamEvent,
    TranscriptionResult,
    UserMessageItem,
    UserMessageTextContent,
    WidgetItem,
)
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response, StreamingResponse
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from tests.element.memory_store import Context, MemoryStore
from tests.element.upload_store import UploadStore

Events = AsyncIterator[ThreadStreamEvent]
Script = Callable[[ThreadMetadata, UserMessageItem | None], Events]
SyncActionScript = Callable[[Action[str, Any], WidgetItem | None], WidgetItem | None]
ActionScript = Callable[[ThreadMetadata, Action[str, Any]], Events]

#: The policy the application serves the element under.
CONTENT_SECURITY_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'none'"
)

#: How long a gate holds an answer at most, and how often it is looked at.
GATE_LIMIT_S = 30
GATE_LOOK_S = 0.01

PAGE = """<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>Element</title>
    <link rel="icon" href="data:," />
    <style>
      html, body, main { block-size: 100%; margin: 0; }
    </style>
  </head>
  <body>
    <main></main>
    <script type="module" src="page.js"></script>
  </body>
</html>
"""

PAGE_SCRIPT = """
import { eventNames } from "./chatkit.js";
window.chatEvents = [];
window.mountChat = (options) => {
  const chat = document.createElement("openai-chatkit");
  for (const name of eventNames) {
    chat.addEventListener(name, ({ detail }) => {
      const { error, ...rest } = detail ?? {};
      window.chatEvents.push([name, error ? { error: error.message, kind: error.name } : rest]);
    });
  }
  chat.setOptions(options);
  document.querySelector("main").replaceChildren(chat);
  window.chat = chat;
};
"""


class Gate:
    """Holds an answer until a test, which runs in another thread, lets it go on."""

    def __init__(self) -> None:
        self._opened = threading.Event()

    def open(self) -> None:
        self._opened.set()

    def wait_for_opening(self, limit_s: float) -> bool:
        """Wait in a test; return whether it was opened."""
        return self._opened.wait(limit_s)

    async def passed(self) -> None:
        """Wait in an answer."""
        # Not in a thread: gates that earlier tests left closed would use up those of the event
        # loop, and an answer that got none would go on too late.
        for _ in range(int(GATE_LIMIT_S / GATE_LOOK_S)):
            if self._opened.is_set():
                return
            await asyncio.sleep(GATE_LOOK_S)


class ScriptedServer(ChatKitServer[Context]):
    """Answers with whatever the test at hand has set as `script`."""

    store: MemoryStore

    def __init__(self) -> None:
        super().__init__(MemoryStore())
        self.forget()

    def forget(self) -> None:
        """Return to an empty store and to an echo as the answer."""
        self.store = MemoryStore()
        self.script: Script = echo
        self.action_script: ActionScript | None = None
        self.attachment_store = self.uploads = UploadStore()
        self.recordings: list[AudioInput] = []
        #: What recordings are turned into; None fails.
        self.transcription: str | None = None
        self.sync_action_script: SyncActionScript | None = None
        self.allow_cancel = True
        self.feedback: list[tuple[str, list[str], FeedbackKind]] = []
        self.requests: list[dict[str, Any]] = []
        self.headers: list[dict[str, str]] = []
        self.cancelled = Gate()

    def respond(
        self, thread: ThreadMetadata, input_user_message: UserMessageItem | None, context: Context
    ) -> Events:
        return self.script(thread, input_user_message)

    def action(
        self,
        thread: ThreadMetadata,
        action: Action[str, Any],
        sender: WidgetItem | None,
        context: Context,
    ) -> Events:
        assert self.action_script is not None
        return self.action_script(thread, action)

    async def sync_action(
        self,
        thread: ThreadMetadata,
        action: Action[str, Any],
        sender: WidgetItem | None,
        context: Context,
    ) -> SyncCustomActionResponse:
        assert self.sync_action_script is not None
        return SyncCustomActionResponse(updated_item=self.sync_action_script(action, sender))

    async def transcribe(self, audio_input: AudioInput, context: Context) -> TranscriptionResult:
        self.recordings.append(audio_input)
        if self.transcription is None:
            raise NotFoundError("There is nobody to listen.")
        return TranscriptionResult(text=self.transcription)

    def get_stream_options(self, thread: ThreadMetadata, context: Context) -> StreamOptions:
        return StreamOptions(allow_cancel=self.allow_cancel)

    async def add_feedback(
        self, thread_id: str, item_ids: list[str], feedback: FeedbackKind, context: Context
    ) -> None:
        self.feedback.append((thread_id, item_ids, feedback))

    async def handle_stream_cancelled(
        self, thread: ThreadMetadata, pending_items: list[ThreadItem], context: Context
    ) -> None:
        self.cancelled.open()
        await super().handle_stream_cancelled(thread, pending_items, context)

    def requests_of(self, kind: str) -> list[dict[str, Any]]:
        """Return the params of all requests of one type, in order."""
        return [request["params"] for request in self.requests if request["type"] == kind]

    def add_thread(self, thread_id: str, *texts: str, title: str | None = None) -> None:
        """Store a thread of messages, the user's and the assistant's by turns."""
        thread = ThreadMetadata(id=thread_id, created_at=datetime.now(), title=title)
        self.store.threads[thread_id] = thread
        items = self.store.items.setdefault(thread_id, {})
        for number, text in enumerate(texts):
            item_id = f"{thread_id}_{number:05}"
            items[item_id] = (
                user_message(thread_id, item_id, text)
                if number % 2 == 0
                else assistant_message(thread_id, item_id, text)
            )


def user_message(thread_id: str, item_id: str, text: str) -> UserMessageItem:
    return UserMessageItem(
        id=item_id,
        thread_id=thread_id,
        created_at=datetime.now(),
        content=[UserMessageTextContent(text=text)],
        inference_options=InferenceOptions(),
    )


def assistant_message(thread_id: str, item_id: str, text: str) -> AssistantMessageItem:
    return AssistantMessageItem(
        id=item_id,
        thread_id=thread_id,
        created_at=datetime.now(),
        content=[AssistantMessageContent(text=text)],
    )


async def echo(thread: ThreadMetadata, message: UserMessageItem | None) -> Events:
    """Answer with the text of the message."""
    text = message.content[0].text if message else "done"
    async for event in say(thread, f"You said: {text}"):
        yield event


async def say(
    thread: ThreadMetadata,
    *deltas: str,
    item_id: str | None = None,
    pause: Callable[[int], Any] | None = None,
) -> Events:
    """Stream one assistant message in deltas; `pause` is awaited before each of them."""
    item = assistant_message(thread.id, item_id or f"answer_{datetime.now().timestamp()}", "")
    item.content = []
    yield ThreadItemAddedEvent(item=item.model_copy(deep=True))
    part = AssistantMessageContent(text="")
    yield ThreadItemUpdatedEvent(
        item_id=item.id, update=AssistantMessageContentPartAdded(content_index=0, content=part)
    )
    for number, delta in enumerate(deltas):
        if pause is not None:
            await pause(number)
        yield ThreadItemUpdatedEvent(
            item_id=item.id,
            update=AssistantMessageContentPartTextDelta(content_index=0, delta=delta),
        )
    item.content = [AssistantMessageContent(text="".join(deltas))]
    yield ThreadItemUpdatedEvent(
        item_id=item.id,
        update=AssistantMessageContentPartDone(content_index=0, content=item.content[0]),
    )
    yield ThreadItemDoneEvent(item=item)


def application(server: ScriptedServer, dist: Path) -> Starlette:
    """Serve the scripted server, a page for the element, and the built files."""

    async def chatkit(request: Request) -> Response:
        body = await request.body()
        server.uploads.address = str(request.base_url)
        server.requests.append(await request.json())
        server.headers.append(dict(request.headers))
        try:
            result = await server.process(body, {})
        except NotFoundError as error:
            return JSONResponse({"error": {"message": str(error)}}, status_code=404)
        if isinstance(result, StreamingResult):
            return StreamingResponse(result, media_type="text/event-stream")
        return Response(result.json, media_type="application/json")

    async def receive(request: Request) -> Response:
        return await server.uploads.receive(request)

    async def upload(request: Request) -> Response:
        attachment = await server.uploads.receive_at_once(request)
        await server.store.save_attachment(attachment, {})
        return JSONResponse(attachment.model_dump(mode="json", exclude_none=True))

    return Starlette(
        routes=[
            Route("/chatkit", chatkit, methods=["POST"]),
            Route("/uploads/{attachment_id}", receive, methods=["POST", "PUT"]),
            Route("/upload", upload, methods=["POST"]),
            *page_routes(dist),
        ]
    )


def page_routes(dist: Path) -> list[Route | Mount]:
    """Return the routes of the page that mounts the element, and of the built files."""

    async def page(_request: Request) -> Response:
        return HTMLResponse(PAGE, headers={"Content-Security-Policy": CONTENT_SECURITY_POLICY})

    async def open_page(_request: Request) -> Response:
        return HTMLResponse(PAGE)

    async def script(_request: Request) -> Response:
        return Response(PAGE_SCRIPT, media_type="text/javascript")

    return [
        Route("/", page),
        # Without a policy: what the element lets through is then not stopped by the browser.
        Route("/open", open_page),
        Route("/page.js", script),
        Mount("/", StaticFiles(directory=dist)),
    ]
