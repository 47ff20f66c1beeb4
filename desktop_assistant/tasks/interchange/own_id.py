"""The ids of our tasks, as files show them."""

import re

_OWN_ID = re.compile(r"task_[0-9a-hjkmnp-tv-z]{26}")


def is_own_id(text: str) -> bool:
    """Say whether it is an id as `ids.new_id("task")` makes them."""
    return _OWN_ID.fullmatch(text) is not None
