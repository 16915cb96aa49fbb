"""The results that formula cells show: read and renewed in one pass, without taking rows apart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from html import escape, unescape

from creatorsheet.book.editor.cells import stored
from creatorsheet.book.editor.markup import IN_TAG, Cut, masked, with_attributes
from creatorsheet.kernel.grid import ExcelError, Raw

REF = re.compile(rb"""\sr\s*=\s*["']([A-Z]+[0-9]+)["']""")
TYPE = re.compile(rb"""\st\s*=\s*["'](\w+)["']""")
ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
Shown = str | bool | float | ExcelError | None


@dataclass(frozen=True)
class Result:
    """A formula cell and what it shows; None where no result is stored. Offsets of its start tag and its <v>."""

    ref: str
    value: Shown
    head: tuple[int, int]
    shown: tuple[int, int]


@cache
def _pattern(prefix: bytes) -> re.Pattern[bytes]:
    def tag(name: bytes) -> bytes:
        return b"<" + prefix + name + rb"(?=[\s/>])" + IN_TAG

    formula = tag(b"f") + rb"(?:(?<=/)>|>[^<]*</" + prefix + rb"f>)"
    value = tag(b"v") + rb"(?:(?<=/)>|>([^<]*)</" + prefix + rb"v>)"
    return re.compile(b"(" + tag(b"c") + rb">)\s*" + formula + b"(" + value + b")?")


def _prefix(xml: bytes) -> bytes:
    found = re.search(rb"<((?:[\w.-]+:)?)sheetData[\s/>]", xml)
    return found[1] if found else b""


def results(xml: bytes) -> Iterator[Result]:
    """All formula cells of a sheet part that name their own address."""
    for found in _pattern(_prefix(xml)).finditer(masked(xml)):
        named = REF.search(found[1])
        if named:
            typed = TYPE.search(found[1])
            value = None if found[2] is None else _value(typed[1] if typed else b"n", found[3] or b"")
            after = found.end(2) if found[2] is not None else found.end()
            before = found.start(2) if found[2] is not None else found.end()
            yield Result(named[1].decode(), value, found.span(1), (before, after))


def _value(kind: bytes, stored: bytes) -> Shown:
    text = unescape(stored.decode())
    if kind == b"b":
        return text == "1"
    if kind == b"e":
        return error(text)
    if kind in (b"str", b"s", b"inlineStr"):
        return ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
    return float(text) if text.strip() else None


def error(text: str) -> ExcelError:
    """An error value by its text."""
    return ExcelError(text) if text in ExcelError.__members__.values() else ExcelError.OTHER


def _text(value: Raw) -> bytes:
    return escape(stored(value).shown or "", quote=False).encode()


def renewed(xml: bytes, values: Mapping[str, Raw]) -> list[Cut]:
    """The edits by which formula cells show new results; cells without a formula are never touched."""
    prefix = _prefix(xml)
    cuts: list[Cut] = []
    for result in results(xml) if values else ():
        if result.ref in values:
            value = values[result.ref]
            kind = "str" if value in (None, "") else stored(value, "shown by").kind
            head = with_attributes(xml[slice(*result.head)], t=kind or None)
            cuts += [
                (*result.head, head),
                (*result.shown, b"<" + prefix + b"v>" + _text(value) + b"</" + prefix + b"v>"),
            ]
    return cuts
