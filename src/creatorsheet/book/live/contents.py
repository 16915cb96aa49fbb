"""What a cell of the open workbook holds: as Excel tells it, as it is typed into it, and when two are the same."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, NamedTuple

from creatorsheet.book.editor.cells import UnwritableError, plain
from creatorsheet.kernel.grid import ExcelError, Raw

FIRST_ERROR = -2146828288
ERRORS = {
    2000: ExcelError.NULL,
    2007: ExcelError.DIV0,
    2015: ExcelError.VALUE,
    2023: ExcelError.REF,
    2029: ExcelError.NAME,
    2036: ExcelError.NUM,
    2042: ExcelError.NA,
    2045: ExcelError.SPILL,
    2050: ExcelError.CALC,
}
"""Error values by the numbers that Excel has for them, counted from the first."""

SOME = "="
"""A formula whose text a file does not tell, because the cell shares it with others."""

PLAIN = re.compile(r"[^\W\d_][^\d]*")
TRUTHS = ("true", "false")
DIALECT = re.compile(r"_xl(?:fn|ws|pm|udf)\.|\[#this row\],|[\s\[\]@']", re.IGNORECASE)
A_MOMENT = 1e-8
"""The part of a day, about a millisecond, by which two ways of reading the same moment may differ."""


class Content(NamedTuple):
    """What a cell holds: a formula with its =, or a value; blank is None."""

    value: str | bool | float | ExcelError | None = None
    formula: str = ""

    @property
    def text(self) -> bool:
        """Whether it is text that somebody wrote."""
        return isinstance(self.value, str) and not isinstance(self.value, ExcelError)


BLANK = Content()


def told(formula: Any, value: Any) -> Content:
    """A cell as Excel tells it by Formula and Value2. Text that begins with = has the same text for both.

    >>> told("=1+1", 2.0), told("=1+1", "=1+1"), told("0.5", 0.5)
    (Content(value=None, formula='=1+1'), Content(value='=1+1', formula=''), Content(value=0.5, formula=''))
    >>> told("#N/A", FIRST_ERROR + 2042).value
    <ExcelError.NA: '#N/A'>
    """
    if isinstance(formula, str) and formula.startswith("=") and formula != value:
        return Content(formula=formula)
    if isinstance(value, bool) or value is None:
        return Content(value)
    if isinstance(value, int) and value < FIRST_ERROR + 3000:
        return Content(ERRORS.get(value - FIRST_ERROR, ExcelError.OTHER))
    if isinstance(value, str):
        return Content(value or None)
    return Content(float(value))


def held(value: Raw, from_1904: bool) -> Content:
    """A value of ours as a cell holds it: numbers as doubles, days as serials, long whole numbers as text.

    >>> from datetime import date
    >>> from decimal import Decimal
    >>> held(Decimal("12.5"), False).value, held(date(2026, 3, 1), False).value, held(10**18, False).value
    (12.5, 46082.0, '1000000000000000000')
    """
    known = plain(value, from_1904)
    if isinstance(known, int) and not isinstance(known, bool):
        return Content(float(known))
    return Content(known)


def read(value: Raw, from_1904: bool) -> Content:
    """A cell of a file as Excel holds it; what no cell of ours can hold is taken for its text."""
    try:
        return held(value, from_1904)
    except UnwritableError:
        return Content(str(value))


def marked(text: str) -> bool:
    """Whether a text needs the mark ' in a cell without text format, lest Excel make a number, day or formula of it.

    >>> [one for one in ("Anna Skin", "1E5", "MAR1", "=1+1", "-", "True", "'x") if not marked(one)]
    ['Anna Skin']
    """
    return not PLAIN.fullmatch(text) or text.casefold() in TRUTHS


def typed(content: Content, *, as_text: bool, otherwise: bool = False) -> str | bool | float:
    """What is handed to Excel so that a cell holds a content. `as_text` is a cell with text format.

    With `otherwise` the mark is set where it would not be, and left out where it would. "" empties a cell.
    """
    if content.formula:
        return content.formula
    if isinstance(content.value, ExcelError):
        return content.value.value
    if not isinstance(content.value, str):
        return "" if content.value is None else content.value
    mark = content.value.startswith("'") if as_text else marked(content.value)
    return f"'{content.value}" if mark != otherwise else content.value


def same(one: Content, other: Content) -> bool:
    """Whether two contents are the same; formulas may be spelled in the dialects of files and cells.

    >>> same(Content(formula="=[@Fee]*_xlfn.SUM(Costs[[#This Row],[Net]])"), Content(formula="=[@[Fee]]*SUM(Costs[@Net])"))
    True
    >>> same(Content("7"), Content(7.0)), same(Content(True), Content(1.0)), same(Content(formula=SOME), BLANK)
    (False, False, False)
    """
    if one.formula or other.formula:
        if not (one.formula and other.formula):
            return False
        return SOME in (one.formula, other.formula) or _bare(one.formula) == _bare(other.formula)
    if isinstance(one.value, float) and isinstance(other.value, float):
        return one.value == other.value or abs(one.value - other.value) <= A_MOMENT < abs(one.value) < 1e6
    return type(one.value) is type(other.value) and one.value == other.value


def _bare(formula: str) -> str:
    return DIALECT.sub("", formula).casefold()


def as_plain(content: Content) -> Any:
    """A content as JSON can hold it."""
    if content.formula:
        return {"formula": content.formula}
    if isinstance(content.value, ExcelError):
        return {"error": content.value.value}
    return content.value


def from_plain(found: Any) -> Content:
    """A content from JSON. ValueError for what is none.

    >>> [from_plain(as_plain(one)) == one for one in (BLANK, Content("=1"), Content(2.0), Content(formula="=1"))]
    [True, True, True, True]
    """
    match found:
        case {"formula": str(formula)}:
            return Content(formula=formula)
        case {"error": str(error)}:
            return Content(ExcelError(error))
        case bool() | str() | None:
            return Content(found)
        case int() | float():
            return Content(float(found))
        case _:
            raise ValueError(found)


Rows = Sequence[Sequence[Content]]
