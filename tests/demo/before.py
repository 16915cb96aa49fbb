"""The year before the demo's launch: five campaigns that are over, and the twelve creators only they knew.

Their figures are typed, as a marketer carries them over from an old sheet: three captures of each video, orders with the last.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from functools import cache

import numpy as np
from world import BY_HANDLE, OPENINGS, Creator, Post, id_of

PEOPLE = tuple(
    Creator(handle, name, tier, market, followers, 0, 0, 0)
    for handle, name, tier, market, followers in (
        ("calmskinkim", "Calm Skin Kim", "Micro", "US", 47_300),
        ("serumsundays", "Serum Sundays", "Nano", "UK", 8_400),
        ("thepaleedit", "The Pale Edit", "Micro", "UK", 61_200),
        ("glowwithgwen", "Glow with Gwen", "Mid", "US", 240_500),
        ("acneandme", "Acne and Me", "Nano", "US", 6_900),
        ("drdewy", "Dewy Days", "Mid", "UK", 151_800),
        ("mirrormaya", "Mirror Maya", "Micro", "US", 33_600),
        ("skinscript", "Skin Script", "Micro", "US", 72_900),
        ("softskinsam", "Soft Skin Sam", "Nano", "UK", 9_600),
        ("lazylather", "Lazy Lather", "Nano", "US", 4_700),
        ("poreverse", "Pore Verse", "Micro", "UK", 26_800),
        ("theglowdown", "The Glow Down", "Mid", "US", 318_000),
    )
)
WHO = {one.handle: one for one in PEOPLE} | BY_HANDLE
REACH = {
    "skinbylena": 1.5, "thepatchtest": 1.4, "dermdiaries": 1.3, "budgetglow": 1.0, "glasshourjo": 0.9, "nofilterruth": 0.6,
    "calmskinkim": 1.3, "serumsundays": 0.9, "thepaleedit": 0.8, "glowwithgwen": 1.1, "acneandme": 1.2, "drdewy": 0.8,
    "mirrormaya": 1.1, "skinscript": 0.7, "softskinsam": 0.8, "lazylather": 0.6, "poreverse": 1.2, "theglowdown": 0.9,
}  # fmt: skip
"""How far above the usual of its size each creator's videos reach people."""
IDEAS = {"Barrier rescue": 1.35, "Two weeks, no filter": 1.25, "Never mix": 1.0, "Serum order": 1.0, "Almost returned": 0.8, "One pump": 0.75, "Get unready": 0.9}  # fmt: skip
SELLS = {"Problem first": 2.4, "Result first": 1.2, "Trend or sound": 0.7}
"""How far above the usual a hook sells."""
FEES = {"Nano": 310, "Micro": 1_050, "Mid": 3_600}
PER_ORDER = {"Nano": 38.0, "Micro": 41.0, "Mid": 52.0}
SHARED = {
    "Packaging and shipping": 120, "Campaign tools": 180, "Editing or production support": 240, "Internal campaign management": 600,
    "Content usage rights": 0, "Paid media spend": 0,
}  # fmt: skip
SALES, SEEN = "Generating TikTok Shop sales", "Increasing brand awareness"


@dataclass(frozen=True)
class Past:
    """A campaign that is over. `flat` are those who had no commission."""

    name: str
    product: str
    objective: str
    offer: str
    starts: date
    who: tuple[str, ...]
    flat: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        return id_of("C", self.name)

    @property
    def ends(self) -> date:
        return self.starts + timedelta(days=34)


PAST = (
    Past("Sun stick, late summer", "Sun stick", SALES, "A limited-time discount", date(2025, 7, 21),
         ("skinbylena", "calmskinkim", "serumsundays", "mirrormaya", "lazylather", "thepaleedit", "glowwithgwen", "acneandme")),
    Past("Gel cleanser, autumn", "Gel cleanser", SALES, "A product bundle", date(2025, 9, 8),
         ("budgetglow", "thepatchtest", "calmskinkim", "skinscript", "poreverse", "softskinsam", "drdewy", "theglowdown"),
         ("softskinsam",)),
    Past("Night balm, holidays", "Night balm", SEEN, "A new product", date(2025, 11, 10),
         ("glasshourjo", "theglowdown", "glowwithgwen", "drdewy", "dermdiaries", "skinscript", "thepaleedit", "mirrormaya"),
         ("theglowdown", "drdewy")),
    Past("Toner drops, new year", "Toner drops", SALES, "A limited-time discount", date(2026, 1, 12),
         ("skinbylena", "thepatchtest", "acneandme", "serumsundays", "mirrormaya", "poreverse", "nofilterruth", "dermdiaries")),
    Past("Gel cleanser, spring", "Gel cleanser", SALES, "A product bundle", date(2026, 2, 23),
         ("calmskinkim", "acneandme", "softskinsam", "lazylather", "thepaleedit", "budgetglow", "glowwithgwen", "poreverse")),
)  # fmt: skip
EACH = 2


@dataclass(frozen=True)
class Video:
    """One video of a past campaign and the orders it brought."""

    post: Post
    orders: int
    watch: float
    completion: float
    pace: tuple[float, ...]  # how far ahead of the usual curve its views are after a day, a week and a month


@cache
def videos() -> tuple[Video, ...]:
    """All videos of the past campaigns; the same at every run."""
    chance = np.random.default_rng(20250721)
    found = []
    for past in PAST:
        for place, handle in enumerate(past.who):
            one = WHO[handle]
            for number in range(1, EACH + 1):
                day = past.starts + timedelta(days=2 * place + 12 * (number - 1))
                posted = datetime(day.year, day.month, day.day, (7, 12, 17, 19)[int(chance.integers(4))], int(chance.integers(60)), tzinfo=UTC)  # fmt: skip
                hook, story, form, concept = (OPENINGS[int(one)] for one in chance.integers(len(OPENINGS), size=4))
                opening = (hook[0], hook[1], story[2], form[3], concept[4])
                idea = IDEAS[opening[4]]
                views = round(one.followers * 0.75 * REACH[handle] * idea * float(chance.lognormal(0, 0.3)))
                rates = {
                    "likes": float(chance.uniform(0.04, 0.06)), "comments": float(chance.uniform(0.0035, 0.007)),
                    "shares": float(chance.uniform(0.004, 0.009)), "saves": float(chance.uniform(0.007, 0.02)) * idea,
                    "clicks": float(chance.uniform(0.009, 0.015)), "profile_visits": float(chance.uniform(0.006, 0.012)),
                }  # fmt: skip
                post = Post(one, past.name, number, posted, views, opening=opening, rates=rates)
                post.video_id = str((int(posted.timestamp()) << 32) | int(chance.integers(2**31)))
                post.length = int(chance.choice((14, 22, 28, 34, 47, 65)))
                sold = (
                    FEES[one.tier] / EACH / PER_ORDER[one.tier] * REACH[handle] ** 0.7 * idea * SELLS.get(hook[0], 1.0)
                )
                orders = int(chance.poisson(sold * (0.35 if past.objective == SEEN else 1)))
                held = float(chance.uniform(0.85, 1.15)) * (1.2 if opening[3] == "Tutorial" else 1)
                pace = (float(chance.lognormal(0, 0.25)), float(chance.lognormal(0, 0.1)), 1.0)
                watch, completion = round(9.5 * held, 1), round(0.2 * held * 30 / (15 + post.length / 2), 3)
                found.append(Video(post, orders, watch, completion, pace))
    return tuple(found)


def _of(past: Past) -> list[Video]:
    return [one for one in videos() if one.post.campaign == past.name]


def _caption(post: Post) -> str:
    return f"#ad {post.opening[1]} @barrierlab"


def campaigns(common: Mapping[str, object]) -> Iterable[Mapping[str, object]]:
    """The campaigns; `common` is what all campaigns of the brand have alike."""
    for past in PAST:
        seen = past.objective == SEEN
        yield {
            **common, "campaign_id": past.id, "name": past.name, "status": "Closed", "objective": past.objective,
            "model": "Awareness" if seen else common["model"], "model_reason": "Build momentum around a launch" if seen else None, "primary_metric": "Views" if seen else "Orders",
            "target": 1_600_000 if seen else 210, "product": past.product,
            "product_category": "Sun care" if past.product == "Sun stick" else "Skincare", "offer_kind": past.offer,
            "offer": f"{past.product}: {past.offer.lower()}", "offer_starts": past.starts, "offer_ends": past.ends + timedelta(days=14),
            "call_to_action": f"Try the {past.product.lower()}; my code is in the bio",
            "landing_page": f"https://shop.example.com/products/{past.product.lower().replace(' ', '-')}",
            "audience_countries": "US; GB", "starts": past.starts, "ends": past.ends, "budget": 17_000 if seen else 10_500,
            "test_share": "0.15", "target_cpm": 20, "description": f"{past.product}, shown by people who use it.",
            "outcome": "Target met" if sum(one.orders for one in _of(past)) > 210 else "Partly met",
            "outcome_reason": "Carried by the creators whose viewers have sensitive skin.",
        }  # fmt: skip


def creators(owner: str) -> Iterable[Mapping[str, object]]:
    """The creators that only these campaigns knew."""
    for one in PEOPLE:
        yield {
            "creator_id": one.id, "handle": one.handle, "name": one.name, "owner": owner, "email": f"{one.handle}@example.com",
            "country": "GB" if one.market == "UK" else "US", "language": "en", "niche": "Skincare", "industry": "Beauty",
            "audience_type": "Sensitive skin, 20 to 35", "main_format": "Tutorial", "product_fit": "Gel cleanser",
            "followers": one.followers, "followers_on": "2026-02-01",
        }  # fmt: skip


def handles() -> Iterable[Mapping[str, object]]:
    """Their handles."""
    for one in PEOPLE:
        yield {"handle_id": id_of("H", one.handle), "creator": one.id, "handle": one.handle, "platform": "TikTok", "valid_from": "2025-01-01"}  # fmt: skip


def deals(terms: Mapping[str, object], owner: str) -> Iterable[Mapping[str, object]]:
    """Agreements that are done with; `terms` is what all agreements say alike."""
    for past in PAST:
        for handle in past.who:
            fee, signed = Decimal(FEES[WHO[handle].tier]), past.starts - timedelta(days=14)
            row = {
                **terms, "deal_id": id_of("D", past.name, handle), "campaign": past.id, "creator": WHO[handle].id, "owner": owner,
                "status": "Completed", "videos_agreed": EACH, "supporting_agreed": 0, "starts": signed, "ends": past.ends + timedelta(days=45),
                "model": "Flat fee", "model_2": "Commission", "total": fee, "base_fee": fee, "currency": "USD", "deposit": fee / 2,
                "signed_on": signed, "contract": f"agreements/{past.starts:%Y-%m}-{handle}.pdf", "gift": past.product, "gift_value": 24,
                "shipped_on": signed + timedelta(days=4), "arrived_on": signed + timedelta(days=8),
            }  # fmt: skip
            gone = ("model_2", "commission_basis", "commission_rate", "return_days") if handle in past.flat else ()
            yield {name: value for name, value in row.items() if name not in gone}


def refused() -> Iterable[Mapping[str, object]]:
    """No rights were bought."""
    for past in PAST:
        for handle in past.who:
            for kind in ("Usage", "Exclusivity"):
                yield {"right_id": id_of("R", past.name, handle, kind, "no"), "deal": id_of("D", past.name, handle), "kind": kind, "status": "Refused"}  # fmt: skip


def costs() -> Iterable[Mapping[str, object]]:
    """Fees, commissions and samples, and what belongs to no creator; all paid, nothing for rights and boosting."""
    for past in PAST:
        for category, amount in SHARED.items():
            yield {
                "cost_id": id_of("K", past.name, category), "campaign": past.id, "cost_date": past.starts + timedelta(days=3),
                "category": category, "purpose": "Content production", "amount": amount, "currency": "USD", "stage": "Paid",
            }  # fmt: skip
        for handle in past.who:
            tier = WHO[handle].tier
            parts = {"Creator compensation": FEES[tier], "Product samples": 24 if tier == "Nano" else 48}
            if handle not in past.flat:
                sold = sum(one.orders for one in _of(past) if one.post.creator.handle == handle)
                parts["Affiliate commissions"] = round(sold * 24 * 0.08)
            for category, amount in parts.items():
                if amount:
                    yield {
                        "cost_id": id_of("K", past.name, handle, category), "campaign": past.id, "creator": WHO[handle].id,
                        "deal": id_of("D", past.name, handle), "cost_date": past.starts + timedelta(days=20), "category": category,
                        "purpose": "Content production" if category == "Product samples" else "Reach", "amount": amount,
                        "currency": "USD", "stage": "Paid",
                    }  # fmt: skip


def deliverables() -> Iterable[Mapping[str, object]]:
    """The videos, as posted."""
    for one in videos():
        post = one.post
        due = post.posted.date()
        yield {
            "deliverable_id": post.id, "deal": post.deal, "number": post.number, "kind": "Video", "status": "Live",
            "format": post.opening[3], "length_agreed": 30, "draft_due": due - timedelta(days=10), "publish_due": due,
            "caption_required": "#ad", "tags_required": "@barrierlab", "disclosure_text": "#ad", "concept": post.opening[4],
            "hook_kind": post.opening[0], "story": post.opening[2], "cta_kind": "Use a code", "url": post.url,
            "caption": _caption(post), "opening_line": post.opening[1], "length_s": post.length,
            "demo": "Shown working" if post.opening[3] == "Tutorial" else "Shown in part",
            "content_quality": 5 if post.rates["saves"] > 0.018 else 4,
        }  # fmt: skip


def results() -> Iterable[Mapping[str, object]]:
    """Three captures of each video: after a day, a week, and a month with what was sold by then."""
    for one in videos():
        post = one.post
        for days, ahead in zip((1, 7, 30), one.pace, strict=True):
            at = post.posted + timedelta(days=days, hours=1)
            totals = {name: round(value * ahead) for name, value in post.totals(at).items()}
            row: dict[str, object] = {
                "result_id": id_of("X", post.id, str(days)), "deliverable": post.id, "campaign": id_of("C", post.campaign),
                "scope": "Creator post, organic", "captured_at": f"{at:%Y-%m-%d %H:%M}", "source": "Typed in", **totals,
                "reach": round(totals["views"] * 0.82), "avg_watch": one.watch, "completion": one.completion,
            }  # fmt: skip
            if days == 30:
                row |= {"orders": one.orders, "new_customers": round(one.orders * 0.7), "revenue": one.orders * 26}
            yield row


LIVE = ("disclosure", "links_codes", "as_agreed", "live_caption", "live_tag", "live_date", "live_music")


def reviews(reviewer: str) -> Iterable[Mapping[str, object]]:
    """Each draft was approved at once, and each post looked at on the day after it went up."""
    checks = (
        "product_accuracy",
        "brand_alignment",
        "talking_points",
        "disclosure",
        "quality",
        "links_codes",
        "as_agreed",
    )
    for one in videos():
        came = one.post.posted.date() - timedelta(days=8)
        yield {
            "review_id": id_of("W", one.post.id, "1"), "deliverable": one.post.id, "kind": "Draft", "round": 1,
            "draft_link": f"https://drive.example.com/drafts/{one.post.creator.handle}-{one.post.number}", "received_on": came,
            "reviewer": reviewer, "decision": "Approved", "given_on": came + timedelta(days=1), **dict.fromkeys(checks, "OK"),
        }  # fmt: skip
        seen = one.post.posted.date() + timedelta(days=1)
        yield {
            "review_id": id_of("W", one.post.id, "live"), "deliverable": one.post.id, "kind": "Live", "received_on": seen,
            "reviewer": reviewer, "decision": "Approved", "given_on": seen, **dict.fromkeys(LIVE, "OK"),
            "label_seen": "Paid partnership", "disclosed_onscreen": "Yes", "onscreen_words": "Ad", "disclosed_spoken": "Yes",
            "spoken_words": "This is a paid partnership with Barrier Lab", "caption_seen": _caption(one.post), "still_public": "Yes",
            "evidence": f"https://drive.example.com/checks/{one.post.creator.handle}-{one.post.number}-{seen}.png",
        }  # fmt: skip
