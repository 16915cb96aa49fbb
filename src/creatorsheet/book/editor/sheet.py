"""A sheet part and what is to change in it: cells, rows, and the ranges of rules that follow a table."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field

from creatorsheet.book.editor.areas import Area, cell_ref
from creatorsheet.book.editor.cells import Entry, Stored, UnwritableError, cell_xml, cells_as_written, plain, stored
from creatorsheet.book.editor.growth import Growth, followed, totals_cell
from creatorsheet.book.editor.markup import Cut, Element, elements, spliced, tag_end, with_attributes
from creatorsheet.book.editor.references import slid
from creatorsheet.book.editor.rows import Row, Rows
from creatorsheet.book.editor.sparklines import more_sparklines
from creatorsheet.catalogue.problems.workbook import CELL_CANNOT_BE_WRITTEN
from creatorsheet.kernel.finding import Place
from creatorsheet.kernel.grid import column_letters
from creatorsheet.kernel.refusal import Refused

OPEN_IN_EXCEL = "Open the workbook in Excel"
FEW = 2  # as many cells of a row are found one by one; for more the row is taken apart
RULES = ("conditionalFormatting", "dataValidation", "protectedRange", "ignoredError", "sqref")
FORMULA_REF = re.compile(rb"""(<(?:[\w.-]+:)?f\s[^>]*?\bref\s*=\s*["'])[^"']*(["'])""")
RULE_FORMULAS = ("formula", "formula1", "formula2", "f")


@dataclass
class SheetPart:
    """One worksheet. Edits are gathered, then spliced in one go by `pieces`."""

    name: str
    part: str
    xml: bytes
    from_1904: bool = False
    edits: dict[tuple[int, int], Entry] = field(default_factory=dict)
    restyled: dict[tuple[int, int], int] = field(default_factory=dict)  # cells that get a look and nothing else
    like: dict[int, int] = field(default_factory=dict)  # new row -> the row whose height it takes
    moved: list[Growth] = field(default_factory=list)  # what became of its tables

    def __post_init__(self) -> None:
        try:
            self.rows = Rows(self.xml)
        except ValueError as fault:
            raise CELL_CANNOT_BE_WRITTEN.refuse(
                Place(sheet=self.name), reason=f"cannot be edited: {fault}", way=OPEN_IN_EXCEL
            ) from fault
        rows = self.rows
        blank = f"<{rows.prefix}sheetData/>".encode()
        self._outside = self.xml[: rows.start] + blank + self.xml[rows.end :]
        self._shift = rows.end - rows.start - len(blank)
        self._around = elements(
            self._outside, "dimension", "col", "mergeCell", "hyperlink", "sparkline", *RULES, *RULE_FORMULAS
        )
        self.merged = [Area.parse(one.attributes["ref"]) for one in self._around if one.name == "mergeCell"]

    def _at(self, offset: int) -> int:
        """An offset of the part without its rows, as one of the whole part."""
        return offset if offset <= self.rows.start else offset + self._shift

    def style_of(self, row: int, column: int) -> int | None:
        """The style a cell has, or would have."""
        cell = self.rows.cell(row, column)
        if cell is not None:
            return cell.style
        found = self.rows.row(row)
        if found is not None and found.style is not None:
            return found.style
        for one in self._around:
            if (
                one.name == "col"
                and one.parent == "cols"
                and int(one.attributes["min"]) <= column <= int(one.attributes["max"])
            ):
                return int(one.attributes.get("style", "0")) or None
        return None

    def set(self, row: int, column: int, entry: Entry) -> None:
        """Give a cell new content; it keeps its look unless the entry brings one."""
        try:
            plain(entry.value)
        except UnwritableError as fault:
            raise self._refuse(row, column, fault.reason, fault.way) from fault
        self.edits[row, column] = entry if entry.style is not None else entry._replace(style=self.style_of(row, column))

    def _refuse(self, row: int, column: int, reason: str, way: str) -> Refused:
        return CELL_CANNOT_BE_WRITTEN.refuse(Place(sheet=self.name, cell=cell_ref(row, column)), reason=reason, way=way)

    def carry(self, row: int, column: int, to: int) -> None:
        """Let a cell go to another row as it stands; its place becomes blank."""
        old = self.rows.cell(row, column)
        blank = Entry(style=old.style if old and old.style else 0)
        self.edits[to, column] = self.edits.pop((row, column), blank._replace(source=(row, column) if old else None))
        self.edits[row, column] = blank

    def _carried(self) -> None:
        for (row, column), entry in self.edits.items():
            old = self.rows.cell(*entry.source) if entry.source else None
            if old is not None:
                cell = self.xml[old.start : old.end]
                inside = tag_end(cell, 0)
                head = with_attributes(cell[:inside], r=cell_ref(row, column))
                rest = cell[inside:]
                if old.formula is not None and old.formula.ref:
                    area = Area.parse(old.formula.ref)
                    ref = str(Area(row, area.left, row, area.right)).encode()
                    rest = FORMULA_REF.sub(rb"\g<1>" + ref + rb"\g<2>", rest, count=1)
                self.edits[row, column] = entry._replace(carried=head + rest)

    def rule_counts_from(self, area: Area) -> bool:
        """Whether a conditional format or a drop-down of these cells alone names others by how far away they are."""
        for rule in (one for one in self._around if one.name in ("conditionalFormatting", "dataValidation")):
            inside = [one for one in self._around if rule.start < one.start < rule.end]
            refs = [rule.attributes.get("sqref", ""), *(one.text for one in inside if one.name == "sqref")]
            formulas = [one.text for one in inside if one.name in RULE_FORMULAS]
            alone = any(_lies_in(ref, area) for ref in " ".join(refs).split())
            if alone and any(slid(formula, 1) != formula for formula in formulas):
                return True
        return False

    def check(self) -> None:
        """Refuses edits that would break a formula of several cells or vanish inside a merged block."""
        for area in self.merged:
            for row, column in self.edited(area):
                if (row, column) != (area.top, area.left):
                    raise self._refuse(row, column, f"lies in the merged block {area}", f"Unmerge {area} in Excel")
        for kind, area in self.rows.spread():
            inside = list(self.edited(area))
            if len(area) > 1 and len(inside) < len(area):
                if kind == "shared":
                    inside = [one for one in inside if one == (area.top, area.left)]
                words = {"shared": "carries the formula of", "dataTable": "belongs to the data table of"}
                reason = f"{words.get(kind, 'belongs to the array formula of')} {area}"
                for cell in inside:
                    raise self._refuse(*cell, reason, f"Turn the formulas in {area} into values in Excel")

    def edited(self, area: Area) -> Iterator[tuple[int, int]]:
        """The edited cells of an area."""
        if len(area) < len(self.edits):
            return (cell for cell in area.cells() if cell in self.edits)
        return (cell for cell in self.edits if cell in area)

    @property
    def touches_formulas(self) -> bool:
        """Whether a formula comes or goes, which makes the stored order of calculation wrong."""
        if any(entry.formula for entry in self.edits.values()):
            return True
        if not self.rows.calculates:
            return False
        cells = (self.rows.cell(*cell) for cell in self.edits)
        return any(cell is not None and cell.formula is not None for cell in cells)

    def pieces(self) -> Iterator[bytes | memoryview]:
        """The new part."""
        self.check()
        self._carried()
        return spliced(self.xml, [*self._cell_cuts(), *self._looks(), *self._dimension(), *self._rules()])

    def _looks(self) -> Iterator[Cut]:
        for place, style in self.restyled.items():
            cell = self.rows.cell(*place)
            if cell is not None and place not in self.edits:
                inside = tag_end(self.xml, cell.start)
                yield cell.start, inside, with_attributes(self.xml[cell.start : inside], s=str(style))

    def _cell_cuts(self) -> Iterator[Cut]:
        by_row: dict[int, dict[int, Entry]] = {}
        for row, column in sorted(self.edits):
            by_row.setdefault(row, {})[column] = self.edits[row, column]
        new: dict[int, list[bytes]] = {}
        for number, entries in by_row.items():
            if number in self.rows:
                yield from self._row_cuts(number, entries)
            else:
                new.setdefault(self.rows.insert_at(number), []).append(self._row(number, entries))
        if self.rows.empty and new:
            prefix = self.rows.prefix
            [inner] = new.values()
            opened = f"<{prefix}sheetData>".encode() + b"".join(inner) + f"</{prefix}sheetData>".encode()
            yield self.rows.start, self.rows.end, opened
        else:
            yield from ((at, at, b"".join(rows)) for at, rows in new.items())

    def _cell(self, row: int, column: int, entry: Entry) -> bytes:
        if entry.carried:
            return entry.carried
        return cell_xml(row, column, entry, self.rows.prefix, self.from_1904).encode()

    def _row(self, number: int, entries: Mapping[int, Entry]) -> bytes:
        prefix = self.rows.prefix
        model = self.rows.row(self.like.get(number, 0))
        height = {key: model.attributes[key] for key in ("ht", "customHeight") if model and key in model.attributes}
        head = with_attributes(f'<{prefix}row r="{number}">'.encode(), **height)
        cells = b"".join(self._cell(number, column, entry) for column, entry in entries.items())
        return head + cells + f"</{prefix}row>".encode()

    def _row_cuts(self, number: int, entries: Mapping[int, Entry]) -> Iterator[Cut]:
        added: dict[int, bytes] = {}
        if len(entries) > FEW:
            self.rows.row(number)
        for column, entry in entries.items():
            old = self.rows.cell(number, column)
            new = self._cell(number, column, entry)
            if old is not None:
                yield old.start, old.end, new
            elif new:
                added[column] = new
        row = self.rows.row(number) if added else None
        if row is not None:
            yield from self._row_grows(row, added)

    def _row_grows(self, row: Row, added: Mapping[int, bytes]) -> Iterator[Cut]:
        """Cells that were not there go before the next one that was."""
        head = with_attributes(self.xml[row.start : row.inside], spans=None)
        if row.empty:
            closing = f"</{self.rows.prefix}row>".encode()
            yield row.start, row.end, head.removesuffix(b"/>").rstrip() + b">" + b"".join(added.values()) + closing
            return
        yield row.start, row.inside, head
        places: dict[int, bytes] = {}
        for column, cell in added.items():
            at = min((one.start for one in row.cells.values() if one.column > column), default=row.close)
            places[at] = places.get(at, b"") + cell
        yield from ((at, at, cells) for at, cells in places.items())

    def _dimension(self) -> Iterator[Cut]:
        for one in self._around:
            if one.name == "dimension" and self.edits and "ref" in one.attributes:
                old = Area.parse(one.attributes["ref"])
                rows, columns = {row for row, _ in self.edits}, {column for _, column in self.edits}
                new = Area(
                    min(old.top, *rows), min(old.left, *columns), max(old.bottom, *rows), max(old.right, *columns)
                )
                if new != old:
                    yield self._head(one, ref=str(new))

    def _head(self, element: Element, **attributes: str) -> Cut:
        start, inside = self._at(element.start), self._at(element.inside)
        return start, inside, with_attributes(self.xml[start:inside], **attributes)

    def _rules(self) -> Iterator[Cut]:
        """Conditional formats and drop-downs that end with a table's last row go on ending there."""
        for at, _, sparklines in more_sparklines(self._outside, self._around, self.moved):
            yield self._at(at), self._at(at), sparklines
        for one in self._around if self.moved else ():
            if one.name not in (*RULES, "hyperlink"):
                continue
            at_one_place = one.name == "hyperlink" or one.parent == "sparkline"
            where = totals_cell if at_one_place else followed
            key = "ref" if one.name == "hyperlink" else "sqref"
            old = one.text if one.name == "sqref" else one.attributes.get(key, "")
            try:
                new = " ".join(str(area) for ref in old.split() for area in where(ref, self.moved))
            except ValueError:  # what Excel itself would not read, such as #REF!
                continue
            if new == " ".join(old.split()):
                continue
            if one.name == "sqref":
                yield self._at(one.inside), self._at(one.close), new.encode()
            else:
                yield self._head(one, **{key: new})

    def differs(self, edits: Mapping[tuple[int, int], Entry]) -> str:
        """The address of a cell that does not hold what an edit asked for, or ""; how edits are read back."""
        by_row: dict[int, list[int]] = {}
        for row, column in edits:
            by_row.setdefault(row, []).append(column)
        for number, columns in by_row.items():
            known: Mapping[str, Stored] = {}
            if len(columns) > 1:  # most of a new row is in our own form, which needs no parser
                known = cells_as_written(self.rows.text(number).decode(), self.rows.prefix)
                if len(columns) > FEW and len(known) < len(columns):
                    self.rows.row(number)
            for column in columns:
                entry = edits[number, column]
                found = None if entry.carried else known.get(column_letters(column))
                same = found is not None and found == stored(entry.value, entry.formula, self.from_1904)
                if not same and not self._holds(number, column, entry):
                    return cell_ref(number, column)
        return ""

    def _holds(self, row: int, column: int, entry: Entry) -> bool:
        cell = self.rows.cell(row, column)
        if entry.carried:
            return cell is not None and self.xml[cell.start : cell.end] == entry.carried
        wanted = stored(entry.value, entry.formula, self.from_1904)
        if cell is None or cell.blank:
            return wanted.shown is None and not wanted.formula
        return (cell.kind, cell.formula.text if cell.formula else "", cell.shown) == wanted


def _lies_in(ref: str, area: Area) -> bool:
    with suppress(ValueError):
        found = Area.parse(ref)
        return found.top == area.top and found.bottom == area.bottom and found.meets(area)
    return False
