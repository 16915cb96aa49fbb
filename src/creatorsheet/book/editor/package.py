"""The package of a workbook: its parts, how they point at each other, and a new file made of mostly the same bytes."""

from __future__ import annotations

import copy
import io
import posixpath
import struct
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from creatorsheet.book.editor.markup import attribute, elements, splice, utf8

CONTENT_TYPES = "[Content_Types].xml"
FAST = 1  # Excel itself saves with the quickest deflate
DATED = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True)
class Relation:
    """One arrow from a part to another."""

    id: str
    kind: str  # the last word of its type, such as worksheet
    target: str


def relations_part(part: str) -> str:
    """Where a part's relationships stand.

    >>> relations_part("xl/workbook.xml"), relations_part("")
    ('xl/_rels/workbook.xml.rels', '_rels/.rels')
    """
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def _absolute(part: str, target: str) -> str:
    if target.startswith("/"):
        return target.lstrip("/")
    return posixpath.normpath(posixpath.join(posixpath.dirname(part), target))


def _key(part: str) -> str:
    return part.replace("\\", "/").lstrip("/").casefold()


class Package:
    """A workbook's parts. Names compare without case, as Excel does. What is not written stays as it is stored."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        self._zip = ZipFile(io.BytesIO(content))
        self._stored = {_key(info.filename): info for info in self._zip.infolist()}
        self._new: dict[str, tuple[ZipInfo, bytes]] = {}
        self._removed: set[str] = set()

    def __contains__(self, part: str) -> bool:
        key = _key(part)
        return key in self._new or (key in self._stored and key not in self._removed)

    @property
    def parts(self) -> list[str]:
        """The names of all parts of the new file."""
        kept = [info.filename for key, info in self._stored.items() if key not in self._removed]
        return kept + [info.filename for key, (info, _) in self._new.items() if key not in self._stored]

    @property
    def changed(self) -> list[str]:
        """The names of the parts that were written."""
        return [info.filename for info, _ in self._new.values()]

    def read(self, part: str) -> bytes:
        """A part as it is now, in UTF-8. KeyError when there is none."""
        key = _key(part)
        if key in self._new:
            info, packed = self._new[key]
        elif key in self._removed or key not in self._stored:
            raise KeyError(part)
        else:
            info = self._stored[key]
            packed = _packed(info, self._content)
        if info.compress_type != ZIP_DEFLATED:
            return utf8(self._zip.read(info))
        # The size given beforehand spares a second copy of a large sheet.
        unpacked = zlib.decompress(packed, -zlib.MAX_WBITS, max(info.file_size, 1))
        if zlib.crc32(unpacked) != info.CRC:
            raise BadZipFile(f"{part} fails its checksum")
        return utf8(unpacked)

    def write(self, part: str, pieces: bytes | Iterable[bytes | memoryview]) -> None:
        """Give a part new content."""
        key = _key(part)
        stored = self._stored.get(key)
        info = ZipInfo(stored.filename if stored else part, stored.date_time if stored else DATED)
        info.compress_type = ZIP_DEFLATED
        info.external_attr = stored.external_attr if stored else 0
        deflate = zlib.compressobj(FAST, zlib.DEFLATED, -zlib.MAX_WBITS)
        packed, checksum = io.BytesIO(), 0
        for piece in [pieces] if isinstance(pieces, bytes) else pieces:
            checksum = zlib.crc32(piece, checksum)
            info.file_size += len(piece)
            packed.write(deflate.compress(piece))
        packed.write(deflate.flush())
        info.compress_size = packed.tell()
        info.CRC = checksum
        self._new[key] = info, packed.getvalue()

    def relations(self, part: str) -> list[Relation]:
        """Where a part points inside the package; "" is the package itself."""
        where = relations_part(part)
        if where not in self:
            return []
        return [
            Relation(
                one.attribute("Id"), one.attribute("Type").rpartition("/")[2], _absolute(part, one.attribute("Target"))
            )
            for one in elements(self.read(where), "Relationship")
            if one.attribute("TargetMode") != "External"
        ]

    def related(self, part: str, kind: str) -> str | None:
        """The first part of a kind that a part points at."""
        return next((one.target for one in self.relations(part) if one.kind == kind and one.target in self), None)

    def add(self, part: str, content: bytes, content_type: str, owner: str, relation: str) -> None:
        """A new part, declared and pointed at."""
        self.write(part, content)
        declared = f'<{{}}Override PartName="/{part}" ContentType="{content_type}"/>'
        self._append(CONTENT_TYPES, "Types", declared)
        taken = {one.id for one in self.relations(owner)}
        number = next(n for n in range(1, len(taken) + 2) if f"rId{n}" not in taken)
        target = attribute(posixpath.relpath(part, posixpath.dirname(owner) or "."))
        arrow = f'<{{}}Relationship Id="rId{number}" Type="{relation}" Target="{target}"/>'
        self._append(relations_part(owner), "Relationships", arrow)

    def _append(self, part: str, root: str, child: str) -> None:
        xml = self.read(part)
        [element] = elements(xml, root)
        new = child.format(element.prefix.decode()).encode()
        if element.close == element.inside and xml[element.inside - 2 : element.inside] == b"/>":
            opened = (
                xml[element.start : element.inside - 2] + b">" + new + b"</" + element.prefix + root.encode() + b">"
            )
            self.write(part, splice(xml, [(element.start, element.end, opened)]))
        else:
            self.write(part, splice(xml, [(element.close, element.close, new)]))

    def remove(self, part: str, owner: str) -> None:
        """Take a part out, its declaration, and the owner's arrow to it."""
        self._removed.add(_key(part))
        self._new.pop(_key(part), None)
        for where, name, attribute_name in (
            (relations_part(owner), "Relationship", "Target"),
            (CONTENT_TYPES, "Override", "PartName"),
        ):
            xml = self.read(where)
            base = owner if name == "Relationship" else ""
            gone = [
                (one.start, one.end, b"")
                for one in elements(xml, name)
                if _key(_absolute(base, one.attribute(attribute_name))) == _key(part)
            ]
            self.write(where, splice(xml, gone))

    def save(self, stream: BinaryIO) -> None:
        """Write the new file: parts that did not change with their very bytes as they were packed."""
        with ZipFile(stream, "w") as out:
            for key, stored in self._stored.items():
                if key not in self._removed:
                    _put(out, *self._new.get(key, (stored, None)), content=self._content)
            for key, (info, packed) in self._new.items():
                if key not in self._stored:
                    _put(out, info, packed, content=self._content)


def _packed(info: ZipInfo, content: bytes) -> bytes:
    name, extra = struct.unpack_from("<HH", content, info.header_offset + 26)
    start = info.header_offset + 30 + name + extra
    return content[start : start + info.compress_size]


def _put(out: ZipFile, info: ZipInfo, packed: bytes | None, *, content: bytes) -> None:
    """Append an entry whose bytes are packed already; zipfile itself can only pack again."""
    if packed is None:
        packed = _packed(info, content)
        info = copy.copy(info)
        info.flag_bits &= 0x806  # how hard it was packed, and that its name is UTF-8
        info.extra = b""
    assert out.fp is not None  # noqa: S101  open until the end of the with block
    info.header_offset = out.fp.tell()
    out.fp.write(info.FileHeader())
    out.fp.write(packed)
    out.filelist.append(info)
    out.NameToInfo[info.filename] = info
    out.start_dir = out.fp.tell()
