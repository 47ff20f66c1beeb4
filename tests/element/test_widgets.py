"""What widgets look like: roots, containers, text, media, tables (section F)."""

from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from tests.element.chat_page import ChatPage
from tests.element.scripted_server import ScriptedServer
from tests.element.widgets.samples import SAMPLES, Node
from tests.element.widgets.showing import ITEM, open_thread, show, stored


def style(locator: Locator, *names: str) -> Any:
    """Return computed CSS properties."""
    values = locator.evaluate(
        "(one, names) => names.map((name) => getComputedStyle(one)[name])", list(names)
    )
    return values[0] if len(names) == 1 else values


def card(*children: Node, **properties: Any) -> Node:
    return {"type": "Card", "children": list(children), **properties}


def text(value: str, **properties: Any) -> Node:
    return {"type": "Text", "value": value, **properties}


def test_code_of_widgets_is_asked_for_with_the_first_widget_and_not_before(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Row 133: a chat without widgets never loads it."""
    server.add_thread("thr_plain", "hello", "hello to you")
    stored(server, card(text("a widget")))
    chat.open({"initialThread": "thr_plain"})
    chat.expect_answer("hello to you")
    before = set(chat.requested)
    assert chat.page.evaluate("customElements.get('chatkit-widget') === undefined")
    chat.call("setThreadId", "thr_widgets")
    expect(chat.page.get_by_text("a widget")).to_be_visible()
    loaded = {url for url in set(chat.requested) - before if url.endswith(".js")}
    assert loaded and all("/assets/" in url for url in loaded)


@pytest.mark.parametrize("name", SAMPLES)
def test_each_family_of_components_is_drawn_without_a_complaint(
    chat: ChatPage, server: ScriptedServer, name: str
) -> None:
    """Rows 133 to 153."""
    show(chat, server, SAMPLES[name])
    chat.page.wait_for_timeout(100)
    assert chat.events("chatkit.log") == []
    assert chat.events("chatkit.error") == []


def test_every_root_is_drawn(chat: ChatPage, server: ScriptedServer) -> None:
    """Row 133."""
    item = {"type": "ListViewItem", "children": [text("in a list")]}
    stored(server, card(text("in a card")), "w1")
    stored(server, {"type": "ListView", "children": [item]}, "w2")
    stored(server, {"type": "Basic", "children": [card(text("in a card in a root"))]}, "w3")
    open_thread(chat)
    for words in ("in a card", "in a list", "in a card in a root"):
        expect(chat.log.get_by_text(words, exact=True)).to_be_visible()


def test_a_card_shows_its_status_and_has_the_width_of_its_size(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Row 134."""
    for size in ("sm", "md", "lg", "full"):
        stored(server, card(text(size), size=size, status={"text": f"Status {size}"}), size)
    open_thread(chat)
    expect(chat.page.get_by_text("Status sm")).to_be_visible()
    cards = chat.page.locator(".w-card")
    widths = [cards.nth(number).bounding_box() for number in range(4)]
    assert [box["width"] for box in widths if box] == sorted({b["width"] for b in widths if b})


def test_background_border_and_padding_of_a_card_are_those_it_names(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Row 134."""
    drawn = show(
        chat,
        server,
        card(
            text("x"),
            background={"light": "#ffeecc", "dark": "#332211"},
            border={"size": 3, "style": "dashed", "color": "#ff0000"},
            padding={"x": 2, "top": "10px"},
        ),
    )
    outside = drawn.locator(".w-card")
    assert style(outside, "backgroundColor") == "rgb(255, 238, 204)"
    assert style(outside, "borderTopWidth", "borderTopStyle") == ["3px", "dashed"]
    body = drawn.locator(".w-card-body")
    assert style(body, "paddingLeft", "paddingTop") == ["8px", "10px"]


def test_a_list_shows_as_many_items_as_its_limit_and_the_rest_on_request(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Row 135: and the focus goes on to what was hidden."""
    items = [
        {
            "type": "ListViewItem",
            "onClickAction": {"type": "open"},
            "children": [text(f"item {number}")],
        }
        for number in range(8)
    ]
    stored(server, {"type": "ListView", "limit": 3, "children": items}, "w1")
    stored(server, {"type": "ListView", "limit": "auto", "children": items}, "w2")
    stored(server, {"type": "ListView", "children": items}, "w3")
    open_thread(chat)
    lists = chat.log.locator(".w-list")
    counts = [lists.nth(number).get_by_role("listitem").count() for number in range(3)]
    assert counts == [3, 5, 8]
    lists.first.get_by_role("button", name="Show more").click()
    expect(lists.first.get_by_role("listitem")).to_have_count(8)
    expect(lists.first.get_by_role("button", name="item 3")).to_be_focused()
    expect(lists.first.get_by_role("button", name="Show more")).to_have_count(0)


def test_a_basic_root_lays_out_what_is_in_it_and_has_no_frame(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Row 136."""
    drawn = show(
        chat,
        server,
        {
            "type": "Basic",
            "direction": "row",
            "gap": 5,
            "padding": 2,
            "justify": "between",
            "align": "end",
            "children": [text("a"), text("b")],
        },
    )
    root = drawn.locator(".w-basic")
    assert style(
        root, "flexDirection", "gap", "paddingTop", "justifyContent", "alignItems", "borderTopWidth"
    ) == ["row", "20px", "8px", "space-between", "end", "0px"]


def test_boxes_take_every_size_distance_and_surface(chat: ChatPage, server: ScriptedServer) -> None:
    """Row 137."""
    box = {
        "type": "Box",
        "direction": "row",
        "height": 80,
        "width": "200px",
        "minWidth": 10,
        "maxHeight": "90%",
        "margin": {"y": 1},
        "padding": 3,
        "radius": "lg",
        "wrap": "wrap",
        "justify": "evenly",
        "background": "surface-tertiary",
        "border": {"bottom": 2, "x": {"size": 1, "color": "strong"}},
        "children": [text("boxed")],
    }
    drawn = show(chat, server, {"type": "Basic", "children": [box]})
    inner = drawn.locator(".w-box")
    assert style(inner, "height", "width", "marginTop", "paddingLeft", "flexWrap") == [
        "80px",
        "200px",
        "4px",
        "12px",
        "wrap",
    ]
    assert style(inner, "borderBottomWidth", "borderTopWidth", "borderLeftWidth") == [
        "2px",
        "0px",
        "1px",
    ]
    assert style(inner, "borderRadius", "justifyContent") == ["10px", "space-evenly"]


def test_a_spacer_pushes_and_a_divider_divides(chat: ChatPage, server: ScriptedServer) -> None:
    """Row 139."""
    row = {
        "type": "Row",
        "width": 300,
        "children": [text("left"), {"type": "Spacer", "minSize": 20}, text("right")],
    }
    divider = {"type": "Divider", "size": 3, "spacing": 2, "color": "#ff0000", "flush": True}
    drawn = show(chat, server, card(row, divider))
    left = drawn.get_by_text("left").bounding_box()
    right = drawn.get_by_text("right").bounding_box()
    assert left and right and right["x"] - left["x"] > 200
    line = drawn.get_by_role("separator")
    assert style(line, "height", "marginTop", "backgroundColor") == [
        "3px",
        "8px",
        "rgb(255, 0, 0)",
    ]
    box, frame = line.bounding_box(), drawn.locator(".w-card").bounding_box()
    assert box and frame and abs(box["width"] - frame["width"]) <= 2


def test_text_follows_its_properties(chat: ChatPage, server: ScriptedServer) -> None:
    """Row 140."""
    drawn = show(
        chat,
        server,
        card(
            text("plain", italic=True, lineThrough=True, weight="bold", color="#ff0000"),
            text("wide", width=120, textAlign="end"),
            text("cut " * 60, truncate=True, id="cut"),
            text("lines " * 60, maxLines=2),
            text("short", minLines=3),
        ),
    )
    plain = drawn.get_by_text("plain")
    assert style(plain, "fontStyle", "textDecorationLine", "fontWeight", "color") == [
        "italic",
        "line-through",
        "700",
        "rgb(255, 0, 0)",
    ]
    assert style(drawn.get_by_text("wide"), "width", "textAlign") == ["120px", "end"]
    line = float(style(plain, "lineHeight").removesuffix("px"))
    heights = [
        drawn.locator(".w-text").nth(number).evaluate("(one) => one.offsetHeight / 1")
        for number in (2, 3, 4)
    ]
    assert [round(height / line) for height in heights] == [1, 2, 3]


def test_titles_are_headings_and_every_size_is_larger_than_the_one_before(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Row 142."""
    sizes = ["sm", "md", "lg", "xl", "2xl", "3xl", "4xl", "5xl"]
    drawn = show(
        chat, server, card(*({"type": "Title", "value": size, "size": size} for size in sizes))
    )
    headings = drawn.get_by_role("heading")
    expect(headings).to_have_text(sizes)
    drawn_sizes = [
        float(style(headings.nth(number), "fontSize").removesuffix("px")) for number in range(8)
    ]
    assert drawn_sizes == sorted(set(drawn_sizes))


def test_captions_are_quieter_than_text(chat: ChatPage, server: ScriptedServer) -> None:
    """Row 142."""
    drawn = show(chat, server, card(text("loud"), {"type": "Caption", "value": "quiet"}))
    loud, quiet = drawn.get_by_text("loud"), drawn.get_by_text("quiet")
    assert style(loud, "color") != style(quiet, "color")
    assert style(loud, "fontSize") != style(quiet, "fontSize")


def test_no_text_is_smaller_than_twelve_pixels(chat: ChatPage, server: ScriptedServer) -> None:
    """Rows 140 and 164: with the smallest base size there is."""
    drawn = show(
        chat,
        server,
        SAMPLES["texts"],
        theme={"typography": {"baseSize": 14}, "density": "compact"},
    )
    sizes = drawn.locator(".w-text, .w-caption, .w-title").evaluate_all(
        "(all) => all.map((one) => parseFloat(getComputedStyle(one).fontSize))"
    )
    assert min(sizes) >= 12


def test_markdown_goes_through_the_renderer_and_the_rules_of_messages(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Rows 110, 143."""
    value = (
        "**bold** <style>* { color: red }</style> ![away](https://example.com/x.png) "
        "[bad](javascript:alert(1)) [good](https://example.org)"
    )
    drawn = show(chat, server, card({"type": "Markdown", "value": value}))
    expect(drawn.locator("strong")).to_have_text("bold")
    expect(drawn.get_by_role("link", name="good")).to_have_attribute("target", "_blank")
    expect(drawn.locator("img, style")).to_have_count(0)
    assert "javascript:" not in drawn.inner_html()
    assert [url for url in chat.requested if "example.com" in url] == []


def test_text_of_a_widget_is_text_and_never_html(chat: ChatPage, server: ScriptedServer) -> None:
    """Rows 110, 155."""
    attack = '<img src=x onerror="window.hit = 1"><script>window.hit = 1</script>'
    nodes = [
        text(attack),
        {"type": "Title", "value": attack},
        {"type": "Caption", "value": attack},
        {"type": "Badge", "label": attack},
        {"type": "Button", "label": attack},
        {"type": "Label", "value": attack, "fieldName": attack},
        {"type": "Input", "name": attack, "placeholder": attack, "defaultValue": attack},
        {"type": "Icon", "name": attack},
        {"type": "Select", "name": "s", "options": [{"value": attack, "label": attack}]},
        {"type": "Chart", "data": [{attack: 1}], "series": [], "xAxis": attack},
    ]
    drawn = show(chat, server, card(*nodes, status={"text": attack, "icon": attack}))
    expect(drawn.locator("img, script")).to_have_count(0)
    assert chat.page.evaluate("window.hit === undefined")


def test_css_of_a_widget_reaches_nothing_outside_of_it(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Row 155: no second declaration, no address, no place over the chat."""
    evil = "red; position: fixed; inset: 0; background: url(https://example.com/leak)"
    nodes: list[Node] = [
        {
            "type": "Box",
            "width": evil,
            "height": "url(https://example.com/leak)",
            "background": evil,
            "border": {"size": 1, "color": evil, "style": "solid; position: fixed"},
            "padding": evil,
            "margin": {"top": evil},
            "radius": evil,
            "flex": evil,
            "aspectRatio": evil,
            "gap": evil,
            "align": evil,
            "children": [text("inside", color=evil, width=evil, weight=evil)],
        },
        {"type": "Box", "margin": {"top": -900, "left": -900}, "children": [text("far away")]},
        {"type": "Divider", "color": evil, "size": evil},
        {
            "type": "Image",
            "src": "https://example.com/leak.png",
            "alt": "refused",
            "position": evil,
        },
    ]
    drawn = show(chat, server, card(*nodes, background="url(https://example.com/leak)"))
    assert style(drawn.locator(".w-box").first, "position", "backgroundImage") == [
        "static",
        "none",
    ]
    assert [url for url in chat.requested if "example.com" in url] == []
    far = drawn.get_by_text("far away")
    hit = far.evaluate(
        """(one) => {
          const { x, y, width, height } = one.getBoundingClientRect();
          const found = one.getRootNode().elementFromPoint(x + width / 2, y + height / 2);
          return found === one;
        }"""
    )
    assert hit is False


def test_badges_and_icons_show_what_they_are_told(chat: ChatPage, server: ScriptedServer) -> None:
    """Row 144."""
    drawn = show(
        chat,
        server,
        card(
            {"type": "Badge", "label": "late", "color": "danger", "variant": "solid", "pill": True},
            {"type": "Badge", "label": "soon", "color": "warning", "size": "lg"},
            {"type": "Icon", "name": "calendar", "size": "3xl", "color": "#ff0000"},
            {"type": "Icon", "name": "lucide:check", "size": "xs"},
            {"type": "Icon", "name": "no-such-icon"},
        ),
    )
    late, soon = drawn.get_by_text("late"), drawn.get_by_text("soon")
    assert style(late, "borderRadius") == "9999px"
    assert style(late, "backgroundColor") != style(soon, "backgroundColor")
    expect(drawn.locator("chatkit-icon svg")).to_have_count(3)
    large, small = drawn.locator("chatkit-icon").nth(0), drawn.locator("chatkit-icon").nth(1)
    boxes = large.bounding_box(), small.bounding_box()
    assert boxes[0] and boxes[1] and boxes[0]["width"] > 2 * boxes[1]["width"]
    assert style(large, "color") == "rgb(255, 0, 0)"


PIXEL = (
    "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9"
    "awAAAABJRU5ErkJggg=="
)


def test_images_come_from_where_images_may_come_from(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Rows 110, 145: others are replaced by their description."""
    drawn = show(
        chat,
        server,
        card(
            {
                "type": "Image",
                "src": PIXEL,
                "alt": "a dot",
                "size": 64,
                "fit": "contain",
                "position": "top left",
                "radius": "full",
            },
            {"type": "Image", "src": "https://example.com/x.png", "alt": "from elsewhere"},
            {"type": "Image", "src": "javascript:alert(1)", "alt": "no image"},
            status={"text": "s", "favicon": "https://example.com/favicon.ico"},
        ),
    )
    image = drawn.get_by_role("img", name="a dot")
    assert style(image, "width", "height", "objectFit", "objectPosition", "borderRadius") == [
        "64px",
        "64px",
        "contain",
        "0% 0%",
        "9999px",
    ]
    expect(drawn.get_by_text("from elsewhere")).to_be_visible()
    expect(drawn.locator("img")).to_have_count(1)
    assert [url for url in chat.requested if "example.com" in url] == []


def test_images_of_a_domain_that_the_thread_allows_are_asked_for(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Rows 88, 145."""
    stored(server, card({"type": "Image", "src": "https://img.example.com/x.png", "alt": "x"}))
    server.store.threads["thr_widgets"].allowed_image_domains = ["example.com"]
    chat.page.set_content("")
    drawn = open_thread(chat)
    expect(drawn.locator("img")).to_have_attribute("src", "https://img.example.com/x.png")
    chat.problems.clear()  # The policy of the test page does not let it load.


def test_tables_are_tables_with_heads_spans_and_widths(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Row 152."""

    def cell(value: str, **properties: Any) -> Node:
        return {"type": "Table.Cell", "children": [text(value)], **properties}

    table = {
        "type": "Table",
        "children": [
            {"type": "Table.Row", "header": True, "children": [cell("Name"), cell("Hours")]},
            {"type": "Table.Row", "children": [cell("Rent", rowSpan=2), cell("1", align="end")]},
            {"type": "Table.Row", "children": [cell("2", vAlign="end", padding={"x": 5})]},
            {"type": "Table.Row", "children": [cell("both", colSpan=2, colSize="xl")]},
        ],
    }
    drawn = show(chat, server, card(table))
    expect(drawn.get_by_role("columnheader")).to_have_text(["Name", "Hours"])
    expect(drawn.get_by_role("row")).to_have_count(4)
    assert drawn.get_by_role("cell", name="Rent").get_attribute("rowspan") == "2"
    assert drawn.get_by_role("cell", name="both").get_attribute("colspan") == "2"
    assert style(drawn.get_by_role("cell", name="1", exact=True), "textAlign") == "end"
    last = drawn.get_by_role("cell", name="2", exact=True)
    assert style(last, "verticalAlign", "paddingLeft") == ["bottom", "20px"]


def test_of_an_unknown_component_its_children_are_drawn_and_a_note_is_made(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Row 154."""
    strange = {"type": "Carousel", "speed": 4, "children": [text("inside of it")]}
    drawn = show(chat, server, card(strange, {"type": "constructor"}, text("after it")))
    expect(drawn.get_by_text("inside of it")).to_be_visible()
    expect(drawn.get_by_text("after it")).to_be_visible()
    notes = chat.events("chatkit.log")
    assert {"name": "widget.unknown_component", "data": {"type": "Carousel"}} in notes
    assert len(notes) == 2
    assert chat.events("chatkit.error") == []


def test_nonsense_in_any_property_is_no_reason_to_fail(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Rows 154, 155."""
    types = (
        "Text Title Caption Label Markdown Badge Box Row Col Form Spacer Divider Icon Image Button "
        "Input Textarea Select DatePicker Checkbox RadioGroup Table Chart Transition ListViewItem"
    ).split()
    properties = (
        "value label name options size color weight width height padding margin border radius gap "
        "align justify flex background src series data xAxis editable onClickAction placeholder "
        "defaultValue min max pattern rows limit status fieldName theme children2"
    ).split()
    nodes = [
        {"type": kind, **dict.fromkeys(properties, nonsense)}
        for kind in types
        for nonsense in (None, 0, -1, "", "x", True, [], [1, None], {}, {"a": 1})
    ]
    show(chat, server, card(*nodes, text("still here"), status=4, confirm="yes"))
    expect(chat.page.get_by_text("still here")).to_be_visible()
    assert chat.events("chatkit.error") == []


def test_a_widget_that_nests_without_end_is_cut(chat: ChatPage, server: ScriptedServer) -> None:
    """Row 154."""
    tree: Node = text("at the bottom")
    for _level in range(90):
        tree = {"type": "Col", "children": [tree]}
    show(chat, server, card(tree, text("beside it")))
    expect(chat.page.get_by_text("beside it")).to_be_visible()
    expect(chat.page.get_by_text("at the bottom")).to_have_count(0)
    assert [note["name"] for note in chat.events("chatkit.log")] == ["widget.too_deep"]


@pytest.mark.parametrize(("chats", "own"), [("light", "dark"), ("dark", "light")])
def test_a_root_can_have_the_other_scheme_and_keeps_the_accent(
    chat: ChatPage, server: ScriptedServer, chats: str, own: str
) -> None:
    """Rows 134, 136, 163."""
    theme = {"colorScheme": chats, "color": {"accent": {"primary": "#d6336c", "level": 1}}}
    button = {"type": "Button", "label": "Go", "style": "primary"}
    drawn = show(chat, server, card(text("turned"), button, theme=own), theme=theme)
    root = drawn.locator(".w-card")
    assert style(root, "colorScheme") == own
    around = chat.page.evaluate("getComputedStyle(window.chat).backgroundColor")
    assert style(root, "backgroundColor") != around
    assert style(drawn.get_by_role("button"), "backgroundColor") == "rgb(214, 51, 108)"


def test_a_new_theme_reaches_widgets_that_are_there(chat: ChatPage, server: ScriptedServer) -> None:
    """Rows 2, 156."""
    drawn = show(chat, server, card(text("x", color={"light": "#111111", "dark": "#eeeeee"})))
    assert style(drawn.get_by_text("x"), "color") == "rgb(17, 17, 17)"
    chat.set_options({"initialThread": "thr_widgets", "theme": "dark"})
    expect(drawn.get_by_text("x")).to_have_css("color", "rgb(238, 238, 238)")


def test_copying_an_answer_takes_the_copy_text_of_its_widgets(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Row 117."""
    stored(server, card(text("shown")))
    item = server.store.items["thr_widgets"][ITEM]
    server.store.items["thr_widgets"][ITEM] = item.model_copy(update={"copy_text": "to be pasted"})
    open_thread(chat)
    chat.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    chat.button("Copy").click()
    expect(chat.button("Copied")).to_be_visible()
    assert chat.page.evaluate("navigator.clipboard.readText()") == "to be pasted"


@pytest.mark.parametrize("width", [320, 900])
def test_no_sample_is_wider_than_the_chat(
    chat: ChatPage, server: ScriptedServer, width: int
) -> None:
    """Row 173."""
    for name, tree in SAMPLES.items():
        stored(server, tree, name)
    chat.page.set_viewport_size({"width": width, "height": 800})
    open_thread(chat)
    expect(chat.page.locator(".w-widget")).to_have_count(len(SAMPLES))
    wide = chat.page.locator(".w-widget").evaluate_all(
        "(all) => all.filter((one) => one.scrollWidth > one.clientWidth + 1).length"
    )
    assert wide == 0
