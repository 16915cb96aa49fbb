"""Briefs: whether the twelve parts are there, in their own cells or where they come from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from creatorsheet.catalogue.agreements.briefs import Brief
from creatorsheet.catalogue.agreements.choices import BriefStatus
from creatorsheet.catalogue.plan.approvals import OVER
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.problems.approvals import BRIEF_IS_INCOMPLETE
from creatorsheet.catalogue.results.tracking import TrackingRow
from creatorsheet.catalogue.table import Table
from creatorsheet.contracts.agreement import listed
from creatorsheet.contracts.work import Work
from creatorsheet.kernel.entries import entries
from creatorsheet.kernel.finding import Finding
from creatorsheet.kernel.identifiers import clean

PARTS = tuple(key for key, one in Brief.sheet.columns.items() if one.band == "The twelve parts")
OUT = (BriefStatus.SENT, BriefStatus.CONFIRMED)
READY = (BriefStatus.APPROVED, *OUT)
AHEAD = 7
"""Days before the first draft in which a brief has to be whole, whatever its status."""

MAY_BE_NONE = ("product_details", "claims_allowed", "claims_approval", "tracking_text", "visual_musts")
"""Parts for which 'none' is an answer."""

NONE = frozenset(["none", "no", "nothing", "n/a", "-", "–"])
TRACKED = ("promo_code", "tracked_link", "affiliate_id", "shop_id")


@dataclass(frozen=True)
class Sources:
    """What fills blank parts: the work of all campaigns, and the pairs of campaign and creator that have a link or code."""

    work: Work
    tracked: frozenset[tuple[str, str]]

    @classmethod
    def of(cls, work: Work, tracking: Iterable[TrackingRow]) -> Sources:
        """The sources as the tabs tell them; "" stands for any creator of a campaign."""
        pairs = {
            (row.campaign or "", creator)
            for row in tracking
            if any(getattr(row, key) for key in TRACKED)
            for creator in (row.creator or "", "")
        }
        return cls(work, frozenset(pairs))


Filled = Callable[[Campaign, str, Sources], bool]

FROM: Mapping[str, Filled] = {
    "objective_text": lambda campaign, _, __: campaign.objective is not None,
    "audience_text": lambda campaign, _, __: bool(campaign.audience_type or campaign.interests or campaign.problems),
    "call_to_action": lambda campaign, _, __: bool(campaign.call_to_action),
    "tracking_text": lambda campaign, creator, sources: (campaign.id, creator) in sources.tracked,
    "disclosure": lambda campaign, _, __: bool(entries(campaign.audience_countries)),
    "deadlines": lambda campaign, creator, sources: any(
        one.row.draft_due or one.row.publish_due for one in sources.work.of(campaign.id, creator)
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
) -> Iterator[Finding]:
    """CS-T14: a brief that goes out, or is needed, with parts missing. `common` are the campaign's briefs for all."""
    first = sources.work.first_draft(campaign.id, brief.creator or "")
    near = first is not None and first <= today + timedelta(days=AHEAD)
    if campaign.status in OVER or not (brief.status in READY or near):
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
