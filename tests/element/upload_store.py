"""Where the scripted server keeps uploaded files; fails and waits on demand."""

from collections.abc import Awaitable, Callable
from typing import Literal

from chatkit.store import AttachmentStore
from chatkit.types import (
    Attachment,
    AttachmentCreateParams,
    AttachmentUploadDescriptor,
    FileAttachment,
    ImageAttachment,
)
from pydantic import AnyUrl
from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import Response

from tests.element.memory_store import Context

PIXEL = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"


class UploadStore(AttachmentStore[Context]):
    """Takes files by a form or as bytes, and remembers what was deleted."""

    def __init__(self) -> None:
        self.address = ""
        self.method: Literal["POST", "PUT"] = "POST"
        self.failures = 0
        self.hold: Callable[[], Awaitable[None]] | None = None
        self.created: list[AttachmentCreateParams] = []
        self.deleted: list[str] = []
        self.files: dict[str, bytes] = {}
        self.headers: list[dict[str, str]] = []

    async def create_attachment(
        self, input: AttachmentCreateParams, context: Context
    ) -> Attachment:
        self.created.append(input)
        attachment_id = f"att_{len(self.created)}"
        return self.record(attachment_id, input.name, input.mime_type).model_copy(
            update={
                "upload_descriptor": AttachmentUploadDescriptor(
                    url=AnyUrl(f"{self.address}uploads/{attachment_id}"),
                    method=self.method,
                    headers={"X-Upload-Ticket": attachment_id},
                )
            }
        )

    async def delete_attachment(self, attachment_id: str, context: Context) -> None:
        self.deleted.append(attachment_id)

    def record(self, attachment_id: str, name: str, mime_type: str) -> Attachment:
        if not mime_type.startswith("image/"):
            return FileAttachment(id=attachment_id, name=name, mime_type=mime_type)
        return ImageAttachment(
            id=attachment_id, name=name, mime_type=mime_type, preview_url=AnyUrl(PIXEL)
        )

    async def receive(self, request: Request) -> Response:
        """Take the bytes of an attachment that was created before."""
        self.headers.append(dict(request.headers))
        content = await self._content(request)
        if self.hold is not None:
            await self.hold()
        if self.failures > 0:
            self.failures -= 1
            return Response(status_code=503)
        self.files[request.path_params["attachment_id"]] = content
        return Response(status_code=204)

    async def _content(self, request: Request) -> bytes:
        if request.method == "PUT":
            return await request.body()
        async with request.form() as form:
            file = form["file"]
            assert isinstance(file, UploadFile)
            return await file.read()

    async def receive_at_once(self, request: Request) -> Attachment:
        """Take a file that nobody announced, and make an attachment of it."""
        self.headers.append(dict(request.headers))
        async with request.form() as form:
            file = form["file"]
            assert isinstance(file, UploadFile)
            self.files["att_direct"] = await file.read()
            return self.record("att_direct", file.filename or "", file.content_type or "")
