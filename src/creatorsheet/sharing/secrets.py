"""Values that must not leave, and the search for them in any amount of text: quick, in any place, in any case of letters."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

SHORTEST = 4
"""Values of fewer characters are not looked for: they stand in every text."""

ANCHOR = 8
"""Bytes by which a longer value is found at any place; a shorter one is found between words only."""

PIECE = 60
"""Of a long text its beginning and its end are looked for, so that a part of it is found as well."""

CODED = re.compile("_x(?![Dd][89A-Fa-f])([0-9A-Fa-f]{4})_")
"""How files write signs that markup cannot hold."""

CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]+")
WORD = re.compile(r"\w+")
EDGES = re.compile(r"^\W+|\W+$")
DATES = re.compile(
    r"(?:\d{1,2} )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?: \d{4})?"
    r"|\d{4}-\d\d-\d\d(?:[ t]\d\d:\d\d(?::\d\d)?)?"
)
"""Days as people and programs write them: that two things happen on one day gives nothing away."""

NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?")


def normal(text: str) -> str:
    """Text as it is compared: letters without case, blanks and control signs as one blank.

    >>> normal("  Call\\tHER  first ")
    'call her first'
    """
    if "_x" in text:
        text = CODED.sub(lambda found: chr(int(found[1], 16)), text)
    return " ".join(CONTROL.sub(" ", text).casefold().split())


def number_key(text: str) -> str:
    """A number in the one form that all ways of writing it share; "" for what is none or too short to look for.

    >>> number_key("1200.00"), number_key("1.2E3"), number_key("30"), number_key("12 kg")
    ('1200', '1200', '', '')
    """
    if not NUMBER.fullmatch(text):
        return ""
    key = f"{float(text):.12g}"
    return key if len(key) >= SHORTEST else ""


def patterns(text: str) -> tuple[str, ...]:
    """What is looked for to find a value: itself, or both ends of a long one."""
    bare = EDGES.sub("", normal(text))
    if len(bare) < SHORTEST or DATES.fullmatch(bare):
        return ()
    return (bare,) if len(bare) <= 2 * PIECE else (bare[:PIECE].rstrip(), bare[-PIECE:].lstrip())


class Secrets:
    """A set of texts to look for. `found` names those that stand in a text."""

    def __init__(self, texts: Iterable[str]) -> None:
        wanted = {pattern for text in texts for pattern in patterns(text)}
        self._long: dict[bytes, str] = {}
        self._lengths: defaultdict[bytes, set[int]] = defaultdict(set)
        self._short = {one for one in wanted if len(one.encode()) < ANCHOR}
        self._short_lengths: defaultdict[str, set[int]] = defaultdict(set)
        for one in wanted - self._short:
            code = one.encode()
            self._long[code] = one
            self._lengths[code[:ANCHOR]].add(len(code))
        for one in self._short:
            begin = WORD.match(one)
            if begin:
                self._short_lengths[begin[0]].add(len(one))
        self._anchors = np.unique(np.frombuffer(b"".join(self._lengths), "<u8"))

    def __len__(self) -> int:
        return len(self._long) + len(self._short)

    def found(self, text: str) -> set[str]:
        """The longer values that stand anywhere in a text."""
        code = normal(text).encode()
        return {
            one
            for place, anchor in self._places(code)
            for length in self._lengths[anchor]
            if (one := self._long.get(code[place : place + length])) and _stands_alone(code, place, length, one)
        }

    def _places(self, code: bytes) -> Iterable[tuple[int, bytes]]:
        if not self._anchors.size:
            return
        for shift in range(ANCHOR):
            count = (len(code) - shift) // ANCHOR
            if count <= 0:
                return
            windows: NDArray[np.uint64] = np.frombuffer(code, "<u8", count, shift)
            at = np.searchsorted(self._anchors, windows)
            at[at == self._anchors.size] = 0
            for hit in np.flatnonzero(self._anchors[at] == windows):
                place = shift + ANCHOR * int(hit)
                yield place, code[place : place + ANCHOR]

    def found_in_values(self, values: Iterable[str]) -> set[str]:
        """The shorter values that stand in one of some values, as a word or a few; digits alone only as the whole."""
        found = set()
        for value in values:
            text = EDGES.sub("", normal(value))
            for begin in WORD.finditer(text):
                for length in self._short_lengths.get(begin[0], ()):
                    one = text[begin.start() : begin.start() + length]
                    whole = len(text) == length
                    apart = whole or not WORD.match(text[begin.start() + length :])
                    if one in self._short and apart and (whole or not one.isdigit()):
                        found.add(one)
        return found


def _stands_alone(code: bytes, place: int, length: int, one: str) -> bool:
    """Digits have to end where the value ends; words may stand inside others."""
    if not one.isdigit():
        return True
    around = code[max(place - 1, 0) : place] + code[place + length : place + length + 1]
    return not any(chr(sign).isalnum() or sign == ord(".") for sign in around)
