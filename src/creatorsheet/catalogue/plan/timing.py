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
    """Where a category's days are found, and the same in words that follow its name."""

    days: Days
    words: str


_EVEN = Timing(Days.CAMPAIGN, "evenly over the campaign")
_PERIOD = Timing(Days.PERIOD, "evenly over the period of the payment, else on the day of the cost")
_OWN = Timing(Days.OWN, "on the day of the cost")

TIMING: dict[CostCategory, Timing] = {
    CostCategory.CREATOR_COMPENSATION: Timing(
        Days.POSTING, "on the posting days of the deal's videos in equal parts, a retainer evenly over its months"
    ),
    CostCategory.PRODUCT_SAMPLES: _OWN,
    CostCategory.SHIPPING: _OWN,
    CostCategory.AFFILIATE_COMMISSIONS: _PERIOD,
    CostCategory.USAGE_RIGHTS: Timing(Days.TERM, "evenly over the days of the rights and exclusivities it pays for"),
    CostCategory.PAID_AMPLIFICATION: _PERIOD,
    CostCategory.CAMPAIGN_TOOLS: _EVEN,
    CostCategory.EDITING: Timing(Days.POSTING, "on the posting day of its video, else evenly over the campaign"),
    CostCategory.MANAGEMENT: _EVEN,
    CostCategory.RESEARCH_TOOLS: _EVEN,
    CostCategory.PLATFORMS: _EVEN,
    CostCategory.TRACKING_SOFTWARE: _EVEN,
    CostCategory.LEGAL_REVIEW: _EVEN,
    CostCategory.COORDINATION: _EVEN,
    CostCategory.REPORTING: _EVEN,
}
"""Every category has its days; where they are not known the campaign's posting days hold, then the cost's own day."""
