"""What stands behind a row that goes: its deal, its video, its campaign, and the day its video was posted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from typing import Any

from creatorsheet.catalogue.agreements.choices import DeliverableKind, DeliverableStatus
from creatorsheet.catalogue.agreements.deals import Deal
from creatorsheet.catalogue.agreements.deliverables import Deliverable
from creatorsheet.catalogue.creators.creators import Creator
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.sharing.scope import SharedTable, fold

GONE = (DeliverableStatus.CANCELLED, DeliverableStatus.TAKEN_DOWN)


class Relations:
    """Looks up rows of the workbook by the ids in other rows; a row that points at nothing finds an empty one."""

    def __init__(
        self, rows: Mapping[str, Mapping[str, Any]], today: date, offered: frozenset[str] = frozenset()
    ) -> None:
        self._rows = rows
        self.today = today
        self.offered = offered
        self._deals = self._grouped("Deals", "creator")
        self._candidates = self._grouped("Shortlist", "creator")
        self._videos = self._grouped("Deliverables", "deal")

    def _grouped(self, tab: str, key: str) -> Mapping[str, list[Any]]:
        groups: defaultdict[str, list[Any]] = defaultdict(list)
        for row in self._rows.get(tab, {}).values():
            groups[fold(getattr(row, key))].append(row)
        return groups

    @classmethod
    def of(cls, tables: Mapping[str, SharedTable], today: date) -> Relations:
        """The relations inside a pack; what stays in the workbook counts for nothing."""
        rows = {tab: {fold(row.id): row for row in table.all_rows} for tab, table in tables.items()}
        offered = frozenset(fold(row.id) for table in tables.values() for row in table.offered)
        return cls(rows, today, offered)

    def _find(self, tab: str, wanted: str | None) -> Any:
        return self._rows.get(tab, {}).get(fold(wanted))

    def video(self, row: Any) -> Deliverable:
        """The video a row is about; the row itself where it is one."""
        if isinstance(row, Deliverable):
            return row
        return self._find("Deliverables", getattr(row, "deliverable", None)) or Deliverable()

    def deal(self, row: Any) -> Deal:
        """The deal behind a row."""
        if isinstance(row, Deal):
            return row
        return self._find("Deals", getattr(row, "deal", None) or self.video(row).deal) or Deal()

    def campaign(self, row: Any) -> Campaign:
        """The campaign behind a row."""
        wanted = getattr(row, "campaign", None) or self.deal(row).campaign
        return self._find("Campaigns", wanted) or Campaign()

    def creator(self, row: Any) -> Creator:
        """The creator behind a row."""
        if isinstance(row, Creator):
            return row
        return self._find("Creators", getattr(row, "creator", None) or self.deal(row).creator) or Creator()

    def campaigns_of(self, creator: Creator) -> list[Campaign]:
        """The campaigns in which a creator has a deal or stands on the shortlist."""
        own = fold(creator.id)
        rows = [*self._deals.get(own, ()), *self._candidates.get(own, ())]
        found = {fold(row.campaign): self.campaign(row) for row in rows}
        return [one for one in found.values() if one.id]

    def deals_of(self, creator: Creator) -> list[Deal]:
        """The deals of a creator."""
        return list(self._deals.get(fold(creator.id), ()))

    def videos_of(self, deal: Deal) -> list[Deliverable]:
        """What is owed under a deal and not cancelled."""
        return [one for one in self._videos.get(fold(deal.id), ()) if one.status not in GONE]

    def is_offered(self, row: Any) -> bool:
        """Whether the row was made for the agency to fill."""
        return fold(row.id) in self.offered

    def expected(self, video: Deliverable) -> date | None:
        """The day a video was posted, else the day it is to be posted: today at the earliest."""
        if video.posted_at:
            return video.posted_at.date()
        if video.publish_due is None:
            return None
        return video.publish_due if is_live(video) else max(video.publish_due, self.today)


def is_live(video: Deliverable) -> bool:
    """Whether a video has been posted, as far as the row tells."""
    return bool(video.url or video.posted_at) or video.status is DeliverableStatus.LIVE


def is_post(video: Deliverable) -> bool:
    """Whether a deliverable is posted at all, and still is to be seen."""
    return video.kind is not DeliverableKind.RAW and video.status not in GONE
