"""Rows of a table: added, replaced, or taken in; and what forbids a table to grow."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from creatorsheet.book.editor.areas import LAST_ROW, Area, cell_ref
from creatorsheet.book.editor.cells import Entry
from creatorsheet.book.editor.growth import Growth
from creatorsheet.book.editor.references import slid
from creatorsheet.book.editor.sheet import SheetPart
from creatorsheet.book.editor.tables import TableColumn, TablePart
from creatorsheet.catalogue.problems.workbook import CELL_CANNOT_BE_WRITTEN, ENTRIES_OUTSIDE_THE_TABLE
from creatorsheet.kernel.finding import Place
from creatorsheet.kernel.grid import Raw
from creatorsheet.kernel.refusal import Refused
from creatorsheet.kernel.words import counted

Values = Mapping[str, Raw]
"""One row of a table: title of the column -> value. Columns left out stay blank or calculated."""


@dataclass
class Filling:
    """A table whose rows change. `put` writes a cell, `look` finds a style without the text mark."""

    table: TablePart
    sheet: SheetPart
    others: Sequence[Area]  # the other tables of the sheet
    noted: Callable[[], Iterable[tuple[int, int]]]  # cells that carry a note
    put: Callable[[SheetPart, int, int, Entry], None]
    look: Callable[[int | None, bool], int]
    grow: Callable[[Growth], TablePart]

    def append(self, rows: Sequence[Values]) -> int:
        """Add rows, first into the blank last ones; gives the sheet row of the first."""
        first = self.table.last + 1
        while first > self.table.first and self._blank(first - 1):
            first -= 1
        self._fill(first, rows, whole=False)
        return first

    def replace(self, rows: Sequence[Values]) -> None:
        """These rows and no others; an emptied table keeps one blank row, as Excel wants."""
        table = self.table
        last = max(table.first, table.first + len(rows) - 1)
        if last < table.last:
            for row, column in Area(last + 1, table.area.left, table.last, table.area.right).cells():
                cell = self.sheet.rows.cell(row, column)
                if (row, column) in self.sheet.edits or (cell is not None and not cell.blank):
                    self.put(self.sheet, row, column, Entry())
            self._resize(last)
        self._fill(table.first, rows or [{}], whole=True)

    def extend(self, last: int) -> None:
        """Take in the rows down to `last`; what they hold stays, blank cells of calculated columns get the formula."""
        table, sheet = self.table, self.sheet
        if last <= table.last:
            return
        if table.totals_rows:
            way = "Switch the totals row off in Excel, under Table Design"
            raise self._refuse(
                table.last + 1,
                table.area.left,
                f"begins the totals row of {table.name}, past which no row is taken in",
                way,
            )
        self._make_room(last, taken_in=True)
        looks = self._looks(table.last)
        for number in range(table.last + 1, last + 1):
            if number not in sheet.rows:
                sheet.like[number] = table.last
            sheet.rows.row(number)
            for column, (about, look) in enumerate(zip(table.columns, looks, strict=True), table.area.left):
                cell, edit = sheet.rows.cell(number, column), sheet.edits.get((number, column))
                if self._is_blank(number, column):
                    style = (edit.style if edit else cell.style if cell else None) or look
                    sheet.edits[number, column] = Entry(None, self._formula(about, number), style, about.array)
                elif look and edit and not edit.style:
                    sheet.edits[number, column] = edit._replace(style=look)
                elif look and cell and not edit and not cell.style:
                    sheet.restyled[number, column] = look

    def _is_blank(self, row: int, column: int) -> bool:
        """Whether a cell holds nothing but a look, or will not."""
        edit = self.sheet.edits.get((row, column))
        cell = self.sheet.rows.cell(row, column)
        return edit.blank if edit is not None else cell is None or cell.blank

    def _calculates(self, row: int, column: int) -> bool:
        edit = self.sheet.edits.get((row, column))
        cell = self.sheet.rows.cell(row, column)
        return bool(edit.formula) if edit is not None else cell is not None and cell.formula is not None

    def _blank(self, row: int) -> bool:
        """Whether a row of the table holds nothing but what its columns calculate."""
        return all(
            self._is_blank(row, column) or (about.formula and self._calculates(row, column))
            for column, about in enumerate(self.table.columns, self.table.area.left)
        )

    def _formula(self, about: TableColumn, row: int) -> str:
        """A calculated column's formula in a row; the table has it as it reads in its first one."""
        return slid(about.formula, row - self.table.first) if about.formula else ""

    def _fill(self, first: int, rows: Sequence[Values], whole: bool) -> None:
        end = self.table.last
        last = first + len(rows) - 1
        if last > end:
            self._make_room(last)
        table, sheet = self.table, self.sheet
        new = max(first, end + 1)
        for number, values in enumerate(rows[: new - first], first):
            self._fill_old(number, values, whole)
        slides = any(slid(one.formula, 1) != one.formula for one in table.columns)
        looks = self._looks(end)
        # Cells that every new row has alike are made once.
        alike = [Entry(None, one.formula, look, one.array) for one, look in zip(table.columns, looks, strict=True)]
        for number, values in enumerate(rows[new - first :], new):
            if number not in sheet.rows:
                sheet.like[number] = end
            for column, (about, entry) in enumerate(zip(table.columns, alike, strict=True), table.area.left):
                if about.title in values:
                    self.put(sheet, number, column, Entry(values[about.title], "", entry.style))
                elif slides and about.formula:
                    formula = self._formula(about, number)
                    sheet.edits[number, column] = Entry(None, formula, entry.style, entry.array)
                else:
                    sheet.edits[number, column] = entry

    def _looks(self, row: int) -> list[int]:
        """How the cells of a further row look: like those of the last one."""
        area = self.table.area
        looks = [self.sheet.style_of(row, column) for column in range(area.left, area.right + 1)]
        return [self.look(style, False) if style else 0 for style in looks]

    def _fill_old(self, number: int, values: Values, whole: bool) -> None:
        """Fill a row that is there: formulas stay, or come back; other cells keep what they hold unless `whole`."""
        sheet = self.sheet
        sheet.rows.row(number)
        for column, about in enumerate(self.table.columns, self.table.area.left):
            if about.formula and about.title not in values:
                if not self._calculates(number, column):
                    self.put(sheet, number, column, Entry(None, self._formula(about, number), None, about.array))
            elif about.title in values or whole:
                self.put(sheet, number, column, Entry(values.get(about.title)))

    def _make_room(self, last: int, taken_in: bool = False) -> None:
        """Let the table end further down, or refuse because something is in the way there."""
        table, sheet = self.table, self.sheet
        bottom = last + table.totals_rows
        if bottom > LAST_ROW:
            reason = f"lies below row {LAST_ROW:,}, where a sheet ends"
            raise self._refuse(bottom, 1, reason, "Move old rows to another workbook")
        room = Area(table.area.bottom + 1, table.area.left, bottom, table.area.right)
        filled = [] if taken_in else self._filled(room)
        merged = [area for area in sheet.merged if area.meets(room)]
        others = [area for area in self.others if area.meets(room)]
        if filled or merged or others:
            top = min([*filled, *(area.top for area in merged + others)])
            end = max([*filled, *(area.bottom for area in merged + others)])
            rows = len(set(filled)) or end - top + 1
            lies = Area(top, table.area.left, end, table.area.right)
            place = Place(sheet=table.sheet, table=table.name)
            raise ENTRIES_OUTSIDE_THE_TABLE.refuse(place, n=counted(rows, "filled row"), range=lies)
        for kind, area in sheet.rows.spread() if taken_in else ():
            if kind != "shared" and len(area) > 1 and area.meets(room):
                reason = f"belongs to the array formula of {area}, which no table takes in"
                way = f"Turn the formulas in {area} into values in Excel"
                raise self._refuse(area.top, area.left, reason, way)
        self._resize(last)

    def _filled(self, room: Area) -> list[int]:
        sheet = self.sheet
        typed = [row for row, column in sheet.edited(room) if not sheet.edits[row, column].blank]
        return typed + [cell.row for cell in sheet.rows.filled(room) if (cell.row, cell.column) not in sheet.edits]

    def _resize(self, last: int) -> None:
        growth = Growth(self.table, last)
        if self.table.totals_rows:
            self._carry_totals(growth)
        self.table = self.grow(growth)

    def _carry_totals(self, growth: Growth) -> None:
        """Let the totals row go to below the new last row, cell by cell, or refuse because something would stay behind."""
        row = Area(growth.totals, self.table.area.left, growth.totals, self.table.area.right)
        for place in self.noted():
            if place in row:
                way = "Delete the note in Excel, or switch the totals row off, under Table Design"
                raise self._refuse(*place, "carries a note in the totals row, which has to move", way)
        for _, area in self.sheet.rows.spread():
            alone = area.top == area.bottom and row.left <= area.left and area.right <= row.right
            if len(area) > 1 and area.meets(row) and not alone:
                reason = f"has to move with the totals row and shares a formula with {area}"
                raise self._refuse(row.top, row.left, reason, f"Turn the formulas in {area} into values in Excel")
        for area in self.sheet.merged:
            if area.meets(row):
                reason = f"has to move with the totals row and lies in the merged block {area}"
                raise self._refuse(row.top, area.left, reason, f"Unmerge {area} in Excel")
        if self.sheet.rule_counts_from(row):
            reason = "has to move with the totals row, which has a rule of its own that counts from there"
            raise self._refuse(row.top, row.left, reason, "Switch the totals row off in Excel, under Table Design")
        to = growth.totals + growth.by
        if to not in self.sheet.rows:
            self.sheet.like[to] = growth.totals
        for column in range(row.left, row.right + 1):
            self.sheet.carry(growth.totals, column, to)

    def _refuse(self, row: int, column: int, reason: str, way: str) -> Refused:
        return CELL_CANNOT_BE_WRITTEN.refuse(
            Place(sheet=self.table.sheet, cell=cell_ref(row, column)), reason=reason, way=way
        )
