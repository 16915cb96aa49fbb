"""A data tab: bands, header, one Excel table, rows; frozen, folded, and looked at from the first cell a person fills."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from creatorsheet.book import look
from creatorsheet.book.formulas import row_formula
from creatorsheet.book.template import columns
from creatorsheet.book.template.choices import Choices
from creatorsheet.book.template.entries import FIRST, add_rules
from creatorsheet.catalogue.shapes import Column, Sheet
from creatorsheet.kernel.grid import Raw

BANDS, HEADER = 0, 1
BAND_HEIGHT = 18
FOLDS_FROM = 26
"""A tab with fewer columns than this lies open as a whole."""

Rows = Sequence[Mapping[str, Raw]]


@dataclass(frozen=True)
class Band:
    """Neighbouring columns under one name. A folded band shows its first column, or those that are frozen."""

    name: str
    left: int
    columns: tuple[Column, ...]
    frozen: int  # columns of this band that always stay
    folds: bool
    opened: bool

    @property
    def stays(self) -> int:
        """How many columns stay when the band is folded."""
        return max(self.frozen, 1)

    @property
    def label(self) -> str:
        """The name, and how much the band hides."""
        hidden = 0 if self.opened else len(self.columns) - self.stays
        return f"{self.name.upper()} +{hidden}" if hidden else self.name.upper()


def add_tab(book: Workbook, sheet: Sheet) -> Worksheet:
    """The empty tab; tabs stand in the workbook in the order they are added."""
    tab = book.add_worksheet(sheet.title)
    tab.set_tab_color(look.TAB[sheet.group])
    tab.hide_gridlines(2)
    if sheet.hidden:
        tab.hide()
    look.page(tab, paper=look.A3)
    return tab


def fill_tab(tab: Worksheet, sheet: Sheet, styles: look.Styles, choices: Choices, rows: Rows = ()) -> None:
    """Draw a tab with its rows; without rows the table holds one blank row to type into."""
    bands = tuple(_bands(sheet))
    tab.set_row(BANDS, BAND_HEIGHT)
    tab.set_row(HEADER, look.ROW_HEAD)
    tab.outline_settings(True, True, False, False)  # the sign stands left, at the column that stays
    for band in bands:
        _draw_band(tab, band, styles)
        _size_columns(tab, band, styles)
    drawn = [_drawn(band, column, sheet, styles) for band in bands for column in band.columns]
    shown = rows or ({},)
    _add_table(tab, sheet, drawn, len(shown))
    for row, values in enumerate(shown, FIRST):
        tab.set_row(row, look.ROW)
        _write_row(tab, row, values, drawn)
    add_rules(tab, sheet, choices, styles)
    tab.freeze_panes(FIRST, sheet.frozen)
    tab.repeat_rows(BANDS, HEADER)
    if sheet.frozen:
        tab.repeat_columns(0, sheet.frozen - 1)
    begin = list(sheet.columns).index(sheet.begins)
    tab.set_selection(FIRST, begin, FIRST, begin)


def _bands(sheet: Sheet) -> Iterator[Band]:
    named: dict[str, list[Column]] = {}
    for column in sheet.columns.values():
        named.setdefault(column.band, []).append(column)
    folds = len(sheet.columns) >= FOLDS_FROM
    left = 0
    for name, members in named.items():
        frozen = min(max(sheet.frozen - left, 0), len(members))
        opened = not folds or left == 0 or name in sheet.opened
        yield Band(name, left, tuple(members), frozen, folds, opened)
        left += len(members)


def _edge(at_band_start: bool) -> dict[str, Any]:
    return columns.EDGE if at_band_start else {}


def _draw_band(tab: Worksheet, band: Band, styles: look.Styles) -> None:
    strip = {"bg_color": look.BAND_DEEP, "font_size": look.SIZE_SMALL, "top": 1, "top_color": look.INK_SOFT}
    for at in range(len(band.columns)):
        starts = at == 0 and band.left > 0
        tab.write_blank(BANDS, band.left + at, None, styles(**strip, **_edge(starts)))
    if band.left == 0:
        style = styles("link", **strip, indent=1)
        tab.write_url(BANDS, 0, "internal:'Home'!A1", style, string=f"{look.BACK} Home", tip="Back to Home")
        return
    style = styles(**strip, **columns.EDGE, bold=True, indent=1)
    tab.write_string(BANDS, band.left, band.label, style)


def _size_columns(tab: Worksheet, band: Band, styles: look.Styles) -> None:
    for at, column in enumerate(band.columns):
        pixels = columns.width(column)
        if at == 0 and band.left and not band.opened:
            pixels = max(pixels, columns.band_width(band.label))
        fold = {"level": 1, "hidden": not band.opened} if band.folds and at >= band.stays else {}
        plain = styles(num_format=columns.number_format(column), **columns.side(column))
        tab.set_column_pixels(band.left + at, band.left + at, pixels, plain, fold)


@dataclass(frozen=True)
class Drawn:
    """A column with its looks, and the formula of its cells where it is calculated."""

    column: Column
    header: Format
    cell: Format
    formula: str


def _drawn(band: Band, column: Column, sheet: Sheet, styles: look.Styles) -> Drawn:
    formula = row_formula(sheet, column)
    filler, side = columns.filler(column, formula), columns.side(column)
    edge = _edge(column is band.columns[0] and band.left > 0)
    head = {**columns.HEADER[filler], **side, **edge}
    head |= {"font_size": look.SIZE_SMALL, "text_wrap": True, "valign": "vcenter"}
    cell = {**columns.CELL[filler], **side, **edge, "num_format": columns.number_format(column)}
    return Drawn(column, styles(**head), styles("td", **cell), formula)


def _add_table(tab: Worksheet, sheet: Sheet, drawn: Sequence[Drawn], rows: int) -> None:
    declared = [
        {
            "header": one.column.title,
            "header_format": one.header,
            "format": one.cell,
            **({"formula": one.formula} if one.formula else {}),
        }
        for one in drawn
    ]
    table = {"name": sheet.table, "style": None, "columns": declared, "autofilter": True}
    tab.add_table(HEADER, 0, HEADER + rows, len(drawn) - 1, table)


def _write_row(tab: Worksheet, row: int, values: Mapping[str, Raw], drawn: Sequence[Drawn]) -> None:
    for at, one in enumerate(drawn):
        if one.formula:
            continue
        value = values.get(one.column.key)
        if value is None or value == "":
            tab.write_blank(row, at, None, one.cell)
        elif isinstance(value, bool):
            tab.write_string(row, at, "Yes" if value else "No", one.cell)
        elif isinstance(value, date | datetime):
            tab.write_datetime(row, at, value, one.cell)
        elif isinstance(value, int | float | Decimal):
            tab.write_number(row, at, value, one.cell)
        else:
            tab.write_string(row, at, value, one.cell)


def first_cell(sheet: Sheet, key: str) -> str:
    """The first data cell of a column, such as Campaigns!$B$3."""
    return f"{sheet.title}!${xl_col_to_name(list(sheet.columns).index(key))}${FIRST + 1}"
