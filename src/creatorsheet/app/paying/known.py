"""What all agreements share when their payments are worked out: orders, captures, rates, the day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from creatorsheet.app.paying.readings import readings
from creatorsheet.app.paying.sold import Sold, sold
from creatorsheet.app.scoring.credited import credited
from creatorsheet.app.scoring.gather import gather
from creatorsheet.catalogue.agreements.choices import CompensationModel
from creatorsheet.catalogue.agreements.deals import Deal
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.results.results import Result
from creatorsheet.catalogue.settings import Settings
from creatorsheet.catalogue.table import Table
from creatorsheet.contracts.agreement import Agreement
from creatorsheet.contracts.commission import Commission
from creatorsheet.contracts.instalments import has
from creatorsheet.contracts.milestones import hold
from creatorsheet.contracts.proposals import Readings
from creatorsheet.kernel.unanswered import Unanswered
from creatorsheet.results.ledger import Rates


@dataclass(frozen=True)
class Known:
    """Orders by deal, the first figures of each video, the readings of bonuses, and rates."""

    campaigns: Mapping[str, Campaign]
    settings: Settings
    sold: Sold
    figures: Mapping[str, date]
    readings: Readings
    rates: Rates
    day: date

    def currency(self, deal: Deal) -> str:
        """A deal's own currency, else its campaign's."""
        return (deal.currency or self.base(deal)).upper()

    def base(self, deal: Deal) -> str:
        """The currency of a deal's campaign."""
        campaign = self.campaigns.get(deal.campaign or "")
        return ((campaign and campaign.currency) or self.settings.home_currency).upper()

    def commission(self, agreement: Agreement) -> Commission | None:
        """What a deal's sales earn; None without commission, or while its terms lack a figure (CS-P04) or hold a limit
        that nobody can read."""
        deal = agreement.deal
        readable = deal.commission_cap is not None or agreement.open(deal, "commission_cap")
        if not readable or not has(deal, CompensationModel.COMMISSION):
            return None
        sales = self.sold.by_deal.get(deal.id, ())
        try:
            return Commission(deal, sales, self.currency(deal), hold(agreement))
        except Unanswered:
            return None

    def rate(self, have: str, want: str, day: date) -> float | None:
        """What one unit of a currency was in another on a day."""
        dated = self.rates.find(have, want, day)
        return dated.rate if dated else None


def known(tables: Mapping[str, Table[Any]], settings: Settings, standing: Iterable[Agreement], day: date) -> Known:
    """Look all of it up; orders are credited as Score results credits them."""
    gathered = gather(tables, settings)
    campaigns = tables["Campaigns"].by_id()
    rates = Rates(tables["Rates"])
    blank = Known(campaigns, settings, Sold({}, []), {}, {}, rates, day)
    deals = [agreement.deal for agreement in standing]
    sales = sold(
        tables["Orders"],
        credited(tables, gathered, settings),
        tables["Tracking"].by_id(),
        deals,
        tables["Deliverables"],
        {deal.id: blank.currency(deal) for deal in deals},
        rates,
    )
    bonuses = readings(standing, tables["Results"], sales.by_deal, gathered.periods())
    return Known(campaigns, settings, sales, first_figures(tables["Results"]), bonuses, rates, day)


def first_figures(results: Table[Result]) -> dict[str, date]:
    """The day of the first capture of each video."""
    first: dict[str, date] = {}
    for row in results:
        if row.deliverable and row.captured_at:
            captured = row.captured_at.date()
            first[row.deliverable] = min(captured, first.get(row.deliverable, captured))
    return first
