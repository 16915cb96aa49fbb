"""A shortlist as its team decides on it: everybody with score, rank, forecast and fee."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from creatorsheet.catalogue.creators.choices import CreatorRole, VetoReason
from creatorsheet.catalogue.creators.creators import Creator
from creatorsheet.catalogue.creators.shortlist import Candidate
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.creators.vetted import Forecast, Habits, Judged


@dataclass(frozen=True)
class Usual:
    """What one video of a tier usually costs, in campaign currency; `high` is None where the source names no upper end.

    `origin` says where it comes from: the middle half of 14 own prices, Micro in DE. `own` are prices of the team's own,
    not a range of Settings.
    """

    low: Decimal
    high: Decimal | None
    origin: str
    own: bool = False


@dataclass(frozen=True)
class Ranked:
    """One creator on a shortlist. Money is in campaign currency, None where there is none or no exchange rate.

    `low` and `high` bound the overall score; they are equal while no part is missing, and None while nothing is scored.
    `rank` is None with a veto, after a decline and without a score. `top` is the share of other weightings in which the
    creator stays among the first five. `why` is the one thing to know before deciding, in a few words.
    """

    row: Candidate
    creator: Creator | None
    habits: Habits
    judged: Judged
    low: float | None = None
    high: float | None = None
    rank: int | None = None
    top: float | None = None
    veto: VetoReason | None = None
    veto_why: str = ""
    forecast: Forecast | None = None
    asked: Decimal | None = None
    asked_from: str = ""
    fair: Decimal | None = None
    usual: Usual | None = None
    role: CreatorRole | None = None
    to_ask: tuple[str, ...] = ()
    why: str = ""


@dataclass(frozen=True)
class Shortlist:
    """The shortlist of a campaign, in order: ranked ones first, then those that are not ranked.

    `notes` say what the order rests on: the weights, the tier scheme, how engagement is counted, and whether the first would
    change under another.
    """

    campaign: Campaign
    name: str
    currency: str
    day: date
    ranked: tuple[Ranked, ...] = ()
    target_cpm: Decimal | None = None
    budget_left: Decimal | None = None
    notes: tuple[str, ...] = field(default=())
