"""Charts: what is drawn, the tooltip, the keyboard, the table of the data (row 153)."""

from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from tests.element.chat_page import ChatPage
from tests.element.scripted_server import ScriptedServer
from tests.element.test_widget_values import CURVES
from tests.element.widgets.samples import Node
from tests.element.widgets.showing import show

DATA = [
    {"day": "Mon", "done": 4, "open": 12},
    {"day": "Tue", "done": 7, "open": -3},
    {"day": "Wed", "done": 2.5, "open": None},
]


def chart(*series: Node, **properties: Any) -> Node:
    node = {"type": "Chart", "data": DATA, "xAxis": "day", "series": list(series), **properties}
    return {"type": "Card", "children": [node]}


def series(kind: str, key: str = "done", **properties: Any) -> Node:
    return {"type": kind, "dataKey": key, "label": key.title(), **properties}


def plot(drawn: Locator) -> Locator:
    return drawn.locator(".w-plot")


def test_bars_lines_and_areas_are_drawn_with_axis_and_legend(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Row 153."""
    drawn = show(
        chat,
        server,
        chart(series("bar"), series("line", "open"), series("area", "done"), showYAxis=True),
    )
    expect(drawn.locator("rect.w-bar")).to_have_count(3)
    expect(drawn.locator("path.w-line")).to_have_count(2)
    expect(drawn.locator("path.w-area")).to_have_count(1)
    expect(drawn.locator(".w-legend li")).to_have_text(["Done", "Open", "Done"])
    labels = drawn.locator("text.w-tick").all_text_contents()
    assert labels[-3:] == ["Mon", "Tue", "Wed"]
    assert "0" in labels


def test_axis_and_legend_can_be_left_out_and_labels_be_others(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Row 153."""
    axis = {"dataKey": "day", "labels": {"Mon": "Monday"}}
    drawn = show(chat, server, chart(series("bar"), xAxis=axis, showLegend=False))
    assert drawn.locator("text.w-tick").all_text_contents() == ["Monday", "Tue", "Wed"]
    expect(drawn.locator(".w-legend")).to_have_count(0)
    hidden = chart(series("bar"), xAxis={"dataKey": "day", "hide": True})
    drawn = show(chat, server, hidden)
    expect(drawn.locator("rect.w-bar")).to_have_count(3)
    expect(drawn.locator("text.w-tick")).to_have_count(0)


@pytest.mark.parametrize("curve", CURVES)
def test_every_curve_is_drawn_as_line_and_as_area(
    chat: ChatPage, server: ScriptedServer, curve: str
) -> None:
    """Row 153."""
    drawn = show(
        chat, server, chart(series("line", curveType=curve), series("area", curveType=curve))
    )
    expect(drawn.locator("path.w-line")).to_have_count(2)
    lengths = drawn.locator("path").evaluate_all("(all) => all.map((one) => one.getTotalLength())")
    # With three points, an open spline through the middle ones has nothing to draw.
    assert curve == "basisOpen" or min(lengths) > 0


def test_stacked_bars_stand_on_each_other_and_others_side_by_side(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Row 153."""
    drawn = show(
        chat,
        server,
        chart(series("bar", stack="a"), series("bar", stack="a"), series("bar")),
    )
    bars = drawn.locator("rect.w-bar").evaluate_all(
        "(all) => all.map((one) => ['x', 'y', 'height'].map((n) => +one.getAttribute(n)))"
    )
    lower, upper, beside = bars[0], bars[3], bars[6]
    assert lower[0] == upper[0] < beside[0]
    assert abs(upper[1] + upper[2] - lower[1]) < 0.01


def test_colours_are_those_of_the_series_or_taken_in_turn(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Rows 153, 156."""
    drawn = show(
        chat,
        server,
        chart(
            series("bar", color="#ff0000"),
            series("bar", color={"light": "#00ff00", "dark": "#000000"}),
            series("bar", color="url(https://example.com)"),
            series("bar", color="purple"),
        ),
    )
    bars = drawn.locator("rect.w-bar")
    colours = [
        bars.nth(number * 3).evaluate("(one) => getComputedStyle(one).fill") for number in range(4)
    ]
    assert colours[:2] == ["rgb(255, 0, 0)", "rgb(0, 255, 0)"]
    assert len(set(colours)) == 4


def test_the_tooltip_shows_the_values_below_the_pointer(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Row 153."""
    drawn = show(chat, server, chart(series("bar"), series("line", "open")))
    box = plot(drawn).bounding_box()
    assert box
    chat.page.mouse.move(box["x"] + box["width"] / 2, box["y"] + 50)
    tooltip = drawn.locator(".w-tooltip")
    expect(tooltip).to_contain_text("Tue")
    expect(tooltip).to_contain_text("7")
    expect(tooltip).to_contain_text("-3")
    chat.page.mouse.move(2, 2)
    expect(tooltip).to_have_count(0)


def test_without_a_tooltip_the_chart_takes_no_focus(chat: ChatPage, server: ScriptedServer) -> None:
    """Row 153."""
    drawn = show(chat, server, chart(series("bar"), showTooltip=False))
    plot(drawn).hover()
    expect(drawn.locator(".w-tooltip")).to_have_count(0)
    assert plot(drawn).get_attribute("tabindex") is None


def test_arrow_keys_go_through_the_categories_and_what_they_reach_is_announced(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Rows 153, 170."""
    drawn = show(chat, server, chart(series("bar"), series("line", "open")))
    chart_ = drawn.get_by_role("img", name="Chart: Done and Open")
    chart_.focus()
    chart_.press("ArrowRight")
    expect(drawn.locator("[role=status]")).to_have_text("Mon: Done 4, Open 12")
    chart_.press("End")
    expect(drawn.locator("[role=status]")).to_have_text("Wed: Done 2.5")
    chart_.press("Escape")
    expect(drawn.locator(".w-tooltip")).to_have_count(0)


def test_the_data_is_there_as_a_table(chat: ChatPage, server: ScriptedServer) -> None:
    """Rows 153, 172."""
    drawn = show(chat, server, chart(series("bar"), series("line", "open")))
    table = drawn.get_by_role("table")
    expect(table.get_by_role("columnheader")).to_have_text(["Category", "Done", "Open"])
    tuesday = table.get_by_role("row").nth(2)
    expect(tuesday.get_by_role("rowheader")).to_have_text("Tue")
    expect(tuesday.get_by_role("cell")).to_have_text(["7", "-3"])


def test_a_chart_has_the_size_it_names_and_follows_its_place(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Row 153."""
    drawn = show(chat, server, chart(series("bar"), height=180, maxWidth=400, showLegend=False))
    svg = drawn.locator("svg[width]").first
    assert svg.get_attribute("height") == "180"
    assert int(float(svg.get_attribute("width") or 0)) <= 400
    before = float(svg.get_attribute("width") or 0)
    chat.page.set_viewport_size({"width": 330, "height": 700})
    expect(svg).not_to_have_attribute("width", str(before))
    box, frame = svg.bounding_box(), drawn.locator(".w-card").bounding_box()
    assert box and frame and box["width"] < frame["width"] < 330


def test_charts_without_data_or_with_nonsense_in_it_draw_what_they_can(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Rows 153, 154."""
    drawn = show(
        chat,
        server,
        {
            "type": "Card",
            "children": [
                {"type": "Chart", "data": [], "series": [], "xAxis": "x"},
                {"type": "Chart", "data": DATA, "series": [series("pie")], "xAxis": "day"},
                chart(series("bar", "nothing"), series("bar"))["children"][0],
            ],
        },
    )
    expect(drawn.locator("rect.w-bar")).to_have_count(3)
