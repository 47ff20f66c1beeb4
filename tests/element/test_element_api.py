"""The element as a page uses it: markup, options, methods, events."""

import asyncio

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.element.chat_page import API, ChatPage
from tests.element.scripted_server import ScriptedServer, say
from tests.element.widgets.showing import ITEM, THREAD, stored


def test_it_works_from_markup_and_is_upgraded_when_defined_later(
    context: BrowserContext, chat: ChatPage
) -> None:
    """Row 1."""
    page = chat.page
    page.goto(chat.address)
    page.evaluate(
        """async (api) => {
          document.querySelector('main').innerHTML = '<openai-chatkit></openai-chatkit>';
          await customElements.whenDefined('openai-chatkit');
          document.querySelector('openai-chatkit').setOptions({ api });
        }""",
        API,
    )
    expect(chat.composer).to_be_visible()


def test_options_set_before_the_element_is_attached_hold(chat: ChatPage) -> None:
    """Rows 3, 15: ready comes once, when it can be used."""
    chat.page.goto(chat.address)
    chat.page.wait_for_function("() => Boolean(window.mountChat)")
    order = chat.page.evaluate(
        """async (api) => {
          const chat = document.createElement('openai-chatkit');
          const order = [];
          chat.addEventListener('chatkit.ready', () => order.push('ready'));
          chat.setOptions({ api, composer: { placeholder: 'first' } });
          chat.setOptions({ api, composer: { placeholder: 'second' } });
          await new Promise((resolve) => setTimeout(resolve, 50));
          order.push('attached');
          document.querySelector('main').append(chat);
          await chat.focusComposer();
          return order;
        }""",
        API,
    )
    assert order == ["attached", "ready"]
    expect(chat.composer).to_have_attribute("aria-placeholder", "second")
    expect(chat.composer).to_be_focused()


def test_set_options_replaces_all_options(chat: ChatPage) -> None:
    """Row 2: what is missing returns to its default."""
    chat.open({"startScreen": {"greeting": "Hello there"}, "composer": {"placeholder": "Write"}})
    expect(chat.page.get_by_role("heading", name="Hello there")).to_be_visible()
    chat.set_options({"composer": {"placeholder": "Write"}})
    expect(chat.page.get_by_role("heading", name="What can I help with today?")).to_be_visible()
    expect(chat.composer).to_have_attribute("aria-placeholder", "Write")


def test_equal_options_keep_draft_scroll_and_nodes(chat: ChatPage, server: ScriptedServer) -> None:
    """Row 3."""
    server.add_thread("thr_a", *[f"message {number}" for number in range(80)])
    options = {"initialThread": "thr_a", "theme": {"colorScheme": "dark"}}
    chat.open(options)
    expect(chat.messages.last).to_be_in_viewport()
    chat.composer.fill("half a thought")
    chat.page.evaluate(
        """() => {
          const scroller = window.chat.shadowRoot.querySelector('.scroll');
          scroller.dispatchEvent(new WheelEvent('wheel'));
          scroller.scrollTop -= 200;
          window.before = [scroller, scroller.scrollTop];
        }"""
    )
    for _ in range(3):
        chat.set_options(options)
    chat.page.wait_for_timeout(50)
    kept = """() => {
      const [scroller, top] = window.before;
      return scroller.isConnected && Math.abs(scroller.scrollTop - top) < 2;
    }"""
    assert chat.page.evaluate(kept)
    expect(chat.composer).to_have_text("half a thought")


def test_handlers_are_read_when_they_are_called(chat: ChatPage) -> None:
    """Row 4: the latest one counts, although the data is equal."""
    handlers = "{ header: { leftAction: { icon: 'menu', onClick: () => { window.by = '%s' } } } }"
    chat.open(handlers=handlers % "first")
    chat.set_options({}, handlers=handlers % "second")
    chat.button("Menu").click()
    assert chat.page.evaluate("window.by") == "second"


def test_methods_called_before_it_is_attached_are_carried_out_then(chat: ChatPage) -> None:
    """Row 13."""
    chat.page.goto(chat.address)
    chat.page.wait_for_function("() => Boolean(window.mountChat)")
    chat.page.evaluate(
        """(api) => {
          const chat = document.createElement('openai-chatkit');
          chat.setComposerValue({ text: 'waiting' });
          chat.setOptions({ api });
          document.querySelector('main').append(chat);
        }""",
        API,
    )
    expect(chat.composer).to_have_text("waiting")


def test_all_methods_but_set_options_return_promises(chat: ChatPage) -> None:
    """Row 12."""
    chat.open()
    kinds = chat.page.evaluate(
        """async () => {
          const { methodNames } = await import('/chatkit.js');
          const promised = {};
          for (const name of methodNames.filter((name) => name !== 'setOptions')) {
            const value = window.chat[name]({});
            promised[name] = value instanceof Promise;
            await value.catch(() => undefined);
          }
          return promised;
        }"""
    )
    assert set(kinds) == {
        "fetchUpdates",
        "focusComposer",
        "hideHistory",
        "sendCustomAction",
        "sendUserMessage",
        "setComposerValue",
        "setThreadId",
        "showHistory",
    }
    assert all(kinds.values())


def test_listeners_are_events_of_the_host_with_all_standard_options(chat: ChatPage) -> None:
    """Rows 14, 25: they do not bubble; once and signal work."""
    chat.open()
    counts = chat.page.evaluate(
        """async () => {
          const counts = { once: 0, aborted: 0, bubbled: 0, target: null };
          const controller = new AbortController();
          const { chat } = window;
          const name = 'chatkit.thread.change';
          chat.addEventListener(name, (event) => {
            counts.once += 1;
            counts.target = event.target === chat;
          }, { once: true });
          chat.addEventListener(name, () => (counts.aborted += 1), { signal: controller.signal });
          document.addEventListener(name, () => (counts.bubbled += 1));
          controller.abort();
          await chat.sendUserMessage({ text: 'one' });
          await chat.setThreadId(null);
          return counts;
        }"""
    )
    assert counts == {"once": 1, "aborted": 0, "bubbled": 0, "target": True}


def test_a_message_sent_by_method_takes_along_what_it_names_and_leaves_the_draft(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Row 7."""
    chat.open()
    server.uploads.address = chat.address
    record = server.uploads.record("att_9", "notes.txt", "text/plain")
    server.store.attachments["att_9"] = record
    chat.composer.fill("my draft")
    attachment = {"type": "file", "id": "att_9", "name": "notes.txt", "mime_type": "text/plain"}
    chat.call(
        "sendUserMessage", {"text": "read this", "reply": "which?", "attachments": [attachment]}
    )
    [request] = server.requests_of("threads.create")
    assert request["input"] == {
        "content": [{"type": "input_text", "text": "read this"}],
        "attachments": ["att_9"],
        "quoted_text": "which?",
        "inference_options": {},
    }
    expect(chat.messages.locator(".file")).to_have_text("notes.txt")
    expect(chat.composer).to_have_text("my draft")


def test_send_user_message_with_new_thread_creates_one(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Row 7."""
    chat.open()
    chat.send_and_wait("one")
    chat.call("sendUserMessage", {"text": "two", "newThread": True})
    expect(chat.messages).to_have_text(["two"])
    assert len(server.requests_of("threads.create")) == 2


def test_an_action_goes_to_the_server_with_type_and_payload_only(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Rows 9, 71."""
    server.action_script = lambda thread, action: say(thread, f"Did {action.type}.")
    chat.open()
    chat.send_and_wait("hello")
    action = {"type": "archive", "payload": {"id": 1}, "handler": "server", "streaming": True}
    chat.call("sendCustomAction", action)
    chat.expect_answer("Did archive.")
    [request] = server.requests_of("threads.custom_action")
    assert request["action"] == {"type": "archive", "payload": {"id": 1}}
    assert "item_id" not in request


def test_an_action_may_name_the_item_it_comes_from(chat: ChatPage, server: ScriptedServer) -> None:
    """Row 9."""
    server.action_script = lambda thread, action: say(thread, f"Did {action.type}.")
    card = {"type": "Card", "children": [{"type": "Text", "value": "A card"}]}
    stored(server, card)
    chat.open({"initialThread": THREAD})
    chat.wait_for_event("chatkit.thread.load.end")
    chat.call("sendCustomAction", {"type": "archive"}, ITEM)
    [request] = server.requests_of("threads.custom_action")
    assert (request["thread_id"], request["item_id"]) == (THREAD, ITEM)
    chat.expect_answer("Did archive.")


def test_an_action_without_a_thread_is_an_error_and_sends_nothing(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Row 82."""
    chat.open()
    assert chat.rejection("sendCustomAction", {"type": "archive"}) is not None
    assert len(chat.events("chatkit.error")) == 1
    assert server.requests == []


def test_moving_the_element_keeps_its_state(chat: ChatPage) -> None:
    """Row 26."""
    chat.open()
    chat.send_and_wait("hello")
    chat.composer.fill("draft")
    chat.page.evaluate(
        """() => {
          const other = document.createElement('section');
          other.style.blockSize = '100%';
          document.body.append(other);
          other.append(window.chat);
        }"""
    )
    chat.expect_answer("You said: hello")
    expect(chat.composer).to_have_text("draft")
    chat.send_and_wait("again")
    chat.expect_answer("You said: again")


def test_removing_the_element_gives_up_its_stream(chat: ChatPage, server: ScriptedServer) -> None:
    """Row 26."""
    server.script = lambda thread, _message: say(
        thread, "a", "b", pause=lambda number: asyncio.sleep(60 * number)
    )
    chat.open()
    chat.send("hello")
    expect(chat.answers).to_have_text(["a"])
    chat.page.evaluate("window.chat.remove()")
    chat.wait_for_event("chatkit.response.end")
    assert chat.events("chatkit.error") == []


def test_the_host_fills_its_box(chat: ChatPage) -> None:
    """Row 27."""
    chat.open()
    box = chat.page.locator("openai-chatkit").bounding_box()
    assert box == {"x": 0, "y": 0, "width": 900, "height": 700}


def test_no_request_leaves_the_origin_of_the_page(chat: ChatPage) -> None:
    """Row 28."""
    chat.open({"startScreen": {"prompts": [{"label": "Go", "prompt": "go", "icon": "play"}]}})
    chat.send_and_wait("![](https://example.com/a.png) https://example.com")
    chat.call("showHistory")
    elsewhere = [url for url in chat.requested if not url.startswith((chat.address, "data:"))]
    assert elsewhere == []


def test_the_hosted_variant_is_reported_as_not_supported(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Row 32."""
    chat.open(handlers="{ api: { getClientSecret: async () => 'secret' } }")
    chat.send_and_wait("hello")
    [error] = chat.events("chatkit.error")
    assert "api.getClientSecret is not supported" in error["error"]
    assert server.requests == []


def test_own_fetch_makes_every_request_and_gets_plain_headers(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Rows 30, 33, 83."""
    chat.open(
        {"locale": "nl-NL"},
        handlers="""{ api: { url: '/chatkit', domainKey: 'local', fetch: (url, init) =>
            fetch(url, { ...init, headers: { ...init.headers, 'X-Tenant': 'blue' } }) } }""",
    )
    chat.send_and_wait("hello")
    chat.call("showHistory")
    assert len(server.headers) == 2
    for headers in server.headers:
        assert headers["x-tenant"] == "blue"
        assert headers["accept-language"] == "nl-NL"
        assert headers["content-type"] == "application/json"


@pytest.mark.parametrize("key", ["local", "domain_pk_1234567890", ""])
def test_requests_go_to_the_given_address_and_the_domain_key_goes_nowhere(
    chat: ChatPage, server: ScriptedServer, key: str
) -> None:
    """Row 29."""
    chat.open({"api": {"url": "/chatkit?tenant=blue", "domainKey": key}})
    chat.send_and_wait("hello")
    chat.call("showHistory")
    chat.expect_answer("You said: hello")
    asked = [url for url in chat.requested if "/chatkit?" in url]
    assert asked == [f"{chat.address}/chatkit?tenant=blue"] * 2
    if key:
        everything = [*chat.requested, *map(str, server.requests), *map(str, server.headers)]
        assert [one for one in everything if key in one.replace(chat.address, "")] == []


def test_an_unknown_option_is_logged_and_ignored(chat: ChatPage) -> None:
    """Row 63."""
    chat.open({"colour": "red"})
    logged = {"name": "options.unknown", "data": {"names": ["colour"]}}
    assert chat.events("chatkit.log") == [logged]


def test_the_frame_title_names_the_region(chat: ChatPage) -> None:
    """Row 35."""
    chat.open()
    expect(chat.page.get_by_role("region", name="Chat", exact=True)).to_be_visible()
    chat.set_options({"frameTitle": "Help desk"})
    expect(chat.page.get_by_role("region", name="Help desk")).to_be_visible()


def test_a_prompt_of_the_start_screen_is_sent_on_click(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Rows 42, 43."""
    tag = {"type": "input_tag", "id": "t", "text": "@Rent", "data": {}}
    prompts = [
        {"label": "Today", "prompt": "What is on today?", "icon": "calendar"},
        {"label": "Rent", "prompt": [tag]},
    ]
    chat.open({"startScreen": {"prompts": prompts}})
    chat.button("Today").click()
    chat.wait_for_event("chatkit.response.end")
    expect(chat.messages).to_have_text(["What is on today?"])
    expect(chat.page.get_by_role("heading", name="What can I help with today?")).to_have_count(0)
    chat.button("New chat").click()
    chat.button("Rent").click()
    chat.wait_for_event("chatkit.response.end", 2)
    assert server.requests_of("threads.create")[1]["input"]["content"] == [tag]


@pytest.mark.parametrize(
    ("address", "detail"),
    [
        (
            "chatkit-link://task/open?id=7&view=full",
            {"name": "task/open", "data": {"id": "7", "view": "full"}},
        ),
        ("chatkit-link://help", {"name": "help"}),
        ("chatkit-link://caf%C3%A9/", {"name": "café"}),
        ("chatkit-link://100%", {"name": "100%"}),
    ],
)
def test_a_deeplink_becomes_an_event_and_goes_nowhere(
    chat: ChatPage, server: ScriptedServer, address: str, detail: dict[str, object]
) -> None:
    """Rows 18, 110."""
    server.add_thread("thr_a", "question", f"[open]({address})")
    chat.open({"initialThread": "thr_a"})
    chat.page.get_by_role("link", name="open").click()
    assert chat.events("chatkit.deeplink") == [detail]
    assert len(chat.page.context.pages) == 1
