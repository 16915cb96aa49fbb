"""The values that stand in a workbook's parts: texts, and numbers as wholes, whoever wrote the file and wherever they stand.

Cells, texts nobody uses, literals of formulas, rules and names, comments, captions, captured results of charts and pivots,
properties. What only holds the file together (addresses, styles, the numbers of shared texts) is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from html import unescape

from creatorsheet.book.editor.markup import utf8
from creatorsheet.sharing.secrets import number_key

ITEM = re.compile(rb"<(?:\w+:)?(?:si|is)\b[^>]*>(.*?)</(?:\w+:)?(?:si|is)>", re.DOTALL)
FORMULA = re.compile(
    rb"<(?:\w+:)?(?:f|formula\d?|definedName|calculatedColumnFormula|totalsRowFormula)\b[^>]*?(?<!/)>([^<]+)<"
)
F = rb"(?:<(?:\w+:)?f\b[^>]*?/>|<(?:\w+:)?f\b[^>]*>[^<]*</(?:\w+:)?f>)"
CELL = re.compile(
    rb"<(?:\w+:)?c\b((?![^>]*\bt=[\"'](?:s|str|b|e|inlineStr|d)[\"'])[^>]*)>(" + F + rb")?\s*<(?:\w+:)?v>([^<]+)</"
)
ROWS = re.compile(rb"<(?:\w+:)?sheetData\b[^>]*>(.*)</(?:\w+:)?sheetData>", re.DOTALL)
WRITTEN = re.compile(rb"<(?:\w+:)?c\b[^>]*\bt=[\"'](?:str|e|d)[\"'][^>]*>" + F + rb"?\s*<(?:\w+:)?v\b[^>]*>([^<]+)</")
"""A cell whose text stands in the cell itself."""

STYLE = re.compile(rb"\bs=[\"'](\d+)[\"']")
NODE = re.compile(rb">([^<]+)<")
QUOTED = re.compile(r'"((?:[^"]|"")*)"')
LITERAL = re.compile(r"(?<![\w.$!:\]])\d+(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.!:(\[])")
TAGS = re.compile(rb"<[^>]*>")
ATTRIBUTE = re.compile(
    rb"\b(?:name|displayName|title|descr|description|author|userName|userId|display|tooltip|v|val|Target|location|codeName"
    rb"|comment|prompt|promptTitle|error|errorTitle|refreshedBy|connection|command|alt|oddHeader|url|displayText|key)"
    rb"=(?:\"([^\"]+)\"|'([^']+)')"
)
DATED = re.compile(r"[dmyhs]", re.IGNORECASE)
DATE_FORMATS = frozenset([*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)])


@dataclass
class Values:
    """Texts and numbers of a part; numbers by their key."""

    texts: set[str] = field(default_factory=set)
    numbers: set[str] = field(default_factory=set)


def values_of(parts: Iterable[tuple[str, bytes]], *, calculated: bool = True) -> Iterator[tuple[str, Values]]:
    """The values of each part. Without `calculated` the results of formulas are left out: they follow from the rest.

    Dates are no numbers here: that two things happen on one day gives nothing away.
    """
    known = [(name, utf8(raw) if _is_markup(name, raw) else raw) for name, raw in parts]
    dated = _date_styles(next((raw for name, raw in known if name.endswith("styles.xml")), b""))
    for name, raw in known:
        if _is_markup(name, raw):
            yield name, _values(name, raw, dated, calculated)


def _is_markup(name: str, raw: bytes) -> bool:
    return name.endswith((".xml", ".rels", ".vml")) or raw.lstrip()[:1] == b"<"


def _values(name: str, raw: bytes, dated: frozenset[bytes], calculated: bool) -> Values:
    found = Values()
    rows = ROWS.search(raw)
    if rows:
        _cells(rows[1], found, dated, calculated)
        raw = raw[: rows.start(1)] + raw[rows.end(1) :]
    for formula in set(FORMULA.findall(raw)):
        _literals(unescape(formula.decode("utf-8", "replace")), found)
    raw = FORMULA.sub(b"><", raw)
    for item in ITEM.findall(raw):
        found.texts.add(_text(TAGS.sub(b"", item)))
    for node in set(NODE.findall(raw)):
        _add(_text(node), found)
    if not name.endswith("styles.xml"):
        for one, other in set(ATTRIBUTE.findall(raw)):
            _add(_text(one or other), found)
    found.numbers.discard("")
    found.texts.discard("")
    return found


def _cells(rows: bytes, found: Values, dated: frozenset[bytes], calculated: bool) -> None:
    """What stands in the cells of a sheet, without the numbers of shared texts."""
    numbers = set()
    for about, formula, text in CELL.findall(rows):
        style = STYLE.search(about)
        if (calculated or not formula) and not (style and style[1] in dated):
            numbers.add(text)
    found.numbers.update(number_key(text.decode("ascii", "replace")) for text in numbers)
    for formula in set(FORMULA.findall(rows)):
        _literals(unescape(formula.decode("utf-8", "replace")), found)
    for text in set(WRITTEN.findall(rows)):
        _add(_text(text), found)
    for item in ITEM.findall(rows):
        found.texts.add(_text(TAGS.sub(b"", item)))


def _literals(formula: str, found: Values) -> None:
    found.texts.update(text.replace('""', '"') for text in QUOTED.findall(formula))
    found.numbers.update(number_key(number) for number in LITERAL.findall(QUOTED.sub('""', formula)))


def _add(text: str, found: Values) -> None:
    found.texts.add(text)
    found.numbers.add(number_key(text.strip()))


def _text(raw: bytes) -> str:
    text = raw.decode("utf-8", "replace")
    return unescape(text) if "&" in text else text


def _date_styles(styles: bytes) -> frozenset[bytes]:
    """The numbers of the cell formats that show a number as a date or a time."""
    own = dict(re.findall(rb"<(?:\w+:)?numFmt\b[^>]*?numFmtId=\"(\d+)\"[^>]*?formatCode=\"([^\"]*)\"", styles))
    dates = {str(one).encode() for one in DATE_FORMATS}
    for number, code in own.items():
        bare = re.sub(r'"[^"]*"|\[[^\]]*\]|\\.', "", _text(code))
        if DATED.search(bare) and "0" not in bare.replace("00", "").replace(".0", ""):
            dates.add(number)
    block = re.search(rb"<(?:\w+:)?cellXfs\b.*?</(?:\w+:)?cellXfs>", styles, re.DOTALL)
    used = re.findall(rb"<(?:\w+:)?xf\b[^>]*?numFmtId=\"(\d+)\"", block[0]) if block else []
    return frozenset(str(at).encode() for at, number in enumerate(used) if number in dates)
