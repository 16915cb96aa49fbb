"""Writes a new workbook: all tabs in order, empty or with rows, every formula with its result."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from creatorsheet import __version__
from creatorsheet.book import look
from creatorsheet.book.about import ID, LAYOUT, REVISION
from creatorsheet.book.editor.editor import Editor
from creatorsheet.book.file import SCHEMA
from creatorsheet.book.lambdas import named
from creatorsheet.book.recalc import stale_results
from creatorsheet.book.template.calc import VIEWS_LEFT, add_calc
from creatorsheet.book.template.choices import Choices
from creatorsheet.book.template.setup import add_setting_rules, built_in_rows
from creatorsheet.book.template.tab import Rows, add_tab, fill_tab, first_cell
from creatorsheet.book.views import findings, home, report
from creatorsheet.book.views.model import Model
from creatorsheet.book.views.sheet import Page
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.reports.findings import FindingRow
from creatorsheet.catalogue.shapes import Group
from creatorsheet.catalogue.tabs import ROWS
from creatorsheet.kernel.grid import Raw

SHEETS = tuple(row.sheet for row in ROWS)
FIRST_REPORT = next(sheet for sheet in SHEETS if sheet.group is Group.REPORTS)
"""The tab before which the Campaign report stands."""

MADE = datetime(2026, 1, 1, tzinfo=UTC)
"""The date every new file bears, so that the same workbook is the same bytes."""


def build(
    path: Path,
    *,
    book_id: str,
    rows: Mapping[str, Rows] | None = None,
    settings: Mapping[str, Raw] | None = None,
) -> None:
    """Write a new workbook to a path; what `content` gives."""
    path.write_bytes(content(book_id, rows, settings))


def content(book_id: str, rows: Mapping[str, Rows] | None = None, settings: Mapping[str, Raw] | None = None) -> bytes:
    """A new workbook as a file's bytes, the same for the same arguments.

    `rows` are rows of any tab by its title, as column key -> value; those given for a Set-up tab follow those every
    workbook comes with. `settings` are values by the key of the setting, such as as_of.
    """
    written = BytesIO()
    book = look.new_book(written)
    _describe(book, book_id)
    _draw(book, _merged(rows or {}, settings or {}))
    book.close()
    return completed(written.getvalue())


def completed(content: bytes) -> bytes:
    """The file with the functions that people can type, and with the result of every formula stored in its cell."""
    editor = Editor(content)
    editor.define(named())
    for sheet, results in (stale_results(content) or {}).items():
        editor.set_results(sheet, results)
    return editor.finish()


def _merged(rows: Mapping[str, Rows], settings: Mapping[str, Raw]) -> dict[str, Rows]:
    merged: dict[str, Rows] = {sheet.title: () for sheet in SHEETS}
    merged |= built_in_rows(settings)
    for title, more in rows.items():
        merged[title] = [*merged[title], *more]
    return merged


def _describe(book: Workbook, book_id: str) -> None:
    book.set_properties(
        {
            "title": "Creator campaigns",
            "subject": "TikTok creator campaigns, from plan to report",
            "keywords": "creatorsheet",
            "comments": f"Made by creatorsheet {__version__}",
            "created": MADE,
        }
    )
    for name, value in ((ID, book_id), (LAYOUT, str(SCHEMA)), (REVISION, "0")):
        book.set_custom_property(name, value, "text")


def _draw(book: Workbook, rows: Mapping[str, Rows]) -> None:
    styles = look.Styles(book)
    home_page = Page(look.view(book, "Home", Group.HOME))
    tabs: dict[str, Worksheet] = {}
    for sheet in SHEETS:
        if sheet is FIRST_REPORT:
            report_page = Page(look.view(book, "Campaign report", Group.REPORTS))
        tabs[sheet.title] = add_tab(book, sheet)
    choices = Choices(book)
    model = Model(add_calc(book), left=VIEWS_LEFT)
    for sheet in SHEETS:
        if sheet is FindingRow.sheet:
            findings.draw(Page(tabs[sheet.title]), styles, rows[sheet.title])
        else:
            fill_tab(tabs[sheet.title], sheet, styles, choices, rows[sheet.title])
    add_setting_rules(tabs["Settings"], rows["Settings"], choices, styles)
    home.draw(book, home_page, styles, model, first_cell(Campaign.sheet, "name"))
    report.draw(book, report_page, styles, model)
    home_page.sheet.activate()
