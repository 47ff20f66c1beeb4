"""What the page says when the assistant is gone, and how it finds back."""

from urllib.parse import urlsplit

from playwright.sync_api import Route, expect

from tests.e2e.conftest import OpenPage
from tests.e2e.running_assistant import RunningAssistant


def test_a_page_that_cannot_reach_the_assistant_says_so_and_heals(
    open_page: OpenPage, assistant: RunningAssistant
) -> None:
    page = open_page()
    page.route("**/api/*", lambda route: route.abort())
    page.reload()
    banner = page.get_by_role("alert").filter(has_text="stopped answering")
    expect(banner).to_be_visible()
    with page.expect_request("**/api/status", timeout=1_000):
        banner.get_by_role("button", name="Reconnect").click()
    assistant.add_task("buy milk")

    page.unroute("**/api/*")

    expect(banner).to_have_count(0, timeout=10_000)
    expect(page.get_by_role("checkbox", name="Buy milk")).to_be_visible()


def test_a_page_whose_assistant_has_stopped_says_so_and_keeps_what_it_shows(
    open_page: OpenPage, assistant: RunningAssistant
) -> None:
    page = open_page()
    assistant.add_task("buy milk")
    expect(page.get_by_role("checkbox", name="Buy milk")).to_be_visible()

    assistant.stop()

    expect(page.get_by_role("alert").filter(has_text="stopped answering")).to_be_visible()
    expect(page.get_by_role("checkbox", name="Buy milk")).to_be_visible()


def test_tasks_that_cannot_be_read_can_be_read_again_by_one_button(
    open_page: OpenPage, assistant: RunningAssistant
) -> None:
    assistant.add_task("buy milk")
    page = open_page()
    page.route("**/api/tasks?*", lambda route: route.abort())
    # The stream of events would have the tasks read again as soon as it opens.
    page.route("**/api/events", lambda route: None)
    page.reload()
    pane = page.get_by_role("complementary", name="Tasks")
    expect(pane).to_contain_text("The tasks could not be read.")
    page.unroute("**/api/tasks?*")

    pane.get_by_role("button", name="Read them again").click()

    expect(page.get_by_role("checkbox", name="Buy milk")).to_be_visible()


def test_a_slow_answer_is_waited_for_with_a_skeleton(open_page: OpenPage) -> None:
    page = open_page()
    held: list[Route] = []
    page.route("**/api/tasks?*", lambda route: held.append(route))
    page.reload()

    skeleton = page.get_by_role("img", name="Reading the tasks")
    expect(skeleton).to_be_visible()
    # Routes put up later come first, so that no further answer is held.
    page.route("**/api/tasks?*", lambda route: route.continue_())
    for route in held:
        route.continue_()
    expect(page.get_by_text("No open tasks.")).to_be_visible()
    expect(skeleton).to_have_count(0)


def test_a_task_that_cannot_be_checked_off_stays_and_says_why(
    open_page: OpenPage, assistant: RunningAssistant
) -> None:
    page = open_page()
    assistant.add_task("buy milk")
    box = page.get_by_role("checkbox", name="Buy milk")
    box.wait_for()
    page.route("**/bulk", lambda route: route.abort())

    box.click()

    notice = page.get_by_role("region", name="Notices")
    expect(notice).to_contain_text("does not answer; reconnect and try again")
    expect(box).not_to_be_checked()


def test_a_page_of_an_earlier_start_is_told_to_be_opened_anew(
    open_page: OpenPage, assistant: RunningAssistant
) -> None:
    page = open_page()
    port = urlsplit(assistant.url).port
    assert port is not None
    assistant.stop()
    assistant.start(port)

    expect(page.get_by_text("no longer belongs to a running assistant")).to_be_visible()
