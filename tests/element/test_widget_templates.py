"""Widgets that openai-chatkit's own WidgetTemplate and classes build (section F)."""

import warnings
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from chatkit import widgets
from chatkit.actions import ActionConfig
from chatkit.widgets import WidgetTemplate
from playwright.sync_api import expect

from tests.element.chat_page import ChatPage
from tests.element.scripted_server import ScriptedServer
from tests.element.widgets.showing import answer_with

TEMPLATES = Path(__file__).parent / "widgets" / "templates"

DATA: dict[str, dict[str, Any]] = {
    "parcel": {
        "title": 'Shelf "Oak", 3 parts',
        "state": "On its way",
        "steps": [
            {"what": "Packed", "when": "Monday"},
            {"what": "Left <the> store & on its way", "when": "Tuesday"},
        ],
    },
    "poll": {
        "question": "When shall we meet?",
        "choices": ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Never"],
    },
    "sheet": {
        "heads": ["Task", "Due"],
        "rows": [["Rent", "Friday"], ["Tax", "May"]],
        "note": "Two tasks",
    },
}


@pytest.mark.parametrize("name", DATA)
def test_what_a_template_renders_is_drawn_without_a_warning(
    chat: ChatPage, server: ScriptedServer, name: str
) -> None:
    """Rows 133, 135, 152, 154."""
    template = WidgetTemplate.from_file(str(TEMPLATES / f"{name}.widget"))
    answer_with(server, template.build(DATA[name]))
    chat.open()
    chat.send_and_wait("show me")
    expect(chat.page.locator(".w-root").first).to_be_visible()
    assert chat.events("chatkit.log") == []
    assert chat.events("chatkit.error") == []


def test_values_of_a_template_arrive_as_they_were(chat: ChatPage, server: ScriptedServer) -> None:
    """Row 155: marks and quotes included."""
    template = WidgetTemplate.from_file(str(TEMPLATES / "parcel.widget"))
    answer_with(server, template.build(DATA["parcel"]))
    chat.open()
    chat.send_and_wait("where is it")
    expect(chat.log.get_by_role("heading")).to_have_text('Shelf "Oak", 3 parts')
    expect(chat.log.get_by_text("Left <the> store & on its way")).to_be_visible()


def python_widgets() -> list[Any]:
    """One widget with every strict Python class there is."""
    go = ActionConfig(type="go", payload={"id": 1})
    with warnings.catch_warnings():
        # The classes are deprecated in favour of templates, and still sent by servers.
        warnings.simplefilter("ignore", DeprecationWarning)
        return [
            widgets.Card(
                status={"text": "All of them", "icon": "check"},
                confirm={"label": "Yes", "action": go},
                cancel={"label": "No", "action": go},
                children=[
                    widgets.Title(value="Title"),
                    widgets.Text(value="Text"),
                    widgets.Caption(value="Caption"),
                    widgets.Markdown(value="*Markdown*"),
                    widgets.Badge(label="Badge"),
                    widgets.Row(children=[widgets.Icon(name="star"), widgets.Spacer()]),
                    widgets.Col(children=[widgets.Divider()]),
                    widgets.Box(
                        children=[widgets.Transition(children=widgets.Text(value="Moved"))]
                    ),
                    widgets.Image(src="/nothing.png", alt="Image"),
                    widgets.Button(label="Button", onClickAction=go),
                    widgets.Form(
                        onSubmitAction=go,
                        children=[
                            widgets.Label(value="Label", fieldName="input"),
                            widgets.Input(name="input"),
                            widgets.Textarea(name="area", placeholder="Area"),
                            widgets.Select(name="select", options=[{"value": "a", "label": "A"}]),
                            widgets.DatePicker(name="date", defaultValue=datetime(2026, 3, 5, 9)),
                            widgets.Checkbox(name="box", label="Box"),
                            widgets.RadioGroup(
                                name="radio", options=[{"value": "a", "label": "A"}]
                            ),
                        ],
                    ),
                    widgets.Chart(
                        data=[{"x": "a", "y": 1}, {"x": "b", "y": 2}],
                        series=[widgets.BarSeries(label="Y", dataKey="y")],
                        xAxis="x",
                    ),
                ],
            ),
            widgets.ListView(
                children=[widgets.ListViewItem(children=[widgets.Text(value="Item")])]
            ),
        ]


def test_every_python_class_is_drawn(chat: ChatPage, server: ScriptedServer) -> None:
    """Rows 133 to 153: streamed as a server would."""
    answer_with(server, *python_widgets())
    chat.open()
    chat.send_and_wait("show me everything")
    log = chat.log
    for words in ("Title", "Text", "Caption", "Markdown", "Badge", "Moved", "Item"):
        expect(log.get_by_text(words, exact=True)).to_be_visible()
    expect(log.get_by_role("textbox", name="Label")).to_be_visible()
    expect(log.get_by_role("textbox", name="Area")).to_be_visible()
    expect(log.get_by_role("combobox", name="Choose a date")).to_contain_text("5 Mar 2026")
    expect(log.get_by_role("combobox", name="Choose", exact=True)).to_be_visible()
    expect(log.get_by_role("checkbox", name="Box")).to_be_visible()
    expect(log.get_by_role("radio", name="A")).to_be_visible()
    expect(log.get_by_role("img", name="Chart: Y")).to_be_visible()
    assert chat.events("chatkit.log") == []
