"""Looks of one workbook taken over into another: only what is asked for, and nothing that is there already."""

from __future__ import annotations

import re
from collections.abc import Iterator

from creatorsheet.book.editor.markup import Cut, attribute, elements, grown, splice, with_attributes

ORDER = ("numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs")
PARTS = {"fontId": "fonts", "fillId": "fills", "borderId": "borders"}
OWN_FORMATS = 164
"""Number formats from here on are a workbook's own; those below mean the same everywhere."""

IN_CHANGE = re.compile(rb"<numFmt\s[^>]*/>")
TAG = re.compile(rb"<(/?)(?=\w)")


class Styles:
    """The lists of a styles part as raw elements."""

    def __init__(self, xml: bytes) -> None:
        self.xml = xml
        found = elements(xml, "styleSheet", "numFmt", "font", "fill", "border", "xf", "dxf", *ORDER)
        self.root = found[0]
        self.lists = {one.name: one for one in found if one.parent == "styleSheet" and one.name in ORDER}
        self._children = [one for one in found if one.parent in ORDER]

    def all(self, name: str) -> list[bytes]:
        """The elements of a list."""
        return [self.xml[one.start : one.end] for one in self._children if one.parent == name]

    @property
    def formats(self) -> dict[str, int]:
        """The workbook's own number formats: the code, and its number."""
        return {
            one.attribute("formatCode"): int(one.attribute("numFmtId"))
            for one in self._children
            if one.parent == "numFmts"
        }


class Looks:
    """Numbers of looks in a styles part, as numbers in another one; `finished` is that other one with what it lacked."""

    def __init__(self, source: bytes, target: bytes) -> None:
        self._source, self._target = Styles(source), Styles(target)
        self._prefix = self._target.root.prefix
        self._codes = {number: code for code, number in self._source.formats.items()}
        self._formats = self._target.formats
        self._held = {name: self._target.all(name) for name in ORDER}
        self._stored = {name: len(held) for name, held in self._held.items()}

    def cell(self, style: int) -> int:
        """The look of cells."""
        own = self._source.all("cellXfs")[style]
        inside = own.index(b">") + 1
        head, rest = own[:inside], own[inside:]
        [about] = elements(own, "xf")
        changes: dict[str, str | None] = {
            name: str(self._adopted(where, self._source.all(where)[int(about.attributes[name])]))
            for name, where in PARTS.items()
        }
        changes["numFmtId"] = str(self._format(int(about.attributes["numFmtId"])))
        if "cellStyleXfs" not in self._target.lists:
            changes["xfId"] = None
        return self._adopted("cellXfs", with_attributes(head, **changes) + rest)

    def change(self, number: int) -> int:
        """What a conditional format, or a column of a table for its new cells, changes."""

        def numbered(found: re.Match[bytes]) -> bytes:
            [about] = elements(found[0], "numFmt")
            return with_attributes(found[0], numFmtId=str(self._format(int(about.attributes["numFmtId"]))))

        return self._adopted("dxfs", IN_CHANGE.sub(numbered, self._source.all("dxfs")[number]))

    def _format(self, number: int) -> int:
        if number < OWN_FORMATS:
            return number
        code = self._codes[number]
        if code not in self._formats:
            new = max([OWN_FORMATS - 1, *self._formats.values()]) + 1
            self._formats[code] = new
            self._adopted("numFmts", f'<numFmt numFmtId="{new}" formatCode="{attribute(code)}"/>'.encode())
        return self._formats[code]

    def _adopted(self, name: str, piece: bytes) -> int:
        piece = prefixed(piece, self._prefix)
        if piece not in self._held[name]:
            self._held[name].append(piece)
        return self._held[name].index(piece)

    def finished(self) -> bytes:
        """The other styles part; the very bytes when it lacked nothing."""
        return splice(self._target.xml, self._cuts())

    def _cuts(self) -> Iterator[Cut]:
        lists = self._target.lists
        for position, name in enumerate(ORDER):
            added = b"".join(self._held[name][self._stored[name] :])
            if not added:
                continue
            count = str(len(self._held[name]))
            own = lists.get(name)
            if own is not None:
                yield from grown(self._target.xml, own, added, count=count)
                continue
            before = [lists[one].end for one in ORDER[:position] if one in lists]
            at = max(before, default=self._target.root.inside)
            tag = self._prefix + name.encode()
            yield at, at, b"<" + tag + f' count="{count}">'.encode() + added + b"</" + tag + b">"


def prefixed(piece: bytes, prefix: bytes) -> bytes:
    """Markup without prefixes as it stands in a part that has one.

    >>> prefixed(b'<a><b x="1"/></a>', b"x:")
    b'<x:a><x:b x="1"/></x:a>'
    """
    return TAG.sub(rb"<\1" + prefix, piece)
