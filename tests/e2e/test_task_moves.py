"""Tasks moved, selected and divided into parts, by mouse and by keyboard."""

from typing import Any

from playwright.sync_api import Locator, Page, expect

from tests.e2e.running_assistant import RunningAssistant
from tests.e2e.test_task_views import titles
from tests.e2e.test_tasks import show_view, task


def add(page: Page, assistant: RunningAssistant, *lines: str) -> list[dict[str, Any]]:
    """Add tasks beside the page and wait until it shows them."""
    added = [assistant.add_task(line) for line in lines]
    expect(page.locator("task-row")).to_have_count(len(lines))
    return added


def dues(assistant: RunningAssistant) -> dict[str, str | None]:
    return {kept["title"]: kept["due"] for kept in assistant.open_tasks()}


def undo(page: Page) -> None:
    page.get_by_role("region", name="Notices").get_by_role("button", name="Undo").click()
    expect(page.get_by_role("region", name="Notices")).to_contain_text("Undid")


def drag(page: Page, source: Locator, target: Locator, *, at: float = 0.5) -> None:
    """Drag to a height of the target, 0 for its top and 1 for its bottom."""
    source.hover()
    page.mouse.down()
    box = target.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 60, box["y"] + box["height"] * at - 20, steps=4)
    page.mouse.move(box["x"] + 60, box["y"] + box["height"] * at, steps=4)


def row(page: Page, title: str) -> Locator:
    return page.locator("task-row").filter(has_text=title)


def test_a_task_dragged_between_others_stays_there(page: Page, assistant: RunningAssistant) -> None:
    add(page, assistant, "first", "second", "third")
    show_view(page, "Inbox")
    expect(titles(page)).to_have_text(["First", "Second", "Third"])

    drag(page, row(page, "Third").locator(".title"), row(page, "First"), at=0.2)
    expect(row(page, "First")).to_have_attribute("data-drop", "before")
    page.mouse.up()

    expect(titles(page)).to_have_text(["Third", "First", "Second"])
    undo(page)
    expect(titles(page)).to_have_text(["First", "Second", "Third"])


def test_escape_gives_up_a_drag(page: Page, assistant: RunningAssistant) -> None:
    add(page, assistant, "first", "second")
    show_view(page, "Inbox")
    drag(page, row(page, "Second").locator(".title"), row(page, "First"), at=0.2)

    page.keyboard.press("Escape")
    page.mouse.up()

    expect(page.locator("[data-drop]")).to_have_count(0)
    expect(titles(page)).to_have_text(["First", "Second"])


def test_a_task_dragged_onto_another_day_is_due_then_at_its_time(
    page: Page, assistant: RunningAssistant
) -> None:
    add(page, assistant, "stand-up tomorrow 9:30")
    show_view(page, "Upcoming")

    drag(page, row(page, "Stand-up"), page.get_by_role("region", name="Saturday, Mar 7"))
    page.mouse.up()

    expect(page.get_by_role("treegrid", name="Saturday, Mar 7")).to_contain_text("Stand-up")
    assert dues(assistant) == {"Stand-up": "2026-03-07T09:30:00"}


def test_a_task_dragged_over_the_name_of_the_view_can_go_to_a_project(
    page: Page, assistant: RunningAssistant
) -> None:
    add(page, assistant, "paint the fence", "sweep @Home")
    switcher = page.get_by_title("Choose a view")
    drag(page, row(page, "Paint the fence"), switcher)
    home = page.get_by_role("option", name="Home")
    home.wait_for()
    box = home.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 40, box["y"] + 10, steps=4)
    page.mouse.up()

    expect(page.get_by_role("listbox", name="Choose a view")).to_have_count(0)
    expect(task(page, "Paint the fence")).to_have_accessible_name("Paint the fence, in Home")


def test_alt_arrows_move_a_task_among_those_ordered_by_hand(
    page: Page, assistant: RunningAssistant
) -> None:
    add(page, assistant, "first", "second", "third")
    show_view(page, "Inbox")
    task(page, "Third").focus()

    page.keyboard.press("Alt+ArrowUp")

    expect(titles(page)).to_have_text(["First", "Third", "Second"])
    expect(task(page, "Third")).to_be_focused()


def test_alt_arrows_put_a_task_a_day_earlier_or_later(
    page: Page, assistant: RunningAssistant
) -> None:
    add(page, assistant, "stand-up tomorrow 9:30")
    task(page, "Stand-up").focus()

    page.keyboard.press("Alt+ArrowDown")

    expect(page.get_by_role("treegrid", name="Friday, Mar 6")).to_contain_text("Stand-up")
    expect(task(page, "Stand-up")).to_be_focused()
    page.keyboard.press("Alt+ArrowUp")
    expect(page.get_by_role("treegrid", name="Tomorrow")).to_contain_text("Stand-up")
    assert dues(assistant) == {"Stand-up": "2026-03-05T09:30:00"}


def test_several_tasks_are_changed_in_one_step_that_one_undo_takes_back(
    page: Page, assistant: RunningAssistant
) -> None:
    add(page, assistant, "first today 9am", "second", "third #home", "fourth")
    row(page, "First").locator(".title").click()
    row(page, "Third").locator(".title").click(modifiers=["Shift"])
    row(page, "Second").locator(".title").click(modifiers=["ControlOrMeta"])
    bar = page.get_by_role("toolbar", name="Selected tasks")
    expect(bar).to_contain_text("2 selected")

    bar.get_by_role("button", name="Reschedule").click()
    page.get_by_role("option", name="Tomorrow").click()

    tomorrow = page.get_by_role("treegrid", name="Tomorrow")
    expect(tomorrow.locator("task-row")).to_have_count(2)
    assert dues(assistant) == {
        "First": "2026-03-05T09:00:00",
        "Second": None,
        "Third": "2026-03-05",
        "Fourth": None,
    }
    undo(page)
    expect(tomorrow).to_have_count(0)
    assert dues(assistant)["First"] == "2026-03-04T09:00:00"


def test_selected_tasks_get_a_tag_beside_those_they_have(
    page: Page, assistant: RunningAssistant
) -> None:
    add(page, assistant, "first #home", "second")
    task(page, "First").focus()
    page.keyboard.press("Control+a")
    page.keyboard.press("t")
    page.keyboard.type("now")
    page.get_by_role("option", name="#now").click()

    expect(task(page, "First")).to_have_accessible_name("First, #home, #now")
    expect(task(page, "Second")).to_have_accessible_name("Second, #now")


def test_shift_arrows_select_and_space_checks_all_of_them_off(
    page: Page, assistant: RunningAssistant
) -> None:
    add(page, assistant, "first", "second", "third")
    task(page, "First").focus()
    page.keyboard.press("Shift+ArrowDown")
    expect(page.get_by_role("row", selected=True)).to_have_count(2)

    page.keyboard.press("Space")

    expect(titles(page)).to_have_text(["Third"])
    expect(page.get_by_role("region", name="Notices")).to_contain_text("Completed 2 tasks")
    expect(task(page, "Third")).to_be_focused()
    undo(page)
    expect(titles(page)).to_have_text(["First", "Second", "Third"])


def test_escape_clears_the_selection_and_leaves_the_keyboard_where_it_was(
    page: Page, assistant: RunningAssistant
) -> None:
    add(page, assistant, "first", "second")
    task(page, "Second").focus()
    page.keyboard.press("x")
    expect(page.get_by_role("toolbar", name="Selected tasks")).to_be_visible()

    page.keyboard.press("Escape")

    expect(page.get_by_role("toolbar", name="Selected tasks")).to_have_count(0)
    expect(task(page, "Second")).to_be_focused()


def test_parts_are_added_checked_off_and_counted(page: Page, assistant: RunningAssistant) -> None:
    add(page, assistant, "plan the trip")
    task(page, "Plan the trip").focus()
    page.keyboard.press("ArrowRight")
    line = page.get_by_role("textbox", name="Add a part to Plan the trip")
    for part in ("book flights", "pack"):
        line.fill(part)
        line.press("Enter")
        expect(line).to_have_value("")
    expect(page.get_by_role("row", name="Book flights")).to_have_attribute("aria-level", "2")

    task(page, "Book flights").click()

    expect(row(page, "Plan the trip")).to_contain_text("1/2")
    expect(task(page, "Book flights")).to_be_checked()
    task(page, "Pack").focus()
    page.keyboard.press("ArrowLeft")
    expect(task(page, "Plan the trip")).to_be_focused()
    page.keyboard.press("ArrowLeft")
    expect(row(page, "Plan the trip")).to_have_attribute("aria-expanded", "false")
    expect(task(page, "Pack")).to_have_count(0)


def test_a_task_becomes_a_part_of_the_one_above_and_stands_by_itself_again(
    page: Page, assistant: RunningAssistant
) -> None:
    [first, _second] = add(page, assistant, "first", "second")
    task(page, "Second").focus()
    page.keyboard.press("Control+]")
    expect(page.get_by_role("row", name="Second")).to_have_attribute("aria-level", "2")
    expect(task(page, "Second")).to_be_focused()
    parents = {kept["title"]: kept["parent_id"] for kept in assistant.open_tasks()}
    assert parents == {"First": None, "Second": first["id"]}

    page.keyboard.press("Control+[")

    expect(page.get_by_role("row", name="Second")).to_have_attribute("aria-level", "1")
    expect(task(page, "Second")).to_be_focused()


def test_a_recurring_task_is_skipped_by_a_key(page: Page, assistant: RunningAssistant) -> None:
    add(page, assistant, "water plants every day")
    task(page, "Water plants").focus()

    page.keyboard.press("s")

    expect(page.get_by_role("treegrid", name="Tomorrow")).to_contain_text("Water plants")
    expect(page.get_by_role("region", name="Notices")).to_contain_text("Skipped Water plants")
