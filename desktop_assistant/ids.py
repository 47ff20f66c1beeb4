"""Identifiers: 128 bits, sortable by time, with the prefixes of openai-chatkit.

The default of openai-chatkit has 32 random bits, which collide at a median of 77,000 items.
"""

import secrets
import threading
import time

# Crockford's base 32 without the letters i, l, o and u, which are easily misread.
_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
_LENGTH = 26  # 26 x 5 bits hold 128
_RANDOM_BITS = 80

_lock = threading.Lock()
_last = 0


def new_id(prefix: str) -> str:
    """Return `prefix_` and 26 characters: 48 bits of Unix milliseconds, then 80 random bits.

    Two ids made by one process sort in the order they were made, also within a millisecond and
    when the system clock is set back.
    """
    global _last
    fresh = (time.time_ns() // 1_000_000) << _RANDOM_BITS | secrets.randbits(_RANDOM_BITS)
    with _lock:
        _last = value = max(fresh, _last + 1)
    characters = []
    for _ in range(_LENGTH):
        value, digit = divmod(value, 32)
        characters.append(_ALPHABET[digit])
    return f"{prefix}_{''.join(reversed(characters))}"
