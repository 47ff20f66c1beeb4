"""Sizes and shapes that components of widgets name, each against the others of its kind."""

from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from tests.element.chat_page import ChatPage
from tests.element.scripted_server import ScriptedServer
from tests.element.test_widgets import PIXEL, card, style
from tests.element.widgets.samples import Node
from tests.element.widgets.showing import show

CONTROL_SIZES = ["3xs", "2xs", "xs", "sm", "md", "lg", "xl", "2xl", "3xl"]
OPTIONS = [{"value": "a", "label": "A"}]

#: A component, its sizes from small to large, where it is drawn, and what grows of it.
SCALES: list[tuple[Node, list[str], str, str]] = [
    ({"type": "Text", "value": "x"}, ["xs", "sm", "md", "lg", "xl"], ".w-text", "fontSize"),
    ({"type": "Caption", "value": "x"}, ["sm", "md", "lg"], ".w-caption", "fontSize"),
    ({"type": "Badge", "label": "x"}, ["sm", "md", "lg"], ".w-badge", "height"),
    (
        {"type": "Icon", "name": "star"},
        ["xs", "sm", "md", "lg", "xl", "2xl", "3xl"],
        "chatkit-icon svg",
        "width",
    ),
    ({"type": "Button", "label": "x"}, CONTROL_SIZES, ".w-button", "height"),
    ({"type": "Input", "name": "n"}, CONTROL_SIZES, "input", "height"),
    (
        {"type": "Select", "name": "n", "options": OPTIONS},
        CONTROL_SIZES,
        "[role=combobox]",
        "height",
    ),
    ({"type": "DatePicker", "name": "n"}, CONTROL_SIZES, "[role=combobox]", "height"),
]


def numbers(parts: Locator, name: str) -> list[float]:
    return [float(style(part, name).removesuffix("px")) for part in parts.all()]


@pytest.mark.parametrize(
    ("node", "sizes", "selector", "grows"), SCALES, ids=[scale[0]["type"] for scale in SCALES]
)
def test_every_size_is_larger_than_the_one_before(
    chat: ChatPage,
    server: ScriptedServer,
    node: Node,
    sizes: list[str],
    selector: str,
    grows: str,
) -> None:
    """Rows 140, 142, 144, 146, 147, 149, 150."""
    nodes = [
        {**node, "size": size, **({"name": f"n{size}"} if node["type"] != "Icon" else {})}
        for size in sizes
    ]
    drawn = show(chat, server, card(*nodes))
    # The icons of widgets are loaded when the first one is drawn.
    expect(drawn.locator(selector)).to_have_count(len(sizes))
    found = numbers(drawn.locator(selector), grows)
    assert found == sorted(set(found))


@pytest.mark.parametrize(
    "node",
    [
        {"type": "Button", "label": "x"},
        {"type": "Select", "name": "n", "options": OPTIONS},
        {"type": "DatePicker", "name": "n"},
    ],
    ids=lambda node: node["type"],
)
def test_a_control_takes_all_of_the_width_and_round_ends_when_it_is_told_to(
    chat: ChatPage, server: ScriptedServer, node: Node
) -> None:
    """Rows 146, 149, 150."""
    selector = ".w-button" if node["type"] == "Button" else "[role=combobox]"
    drawn = show(
        chat,
        server,
        card(node, {**node, "name": "m", "block": True, "pill": True}),
        theme={"radius": "sharp"},
    )
    plain, told = numbers(drawn.locator(selector), "width")
    assert told > plain
    corners = numbers(drawn.locator(selector), "borderTopLeftRadius")
    assert corners[0] == 0
    assert corners[1] > 10


@pytest.mark.parametrize(
    ("kind", "variants"),
    [
        ("Badge", ["solid", "soft", "outline"]),
        ("Button", ["solid", "soft", "outline", "ghost"]),
        ("Input", ["outline", "soft"]),
        ("Textarea", ["outline", "soft"]),
        ("Select", ["solid", "soft", "outline", "ghost"]),
        ("DatePicker", ["solid", "soft", "outline", "ghost"]),
    ],
)
def test_each_variant_looks_different(
    chat: ChatPage, server: ScriptedServer, kind: str, variants: list[str]
) -> None:
    """Rows 144, 146 to 150."""
    selectors = {"Badge": ".w-badge", "Button": ".w-button", "Input": "input"}
    selector = selectors.get(kind, "textarea" if kind == "Textarea" else "[role=combobox]")
    nodes: list[dict[str, Any]] = [
        {"type": kind, "label": "x", "name": variant, "options": OPTIONS, "variant": variant}
        for variant in variants
    ]
    drawn = show(chat, server, card(*nodes))
    looks = [
        tuple(style(part, "backgroundColor", "borderTopColor", "color", "boxShadow"))
        for part in drawn.locator(selector).all()
    ]
    assert len(set(looks)) == len(variants)


def test_an_image_may_have_a_frame_and_reach_the_edges_of_its_card(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Row 145."""
    image = {"type": "Image", "src": PIXEL, "alt": "x", "height": 40}
    drawn = show(chat, server, card(image, {**image, "frame": True}, {**image, "flush": True}))
    plain, framed, flush = drawn.get_by_role("img").all()
    assert (style(plain, "outlineStyle"), style(framed, "outlineStyle")) == ("none", "solid")
    frame = drawn.locator(".w-card").bounding_box()
    box = flush.bounding_box()
    inner = plain.bounding_box()
    assert frame and box and inner
    assert abs(box["width"] - frame["width"]) <= 2
    assert inner["x"] > box["x"]
