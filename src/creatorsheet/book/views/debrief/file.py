"""The debrief page as a file of its own: two printed pages, more for many creators, written by values."""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO

from creatorsheet.book import look
from creatorsheet.book.look import GRID_COLUMNS
from creatorsheet.book.views.debrief import people, plans, wording
from creatorsheet.book.views.debrief.canvas import Canvas
from creatorsheet.book.views.sheet import Page
from creatorsheet.book.written import mark
from creatorsheet.catalogue.shapes import Group
from creatorsheet.learning.debriefed import Debrief

ROWS = 90
"""Rows of the last page at most."""

PAPER = 505
"""Points that an upright Letter page has for rows, lying on its side."""

SHEET, DATA = "Debrief", "Debrief data"
MADE = datetime(2026, 1, 1, tzinfo=UTC)
"""The date page files bear, so that the same page is the same bytes."""

WAY_IN = (
    "1  Give the campaign its deals and its live posts; results come in by Import.",
    "2  Score results, then write the debrief again: a proposal for each creator stands here.",
    "3  Decide in Scorecards. The next debrief carries your decisions over into Creators.",
)


def debrief_file(one: Debrief) -> bytes:
    """The page of one campaign."""
    written = BytesIO()
    book = look.new_book(written)
    book.set_properties({"title": f"Debrief, {one.name}", "created": MADE})
    mark(book, f"Debrief, {one.name}")
    sheet = look.view(book, SHEET, Group.REPORTS, rows=60 + len(one.decisions))
    hidden = book.add_worksheet(DATA)
    hidden.hide()
    page = Canvas(book, Page(sheet), Page(hidden))
    _top(page, one)
    ends = [_empty(page)] if one.empty else _pages(page, one)
    _print(page, ends)
    book.close()
    return written.getvalue()


def _top(page: Canvas, one: Debrief) -> None:
    page.page.put(0, 1, f"DEBRIEF · {one.name}", page.st("kicker"))
    right = f"{one.day:%d %b %Y} · {one.status} · from {one.workbook}"
    page.page.put(0, GRID_COLUMNS, right, page.st("small", align="right"))
    page.row(1, 30)
    title = "Three steps to your first debrief" if one.empty else one.verdict.title
    page.page.put(1, 1, title, page.st("title"))
    if not one.empty:
        page.text(2, 1, GRID_COLUMNS, wording.about(one), "soft")
    page.row(3, 9)


def _empty(page: Canvas) -> int:
    for row, words in enumerate(WAY_IN, 4):
        page.page.put(row, 1, words, page.st())
    return 4 + len(WAY_IN)


def _pages(page: Canvas, one: Debrief) -> list[int]:
    """The pages; the last row of each."""
    ends = people.printed(page, one, 4)
    top = ends[-1] + 1
    for at in range(top, top + ROWS):
        page.row(at, plans.TALL)
    left = plans.agenda(page, one, top)
    right = plans.manager(page, one, plans.budget(page, one, top) + 1)
    last = plans.steps(page, one, max(left, right) + 1)
    return [*ends, last]


def _print(page: Canvas, ends: list[int]) -> None:
    """One page's width, as many ranges as pages: breaks by hand are ignored where a page is fitted."""
    sheet = page.page.sheet
    look.page(sheet)
    starts = [0, *(end + 1 for end in ends[:-1])]
    tall = max(page.tall(start, end) for start, end in zip(starts, ends, strict=True))
    sheet.set_print_scale(max(40, min(87, int(100 * PAPER // tall))))
    sheet.set_column_pixels(GRID_COLUMNS + 1, GRID_COLUMNS + 1, look.MARGIN_PX)
    areas = ",".join(f"'{SHEET}'!$A${start + 1}:$AF${end + 1}" for start, end in zip(starts, ends, strict=True))
    page.book.define_name(f"'{SHEET}'!_xlnm.Print_Area", "=" + areas)
