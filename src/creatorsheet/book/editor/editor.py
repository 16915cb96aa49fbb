"""The editor: what can be done to a workbook file, and a new file that holds exactly that and nothing else."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace as altered
from xml.parsers import expat

from creatorsheet.book.editor.areas import LAST_ROW, Area, cell_ref
from creatorsheet.book.editor.cached import renewed
from creatorsheet.book.editor.cells import Entry
from creatorsheet.book.editor.contents import Contents, Target
from creatorsheet.book.editor.markup import splice, spliced, well_formed
from creatorsheet.book.editor.package import Package
from creatorsheet.book.editor.pivots import renew_pivots
from creatorsheet.book.editor.properties import get_property, set_property
from creatorsheet.book.editor.references import Formulas, Retitling, Written
from creatorsheet.book.editor.sheet import OPEN_IN_EXCEL, SheetPart
from creatorsheet.book.editor.styles import Styles, needs_quote
from creatorsheet.book.editor.tables import TablePart, read_tables, resize
from creatorsheet.book.editor.titles import name_column, refuse_unfit
from creatorsheet.catalogue.problems.workbook import CELL_CANNOT_BE_WRITTEN, ENTRIES_OUTSIDE_THE_TABLE
from creatorsheet.kernel.finding import Place
from creatorsheet.kernel.grid import Raw
from creatorsheet.kernel.words import counted

Values = Mapping[str, Raw]
"""One row of a table: title of the column -> value. Columns left out stay blank or calculated."""

Wanted = Mapping[str, tuple[str, Mapping[tuple[int, int], Entry]]]
"""Sheet part -> the sheet's name and its edits."""


class Editor:
    """A workbook file being edited. Nothing reaches the disk; `finish` gives the bytes of the new file."""

    def __init__(self, content: bytes) -> None:
        self.package = Package(content)
        self.contents = Contents(self.package)
        self.tables = read_tables(self.package, self.contents.sheets)
        self._sheets: dict[str, SheetPart] = {}
        self._styles: Styles | None = None
        self._results: dict[str, Mapping[str, Raw]] = {}

    def sheet(self, name: str) -> SheetPart:
        """A worksheet by its name."""
        if name not in self._sheets:
            part = self.contents.sheets[name]
            self._sheets[name] = SheetPart(name, part, self.package.read(part), self.contents.from_1904)
        return self._sheets[name]

    def property(self, name: str) -> str:
        """A custom property, or ""."""
        return get_property(self.package, name)

    def set_property(self, name: str, value: str) -> None:
        """Write a custom property."""
        set_property(self.package, name, value)

    def name(self, name: str) -> Target | None:
        """The cells behind a defined name."""
        return self.contents.name(name)

    def set(self, sheet: str, row: int, column: int, value: Raw, formula: str = "", array: bool = False) -> None:
        """Give a cell a value, or a formula (no = in front) and the result it shows. Its look stays."""
        self._put(self.sheet(sheet), row, column, Entry(value, formula, None, array))

    def set_results(self, sheet: str, results: Mapping[str, Raw]) -> None:
        """Renew what formula cells show: address -> result. For an editor that does nothing else to this sheet."""
        self._results[sheet] = results

    def _put(self, sheet: SheetPart, row: int, column: int, entry: Entry) -> None:
        style = sheet.style_of(row, column) if entry.style is None else entry.style
        quote = needs_quote(entry.value) and not entry.formula
        if quote or style:
            style = self._look(style, quote)
        sheet.set(row, column, Entry(entry.value, entry.formula, style or 0, entry.array))

    def _look(self, style: int | None, quote: bool) -> int:
        if self._styles is None:
            part = self.package.related(self.contents.part, "styles")
            if part is None:
                return style or 0
            self._styles = Styles(self.package.read(part))
        return self._styles.quoted(style, quote)

    def append(self, table: TablePart, rows: Sequence[Values]) -> int:
        """Add rows to a table, first into its blank last rows; gives the sheet row of the first one."""
        sheet = self.sheet(table.sheet)
        first = table.last + 1
        while first > table.first and self._blank(sheet, table, first - 1):
            first -= 1
        self._fill(table, first, rows, whole=False)
        return first

    def replace(self, table: TablePart, rows: Sequence[Values]) -> None:
        """Give a table these rows and no others; an emptied table keeps one blank row, as Excel wants."""
        sheet = self.sheet(table.sheet)
        last = max(table.first, table.first + len(rows) - 1)
        if last < table.last:
            if table.totals_rows:
                raise self._totals(table)
            for row, column in Area(last + 1, table.area.left, table.last, table.area.right).cells():
                if (cell := sheet.rows.cell(row, column)) is not None and not cell.blank:
                    self._put(sheet, row, column, Entry())
            self._resize(table, last)
        self._fill(table, table.first, rows or [{}], whole=True)

    def extend(self, table: TablePart, last: int) -> None:
        """Let a table take in the rows that people typed right below it, down to the sheet row `last`.

        Cells keep their values, and their look where they have one; blank cells of calculated columns get the formula.
        """
        sheet = self.sheet(table.sheet)
        if last <= table.last:
            return
        self._make_room(table, sheet, last, taken_in=True)
        looks = self._looks(table, sheet)
        for number in range(table.last + 1, last + 1):
            if number not in sheet.rows:
                sheet.like[number] = table.last
            sheet.rows.row(number)
            for column, (about, look) in enumerate(zip(table.columns, looks, strict=True), table.area.left):
                cell = sheet.rows.cell(number, column)
                if (number, column) in sheet.edits:
                    continue
                if cell is None or cell.blank:
                    style = (cell.style if cell else None) or look
                    sheet.edits[number, column] = Entry(None, about.formula, style, about.array)
                elif look and not cell.style:
                    sheet.restyled[number, column] = look

    def retitle(self, table: TablePart, position: int, title: str) -> None:
        """Give a column (counted from 0) of a table another title: in its header cell, in the table, and in all formulas."""
        refuse_unfit(table, position, title)
        old = table.columns[position].title
        name_column(self.package, table, position, title)
        if old != title:
            change = Retitling(table.name, table.sheet, table.area, old, title)
            self._rewrite(change.needle, change.follow)
        if table.header_rows:
            self.set(table.sheet, table.area.top, table.area.left + position, title)
        self.tables = read_tables(self.package, self.contents.sheets)

    def _rewrite(self, needle: re.Pattern[bytes], change: Callable[[Written], str]) -> None:
        """Let formulas of sheets, tables and names that hold the needle become what `change` gives for them."""
        parts = [(part, sheet, "") for sheet, part in self.contents.sheets.items()]
        parts += [(one.part, one.sheet, one.name) for one in self.tables.values()]
        for part, sheet, table in [*parts, (self.contents.part, "", "")]:
            xml = self.package.read(part)
            cuts = list(Formulas(xml, sheet, table).rewritten(needle, change))
            if cuts:
                self.package.write(part, splice(xml, cuts))
        self.contents = Contents(self.package)
        for name, opened in self._sheets.items():
            edits = {
                place: altered(entry, formula=change(Written(entry.formula, name, cell_ref(*place))))
                if entry.formula
                else entry
                for place, entry in opened.edits.items()
            }
            self._sheets[name] = altered(opened, xml=self.package.read(opened.part), edits=edits)

    def _blank(self, sheet: SheetPart, table: TablePart, row: int) -> bool:
        for column, about in enumerate(table.columns, table.area.left):
            if (row, column) in sheet.edits:
                return False
            cell = sheet.rows.cell(row, column)
            if cell is not None and not cell.blank and not (about.formula and cell.formula is not None):
                return False
        return True

    def _fill(self, table: TablePart, first: int, rows: Sequence[Values], whole: bool) -> None:
        sheet = self.sheet(table.sheet)
        last = first + len(rows) - 1
        if last > table.last:
            self._make_room(table, sheet, last)
        new = max(first, table.last + 1)
        for number, values in enumerate(rows[: new - first], first):
            self._fill_old(table, sheet, number, values, whole)
        looks = self._looks(table, sheet)
        # Cells that every new row has alike are made once.
        alike = [Entry(None, one.formula, look, one.array) for one, look in zip(table.columns, looks, strict=True)]
        for number, values in enumerate(rows[new - first :], new):
            if number not in sheet.rows:
                sheet.like[number] = table.last
            for column, (about, entry) in enumerate(zip(table.columns, alike, strict=True), table.area.left):
                if about.title in values:
                    self._put(sheet, number, column, Entry(values[about.title], "", entry.style))
                else:
                    sheet.edits[number, column] = entry

    def _looks(self, table: TablePart, sheet: SheetPart) -> list[int]:
        """How the cells of a further row look: like those of the last one."""
        looks = [sheet.style_of(table.last, column) for column in range(table.area.left, table.area.right + 1)]
        return [self._look(style, False) if style else 0 for style in looks]

    def _fill_old(self, table: TablePart, sheet: SheetPart, number: int, values: Values, whole: bool) -> None:
        """Fill a row that is there: formulas stay, or come back; other cells keep what they hold unless `whole`."""
        sheet.rows.row(number)
        for column, about in enumerate(table.columns, table.area.left):
            if about.formula and about.title not in values:
                if not self._calculates(sheet, number, column):
                    self._put(sheet, number, column, Entry(None, about.formula, None, about.array))
            elif about.title in values or whole:
                self._put(sheet, number, column, Entry(values.get(about.title)))

    @staticmethod
    def _calculates(sheet: SheetPart, row: int, column: int) -> bool:
        cell = sheet.rows.cell(row, column)
        return cell is not None and cell.formula is not None

    def _make_room(self, table: TablePart, sheet: SheetPart, last: int, taken_in: bool = False) -> None:
        if table.totals_rows:
            raise self._totals(table)
        if last > LAST_ROW:
            reason = f"lies below row {LAST_ROW:,}, where a sheet ends"
            place = Place(sheet=table.sheet, cell=f"A{last}")
            raise CELL_CANNOT_BE_WRITTEN.refuse(place, reason=reason, way="Move old rows to another workbook")
        room = Area(table.last + 1, table.area.left, last, table.area.right)
        filled = [] if taken_in else self._filled(sheet, room)
        arrays = [area for kind, area in sheet.rows.spread() if kind != "shared" and len(area) > 1 and area.meets(room)]
        if arrays and taken_in:
            reason = f"belongs to the array formula of {arrays[0]}, which no table takes in"
            way = f"Turn the formulas in {arrays[0]} into values in Excel"
            place = Place(sheet=table.sheet, cell=cell_ref(arrays[0].top, arrays[0].left))
            raise CELL_CANNOT_BE_WRITTEN.refuse(place, reason=reason, way=way)
        merged = [area for area in sheet.merged if area.meets(room)]
        others = [
            one.area
            for one in self.tables.values()
            if one.sheet == table.sheet and one.part != table.part and one.area.meets(room)
        ]
        if filled or merged or others:
            top = min([*filled, *(area.top for area in merged + others)])
            bottom = max([*filled, *(area.bottom for area in merged + others)])
            rows = len(set(filled)) or bottom - top + 1
            lies = Area(top, table.area.left, bottom, table.area.right)
            place = Place(sheet=table.sheet, table=table.name)
            raise ENTRIES_OUTSIDE_THE_TABLE.refuse(place, n=counted(rows, "filled row"), range=lies)
        self._resize(table, last)

    @staticmethod
    def _filled(sheet: SheetPart, room: Area) -> list[int]:
        typed = [row for row, column in sheet.edited(room) if sheet.edits[row, column].value is not None]
        return typed + [cell.row for cell in sheet.rows.filled(room) if (cell.row, cell.column) not in sheet.edits]

    def _totals(self, table: TablePart) -> Exception:
        place = Place(sheet=table.sheet, cell=cell_ref(table.area.bottom, table.area.left))
        return CELL_CANNOT_BE_WRITTEN.refuse(
            place,
            reason=f"begins the totals row of {table.name}, below which no row fits",
            way="Switch the totals row off in Excel, under Table Design",
        )

    def _resize(self, table: TablePart, last: int) -> None:
        resize(self.package, table, last)
        area = altered(table.area, bottom=last + table.totals_rows)
        self.tables[table.name.casefold()] = altered(table, area=area)
        sheet = self.sheet(table.sheet)
        sheet.moved = [*sheet.moved, (Area(table.first, table.area.left, table.last, table.area.right), last)]

    def finish(self) -> bytes:
        """The new file, read back: every part parses and every edited cell holds what was asked for."""
        if any(part.casefold().startswith("_xmlsignatures/") for part in self.package.parts):
            reason = "carries a digital signature, which any change would break"
            raise CELL_CANNOT_BE_WRITTEN.refuse(cell="The workbook", reason=reason, way="Remove the signature in Excel")
        wanted, moved, formulas = self._write_sheets()
        for name, results in self._results.items():
            xml = self.package.read(self.contents.sheets[name])
            self.package.write(self.contents.sheets[name], spliced(xml, renewed(xml, results)))
        if self._styles is not None and (changed := self._styles.changed()) is not None:
            part = self.package.related(self.contents.part, "styles")
            assert part is not None  # noqa: S101  the styles came from it
            self.package.write(part, changed)
        self.contents.finish(moved)
        chain = self.package.related(self.contents.part, "calcChain")
        if formulas and chain:
            self.package.remove(chain, self.contents.part)
        stream = io.BytesIO()
        self.package.save(stream)
        content = stream.getvalue()
        read_back(content, self.package.changed, wanted, self.contents.from_1904)
        return content

    def _edited(self, sheet: str, area: Area) -> bool:
        return sheet in self._sheets and any(True for _ in self._sheets[sheet].edited(area))

    def _write_sheets(self) -> tuple[Wanted, dict[str, list[tuple[Area, int]]], bool]:
        """Write the sheets that were edited and let go of their old text.

        Gives the edits by part for reading back, the tables that moved by sheet, and whether formulas came or went.
        """
        sheets = [one for one in self._sheets.values() if one.edits or one.moved or one.restyled]
        renew_pivots(self.package, self.contents.part, self.tables, self._edited)
        formulas = any(sheet.touches_formulas for sheet in sheets)
        for sheet in sheets:
            self.package.write(sheet.part, sheet.pieces())
        self._sheets.clear()
        wanted = {one.part: (one.name, one.edits) for one in sheets}
        return wanted, {one.name: one.moved for one in sheets if one.moved}, formulas


def read_back(content: bytes, changed: Iterable[str], wanted: Wanted, from_1904: bool) -> None:
    """Refuses a new file that does not parse or does not hold what was asked for."""
    package = Package(content)
    for part in changed:
        xml = package.read(part)
        try:
            well_formed([xml])
        except expat.ExpatError as fault:
            reason = f"would be damaged in {part}: {fault}"
            raise CELL_CANNOT_BE_WRITTEN.refuse(cell="The workbook", reason=reason, way=OPEN_IN_EXCEL) from fault
        if part in wanted:
            name, edits = wanted[part]
            sheet = SheetPart(name, part, xml, from_1904)
            if ref := sheet.differs(edits):
                place = Place(sheet=name, cell=ref)
                raise CELL_CANNOT_BE_WRITTEN.refuse(place, reason="does not read back as written", way=OPEN_IN_EXCEL)
