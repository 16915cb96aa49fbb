"""Briefs: whether the twelve parts are there, in their own cells or where they come from."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from creatorsheet.catalogue.agreements.briefs import Brief
from creatorsheet.catalogue.agreements.choices import BriefStatus
from creatorsheet.catalogue.plan.approvals import OVER
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.problems.approvals import BRIEF_IS_INCOMPLETE
from creatorsheet.catalogue.results.tracking import TrackingRow
from creatorsheet.catalogue.table import Table
from creatorsheet.contracts.work import Work
from creatorsheet.kernel.entries import entries
from creatorsheet.kernel.finding import Finding
from creatorsheet.kernel.identifiers import clean
from creatorsheet.kernel.words import listed

PARTS = tuple(key for key, one in Brief.sheet.columns.items() if one.band == "The twelve parts")
OUT = (BriefStatus.SENT, BriefStatus.CONFIRMED)
READY = (BriefStatus.APPROVED, *OUT)
AHEAD = 7
"""Days before the first draft in which a brief has to be whole, whatever its status."""

MAY_BE_NONE = ("product_details", "claims_allowed", "claims_approval", "tracking_text", "visual_musts")
"""Parts for which 'none' is an answer."""

NONE = frozenset(["none", "no", "nothing", "n/a", "-", "–"])
TRACKED = ("promo_code", "tracked_link", "affiliate_id", "shop_id")


CAMPAIGN_CELLS = {
    "objective_text": ("objective",),
    "audience_text": ("audience_type", "interests", "problems"),
    "call_to_action": ("call_to_action",),
    "disclosure": ("audience_countries",),
}
"""Cells of a campaign that fill a part, any of them."""


@dataclass(frozen=True)
class Sources:
    """What fills blank parts: campaigns, the work of all of them, and the pairs of campaign and creator that have a link
    or code."""

    campaigns: Table[Campaign]
    work: Work
    tracked: frozenset[tuple[str, str]]

    @classmethod
    def of(cls, campaigns: Table[Campaign], work: Work, tracking: Iterable[TrackingRow]) -> Sources:
        """The sources as the tabs tell them; "" stands for any creator of a campaign."""
        pairs = {
            (row.campaign or "", creator)
            for row in tracking
            if any(getattr(row, key) for key in TRACKED)
            for creator in (row.creator or "", "")
        }
        return cls(campaigns, work, frozenset(pairs))

    def told(self, campaign: Campaign, part: str) -> bool:
        """Whether the campaign holds a part, or may: a cell that cannot be read is not blank."""
        keys = CAMPAIGN_CELLS[part]
        unread = self.campaigns.unread.get(campaign.sheet_row, frozenset())
        texts = (getattr(campaign, key) for key in keys)
        return not unread.isdisjoint(keys) or any(entries(one) if isinstance(one, str) else one for one in texts)


Filled = Callable[[Campaign, str, Sources], bool]


def _from_campaign(part: str) -> Filled:
    return lambda campaign, _, sources: sources.told(campaign, part)


FROM: Mapping[str, Filled] = {
    **{part: _from_campaign(part) for part in CAMPAIGN_CELLS},
    "tracking_text": lambda campaign, creator, sources: (campaign.id, creator) in sources.tracked,
    "deadlines": lambda campaign, creator, sources: any(
        not one.agreement.open(one.row, key)
        for one in sources.work.of(campaign.id, creator)
        for key in ("draft_due", "publish_due")
    ),
}
"""Where a part comes from when its cell is blank, as its column's default says."""


def is_none(text: str | None) -> bool:
    """Whether a cell says that there is nothing."""
    return clean(text or "").rstrip(".").casefold() in NONE


def out(brief: Brief) -> bool:
    """Whether a creator has it."""
    return brief.status in OUT


def missing(brief: Brief, common: Sequence[Brief], campaign: Campaign, sources: Sources) -> list[str]:
    """Keys of the parts a brief lacks. A creator's own takes blank ones from the common one."""
    return [
        key
        for key in PARTS
        if not any(_holds(one, key) for one in (brief, *common))
        and not (key in FROM and FROM[key](campaign, brief.creator or "", sources))
    ]


def _holds(brief: Brief, key: str) -> bool:
    text = getattr(brief, key)
    return bool(clean(text or "")) and (key in MAY_BE_NONE or not is_none(text))


def incomplete(
    brief: Brief,
    common: Sequence[Brief],
    campaign: Campaign,
    table: Table[Brief],
    sources: Sources,
    names: Callable[[str], str],
    today: date,
    own: Container[str] = (),
) -> Iterator[Finding]:
    """CS-T14: a brief that goes out, or is needed, with parts missing. `common` are the campaign's briefs for all,
    `own` the creators with a brief of their own, who need no other."""
    first = sources.work.first_draft(campaign.id, brief.creator or "", () if brief.creator else own)
    near = first is not None and first <= today + timedelta(days=AHEAD)
    left = sources.work.left(campaign.id, brief.creator or "")
    if campaign.status in OVER or left or not (brief.status in READY or near):
        return
    lacking = missing(brief, common if brief.creator else (), campaign, sources)
    if not lacking:
        return
    columns = Brief.sheet.columns
    places = [table.place(brief, key) for key in lacking]
    may_be_none = [columns[key].title for key in lacking if key in MAY_BE_NONE]
    whose = f" for {names(brief.creator)}" if brief.creator else ""
    yield BRIEF_IS_INCOMPLETE.at(
        places[0],
        campaign=f"{campaign.name or campaign.id}{whose}",
        n=len(PARTS) - len(lacking),
        parts=listed([columns[key].title for key in lacking]),
        cells=listed([str(places[0]), *(one.cell or str(one) for one in places[1:])]),
        none=f", or write 'none' where {listed(may_be_none)} {'is' if len(may_be_none) == 1 else 'are'} not needed"
        if may_be_none
        else "",
    )
