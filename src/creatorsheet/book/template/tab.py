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
from creatorsheet.book.template import columns
from creatorsheet.book.template.calculated import row_formula
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
    formats = [_cell_format(band, one, styles) for band in bands for one in band.columns]
    _add_table(tab, sheet, bands, styles, formats, max(len(rows), 1))
    for number in range(max(len(rows), 1)):
        tab.set_row(FIRST + number, look.ROW)
        _write_row(tab, sheet, FIRST + number, rows[number] if rows else {}, formats)
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


def _cell_format(band: Band, column: Column, styles: look.Styles) -> Format:
    about = {
        **columns.CELL[columns.filler(column)],
        **columns.side(column),
        **_edge(column is band.columns[0] and band.left > 0),
        "num_format": columns.number_format(column),
    }
    return styles("td", **about)


def _add_table(
    tab: Worksheet, sheet: Sheet, bands: Sequence[Band], styles: look.Styles, formats: Sequence[Format], rows: int
) -> None:
    declared: list[dict[str, Any]] = []
    for band in bands:
        for column in band.columns:
            head = {
                **columns.HEADER[columns.filler(column)],
                **columns.side(column),
                **_edge(column is band.columns[0] and band.left > 0),
                "font_size": look.SIZE_SMALL,
                "text_wrap": True,
                "valign": "vcenter",
            }
            about = {"header": column.title, "header_format": styles(**head), "format": formats[len(declared)]}
            formula = row_formula(sheet, column)
            declared.append({**about, "formula": formula} if formula else about)
    table = {"name": sheet.table, "style": None, "columns": declared, "autofilter": True}
    tab.add_table(HEADER, 0, HEADER + rows, len(declared) - 1, table)


def _write_row(tab: Worksheet, sheet: Sheet, row: int, values: Mapping[str, Raw], formats: Sequence[Format]) -> None:
    for at, (column, style) in enumerate(zip(sheet.columns.values(), formats, strict=True)):
        if row_formula(sheet, column):
            continue
        value = values.get(column.key)
        if value is None or value == "":
            tab.write_blank(row, at, None, style)
        elif isinstance(value, bool):
            tab.write_string(row, at, "Yes" if value else "No", style)
        elif isinstance(value, date | datetime):
            tab.write_datetime(row, at, value, style)
        elif isinstance(value, int | float | Decimal):
            tab.write_number(row, at, value, style)
        else:
            tab.write_string(row, at, value, style)


def first_cell(sheet: Sheet, key: str) -> str:
    """The first data cell of a column, such as Campaigns!$B$3."""
    return f"{sheet.title}!${xl_col_to_name(list(sheet.columns).index(key))}${FIRST + 1}"
