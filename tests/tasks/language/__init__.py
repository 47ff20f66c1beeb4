"""Dates in words, and lines for new tasks."""
