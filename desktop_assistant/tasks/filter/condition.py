"""A condition on the rows of `tasks`, in SQL with its values."""

from dataclasses import dataclass, field
from typing import Literal

#: What a condition says about where a task stands; a filter that says nothing means open tasks.
Says = Literal["status", "start"]


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition on the rows of `tasks`.

    Parameters:
        sql: The condition, safe inside parentheses.
        values: For its question marks, in order.
        says: Of what it speaks, so that the usual restriction is not added.
    """

    sql: str
    values: tuple[object, ...] = ()
    says: frozenset[Says] = field(default_factory=frozenset)

    def __and__(self, other: "Condition") -> "Condition":
        return self._joined("AND", other)

    def __or__(self, other: "Condition") -> "Condition":
        return self._joined("OR", other)

    def __invert__(self) -> "Condition":
        # A condition on an empty column is NULL, and so would be its opposite.
        return Condition(f"NOT coalesce(({self.sql}), 0)", self.values, self.says)

    def _joined(self, word: str, other: "Condition") -> "Condition":
        return Condition(
            f"({self.sql}) {word} ({other.sql})",
            self.values + other.values,
            self.says | other.says,
        )
