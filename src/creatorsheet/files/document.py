"""A Word document somebody hands in: looked through on its bytes before any reader sees it."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path
from xml.parsers import expat

from creatorsheet.catalogue.problems import files as problems
from creatorsheet.catalogue.problems.texts import WORD_FILE_CANNOT_BE_FILLED, WORD_FILE_FETCHES_FROM_ELSEWHERE
from creatorsheet.files.gate import MOST_BYTES, OLE, check_macros, checked, size, too_large, unsafe
from creatorsheet.files.guard import MARKUP, No, guard
from creatorsheet.files.reach import DEEPEST, TooDeepError, reached_for
from creatorsheet.kernel.finding import Place

MAIN = "word/document.xml"
MOST_UNPACKED = 64 << 20
"""Bytes of all parts of a document together; pictures make up most of it."""

MOST_TEXT = 8 << 20
"""Bytes of a part that holds text."""

TYPES, MAIN_TYPE = "[Content_Types].xml", b"wordprocessingml.document.main+xml"
KINDS = {b"macroenabled": "a document with macros", b"wordprocessingml.template.main+xml": "a Word template"}


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
    if TYPES not in names or not any(one.startswith("word/") for one in names):
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
        if part.lower().endswith((*MARKUP, ".svg")):
            _check(part, content, name)
    types = parts[TYPES].lower()
    for sign, kind in KINDS.items():
        if sign in types:
            raise _other(name, kind)
    if MAIN not in parts and MAIN_TYPE not in types:
        raise _other(name, "another kind of file")
    return parts


def _check(part: str, content: bytes, name: str) -> None:
    if len(content) > MOST_TEXT:
        raise too_large(name, f"has {size(len(content))} in {part}", size(MOST_TEXT))
    try:
        fetched = reached_for(part, content)
    except TooDeepError as wrong:
        raise unsafe(name, f"{part} with elements more than {DEEPEST} deep") from wrong
    except expat.ExpatError as wrong:
        raise problems.FILE_IS_DAMAGED_OR_EMPTY.refuse(
            Place(file=name), reason=f"its part {part} is damaged"
        ) from wrong
    if fetched:
        raise WORD_FILE_FETCHES_FROM_ELSEWHERE.refuse(Place(file=name), what=fetched)


def _other(name: str, kind: str) -> Exception:
    return WORD_FILE_CANNOT_BE_FILLED.refuse(Place(file=name), kind=kind)


def _refused(name: str, problem: str, fields: Mapping[str, str]) -> Exception:
    by_key = {
        "unsafe": problems.FILE_IS_BUILT_IN_AN_UNSAFE_WAY,
        "damaged": problems.FILE_IS_DAMAGED_OR_EMPTY,
        "large": problems.FILE_IS_TOO_LARGE_TO_OPEN_SAFELY,
    }
    return by_key[problem].refuse(Place(file=name), **fields)
