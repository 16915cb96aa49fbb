"""What a payment in another currency cost at the rate of the signature, and at the rate of the day it was paid."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from creatorsheet.catalogue.problems.cells import NO_EXCHANGE_RATE_FOR_THE_DATE
from creatorsheet.catalogue.problems.payments import EXCHANGE_RATE_MOVED_SINCE_AGREEMENT
from creatorsheet.contracts.lines import Line
from creatorsheet.kernel.finding import Finding
from creatorsheet.kernel.money import rounded, written

FindRate = Callable[[str, str, date], float | None]
"""The dated rate of one currency in another, by the days a rate may be old; None where there is none."""

LIMIT = Decimal("0.02")


@dataclass(frozen=True)
class Moved:
    """A paid payment in campaign currency at both rates."""

    line: Line
    currency: str
    committed: Decimal
    paid: Decimal

    @property
    def difference(self) -> Decimal:
        """What it cost more; below zero when it cost less."""
        return self.paid - self.committed

    def findings(self) -> Iterator[Finding]:
        """CS-P10, where the difference matters."""
        if abs(self.difference) >= 1 and abs(self.difference) > LIMIT * abs(self.committed):
            yield EXCHANGE_RATE_MOVED_SINCE_AGREEMENT.at(
                self.line.place("amount"),
                amount=self.line.said,
                committed=written(self.committed, self.currency),
                start=self.line.agreement.deal.signed_on,
                paid=written(self.paid, self.currency),
                date=self.line.row.paid_on,
                percent=f"{abs(self.difference / self.committed) * 100:.1f} %",
                difference=written(self.difference, self.currency),
            )


def converted(amount: Decimal, rate: float, currency: str) -> Decimal:
    """An amount at a rate, in whole minor units."""
    return rounded(amount * Decimal(repr(rate)), currency)


def moved(lines: Sequence[Line], want: str, find: FindRate, within: str) -> tuple[list[Moved], list[Finding]]:
    """Paid payments of a deal whose currency is not the campaign's, and the days no rate was found for (CS-R04)."""
    found, lacking = [], []
    for line in lines:
        signed, paid = line.agreement.deal.signed_on, line.row.paid_on
        if line.currency == want or not line.amount or signed is None or paid is None:
            continue
        rates = {day: find(line.currency, want, day) for day in (signed, paid)}
        lacking += [_no_rate(line, want, day, within) for day, rate in rates.items() if rate is None]
        start, end = rates[signed], rates[paid]
        if start is not None and end is not None:
            values = (converted(line.amount, rate, want) for rate in (start, end))
            found.append(Moved(line, want, *values))
    return found, lacking


def _no_rate(line: Line, want: str, day: date, within: str) -> Finding:
    return NO_EXCHANGE_RATE_FOR_THE_DATE.at(
        line.place("amount"), currency=line.currency, base=want, days=within, date=day, amount=line.said
    )
