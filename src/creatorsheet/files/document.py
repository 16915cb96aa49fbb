"""A Word document somebody hands in: looked through on its bytes before any reader sees it."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path
from xml.parsers import expat

from creatorsheet.catalogue.problems import files as problems
from creatorsheet.catalogue.problems.texts import WORD_FILE_CANNOT_BE_FILLED
from creatorsheet.files.gate import MOST_BYTES, OLE, check_macros, checked, size, too_large, unsafe
from creatorsheet.files.guard import ATTRIBUTE, MARKUP, RELATION, No, guard
from creatorsheet.kernel.finding import Place

MAIN = "word/document.xml"
MOST_UNPACKED = 64 << 20
"""Bytes of all parts of a document together; pictures make up most of it."""

MOST_TEXT = 8 << 20
"""Bytes of a part that holds text."""

REMOTE = re.compile(rb"\s*(?:https?:|ftp:|\\\\|//|file:/{0,2}(?!/|[a-z]:))", re.IGNORECASE)
FETCHED = (b"/oleobject", b"/frame", b"/subdocument", b"/image", b"/afchunk")
"""Kinds of relations that Word follows by itself when it opens a file; a link waits for a click."""


def read_document(path: Path) -> Mapping[str, bytes]:
    """All parts of a .docx, in their order. Refuses what is none (CS-T23), is damaged or built to do harm (CS-F01 to CS-F05)."""
    name = path.name
    try:
        data = path.read_bytes()
    except OSError as wrong:
        missing = isinstance(wrong, FileNotFoundError)
        reason = "there is no such file" if missing else str(wrong.strerror or wrong).lower()
        raise problems.FILE_IS_DAMAGED_OR_EMPTY.refuse(Place(file=name), reason=reason) from wrong
    if not data:
        raise problems.FILE_IS_DAMAGED_OR_EMPTY.refuse(Place(file=name), reason="it is empty, 0 bytes")
    if len(data) > MOST_BYTES:
        raise too_large(name, f"has {size(len(data))}", size(MOST_BYTES))
    if data.startswith(OLE):
        locked = "EncryptedPackage".encode("utf-16-le") in data
        raise _other(name, "a document with a password" if locked else "an old Office file")
    if not data.startswith(b"PK"):
        raise _other(name, "another kind of file")
    entries = checked(data, name)
    names = [entry.filename for entry in entries]
    if "[Content_Types].xml" not in names or MAIN not in names:
        raise _other(name, "another kind of file")
    if any(entry.flag_bits & 1 for entry in entries):
        raise _other(name, "a document with a password")
    check_macros(names, "document.docx")
    total = sum(entry.file_size for entry in entries)
    if total > MOST_UNPACKED:
        raise too_large(name, f"unpacks to {size(total)}", size(MOST_UNPACKED))
    return _parts(data, name)


def _parts(data: bytes, name: str) -> Mapping[str, bytes]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            guard(package, 0)
            parts = {part: package.read(part) for part in package.namelist() if not part.endswith("/")}
    except No as no:
        problem, fields = no.answer
        raise _refused(name, problem, fields) from no
    except (zipfile.BadZipFile, zlib.error, EOFError, KeyError, NotImplementedError, RuntimeError) as wrong:
        raise problems.FILE_IS_DAMAGED_OR_EMPTY.refuse(Place(file=name), reason="a part of it is damaged") from wrong
    for part, content in parts.items():
        if part.lower().endswith(MARKUP):
            _check(part, content, name)
    return parts


def _check(part: str, content: bytes, name: str) -> None:
    if len(content) > MOST_TEXT:
        raise too_large(name, f"has {size(len(content))} in {part}", size(MOST_TEXT))
    parser = expat.ParserCreate()
    try:
        parser.Parse(content, True)
    except expat.ExpatError as wrong:
        raise problems.FILE_IS_DAMAGED_OR_EMPTY.refuse(
            Place(file=name), reason=f"its part {part} is damaged"
        ) from wrong
    if part.lower().endswith(".rels"):
        for tag in RELATION.findall(content):
            about = {key: one or two for key, one, two in ATTRIBUTE.findall(tag)}
            outside = about.get(b"TargetMode", b"").strip().lower() == b"external"
            if (
                outside
                and about.get(b"Type", b"").strip().lower().endswith(FETCHED)
                and REMOTE.match(about.get(b"Target", b""))
            ):
                raise unsafe(name, "something that Word would fetch from elsewhere")


def _other(name: str, kind: str) -> Exception:
    return WORD_FILE_CANNOT_BE_FILLED.refuse(Place(file=name), kind=kind)


def _refused(name: str, problem: str, fields: Mapping[str, str]) -> Exception:
    by_key = {
        "unsafe": problems.FILE_IS_BUILT_IN_AN_UNSAFE_WAY,
        "damaged": problems.FILE_IS_DAMAGED_OR_EMPTY,
        "large": problems.FILE_IS_TOO_LARGE_TO_OPEN_SAFELY,
    }
    return by_key[problem].refuse(Place(file=name), **fields)
