"""A VBA project: its modules' text and what Excel has to know of them, as [MS-OVBA] describes it.

Only source is written. `_VBA_PROJECT` names no version of Office, so that Excel compiles the text when it opens it.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from creatorsheet.shell.addin.compound import compound
from creatorsheet.shell.addin.compression import compress

LETTERS = "cp1252"
NAME = "creatorsheet"
GUID = "{6B0E5C1E-6C1B-4E0B-9A57-2B6F5D0C7A10}"
NO_VERSION = bytes.fromhex("cc61ffff000100")
COOKIE = b"\xff\xff"
SEED = 0x5D  # of the fields that would hold a password; any byte will do
REFERENCES = {
    "stdole": r"*\G{00020430-0000-0000-C000-000000000046}#2.0#0#C:\Windows\System32\stdole2.tlb#OLE Automation",
    "Office": r"*\G{2DF8D04C-5BFA-101B-BDE5-00AA0044DE52}#2.0#0"
    r"#C:\Program Files\Common Files\Microsoft Shared\OFFICE16\MSO.DLL#Microsoft Office 16.0 Object Library",
}


class Kind(Enum):
    """What a module belongs to: its word in PROJECT, its record in dir, and the class it is based on."""

    STANDARD = ("Module={}", 0x21, "")
    CLASS = ("Class={}", 0x22, "0{FCFB3D2A-A0FA-1068-A738-08002B3371B5}")
    WORKBOOK = ("Document={}/&H00000000", 0x22, "0{00020819-0000-0000-C000-000000000046}")
    SHEET = ("Document={}/&H00000000", 0x22, "0{00020820-0000-0000-C000-000000000046}")

    def __init__(self, word: str, record: int, base: str) -> None:
        self.word, self.record, self.base = word, record, base

    @property
    def is_document(self) -> bool:
        """Whether it stands behind the workbook or a sheet."""
        return self in {Kind.WORKBOOK, Kind.SHEET}


@dataclass(frozen=True)
class Module:
    """A module by its name. `text` is as the editor exports it: with its attributes, or without any."""

    name: str
    text: str
    kind: Kind = Kind.STANDARD

    def source(self) -> bytes:
        """The text as Excel keeps it: its attributes first, no header of an exported class, ends of lines of Windows.

        >>> Module("Greeting", "Option Explicit").source()
        b'Attribute VB_Name = "Greeting"\\r\\nOption Explicit\\r\\n'
        """
        lines = _without_header(self.text.splitlines())
        own = {f"VB_{name}": value for name, value in self._attributes().items()}
        while lines and lines[0].startswith("Attribute VB_"):
            name, _, value = lines.pop(0).removeprefix("Attribute ").partition(" = ")
            own.setdefault(name, value)
        head = [f"Attribute {name} = {value}" for name, value in own.items()]
        return ("\r\n".join([*head, *(line.rstrip() for line in lines)]).rstrip() + "\r\n").encode(LETTERS)

    def _attributes(self) -> dict[str, str]:
        if self.kind is Kind.STANDARD:
            return {"Name": f'"{self.name}"'}
        document = self.kind.is_document
        return {
            "Name": f'"{self.name}"',
            "Base": f'"{self.kind.base}"',
            "GlobalNameSpace": "False",
            "Creatable": "False",
            "PredeclaredId": str(document),
            "Exposed": "True",
            "TemplateDerived": "False",
            "Customizable": str(document),
        }


def project(modules: Sequence[Module]) -> bytes:
    """The whole of vbaProject.bin."""
    streams = {"VBA/_VBA_PROJECT": NO_VERSION, "VBA/dir": compress(_dir(modules))}
    streams |= {f"VBA/{one.name}": compress(one.source()) for one in modules}
    return compound(streams | {"PROJECT": _project(modules), "PROJECTwm": _names(modules)})


def _without_header(lines: list[str]) -> list[str]:
    if lines and lines[0].startswith("VERSION "):
        return lines[lines.index("END") + 1 :]
    return list(lines)


def _record(number: int, data: bytes) -> bytes:
    return struct.pack("<HI", number, len(data)) + data


def _both(plain: int, wide: int, text: str) -> bytes:
    """A text in the project's letters, and again in two bytes each."""
    return _record(plain, text.encode(LETTERS)) + _record(wide, text.encode("utf-16-le"))


def _dir(modules: Sequence[Module]) -> bytes:
    """The list of everything in the project, [MS-OVBA] 2.3.4.2."""
    english = struct.pack("<I", 0x409)
    parts = [
        _record(0x01, struct.pack("<I", 3)),  # Windows of 64 bits; others read it as well
        _record(0x02, english),
        _record(0x14, english),
        _record(0x03, struct.pack("<H", 1252)),
        _record(0x04, NAME.encode(LETTERS)),
        _both(0x05, 0x40, ""),  # description
        _record(0x06, b"") + _record(0x3D, b""),  # help file
        _record(0x07, bytes(4)),
        _record(0x08, bytes(4)),
        struct.pack("<HIIH", 0x09, 4, 1, 0),  # version; the size is 4 by rule although 6 bytes follow
        _both(0x0C, 0x3C, ""),  # constants
    ]
    for name, where in REFERENCES.items():
        library = where.encode(LETTERS)
        parts += [_both(0x16, 0x3E, name), _record(0x0D, struct.pack("<I", len(library)) + library + bytes(6))]
    parts += [_record(0x0F, struct.pack("<H", len(modules))), _record(0x13, COOKIE)]
    for one in modules:
        parts += [
            _both(0x19, 0x47, one.name),
            _both(0x1A, 0x32, one.name),  # its stream
            _both(0x1C, 0x48, ""),  # description
            _record(0x31, bytes(4)),  # the text begins at the stream's first byte
            _record(0x1E, bytes(4)),
            _record(0x2C, COOKIE),
            _record(one.kind.record, b""),
            _record(0x2B, b""),
        ]
    return b"".join([*parts, _record(0x10, b"")])


def _project(modules: Sequence[Module]) -> bytes:
    """PROJECT, [MS-OVBA] 2.3.1: no password, not locked, shown in the editor."""
    lines = [
        f'ID="{GUID}"',
        *(one.kind.word.format(one.name) for one in modules),
        f'Name="{NAME}"',
        'HelpContextID="0"',
        'VersionCompatible32="393222000"',
        f'CMG="{_veiled(bytes(4))}"',
        f'DPB="{_veiled(bytes(1))}"',
        f'GC="{_veiled(bytes([0xFF]))}"',
        "",
        "[Host Extender Info]",
        "&H00000001={3832D640-CF90-11CF-8E43-00A0C911005A};VBE;&H00000000",
        "",
        "[Workspace]",
        *(f"{one.name}=0, 0, 0, 0, C" for one in modules),
    ]
    return ("\r\n".join(lines) + "\r\n").encode(LETTERS)


def _veiled(data: bytes) -> str:
    """A field of PROJECT in the veil that [MS-OVBA] 2.4.3.2 asks for."""
    key = sum(GUID.encode(LETTERS)) & 0xFF
    out = [SEED, SEED ^ 2, SEED ^ key]
    before, last, plain = SEED ^ 2, SEED ^ key, key
    for byte in bytes([7] * ((SEED & 6) // 2)) + struct.pack("<I", len(data)) + data:
        veiled = byte ^ ((before + plain) & 0xFF)
        before, last, plain = last, veiled, byte
        out.append(veiled)
    return bytes(out).hex().upper()


def _names(modules: Sequence[Module]) -> bytes:
    """PROJECTwm: each module's name in both letterings."""
    names = (one.name.encode(LETTERS) + b"\0" + one.name.encode("utf-16-le") + b"\0\0" for one in modules)
    return b"".join(names) + b"\0\0"
