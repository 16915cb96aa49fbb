# ruff: noqa: DTZ001  cells hold moments in UTC without a zone
"""A skincare launch, filled in: twelve invented creators, two markets, one earlier campaign; rows for `build`.

The figures are those of the drawings the product was designed with: 861 new customers for $43,512 of $58,800.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal

from creatorsheet.kernel.grid import Raw

Rows = dict[str, list[Mapping[str, Raw]]]

CAMPAIGN, EARLIER = "C-BARRIER", "C-SUNSTIK"
NAME, EARLIER_NAME = "Barrier Serum launch", "Sun stick, summer"
TODAY = date(2026, 6, 14)
STARTS, ENDS = date(2026, 4, 20), date(2026, 6, 14)
BUDGET, TARGET, CUSTOMERS, SPENT = 58_800, 1_400, 861, Decimal("43512.00")
REVENUE = Decimal("51344.16")
POUND = Decimal("1.25")


@dataclass(frozen=True)
class Creator:
    id: str
    handle: str
    name: str
    country: str
    followers: int
    posts: int
    orders: int
    cost: int
    step: str
    likely: float | None
    why: str

    @property
    def pays_in_pounds(self) -> bool:
        return self.country == "GB"


CREATORS = (
    Creator("CR-004", "skinbylena", "Lena Ortiz", "US", 68_400, 3, 168, 4_850, "Rehire", 0.99,
            "99% likely below target; all posts on time"),
    Creator("CR-011", "thepatchtest", "Amara Cole", "GB", 9_100, 3, 47, 1_390, "Rehire", 0.98,
            "98% likely below target; two videos licensed"),
    Creator("CR-002", "dermdiaries", "Mina Rao", "US", 312_000, 2, 231, 8_900, "Rehire", 0.90,
            "90% likely below target; best saves"),
    Creator("CR-007", "budgetglow", "Tess Hall", "GB", 41_200, 3, 96, 4_120, "Test again", 0.42,
            "On target; three posts, one hook worked"),
    Creator("CR-009", "morningmirror", "Jade Kim", "US", 88_900, 3, 102, 5_230, "Test again", 0.05,
            "Slightly above target; strong completion"),
    Creator("CR-001", "glasshourjo", "Jo Bennett", "GB", 198_000, 2, 121, 7_400,
            "Keep for a different campaign", 0.01, "Reaches many for the money; few buy"),
    Creator("CR-005", "nofilterruth", "Ruth Abbey", "US", 52_700, 3, 41, 3_180, "Pause", 0.0,
            "Under 1% likely below target, three posts"),
    Creator("CR-012", "oatmilkskin", "Priya Nair", "US", 7_800, 2, 14, 1_210, "Test again", 0.02,
            "Wide range; a third hook is not yet tried"),
    Creator("CR-003", "serumsister", "Carla Diaz", "US", 264_000, 2, 34, 5_420, "Pause", 0.0,
            "Disclosure on one post is in dispute"),
    Creator("CR-006", "softfocusben", "Ben Moss", "GB", 6_300, 2, 4, 640, "Test again", None,
            "4 new customers; 5 are needed to rank"),
    Creator("CR-008", "spfeveryday", "Noor Aziz", "GB", 35_600, 1, 3, 792, "Test again", None,
            "3 new customers; its only post is 4 days old"),
    Creator("CR-010", "tinyshelfie", "Mae Lund", "US", 5_200, 1, 0, 380, "Test again", None,
            "No new customer yet"),
)  # fmt: skip

COSTS = (  # category, in the whole campaign
    ("Paid media spend", {"CR-002": 4_000, "CR-004": 1_000, "CR-001": 1_220, "CR-003": 1_200}),
    ("Content usage rights", {"CR-004": 450, "CR-011": 450, "CR-002": 1_750}),
)
SAMPLES = {"CR-002": 120, "CR-001": 120}  # the others 119.20 each
TOOLS, EDITING, COMMISSIONS = Decimal(572), Decimal(980), Decimal(3148)
HOOKS = ("Problem first", "Result first", "Question")
LINES = {
    ("CR-004", 2): "My barrier was gone",
    ("CR-002", 1): "Three things I never mix",
    ("CR-011", 3): "Day 14, no filter",
}
VIEWS = {("CR-004", 2): 284_000, ("CR-002", 1): 611_000, ("CR-011", 3): 71_500}


def deal_of(creator: Creator) -> str:
    return "D-" + creator.id[3:]


def posted(number: int, creator: Creator) -> datetime:
    """The day of a post: three weeks apart, a creator a few days after the one before."""
    at = CREATORS.index(creator)
    if creator.handle == "spfeveryday":
        return datetime(2026, 6, 10, 17, 30)
    return datetime(2026, 4, 21, 16, 0) + timedelta(days=3 * at + 7 * (number - 1), hours=at)


def own_costs() -> dict[str, Decimal]:
    """What each creator cost directly: their cost less their part of the tools and the editing."""
    direct = SPENT - TOOLS - EDITING
    shares = {one.id: (Decimal(one.cost) * direct / SPENT).quantize(Decimal("0.01")) for one in CREATORS}
    shares["CR-002"] += direct - sum(shares.values())
    return shares


def sample_rows() -> Rows:
    """Rows of every tab the pages read, by tab title."""
    rows: Rows = {}
    rows["Campaigns"] = _campaigns()
    rows["Creators"] = [
        {"creator_id": one.id, "handle": one.handle, "name": one.name, "country": one.country, "followers": one.followers,
         "followers_on": date(2026, 4, 1), "rehire_status": "Not worked with yet", "owner": "TM-INES"}
        for one in CREATORS
    ]  # fmt: skip
    rows["Team"] = [
        {"member_id": "TM-INES", "name": "Ines", "role": "Influencer Marketing Manager", "active": True},
        {"member_id": "TM-TOM", "name": "Tom", "role": "Marketing Analyst", "active": True},
    ]
    rows["Deals"] = [_deal(one) for one in CREATORS]
    rows["Deliverables"] = [video for one in CREATORS for video in _videos(one)]
    rows["Tracking"] = [_tracking(one) for one in CREATORS]
    rows["Results"] = [result for one in CREATORS for result in _results(one)]
    rows["Orders"] = [order for one in CREATORS for order in _orders(one)]
    rows["Costs"] = _costs()
    rows["Budget"] = _budget()
    rows["Payments"] = _payments()
    rows["Rights"] = _rights()
    rows["Approvals"] = _approvals()
    rows["Scorecards"] = _scorecards()
    rows["Rates"] = [
        {"rate_id": "GBP-USD", "rate_date": date(2026, 4, 1), "from_currency": "GBP", "to_currency": "USD",
         "rate": float(POUND), "source": "European Central Bank"}
    ]  # fmt: skip
    return rows


def _campaigns() -> list[Mapping[str, Raw]]:
    return [
        {"campaign_id": CAMPAIGN, "name": NAME, "owner": "TM-INES", "status": "Live", "model": "Traffic and sales",
         "objective": "Generating TikTok Shop sales", "primary_metric": "New customers", "target": TARGET,
         "product": "Barrier Serum", "offer_kind": "An affiliate code", "offer": "15 % off the first bottle",
         "audience_type": "Dry and sensitive skin", "audience_countries": "US; GB",
         "problems": "Redness after washing", "starts": STARTS, "ends": ENDS, "currency": "USD", "budget": BUDGET,
         "test_share": 0.2, "attribution_days": 30, "margin": 0.72, "cta_kind": "Use a code"},
        {"campaign_id": EARLIER, "name": EARLIER_NAME, "owner": "TM-TOM", "status": "Closed", "model": "Traffic and sales",
         "objective": "Generating TikTok Shop sales", "primary_metric": "New customers", "target": 500,
         "audience_countries": "US", "starts": date(2025, 6, 2), "ends": date(2025, 7, 27), "currency": "USD",
         "budget": 24_000},
    ]  # fmt: skip


def _deal(one: Creator) -> Mapping[str, Raw]:
    fee = next(amount for category, creator, amount, _, _ in _entries() if category == FEE and creator is one)
    return {
        "deal_id": deal_of(one), "campaign": CAMPAIGN, "creator": one.id, "status": "Sent" if one.id == "CR-008" else "Signed",
        "owner": "TM-INES", "form": "A sponsored video published on the creator’s account",
        "videos_agreed": 3, "starts": date(2026, 4, 13), "ends": date(2026, 7, 31),
        "model": "Flat fee", "model_2": "Commission", "total": fee, "base_fee": fee,
        "currency": "GBP" if one.pays_in_pounds else "USD", "commission_rate": 0.08, "payment_days": 14,
        "payment_schedule": "Deposit, rest after posting", "payment_method": "Bank transfer", "revision_rounds": 2,
        "feedback_days": 2, "disclosure_kind": "Paid partnership label",
        "signed_on": None if one.id == "CR-008" else date(2026, 4, 8),
    }  # fmt: skip


def _videos(one: Creator) -> list[Mapping[str, Raw]]:
    videos: list[Mapping[str, Raw]] = []
    for number in range(1, 4):
        live = number <= one.posts
        when = posted(number, one)
        due = when.date() if (one.id, number) != ("CR-003", 2) else when.date() - timedelta(days=3)
        video_id = str((int((when - datetime(1970, 1, 1)).total_seconds()) << 32) + 1_000 * number + int(one.id[3:]))
        videos.append(
            {"deliverable_id": f"V-{one.id[3:]}{number}", "deal": deal_of(one), "number": number, "kind": "Video",
             "status": "Live" if live else "Agreed", "format": None, "draft_due": due - timedelta(days=6) if live else date(2026, 6, 20),
             "publish_due": due if live else date(2026, 6, 27), "tracking": f"T-{one.id[3:]}",
             "hook_kind": HOOKS[number - 1], "story": "Problem and solution" if number != 3 else "Before and after",
             "posted_at": when if live else None, "video_id": video_id if live else None,
             "url": f"https://www.tiktok.com/@{one.handle}/video/{video_id}" if live else None,
             "opening_line": LINES.get((one.id, number)) if live else None,
             "content_quality": 4 if live else None, "delivery": 4 if live and number == 1 else None,
             "share_reason": "Useful later" if live and number == 1 else None}
        )  # fmt: skip
    return videos


def _tracking(one: Creator) -> Mapping[str, Raw]:
    ready = one.handle != "spfeveryday"
    return {
        "tracking_id": f"T-{one.id[3:]}", "campaign": CAMPAIGN, "creator": one.id, "promo_code": one.handle[:6].upper() + "15",
        "code_state": "Issued" if ready else "Planned", "target_url": "https://shop.example/barrier",
        "link_ready": "Ready", "utm_ready": "Ready", "code_ready": "Ready" if ready else "In progress",
        "affiliate_ready": "Not needed", "shop_ready": "Not needed", "landing_ready": "Ready",
        "issued_at": date(2026, 4, 15),
    }  # fmt: skip


def _parts(whole: int, posts: int) -> list[int]:
    return [whole * (i + 1) // posts - whole * i // posts for i in range(posts)]


def _results(one: Creator) -> list[Mapping[str, Raw]]:
    rows: list[Mapping[str, Raw]] = []
    for number, orders in enumerate(_parts(one.orders, one.posts), 1):
        when = posted(number, one)
        age = (datetime(2026, 6, 14) - when).days
        views = VIEWS.get((one.id, number), int(one.followers * 0.31) + 900 * number)
        moments = [("First 24 hours", 1, 0.215, 0.16), ("First 7 days", 7, 0.67, 0.66), ("First 30 days", 30, 1.0, 1.0)]
        known = [one for one in moments if one[1] <= age] or moments[:1]
        for window, days, seen, sold in known:
            last = window == known[-1][0]
            share = (1.0, 1.0) if last else (seen, sold)
            count = round(views * share[0])
            won = orders if last else round(orders * share[1])
            rows.append(
                {"result_id": f"X-{one.id[3:]}{number}{days:02}", "deliverable": f"V-{one.id[3:]}{number}", "campaign": CAMPAIGN,
                 "handle": one.handle, "scope": "Creator post, organic", "captured_at": min(when + timedelta(days=days), datetime(2026, 6, 13, 9)),
                 "moment": window, "latest": last, "source": "TikTok Studio export", "views": count, "reach": round(count * 0.82),
                 "avg_watch": 9.4 + number, "completion": 0.21 + 0.02 * number, "likes": round(count * 0.045),
                 "comments": round(count * 0.006), "shares": round(count * 0.01),
                 "saves": round(count * (0.034 if one.id == "CR-002" else 0.012)), "clicks": round(count * 0.014),
                 "orders": won, "new_customers": won,
                 "revenue": (REVENUE * won / CUSTOMERS).quantize(Decimal("0.01"))}
            )  # fmt: skip
    return rows


WEEKS = (0.04, 0.13, 0.25, 0.37, 0.49, 0.58, 0.61)  # of the target won by the end of each week


def _orders(one: Creator) -> list[Mapping[str, Raw]]:
    rows: list[Mapping[str, Raw]] = []
    told = 0
    for week, until in enumerate(WEEKS):
        total = round(one.orders * until / WEEKS[-1])
        if total > told:
            rows.append(
                {"order_row_id": f"O-{one.id[3:]}{week}", "order_key": f"{one.handle}-{week}", "kind": "Order",
                 "ordered_at": datetime(2026, 4, 20, 12) + timedelta(days=7 * week + 5), "count": total - told,
                 "status": "Paid", "gross": round(59.63 * (total - told), 2), "currency": "USD", "new_customer": "Yes",
                 "tracking": f"T-{one.id[3:]}", "source": "Shopify export"}
            )  # fmt: skip
        told = total
    return rows


FEE = "Creator compensation"


def _entries() -> list[tuple[str, Creator | None, Decimal, date, str]]:
    """Cost entries: category, creator, amount in the creator's currency, date, what it is."""
    entries: list[tuple[str, Creator | None, Decimal, date, str]] = []
    left = own_costs()
    weight = sum(one.orders for one in CREATORS)
    for one in CREATORS:
        when = posted(1, one).date()
        commission = (COMMISSIONS * one.orders / weight).quantize(Decimal("0.01"))
        sample = Decimal(SAMPLES.get(one.id, "119.20"))
        others = [("Affiliate commissions", commission), ("Product samples", sample)]
        others += [(category, Decimal(known[one.id])) for category, known in COSTS if one.id in known]
        fee = left[one.id] - sum(amount for _, amount in others)
        if one.pays_in_pounds:
            pounds = (fee / POUND).quantize(Decimal("0.01"))
            others[0] = ("Affiliate commissions", others[0][1] + fee - (pounds * POUND).quantize(Decimal("0.01")))
            fee = pounds
        entries.append((FEE, one, fee, when, "Fee"))
        entries += [
            (category, one, amount, when + timedelta(days=5), category) for category, amount in others if amount
        ]
    entries.append(("Campaign tools", None, TOOLS, date(2026, 4, 20), "Two months of the platform"))
    entries.append(("Editing or production support", None, EDITING, date(2026, 5, 18), "Cutdowns for ads"))
    return entries


def _costs() -> list[Mapping[str, Raw]]:
    rows: list[Mapping[str, Raw]] = []
    for i, (category, one, amount, when, what) in enumerate(_entries(), 1):
        pounds = category == FEE and one is not None and one.pays_in_pounds
        rows.append(
            {"cost_id": f"K-{i:03}", "campaign": CAMPAIGN, "creator": one.id if one else None, "cost_date": when,
             "category": category, "purpose": "Reach", "amount": amount, "currency": "GBP" if pounds else "USD",
             "rate_used": float(POUND) if pounds else None, "rate_date": date(2026, 4, 1) if pounds else None,
             "stage": "Paid" if category != FEE else "Committed", "what": what}
        )  # fmt: skip
    rows.append(
        {"cost_id": "K-900", "campaign": CAMPAIGN, "creator": "CR-009", "cost_date": date(2026, 6, 30), "category": FEE,
         "purpose": "Reach", "amount": 900, "currency": "USD", "stage": "Expected", "what": "A fourth video, not agreed"}
    )  # fmt: skip
    for i, (creator, cost) in enumerate((("CR-004", 5_200), ("CR-007", 4_300), ("CR-012", 1_900), ("CR-002", 9_400))):
        rows.append(
            {"cost_id": f"K-95{i}", "campaign": EARLIER, "creator": creator, "cost_date": date(2025, 6, 5), "category": FEE,
             "purpose": "Reach", "amount": cost, "currency": "USD", "stage": "Paid", "what": "Fee"}
        )  # fmt: skip
    return rows


def _budget() -> list[Mapping[str, Raw]]:
    lines = (
        (FEE, 34_000), ("Paid media spend", 12_000), ("Affiliate commissions", 3_000), ("Content usage rights", 4_000),
        ("Product samples", 1_600), ("Packaging and shipping", 800), ("Campaign tools", 900),
        ("Editing or production support", 2_000), ("Internal campaign management", 500),
    )  # fmt: skip
    return [
        {"budget_id": f"B-{i:02}", "campaign": CAMPAIGN, "category": category, "purpose": "Reach", "planned": planned}
        for i, (category, planned) in enumerate(lines, 1)
    ]


def _payments() -> list[Mapping[str, Raw]]:
    return [
        {"payment_id": "P-01", "deal": "D-004", "kind": "Balance", "milestone": "Posted", "amount": 1_180, "due_rule": "Days after milestone",
         "milestone_on": date(2026, 6, 4), "invoice_no": "0041", "invoice_date": date(2026, 6, 5)},
        {"payment_id": "P-02", "deal": "D-001", "kind": "Balance", "milestone": "Posted", "amount": 1_900, "due_rule": "Days after milestone",
         "milestone_on": date(2026, 5, 28), "invoice_no": "77", "invoice_date": date(2026, 5, 29)},
        {"payment_id": "P-03", "deal": "D-002", "kind": "Deposit", "milestone": "Signing", "amount": 900, "due_rule": "Days after milestone",
         "milestone_on": date(2026, 4, 8), "paid_on": date(2026, 4, 20), "method": "Bank transfer"},
    ]  # fmt: skip


def _rights() -> list[Mapping[str, Raw]]:
    return [
        {"right_id": "R-01", "deal": "D-002", "kind": "Paid advertising", "status": "Agreed", "starts": date(2026, 5, 18),
         "lasts": 180, "lasts_unit": "Days", "fee": 1_750, "ads_allowed": True, "ad_accounts": "Creator's post (Spark)",
         "spark_code": "#k3mQ9x", "spark_days": "30", "spark_from": date(2026, 5, 19)},
        {"right_id": "R-02", "deal": "D-011", "kind": "Usage", "status": "Agreed", "starts": date(2026, 5, 30), "lasts": 30,
         "lasts_unit": "Days", "fee": 360, "use_website": True},
        {"right_id": "R-03", "deal": "D-004", "kind": "Usage", "status": "Agreed", "starts": date(2026, 5, 1), "lasts": 12,
         "lasts_unit": "Months", "fee": 450, "use_website": True},
    ]  # fmt: skip


def _approvals() -> list[Mapping[str, Raw]]:
    return [
        {"approval_id": "A-01", "campaign": CAMPAIGN, "stage": "Goal and budget", "what": "Launch", "role": "Marketing leadership",
         "owner": "TM-INES", "asked_at": date(2026, 3, 20), "due_at": date(2026, 3, 25), "answered_at": date(2026, 3, 24), "answer": "Approved"},
        {"approval_id": "A-02", "campaign": CAMPAIGN, "stage": "Claims and contract", "record": "V-0093",
         "what": "draft 3 of @morningmirror", "role": "Legal", "owner": "TM-TOM", "asked_at": date(2026, 6, 8),
         "due_at": date(2026, 6, 11), "answer": "Waiting"},
    ]  # fmt: skip


def _scorecards() -> list[Mapping[str, Raw]]:
    rows: list[Mapping[str, Raw]] = []
    for i, one in enumerate(CREATORS):
        rows.append(
            {"scorecard_id": f"N-{i + 1:02}", "campaign": CAMPAIGN, "creator": one.id, "scored_by": "TM-INES",
             "audience_reached": 4, "strong_content": 4, "followed_brief": 5 if one.id != "CR-003" else 2, "communicated": 4 + i % 2,
             "met_deadlines": 5, "took_feedback": 4, "useful_results": 4, "longer_potential": 3, "revision_rounds": one.posts + i % 2,
             "primary_result": one.orders, "orders": one.orders,
             "revenue": (REVENUE * one.orders / CUSTOMERS).quantize(Decimal("0.01")),
             "meets_target": one.likely, "reason": one.why, "proposed_status": one.step}
        )  # fmt: skip
    for i, (creator, orders) in enumerate((("CR-004", 121), ("CR-007", 88), ("CR-012", 30), ("CR-002", 170))):
        rows.append(
            {"scorecard_id": f"N-5{i}", "campaign": EARLIER, "creator": creator, "scored_by": "TM-TOM",
             "primary_result": orders, "orders": orders, "revenue": orders * 55, "decided_status": "Test again"}
        )  # fmt: skip
    return rows
