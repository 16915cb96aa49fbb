"""Compression of macro streams, as [MS-OVBA] 2.4.1 describes it."""

from __future__ import annotations

import struct

SIGNATURE = b"\x01"
CHUNK = 4096
RAW = struct.pack("<H", 0x3FFF)  # header of a chunk that holds its bytes as they are
PACKED = 0xB000  # header of a compressed chunk; its size goes into the lower twelve bits
SHORTEST = 3  # a shorter repetition costs more than the bytes themselves


def compress(data: bytes) -> bytes:
    """The compressed form. A last chunk that cannot be compressed is padded with zeros, which is how the format has it."""
    return SIGNATURE + b"".join(_chunk(data[start : start + CHUNK]) for start in range(0, len(data), CHUNK))


def _chunk(data: bytes) -> bytes:
    packed = _tokens(data)
    if len(packed) > CHUNK:
        return RAW + data.ljust(CHUNK, b"\0")
    return struct.pack("<H", PACKED | (len(packed) - 1)) + packed


def _tokens(data: bytes) -> bytes:
    """Eight tokens behind each byte of flags: a byte as it is, or where and how long it was said before."""
    out, position = bytearray(), 0
    while position < len(data):
        flags, group = 0, bytearray()
        for bit in range(8):
            if position == len(data):
                break
            bits = max(4, (position - 1).bit_length()) if position else 4  # as many as the way back needs
            where, length = _said_before(data, position, most=(0xFFFF >> bits) + SHORTEST)
            if length:
                flags |= 1 << bit
                group += struct.pack("<H", (position - where - 1) << (16 - bits) | (length - SHORTEST))
                position += length
            else:
                group.append(data[position])
                position += 1
        out.append(flags)
        out += group
    return bytes(out)


def _said_before(data: bytes, position: int, *, most: int) -> tuple[int, int]:
    """Where the longest repetition of what follows begins, and its length; the length is 0 when there is none."""
    where = length = 0
    for wanted in range(SHORTEST, min(most, len(data) - position) + 1):
        found = data.find(data[position : position + wanted], where, position + wanted - 1)
        if found < 0:
            break
        where, length = found, wanted
    return where, length
