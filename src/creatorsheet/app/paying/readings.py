"""What the metric of each bonus has come to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

from creatorsheet.catalogue.agreements.choices import PaymentKind
from creatorsheet.catalogue.agreements.payments import Payment
from creatorsheet.catalogue.metrics import METRICS
from creatorsheet.catalogue.problems.payments import PAY_MODEL_LACKS_A_FIGURE
from creatorsheet.catalogue.results.choices import ConversionKind
from creatorsheet.catalogue.results.results import Result
from creatorsheet.catalogue.table import Table
from creatorsheet.contracts.agreement import Agreement
from creatorsheet.contracts.commission import Sale
from creatorsheet.contracts.proposals import Reading
from creatorsheet.kernel.days import days_after
from creatorsheet.kernel.finding import Finding
from creatorsheet.kernel.identifiers import clean
from creatorsheet.results.credit import Period
from creatorsheet.results.facts import COUNTED, of_videos
from creatorsheet.results.sales import FACTS

KNOWN = {
    name.casefold(): one.key
    for one in METRICS.values()
    if one.is_count and one.adds and one.key in COUNTED
    for name in (one.key, one.title)
}
"""Metrics a bonus can rest on: those that add up over the videos of a deal, by key and title."""

SOLD = {fact: kind for kind, fact in FACTS.items()}
REVENUE = "revenue"


def metric(row: Payment) -> str:
    """The key of a bonus's metric; nothing when its figures do not add up over videos."""
    return KNOWN.get(clean(row.condition_metric or "").casefold(), "")


def unusable(agreement: Agreement) -> list[Finding]:
    """CS-P04: bonuses whose metric cannot be counted."""
    return [
        PAY_MODEL_LACKS_A_FIGURE.at(
            agreement.place(row, "condition_metric"),
            model="bonus",
            creator=agreement.creator,
            state=f"rests on '{row.condition_metric}', which does not add up over videos",
        )
        for row in agreement.payments
        if row.kind is PaymentKind.BONUS and row.condition_metric and not metric(row)
    ]


def readings(
    agreements: Iterable[Agreement],
    results: Table[Result],
    sales: Mapping[str, list[Sale]],
    periods: Mapping[str, Period],
) -> dict[str, Reading]:
    """The reading of each bonus row: sales as credited, else the newest figures of the deal's videos.

    Only what came by the day in Reached by counts; without one, by the end of the campaign's attribution.
    """
    wanted: defaultdict[date, list[tuple[Agreement, Payment]]] = defaultdict(list)
    for agreement in agreements:
        for row in agreement.payments:
            if row.kind is PaymentKind.BONUS and row.id and metric(row):
                wanted[_last_day(row, periods.get(agreement.deal.campaign or ""))].append((agreement, row))
    found: dict[str, Reading] = {}
    for last, some in wanted.items():
        captured = _Captured([one for one in results if one.captured_at and one.captured_at.date() <= last])
        for agreement, row in some:
            sold = [one for one in sales.get(agreement.deal.id, []) if one.day <= last]
            reading = _sold(sold, metric(row)) or captured.reading(agreement, metric(row))
            if reading:
                found[row.id] = reading
    return found


class _Captured:
    """Figures captured by a day, put together as Score results does."""

    def __init__(self, results: list[Result]) -> None:
        self._facts = of_videos(results) if results else None
        self._days: dict[str, date] = {}
        for one in results:
            if one.deliverable and one.captured_at:
                day = one.captured_at.date()
                self._days[one.deliverable] = max(day, self._days.get(one.deliverable, day))

    def reading(self, agreement: Agreement, fact: str) -> Reading | None:
        """The sum over a deal's videos, and the day of the newest capture behind it; None where nothing was reported."""
        if self._facts is None:
            return None
        ids = [one.id for one in agreement.deliverables if one.id in self._facts.index]
        values = self._facts.loc[ids, fact].dropna()
        return Reading(float(values.sum()), max(self._days[one] for one in ids)) if len(values) else None


def _last_day(row: Payment, period: Period | None) -> date:
    if row.condition_by:
        return row.condition_by
    return days_after(period.ends, period.days) if period and period.ends else date.max


def _sold(sales: list[Sale], fact: str) -> Reading | None:
    kind = ConversionKind.ORDER if fact == REVENUE else SOLD.get(fact)
    some = sorted((one for one in sales if one.kind is kind), key=lambda one: one.day)
    if not some:
        return None
    value = sum(float(one.net) if fact == REVENUE else one.count for one in some)
    return Reading(float(value), some[-1].day)
