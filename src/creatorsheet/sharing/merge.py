"""The merge: what was sent, what stands here, and what came back become one account of every cell that differs."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from creatorsheet.catalogue.reports.conflicts import Reason
from creatorsheet.sharing.fates import READ_ONLY, Cells, News, Settled, fates
from creatorsheet.sharing.frame import Frame, Texts
from creatorsheet.sharing.homes import Homes
from creatorsheet.sharing.merged import Cell, Fate, Loose, Made, Merged
from creatorsheet.sharing.mine import Mine, MineTable
from creatorsheet.sharing.moves import Moves
from creatorsheet.sharing.newrows import NewRows
from creatorsheet.sharing.returned import Returned, ReturnedRow, ReturnedTable, columns_of, references
from creatorsheet.sharing.sent import Sent, content_hash
from creatorsheet.sharing.taken import Newer, NewRow, Taken

NOTHING = Newer()


def merge(
    sent: Sent,
    mine: Mine,
    returned: Returned,
    *,
    last: Taken | None = None,
    settled: Settled = frozenset(),
    newer: Newer = NOTHING,
) -> Merged:
    """Merge a returned pack. `last` is its state when it was taken in before, `newer` what later packs said."""
    last = last or Taken(sent.pack_id)
    merged = Merged(Taken(sent.pack_id))
    tabs = [
        _Tab(
            sent,
            tab,
            mine.get(tab, MineTable()),
            returned.get(tab, ReturnedTable()),
            tab in returned,
            last,
            settled,
            newer,
        )
        for tab in sent.tables
    ]
    for one in tabs:
        one.run(merged)
    merged.state = Taken(
        sent.pack_id,
        {one.tab: one.texts for one in tabs if one.texts},
        {one.tab: {row: frozenset(keys) for row, keys in one.kept.items()} for one in tabs if one.kept},
        {one.tab: one.added for one in tabs if one.added},
        content_hash(json.dumps([[one.tab, sorted(one.rest)] for one in tabs if one.rest], ensure_ascii=False)),
    )
    return merged


@dataclass
class _Tab:
    """One table while it is merged. `came` tells whether it was found in the pack at all."""

    sent: Sent
    tab: str
    mine: MineTable
    back: ReturnedTable
    came: bool
    last: Taken
    settled: Settled
    newer: Newer
    texts: dict[str, dict[str, str]] = field(default_factory=dict)
    kept: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    added: dict[str, NewRow] = field(default_factory=dict)
    rest: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.frame = Frame(self.sent, self.tab)
        self.was, self.columns, self.formulas = self.frame.was, self.frame.columns, self.frame.formulas

    def run(self, merged: Merged) -> None:
        homes = Homes(self.frame)
        single, loose = homes.of(self.back.rows)
        before = self.last.cells.get(self.tab, {})
        changed = [
            (row, self.frame.filled(row))
            for row in single
            if row.texts != self.was.rows[row.row_id] or row.row_id in before
        ]
        loose += homes.strangers(changed)
        away = Moves(self.frame, self.last).away(changed, {row.row_id for row in single}, merged)
        sure = [(row, texts) for row, texts in changed if row.row_id not in homes.quarantined]
        self._unread(merged)
        self._read_only(homes.copies, merged)
        self._rows(sure, away, merged)
        for one in loose:
            self.rest.append(json.dumps(["loose", one.row_id, sorted(one.entries.items())], ensure_ascii=False))
        merged.loose += loose
        self._new_rows(merged)
        self._missing(merged)
        self.rest += [json.dumps(["column", title], ensure_ascii=False) for title in self.back.adds]
        self.rest += [json.dumps(["lacks", key]) for key in self.back.lacks]

    def _read_only(self, copies: list[ReturnedRow], merged: Merged) -> None:
        """Copies of a row in which cells were changed that were not theirs to change."""
        told: set[tuple[str, str, str]] = set()
        for row in copies:
            base, ours = self.was.rows[row.row_id], self.mine.rows.get(row.row_id)
            for at, key in enumerate(self.columns):
                now = row.texts[at]
                fixed = at in self.frame.fixed or at in self.frame.witness
                if now is None or not fixed or now == base[at] or (row.row_id, key, now) in told:
                    continue
                told.add((row.row_id, key, now))
                self.rest.append(json.dumps(["copy", row.row_id, key, now], ensure_ascii=False))
                cell = Cell(self.tab, row.row_id, key, base[at], ours[at] if ours else "", now, Fate.REFUSED, READ_ONLY)
                merged.cells.append(cell._replace(sheet=row.sheet, line=row.line))

    def _unread(self, merged: Merged) -> None:
        """Cells that hold no value: refused, each with what it holds."""
        for one in self.back.not_read:
            self.rest.append(json.dumps(["unread", one.row_id, one.key, one.text], ensure_ascii=False))
            base, ours = (self._text(rows, one.row_id, one.key) for rows in (self.was.rows, self.mine.rows))
            where = (one.sheet, one.line)
            merged.cells.append(
                Cell(self.tab, one.row_id, one.key, base, ours, one.text, Fate.REFUSED, one.why, *where)
            )

    def _text(self, rows: Mapping[str, Texts], row_id: str, key: str) -> str:
        return rows[row_id][self.columns.index(key)] if row_id in rows else ""

    def _rows(self, changed: list[tuple[ReturnedRow, Texts]], away: bool, merged: Merged) -> None:
        pointing = {key: to for key, to in references(self.tab).items() if key in self.was.editable}
        cells = Cells(
            self.tab,
            self.sent,
            pointing,
            self.settled,
            self.newer,
            self.formulas,
        )
        for row, now in changed:
            news = News(
                row,
                self.was.rows[row.row_id],
                now,
                self.mine.rows.get(row.row_id),
                self.last.text(self.tab, row.row_id),
                self.last.held.get(self.tab, {}).get(row.row_id, frozenset()),
                row.row_id in self.mine.doubled,
            )
            found = list(fates(cells, news, away=away))
            self._note(row.row_id, now, found, sure=not away)
            self._told(news, found, merged)

    def _told(self, news: News, found: list[Cell], merged: Merged) -> None:
        """A row that is not here: one that was offered comes into being, one that was deleted is held as a whole."""
        row = news.row
        if news.ours is not None:
            merged.cells += found
            return
        taken = {cell.key: cell.theirs for cell in found if cell.fate is Fate.TAKEN}
        if row.row_id in self.was.offered and not news.taken_before:
            merged.cells += found
            if taken:
                base = {key: text for key, text in self.was.row(row.row_id).items() if key not in self.formulas}
                texts = {**base, **taken}
                given = {key: text for key, text in texts.items() if not columns_of(self.tab)[key].calculated}
                merged.made.append(Made(self.tab, row.row_id, given, own=False))
            return
        waits = {cell.key: cell.theirs for cell in found if cell.fate in (Fate.TAKEN, Fate.HELD)}
        merged.cells += [cell for cell in found if cell.key not in waits]
        if waits:
            self.kept[row.row_id] |= set(waits)
            what = "was deleted here and is changed in the pack"
            merged.loose.append(Loose(self.tab, row.row_id, Reason.DELETED_HERE, waits, what, row.sheet, row.line))

    def _note(self, row_id: str, now: Texts, found: list[Cell], *, sure: bool) -> None:
        """Keep what the pack says of a row for the next time."""
        base = self.was.rows[row_id]
        differs = {
            key: text
            for key, text, was in zip(self.columns, now, base, strict=True)
            if text != was and key not in self.formulas
        }
        if differs:
            self.texts[row_id] = differs
        if not sure:
            self.kept[row_id] |= set(differs)
        for cell in found:
            settled = (self.tab, row_id, cell.key, cell.theirs) in self.settled
            if cell.fate in (Fate.HELD, Fate.REFUSED) or (cell.fate is Fate.BEFORE and settled):
                self.kept[row_id].add(cell.key)

    def _new_rows(self, merged: Merged) -> None:
        rows = [row for row in self.back.rows if not row.row_id]
        if not rows:
            return
        new = NewRows(self.sent, self.tab, self.mine, self.last.added.get(self.tab, {}), self.formulas, self.settled)
        new.take(rows, merged)
        self.added |= new.added
        self.rest += new.rest

    def _missing(self, merged: Merged) -> None:
        there = {row.row_id for row in self.back.rows}
        gone = [one for one in self.was.rows if one not in there]
        self.rest += [json.dumps(["missing", one]) for one in gone]
        number = sum(one in self.mine.rows for one in gone)
        if number and self.came:
            merged.missing[self.tab] = number
