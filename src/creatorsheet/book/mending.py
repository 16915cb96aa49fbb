"""Putting right how the tables of a workbook file are built."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import assert_never

from creatorsheet.book.declared import Declared
from creatorsheet.book.editor.editor import Editor
from creatorsheet.book.editor.tables import TablePart
from creatorsheet.catalogue.problems.workbook import SHEET_TABLE_OR_COLUMN_WAS_CHANGED
from creatorsheet.catalogue.shapes import Sheet
from creatorsheet.catalogue.tabs import BY_TITLE
from creatorsheet.kernel.finding import Place
from creatorsheet.kernel.plan import Calculating, Change, Extension, Mend, Naming, Restoring, Titling


def mend(editor: Editor, mends: Iterable[Mend]) -> None:
    """Carry out mends in their order. Refuses (CS-W03) what meets another workbook than the one it was planned for."""
    for one in mends:
        sheet = BY_TITLE[one.table].sheet
        match one:
            case Naming():
                editor.rename(_table(editor, sheet, one.before), one.after)
            case Titling():
                table = _table(editor, sheet)
                if table.columns[one.position].title != one.before:
                    raise _gone(table, sheet, f"has no column {one.before} any more")
                editor.retitle(table, one.position, one.after)
            case Calculating():
                table, position, formula = _column(editor, sheet, one.column)
                editor.calculate(table, position, formula)
            case Extension():
                give_formulas(editor, sheet)
                editor.extend(_table(editor, sheet), one.last)
            case Restoring():
                table, position, formula = _column(editor, sheet, one.column)
                editor.set(table.sheet, one.row, table.area.left + position, None, formula)
            case _:
                assert_never(one)


def put(editor: Editor, table: TablePart, column: int, change: Change) -> None:
    """Carry out a change of one cell; a figure that was kept as text looks like the others of its column."""
    figure = isinstance(change.after, int | float | Decimal | date) and not isinstance(change.after, bool)
    if figure and isinstance(change.before, str):
        editor.set_figure(table, change.row, column, change.after)
    else:
        editor.set(table.sheet, change.row, column, change.after)


def give_formulas(editor: Editor, sheet: Sheet) -> None:
    """Let new rows of a table get the formulas that its columns are declared with, where the table forgot them.

    LibreOffice and Google Sheets do not keep what a table's columns calculate by.
    """
    table = editor.tables.get(sheet.table.casefold())
    if table is None:
        return
    declared = Declared(editor.tables)
    formulas = {one.title: declared.formula(sheet, one) for one in sheet.columns.values() if one.calculated}
    columns = tuple(replace(one, formula=one.formula or formulas.get(one.title, "")) for one in table.columns)
    editor.tables[sheet.table.casefold()] = replace(table, columns=columns)


def _table(editor: Editor, sheet: Sheet, name: str = "") -> TablePart:
    found = editor.tables.get((name or sheet.table).casefold())
    if found is None:
        raise _gone(None, sheet, f"has no table named {name or sheet.table} any more")
    return found


def _column(editor: Editor, sheet: Sheet, key: str) -> tuple[TablePart, int, str]:
    """A calculated column: its table, its position and its formula in this workbook."""
    table, column = _table(editor, sheet), sheet.columns[key]
    position = next((at for at, one in enumerate(table.columns) if one.title == column.title), None)
    formula = Declared(editor.tables).formula(sheet, column)
    if position is None or not formula:
        raise _gone(table, sheet, f"has no column {column.title} any more, or lacks one that it calculates with")
    return table, position, formula


def _gone(table: TablePart | None, sheet: Sheet, state: str) -> Exception:
    place = Place(sheet=table.sheet if table else sheet.title, table=sheet.table)
    return SHEET_TABLE_OR_COLUMN_WAS_CHANGED.refuse(place, state=state)
