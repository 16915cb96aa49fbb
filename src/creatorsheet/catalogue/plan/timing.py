"""To which days each kind of cost belongs: the declaration behind spend by date."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from creatorsheet.catalogue.plan.choices import CostCategory


class Days(Enum):
    """How the days of a cost are found."""

    POSTING = auto()
    """The posting day of its video, else of all videos of its deal, in equal parts."""
    TERM = auto()
    """Evenly over the days of the deal's agreed rights, by their fees."""
    CAMPAIGN = auto()
    """Evenly from the first to the last posting day of the campaign."""
    PERIOD = auto()
    """Evenly over the period of its payment, else on its own day."""
    OWN = auto()
    """On its own day."""


@dataclass(frozen=True)
class Timing:
    """Where a category's days are found, and the same in a sentence."""

    days: Days
    words: str


_TOOLS = Timing(Days.CAMPAIGN, "Used all the time: evenly over the campaign.")
_WORK = Timing(Days.CAMPAIGN, "Work on the whole campaign: evenly over it.")

TIMING: dict[CostCategory, Timing] = {
    CostCategory.CREATOR_COMPENSATION: Timing(
        Days.POSTING,
        "Fees buy a post: on its posting day, evenly over the videos of the deal; a retainer evenly over its months.",
    ),
    CostCategory.PRODUCT_SAMPLES: Timing(Days.OWN, "Gone with the parcel: on the day of the cost."),
    CostCategory.SHIPPING: Timing(Days.OWN, "Gone with the parcel: on the day of the cost."),
    CostCategory.AFFILIATE_COMMISSIONS: Timing(
        Days.PERIOD, "Earned by sales: evenly over the period of the payment, else on the day of the cost."
    ),
    CostCategory.USAGE_RIGHTS: Timing(
        Days.TERM, "Rights and exclusivity are used while they run: evenly over their days."
    ),
    CostCategory.PAID_AMPLIFICATION: Timing(
        Days.PERIOD, "Spent as it runs: evenly over the period of the payment, else on the day of the cost."
    ),
    CostCategory.CAMPAIGN_TOOLS: _TOOLS,
    CostCategory.EDITING: Timing(
        Days.POSTING, "Editing goes into a video: on its posting day, else evenly over the campaign."
    ),
    CostCategory.MANAGEMENT: _WORK,
    CostCategory.RESEARCH_TOOLS: _TOOLS,
    CostCategory.PLATFORMS: _TOOLS,
    CostCategory.TRACKING_SOFTWARE: _TOOLS,
    CostCategory.LEGAL_REVIEW: _WORK,
    CostCategory.COORDINATION: _WORK,
    CostCategory.REPORTING: _WORK,
}
"""Every category has its days; where they are not known the campaign's posting days hold, then the cost's own day."""
