"""The entry people probably meant."""

from __future__ import annotations

from collections.abc import Iterable


def distance(one: str, other: str, most: int) -> int:
    """How many signs have to be put in, left out or swapped for another to turn one text into the other.

    Anything over `most` is answered as most + 1.

    >>> distance("anna.skn", "anna.skin", 2), distance("Live", "Closed", 2)
    (1, 3)
    """
    if abs(len(one) - len(other)) > most:
        return most + 1
    row = list(range(len(other) + 1))
    for i, sign in enumerate(one, 1):
        last, row[0] = row[0], i
        for j, against in enumerate(other, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (sign != against))
        if min(row) > most:
            return most + 1
    return min(row[-1], most + 1)


def nearest(text: str, entries: Iterable[str], within: int = 2) -> str | None:
    """The entry with the fewest edits from a text, compared without case; None when all are further than `within`.

    >>> nearest("livee", ["Closed", "Live"])
    'Live'
    """
    wanted = text.casefold()
    found, least = None, within
    for entry in entries:
        edits = distance(wanted, entry.casefold(), least)
        if edits < least or (found is None and edits == least):
            found, least = entry, edits
    return found
