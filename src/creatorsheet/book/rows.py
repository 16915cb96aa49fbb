"""Typed rows from the raw grid: every column read by its kind, every doubt a finding, nothing guessed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Any, Generic, TypeVar

from creatorsheet.book import identities
from creatorsheet.book.columns import At, Read, as_text, read_column
from creatorsheet.book.headers import retitled
from creatorsheet.book.port import Book
from creatorsheet.catalogue.light import light as light_row
from creatorsheet.catalogue.problems import cells as problems
from creatorsheet.catalogue.problems import workbook
from creatorsheet.catalogue.problems.doctor import COLUMN_MAY_HAVE_BEEN_RETITLED, COLUMN_WAS_RETITLED
from creatorsheet.catalogue.shapes import ALWAYS, OPTIONAL, Column, Kind, Need, Row, Sheet
from creatorsheet.catalogue.table import Table
from creatorsheet.catalogue.terms import JUDGED_TABS
from creatorsheet.kernel.finding import Finding, Place
from creatorsheet.kernel.grid import ExcelError, Grid, Raw, column_letters
from creatorsheet.kernel.money import CURRENCIES, minor_digits, rounded
from creatorsheet.kernel.numbers import currency_agrees
from creatorsheet.kernel.words import counted

R = TypeVar("R", bound=Row)

OVER = frozenset(["cancelled", "archived", "dropped", "refused", "ended", "ended_early", "taken_down"])
"""Keys of states in which a row needs nothing more."""


@dataclass(frozen=True)
class _Taken(Generic[R]):
    """A table that was read, and what it was read from: its columns, and the raw cells of its rows."""

    table: Table[R]
    reads: Mapping[str, Read]
    cells: Mapping[str, Sequence[Raw]]
    findings: list[Finding]


def read_rows(book: Book, model: type[R], *, today: date | None = None) -> tuple[Table[R], list[Finding]]:
    """All rows of a table that hold anything, typed, each standing at its sheet row, and what is wrong with them.

    Blank cells are None. A cell that no type can read is None too and is listed in `Table.unread`; the sheet keeps
    what it holds. `today` limits dates to five years ahead. Refuses (CS-W03) when the sheet or its table is gone.
    """
    sheet = model.sheet
    grid = book.grid(sheet)
    taken = _taken(book, model, grid, today=today)
    table, reads = taken.table, taken.reads
    findings = [*_missing_columns(book, sheet, grid), *taken.findings, *_currencies(table, reads)]
    for key, judge in (("video_id", identities.video_ids), ("handle", identities.handles)):
        if key in reads and not sheet.columns[key].calculated:
            findings += judge(table, _raw(taken, key))
    findings += _needed(table)
    return table, findings


def read_tables(book: Book, *models: type[Row], light: Collection[type[Row]] = ()) -> dict[str, Table[Any]]:
    """Several tables by the titles of their tabs, for an action that leaves what is wrong with their cells to the check.

    The rows of the `light` ones take little room, and cannot be written (`catalogue.light`).
    """
    tables: dict[str, Table[Any]] = {}
    for model in models:
        taken: _Taken[Any] = _taken(book, model, book.grid(model.sheet), small=model in light)
        if "video_id" in taken.reads:
            for _ in identities.video_ids(taken.table, _raw(taken, "video_id")):
                pass  # damaged ids are put right; what is to be said of them is the check's
        tables[model.sheet.title] = taken.table
    return tables


def _raw(taken: _Taken[Any], key: str) -> dict[int, Raw]:
    """The cells of a column that hold something, by row number."""
    return {row.sheet_row: cell for row, cell in zip(taken.table, taken.cells[key], strict=True) if cell is not None}


def _taken(book: Book, model: type[R], grid: Grid, *, today: date | None = None, small: bool = False) -> _Taken[R]:
    """The rows that hold anything, and what is wrong with their cells."""
    sheet = model.sheet
    columns = [column for column in sheet.columns.values() if column.title in grid.places]
    letters = {one.key: column_letters(grid.left + grid.places[one.title]) for one in columns}
    cells = {one.key: grid.column(one.title) for one in columns}
    live = _live(columns, cells, len(grid))
    numbers = [grid.numbers[i] for i in live]
    if len(live) < len(grid):
        cells = {key: [whole[i] for i in live] for key, whole in cells.items()}
    ids = cells.get(sheet.key, [None] * len(live))
    findings: list[Finding] = []

    def place(column: Column, i: int) -> Place:
        cell = f"{letters[column.key]}{numbers[i]}"
        return Place(sheet=sheet.title, table=sheet.table, row=as_text(ids[i]) or "", column=column.title, cell=cell)

    reads: dict[str, Read] = {}
    for column in columns:
        at = partial(place, column)
        read = read_column(column, cells[column.key], at, today)
        findings += read.findings
        findings += _broken_formulas(book, read, at)
        reads[column.key] = read
    rows = tuple(_rows(model, reads, numbers, small=small))
    return _Taken(Table(model, rows, letters, _unread(reads, numbers)), reads, cells, findings)


def read_book(book: Book, *models: type[Row], today: date | None = None) -> tuple[dict[str, Table[Any]], list[Finding]]:
    """Several tables by the titles of their tabs, and all that is wrong with them."""
    tables: dict[str, Table[Any]] = {}
    findings: list[Finding] = []
    for model in models:
        tables[model.sheet.title], found = read_rows(book, model, today=today)
        findings += found
    return tables, findings


def _live(columns: Sequence[Column], cells: Mapping[str, Sequence[Raw]], count: int) -> list[int]:
    """Indexes of the rows in which anything but a calculated cell holds something."""
    blank: Sequence[int] = range(count)
    for column in columns:
        if blank and not column.calculated:
            here = cells[column.key]
            blank = [i for i in blank if (cell := here[i]) is None or (isinstance(cell, str) and as_text(cell) is None)]
    left = set(blank)
    return [i for i in range(count) if i not in left]


def _missing_columns(book: Book, sheet: Sheet, grid: Grid) -> Iterator[Finding]:
    """Declared columns that are gone, or stand under another title."""
    missing = [column for column in sheet.columns.values() if column.title not in grid.places]
    known = {one.key: one for one in retitled(sheet, book.surroundings(sheet).headers)} if missing else {}
    for column in missing:
        one = known.get(column.key)
        cell = f"{column_letters(grid.left + (one.position if one else 0))}{grid.header_row}"
        place = Place(sheet=sheet.title, table=sheet.table, cell=cell)
        if one is None:
            yield workbook.SHEET_TABLE_OR_COLUMN_WAS_CHANGED.at(place, state=f"has no column {column.title}")
        else:
            problem = COLUMN_WAS_RETITLED if one.certain else COLUMN_MAY_HAVE_BEEN_RETITLED
            yield problem.at(replace(place, column=column.title), value=one.title)


def _rows(model: type[R], reads: Mapping[str, Read], numbers: Sequence[int], *, small: bool) -> Iterator[R]:
    keys = list(model.sheet.columns)
    blank: list[None] = [None] * len(numbers)
    columns = [reads[key].values if key in reads else blank for key in keys]
    if small:
        return map(light_row(model), *columns, numbers)
    return (
        model.of_cells(dict(zip(keys, values, strict=True)), number)
        for number, values in zip(numbers, zip(*columns, strict=True), strict=True)
    )


def _unread(reads: Mapping[str, Read], numbers: Sequence[int]) -> dict[int, frozenset[str]]:
    found: defaultdict[int, set[str]] = defaultdict(set)
    for key, read in reads.items():
        for i in read.unread:
            found[numbers[i]].add(key)
    return {number: frozenset(keys) for number, keys in found.items()}


def _broken_formulas(book: Book, read: Read, at: At) -> Iterator[Finding]:
    """One finding for each error value a column holds, at its first cell."""
    cells: defaultdict[ExcelError, list[int]] = defaultdict(list)
    for i, error in read.errors.items():
        cells[error].append(i)
    for error, rows in cells.items():
        yield workbook.FORMULAS_HAVE_NO_USABLE_RESULT.at(
            at(rows[0]), n=counted(len(rows), "cell"), value=error.value, book=book.name
        )


def currency_key(columns: Mapping[str, Column], column: Column) -> str:
    """The column of the same table that holds an amount's currency; "" when the campaign's counts or none is there.

    An amount says it in its unit: "rate currency", "asked currency"; any other in its own row's `currency`.
    """
    if column.kind is not Kind.MONEY or "campaign currency" in column.unit:
        return ""
    own = column.unit.split(",")[0].replace(" ", "_")
    return next((key for key in (own, "currency") if key in columns), "")


def _currencies(table: Table[R], reads: Mapping[str, Read]) -> Iterator[Finding]:
    """Amounts whose currency is no currency, contradicts the sign beside them, or has fewer decimals than they."""
    columns = table.model.sheet.columns
    judged: set[tuple[str, int]] = set()
    for key, read in reads.items():
        by = currency_key(columns, columns[key])
        if not by or columns[key].calculated or by not in reads:
            continue
        for i, row in enumerate(table.rows):
            amount, code = getattr(row, key), (getattr(row, by) or "").upper()
            seen = read.currencies.get(i, "")
            if amount is None or not code:
                continue
            if code not in CURRENCIES:
                if (by, i) not in judged:
                    judged.add((by, i))
                    said = f"the currency {code}, which ISO 4217 does not know"
                    yield problems.CURRENCY_MISSING_OR_CONTRADICTORY.at(
                        table.place(row, by), value=f"{amount:f}", currencies=said
                    )
            elif seen and not currency_agrees(seen, code):
                said = f"two currencies: {seen} in the text and {code} in the currency column"
                yield problems.CURRENCY_MISSING_OR_CONTRADICTORY.at(
                    table.place(row, key), value=f"{seen} {amount:f}", currencies=said
                )
            elif amount != rounded(amount, code) and "per" not in columns[key].unit:
                digits = minor_digits(code)
                limits = f"an amount with {digits} decimals at most" if digits else f"a whole number of {code}"
                yield problems.VALUE_OUTSIDE_ITS_LIMITS.at(table.place(row, key), value=f"{amount:f}", limits=limits)


def _needed(table: Table[R]) -> Iterator[Finding]:
    """Needed cells that are empty; neighbouring cells of a column are one finding.

    A column with a default needs nothing, for blank means the default; nor does a row that was merged into another.
    """
    sheet = table.model.sheet
    if sheet.title in JUDGED_TABS:
        return
    live: Sequence[R] = table.rows
    if "status" in sheet.columns:
        live = [row for row in live if getattr(getattr(row, "status", None), "key", "") not in OVER]
    if "merged_into" in sheet.columns:
        live = [row for row in live if not getattr(row, "merged_into", None)]
    wanting: dict[Need, Sequence[R]] = {ALWAYS: live}
    for column in sheet.columns.values():
        if column.key not in table.letters or not column.typed or column.default or column.need == OPTIONAL:
            continue
        if column.need.told:
            continue
        words = column.need.words
        use = (
            f"every {sheet.holds.split(':')[0]}" if words == "always" else f"a row {words.replace('when', 'where', 1)}"
        )
        key, need = column.key, column.need
        if need not in wanting:
            wanting[need] = [row for row in live if need.holds(row)]
        blank = (row for row in wanting[need] if getattr(row, key) is None)
        empty = [row for row in blank if key not in table.unread.get(row.sheet_row, ())]
        for first, last in runs(table, empty):
            place = table.place(first, column.key)
            cells = place.cell if first is last else f"{place.cell}:{table.place(last, column.key).cell}"
            yield problems.NEEDED_CELL_IS_EMPTY.at(replace(place, cell=cells), use=use)


def runs(table: Table[R], some: Sequence[R]) -> Iterator[tuple[R, R]]:
    """The first and the last of each group of rows that follow one another in a table."""
    order = {id(row): i for i, row in enumerate(table.rows)} if some else {}
    start = 0
    for i, row in enumerate(some):
        if i + 1 == len(some) or order[id(some[i + 1])] != order[id(row)] + 1:
            yield some[start], row
            start = i + 1
