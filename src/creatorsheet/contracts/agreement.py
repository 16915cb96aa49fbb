"""One agreement with all that belongs to it, as the rules on terms look at it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from creatorsheet.catalogue.agreements.choices import (
    CompensationModel,
    DeliverableKind,
    DeliverableStatus,
    PartnershipForm,
)
from creatorsheet.catalogue.agreements.deals import Deal
from creatorsheet.catalogue.agreements.deliverables import Deliverable
from creatorsheet.catalogue.agreements.payments import Payment
from creatorsheet.catalogue.agreements.reviews import Review
from creatorsheet.catalogue.agreements.rights import Right
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.results.assets import Asset
from creatorsheet.catalogue.results.tracking import TrackingRow
from creatorsheet.catalogue.settings import Settings
from creatorsheet.catalogue.shapes import Row
from creatorsheet.catalogue.table import Table
from creatorsheet.kernel.finding import Place

OVER = (DeliverableStatus.LIVE, DeliverableStatus.TAKEN_DOWN, DeliverableStatus.CANCELLED)


@dataclass(frozen=True)
class Agreement:
    """A deal, its campaign and its rows in the other tabs. `creator` is how messages call the other party."""

    deal: Deal
    creator: str
    agency: str
    campaign: Campaign
    deliverables: tuple[Deliverable, ...]
    rights: tuple[Right, ...]
    reviews: tuple[Review, ...]
    payments: tuple[Payment, ...]
    tracking: Mapping[str, TrackingRow]
    settings: Settings
    tables: Mapping[str, Table[Any]]
    assets: tuple[Asset, ...] = ()

    def place(self, row: Row, key: str = "") -> Place:
        """Where a row's cell stands."""
        return self.tables[row.sheet.title].place(row, key)

    def open(self, row: Row, key: str) -> bool:
        """Whether a cell holds no answer. Text that could not be read is another rule's finding (CS-R01)."""
        return getattr(row, key) is None and key not in self.tables[row.sheet.title].unread.get(row.sheet_row, ())

    @property
    def planned(self) -> tuple[Deliverable, ...]:
        """Deliverables that were not called off."""
        return tuple(one for one in self.deliverables if one.status is not DeliverableStatus.CANCELLED)

    @property
    def videos(self) -> tuple[Deliverable, ...]:
        """Planned deliverables of kind Video; a blank kind is one, as its default says."""
        return tuple(one for one in self.planned if one.kind in (None, DeliverableKind.VIDEO))

    @property
    def awaited(self) -> tuple[Deliverable, ...]:
        """Deliverables that are neither posted nor called off."""
        return tuple(one for one in self.deliverables if one.status not in OVER)

    @property
    def only_gift(self) -> bool:
        """Whether a product is all the creator gets."""
        models = {one for one in (self.deal.model, self.deal.model_2) if one}
        return models == {CompensationModel.GIFTING} and not self.deal.total

    @property
    def unobliged(self) -> bool:
        """Whether the creator only gets a gift and owes nothing for it."""
        return self.only_gift and self.deal.form in (None, PartnershipForm.GIFTED)


def called(deliverable: Deliverable) -> str:
    """How messages call a deliverable: video 2, story 3."""
    kind = (deliverable.kind or DeliverableKind.VIDEO).lower()
    return f"{kind} {deliverable.number if deliverable.number is not None else deliverable.id}"
