"""Check with repairs: what is certain is planned, tried on a copy in memory, and what is left is told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from creatorsheet.app.checking.whole import Seen, examined
from creatorsheet.app.findings import as_rows
from creatorsheet.app.fixing import build, cells
from creatorsheet.app.fixing.gaveway import gave_way
from creatorsheet.app.fixing.steps import Step, plan
from creatorsheet.app.outcome import Outcome
from creatorsheet.book.port import Book
from creatorsheet.catalogue.actions import CHECK
from creatorsheet.catalogue.repairs import REPAIRS, Repair
from creatorsheet.catalogue.reports.findings import FindingRow
from creatorsheet.kernel.finding import Finding, Severity
from creatorsheet.kernel.plan import Calculating, Change, Mend, Naming, Plan, Titling
from creatorsheet.kernel.refusal import Refused
from creatorsheet.kernel.words import counted

ROUNDS = 8
"""A repair may bring another to light, such as a doubled id in a row that was pasted below its table."""

NAMES = Naming | Titling | Calculating
"""What changes no result, so that formulas need not be calculated to see what comes after it."""

Refusals = dict[Mend | Change, Finding]


@dataclass(frozen=True)
class Fixed:
    """Repairs that are certain, step by step; the outcome holds their plan and the findings that would be left.

    `findings` renews the Findings tab in the same go; it is an empty plan where the tab is as it should be or is gone.
    """

    steps: tuple[Step, ...]
    outcome: Outcome
    findings: Plan

    @property
    def plan(self) -> Plan:
        """All that is to be written, in one go."""
        return self.outcome.plan + self.findings

    def by_repair(self) -> dict[Repair, list[Step]]:
        """The steps of each kind of repair, in the order in which kinds are declared."""
        found = {repair: [step for step in self.steps if step.repair is repair] for repair in REPAIRS}
        return {repair: steps for repair, steps in found.items() if steps}


def fix(book: Book, *, today: date) -> Fixed:
    """All repairs of a workbook that are certain; nothing is written."""
    steps: list[Step] = []
    refused: Refusals = {}
    after, seen = book, examined(book, today=today)
    for _ in range(ROUNDS):
        wanted = _next(after, seen, today, refused)
        if not wanted:
            break
        del seen  # a large workbook is held once, not twice
        found, after = _possible(after, wanted, refused)
        steps += found
        seen = examined(after, today=today)
    left = (*seen.findings, *(one for one in refused.values() if one not in seen.findings))
    lasting = tuple(gave_way(after, steps))
    outcome = Outcome(
        CHECK.key,
        book.name,
        plan(CHECK.key, steps),
        (*left, *lasting),
        says=_says(seen, steps, left),
        figures=_figures(seen, steps, left),
    )
    return Fixed(tuple(steps), outcome, _findings(after, left, lasting))


def _findings(after: Book, left: Iterable[Finding], lasting: Iterable[Finding]) -> Plan:
    try:
        rows = as_rows(left, CHECK.key, after.grid(FindingRow.sheet), lasting)
    except Refused:
        rows = None
    return Plan(CHECK.key, replacements=(rows,) if rows else ())


def _next(book: Book, seen: Seen, today: date, refused: Refusals) -> list[Step]:
    """The repairs that come next: each kind needs those before it."""
    kinds: tuple[Callable[[], Iterable[Step]], ...] = (
        lambda: build.names(book),
        lambda: build.titles(book, seen.parts),
        lambda: (*build.new_rows(book, seen.parts), *build.rows_below(book, seen.parts, today)),
        lambda: _cells(book, seen),
    )
    return next((found for kind in kinds if (found := [one for one in kind() if one.item not in refused])), [])


def _cells(book: Book, seen: Seen) -> Iterator[Step]:
    yield from cells.formulas(seen)
    ids = list(cells.ids(book, seen))
    yield from ids
    renewed = {(step.place.sheet, step.place.cell) for step in ids}
    yield from (step for step in cells.entries(seen) if (step.place.sheet, step.place.cell) not in renewed)


def _possible(book: Book, steps: Sequence[Step], refused: Refusals) -> tuple[list[Step], Book]:
    """The steps that the workbook takes, and how it is after them; why not goes to `refused` for each of the others."""
    if not steps:
        return [], book
    whole = plan(CHECK.key, steps)
    try:
        return list(steps), book.after(whole, results=not all(isinstance(step.item, NAMES) for step in steps))
    except Refused as no:
        if len(steps) == 1:
            refused[steps[0].item] = no.finding
            return [], book
    half = len(steps) // 2
    first, between = _possible(book, steps[:half], refused)
    second, after = _possible(between, steps[half:], refused)
    return first + second, after


def _figures(seen: Seen, steps: Iterable[Step], left: Iterable[Finding]) -> dict[str, Any]:
    counts = Counter(found.severity for found in left)
    return {
        "tabs": len(seen.tables),
        "rows": sum(len(table) for table in seen.tables.values()),
        **{severity.value: counts[severity] for severity in Severity},
        "repairs": [step.as_json() for step in steps],
    }


def _says(seen: Seen, steps: Sequence[Step], left: Sequence[Finding]) -> tuple[str, ...]:
    rows = sum(len(table) for table in seen.tables.values())
    looked = f"Looked through {counted(rows, 'row')} on {counted(len(seen.tables), 'tab')}."
    certain = f"{counted(len(steps), 'repair')} {'is' if len(steps) == 1 else 'are'} certain." if steps else ""
    counts = Counter(found.severity for found in left)
    kinds = [counted(counts[kind], kind.value) for kind in Severity if counts[kind]]
    yours = f"Left for you: {', '.join(kinds)}." if kinds else "Nothing is left for you."
    return tuple(line for line in (looked, certain or "Nothing can be repaired for certain.", yours) if line)
