"""Looks through all markup of a workbook before any reader sees it. Works on bytes; parses nothing but a workbook of ours.

Runs in the child process, and imports nothing of this package, so that the child starts fast.
"""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Iterator
from html import unescape
from xml.parsers import expat

CHUNK, OVERLAP = 4 << 20, 512
ROWS, COLUMNS = 1_048_576, 16_384
MOST_STRUCTURE = 16 << 20
"""Bytes of a part of a workbook of ours that is taken apart whole: all but cells, texts, and what nobody opens."""

SPREAD = ("SHEETDATA", "SST", "PIVOTCACHERECORDS", "PIVOTCACHEDEFINITION", "COMMENTS", "CALCCHAIN", "STYLESHEET")
MARKUP = (".xml", ".rels", ".vml")
LETTERS, DIGITS = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ ", b"0123456789 "

FLAT = bytes.maketrans(b"abcdefghijklmnopqrstuvwxyz'\t\r\n", b'ABCDEFGHIJKLMNOPQRSTUVWXYZ"   ')
"""XML knows two quotes and four blanks, and a reader may forgive the wrong case: here is one of each."""

DTD = re.compile(rb"<!(?:DOCTYPE|ENTITY)")
ENCODING = re.compile(rb'[\xef\xbb\xbf\xff\xfe ]*<\?XML [^>]*?ENCODING="([^">]*)"')
PLAIN = re.compile(rb"UTF-?8|UTF-?16(?:LE|BE)?|(?:US-)?ASCII|ISO-8859-\d+|LATIN-?1|WINDOWS-\d+|CP125\d")
SOUGHT = re.compile(rb' R="([A-Z]+[0-9]+)"')
CELL = re.compile(rb'<(?:[\w.-]+:)?C (?:[^<>]*? )??R="([A-Z]+[0-9]+)"')
FILLED = re.compile(rb'<(?:[\w.-]+:)?C (?:[^<>]*? )??R="([A-Z]+)([0-9]+)"[^<>]*(?<!/)>')
ROW = re.compile(rb'<(?:[\w.-]+:)?ROW (?:[^<>]*? )??R="([0-9]+)"')
MERGED = re.compile(rb'<(?:[\w.-]+:)?MERGECELL [^<>]*?REF="[A-Z]+[0-9]+:([A-Z]+[0-9]+)"')
LOST = re.compile(rb'T="S"[^<>]*>\s*<(?:[\w.-]+:)?V>\s*[^0-9\s<]')
TEXTS = re.compile(rb'<(?:[\w.-]+:)?SST [^<>]*?COUNT="([0-9]+)"(?:[^<>]*?COUNT="([0-9]+)")?')
RELATION = re.compile(rb"""<(?:[\w.-]+:)?Relationship\b(?:[^<>"']|"[^"<]*"|'[^'<]*')*>""", re.IGNORECASE)
ATTRIBUTE = re.compile(rb"""\b(Target|TargetMode|Type)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
HIDDEN = re.compile(r"%(?:2[ef]|5c)", re.IGNORECASE)
READ = ("/worksheet", "/sharedstrings", "/styles", "/theme", "/table", "/officedocument", "/chartsheet", "/dialogsheet")
"""Kinds of relations whose target is opened to read cells."""


class No(Exception):  # noqa: N818  an answer
    """The file is not read: which problem, and its fields."""

    def __init__(self, problem: str, **fields: str) -> None:
        super().__init__(problem)
        self.answer = (problem, fields)


def number(letters: bytes) -> int:
    """A column's number; of absurd letters only the first eight count."""
    found = 0
    for letter in letters[:8]:
        found = found * 26 + (letter & 0x5F) - 64
    return found


def pieces(package: zipfile.ZipFile, part: str, overlap: int = OVERLAP) -> Iterator[tuple[bytes, int]]:
    """A part in pieces, and how much of each is the end of the one before, so that nothing hides on a border."""
    rest = b""
    with package.open(part) as stream:
        while piece := stream.read(CHUNK):
            whole = rest + piece
            yield whole, len(rest)
            rest = whole[-overlap:]


def flat(piece: bytes) -> bytes:
    """A piece as the patterns want it: one case, one quote, one blank, no null bytes of UTF-16, nothing around =."""
    made = piece.translate(FLAT, b"\0")
    return re.sub(rb" *= *", b"=", made) if b" =" in made or b'= "' in made else made


def guard(package: zipfile.ZipFile, cells: int, *, ours: bool = False) -> set[str]:
    """Refuse what may harm a reader; tell which parts hold error values.

    `cells` is how large the rectangle from A1 to the last filled cell may be: a reader holds all of it. A workbook of
    `ours` will be edited, and therefore has to be XML to the letter.
    """
    errors = set()
    for part in package.namelist():
        if not part.endswith("/") and _look(package, part, cells, ours):
            errors.add(part)
    return errors


def _look(package: zipfile.ZipFile, part: str, limit: int, ours: bool) -> bool:
    name = part.lower().replace("\\", "/")
    parser = _strict() if ours and name.endswith(MARKUP) else None
    errors = sheet = spread = False
    rows = columns = held = loose = 0
    for piece, overlap in pieces(package, part):
        shown = flat(piece)
        if not held and not name.endswith(MARKUP) and not shown.lstrip(b"\xef\xbb\xbf\xff\xfe ").startswith(b"<"):
            return False
        _check_markup(part, shown, 0 if held else package.getinfo(part).file_size)
        if parser:
            parser.Parse(piece[overlap:], False)
        if name.endswith(".rels"):
            _check_relations(part, piece.replace(b"\0", b""))
        if sheet := sheet or b"SHEETDATA" in shown or name.startswith("xl/worksheets/"):
            across, down = _reach(part, shown, min(overlap, len(shown)))
            rows, columns = max(rows, down), max(columns, across)
            loose = max(loose, _unnamed(shown))
            errors = errors or b'T="E"' in shown
        held += len(piece) - overlap
        spread = spread or any(f"{root}".encode() in shown for root in SPREAD)
        if parser and held > MOST_STRUCTURE and not spread:
            raise No("large", reason=f"has a part of over {MOST_STRUCTURE >> 20} MB, {part}", limit="that size")
    if parser:
        parser.Parse(b"", True)
    if rows * loose > limit:
        raise _spread(part, rows, loose, limit)
    if rows * columns > limit:
        _far(package, part, limit)
    return errors


def _strict() -> expat.XMLParserType:
    made = expat.ParserCreate()
    made.StartDoctypeDeclHandler = refuse_declaration
    return made


def refuse_declaration(*_: object) -> None:
    """What a parser calls at a document type."""
    raise No("unsafe", part="a document type declaration")


def _check_markup(part: str, shown: bytes, size: int) -> None:
    """Refuse document types; at the beginning of a part of this size also encodings that could hide one, and texts that
    are announced but not there, since a reader makes room for them."""
    if DTD.search(shown):
        raise No("unsafe", part=f"a document type declaration in {part}")
    if size and (found := ENCODING.match(shown)) and not PLAIN.fullmatch(found[1]):
        raise No("unsafe", part=f"the encoding {found[1][:20].decode('ascii', 'replace')} in {part}")
    if size and (said := TEXTS.search(shown)) and max(int(n[:12]) for n in said.groups(b"0")) > size:
        raise No("damaged", reason=f"the texts in {part} are more than it has room for")


def _check_relations(part: str, piece: bytes) -> None:
    """Refuse parts that point out of the file."""
    folder = posixpath.dirname(posixpath.dirname(part.replace("\\", "/")))
    for tag in RELATION.findall(piece):
        about = {key: unescape((one or two).decode("utf-8", "replace")) for key, one, two in ATTRIBUTE.findall(tag)}
        target = about.get(b"Target", "").replace("\\", "/")
        if about.get(b"TargetMode", "").strip().lower() == "external":
            if about.get(b"Type", "").strip().lower().endswith(READ):
                raise No("unsafe", part="a sheet that lies in another file")
        elif HIDDEN.search(target) or posixpath.normpath(posixpath.join(folder, target.lstrip("/"))).startswith("../"):
            raise No("unsafe", part=f"a path out of the file, {' '.join(target.split())[:80]}")


def _reach(part: str, shown: bytes, overlap: int) -> tuple[int, int]:
    """The last column and row of a piece of a sheet; refuses cells outside the grid and cells that stand twice.

    What looks like a cell's name may be text, so that only a second, slower look refuses.
    """
    found = SOUGHT.findall(shown, overlap)
    columns, rows = _last(found)
    if rows > ROWS or columns > COLUMNS or len(set(found)) < len(found):
        found = CELL.findall(shown, overlap)
        columns, rows = _last(found)
    edges = MERGED.findall(shown) if b"MERGECELL " in shown else []
    wide, low = _last(edges)
    named = max((int(digits[:12]) for digits in set(ROW.findall(shown))), default=0)
    if max(rows, low, named) > ROWS or max(columns, wide) > COLUMNS:
        limit = f"{ROWS:,} rows and {COLUMNS:,} columns"
        raise No("large", reason=f"has cells outside the sheet in {part}", limit=limit)
    if b"XFD1048576" in edges and b"XFD1048576" not in found:
        raise No("large", reason=f"merges the whole sheet in {part}", limit="the part that is filled")
    if LOST.search(shown):
        raise No("damaged", reason=f"a cell of {part} points at a text that is not there")
    if len(set(found)) < len(found):
        raise No("unsafe", part=f"one cell twice in {part}")
    return columns, max(rows, named)


def _unnamed(shown: bytes) -> int:
    """How many cells of one row do not say where they stand."""
    return max(row.count(b"<C>") for row in shown.split(b"<ROW")) if b"<C>" in shown else 0


def _last(cells: list[bytes]) -> tuple[int, int]:
    """The last column and row that any of the cells has."""
    all_of_them = b" ".join(cells)
    columns = max(map(number, set(all_of_them.translate(None, DIGITS[:-1]).split())), default=0)
    rows = max((int(one[:12]) for one in set(all_of_them.translate(None, LETTERS[:-1]).split())), default=0)
    return columns, rows


def _far(package: zipfile.ZipFile, part: str, limit: int) -> None:
    """Refuse a sheet whose filled cells lie too far apart; cells that only have a format do not count."""
    rows = columns = 0
    for piece, _ in pieces(package, part):
        for letters, digits in FILLED.findall(flat(piece)):
            rows, columns = max(rows, int(digits[:12])), max(columns, number(letters))
    if rows * columns > limit:
        raise _spread(part, rows, columns, limit)


def _spread(part: str, rows: int, columns: int, limit: int) -> No:
    return No("large", reason=f"spans {rows:,} rows by {columns:,} columns in {part}", limit=f"{limit:,} cells")
