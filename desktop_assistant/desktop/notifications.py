"""Reminders as notifications of the desktop: D-Bus on Linux, the system's own elsewhere."""

import asyncio
import logging
from collections.abc import Callable, Collection, Coroutine, Sequence
from datetime import datetime
from typing import Any

from desktop_notifier import Button, Capability, DesktopNotifier, Icon, Notification

from desktop_assistant.desktop import notification_text
from desktop_assistant.errors import AssistantError
from desktop_assistant.tasks.reminder_ledger import Reminder, ReminderKey
from desktop_assistant.tasks.reminders import SNOOZES, Reminders

APP_NAME = "Desktop Assistant"
#: Of the icons that every theme has, by the Icon Naming Specification of freedesktop.org.
ICON_NAME = "appointment-soon"
# A notification service that is just being started may take some seconds.
ANSWER_TIMEOUT_SECONDS = 10.0

_logger = logging.getLogger(__name__)
# It logs each failure with a traceback; here it is said once, in a sentence.
logging.getLogger("desktop_notifier").setLevel(logging.ERROR)


class DesktopNotifications:
    """Presents reminders on the desktop, with Done and Snooze. Made and used in one event loop.

    Parameters:
        reminders: Takes the answers.
        now: Tells the assistant's local time.
        open_window: Brings the window to the front; called in a thread of its own.
    """

    def __init__(
        self, reminders: Reminders, now: Callable[[], datetime], open_window: Callable[[], None]
    ) -> None:
        self._reminders = reminders
        self._now = now
        self._open_window = open_window
        self._loop = asyncio.get_running_loop()
        self._notifier: DesktopNotifier | None = None
        self._identifiers: dict[ReminderKey, str] = {}
        self._answers: set[asyncio.Task[None]] = set()
        self._has_told_lack = False

    async def show(self, reminder: Reminder) -> bool:
        """Show one with its buttons, and return whether it can be answered there."""
        notifier = await self._reach()
        if notifier is None:
            return False
        has_buttons = Capability.BUTTONS in await notifier.get_capabilities()
        notification = Notification(
            title=notification_text.title_of(reminder.task),
            message=notification_text.text_of(reminder.task, self._now()),
            buttons=self._buttons(reminder.key) if has_buttons else (),
            on_clicked=self._answering(self._click, reminder.key),
            on_dismissed=self._answering(self._forget, reminder.key),
        )
        if not await self._send(notifier, notification):
            return False
        self._identifiers[reminder.key] = notification.identifier
        return has_buttons

    async def show_summary(self, reminders: Sequence[Reminder], *, missed: bool) -> None:
        """Show several as one; a click opens the window, where the page offers each."""
        notifier = await self._reach()
        if notifier is None:
            return
        notification = Notification(
            title=notification_text.summary_title(reminders, missed=missed),
            message=notification_text.summary_text(reminders),
            on_clicked=self._answering(self._open, None),
        )
        await self._send(notifier, notification)

    async def on_screen(self) -> set[ReminderKey]:
        """Return those that are shown and not yet answered."""
        if self._notifier is None:
            return set()
        current = await self._notifier.get_current_notifications()
        self._identifiers = {
            key: identifier
            for key, identifier in self._identifiers.items()
            if identifier in current
        }
        return set(self._identifiers)

    async def withdraw(self, keys: Collection[ReminderKey]) -> None:
        """Take these down."""
        notifier = self._notifier
        for key in await self.on_screen() & set(keys):
            if notifier is not None:
                await _take_down(notifier.clear(self._identifiers.pop(key)))

    async def close(self) -> None:
        """Take everything down and let go of the service."""
        notifier, self._notifier = self._notifier, None
        if notifier is not None:
            await _take_down(notifier.clear_all())
            _disconnect(notifier)

    async def _reach(self) -> DesktopNotifier | None:
        """Return the notification service; None where there is none, which is told once."""
        if self._notifier is not None:
            return self._notifier
        notifier: DesktopNotifier | None = None
        try:
            async with asyncio.timeout(ANSWER_TIMEOUT_SECONDS):
                notifier = DesktopNotifier(APP_NAME, Icon(name=ICON_NAME))
                capabilities = await notifier.get_capabilities()
        except Exception as error:  # noqa: BLE001 - each platform's library raises its own
            self._tell_lack(str(error) or type(error).__name__)
            if notifier is not None:
                _disconnect(notifier)
            return None
        if Capability.TITLE not in capabilities:
            self._tell_lack("the system offers none to this program")
            return None
        self._notifier = notifier
        self._reminders.lacks_desktop = False
        return notifier

    def _tell_lack(self, reason: str) -> None:
        if not self._has_told_lack:
            self._has_told_lack = True
            self._reminders.lacks_desktop = True
            _logger.warning(
                "No notification service (%s): reminders are shown in the page instead.", reason
            )

    async def _send(self, notifier: DesktopNotifier, notification: Notification) -> bool:
        try:
            async with asyncio.timeout(ANSWER_TIMEOUT_SECONDS):
                await notifier.send_notification(notification)
        except TimeoutError:
            is_sent = False
        else:
            # It tells of no failure: what was sent is what it keeps.
            is_sent = notification.identifier in await notifier.get_current_notifications()
        if not is_sent:
            # The next one may find another service.
            self._tell_lack("it does not answer any more")
            self._notifier = None
            _disconnect(notifier)
        return is_sent

    def _buttons(self, key: ReminderKey) -> tuple[Button, ...]:
        # Systems show as many as they have place for: the most used first.
        snoozes = [
            Button(
                title=label,
                on_pressed=self._answering(self._snooze, key, length),
                identifier=f"snooze {length}",
            )
            for label, length in zip(
                ("Snooze 10 min", "In 1 hour", "Tomorrow 9:00"), SNOOZES, strict=True
            )
        ]
        done = Button(title="Done", on_pressed=self._answering(self._done, key), identifier="done")
        return (done, *snoozes)

    async def _done(self, key: ReminderKey) -> None:
        await self._forget(key)
        await self._reminders.done(key)

    async def _snooze(self, key: ReminderKey, length: str) -> None:
        await self._forget(key)
        await self._reminders.snooze(key, length)

    async def _click(self, key: ReminderKey) -> None:
        await self._forget(key)
        await self._open(key.task_id)

    async def _open(self, task_id: str | None) -> None:
        self._reminders.open(task_id)
        await asyncio.to_thread(self._open_window)

    async def _forget(self, key: ReminderKey) -> None:
        self._identifiers.pop(key, None)

    def _answering(
        self, answer: Callable[..., Coroutine[Any, Any, None]], *arguments: object
    ) -> Callable[[], None]:
        """Return what the platform is to call, in whichever thread it does."""

        def call() -> None:
            self._loop.call_soon_threadsafe(self._begin, answer, *arguments)

        return call

    def _begin(self, answer: Callable[..., Coroutine[Any, Any, None]], *arguments: object) -> None:
        task = self._loop.create_task(_logged(answer(*arguments)))
        self._answers.add(task)
        task.add_done_callback(self._answers.discard)


async def _logged(answer: Coroutine[Any, Any, None]) -> None:
    try:
        await answer
    except AssistantError as error:
        _logger.info("A notification was answered too late: %s", error)


async def _take_down(work: Coroutine[Any, Any, None]) -> None:
    try:
        async with asyncio.timeout(ANSWER_TIMEOUT_SECONDS):
            await work
    except Exception as error:  # noqa: BLE001 - each platform's library raises its own
        _logger.info("A notification could not be taken down: %r", error)


def _disconnect(notifier: DesktopNotifier) -> None:
    """Close its connection to D-Bus, which the library leaves open for ever."""
    bus = getattr(notifier._backend, "bus", None)
    if bus is not None:
        bus.disconnect()
