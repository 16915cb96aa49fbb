"""Which comments are read, and what stands beside them: the campaign of each video, and the rivals people named."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from creatorsheet.app.picking import picked
from creatorsheet.catalogue.creators.choices import YesNoUnsure
from creatorsheet.catalogue.reading import CELLS
from creatorsheet.catalogue.results.comments import Comment
from creatorsheet.catalogue.table import Table
from creatorsheet.kernel.captions import folded

READINGS = frozenset().union(*CELLS.values())

SHORTEST = 3
"""Letters of a brand's name; shorter ones are words of every language."""


@dataclass(frozen=True)
class Gathered:
    """The comments an action is about: `viewers` are those with a text that is not the creator's."""

    table: Table[Comment]
    rows: tuple[Comment, ...]
    rivals: frozenset[str] = frozenset()
    viewers: tuple[Comment, ...] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "viewers", tuple(row for row in self.rows if row.text and not row.by_creator))

    def legible(self, rows: Iterable[Comment]) -> list[Comment]:
        """Comments whose theme, sentiment and intent hold nothing but what the lists of the sheet know."""
        return [row for row in rows if not READINGS & frozenset(self.table.unread.get(row.sheet_row, ()))]


def gather(tables: Mapping[str, Table[Any]], campaign: str) -> Gathered:
    """All comments, or those under the videos of one campaign (name or id). Refuses a campaign nobody knows."""
    table: Table[Comment] = tables["Comments"]
    rivals = frozenset(
        name
        for row in tables["Partnerships"]
        if row.competitor is YesNoUnsure.YES and len(name := folded(row.brand or "")) >= SHORTEST
    )
    if not campaign:
        return Gathered(table, tuple(table), rivals)
    (plan,) = picked(tables["Campaigns"], campaign)
    deals = {row.id for row in tables["Deals"] if row.campaign == plan.id}
    videos = {row.id for row in tables["Deliverables"] if row.deal in deals}
    return Gathered(table, tuple(row for row in table if row.deliverable in videos), rivals)
