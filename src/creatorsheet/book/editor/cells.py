"""What a cell of a file holds, and how a value is written into one."""

from __future__ import annotations

import math
import re
from datetime import UTC, date, datetime, timedelta
from functools import cache
from html import escape, unescape
from typing import NamedTuple

from creatorsheet.book.editor.areas import cell_ref
from creatorsheet.kernel.grid import ExcelError, Raw

LONGEST = 32_767
EXACT = 10**15
"""From here on a double loses digits: a whole number as long as this is an id and stays text."""

NOT_XML = re.compile("[\x00-\x08\x0b-\x0d\x0e-\x1f\ufffe\uffff]")
LOOKS_ESCAPED = re.compile("_(?=x[0-9A-Fa-f]{4}_)")


class UnwritableError(ValueError):
    """A value no cell can hold: why, and what helps."""

    def __init__(self, reason: str, way: str) -> None:
        super().__init__(reason)
        self.reason, self.way = reason, way


class Entry(NamedTuple):
    """What a cell shall hold. A formula has no = in front; `value` is then its cached result.

    `style` None keeps the cell's look. `array` writes the formula as a single-cell array formula. `source` is another
    place whose cell comes here as it stands, and `carried` that cell as it will be written.
    """

    value: Raw = None
    formula: str = ""
    style: int | None = None
    array: bool = False
    source: tuple[int, int] | None = None
    carried: bytes = b""

    @property
    def blank(self) -> bool:
        """Whether nothing but look shall be there."""
        return self.value in (None, "") and not self.formula and self.source is None


def serial(moment: date, from_1904: bool) -> float | int | None:
    """The number of days by which Excel counts a moment; None for days before its calendar begins.

    >>> serial(date(2026, 3, 1), False), serial(date(1900, 1, 1), False), serial(date(2026, 3, 1), True)
    (46082, 1, 44620)
    """
    if isinstance(moment, datetime):
        moment = moment.astimezone(UTC).replace(tzinfo=None) if moment.tzinfo else moment
    else:
        moment = datetime(moment.year, moment.month, moment.day)  # noqa: DTZ001  cells know no zone
    begin = datetime(1904, 1, 1) if from_1904 else datetime(1899, 12, 30)  # noqa: DTZ001
    passed = moment - begin
    if not from_1904 and passed < timedelta(days=61):  # Excel believes in 29 February 1900
        passed -= timedelta(days=1)
    if passed < timedelta(days=0 if from_1904 else 1):
        return None
    return passed.days if not (passed.seconds or passed.microseconds) else passed / timedelta(days=1)


def plain(value: Raw, from_1904: bool = False) -> str | bool | int | float | ExcelError | None:
    """A value as one of the kinds a cell knows: text, truth, number, error or nothing."""
    if isinstance(value, ExcelError | bool) or value is None:
        return value
    if isinstance(value, str):
        if len(value) > LONGEST:
            reason = f"would hold {len(value):,} characters, and a cell takes {LONGEST:,}"
            raise UnwritableError(reason, "Shorten the text where it comes from")
        return str(value) or None
    if isinstance(value, date):
        days = serial(value, from_1904)
        return value.isoformat() if days is None else days
    if isinstance(value, int):
        return str(value) if abs(value) >= EXACT else value
    number = float(value)
    if not math.isfinite(number):
        raise UnwritableError("would hold a number without end", "Correct the figure where it comes from")
    return number


def coded(value: str) -> str:
    """Text with the signs XML cannot carry in Excel's own notation.

    >>> coded("a_x0041_\\x01")
    'a_x005F_x0041__x0001_'
    """
    value = LOOKS_ESCAPED.sub("_x005F_", value)
    return NOT_XML.sub(lambda found: f"_x{ord(found[0]):04X}_", value).encode("utf-8", "replace").decode()


def number_of(value: float) -> str:
    """A number as a part holds it.

    >>> number_of(5.0), number_of(0.1), number_of(1e300)
    ('5', '0.1', '1e+300')
    """
    return str(int(value)) if abs(value) < EXACT and value == int(value) else repr(value)


class Stored(NamedTuple):
    """A cell as a part holds it: its type, its formula, and the text of its value; None where no value is stored."""

    kind: str
    formula: str
    shown: str | None


def stored(value: Raw, formula: str = "", from_1904: bool = False) -> Stored:
    """How a value, or a formula with its result, is stored.

    >>> stored(True), stored("=1"), stored(None, "A1")
    (Stored(kind='b', formula='', shown='1'), Stored(kind='inlineStr', formula='', shown='=1'), Stored(kind='', formula='A1', shown=None))
    """
    kind = plain(value, from_1904)
    if kind is None:
        return Stored("", formula, None)
    if isinstance(kind, bool):
        return Stored("b", formula, str(int(kind)))
    if isinstance(kind, ExcelError):
        return Stored("e", formula, kind.value)
    if isinstance(kind, str):
        return Stored("str" if formula else "inlineStr", formula, coded(kind))
    return Stored("", formula, number_of(kind))


def cell_xml(row: int, column: int, entry: Entry, prefix: str = "", from_1904: bool = False) -> str:
    """A whole cell. Blank cells keep their look; one without look and content is not written at all.

    >>> cell_xml(2, 1, Entry("=1+1"))
    '<c r="A2" t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c>'
    """
    kind, formula, shown = stored(entry.value, entry.formula, from_1904)
    ref = cell_ref(row, column)
    head = f'<{prefix}c r="{ref}"'
    if entry.style:
        head += f' s="{entry.style}"'
    if shown is None and not formula:
        return f"{head}/>" if entry.style else ""
    if kind:
        head += f' t="{kind}"'
    content = ""
    if formula:
        array = f' t="array" ref="{ref}"' if entry.array else ""
        content = f"<{prefix}f{array}>{escape(formula, quote=False)}</{prefix}f>"
    if kind == "inlineStr":
        content += (
            f'<{prefix}is><{prefix}t xml:space="preserve">{escape(shown or "", quote=False)}</{prefix}t></{prefix}is>'
        )
    elif shown is not None:
        content += f"<{prefix}v>{escape(shown, quote=False)}</{prefix}v>"
    return f"{head}>{content}</{prefix}c>"


@cache
def _written_form(prefix: str) -> re.Pattern[str]:
    value = (
        f'<{prefix}v>([^<]*)</{prefix}v>|<{prefix}is><{prefix}t xml:space="preserve">([^<]*)</{prefix}t></{prefix}is>'
    )
    formula = f"<{prefix}f[^<>]*>([^<]*)</{prefix}f>"
    return re.compile(
        f'<{prefix}c r="([A-Z]+)[0-9]+"(?: s="[0-9]+")?(?: t="(\\w+)")?>(?:{formula})?(?:{value})?</{prefix}c>'
    )


def cells_as_written(row: str, prefix: str = "") -> dict[str, Stored]:
    """What the cells of a row hold, by their column's letters; only those in the form `cell_xml` gives them.

    >>> cells_as_written('<row r="2"><c r="A2" t="b"><v>1</v></c><c t="b" r="B2"><v>1</v></c></row>')
    {'A': Stored(kind='b', formula='', shown='1')}
    """
    cells = {}
    for found in _written_form(prefix).finditer(row):
        letters, kind, formula, value, text = found.groups()
        shown = text if value is None else value
        if "&" in found[0]:
            formula, shown = unescape(formula or ""), shown and unescape(shown)
        cells[letters] = Stored(kind or "", formula or "", shown)
    return cells
