"""Items of every kind that openai-chatkit knows, for the tests of this folder."""

from datetime import datetime, timedelta, timezone
from typing import Any

from chatkit.types import (
    Annotation,
    AssistantMessageContent,
    AssistantMessageItem,
    ClientToolCallItem,
    CustomTask,
    EndOfTurnItem,
    FileAttachment,
    GeneratedImage,
    GeneratedImageItem,
    HiddenContextItem,
    InferenceOptions,
    SDKHiddenContextItem,
    StructuredInputFreeform,
    StructuredInputItem,
    TaskItem,
    ThreadItem,
    ThreadMetadata,
    URLSource,
    UserMessageItem,
    UserMessageTagContent,
    UserMessageTextContent,
    WidgetItem,
    Workflow,
    WorkflowItem,
)
from chatkit.widgets import Card, Text

CREATED_AT = datetime(2026, 3, 4, 10, 0, 0, 123456)


def thread(thread_id: str = "thr_1", **fields: Any) -> ThreadMetadata:
    return ThreadMetadata(id=thread_id, **{"created_at": CREATED_AT, **fields})


def user_message(item_id: str, text: str = "hello", thread_id: str = "thr_1") -> UserMessageItem:
    return UserMessageItem(
        id=item_id,
        thread_id=thread_id,
        created_at=CREATED_AT,
        content=[UserMessageTextContent(text=text)],
        inference_options=InferenceOptions(),
    )


def assistant_message(
    item_id: str, text: str = "Hello.", thread_id: str = "thr_1"
) -> AssistantMessageItem:
    return AssistantMessageItem(
        id=item_id,
        thread_id=thread_id,
        created_at=CREATED_AT,
        content=[AssistantMessageContent(text=text)],
    )


def one_of_each_kind() -> list[ThreadItem]:
    same: dict[str, Any] = {"thread_id": "thr_1", "created_at": CREATED_AT}
    return [
        UserMessageItem(
            id="msg_1",
            content=[
                UserMessageTextContent(text="Grüße 🦉\nin two lines"),
                UserMessageTagContent(id="task_1", text="Buy milk", data={"a": None, "b": [1]}),
            ],
            attachments=[
                FileAttachment(
                    id="atc_1", name="a.txt", mime_type="text/plain", metadata={"hash": "abc"}
                )
            ],
            quoted_text="what you said",
            inference_options=InferenceOptions(model="offline"),
            **same,
        ),
        AssistantMessageItem(
            id="msg_2",
            content=[
                AssistantMessageContent(
                    text="See [1]",
                    annotations=[
                        Annotation(source=URLSource(title="A", url="https://a.test/"), index=4)
                    ],
                )
            ],
            thread_id="thr_1",
            # A provider may send a zone; it comes back as it came.
            created_at=datetime(2026, 3, 4, 9, 0, tzinfo=timezone(timedelta(hours=2))),
        ),
        ClientToolCallItem(id="tc_1", call_id="call_1", name="pick", arguments={"n": 1}, **same),
        WidgetItem(id="msg_3", widget=Card(children=[Text(value="hi", id="t")]), **same),
        GeneratedImageItem(id="msg_4", image=GeneratedImage(id="i", url="/i.png"), **same),
        StructuredInputItem(
            id="msg_5", inputs=[StructuredInputFreeform(id="q", question="Why?")], **same
        ),
        WorkflowItem(
            id="wf_1", workflow=Workflow(type="custom", tasks=[CustomTask(title="t")]), **same
        ),
        TaskItem(id="tsk_1", task=CustomTask(title="t", content="c"), **same),
        HiddenContextItem(id="hid_1", content=None, **same),
        SDKHiddenContextItem(id="shcx_1", content="stopped", **same),
        EndOfTurnItem(id="end_1", **same),
    ]
