"""Words around numbers."""

from __future__ import annotations


def counted(n: int, noun: str) -> str:
    """A number with its noun.

    >>> counted(1, "row"), counted(6000, "row")
    ('1 row', '6,000 rows')
    """
    return f"{n:,} {noun}{'' if n == 1 else 's'}"
