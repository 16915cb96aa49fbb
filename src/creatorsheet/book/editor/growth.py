"""A table that ends with another row than before, and where all that ended with it ends now."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from creatorsheet.book.editor.areas import Area
from creatorsheet.book.editor.references import Address, Written, readdressed
from creatorsheet.book.editor.tables import TablePart

PRINT_AREA = re.compile(rb"""\sname\s*=\s*["']_xlnm\.Print_Area["']""")


@dataclass(frozen=True)
class Growth:
    """A table as it was, and its new last data row. It may also have become shorter."""

    table: TablePart
    last: int

    @property
    def totals(self) -> int:
        """The sheet row of the totals as it was; the row below the table when it has none."""
        return self.table.last + 1

    @property
    def by(self) -> int:
        """How many rows the table became longer."""
        return self.last - self.table.last

    def _columns_of(self, area: Area) -> bool:
        return self.table.area.left <= area.left and area.right <= self.table.area.right

    def rule(self, area: Area) -> list[Area]:
        """Where a conditional format or a drop-down ends now.

        One that ended with the table goes on doing so, and one that reached further never ends before it. Where it is
        wider than the table, only the table's own new cells join it.
        """
        table, end = self.table, self.last
        if self._holds_totals(area):
            if self._columns_of(area):
                return [self._past_totals(area)]
            follows, end = area.bottom < self.totals + self.by, self.totals + self.by
        else:
            follows = area.meets(table.body) and (area.bottom == table.last or table.last < area.bottom < self.last)
        if not follows:
            return [area]
        if self.by > 0 and not self._columns_of(area):
            left, right = max(area.left, table.area.left), min(area.right, table.area.right)
            return [area, Area(area.bottom + 1, left, end, right)]
        return [Area(min(area.top, end), area.left, end, area.right)]

    def _holds_totals(self, area: Area) -> bool:
        totals = Area(self.totals, self.table.area.left, self.totals, self.table.area.right)
        return bool(self.table.totals_rows) and area.meets(totals)

    def _past_totals(self, area: Area) -> Area:
        """An area that holds cells of the totals row goes on holding them."""
        old, new = self.totals, self.totals + self.by
        top = new if area.top == old else area.top
        bottom = new if area.bottom == old else max(area.bottom, new)
        return Area(min(top, bottom), area.left, bottom, area.right)

    def totals_cell(self, area: Area) -> Area:
        """Where something stands now that stood in the totals row alone."""
        alone = area.top == area.bottom == self.totals and self._holds_totals(area) and self._columns_of(area)
        return self._past_totals(area) if alone else area

    def moved(self, formula: Written) -> Written:
        """A formula with the address of its own cell as it is after this growth."""
        if not formula.cell or formula.sheet != self.table.sheet:
            return formula
        return formula._replace(cell=str(self.totals_cell(Area.parse(formula.cell))))

    def printed(self, area: Area) -> Area:
        """Where a print area ends now."""
        table = self.table
        end = table.area.bottom
        if area.meets(table.area) and (area.bottom == end or end < area.bottom < end + self.by):
            return Area(min(area.top, end + self.by), area.left, end + self.by, area.right)
        return area

    def whole(self, area: Area) -> Area:
        """Where a range ends now that was exactly the table, such as the source of a pivot table."""
        table = self.table
        if area == table.area:
            return Area(area.top, area.left, area.bottom + self.by, area.right)
        if area == Area(table.area.top, table.area.left, table.last, table.area.right):
            return Area(area.top, area.left, self.last, area.right)
        return area

    def follow(self, formula: Written) -> str:
        """A formula whose addresses follow the table, as Excel lets them.

        An address of all data rows of some of its columns, with or without the header, grows with the table; one of cells
        in the totals row moves with it.
        """
        sheet = self.table.sheet.casefold()
        if str(self.table.last) not in formula.text and str(self.totals) not in formula.text:
            return formula.text

        def one(address: Address) -> str:
            named = address.sheet or formula.sheet
            return self._address(address, formula) if named.casefold() == sheet else address.text

        return readdressed(formula.text, one)

    def _address(self, address: Address, formula: Written) -> str:
        area = address.area
        if formula.kind == "definedName" and PRINT_AREA.search(formula.tag):
            new = self.printed(area)
            if new.bottom != new.top and ":" not in address.text:
                return f"{address.text}:{address.with_rows(new.bottom, 0)}"
        elif not self._columns_of(area) or (self._slides(formula) and not address.fixed):
            return address.text
        elif self._holds_totals(area):
            new = self._past_totals(area)
        elif self._is_all_rows(address) and not self._runs(address, formula):
            new = Area(area.top, area.left, self.last, area.right)
        else:
            return address.text
        return address.with_rows(new.top, new.bottom)

    def _is_all_rows(self, address: Address) -> bool:
        area, table = address.area, self.table
        if area.top == area.bottom and area.left != area.right and not address.fixed:
            return False  # the one row of the table, calculated across
        return area.bottom == table.last and area.top in (table.first, table.area.top) and ":" in address.text

    def _runs(self, address: Address, formula: Written) -> bool:
        """Whether it is the end of a running total: a cell of the table that adds up to its own row."""
        at_home = formula.sheet == self.table.sheet and bool(formula.cell)
        return at_home and not address.ends_fixed and Area.parse(formula.cell).meets(self.table.body)

    def _slides(self, formula: Written) -> bool:
        """Whether addresses without a dollar sign mean another cell in each of the formula's places."""
        if formula.kind != "f":
            return formula.kind != "totalsRowFormula"
        if formula.sheet and formula.owner not in ("c", "sparkline"):
            return True
        spread = formula.spread
        return spread is not None and spread.top != spread.bottom


def needle(growths: Iterable[Growth]) -> re.Pattern[bytes]:
    """What the bytes of a formula hold that may follow."""
    rows = {row for one in growths for row in (one.table.last, one.totals)}
    return re.compile(rb"[A-Z$](?:" + b"|".join(str(row).encode() for row in sorted(rows)) + rb")(?![0-9])")


def followed(ref: str, growths: Iterable[Growth]) -> list[Area]:
    """Where a rule's area ends after all that happened to the tables of its sheet; ValueError for no address."""
    areas = [Area.parse(ref)]
    for growth in growths:
        areas = [new for one in areas for new in growth.rule(one)]
    return areas


def totals_cell(ref: str, growths: Iterable[Growth]) -> list[Area]:
    """Where something that stands at one place, such as a link, stands after all that happened to the tables."""
    area = Area.parse(ref)
    for growth in growths:
        area = growth.totals_cell(area)
    return [area]
