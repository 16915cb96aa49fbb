"""The sheet of choices of a workbook: it gets the lists that new drop-downs show and it does not have yet."""

from __future__ import annotations

from collections.abc import Sequence

from creatorsheet.book.editor.cells import Entry
from creatorsheet.book.editor.contents import Contents
from creatorsheet.book.editor.package import Package
from creatorsheet.book.editor.sheet import SheetPart
from creatorsheet.book.migration.fresh import Fresh
from creatorsheet.book.migration.sheets import add_sheet, empty_sheet, free_part
from creatorsheet.book.template.choices import NAME
from creatorsheet.kernel.grid import Raw


class Drops:
    """Finds a fresh list among those of the workbook, or takes it over into the next free column.

    `held` are the cells of the workbook's own sheet of choices, row by row. A list counts as there when name and
    entries are the same; the entries of one that people extend are gathered by formulas, and its name is enough.
    """

    def __init__(self, fresh: Fresh, held: Sequence[Sequence[Raw]]) -> None:
        self._fresh = fresh
        self._source = fresh.sheet(NAME)
        width = max(map(len, held), default=0)
        self._held = [[row[at] if at < len(row) else None for row in held] for at in range(width)]
        self._places: dict[int, int] = {}
        self._new: dict[int, list[Entry]] = {}

    def column(self, fresh: int) -> int:
        """The column of the workbook's sheet that shows what a fresh one does; both counted from 1."""
        if fresh not in self._places:
            wanted = self._entries(fresh)
            found = next((at for at, held in enumerate(self._held, 1) if _same(held, wanted)), 0)
            if not found:
                found = len(self._held) + 1
                self._held.append([one.value for one in wanted])
                self._new[found] = wanted
            self._places[fresh] = found
        return self._places[fresh]

    def _entries(self, column: int) -> list[Entry]:
        entries = []
        for row in range(1, self._source.rows.last + 1):
            cell = self._source.rows.cell(row, column)
            if cell is None or cell.blank:
                break
            if cell.formula is not None:
                entries.append(Entry(None, cell.formula.text, 0, cell.formula.kind == "array"))
            elif cell.kind == "s":
                entries.append(Entry(self._fresh.text(cell.shown or ""), "", 0))
            else:
                entries.append(Entry(float(cell.shown or 0), "", 0))
        return entries

    def write(self, package: Package) -> None:
        """Write the lists that were not there, and the sheet where it was not there either."""
        if not self._new:
            return
        contents = Contents(package)
        if NAME not in contents.sheets:
            part = free_part(package, next(iter(contents.sheets.values())))
            add_sheet(package, NAME, part, empty_sheet(package), after=contents.order[-1], hidden=True)
            contents = Contents(package)
        part = contents.sheets[NAME]
        sheet = SheetPart(NAME, part, package.read(part))
        for column, entries in self._new.items():
            for row, entry in enumerate(entries, 1):
                sheet.set(row, column, entry)
        package.write(part, sheet.pieces())


def _same(held: Sequence[Raw], wanted: Sequence[Entry]) -> bool:
    name, count, *entries = wanted
    if not held or held[0] != name.value:
        return False
    return bool(count.formula) or [one for one in held[2:] if one is not None] == [one.value for one in entries]
