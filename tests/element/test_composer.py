"""Writing a message."""

from playwright.sync_api import expect

from tests.element.chat_page import ChatPage
from tests.element.scripted_server import ScriptedServer

MODELS = [
    {"id": "small", "label": "Small", "description": "Fast"},
    {"id": "large", "label": "Large", "default": True},
    {"id": "none", "label": "Missing", "disabled": True},
]


def sent_text(server: ScriptedServer) -> str:
    text = server.requests[-1]["params"]["input"]["content"][0]["text"]
    assert isinstance(text, str)
    return text


def test_enter_sends_and_shift_enter_begins_a_line(chat: ChatPage, server: ScriptedServer) -> None:
    """Row 131."""
    chat.open()
    chat.composer.press_sequentially("one")
    chat.composer.press("Shift+Enter")
    chat.composer.press("Shift+Enter")
    chat.composer.press_sequentially("two")
    assert server.requests == []
    chat.composer.press("Enter")
    chat.wait_for_event("chatkit.response.end")
    assert sent_text(server) == "one\n\ntwo"
    expect(chat.messages.locator(".bubble")).to_have_css("white-space", "pre-wrap")


def test_blanks_around_a_message_are_left_out_and_blanks_alone_are_not_sent(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Row 131."""
    chat.open()
    chat.send("   \n ")
    expect(chat.button("Send message")).to_be_disabled()
    assert server.requests == []
    chat.send_and_wait("  hello \n")
    assert sent_text(server) == "hello"


def test_enter_that_ends_a_composition_does_not_send(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Row 131: input methods choose a candidate with Enter."""
    chat.open()
    chat.composer.fill("にほん")
    for init in ("{ isComposing: true }", "{ keyCode: 229 }"):
        chat.composer.evaluate(
            f"""(field) => field.dispatchEvent(new KeyboardEvent('keydown', {{
                key: 'Enter', bubbles: true, cancelable: true, ...{init} }}))"""
        )
    assert server.requests == []
    chat.composer.press("Enter")
    chat.wait_for_event("chatkit.response.end")
    assert sent_text(server) == "にほん"


def test_a_paste_brings_text_without_formatting(chat: ChatPage) -> None:
    """Row 131."""
    chat.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    chat.open()
    chat.page.evaluate(
        """() => navigator.clipboard.write([new ClipboardItem({
             'text/html': new Blob(['<b>bold</b><img src=x>'], { type: 'text/html' }),
             'text/plain': new Blob(['bold'], { type: 'text/plain' }),
           })])"""
    )
    chat.composer.focus()
    chat.page.keyboard.press("Control+V")
    expect(chat.composer).to_have_text("bold")
    assert chat.composer.locator("b, img").count() == 0


def test_the_composer_grows_with_its_text_up_to_a_limit(chat: ChatPage) -> None:
    """Row 131."""
    chat.open()
    one_line = chat.composer.bounding_box()
    chat.composer.fill("\n".join(["line"] * 4))
    four_lines = chat.composer.bounding_box()
    chat.composer.fill("\n".join(["line"] * 80))
    limit = chat.composer.bounding_box()
    assert one_line and four_lines and limit
    assert one_line["height"] < four_lines["height"] < limit["height"] <= 700 / 2
    assert chat.composer.evaluate("(field) => field.scrollHeight > field.clientHeight")


def test_each_thread_keeps_its_own_draft(chat: ChatPage, server: ScriptedServer) -> None:
    """Row 131."""
    server.add_thread("thr_a", "first")
    server.add_thread("thr_b", "second")
    chat.open({"initialThread": "thr_a"})
    chat.wait_for_event("chatkit.thread.load.end")
    chat.composer.fill("draft for a")
    chat.call("setThreadId", "thr_b")
    expect(chat.composer).to_have_text("")
    chat.composer.fill("draft for b")
    chat.call("setThreadId", "thr_a")
    expect(chat.composer).to_have_text("draft for a")
    chat.call("setThreadId", "thr_b")
    expect(chat.composer).to_have_text("draft for b")


def test_what_is_written_while_the_first_answer_comes_stays(chat: ChatPage) -> None:
    """Row 131: the thread gets its id meanwhile."""
    chat.open()
    chat.send("hello")
    chat.composer.fill("and then")
    chat.wait_for_event("chatkit.response.end")
    expect(chat.composer).to_have_text("and then")


def test_set_composer_value_changes_the_draft_only(chat: ChatPage, server: ScriptedServer) -> None:
    """Row 8."""
    chat.open()
    chat.call("setComposerValue", {"text": "hello", "reply": "what you said"})
    expect(chat.composer).to_have_text("hello")
    expect(chat.page.get_by_text("what you said")).to_be_visible()
    assert server.requests == []
    chat.button("Send message").click()
    chat.wait_for_event("chatkit.response.end")
    [request] = server.requests_of("threads.create")
    assert request["input"]["quoted_text"] == "what you said"
    expect(chat.composer).to_have_text("")
    expect(chat.messages.locator("blockquote")).to_have_text("what you said")


def test_tags_set_from_outside_are_sent_as_tags(chat: ChatPage, server: ScriptedServer) -> None:
    """Rows 8, 69."""
    chat.open()
    tag = {"type": "input_tag", "id": "t1", "text": "@Rent", "data": {"due": "today"}}
    content = [{"type": "input_text", "text": "pay "}, tag]
    chat.call("setComposerValue", {"content": content})
    chat.call("focusComposer")
    chat.page.keyboard.type(" now")
    chat.page.keyboard.press("Enter")
    chat.wait_for_event("chatkit.response.end")
    [request] = server.requests_of("threads.create")
    assert request["input"]["content"] == [*content, {"type": "input_text", "text": " now"}]


def test_a_quote_can_be_taken_back(chat: ChatPage) -> None:
    """Row 8."""
    chat.open()
    chat.call("setComposerValue", {"reply": "what you said"})
    chat.button("Remove quote").click()
    expect(chat.page.get_by_text("what you said")).to_have_count(0)


def test_focus_composer_sets_the_focus_behind_the_text(chat: ChatPage) -> None:
    """Row 5."""
    chat.open()
    chat.call("setComposerValue", {"text": "hello"})
    chat.call("focusComposer")
    expect(chat.composer).to_be_focused()
    chat.page.keyboard.type(" world")
    expect(chat.composer).to_have_text("hello world")


def test_the_default_model_goes_out_with_each_message(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Row 51."""
    chat.open({"composer": {"models": MODELS}})
    chat.send_and_wait("hello")
    [request] = server.requests_of("threads.create")
    assert request["input"]["inference_options"] == {"model": "large"}


def test_a_model_is_chosen_by_keyboard_in_its_menu(chat: ChatPage, server: ScriptedServer) -> None:
    """Rows 51, 170."""
    chat.open({"composer": {"models": MODELS}})
    button = chat.button("Model: Large")
    button.focus()
    chat.page.keyboard.press("Enter")
    menu = chat.page.get_by_role("menu")
    expect(menu.get_by_role("menuitemradio", name="Large")).to_be_focused()
    chat.page.keyboard.press("ArrowUp")
    expect(menu.get_by_role("menuitemradio", name="Small")).to_be_focused()
    chat.page.keyboard.press("Enter")
    expect(menu).to_have_count(0)
    expect(chat.button("Model: Small")).to_be_focused()
    chat.send_and_wait("hello")
    [request] = server.requests_of("threads.create")
    assert request["input"]["inference_options"] == {"model": "small"}


def test_a_disabled_model_cannot_be_chosen(chat: ChatPage) -> None:
    """Row 51."""
    chat.open({"composer": {"models": MODELS}})
    chat.button("Model: Large").click()
    chat.page.get_by_role("menuitemradio", name="Missing").click(force=True)
    expect(chat.page.get_by_role("menu")).to_be_visible()
    chat.page.keyboard.press("Escape")
    expect(chat.page.get_by_role("menu")).to_have_count(0)
    expect(chat.button("Model: Large")).to_be_focused()
    assert chat.rejection("setComposerValue", {"selectedModelId": "none"}) is not None


def test_a_model_given_to_one_message_leaves_the_choice_alone(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Row 7."""
    chat.open({"composer": {"models": MODELS}})
    chat.call("sendUserMessage", {"text": "hi", "model": "small", "toolChoice": {"id": "search"}})
    [request] = server.requests_of("threads.create")
    expected = {"model": "small", "tool_choice": {"id": "search"}}
    assert request["input"]["inference_options"] == expected
    expect(chat.button("Model: Large")).to_be_visible()


def test_a_selected_tool_goes_out_once_unless_it_is_persistent(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Rows 8, 23, 50."""
    tools = [
        {"id": "once", "label": "Once", "icon": "search"},
        {"id": "stays", "label": "Stays", "icon": "globe", "persistent": True},
    ]
    chat.open({"composer": {"tools": tools}})
    chat.call("setComposerValue", {"selectedToolId": "once"})
    chat.send_and_wait("one")
    chat.send_and_wait("two")
    chat.call("setComposerValue", {"selectedToolId": "stays"})
    chat.send_and_wait("three")
    chat.send_and_wait("four")
    choices = [
        one["params"]["input"]["inference_options"].get("tool_choice") for one in server.requests
    ]
    assert choices == [{"id": "once"}, None, {"id": "stays"}, {"id": "stays"}]
    changes = [{"toolId": "once"}, {"toolId": None}, {"toolId": "stays"}]
    assert chat.events("chatkit.tool.change") == changes


def test_the_placeholder_is_shown_while_nothing_is_written(chat: ChatPage) -> None:
    """Row 45."""
    chat.open()
    expect(chat.composer).to_have_attribute("aria-placeholder", "Message the AI")
    chat.set_options({"composer": {"placeholder": "Ask anything"}})
    shown = "(field) => getComputedStyle(field, '::before').content"
    assert chat.composer.evaluate(shown) == '"Ask anything"'
    chat.composer.press_sequentially("a")
    assert chat.composer.evaluate(shown) == "none"
    chat.composer.press("Backspace")
    assert chat.composer.evaluate(shown) == '"Ask anything"'
