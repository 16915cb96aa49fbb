"""The campaign report as a file of its own, and as PDF."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

from creatorsheet.app.picking import picked
from creatorsheet.book.editor.editor import Editor
from creatorsheet.book.file import FileBook
from creatorsheet.book.pdf import as_pdf
from creatorsheet.book.recalc import Results, stale_results
from creatorsheet.book.rows import read_rows
from creatorsheet.book.views.file import MARK, report_file
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.problems.reports import REPORT_CANNOT_BE_CALCULATED
from creatorsheet.catalogue.problems.workbook import FILE_IS_THERE_ALREADY, FOLDER_CANNOT_BE_WRITTEN
from creatorsheet.kernel.finding import Place

PICKER = "PickedCampaign"
UNSAFE = str.maketrans(dict.fromkeys('\\/:*?"<>|', "-"))


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
    target = out or book.path.with_name(f"{book.path.stem}, {name.translate(UNSAFE)}, report.xlsx")
    place = Place(file=target.name)
    if target.exists() and not _is_report(target):
        raise FILE_IS_THERE_ALREADY.refuse(place)
    content = report_file(_calculated(book, name, recalculate), name)
    try:
        _write(target, content)
    except OSError as fault:
        raise FOLDER_CANNOT_BE_WRITTEN.refuse(place, reason=fault.strerror or str(fault)) from fault
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


def _is_report(path: Path) -> bool:
    try:
        with zipfile.ZipFile(path) as parts:
            return MARK.encode() in parts.read("docProps/custom.xml")
    except (OSError, KeyError, zipfile.BadZipFile):
        return False


def _write(target: Path, content: bytes) -> None:
    """All of it or nothing: a half-written report never takes the place of a whole one."""
    part = target.with_name(f".creatorsheet-{uuid4().hex}.xlsx")
    try:
        part.write_bytes(content)
        part.replace(target)
    except OSError:
        part.unlink(missing_ok=True)
        raise
