"""Rows without an id: what an agency added of its own."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field

from creatorsheet.catalogue.reports.conflicts import Reason
from creatorsheet.catalogue.tabs import BY_TITLE
from creatorsheet.kernel.rowids import row_id
from creatorsheet.sharing.fates import Cells, News, Settled, fates, points_nowhere, points_well
from creatorsheet.sharing.likeness import MANY
from creatorsheet.sharing.merged import Cell, Fate, Loose, Made, Merged
from creatorsheet.sharing.mine import MineTable
from creatorsheet.sharing.returned import ReturnedRow, references
from creatorsheet.sharing.sent import Sent
from creatorsheet.sharing.taken import Newer, NewRow


@dataclass
class NewRows:
    """The rows without an id of one tab. `before` are those that were taken in when the pack came the last time."""

    sent: Sent
    tab: str
    mine: MineTable
    before: Mapping[str, NewRow]
    formulas: Set[str]
    settled: Settled
    added: dict[str, NewRow] = field(default_factory=dict)
    rest: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.was = self.sent.tables[self.tab]
        self.sheet = BY_TITLE[self.tab].sheet
        pointing = references(self.tab)
        self.pointing = {key: to for key, to in pointing.items() if key in self.was.editable}

    def take(self, rows: Sequence[ReturnedRow], merged: Merged) -> None:
        """Account for the rows; of equal ones one counts. A row that came before keeps the id it was given."""
        fresh: dict[str, tuple[ReturnedRow, dict[str, str]]] = {}
        for row in rows:
            texts = {
                key: text
                for key, text in zip(self.was.columns, row.texts, strict=True)
                if text and key not in self.formulas and key != self.sheet.key
            }
            if texts:
                fresh.setdefault(_marked(texts), (row, texts))
        known = {_marked(one.texts): given for given, one in self.before.items()}
        again = {mark: known[mark] for mark in fresh if mark in known}
        edited = self._edits({mark: fresh[mark] for mark in fresh if mark not in again}, set(again.values()))
        for mark, (row, texts) in fresh.items():
            if mark in again:
                self.added[again[mark]] = NewRow(row.line, texts)
            elif mark in edited:
                self._edited(edited[mark], row, texts, merged)
            else:
                self._first(row, texts, merged)

    def _edits(self, fresh: Mapping[str, tuple[ReturnedRow, dict[str, str]]], claimed: Set[str]) -> dict[str, str]:
        """The ids of rows that came before and hold something else now, by what they hold; the likest first.

        A place alone makes no row the same: others may have been sorted or put in between.
        """
        by_line: dict[int, str] = {}
        joined: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
        for given, one in self.before.items():
            if given not in claimed:
                by_line[one.line] = given
                joined[self._points(one.texts)].append(given)
        near = []
        for mark, (row, texts) in fresh.items():
            beside = joined[self._points(texts)]
            for given in {*(beside if len(beside) <= MANY else ()), by_line.get(row.line, "")} - {""}:
                before = self.before[given]
                agreed = len(before.texts.items() & texts.items())
                if self._same(before, NewRow(row.line, texts), agreed):
                    near.append((-agreed, before.line != row.line, given, mark))
        found: dict[str, str] = {}
        taken: set[str] = set()
        for _, _, given, mark in sorted(near):
            if mark not in found and given not in taken:
                found[mark] = given
                taken.add(given)
        return found

    def _points(self, texts: Mapping[str, str]) -> tuple[str, ...]:
        """The rows that a row belongs to."""
        return tuple(texts.get(key, "") for key in self.pointing)

    def _same(self, before: NewRow, now: NewRow, agreed: int) -> bool:
        """Whether a row can be the one from before: in its place and of the same, or corrected in whose it is, or moved."""
        pointing = sum(map(bool, self._points(now.texts)))
        if self._points(before.texts) == self._points(now.texts):
            most = max(len(before.texts), len(now.texts))
            return before.line == now.line or (agreed > pointing and agreed * 2 > most)
        others = [{key: text for key, text in one.texts.items() if key not in self.pointing} for one in (before, now)]
        return others[0] == others[1] != {}

    def _edited(self, given: str, row: ReturnedRow, texts: dict[str, str], merged: Merged) -> None:
        """A row that was taken in before and holds something else now."""
        self.added[given] = NewRow(row.line, texts)
        base = tuple(self.before[given].texts.get(key, "") for key in self.was.columns)
        now = tuple(texts.get(key, "") for key in self.was.columns)
        about = Cells(self.tab, self.sent, self.pointing, self.settled, Newer(), self.formulas)
        news = News(row._replace(row_id=given), base, now, self.mine.rows.get(given), {}, frozenset())
        found = list(fates(about, news))
        if news.ours is not None:
            merged.cells += found
            return
        waits = {cell.key: cell.theirs for cell in found if cell.fate is Fate.TAKEN}
        merged.cells += [cell for cell in found if cell.key not in waits]
        if waits:
            what = "was deleted here and is changed in the pack"
            merged.loose.append(Loose(self.tab, given, Reason.DELETED_HERE, waits, what, row.sheet, row.line))

    def _first(self, row: ReturnedRow, texts: dict[str, str], merged: Merged) -> None:
        theirs = {key: text for key, text in texts.items() if key in self.was.editable}
        astray = next(
            (to for key, to in self.pointing.items() if not points_well(self.sent, to, texts.get(key, ""))), ""
        )
        if len(theirs) < len(texts):
            self._hold(row, texts, Reason.UNKNOWN_ROW, "has lost its id", merged)
        elif not self.was.may_add:
            self._hold(row, texts, Reason.NEW_ROW, "is new, and rows cannot be added there", merged)
        elif astray:
            what = f"is new, and {points_nowhere(astray)}"
            self._hold(row, texts, Reason.NOT_SENT, what, merged)
        else:
            given, stands = self._id(theirs)
            self.added[given] = NewRow(row.line, texts)
            if stands:
                merged.cells += [
                    Cell(self.tab, given, key, "", text, text, Fate.SAME, "", row.sheet, row.line)
                    for key, text in theirs.items()
                ]
            else:
                merged.made.append(Made(self.tab, given, theirs, own=True))

    def _hold(self, row: ReturnedRow, texts: dict[str, str], reason: Reason, what: str, merged: Merged) -> None:
        self.rest.append(json.dumps(["new", _marked(texts)], ensure_ascii=False))
        merged.loose.append(Loose(self.tab, "", reason, texts, what, row.sheet, row.line))

    def _id(self, texts: dict[str, str]) -> tuple[str, bool]:
        """The id that the row always gets, and whether it stands here with it already."""
        begins = self.sheet.begins
        at = self.was.columns.index(begins) if begins in self.was.columns else 0
        passed: set[str] = set()
        while True:
            parts = (self.tab, "returned", self.sent.pack_id, _marked(texts))
            given = row_id(self.sheet.prefix, self.sent.book_id, *parts, taken=passed)
            ours = self.mine.rows.get(given)
            stands = ours is not None and ours[at] == texts.get(begins, "")
            free = ours is None and given not in self.was.rows and given not in self.added
            if stands or free:
                return given, stands
            passed.add(given)


def _marked(texts: Mapping[str, str]) -> str:
    return json.dumps(sorted(texts.items()), ensure_ascii=False)
