"""All rules on the terms of one agreement."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from creatorsheet.catalogue.agreements.choices import DealStatus
from creatorsheet.catalogue.terms import BY_CODE
from creatorsheet.contracts import answers, dates, disclosure, order, posting, rights, scope
from creatorsheet.contracts.agreement import Agreement
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
