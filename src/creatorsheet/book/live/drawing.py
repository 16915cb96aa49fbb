"""A plan drawn up as steps for Excel. What the file editor would do decides; only what differs is carried over."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from creatorsheet.book.about import REVISION
from creatorsheet.book.carrying import carry
from creatorsheet.book.editor.areas import Area, cell_ref
from creatorsheet.book.editor.cells import Entry
from creatorsheet.book.editor.editor import Editor
from creatorsheet.book.editor.looks import Looks
from creatorsheet.book.editor.tables import TablePart
from creatorsheet.book.formulas import in_cell
from creatorsheet.book.grids import Cells as Sheet
from creatorsheet.book.live.blocks import blocks
from creatorsheet.book.live.contents import BLANK, SOME, Content, held, read
from creatorsheet.book.live.excel import rows
from creatorsheet.book.live.steps import Cells, Extent, Filled, Format, Look, Name, Property, Step
from creatorsheet.catalogue.problems.workbook import CELL_CANNOT_BE_WRITTEN
from creatorsheet.catalogue.tabs import BY_TITLE
from creatorsheet.kernel.finding import Place
from creatorsheet.kernel.plan import Calculating, Plan

LONG = 8_000
"""Characters from which a text goes into its cell alone: Excel takes longer ones in no block."""

Pair = tuple[TablePart, TablePart]
"""A table before and after."""


def drawn_up(content: bytes, plan: Plan, book: str, cells: Callable[[str], Sheet]) -> list[Step]:
    """The steps that make of an open workbook what `carried_out` makes of its file.

    `content` is the workbook as it stands, `cells` gives all cells of one of its sheets. Refuses what the file editor
    refuses, and (CS-W08) a table that would have to move its totals row.
    """
    return list(_Drawing(content, plan, book, cells).steps())


class _Drawing:
    def __init__(self, content: bytes, plan: Plan, book: str, cells: Callable[[str], Sheet]) -> None:
        editor = Editor(content)
        carry(editor, plan, book)
        self._plan, self._cells = plan, cells
        self._old = Editor(content)
        self._edits = editor.edits
        tables = {one.part: one for one in self._old.tables.values()}
        self._tables: list[Pair] = [(tables[one.part], one) for one in editor.tables.values()]
        self._new = Editor(editor.finish())
        self._looks = Looks(self._new.package, self._new.contents)
        self._from_1904 = self._old.contents.from_1904

    def steps(self) -> Iterator[Step]:
        for old, new in self._tables:
            if old.name != new.name:
                yield Name(old.sheet, old.name, new.name)
        yield from self._titles()
        yield from self._filled()
        resized = [(old, new) for old, new in self._tables if old.area != new.area]
        for old, new in resized:
            self._refuse_totals(old)
            if new.area.bottom > old.area.bottom:
                yield Extent(new.sheet, new.name, old.area, new.area)
                yield from self._look(old, new)
        for sheet in {**self._edits, **{new.sheet: {} for _, new in resized}}:
            yield from self._blocks(sheet, resized)
        for old, new in resized:
            if new.area.bottom < old.area.bottom:
                yield Extent(new.sheet, new.name, old.area, new.area)
        before, after = self._old.property(REVISION), self._new.property(REVISION)
        yield Property(REVISION, before, after)

    @staticmethod
    def _refuse_totals(table: TablePart) -> None:
        if table.totals_rows:
            raise CELL_CANNOT_BE_WRITTEN.refuse(
                Place(sheet=table.sheet, cell=cell_ref(table.area.bottom, table.area.left)),
                reason=f"begins the totals row of {table.name}, which would have to move",
                way="Switch the totals row off in Excel, under Table Design",
            )

    def _headers(self, sheet: str) -> dict[tuple[int, int], Entry]:
        heads = {new.area.top: new.area for _, new in self._tables if new.sheet == sheet and new.header_rows}
        edits = self._edits.get(sheet, {})
        return {place: one for place, one in edits.items() if place[0] in heads and place in heads[place[0]]}

    def _titles(self) -> Iterator[Step]:
        for sheet in self._edits:
            heads = self._headers(sheet)
            for (row, column), entry in heads.items():
                area = Area(row, column, row, column)
                before, after = self._was(sheet, row, column), self._becomes(sheet, row, column, entry)
                as_text = self._looks.text(entry.style)
                yield Cells(sheet, area, [[before]], [[after]], as_text, title=True)

    def _look(self, old: TablePart, new: TablePart) -> Iterator[Step]:
        """New rows take over the look of the last one where they have another."""
        before, after = self._old.sheet(old.sheet), self._new.sheet(new.sheet)
        room = Area(old.area.bottom + 1, old.area.left, new.area.bottom, old.area.right)
        for row in {room.top, room.bottom}:
            for column in range(room.left, room.right + 1):
                if before.style_of(row, column) != after.style_of(row, column):
                    yield Look(new.sheet, room)
                    return

    def _filled(self) -> Iterator[Step]:
        for mend in self._plan.mends:
            if isinstance(mend, Calculating):
                sheet = BY_TITLE[mend.table].sheet
                old, new = next(pair for pair in self._tables if pair[1].name.casefold() == sheet.table.casefold())
                at = next(i for i, one in enumerate(new.columns) if one.title == sheet.columns[mend.column].title)
                column = old.area.left + at
                area = Area(old.first, column, old.last, column)
                before, after = old.columns[at].formula, new.columns[at].formula
                yield Filled(
                    new.sheet,
                    area,
                    in_cell(before, old.name) if before else "",
                    in_cell(after, new.name),
                )

    def _blocks(self, sheet: str, resized: Sequence[Pair]) -> Iterator[Step]:
        heads = self._headers(sheet)
        edits = {place: one for place, one in self._edits.get(sheet, {}).items() if place not in heads}
        was: dict[tuple[int, int], Content] = {}
        becomes: dict[tuple[int, int], Content] = {}
        kinds: dict[tuple[int, int], tuple[bool, bool, int]] = {}
        formats: list[Step] = []
        for place in self._touched(sheet, edits, resized):
            was[place] = self._was(sheet, *place)
            entry = edits.get(place)
            after = becomes[place] = self._becomes(sheet, *place, entry) if entry else was[place]
            style = entry.style if entry else self._old.sheet(sheet).style_of(*place)
            as_text = self._looks.text(style)
            odd = as_text and after != BLANK and not after.text
            alone = len(becomes) if any(map(_long, (was[place], after))) else 0  # undo writes what was there
            kinds[place] = as_text, odd, alone
            if entry and (one := self._format(sheet, *place, entry, resized)):
                formats.append(one)
        yield from formats
        for area, kind in blocks(kinds):
            yield Cells(sheet, area, rows(was, area), rows(becomes, area), as_text=kind[0])  # type: ignore[index]

    def _touched(
        self, sheet: str, edits: Mapping[tuple[int, int], Entry], resized: Sequence[Pair]
    ) -> Iterator[tuple[int, int]]:
        """Cells that are written, and all cells by which a table grows or shrinks."""
        yield from edits
        for old, new in resized:
            if new.sheet == sheet:
                first, last = sorted((old.area.bottom, new.area.bottom))
                strip = Area(first + 1, old.area.left, last, old.area.right)
                yield from (place for place in strip.cells() if place not in edits)

    def _format(self, sheet: str, row: int, column: int, entry: Entry, resized: Sequence[Pair]) -> Format | None:
        """The number format that a figure takes over from its column when it was text before."""
        part = self._old.sheet(sheet)
        if self._looks.format(entry.style) == self._looks.format(part.style_of(row, column)):
            return None
        if any(new.sheet == sheet and row > old.area.bottom for old, new in resized):
            return None  # a new row, which has the look of the last one
        for old, _ in self._tables:
            if old.sheet == sheet and (row, column) in old.body:
                for number in range(old.first, old.last + 1):
                    if number != row and part.style_of(number, column) == entry.style:
                        here, there = Area(row, column, row, column), Area(number, column, number, column)
                        return Format(sheet, here, there)
        return None

    def _was(self, sheet: str, row: int, column: int) -> Content:
        cell = self._old.sheet(sheet).rows.cell(row, column)
        if cell is not None and cell.formula is not None:
            text = cell.formula.text
            return Content(formula=in_cell(text, self._tables_around(sheet, row, column)[0]) if text else SOME)
        rows = self._cells(sheet)
        line = rows[row - 1] if row <= len(rows) else ()
        return read(line[column - 1] if column <= len(line) else None, self._from_1904)

    def _becomes(self, sheet: str, row: int, column: int, entry: Entry) -> Content:
        if entry.formula:
            return Content(formula=in_cell(entry.formula, self._tables_around(sheet, row, column)[1]))
        return held(entry.value, self._from_1904)

    def _tables_around(self, sheet: str, row: int, column: int) -> tuple[str, str]:
        """The name of the table around a cell, under which its formula names its own columns: before and after."""
        for old, new in self._tables:
            if new.sheet == sheet and ((row, column) in new.area or (row, column) in old.area):
                return old.name, new.name
        return "", ""


def _long(content: Content) -> bool:
    return content.text and len(str(content.value)) > LONG
