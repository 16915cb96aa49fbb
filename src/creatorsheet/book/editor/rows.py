"""Where the rows and cells of a sheet part stand. Rows that nobody asks for are never taken apart."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field

from creatorsheet.book.editor.areas import Area, cell_at, cell_ref
from creatorsheet.book.editor.markup import IN_TAG, DamagedError, elements, masked, parser, tag_end


@dataclass(slots=True)
class Formula:
    """A formula as it stands in a cell."""

    text: str = ""
    kind: str = ""  # "", array, shared or dataTable
    ref: str = ""


@dataclass(slots=True)
class Cell:
    """A cell of a row: bytes `start` to `end` of the part, what it holds as text, and its formula."""

    row: int
    column: int
    start: int
    end: int
    kind: str = ""  # its type, such as s, str, b, e or inlineStr
    style: int | None = None  # None for the default
    formula: Formula | None = None
    shown: str | None = None  # text of <v>, or of the inline string

    @property
    def blank(self) -> bool:
        """Whether nothing but look is there."""
        return self.formula is None and self.shown is None


@dataclass
class Row:
    """A row of the part, taken apart."""

    number: int
    attributes: dict[str, str]
    start: int
    inside: int
    close: int
    end: int
    empty: bool  # an empty element, <row/>
    cells: dict[int, Cell] = field(default_factory=dict)

    @property
    def style(self) -> int | None:
        """The style of its cells that are not written, when it has one."""
        own = self.attributes.get("customFormat") in ("1", "true")
        return int(self.attributes["s"]) if own and self.attributes.get("s", "").isdecimal() else None


class Rows:
    """The sheetData of a sheet part, indexed by row number."""

    def __init__(self, xml: bytes) -> None:
        self.xml = xml
        self._marks = masked(xml)
        found = re.search(rb"<((?:[\w.-]+:)?)sheetData" + IN_TAG + rb">", self._marks)
        if found is None:
            raise DamagedError("the sheet has no rows part")
        self.prefix = found[1].decode()
        self.start, self.inside = found.start(), found.end()
        self.empty = found[0].endswith(b"/>")
        closing = f"</{self.prefix}sheetData".encode()
        self.close = self.inside if self.empty else self._marks.find(closing, self.inside)
        if self.close < 0:
            raise DamagedError("the end of its rows is missing")
        self.end = self.inside if self.empty else tag_end(self._marks, self.close)
        self._cell_tag = re.compile(f"<{self.prefix}c\\s".encode())
        self.numbers: list[int] = []
        self._starts: list[int] = []
        self._index()
        self._last: Row | None = None

    def _index(self) -> None:
        number, sorted_so_far = 0, True
        pattern = re.compile(b"<" + self.prefix.encode() + rb"row(?=[\s/>])" + IN_TAG + b">")
        own = re.compile(rb"""\sr\s*=\s*["']\s*(\d+)""")
        for found in pattern.finditer(self._marks, self.inside, self.close):
            named = own.search(found[0])
            before, number = number, int(named[1]) if named else number + 1
            sorted_so_far &= number > before
            self.numbers.append(number)
            self._starts.append(found.start())
        if not sorted_so_far:
            raise DamagedError("its rows do not stand in order")

    @property
    def last(self) -> int:
        """The number of the last row that is there."""
        return self.numbers[-1] if self.numbers else 0

    @property
    def calculates(self) -> bool:
        """Whether any cell has a formula."""
        return re.search(b"<" + self.prefix.encode() + rb"f[\s/>]", self._marks[self.inside : self.close]) is not None

    def __contains__(self, number: int) -> bool:
        at = bisect_left(self.numbers, number)
        return at < len(self.numbers) and self.numbers[at] == number

    def insert_at(self, number: int) -> int:
        """The offset where a row that is not there belongs."""
        at = bisect_left(self.numbers, number)
        return self._starts[at] if at < len(self._starts) else self.close

    def row(self, number: int) -> Row | None:
        """A row taken apart, or None. The one asked for last is remembered."""
        if self._last is not None and self._last.number == number:
            return self._last
        at = bisect_left(self.numbers, number)
        if at == len(self.numbers) or self.numbers[at] != number:
            return None
        self._last = _Reader(self._marks, number, self._starts[at], []).read(self.xml, self._stop(at))
        return self._last

    def text(self, number: int) -> bytes:
        """The bytes of a row, comments blanked out; b"" for one that is not there."""
        at = bisect_left(self.numbers, number)
        if at == len(self.numbers) or self.numbers[at] != number:
            return b""
        return self._marks[self._starts[at] : self._stop(at)]

    def cell(self, row: int, column: int) -> Cell | None:
        """A cell, or None where nothing is written. A cell that names its address is found without its row."""
        at = bisect_left(self.numbers, row)
        if at == len(self.numbers) or self.numbers[at] != row:
            return None
        if self._last is None or self._last.number != row:
            named = self._marks.find(f' r="{cell_ref(row, column)}"'.encode(), self._starts[at], self._stop(at))
            start = self._marks.rfind(b"<", 0, named) if named > 0 else 0
            if self._cell_tag.match(self._marks, start):
                return _Reader(self._marks, row, start, ["row"]).cell(self.xml, self._stop(at))
        found = self.row(row)
        return found.cells.get(column) if found else None

    def _stop(self, at: int) -> int:
        return self._starts[at + 1] if at + 1 < len(self._starts) else self.close

    def filled(self, area: Area) -> Iterator[Cell]:
        """The cells of an area that hold a value or a formula."""
        first = bisect_left(self.numbers, area.top)
        for number in self.numbers[first:]:
            if number > area.bottom:
                return
            row = self.row(number)
            assert row is not None  # noqa: S101  its number is in the index
            yield from (one for one in row.cells.values() if not one.blank and (number, one.column) in area)

    def spread(self) -> list[tuple[str, Area]]:
        """The formulas that stand for several cells: their kind (array, shared, dataTable) and their area."""
        found = []
        sign = self.prefix.encode()
        pattern = re.compile(b"<" + sign + rb"f\s" + IN_TAG + b">")
        for tag in pattern.finditer(self._marks, self.inside, self.close):
            if b"ref" in tag[0]:
                closed = tag[0] if tag[0].endswith(b"/>") else tag[0] + b"</" + sign + b"f>"
                attributes = elements(closed, "f")[0].attributes
                if "ref" in attributes:
                    found.append((attributes.get("t", ""), Area.parse(attributes["ref"])))
        return found


class _Reader:
    """Reads one row with expat. Offsets count from the beginning of the part."""

    def __init__(self, marks: bytes, number: int, start: int, path: list[str]) -> None:
        self.row = Row(number, {}, start, 0, 0, 0, False)
        self._marks, self._start = marks, start
        self._path = path
        self._cell: Cell | None = None
        self._column = 0
        self._parser = parser()
        self._parser.StartElementHandler = self._begin
        self._parser.EndElementHandler = self._finish
        self._parser.CharacterDataHandler = self._text

    def read(self, xml: bytes, stop: int) -> Row:
        self._parser.Parse(xml[self._start : stop], False)
        return self.row

    def cell(self, xml: bytes, stop: int) -> Cell:
        """The one cell that begins where this reader does."""
        inside = tag_end(self._marks, self._start)
        close = inside if self._marks[inside - 2 : inside] == b"/>" else tag_end(self._marks, self._close(inside, stop))
        self.read(xml, close)
        [found] = self.row.cells.values()
        return found

    def _close(self, inside: int, stop: int) -> int:
        name = self._marks[self._start + 1 : inside].split(maxsplit=1)[0]
        return self._marks.index(b"</" + name, inside, stop)

    @property
    def _at(self) -> int:
        return self._start + self._parser.CurrentByteIndex

    def _begin(self, name: str, attributes: dict[str, str]) -> None:
        local = name.rpartition(":")[2]
        row, cell, depth = self.row, self._cell, len(self._path)
        if depth == 0:
            row.attributes, row.inside = attributes, tag_end(self._marks, self._at)
            row.empty = self._marks[row.inside - 2 : row.inside] == b"/>"
        elif depth == 1 and local == "c":
            self._column = cell_at(attributes["r"])[1] if "r" in attributes else self._column + 1
            kind, style = attributes.get("t", ""), int(attributes["s"]) if attributes.get("s", "").isdecimal() else None
            self._cell = row.cells[self._column] = Cell(row.number, self._column, self._at, 0, kind, style)
        elif cell is not None and depth == 2 and local == "f":
            cell.formula = Formula("", attributes.get("t", ""), attributes.get("ref", ""))
        elif cell is not None and depth == 2 and local in ("v", "is"):
            cell.shown = cell.shown or ""
        self._path.append(local)

    def _finish(self, _: str) -> None:
        self._path.pop()
        row, cell = self.row, self._cell
        if not self._path:
            row.close = row.inside if row.empty else self._at
            row.end = row.inside if row.empty else tag_end(self._marks, row.close)
        elif cell is not None and len(self._path) == 1:
            head = tag_end(self._marks, cell.start)
            empty = self._marks[head - 2 : head] == b"/>"  # of an empty element expat's own end is of no use
            cell.end = head if empty else tag_end(self._marks, self._at)
            self._cell = None

    def _text(self, data: str) -> None:
        if self._cell is None:
            return
        local = self._path[-1]
        if local == "f" and self._cell.formula is not None:
            self._cell.formula.text += data
        elif local == "v" or (local == "t" and "rPh" not in self._path):
            self._cell.shown = (self._cell.shown or "") + data
