"""Cells that hold several entries."""

from __future__ import annotations

from creatorsheet.kernel.identifiers import clean


def entries(text: str | None) -> list[str]:
    """The entries of a cell, `;` between; blank ones left out.

    >>> entries("US; DE ;")
    ['US', 'DE']
    """
    return [entry for part in (text or "").split(";") if (entry := clean(part))]
