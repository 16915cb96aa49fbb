"""The patterns page as a workbook of its own, made of values: the page, and the hidden numbers of its charts."""

from __future__ import annotations

from io import BytesIO

from creatorsheet.book import look
from creatorsheet.book.look import GRID_COLUMNS
from creatorsheet.book.views import report
from creatorsheet.book.views.patterns import sections, wording
from creatorsheet.book.views.patterns.cells import LAST, Sheet
from creatorsheet.book.views.patterns.forest import Data
from creatorsheet.book.written import mark
from creatorsheet.catalogue.shapes import Group
from creatorsheet.learning.study import Study

SHEET, DATA = "Patterns", "Patterns data"
PAGE = 34
"""Rows of a printed page."""

STEPS = (
    "1   Bring in results of live videos: half the attribution window, and a week at least, after posting they can be judged",
    "2   Fill in Deliverables what each video did: concept, hook, opening line, visual hook, story, demonstration, text on screen",
    "3   Have each creator film more than one concept, and each concept by more than one creator",
)


def patterns_file(study: Study) -> bytes:
    """The page. The same study gives the same bytes."""
    written = BytesIO()
    book = look.new_book(written)
    title = f"Patterns, {study.campaign}" if study.campaign else "Patterns"
    book.set_properties({"title": title[:120], "created": report.MADE})
    mark(book, title[:120])
    page = Sheet(book, look.view(book, SHEET, Group.REPORTS, rows=90))
    hidden = book.add_worksheet(DATA)
    hidden.hide()
    data = Data(hidden)
    row = _top(page, study)
    if study.videos:
        first = sections.kinds(page, data, study, sections.tests(page, study, row))
        second = sections.apart(page, data, study, first + 1)
        third = sections.audiences(page, study, second + 1)
        ends = [first, second, third, sections.openings(page, study, third + 1)]
    else:
        ends = [page.lines(row, 1, LAST, list(STEPS))]
    _print(page, ends)
    book.close()
    return written.getvalue()


def _top(page: Sheet, study: Study) -> int:
    where = study.campaign.upper() or "ALL CAMPAIGNS"
    page.put(0, 1, f"PATTERNS · {where}", 22, "kicker")
    day = f"{study.day.day} {study.day:%b %Y}"
    page.put(0, 24, f"Figures of {day}", 7, "small", align="right")
    page.sheet.set_row(1, 30)
    page.put(1, 1, wording.title(study), LAST, "title", font_size=look.SIZE_TITLE)
    page.put(2, 1, wording.about(study), LAST, "soft")
    page.sheet.set_row(3, 9)
    return 4


def _pages(ends: list[int]) -> list[tuple[int, int]]:
    """First and last row of each printed page: as many sections as there is room for, none of them cut."""
    pages: list[tuple[int, int]] = []
    for end in ends:
        first = pages[-1][1] + 1 if pages else 0
        if pages and end - pages[-1][0] < PAGE:
            pages[-1] = (pages[-1][0], end)
        else:
            pages.append((first, end))
    return pages


def _print(page: Sheet, ends: list[int]) -> None:
    """One page's width, as many ranges as pages: breaks by hand are ignored where a page is fitted."""
    pages = _pages(ends)
    look.page(page.sheet)
    rows = max(last - first + 1 for first, last in pages)
    page.sheet.set_print_scale(min(87, 100 * 520 // (rows * look.ROW + 24)))
    page.sheet.set_column_pixels(GRID_COLUMNS + 1, GRID_COLUMNS + 1, look.MARGIN_PX)
    areas = ",".join(f"'{SHEET}'!$A${first + 1}:$AF${last + 1}" for first, last in pages)
    page.book.define_name(f"'{SHEET}'!_xlnm.Print_Area", "=" + areas)
