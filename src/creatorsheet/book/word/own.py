"""The marketer's own Word file with fields. Its looks stay; only words in braces are replaced. Needs the extra `word`.

A field or tag may be split over several runs, as Word does while one types. A tag that has a paragraph, or a row of a
table, to itself governs whole paragraphs or rows.
"""

from __future__ import annotations

import io
import re
import zipfile
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from itertools import accumulate
from pathlib import Path
from xml.sax.saxutils import escape

from lxml import etree

from creatorsheet.files.document import TYPES, read_document
from creatorsheet.planning.syntax import Each, Node, Parsed, When, taken_apart
from creatorsheet.planning.tags import TOKEN, Piece, Tag, is_control

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
TEXTS = re.compile(r"word/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml")
OPEN, CLOSE = "\ufdd0", "\ufdd1"
"""Signs that no text may hold; a number between them stands for a tag."""

PLACE = re.compile(f"{OPEN}(\\d+){CLOSE}")
ELEMENT = re.compile(r"<(/?)([\w:.-]+)[^<>]*?(/?)>")
HOLDERS = tuple(f"{W}{name}" for name in ("tc", "hdr", "ftr", "txbxContent", "footnote", "endnote"))
"""What has to hold a paragraph."""

HOLD_TEXT = re.compile(r"wordprocessingml\.(?:document\.main|header|footer|footnotes|endnotes)\+xml$")
TAKEN_OUT = (b"attachedTemplate", b"mailMerge")
"""Where the file's own template and its list of recipients lie: on somebody's computer, nobody else's concern."""

FIRST_DAY = (1980, 1, 1, 0, 0, 0)
FIXED = ("w:tc", "w:tr", "w:tbl", "w:txbxContent")
"""What no part may begin inside of and end outside."""

BROKEN = "a part of it begins in one cell of a table, or in a link, and ends outside of it"


class WordFile:
    """A Word file as a form to fill."""

    def __init__(self, path: Path) -> None:
        self.name = path.name
        self._content = read_document(path)
        listed = _holding_text(self._content[TYPES])
        self.parts: Mapping[str, Parsed] = {
            name: _read(content)
            for name, content in self._content.items()
            if TEXTS.fullmatch(name) or name.casefold() in listed
        }

    @staticmethod
    def escape(text: str) -> str:
        """A value as it stands in a part: a line that ends becomes a line break."""
        lines = (escape(line) for line in text.split("\n"))
        return '</w:t><w:br/><w:t xml:space="preserve">'.join(lines)

    def packed(self, parts: Mapping[str, str]) -> bytes:
        """The file with its texts filled."""
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
            for name, content in self._content.items():
                data = _whole(parts[name]) if name in parts else _of_nobody(name, content)
                package.writestr(zipfile.ZipInfo(name, FIRST_DAY), data, zipfile.ZIP_DEFLATED)
        return made.getvalue()


def _parser() -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )


def _holding_text(types: bytes) -> set[str]:
    """The parts whose kind, as the file lists it, holds text: other programs than Word name them their own way."""
    root = etree.fromstring(types, _parser())
    listed = ((one.get("PartName", ""), one.get("ContentType", "")) for one in root.iter("{*}Override"))
    return {name.lstrip("/").casefold() for name, kind in listed if HOLD_TEXT.search(kind)}


def _of_nobody(name: str, content: bytes) -> bytes:
    """A part without what points at the computer of whoever made the file; most parts stay as they are."""
    if not name.endswith((".rels", ".xml")) or not any(word in content.replace(b"\0", b"") for word in TAKEN_OUT):
        return content
    root = etree.fromstring(content, _parser())
    for one in list(root.iter("{*}Relationship", f"{W}attachedTemplate", f"{W}mailMerge")):
        kind = one.get("Type", "").rpartition("/")[2]
        if (not kind or kind.startswith(("attachedTemplate", "mailMerge"))) and (above := one.getparent()) is not None:
            above.remove(one)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


def _read(content: bytes) -> Parsed:
    """A part as pieces of markup with the tags between them."""
    root = etree.fromstring(content, _parser())
    tags: list[Tag] = []
    for number, paragraph in enumerate(list(root.iter(f"{W}p")), 1):
        _join(paragraph, tags, number)
    for kind in ("tr", "p"):
        for element in list(root.iter(f"{W}{kind}")):
            _stand_alone(element, tags)
    source = etree.tostring(root, encoding="unicode")
    found = taken_apart(_pieces(source, tags), unit="paragraph")
    return found if found.trouble or _level(found.nodes) else Parsed((), found.fields, found.looped, BROKEN)


def _pieces(source: str, tags: list[Tag]) -> Iterator[Piece]:
    for number, piece in enumerate(PLACE.split(source)):
        if number % 2:
            yield tags[int(piece)]
        elif piece:
            yield piece


def _join(paragraph: etree._Element, tags: list[Tag], number: int) -> None:
    """Put each tag into the text in which it begins, as a number. Texts of a text box belong to its own paragraphs."""
    texts = [one for one in paragraph.iter(f"{W}t") if next(one.iterancestors(f"{W}p")) is paragraph]
    words = [(one.text or "").replace(OPEN, "").replace(CLOSE, "") for one in texts]
    whole = "".join(words)
    if "{" not in whole:
        return
    starts = [0, *accumulate(map(len, words))]
    made = [""] * len(texts)

    def keep(start: int, end: int) -> None:
        for at in range(len(texts)):
            made[at] += whole[max(starts[at], start) : max(start, min(starts[at + 1], end))]

    at = 0
    for found in TOKEN.finditer(whole):
        keep(at, found.start())
        made[bisect_right(starts, found.start()) - 1] += f"{OPEN}{len(tags)}{CLOSE}"
        tags.append(Tag(found[0], number))
        at = found.end()
    keep(at, len(whole))
    for one, text in zip(texts, made, strict=True):
        one.text = text
        one.set(SPACE, "preserve")


def _stand_alone(element: etree._Element, tags: list[Tag]) -> None:
    """Let a paragraph or row that holds nothing but tags be these tags. One that ends a section stays."""
    text = "".join(one.text or "" for one in element.iter(f"{W}t"))
    numbers = [int(one) for one in PLACE.findall(text)]
    parent = element.getparent()
    if parent is None or not numbers or PLACE.sub("", text).strip() or element.find(f".//{W}sectPr") is not None:
        return
    if all(is_control(tags[one].text) for one in numbers):
        before, left = element.getprevious(), text.strip() + (element.tail or "")
        if before is not None:
            before.tail = (before.tail or "") + left
        else:
            parent.text = (parent.text or "") + left
        parent.remove(element)


def _level(nodes: tuple[Node, ...]) -> bool:
    """Whether every part that may be left out or repeated closes as many elements as it opens."""
    for node in nodes:
        bodies = []
        if isinstance(node, When):
            bodies = [*(body for _, body in node.branches), node.otherwise]
        elif isinstance(node, Each):
            bodies = [node.body, node.otherwise]
        if not all(_balanced(body) and _level(body) for body in bodies):
            return False
    return True


def _balanced(body: tuple[Node, ...]) -> bool:
    closed: list[str] = []
    opened: list[str] = []
    for close, name, empty in (one for node in body if isinstance(node, str) for one in ELEMENT.findall(node)):
        if close and opened:
            if opened.pop() != name:
                return False
        elif close:
            closed.append(name)
        elif not empty:
            opened.append(name)
    return opened == closed[::-1] and not set(closed) & set(FIXED)


def _whole(text: str) -> bytes:
    """A filled part. What lost all its paragraphs gets an empty one back, and a table without rows goes."""
    root = etree.fromstring(text.encode(), _parser())
    for table in [one for one in root.iter(f"{W}tbl") if one.find(f".//{W}tr") is None]:
        parent = table.getparent()
        if parent is not None:
            parent.remove(table)
    for holder in root.iter(*HOLDERS):
        if len(holder) == 0 or holder[-1].tag in (f"{W}tbl", f"{W}tcPr"):
            etree.SubElement(holder, f"{W}p")
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))
