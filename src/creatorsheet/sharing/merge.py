"""The merge: what was sent, what stands here, and what came back become one account of every cell that differs."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping, Set
from dataclasses import dataclass, field

from creatorsheet.catalogue.reports.conflicts import Reason
from creatorsheet.sharing.fates import READ_ONLY, Cells, News, Settled, fates
from creatorsheet.sharing.likeness import Likeness
from creatorsheet.sharing.merged import Cell, Fate, LooksSorted, Loose, Made, Merged
from creatorsheet.sharing.mine import Mine, MineTable
from creatorsheet.sharing.newrows import NewRows
from creatorsheet.sharing.returned import (
    Returned,
    ReturnedRow,
    ReturnedTable,
    calculated,
    columns_of,
    references,
    witnesses,
)
from creatorsheet.sharing.sent import Sent, SentTable, content_hash
from creatorsheet.sharing.sorted import FEW_VALUES, FEWEST, Change, looks_sorted
from creatorsheet.sharing.taken import Newer, NewRow, Taken

Texts = tuple[str, ...]
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
        _Tab(sent, tab, mine.get(tab, MineTable()), returned.get(tab, ReturnedTable()), last, settled, newer)
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
    """One table while it is merged."""

    sent: Sent
    tab: str
    mine: MineTable
    back: ReturnedTable
    last: Taken
    settled: Settled
    newer: Newer
    texts: dict[str, dict[str, str]] = field(default_factory=dict)
    kept: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    added: dict[str, NewRow] = field(default_factory=dict)
    rest: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.was: SentTable = self.sent.tables[self.tab]
        formulas = calculated(self.tab)
        told = set(witnesses(self.sent, self.tab))
        self.columns = self.was.columns
        self.witness = [at for at, key in enumerate(self.columns) if key in told]
        self.fixed = [
            at
            for at, key in enumerate(self.columns)
            if at and key not in self.was.editable and key not in formulas and key not in told
        ]
        self.formulas = formulas - told
        self._quarantined: set[str] = set()
        self._copies: list[ReturnedRow] = []

    def run(self, merged: Merged) -> None:
        single, loose = self._homes()
        changed = [(row, self._filled(row)) for row in single if row.texts != self.was.rows[row.row_id]]
        before = self.last.cells.get(self.tab, {})
        if before:
            known = {row.row_id for row, _ in changed}
            changed += [(row, self._filled(row)) for row in single if row.row_id in before and row.row_id not in known]
        loose += self._strangers(changed)
        away = self._away(changed, {row.row_id for row in single}, merged)
        changed = [(row, texts) for row, texts in changed if row.row_id not in self._quarantined]
        self._unread(merged)
        self._read_only(merged)
        self._rows(changed, away, merged)
        for one in loose:
            self.rest.append(json.dumps(["loose", one.row_id, sorted(one.entries.items())], ensure_ascii=False))
        merged.loose += loose
        self._new_rows(merged)
        self._missing(merged)
        self.rest += [json.dumps(["column", title], ensure_ascii=False) for title in self.back.adds]
        self.rest += [json.dumps(["lacks", key]) for key in self.back.lacks]

    def _homes(self) -> tuple[list[ReturnedRow], list[Loose]]:
        """Rows whose id is known and stands once; of the others those that hold anything."""
        seen: dict[str, ReturnedRow] = {}
        twice: defaultdict[str, list[ReturnedRow]] = defaultdict(list)
        loose = []
        for row in self.back.rows:
            given = row.row_id
            if not given:
                continue
            if given not in self.was.rows:
                entries = self._entries(row, None)
                if entries:
                    what = f"has the id {given}, which was never sent"
                    loose.append(Loose(self.tab, given, Reason.UNKNOWN_ROW, entries, what, row.sheet, row.line))
            elif given not in seen:
                seen[given] = row
            elif row.texts != seen[given].texts:
                twice[given].append(row)
        for given, others in twice.items():
            copies = list({row.texts: row for row in (seen[given], *others)}.values())
            seen[given] = min(copies, key=lambda row: [text or "" for text in row.texts])
            filled = {
                self._key(one): (row, one) for row in copies for one in [self._entries(row, self.was.rows[given])]
            }
            if len(filled) > 1:
                del seen[given]
                what = f"stands there {len(copies)} times with different entries"
                loose += [
                    Loose(self.tab, given, Reason.TWICE, one, what, row.sheet, row.line)
                    for row, one in filled.values()
                    if one
                ]
            self._copies += [row for row in copies if row is not seen.get(given)]
        return list(seen.values()), loose

    @staticmethod
    def _key(entries: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
        return tuple(sorted(entries.items()))

    def _read_only(self, merged: Merged) -> None:
        """Copies of a row in which cells were changed that were not theirs to change."""
        told: set[tuple[str, str, str]] = set()
        for row in self._copies:
            base, ours = self.was.rows[row.row_id], self.mine.rows.get(row.row_id)
            for at, key in enumerate(self.columns):
                now = row.texts[at]
                fixed = at in self.fixed or at in self.witness
                if now is None or not fixed or now == base[at] or (row.row_id, key, now) in told:
                    continue
                told.add((row.row_id, key, now))
                self.rest.append(json.dumps(["copy", row.row_id, key, now], ensure_ascii=False))
                cell = Cell(self.tab, row.row_id, key, base[at], ours[at] if ours else "", now, Fate.REFUSED, READ_ONLY)
                merged.cells.append(cell._replace(sheet=row.sheet, line=row.line))

    def _filled(self, row: ReturnedRow) -> Texts:
        """A row's texts; where the pack says nothing, what was sent."""
        base = self.was.rows[row.row_id]
        if None not in row.texts:
            return row.texts  # type: ignore[return-value]
        return tuple(was if now is None else now for was, now in zip(base, row.texts, strict=True))

    def _entries(self, row: ReturnedRow, base: Texts | None) -> dict[str, str]:
        """The texts of a row without a home: what the agency filled, and without a base all that it holds."""
        return {
            key: now
            for at, (key, now) in enumerate(zip(self.columns, row.texts, strict=True))
            if at
            and now is not None
            and key not in self.formulas
            and ((base is None and now) or (base is not None and now != base[at] and key in self.was.editable))
        }

    def _strangers(self, changed: list[tuple[ReturnedRow, Texts]]) -> list[Loose]:
        """Rows with entries whose read-only cells are those of another row."""
        loose = []
        likeness = Likeness(self.was.rows, (*self.witness, *self.fixed))
        for row, now in changed:
            base = self.was.rows[row.row_id]
            if any(now[at] != base[at] for at in self.witness):
                what = f"has the id of {self._who(base) or row.row_id} and the name of {self._who(now) or 'nobody'}"
            elif likeness.another(row.row_id, now):
                what = f"has the id {row.row_id} and the read-only entries of another row"
            else:
                continue
            entries = self._entries(row, base)
            if entries:
                self._quarantined.add(row.row_id)
                loose.append(Loose(self.tab, row.row_id, Reason.OTHER_NAME, entries, what, row.sheet, row.line))
        return loose

    def _who(self, texts: Texts) -> str:
        return next((texts[at] for at in self.witness if texts[at]), "")

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

    def _rows(self, changed: list[tuple[ReturnedRow, Texts]], away: Set[str], merged: Merged) -> None:
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
            found = list(fates(cells, news, away=row.row_id in away))
            self._note(row.row_id, now, found, sure=row.row_id not in away)
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

    def _away(self, changed: list[tuple[ReturnedRow, Texts]], single: Set[str], merged: Merged) -> Set[str]:
        """Rows of which something was sorted away, in whatever column."""
        cells: defaultdict[str, list[Change]] = defaultdict(list)
        for row, now in changed:
            for at, key in enumerate(self.columns):
                before = self._before(row.row_id, at)
                if now[at] != before and key not in self.formulas:
                    cells[key].append((row.row_id, before, now[at]))
        told = {key: some for key, some in cells.items() if len(some) >= FEWEST}
        if not told:
            return frozenset()
        few = {key for key in told if self._values(key, told[key]) <= FEW_VALUES}
        choices = {key for key in told if columns_of(self.tab)[key].choice}
        found = looks_sorted(told, few, choices, {key: self._strays(key, some, single) for key, some in told.items()})
        merged.looks_sorted += [LooksSorted(self.tab, key, one.moved, len(told[key])) for key, one in found.items()]
        if not found:
            return frozenset()
        # Once something was sorted, whatever else may have come from another row is not sure either.
        old = {key: {was for _, was, _ in some} for key, some in cells.items()}
        also = {row_id for key, some in cells.items() for row_id, _, now in some if now in old[key]}
        return also.union(*(one.rows for one in found.values()))

    def _before(self, row_id: str, at: int) -> str:
        """What the agency knew last of a cell: what it had entered and was taken in, else what was sent."""
        key, last = self.columns[at], self.last.text(self.tab, row_id)
        if key in last and not self.last.was_held(self.tab, row_id, key):
            return last[key]
        return self.was.rows[row_id][at]

    def _strays(self, key: str, some: list[Change], single: Set[str]) -> int:
        """How many new values of a column stood in one other row only, and are gone from there."""
        at = self.columns.index(key)
        owners: defaultdict[str, list[str]] = defaultdict(list)
        for row_id in self.was.rows:
            owners[self._before(row_id, at)].append(row_id)
        gone = {row_id for row_id, _, _ in some} | (self.was.rows.keys() - single)
        return sum(bool(now) and len(owners[now]) == 1 and owners[now][0] in gone for _, _, now in some)

    def _values(self, key: str, changes: list[Change]) -> int:
        at = self.columns.index(key)
        return len({row[at] for row in self.was.rows.values()} | {now for *_, now in changes})

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
        if number:
            merged.missing[self.tab] = number
