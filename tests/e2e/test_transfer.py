"""Tasks out to a file and in from one, in the settings."""

from pathlib import Path

from playwright.sync_api import Page, expect

from tests.e2e.running_assistant import RunningAssistant
from tests.e2e.test_tasks import task


def _open_settings(page: Page) -> None:
    page.keyboard.press("Control+,")
    expect(page.get_by_role("heading", name="Tasks in and out")).to_be_visible()


def test_a_file_shows_what_it_does_before_it_does_and_one_undo_takes_it_back(
    page: Page, assistant: RunningAssistant, tmp_path: Path
) -> None:
    file = tmp_path / "todo.txt"
    file.write_text("(A) call Ana @phone due:2026-03-04\nbuy milk due:2026-03-04\n")
    _open_settings(page)
    page.get_by_label("Choose a file").set_input_files(file)
    expect(page.get_by_text("2 to add, 0 to change, 0 as they are.")).to_be_visible()
    expect(page.get_by_role("dialog").get_by_role("listitem")).to_have_text(
        ["call Ana", "buy milk"]
    )
    assert assistant.open_tasks() == []

    page.get_by_role("button", name="Import 2").click()
    page.keyboard.press("Escape")

    expect(task(page, "call Ana")).to_be_visible()
    page.get_by_role("button", name="Undo").click()
    expect(task(page, "call Ana")).to_have_count(0)
    assert assistant.open_tasks() == []


def test_what_cannot_be_read_is_told_with_its_line_and_the_rest_is_imported(
    page: Page, assistant: RunningAssistant, tmp_path: Path
) -> None:
    file = tmp_path / "tasks.csv"
    file.write_text("title,due\nbuy milk,2026-03-04\nsend letter,soon\n")
    _open_settings(page)
    page.get_by_label("Choose a file").set_input_files(file)
    expect(page.get_by_text("1 to add")).to_be_visible()
    expect(page.get_by_role("dialog")).to_contain_text("Line 3: ")
    page.get_by_role("button", name="Import 1").click()
    expect(page.get_by_text("1 to add")).to_have_count(0)
    assert [one["title"] for one in assistant.open_tasks()] == ["buy milk"]


def test_a_file_that_is_no_list_of_tasks_is_refused_with_what_can_be_read(
    page: Page, complaints: list[str], tmp_path: Path
) -> None:
    file = tmp_path / "photo.png"
    file.write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0")
    _open_settings(page)
    page.get_by_label("Choose a file").set_input_files(file)
    expect(page.get_by_text("This is not a text file")).to_be_visible()
    assert [complaint for complaint in complaints if "400" not in complaint] == []
    complaints.clear()


def test_tasks_are_saved_as_a_file(page: Page, assistant: RunningAssistant) -> None:
    assistant.add_task("buy milk today")
    _open_settings(page)
    page.get_by_label("Export all tasks as").select_option("todo.txt")
    with page.expect_download() as saved:
        page.get_by_role("link", name="Save").click()
    assert saved.value.suggested_filename.endswith(".txt")
    assert "Buy milk" in saved.value.path().read_text()
