"""Filters as text, `today & #home & !p4`, and the condition in SQL that each is."""

from desktop_assistant.tasks.filter.compile import compile_filter
from desktop_assistant.tasks.filter.condition import Condition
from desktop_assistant.tasks.filter.terms import TERMS, Term

__all__ = ["TERMS", "Condition", "Term", "compile_filter"]
