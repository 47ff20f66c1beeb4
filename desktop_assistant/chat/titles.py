"""The title of a thread, from what it began with."""

from collections.abc import Sequence

MAX_CHARACTERS = 60


def title_of_tasks(titles: Sequence[str]) -> str | None:
    """Return the first of the tasks that a message added, and how many more; None without any."""
    if not titles:
        return None
    more = f" and {len(titles) - 1} more" if len(titles) > 1 else ""
    return f"{title_of(titles[0])}{more}"


def title_of(text: str) -> str | None:
    """Return the first line of a message, cut at a word; None when there is no text."""
    line = next((line.strip() for line in text.splitlines() if line.strip()), "")
    if not line:
        return None
    if len(line) > MAX_CHARACTERS:
        cut = line[: MAX_CHARACTERS - 1]
        line = (cut.rsplit(None, 1)[0] if " " in cut else cut).rstrip(" ,;:-") + "…"
    return line[:1].upper() + line[1:]
