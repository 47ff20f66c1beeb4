"""The thread as a function of stream events, without any drawing (conformance section D)."""

from typing import Any

import pytest

from tests.element.source_modules import Modules

Event = dict[str, Any]
State = dict[str, Any]


def thread(**fields: object) -> dict[str, Any]:
    return {
        "id": "thr_1",
        "created_at": "2026-03-04T10:00:00",
        "items": {"data": [], "has_more": False},
        **fields,
    }


def item(kind: str, item_id: str, **fields: object) -> dict[str, Any]:
    return {
        "type": kind,
        "id": item_id,
        "thread_id": "thr_1",
        "created_at": "2026-03-04T10:00:00",
        **fields,
    }


def answer(item_id: str, *texts: str) -> dict[str, Any]:
    parts = [{"type": "output_text", "text": text, "annotations": []} for text in texts]
    return item("assistant_message", item_id, content=parts)


def added(added_item: dict[str, Any]) -> Event:
    return {"type": "thread.item.added", "item": added_item}


def done(done_item: dict[str, Any]) -> Event:
    return {"type": "thread.item.done", "item": done_item}


def update(item_id: str, kind: str, **fields: object) -> Event:
    return {"type": "thread.item.updated", "item_id": item_id, "update": {"type": kind, **fields}}


def after(modules: Modules, *events: Event) -> State:
    """Return the state that events lead to, as plain data."""
    state: State = modules.run(
        "thread/reduce",
        """const { emptyThread } = await import('/src/chatkit/thread/state.ts');
           const state = x.reduce(m.reduce, emptyThread);
           return { ...state, unfinished: [...state.unfinished] };""",
        list(events),
    )
    return state


def changes(modules: Modules, before: list[Event], event: Event) -> bool:
    """Return whether an event makes a new state."""
    changed = modules.run(
        "thread/reduce",
        """const { emptyThread } = await import('/src/chatkit/thread/state.ts');
           const state = x.before.reduce(m.reduce, emptyThread);
           return m.reduce(state, x.event) !== state;""",
        {"before": before, "event": event},
    )
    assert isinstance(changed, bool)
    return changed


def texts(state: State, place: int = 0) -> list[str]:
    return [part["text"] for part in state["items"][place]["content"]]


def test_thread_created_sets_the_thread_without_its_page_of_items(modules: Modules) -> None:
    """Row 87."""
    state = after(modules, {"type": "thread.created", "thread": thread(title="Shopping")})
    assert state["thread"] == {
        "id": "thr_1",
        "created_at": "2026-03-04T10:00:00",
        "title": "Shopping",
    }


def test_thread_updated_changes_metadata_and_keeps_the_items(modules: Modules) -> None:
    """Row 88."""
    state = after(
        modules,
        done(answer("a", "hello")),
        {"type": "thread.updated", "thread": thread(title="New", status={"type": "locked"})},
    )
    assert state["thread"]["title"] == "New"
    assert state["thread"]["status"] == {"type": "locked"}
    assert [one["id"] for one in state["items"]] == ["a"]


def test_an_added_item_is_unfinished_until_it_is_done(modules: Modules) -> None:
    """Row 89."""
    assert after(modules, added(answer("a")))["unfinished"] == ["a"]
    finished = after(modules, added(answer("a")), done(answer("a", "hello")))
    assert finished["unfinished"] == []
    assert texts(finished) == ["hello"]


def test_done_inserts_an_item_that_was_never_added(modules: Modules) -> None:
    """Row 89."""
    assert texts(after(modules, done(answer("a", "hello")))) == ["hello"]


def test_adding_a_known_item_again_keeps_its_place(modules: Modules) -> None:
    """Row 89; the server adds a stored workflow a second time."""
    state = after(modules, added(answer("a")), added(answer("b")), added(answer("a", "again")))
    assert [one["id"] for one in state["items"]] == ["a", "b"]
    assert texts(state) == ["again"]


def test_the_confirmed_user_message_takes_the_place_of_the_one_drawn_at_once(
    modules: Modules,
) -> None:
    """Row 90."""
    state = modules.run(
        "thread/reduce",
        """const { emptyThread } = await import('/src/chatkit/thread/state.ts');
           const drawn = m.addUnconfirmed(emptyThread, x.drawn);
           return [x.done, x.added].reduce(m.reduce, drawn);""",
        {
            "drawn": item("user_message", "unconfirmed_1", content=[]),
            "done": done(item("user_message", "msg_1", content=[])),
            "added": added(answer("a")),
        },
    )
    assert [one["id"] for one in state["items"]] == ["msg_1", "a"]
    assert state["unconfirmed"] is None


def test_a_removed_item_is_gone_and_no_longer_unfinished(modules: Modules) -> None:
    """Row 91."""
    state = after(modules, added(answer("a")), {"type": "thread.item.removed", "item_id": "a"})
    assert state["items"] == []
    assert state["unfinished"] == []


def test_a_replaced_item_keeps_its_place(modules: Modules) -> None:
    """Row 91."""
    state = after(
        modules,
        done(answer("a", "one")),
        done(answer("b", "two")),
        {"type": "thread.item.replaced", "item": answer("a", "other")},
    )
    assert [one["id"] for one in state["items"]] == ["a", "b"]
    assert texts(state) == ["other"]


@pytest.mark.parametrize(
    "event",
    [
        update("unknown", "assistant_message.content_part.text_delta", content_index=0, delta="x"),
        {"type": "thread.item.removed", "item_id": "unknown"},
        {"type": "client_effect", "name": "confetti", "data": {}},
        {"type": "thread.something.new"},
        update("a", "assistant_message.something.new"),
        update("a", "workflow.task.added", task_index=0, task={"type": "custom"}),
    ],
)
def test_an_event_that_concerns_nothing_here_changes_nothing(
    modules: Modules, event: Event
) -> None:
    """Rows 86, 92, 100."""
    assert not changes(modules, [added(answer("a"))], event)


def test_text_deltas_are_appended_to_their_part(modules: Modules) -> None:
    """Row 93."""
    delta = "assistant_message.content_part.text_delta"
    state = after(
        modules,
        added(answer("a")),
        update("a", delta, content_index=0, delta="Hel"),
        update("a", delta, content_index=1, delta="second"),
        update("a", delta, content_index=0, delta="lo"),
    )
    assert texts(state) == ["Hello", "second"]


def test_a_part_beyond_the_last_is_padded_with_empty_ones(modules: Modules) -> None:
    """Row 93; the server pads the same way."""
    part = {"type": "output_text", "text": "third", "annotations": []}
    state = after(
        modules,
        added(answer("a")),
        update("a", "assistant_message.content_part.added", content_index=2, content=part),
    )
    assert texts(state) == ["", "", "third"]


def test_a_part_that_is_done_overwrites_what_was_streamed(modules: Modules) -> None:
    """Row 93."""
    part = {"type": "output_text", "text": "final", "annotations": []}
    state = after(
        modules,
        added(answer("a", "draft")),
        update("a", "assistant_message.content_part.done", content_index=0, content=part),
    )
    assert texts(state) == ["final"]


def annotation(title: str) -> dict[str, Any]:
    source = {"type": "url", "title": title, "url": "https://example.com"}
    return {"type": "annotation", "source": source}


def test_annotations_are_inserted_at_their_index_else_appended(modules: Modules) -> None:
    """Row 94."""
    kind = "assistant_message.content_part.annotation_added"
    state = after(
        modules,
        added(answer("a", "text")),
        *(
            update("a", kind, content_index=0, annotation_index=place, annotation=annotation(title))
            for place, title in [(0, "last"), (0, "first"), (9, "appended")]
        ),
    )
    [part] = state["items"][0]["content"]
    assert [one["source"]["title"] for one in part["annotations"]] == ["first", "last", "appended"]


def card(*children: dict[str, Any]) -> dict[str, Any]:
    return item("widget", "w", widget={"type": "Card", "id": "card", "children": list(children)})


def test_streamed_widget_text_is_appended_by_component_id(modules: Modules) -> None:
    """Row 95."""
    kind = "widget.streaming_text.value_delta"
    text = {"type": "Text", "id": "t", "value": "Hel", "streaming": True}
    state = after(
        modules,
        added(card({"type": "Row", "children": [text]})),
        update("w", kind, component_id="t", delta="lo", done=False),
        update("w", kind, component_id="t", delta="!", done=True),
    )
    [row] = state["items"][0]["widget"]["children"]
    assert row["children"] == [{**text, "value": "Hello!", "streaming": False}]


def test_a_widget_component_is_updated_by_its_id(modules: Modules) -> None:
    """Row 96."""
    state = after(
        modules,
        added(card({"type": "Text", "id": "t", "value": "a"}, {"type": "Divider"})),
        update(
            "w",
            "widget.component.updated",
            component_id="t",
            component={"type": "Badge", "id": "t", "label": "b"},
        ),
    )
    assert state["items"][0]["widget"]["children"] == [
        {"type": "Badge", "id": "t", "label": "b"},
        {"type": "Divider"},
    ]


def test_a_widget_root_is_replaced_as_a_whole(modules: Modules) -> None:
    """Row 96."""
    root = {"type": "ListView", "children": []}
    state = after(modules, added(card()), update("w", "widget.root.updated", widget=root))
    assert state["items"][0]["widget"] == root


def workflow(*tasks: dict[str, Any]) -> dict[str, Any]:
    return item("workflow", "wf", workflow={"type": "custom", "tasks": list(tasks)})


def test_workflow_tasks_are_added_at_their_place_and_updated(modules: Modules) -> None:
    """Row 97."""
    state = after(
        modules,
        added(workflow()),
        update("wf", "workflow.task.added", task_index=0, task={"type": "custom", "title": "a"}),
        update("wf", "workflow.task.added", task_index=7, task={"type": "custom", "title": "b"}),
        update("wf", "workflow.task.updated", task_index=1, task={"type": "custom", "title": "c"}),
    )
    assert [one["title"] for one in state["items"][0]["workflow"]["tasks"]] == ["a", "c"]


def test_a_generated_image_shows_its_partial_image_and_progress(modules: Modules) -> None:
    """Row 98."""
    image = {"id": "img", "url": "data:image/png;base64,AA=="}
    state = after(
        modules,
        added(item("generated_image", "g")),
        update("g", "generated_image.updated", image=image, progress=0.5),
    )
    assert state["items"][0]["image"] == image
    assert state["items"][0]["progress"] == 0.5


def test_stream_options_say_whether_the_answer_may_be_stopped(modules: Modules) -> None:
    """Row 99."""
    event = {"type": "stream_options", "stream_options": {"allow_cancel": True}}
    assert after(modules)["allowCancel"] is False
    assert after(modules, event)["allowCancel"] is True


def test_progress_is_the_latest_one(modules: Modules) -> None:
    """Row 99."""
    state = after(
        modules,
        {"type": "progress_update", "text": "Reading", "icon": "document"},
        {"type": "progress_update", "text": "Writing"},
    )
    assert state["progress"] == {"icon": None, "text": "Writing"}


def test_an_error_event_keeps_code_message_and_retry(modules: Modules) -> None:
    """Row 101."""
    state = after(
        modules, {"type": "error", "code": "custom", "message": "No.", "allow_retry": True}
    )
    assert state["failure"] == {"code": "custom", "message": "No.", "allowRetry": True}


def test_notices_are_collected_in_order(modules: Modules) -> None:
    """Row 102."""
    state = after(
        modules,
        {"type": "notice", "level": "info", "message": "one"},
        {"type": "notice", "level": "danger", "message": "two", "title": "T"},
    )
    assert state["notices"] == [
        {"level": "info", "message": "one", "title": None},
        {"level": "danger", "message": "two", "title": "T"},
    ]


def test_the_end_of_a_response_leaves_nothing_unfinished(modules: Modules) -> None:
    """Rows 84, 99."""
    state = modules.run(
        "thread/reduce",
        """const { emptyThread } = await import('/src/chatkit/thread/state.ts');
           const state = m.endResponse(x.reduce(m.reduce, emptyThread));
           return { ...state, unfinished: [...state.unfinished] };""",
        [added(answer("a", "partial")), {"type": "progress_update", "text": "Working"}],
    )
    assert state["unfinished"] == []
    assert state["progress"] is None
    assert texts(state) == ["partial"]


def test_older_pages_go_before_what_is_there_and_repeat_nothing(modules: Modules) -> None:
    """Rows 65, 132."""
    ids = modules.run(
        "thread/reduce",
        """const { emptyThread } = await import('/src/chatkit/thread/state.ts');
           const state = x.pages.reduce(m.prependPage, emptyThread);
           return state.items.map((item) => item.id);""",
        {"pages": [[answer("d"), answer("c")], [answer("c"), answer("b"), answer("a")]]},
    )
    assert ids == ["a", "b", "c", "d"]


def test_fetched_items_that_say_the_same_stay_the_same_objects(modules: Modules) -> None:
    """Row 11: what did not change is not drawn again."""
    same = modules.run(
        "thread/reduce",
        """const { emptyThread } = await import('/src/chatkit/thread/state.ts');
           const before = m.prependPage(emptyThread, x.before);
           const now = m.reconcile(before, x.now, false);
           return now.items.map((item) => [item.id, before.items.includes(item)]);""",
        {
            "before": [answer("c", "gone"), answer("b", "old"), answer("a", "same")],
            "now": [answer("d", "new"), answer("b", "changed"), answer("a", "same")],
        },
    )
    assert same == [["a", True], ["b", False], ["d", False]]


def test_only_the_turn_with_a_changed_item_becomes_another_object(modules: Modules) -> None:
    """Row 103."""
    same = modules.run(
        "thread/turns",
        """const before = m.groupTurns(x);
           const now = m.groupTurns([...x.slice(0, -1), { ...x.at(-1) }], before);
           return now.map((turn, place) => turn === before[place]);""",
        [
            answer("greeting", "hi"),
            item("user_message", "u1", content=[]),
            answer("a1", "one"),
            item("user_message", "u2", content=[]),
            answer("a2", "two"),
        ],
    )
    assert same == [True, True, False]
