"""What the user was asked about: a tool that destroys may only be confirmed in a later turn."""

import json

from agents import TResponseInputItem


def confirmable_ids(transcript: list[TResponseInputItem]) -> frozenset[str]:
    """Return the ids of tasks whose deletion was asked about in the turn before this one.

    Parameters:
        transcript: The conversation, ending with the message of this turn.
    """
    ids: set[str] = set()
    users = [index for index, item in enumerate(transcript) if item.get("role") == "user"]
    if len(users) < 2:
        return frozenset()
    for item in transcript[users[-2] : users[-1]]:
        if item.get("type") == "function_call" and item.get("name") == "delete_tasks":
            ids.update(json.loads(str(item.get("arguments"))).get("ids", ()))
    return frozenset(ids)
