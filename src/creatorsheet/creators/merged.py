"""Rows that were merged: which row speaks for which."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from creatorsheet.catalogue.creators.creators import Creator


def heads(rows: Iterable[Creator]) -> dict[str, str]:
    """Each creator's id, and the id of the row that speaks for it: itself, or the row at the end of Merged into.

    What is merged into a row that is not there, or in a circle, speaks for itself.
    """
    into = {row.id: row.merged_into or "" for row in rows if row.id}
    return {one: _head(one, into) for one in into}


def _head(one: str, into: Mapping[str, str]) -> str:
    last, passed = one, {one}
    while into[last] in into:
        last = into[last]
        if last in passed:
            return one
        passed.add(last)
    return last


def circles(rows: Iterable[Creator]) -> list[tuple[str, ...]]:
    """Rows that are merged into one another, each circle once, in the order of the rows."""
    into = {row.id: row.merged_into or "" for row in rows if row.id}
    found: list[tuple[str, ...]] = []
    settled: set[str] = set()
    for first in list(into):
        one, path = first, list[str]()
        while one in into and one not in settled:
            settled.add(one)
            path.append(one)
            one = into[one]
        if one in path:
            found.append(tuple(path[path.index(one) :]))
    return found
