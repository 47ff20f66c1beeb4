"""Items of a thread as they are drawn: messages, tasks, workflows (section E)."""

from typing import Any

import pytest
from chatkit.types import (
    AssistantMessageContent,
    CustomSummary,
    CustomTask,
    DurationSummary,
    EndOfTurnItem,
    FileAttachment,
    FileSource,
    FileTask,
    ImageAttachment,
    ImageTask,
    SearchTask,
    Task,
    TaskItem,
    ThoughtTask,
    ThreadItem,
    URLSource,
    UserMessageTagContent,
    UserMessageTextContent,
    Workflow,
    WorkflowItem,
)
from playwright.sync_api import Locator, expect
from pydantic import AnyUrl, TypeAdapter

from tests.element.chat_page import ChatPage
from tests.element.scripted_server import ScriptedServer, assistant_message, user_message
from tests.element.upload_store import PIXEL

THREAD = "thr_a"

GFM = """# Plan

## Today

A *quiet* **day** ~~off~~ with `code`, a [link](https://example.com) and https://example.org.
A line of the same paragraph.

- milk
  - oat
- [x] bread

3. third
4. fourth

> a quote

| task | hours |
|:-----|------:|
| rent | 2 |

---
"""


def open_with(chat: ChatPage, server: ScriptedServer, *items: ThreadItem) -> None:
    """Open a thread that holds a question and these items."""
    server.add_thread(THREAD, "question")
    for item in items:
        server.store.items[THREAD][item.id] = item
    chat.open({"initialThread": THREAD})
    chat.wait_for_event("chatkit.thread.load.end")


def answer_of(*texts: str) -> ThreadItem:
    item = assistant_message(THREAD, "answer", "")
    item.content = [AssistantMessageContent(text=text) for text in texts]
    return item


def task_item(task: Task) -> TaskItem:
    base = assistant_message(THREAD, "task", "")
    return TaskItem(id="task", thread_id=THREAD, created_at=base.created_at, task=task)


def workflow_item(**workflow: Any) -> WorkflowItem:
    base = assistant_message(THREAD, "workflow", "")
    return WorkflowItem(
        id="workflow",
        thread_id=THREAD,
        created_at=base.created_at,
        workflow=Workflow(**{"type": "custom", "tasks": [], **workflow}),
    )


def test_an_answer_is_drawn_as_the_markdown_of_github(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Rows 106, 107."""
    open_with(chat, server, answer_of(GFM))
    answer = chat.answers
    for level, name in ((1, "Plan"), (2, "Today")):
        expect(answer.get_by_role("heading", name=name, level=level)).to_be_visible()
    for tag, text in (("em", "quiet"), ("strong", "day"), ("del", "off"), ("code", "code")):
        expect(answer.locator(tag)).to_have_text(text)
    expect(answer.get_by_role("link")).to_have_text(["link", "https://example.org"])
    expect(answer.locator("ul > li > ul > li")).to_have_text("oat")
    expect(answer.get_by_role("checkbox", name="Done")).to_be_checked()
    expect(answer.locator("ol")).to_have_attribute("start", "3")
    expect(answer.locator("blockquote")).to_have_text("a quote")
    expect(answer.get_by_role("columnheader")).to_have_text(["task", "hours"])
    expect(answer.get_by_role("cell", name="2")).to_have_css("text-align", "end")
    expect(answer.locator("hr")).to_have_count(1)
    # One line break is none: both lines are one paragraph.
    expect(answer.locator("p", has_text="A line of the same paragraph.")).to_contain_text("quiet")
    expect(answer.locator("br")).to_have_count(0)


def test_a_wide_table_scrolls_by_itself_and_by_keyboard(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Row 107."""
    columns = 30
    rows = ["|" + " a long heading |" * columns, "|" + "---|" * columns, "|" + " x |" * columns]
    open_with(chat, server, answer_of("\n".join(rows)))
    scroller = chat.answers.locator(".table-scroll")
    scroller.focus()
    chat.page.keyboard.press("ArrowRight")
    chat.page.wait_for_function(
        "() => window.chat.shadowRoot.querySelector('.table-scroll').scrollLeft > 0"
    )
    assert chat.log.evaluate("(log) => log.scrollWidth <= log.clientWidth")


def test_the_parts_of_an_answer_stand_in_their_order(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Row 106: each is Markdown of its own, so that a mark left open ends with its part."""
    open_with(chat, server, answer_of("first **open", "second", "- third"))
    expect(chat.answers).to_have_count(1)
    expect(chat.answers.locator("chatkit-markdown")).to_have_text(
        ["first **open", "second", "third"]
    )


def test_a_message_of_the_user_shows_lines_tags_files_and_what_it_answers(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Row 105."""
    message = user_message(THREAD, "own", "")
    message.content = [
        UserMessageTextContent(text="# one\n\n- two "),
        UserMessageTagContent(id="t1", text="Rent", data={}),
    ]
    message.quoted_text = "what you *said*"
    message.attachments = [
        ImageAttachment(id="a1", name="cat.gif", mime_type="image/gif", preview_url=AnyUrl(PIXEL)),
        FileAttachment(id="a2", name="notes.txt", mime_type="text/plain"),
    ]
    open_with(chat, server, message)
    own = chat.messages.last
    bubble = own.locator(".bubble")
    assert bubble.inner_text() == "# one\n\n- two Rent"
    expect(bubble.locator("h1, ul")).to_have_count(0)
    expect(bubble.locator(".tag")).to_have_text("Rent")
    expect(own.get_by_role("blockquote", name="Quoted text")).to_have_text("what you *said*")
    picture = own.get_by_role("img", name="cat.gif")
    expect(picture).to_have_js_property("complete", True)
    expect(picture).to_have_attribute("src", PIXEL)
    expect(own.locator(".file")).to_have_text("notes.txt")


def test_a_task_stands_alone_and_open(chat: ChatPage, server: ScriptedServer) -> None:
    """Row 120: there is nothing to unfold."""
    task = CustomTask(title="Read the plan", content="All of **it**.", status_indicator="complete")
    open_with(chat, server, task_item(task))
    expect(chat.log.get_by_text("Read the plan")).to_be_visible()
    expect(chat.log.locator("strong", has_text="it")).to_be_visible()
    expect(chat.log.locator("details")).to_have_count(0)


TASKS: list[tuple[Task, list[str]]] = [
    (CustomTask(title="Own", icon="bolt", content="*some* text"), ["Own", "some text"]),
    (
        SearchTask(
            title_query="rent prices",
            queries=["rent 2026"],
            sources=[URLSource(title="Rents", url="https://example.com/rents")],
        ),
        ["rent prices", "rent 2026", "Rents"],
    ),
    (ThoughtTask(content="I should **ask**."), ["Thought", "I should ask."]),
    (FileTask(sources=[FileSource(title="Lease", filename="lease.pdf")]), ["Files", "Lease"]),
    (ImageTask(title="A sketch"), ["A sketch"]),
    (ImageTask(), ["Image"]),
]


def body(chat: ChatPage) -> Locator:
    return chat.log.locator(".task")


@pytest.mark.parametrize(("task", "texts"), TASKS, ids=[task.type for task, _texts in TASKS])
def test_each_kind_of_task_shows_its_title_and_what_it_holds(
    chat: ChatPage, server: ScriptedServer, task: Task, texts: list[str]
) -> None:
    """Row 122."""
    open_with(chat, server, task_item(task))
    for text in texts:
        expect(body(chat)).to_contain_text(text)
    expect(body(chat)).not_to_contain_text("*")
    if isinstance(task, SearchTask):
        link = chat.log.get_by_role("link", name="Rents")
        expect(link).to_have_attribute("href", "https://example.com/rents")
        expect(link).to_have_attribute("rel", "noopener noreferrer")


@pytest.mark.parametrize(
    ("status", "mark"), [("none", ".dot"), ("loading", ".pulse"), ("complete", "svg")]
)
def test_the_status_of_a_task_shows_in_its_mark(
    chat: ChatPage, server: ScriptedServer, status: str, mark: str
) -> None:
    """Row 122."""
    data = {"type": "custom", "title": "Own", "status_indicator": status}
    open_with(chat, server, task_item(TypeAdapter(Task).validate_python(data)))
    marks = {
        one: body(chat).locator(f":scope > {one}").count() for one in (".dot", ".pulse", "svg")
    }
    assert marks == {one: int(one == mark) for one in marks}


STEPS = [CustomTask(title="First"), CustomTask(title="Second")]


@pytest.mark.parametrize(
    ("workflow", "line"),
    [
        ({"summary": CustomSummary(title="Tidied up", icon="sparkle")}, "Tidied up"),
        ({"type": "reasoning", "summary": DurationSummary(duration=12)}, "Thought for 12 s"),
        ({}, "2 steps"),
    ],
)
def test_a_workflow_is_one_line_that_opens_to_its_steps(
    chat: ChatPage, server: ScriptedServer, workflow: dict[str, Any], line: str
) -> None:
    """Row 121: its summary where there is one, else how many steps it had."""
    open_with(chat, server, workflow_item(tasks=STEPS, **workflow))
    summary = chat.log.locator("summary")
    expect(summary).to_have_text(line)
    steps = chat.log.get_by_text("Second")
    expect(steps).to_be_hidden()
    summary.click()
    expect(steps).to_be_visible()
    icon = summary.locator("chatkit-icon")
    expect(icon).to_have_count(1 if line == "Tidied up" else 0)


def test_an_expanded_workflow_is_open_from_the_start(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Row 121."""
    open_with(chat, server, workflow_item(tasks=STEPS, expanded=True))
    expect(chat.log.get_by_text("Second")).to_be_visible()


def test_a_turn_ends_where_the_server_says_so(chat: ChatPage, server: ScriptedServer) -> None:
    """Row 123: what was answered before and after it can be copied by itself."""
    first = assistant_message(THREAD, "one", "one")
    second = assistant_message(THREAD, "two", "two")
    end = EndOfTurnItem(id="end", thread_id=THREAD, created_at=first.created_at)
    open_with(chat, server, first, end, second)
    parts = chat.log.locator(".message.assistant, button[aria-label=Copy]")
    expect(parts).to_have_count(4)
    order = parts.evaluate_all(
        "(all) => all.map((one) => one.matches('button') ? 'Copy' : one.textContent.trim())"
    )
    assert order == ["one", "Copy", "two", "Copy"]
