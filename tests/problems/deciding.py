"""Runs shortlist --decisions for the gallery: a page is made of the case's words, decided on and taken back."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import xlsxwriter
from tests.book.shortlist.pages import decide, edit
from tests.book.shortlist.sample import ranked, row, shortlist

from creatorsheet.app.shortlist_page import take_decisions, write_page
from creatorsheet.book.memory import MemoryBook
from creatorsheet.creators.ranked import Shortlist
from creatorsheet.kernel.finding import Finding

NAME = "shortlist.xlsx"


def run(case: dict[str, Any], book: MemoryBook, folder: Path, today: date) -> tuple[Finding, ...]:
    """The findings of taking the case's page in, or of writing it once more over the decisions made on it.

    `page` are handles with the decision and reason that stood there when it was made, `decided` what was typed since.
    """
    workbook = folder / "spring.xlsx"
    _empty(workbook, case.get("made_from", "book-1"))
    path = folder / NAME
    if case.get("foreign"):
        _empty(path, "book-1")
    else:
        write_page(workbook, _list(case["page"]), out=path)
        edit(path, decide(case.get("decided", {})))
    for key in case.get("lost_titles", []):
        edit(path, lambda tab, title=key: _lose(tab, title))
    if "anew" in case:
        write_page(workbook, _list(case["anew"]), out=path)
        return ()
    return take_decisions(book, path, today=today).findings


def _list(people: dict[str, list[str]]) -> Shortlist:
    return shortlist(*(ranked(handle, row=row(handle, *said)) for handle, said in people.items()))


def _lose(tab: Any, title: str) -> None:
    for line in tab.iter_rows(max_row=10):
        for cell in line:
            if cell.value == title:
                cell.value = None


def _empty(path: Path, book_id: str) -> None:
    with xlsxwriter.Workbook(path) as made:
        made.add_worksheet("Shortlist")
        made.set_custom_property("creatorsheet.id", book_id, "text")
