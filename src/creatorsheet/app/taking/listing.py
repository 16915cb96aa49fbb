"""The Conflicts tab: entries that wait are listed once, and what a merge found is told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from creatorsheet.app.taking.edits import Edits, shown
from creatorsheet.app.taking.trust import Trusted
from creatorsheet.book.pack_back import A_FORMULA, FORMULA
from creatorsheet.catalogue.problems import taking as problems
from creatorsheet.catalogue.reports.conflicts import Conflict, Reason
from creatorsheet.catalogue.tabs import BY_TITLE
from creatorsheet.kernel.finding import Finding, Place
from creatorsheet.kernel.rowids import row_id
from creatorsheet.kernel.words import counted
from creatorsheet.sharing.decisions import as_row, parts
from creatorsheet.sharing.fates import READ_ONLY
from creatorsheet.sharing.merged import Cell, Fate, Loose, Merged

LONGEST = 32_000
BOTH = {
    Reason.MONEY_ROW: "; the row was changed here too, and in rows about money that needs a decision",
    Reason.OLDER_PACK: "; a newer pack that was taken in already says something else",
    Reason.TWICE: "; its id stands in two rows here",
}


@dataclass
class Listing:
    """Lists what a merge holds back. `listed` are the ids that stand on the Conflicts tab, or come to stand there;
    `met` those of this merge."""

    edits: Edits
    pack: Trusted
    book: str
    book_id: str
    listed: dict[str, Conflict]
    met: set[str] = field(default_factory=set)
    findings: list[Finding] = field(default_factory=list)

    def take(self, merged: Merged) -> None:
        """List everything that waits, and tell everything that was not taken."""
        for cell in merged.cells:
            if cell.fate is Fate.HELD:
                self._held(cell)
        for row in merged.loose:
            self._loose(row)
        for one in merged.looks_sorted:
            place = Place(file=self._file(one.tab), column=_title(one.tab, one.key))
            about = problems.VALUES_LOOK_SORTED_AGAINST_THEIR_ROWS
            recipient = self.pack.sent.recipient
            self.findings.append(about.at(place, n=one.moved, total=one.changed, recipient=recipient, tab=one.tab))
        self.findings += [self._refused(cell) for cell in merged.cells if cell.fate is Fate.REFUSED]
        self.findings += self._columns()
        for tab, number in merged.missing.items():
            verbs = {"verb": "is", "past": "was"} if number == 1 else {"verb": "are", "past": "were"}
            fields = {"n": counted(number, "row"), **verbs}
            place = Place(table=tab, file=self.pack.name)
            about = problems.ROWS_MISSING_FROM_THE_PACK_WERE_KEPT
            self.findings.append(about.at(place, recipient=self.pack.sent.recipient, **fields))

    def _held(self, cell: Cell) -> None:
        title = _title(cell.tab, cell.key)
        entry = {"base": cell.base, "ours": cell.ours.removeprefix("\0"), "theirs": cell.theirs, "column_title": title}
        given = self._list(cell.tab, cell.row_id, Reason(cell.why), cell.key, entry)
        if cell.why is Reason.LOOKS_SORTED:
            return
        state = f"was {shown(cell.base)}; here it is {shown(cell.ours)}, in the pack {shown(cell.theirs)}"
        if cell.ours == cell.base:
            state = f"was {shown(cell.base)}, and is {shown(cell.theirs)} in the pack"
        fields = {
            "what": title,
            "who": self._who(cell.tab, cell.row_id),
            "state": state + BOTH.get(Reason(cell.why), ""),
        }
        place = self.edits.place(cell.tab, cell.row_id, cell.key)
        self.findings.append(problems.BOTH_SIDES_CHANGED_A_CELL.at(place, conflict=given, book=self.book, **fields))

    def _loose(self, row: Loose) -> None:
        sheet, sent = BY_TITLE[row.tab].sheet, self.pack.sent.tables[row.tab]
        base = sent.row(row.row_id) if row.row_id in sent.rows else {}
        given = ""
        for entries in parts(row.entries, sheet):
            ours = {key: self.edits.text(row.tab, row.row_id, key) or "" for key in entries} if row.row_id else {}
            entry = {"theirs": as_row(entries, sheet), "held": as_row(entries, sheet)}
            if base:
                entry["base"] = as_row({key: base[key] for key in entries}, sheet)
            if self.edits.stands(row.tab, row.row_id):
                entry["ours"] = as_row(ours, sheet)
            entry = {key: text if len(text) <= LONGEST else "" for key, text in entry.items()}
            given = self._list(row.tab, row.row_id, row.reason, "", entry)
        if row.reason is Reason.DELETED_HERE:
            place = self.edits.place(row.tab, row.row_id)
            fields = {"what": "The row", "who": self._who(row.tab, row.row_id), "state": row.what}
            self.findings.append(problems.BOTH_SIDES_CHANGED_A_CELL.at(place, conflict=given, book=self.book, **fields))
        else:
            place = Place(file=self._file(row.sheet or row.tab), line=row.line or None)
            self.findings.append(problems.ROW_OF_THE_PACK_HAS_NO_SURE_HOME.at(place, state=row.what, conflict=given))

    def _list(self, tab: str, row: str, reason: Reason, key: str, entry: Mapping[str, str]) -> str:
        """The id of an entry on the Conflicts tab; one that stands there already is not listed again."""
        title = _title(tab, key) if key else ""
        theirs = entry["theirs"] or entry.get("held", "")
        passed: set[str] = set()
        while True:
            seed = (self.pack.sent.pack_id, tab, row, key, theirs)
            given = row_id(Conflict.sheet.prefix, self.book_id, Conflict.sheet.title, *seed, taken=passed)
            before = self.listed.get(given)
            if before is None:
                break
            if (before.pack, before.tab or "", before.row_id or "") == (self.pack.sent.pack_id, tab, row):
                self.met.add(given)
                return given
            passed.add(given)
        place = self.edits.place(tab, row, key) if row else Place()
        texts = {
            **entry,
            "who": self._who(tab, row),
            "tab": tab,
            "column_title": title,
            "reason": str(reason),
            "pack": self.pack.sent.pack_id,
            "row_id": row,
            "cell": place.cell,
        }
        self.edits.add(Conflict.sheet.title, given, texts)
        self.met.add(given)
        self.listed[given] = Conflict(conflict_id=given, pack=self.pack.sent.pack_id, tab=tab, row_id=row)
        return given

    def _refused(self, cell: Cell) -> Finding:
        place = self.edits.place(cell.tab, cell.row_id, cell.key) if cell.row_id else Place()
        if not place.cell:
            title = _title(cell.tab, cell.key)
            place = Place(file=self._file(cell.sheet or cell.tab), line=cell.line or None, column=title)
        where = f"{place.sheet}!{place.cell}" if place.cell else f"{place.column} of {cell.tab}"
        return problems.CHANGE_WAS_NOT_THEIRS_TO_MAKE.at(
            place,
            recipient=self.pack.sent.recipient,
            who=self._who(cell.tab, cell.row_id),
            theirs=shown(cell.theirs),
            wanted=cell.theirs if cell.why in (READ_ONLY, FORMULA) and cell.theirs != A_FORMULA else "the right value",
            ours=shown(cell.ours),
            reason=cell.why,
            where=where,
        )

    def _columns(self) -> Iterator[Finding]:
        recipient = self.pack.sent.recipient
        about = problems.COLUMN_OF_THE_PACK_HAS_NO_MATCH
        for tab in self.pack.sent.tables:
            place = Place(table=tab, file=self.pack.name)
            table = self.pack.returned.get(tab)
            if table is None:
                way = f"If the tab was renamed or its head was deleted, ask {recipient} for the file with its tabs as you sent them"
                yield about.at(place, state="cannot be found; what stands here was kept", way=way)
                continue
            if table.by_title:
                way = "Look over what was taken, and ask {0} to leave the hidden row above the titles in place"
                yield about.at(
                    place,
                    state="has lost its hidden row of names; its columns were found by their titles",
                    way=way.format(recipient),
                )
            for key in table.lacks:
                way = f"Tell {recipient} to work in the pack's own columns"
                yield about.at(place, state=f"lacks the column {_title(tab, key)}; what stands here was kept", way=way)
            for title in table.adds:
                way = f"Tell {recipient} to work in the pack's own columns, or copy what you need from it by hand"
                yield about.at(place, state=f"adds the column {title}, which was not taken in", way=way)

    def _file(self, sheet: str) -> str:
        return f"{self.pack.name} {sheet}"

    def _who(self, tab: str, row: str) -> str:
        """The creator or name a row is about, as it was sent."""
        sent = self.pack.sent.tables[tab]
        if row in sent.rows:
            texts = sent.row(row)
            return next((texts[key] for key in sent.witness if texts[key]), row)
        return row or "a new row"


def _title(tab: str, key: str) -> str:
    return BY_TITLE[tab].sheet.columns[key].title


def as_figures(conflicts: Mapping[str, Mapping[str, str]]) -> list[dict[str, Any]]:
    """The whole list of conflicts for other programs."""
    keys = {
        "pack": "pack", "tab": "tab", "row": "row_id", "witness": "who", "column": "column_title", "cell": "cell",
        "base": "base", "mine": "ours", "theirs": "theirs", "reason": "reason", "decision": "decision",
        "by": "decided_by", "when": "applied_on",
    }  # fmt: skip
    return [
        {"conflict": given, **{name: one.get(key, "") for name, key in keys.items()}}
        for given, one in conflicts.items()
    ]
