"""The sheets of a report file, copied into the workbook; those of an earlier report of the campaign go."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Any

from creatorsheet.book.live.excel import Excel
from creatorsheet.book.views.file import MARK
from creatorsheet.catalogue.problems.excel import SHEET_IS_PROTECTED
from creatorsheet.kernel.finding import Place

VISIBLE, HIDDEN = -1, 0
LONGEST = 31
UNFIT = str.maketrans(dict.fromkeys("[]:*?/\\'", " "))


def bring_in(app: Any, book: Any, file: Path, campaign: str) -> tuple[str, bool]:
    """Copy all sheets of a report behind the last one of a workbook; the name of the one to read, and whether earlier ones went.

    They go together, so that charts keep their figures. Sheets we marked as this campaign's report are deleted, others
    never. Refuses (CS-E05) a workbook whose sheets may not be changed.
    """
    com = book.api
    if com.ProtectStructure:
        raise SHEET_IS_PROTECTED.refuse(Place(sheet=str(book.name)))
    before = [one.Name for one in com.Worksheets]
    old = [one for one in com.Worksheets if _mark(one) == campaign]
    gone = False
    with Excel(book).quiet():
        report = app.books.open(str(file))
        try:
            new, name = _copied(report, com, before, campaign)
        finally:
            with suppress(Exception):
                report.close()
            with suppress(Exception):
                com.Activate()
        for one in old:  # from here on the report is there, whatever Excel refuses
            with suppress(Exception):
                one.Delete()
                gone = True
        with suppress(Exception):
            wanted = _name(campaign, {one.Name.casefold() for one in com.Worksheets})
            new[0].Name = wanted
            name = wanted
        with suppress(Exception):
            new[0].Activate()
    return name, gone


def _copied(report: Any, com: Any, before: list[str], campaign: str) -> tuple[list[Any], str]:
    """The copied sheets, marked, and the name of the first, which is to be read; the others hold its figures, hidden."""
    try:
        for one in report.api.Worksheets:
            one.Visible = VISIBLE
        last = com.Worksheets.Item(com.Worksheets.Count)
        report.api.Worksheets.Copy(None, last)
        new = [one for one in com.Worksheets if one.Name not in before]
        for one in new:
            one.CustomProperties.Add(MARK, campaign)
        for one in new[1:]:
            one.Visible = HIDDEN
        name = str(new[0].Name)
    except BaseException:
        for one in [one for one in com.Worksheets if one.Name not in before]:
            with suppress(Exception):
                one.Delete()
        raise
    return new, name


def _mark(sheet: Any) -> str:
    """The campaign whose report a sheet is, or ""."""
    return next((str(one.Value) for one in sheet.CustomProperties if one.Name == MARK), "")


def _name(campaign: str, taken: set[str]) -> str:
    """A name for a report's tab that no other has: Report, Spring."""
    number = 1
    while True:
        end = f" ({number})" if number > 1 else ""
        name = f"Report, {campaign.translate(UNFIT).strip()}"[: LONGEST - len(end)].strip() + end
        if name.casefold() not in taken:
            return name
        number += 1
