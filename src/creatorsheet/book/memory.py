"""A workbook that lives in memory: for tests, and for looking at a plan's effect before anything is written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from creatorsheet.catalogue.shapes import Sheet
from creatorsheet.catalogue.tabs import BY_TITLE
from creatorsheet.kernel.grid import Grid, Raw
from creatorsheet.kernel.plan import Addition, Change, Plan, Replacement

FIRST_ROW = 3
"""Row 1 holds the bands, row 2 the headers."""


class MemoryBook:
    """Tables given as `{tab: [{column key: value}]}`, the rest blank. Nothing is calculated: such columns stay as given."""

    def __init__(
        self,
        tables: Mapping[str, Sequence[Mapping[str, Raw]]] | None = None,
        cells: Mapping[str, Raw] | None = None,
        properties: Mapping[str, str] | None = None,
        name: str = "book.xlsx",
    ) -> None:
        self._name = name
        self._tables = {title: [dict(row) for row in rows] for title, rows in (tables or {}).items()}
        self._cells = dict(cells or {})
        own = {"creatorsheet.id": "book-1", "creatorsheet.schema": "2", "creatorsheet.revision": "0"}
        self._properties = {**own, **(properties or {})}
        for title, rows in self._tables.items():
            self._known(title, *rows)

    @staticmethod
    def _known(title: str, *rows: Mapping[str, Raw]) -> None:
        unknown = {key for row in rows for key in row} - set(BY_TITLE[title].sheet.columns)
        if unknown:
            raise KeyError(f"{title} has no columns {sorted(unknown)}")

    @property
    def name(self) -> str:
        """How messages call this workbook."""
        return self._name

    def grid(self, sheet: Sheet) -> Grid:
        """All declared columns of a tab in their order, data from row 3."""
        rows = [[row.get(key) for key in sheet.columns] for row in self._tables.get(sheet.title, [])]
        return Grid(
            sheet=sheet.title,
            header=tuple(one.title for one in sheet.columns.values()),
            rows=rows,
            numbers=range(FIRST_ROW, FIRST_ROW + len(rows)),
            header_row=FIRST_ROW - 1,
            table=sheet.table,
        )

    def overwritten(self, sheet: Sheet) -> frozenset[tuple[int, str]]:  # noqa: ARG002  nothing calculates here
        """No cell lacks a formula."""
        return frozenset()

    def outside(self, sheet: Sheet) -> tuple[int, str]:  # noqa: ARG002  memory holds tables alone
        """Nothing lies outside the tables."""
        return 0, ""

    def cell(self, name: str) -> Raw:
        """The value of a named cell; blank when it was never given."""
        return self._cells.get(name)

    def property(self, name: str) -> str:
        """A custom property, or ""."""
        return self._properties.get(name, "")

    def apply(self, plan: Plan) -> None:
        """Carry out a plan. An empty one changes nothing, not even the revision."""
        if not plan:
            return
        for change in plan.changes:
            self._change(change)
        for addition in plan.additions:
            self._add(addition)
        for whole in plan.replacements:
            self._replace(whole)
        self._cells.update(plan.cells)
        self._properties["creatorsheet.revision"] = str(int(self._properties["creatorsheet.revision"]) + 1)

    def _change(self, change: Change) -> None:
        self._known(change.table, {change.column: change.after})
        self._tables[change.table][change.row - FIRST_ROW][change.column] = change.after

    def _add(self, addition: Addition) -> None:
        self._known(addition.table, addition.values)
        rows = self._tables.setdefault(addition.table, [])
        columns = BY_TITLE[addition.table].sheet.columns
        free = len(rows)
        while free and all(value is None or columns[key].calculated for key, value in rows[free - 1].items()):
            free -= 1
        rows[free : free + 1] = [dict(addition.values)]

    def _replace(self, whole: Replacement) -> None:
        self._known(whole.table, *whole.rows)
        self._tables[whole.table] = [dict(row) for row in whole.rows]
