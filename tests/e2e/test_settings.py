"""The settings: theme, model provider, version."""

from playwright.sync_api import Page, expect

from desktop_assistant import __version__
from tests.e2e.conftest import OpenPage
from tests.e2e.running_assistant import RunningAssistant

DARK = "document.documentElement.dataset.scheme === 'dark'"
LIGHT = "document.documentElement.dataset.scheme === 'light'"


def open_settings(page: Page) -> None:
    page.keyboard.press("Control+,")
    expect(page.get_by_role("dialog", name="Settings")).to_be_visible()


def test_the_theme_follows_the_system_until_one_is_chosen(page: Page) -> None:
    page.emulate_media(color_scheme="dark")
    page.wait_for_function(DARK)
    open_settings(page)
    page.get_by_role("radio", name="Light").check()

    page.wait_for_function(LIGHT)


def test_the_chosen_theme_is_there_after_a_restart(
    open_page: OpenPage, assistant: RunningAssistant
) -> None:
    page = open_page()
    open_settings(page)
    page.get_by_role("radio", name="Dark").check()
    page.wait_for_function(DARK)
    page.wait_for_timeout(800)
    assistant.restart()

    page = open_page()

    page.wait_for_function(DARK)


def test_the_settings_name_the_version_and_say_that_nothing_leaves_the_machine(
    page: Page,
) -> None:
    open_settings(page)

    settings = page.get_by_role("dialog", name="Settings")
    expect(settings).to_contain_text("No provider: nothing leaves this machine.")
    expect(settings).to_contain_text(f"Version {__version__}")


def test_a_provider_is_set_up_said_aloud_and_removed_again(
    page: Page, assistant: RunningAssistant
) -> None:
    open_settings(page)
    settings = page.get_by_role("dialog", name="Settings")
    settings.get_by_label("API key").fill("sk-not-a-real-key")
    settings.get_by_label("Address").fill("http://127.0.0.1:9/v1")
    settings.get_by_role("textbox", name="Model").fill("some-model")
    expect(settings).to_contain_text("go to 127.0.0.1:9 and nowhere else")
    settings.get_by_role("button", name="Use this provider").click()

    expect(settings).to_contain_text("some-model answers, at 127.0.0.1")
    expect(settings).to_contain_text("This system has no keyring")
    expect(settings.get_by_label("API key")).to_have_value("")
    expect(page.get_by_role("main")).to_contain_text("go to 127.0.0.1")
    settings.get_by_role("button", name="Remove provider").click()

    expect(settings).to_contain_text("No provider: nothing leaves this machine.")
    assert assistant.request("GET", "/api/status")["provider"]["configured"] is False


def test_a_provider_without_a_key_is_refused_in_one_sentence(page: Page) -> None:
    open_settings(page)
    page.get_by_role("button", name="Use this provider").click()

    expect(page.get_by_role("dialog", name="Settings").get_by_role("alert")).to_have_text(
        "A provider needs its API key: type it first."
    )


def test_an_address_that_is_none_is_refused_by_the_server(
    page: Page, complaints: list[str]
) -> None:
    open_settings(page)
    settings = page.get_by_role("dialog", name="Settings")
    settings.get_by_label("API key").fill("sk-not-a-real-key")
    settings.get_by_label("Address").fill("localhost:11434")
    settings.get_by_role("button", name="Use this provider").click()

    expect(settings.get_by_role("alert")).to_contain_text("http://")
    expect(settings.get_by_label("Address")).to_have_value("localhost:11434")
    # Chromium itself notes the refused request.
    assert [complaint for complaint in complaints if "422" not in complaint] == []
    complaints.clear()
