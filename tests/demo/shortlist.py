"""The demo's shortlists: the launch as it was decided, and the next campaign, whose creators are still to be chosen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from plan import LEAD, fee
from vetting import asked
from world import CREATORS, LAST_DAY, LAUNCH, POSTS, Creator, id_of

NEXT = "Night balm, autumn"
ASKED = date(2026, 3, 20)
TARGET_CPM = 18
SCORES = {
    "skinbylena": (88, 84, 79, 86, 92, 5),
    "thepatchtest": (82, 76, 71, 80, 90, 4),
    "dermdiaries": (90, 81, 85, 83, 95, 4),
    "budgetglow": (71, 69, 66, 72, 88, 4),
    "morningmirror": (78, 80, 74, 70, 85, 3),
    "glasshourjo": (80, 72, 81, 75, 90, 5),
    "nofilterruth": (74, 77, 58, 82, 80, 4),
    "oatmilkskin": (76, 83, 52, 78, 90, 4),
    "serumsister": (69, 74, 77, 61, 86, 3),
    "softfocusben": (63, 55, 49, 64, 88, 5),
    "spfeveryday": (70, 68, 63, 71, 84, 3),
    "tinyshelfie": (66, 62, 45, 69, 60, 3),
}
"""Style, audience, consistency, engagement and safety of 100, and the mark for each professional trait of 5."""

ROLES = {"dermdiaries": "Explain", "thepatchtest": "Credibility", "nofilterruth": "Test", "oatmilkskin": "Make content"}
TRAITS = ("communication", "deadlines", "feedback", "pricing", "revisions", "rights_attitude", "requirements")
DONE = ("skinbylena", "thepatchtest", "budgetglow", "morningmirror")
"""Whose launch is noted as done; of one more all videos are live, and nobody noted it."""

SETTLED = {
    "softfocusben": {
        "decision": "Decline",
        "reason": "Their viewers are mostly men over 40; this balm is made for others.",
    },
    "tinyshelfie": {"veto": "Hides advertising"},
    "dermdiaries": {"decision": "Approve", "reason": "People finish the videos and ask where to buy."},
    "serumsister": {"decision": "Tentative", "reason": "Many views, few orders; another hook may help."},
}
"""What is settled for the next campaign; all others are open."""


def candidates() -> Iterable[Mapping[str, object]]:
    """Rows of Shortlist. The second half needs the campaign and the lines of the Budget below; what can be measured of it
    is left to the shortlist action."""
    for one in CREATORS:
        open_yet = one.handle == "spfeveryday"
        yield _row(one, LAUNCH, ASKED, rise=100) | {
            "stage": "Negotiating" if open_yet else "Done" if one.handle in DONE else "Signed",
            "decision": "Approve",
            "reason": "Talks about skin as our customers do.",
        }
    for one in CREATORS:
        row = _row(one, NEXT, LAST_DAY - timedelta(days=3), rise=100)
        measured = ("audience_score", "consistency_score", "views_p10", "views_p50", "views_p90")
        yield (
            {key: value for key, value in row.items() if key not in measured}
            | {"asked_fee": asked(one, TARGET_CPM), "stage": "Vetted", "stage_since": LAST_DAY - timedelta(days=2)}
            | SETTLED.get(one.handle, {})
        )


def _row(one: Creator, campaign: str, asked: date, *, rise: int) -> dict[str, object]:
    """Forecasts lean on what the creator's posts brought; the fee is the launch's, raised by some percent."""
    style, audience, consistency, engagement, safety, trait = SCORES[one.handle]
    views = sorted(post.views for post in POSTS if post.creator is one)
    middle = views[len(views) // 2] // 100 * 100
    return {
        "shortlist_id": id_of("S", campaign, one.handle),
        "campaign": id_of("C", campaign),
        "creator": one.id,
        "role": ROLES.get(one.handle, "Reach" if one.tier == "Mid" else "Convert"),
        "style_score": style,
        "audience_score": audience,
        "consistency_score": consistency,
        "engagement_score": engagement,
        "safety_score": safety,
        **dict.fromkeys(TRAITS, trait),
        "asked_fee": fee(one) * rise / 100,
        "asked_currency": one.currency,
        "asked_on": asked,
        "views_p10": middle * (40 + consistency // 4) // 100,
        "views_p50": middle,
        "views_p90": middle * (260 - consistency) // 100,
    }


def campaigns() -> Iterable[Mapping[str, object]]:
    """The next campaign: its budget stands, its creators do not."""
    yield {
        "campaign_id": id_of("C", NEXT),
        "name": NEXT,
        "owner": LEAD,
        "status": "Planned",
        "model": "Traffic and sales",
        "objective": "Generating TikTok Shop sales",
        "primary_metric": "Orders",
        "sales_format_1": "Promotional codes",
        "product": "Night balm",
        "product_type": "Beauty and wellness products",
        "product_category": "Skincare",
        "regulated_sector": "None",
        "offer_kind": "An affiliate code",
        "offer": "10 % off the night balm with the creator's code",
        "cta_kind": "Use a code",
        "call_to_action": "Put it beside your bed; my code takes 10 % off",
        "landing_page": "https://shop.example.com/products/night-balm",
        "audience_type": "Sensitive skin, 20 to 35",
        "audience_countries": "US; GB",
        "age_from": 20,
        "age_to": 35,
        "audience_gender": "All",
        "problems": "Skin that is dry and tight in the morning",
        "familiarity": "New to it",
        "starts": date(2026, 9, 7),
        "ends": date(2026, 10, 18),
        "currency": "USD",
        "budget": 16_000,
        "test_share": "0.2",
        "attribution_days": 30,
        "margin": "0.6",
        "target": 400,
        "target_cpm": TARGET_CPM,
        "description": "A balm for the night. We look for evenings as they are.",
        "creative_freedom": "Talking points, own words",
        "site_tracking_ready": "Ready",
        "dashboard_ready": "Ready",
    }


def budget() -> Iterable[Mapping[str, object]]:
    lines = {
        "Creator compensation": ("Reach", 11_000),
        "Paid media spend": ("Distribution", 3_000),
        "Affiliate commissions": ("Reach", 1_200),
        "Product samples": ("Content production", 800),
    }
    for category, (purpose, planned) in lines.items():
        yield {
            "budget_id": id_of("B", NEXT, category),
            "campaign": id_of("C", NEXT),
            "category": category,
            "purpose": purpose,
            "planned": planned,
        }
