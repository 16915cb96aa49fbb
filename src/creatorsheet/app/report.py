"""The campaign report as a file of its own, and as PDF."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from creatorsheet.app.picking import picked
from creatorsheet.book.editor.editor import Editor
from creatorsheet.book.file import FileBook
from creatorsheet.book.pdf import as_pdf
from creatorsheet.book.recalc import Results, stale_results
from creatorsheet.book.rows import read_rows
from creatorsheet.book.views.file import report_file
from creatorsheet.book.written import page_path, place, refuse_to_replace
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.problems.reports import REPORT_CANNOT_BE_CALCULATED

PICKER = "PickedCampaign"


def report(
    book: FileBook,
    *,
    campaign: str = "",
    out: Path | None = None,
    pdf: bool = False,
    recalculate: Callable[[bytes], Results | None] = stale_results,
) -> list[Path]:
    """Write the report of a campaign, of the picked one when none is named; the files written.

    The figures are calculated anew for it; the workbook itself is left as it is. A report of an earlier run is
    replaced, any other file is not. Refuses an unknown campaign, and a PDF where LibreOffice is missing (CS-W12).
    """
    name = _campaign(book, campaign)
    target = out or page_path(book.path, name, "report")
    refuse_to_replace(target)
    place(target, report_file(_calculated(book, name, recalculate), name))
    return [target, as_pdf(target)] if pdf else [target]


def _campaign(book: FileBook, wanted: str) -> str:
    campaigns, _ = read_rows(book, Campaign)
    shown = wanted or str(book.cell(PICKER) or "")
    return picked(campaigns, shown or "none")[0].name or ""


def _calculated(book: FileBook, campaign: str, recalculate: Callable[[bytes], Results | None]) -> bytes:
    """The workbook's bytes as they are once the campaign is picked and everything is calculated."""
    editor = Editor(book.content)
    cell = editor.name(PICKER)
    if cell is None:
        raise REPORT_CANNOT_BE_CALCULATED.refuse(book=book.name, campaign=campaign)
    editor.set(cell.sheet, cell.area.top, cell.area.left, campaign)
    content = editor.finish()
    results = recalculate(content)
    if results is None:
        raise REPORT_CANNOT_BE_CALCULATED.refuse(book=book.name, campaign=campaign)
    editor = Editor(content)
    for sheet, fresh in results.items():
        editor.set_results(sheet, fresh)
    return editor.finish()
