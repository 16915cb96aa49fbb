"""A data tab of a pack: names, bands, header, one Excel table; locked but for the cells the agency fills."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from itertools import groupby
from typing import Any

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name, xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from creatorsheet.book import look
from creatorsheet.book.pack.choices import Choices
from creatorsheet.book.pack.formulas import kept_formula
from creatorsheet.book.pack.layout import ABOUT_VIDEO, BANDS, FIRST, FRONT, HEADER, NAMES, SPARE, stable_name
from creatorsheet.book.template import columns
from creatorsheet.book.template.entries import rule, words
from creatorsheet.book.views.words import day
from creatorsheet.catalogue.shapes import SOFTWARE, Column, Kind
from creatorsheet.kernel.grid import Raw
from creatorsheet.sharing.scope import SharedTable
from creatorsheet.sharing.todo import Line

Cells = Mapping[str, Sequence[int]]
"""Column key -> indexes of the rows whose cell waits for the agency."""

KEY_PX = 74
"""The width of a column of row ids."""

PROTECTION = {
    "select_locked_cells": True,
    "select_unlocked_cells": True,
    "format_columns": True,
    "format_rows": True,
    "autofilter": True,
}
"""What people may do in a protected tab besides filling: look, widen, filter."""

_VIDEO = "INDEX(Deliverables[{}],MATCH([@[Deliverable ID]],Deliverables[Deliverable ID],0))"
VIDEO = Column(
    "Video",
    "Which of the creator's videos the row is about, and the day it is to be posted.",
    by=SOFTWARE,
    formula=f'=IFERROR("No. "&{_VIDEO.format("No.")}&", "&{day(_VIDEO.format("Publish on"))},"")',
    width=14,
    key="video",
)
"""A column of the pack's own: an id alone tells the agency nothing."""

OWN_LIST = {
    "error_type": "warning",
    "error_message": "This is not on the list so far. Keep it anyway?",
}


@dataclass(frozen=True)
class _Drawn:
    column: Column
    formula: str
    header: Format
    cell: Format


class PackTab:
    """One tab being drawn. `rows` counts all of them, the blank ones at the end too.

    Columns that tell rows apart (row id, handle, name, and which video) come first and stay in sight.
    """

    def __init__(
        self, tab: Worksheet, table: SharedTable, tables: Mapping[str, SharedTable], styles: look.Styles
    ) -> None:
        self.tab, self.table, self.styles = tab, table, styles
        self.rows = len(table.all_rows) + (SPARE if table.may_add else 0)
        self._columns = list(table.columns)
        self._told = 1 + len(table.witness)
        if any(one.to == "Deliverables" for one in table.columns) and kept_formula(table, VIDEO, tables):
            self._columns.insert(self._told, VIDEO)
            self._told += 1
        self._drawn = [self._look(at, kept_formula(table, one, tables)) for at, one in enumerate(self._columns)]
        self._at = {one.key: at for at, one in enumerate(self._columns)}

    def ranges(self, key: str, rows: Sequence[int]) -> list[tuple[str, int]]:
        """A column's cells in some rows as ranges with the tab's name, neighbours as one; and the size of each."""
        return [(f"'{self.table.sheet.title}'!{ref}", size) for ref, size in self._ranges(key, rows)]

    def _ranges(self, key: str, rows: Sequence[int]) -> list[tuple[str, int]]:
        letters = xl_col_to_name(self._at[key])
        return [
            (f"{letters}{first + FIRST + 1}:{letters}{last + FIRST + 1}", last - first + 1)
            for first, last in runs(rows)
        ]

    def first_empty(self, line: Line) -> str:
        """The first cell of a line that is empty as the pack leaves."""
        rows = self.table.all_rows
        row, at = min((row, self._at[key]) for key, row in line.cells if getattr(rows[row], key) is None)
        return str(xl_rowcol_to_cell(FIRST + row, at))

    def draw(self, choices: Choices, counts: Mapping[str, int], waiting: Cells) -> None:
        """Write everything. `counts` tells how many rows each tab has, `waiting` which cells ask to be filled."""
        tab = self.tab
        tab.hide_gridlines(2)
        look.page(tab, paper=look.A3)
        self._heads()
        self._table()
        for at, one in enumerate(self._drawn):
            self._column(at, one)
        self._rules(choices, counts, waiting)
        tab.freeze_panes(FIRST, self._told)
        tab.repeat_rows(BANDS, HEADER)
        tab.repeat_columns(0, self._told - 1)
        tab.protect("", PROTECTION)
        self._begin(waiting)

    def _begin(self, waiting: Cells) -> None:
        """The cell the tab opens at: the first that waits, else the first that can be filled."""
        places = [(rows[0], self._at[key]) for key, rows in waiting.items() if rows]
        places = places or [(0, self._at[key]) for key in self._at if key in self.table.editable] or [(0, 0)]
        row, at = min(places)
        self.tab.set_selection(FIRST + row, at, FIRST + row, at)

    def _look(self, at: int, formula: str) -> _Drawn:
        column = self._columns[at]
        theirs = column.key in self.table.editable
        starts = columns.EDGE if self._starts_band(at) else {}
        side = columns.side(column)
        head: dict[str, Any] = {"font_size": look.SIZE_SMALL, "text_wrap": True, **side, **starts, "valign": "vcenter"}
        cell: dict[str, Any] = {**side, **starts, "num_format": columns.number_format(column)}
        if column.calculated and not formula and column.kind not in columns.NUMERIC:
            cell["num_format"] = look.TEXT
        if theirs:
            head |= {"bg_color": look.BAND, "bold": True, "bottom": 2, "bottom_color": look.ACCENT}
            cell |= {"bg_color": look.PAPER, "locked": False, "border": 1, "border_color": look.RULE}
        else:
            head |= {"bg_color": look.BAND_DEEP, "bottom": 1, "bottom_color": look.INK_FAINT}
            head |= {"italic": True} if column.calculated else {"font_color": look.INK_SOFT}
            cell |= {"bg_color": look.BAND}
        if self._is_key(column) and not theirs:
            cell |= {"bg_color": look.BAND_DEEP, "font_color": look.INK_SOFT, "font_size": look.SIZE_SMALL}
        return _Drawn(column, formula, self.styles(**head), self.styles("td", **cell))

    def _starts_band(self, at: int) -> bool:
        return at > 0 and self._band(at) != self._band(at - 1)

    def _band(self, at: int) -> str:
        return self._columns[0 if at < self._told else at].band

    def _heads(self) -> None:
        tab, styles = self.tab, self.styles
        tab.set_row(NAMES, None, None, {"hidden": True})
        for at, one in enumerate(self._columns):
            name = ABOUT_VIDEO if one is VIDEO else stable_name(self.table.sheet.title, one.key)
            tab.write_string(NAMES, at, name, styles("small"))
        tab.set_row(BANDS, look.ROW)
        tab.set_row(HEADER, look.ROW_HEAD)
        strip = {"bg_color": look.BAND_DEEP, "font_size": look.SIZE_SMALL, "top": 1, "top_color": look.INK_SOFT}
        for name, group in groupby(range(len(self._columns)), self._band):
            places = list(group)
            for at in places:
                edge = columns.EDGE if at == places[0] and at else {}
                tab.write_blank(BANDS, at, None, styles(**strip, **edge))
            if places[0]:
                style = styles(**strip, **columns.EDGE, bold=True, indent=1)
                tab.write_string(BANDS, places[0], name.upper(), style)
        style = styles("link", **strip, indent=1)
        tab.write_url(
            BANDS, 0, f"internal:'{FRONT}'!A1", style, string=f"{look.BACK} Start", tip="Back to the front page"
        )

    def _table(self) -> None:
        declared = [
            {
                "header": one.column.title,
                "header_format": one.header,
                "format": one.cell,
                **({"formula": one.formula} if one.formula else {}),
            }
            for one in self._drawn
        ]
        about = {"name": self.table.sheet.table, "style": None, "columns": declared, "autofilter": True}
        self.tab.add_table(HEADER, 0, HEADER + max(self.rows, 1), len(declared) - 1, about)
        for row in range(self.rows):
            self.tab.set_row(FIRST + row, look.ROW)

    def _column(self, at: int, one: _Drawn) -> None:
        self.tab.set_column_pixels(at, at, self._width(one.column))
        if one.formula:
            return
        rows = self.table.all_rows
        for row in range(self.rows):
            value = getattr(rows[row], one.column.key) if row < len(rows) else None
            _write(self.tab, FIRST + row, at, value, one.cell)

    def _width(self, column: Column) -> int:
        return KEY_PX if self._is_key(column) else columns.width(column)

    def _is_key(self, column: Column) -> bool:
        """Whether the column holds row ids, of its own tab or another: for the software rather than for people."""
        looked_up = column.key in ("campaign", "creator", "deal", "deliverable")
        return column.key == self.table.sheet.key or column.kind is Kind.REF or looked_up

    def _rules(self, choices: Choices, counts: Mapping[str, int], waiting: Cells) -> None:
        last = FIRST + max(self.rows, 1) - 1
        fill = self.styles.change(bg_color=look.FILL_IN)
        for at, one in enumerate(self._columns):
            theirs = one.key in self.table.editable
            source = choices.source(self.table.sheet.title, one, counts) if theirs else ""
            about = rule(one, source) if theirs else {"validate": "any"}
            if theirs and one.of and source:
                about |= OWN_LIST
            self.tab.data_validation(FIRST, at, last, at, {**about, **words(one)})
            ranges = [ref for ref, _ in self._ranges(one.key, waiting.get(one.key, ()))]
            if ranges:
                first = ranges[0].partition(":")[0]
                self.tab.conditional_format(
                    ranges[0],
                    {
                        "type": "formula",
                        "criteria": f'={first}=""',
                        "format": fill,
                        **({"multi_range": " ".join(ranges)} if len(ranges) > 1 else {}),
                    },
                )


def runs(rows: Sequence[int]) -> list[tuple[int, int]]:
    """Row numbers as first and last of each group of neighbours.

    >>> runs([3, 4, 5, 9])
    [(3, 5), (9, 9)]
    """
    found: list[tuple[int, int]] = []
    for row in sorted(rows):
        if found and found[-1][1] == row - 1:
            found[-1] = (found[-1][0], row)
        else:
            found.append((row, row))
    return found


def _write(tab: Worksheet, row: int, at: int, value: Raw, style: Format) -> None:
    if value is None or value == "":
        tab.write_blank(row, at, None, style)
    elif isinstance(value, bool):
        tab.write_string(row, at, "Yes" if value else "No", style)
    elif isinstance(value, datetime):
        tab.write_datetime(row, at, value.replace(tzinfo=None), style)
    elif isinstance(value, date):
        tab.write_datetime(row, at, value, style)
    elif isinstance(value, int | float | Decimal):
        tab.write_number(row, at, value, style)
    else:
        tab.write_string(row, at, str(value), style)
