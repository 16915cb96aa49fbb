"""What a table's values do not tell: which of its cells calculate, and what lies around it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from creatorsheet.book.editor.areas import Area, cell_at
from creatorsheet.book.editor.tables import TablePart
from creatorsheet.kernel.grid import Raw, column_letters

FORMULA = re.compile(rb"""<(?:\w+:)?c\b[^>]*?\br=["']([A-Z]+[0-9]+)["'][^>]*>\s*<(?:\w+:)?f\b""")

BLANK_ROWS = 20
"""Content further under a table than this is a note, not rows that slipped out."""


def overwritten(xml: bytes, table: TablePart) -> Iterator[tuple[int, str]]:
    """Sheet row and column title of the cells that hold no formula although their column calculates."""
    columns = {table.area.left + i: one.title for i, one in enumerate(table.columns) if one.formula}
    if columns:
        filled = {cell_at(found[1].decode()) for found in FORMULA.finditer(xml)}
        for row in range(table.first, table.last + 1):
            for column, title in columns.items():
                if (row, column) not in filled:
                    yield row, title


def outside(rows: Sequence[Sequence[Raw]], table: Area) -> tuple[int, str]:
    """How many filled rows lie right under a table or touch its right side, and the range they span.

    `rows` are all cells of the sheet from A1 on.
    """
    under: list[int] = []
    beside: list[int] = []
    for number, cells in enumerate(rows[table.bottom :], table.bottom + 1):
        if number - (under[-1] if under else table.bottom) > BLANK_ROWS:
            break
        if any(cell is not None for cell in cells[table.left - 1 : table.right]):
            under.append(number)
    for number, cells in enumerate(rows[table.top - 1 : table.bottom], table.top):
        if len(cells) > table.right and cells[table.right] is not None:
            beside.append(number)
    if not under and not beside:
        return 0, ""
    left = column_letters(table.left if under else table.right + 1)
    right = column_letters(table.right + 1 if beside else table.right)
    filled = beside + under
    return len(filled), f"{left}{filled[0]}:{right}{filled[-1]}"
