"""What a workbook file says about itself, read without opening it: for a look at many files, none of them trusted."""

from __future__ import annotations

import io
import struct
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO
from xml.parsers import expat
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile

ID, LAYOUT, REVISION = "creatorsheet.id", "creatorsheet.schema", "creatorsheet.revision"
"""The custom properties of a workbook of ours."""

PART = "docprops/custom.xml"
MOST_READ = 512 << 10
"""Bytes that a look takes from a file at most: its directory and one small part."""

FAULTS = (
    OSError,
    EOFError,
    BadZipFile,
    zlib.error,
    expat.ExpatError,
    struct.error,
    LookupError,
    ValueError,
    OverflowError,
    NotImplementedError,
    RuntimeError,  # an encrypted part
)
"""What reading a file of any build may raise; such a file says nothing about itself."""

NOBODYS = "00000000-0000-4000-8000-000000000000"
"""The id of the empty template, which belongs to no workbook in particular."""


@dataclass(frozen=True)
class About:
    """A workbook's id, and the number of actions that were done on it."""

    id: str
    revision: int


def about(path: Path) -> About | None:
    """What a file says about itself; None when it is no workbook of ours: a report, a pack, anything else, or damaged."""
    try:
        with path.open("rb") as stream:
            return _about(stream)
    except FAULTS:
        return None


def about_content(content: bytes) -> About | None:
    """The same of a file's bytes."""
    try:
        return _about(io.BytesIO(content))
    except FAULTS:
        return None


class _Sips(io.RawIOBase):
    """A stream of which only so much can be read."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._left = MOST_READ

    def read(self, size: int = -1) -> bytes:
        if size > self._left:
            raise ValueError("more than a look takes")
        found = self._stream.read(self._left + 1 if size < 0 else size)
        self._left -= len(found)
        if self._left < 0:
            raise ValueError("more than a look takes")
        return found

    def seek(self, offset: int, whence: int = 0) -> int:
        return self._stream.seek(offset, whence)

    def tell(self) -> int:
        return self._stream.tell()

    def seekable(self) -> bool:
        return True


def _about(stream: BinaryIO) -> About | None:
    with ZipFile(_Sips(stream)) as package:
        info = next((one for one in package.infolist() if one.filename.lower() == PART), None)
        if info is None or info.file_size > MOST_READ or info.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            return None
        with package.open(info) as part:
            xml = part.read(MOST_READ)
    said = _properties(xml)
    revision = said.get(REVISION, "0")
    if LAYOUT not in said or not said.get(ID) or len(revision) > 18:
        return None
    return About(said[ID], int(revision or "0"))


def _properties(xml: bytes) -> dict[str, str]:
    """Custom properties by name, each as its text."""
    found: dict[str, str] = {}
    now: list[str] = []

    def no(*_: object) -> None:
        raise ValueError("a document type")

    def start(tag: str, attributes: dict[str, str]) -> None:
        if tag.rpartition(" ")[2] == "property":
            now[:] = [attributes.get("name", "")]

    def text(piece: str) -> None:
        if now:
            found[now[0]] = found.get(now[0], "") + piece.strip()

    def end(tag: str) -> None:
        if tag.rpartition(" ")[2] == "property":
            now.clear()

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartDoctypeDeclHandler = no
    parser.StartElementHandler = start
    parser.CharacterDataHandler = text
    parser.EndElementHandler = end
    parser.Parse(xml, True)
    return found
