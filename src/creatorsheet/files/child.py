"""Reads a workbook in a process of its own, so that a file that breaks the reader breaks nothing else.

Run as a program: the file's bytes come in, and a marshalled answer goes out: ("sheets", [(name, rows)]) or
(problem, fields). It imports nothing of this package, so that it starts fast. Cells are text, numbers, truth values or
None; a day is ("day", y, m, d), a moment ("moment", y, m, d, h, m, s), an error value ("error", text).
"""

from __future__ import annotations

import io
import marshal
import math
import posixpath
import re
import sys
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import date, datetime
from typing import Any

MEMORY, SECONDS = 2 << 30, 60
CHUNK, OVERLAP = 4 << 20, 512
ROWS, COLUMNS = 1_048_576, 16_384
CELLS = 12_000_000
"""The rectangle from A1 to the last filled cell; a reader holds all of it."""

DTD = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
CELL = re.compile(rb"""\br=["']([A-Z]+)(\d+)["']""")
FILLED = re.compile(rb"""\br=["']([A-Z]+)(\d+)["'][^<>]*(?<!/)>""")
MERGED = re.compile(rb"""<(?:\w+:)?mergeCell\b[^>]*?\bref=["'][A-Z]+\d+:([A-Z]+)(\d+)["']""")
RELATION = re.compile(rb"<(?:\w+:)?Relationship\b[^>]*>")
ATTRIBUTE = re.compile(rb"""\b(Target|TargetMode|Type)\s*=\s*["']([^"']*)["']""")
ERRORS = frozenset(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#SPILL!", "#CALC!"])
LOST = re.compile(rb"""\st\s*=\s*["']s["'][^>]*>\s*<(?:\w+:)?v>\s*-""")
ERROR = re.compile(rb"""\st\s*=\s*["']e["']""")
VALUE = re.compile(rb"<(?:\w+:)?v>([^<]*)<")


class No(Exception):  # noqa: N818  an answer
    """The file is not read: which problem, and its fields."""

    def __init__(self, problem: str, **fields: str) -> None:
        super().__init__(problem)
        self.answer = (problem, fields)


def number(letters: bytes) -> int:
    """A column's number; of absurd letters only the first eight count."""
    found = 0
    for letter in letters[:8]:
        found = found * 26 + letter - 64
    return found


def pieces(package: zipfile.ZipFile, part: str) -> Iterator[tuple[bytes, int]]:
    """A part in pieces, and how much of each is the end of the one before, so that nothing hides on a border.

    The null bytes of UTF-16 are taken out, so that its words are found like any other.
    """
    rest = b""
    with package.open(part) as stream:
        while piece := stream.read(CHUNK):
            whole = rest + (piece.replace(b"\0", b"") if b"\0" in piece else piece)
            yield whole, len(rest)
            rest = whole[-OVERLAP:]


def guard(package: zipfile.ZipFile) -> bool:
    """Look through all markup before a reader sees it; tell whether a sheet holds an error value."""
    errors = False
    for part in package.namelist():
        name = part.lower().replace("\\", "/")
        if not name.endswith((".xml", ".rels", ".vml")):
            continue
        rows = columns = 0
        for piece, overlap in pieces(package, part):
            if DTD.search(piece):
                raise No("unsafe", part=f"a document type declaration in {part}")
            if name.endswith(".rels"):
                relations(part, piece)
            elif name.startswith("xl/worksheets/"):
                across, down = reach(part, piece, overlap)
                rows, columns = max(rows, down), max(columns, across)
                errors = errors or ERROR.search(piece) is not None
        if rows * columns > CELLS:
            far(package, part)
    return errors


def relations(part: str, piece: bytes) -> None:
    """Refuse parts that point out of the file."""
    folder = posixpath.dirname(posixpath.dirname(part.replace("\\", "/")))
    for tag in RELATION.findall(piece):
        about = {key: value.decode("utf-8", "replace") for key, value in ATTRIBUTE.findall(tag)}
        target = about.get(b"Target", "").replace("\\", "/")
        if about.get(b"TargetMode", "").lower() == "external":
            if about.get(b"Type", "").endswith(("/worksheet", "/sharedStrings", "/styles")):
                raise No("unsafe", part="a sheet that lies in another file")
        elif posixpath.normpath(posixpath.join(folder, target.lstrip("/"))).startswith("../"):
            raise No("unsafe", part=f"a path out of the file, {target}")


def reach(part: str, piece: bytes, overlap: int) -> tuple[int, int]:
    """The last column and row of a piece of a sheet; refuses cells outside the grid and cells that stand twice."""
    cells = CELL.findall(piece, overlap)
    edges = cells + MERGED.findall(piece)
    columns = max(map(number, {letters for letters, _ in edges}), default=0)
    rows = max((int(digits[:12]) for digits in {digits for _, digits in edges}), default=0)
    if rows > ROWS or columns > COLUMNS:
        raise No(
            "large", reason=f"has cells outside the sheet in {part}", limit=f"{ROWS:,} rows and {COLUMNS:,} columns"
        )
    if (b"XFD", b"1048576") in edges and (b"XFD", b"1048576") not in cells:
        raise No("large", reason=f"merges the whole sheet in {part}", limit="the part that is filled")
    if LOST.search(piece):
        raise No("damaged", reason=f"a cell of {part} points at a text that is not there")
    if len(set(cells)) < len(cells):
        raise No("unsafe", part=f"one cell twice in {part}")
    return max(map(number, {letters for letters, _ in cells}), default=0), max(
        (int(digits) for digits in {digits for _, digits in cells}), default=0
    )


def far(package: zipfile.ZipFile, part: str) -> None:
    """Refuse a sheet whose filled cells lie too far apart; cells that only have a format do not count."""
    rows = columns = 0
    for piece, _ in pieces(package, part):
        for letters, digits in FILLED.findall(piece):
            rows, columns = max(rows, int(digits)), max(columns, number(letters))
    if rows * columns > CELLS:
        raise No("large", reason=f"spans {rows:,} rows by {columns:,} columns", limit=f"{CELLS:,} cells")


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


def put_errors(rows: list[list[Any]], xml: bytes) -> None:
    """Write the error values of a sheet part into its rows; the reader takes them for blanks."""
    for found in ERROR.finditer(xml):
        start, end = xml.rfind(b"<", 0, found.start()), xml.find(b">", found.end())
        place, value = CELL.search(xml, start, end), VALUE.search(xml, end)
        if place and value:
            down, across = int(place[2]) - 1, number(place[1]) - 1
            rows.extend([] for _ in range(down + 1 - len(rows)))
            rows[down].extend([None] * (across + 1 - len(rows[down])))
            rows[down][across] = ("error", value[1].decode())


def sheet_parts(package: zipfile.ZipFile) -> dict[str, str]:
    """The part of each sheet by its name."""
    from xml.etree import ElementTree  # noqa: PLC0415  needed for few files; declarations were refused before

    folder = "xl/_rels/workbook.xml.rels"
    targets = {one.get("Id"): one.get("Target", "") for one in ElementTree.fromstring(package.read(folder))}  # noqa: S314
    parts = {}
    for one in ElementTree.fromstring(package.read("xl/workbook.xml")).iter():  # noqa: S314
        if one.tag.endswith("}sheet"):
            key = next((value for name, value in one.items() if name.endswith("}id")), None)
            parts[one.get("name", "")] = posixpath.normpath(posixpath.join("xl", targets.get(key, ""))).lstrip("/")
    return parts


def sheets(data: bytes) -> list[tuple[str, list[list[Any]]]]:
    """All worksheets, in their order; hidden ones too."""
    from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum  # noqa: PLC0415  after the guard

    with zipfile.ZipFile(io.BytesIO(data)) as package:
        errors = guard(package)
        try:
            book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        except CalamineError:
            return patient(data)
        found = []
        for about in book.sheets_metadata:
            if about.typ == SheetTypeEnum.WorkSheet:
                found.append((about.name, trimmed(book.get_sheet_by_name(about.name).to_python(skip_empty_area=False))))
        if errors:
            parts = sheet_parts(package)
            for name, rows in found:
                if parts.get(name) in package.namelist():
                    put_errors(rows, package.read(parts[name]))
    return found


def patient(data: bytes) -> list[tuple[str, list[list[Any]]]]:
    """The same by a slower reader, which takes workbooks with macro sheets and loose ends."""
    from openpyxl import load_workbook  # noqa: PLC0415  for few files

    book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    found = []
    for sheet in book.worksheets:
        sheet.reset_dimensions()
        rows = trimmed(sheet.iter_rows(values_only=True))
        errors = [
            [("error", one) if isinstance(one, str) and one in ERRORS else one for one in cells] for cells in rows
        ]
        found.append((sheet.title, errors))
    return found


def trimmed(rows: Iterable[Iterable[Any]]) -> list[list[Any]]:
    """Rows of cells without blank rows at the end."""
    found = [row(values) for values in rows]
    while found and not found[-1]:
        found.pop()
    return found


def answer(data: bytes) -> tuple[str, Any]:
    """What to say about a file."""
    try:
        return "sheets", sheets(data)
    except No as no:
        return no.answer
    except MemoryError:
        return "large", {"reason": "needs too much memory", "limit": f"{MEMORY >> 30} GB"}
    except BaseException as wrong:  # noqa: BLE001  whatever a reader raises, a panic too, is an answer about the file
        said = " ".join(str(wrong).split()).rstrip(".")[:120] or type(wrong).__name__
        return "damaged", {"reason": f"its content is broken ({said})"}


if __name__ == "__main__":
    with suppress(ImportError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    marshal.dump(answer(sys.stdin.buffer.read()), sys.stdout.buffer)
