"""What a table's values do not tell: its headers, which of its cells calculate as declared, and what lies around it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from html import unescape

from creatorsheet.book.declared import Declared
from creatorsheet.book.editor.areas import Area
from creatorsheet.book.editor.rows import Rows
from creatorsheet.book.editor.tables import TablePart
from creatorsheet.book.formulas import in_cell
from creatorsheet.book.grids import block
from creatorsheet.book.headers import Header
from creatorsheet.catalogue.shapes import Sheet
from creatorsheet.kernel.grid import Grid, Raw, column_letters, column_number

FORMULA = re.compile(
    rb"""<(?:\w+:)?c\b[^>]*?\br=["']([A-Z]+)([0-9]+)["'][^>]*>\s*<(?:\w+:)?f\b([^>]*?)(?:/>|>([^<]*)<)"""
)
SHARED = re.compile(rb"""\bsi\s*=\s*["']([0-9]+)""")
NAMELESS = re.compile(rb"""<(?:\w+:)?c(?![^>]*\br=)[\s>/]""")
MERGED = re.compile(rb"""<(?:\w+:)?mergeCell\b[^>]*?\bref=["']([A-Z0-9:]+)["']""")

BLANK_ROWS = 20
"""Content further under a table than this is a note, not rows that slipped out."""


@dataclass(frozen=True)
class Surroundings:
    """All that surrounds the values of a table.

    `altered` holds the cells of calculated columns that do not calculate as declared, by sheet row and title: the formula
    without = that stands there instead, "" for none. `without` names the calculated columns to which the table itself
    gives no formula or another one, so that new rows would miss it. `outside` says how many filled rows lie under or
    beside the table and their range; `below` holds those right under it, as rows of the table, and `reckoned` the cells
    there that calculate. `merged` are merged blocks that touch the table or the rows below, and `totals` tells of a
    totals row.
    """

    headers: tuple[Header, ...]
    below: Grid
    altered: Mapping[tuple[int, str], str] = field(default_factory=dict)
    without: tuple[str, ...] = ()
    outside: tuple[int, str] = (0, "")
    reckoned: frozenset[tuple[int, str]] = frozenset()
    merged: tuple[str, ...] = ()
    totals: bool = False


Written = tuple[int, int, str]
"""Row, column and text of a formula cell."""


def formulas(xml: bytes) -> Iterator[Written]:
    """The formula cells of a sheet part. A cell that shares its formula comes with the text of the cell it shares it with."""
    if NAMELESS.search(xml):
        yield from _counted(xml)
        return
    shared: dict[bytes, str] = {}
    letters: dict[bytes, int] = {}
    texts: dict[bytes, str] = {}
    for found in FORMULA.finditer(xml):
        named, number, about, raw = found.groups()
        column = letters.get(named) or letters.setdefault(named, column_number(named.decode()))
        text = texts.get(raw or b"")
        if text is None:
            text = texts[raw or b""] = unescape((raw or b"").decode())
        group = SHARED.search(about) if about else None
        if group:
            text = shared.setdefault(group[1], text) if text else shared.get(group[1], "")
        yield int(number), column, text


def _counted(xml: bytes) -> Iterator[Written]:
    """The same where cells do not say their address."""
    rows = Rows(xml)
    for number in rows.numbers:
        row = rows.row(number)
        for cell in row.cells.values() if row else ():
            if cell.formula is not None:
                yield number, cell.column, cell.formula.text


def altered(
    written: Iterable[Written], body: Area, declared: Mapping[int, tuple[str, str]], meaning: Callable[[str], str]
) -> dict[tuple[int, str], str]:
    """Cells of calculated columns that do not calculate as declared; see `Surroundings.altered`.

    `declared` gives the title and the meaning of the formula by sheet column.
    """
    found: dict[tuple[int, str], str] = {}
    sound: dict[int, set[int]] = {column: set() for column in declared}
    for row, column, text in written:
        if column in declared and body.top <= row <= body.bottom:
            title, wanted = declared[column]
            if text and meaning(text) == wanted:
                sound[column].add(row)
            elif text:
                found[row, title] = text
    for column, (title, _) in declared.items():
        there = sound[column]
        for row in range(body.top, body.bottom + 1):
            if row not in there:
                found.setdefault((row, title), "")
    return found


def under(rows: Sequence[Sequence[Raw]], table: Area) -> list[int]:
    """The filled rows right under a table, at most `BLANK_ROWS` blank ones between. `rows` are all cells from A1 on."""
    found: list[int] = []
    for number, cells in enumerate(rows[table.bottom :], table.bottom + 1):
        if number - (found[-1] if found else table.bottom) > BLANK_ROWS:
            break
        if any(cell is not None for cell in cells[table.left - 1 : table.right]):
            found.append(number)
    return found


def outside(rows: Sequence[Sequence[Raw]], table: Area) -> tuple[int, str]:
    """How many filled rows lie right under a table or touch its right side, and the range they span."""
    below = under(rows, table)
    beside = [
        number
        for number, cells in enumerate(rows[table.top - 1 : table.bottom], table.top)
        if len(cells) > table.right and cells[table.right] is not None
    ]
    if not below and not beside:
        return 0, ""
    left = column_letters(table.left if below else table.right + 1)
    right = column_letters(table.right + 1 if beside else table.right)
    filled = beside + below
    return len(filled), f"{left}{filled[0]}:{right}{filled[-1]}"


def merged(xml: bytes, area: Area) -> Iterator[Area]:
    """The merged blocks of a sheet part that meet an area."""
    rows_end = max(xml.rfind(b"sheetData>"), 0)
    for found in MERGED.finditer(xml, rows_end):
        block = Area.parse(found[1].decode())
        if block.meets(area):
            yield block


def around(
    sheet: Sheet, table: TablePart, xml: bytes, cells: Sequence[Sequence[Raw]], declared: Declared
) -> Surroundings:
    """The surroundings of a table of a workbook file; `cells` are all cells of its sheet from A1 on."""
    area = table.area
    headers = tuple(
        replace(one, shown=_shown(cells, area.top, area.left + at)) if table.header_rows else one
        for at, one in enumerate(declared.headers(table))
    )
    known = {one.title: sheet.columns[one.key] for one in declared.retitled.get(sheet.table.casefold(), ())}
    calculated: dict[int, tuple[str, str]] = {}
    without: list[str] = []
    for at, one in enumerate(table.columns):
        column = sheet.titled(one.title) or known.get(one.title)
        formula = declared.formula(sheet, column) if column else ""
        if formula:
            wanted = declared.meaning.of(formula, table.name)
            calculated[area.left + at] = one.title, wanted
            if declared.meaning.of(one.formula, table.name) != wanted:
                without.append(one.title)
    filled = [] if table.totals_rows else under(cells, area)
    written = list(formulas(xml)) if calculated or filled else []
    lost = altered(written, table.body, calculated, lambda text: declared.meaning.of(text, table.name))
    room = Area(area.bottom + 1, area.left, max(filled, default=area.bottom + 1), area.right)
    return Surroundings(
        headers=headers,
        below=_below(table, cells, room if filled else None),
        altered={place: in_cell(text, table.name) if text else "" for place, text in lost.items()},
        without=tuple(without),
        outside=outside(cells, area),
        reckoned=frozenset(
            (row, table.columns[column - area.left].title)
            for row, column, _ in written
            if filled and (row, column) in room
        ),
        merged=tuple(str(one) for one in merged(xml, Area(area.top, area.left, room.bottom, area.right))),
        totals=bool(table.totals_rows),
    )


def _shown(cells: Sequence[Sequence[Raw]], row: int, column: int) -> str:
    line = cells[row - 1] if row <= len(cells) else ()
    shown = line[column - 1] if column <= len(line) else None
    return "" if shown is None else str(shown)


def _below(table: TablePart, cells: Sequence[Sequence[Raw]], room: Area | None) -> Grid:
    return Grid(
        sheet=table.sheet,
        header=tuple(one.title for one in table.columns),
        rows=block(cells, room) if room else [],
        numbers=range(room.top, room.bottom + 1) if room else range(0),
        left=table.area.left,
        header_row=table.area.top,
        table=table.name,
    )
