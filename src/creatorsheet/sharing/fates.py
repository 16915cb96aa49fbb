"""What becomes of the cells of one row that came back different."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass

from creatorsheet.catalogue.reports.conflicts import Reason
from creatorsheet.sharing.merged import Cell, Fate
from creatorsheet.sharing.returned import ReturnedRow, calculated
from creatorsheet.sharing.sent import Sent
from creatorsheet.sharing.taken import Newer

STRICT = frozenset(["Deals", "Rights", "Payments", "Costs", "Budget"])
"""Tabs about money and contracts: any change of a row on both sides needs a decision."""

READ_ONLY = "the column is read-only for them"

Settled = Set[tuple[str, str, str, str]]
"""Entries of this pack that were decided on already: tab, row id, column, the text returned."""


@dataclass(frozen=True)
class Cells:
    """What holds for all cells of a tab. `pointing` are the agency's own columns that point at rows of other tabs."""

    tab: str
    sent: Sent
    pointing: Mapping[str, str]
    settled: Settled
    newer: Newer
    formulas: Set[str]


@dataclass(frozen=True)
class News:
    """A row that came back different. `ours` is None where it does not stand here.

    `last` are its texts when the pack was taken in before, as far as they differed from what was sent; `held` the
    columns that were not taken then; `doubled` tells that its id stands twice here.
    """

    row: ReturnedRow
    base: tuple[str, ...]
    now: tuple[str, ...]
    ours: tuple[str, ...] | None
    last: Mapping[str, str]
    held: Set[str]
    doubled: bool = False

    @property
    def taken_before(self) -> bool:
        """Whether anything of the row was taken in before."""
        return any(key not in self.held for key in self.last)

    def known(self, at: int, key: str) -> str:
        """What both sides knew last: what was sent, or what was taken in since."""
        if key in self.last and (key not in self.held or (self.ours and self.ours[at] == self.last[key])):
            return self.last[key]
        return self.base[at]


def fates(about: Cells, news: News, *, away: bool = False) -> Iterator[Cell]:
    """The fate of each cell that differs from what was sent, or from what was taken in before.

    `away` tells that something in the tab was sorted away from its row, so that none of its entries is sure.
    """
    columns = about.sent.tables[about.tab].columns
    both = about.tab in STRICT and _two_sided(about, news, columns)
    row = news.row
    for at, key in enumerate(columns):
        base, now = news.base[at], news.now[at]
        if (now == base and key not in news.last) or key in about.formulas:
            continue
        ours = news.ours[at] if news.ours is not None else news.known(at, key)
        if now == base == ours:
            continue
        if news.ours is not None and now == ours:
            fate, why = Fate.SAME, ""
        else:
            fate, why = _fate(about, news, at, key, away=away, both=both)
        shown = ours if news.ours is not None else ""
        yield Cell(about.tab, row.row_id, key, base, shown, now, fate, why, row.sheet, row.line)


def _fate(  # noqa: PLR0911  the first rule that fits decides
    about: Cells, news: News, at: int, key: str, *, away: bool, both: bool
) -> tuple[Fate, Reason | str]:
    row_id, base, now = news.row.row_id, news.base[at], news.now[at]
    if key not in about.sent.tables[about.tab].editable:
        return (Fate.REFUSED, READ_ONLY) if now != base else (Fate.BEFORE, "")
    if not points_well(about.sent, about.pointing.get(key, ""), now):
        return Fate.REFUSED, points_nowhere(about.pointing[key])
    if now == news.last.get(key) and key not in news.held:
        return Fate.BEFORE, ""
    if (about.tab, row_id, key, now) in about.settled:
        return Fate.BEFORE, ""
    if news.doubled:
        return Fate.HELD, Reason.TWICE
    if away:
        return Fate.HELD, Reason.LOOKS_SORTED
    if news.ours is not None and news.ours[at] != news.known(at, key):
        return Fate.HELD, Reason.BOTH_CHANGED
    if about.newer and about.newer.says(about.tab, row_id, key, base):
        return Fate.HELD, Reason.OLDER_PACK
    return (Fate.HELD, Reason.MONEY_ROW) if both else (Fate.TAKEN, "")


def _two_sided(about: Cells, news: News, columns: tuple[str, ...]) -> bool:
    """Whether a row was changed here since it was sent, in any column the pack holds that people fill.

    A looked-up name that follows a creator's new handle is no change of the row.
    """
    if news.ours is None:
        return False
    formulas = calculated(about.tab)
    cells = enumerate(zip(columns, news.ours, news.now, strict=True))
    return any(ours not in (now, news.known(at, key)) for at, (key, ours, now) in cells if key not in formulas)


def points_well(sent: Sent, to: str, row_id: str) -> bool:
    """Whether a reference is blank, or points at a row that the agency was sent."""
    return not to or not row_id or (to in sent.tables and row_id in sent.tables[to].rows)


def points_nowhere(to: str) -> str:
    """Why a reference is refused."""
    return f"it points at a row of {to} that they were not sent"
