"""Reminders as notifications: a real D-Bus daemon, with a stand-in for the desktop's service."""

import asyncio
import logging
import signal
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import pytest
from playwright.sync_api import BrowserType, expect

from desktop_assistant.clock import Clock
from desktop_assistant.database import Database
from desktop_assistant.desktop.notifications import DesktopNotifications
from desktop_assistant.tasks import Task, TaskBook
from desktop_assistant.tasks.book import Edit
from desktop_assistant.tasks.changes import Changes
from desktop_assistant.tasks.reminders import Reminders
from tests.desktop.conftest import Start
from tests.desktop.notification_service import Bus, NotificationService, Shown
from tests.desktop.x_display import wait_for

AT_FIVE = datetime(2026, 3, 4, 17)


@pytest.fixture
def bus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Bus]:
    bus = Bus(tmp_path)
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus.address)
    yield bus
    bus.close()


@pytest.fixture
def service(bus: Bus) -> Iterator[NotificationService]:
    service = NotificationService(bus.address)
    yield service
    service.close()


@dataclass
class Assistant:
    """What one start has to do with reminders, at a quarter to five."""

    database: Database
    start: datetime = datetime(2026, 3, 4, 16, 45)
    opened: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        clock = Clock(self.start)
        self.changed = asyncio.Event()
        self.book = TaskBook(self.database, clock)
        self.book.on_change(self.changed.set)
        self.reminders = Reminders(self.database, self.book, clock, self.changed.set)

    async def run(self) -> None:
        desktop = DesktopNotifications(
            self.reminders, self.book.now, lambda: self.opened.append("window")
        )
        self.reminders.start(desktop)
        await self.reminders.settled()

    async def add(self, title: str, **fields: object) -> Task:
        """Add a task that is due at five, of which half past four reminds."""
        changes = {"due": AT_FIVE, "reminders": ("-PT30M",), **fields}
        [task] = await self.book.add([Changes(title=title, **changes)])  # type: ignore[arg-type]
        return task

    async def next_change(self) -> None:
        async with asyncio.timeout(10):
            await self.changed.wait()


@pytest.fixture
async def assistant(database: Database) -> AsyncIterator[Assistant]:
    assistant = Assistant(database)
    yield assistant
    await assistant.reminders.close()


async def shown(service: NotificationService, count: int = 1) -> list[Shown]:
    return await asyncio.to_thread(service.wait_for, count)


async def press(service: NotificationService, one: Shown, button: str) -> None:
    await asyncio.to_thread(service.press, one, button)


async def test_a_notification_says_what_is_to_be_done_when_and_for_which_project(
    assistant: Assistant, service: NotificationService
) -> None:
    await assistant.run()
    await assistant.add("Call Ana <b>now</b>", project="R&D <i>")
    [one] = await shown(service)
    assert one.title == "Call Ana <b>now</b>"
    assert one.text == "Due today 17:00 · R＆D ‹i›"
    assert [title for title in one.buttons.values() if title] == [
        "Done",
        "Snooze 10 min",
        "In 1 hour",
        "Tomorrow 9:00",
    ]
    await nothing_offered(assistant)


async def test_done_checks_the_task_off(assistant: Assistant, service: NotificationService) -> None:
    await assistant.run()
    task = await assistant.add("Call Ana")
    [one] = await shown(service)
    assistant.changed.clear()
    await press(service, one, "Done")
    await assistant.next_change()
    assert (await assistant.book.get(task.id)).status == "done"


async def test_snooze_shows_it_again_later_also_after_a_restart(
    assistant: Assistant, service: NotificationService, database: Database
) -> None:
    await assistant.run()
    await assistant.add("Call Ana")
    [one] = await shown(service)
    await press(service, one, "Snooze 10 min")
    await assistant.reminders.close()
    again = Assistant(database, datetime(2026, 3, 4, 16, 54, 58))
    await again.run()
    await asyncio.sleep(0.3)
    assert len(service.history) == 1
    [_, second] = await shown(service, 2)
    assert second.title == "Call Ana"
    assert again.book.now() >= datetime(2026, 3, 4, 16, 55)
    await again.reminders.close()


async def test_a_click_opens_the_window_at_the_task(
    assistant: Assistant, service: NotificationService
) -> None:
    await assistant.run()
    task = await assistant.add("Call Ana")
    [one] = await shown(service)
    assistant.changed.clear()
    await press(service, one, "")
    await assistant.next_change()
    assert assistant.reminders.opened == (task.id, 1)
    await asyncio.sleep(0.1)
    assert assistant.opened == ["window"]


async def test_a_task_completed_elsewhere_takes_its_notification_down(
    assistant: Assistant, service: NotificationService
) -> None:
    await assistant.run()
    ana, milk = await assistant.add("Call Ana"), await assistant.add("Buy milk")
    await shown(service, 2)
    await assistant.book.complete([ana.id])
    await down_to(service, ["Buy milk"])
    await assistant.book.edit([Edit(milk.id, Changes(due=None))])
    await down_to(service, [])


async def test_a_notification_that_was_closed_is_not_shown_again(
    assistant: Assistant, service: NotificationService, database: Database
) -> None:
    await assistant.run()
    await assistant.add("Call Ana")
    [one] = await shown(service)
    await asyncio.to_thread(service.dismiss, one)
    await assistant.reminders.close()
    again = Assistant(database)
    await again.run()
    await again.add("Buy milk")
    assert [each.title for each in await shown(service, 2)] == ["Call Ana", "Buy milk"]
    await nothing_offered(again)
    await again.reminders.close()


async def test_at_the_end_notifications_go_down_as_their_buttons_would_do_nothing(
    assistant: Assistant, service: NotificationService
) -> None:
    await assistant.run()
    await assistant.add("Call Ana")
    await shown(service)
    await assistant.reminders.close()
    assert service.on_screen == []
    [left] = await assistant.reminders.unanswered()
    assert left.task.title == "Call Ana"


async def test_those_missed_while_closed_are_one_notification_that_opens_the_window(
    assistant: Assistant, service: NotificationService
) -> None:
    for n in range(1, 6):
        await assistant.add(f"Task {n}")
    await assistant.run()
    [one] = await shown(service)
    assert one.title == "5 reminders while the app was closed"
    assert one.text == "Task 5\nTask 4\nTask 3\nand 2 more"
    await press(service, one, "")
    await assistant.next_change()
    await asyncio.sleep(0.1)
    assert assistant.opened == ["window"]
    assert len(await assistant.reminders.unanswered()) == 5


async def test_without_a_service_the_log_says_so_once_and_the_page_offers_them(
    assistant: Assistant, bus: Bus, caplog: pytest.LogCaptureFixture
) -> None:
    await assistant.add("Call Ana")
    await assistant.run()
    await assistant.next_change()
    await assistant.add("Buy milk")
    await offered(assistant, 2)
    [record] = [record for record in caplog.records if record.levelno >= logging.WARNING]
    assert "shown in the page instead" in record.message
    assert assistant.reminders.lacks_desktop


@pytest.mark.parametrize("address", ["unix:path=/nonexistent/bus", "", "nonsense"])
async def test_without_a_bus_the_page_offers_them(
    assistant: Assistant, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    await assistant.add("Call Ana")
    await assistant.run()
    await offered(assistant, 1)
    assert assistant.reminders.lacks_desktop


async def test_a_service_that_comes_later_is_used(assistant: Assistant, bus: Bus) -> None:
    await assistant.add("Call Ana")
    await assistant.run()
    await offered(assistant, 1)
    service = await asyncio.to_thread(NotificationService, bus.address)
    await assistant.add("Buy milk")
    assert [one.title for one in await shown(service)] == ["Buy milk"]
    await assistant.reminders.close()
    assert not assistant.reminders.lacks_desktop
    await asyncio.to_thread(service.close)


async def test_a_service_that_goes_leaves_the_rest_to_the_page(
    assistant: Assistant, bus: Bus
) -> None:
    service = await asyncio.to_thread(NotificationService, bus.address)
    await assistant.run()
    await assistant.add("Call Ana")
    await shown(service)
    await asyncio.to_thread(service.close)
    await assistant.add("Buy milk")
    await offered(assistant, 1)


async def test_a_service_without_buttons_shows_it_and_the_page_offers_them(
    assistant: Assistant, bus: Bus
) -> None:
    service = await asyncio.to_thread(NotificationService, bus.address, ("body",))
    await assistant.run()
    await assistant.add("Call Ana")
    [one] = await shown(service)
    assert [title for title in one.buttons.values() if title] == []
    await offered(assistant, 1)
    await assistant.reminders.close()
    await asyncio.to_thread(service.close)


def test_in_the_window_a_click_shows_the_task_and_done_checks_it_off(
    start: Start, chromium: BrowserType, service: NotificationService, bus: Bus
) -> None:
    assistant = start(DBUS_SESSION_BUS_ADDRESS=bus.address)
    page = assistant.page(chromium)
    line = page.get_by_role("textbox", name="Add a task")
    # One after the other: together they could be the summary of what was missed before the start.
    for number, title in enumerate(("call Ana", "buy milk"), start=1):
        line.fill(f"{title} today 10:15 !30 min before")
        line.press("Enter")
        service.wait_for(number)
    ana, milk = service.history
    service.press(ana, "")
    expect(page.get_by_role("checkbox", name="Call Ana")).to_be_focused()
    service.press(milk, "Done")
    expect(page.get_by_role("checkbox", name="Buy milk")).to_have_count(0)
    assistant.send(signal.SIGTERM)
    assert assistant.exit_code() == 0


async def down_to(service: NotificationService, titles: list[str]) -> None:
    def look() -> bool | None:
        return [one.title for one in service.on_screen] == titles or None

    await asyncio.to_thread(wait_for, look, f"only {titles} on the screen")


async def nothing_offered(assistant: Assistant) -> None:
    """Wait until the page has nothing to offer: that is written after the desktop was asked."""
    for _ in range(500):
        if not await assistant.reminders.unanswered():
            return
        await asyncio.sleep(0.02)
    raise AssertionError("the page still offers a reminder")


async def offered(assistant: Assistant, count: int) -> None:
    async with asyncio.timeout(10):
        while True:
            assistant.changed.clear()
            if len(await assistant.reminders.unanswered()) == count:
                return
            await assistant.changed.wait()
