"""The editor: what can be done to a workbook file, and a new file that holds exactly that and nothing else."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace as altered
from xml.parsers import expat

from creatorsheet.book.editor.areas import Area, cell_ref
from creatorsheet.book.editor.cached import renewed
from creatorsheet.book.editor.calculated import calculate_column
from creatorsheet.book.editor.cells import Entry
from creatorsheet.book.editor.contents import Contents, Target
from creatorsheet.book.editor.defined import Defined, define
from creatorsheet.book.editor.drawings import charts, notes
from creatorsheet.book.editor.filling import Filling, Values
from creatorsheet.book.editor.growth import Growth, needle
from creatorsheet.book.editor.looks import Looks
from creatorsheet.book.editor.markup import splice, spliced, well_formed
from creatorsheet.book.editor.naming import Renaming, name_table, refuse_taken
from creatorsheet.book.editor.package import Package
from creatorsheet.book.editor.pivots import renew_pivots, retitle_fields
from creatorsheet.book.editor.properties import get_property, set_property
from creatorsheet.book.editor.references import Formulas, Written
from creatorsheet.book.editor.sheet import OPEN_IN_EXCEL, SheetPart
from creatorsheet.book.editor.styles import Styles, needs_quote
from creatorsheet.book.editor.tables import TablePart, read_tables, resize
from creatorsheet.book.editor.titles import Retitling, name_column, refuse_unfit
from creatorsheet.catalogue.problems.workbook import CELL_CANNOT_BE_WRITTEN
from creatorsheet.kernel.finding import Place
from creatorsheet.kernel.grid import Raw

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
        self._growths: list[Growth] = []
        self._looks: Looks | None = None

    def sheet(self, name: str) -> SheetPart:
        """A worksheet by its name."""
        if name not in self._sheets:
            part = self.contents.sheets[name]
            self._sheets[name] = SheetPart(name, part, self.package.read(part), self.contents.from_1904)
        return self._sheets[name]

    @property
    def edits(self) -> dict[str, dict[tuple[int, int], Entry]]:
        """What cells are to hold, by the name of their sheet."""
        return {name: dict(sheet.edits) for name, sheet in self._sheets.items()}

    def property(self, name: str) -> str:
        """A custom property, or ""."""
        return get_property(self.package, name)

    def set_property(self, name: str, value: str) -> None:
        """Write a custom property."""
        set_property(self.package, name, value)

    def name(self, name: str) -> Target | None:
        """The cells behind a defined name."""
        return self.contents.name(name)

    def define(self, names: Iterable[Defined]) -> tuple[str, ...]:
        """Give the workbook names for formulas, and tell those that stand for something of the user's and stay so."""
        kept = define(self.package, names, self.tables)
        self.contents = Contents(self.package)
        return kept

    def set(self, sheet: str, row: int, column: int, value: Raw, formula: str = "", array: bool = False) -> None:
        """Give a cell a value, or a formula (no = in front) and the result it shows. Its look stays."""
        self._put(self.sheet(sheet), row, column, Entry(value, formula, None, array))

    def set_figure(self, table: TablePart, row: int, column: int, value: Raw) -> None:
        """Give a cell of a table that held text a figure, in the number format of its column's other figures."""
        table = self.tables[table.name.casefold()]
        sheet = self.sheet(table.sheet)
        self._looks = self._looks or Looks(self.package, self.contents)
        self._put(sheet, row, column, Entry(value, style=self._looks.figure(sheet, table, row, column)))

    def set_results(self, sheet: str, results: Mapping[str, Raw]) -> None:
        """Renew what formula cells show: address -> result. For an editor that does nothing else to this sheet."""
        self._results[sheet] = results

    def _put(self, sheet: SheetPart, row: int, column: int, entry: Entry) -> None:
        style = sheet.style_of(row, column) if entry.style is None else entry.style
        quote = needs_quote(entry.value) and not entry.formula
        if quote or style:
            style = self._look(style, quote)
        sheet.set(row, column, entry._replace(style=style or 0) if style != entry.style or style is None else entry)

    def _look(self, style: int | None, quote: bool) -> int:
        if self._styles is None:
            part = self.package.related(self.contents.part, "styles")
            if part is None:
                return style or 0
            self._styles = Styles(self.package.read(part))
        return self._styles.quoted(style, quote)

    def append(self, table: TablePart, rows: Sequence[Values]) -> int:
        """Add rows to a table, first into its blank last rows; gives the sheet row of the first one."""
        return self._filling(table).append(rows)

    def replace(self, table: TablePart, rows: Sequence[Values]) -> None:
        """Give a table these rows and no others; an emptied table keeps one blank row, as Excel wants."""
        self._filling(table).replace(rows)

    def extend(self, table: TablePart, last: int) -> None:
        """Let a table take in the rows that people typed right below it, down to the sheet row `last`.

        Cells keep their values, and their look where they have one; blank cells of calculated columns get the formula.
        """
        self._filling(table).extend(last)

    def retitle(self, table: TablePart, position: int, title: str) -> None:
        """Give a column (counted from 0) of a table another title: in its header cell, in the table, and in all formulas."""
        table = self.tables[table.name.casefold()]
        refuse_unfit(table, position, title)
        old = table.columns[position]
        name_column(self.package, table, position, title)
        if old.title != title:
            change = Retitling(table.name, table.sheet, table.area, old.title, title)
            self._rewrite_parts(change.needle, lambda one: change.follow(self._moved(one)))
            self._rewrite_edits(change.follow)
            retitle_fields(self.package, self.contents, self.tables, change)
            table = self.tables[table.name.casefold()]
        columns = [altered(one, title=title) if at == position else one for at, one in enumerate(table.columns)]
        self.tables[table.name.casefold()] = altered(table, columns=tuple(columns))
        if table.header_rows:
            self.set(table.sheet, table.area.top, table.area.left + position, title)

    def rename(self, table: TablePart, name: str) -> None:
        """Give a table another name, in the table and in all formulas."""
        refuse_taken(table, name, [*self.tables, name.casefold() if self.name(name) else ""])
        table = self.tables.pop(table.name.casefold())
        name_table(self.package, table, name)
        self.tables[name.casefold()] = altered(table, name=name)
        change = Renaming(table.name, name)
        self._rewrite_parts(change.needle, change.follow)
        self._rewrite_edits(change.follow)

    def calculate(self, table: TablePart, position: int, formula: str) -> None:
        """Let a column (counted from 0) fill new rows by a formula (no = in front); cells that are there stay."""
        table = self.tables[table.name.casefold()]
        calculate_column(self.package, table, position, formula)
        columns = [
            altered(one, formula=formula, array=False) if at == position else one
            for at, one in enumerate(table.columns)
        ]
        self.tables[table.name.casefold()] = altered(table, columns=tuple(columns))

    def _filling(self, table: TablePart) -> Filling:
        table = self.tables[table.name.casefold()]
        sheet = self.sheet(table.sheet)
        others = [one.area for one in self.tables.values() if one.sheet == table.sheet and one.part != table.part]

        def noted() -> frozenset[tuple[int, int]]:
            return notes(self.package, sheet.part)

        return Filling(table, sheet, others, noted, self._put, self._look, self._grow)

    def _grow(self, growth: Growth) -> TablePart:
        """Let a table end with another data row. What is stored follows when the file is finished; edits follow now."""
        table = growth.table
        resize(self.package, table, growth.last)
        self._rewrite_edits(growth.follow)
        self._growths.append(growth)
        sheet = self.sheet(table.sheet)
        sheet.moved = [*sheet.moved, growth]
        area = altered(table.area, bottom=growth.last + table.totals_rows)
        grown = altered(self.tables[table.name.casefold()], area=area)
        self.tables[table.name.casefold()] = grown
        return grown

    def _rewrite_edits(self, change: Callable[[Written], str]) -> None:
        """Let the formulas that are to be written become what `change` gives for them, in place."""
        for name, sheet in self._sheets.items():
            for place, entry in sheet.edits.items():
                if entry.formula:
                    formula = change(Written(entry.formula, name, cell_ref(*place)))
                    if formula != entry.formula:
                        sheet.edits[place] = entry._replace(formula=formula)
        for key, table in self.tables.items():
            tag = b"<calculatedColumnFormula>"
            columns = [
                altered(one, formula=change(Written(one.formula, table.sheet, "", table.name, tag)))
                for one in table.columns
            ]
            if columns != list(table.columns):
                self.tables[key] = altered(table, columns=tuple(columns))

    def _rewrite_parts(self, needle: re.Pattern[bytes], change: Callable[[Written], str]) -> None:
        """Let formulas of sheets, tables, names and charts that hold the needle become what `change` gives for them."""
        parts = [(part, sheet, "") for sheet, part in self.contents.sheets.items()]
        parts += [(one.part, one.sheet, one.name) for one in self.tables.values()]
        parts += [(part, "", "") for part in (self.contents.part, *charts(self.package, self.contents.part))]
        for part, sheet, table in parts:
            xml = self.package.read(part)
            cuts = list(Formulas(xml, sheet, table).rewritten(needle, change))
            if cuts:
                self.package.write(part, splice(xml, cuts))
                if sheet in self._sheets and not table:
                    self._sheets[sheet] = altered(self._sheets[sheet], xml=self.package.read(part))
        self.contents = Contents(self.package)

    def _moved(self, formula: Written) -> Written:
        """A stored formula with the address its cell will have."""
        for growth in self._growths:
            formula = growth.moved(formula)
        return formula

    def _follow(self) -> None:
        """Let what is stored follow the tables that grew."""
        if not self._growths:
            return

        def change(formula: Written) -> str:
            for growth in self._growths:
                formula = growth.moved(formula._replace(text=growth.follow(formula)))
            return formula.text

        self._rewrite_parts(needle(self._growths), change)

    def finish(self) -> bytes:
        """The new file, read back: every part parses and every edited cell holds what was asked for."""
        if any(part.casefold().startswith("_xmlsignatures/") for part in self.package.parts):
            reason = "carries a digital signature, which any change would break"
            raise CELL_CANNOT_BE_WRITTEN.refuse(cell="The workbook", reason=reason, way="Remove the signature in Excel")
        self._follow()
        wanted, formulas = self._write_sheets()
        for name, results in self._results.items():
            xml = self.package.read(self.contents.sheets[name])
            self.package.write(self.contents.sheets[name], spliced(xml, renewed(xml, results)))
        if self._styles is not None and (changed := self._styles.changed()) is not None:
            part = self.package.related(self.contents.part, "styles")
            assert part is not None  # noqa: S101  the styles came from it
            self.package.write(part, changed)
        self.contents.finish()
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

    def _write_sheets(self) -> tuple[Wanted, bool]:
        """Write the sheets that were edited and let go of their old text.

        Gives the edits by part for reading back, and whether formulas came or went.
        """
        sheets = [one for one in self._sheets.values() if one.edits or one.moved or one.restyled]
        renew_pivots(self.package, self.contents, self.tables, self._growths, self._edited)
        formulas = any(sheet.touches_formulas for sheet in sheets)
        for sheet in sheets:
            self.package.write(sheet.part, sheet.pieces())
        self._sheets.clear()
        return {one.part: (one.name, one.edits) for one in sheets}, formulas


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
