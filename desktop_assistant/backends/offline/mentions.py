"""Tasks that a message names by a tag: which one is meant is known, whatever its title says."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass

_MARK = "@{"
_TASK_ID = re.compile(r"\btask_[0-9a-z]+\b")
_ONLY_IDS = re.compile(r"^(?:(?:and|&|,|\.|task_[0-9a-z]+)\s*)+$")
_DECODER = json.JSONDecoder()


@dataclass(frozen=True, slots=True)
class Mentions:
    """A message with its tags.

    Parameters:
        text: The message, with the id of the task in the place of each tag.
        titles: What the tasks are called, by id.
    """

    text: str
    titles: Mapping[str, str]

    @property
    def are_all(self) -> bool:
        """Whether the message is nothing but tags."""
        return bool(self.titles) and bool(_ONLY_IDS.match(self.text.strip()))


def read_mentions(text: str) -> Mentions:
    """Read the tags of a message, in the form that the transcript gives them."""
    titles: dict[str, str] = {}
    pieces: list[str] = []
    begin = 0
    while (at := text.find(_MARK, begin)) >= 0:
        named, end = _object_at(text, at + 1)
        pieces.append(text[begin:at])
        if named is None:
            pieces.append(text[at:end])
        else:
            titles[named[0]] = named[1]
            pieces.append(named[0])
        begin = end
    return Mentions("".join([*pieces, text[begin:]]), titles)


def _object_at(text: str, at: int) -> tuple[tuple[str, str] | None, int]:
    try:
        value, end = _DECODER.raw_decode(text, at)
    except ValueError:
        return None, at
    match value:
        case {"id": str() as task_id, "title": str() as title} if _TASK_ID.fullmatch(task_id):
            return (task_id, title), end
        case _:
            return None, end


def ids_in(phrase: str) -> list[str]:
    """Return the ids of tasks in a phrase, each once."""
    return list(dict.fromkeys(_TASK_ID.findall(phrase)))


def spelled_out(text: str, titles: Mapping[str, str]) -> str:
    """Return a text with titles in the place of ids, as it reads to the user."""
    return _TASK_ID.sub(lambda match: titles.get(match[0], match[0]), text)
