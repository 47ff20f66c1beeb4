"""The window at every width, in light and dark, and its movable panes."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.conftest import LONG_WORD, OpenPage
from tests.e2e.running_assistant import RunningAssistant


def pane(page: Page, role: str) -> Locator:
    names = {"conversations": ("navigation", "Conversations"), "tasks": ("complementary", "Tasks")}
    aria_role, name = names[role]
    return page.get_by_role(aria_role, name=name)  # type: ignore[arg-type]


def width_of(locator: Locator) -> float:
    box = locator.bounding_box()
    assert box is not None
    return box["width"]


def contrast_too_low(page: Page) -> list[str]:
    """Texts outside the chat whose contrast to what lies behind them is under 4.5 to 1."""
    failures: list[str] = page.evaluate(CONTRAST)
    return failures


@pytest.mark.usefixtures("chats")
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 1000, 760, 400, 320])
def test_nothing_has_to_be_scrolled_sideways(
    open_page: OpenPage,
    assistant: RunningAssistant,
    complaints: list[str],
    width: int,
    scheme: str,
) -> None:
    assistant.add_task(f"{LONG_WORD} tomorrow 5pm #errands p1")
    page = open_page(width, color_scheme=scheme)
    steps = ["Conversations", "Tasks", "Chat"] if width < 520 else []
    for step in [None, *steps]:
        if step is not None:
            page.get_by_role("button", name=step).last.click()
        overflowing = page.evaluate(OVERFLOWING)
        assert overflowing == []
        assert contrast_too_low(page) == []
    assert complaints == []


def test_wide_windows_show_three_panes(open_page: OpenPage) -> None:
    page = open_page(1280)

    assert width_of(pane(page, "conversations")) == 260
    assert width_of(pane(page, "tasks")) == 320


def test_under_1100_pixels_conversations_fold_to_a_rail_and_open_as_a_drawer(
    open_page: OpenPage,
) -> None:
    page = open_page(1099)
    drawer = pane(page, "conversations")
    expect(drawer).to_be_hidden()
    expect(pane(page, "tasks")).to_be_visible()
    opener = page.get_by_role("button", name="Conversations")
    opener.click()
    expect(drawer).to_be_visible()
    expect(drawer.get_by_role("button", name="New chat")).to_be_focused()

    page.keyboard.press("Escape")

    expect(drawer).to_be_hidden()
    expect(opener).to_be_focused()


def test_under_820_pixels_tasks_become_a_sheet(open_page: OpenPage) -> None:
    page = open_page(819)
    sheet = pane(page, "tasks")
    expect(sheet).to_be_hidden()
    page.get_by_role("button", name="Tasks").click()
    expect(sheet).to_be_visible()

    sheet.get_by_role("button", name="Close tasks").click()

    expect(sheet).to_be_hidden()


def test_under_520_pixels_a_bottom_bar_shows_one_pane_at_a_time(open_page: OpenPage) -> None:
    page = open_page(519)
    bar = page.get_by_role("navigation", name="Navigation")
    composer = page.get_by_role("textbox", name="Message")
    expect(composer).to_be_visible()
    bar.get_by_role("button", name="Tasks").click()
    expect(pane(page, "tasks")).to_be_visible()
    expect(composer).to_be_hidden()
    bar.get_by_role("button", name="Conversations").click()
    expect(pane(page, "conversations")).to_be_visible()
    expect(pane(page, "tasks")).to_be_hidden()

    pane(page, "conversations").get_by_role("button", name="New chat").click()

    expect(composer).to_be_focused()


def test_a_pane_dragged_wider_is_as_wide_after_a_restart(
    open_page: OpenPage, assistant: RunningAssistant
) -> None:
    page = open_page()
    divider = page.get_by_role("separator", name="Width of the tasks pane")
    box = divider.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 4, 300)
    page.mouse.down()
    page.mouse.move(box["x"] + 4 - 80, 300, steps=5)
    page.mouse.up()
    assert width_of(pane(page, "tasks")) == 400
    page.wait_for_timeout(800)
    assistant.restart()

    page = open_page()

    assert width_of(pane(page, "tasks")) == 400


def test_dividers_move_by_arrow_keys_within_their_limits(open_page: OpenPage) -> None:
    page = open_page()
    divider = page.get_by_role("separator", name="Width of the conversations pane")
    divider.focus()
    page.keyboard.press("ArrowRight")
    expect(divider).to_have_attribute("aria-valuenow", "276")
    assert width_of(pane(page, "conversations")) == 276

    page.keyboard.press("Home")
    page.keyboard.press("ArrowLeft")

    expect(divider).to_have_attribute("aria-valuenow", "200")
    divider.dblclick()
    expect(divider).to_have_attribute("aria-valuenow", "260")


def test_side_panes_leave_room_for_the_chat_however_wide_they_were(
    open_page: OpenPage, assistant: RunningAssistant
) -> None:
    assistant.request("PATCH", "/api/state", {"left_width": 420, "right_width": 520})

    page = open_page(1100)

    assert width_of(page.get_by_role("main")) >= 398


def test_motion_is_off_where_the_system_asks_for_less(
    open_page: OpenPage, assistant: RunningAssistant
) -> None:
    assistant.add_task("buy milk")
    page = open_page(760, reduced_motion="reduce")
    page.get_by_role("button", name="Tasks").click()
    page.get_by_role("checkbox", name="Buy milk").wait_for()

    moving = page.evaluate(
        """() => document.getAnimations({subtree: true}).filter(
            (animation) => animation.playState === "running").length"""
    )

    assert moving == 0


# Walks through the open shadow roots, as the page's parts live in them.
OVERFLOWING = """() => {
  const wide = [];
  const visit = (root) => {
    for (const element of root.querySelectorAll("*")) {
      const box = element.getBoundingClientRect();
      const hidden = !element.checkVisibility({visibilityProperty: true}) || box.width <= 1;
      if (!hidden && (box.right > innerWidth + 1 || box.left < -1)) {
        wide.push(`${element.localName}.${element.className} ${box.left} to ${box.right}`);
      }
      if (element.shadowRoot) visit(element.shadowRoot);
    }
  };
  visit(document);
  return wide;
}"""

CONTRAST = """() => {
  const canvas = new OffscreenCanvas(1, 1).getContext("2d", {willReadFrequently: true});
  const pixel = (...colours) => {
    canvas.clearRect(0, 0, 1, 1);
    for (const colour of colours) { canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1); }
    return canvas.getImageData(0, 0, 1, 1).data;
  };
  const luminance = ([red, green, blue]) => {
    const [r, g, b] = [red, green, blue].map((channel) => {
      const share = channel / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const above = (element) => element.parentElement ?? element.getRootNode().host ?? null;
  const grounds = (element) => {
    const found = [];
    for (let at = element; at; at = above(at)) found.unshift(getComputedStyle(at).backgroundColor);
    return found;
  };
  const low = [];
  const visit = (root) => {
    for (const element of root.querySelectorAll("*")) {
      if (element.localName === "openai-chatkit") continue;
      if (element.shadowRoot) visit(element.shadowRoot);
      const says = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent.trim() !== "");
      const seen = element.checkVisibility({visibilityProperty: true, opacityProperty: true});
      if (!says || !seen) continue;
      const behind = grounds(element);
      const ground = luminance(pixel(...behind));
      const ink = luminance(pixel(...behind, getComputedStyle(element).color));
      const ratio = (Math.max(ground, ink) + 0.05) / (Math.min(ground, ink) + 0.05);
      if (ratio < 4.5) low.push(`${ratio.toFixed(2)} ${element.textContent.trim().slice(0, 40)}`);
    }
  };
  visit(document);
  return low;
}"""
