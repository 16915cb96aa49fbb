"""Traits: what videos are told apart by when results are compared over campaigns."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Whose(Enum):
    """What a trait belongs to: everything of a campaign has the campaign's, every video its own."""

    CAMPAIGN = "campaign"
    CREATOR = "creator"
    DEAL = "deal"
    VIDEO = "video"


@dataclass(frozen=True)
class Trait:
    """One way to sort videos into kinds."""

    key: str
    title: str
    whose: Whose


TIER = Trait("tier", "Creator tier", Whose.CREATOR)
NICHE = Trait("niche", "Audience niche", Whose.CREATOR)
FORMAT = Trait("format", "Video format", Whose.VIDEO)
PRODUCT = Trait("product", "Product", Whose.CAMPAIGN)
OFFER = Trait("offer", "Offer", Whose.VIDEO)
HOOK = Trait("hook", "Hook", Whose.VIDEO)
CTA = Trait("cta", "Call to action", Whose.VIDEO)
OBJECTIVE = Trait("objective", "Campaign objective", Whose.CAMPAIGN)
COMPENSATION = Trait("compensation", "Compensation model", Whose.DEAL)

NINE = (TIER, NICHE, FORMAT, PRODUCT, OFFER, HOOK, CTA, OBJECTIVE, COMPENSATION)
"""The dimensions of the guide, in its order (Build benchmarks over time)."""

CONCEPT = Trait("concept", "Concept", Whose.VIDEO)
OPENING = Trait("opening", "Visual hook", Whose.VIDEO)
LENGTH = Trait("length", "Video length", Whose.VIDEO)
STORY = Trait("story", "Story structure", Whose.VIDEO)
DEMO = Trait("demo", "Product demonstration", Whose.VIDEO)
ONSCREEN = Trait("onscreen", "On-screen text", Whose.VIDEO)
WEEKDAY = Trait("weekday", "Day posted", Whose.VIDEO)
HOUR = Trait("hour", "Time posted", Whose.VIDEO)

CREATIVE = (HOOK, OPENING, LENGTH, STORY, DEMO, ONSCREEN, CTA, FORMAT, OFFER, WEEKDAY, HOUR)
"""What a video itself can do differently (Identify the strongest creative patterns)."""

LENGTHS = ((15, "Under 15 s"), (30, "15 to 30 s"), (60, "30 to 60 s"))
LONGEST = "Over 60 s"
HOURS = ((6, "Night"), (12, "Morning"), (18, "Afternoon"), (24, "Evening"))
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def length(seconds: int) -> str:
    """The band of a length. 15 s is in the second, 60 s in the third still."""
    if seconds > LENGTHS[-1][0]:
        return LONGEST
    return next((band for below, band in LENGTHS if seconds < below), LENGTHS[-1][1])


def hour(of_day: int) -> str:
    """The part of the day an hour (0 to 23) lies in: night ends at 6."""
    return next(part for ends, part in HOURS if of_day < ends)
