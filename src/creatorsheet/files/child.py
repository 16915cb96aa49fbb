"""Reads a workbook in a process of its own, so that a file that breaks the reader breaks nothing else.

Run as a program (`python -P -m creatorsheet.files.child MEMORY SECONDS CELLS [ours]`): the file's bytes come in, and marshalled
values go out, each behind its length in four bytes: ("sheet", name), then ("rows", number of the first, rows) as often as there are rows that hold anything,
and at last ("end", {}) or (problem, fields). Cells are text, numbers, truth values or None; a day is ("day", y, m, d),
a moment ("moment", y, m, d, h, m, s, µs), an error value ("error", text). It imports little, so that it starts fast.
"""

from __future__ import annotations

import io
import marshal
import math
import posixpath
import re
import sys
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import date, datetime
from itertools import pairwise
from typing import Any
from xml.parsers import expat

from creatorsheet.files.confine import confine
from creatorsheet.files.guard import No, guard, number, pieces, refuse_declaration

BLOCK = 500
"""Rows of one answer."""

ERRORS = frozenset(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#SPILL!", "#CALC!"])
ERROR = re.compile(rb"""\st\s*=\s*["']e["']""")
PLACE = re.compile(rb"""\br\s*=\s*["']([A-Za-z]+)(\d+)["']""")
VALUE = re.compile(rb"<(?:\w+:)?v>([^<]*)<")
LONGEST_FORMULA = 40_000
"""Bytes that may stand between a cell's type and its value."""

LONGEST_TAG = 2_000

Answer = tuple[Any, ...]
Errors = dict[int, dict[int, tuple[str, str]]]


def cell(value: Any) -> Any:
    """A cell as it can be marshalled; blank is None."""
    if value is None or value == "":
        return None
    if isinstance(value, float):
        return value if math.isfinite(value) else ("error", "#NUM!")
    if isinstance(value, datetime):
        return ("moment", value.year, value.month, value.day, value.hour, value.minute, value.second, value.microsecond)
    if isinstance(value, date):
        return ("day", value.year, value.month, value.day)
    return value if isinstance(value, str | int | bool) else str(value)


def row(values: Iterable[Any]) -> list[Any]:
    """A row of cells without the blank ones at its end."""
    cells = [cell(value) for value in values]
    while cells and cells[-1] is None:
        cells.pop()
    return cells


def blocks(rows: Iterable[Sequence[Any]], left: int = 0, errors: Errors | None = None) -> Iterator[Answer]:
    """The rows that hold anything, in answers of consecutive ones; `left` columns in front of them are blank."""
    errors = errors or {}
    gap = [None] * left
    found: list[list[Any]] = []
    first = 1
    for at, values in enumerate(rows, 1):
        cells = [] if values.count("") == len(values) else [*gap, *row(values)]
        for column, error in errors.get(at, {}).items():
            cells.extend([None] * (column - len(cells)))
            cells[column - 1] = error
        if found and (not cells or len(found) == BLOCK):
            yield "rows", first, found
            found = []
        if cells:
            first = first if found else at
            found.append(cells)
    if found:
        yield "rows", first, found


def errors_in(package: zipfile.ZipFile, part: str) -> Errors:
    """The error values of a sheet part by row and column; the reader takes them for blanks."""
    errors: Errors = {}
    for xml, _ in pieces(package, part, LONGEST_FORMULA):
        places = [(found.start(), found.end()) for found in ERROR.finditer(xml)]
        for (begin, after), (until, _) in pairwise([*places, (len(xml), 0)]):
            start = xml.rfind(b"<", max(0, begin - LONGEST_TAG), begin)
            end = xml.find(b">", after, until)
            place, value = PLACE.search(xml, start, end), VALUE.search(xml, end, until)
            if place and value and xml[end - 1 : end] != b"/":
                kept = sys.intern(value[1].decode("utf-8", "replace"))
                errors.setdefault(int(place[2]), {})[number(place[1])] = ("error", kept)
    return errors


def titled(no: No, package: zipfile.ZipFile) -> No:
    """The same answer with sheets called as people know them, where the workbook tells."""
    problem, fields = no.answer
    with suppress(No, zipfile.BadZipFile, zlib.error, EOFError, LookupError, ValueError, expat.ExpatError):
        for title, part in sheet_parts(package).items():
            fields = {key: word.replace(part, f"the sheet {title}") for key, word in fields.items()}
    return No(problem, **fields)


def sheet_parts(package: zipfile.ZipFile) -> dict[str, str]:
    """The part of each sheet by its name."""
    targets: dict[str, str] = {}
    parts: dict[str, str] = {}

    def relation(name: str, about: dict[str, str]) -> None:
        if name.endswith("Relationship"):
            targets[about.get("Id", "")] = about.get("Target", "")

    def sheet(name: str, about: dict[str, str]) -> None:
        if name.rpartition(":")[2] == "sheet":
            key = next((value for name, value in about.items() if name.endswith(":id")), "")
            parts[about.get("name", "")] = posixpath.normpath(posixpath.join("xl", targets.get(key, ""))).lstrip("/")

    for part, look in (("xl/_rels/workbook.xml.rels", relation), ("xl/workbook.xml", sheet)):
        if part not in package.namelist():
            return {}
        parser = expat.ParserCreate()
        parser.StartElementHandler = look
        parser.StartDoctypeDeclHandler = refuse_declaration
        parser.Parse(package.read(part), True)
    return parts


def sheets(data: bytes, cells: int, *, ours: bool) -> Iterator[Answer]:
    """All worksheets, in their order; hidden ones too."""
    from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum  # noqa: PLC0415  after the limits

    with zipfile.ZipFile(io.BytesIO(data)) as package:
        try:
            broken = guard(package, cells, ours=ours)
        except No as no:
            raise titled(no, package) from no
        try:
            book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        except CalamineError:
            if ours:
                raise
            yield from patient(data)
            return
        parts = sheet_parts(package) if broken else {}
        for about in book.sheets_metadata:
            if about.typ == SheetTypeEnum.WorkSheet:
                yield "sheet", about.name
                part = parts.get(about.name, "")
                try:
                    sheet = book.get_sheet_by_name(about.name)
                except CalamineError:
                    if part not in broken:
                        raise
                    book = CalamineWorkbook.from_filelike(softened(package, broken))
                    sheet = book.get_sheet_by_name(about.name)
                left = sheet.start[1] if sheet.start else 0
                yield from blocks(sheet.iter_rows(), left, errors_in(package, part) if part in broken else None)


def softened(package: zipfile.ZipFile, broken: set[str]) -> io.BytesIO:
    """The same workbook with error values as text, for those the reader does not know, such as #SPILL!."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as copy:
        for part in package.namelist():
            xml = package.read(part)
            copy.writestr(part, ERROR.sub(b' t="str"', xml) if part in broken else xml)
    made.seek(0)
    return made


def patient(data: bytes) -> Iterator[Answer]:
    """The same by a slower reader, which takes workbooks with macro sheets and loose ends."""
    for unwanted in ("lxml", "numpy"):  # the one would be let around the ban of document types, the other is too large
        sys.modules[unwanted] = None  # type: ignore[assignment]
    import mimetypes  # noqa: PLC0415

    mimetypes.knownfiles = []  # its lists lie outside the program
    from openpyxl import load_workbook  # noqa: PLC0415  for few files

    book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    for sheet in book.worksheets:
        yield "sheet", sheet.title
        sheet.reset_dimensions()
        yield from blocks(
            [("error", one) if isinstance(one, str) and one in ERRORS else "" if one is None else one for one in cells]
            for cells in sheet.iter_rows(values_only=True)
        )


def answers(data: bytes, cells: int, *, ours: bool) -> Iterator[Answer]:
    """What to say about a file."""
    try:
        yield from sheets(data, cells, ours=ours)
        yield "end", {}
    except No as no:
        yield no.answer
    except MemoryError:
        yield "memory", {}
    except PermissionError as reached:
        yield "unsafe", {"part": f"what reaches for {reached}"}
    except BaseException as wrong:  # noqa: BLE001  whatever a reader raises, a panic too, is an answer about the file
        said = " ".join(str(wrong).split()).rstrip(".")[:120] or type(wrong).__name__
        yield "damaged", {"reason": f"its content is broken ({said})"}


def main() -> None:
    """Read what comes in, and answer."""
    memory, seconds, cells, *kind = sys.argv[1:]
    confine(int(memory), int(seconds))
    data = sys.stdin.buffer.read()
    for answer in answers(data, int(cells), ours=bool(kind)):
        said = marshal.dumps(answer)
        sys.stdout.buffer.write(len(said).to_bytes(4, "big") + said)


if __name__ == "__main__":
    main()
