"""What a file is, told by its first bytes, and whether a zip is built as programs build it. No content is read here."""

from __future__ import annotations

import io
import re
import struct
import zipfile
from enum import Enum
from itertools import pairwise

from creatorsheet.catalogue.problems import files as problems
from creatorsheet.kernel.finding import Place

MOST_BYTES = 200 << 20
MOST_PARTS = 3_000
MOST_UNPACKED = 1 << 30
RATIO = 200
EXEMPT = 100_000
"""Parts smaller than this may be packed as tightly as they like."""


class Kind(Enum):
    """What can be opened."""

    WORKBOOK = "workbook"
    ARCHIVE = "zip of files"
    LOCKED = "encrypted workbook"
    TEXT = "text"


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
OTHERS = (
    (b"%PDF", "a PDF"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"RIFF", "a picture or a recording"),
    (b"{\\rtf", "a text document"),
    (b"\x1f\x8b", "a .gz archive"),
    (b"7z\xbc\xaf", "a .7z archive"),
    (b"Rar!", "a .rar archive"),
    (b"PAR1", "a Parquet file"),
    (b"SQLite format 3", "a database"),
    (b"[InternetShortcut]", "a shortcut to a web page"),
    (b"bplist", "a shortcut to a web page"),
)
PAGE = re.compile(rb"\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|table|meta)\b", re.IGNORECASE | re.DOTALL)
SHORTCUT = re.compile(rb"""\s*\{[^{}]*"(?:url|doc_id)"\s*:[^{}]*\}\s*""")
INNER = (
    ("xl/workbook.bin", "an .xlsb workbook"),
    ("content.xml", "an OpenDocument file"),
    ("word/document.xml", "a Word document"),
    ("ppt/presentation.xml", "a PowerPoint file"),
    ("index/document.iwa", "an Apple Numbers file"),
    ("index.zip", "an Apple Numbers file"),
)
MACROS = re.compile(
    r"(?:^|/)(?:vbaproject[^/]*\.bin|macrosheets/.*|activex/[^/]*\.bin)$|embeddings/.*\.(?:exe|com|scr|bat|cmd|js|vbs|dll)$"
)
WITH_MACROS = (".xlsm", ".xltm", ".xlam")


def kind_of(data: bytes, name: str) -> Kind:
    """What a file is; refuses what is empty (CS-F01) or of a kind that is not read (CS-F06)."""
    place = Place(file=name)
    if not data:
        raise problems.FILE_IS_DAMAGED_OR_EMPTY.refuse(place, reason="it is empty, 0 bytes")
    if len(data) > MOST_BYTES:
        raise too_large(name, f"has {size(len(data))}", size(MOST_BYTES))
    if data.startswith(OLE):
        if "EncryptedPackage".encode("utf-16-le") in data:
            return Kind.LOCKED
        old = any(word.encode("utf-16-le") in data for word in ("Workbook", "Book"))
        raise not_supported(name, "an Excel 97-2003 file" if old else "an old Office file")
    if data.startswith(b"PK"):
        return _inside(data, name)
    _check_text(data, name)
    return Kind.TEXT


def _check_text(data: bytes, name: str) -> None:
    """Refuse what is no table although it may be text."""
    for first, kind in OTHERS:
        if data.startswith(first):
            raise not_supported(name, kind)
    if PAGE.match(data, 0, 4096):
        raise not_supported(name, "a web page")
    if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<?xml"):
        raise not_supported(name, "an XML file")
    if len(data) < 2000 and SHORTCUT.fullmatch(data):
        raise not_supported(name, "a shortcut to an online sheet")


def not_supported(name: str, kind: str) -> Exception:
    """The refusal of a kind of file."""
    return problems.KIND_OF_FILE_NOT_SUPPORTED.refuse(Place(file=name), kind=kind)


def too_large(name: str, reason: str, limit: str) -> Exception:
    """The refusal of a file that would take too much."""
    return problems.FILE_IS_TOO_LARGE_TO_OPEN_SAFELY.refuse(Place(file=name), reason=reason, limit=limit)


def unsafe(name: str, part: str) -> Exception:
    """The refusal of a file that no program writes."""
    return problems.FILE_IS_BUILT_IN_AN_UNSAFE_WAY.refuse(Place(file=name), part=part)


def checked(data: bytes, name: str) -> list[zipfile.ZipInfo]:
    """The entries of a zip that is built as programs build it."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            entries = package.infolist()
    except (zipfile.BadZipFile, ValueError, struct.error, OSError, NotImplementedError) as wrong:
        raise problems.FILE_IS_DAMAGED_OR_EMPTY.refuse(
            Place(file=name), reason="its ZIP directory is missing or broken"
        ) from wrong
    _check_names(entries, name)
    _check_layout(data, entries, name)
    _check_sizes(entries, name)
    return entries


def _inside(data: bytes, name: str) -> Kind:
    place = Place(file=name)
    entries = checked(data, name)
    names = {entry.filename.lower().replace("\\", "/") for entry in entries}
    for part, kind in INNER:
        if part in names and "xl/workbook.xml" not in names:
            raise not_supported(name, kind)
    if any(entry.flag_bits & 1 for entry in entries):
        raise not_supported(name, "a ZIP locked with a password")
    whole = "[content_types].xml" in names
    if not whole and "xl/workbook.xml" not in names:
        return Kind.ARCHIVE
    if not whole or not any(part.startswith("xl/") for part in names):
        missing = "xl/workbook.xml" if whole else "[Content_Types].xml"
        raise problems.FILE_IS_DAMAGED_OR_EMPTY.refuse(place, reason=f"the part {missing} is missing")
    check_macros([entry.filename for entry in entries], name)
    return Kind.WORKBOOK


def _check_names(entries: list[zipfile.ZipInfo], name: str) -> None:
    seen: set[str] = set()
    for entry in entries:
        part = entry.orig_filename.replace("\\", "/")
        if part.startswith("/") or ".." in part.split("/") or re.match(r"[A-Za-z]:", part) or "\0" in part:
            raise unsafe(name, f"the path {part}")
        if part.lower() in seen:
            raise unsafe(name, f"the part {part} twice")
        seen.add(part.lower())


def _check_sizes(entries: list[zipfile.ZipInfo], name: str) -> None:
    if len(entries) > MOST_PARTS:
        raise too_large(name, f"holds {len(entries):,} parts", f"{MOST_PARTS:,} parts")
    for entry in entries:
        if entry.file_size >= EXEMPT and entry.file_size > RATIO * entry.compress_size:
            ratio = entry.file_size // max(1, entry.compress_size)
            raise too_large(
                name,
                f"unpacks {entry.filename} to {size(entry.file_size)}, {ratio:,} times what it holds",
                f"{RATIO} times",
            )
    total = sum(entry.file_size for entry in entries)
    if total > MOST_UNPACKED:
        raise too_large(name, f"unpacks to {size(total)}", size(MOST_UNPACKED))


def size(count: int) -> str:
    """A number of bytes as people say it.

    >>> size(3_435_973_837), size(151_000)
    ('3.2 GB', '147 kB')
    """
    if count >= 1 << 30:
        return f"{count / (1 << 30):.1f} GB".replace(".0 ", " ")
    return f"{count >> 20} MB" if count >= 1 << 20 else f"{count >> 10} kB"


def _check_layout(data: bytes, entries: list[zipfile.ZipInfo], name: str) -> None:
    """Every part has bytes of its own, nothing stands before the first, and there is one directory."""
    spans = []
    for entry in entries:
        at = entry.header_offset
        if data[at : at + 4] != b"PK\x03\x04":
            raise problems.FILE_IS_DAMAGED_OR_EMPTY.refuse(
                Place(file=name), reason=f"the part {entry.filename} is missing"
            )
        name_size, extra_size = struct.unpack_from("<HH", data, at + 26)
        if _plain(data[at + 30 : at + 30 + name_size]) != _plain(entry.orig_filename.encode("utf-8", "replace")):
            raise unsafe(name, f"two names for its part {entry.filename}")
        spans.append((at, at + 30 + name_size + extra_size + entry.compress_size))
    spans.sort()
    if any(end > start for (_, end), (start, _) in pairwise(spans)):
        raise unsafe(name, "two ZIP entries over the same bytes")
    if spans and spans[0][0] > 0:
        raise unsafe(name, "other data before its parts")
    directories = 0
    at = data.find(b"PK\x05\x06")
    while at >= 0 and at + 22 <= len(data):
        size, offset = struct.unpack_from("<II", data, at + 12)
        directories += offset + size == at and (size == 0 or data[offset : offset + 4] == b"PK\x01\x02")
        at = data.find(b"PK\x05\x06", at + 4)
    if directories > 1:
        raise unsafe(name, "two ZIP directories")


def _plain(part: bytes) -> bytes:
    """A part's name without what differs by encoding or by system."""
    return bytes(sign for sign in part.replace(b"\\", b"/") if sign < 128).lower()


def check_macros(parts: list[str], name: str) -> None:
    """Refuse macros and programs in a file whose kind has none."""
    if name.lower().endswith(WITH_MACROS):
        return
    for part in parts:
        if MACROS.search(part.lower().replace("\\", "/")):
            raise problems.MACROS_WHERE_NONE_BELONG.refuse(Place(file=name), part=part)
