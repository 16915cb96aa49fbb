"""What a cell of a file holds, and how a value is written into one."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from xml.sax.saxutils import escape

from creatorsheet.book.editor.areas import cell_ref
from creatorsheet.kernel.grid import ExcelError, Raw

LONGEST = 32_767
EXACT = 10**15
"""From here on a double loses digits: a whole number as long as this is an id and stays text."""

NOT_XML = re.compile("[\x00-\x08\x0b-\x0d\x0e-\x1f\ufffe\uffff]")
LOOKS_ESCAPED = re.compile("_(?=x[0-9A-Fa-f]{4}_)")


class UnwritableError(ValueError):
    """A value no cell can hold; the text says why."""


@dataclass(frozen=True)
class Entry:
    """What a cell shall hold. A formula has no = in front; `value` is then its cached result.

    `style` None keeps the cell's look. `array` writes the formula as a single-cell array formula.
    """

    value: Raw = None
    formula: str = ""
    style: int | None = None
    array: bool = False


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
    if isinstance(value, date):
        days = serial(value, from_1904)
        return value.isoformat() if days is None else days
    if isinstance(value, int):
        return str(value) if abs(value) >= EXACT else value
    if isinstance(value, float | Decimal):
        number = float(value)
        if not math.isfinite(number):
            raise UnwritableError("would become a number that is none")
        return number
    if len(value) > LONGEST:
        raise UnwritableError(f"would hold {len(value):,} characters, and a cell takes {LONGEST:,}")
    return str(value) or None


def text_of(value: str) -> str:
    """Text as a part holds it: signs XML cannot carry in Excel's own notation.

    >>> text_of("a_x0041_\\x01<")
    'a_x005F_x0041__x0001_&lt;'
    """
    value = LOOKS_ESCAPED.sub("_x005F_", value)
    value = NOT_XML.sub(lambda found: f"_x{ord(found[0]):04X}_", value)
    return escape(value.encode("utf-8", "replace").decode())


def number_of(value: float) -> str:
    """A number as a part holds it.

    >>> number_of(5.0), number_of(0.1), number_of(1e300)
    ('5', '0.1', '1e+300')
    """
    return str(int(value)) if abs(value) < EXACT and value == int(value) else repr(value)


def cached(value: Raw, prefix: str = "") -> tuple[str, str]:
    """The type and the <v> of a formula cell that shows a value."""
    kind = plain(value)
    if kind is None:
        return "str", f"<{prefix}v></{prefix}v>"
    if isinstance(kind, bool):
        return "b", f"<{prefix}v>{int(kind)}</{prefix}v>"
    if isinstance(kind, ExcelError):
        return "e", f"<{prefix}v>{kind}</{prefix}v>"
    if isinstance(kind, str):
        return "str", f"<{prefix}v>{text_of(kind)}</{prefix}v>"
    return "", f"<{prefix}v>{number_of(kind)}</{prefix}v>"


def cell_xml(row: int, column: int, entry: Entry, prefix: str = "", from_1904: bool = False) -> str:
    """A whole cell. Blank cells keep their look; one without look and content is not written at all.

    >>> cell_xml(2, 1, Entry("=1+1"))
    '<c r="A2" t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c>'
    """
    style = f' s="{entry.style}"' if entry.style else ""
    head = f'<{prefix}c r="{cell_ref(row, column)}"{style}'
    value = plain(entry.value, from_1904)
    if entry.formula:
        array = f' t="array" ref="{cell_ref(row, column)}"' if entry.array else ""
        formula = f"<{prefix}f{array}>{escape(entry.formula)}</{prefix}f>"
        if value is None:
            return f"{head}>{formula}</{prefix}c>"
        kind, shown = cached(value, prefix)
        kind = f' t="{kind}"' if kind else ""
        return f"{head}{kind}>{formula}{shown}</{prefix}c>"
    if value is None:
        return f"{head}/>" if style else ""
    if isinstance(value, str) and not isinstance(value, ExcelError):
        text = f'<{prefix}t xml:space="preserve">{text_of(value)}</{prefix}t>'
        return f'{head} t="inlineStr"><{prefix}is>{text}</{prefix}is></{prefix}c>'
    kind, shown = cached(value, prefix)
    kind = f' t="{kind}"' if kind else ""
    return f"{head}{kind}>{shown}</{prefix}c>"
