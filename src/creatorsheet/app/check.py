"""Check: looks through the whole workbook and lists what is wrong, where, and what to do."""

from __future__ import annotations

from collections import Counter
from datetime import date

from creatorsheet.app.checking.ids import missing_ids, restored_ids
from creatorsheet.app.checking.whole import examined
from creatorsheet.app.outcome import Outcome
from creatorsheet.book.port import Book
from creatorsheet.catalogue.actions import CHECK
from creatorsheet.kernel.finding import Severity
from creatorsheet.kernel.words import counted


def check(book: Book, *, today: date) -> Outcome:
    """All findings about the workbook's cells, rows and tabs. Rows that people typed get the ids they lack, and video ids
    that lost their digits those of their links."""
    seen = examined(book, today=today)
    book_id = book.property("creatorsheet.id")
    given = missing_ids(seen.tables, book_id, CHECK.key)
    plan = given + restored_ids(book, seen.tables, CHECK.key)
    rows = sum(len(table) for table in seen.tables.values())
    counts = Counter(found.severity for found in seen.findings)
    figures = {"tabs": len(seen.tables), "rows": rows, **{severity.value: counts[severity] for severity in Severity}}
    return Outcome(CHECK.key, book.name, plan, seen.findings, says=_says(figures, len(given.changes)), figures=figures)


def _says(figures: dict[str, int], ids: int) -> tuple[str, ...]:
    looked = f"Looked through {counted(figures['rows'], 'row')} on {counted(figures['tabs'], 'tab')}."
    kinds = [counted(figures[kind.value], kind.value) for kind in Severity if figures[kind.value]]
    found = f"{', '.join(kinds)}; the Findings tab lists them." if kinds else "Nothing is wrong."
    given = (f"{counted(ids, 'row')} got the id that was missing.",) if ids else ()
    return (looked, found, *given)
