"""How a column looks: who fills it, its number format, its width."""

from __future__ import annotations

from enum import Enum
from math import ceil
from typing import Any

from creatorsheet.book import look
from creatorsheet.catalogue.metrics import METRICS
from creatorsheet.catalogue.shapes import Column, Kind


class Filler(Enum):
    """Who fills a column; header and cells say so by their look."""

    PERSON = "person"
    FORMULA = "formula"
    SOFTWARE = "software"


HEADER: dict[Filler, dict[str, Any]] = {
    Filler.PERSON: {"bg_color": look.BAND, "bold": True, "bottom": 2, "bottom_color": look.ACCENT},
    Filler.FORMULA: {"bg_color": look.BAND_DEEP, "italic": True, "bottom": 1, "bottom_color": look.INK_FAINT},
    Filler.SOFTWARE: {
        "bg_color": look.BAND_DEEP,
        "font_color": look.INK_SOFT,
        "bottom": 1,
        "bottom_color": look.INK_FAINT,
    },
}
CELL: dict[Filler, dict[str, Any]] = {
    Filler.PERSON: {"bg_color": look.PAPER},
    Filler.FORMULA: {"bg_color": look.BAND},
    Filler.SOFTWARE: {"bg_color": look.BAND, "font_color": look.INK_SOFT, "font_size": look.SIZE_SMALL},
}
EDGE = {"left": 2, "left_color": look.PAPER}
"""A white edge parts a band from the one before."""

NUMERIC = {Kind.WHOLE, Kind.NUMBER, Kind.PERCENT, Kind.MONEY, Kind.DAY, Kind.MOMENT}
FORMATS = {
    Kind.WHOLE: look.COUNT,
    Kind.NUMBER: look.DECIMALS,
    Kind.PERCENT: look.SHARE_FINE,
    Kind.MONEY: look.AMOUNT,
    Kind.DAY: look.DAY,
    Kind.MOMENT: look.MOMENT,
}
LINES = {"one per line", "question and answer per line", "one point per line", "Markdown with {fields}"}
"""Units of texts that run over several lines."""

UNIT_FORMATS = {
    "in the metric's unit": look.GENERAL,
    "0-100": look.COUNT,
    "+0 %": look.DIFFERENCE,
    "0.000000": look.RATE,
    "0.00": look.DECIMALS,
    "seconds": look.TENTHS,
    "0.0": look.TENTHS,
    "0.0 of 5": look.TENTHS,
}
WIDTHS = {
    Kind.ID: 92,
    Kind.REF: 92,
    Kind.TEXT: 128,
    Kind.URL: 160,
    Kind.LIST: 124,
    Kind.WHOLE: 80,
    Kind.NUMBER: 86,
    Kind.PERCENT: 84,
    Kind.MONEY: 98,
    Kind.DAY: 96,
    Kind.MOMENT: 132,
    Kind.YES_NO: 62,
}
LETTER_PX = 5.6  # an average letter of Arial 9
CAPITAL_PX = 7.2  # an average capital of bold Arial 8
PADDING_PX = 18


def filler(column: Column, formula: str) -> Filler:
    """Who fills a column, given the formula of its cells, if any."""
    if formula:
        return Filler.FORMULA
    return Filler.PERSON if column.typed else Filler.SOFTWARE


def number_format(column: Column) -> str:
    """The number format of a column; text, ids and choices are kept as text."""
    if column.number_format:
        return column.number_format
    if column.metric in METRICS and column.kind is not Kind.MONEY:
        return METRICS[column.metric].format
    if column.kind in NUMERIC:
        return UNIT_FORMATS.get(column.unit, FORMATS[column.kind])
    # A formula in a cell formatted as text would show itself instead of its result.
    return look.GENERAL if column.calculated else look.TEXT


def side(column: Column) -> dict[str, Any]:
    """Numbers stand right, words left, both with a little room; of several lines the first is seen."""
    if column.kind in NUMERIC:
        return {"align": "right", "indent": 1}
    lines = {"valign": "top"} if column.unit in LINES else {}
    return {"align": "left", "indent": 1, **lines}


def width(column: Column) -> int:
    """The width of a column in pixels: room for its values, and for its title in two lines."""
    if column.width:
        return column.width * 7 + 5
    room = WIDTHS.get(column.kind, 0)
    if column.choice:
        room = min(int(max(map(len, column.choice.labels())) * LETTER_PX) + PADDING_PX + 14, 190)
    title = max(ceil(len(column.title) / 2) + 3, *map(len, column.title.split()))
    return max(room, int(title * LETTER_PX) + PADDING_PX)


def band_width(label: str) -> int:
    """The width its label needs above the one column that stays when a band is folded."""
    return int(len(label) * CAPITAL_PX) + PADDING_PX
