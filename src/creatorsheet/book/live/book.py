"""A workbook of ours that is open in Excel: read through a copy of its present state, written cell block by cell block."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import count
from pathlib import Path

from creatorsheet.book.about import ID, REVISION
from creatorsheet.book.alone import alone
from creatorsheet.book.copies import refuse_beside_a_copy
from creatorsheet.book.file import FileBook, Older
from creatorsheet.book.journal import Counts, Deed, Entry, Witness, noted
from creatorsheet.book.live.drawing import drawn_up
from creatorsheet.book.live.excel import Excel
from creatorsheet.book.live.memento import Memento, forget, keep, kept
from creatorsheet.book.live.steps import Property, Step, back
from creatorsheet.book.live.transaction import ChangedError, FailedError, Transaction
from creatorsheet.book.recalc import Results, stale_results
from creatorsheet.book.saving import digest
from creatorsheet.book.surroundings import Surroundings
from creatorsheet.catalogue.actions import ACTIONS, UNDO
from creatorsheet.catalogue.problem import Problem
from creatorsheet.catalogue.problems.excel import (
    ACTION_WAS_NOT_NOTED,
    CELLS_CHANGED_MEANWHILE,
    CELLS_CHANGED_SINCE,
    EXCEL_DID_OTHERWISE,
    EXCEL_IS_BUSY,
    NOTHING_TO_UNDO_IN_EXCEL,
    OLDER_WORKBOOK_IS_OPEN,
    WORKBOOK_CANNOT_BE_CHANGED,
    WORKBOOK_COULD_NOT_BE_PUT_BACK,
)
from creatorsheet.catalogue.shapes import Sheet
from creatorsheet.files.gate import Kind, kind_of
from creatorsheet.kernel.finding import Finding, Place
from creatorsheet.kernel.grid import Grid, Raw
from creatorsheet.kernel.plan import Plan
from creatorsheet.kernel.refusal import Refused

BY_KEY = {one.key: one for one in ACTIONS}


class LiveBook(FileBook):
    """An open workbook. Reading sees what its file would hold were it saved now; `apply` writes into Excel, not the file.

    One that opens with a password only is refused (CS-E04), and one of an older layout (CS-E13).
    """

    def __init__(
        self,
        excel: Excel,
        path: Path,
        recalculate: Callable[[bytes], Results | None] = stale_results,
        witness: Witness | None = None,
    ) -> None:
        self._excel = excel
        self._changed = False
        self.written = False  # whether something was written since it was opened
        content = excel.content()
        if kind_of(content, path.name) is Kind.LOCKED:
            raise WORKBOOK_CANNOT_BE_CHANGED.refuse(
                book=path.name,
                state="opens with a password only, and so would the copy from which it is read",
                way="Take the password off under File, Info, Protect Workbook",
            )
        super().__init__(path, recalculate, witness, content=content)

    def _brought_up_to_date(self, layout: int) -> Older:  # noqa: ARG002  whichever it is
        raise OLDER_WORKBOOK_IS_OPEN.refuse(book=self.name)

    def _see(self) -> None:
        """Look at the workbook anew after it was changed."""
        if self._changed:
            self._changed = False
            self._open(self._excel.content(), foreign=True)

    @property
    def content(self) -> bytes:
        """What the workbook's file would hold were it saved now."""
        self._see()
        return super().content

    @property
    def digest(self) -> str:
        """What tells this state from others; no journal knows it."""
        self._see()
        return super().digest

    def property(self, name: str) -> str:
        """A custom property of the workbook, or ""."""
        self._see()
        return super().property(name)

    def grid(self, sheet: Sheet) -> Grid:
        """The table of a tab."""
        self._see()
        return super().grid(sheet)

    def surroundings(self, sheet: Sheet) -> Surroundings:
        """What the values of a tab's table do not tell."""
        self._see()
        return super().surroundings(sheet)

    def renamed(self, sheet: Sheet) -> str:
        """The name that a tab's table has instead of its own, or ""."""
        self._see()
        return super().renamed(sheet)

    def cell(self, name: str) -> Raw:
        """The value of a named cell."""
        self._see()
        return super().cell(name)

    def after(self, plan: Plan, *, results: bool = True) -> FileBook:
        """The workbook as it would be after a plan."""
        self._see()
        return super().after(plan, results=results)

    def apply(self, plan: Plan) -> None:
        """Carry out all of a plan or none of it, in the open workbook; whether it is saved stays its user's choice."""
        if not plan:
            return
        self._see()
        with alone(self.path):
            refuse_beside_a_copy(self.path, self._about(), self._on_disk())
            steps = drawn_up(self._content, plan, self.name, self._cells)
            self._carry(steps, plan.action, plan.counts(), CELLS_CHANGED_MEANWHILE)

    def undo(self) -> tuple[Deed, bool]:
        """Take the last action back, or bring it back when it went already: the deed, and whether it is back.

        Refuses (CS-E10) where none is known, and (CS-E11) where somebody changed what it wrote.
        """
        memento = kept(self.path.resolve(), self.property(ID))
        if memento is None:
            way = f"The next button pressed on {self.name} can be undone"
            raise NOTHING_TO_UNDO_IN_EXCEL.refuse(
                book=self.name, reason="no button was pressed on it yet, or what undo needs is gone", way=way
            )
        if memento.revision != self.property(REVISION):
            raise NOTHING_TO_UNDO_IN_EXCEL.refuse(
                book=self.name,
                reason="the last action was done by a command, or went when the workbook was closed without saving",
                way=f"To take back what a command did, save and close {self.name}, then run creatorsheet undo",
            )
        last = memento.entry
        deed, again = last.undoes or last.deed, last.undoes is not None and not last.again
        with alone(self.path):
            self._carry(back(memento.steps), UNDO.key, {}, CELLS_CHANGED_SINCE, deed, again=again)
        return deed, again

    def _on_disk(self) -> str:
        try:
            return digest(self.path.read_bytes())
        except OSError:  # held by Excel
            return self._digest

    def _carry(
        self,
        steps: list[Step],
        action: str,
        rows: Counts,
        changed: Problem,
        undoes: Deed | None = None,
        *,
        again: bool = False,
    ) -> None:
        book_id, path = self.property(ID), self.path.resolve()
        revisions = next((int(one.before or 0), int(one.after or 0)) for one in steps if isinstance(one, Property))
        entries: list[Entry] = []

        def entry(witness: Witness) -> Entry:
            deed = Deed(witness.now(), witness.who, action, rows)
            entries.append(Entry(deed, path.name, revisions, "", "", undoes, again))
            return entries[0]

        missed: list[Finding] = []
        witness = replace(self._witness, tell=missed.append) if self._witness else None
        with noted(path, book_id, witness, entry, ACTION_WAS_NOT_NOTED):
            done = self._done(steps, undoes.action if undoes else action, changed)
        self._changed = self.written = True
        if self._witness:
            try:
                keep(path, book_id, Memento(entries[0], done))
            except OSError as fault:
                forget(path, book_id)
                reason = " ".join((fault.strerror or str(fault)).split())
                missed.append(ACTION_WAS_NOT_NOTED.at(Place(file=path.name), book=path.name, reason=reason))
            for one in dict.fromkeys(missed):
                self._witness.tell(one)

    def _done(self, steps: list[Step], action: str, changed: Problem) -> list[Step]:
        title = BY_KEY[action].title if action in BY_KEY else action
        try:
            return Transaction(self._excel, steps).run()
        except ChangedError as fault:
            raise changed.refuse(cells=fault, action=title) from fault
        except FailedError as fault:
            if fault.left:
                raise self._not_put_back(fault) from fault
            if fault.busy:
                raise EXCEL_IS_BUSY.refuse(book=self.name) from fault
            command = BY_KEY[action].example if action in BY_KEY else "creatorsheet"
            raise EXCEL_DID_OTHERWISE.refuse(book=self.name, reason=fault, command=command) from fault

    def _not_put_back(self, fault: FailedError) -> Refused:
        """The refusal that names a copy of the workbook from before, which is then kept."""
        self._changed = True
        names = (f"{self.path.stem} (before{f' {n}' if n > 1 else ''}){self.path.suffix}" for n in count(1))
        copy = next(path for name in names if not (path := self.path.with_name(name)).exists())
        reason = "; ".join(dict.fromkeys((str(fault), fault.left)))
        kept = copy.name
        try:
            copy.write_bytes(self._content)
        except OSError as second:
            kept = f"what you saved last ({second.strerror})"
        return WORKBOOK_COULD_NOT_BE_PUT_BACK.refuse(book=self.name, reason=reason, copy=kept)
