"""Colours, type, radius and density from the theme option."""

import itertools
from typing import Any

import pytest

from tests.element.chat_page import ChatPage
from tests.element.source_modules import Modules

TEXT_CONTRAST = 4.5
CONTROL_CONTRAST = 3.0

#: Text that has to be readable, each with what it stands on.
PAIRS = [
    *itertools.product(
        ["text", "text-secondary", "text-tertiary", "accent-ink"],
        ["surface", "surface-raised", "surface-sunken", "surface-hover"],
    ),
    ("text", "surface-active"),
    ("accent-text", "accent"),
    ("accent-ink", "accent-soft"),
    *((f"{name}-ink", f"{name}-soft") for name in ("danger", "warning", "success", "info")),
    *(("text", f"{name}-soft") for name in ("danger", "warning", "success", "info")),
]

AWKWARD: list[dict[str, Any]] = [
    {},
    {"grayscale": {"hue": 30, "tint": 9, "shade": 4}},
    {"grayscale": {"hue": 200, "tint": 9, "shade": -4}},
    {"accent": {"primary": "#ffff00", "level": 3}},
    {"accent": {"primary": "white", "level": 0}},
    {"accent": {"primary": "rgb(0 0 0)", "level": 2}},
    {"accent": {"primary": "hsl(0 100% 50%)", "level": 1}},
    {"accent": {"primary": "not a colour", "level": 1}},
    {"surface": {"background": "#777777", "foreground": "#888888"}},
    {"surface": {"background": "#fff8e7", "foreground": "#fff8e0"}},
    {"surface": {"background": "#101820", "foreground": "#e0e0e0"}},
]


def variables(modules: Modules, theme: object) -> dict[str, str]:
    result: dict[str, str] = modules.run("theme/theme", "return m.themeVariables(x)", theme)
    return result


def luminance(colour: str) -> float:
    """Return the relative luminance of `#rrggbb` (WCAG 2.2)."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted([luminance(one), luminance(other)])
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("colour", AWKWARD, ids=str)
def test_text_is_readable_whatever_colours_come_in(
    modules: Modules, scheme: str, colour: dict[str, Any]
) -> None:
    """Rows 166, 167."""
    tokens = variables(modules, {"colorScheme": scheme, "color": colour})
    too_weak = {
        (text, ground): round(contrast(tokens[f"--ck-{text}"], tokens[f"--ck-{ground}"]), 2)
        for text, ground in PAIRS
        if contrast(tokens[f"--ck-{text}"], tokens[f"--ck-{ground}"]) < TEXT_CONTRAST
    }
    assert too_weak == {}
    for mark in ("border-strong", "focus"):
        assert contrast(tokens[f"--ck-{mark}"], tokens["--ck-surface"]) >= CONTROL_CONTRAST


def test_the_default_is_light_and_a_string_is_enough(modules: Modules) -> None:
    """Rows 34, 163."""
    without = modules.run("theme/theme", "return m.themeVariables()")
    assert without == variables(modules, "light") == variables(modules, {})
    dark = variables(modules, "dark")
    assert dark["--ck-scheme"] == "dark"
    assert luminance(dark["--ck-surface"]) < luminance(dark["--ck-text"])


def test_given_surface_colours_are_used_as_they_are(modules: Modules) -> None:
    """Row 166."""
    surface = {"background": "#fdf6e3", "foreground": "#002b36"}
    tokens = variables(modules, {"color": {"surface": surface}})
    assert tokens["--ck-surface"] == "#fdf6e3"
    assert tokens["--ck-text"] == "#002b36"


@pytest.mark.parametrize(
    ("option", "token", "values"),
    [
        ("radius", "--ck-radius-card", {"pill": 16, "round": 14, "soft": 10, "sharp": 0}),
        ("density", "--ck-unit", {"compact": 3, "normal": 4, "spacious": 5}),
    ],
)
def test_radius_and_density_have_their_steps(
    modules: Modules, option: str, token: str, values: dict[str, int]
) -> None:
    """Row 165."""
    found = {value: variables(modules, {option: value})[token] for value in values}
    assert found == {value: f"{pixels}px" for value, pixels in values.items()}


def test_type_is_set_and_nothing_is_smaller_than_twelve_pixels(modules: Modules) -> None:
    """Row 164."""
    typography = {"baseSize": 14, "fontFamily": "Inter", "fontFamilyMono": "Fira Code"}
    tokens = variables(modules, {"typography": typography})
    assert tokens["--ck-font"].startswith("Inter, ")
    assert tokens["--ck-font-mono"].startswith("Fira Code, ")
    sizes = [tokens[f"--ck-font-size{size}"] for size in ("", "-small", "-tiny")]
    assert sizes == ["14px", "12px", "12px"]


def test_the_tokens_stand_on_the_host_and_follow_the_option(chat: ChatPage) -> None:
    """Rows 34, 163: a page around the element can read them."""
    chat.open({"theme": "light"})
    read = """() => {
      const style = getComputedStyle(window.chat);
      return [style.getPropertyValue('--ck-scheme'), style.colorScheme, style.backgroundColor];
    }"""
    assert chat.page.evaluate(read) == ["light", "light", "rgb(255, 255, 255)"]
    chat.set_options({"theme": {"colorScheme": "dark"}})
    assert chat.page.evaluate(read)[:2] == ["dark", "dark"]


def test_a_font_name_cannot_bring_rules_of_its_own(chat: ChatPage) -> None:
    """Row 164."""
    chat.open(
        {"theme": {"typography": {"fontFamily": "x; } * { display: none !important } :host {"}}}
    )
    assert chat.composer.is_visible()


def test_font_sources_are_loaded_into_the_document(chat: ChatPage) -> None:
    """Row 164: a font-face rule inside of a shadow root would have no effect."""
    source = {"family": "Missing Sans", "src": "/missing.woff2", "weight": 600}
    chat.open({"theme": {"typography": {"fontSources": [source]}}})
    chat.wait_for_event("chatkit.log")
    faces = chat.page.evaluate(
        "[...document.fonts].map((one) => [one.family.replaceAll('\"', ''), one.weight])"
    )
    assert faces == [["Missing Sans", "600"]]
    assert chat.events("chatkit.log")[0]["name"] == "font.failed"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    "colours",
    [
        [{"grayscale": {"hue": hue, "tint": 9}} for hue in (0, 90, 200, 300)],
        [{"grayscale": {"hue": 200, "tint": tint}} for tint in range(10)],
        [{"grayscale": {"hue": 200, "tint": 2, "shade": shade}} for shade in range(-4, 5)],
        [{"accent": {"primary": "#0f766e", "level": level}} for level in range(4)],
        [{"accent": {"primary": colour, "level": 1}} for colour in ("#0f766e", "#b91c1c")],
    ],
    ids=["hue", "tint", "shade", "level", "primary"],
)
def test_every_step_of_a_colour_option_looks_different(
    modules: Modules, scheme: str, colours: list[dict[str, Any]]
) -> None:
    """Row 166."""
    looks = [
        tuple(variables(modules, {"colorScheme": scheme, "color": colour}).items())
        for colour in colours
    ]
    assert len(set(looks)) == len(colours)
