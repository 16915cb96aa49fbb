"""Mutants of sound files: broken where the structure is, from the container down to the cell. The same seed, the same mutant."""

from __future__ import annotations

import re
import struct
from collections.abc import Callable, Sequence
from random import Random

from tests.files.hostile.sound import SHEET, TEXTS, Parts, zipped

TAG = re.compile(rb"<[^<>]*>")
VALUE = re.compile(rb'="([^"]*)"')
CELL_PART = re.compile(rb'(?<=<c )[^<>]*|(?<=<row )[^<>]*|(?<=<v>)[^<]*|(?<= ref=")[^"]*|(?<= sqref=")[^"]*')
NASTY: Sequence[bytes] = [
    *(
        b"",
        b"-1",
        b"0",
        b"1",
        b"NaN",
        b"1e308",
        b"1e-400",
        b"0x10",
        b"4294967296",
        b"9" * 400,
        b"1048577",
        b"XFD1048576",
    ),
    *(b"A1", b"A1:A1", b"A0", b"ZZZZ1", b"$A$1", b"A1:B2:C3", b"rId1", b"rId999", b"..", b"/", b"../../x", b"%2e%2e/"),
    *(b"<", b">", b"&", b"&x;", b"&#0;", b"&#x41;", b'"', b"'", b"]]>", b"<!--", b"-->", b"<![CDATA[", b"<!DOCTYPE a>"),
    *(
        b"<?x?>",
        b"\0",
        b"\xff",
        b"\xef\xbb\xbf",
        b"\xc3\x28",
        "\u202e\U0001f600".encode(),
        b"_x000D_",
        b"#REF!",
        b"=1+1",
    ),
    *(
        b's="0"',
        b't="s"',
        b't="e"',
        b't="d"',
        b't="b"',
        b'r="A1"',
        b'r="XFE1"',
        b"<v>-1</v>",
        b"<c>",
        b"</c>",
        b"</row>",
    ),
    *(
        b'<row r="5">',
        b"<f>1</f>",
        b'<f t="shared" si="9"/>',
        b'<f t="array" ref="A1:XFD1048576">1</f>',
        b"<is><t>x</t></is>",
    ),
    *(
        b'<mergeCell ref="A1:B2"/>',
        b'xml:space="preserve"',
        b'xmlns="x"',
        b'TargetMode="External"',
        b'count="99999999999"',
    ),
]
HARMLESS = re.compile(rb'(?<=\w=")[^"<]*(?=")|(?<=>)[^<>]+(?=</)')
WHOLE = re.compile(rb"<(\w+)\b[^<>]*/>|<(\w+)\b[^<>]*>[^<>]*</\2>")
FITTING = [one for one in NASTY if not set(one) & set(b"<>&\"'\0\xff\xc3")]
SIGNS = [
    '"',
    "'",
    ",",
    ";",
    "\t",
    "|",
    "\n",
    "\r",
    "\r\n",
    "\0",
    "\ufeff",
    '""',
    '"\n',
    "sep=;\n",
    "=1",
    "\u2028",
    "x" * 500,
]


def chosen(chance: Random, parts: Parts) -> str:
    """A part; the one with cells more often than others."""
    if chance.random() < 0.4:
        return chance.choice([SHEET, TEXTS])
    return chance.choice(sorted(parts))


def spans(pattern: re.Pattern[bytes], xml: bytes) -> list[tuple[int, int]]:
    return [found.span(found.lastindex or 0 if pattern is VALUE else 0) for found in pattern.finditer(xml)] or [
        (0, len(xml))
    ]


def rewritten(chance: Random, xml: bytes) -> bytes:
    """XML in which one tag, value or place is lost, doubled, moved or another."""
    start, end = chance.choice(spans(chance.choice([TAG, VALUE, CELL_PART]), xml))
    before, piece, after = xml[:start], xml[start:end], xml[end:]
    new = [
        b"",
        piece * chance.choice([2, 3, 40]),
        chance.choice(NASTY),
        chance.choice(NASTY) + piece,
        piece + chance.choice(NASTY),
        xml[slice(*chance.choice(spans(TAG, xml)))],
        bytes(sign ^ (chance.random() < 0.1) for sign in piece),
    ]
    return before + piece if chance.random() < 0.1 else before + chance.choice(new) + after


def in_markup(chance: Random, parts: Parts) -> bytes:
    """Tags lost, doubled, moved; values and places exchanged; bytes in between."""
    parts = dict(parts)
    for _ in range(chance.randint(1, 4)):
        part = chosen(chance, parts)
        parts[part] = rewritten(chance, parts[part])
    return zipped(parts)


def in_values(chance: Random, parts: Parts) -> bytes:
    """XML that stays XML: values of attributes and cells exchanged, elements lost or doubled with all they hold."""
    parts = dict(parts)
    for _ in range(chance.randint(1, 3)):
        part = chosen(chance, parts)
        xml = parts[part]
        if chance.random() < 0.7:
            start, end = chance.choice(spans(HARMLESS, xml))
            new = chance.choice([*FITTING, chance.choice(FITTING) + xml[start:end], xml[start:end] * 2])
        else:
            start, end = chance.choice(spans(WHOLE, xml))
            new = xml[start:end] * chance.choice([0, 2])
        parts[part] = xml[:start] + new + xml[end:]
    return zipped(parts)


def in_parts(chance: Random, parts: Parts) -> bytes:
    """Parts lost, doubled, exchanged, or under another name."""
    made = list(parts.items())
    at, other = chance.randrange(len(made)), chance.randrange(len(made))
    name, content = made[at]
    names = [name.upper(), name.replace("/", "\\"), f"/{name}", f"../{name}", name + "/", name.replace("1", "2"), ""]
    encoding = chance.choice(["utf-16", "utf-32", "utf-8-sig"])
    changed = [
        [],
        [(name, content), (name, b"")],
        [(name, content), (name, content)],
        [(name, made[other][1])],
        [(chance.choice(names), content)],
        [(name, content[: chance.randrange(len(content) + 1)])],
        [(name, content.decode("utf-8", "replace").encode(encoding))],
    ]
    return zipped([*made[:at], *chance.choice(changed), *made[at + 1 :]])


def in_container(chance: Random, parts: Parts) -> bytes:
    """Fields of the zip's headers overwritten, bytes flipped, ends cut."""
    data = bytearray(zipped(parts))
    for _ in range(chance.randint(1, 3)):
        marks = [found.start() for found in re.finditer(rb"PK[\x01\x03\x05][\x02\x04\x06]", bytes(data))]
        at = chance.choice(marks or [0]) + chance.choice([4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30, 42])
        number = chance.choice([0, 1, 2, 8, 9, 99, 0xFFFF, 0x7FFFFFFF, 0xFFFFFFFF, chance.randrange(1 << 32)])
        if at + 4 <= len(data):
            form, most = chance.choice([("<H", 0xFFFF), ("<I", 0xFFFFFFFF)])
            struct.pack_into(form, data, at, number & most)
    if chance.random() < 0.3:
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    return bytes(data[: chance.randrange(len(data))] if chance.random() < 0.1 else data)


def mutant(chance: Random, parts: Parts) -> bytes:
    """A broken workbook."""
    ways: list[Callable[[Random, Parts], bytes]] = [
        in_markup,
        in_markup,
        in_values,
        in_values,
        in_values,
        in_parts,
        in_container,
    ]
    return chance.choice(ways)(chance, parts)


def text_mutant(chance: Random, text: str) -> bytes:
    """A broken text file."""
    for _ in range(chance.randint(1, 12)):
        at, until = sorted((chance.randrange(len(text) + 1), chance.randrange(len(text) + 1)))
        changed = [
            text[:at] + chance.choice(SIGNS) + text[at:],
            text[:at] + text[until:],
            text[:at] + text[at:until] * 2 + text[until:],
            text[until:] + text[:at],
        ]
        text = chance.choice(changed)[:20_000]
    data = bytearray(text.encode(chance.choice(["utf-8", "utf-8-sig", "utf-16", "utf-16-le"]), "replace"))
    if data and chance.random() < 0.3:
        data[chance.randrange(len(data))] = chance.randrange(256)
    return bytes(data)
