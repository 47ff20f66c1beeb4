"""What the tasks pane can show: each view, its empty state, filters, the month."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.conftest import OpenPage
from tests.e2e.running_assistant import RunningAssistant
from tests.e2e.test_tasks import add_by_line, show_view, task
from tests.element.axe import AXE

VIEWS = ["All tasks", "Today", "Upcoming", "Inbox", "Done", "Calendar", "Home", "#errands", "Soon"]


def titles(page: Page) -> Locator:
    return page.locator("task-row .title")


def fill(assistant: RunningAssistant) -> None:
    """Some tasks for every view."""
    for line in (
        "return books yesterday #errands",
        "call Ada 3pm p1",
        "water plants tomorrow",
        "pay rent 2026-04-01 9am @Home",
        "read Middlemarch",
    ):
        assistant.add_task(line)
    done = assistant.add_task("send letter")
    assistant.request("POST", f"/api/tasks/{done['id']}/complete")
    trip = assistant.add_task("plan the trip @Home friday")
    body = {"line": "pack", "parent_id": trip["id"], "project": "Home"}
    assistant.request("POST", "/api/tasks", body)
    assistant.request("PUT", "/api/filters/Soon", {"filter": "next 7 days"})


@pytest.mark.parametrize(
    ("view", "headings", "shown"),
    [
        ("Today", ["Overdue 1", "Today 1"], ["Return books", "Call Ada"]),
        (
            "Upcoming",
            [
                "Tomorrow 1",
                "Friday, Mar 6 1",
                "Saturday, Mar 7",
                "Sunday, Mar 8",
                "Monday, Mar 9",
                "Tuesday, Mar 10",
                "Mar 11",
                "Apr 1 1",
            ],
            ["Water plants", "Plan the trip", "Pay rent"],
        ),
        (
            "Inbox",
            [],
            ["Return books", "Call Ada", "Water plants", "Read Middlemarch"],
        ),
        ("Home", [], ["Plan the trip", "Pay rent"]),
        ("#errands", ["Overdue 1"], ["Return books"]),
        ("Soon", ["Today 1", "Tomorrow 1", "Friday, Mar 6 1"], None),
        ("Done", ["Today 1"], ["Send letter"]),
    ],
)
def test_a_view_shows_its_tasks_under_its_headings(
    page: Page,
    assistant: RunningAssistant,
    view: str,
    headings: list[str],
    shown: list[str] | None,
) -> None:
    fill(assistant)
    expect(task(page, "Call Ada")).to_be_visible()

    show_view(page, view)

    expect(page.locator("task-tree h3")).to_have_text(headings)
    expect(titles(page)).to_have_text(
        ["Call Ada", "Water plants", "Plan the trip"] if shown is None else shown
    )


def test_the_list_of_views_counts_what_is_open_and_goes_by_arrow_keys(
    page: Page, assistant: RunningAssistant
) -> None:
    fill(assistant)
    expect(task(page, "Call Ada")).to_be_visible()
    switcher = page.get_by_title("Choose a view")
    switcher.focus()
    page.keyboard.press("Enter")
    views = page.get_by_role("listbox", name="Choose a view")
    expect(views.get_by_role("option", name="Today")).to_contain_text("1 late · 2")
    expect(views.get_by_role("option", name="Inbox")).to_contain_text("4")
    expect(views.get_by_role("option", name="Home")).to_contain_text("2")

    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")

    expect(switcher).to_have_text("Today")
    expect(switcher).to_be_focused()


def test_the_view_is_the_same_after_a_restart(
    open_page: OpenPage, assistant: RunningAssistant
) -> None:
    fill(assistant)
    page = open_page()
    with page.expect_request(lambda request: request.method == "PATCH"):
        show_view(page, "Home")
    assistant.restart()

    page = open_page()

    expect(page.get_by_title("Choose a view")).to_have_text("Home")
    expect(titles(page)).to_have_text(["Plan the trip", "Pay rent"])


@pytest.mark.parametrize(
    ("view", "says", "example"),
    [
        ("Today", "Nothing is due today.", "call Ada 5pm"),
        ("Upcoming", "Nothing is planned.", "water the plants every friday"),
        ("Inbox", "The inbox is empty.", "look up train times"),
        ("Done", "Nothing is done yet.", None),
    ],
)
def test_an_empty_view_says_what_goes_there_and_offers_the_first_step(
    page: Page, view: str, says: str, example: str | None
) -> None:
    show_view(page, view)

    expect(page.get_by_role("complementary")).to_contain_text(says)
    if example is not None:
        page.get_by_role("button", name=example).click()
        page.keyboard.press("Enter")
        expect(page.locator("task-row")).to_have_count(1)


def test_more_than_a_page_of_tasks_is_shown_on_demand(
    page: Page, assistant: RunningAssistant
) -> None:
    todo = "\n".join(f"task number {number}" for number in range(205))
    for line in todo.splitlines():
        assistant.add_task(line)
    expect(page.locator("task-row")).to_have_count(200)

    page.get_by_role("button", name="Show more").click()

    expect(page.locator("task-row")).to_have_count(205)
    expect(page.get_by_role("button", name="Show more")).to_have_count(0)


def test_a_filter_is_typed_kept_under_a_name_and_removed(
    page: Page, assistant: RunningAssistant, complaints: list[str]
) -> None:
    fill(assistant)
    expect(task(page, "Call Ada")).to_be_visible()
    page.get_by_title("Choose a view").click()
    page.get_by_role("option", name="Filter…").click()
    line = page.get_by_role("textbox", name="Filter of tasks")
    expect(line).to_be_focused()
    line.fill("p1 &")
    expect(page.locator("filter-bar").get_by_role("alert")).to_contain_text(
        "Something is missing at the end"
    )
    line.fill("p1 | overdue")
    expect(titles(page)).to_have_text(["Return books", "Call Ada"])

    page.get_by_role("button", name="Save this filter").click()
    page.get_by_role("textbox", name="Name of the filter").fill("Urgent")
    page.keyboard.press("Enter")
    expect(page.get_by_title("Choose a view")).to_have_text("Urgent")
    expect(line).to_be_focused()

    page.get_by_role("button", name="Remove the filter Urgent").click()
    expect(page.get_by_title("Choose a view")).to_have_text("Filter")
    assert assistant.request("GET", "/api/filters") == {"filters": {"Soon": "next 7 days"}}
    # Chromium itself notes the refused filter.
    assert [complaint for complaint in complaints if "422" not in complaint] == []
    complaints.clear()


def test_words_typed_into_the_list_of_views_can_be_a_filter(
    page: Page, assistant: RunningAssistant
) -> None:
    fill(assistant)
    expect(task(page, "Call Ada")).to_be_visible()
    page.get_by_title("Choose a view").click()
    page.keyboard.type("#errands | p1")
    page.get_by_role("option", name="Filter: #errands | p1").wait_for()
    page.keyboard.press("Enter")

    expect(titles(page)).to_have_text(["Return books", "Call Ada"])


def test_the_month_is_walked_by_keys_and_a_day_takes_what_is_added(
    page: Page, assistant: RunningAssistant
) -> None:
    fill(assistant)
    expect(task(page, "Call Ada")).to_be_visible()
    show_view(page, "Calendar")
    month = page.get_by_role("grid", name="March 2026")
    today = month.get_by_role("button", name="Wednesday, March 4, 2026, 1 due")
    expect(today).to_have_attribute("aria-current", "date")
    today.focus()
    page.keyboard.press("ArrowRight")
    tomorrow = month.get_by_role("button", name="Thursday, March 5, 2026, 1 due")
    expect(tomorrow).to_be_focused()
    expect(titles(page)).to_have_text(["Water plants"])
    page.keyboard.press("ArrowDown")
    expect(month.get_by_role("button", name="Thursday, March 12, 2026")).to_be_focused()

    add_by_line(page, "buy paint")

    expect(titles(page)).to_have_text(["Buy paint"])
    due = {kept["title"]: kept["due"] for kept in assistant.open_tasks()}
    assert due["Buy paint"] == "2026-03-12"
    month.get_by_role("button", name="Thursday, March 12, 2026, 1 due").focus()
    page.keyboard.press("PageDown")
    april = page.get_by_role("grid", name="April 2026")
    expect(april.get_by_role("button", name="Sunday, April 12, 2026")).to_be_focused()
    expect(april.get_by_role("button", name="Wednesday, April 1, 2026, 1 due")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_view_has_a_flaw_that_axe_can_find(
    open_page: OpenPage, assistant: RunningAssistant, scheme: str
) -> None:
    fill(assistant)
    page = open_page(color_scheme=scheme, reduced_motion="reduce")
    page.evaluate(AXE.read_text())
    expect(task(page, "Call Ada")).to_be_visible()
    for view in VIEWS:
        show_view(page, view)
        expect(page.get_by_role("img", name="Reading the tasks")).to_have_count(0)
        folded = page.locator("task-row .parts[aria-expanded=false]")
        if folded.count() > 0:
            folded.first.click()
            expect(page.get_by_role("textbox", name="Add a part to")).to_be_visible()
        assert flaws(page) == [], view
    page.get_by_title("Choose a view").click()
    expect(page.get_by_role("listbox", name="Choose a view")).to_be_visible()
    assert flaws(page) == []
    page.keyboard.press("Escape")
    show_view(page, "Home")
    task(page, "Plan the trip").focus()
    page.keyboard.press("x")
    expect(page.get_by_role("toolbar", name="Selected tasks")).to_be_visible()
    assert flaws(page) == []
    page.keyboard.press("Alt+Enter")
    expect(page.get_by_role("dialog", name="Details of Plan the trip")).to_be_visible()
    assert flaws(page) == []


def flaws(page: Page) -> list[str]:
    """What axe finds in the tasks pane."""
    found: list[str] = page.evaluate(
        """async () => {
            const shell = document.querySelector("assistant-shell");
            const pane = shell.shadowRoot.querySelector("task-pane");
            const {violations} = await axe.run(pane);
            return violations.map(({id, nodes}) => `${id}: ${nodes.map((n) => n.html).join(" ")}`);
        }"""
    )
    return found
