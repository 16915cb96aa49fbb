"""Cells of the page, written so that text stays text, and rows high enough to be read."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from textwrap import wrap

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

ROW, TALLEST = 21, 405
"""Heights in points: of a row with one line, and the greatest there is."""

A_SIGN, EDGES = 5.2, 14
"""Pixels of a letter of the body text, on average, and of what a cell leaves free on both sides."""

Value = str | float | int | Decimal | None


def write(sheet: Worksheet, row: int, column: int, value: Value, style: Format) -> None:
    """A value as it is: text never becomes a formula, a link or a number. None leaves an empty cell of that style."""
    if value is None or value == "":
        sheet.write_blank(row, column, None, style)
    elif isinstance(value, str):
        sheet.write_string(row, column, value, style)
    else:
        sheet.write_number(row, column, float(value), style)


def height(texts: Iterable[tuple[int, str]], *, least: float = ROW) -> float:
    """The height of a row whose texts, by the pixels they have, are all to be read whole."""
    return min(max(least, 12 * max(_lines(text, pixels) for pixels, text in texts) + 3), TALLEST)


def _lines(text: str, pixels: int) -> int:
    fit = max(1, int((pixels - EDGES) / A_SIGN))
    return (
        sum(len(wrap(line, fit, break_on_hyphens=False)) or 1 for line in text.split("\n"))
        if len(text) > fit or "\n" in text
        else 1
    )
