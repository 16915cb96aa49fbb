"""A sound workbook as parts, ways to spoil it, and how a spoilt file is declared."""

from __future__ import annotations

import io
import re
import struct
import warnings
import zipfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

Parts = dict[str, bytes]
Make = Callable[[Parts], bytes]

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
BOOK, RELS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
SHEET, TEXTS, STYLES = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml"
TYPES, ROOT, CORE = "[Content_Types].xml", "_rels/.rels", "docProps/core.xml"

TEMPLATE = Path(__file__).parents[3] / "workbook" / "CreatorSheet.xlsx"


@dataclass(frozen=True)
class Hostile:
    """A file that somebody may send. `make` spoils a sound workbook, or makes the file out of nothing.

    `verdict` is a problem's code, or "N rows" where the file is to be read all the same. `ours` is the verdict on a
    workbook of ours that was spoilt so, where that is another: "read" when the commands work on it.
    """

    name: str
    verdict: str
    why: str
    make: Make
    ours: str = ""


def sound() -> Parts:
    """A workbook of two rows: a header, and a handle with its views."""

    def relations(*arrows: tuple[str, str]) -> bytes:
        made = "".join(
            f'<Relationship Id="rId{at}" Type="{OFFICE}/{kind}" Target="{target}"/>'
            for at, (kind, target) in enumerate(arrows, 1)
        )
        return f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{made}</Relationships>'.encode()

    types = {BOOK: "sheet.main", SHEET: "worksheet", TEXTS: "sharedStrings", STYLES: "styles"}
    overrides = "".join(f'<Override PartName="/{part}" ContentType="{KIND}.{of}+xml"/>' for part, of in types.items())
    texts = "".join(f"<si><t>{text}</t></si>" for text in ("handle", "views", "anna.skin"))
    cells = (
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>'
        '<row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2"><v>16096</v></c></row>'
    )
    looks = '<fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>'
    looks += '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="14"/></cellXfs>'
    sheets = '<sheets><sheet name="Content" sheetId="1" r:id="rId1"/></sheets>'
    made = {
        TYPES: f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/'
        f'vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
        f"{overrides}</Types>",
        BOOK: f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}">{sheets}</workbook>',
        SHEET: f'<worksheet xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheetData>{cells}</sheetData></worksheet>',
        TEXTS: f'<sst xmlns="{MAIN}" count="3" uniqueCount="3">{texts}</sst>',
        STYLES: f'<styleSheet xmlns="{MAIN}">{looks}</styleSheet>',
        CORE: f'<coreProperties xmlns="{PACKAGE}/metadata/core-properties"><keywords>spring</keywords></coreProperties>',
    }
    return {
        **{part: (HEAD + xml).encode() for part, xml in made.items()},
        ROOT: relations(("officeDocument", BOOK), ("metadata/core-properties", CORE)),
        RELS: relations(
            ("worksheet", "worksheets/sheet1.xml"), ("sharedStrings", "sharedStrings.xml"), ("styles", "styles.xml")
        ),
    }


def template() -> Parts:
    """The parts of an empty workbook of ours."""
    with zipfile.ZipFile(TEMPLATE) as package:
        return {entry.filename: package.read(entry) for entry in package.infolist()}


def zipped(parts: Parts | Iterable[tuple[str, bytes]], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Parts as a file; of equal names both are written."""
    made = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(made, "w", method) as package:
        warnings.simplefilter("ignore")
        for name, content in parts.items() if isinstance(parts, dict) else parts:
            package.writestr(zipfile.ZipInfo(name, (2026, 5, 1, 12, 0, 0)), content, method)
    return made.getvalue()


def spoilt(part: str, old: str, new: str | bytes) -> Make:
    """A part with the first of something exchanged: a pattern, in which a template differs from a small workbook."""

    def make(parts: Parts) -> bytes:
        fresh = new if isinstance(new, bytes) else new.encode()
        changed, times = re.subn(old.encode(), lambda _: fresh, parts[part], count=1)
        assert times, f"{old} is not in {part}"
        return zipped({**parts, part: changed})

    return make


def ended(part: str, root: str, new: str) -> Make:
    """A part with more in front of its closing tag."""
    return spoilt(part, f"</{root}>", f"{new}</{root}>")


def with_row(row: str) -> Make:
    """The first sheet with one more row at its end."""

    def make(parts: Parts) -> bytes:
        xml = parts[SHEET].replace(b"<sheetData/>", b"<sheetData></sheetData>")
        return zipped({**parts, SHEET: xml.replace(b"</sheetData>", row.encode() + b"</sheetData>", 1)})

    return make


def with_part(name: str, content: str | bytes) -> Make:
    """A part more, or another one in its place."""
    return lambda parts: zipped({**parts, name: content if isinstance(content, bytes) else content.encode()})


def stored(make: Make) -> Make:
    """The same file not packed, so that it does not look like a bomb."""

    def plain(parts: Parts) -> bytes:
        with zipfile.ZipFile(io.BytesIO(make(parts))) as package:
            return zipped({entry.filename: package.read(entry) for entry in package.infolist()}, zipfile.ZIP_STORED)

    return plain


def patched(find: bytes, at: int, form: str, *values: int) -> Make:
    """A field of the directory entry of a part, or of its local header, overwritten: `at` counts from the header."""

    def make(parts: Parts) -> bytes:
        data = bytearray(zipped(parts))
        header, name = (b"PK\x03\x04", 30) if at < 0 else (b"PK\x01\x02", 46)
        place = next(
            found.start()
            for found in re.finditer(re.escape(header), bytes(data))
            if data[found.start() + name : found.start() + name + len(find)] == find
        )
        struct.pack_into(form, data, place + (-at if at < 0 else at), *values)
        return bytes(data)

    return make


def made_of(content: str | bytes) -> Make:
    """A file that is no workbook."""
    return lambda _: content if isinstance(content, bytes) else content.encode()
