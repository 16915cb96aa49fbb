"""A compound file, the small file system that macros are kept in, as [MS-CFB] version 3 describes it."""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import IntEnum

SECTOR, SMALL_SECTOR, SMALL = 512, 64, 4096
FREE, END, TABLE, NOTHING = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD, 0xFFFFFFFF
ENTRY = "<64sHBBIII16xI16xIQ"
NUMBERS = SECTOR // 4  # numbers of sectors in one sector
LISTED = 109  # sectors of the allocation table that the header itself lists: 7 MB, fifty times an add-in


class Kind(IntEnum):
    """What an entry of the directory is."""

    FOLDER = 1
    STREAM = 2
    ROOT = 5


@dataclass
class Entry:
    """A line of the directory. `left` and `right` make a tree of the entries of one folder."""

    name: str
    kind: Kind
    content: bytes = b""
    left: int = NOTHING
    right: int = NOTHING
    child: int = NOTHING
    start: int = END
    size: int = 0

    def packed(self) -> bytes:
        """Its 128 bytes; every node is black, which makes the tree a plain one."""
        name = self.name.encode("utf-16-le") + b"\0\0"
        start = 0 if self.kind is Kind.FOLDER else self.start
        return struct.pack(ENTRY, name, len(name), self.kind, 1, self.left, self.right, self.child, 0, start, self.size)


@dataclass
class Sectors:
    """Chained pieces of one size and the table that says which follows which."""

    size: int
    pieces: list[bytes] = field(default_factory=list)
    follows: list[int] = field(default_factory=list)

    def add(self, content: bytes) -> int:
        """Put content at the end; the number of its first piece."""
        first = len(self.pieces)
        self.pieces += [
            content[at : at + self.size].ljust(self.size, b"\0") for at in range(0, len(content), self.size)
        ]
        self.follows += [*range(first + 1, len(self.pieces)), END][: len(self.pieces) - first]
        return first if content else END

    def table(self) -> bytes:
        """The table in whole sectors of the file."""
        return _whole(b"".join(map(_number, self.follows)))


def compound(streams: Mapping[str, bytes]) -> bytes:
    """A file of streams, each at a path of at most one folder: `VBA/dir`."""
    entries = _entries(streams)
    large, small = Sectors(SECTOR), Sectors(SMALL_SECTOR)
    for entry in entries[1:]:
        entry.size = len(entry.content)
        entry.start = (small if entry.size < SMALL else large).add(entry.content)
    root = entries[0]
    together = b"".join(small.pieces)
    root.size, root.start = len(together), large.add(together)
    small_table = small.table()
    small_start = large.add(small_table)
    blank = struct.pack(ENTRY, b"", 0, 0, 0, NOTHING, NOTHING, NOTHING, 0, 0, 0)
    directory = b"".join(entry.packed() for entry in entries)
    directory_start = large.add(directory + blank * (-len(entries) % (SECTOR // len(blank))))
    return _file(large, directory_start, small_start, len(small_table) // SECTOR)


def _file(large: Sectors, directory: int, small_table: int, small_sectors: int) -> bytes:
    """Header, sectors, and the allocation table, which has to count itself."""
    content = b"".join(large.pieces)
    needed = 1
    while needed * NUMBERS < len(large.pieces) + needed:
        needed += 1
    if needed > LISTED:
        raise ValueError("more than a compound file of this make holds")
    numbers = range(len(large.pieces), len(large.pieces) + needed)
    large.follows += [TABLE] * needed
    head = struct.pack(
        "<8s16xHHHHH6x9I",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        0x3E,
        3,
        0xFFFE,
        9,
        6,
        0,
        needed,
        directory,
        0,
        SMALL,
        small_table,
        small_sectors,
        END,
        0,
    )
    return (head + b"".join(map(_number, numbers))).ljust(SECTOR, b"\xff") + content + large.table()


def _entries(streams: Mapping[str, bytes]) -> list[Entry]:
    """The directory: the root first, then its streams and folders, then what the folders hold."""
    entries = [Entry("Root Entry", Kind.ROOT)]
    folders: dict[str, list[int]] = {"": []}
    places: dict[str, int] = {"": 0}
    for path, content in streams.items():
        folder, _, name = path.rpartition("/")
        if folder not in folders:
            places[folder], folders[folder] = len(entries), []
            folders[""].append(len(entries))
            entries.append(Entry(folder, Kind.FOLDER))
        folders[folder].append(len(entries))
        entries.append(Entry(name, Kind.STREAM, content))
    for folder, members in folders.items():
        entries[places[folder]].child = _tree(entries, sorted(members, key=lambda at: _order(entries[at].name)))
    return entries


def _order(name: str) -> tuple[int, str]:
    return len(name), name.upper()


def _tree(entries: Sequence[Entry], members: Sequence[int]) -> int:
    """Hang ordered entries into a balanced tree; its root."""
    if not members:
        return NOTHING
    middle = len(members) // 2
    entries[members[middle]].left = _tree(entries, members[:middle])
    entries[members[middle]].right = _tree(entries, members[middle + 1 :])
    return members[middle]


def _number(value: int) -> bytes:
    return struct.pack("<I", value)


def _whole(content: bytes) -> bytes:
    return content.ljust(-(-len(content) // SECTOR) * SECTOR, b"\xff")
