"""Components of iCalendar and their content lines (RFC 5545 3.1), each as it was written.

The lines are kept and not only what they mean, so that what a client wrote goes back to it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from icalendar.parser import Parameters

from desktop_assistant.tasks.interchange.errors import Problem
from desktop_assistant.tasks.interchange.ics.values import folded, parameters_of

_NAME = re.compile(r"[A-Za-z0-9-]+(?=[;:])")
_TO_VALUE = re.compile(r'(?:[^":]|"[^"]*")*?:')


@dataclass(frozen=True, slots=True)
class Property:
    """A content line.

    Parameters:
        name: In capitals.
        parameters: By name in capitals; a value, or a list of values.
        value: As it stands, escapes included.
        text: The whole line, unfolded.
        line: The line of the file on which it begins, from 1; 0 when it is ours.
    """

    name: str
    parameters: Parameters
    value: str
    text: str
    line: int = 0

    def parameter(self, name: str) -> str | None:
        """Return the value of a parameter, or None."""
        value = self.parameters.get(name)
        return None if value is None else str(value)


@dataclass(slots=True)
class Component:
    """What stands between BEGIN and END."""

    name: str
    line: int = 0
    properties: list[Property] = field(default_factory=list)
    parts: list["Component"] = field(default_factory=list)

    def first(self, name: str) -> Property | None:
        """Return its first property of that name, or None."""
        return next(self.all(name), None)

    def all(self, name: str) -> Iterator[Property]:
        """Yield its properties of that name."""
        return (its for its in self.properties if its.name == name)

    def parts_named(self, name: str) -> list["Component"]:
        """Return the components of that name in it."""
        return [part for part in self.parts if part.name == name]

    def text(self) -> str:
        """Return its lines, folded at 75 octets, with the ends of RFC 5545."""
        lines = [f"BEGIN:{self.name}\r\n", *(folded(its.text) for its in self.properties)]
        return "".join([*lines, *(part.text() for part in self.parts), f"END:{self.name}\r\n"])


def read_property(text: str, line: int = 0) -> Property:
    """Return the property that an unfolded content line holds.

    Raises:
        ValueError: It is no content line.
    """
    name, to_value = _NAME.match(text), _TO_VALUE.match(text)
    if name is None or to_value is None:
        raise ValueError(text)
    parameters = text[name.end() + 1 : to_value.end() - 1]
    return Property(name[0].upper(), parameters_of(parameters), text[to_value.end() :], text, line)


def read_components(text: str, problems: list[Problem]) -> list[Component]:
    """Return the outermost components of a file.

    Parameters:
        problems: Takes lines that are no content lines, and components without an end.
    """
    outside = Component("")
    within = [outside]
    for number, line in _unfolded(text):
        try:
            its = read_property(line, number)
        except ValueError:
            reason = f"{line[:40]!r} is no NAME:VALUE; this line is left out."
            problems.append(Problem(number, "line", reason))
            continue
        name = its.value.strip().upper()
        if its.name == "BEGIN":
            within.append(Component(name, number))
        elif its.name == "END":
            _end(within, name, problems)
        else:
            within[-1].properties.append(its)
    while len(within) > 1:
        _give_up(within, problems)
    return outside.parts


def _end(within: list[Component], name: str, problems: list[Problem]) -> None:
    if name not in [component.name for component in within[1:]]:
        return
    while within[-1].name != name:
        _give_up(within, problems)
    ended = within.pop()
    within[-1].parts.append(ended)


def _give_up(within: list[Component], problems: list[Problem]) -> None:
    """Leave out the innermost component, for it has no end; what is whole in it stays."""
    lost = within.pop()
    if lost.name == "VCALENDAR":
        within[-1].parts.append(lost)
        reason = "The file ends within the calendar, before END:VCALENDAR; it may be cut off."
    else:
        within[-1].parts += [part for part in lost.parts if part.name == "VTODO"]
        reason = f"BEGIN:{lost.name} has no END:{lost.name}; it is left out."
    problems.append(Problem(lost.line, lost.name, reason))


def _unfolded(text: str) -> Iterator[tuple[int, str]]:
    """Yield the content lines with the numbers of the lines on which they begin."""
    begun, parts = 0, [""]
    for number, raw in enumerate(text.split("\n"), start=1):
        line = raw.removesuffix("\r")
        if line[:1] in (" ", "\t") and begun:
            parts.append(line[1:])
        elif line.strip():
            if begun:
                yield begun, "".join(parts)
            begun, parts = number, [line]
    if begun:
        yield begun, "".join(parts)
