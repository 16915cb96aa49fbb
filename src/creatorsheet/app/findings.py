"""The Findings tab: what an action found replaces what it found the last time; lines of other actions stay."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from creatorsheet.app.outcome import Outcome
from creatorsheet.book.port import Book
from creatorsheet.catalogue.actions import ACTIONS
from creatorsheet.catalogue.reports.findings import FindingRow, Sign
from creatorsheet.kernel.finding import Finding, Severity
from creatorsheet.kernel.grid import Grid, Raw
from creatorsheet.kernel.plan import Plan, Replacement

SIGNS = {Severity.ERROR: Sign.ERROR, Severity.WARNING: Sign.WARNING, Severity.NOTE: Sign.NOTE}
TITLES = {action.key: action.title for action in ACTIONS}
SHEET = FindingRow.sheet
LASTING = "Check --fix"
"""Who found what stays until somebody deletes it."""

WRITTEN = [key for key, column in SHEET.columns.items() if not column.calculated]


def as_rows(
    findings: Iterable[Finding], action: str, grid: Grid, lasting: Iterable[Finding] = ()
) -> Replacement | None:
    """All rows of the Findings tab after an action, errors first; None when they stand there already.

    `grid` is the tab as it is now. Within a severity the order is the one in which things were found. What two
    actions met is one line. Lines of `lasting` stay until somebody deletes them.
    """
    title = TITLES.get(action, action)
    before = list(_standing(grid))
    new = [_row(finding, title) for finding in findings] + [_row(finding, LASTING) for finding in lasting]
    told = {_said(row) for row in new}
    rows = [row for row in before if row["action"] != title and _said(row) not in told] + new
    order = list(SIGNS.values())
    rows.sort(key=lambda row: order.index(sign) if (sign := Sign.named(str(row["severity"]))) else len(order))
    after = [{**row, "number": str(number)} for number, row in enumerate(rows, 1)]
    return None if after == before else Replacement(SHEET.title, tuple(after))


def findings_plan(book: Book, outcome: Outcome) -> Plan:
    """The Findings tab with an action's lines renewed, or an empty plan when they are there already."""
    renewed = as_rows(outcome.findings, outcome.action, book.grid(SHEET))
    return Plan(outcome.action, replacements=(renewed,) if renewed else ())


def _said(row: Mapping[str, Raw]) -> tuple[Raw, ...]:
    """What tells one finding from another, whichever action met it."""
    return tuple(row[key] for key in ("code", "tab", "cell", "fact"))


def _standing(grid: Grid) -> Iterable[dict[str, Raw]]:
    for record in grid.records():
        row = {key: record.get(SHEET.columns[key].title) for key in WRITTEN}
        if any(value is not None for value in row.values()):
            yield {**row, "number": str(row["number"] or "").removesuffix(".0")}


def _row(finding: Finding, action: str) -> Mapping[str, Raw]:
    place = finding.place
    row: dict[str, Raw] = {
        "number": "",
        "severity": str(SIGNS[finding.severity]),
        "tab": str(place) if place.file else place.sheet,
        "column_title": place.column,
        "cell": place.cell,
        "fact": finding.fact,
        "remedy": finding.remedy,
        "code": finding.code,
        "action": action,
    }
    return {key: value or None for key, value in row.items()}
