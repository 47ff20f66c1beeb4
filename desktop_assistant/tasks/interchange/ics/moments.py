"""Dates and times of iCalendar (RFC 5545 3.3.4, 3.3.5), and the zones they are in."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from desktop_assistant.tasks.due import Due, check_zone
from desktop_assistant.tasks.errors import FieldError
from desktop_assistant.tasks.interchange.ics.component import Component, Property
from desktop_assistant.tasks.interchange.ics.values import (
    date_of,
    datetime_of,
    described_zone,
    duration_of,
)

#: VTIMEZONE components by their TZID.
Zones = Mapping[str, Component]

_UNTIL = re.compile(r"(?<=UNTIL=)(\d{8}T\d{6})(Z?)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Moment:
    """A day or a wall clock time, and its zone; None where it floats."""

    at: Due
    zone: str | None = None

    def in_zone(self, zone: str | None) -> Due:
        """Return the wall clock time at that moment in another zone, or here for None."""
        if self.zone == zone or self.zone is None or not isinstance(self.at, datetime):
            return self.at
        aware = self.at.replace(tzinfo=ZoneInfo(self.zone))
        return aware.astimezone(ZoneInfo(zone) if zone else None).replace(tzinfo=None)


def read_moment(its: Property, zones: Zones) -> Moment:
    """Return the day or time of a property.

    Raises:
        FieldError: It is none, or in a zone that nobody knows.
    """
    text = its.value.strip()
    try:
        if len(text) == len("20260305"):
            return Moment(date_of(text))
        at = datetime_of(text)
    except ValueError as error:
        reason = f"{its.name} cannot be {text[:40]!r}; it is a date such as 20260305T170000."
        raise FieldError(its.name, reason) from error
    if at.tzinfo is not None:
        return Moment(at.replace(tzinfo=None), "UTC")
    tzid = its.parameter("TZID")
    if tzid is None:
        return Moment(at)
    name = zone_name(tzid, zones)
    if name is not None:
        return Moment(at, name)
    own = _own_zone(tzid, zones)
    return Moment(at.replace(tzinfo=own).astimezone(UTC).replace(tzinfo=None), "UTC")


def local_time(its: Property, zones: Zones) -> datetime:
    """Return the time of a property on the clock of this place.

    Raises:
        FieldError: It is none.
    """
    at = read_moment(its, zones).in_zone(None)
    return at if isinstance(at, datetime) else datetime.combine(at, datetime.min.time())


def read_duration(its: Property) -> timedelta:
    """Return the length of time of a property (RFC 5545 3.3.6).

    Raises:
        FieldError: It is none.
    """
    try:
        return duration_of(its.value.strip())
    except (ValueError, OverflowError) as error:
        reason = f"{its.name} cannot be {its.value[:40]!r}; it is a duration such as -PT30M."
        raise FieldError(its.name, reason) from error


def zone_name(tzid: str, zones: Zones) -> str | None:
    """Return the name of a zone, or None for one that is only described by its VTIMEZONE.

    Clients name zones in paths of their own (/freeassociation.sourceforge.net/Europe/Berlin), or
    as Windows does, or say the name in X-LIC-LOCATION.
    """
    parts = tzid.split("/")
    candidates = ["/".join(parts[start:]) for start in range(len(parts))]
    candidates.append(WINDOWS_TO_OLSON.get(tzid, ""))
    location = zones[tzid].first("X-LIC-LOCATION") if tzid in zones else None
    candidates.append(location.value if location else "")
    return next((name for name in candidates if is_zone(name)), None)


def is_zone(name: str) -> bool:
    """Say whether it is the name of a zone."""
    try:
        check_zone(name)
    except FieldError:
        return False
    return True


def moment_text(name: str, at: Due, zone: str | None) -> str:
    """Return the content line of a property with a day or a time."""
    if not isinstance(at, datetime):
        return f"{name};VALUE=DATE:{at:%Y%m%d}"
    if zone == "UTC":
        return f"{name}:{_digits(at)}Z"
    return f"{name}:{_digits(at)}" if zone is None else f"{name};TZID={zone}:{_digits(at)}"


def utc_text(local: datetime) -> str:
    """Return a time on the clock of this place as a UTC time."""
    return f"{_digits(local.astimezone(UTC))}Z"


def rule_here(rule: str, zone: str | None) -> str:
    """Return an RRULE whose UNTIL is on the clock of the zone, as our recurrences have it."""

    def local(match: re.Match[str]) -> str:
        if not match[2]:
            return match[0]
        at = Moment(datetime_of(match[1]), "UTC").in_zone(zone)
        assert isinstance(at, datetime)
        return _digits(at)

    return _UNTIL.sub(local, rule)


def rule_there(rule: str, zone: str | None) -> str:
    """Return an RRULE whose UNTIL is in UTC, where its task has a zone (RFC 5545 3.3.10)."""

    def universal(match: re.Match[str]) -> str:
        at = Moment(datetime_of(match[1]), zone).in_zone("UTC")
        assert isinstance(at, datetime)
        return f"{_digits(at)}Z"

    return rule if zone is None else _UNTIL.sub(universal, rule)


def _digits(at: date) -> str:
    # %Y has no leading zeros for years before 1000 on some systems.
    return f"{at.year:04}{at:%m%dT%H%M%S}"


def _own_zone(tzid: str, zones: Zones) -> tzinfo:
    if tzid not in zones:
        raise FieldError(
            "time_zone", f"The zone {tzid} is not known; use one such as Europe/Berlin."
        )
    try:
        return described_zone(zones[tzid].text())
    except (ValueError, KeyError, IndexError, TypeError) as error:
        raise FieldError("time_zone", f"The VTIMEZONE of {tzid} cannot be read.") from error
