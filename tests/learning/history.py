"""Invented campaigns that are over, of which the truth is known: who is good, which idea is good, what an order costs.

`history()` gives the rows of a workbook as MemoryBook takes them. Every creator makes two videos in each campaign it is in.
Views are followers × what the creator reaches × what the concept reaches × chance; clicks and orders follow from views.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any

import numpy as np

from creatorsheet.book.memory import MemoryBook
from creatorsheet.catalogue.agreements.choices import CompensationModel, HookKind, StoryStructure
from creatorsheet.catalogue.creators.choices import CreatorTier, VideoFormat
from creatorsheet.catalogue.plan.choices import CtaKind, Objective, OfferKind

TODAY = date(2026, 11, 24)
TIERS = (CreatorTier.NANO, CreatorTier.MICRO, CreatorTier.MID)
FOLLOWERS = {CreatorTier.NANO: 7_000, CreatorTier.MICRO: 45_000, CreatorTier.MID: 220_000}
FEES = {CreatorTier.NANO: 300, CreatorTier.MICRO: 900, CreatorTier.MID: 3_200}
CONCEPTS = ("Barrier rescue", "Two weeks", "Never mix", "One pump")
FORMATS = tuple(VideoFormat)[:4]
HOOKS = tuple(HookKind)[:4]


@dataclass
class History:
    """The rows by tab, and what is true: how well each creator and concept reaches people, as a factor."""

    rows: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    creators: dict[str, float] = field(default_factory=dict)
    concepts: dict[str, float] = field(default_factory=dict)

    def book(self) -> MemoryBook:
        """The workbook."""
        return MemoryBook(self.rows)

    def add(self, tab: str, **cells: Any) -> None:
        """One more row."""
        self.rows.setdefault(tab, []).append(cells)


def history(
    seed: int = 1, *, campaigns: int = 8, creators: int = 24, each: int = 10, spread: float = 0.4, idea: float = 0.25,
    objective: Objective = Objective.SHOP_SALES,
) -> History:  # fmt: skip
    """So many finished campaigns of a year, `each` with that many creators; every fourth is for awareness.

    `spread` and `idea` are the standard deviations on the log of what creators and concepts reach.
    """
    chance = np.random.default_rng(seed)
    told = History()
    told.concepts = {one: float(np.exp(chance.normal(0, idea))) for one in CONCEPTS}
    people = [f"CR-{at}" for at in range(creators)]
    tiers = {one: TIERS[at % 3] for at, one in enumerate(people)}
    for at, one in enumerate(people):
        told.creators[one] = float(np.exp(chance.normal(0, spread)))
        told.add(
            "Creators", creator_id=one, handle=f"creator{at}", country=("US", "GB")[at % 2], niche=("Skincare", "Home")[at % 2],
            tier=str(tiers[one]), followers=FOLLOWERS[tiers[one]],
        )  # fmt: skip
    for number in range(campaigns):
        key, seen = f"C-{number}", objective if number % 4 != 3 else Objective.AWARENESS
        start = TODAY - timedelta(days=60 + 36 * (campaigns - 1 - number))
        told.add(
            "Campaigns", campaign_id=key, name=f"Campaign {number}", status="Closed", objective=str(seen), currency="EUR",
            product=("Serum", "Cleanser")[number % 2], offer_kind=str(tuple(OfferKind)[number % 3]), attribution_days=30,
            cta_kind=str(tuple(CtaKind)[number % 3]), starts=start, ends=start + timedelta(days=28), budget=12_000,
            primary_metric="Orders" if seen is objective else "Views", target=250 if seen is objective else 900_000,
        )  # fmt: skip
        for one in chance.choice(people, size=min(each, creators), replace=False):
            _worked(told, chance, key, str(one), tiers[str(one)], start)
    return told


def _worked(
    told: History, chance: np.random.Generator, campaign: str, creator: str, tier: CreatorTier, start: date
) -> None:
    deal, fee = f"D-{campaign}-{creator}", round(FEES[tier] * float(chance.lognormal(0, 0.2)))
    second = CompensationModel.COMMISSION if chance.random() < 0.5 else None
    told.add(
        "Deals", deal_id=deal, campaign=campaign, creator=creator, status="Completed", videos_agreed=2, total=fee, base_fee=fee,
        currency="EUR", model=str(CompensationModel.FLAT), model_2=second and str(second),
    )  # fmt: skip
    told.add(
        "Costs", cost_id=f"K-{deal}", campaign=campaign, creator=creator, deal=deal, cost_date=start, amount=fee, currency="EUR",
        category="Creator compensation", purpose="Reach", stage="Paid",
    )  # fmt: skip
    for number in (1, 2):
        concept = str(chance.choice(CONCEPTS))
        hook, format_ = str(chance.choice(HOOKS)), str(chance.choice(FORMATS))
        posted = datetime(start.year, start.month, start.day, 17, tzinfo=UTC) + timedelta(
            days=int(chance.integers(0, 20))
        )
        name = f"L-{campaign}-{creator}-{number}"
        told.add(
            "Deliverables", deliverable_id=name, deal=deal, campaign=campaign, creator=creator, number=number, kind="Video",
            status="Live", format=format_, concept=concept, hook_kind=hook, posted_at=posted.replace(tzinfo=None),
            publish_due=posted.date(), length_s=int(chance.integers(12, 75)), opening_line=f"{concept}: {hook.lower()}",
            story=str(tuple(StoryStructure)[int(chance.integers(0, 4))]), content_quality=int(chance.integers(3, 6)),
            cta_kind=str(tuple(CtaKind)[int(chance.integers(0, 3))]),
        )  # fmt: skip
        reach = told.creators[creator] * told.concepts[concept] * float(chance.lognormal(0, 0.45))
        views = max(50, round(FOLLOWERS[tier] * 0.7 * reach))
        clicks = int(chance.poisson(views * 0.011))
        orders = int(chance.binomial(clicks, 0.035))
        told.add(
            "Results", result_id=f"X-{name}", deliverable=name, campaign=campaign, scope="Creator post, not split", latest="Yes",
            captured_at=(posted + timedelta(days=31)).replace(tzinfo=None), source="Typed in", views=views, reach=round(views * 0.8),
            avg_watch=round(float(chance.uniform(6, 14)), 1), completion=round(float(chance.uniform(0.12, 0.3)), 3),
            likes=int(views * 0.05), comments=int(views * 0.005), shares=int(views * 0.006), saves=int(views * chance.uniform(0.006, 0.03)),
            clicks=clicks, orders=orders, new_customers=int(orders * 0.7), revenue=round(orders * 42.0, 2),
        )  # fmt: skip
