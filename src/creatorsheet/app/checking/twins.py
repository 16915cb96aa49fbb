"""Creators who may be one person in two rows, and what was left over when rows were merged."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from creatorsheet.app.merging.pointers import pointers
from creatorsheet.catalogue.creators.creators import Creator
from creatorsheet.catalogue.creators.handles import Handle
from creatorsheet.catalogue.problems.identity import (
    MERGED_IN_A_CIRCLE,
    ROWS_NAME_A_MERGED_CREATOR,
    TWO_ROWS_MAY_BE_ONE_CREATOR,
)
from creatorsheet.catalogue.table import Table
from creatorsheet.creators.duplicates import proposals
from creatorsheet.creators.likeness import Sure
from creatorsheet.creators.merged import circles, heads
from creatorsheet.kernel.finding import Finding
from creatorsheet.kernel.words import counted


def twins(creators: Table[Creator], handles: Table[Handle], book: str) -> Iterator[Finding]:
    """Pairs of creators who are certainly or likely one."""
    rows = creators.by_id()
    order = {one: at for at, one in enumerate(dict.fromkeys(row.id for row in creators))}
    for found in proposals(creators, handles):
        if found.sure is not Sure.POSSIBLE:
            one, other = sorted((found.one, found.other), key=lambda each: order[each])
            place = creators.place(rows[other])
            yield TWO_ROWS_MAY_BE_ONE_CREATOR.at(place, creator=one, other=other, reason=found.why, book=book)


def merged(tables: Mapping[str, Table[Any]], book: str) -> Iterator[Finding]:
    """Circles of Merged into, and rows that still name a creator who was merged."""
    creators: Table[Creator] = tables["Creators"]
    rows = creators.by_id()
    for first, *others in circles(creators):
        through = f" and so back through {', '.join(others[1:])}" if others[1:] else " and the other way round"
        yield MERGED_IN_A_CIRCLE.at(
            creators.place(rows[first], "merged_into"),
            creator=first,
            other=others[0] if others else "itself",
            through=through if others else "",
        )
    head = heads(creators)
    for table, key in pointers(tables):
        left: dict[str, list[Any]] = {}
        for row in table:
            creator = getattr(row, key)
            if head.get(creator, creator) != creator:
                left.setdefault(creator, []).append(row)
        for other, some in left.items():
            yield ROWS_NAME_A_MERGED_CREATOR.at(
                table.place(some[0], key),
                n=counted(len(some), "row"),
                names="names" if len(some) == 1 else "name",
                other=other,
                creator=head[other],
                book=book,
            )
