"""A workbook looked at closely: besides its cells, which of them a formula fills or a merge covers, and what it says about
itself."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from creatorsheet.catalogue.problems import files as problems
from creatorsheet.files.gate import Kind, kind_of, not_supported
from creatorsheet.files.locked import unlocked
from creatorsheet.files.sheets import RawSheet
from creatorsheet.files.workbook import read_workbook
from creatorsheet.kernel.finding import Place
from creatorsheet.kernel.grid import column_number

FORMULA = re.compile(
    rb"""<(?:\w+:)?c\b[^<>]*?\sr=["']([A-Z]{1,3})(\d{1,7})["'][^<>]*>\s*<(?:\w+:)?f\b[^<>]*?(?:\sref=["']([A-Z0-9:]+)["'][^<>]*)?>"""
)
MERGED = re.compile(rb"""<(?:\w+:)?mergeCell\b[^<>]*?\sref=["']([A-Z0-9:]+)["']""")
AREA = re.compile(r"([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})")
CHUNK, OVERLAP = 4 << 20, 2_048
SMALL = 4 << 20
"""Bytes of a part that is read whole."""

MOST_SPREAD = 200_000
"""Cells of a sheet that array formulas may spread over, or merges cover."""

Cell = tuple[int, int]
"""A cell's row and column, counted from 1."""


@dataclass(frozen=True)
class Closely:
    """The sheets of a workbook, the cells of each that hold a formula, those that a merge covers (all but its first, which
    alone can hold something), and its custom properties."""

    name: str
    sheets: tuple[RawSheet, ...]
    formulas: Mapping[str, frozenset[Cell]] = field(default_factory=dict)
    covered: Mapping[str, frozenset[Cell]] = field(default_factory=dict)
    properties: Mapping[str, str] = field(default_factory=dict)


def open_closely(path: Path, *, password: str | None = None) -> Closely:
    """A workbook with its formulas and properties. Refuses like `open_file`, and whatever is no workbook (CS-F06)."""
    name = path.name
    try:
        data = path.read_bytes()
    except OSError as wrong:
        reason = (
            "there is no such file" if isinstance(wrong, FileNotFoundError) else str(wrong.strerror or wrong).lower()
        )
        raise problems.FILE_IS_DAMAGED_OR_EMPTY.refuse(Place(file=name), reason=reason) from wrong
    return look_closely(data, name, password=password)


def look_closely(data: bytes, name: str, *, password: str | None = None) -> Closely:
    """The same of a workbook in memory."""
    kind = kind_of(data, name)
    if kind is Kind.LOCKED:
        data = unlocked(data, name, password)
        kind = kind_of(data, name)
    if kind is not Kind.WORKBOOK:
        raise not_supported(name, "no Excel workbook")
    sheets = read_workbook(data, name)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            found = {sheet: _cells(package, part) for sheet, part in _parts(package)}
            formulas = {sheet: one for sheet, (one, _) in found.items()}
            covered = {sheet: one for sheet, (_, one) in found.items()}
            return Closely(name, sheets, formulas, covered, dict(_properties(package)))
    except (ParseError, DefusedXmlException, zipfile.BadZipFile, zlib.error, EOFError, KeyError, ValueError) as wrong:
        reason = f"a part of it is damaged ({wrong})"
        raise problems.FILE_IS_DAMAGED_OR_EMPTY.refuse(Place(file=name), reason=reason) from wrong


def _cells(package: zipfile.ZipFile, part: str) -> tuple[frozenset[Cell], frozenset[Cell]]:
    """Cells with a formula of their own and those an array formula spreads over; and cells that a merge covers."""
    formulas, covered = set[Cell](), set[Cell]()
    rest, room = b"", MOST_SPREAD
    with package.open(part) as stream:
        while piece := stream.read(CHUNK):
            whole = rest + piece.replace(b"\0", b"")
            for letters, digits, area in FORMULA.findall(whole):
                formulas.add((int(digits), column_number(letters.decode())))
                room = _spread(formulas, _area(area.decode()), room, part)
            for area in MERGED.findall(whole):
                room = _spread(covered, islice(_area(area.decode()), 1, None), room, part)
            rest = whole[-OVERLAP:]
    return frozenset(formulas), frozenset(covered)


def _spread(cells: set[Cell], area: Iterable[Cell], room: int, part: str) -> int:
    """Add the cells of an area; how many more may come."""
    for cell in area:
        room -= 1
        if room < 0:
            raise ValueError(f"formulas or merges over more than {MOST_SPREAD:,} cells of {part}")
        cells.add(cell)
    return room


def _area(text: str) -> Iterator[Cell]:
    found = AREA.fullmatch(text)
    if found:
        left, right = column_number(found[1]), column_number(found[3])
        top, bottom = int(found[2]), int(found[4])
        yield from ((row, at) for row in range(top, bottom + 1) for at in range(left, right + 1))


def _parts(package: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    """Each sheet's name and part."""
    names = set(package.namelist())
    for book in _related(package, "", "officeDocument"):
        targets = {key: part for key, _, part in _relations(package, book)}
        for sheet in _tags(_small(package, book), "sheet"):
            key = next((value for name, value in sheet.attrib.items() if name.endswith("}id")), "")
            part = targets.get(key, "")
            if part in names:
                yield sheet.attrib.get("name", ""), part


def _properties(package: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    for part in _related(package, "", "custom-properties", "customProperties"):
        for one in _tags(_small(package, part), "property"):
            yield one.attrib.get("name", ""), "".join(one.itertext()).strip()


def _related(package: zipfile.ZipFile, part: str, *kinds: str) -> list[str]:
    names = set(package.namelist())
    found = (target for _, kind, target in _relations(package, part) if kind in kinds)
    return [target for target in found if target in names]


def _relations(package: zipfile.ZipFile, part: str) -> Iterator[tuple[str, str, str]]:
    """The key, kind and part of each relation of a part."""
    folder, name = posixpath.split(part)
    about = posixpath.join(folder, "_rels", f"{name}.rels")
    if about not in package.namelist():
        return
    for one in _tags(_small(package, about), "Relationship"):
        target = posixpath.normpath(posixpath.join("/", folder, one.attrib.get("Target", "")))
        yield one.attrib.get("Id", ""), one.attrib.get("Type", "").rpartition("/")[2], target.lstrip("/")


def _small(package: zipfile.ZipFile, part: str) -> Element:
    if package.getinfo(part).file_size > SMALL:
        raise ValueError(f"{part} is larger than it can be")
    return fromstring(package.read(part), forbid_dtd=True)


def _tags(root: Element, name: str) -> Iterator[Element]:
    return (one for one in root.iter() if one.tag.rpartition("}")[2] == name)
