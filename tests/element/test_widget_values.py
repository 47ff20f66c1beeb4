"""What widgets may say in CSS, and what is made of payloads and chart data (sections F and H)."""

from itertools import pairwise
from typing import Any

import pytest

from tests.element.source_modules import Modules


@pytest.mark.parametrize(
    ("value", "css"),
    [
        (12, "12px"),
        ("50%", "50%"),
        ("12.5rem", "12.5rem"),
        ("calc(100% - 2 * (4px + 1em))", "calc(100% - 2 * (4px + 1em))"),
        ("min(20rem, 100%)", "min(20rem, 100%)"),
        ("max-content", "max-content"),
        ("1px; position: fixed", None),
        ("1px} * {color: red", None),
        ("url(https://example.com/x)", None),
        ("expression(alert(1))", None),
        ("var(--ck-text)", None),
        ("env(safe-area-inset-top)", None),
        ("attr(data-x px)", None),
        ("1px /* x */", "1px /* x */"),
        ("\\75rl(x)", None),
        ("'12px'", None),
        ("red", None),
        ("", None),
        (None, None),
        (True, None),
        ([4], None),
    ],
)
def test_a_size_is_a_number_of_pixels_or_css_that_is_nothing_but_a_size(
    modules: Modules, value: object, css: str | None
) -> None:
    """Row 155."""
    assert modules.run("widgets/values/lengths", "return m.length(x) ?? null", value) == css


def test_distances_count_units_of_the_grid(modules: Modules) -> None:
    """Row 155."""
    run = "return [m.spacing(3), m.spacing('3px'), m.spacing('a;b') ?? null]"
    assert modules.run("widgets/values/lengths", run) == ["calc(var(--ck-unit) * 3)", "3px", None]


@pytest.mark.parametrize(
    ("value", "css"),
    [
        ("secondary", "var(--ck-text-secondary)"),
        ("danger", "var(--ck-danger-ink)"),
        ("#ff8800", "#ff8800"),
        ("rebeccapurple", "rebeccapurple"),
        ("rgb(10 20 30 / 0.5)", "rgb(10 20 30 / 0.5)"),
        ({"light": "#111", "dark": "#eee"}, "#111"),
        ({"light": "secondary", "dark": "#eee"}, "var(--ck-text-secondary)"),
        ("url(//example.com)", None),
        ("var(--secret)", None),
        ("red; background: url(x)", None),
        ("red-1001", None),
        ("nocolour-100", None),
        ("constructor", None),
        ({"dark": "#eee"}, None),
        (4, None),
    ],
)
def test_a_colour_is_a_token_a_colour_of_the_palette_or_css(
    modules: Modules, value: object, css: str | None
) -> None:
    """Row 156."""
    run = "return m.textColour(x, 'light') ?? null"
    assert modules.run("widgets/values/colours", run, value) == css


def test_every_colour_of_the_palette_is_one_and_gets_darker_by_steps(modules: Modules) -> None:
    """Row 156."""
    hues = ["gray", "red", "orange", "yellow", "green", "teal", "blue", "purple", "pink"]
    lightness = modules.run(
        "widgets/values/palette",
        """const { parseColour } = await import("/src/chatkit/theme/colour.ts");
           return x.map((hue) => [25, 50, 100, 200, 300, 400, 500, 600, 700, 800, 900, 1000]
             .map((step) => parseColour(m.paletteColour(`${hue}-${step}`)).l));""",
        hues,
    )
    for steps in lightness:
        assert all(lighter > darker for lighter, darker in pairwise(steps))


@pytest.mark.parametrize(
    ("value", "css"),
    [
        ("linear-gradient(160deg, #3a7bd5 0%, #1d4e9e 100%)", True),
        ({"light": "radial-gradient(white, silver)", "dark": "#000"}, True),
        ("linear-gradient(red, blue), url(https://example.com/x.png)", False),
        ("image-set(linear-gradient(red, blue) 1x)", False),
        ("#fff", False),
    ],
)
def test_a_surface_may_be_a_gradient_but_never_an_address(
    modules: Modules, value: object, css: bool
) -> None:
    """Rows 155, 156."""
    run = "return m.gradient(x, 'light') !== undefined"
    assert modules.run("widgets/values/colours", run, value) is css


@pytest.mark.parametrize(
    ("value", "css"),
    [
        ("none", "calc(var(--ck-radius-small) * 0)"),
        ("md", "calc(var(--ck-radius-small) * 1)"),
        ("4xl", "calc(var(--ck-radius-small) * 3)"),
        ("full", "9999px"),
        ("100%", "100%"),
        ("huge", None),
        ("toString", None),
    ],
)
def test_corners_are_tokens_that_follow_the_theme(
    modules: Modules, value: str, css: str | None
) -> None:
    """Row 156."""
    assert modules.run("widgets/values/lengths", "return m.radius(x) ?? null", value) == css


def test_a_single_edge_goes_before_the_pair_it_belongs_to(modules: Modules) -> None:
    """Row 137: and left is where a line starts."""
    edges = modules.run(
        "widgets/values/box-style", "return m.edges('padding', x)", {"x": "1px", "left": "2px"}
    )
    assert edges == {"padding-inline-start": "2px", "padding-inline-end": "1px"}


@pytest.mark.parametrize(
    ("payload", "values", "merged", "collisions"),
    [
        (None, {"a": 1}, {"a": 1}, []),
        (
            {"id": 1},
            {"todo.title": "x", "todo.due.day": None},
            {"id": 1, "todo": {"title": "x", "due": {"day": None}}},
            [],
        ),
        (
            {"todo": {"title": "old"}},
            {"todo.title": "x", "todo.done": True},
            {"todo": {"title": "old", "done": True}},
            ["todo.title"],
        ),
        ({"todo": "text"}, {"todo.title": "x"}, {"todo": "text"}, ["todo.title"]),
        ({"a": 1}, {"a": 2}, {"a": 1}, ["a"]),
        ("text", {"a": 2}, "text", ["a"]),
        ([1], {}, [1], []),
        (None, {"__proto__.bad": True}, {}, ["__proto__.bad"]),
        (None, {"a": 1, "a.b": 2}, {"a": 1}, ["a.b"]),
    ],
)
def test_form_values_go_into_the_payload_by_name_and_never_over_what_is_there(
    modules: Modules, payload: object, values: object, merged: object, collisions: list[str]
) -> None:
    """Row 157."""
    run = "const r = m.mergePayload(x[0], x[1]); return [r.payload, r.collisions]"
    assert modules.run("widgets/actions/payload", run, [payload, values]) == [merged, collisions]


def test_identity_is_the_key_the_id_the_name_of_the_field_or_the_place_among_its_kind(
    modules: Modules,
) -> None:
    """Row 161."""
    nodes = [
        {"type": "Text", "key": "k"},
        {"type": "Text", "id": "i"},
        {"type": "Input", "name": "n"},
        {"type": "Text"},
        {"type": "Text"},
        {"type": "Text", "editable": {"name": "e"}},
        {"type": "Text", "key": "k"},
    ]
    assert modules.run("widgets/node", "return m.identities(x)", nodes) == [
        "key:k",
        "id:i",
        "Input:n",
        "Text",
        "Text~1",
        "Text:e",
        "key:k~1",
    ]


@pytest.mark.parametrize(
    ("values", "low", "high"),
    [([3, 9], 0, 10), ([0.1, 0.3], 0, 0.3), ([-4, 12], -5, 15), ([], 0, 1), ([0], 0, 1)],
)
def test_an_axis_holds_all_values_and_zero_and_has_marks_at_round_numbers(
    modules: Modules, values: list[float], low: float, high: float
) -> None:
    """Row 153."""
    scale = modules.run("widgets/chart/scale", "return m.scaleFor(x, 4)", values)
    assert (scale["low"], scale["high"]) == (low, high)
    assert scale["low"] == scale["ticks"][0]
    assert 0 in scale["ticks"]


CURVES = (
    "basis basisClosed basisOpen bumpX bumpY bump linear linearClosed natural "
    "monotoneX monotoneY monotone step stepBefore stepAfter"
).split()

POINTS = [
    {"x": 0, "y": 10},
    {"x": 20, "y": 30},
    {"x": 40, "y": 5},
    {"x": 60, "y": 40},
    {"x": 80, "y": 40},
]

#: Curves that go through every point, and those that only begin and end in the outermost ones.
THROUGH_ALL = [name for name in CURVES if "basis" not in name and name != "step"]


def path_points(path: str) -> list[tuple[float, float]]:
    """Return the ends of all pieces of a path."""
    moves = path.replace("M", " ").replace("C", " ").replace("Z", "").split()
    ends = [moves[0], *moves[3::3]]
    return [(float(x), float(y)) for x, y in (end.split(",") for end in ends)]


@pytest.mark.parametrize("curve", THROUGH_ALL)
def test_a_curve_goes_through_the_points_of_its_data(modules: Modules, curve: str) -> None:
    """Row 153: all but the splines that only follow their points."""
    path = modules.run("widgets/chart/curves", "return m.linePath(x[0], x[1])", [POINTS, curve])
    ends = path_points(path)
    assert [(p["x"], p["y"]) for p in POINTS if (p["x"], p["y"]) not in ends] == []


def test_a_monotone_curve_never_leaves_the_range_of_its_data(modules: Modules) -> None:
    """Row 153: where a natural one swings out."""
    run = """const span = (type) => {
      const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
      path.setAttribute("d", m.linePath(x, type));
      const box = path.getTotalLength();
      const ys = Array.from({length: 200}, (_, i) => path.getPointAtLength(box * i / 199).y);
      return [Math.min(...ys), Math.max(...ys)];
    };
    return [span("monotone"), span("natural")];"""
    monotone, natural = modules.run("widgets/chart/curves", run, POINTS)
    assert monotone[0] >= 4.99 and monotone[1] <= 40.01
    assert natural[0] < 4.9 or natural[1] > 40.1


def test_a_clamped_spline_begins_and_ends_in_its_outermost_points(modules: Modules) -> None:
    """Row 153."""
    path = modules.run("widgets/chart/curves", "return m.linePath(x, 'basis')", POINTS)
    ends = path_points(path)
    assert (ends[0], ends[-1]) == ((0, 10), (80, 40))


@pytest.mark.parametrize("count", [0, 1, 2, 3])
@pytest.mark.parametrize("curve", CURVES)
def test_few_points_are_no_trouble_to_any_curve(modules: Modules, curve: str, count: int) -> None:
    """Row 153."""
    run = "return [m.linePath(x[0], x[1]), m.areaPath(x[0], x[0], x[1])]"
    paths = modules.run("widgets/chart/curves", run, [POINTS[:count], curve])
    assert not any("NaN" in path or "undefined" in path for path in paths)


def series(**changes: Any) -> dict[str, Any]:
    return {
        "kind": "bar",
        "label": "A",
        "values": [1, 2],
        "stack": None,
        "color": None,
        "curve": "linear",
        **changes,
    }


def test_series_of_one_stack_stand_on_each_other_and_each_sign_apart(modules: Modules) -> None:
    """Row 153."""
    given = [
        series(stack="s", values=[2, -1]),
        series(stack="s", values=[3, 4]),
        series(stack="s", values=[None, -2]),
        series(values=[5, 5]),
    ]
    assert modules.run("widgets/chart/stacking", "return m.extentsOf(x)", given) == [
        [[0, 2], [0, -1]],
        [[2, 5], [0, 4]],
        [None, [-1, -3]],
        [[0, 5], [0, 5]],
    ]


def test_a_gap_in_the_data_is_a_gap_in_the_line(modules: Modules) -> None:
    """Row 153."""
    model = {
        "categories": ["a", "b", "c", "d"],
        "series": [series(kind="line", values=[1, None, 3, 4])],
        "showXAxis": True,
        "showYAxis": True,
        "showLegend": True,
        "showTooltip": True,
        "barGap": None,
        "barCategoryGap": None,
    }
    run = "return m.layOut(x, {width: 400, height: 200}, String).runs.map((r) => r.upper.length)"
    assert modules.run("widgets/chart/layout", run, model) == [1, 2]


def test_gaps_between_bars_and_between_categories_are_as_wide_as_asked(modules: Modules) -> None:
    """Row 153."""
    model = {
        "categories": ["a", "b"],
        "series": [series(), series()],
        "showXAxis": True,
        "showYAxis": False,
        "showLegend": True,
        "showTooltip": True,
        "barGap": 6,
        "barCategoryGap": 20,
    }
    run = """const { bars } = m.layOut(x, {width: 212, height: 200}, String);
             const [a1, a2, b1] = [bars[0], bars[2], bars[1]];
             return [a2.x - a1.x - a1.width, b1.x - a2.x - a2.width].map(Math.round);"""
    assert modules.run("widgets/chart/layout", run, model) == [6, 20]


def test_a_search_finds_words_by_their_beginning_whatever_their_accents(modules: Modules) -> None:
    """Row 149."""
    options = [
        {"value": "1", "label": "São Paulo", "description": "Brazil", "disabled": False},
        {"value": "2", "label": "Paris", "description": "France", "disabled": False},
        {"value": "3", "label": "Oslo", "description": "Norway", "disabled": False},
    ]
    run = "return x[1].map((words) => m.matching(x[0], words, 'en').map((one) => one.value))"
    searches = ["sao", "pa", "pa fr", "lo", "  "]
    assert modules.run("widgets/form/options", run, [options, searches]) == [
        ["1"],
        ["1", "2"],
        ["2"],
        [],
        ["1", "2", "3"],
    ]
