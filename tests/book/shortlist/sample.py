"""A made-up shortlist: the twelve creators of the design's picture."""

from __future__ import annotations

import random
from datetime import date
from decimal import Decimal
from statistics import median
from typing import Any

from creatorsheet.catalogue.creators.choices import CreatorRole, CreatorTier, ShortlistDecision, VetoReason
from creatorsheet.catalogue.creators.creators import Creator
from creatorsheet.catalogue.creators.shortlist import Candidate
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.creators.ranked import Ranked, Shortlist, Usual
from creatorsheet.creators.vetted import Criterion, Forecast, Habits, Judged, Oddity, Part, Stop

DAY = date(2026, 11, 24)
CPM = Decimal(18)
NANO, MICRO, MID = CreatorTier.NANO, CreatorTier.MICRO, CreatorTier.MID
USUAL = {
    NANO: Usual(Decimal(50), Decimal(250), "14 of your own quotes"),
    MICRO: Usual(Decimal(250), Decimal(900), "14 of your own quotes"),
    MID: Usual(Decimal(900), None, "default, from Settings"),
}
Who = tuple[
    str, CreatorTier, str, int, int, float | None, float | None, float, float, float, float, float | None, str, str
]
PEOPLE: list[Who] = [
    ("skinbylena", MICRO, "US", 68_400, 44_600, 88, 88, 91, 86, 90, 0.72, -0.08, "Approve", "Top 5 in 99% of weightings"),
    ("dermdiaries", MID, "US", 312_000, 123_100, 84, 84, 79, 94, 96, 0.81, 0.06, "Approve", "Top 5 in 97% of weightings"),
    ("thepatchtest", NANO, "UK", 9_100, 7_500, 81, 81, 88, 77, 85, 0.66, -0.21, "Approve", "Top 5 in 90% of weightings"),
    ("budgetglow", MICRO, "UK", 41_200, 31_300, 76, 76, 82, 70, 80, 0.58, 0.02, "Approve", "Top 5 in 74% of weightings"),
    ("morningmirror", MICRO, "US", 88_900, 58_200, 62, 81, 70, 80, 78, 0.77, 0.11, "Tentative", "Ask for audience by country"),
    ("glasshourjo", MID, "UK", 198_000, 73_700, 71, 71, 66, 83, 74, 0.69, 0.34, "Tentative", "A third above the fair fee"),
    ("oatmilkskin", NANO, "US", 7_800, 3_100, 66, 66, 74, 58, 70, 0.41, -0.12, "Tentative", "One video made half of the views"),
    ("newinserum", NANO, "US", 2_900, 0, None, None, 60, 55, 70, None, None, "", "3 videos are a week old, 5 needed"),
    ("nofilterruth", MICRO, "US", 52_700, 13_000, 61, 61, 63, 55, 72, 0.62, 0.18, "Decline", "Two rival serums in 90 days"),
    ("softfocusben", NANO, "UK", 6_300, 1_600, 58, 58, 60, 64, 52, 0.55, 0.05, "Decline", "Style far from the brief"),
    ("serumsister", MID, "US", 264_000, 105_800, 63, 63, 69, 75, 20, 0.60, 0.27, "", "exclusive to Lumira until 30 Jun"),
    ("tinyshelfie", NANO, "US", 5_200, 3_100, 51, 51, 48, 57, 80, None, -0.05, "", "41% of the audience in our markets, 60% needed"),
]  # fmt: skip
STOPS = {"serumsister": VetoReason.COMPETITOR, "tinyshelfie": VetoReason.AUDIENCE}
NOTES = (
    "Weights: style 20, audience 25, consistency 15, engagement 15, safety 15, professional 10.",
    "The first five would be the same with any weight a quarter higher or lower in 86% of 1,000 tries.",
)


def creator(handle: str, tier: CreatorTier | None = MICRO, **about: Any) -> Creator:
    return Creator(creator_id=f"CR-{handle}", handle=handle, tier=tier, **about)


def row(handle: str, decision: str = "", reason: str | None = None, **about: Any) -> Candidate:
    chosen = ShortlistDecision(decision) if decision else None
    ids = {"shortlist_id": f"S-{handle}", "campaign": "C-1", "creator": f"CR-{handle}"}
    return Candidate(**{**ids, "decision": chosen, "reason": reason} | about)


def ranked(handle: str = "anna.skin", **about: Any) -> Ranked:
    """One creator without any figure, but for those given."""
    start: dict[str, Any] = {
        "row": row(handle),
        "creator": creator(handle),
        "habits": Habits(0),
        "judged": Judged(()),
    }
    return Ranked(**start | about)


def shortlist(*people: Ranked, **about: Any) -> Shortlist:
    start: dict[str, Any] = {
        "campaign": Campaign(campaign_id="C-1", name="Glow Spring"),
        "name": "Glow Spring",
        "currency": "USD",
        "day": DAY,
        "ranked": people,
    }
    return Shortlist(**start | about)


def whole() -> Shortlist:
    """Twelve creators, four of them approved, two ruled out, one too new to be scored."""
    place = iter(range(1, 13))
    people = [_one(i, who, place) for i, who in enumerate(PEOPLE)]
    return shortlist(*people, target_cpm=CPM, budget_left=Decimal(12_400), notes=NOTES)


def _one(i: int, who: Who, place: Any) -> Ranked:
    handle, tier, country, followers, middle, low, high, audience, style, safety, steady, gap, decision, why = who
    chance = random.Random(i)
    views = tuple(max(1, round(middle * chance.lognormvariate(0, 0.5))) for _ in range(14 if middle else 0))
    veto = STOPS.get(handle)
    fair = (CPM * middle / 1000).quantize(Decimal(10)) if middle else None
    asked = (fair * Decimal(1 + gap)).quantize(Decimal(10)) if fair and gap is not None else None
    declined = decision == "Decline"
    missing = () if low == high else ("What is your audience by country?",)
    parts = (
        Part(Criterion.STYLE, style, style, ("four marks by Mara: pacing, humour, production, storytelling",)),
        Part(
            Criterion.AUDIENCE,
            audience,
            audience if not missing else 95.0,
            ("62% of viewers in US and UK", "71% are 18–34"),
            missing,
        ),
        Part(Criterion.CONSISTENCY, 70.0, 70.0, ("7 videos in 10 between half and double the median",)),
        Part(Criterion.ENGAGEMENT, 64.0, 64.0, ("38 of 60 comments are questions or experience",)),
        Part(Criterion.SAFETY, safety, safety, ("last 14 videos seen by Mara",)),
        Part(Criterion.PROFESSIONAL, 76.0, 76.0, ("mean of seven marks: 3.8 of 5",)),
    )
    return Ranked(
        row=row(handle, decision, why if declined else None, role=CreatorRole.EXPLAIN),
        creator=creator(handle, tier, country=country, followers=followers),
        habits=Habits(
            len(views),
            views,
            median=float(median(views)) if views else None,
            steady=steady,
            viral=1 if handle == "oatmilkskin" else 0,
            trend=0.08 if views else None,
            a_week=3.5 if views else None,
            engagement=0.064 if views else None,
            sponsored=3 if views else 0,
            lift=(0.88, 0.70, 1.10) if views else None,
            oddities=(Oddity("likes for each view", 0.31, 0.03, 0.12, 24, 5.2),) if handle == "oatmilkskin" else (),
        ),
        judged=Judged(
            parts,
            (Stop(veto, why),) if veto else (),
            ("Two rival serums in 90 days",) if handle == "nofilterruth" else (),
        ),
        low=low,
        high=high,
        rank=next(place) if low is not None and not veto and not declined else None,
        top=0.9 if low is not None and not veto else None,
        veto=veto,
        veto_why=why if veto else "",
        forecast=Forecast(round(middle * 0.55), middle, round(middle * 1.9)) if middle else None,
        asked=asked,
        asked_from="Shortlist, 12 Nov 2026" if asked else "",
        fair=fair,
        usual=USUAL[tier],
        role=CreatorRole.EXPLAIN,
        to_ask=("Do you work with any other serum until June?",) if handle == "glasshourjo" else missing,
        why="" if declined else why,
    )
