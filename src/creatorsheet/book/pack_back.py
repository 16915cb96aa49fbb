"""Reads a pack that came back: its tables by the stable names of their columns, every value by its column's type."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from creatorsheet.book.columns import as_text, read_column
from creatorsheet.book.pack.layout import ABOUT, PROPERTY, stable_name
from creatorsheet.book.rows import currency_key
from creatorsheet.catalogue.problems import cells as problems
from creatorsheet.catalogue.shapes import Column, Kind
from creatorsheet.catalogue.tabs import BY_TITLE
from creatorsheet.files.closely import Closely
from creatorsheet.files.sheets import RawSheet
from creatorsheet.kernel.finding import Place
from creatorsheet.kernel.grid import Raw, column_letters
from creatorsheet.kernel.money import CURRENCIES
from creatorsheet.kernel.numbers import currency_agrees
from creatorsheet.sharing.returned import NotRead, ReturnedRow, ReturnedTable, calculated, witnesses
from creatorsheet.sharing.sent import Sent, SentTable
from creatorsheet.sharing.wire import to_wire

OURS, OWN = "cs:", "pack:"
"""What the names of columns begin with: those of the workbook, and those that only a pack has."""

TOP = 12
"""Rows at the head of a sheet in which names and titles are looked for."""

ENOUGH = 0.6
"""Share of the titles that a header has to hold to be taken for one."""

LONGEST = 32_767
A_FORMULA = "a formula"
FORMULA = "a formula stands where a value belongs"
CALCULATES = "the column calculates itself"
WHY = {
    problems.TEXT_WHERE_A_NUMBER_OR_DATE_BELONGS.code: "it is not what the column holds",
    problems.VALUE_CAN_BE_READ_TWO_WAYS.code: "it can be read two ways",
    problems.VALUE_OUTSIDE_ITS_LIMITS.code: "it is outside the limits of the column",
    problems.VALUE_IS_NOT_KNOWN.code: "it is not in the column's list",
}


@dataclass(frozen=True)
class About:
    """What a pack says of itself. `sealed` tells whether the sheet that holds the seal is there."""

    pack: str
    recipient: str = ""
    book: str = ""
    schema: str = ""
    seal: str = ""
    sealed: bool = False


def about(opened: Closely) -> About:
    """Which pack a file says it is: by its hidden sheet, else by its custom property; "" for none."""
    sheet = next((one for one in opened.sheets if one.name.casefold() == ABOUT), None)
    if sheet is None:
        return About(opened.properties.get(PROPERTY, ""))
    said = {as_text(row[0]): as_text(row[1]) or "" for row in sheet.rows if len(row) > 1}
    pack = said.get("pack", "") or opened.properties.get(PROPERTY, "")
    recipient, book, schema, seal = (said.get(name, "") for name in ("recipient", "book", "schema", "seal"))
    return About(pack, recipient, book, schema, seal, sealed=True)


def read_back(opened: Closely, sent: Sent) -> dict[str, ReturnedTable]:
    """The tables of a pack that are still in it. Nothing is believed but values; what is none is told."""
    found: dict[str, ReturnedTable] = {}
    for tab in sent.tables:
        named = [part for sheet in opened.sheets if (part := _named(sheet, tab, sent.tables[tab]))]
        parts = named or [part for sheet in opened.sheets if (part := _titled(sheet, tab, sent.tables[tab]))]
        read = [_Reader(sent, tab, part, opened.formulas.get(part.sheet.name, frozenset())).table() for part in parts]
        if read:
            found[tab] = ReturnedTable(
                rows=tuple(row for one in read for row in one.rows),
                not_read=tuple(cell for one in read for cell in one.not_read),
                lacks=tuple(dict.fromkeys(key for one in read for key in one.lacks)),
                adds=tuple(dict.fromkeys(title for one in read for title in one.adds)),
                by_title=any(one.by_title for one in read),
            )
    return found


@dataclass(frozen=True)
class _Part:
    """Where a table stands: its sheet, its columns' places by key, and the index of its first data row."""

    sheet: RawSheet
    at: Mapping[str, int]
    first: int
    others: Sequence[tuple[int, str]] = ()
    by_title: bool = False


def _text(row: Sequence[Raw], at: int) -> str:
    return (as_text(row[at]) or "") if at < len(row) else ""


def _named(sheet: RawSheet, tab: str, sent: SentTable) -> _Part | None:
    """A table by the hidden row of names, wherever its columns were moved."""
    mine = {stable_name(tab, key): key for key in sent.columns}
    for number, row in enumerate(sheet.rows[:TOP]):
        names = [cell if isinstance(cell, str) else "" for cell in row]
        at: dict[str, int] = {}
        for place, name in enumerate(names):
            if name in mine:
                at.setdefault(mine[name], place)
        if sent.columns[0] in at:
            known = {*at.values(), *(place for place, name in enumerate(names) if name.startswith(OWN))}
            first = _header(sheet, tab, at, number)
            return _Part(sheet, at, first, _others(sheet, known, first))
    return None


def _header(sheet: RawSheet, tab: str, at: Mapping[str, int], names: int) -> int:
    """The row after the header, which stands some rows below the names."""
    titles = BY_TITLE[tab].sheet.columns
    for number in range(names + 1, min(names + 6, len(sheet.rows))):
        row = sheet.rows[number]
        if sum(_text(row, place) == titles[key].title for key, place in at.items()) * 2 >= len(at):
            return number + 1
    return names + 3


def _titled(sheet: RawSheet, tab: str, sent: SentTable) -> _Part | None:
    """A table whose row of names is gone, by titles that stand once each, on a sheet that still has its name."""
    if sheet.name.casefold() != tab.casefold():
        return None
    titles = {BY_TITLE[tab].sheet.columns[key].title: key for key in sent.columns}
    for number, row in enumerate(sheet.rows[:TOP]):
        texts = Counter(_text(row, place) for place in range(len(row)))
        at = {
            titles[text]: place
            for place in range(len(row))
            if (text := _text(row, place)) in titles and texts[text] == 1
        }
        if sent.columns[0] in at and len(at) >= ENOUGH * len(titles):
            return _Part(sheet, at, number + 1, _others(sheet, set(at.values()), number + 1), by_title=True)
    return None


def _others(sheet: RawSheet, known: set[int], first: int) -> list[tuple[int, str]]:
    """Columns that were not sent and hold something, with their titles."""
    filled: dict[int, None] = {}
    for row in sheet.rows[first:]:
        for place in range(len(row)):
            if place not in known and place not in filled and _text(row, place):
                filled[place] = None
    head = sheet.rows[first - 1] if 0 < first <= len(sheet.rows) else []
    return [(place, _text(head, place) or column_letters(place + 1)) for place in sorted(filled)]


@dataclass
class _Reader:
    """Reads one table of a pack."""

    sent: Sent
    tab: str
    part: _Part
    formulas: frozenset[tuple[int, int]]
    not_read: list[NotRead] = field(default_factory=list)

    def table(self) -> ReturnedTable:
        sent, part = self.sent.tables[self.tab], self.part
        lines = [
            number
            for number, row in enumerate(part.sheet.rows[part.first :], part.first)
            if any(cell is not None for cell in row)
        ]
        keys = self._cells(sent.columns[0], lines)
        ids = [as_text(cell) or "" for cell in keys]
        texts = [[one or None for one in ids]]
        for key in sent.columns[1:]:
            texts.append(self._column(key, ids, lines) if key in part.at else [None] * len(lines))
        rows = (
            ReturnedRow(row_id, row, part.sheet.name, line + 1)
            for row_id, line, row in zip(ids, lines, zip(*texts, strict=True), strict=True)
        )
        return ReturnedTable(
            rows=tuple(row for row in rows if row.row_id or any(row.texts)),
            not_read=tuple(self.not_read),
            lacks=tuple(key for key in sent.columns if key not in part.at and not self._column_of(key).calculated),
            adds=tuple(title for _, title in part.others),
            by_title=part.by_title,
        )

    def _column_of(self, key: str) -> Column:
        return BY_TITLE[self.tab].sheet.columns[key]

    def _cells(self, key: str, lines: Sequence[int]) -> list[Raw]:
        at, rows = self.part.at[key], self.part.sheet.rows
        return [rows[line][at] if at < len(rows[line]) else None for line in lines]

    def _calculates(self, key: str, lines: Sequence[int]) -> list[bool]:
        at = self.part.at[key] + 1
        return [(line + 1, at) in self.formulas for line in lines]

    def _column(self, key: str, ids: Sequence[str], lines: Sequence[int]) -> list[str | None]:
        """One column's texts; None where a cell says nothing or was refused."""
        cells, by_formula = self._cells(key, lines), self._calculates(key, lines)
        base = self._base(key, ids)
        if key in calculated(self.tab):
            return self._looked_up(key, ids, lines, cells, by_formula, base)
        read = read_column(self._column_of(key), cells, lambda i: Place(line=i))
        why = {
            found.place.line: WHY.get(found.code, WHY[problems.VALUE_OUTSIDE_ITS_LIMITS.code])
            for found in read.findings
        }
        theirs = key in self.sent.tables[self.tab].editable
        texts: list[str | None] = []
        for i, value in enumerate(read.values):
            text, fault = to_wire(value), ""
            if theirs and by_formula[i]:
                text, fault = as_text(cells[i]) or text or A_FORMULA, FORMULA
            elif i in read.unread:
                text, fault = (
                    _shown(cells[i]),
                    why.get(i, "it is an error value" if i in read.errors else "it is no value"),
                )
            elif i in why and text != base[i]:
                fault = why[i]
            elif i in read.currencies and not self._agrees(key, read.currencies[i], lines[i]):
                text, fault = _shown(cells[i]), "its currency is not the one beside it"
            elif text != base[i] and self._no_currency(key, text, lines[i]):
                fault = "the currency is not three letters that stand for one, such as EUR"
            elif len(text) > LONGEST:
                text, fault = text[:200] + "…", "it is longer than a cell can be"
            if fault and theirs:
                self._refuse(i, key, text, fault, ids, lines)
                texts.append(None)
            else:
                texts.append(text)
        return texts

    def _agrees(self, key: str, sign: str, line: int) -> bool:
        """Whether the sign typed with an amount is that of the currency in its row."""
        code = self._currency(key, line)
        return bool(code) and currency_agrees(sign, code)

    def _no_currency(self, key: str, text: str, line: int) -> bool:
        """Whether a cell names a currency that is none, or is an amount beside such a cell."""
        column = self._column_of(key)
        code = text.upper() if column.of == "currency" else self._currency(key, line)
        return bool(code) and (column.of == "currency" or column.kind is Kind.MONEY) and code not in CURRENCIES

    def _currency(self, key: str, line: int) -> str:
        """The currency cell of an amount's row, in capitals; "" where none is filled."""
        columns = BY_TITLE[self.tab].sheet.columns
        at = self.part.at.get(currency_key(columns, columns[key]))
        return _text(self.part.sheet.rows[line], at).upper() if at is not None else ""

    def _looked_up(
        self,
        key: str,
        ids: Sequence[str],
        lines: Sequence[int],
        cells: Sequence[Raw],
        by_formula: Sequence[bool],
        base: Sequence[str],
    ) -> list[str | None]:
        """A column that calculates itself. Only what tells a row's identity is read; what was typed over it is refused."""
        values = read_column(self._column_of(key), cells, lambda i: Place(line=i)).values
        texts = [to_wire(value) for value in values]
        if key in witnesses(self.sent, self.tab):
            return [None if not was or (by_formula[i] and not texts[i]) else texts[i] for i, was in enumerate(base)]
        known = self.sent.tables[self.tab].rows
        typed = [
            i for i, text in enumerate(texts) if text and not by_formula[i] and ids[i] in known and text != base[i]
        ]
        if any(by_formula) or len(typed) * 2 <= len(ids):
            for i in typed:
                self._refuse(i, key, texts[i], CALCULATES, ids, lines)
        return [None] * len(lines)

    def _base(self, key: str, ids: Sequence[str]) -> list[str]:
        table = self.sent.tables[self.tab]
        at = table.columns.index(key)
        return [table.rows[one][at] if one in table.rows else "" for one in ids]

    def _refuse(self, i: int, key: str, text: str, why: str, ids: Sequence[str], lines: Sequence[int]) -> None:
        self.not_read.append(NotRead(ids[i], key, text, why, self.part.sheet.name, lines[i] + 1))


def _shown(cell: Raw) -> str:
    """What a cell holds, for people."""
    return as_text(cell) or ("" if cell is None else str(cell))
