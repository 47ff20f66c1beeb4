"""The value types of RFC 5545 that the `icalendar` library reads and writes, with their types."""

from datetime import date, datetime, timedelta, tzinfo
from typing import cast

from icalendar import Timezone, vDate, vDatetime, vDuration
from icalendar.parser import Contentline, Parameters


def parameters_of(text: str) -> Parameters:
    """Return the parameters in `LANGUAGE=de;X-A="b"` (3.2).

    Raises:
        ValueError: They are none.
    """
    return cast(Parameters, Parameters.from_ical(text))  # type: ignore[no-untyped-call]


def folded(text: str) -> str:
    """Return a content line as it stands in a file, folded at 75 octets (3.1)."""
    line: bytes = Contentline(text).to_ical()  # type: ignore[no-untyped-call]
    return line.decode() + "\r\n"


def date_of(text: str) -> date:
    """Return the day in `20260305` (3.3.4).

    Raises:
        ValueError: It is none.
    """
    return cast(date, vDate.from_ical(text))  # type: ignore[no-untyped-call]


def datetime_of(text: str) -> datetime:
    """Return the time in `20260305T170000`; with a zone when it ends in Z (3.3.5).

    Raises:
        ValueError: It is none.
    """
    return cast(datetime, vDatetime.from_ical(text))  # type: ignore[no-untyped-call]


def duration_of(text: str) -> timedelta:
    """Return the length of time in `-PT30M` (3.3.6).

    Raises:
        ValueError: It is none.
        OverflowError: It is too long.
    """
    return cast(timedelta, vDuration.from_ical(text))  # type: ignore[no-untyped-call]


def described_zone(text: str) -> tzinfo:
    """Return the zone that a VTIMEZONE describes (3.6.5).

    Raises:
        ValueError: It describes none; so do KeyError, IndexError and TypeError.
    """
    zone = cast(Timezone, Timezone.from_ical(text))
    return cast(tzinfo, zone.to_tz(lookup_tzid=False))


def zone_description(name: str) -> str:
    """Return the VTIMEZONE of a zone with a name such as Europe/Berlin."""
    described: bytes = Timezone.from_tzid(name).to_ical()
    return described.decode()
