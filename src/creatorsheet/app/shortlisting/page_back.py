"""Decisions of a page, row for row: taken, or told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from creatorsheet.app.draft import Draft
from creatorsheet.book.views.shortlist.back import Back, Line
from creatorsheet.catalogue.creators.choices import ShortlistDecision
from creatorsheet.catalogue.creators.creators import Creator
from creatorsheet.catalogue.creators.shortlist import Candidate
from creatorsheet.catalogue.problems.cells import NEEDED_CELL_IS_EMPTY
from creatorsheet.catalogue.problems.decisions import DECISION_OF_THE_PAGE_WAS_NOT_TAKEN
from creatorsheet.catalogue.table import Table
from creatorsheet.creators.decided import Decided, settled
from creatorsheet.creators.merged import heads
from creatorsheet.kernel.finding import Finding, Place
from creatorsheet.kernel.words import counted, listed

TAB = Candidate.sheet.title
BY_HAND = "Type it into the tab Shortlist yourself if it holds"
ADDED = "the row has no id, as if it was added by hand"


def changed(line: Line) -> bool:
    """Whether something was decided on a line since its page was made."""
    return line.calculated or line.covered or settled(line.was, line.now, line.was) != line.was


@dataclass
class Taking:
    """The workbook while the decisions of a page come in."""

    back: Back
    tables: Mapping[str, Table[Any]]
    draft: Draft
    findings: list[Finding] = field(default_factory=list)
    taken: list[dict[str, str]] = field(default_factory=list)
    refused: int = 0

    def __post_init__(self) -> None:
        self.table: Table[Candidate] = self.tables[TAB]
        self.rows = self.table.by_id()
        self.here = Counter(one.id for one in self.table)
        self.creators: Mapping[str, Creator] = self.tables[Creator.sheet.title].by_id()
        self.heads = heads(self.creators.values())

    def take(self, lines: tuple[Line, ...]) -> None:
        """Take every line on which something was decided. A row that stands on several sheets says what was decided on some of
        them; one that stands twice on a sheet says both."""
        twice = Counter((line.sheet, line.row_id) for line in lines)
        said = {(line.row_id, line.now) for line in lines if changed(line) or twice[line.sheet, line.row_id] > 1}
        self.often = Counter(row_id for row_id, _ in said)
        for line in lines:
            if not changed(line):
                if not line.row_id:
                    self._no(
                        line,
                        ADDED,
                        "Add the creator to the tab Shortlist of the workbook",
                    )
                continue
            fault = next(self._faults(line), None)
            if fault:
                self._no(line, *fault)
                continue
            self._settle(line, self.rows[line.row_id])

    def _faults(self, line: Line) -> Iterator[tuple[str, str]]:
        """Why nobody can tell what a line decides, or for whom, and what to do."""
        again = ", then take the page in again"
        row = self.rows.get(line.row_id)
        if not line.row_id:
            yield ADDED, "Add the creator to the tab Shortlist and type the decision there"
        elif row is None:
            yield f"the tab Shortlist has no row {line.row_id}", BY_HAND
        elif (n := self.here[line.row_id]) > 1:
            yield f"the tab Shortlist has {n} rows {line.row_id}", f"Give each an id of its own there{again}"
        elif self.often[line.row_id] > 1:
            yield f"the page has rows {line.row_id} that say different things", BY_HAND
        elif line.shown != line.witness or self._head(line.person) != self._head(row.creator or ""):
            name, cell = self._called(row), self._cell(row)
            way = f"Undo the sort that left hidden columns behind{again}, or type what holds for {name} into {cell}"
            yield f"the row was made for {name}", way
        elif line.calculated:
            yield "a formula or an error stands there", f"Type it as plain text into {self._there(line)}{again}"
        elif line.covered:
            way = f"Undo the merge around {self._there(line)} and decide on each row by itself{again}"
            yield "its cells are merged with others, which hides what stood there", way
        elif line.now.decision and ShortlistDecision.named(line.now.decision) is None:
            yield f"that is none of {listed(ShortlistDecision.labels())}", f"Choose one in {self._there(line)}{again}"
        elif self.table.unread.get(row.sheet_row, frozenset()) & {"decision", "reason"}:
            way = f"Put {self._cell(row)} and its reason right{again}"
            yield "nobody can read what the workbook holds there", way

    def _settle(self, line: Line, row: Candidate) -> None:
        held = Decided(row.decision or "", row.reason or "")
        page = Decided(ShortlistDecision.named(line.now.decision) or "", line.now.reason)
        then = settled(line.was, page, held)
        if then is None:
            reason = f"the workbook says {held} now and said {line.was} when the page was made"
            self._no(line, reason, f"Type what holds into {self._cell(row)}, with its reason")
            return
        if then != held:
            row.decision = ShortlistDecision.named(then.decision)
            row.reason = then.reason or None
            self.taken.append(
                {"row": row.id, "creator": self._called(row), "decision": then.decision, "reason": then.reason}
            )
        if then.decision == ShortlistDecision.DECLINE and not then.reason:
            found = NEEDED_CELL_IS_EMPTY.at(self.table.place(row, "reason"), use=f"declining {self._called(row)}")
            self.findings.append(replace(found, campaign=row.campaign or "", who=self._called(row)))

    def _no(self, line: Line, reason: str, way: str) -> None:
        place = Place(file=self.back.name, line=line.number)
        creator = line.shown.removeprefix("@") or "a row"
        found = DECISION_OF_THE_PAGE_WAS_NOT_TAKEN.at(place, decided=line.now, creator=creator, reason=reason, way=way)
        self.findings.append(replace(found, campaign=self.back.campaign, who=creator))
        self.refused += 1

    def _head(self, creator: str) -> str:
        return self.heads.get(creator, creator)

    def _called(self, row: Candidate) -> str:
        creator = self.creators.get(row.creator or "")
        return creator.called if creator else row.creator or row.id

    @staticmethod
    def _there(line: Line) -> str:
        return f"{line.sheet}!{line.cell} of the page"

    def _cell(self, row: Candidate) -> str:
        return str(self.table.place(row, "decision"))

    def said(self) -> str:
        """The sentence for people."""
        refused = (
            f" {counted(self.refused, 'row')} {'was' if self.refused == 1 else 'were'} not taken."
            if self.refused
            else ""
        )
        if not self.taken:
            return f"{self.back.name} holds nothing new.{refused}" if not refused else f"{self.back.name}:{refused}"
        kinds = Counter(one["decision"] or "no decision" for one in self.taken)
        about = listed([f"{n:,} {kind}" for kind, n in kinds.items()])
        return f"{self.back.name}: decisions about {counted(len(self.taken), 'creator')} taken in ({about}).{refused}"
