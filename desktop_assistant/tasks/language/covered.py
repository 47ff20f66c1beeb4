"""Which characters of a text belong to something already, however many places that are."""

from collections.abc import Iterable

from desktop_assistant.tasks.language.tokens import Span


class Covered:
    """The characters of a text that some places cover.

    Parameters:
        length: Of the text, in code points.
        spans: The places that are covered from the start.
    """

    def __init__(self, length: int, spans: Iterable[Span] = ()) -> None:
        self._covered = bytearray(length)
        for span in spans:
            self.add(span)

    def add(self, span: Span) -> None:
        """Cover another place."""
        start, end = span
        self._covered[start:end] = b"\1" * (end - start)

    def touches(self, span: Span) -> bool:
        """Say whether any character of a place is covered."""
        start, end = span
        return 1 in self._covered[start:end]
