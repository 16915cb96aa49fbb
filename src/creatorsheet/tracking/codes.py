"""Promo codes: made with a key, ending in a check character, never the same twice."""

from __future__ import annotations

import hashlib
import hmac
import re
from collections.abc import Container
from itertools import count

from creatorsheet.kernel.rowids import ALPHABET

LETTERS = tuple(sign for sign in ALPHABET if sign.isalpha())
PRIME = len(ALPHABET)
"""23 signs. A prime, so that weights below it find every changed sign and every two signs swapped."""

VERSION = "1"
RUDE = re.compile("BTCH|CRP|DCK|DMB|FCK|FGT|FKK|FKR|KKK|PHCK|TWT|WTF|XXX|69|88|666")
"""What people would read into a code, as far as the alphabet can spell it."""

LOOK_ALIKE = str.maketrans("OIL", "011")


def bare(code: str) -> str:
    """The form in which two codes are compared: capitals, without blanks and . _ - between.

    >>> bare(" anna-15 ")
    'ANNA15'
    """
    return (code if code.isalnum() else re.sub(r"[\s._-]", "", code)).upper()


def check_sign(body: str) -> str:
    """The character that completes a body of the alphabet: weights 1, 2, 3 … from the end, sum divisible by 23."""
    total = sum((len(body) + 1 - at) * ALPHABET.index(sign) for at, sign in enumerate(body))
    return ALPHABET[-total % PRIME]


def is_ours(code: str, length: int) -> bool:
    """Whether a code has the pattern of made ones: the alphabet, the length, a letter first and last."""
    return len(code) == length and set(code) <= set(ALPHABET) and code[0] in LETTERS and code[-1] in LETTERS


def code_ok(text: str) -> bool:
    """Whether a made code was copied without a slip; upper or lower case, blanks and dashes do not matter.

    >>> code = made(b"k" * 32, 8, "book", "C-1", "K-1")
    >>> code_ok(code), code_ok(code.lower()), code_ok(code[1] + code[0] + code[2:])
    (True, True, False)
    """
    code = bare(text)
    return len(code) > 1 and set(code) <= set(ALPHABET) and check_sign(code[:-1]) == code[-1]


def made(key: bytes, length: int, *parts: str, used: Container[str] = frozenset()) -> str:
    """The code for a natural key (workbook, campaign, creator …): the same key and parts give the same code.

    Begins and ends with a letter, so that no spreadsheet reads a number or a date; the last letter is the check
    character. Codes in `used` are passed over. `length` is 5 to 16: the check holds for fewer signs than 23.
    """
    for turn in count():
        message = "\x1f".join((VERSION, *parts, str(turn)))
        number = int.from_bytes(hmac.digest(key, message.encode(), hashlib.sha256))
        number, first = divmod(number, len(LETTERS))
        body = LETTERS[first]
        for _ in range(length - 2):
            number, sign = divmod(number, PRIME)
            body += ALPHABET[sign]
        code = body + check_sign(body)
        if code[-1] in LETTERS and not RUDE.search(code) and code not in used:
            return code
    raise AssertionError


def look_alike(code: str) -> str:
    """A code with signs that people confuse made one: O as 0, I and L as 1."""
    return bare(code).translate(LOOK_ALIKE)
