"""The whole workbook looked through once: its tables, what surrounds them, and all that is wrong."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from creatorsheet.app.checking import figures, spelling
from creatorsheet.app.checking.columns import column_rules
from creatorsheet.app.checking.completeness import costs
from creatorsheet.app.checking.dates import dates
from creatorsheet.app.checking.figures import as_text
from creatorsheet.app.checking.ids import doubled_ids, lost_ids
from creatorsheet.app.checking.limits import currencies, orders
from creatorsheet.app.checking.money import mixtures, without_rate
from creatorsheet.app.checking.references import list_entries, records, references
from creatorsheet.app.checking.spelling import Respelt, respelt
from creatorsheet.app.checking.structure import (
    Parts,
    gone,
    headers,
    outside,
    parts,
    replaced_formulas,
    without_formulas,
)
from creatorsheet.app.checking.texts import templates
from creatorsheet.app.checking.twins import merged, twins
from creatorsheet.app.weighing import weighed
from creatorsheet.book.port import Book
from creatorsheet.book.rows import read_rows
from creatorsheet.catalogue.reports.findings import FindingRow
from creatorsheet.catalogue.settings import read_settings
from creatorsheet.catalogue.setup.settings import Setting
from creatorsheet.catalogue.table import Table
from creatorsheet.catalogue.tabs import ROWS
from creatorsheet.kernel.finding import Finding
from creatorsheet.kernel.refusal import Refused


@dataclass(frozen=True)
class Seen:
    """What was looked through. `respelt` are cells that hold the right thing in another way, `typed` figures as text."""

    tables: dict[str, Table[Any]]
    parts: Parts
    respelt: tuple[Respelt, ...]
    typed: tuple[Respelt, ...]
    findings: tuple[Finding, ...]


def examined(book: Book, *, today: date) -> Seen:
    """Look through a workbook."""
    tables: dict[str, Table[Any]] = {}
    findings: list[Finding] = []
    for model in ROWS:
        if model is FindingRow:
            continue
        try:
            tables[model.sheet.title], found = read_rows(book, model, today=today)
        except Refused as refused:
            found = [gone(book, model.sheet, refused)]
        findings += found
    all_parts = parts(book, tables)
    misspelt, typed = tuple(respelt(all_parts)), tuple(as_text(all_parts))
    book_id = book.property("creatorsheet.id")
    findings += [*headers(all_parts), *references(tables), *records(tables), *list_entries(tables)]
    findings += [*spelling.findings(misspelt), *figures.findings(typed)]
    findings += [*orders(tables), *dates(tables, today), *currencies(tables), *mixtures(tables), *without_rate(tables)]
    findings += [*replaced_formulas(all_parts), *without_formulas(all_parts)]
    findings += [*doubled_ids(tables, book_id), *lost_ids(tables, book_id), *outside(all_parts)]
    findings += [*costs(tables), *column_rules(tables)[1], *templates(tables)]
    if "Creators" in tables and "Handles" in tables:
        findings += [*twins(tables["Creators"], tables["Handles"], book.name), *merged(tables, book.name)]
    settings = read_settings(tables.get("Settings", Table(Setting, ())))
    return Seen(tables, all_parts, misspelt, typed, weighed(findings, tables, settings, today))
