"""Words with one letter missing, doubled, wrong or swapped."""

from collections.abc import Collection, Iterator
from string import ascii_lowercase


def misspellings(words: Collection[str], known: Collection[str]) -> dict[str, str]:
    """Return each slip of the pen that can only be one of `words`, with the word meant.

    Parameters:
        words: What may be misspelt; long words, so that a slip is hardly another word.
        known: Words that are right as they are.
    """
    meant: dict[str, str] = {}
    for word in words:
        for slip in _slips(word):
            if slip not in known:
                meant.setdefault(slip, word)
    return meant


def _slips(word: str) -> Iterator[str]:
    # The first letter is right nearly always; a wrong one is another word ("mourning").
    for place in range(1, len(word)):
        before, after = word[:place], word[place:]
        yield before + after[1:]
        if len(after) > 1:
            yield before + after[1] + after[0] + after[2:]
        for letter in ascii_lowercase:
            yield before + letter + after[1:]
            yield before + letter + after
    yield word + word[-1]
