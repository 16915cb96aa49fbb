"""The sheets of a page written beside the workbook, copied into it; those of an earlier page of that title go."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Any

from creatorsheet.book.live.excel import Excel
from creatorsheet.book.written import MARK
from creatorsheet.catalogue.problems.excel import SHEET_IS_PROTECTED
from creatorsheet.kernel.finding import Place

VISIBLE, HIDDEN = -1, 0
LONGEST = 31
UNFIT = str.maketrans(dict.fromkeys("[]:*?/\\'", " "))


def bring_in(app: Any, book: Any, file: Path, title: str) -> tuple[str, bool]:
    """Copy all sheets of a page behind the last one of a workbook; the name of the one to read, and whether earlier ones went.

    `title` is what the page is, such as Report, Spring. They go together, so that charts keep their figures. Sheets we
    marked with this title are deleted, others never. Refuses (CS-E05) a workbook whose sheets may not be changed.
    """
    com = book.api
    if com.ProtectStructure:
        raise SHEET_IS_PROTECTED.refuse(Place(sheet=str(book.name)))
    before = [one.Name for one in com.Worksheets]
    old = [one for one in com.Worksheets if _mark(one) == title]
    gone = False
    with Excel(book).quiet():
        report = app.books.open(str(file))
        try:
            new, name = _copied(report, com, before, title)
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
            own = new[0].Name
            wanted = _name(title, {one.Name.casefold() for one in com.Worksheets if own != one.Name})
            new[0].Name = wanted
            name = wanted
        with suppress(Exception):
            new[0].Activate()
    return name, gone


def _copied(report: Any, com: Any, before: list[str], title: str) -> tuple[list[Any], str]:
    """The copied sheets, marked, and the name of the first, which is to be read; the others hold its figures, hidden."""
    try:
        for one in report.api.Worksheets:
            one.Visible = VISIBLE
        last = com.Worksheets.Item(com.Worksheets.Count)
        report.api.Worksheets.Copy(None, last)
        new = [one for one in com.Worksheets if one.Name not in before]
        for one in new:
            one.CustomProperties.Add(MARK, title)
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
    """The title of the page a sheet is, or ""."""
    return next((str(one.Value) for one in sheet.CustomProperties if one.Name == MARK), "")


def _name(title: str, taken: set[str]) -> str:
    """A name for a page's tab that no other has: Report, Spring."""
    number = 1
    while True:
        end = f" ({number})" if number > 1 else ""
        name = title.translate(UNFIT).strip()[: LONGEST - len(end)].strip() + end
        if name.casefold() not in taken:
            return name
        number += 1
