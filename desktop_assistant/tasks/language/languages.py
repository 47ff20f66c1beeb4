"""The languages that are understood, by locale."""

from desktop_assistant.tasks.language.english.language import AMERICAN, BRITISH
from desktop_assistant.tasks.language.german.language import GERMAN
from desktop_assistant.tasks.language.grammar import Language

# The parts of the English-speaking world that write the month first.
_MONTH_FIRST = frozenset({"", "us", "ph", "fm", "gu", "pr"})


def language_of(locale: str) -> Language:
    """Return the language for a BCP 47 tag, as well as POSIX writes it (`en_GB.UTF-8`)."""
    primary, _, rest = locale.replace("_", "-").lower().partition("-")
    region = rest.partition(".")[0].rpartition("-")[2]
    if primary == "de":
        return GERMAN
    if primary == "en" and region not in _MONTH_FIRST:
        return BRITISH
    return AMERICAN
