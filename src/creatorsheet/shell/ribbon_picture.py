"""The ribbon as a picture, drawn from the XML that Excel reads. The signs are ours: Office's own pictures are not."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from creatorsheet.book.look import ACCENT, BAND, HAIR, INK, INK_SOFT, PAPER, RULE
from creatorsheet.shell.ribbon_page import Shelf, Shown, shelves

SIGNS = {
    "AccountingFormat": "M3 7h18v10H3zM12 9.5a2.5 2.5 0 1 0 .1 0M6 10v.1M18 14v.1",
    "ApplicationOptionsDialog": "M3 7h10M17 7h4M3 17h4M11 17h10M15 4.5v5M9 14.5v5",
    "Calculator": "M5 3h14v18H5zM8 6h8v4H8zM8.5 14h.1M12 14h.1M15.5 14h.1M8.5 17.5h.1M12 17.5h.1M15.5 17.5h.1",
    "ChartInsert": "M4 4v16h16M8 16v-5M12 16V7M16 16v-7",
    "ChartTypeColumnInsertGallery": "M4 4v16h16M7.5 17v-4h2v4zM11.5 17V8h2v9zM15.5 17v-6h2v6z",
    "ChartTypeXYScatterInsertGallery": "M4 4v16h16M8 15.5v.1M11 11v.1M14.5 12.5v.1M17 7v.1M8.5 9v.1",
    "ContactPictureMenu": "M5 3h14v18H5zM12 7a2.3 2.3 0 1 0 .1 0M8 17c0-5 8-5 8 0",
    "DataValidation": "M5 3h14v18H5zM8.5 8h7M8.5 12l2.5 0M8.5 16.5l2.5 2.5 5-5.5",
    "DateAndTimeInsert": "M4 5.5h16V20H4zM4 9.5h16M8.5 3.5v4M15.5 3.5v4M12 12.5v3l2.5 1",
    "ErrorChecking": "M10.5 4a6.5 6.5 0 1 0 .1 0M15.3 15.3L20.5 20.5M7.8 10.6l2 2 3.4-4",
    "FileCheckIn": "M4 14v6h16v-6M12 3v12M7.5 10.5L12 15l4.5-4.5",
    "FileMarkAsFinal": "M5.5 21V3.5M5.5 4.5h12.5l-3 4 3 4H5.5",
    "FileNew": "M6 3h8l4 4v14H6zM14 3v4h4M12 11v6M9 14h6",
    "FileSaveAsWordDocx": "M6 3h8l4 4v14H6zM14 3v4h4M9 11.5h6M9 14.5h6M9 17.5h3.5",
    "FileSendAsAttachment": "M4 10v10h16V10M12 15V3M7.5 7.5L12 3l4.5 4.5",
    "FileVersionHistory": "M4.5 12a7.5 7.5 0 1 0 2.4-5.5M4.5 4v4h4M12 8v4.5l3 2",
    "Filter": "M3.5 4.5h17l-6.5 8v6l-4 2v-8z",
    "FindDialog": "M9.5 4a5.5 5.5 0 1 0 .1 0M13.6 13.6L20 20",
    "FunctionsFinancialInsertGallery": "M12 3.5a8.5 8.5 0 1 0 .1 0M12 12V3.5M12 12l7 5",
    "GetExternalDataFromText": "M4 4h16v16H4zM4 9h16M10 9v11M15 9v11",
    "GoalSeek": "M12 3.5a8.5 8.5 0 1 0 .1 0M12 8a4 4 0 1 0 .1 0M12 11.9v.2",
    "Help": "M12 3a9 9 0 1 0 .1 0M9.3 9.5a2.8 2.8 0 1 1 4 2.5c-.9.4-1.3 1-1.3 2M12 17h.1",
    "HyperlinkInsert": "M10 14a4 4 0 0 0 5.7 0l3-3a4 4 0 0 0-5.7-5.7l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3a4 4 0 0 0 5.7 5.7l1-1",
    "MergeCenter": "M3.5 5v14M20.5 5v14M4 12h5.5M20 12h-5.5M7 9.5L9.5 12 7 14.5M17 9.5L14.5 12l2.5 2.5",
    "ReviewAcceptChange": "M8.5 3h7v18h-7zM3.5 9v6M20.5 9v6M10.3 12l1.5 1.6 2.4-3.2",
    "ReviewNewComment": "M4 5h16v11h-9l-4 4v-4H4zM12 8v5M9.5 10.5h5",
    "ReviewShareWorkbook": "M8 5a2.6 2.6 0 1 0 .1 0M3 18c0-7 10-7 10 0M16.5 6.5a2.2 2.2 0 1 0 .1 0M15 12.5c4-.6 6 1.500 6 5",
    "ReviewTrackChanges": "M16 11V3H4v18h7M7 7.5h6M7 11h4M12.5 21l.8-3.2 5.6-5.6 2.4 2.4-5.6 5.6z",
    "SmartArtInsert": "M3 8h5v8H3zM10 8h5v8h-5zM17 8h4v8h-4z",
    "SortDialog": "M7 4v15M4 16l3 3 3-3M13 5h4l-4 5h4M13 19l2-6 2 6",
    "TracePrecedents": "M4 6a1.600 1.600 0 1 0 .1 0M5.500 8L17 15M12.500 15.500H18V10",
    "Undo": "M8.5 5L4 9.5 8.5 14M4 9.5h9.5a5.5 5.5 0 0 1 0 11H9",
    "WhatIfAnalysisMenu": "M3.5 12.5V4h8.5l8.5 8.5-8.5 8.5zM8 8v.1",
}
"""Strokes on a field of 24 × 24 for each of Office's pictures that a button names."""

FONT = "'Segoe UI', 'Liberation Sans', Arial, sans-serif"
LETTER = 6.1  # width of one at 11 points
TAB, BODY, FOOT = 34, 84, 22  # heights
PAD, ROW, SIGN, SMALL = 10, 26, 30, 16
STACK = 3


def picture(xml: str) -> str:
    """The whole picture, as SVG."""
    title, groups = shelves(xml)
    drawn: list[str] = []
    x = float(PAD)
    for group in groups:
        if drawn:
            drawn.append(f'<path d="M{x:.1f} {TAB + 8}v{BODY + 6}" stroke="{RULE}"/>')
        lines, width = _group(group, x)
        drawn += lines
        x += width
    return "\n".join([*_frame(title, x + PAD), *drawn, "</svg>"]) + "\n"


def _frame(title: str, width: float) -> Iterator[str]:
    height = TAB + BODY + FOOT + PAD
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:.0f}" height="{height}" viewBox="0 0 {width:.0f} {height}"'
        f' font-family="{FONT}" font-size="11" fill="{INK}" role="img" aria-label="The tab {escape(title)} on Excel\'s ribbon">'
    )
    yield f'<rect width="{width:.0f}" height="{height}" rx="6" fill="{BAND}"/>'
    yield f'<rect x="4" y="{TAB}" width="{width - 8:.0f}" height="{BODY + FOOT + 4}" rx="6" fill="{PAPER}" stroke="{HAIR}"/>'
    yield _text(PAD + 6, 21, title, anchor="start", more=f' font-weight="600" font-size="12" fill="{ACCENT}"')
    yield f'<rect x="{PAD + 6}" y="27" width="{len(title) * (LETTER + 0.2):.0f}" height="2.5" rx="1" fill="{ACCENT}"/>'


def _group(group: Shelf, left: float) -> tuple[list[str], float]:
    """A group's buttons, small ones three below each other as Excel stacks them, and its width."""
    small = [one for one in group.buttons if not one.large]
    widths = [_width(one) for one in group.buttons if one.large]
    stacks = [small[at : at + STACK] for at in range(0, len(small), STACK)]
    columns = [30 + max(len(one.label) for one in stack) * LETTER for stack in stacks]
    inside = sum(widths) + sum(columns)
    width = max(inside, len(group.label) * LETTER) + 2 * PAD
    x = left + (width - inside) / 2
    lines = [_text(left + width / 2, TAB + BODY + FOOT - 6, group.label, more=f' font-size="10" fill="{INK_SOFT}"')]
    for button in group.buttons:
        if button.large:
            lines += _large(button, x + _width(button) / 2)
            x += _width(button)
        elif button is small[0]:
            for stack, column in zip(stacks, columns, strict=True):
                for row, one in enumerate(stack):
                    lines += _small(one, x, TAB + 6 + row * ROW)
                x += column
    return lines, width


def _width(button: Shown) -> float:
    return max(46, max(map(len, button.label.split(" ", 1))) * LETTER + 8)


def _large(button: Shown, middle: float) -> Iterator[str]:
    yield _sign(button, middle - SIGN / 2, TAB + 9, SIGN)
    for row, word in enumerate(button.label.split(" ", 1)):
        yield _text(middle, TAB + 56 + row * 14, word)


def _small(button: Shown, x: float, y: float) -> Iterator[str]:
    yield _sign(button, x, y + 4, SMALL)
    yield _text(x + SMALL + 6, y + 16, button.label, anchor="start")


def _sign(button: Shown, x: float, y: float, size: float) -> str:
    scale = size / 24
    return (
        f'<path transform="translate({x:.1f} {y:.1f}) scale({scale:.3f})" d="{SIGNS[button.icon]}" fill="none"'
        f' stroke="{ACCENT}" stroke-width="{1.25 / scale + 0.4:.2f}" stroke-linecap="round" stroke-linejoin="round"/>'
    )


def _text(x: float, y: float, words: str, *, anchor: str = "middle", more: str = "") -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}"{more}>{escape(words)}</text>'
