"""The bytes of a file as text."""

import codecs

from desktop_assistant.tasks.interchange.errors import ImportRefusedError, Problem


def decoded(content: bytes | str) -> tuple[str, list[Problem]]:
    """Return the text, and a problem for each line that is no UTF-8.

    UTF-16 is read where a byte order mark says so, as spreadsheets write it.

    Raises:
        ImportRefusedError: It is no text at all.
    """
    if isinstance(content, str):
        return content.removeprefix("\ufeff"), []
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return content.decode("utf-16", "replace"), []
    content = content.removeprefix(codecs.BOM_UTF8)
    if b"\0" in content:
        raise ImportRefusedError("This is not a text file; choose a file of tasks instead.")
    try:
        return content.decode(), []
    except UnicodeDecodeError:
        return content.decode(errors="replace"), _broken_lines(content)


def _broken_lines(content: bytes) -> list[Problem]:
    problems = []
    for number, line in enumerate(content.split(b"\n"), start=1):
        try:
            line.decode()
        except UnicodeDecodeError:
            reason = "This line is not UTF-8; characters in it are replaced by \ufffd."
            problems.append(Problem(number, "text", reason))
    return problems
