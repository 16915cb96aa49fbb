"""Where things stand in a pack; what writes a pack and what takes it back both read it here."""

from __future__ import annotations

PROPERTY = "creatorsheet.pack"
"""The custom document property that holds the pack's id."""

ABOUT = "_pack"
"""The very hidden sheet that says which pack this is: names in column A, texts in column B."""

ABOUT_ROWS = ("pack", "recipient", "book", "schema", "made", "seal")

FRONT, CALC, CHOICES = "Start here", "_todo", "_choices"
"""The page people see first, and the hidden sheets behind it."""

NAMES, BANDS, HEADER, FIRST = 0, 1, 2, 3
"""Sheet rows, counted from 0: the columns' stable names (hidden), their bands, their titles, and the first data row."""

SPARE = 10
"""Blank rows at the end of a table to which the agency may add."""


ABOUT_VIDEO = "pack:video"
"""Above the column that tells which video a row is about. It is the pack's own: nothing is read from it."""


def stable_name(tab: str, key: str) -> str:
    """What stands above a column in the hidden row, wherever it is moved.

    >>> stable_name("Deliverables", "url")
    'cs:Deliverables.url'
    """
    return f"cs:{tab}.{key}"
