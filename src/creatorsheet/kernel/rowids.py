"""Row ids: short, opaque, and the same again when the same row is met again."""

from __future__ import annotations

import hashlib
from collections.abc import Container
from itertools import count

ALPHABET = "346789BCDFGHJKMPQRTVWXZ"
"""23 signs nobody confuses and no spreadsheet converts: no vowels, no 0 O 1 I L 2 5 S."""

LENGTH = 6


def row_id(prefix: str, book_id: str, *parts: str, taken: Container[str] = frozenset()) -> str:
    """The id of a row known by its natural key; in another workbook the same row has another id.

    An id in `taken` is passed over, so two keys never share one.

    >>> row_id("C", "book-1", "Campaigns", "Spring") == row_id("C", "book-1", "Campaigns", "Spring")
    True
    """
    for turn in count():
        seed = "\x1f".join((book_id, *parts, str(turn)))
        number = int.from_bytes(hashlib.blake2b(seed.encode(), digest_size=8).digest())
        signs = ""
        for _ in range(LENGTH):
            number, rest = divmod(number, len(ALPHABET))
            signs += ALPHABET[rest]
        # A letter first and last keeps spreadsheets from reading a number or a date.
        signs = _letter(signs[0]) + signs[1:-1] + _letter(signs[-1])
        found = f"{prefix}-{signs}"
        if found not in taken:
            return found
    raise AssertionError


def _letter(sign: str) -> str:
    return ALPHABET[6 + ALPHABET.index(sign) % 17] if sign.isdigit() else sign
