"""What the user was asked about: a tool that asks first may only be carried out in a later turn."""

import json
from collections.abc import Mapping
from typing import Any, cast

from agents import TResponseInputItem


def confirmable_ids(transcript: list[TResponseInputItem]) -> Mapping[str, frozenset[str]]:
    """Return, by tool, the ids of tasks that were asked about in the turn before this one.

    What was answered by a button since is not asked about any more.

    Parameters:
        transcript: The conversation, ending with the message of this turn.
    """
    users = [index for index, item in enumerate(transcript) if item.get("role") == "user"]
    if len(users) < 2:
        return {}
    asked: dict[str, frozenset[str]] = {}
    called: dict[str, str] = {}
    for item in cast("list[dict[str, Any]]", transcript[users[-2] : users[-1]]):
        if item.get("type") == "function_call":
            called[item["call_id"]] = item["name"]
        elif item.get("type") == "function_call_output":
            tool = called.get(item["call_id"], "")
            result = json.loads(item["output"])
            asked.pop(tool, None)
            if "question" in result:
                asked[tool] = frozenset(task["id"] for task in result["tasks"])
    return asked
