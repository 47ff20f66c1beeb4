"""What a widget shows, kept beside it so that it can be drawn anew."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

Kind = Literal["card", "list", "plan", "question"]
Answer = Literal["open", "confirmed", "rejected", "failed"]


@dataclass(frozen=True, slots=True)
class Section:
    """Tasks under a heading; an empty one is not shown."""

    heading: str
    task_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """What the user is asked before it is done.

    Parameters:
        text: As in "Delete 2 tasks?".
        label: Of the button that agrees, as in "Delete".
        tool: What is called when the user agrees.
        arguments: Of the tool, without the user's agreement.
        answer: How it was answered; "rejected", too, when the conversation went on without one.
    """

    text: str
    label: str
    tool: str
    arguments: Mapping[str, Any]
    answer: Answer = "open"


@dataclass(frozen=True, slots=True)
class Showing:
    """What a widget shows.

    Parameters:
        kind: Which template draws it.
        sections: The tasks.
        more: How many tasks there are beside those shown.
        question: What is asked about the tasks, in a widget of the kind "question".
    """

    kind: Kind
    sections: tuple[Section, ...]
    more: int = 0
    question: Question | None = None

    @property
    def task_ids(self) -> list[str]:
        """The tasks of all sections, each once."""
        ids = (task_id for section in self.sections for task_id in section.task_ids)
        return list(dict.fromkeys(ids))

    def to_json(self) -> dict[str, Any]:
        """Return JSON values that `from_json` reads back."""
        question = self.question
        return {
            "kind": self.kind,
            "sections": [[section.heading, list(section.task_ids)] for section in self.sections],
            "more": self.more,
            "question": question
            and {
                "text": question.text,
                "label": question.label,
                "tool": question.tool,
                "arguments": dict(question.arguments),
                "answer": question.answer,
            },
        }

    @classmethod
    def from_json(cls, values: Mapping[str, Any]) -> "Showing":
        """Return what `to_json` wrote."""
        question = values["question"]
        return cls(
            values["kind"],
            tuple(Section(heading, tuple(ids)) for heading, ids in values["sections"]),
            values["more"],
            Question(**question) if question else None,
        )


def card(task_id: str) -> Showing:
    """Show one task with all there is to say of it."""
    return Showing("card", (Section("", (task_id,)),))


def listing(task_ids: list[str], more: int = 0) -> Showing:
    """Show tasks as rows to check off."""
    return Showing("list", (Section("", tuple(task_ids)),), more)
