"""One widget for each family of components, as a server would build them."""

from typing import Any

from chatkit.widgets import DynamicWidgetRoot

Node = dict[str, Any]

TEXTS: Node = {
    "type": "Card",
    "size": "lg",
    "status": {"text": "Text in all its sizes", "icon": "square-text"},
    "children": [
        *(
            {"type": "Title", "value": f"Title {size}", "size": size}
            for size in ("sm", "md", "lg", "xl", "2xl", "3xl", "4xl", "5xl")
        ),
        *(
            {"type": "Text", "value": f"Text {size}: the rent is due on Friday.", "size": size}
            for size in ("xs", "sm", "md", "lg", "xl")
        ),
        *(
            {"type": "Caption", "value": f"Caption {size}", "size": size}
            for size in ("sm", "md", "lg")
        ),
        {"type": "Divider", "flush": True, "spacing": 1},
        {
            "type": "Row",
            "wrap": "wrap",
            "children": [
                {"type": "Text", "value": colour, "color": colour, "weight": "medium"}
                for colour in ("primary", "secondary", "tertiary", "success", "warning", "danger")
            ],
        },
        {
            "type": "Text",
            "value": "Struck through and slanted",
            "lineThrough": True,
            "italic": True,
        },
        {
            "type": "Text",
            "value": "One line that is far too long for its card and therefore ends in dots " * 2,
            "truncate": True,
        },
        {
            "type": "Text",
            "value": "Two lines at most of a text that goes on and on. " * 6,
            "maxLines": 2,
            "size": "sm",
        },
        {
            "type": "Markdown",
            "value": "**Markdown**, a [link](https://example.org), `code`\n\n- a list\n- of two",
        },
        {"type": "Text", "value": "Still being written", "streaming": True},
    ],
}

BADGES: Node = {
    "type": "Card",
    "size": "lg",
    "children": [
        *(
            {
                "type": "Row",
                "wrap": "wrap",
                "children": [
                    {"type": "Badge", "label": colour, "color": colour, "variant": variant}
                    for colour in ("secondary", "success", "danger", "warning", "info", "discovery")
                ],
            }
            for variant in ("solid", "soft", "outline")
        ),
        {
            "type": "Row",
            "children": [
                {"type": "Badge", "label": size, "size": size, "pill": True, "color": "info"}
                for size in ("sm", "md", "lg")
            ],
        },
        {
            "type": "Row",
            "wrap": "wrap",
            "gap": 4,
            "children": [
                {"type": "Icon", "name": name, "size": size, "color": colour}
                for name, size, colour in (
                    ("calendar", "xs", "secondary"),
                    ("bolt", "sm", "warning"),
                    ("check-circle", "md", "success"),
                    ("star-filled", "lg", "yellow-600"),
                    ("map-pin", "xl", "danger"),
                    ("sparkle", "2xl", "purple-500"),
                    ("globe", "3xl", {"light": "#0a5", "dark": "#6ea"}),
                )
            ],
        },
    ],
}

TONES = "primary secondary info discovery success caution warning danger".split()

BUTTONS: Node = {
    "type": "Card",
    "size": "full",
    "children": [
        *(
            {
                "type": "Row",
                "wrap": "wrap",
                "children": [
                    {"type": "Button", "label": tone, "color": tone, "variant": variant}
                    for tone in TONES
                ],
            }
            for variant in ("solid", "soft", "outline", "ghost")
        ),
        {
            "type": "Row",
            "wrap": "wrap",
            "children": [
                {"type": "Button", "label": size, "size": size, "style": "primary"}
                for size in ("3xs", "2xs", "xs", "sm", "md", "lg", "xl", "2xl", "3xl")
            ],
        },
        {
            "type": "Row",
            "wrap": "wrap",
            "children": [
                {"type": "Button", "label": "Add", "iconStart": "plus"},
                {"type": "Button", "label": "Next", "iconEnd": "chevron-right", "pill": True},
                {"type": "Button", "iconStart": "map-pin", "uniform": True, "variant": "outline"},
                {"type": "Button", "label": "Not now", "disabled": True},
                {"type": "Button", "label": "Delete", "color": "danger", "variant": "outline"},
            ],
        },
        {"type": "Button", "label": "All the width", "block": True, "style": "primary"},
    ],
}

FORM: Node = {
    "type": "Card",
    "size": "md",
    "asForm": True,
    "status": {"text": "New task", "icon": "write"},
    "confirm": {"label": "Add task", "action": {"type": "task.add"}},
    "cancel": {"label": "Not now", "action": {"type": "task.drop"}},
    "children": [
        {
            "type": "Col",
            "gap": 4,
            "children": [
                {
                    "type": "Col",
                    "children": [
                        {"type": "Label", "value": "Title", "fieldName": "task.title"},
                        {
                            "type": "Input",
                            "name": "task.title",
                            "placeholder": "Pay the rent",
                            "required": True,
                        },
                    ],
                },
                {
                    "type": "Col",
                    "children": [
                        {"type": "Label", "value": "Notes", "fieldName": "task.notes"},
                        {
                            "type": "Textarea",
                            "name": "task.notes",
                            "rows": 2,
                            "autoResize": True,
                            "maxRows": 6,
                            "placeholder": "Anything worth remembering",
                        },
                    ],
                },
                {
                    "type": "Row",
                    "align": "start",
                    "wrap": "wrap",
                    "children": [
                        {
                            "type": "Col",
                            "children": [
                                {"type": "Label", "value": "Project", "fieldName": "task.project"},
                                {
                                    "type": "Select",
                                    "name": "task.project",
                                    "clearable": True,
                                    "defaultValue": "home",
                                    "options": [
                                        {"value": "home", "label": "Home"},
                                        {
                                            "value": "work",
                                            "label": "Work",
                                            "description": "Monday to Friday",
                                        },
                                        {"value": "old", "label": "Archive", "disabled": True},
                                    ],
                                },
                            ],
                        },
                        {
                            "type": "Col",
                            "children": [
                                {"type": "Label", "value": "Due", "fieldName": "task.due"},
                                {
                                    "type": "DatePicker",
                                    "name": "task.due",
                                    "defaultValue": "2026-03-05T00:00:00",
                                    "min": "2026-03-02T00:00:00",
                                    "max": "2026-03-27T00:00:00",
                                    "clearable": True,
                                },
                            ],
                        },
                    ],
                },
                {
                    "type": "RadioGroup",
                    "name": "task.priority",
                    "ariaLabel": "Priority",
                    "direction": "row",
                    "defaultValue": "4",
                    "options": [
                        {"value": "1", "label": "High"},
                        {"value": "2", "label": "Medium"},
                        {"value": "4", "label": "Default"},
                        {"value": "9", "label": "Never", "disabled": True},
                    ],
                },
                {"type": "Checkbox", "name": "task.remind", "label": "Remind me"},
            ],
        }
    ],
}

FIELDS: Node = {
    "type": "Card",
    "size": "md",
    "children": [
        *(
            {
                "type": "Input",
                "name": f"input_{size}",
                "placeholder": f"Outline {size}",
                "size": size,
            }
            for size in ("3xs", "sm", "md", "lg", "3xl")
        ),
        {"type": "Input", "name": "soft", "placeholder": "Soft", "variant": "soft", "pill": True},
        {"type": "Input", "name": "off", "defaultValue": "Not to be changed", "disabled": True},
        {"type": "Textarea", "name": "area", "placeholder": "Soft lines", "variant": "soft"},
        *(
            {
                "type": "Select",
                "name": f"select_{variant}",
                "variant": variant,
                "placeholder": f"Select {variant}",
                "block": True,
                "options": [{"value": "a", "label": "A"}],
            }
            for variant in ("solid", "soft", "outline", "ghost")
        ),
    ],
}

TASKS: Node = {
    "type": "ListView",
    "limit": 3,
    "status": {"text": "Due this week", "icon": "calendar"},
    "children": [
        {
            "type": "ListViewItem",
            "onClickAction": {"type": "task.open", "payload": {"id": number}},
            "children": [
                {"type": "Icon", "name": "empty-circle", "color": "secondary"},
                {
                    "type": "Col",
                    "gap": 0,
                    "flex": "auto",
                    "children": [
                        {"type": "Text", "value": title, "truncate": True},
                        {"type": "Caption", "value": due},
                    ],
                },
                {"type": "Badge", "label": "Home", "color": "info"},
                {"type": "Button", "label": "Done", "size": "xs", "variant": "outline"},
            ],
        }
        for number, (title, due) in enumerate(
            (
                ("Pay the rent", "Friday, 09:00"),
                ("Call the plumber about the kitchen tap that drips at night", "Friday"),
                ("Water the plants", "Saturday"),
                ("Write to grandmother", "Sunday"),
                ("Buy stamps", "Sunday"),
            )
        )
    ],
}

TABLE: Node = {
    "type": "Card",
    "size": "lg",
    "children": [
        {
            "type": "Table",
            "children": [
                {
                    "type": "Table.Row",
                    "header": True,
                    "children": [
                        {"type": "Table.Cell", "children": [{"type": "Text", "value": "Task"}]},
                        {"type": "Table.Cell", "children": [{"type": "Text", "value": "Due"}]},
                        {
                            "type": "Table.Cell",
                            "align": "end",
                            "children": [{"type": "Text", "value": "Hours"}],
                        },
                    ],
                },
                *(
                    {
                        "type": "Table.Row",
                        "children": [
                            {"type": "Table.Cell", "children": [{"type": "Text", "value": task}]},
                            {"type": "Table.Cell", "children": [{"type": "Badge", "label": due}]},
                            {
                                "type": "Table.Cell",
                                "align": "end",
                                "children": [{"type": "Text", "value": hours}],
                            },
                        ],
                    }
                    for task, due, hours in (
                        ("Pay the rent", "Friday", "0.5"),
                        ("Tax return", "31 May", "12"),
                        ("Shelves", "Sunday", "3"),
                    )
                ),
            ],
        }
    ],
}

WEEK = [
    {"day": "Mon", "done": 4, "added": 6, "open": 12},
    {"day": "Tue", "done": 7, "added": 3, "open": 8},
    {"day": "Wed", "done": 2, "added": 5, "open": 11},
    {"day": "Thu", "done": 9, "added": 4, "open": 6},
    {"day": "Fri", "done": 6, "added": 2, "open": 2},
    {"day": "Sat", "done": 1, "added": 0, "open": 1},
    {"day": "Sun", "done": 0, "added": 3, "open": 4},
]

CHARTS: Node = {
    "type": "Card",
    "size": "lg",
    "children": [
        {
            "type": "Chart",
            "data": WEEK,
            "xAxis": "day",
            "showYAxis": True,
            "series": [
                {"type": "bar", "dataKey": "done", "label": "Done"},
                {"type": "bar", "dataKey": "added", "label": "Added"},
                {"type": "line", "dataKey": "open", "label": "Open", "curveType": "monotone"},
            ],
        },
        {"type": "Divider", "flush": True, "spacing": 2},
        {
            "type": "Chart",
            "data": WEEK,
            "xAxis": {"dataKey": "day", "labels": {"Mon": "Monday"}},
            "height": 160,
            "series": [
                {"type": "area", "dataKey": "done", "label": "Done", "stack": "all"},
                {"type": "area", "dataKey": "added", "label": "Added", "stack": "all"},
            ],
        },
        {"type": "Divider", "flush": True, "spacing": 2},
        {
            "type": "Chart",
            "data": WEEK,
            "xAxis": "day",
            "height": 140,
            "series": [
                {"type": "bar", "dataKey": "done", "stack": "a", "color": "green"},
                {"type": "bar", "dataKey": "added", "stack": "a", "color": "pink"},
            ],
        },
    ],
}

WEATHER: Node = {
    "type": "Card",
    "size": "sm",
    "background": "linear-gradient(160deg, #3a7bd5 0%, #1d4e9e 100%)",
    "theme": "dark",
    "children": [
        {
            "type": "Row",
            "children": [
                {"type": "Title", "value": "21°", "size": "4xl"},
                {"type": "Spacer"},
                {
                    "type": "Box",
                    "size": 44,
                    "radius": "full",
                    "align": "center",
                    "justify": "center",
                    "background": "rgb(255 255 255 / 0.18)",
                    "children": [{"type": "Icon", "name": "bolt", "size": "lg"}],
                },
            ],
        },
        {"type": "Text", "value": "Lisbon, a clear evening", "weight": "medium"},
        {"type": "Caption", "value": "Wind from the north-west", "color": "primary"},
    ],
}

SETTLED: Node = {
    "type": "Card",
    "collapsed": True,
    "status": {"text": "Mail sent", "icon": "check-circle"},
    "children": [{"type": "Text", "value": "Dear landlord, the tap drips."}],
}

BOXES: Node = {
    "type": "Basic",
    "gap": 3,
    "children": [
        {
            "type": "Row",
            "justify": "between",
            "padding": {"x": 4, "y": 2},
            "border": {"size": 1, "color": "strong", "style": "dashed"},
            "radius": "lg",
            "children": [
                {"type": "Text", "value": "Between"},
                {"type": "Divider"},
                {"type": "Text", "value": "two ends"},
            ],
        },
        {
            "type": "Row",
            "children": [
                {
                    "type": "Box",
                    "flex": 1,
                    "padding": 3,
                    "radius": "md",
                    "background": surface,
                    "border": {"bottom": 2},
                    "children": [{"type": "Caption", "value": surface}],
                }
                for surface in ("surface-secondary", "surface-tertiary", "surface-elevated")
            ],
        },
        {
            "type": "Row",
            "children": [
                {"type": "Box", "height": 28, "flex": 1, "background": f"blue-{step}"}
                for step in (50, 100, 200, 300, 400, 500, 600, 700, 800, 900)
            ],
        },
        {"type": "Card", "size": "sm", "children": [{"type": "Text", "value": "A card in it"}]},
    ],
}

SAMPLES: dict[str, Node] = {
    "texts": TEXTS,
    "badges": BADGES,
    "buttons": BUTTONS,
    "form": FORM,
    "fields": FIELDS,
    "tasks": TASKS,
    "table": TABLE,
    "charts": CHARTS,
    "weather": WEATHER,
    "settled": SETTLED,
    "boxes": BOXES,
}


def widget(tree: Node) -> DynamicWidgetRoot:
    """Return a tree as openai-chatkit would have built it from a template."""
    return DynamicWidgetRoot.model_validate(tree)
