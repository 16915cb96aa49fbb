"""The shortlist as a page the team decides on: written beside the workbook, and its decisions taken back."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from creatorsheet.app.draft import Draft
from creatorsheet.app.outcome import Outcome
from creatorsheet.app.shortlisting.page_back import Taking, changed
from creatorsheet.book.editor.editor import Editor
from creatorsheet.book.file import FileBook
from creatorsheet.book.pdf import as_pdf
from creatorsheet.book.port import Book
from creatorsheet.book.rows import read_book
from creatorsheet.book.views.shortlist.back import Back, Line, read_back
from creatorsheet.book.views.shortlist.file import page_file
from creatorsheet.book.written import page_path, place, refuse_to_replace
from creatorsheet.catalogue.actions import SHORTLIST
from creatorsheet.catalogue.creators.creators import Creator
from creatorsheet.catalogue.creators.shortlist import Candidate
from creatorsheet.catalogue.problems.decisions import (
    PAGE_HOLDS_DECISIONS_NOT_TAKEN_IN,
    PAGE_IS_NO_SHORTLIST_OF_THIS_WORKBOOK,
)
from creatorsheet.creators.decided import Decided, settled
from creatorsheet.creators.ranked import Shortlist
from creatorsheet.files.closely import look_closely, open_closely
from creatorsheet.kernel.finding import Place
from creatorsheet.kernel.words import counted

KIND = "shortlist"
DECISIONS = f"{SHORTLIST.key} --decisions"
"""Who found what: lines that vetting left on the Findings tab stay."""

UNTITLED = "has no row of titles any more, or titles in it that stand there twice"


def write_page(workbook: Path, made: Shortlist, *, out: Path | None = None, pdf: bool = False) -> list[Path]:
    """Write the page of a shortlist beside its workbook, or where `out` says; the files written, the PDF last.

    An earlier page is replaced, any other file is not (CS-W10), nor is a page with decisions that are not in the workbook
    (CS-V20), or whose titles are gone (CS-V18). Refuses a PDF where LibreOffice is missing (CS-W12).
    """
    target = out or page_path(workbook, made.name, KIND)
    refuse_to_replace(target)
    if target.exists():
        _refuse_to_lose(target, made, workbook)
    how = (
        f'To take the decisions in: save this page, then run: creatorsheet shortlist "{workbook.name}" --decisions "{target.name}"'
        "  Where it is a tab of the workbook, press Vet shortlist again."
    )
    place(target, page_file(made, Editor(workbook.read_bytes()).property("creatorsheet.id"), how))
    return [target, as_pdf(target)] if pdf else [target]


def _refuse_to_lose(target: Path, made: Shortlist, workbook: Path) -> None:
    here = {one.row.id: Decided(one.row.decision or "", one.row.reason or "") for one in made.ranked}
    back = read_back(open_closely(target))
    if back.lines is None and back.campaign:
        way = "Put its titles right, or move it away: it may hold decisions"
        raise PAGE_IS_NO_SHORTLIST_OF_THIS_WORKBOOK.refuse(Place(file=target.name), reason=UNTITLED, way=way)
    lines = back.lines or ()
    lost = sum(changed(one) and not _said(one, here.get(one.row_id)) for one in lines)
    if lost:
        about = {
            "n": counted(lost, "decision"),
            "verb": "is" if lost == 1 else "are",
            "book": workbook.name,
            "page": target.name,
        }
        raise PAGE_HOLDS_DECISIONS_NOT_TAKEN_IN.refuse(Place(file=target.name), **about)


def _said(line: Line, held: Decided | None) -> bool:
    """Whether the workbook says what a line of the page says."""
    return held is not None and settled(line.was, line.now, held) == held


def take_decisions(book: Book, file: Path, *, today: date) -> Outcome:
    """What was decided on a page, as a plan for Decision and Decision reason of the Shortlist tab.

    Each row is held against what stood there when the page was made and what the workbook says now: what the page alone
    changed is taken, what both changed differently is told (CS-V19) and nothing of that row is written. A decline without
    a reason is taken, for it keeps anybody from being contacted by mistake, and its reason is asked for (CS-R06). The same
    page twice changes nothing. Refuses a file that is no page of this workbook (CS-V18), and what no file should be.
    """
    back = read_back(open_closely(file))
    return _taken(book, back, _lines(back, book), today)


def take_tabs(book: FileBook, *, today: date) -> Outcome | None:
    """What was decided on pages that are tabs of the workbook itself, in the same way; None where nothing was."""
    back = read_back(look_closely(book.content, book.name))
    lines = back.lines or ()
    return _taken(book, back, lines, today) if any(map(changed, lines)) else None


def _taken(book: Book, back: Back, lines: tuple[Line, ...], today: date) -> Outcome:
    tables, _ = read_book(book, Candidate, Creator, today=today)
    title = Candidate.sheet.title
    one = Taking(back, tables, Draft({title: tables[title]}, book.property("creatorsheet.id")))
    one.take(lines)
    return Outcome(
        DECISIONS,
        book.name,
        one.draft.plan(SHORTLIST.key),
        tuple(one.findings),
        says=(one.said(),),
        figures={"page": back.name, "campaign": back.campaign, "taken": one.taken, "not_taken": one.refused},
        only=back.campaign,
    )


def _lines(back: Back, book: Book) -> tuple[Line, ...]:
    """The lines of a page of this workbook; refuses (CS-V18) whatever is none."""
    if not back.book_id:
        reason = "does not say that it is the page of a shortlist"
        way = "Choose the page that creatorsheet shortlist wrote, saved as .xlsx"
    elif back.book_id != book.property("creatorsheet.id"):
        reason, way = "was made from another workbook", "Take it into the workbook it was made from"
    elif back.lines is None:
        reason = UNTITLED
        way = f'Write a new page with: creatorsheet shortlist "{book.name}" --out NEW.xlsx, and decide on that'
    else:
        return back.lines
    raise PAGE_IS_NO_SHORTLIST_OF_THIS_WORKBOOK.refuse(Place(file=back.name), reason=reason, way=way)
