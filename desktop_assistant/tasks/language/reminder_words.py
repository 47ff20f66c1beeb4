"""The words for reminders in a language."""

from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True, slots=True)
class ReminderWords:
    """How a line asks for a reminder. All in small letters, patterns of `re`."""

    requests: tuple[str, ...]
    """What stands before a reminder, as `!` does: "remind me"."""
    units: tuple[tuple[str, timedelta], ...]
    """Units of time with their lengths."""
    ones: tuple[tuple[str, float], ...]
    """Words for numbers: "half an" hour."""
    before: tuple[str, ...]
    """What stands behind a length of time before it is due: "before"."""


ENGLISH_REMINDERS = ReminderWords(
    requests=("(?:and |please ){0,2}remind me(?: again)?", "(?:(?:with|and) a )?reminder"),
    units=(
        ("m|mins?|minutes?", timedelta(minutes=1)),
        ("h|hrs?|hours?", timedelta(hours=1)),
        ("d|days?", timedelta(days=1)),
        ("w|weeks?", timedelta(weeks=1)),
    ),
    ones=(("half an?", 0.5), ("an?|one", 1), ("two", 2), ("three", 3)),
    before=("before(?:hand)?", "earlier", "ahead", "prior", "in advance"),
)

GERMAN_REMINDERS = ReminderWords(
    requests=(
        "(?:und |bitte ){0,2}erinnere? mich(?: bitte)?(?: nochmal)?",
        "(?:(?:mit|und) )?erinnerung",
    ),
    units=(
        ("m|min|minuten?", timedelta(minutes=1)),
        ("h|std|stunden?", timedelta(hours=1)),
        ("t|tage?n?", timedelta(days=1)),
        ("w|wochen?", timedelta(weeks=1)),
    ),
    ones=(("(?:eine )?halbe", 0.5), ("eine?[nrm]?", 1), ("zwei", 2), ("drei", 3)),
    before=("vorher", "davor", "zuvor", "früher", "frueher", "eher", "im voraus"),
)
