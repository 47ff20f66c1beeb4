"""What must hold around an expression: a date inside a word, a label or an amount is none."""

from desktop_assistant.tasks.language.chart import Edge
from desktop_assistant.tasks.language.grammar import Language
from desktop_assistant.tasks.language.tokens import Token

# Glued to an expression these make it part of something else: and/or, #today, well-sun, 5%.
_JOINING = frozenset("-/\\@#$%&+=^|_~€£'")
# These end an expression unless a word follows at once: tomorrow.txt, 5:monday.
_ENDING = frozenset(".,:'’")
_DASHES = frozenset("-–—/*")


def fits(edge: Edge, tokens: list[Token], text: str, language: Language) -> bool:
    """Say whether an expression may stand where it does."""
    return (
        _stands_alone(edge, tokens, text)
        and _is_no_amount(edge, tokens, language)
        and _is_no_label(edge, tokens, language)
        and _is_no_attribute(edge, tokens, language)
        and _meets_guard(edge, tokens, language)
    )


def is_name(edge: Edge) -> bool:
    """Say whether an expression is a name, whose words mean nothing by themselves."""
    return edge.rule is not None and edge.rule.guard == "name"


def _stands_alone(edge: Edge, tokens: list[Token], text: str) -> bool:
    first, last = tokens[edge.start], tokens[edge.end - 1]
    if first.is_glued:
        before = text[first.start - 1]
        if before.isalnum() or (before in _JOINING and first.text not in "+-@"):
            return False
        if before in ".,:" and first.start > 1 and text[first.start - 2].isalnum():
            return False
    if last.end < len(text):
        after = text[last.end]
        if after.isalnum() or after in _JOINING:
            return False
        if after in _ENDING and last.end + 1 < len(text) and text[last.end + 1].isalnum():
            return False
    return True


def _is_no_amount(edge: Edge, tokens: list[Token], language: Language) -> bool:
    """False for "at 5 miles", "1/2 cup" and "10 - 10.1"."""
    if edge.end >= len(tokens) or tokens[edge.end - 1].kind != "number":
        return True
    after = tokens[edge.end]
    if after.word in language.measures:
        return False
    is_continued = after.text in _DASHES and edge.end + 1 < len(tokens)
    return not (is_continued and tokens[edge.end + 1].kind == "number")


def _is_no_label(edge: Edge, tokens: list[Token], language: Language) -> bool:
    """False for "page 5", "room 9 tomorrow"."""
    if edge.start == 0 or tokens[edge.start].kind != "number":
        return True
    return tokens[edge.start - 1].word not in language.labels


def _is_no_attribute(edge: Edge, tokens: list[Token], language: Language) -> bool:
    """False for "the 8pm show", "my monday meeting"."""
    if edge.start == 0 or edge.end == len(tokens):
        return True
    before, after = tokens[edge.start - 1], tokens[edge.end]
    return before.word not in language.determiners or after.kind != "word"


def _meets_guard(edge: Edge, tokens: list[Token], language: Language) -> bool:
    match edge.rule.guard if edge.rule is not None else "":
        case "whole":
            return all(
                token.kind == "sign" for token in (*tokens[: edge.start], *tokens[edge.end :])
            )
        case "first":
            return edge.start == 0 or tokens[edge.start - 1].kind in ("sign", "opaque")
        case "last" | "name":
            return _ends_clause(edge, tokens, language)
        case "hour":
            return _is_no_address(edge, tokens, language)
        case "tight":
            return tokens[edge.start + 1].is_glued
        case _:
            return True


def _is_no_address(edge: Edge, tokens: list[Token], language: Language) -> bool:
    """False for "at 10 Downing Street" and "at 3 stores"."""
    if edge.end == len(tokens) or tokens[edge.end].kind != "word":
        return True
    after, ending = tokens[edge.end], language.plural_ending
    if language.capitals_are_names and after.text[0].isupper():
        return False
    is_several = (
        bool(ending) and after.word.endswith(ending) and not after.word.endswith(ending * 2)
    )
    return not is_several


def _ends_clause(edge: Edge, tokens: list[Token], language: Language) -> bool:
    """True where no word follows that the expression could belong to, and it is no "the sun"."""
    if edge.start > 0 and tokens[edge.start - 1].word in language.determiners:
        return False
    return edge.end == len(tokens) or tokens[edge.end].kind in ("sign", "opaque")
