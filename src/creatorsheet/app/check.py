"""Check: looks through the whole workbook and lists what is wrong, where, and what to do."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Any

from creatorsheet.app.checking.columns import column_rules
from creatorsheet.app.checking.completeness import costs
from creatorsheet.app.checking.limits import currencies, orders
from creatorsheet.app.checking.references import list_entries, references
from creatorsheet.app.checking.structure import doubled_ids, missing_ids, outside, replaced_formulas, restored_ids
from creatorsheet.app.checking.twins import twins
from creatorsheet.app.outcome import Outcome
from creatorsheet.book.port import Book
from creatorsheet.book.rows import read_rows
from creatorsheet.catalogue.actions import CHECK
from creatorsheet.catalogue.reports.findings import FindingRow
from creatorsheet.catalogue.table import Table
from creatorsheet.catalogue.tabs import ROWS
from creatorsheet.kernel.finding import Finding, Severity
from creatorsheet.kernel.refusal import Refused
from creatorsheet.kernel.words import counted


def check(book: Book, *, today: date) -> Outcome:
    """All findings about the workbook's cells, rows and tabs. Rows that people typed get the ids they lack, and video ids
    that lost their digits those of their links."""
    tables: dict[str, Table[Any]] = {}
    findings: list[Finding] = []
    for model in ROWS:
        if model is FindingRow:
            continue
        try:
            tables[model.sheet.title], found = read_rows(book, model, today=today)
        except Refused as gone:
            found = [gone.finding]
        findings += found
    findings += [*references(tables), *list_entries(tables), *orders(tables), *currencies(tables)]
    findings += [*replaced_formulas(book, tables), *doubled_ids(tables), *outside(book, tables)]
    findings += [*costs(tables), *column_rules(tables)[1]]
    if "Creators" in tables and "Handles" in tables:
        findings += twins(tables["Creators"], tables["Handles"], book.name)
    given = missing_ids(tables, book.property("creatorsheet.id"), CHECK.key)
    plan = given + restored_ids(book, tables, CHECK.key)
    rows = sum(len(table) for table in tables.values())
    counts = Counter(found.severity for found in findings)
    figures = {"tabs": len(tables), "rows": rows, **{severity.value: counts[severity] for severity in Severity}}
    return Outcome(
        CHECK.key, book.name, plan, tuple(findings), says=_says(figures, len(given.changes)), figures=figures
    )


def _says(figures: dict[str, int], ids: int) -> tuple[str, ...]:
    looked = f"Looked through {counted(figures['rows'], 'row')} on {counted(figures['tabs'], 'tab')}."
    kinds = [counted(figures[kind.value], kind.value) for kind in Severity if figures[kind.value]]
    found = f"{', '.join(kinds)}; the Findings tab lists them." if kinds else "Nothing is wrong."
    given = (f"{counted(ids, 'row')} got the id that was missing.",) if ids else ()
    return (looked, found, *given)
