"""A workbook of ours in a file: read behind the gate, changed by the lossless editor, saved so that nothing gets lost."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from copy import copy
from dataclasses import dataclass
from pathlib import Path
from xml.parsers import expat

from creatorsheet.book.about import ID, LAYOUT, REVISION, About, about_content
from creatorsheet.book.alone import alone
from creatorsheet.book.carrying import carried_out, no_name, table_of
from creatorsheet.book.copies import refuse_beside_a_copy
from creatorsheet.book.declared import Declared
from creatorsheet.book.editor.editor import Editor
from creatorsheet.book.editor.markup import DamagedError
from creatorsheet.book.grids import Cells, Grids, block
from creatorsheet.book.journal import Counts, Deed, Entry, Journal, Witness, noted
from creatorsheet.book.migration.moved import Moved
from creatorsheet.book.migration.steps import FIRST
from creatorsheet.book.owner import refuse_when_open
from creatorsheet.book.recalc import Results, stale_results
from creatorsheet.book.saving import backup, digest, keep_older, save
from creatorsheet.book.surroundings import Surroundings, around
from creatorsheet.catalogue.problems.files import FILE_IS_DAMAGED_OR_EMPTY, WORKBOOK_IS_FROM_A_NEWER_VERSION
from creatorsheet.catalogue.problems.workbook import (
    NOT_A_WORKBOOK_OF_OURS,
    WORKBOOK_IS_TOO_OLD,
)
from creatorsheet.catalogue.shapes import Sheet
from creatorsheet.files.gate import Kind, kind_of
from creatorsheet.kernel.finding import Place
from creatorsheet.kernel.grid import Grid, Raw
from creatorsheet.kernel.plan import Plan

SCHEMA = 2
"""The layout of workbooks that this version writes and knows."""

BROKEN = (zipfile.BadZipFile, zlib.error, expat.ExpatError, DamagedError)
"""What a part that is damaged inside raises."""

ODD = (*BROKEN, OSError, LookupError, ValueError, NotImplementedError)
"""What a package of a wrong build raises when it is opened."""


@dataclass(frozen=True)
class Older:
    """A workbook as it lies on the disk while its layout is an older one, and what it is to become."""

    content: bytes
    layout: int
    new: Moved


class FileBook:
    """A workbook file. It is read whole when opened; `apply` writes, and reads it anew.

    One of an older layout is read as if it had the present one. Only the first `apply` writes it so, and keeps it as it
    was; `outlook` says so before, `notice` afterwards.
    """

    def __init__(
        self,
        path: Path,
        recalculate: Callable[[bytes], Results | None] = stale_results,
        witness: Witness | None = None,
        content: bytes | None = None,
    ) -> None:
        """`content` are its bytes where they are held already."""
        self.path = path
        self._witness = witness
        self.notice = ""
        self._older: Older | None = None
        self._recalculate = recalculate
        if content is None:
            try:
                content = path.read_bytes()
            except OSError as fault:
                raise self._damaged(fault.strerror or str(fault)) from fault
        self._open(content, foreign=True)

    def _damaged(self, reason: str) -> Exception:
        return FILE_IS_DAMAGED_OR_EMPTY.refuse(Place(file=self.name), reason=reason)

    def _open(self, content: bytes, *, foreign: bool = False) -> None:
        self._digest = digest(content)
        self._content = content
        if kind_of(content, self.name) is not Kind.WORKBOOK:
            raise NOT_A_WORKBOOK_OF_OURS.refuse(book=self.name)
        # What comes from the disk may have been anywhere: its cells are read, and all else is looked at, first.
        self._grids: Grids | None = Grids(content, self.name) if foreign else None
        with self._readable(ODD):
            self._editor = Editor(content)
            layout = self.property(LAYOUT)
        if not layout.isdecimal():
            raise NOT_A_WORKBOOK_OF_OURS.refuse(book=self.name)
        if int(layout) > SCHEMA:
            raise WORKBOOK_IS_FROM_A_NEWER_VERSION.refuse(book=self.name, found=layout, limit=SCHEMA)
        if int(layout) < FIRST:
            raise WORKBOOK_IS_TOO_OLD.refuse(book=self.name, found=layout, first=FIRST)
        self._older = self._brought_up_to_date(int(layout)) if int(layout) < SCHEMA else None
        self._declared = Declared(self._editor.tables)

    def _brought_up_to_date(self, layout: int) -> Older:
        from creatorsheet.book.migration.moving import moved  # noqa: PLC0415  it draws tabs, which few workbooks need

        older, self._grids = self._content, None
        with self._readable(ODD):
            new = moved(older, self.name, layout)
            self._content, self._editor = new.content, Editor(new.content)
        return Older(older, layout, new)

    @contextmanager
    def _readable(self, faults: tuple[type[Exception], ...]) -> Iterator[None]:
        """Whatever a damaged file raises becomes one refusal."""
        try:
            yield
        except faults as fault:
            raise self._damaged(f"a part of it is damaged ({fault})") from fault

    @property
    def name(self) -> str:
        """The file's name without its folder."""
        return self.path.name

    @property
    def content(self) -> bytes:
        """The file's bytes as they were read or last written, in the present layout."""
        return self._content

    @property
    def digest(self) -> str:
        """What tells the file's present state from others, also from those in the journal."""
        return self._digest

    @property
    def outlook(self) -> str:
        """What the first `apply` is going to do to a workbook of an older layout; "" for any other."""
        if self._older is None:
            return ""
        return self._older.new.outlook(self.name)

    def property(self, name: str) -> str:
        """A custom property of the workbook, or ""."""
        return self._editor.property(name)

    def grid(self, sheet: Sheet) -> Grid:
        """The table of a tab, wherever the user moved or renamed that tab; blank rows are left in place."""
        table = table_of(self._editor, sheet)
        area = table.body
        return Grid(
            sheet=table.sheet,
            header=tuple(one.title for one in table.columns),
            rows=block(self._cells(table.sheet), area),
            numbers=range(area.top, area.bottom + 1),
            left=area.left,
            header_row=table.area.top,
            table=table.name,
        )

    def _cells(self, sheet: str) -> Cells:
        with self._readable(BROKEN):
            if self._grids is None:
                self._grids = Grids(self._content, self.name)
            return self._grids.sheet(sheet)

    def surroundings(self, sheet: Sheet) -> Surroundings:
        """What the values of a tab's table do not tell."""
        table = table_of(self._editor, sheet)
        part = self._editor.package.read(self._editor.contents.sheets[table.sheet])
        with self._readable(BROKEN):
            return around(sheet, table, part, self._cells(table.sheet), self._declared)

    def renamed(self, sheet: Sheet) -> str:
        """The name that a tab's table has instead of its own, or ""."""
        found = self._declared.renamed(sheet)
        return found.name if found else ""

    def cell(self, name: str) -> Raw:
        """The value of a named cell."""
        found = self._editor.name(name)
        if found is None or found.sheet not in self._editor.contents.sheets:
            raise no_name(self.name, name)
        return block(self._cells(found.sheet), found.area)[0][0]

    def apply(self, plan: Plan) -> None:
        """Carry out all of a plan or none of it, with fresh results in every formula cell. An empty plan writes nothing."""
        if not plan:
            return
        with self._writing():
            with self._readable(BROKEN):
                content = self._edited(plan)
            if self._older:
                kept = keep_older(self.path, self._older.content, self._older.layout)
                self.notice = self._older.new.notice(self.name, kept.name)
            self._save(content, plan.action, plan.counts())
        self._open(content)

    def restore(self, content: bytes, action: str, undoes: Deed, *, again: bool) -> None:
        """Put an earlier state of the workbook in its place, byte for byte, and keep this one as it was kept."""
        with self._writing():
            self._save(content, action, {}, undoes, again=again)
        self._open(content)

    def previous(self) -> bytes | None:
        """The workbook of before the last save, byte for byte; None when that is not kept any more."""
        try:
            return backup(self.path).read_bytes()
        except OSError:
            return None

    def as_of(self, content: bytes) -> FileBook:
        """The same workbook in another state, to be looked at."""
        looked_at = copy(self)
        looked_at._open(content, foreign=True)
        return looked_at

    def history(self) -> list[Entry]:
        """What was done on the workbook, as far as its journal knows, the oldest first."""
        return Journal(self.path, self.property(ID)).entries(self._about().revision)

    def _about(self) -> About:
        revision = self.property(REVISION)
        return About(self.property(ID), int(revision) if revision.isdecimal() else 0)

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """One command at a time, on a workbook that nobody has open and that has no other copy."""
        with alone(self.path):
            refuse_when_open(self.path)
            refuse_beside_a_copy(self.path, self._about(), self._digest)
            yield

    def _save(
        self, content: bytes, action: str, rows: Counts, undoes: Deed | None = None, *, again: bool = False
    ) -> None:
        old, new = self._about(), about_content(content)

        def entry(witness: Witness) -> Entry:
            deed = Deed(witness.now(), witness.who, action, rows)
            revisions = old.revision, new.revision if new else old.revision + 1
            file = self.path.resolve().name
            return Entry(deed, file, revisions, self._digest, digest(content), undoes, again)

        with noted(self.path, old.id, self._witness, entry):
            save(self.path, content, self._digest)

    def after(self, plan: Plan, *, results: bool = True) -> FileBook:
        """The workbook as it would be after a plan, by default with fresh results; nothing reaches the disk."""
        if not plan:
            return self
        with self._readable(BROKEN):
            content = self._edited(plan, results=results)
        looked_at = copy(self)
        looked_at._open(content)
        return looked_at

    def _edited(self, plan: Plan, *, results: bool = True) -> bytes:
        content = carried_out(self._content, plan, self.name)
        return self._recalculated(content) if results else content

    def _recalculated(self, content: bytes) -> bytes:
        """The same file with formula cells that show what they give now; Excel calculates anew on opening anyway."""
        stale = self._recalculate(content)
        if not stale:
            return content
        editor = Editor(content)
        for sheet, results in stale.items():
            editor.set_results(sheet, results)
        return editor.finish()
