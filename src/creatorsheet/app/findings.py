"""The Findings tab: what an action found replaces what it found the last time; lines of other actions stay."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal

from creatorsheet.app.outcome import Outcome
from creatorsheet.book.port import Book
from creatorsheet.catalogue.actions import ACTIONS
from creatorsheet.catalogue.priorities import PRIORITIES
from creatorsheet.catalogue.problems import PROBLEMS
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

Line = dict[str, Raw]


def as_rows(
    findings: Iterable[Finding], action: str, grid: Grid, lasting: Iterable[Finding] = (), *, only: str = ""
) -> Replacement | None:
    """All rows of the Findings tab after an action, errors first; None when they stand there already.

    `grid` is the tab as it is now. Within a severity what costs most if missed comes first: the most money at stake, of
    equal money the earliest day; then what has a day alone; then the rest in the order in which it was found. What two
    actions met is one line. Lines of `lasting` stay until somebody deletes them.
    Where the action looked at one campaign `only` (an id), what it told of others stays, and what it told of none.
    """
    title = TITLES.get(action, action)
    before = list(_standing(grid))
    new = [_row(finding, title) for finding in findings] + [_row(finding, LASTING) for finding in lasting]
    told = {_said(row) for row in new}
    stays = [row for row in before if row["action"] != title or (only and row["campaign"] != only)]
    rows = [dict(row) for row in stays if _said(row) not in told] + new
    order = list(SIGNS.values())
    rows.sort(
        key=lambda row: (order.index(sign) if (sign := Sign.named(str(row["severity"]))) else len(order), *_costs(row))
    )
    for number, row in enumerate(rows, 1):
        row["number"] = str(number)
    _for_home(rows)
    return None if rows == before else Replacement(SHEET.title, tuple(rows))


def findings_plan(book: Book, outcome: Outcome) -> Plan:
    """The Findings tab with an action's lines renewed, or an empty plan when they are there already."""
    renewed = as_rows(outcome.findings, outcome.teller or outcome.action, book.grid(SHEET), only=outcome.only)
    return Plan(outcome.action, replacements=(renewed,) if renewed else ())


def _costs(row: Line) -> tuple[Decimal, date]:
    """What sorts the costliest first: more money before less and none, then the earlier day before the later and none."""
    stake, due = row["stake"], row["due"]
    return -stake if isinstance(stake, Decimal) else Decimal(0), due if isinstance(due, date) else date.max


def _for_home(rows: Sequence[Line]) -> None:
    """Write what Home lists: its words and its rank. Problems of one line are told by the costliest of them."""
    lines: defaultdict[tuple[Raw, ...], list[Line]] = defaultdict(list)
    for at, row in enumerate(rows):
        row["on_home"] = row["home_order"] = None
        priority = PRIORITIES.get(str(row["code"]))
        if priority is None or row["campaign"] is None or row["severity"] == Sign.NOTE:
            continue
        if priority.seen_at(*(str(row[key] or "") for key in ("tab", "column_title", "cell"))):
            row["home_order"] = 0
        else:
            one = (priority.line.key, row["campaign"], row["who"]) if priority.line and row["who"] else (at,)
            lines[one].append(row)
    listed = [min(together, key=_costs) for together in lines.values()]
    count = {id(lead): len(together) for lead, together in zip(listed, lines.values(), strict=True)}
    for row in (row for together in lines.values() for row in together):
        row["home_order"] = 0
    for rank, row in enumerate(sorted(listed, key=_costs), 1):
        row["on_home"], row["home_order"] = _words(row, count[id(row)]), rank


def _words(row: Line, many: int) -> str:
    priority = PRIORITIES[str(row["code"])]
    words = (
        priority.line.many.format(n=many, words=priority.words, more=many - 1)
        if priority.line and many > 1
        else priority.words
    )
    return f"{row['who']}: {words}" if row["who"] else words[0].upper() + words[1:]


def _said(row: Mapping[str, Raw]) -> tuple[Raw, ...]:
    """What tells one finding from another, whichever action met it."""
    return tuple(row[key] for key in ("code", "tab", "cell", "fact"))


def _standing(grid: Grid) -> Iterable[Line]:
    for record in grid.records():
        row = {key: record.get(SHEET.columns[key].title) for key in WRITTEN}
        if any(value is not None for value in row.values()):
            due, stake, order = row["due"], row["stake"], row["home_order"]
            yield {
                **row,
                "number": str(row["number"] or "").removesuffix(".0"),
                "due": due.date() if isinstance(due, datetime) else due,
                "stake": Decimal(repr(stake)) if isinstance(stake, int | float) else stake,
                "home_order": int(order) if isinstance(order, float) else order,
            }


def _row(finding: Finding, action: str) -> Line:
    place, problem = finding.place, PROBLEMS.get(finding.code)
    row: Line = {
        "number": "",
        "severity": str(SIGNS[finding.severity]),
        "problem": problem.title if problem else None,
        "campaign": finding.campaign,
        "who": finding.who,
        "due": finding.due,
        "stake": finding.stake,
        "tab": str(place) if place.file else place.sheet,
        "column_title": place.column,
        "cell": place.cell,
        "fact": finding.fact,
        "remedy": finding.remedy,
        "code": finding.code,
        "action": action,
        "on_home": None,
        "home_order": None,
    }
    return {key: None if value == "" else value for key, value in row.items()}
