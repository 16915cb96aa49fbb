"""The formula of a calculated column, as it stands in every row of its table."""

from __future__ import annotations

from creatorsheet.book import formulas
from creatorsheet.catalogue.shapes import Column, Sheet


def row_formula(sheet: Sheet, column: Column) -> str:
    """The column's native formula in the dialect of files, or "" where a cell holds a value.

    Nothing is shown in a row nobody has begun. Look-ups and metrics are blank by themselves there; other formulas would
    show 0 or Missing beside empty cells.
    """
    declared = formulas.native(column, sheet)
    if not declared:
        return ""
    blank_by_itself = column.metric or (declared.startswith("=IFERROR(") and declared.endswith(',"")'))
    if not blank_by_itself:
        declared = f'=IF([@[{sheet.columns[sheet.begins].title}]]="","",{declared[1:]})'
    return formulas.in_file(declared, sheet.table)
