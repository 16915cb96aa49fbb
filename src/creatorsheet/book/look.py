"""How creatorsheet looks: palette, type, grid, number formats, cell styles and page set-up.

Everything is explicit (no table styles, no themes), so Excel and LibreOffice draw the same page. Colours are named by
their purpose; contrast is against white.
"""

from __future__ import annotations

from typing import Any, ClassVar

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from creatorsheet.catalogue.shapes import Group

# Palette
INK = "#1E2A33"  # text and values (14.6 : 1)
INK_SOFT = "#5A6772"  # labels, captions, headers of view tables (5.8 : 1)
INK_FAINT = "#6C7882"  # what does not count: small sample, declined, retired (4.5 : 1)
RULE = "#CBD2D8"  # axes, ranges of what does not count
HAIR = "#E1E6E9"  # between rows
GRID = "#E4E8EB"  # grid of charts
BAND = "#F5F7F8"  # computed cells, input headers
BAND_DEEP = "#E6EAED"  # computed headers, group rows, tracks of bars
PAPER = "#FFFFFF"  # cells a person may type in
ACCENT = "#0B6083"  # this campaign, links, the thing to look at (7.0 : 1)
ACCENT_MID = "#7FB0C6"  # ranges, bars of parts
SPARK = "#B4C8D2"  # columns inside a cell, all but the last
PEER = "#D3DADF"  # the range of the peers
ALARM = "#B5431A"  # late, over, wrong; always with a word or a sign (5.6 : 1)
FILL_IN = "#FFF8E1"  # a required cell that is still empty, and nothing else
CHIPS = ("#EEF2F4", "#D5E3EA", "#AFCBD8")  # tiers, pale to deep = small to large

TAB = {
    Group.HOME: ACCENT,
    Group.PLAN: "#4C6A8A",
    Group.CREATORS: "#3F7F7A",
    Group.AGREEMENTS: "#7A6A4F",
    Group.RESULTS: "#8A5A3C",
    Group.REPORTS: INK,
    Group.SETUP: "#A7B0B7",
}

# Type: Liberation Sans, LibreOffice's stand-in, has the widths of Arial.
FONT = "Arial"
SIZE_FIGURE, SIZE_TITLE, SIZE_HEAD, SIZE_BODY, SIZE_SMALL, SIZE_FOOT = 20, 16, 11, 9, 8, 7

# Grid: heights in multiples of 3 points are whole pixels at 100, 125, 150 and 200 % screens.
ROW = 18  # points
ROW_PX = 24
ROW_HEAD = 30  # headers of two lines
MARGIN_PX = 18
COL_PX = 36  # a column of a view sheet
GRID_COLUMNS = 30

# Number formats
GENERAL = "General"
COUNT = "#,##0"
TENTHS = "0.0"
AMOUNT = "#,##0.00"  # data tabs: the currency stands in a column of its own
DECIMALS = "#,##0.00"
RATE = "0.000000"
SHARE = "0%"
SHARE_FINE = "0.0%"
DIFFERENCE = "+0%;-0%;0%"
DAY = "d mmm yyyy"
DAY_SHORT = "d mmm"
MOMENT = "d mmm yyyy hh:mm"
THOUSANDS = '#,##0.0,"k"'
TEXT = "@"

# Signs: only characters Arial itself has
ERROR_SIGN, WARNING_SIGN, NOTE_SIGN, BACK, ONWARD, PICK = "■", "▲", "○", "◄", "►", "▼"
NO_VALUE = "–"

A4, A3, LETTER = 9, 8, 1

INSET = {"bottom": 5, "bottom_color": PAPER}
"""A white lower edge parts fills of neighbouring rows: the programs pad them differently."""


def new_book(target: Any) -> Workbook:
    """A workbook on a path or in memory. Its Normal style is Arial 10, so widths mean the same in both programs.

    Text stays text: nothing that begins with = becomes a formula, and no address becomes a link by itself.
    """
    return Workbook(
        target,
        {
            "default_format_properties": {"font_name": FONT, "font_size": 10},
            "default_row_height": ROW_PX,
            "default_column_width": 64,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
            "in_memory": True,
        },
    )


class Styles:
    """Cell formats by name and by override, each made once: `styles("td", "soft", num_format=COUNT)`."""

    NAMED: ClassVar[dict[str, dict[str, Any]]] = {
        "body": {},
        "soft": {"font_color": INK_SOFT},
        "small": {"font_color": INK_SOFT, "font_size": SIZE_SMALL},
        "faint": {"font_color": INK_FAINT},
        "kicker": {"font_color": INK_SOFT, "font_size": SIZE_SMALL, "bold": True},
        "title": {"font_size": SIZE_TITLE, "bold": True},
        "head": {"font_size": SIZE_HEAD, "bold": True, "valign": "bottom"},
        "figure": {"font_size": SIZE_FIGURE, "bold": True, "align": "left"},
        "th": {
            "font_size": SIZE_SMALL,
            "font_color": INK_SOFT,
            "bottom": 1,
            "bottom_color": INK_SOFT,
            "valign": "bottom",
        },
        "td": {"bottom": 1, "bottom_color": HAIR},
        "group": {"bold": True, "bg_color": BAND_DEEP},
        "link": {"font_color": ACCENT, "underline": 1},
        "alarm": {"font_color": ALARM, "bold": True},
        "picker": {"bold": True, "border": 1, "border_color": ACCENT, "font_color": ACCENT, "bg_color": PAPER},
        "wrap": {"text_wrap": True, "valign": "top"},
        "chip1": {"bg_color": CHIPS[0], "align": "center", "font_size": SIZE_SMALL, **INSET},
        "chip2": {"bg_color": CHIPS[1], "align": "center", "font_size": SIZE_SMALL, **INSET},
        "chip3": {"bg_color": CHIPS[2], "align": "center", "font_size": SIZE_SMALL, **INSET},
    }

    def __init__(self, book: Workbook) -> None:
        self.book = book
        self._made: dict[tuple[tuple[str, Any], ...], Format] = {}

    def __call__(self, *names: str, **about: Any) -> Format:
        """The format that lays named styles over the body text, later ones and overrides on top."""
        merged: dict[str, Any] = {
            "font_name": FONT,
            "font_size": SIZE_BODY,
            "font_color": INK,
            "valign": "vcenter",
        }
        for name in names:
            merged |= self.NAMED[name]
        merged |= about
        return self._once(merged)

    def change(self, **about: Any) -> Format:
        """A format for conditional formatting: what it changes and nothing else."""
        return self._once(about)

    def _once(self, about: dict[str, Any]) -> Format:
        key = tuple(sorted(about.items()))
        if key not in self._made:
            self._made[key] = self.book.add_format(about)
        return self._made[key]


def view(book: Workbook, title: str, group: Group, *, rows: int = 60) -> Worksheet:
    """A sheet to look at: no gridlines, a margin, 30 equal columns and equal rows; printed on one page's width."""
    sheet = book.add_worksheet(title)
    sheet.hide_gridlines(2)
    sheet.set_tab_color(TAB[group])
    sheet.set_column_pixels(0, 0, MARGIN_PX)
    sheet.set_column_pixels(1, GRID_COLUMNS, COL_PX)
    for row in range(rows):
        sheet.set_row(row, ROW)
    page(sheet)
    return sheet


def page(sheet: Worksheet, *, paper: int = A4, wide: int = 1, tall: int = 0) -> None:
    """Printing: landscape, `wide` pages across, as many down as needed (`tall` 0), a quiet footer."""
    sheet.set_landscape()
    sheet.set_paper(paper)
    sheet.set_margins(left=0.4, right=0.4, top=0.45, bottom=0.55)
    sheet.fit_to_pages(wide, tall)
    sheet.center_horizontally()
    quiet = f'&"{FONT}"&{SIZE_FOOT}&K{INK_SOFT[1:]}'
    sheet.set_footer(f"&L{quiet}&F · &A&R{quiet}Page &P of &N", {"margin": 0.25})
