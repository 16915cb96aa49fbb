"""The same bytes read in every way that could hide a text: as they are, in UTF-16, escaped, in a link, in base64, torn apart."""

from __future__ import annotations

import base64
import binascii
import io
import re
import zlib
from collections.abc import Iterator
from html import unescape
from urllib.parse import unquote
from zipfile import BadZipFile, ZipFile

TAGS = re.compile(r"<[^>]*>")
ENDS = re.compile(r"</(?:\w+:)?(?:si|is|c|v|f|p|comment|row|text)>")
"""Where one text ends; between runs of one text there are other tags."""

ISLAND = re.compile(rb"[A-Za-z0-9+/_-]{11,}")
LONG_ISLAND = re.compile(rb"[A-Za-z0-9+/\r\n]{60,}={0,2}")
LINE_BREAKS = re.compile(rb"(?<=[A-Za-z0-9+/])\r?\n(?=[A-Za-z0-9+/])")
DEFLATED = re.compile(rb"\x78[\x01\x5e\x9c\xda]|\x1f\x8b\x08")
DEEPEST = 4
LARGEST = 64_000_000
"""Bytes of one packed piece at most."""


def parts(content: bytes, name: str = "", depth: int = 0) -> Iterator[tuple[str, bytes]]:
    """Every piece of a file: of an archive its parts, their names, extra fields and comments, the bytes between them too.

    What is packed inside a piece is unpacked as well.
    """
    yield name or "the file itself", content
    if depth >= DEEPEST:
        return
    if b"PK\x05\x06" in content[-70_000:]:
        yield from _archive(content, name, depth)
    elif content[:1] != b"<":
        yield from _deflated(content, name, depth)
    for number, packed in enumerate(_embedded(content)):
        yield from parts(packed, f"{name} (packed {number + 1})", depth + 1)


def _archive(content: bytes, name: str, depth: int) -> Iterator[tuple[str, bytes]]:
    try:
        with ZipFile(io.BytesIO(content)) as archive:
            yield f"{name} (comment)".strip(), archive.comment
            for one in archive.infolist():
                inside = f"{name}/{one.filename}" if name else one.filename
                yield f"{inside} (name)", one.filename.encode() + b" " + one.extra + b" " + one.comment
                if one.file_size <= LARGEST:
                    yield from parts(archive.read(one), inside, depth + 1)
    except (BadZipFile, OSError, ValueError, RuntimeError, NotImplementedError, zlib.error, EOFError):
        return


def _deflated(content: bytes, name: str, depth: int) -> Iterator[tuple[str, bytes]]:
    for found in DEFLATED.finditer(content):
        try:
            window = 31 if found[0][:1] == b"\x1f" else 15
            opened = zlib.decompressobj(window).decompress(content[found.start() :], LARGEST)
        except zlib.error:
            continue
        if opened:
            yield from parts(opened, f"{name} (packed at {found.start()})", depth + 1)


def _embedded(content: bytes) -> Iterator[bytes]:
    """Archives and packed streams that stand in a piece as base64."""
    for found in LONG_ISLAND.finditer(content):
        opened = _decoded(re.sub(rb"\s", b"", found[0]))
        if b"PK\x03\x04" in opened or DEFLATED.match(opened):
            yield opened


def readings(piece: bytes) -> Iterator[str]:
    """The ways a piece can be read."""
    plain = piece.decode("utf-8", "replace")
    yield plain
    open_ = plain
    for _ in range(2):
        if "&" in open_:
            open_ = unescape(open_)
            yield open_
    if "<" in plain:
        yield TAGS.sub("", ENDS.sub(" ", open_))
    if "%" in open_:
        yield unquote(open_)
    yield from _wide(piece)
    yield from _base64(piece)


def joined(piece: bytes) -> str:
    """All texts of a piece without what parts them: a value torn apart over several cells or shared texts is whole again."""
    plain = piece.decode("utf-8", "replace")
    return TAGS.sub("", unescape(plain)) if "<" in plain else ""


def _wide(piece: bytes) -> Iterator[str]:
    """UTF-16 in both orders of bytes, from an even or an odd byte on."""
    for first in (piece, piece[1:]):
        yield first.decode("utf-16-le", "replace")
        yield first.decode("utf-16-be", "replace")


def _base64(piece: bytes) -> Iterator[str]:
    """What stands in base64, wherever in its fours of signs it begins; both alphabets, broken into lines or not."""
    islands = ISLAND.findall(LINE_BREAKS.sub(b"", piece))
    for shift in range(4):
        opened = b"\n".join(_decoded(island[shift:]) for island in islands)
        yield opened.decode("utf-8", "replace")
        if opened.count(0) > len(opened) // 8:
            yield from _wide(opened)


def _decoded(island: bytes) -> bytes:
    island = island.translate(bytes.maketrans(b"-_", b"+/"))
    try:
        return base64.b64decode(island[: len(island) // 4 * 4] + _rest(island))
    except (ValueError, binascii.Error):
        return b""


def _rest(island: bytes) -> bytes:
    left = island[len(island) // 4 * 4 :].rstrip(b"=")
    return left + b"=" * (-len(left) % 4) if len(left) > 1 else b""
