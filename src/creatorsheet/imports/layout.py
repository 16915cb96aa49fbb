"""A recognised sheet: its data rows by field, whole columns read at once, and an account of every row."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from creatorsheet.catalogue.problems.cells import TEXT_WHERE_A_NUMBER_OR_DATE_BELONGS, VALUE_CAN_BE_READ_TWO_WAYS
from creatorsheet.catalogue.problems.imports import (
    CELLS_HOLD_NO_USABLE_FIGURE,
    ROW_BROKE_OUT_OF_ITS_COLUMNS,
    ROWS_LEFT_OUT_BY_RULE,
    SAME_KEY_DIFFERENT_ROWS,
)
from creatorsheet.catalogue.shapes import Kind
from creatorsheet.catalogue.source import Field, Source
from creatorsheet.files.sheets import RawSheet
from creatorsheet.imports.context import Context
from creatorsheet.imports.recognise import Match, filled_rows, is_blank, match, settled, title_currency
from creatorsheet.imports.records import Export, Left, Record
from creatorsheet.kernel.finding import Finding
from creatorsheet.kernel.grid import Raw
from creatorsheet.kernel.identifiers import clean, link_video_id
from creatorsheet.kernel.numbers import OPEN_SYMBOLS, SYMBOLS, read_numbers, read_shares
from creatorsheet.kernel.unread import Unread, Why

Number = int | float | Decimal


@dataclass(frozen=True)
class Line:
    """One data row; `number` counts from 1 as the file's rows do."""

    number: int
    cells: Sequence[Raw]


class Layout:
    """A sheet under its layout. Readers take rows out with a reason (`leave`, `leave_out`), read columns as
    line number -> value, and close with `export`, which answers for every row."""

    def __init__(self, sheet: RawSheet, source: Source, context: Context, found: Match | None = None) -> None:
        """Lay a source over a sheet; refuses (CS-I02) when a needed column is missing or there twice.

        `found` is where a reader itself found header and columns; a header of -1 says that there is none.
        """
        found = found or match(sheet, source)
        self.source, self.context = source, context
        self.columns = settled(sheet, found, context)
        head = sheet.rows[found.header] if found.header >= 0 else [""] * max(map(len, sheet.rows))
        self.titles = [clean(str(cell or "")) for cell in head]
        self.header_line = found.header + 1
        self.lines = [Line(at + 1, sheet.rows[at]) for at in filled_rows(sheet.rows, found.header + 1)]
        self.rows = len(self.lines)
        self.left: list[Left] = []
        self.findings: list[Finding] = []
        self._joined: dict[int, int] = {}
        self._mend(sheet)

    def field(self, key: str) -> Field:
        """The declaration of a field."""
        return next(one for one in self.source.fields if one.key == key)

    def title(self, key: str) -> str:
        """What the file calls a field."""
        return self.titles[self.columns[key]] if key in self.columns else self.field(key).titles[0]

    def currency_of(self, key: str) -> str:
        """The currency in a field's header, or ""."""
        return title_currency(self.title(key))

    # Rows out, with a reason

    def leave(self, number: int, reason: str) -> None:
        """Take one row out of the lines."""
        self.left.append(Left(number, reason))
        self.lines = [line for line in self.lines if line.number != number]

    def leave_all(self, numbers: Iterable[int], reason: str) -> None:
        """Take rows out of the lines for one reason."""
        gone = set(numbers)
        self.left += [Left(number, reason) for number in sorted(gone)]
        self.lines = [line for line in self.lines if line.number not in gone]

    def leave_out(self, rule: Callable[[Line], bool], reason: str) -> None:
        """Take out the rows a rule names, and say so (CS-I06)."""
        gone = [line.number for line in self.lines if rule(line)]
        if gone:
            self.leave_all(gone, reason)
            self.findings.append(
                ROWS_LEFT_OUT_BY_RULE.at(self.context.place(gone[0]), n=len(gone), total=self.rows, reason=reason)
            )

    def join(self, into: Mapping[int, int]) -> None:
        """Count rows as used although no record carries their numbers: each went into the record of another row."""
        self._joined |= into
        self.lines = [line for line in self.lines if line.number not in into]

    def unique(self, kind: str, key: Sequence[str] = ()) -> None:
        """Equal rows become one; of rows that share the source's key and differ none is used (CS-I05)."""
        keys = [name for name in (key or self.source.row_key) if name in self.columns]
        groups: dict[tuple[str, ...], list[Line]] = {}
        for line in self.lines:
            found = tuple(self._key_part(line, name) for name in keys)
            if all(found):
                groups.setdefault(found, []).append(line)
        equal: dict[int, int] = {}
        for found, lines in groups.items():
            if len(lines) == 1:
                continue
            differing = [
                name for name in self.columns if len({_comparable(self.cell(line, name)) for line in lines}) > 1
            ]
            differing = [name for name in differing if name not in keys]
            if not differing:
                equal |= dict.fromkeys((line.number for line in lines[1:]), lines[0].number)
                continue
            words = {"key": ", ".join(found), "n": len(lines), "column": self.title(differing[0]), "kind": kind}
            self.findings.append(SAME_KEY_DIFFERENT_ROWS.at(self.context.place(lines[0].number), **words))
            self.leave_all((line.number for line in lines), f"the same {kind} stands in several rows that differ")
        self.join(equal)

    def _key_part(self, line: Line, name: str) -> str:
        text = self.text(line, name)
        return link_video_id(text) or text if self.field(name).kind is Kind.URL else text

    # Cells and columns

    def cell(self, line: Line, key: str) -> Raw:
        """The raw cell of a field; None where the file has no such column or the row is short."""
        at = self.columns.get(key, len(line.cells))
        return line.cells[at] if at < len(line.cells) else None

    def text(self, line: Line, key: str) -> str:
        """A cell as text, without outer blanks; a whole number without decimals."""
        value = self.cell(line, key)
        if isinstance(value, float) and value.is_integer() and abs(value) < 10**15:
            value = int(value)
        return "" if value is None else clean(str(value))

    def numbers(self, key: str) -> dict[int, Number]:
        """A column of numbers. Counts come as int; marks for missing figures, ranges and text stay out and are said
        (CS-I07, CS-R01), as is what can be read two ways (CS-R02)."""
        if key not in self.columns:
            return {}
        kind = self.field(key).kind
        whole = kind is Kind.WHOLE
        # Counts have no decimals and amounts never three, so 16,096 can only be sixteen thousand in either.
        read = read_numbers([self.cell(line, key) for line in self.lines], whole=kind in (Kind.WHOLE, Kind.MONEY))
        values: dict[int, Number] = {}
        unread: list[tuple[int, Unread]] = []
        for at, line in enumerate(self.lines):
            value, why = read.values[at], read.unread.get(at)
            if value is not None:
                values[line.number] = int(value) if whole and value == int(value) else value
            if why:
                unread.append((line.number, why))
        self._report(key, unread)
        return values

    def money(self, key: str) -> dict[int, Decimal]:
        """A column of amounts as decimals, as written; whatever a cell cannot give is said as in `numbers`."""
        return {
            number: value if isinstance(value, Decimal) else Decimal(str(value))
            for number, value in self.numbers(key).items()
        }

    def symbols(self, key: str) -> dict[int, str]:
        """The currencies that stand beside the amounts of a column, as codes; a bare $ or kr tells none."""
        if key not in self.columns:
            return {}
        read = read_numbers([self.cell(line, key) for line in self.lines], whole=True)
        return {
            self.lines[at].number: SYMBOLS.get(sign.casefold(), sign.upper())
            for at, sign in read.currencies.items()
            if sign.casefold() not in OPEN_SYMBOLS
        }

    def shares(self, key: str) -> dict[int, float]:
        """A column of shares as fractions, whether written 0.31, 31 or 31%."""
        if key not in self.columns:
            return {}
        read = read_shares([self.cell(line, key) for line in self.lines])
        self._report(key, [(self.lines[at].number, why) for at, why in read.unread.items()])
        return {
            line.number: float(value) for line, value in zip(self.lines, read.values, strict=True) if value is not None
        }

    def _report(self, key: str, unread: Iterable[tuple[int, Unread]]) -> None:
        marks: dict[str, list[int]] = {}
        for number, cell in unread:
            place = self.context.place(number, self.title(key))
            where = f"the cell in row {number} of {self.context.file}"
            if cell.why is Why.TWO_WAYS:
                words = {"value": cell.text, "one": cell.one, "two": cell.two, "cell": where}
                self.findings.append(VALUE_CAN_BE_READ_TWO_WAYS.at(place, **words))
            elif cell.why is Why.TEXT and not _lost(cell.text):
                words = {"value": cell.text, "kind": "number", "cell": where, "sample": "12000"}
                self.findings.append(TEXT_WHERE_A_NUMBER_OR_DATE_BELONGS.at(place, **words))
            else:
                marks.setdefault(cell.text, []).append(number)
        for mark, numbers in marks.items():
            place = self.context.place(numbers[0], self.title(key))
            self.findings.append(CELLS_HOLD_NO_USABLE_FIGURE.at(place, n=len(numbers), value=mark))

    # Rows that broke out of their columns

    def _mend(self, sheet: RawSheet) -> None:
        if not sheet.as_text:
            return
        width = len(self.titles)
        broken = [line for line in self.lines if _width(line) > width or len(line.cells) < width]
        if not broken:
            return
        mended = {line.number: found for line in broken if (found := self._anchored(line, width)) is not None}
        self.lines = [Line(line.number, mended.get(line.number, line.cells)) for line in self.lines]
        words = {"n": len(broken), "width": len(broken[0].cells), "total": width, "kept": len(mended)}
        self.findings.append(ROW_BROKE_OUT_OF_ITS_COLUMNS.at(self.context.place(broken[0].number), **words))
        self.leave_all(
            (line.number for line in broken if line.number not in mended),
            "the row has too many or too few cells, and no single link tells which is which",
        )

    def _anchored(self, line: Line, width: int) -> list[Raw] | None:
        """The cells of a broken row under their own columns, told by its one link; the text before it absorbs what is
        too much there. None when that cannot be told."""
        home = next((self.columns[one.key] for one in self.source.fields if self._anchors(one)), None)
        links = [at for at, cell in enumerate(line.cells) if isinstance(cell, str) and _is_link(cell)]
        if home is None or len(links) != 1:
            return None
        shift = links[0] - home
        cells = list(line.cells[: width + max(shift, 0)])
        if shift < 0 or len(cells) != width + shift or _width(line) > width + shift:
            return None
        if shift == 0:
            return cells
        texts = [
            self.columns[one.key] for one in self.source.fields if one.kind is Kind.TEXT and one.key in self.columns
        ]
        absorbing = max((at for at in texts if at < home), default=None)
        if absorbing is None:
            return None
        joined = ",".join(str(cell or "") for cell in cells[absorbing : absorbing + shift + 1])
        return [*cells[:absorbing], joined, *cells[absorbing + shift + 1 :]]

    def _anchors(self, one: Field) -> bool:
        return one.kind is Kind.URL and one.key in self.columns

    # The account

    def export(self, records: Sequence[Record], account: str = "") -> Export:
        """All that came of the sheet. A row that is behind no record, not joined and not left is a bug."""
        joined = {number: self._root(number) for number in self._joined}
        reasons = {one.line: one.reason for one in self.left}
        self.left += [Left(number, reasons[root]) for number, root in joined.items() if root in reasons]
        joined = {number: root for number, root in joined.items() if root not in reasons}
        used = {record.line for record in records} | joined.keys()
        left = {one.line for one in self.left}
        lost = {line.number for line in self.lines} - used - left
        whole = not lost and not used & left and len(used) + len(left) == self.rows
        assert whole, f"{self.source.key}: rows unaccounted for: {sorted(lost)[:5]}"  # noqa: S101  ours, not the user's
        return Export(
            self.source.key,
            self.context.file,
            tuple(records),
            tuple(sorted(self.left, key=lambda one: one.line)),
            tuple(self.findings),
            self.rows,
            len(used),
            account or self.context.account,
            self.context.exported_at,
            joined,
        )

    def _root(self, number: int) -> int:
        while number in self._joined:
            number = self._joined[number]
        return number


def _width(line: Line) -> int:
    return max((at + 1 for at, cell in enumerate(line.cells) if not is_blank(cell)), default=0)


def _is_link(cell: str) -> bool:
    return cell.strip().lower().startswith(("http://", "https://")) and "tiktok.com/" in cell.lower()


def _lost(text: str) -> bool:
    """Whether text was turned to question marks."""
    return text.count("?") >= 3 and not any(sign.isalpha() for sign in text)


def _comparable(cell: Raw) -> str:
    return "" if cell is None else clean(str(cell))
