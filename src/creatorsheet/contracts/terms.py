"""All rules on the terms of one agreement."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from creatorsheet.catalogue.agreements.choices import DealStatus
from creatorsheet.catalogue.terms import BY_CODE
from creatorsheet.contracts import answers, dates, disclosure, order, posting, rights, scope
from creatorsheet.contracts.agreement import Agreement
from creatorsheet.contracts.complete import above, lacking
from creatorsheet.kernel.finding import Finding

Rule = Callable[[Agreement], Iterator[Finding]]

RULES: dict[str, Rule] = {
    "CS-T01": scope.basics,
    "CS-T02": scope.count,
    "CS-T03": dates.missing,
    "CS-T04": dates.tight,
    "CS-T05": answers.review,
    "CS-T06": posting.details,
    "CS-T07": disclosure.wording,
    "CS-T08": answers.duties,
    "CS-T10": answers.cancellation,
    "CS-T11": rights.answered,
    "CS-T12": order.ahead,
    "CS-T13": scope.gift,
}


def checked(agreement: Agreement) -> list[Finding]:
    """What is missing, contradictory or out of range, rule by rule. A deal without a status counts as a draft."""
    status = agreement.deal.status or DealStatus.DRAFT
    return [found for code, rule in RULES.items() if status in BY_CODE[code].statuses for found in rule(agreement)]


OF_ITS_ROW: tuple[Rule, ...] = (scope.basics, answers.review, posting.details, answers.duties, answers.cancellation)
"""Rules that say something of a deal whose rows in other tabs are not known."""


def open_terms(agreement: Agreement, doubtful: Iterable[str] = ()) -> list[str]:
    """What a deal's own row leaves open, whatever its status: titles of cells without an answer, and what contradicts.

    `doubtful` are titles of cells that hold something no type can read, or beyond its limits.
    """
    columns = agreement.deal.sheet.columns
    empty = {found.place.column for rule in OF_ITS_ROW for found in rule(agreement)}
    empty |= {columns[key].title for key in lacking(agreement)}
    told = {title: f"{title} (cannot be right)" for title in doubtful}
    told |= {
        columns[low].title: f"{columns[low].title} (above {columns[high].title})" for low, high in above(agreement.deal)
    }
    titles = (column.title for column in columns.values())
    return [told.get(title, title) for title in titles if title in empty or title in told]
