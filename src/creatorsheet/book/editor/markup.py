"""XML as bytes: where its elements stand, and how a few of them are exchanged without touching the rest."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from xml.parsers import expat

from creatorsheet.catalogue.problems.files import FILE_IS_BUILT_IN_AN_UNSAFE_WAY

Cut = tuple[int, int, bytes]
"""Bytes from the first offset up to the second give way to new ones."""

DECLARED = re.compile(rb"""\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.-]+)["']""")
ATTRIBUTE = rb"""\s+%s\s*=\s*(?:"[^"]*"|'[^']*')"""
IN_TAG = rb"""(?:[^>"']|"[^"]*"|'[^']*')*"""
TAG = re.compile(rb"<" + IN_TAG + rb">")
NOT_MARKUP = re.compile(rb"<!--.*?-->|<!\[CDATA\[.*?\]\]>|<\?.*?\?>", re.DOTALL)


class DamagedError(ValueError):
    """A part that is not what its kind should be; the text says how."""


@dataclass
class Element:
    """An element's place: its start tag ends at `inside`, its content at `close`, the element itself at `end`.

    >>> [note] = elements(b'<a><n x="1">hi</n></a>', "n")
    >>> note.attributes, note.text, note.parent, (note.start, note.inside, note.close, note.end)
    ({'x': '1'}, 'hi', 'a', (3, 12, 14, 18))
    """

    name: str  # without prefix
    prefix: bytes  # b"x:" or b""
    parent: str
    attributes: dict[str, str]
    start: int
    inside: int
    close: int = 0
    end: int = 0
    text: str = ""

    def attribute(self, name: str) -> str:
        """An attribute by its name without prefix, or ""."""
        return next((value for key, value in self.attributes.items() if key.rpartition(":")[2] == name), "")


def utf8(xml: bytes) -> bytes:
    """A part in UTF-8, whatever it was stored in, with the declaration saying so."""
    encoding = "utf-16" if xml[:2] in (b"\xff\xfe", b"\xfe\xff") else ""
    found = DECLARED.match(xml.removeprefix(b"\xef\xbb\xbf"))
    if not encoding:
        if found is None or found[1].lower() in (b"utf-8", b"utf8", b"us-ascii", b"ascii"):
            return xml
        encoding = found[1].decode()
    try:
        text = xml.decode(encoding)
    except (LookupError, UnicodeError) as fault:
        raise DamagedError(f"its encoding {encoding} cannot be read") from fault
    return re.sub(r"""(encoding\s*=\s*["'])[\w.-]+""", r"\1UTF-8", text, count=1).encode()


def _no_doctype(*_: object) -> None:
    raise FILE_IS_BUILT_IN_AN_UNSAFE_WAY.refuse(file="The workbook", part="a document type declaration")


def parser() -> expat.XMLParserType:
    """An expat parser that refuses document types, and with them all entities."""
    made = expat.ParserCreate()
    made.buffer_text = True
    made.StartDoctypeDeclHandler = _no_doctype
    return made


def tag_end(xml: bytes, start: int) -> int:
    """The offset just past the tag that begins at `start`; a > inside quotes ends nothing.

    >>> tag_end(b'<a b=">"/>', 0)
    10
    """
    found = TAG.match(xml, start)
    assert found is not None  # noqa: S101  expat saw it
    return found.end()


def elements(xml: bytes, *wanted: str) -> list[Element]:
    """The elements with the wanted names (without prefix), in document order."""
    found: list[Element] = []
    path: list[tuple[str, Element | None]] = []
    names = frozenset(wanted)
    made = parser()

    def start(name: str, attributes: dict[str, str]) -> None:
        prefix, _, local = name.rpartition(":")
        element = None
        if local in names:
            at = made.CurrentByteIndex
            sign = f"{prefix}:".encode() if prefix else b""
            element = Element(local, sign, path[-1][0] if path else "", attributes, at, tag_end(xml, at))
            found.append(element)
        path.append((local, element))

    def end(_: str) -> None:
        element = path.pop()[1]
        if element is not None:
            if xml[element.inside - 2 : element.inside] == b"/>":  # expat's own offset of this end is of no use
                element.close = element.end = element.inside
            else:
                element.close = made.CurrentByteIndex
                element.end = tag_end(xml, element.close)

    def text(data: str) -> None:
        if path and path[-1][1] is not None:
            path[-1][1].text += data

    made.StartElementHandler, made.EndElementHandler, made.CharacterDataHandler = start, end, text
    made.Parse(xml, True)
    return found


def well_formed(pieces: Iterable[bytes]) -> None:
    """Raises expat.ExpatError when the pieces make no XML."""
    made = parser()
    for piece in pieces:
        made.Parse(piece, False)
    made.Parse(b"", True)


def masked(xml: bytes) -> bytes:
    """The same bytes with comments, CDATA and instructions blanked out, so that every < begins a tag."""
    if b"<!" not in xml and xml.count(b"<?") <= 1:
        return xml
    return NOT_MARKUP.sub(lambda found: b" " * len(found[0]), xml)


def with_attributes(tag: bytes, **changes: str | None) -> bytes:
    """A start tag with attributes set, or dropped where the value is None.

    >>> with_attributes(b'<row r="1" spans="1:3">', spans=None, ht="20")
    b'<row r="1" ht="20">'
    """
    for name, value in changes.items():
        pattern = re.compile(ATTRIBUTE % name.encode())
        new = b"" if value is None else f' {name}="{attribute(value)}"'.encode()
        if pattern.search(tag):
            tag = pattern.sub(lambda _, new=new: new, tag, count=1)  # type: ignore[misc]
        else:
            tag = re.sub(rb"\s*(/?)>$", lambda found, new=new: new + found[1] + b">", tag)  # type: ignore[misc]
    return tag


def attribute(value: str) -> str:
    """Text as it may stand between double quotes."""
    return escape(value).replace("\t", "&#9;").replace("\n", "&#10;").replace("\r", "&#13;")


def spliced(xml: bytes, cuts: Iterable[Cut]) -> Iterator[bytes | memoryview]:
    """The pieces of the new XML, in order. Cuts may not overlap."""
    view = memoryview(xml)
    at = 0
    for start, end, new in sorted(cuts, key=lambda cut: cut[:2]):
        if start < at:
            raise AssertionError(f"two edits of the same bytes at {start}")
        yield view[at:start]
        yield new
        at = end
    yield view[at:]


def splice(xml: bytes, cuts: Iterable[Cut]) -> bytes:
    """The new XML in one piece.

    >>> splice(b"<a>1</a>", [(3, 4, b"2")])
    b'<a>2</a>'
    """
    return b"".join(spliced(xml, cuts))


def grown(xml: bytes, element: Element, added: bytes, **changes: str | None) -> Iterator[Cut]:
    """The edits by which an element gets more children at its end, and other attributes."""
    head = with_attributes(xml[element.start : element.inside], **changes)
    if element.inside == element.end:
        closing = b"</" + element.prefix + element.name.encode() + b">"
        yield element.start, element.end, head.removesuffix(b"/>").rstrip() + b">" + added + closing
    else:
        yield element.start, element.inside, head
        yield element.close, element.close, added
