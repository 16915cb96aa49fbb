"""What the rules on codes and links look at: the tables of one workbook, and who is who in them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from creatorsheet.catalogue.agreements.choices import DealStatus
from creatorsheet.catalogue.agreements.deals import Deal
from creatorsheet.catalogue.agreements.deliverables import Deliverable
from creatorsheet.catalogue.creators.creators import Creator
from creatorsheet.catalogue.methods import uses_affiliates, uses_codes, uses_shop
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.results.choices import TrackingMethod
from creatorsheet.catalogue.results.orders import Order
from creatorsheet.catalogue.results.tracking import TrackingRow
from creatorsheet.catalogue.settings import Settings
from creatorsheet.catalogue.setup.choices import CodeOrigin, ListName
from creatorsheet.catalogue.setup.ledger import LedgerEntry
from creatorsheet.catalogue.setup.lists import ListEntry
from creatorsheet.catalogue.table import Table
from creatorsheet.tracking.codes import bare


@dataclass(frozen=True)
class Trail:
    """The tables behind codes and links, as read."""

    campaigns: Table[Campaign]
    creators: Table[Creator]
    deals: Table[Deal]
    deliverables: Table[Deliverable]
    tracking: Table[TrackingRow]
    orders: Table[Order]
    ledger: Table[LedgerEntry]
    lists: Table[ListEntry]
    settings: Settings

    @cached_property
    def _creators(self) -> dict[str, Creator]:
        return self.creators.by_id()

    def said(self, creator: str | None) -> str:
        """How messages call a creator: the handle, else the name, else the id."""
        row = self._creators.get(creator or "")
        return (row and (row.handle or row.name)) or creator or "nobody"

    def handle(self, creator: str) -> str:
        """The creator's handle, or ""."""
        row = self._creators.get(creator)
        return (row and row.handle) or ""

    def deals_of(self, campaign: Campaign) -> Iterator[Deal]:
        """The campaign's agreements that were not cancelled and name a creator."""
        yield from self._deals.get(campaign.id, ())

    @cached_property
    def _deals(self) -> dict[str, list[Deal]]:
        found: defaultdict[str, list[Deal]] = defaultdict(list)
        for deal in self.deals:
            if deal.campaign and deal.creator and deal.status is not DealStatus.CANCELLED:
                found[deal.campaign].append(deal)
        return found

    def rows_of(self, campaign: Campaign, creator: str | None) -> list[TrackingRow]:
        """The creator's rows of Tracking for a campaign that nothing has taken the place of."""
        return self._rows.get((campaign.id, creator or ""), [])

    @cached_property
    def _rows(self) -> dict[tuple[str, str], list[TrackingRow]]:
        found: defaultdict[tuple[str, str], list[TrackingRow]] = defaultdict(list)
        for row in self.tracking:
            if not row.replaced_by:
                found[row.campaign or "", row.creator or ""].append(row)
        return found

    @cached_property
    def code_owners(self) -> dict[str, set[str]]:
        """Creators by the codes that stand in Tracking, in the form in which codes are compared."""
        found: defaultdict[str, set[str]] = defaultdict(set)
        for row in self.tracking:
            if row.promo_code and row.creator:
                found[bare(row.promo_code)].add(row.creator)
        return found

    @cached_property
    def ledger_codes(self) -> frozenset[str]:
        """All codes ever given out, in the form in which codes are compared."""
        return frozenset(one.id for one in self.ledger)

    @cached_property
    def made_lengths(self) -> frozenset[int]:
        """How long made codes are here, now and before."""
        made = (len(one.id) for one in self.ledger if one.origin is CodeOrigin.MADE)
        return frozenset([self.settings.code_length, *made])

    @cached_property
    def other_codes(self) -> set[str]:
        """Codes of the shop that belong to no creator, as listed."""
        return {bare(one.label or "") for one in self.lists if one.list_name is ListName.OTHER_CODE}


def main_method(campaign: Campaign, settings: Settings) -> TrackingMethod:
    """What is trusted most for the creators of a campaign, unless its row in Tracking says otherwise."""
    if uses_shop(campaign):
        return TrackingMethod.SHOP_ID
    if uses_affiliates(campaign) and not uses_codes(campaign, settings):
        return TrackingMethod.AFFILIATE_LINK
    return TrackingMethod.PROMO_CODE if uses_codes(campaign, settings) else TrackingMethod.UTM_LINK
