"""Phrases that say nothing by themselves and only mark what stands beside them."""

from datetime import datetime

from desktop_assistant.tasks.language.values import MARK, Mark


def mark(now: datetime) -> Mark:
    """Such a phrase: "p.m.", "weekend"."""
    return MARK
