"""What the marketer of the demo had typed before the first import: one CSV per tab, columns by key."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from decimal import Decimal

from world import (
    BY_HANDLE,
    CREATORS,
    LAST_DAY,
    LAUNCH,
    LIVE,
    POSTS,
    START,
    SUMMER,
    VETERANS,
    Creator,
    business_days,
    gbp_usd,
    id_of,
)

C1, C2 = id_of("C", LAUNCH), id_of("C", SUMMER)
LEAD, TALENT, ADS = (id_of("TM", who) for who in ("lead", "talent", "ads"))
SIGNED = {one.handle: date(2026, 4, 6) + timedelta(days=n) for n, one in enumerate(CREATORS)}


COMMON = {
    "owner": LEAD,
    "model": "Traffic and sales",
    "objective": "Generating TikTok Shop sales",
    "primary_metric": "Orders",
    "supporting_metric_1": "Cost per acquisition",
    "supporting_metric_2": "Return on campaign spend",
    "supporting_metric_3": "Save rate",
    "sales_format_1": "Promotional codes",
    "sales_format_2": "TikTok Shop videos",
    "product_type": "Beauty and wellness products",
    "regulated_sector": "None",
    "cta_kind": "Use a code",
    "audience_type": "Sensitive skin, 20 to 35",
    "age_from": 20,
    "age_to": 35,
    "audience_gender": "All",
    "interests": "Skincare",
    "problems": "Skin that stings and flushes after every new product",
    "familiarity": "New to it",
    "currency": "USD",
    "attribution_days": 30,
    "margin": "0.62",
    "creative_freedom": "Talking points, own words",
    "site_tracking_ready": "Ready",
    "dashboard_ready": "Ready",
}
"""What all campaigns of the brand have alike."""


def campaigns() -> Iterable[Mapping[str, object]]:
    yield COMMON | {
        "campaign_id": C1,
        "name": LAUNCH,
        "status": "Live",
        "target": 1400,
        "product": "Barrier serum",
        "product_category": "Skincare",
        "offer_kind": "A limited-time discount",
        "offer": "15 % off the barrier serum with the creator's code",
        "offer_starts": START,
        "offer_ends": "2026-07-14",
        "call_to_action": "Try it for two weeks; my code takes 15 % off",
        "landing_page": "https://shop.example.com/products/barrier-serum?ref=tiktok",
        "audience_countries": "US; GB",
        "starts": START,
        "ends": "2026-06-14",
        "budget": 58800,
        "test_share": "0.2",
        "target_cpm": 18,
        "description": "A serum that repairs the skin's barrier. We look for honest two-week trials, not miracles.",
    }
    yield COMMON | {
        "campaign_id": C2,
        "name": SUMMER,
        "status": "Closed",
        "target": 250,
        "product": "Sun stick",
        "product_category": "Sun care",
        "offer_kind": "A limited-time discount",
        "offer": "10 % off the sun stick",
        "offer_starts": "2025-06-02",
        "offer_ends": "2025-07-20",
        "call_to_action": "Put it in your beach bag; my code takes 10 % off",
        "landing_page": "https://shop.example.com/products/sun-stick",
        "audience_countries": "US",
        "starts": "2025-06-02",
        "ends": "2025-07-13",
        "budget": 12000,
        "test_share": "0.15",
        "target_cpm": 20,
        "description": "A sun stick that leaves no white cast.",
        "outcome": "Partly met",
        "outcome_reason": "Two creators with skincare viewers carried it; the rest reached people who do not burn.",
    }


def team() -> Iterable[Mapping[str, object]]:
    yield {
        "member_id": LEAD,
        "name": "Ines Marten",
        "email": "ines@barrierlab.example",
        "role": "Influencer Marketing Manager",
        "active": "Yes",
        "task_contracts": "Owns",
        "task_reporting": "Owns",
        "task_approvals": "Owns",
    }
    yield {
        "member_id": TALENT,
        "name": "Tom Adler",
        "email": "tom@barrierlab.example",
        "role": "Creator Partnerships Manager",
        "active": "Yes",
        "task_research": "Owns",
        "task_outreach": "Owns",
        "task_relations": "Owns",
        "task_briefs": "Owns",
        "task_shipments": "Owns",
    }
    yield {
        "member_id": ADS,
        "name": "Priya Nair",
        "email": "priya@barrierlab.example",
        "role": "Paid Social Specialist",
        "active": "Yes",
        "task_paid": "Owns",
        "task_tracking": "Owns",
    }


AGENCIES = {
    "glasshourjo": ("Northlight Talent", "Mara Lindqvist"),
    "serumsister": ("Northlight Talent", "Mara Lindqvist"),
    "softfocusben": ("Northlight Talent", "Mara Lindqvist"),
    "tinyshelfie": ("Northlight Talent", "Mara Lindqvist"),
    "dermdiaries": ("Studio Meridian", "Luis Ferrer"),
    "budgetglow": ("Studio Meridian", "Luis Ferrer"),
}
"""Who speaks for whom, and the person there."""


FORMATS = {
    "dermdiaries": "Tutorial",
    "thepatchtest": "Comparison",
    "morningmirror": "Routine or day",
    "glasshourjo": "Tutorial",
    "nofilterruth": "Story",
    "oatmilkskin": "Routine or day",
    "softfocusben": "Sketch",
}
"""What those make who are not reviewers."""

BEST_FOR = {
    "skinbylena": "Generating TikTok Shop sales",
    "dermdiaries": "Generating TikTok Shop sales",
    "budgetglow": "Generating TikTok Shop sales",
    "glasshourjo": "Increasing brand awareness",
    "serumsister": "Increasing brand awareness",
    "oatmilkskin": "Producing creator content for paid ads",
}
"""What creators proved to be good for; of the others nobody knows yet."""


def creators() -> Iterable[Mapping[str, object]]:
    for one in CREATORS:
        yield {
            "creator_id": one.id,
            "handle": one.handle,
            "name": one.name,
            "owner": TALENT,
            **dict(zip(("agency", "contact_person"), AGENCIES.get(one.handle, ()), strict=False)),
            "email": f"{one.handle}@example.com",
            "country": "GB" if one.market == "UK" else "US",
            "language": "en",
            "niche": "Skincare",
            "industry": "Beauty",
            "audience_type": "Men over 40" if one.handle == "softfocusben" else "Sensitive skin, 20 to 35",
            "main_format": FORMATS.get(one.handle, "Review"),
            "product_fit": "Sun stick" if one.handle == "spfeveryday" else "Barrier serum; Night balm",
            "objective_fit": BEST_FOR.get(one.handle),
            "followers": one.followers,
            "followers_on": "2026-04-01",
        }


def handles() -> Iterable[Mapping[str, object]]:
    for one in CREATORS:
        yield {
            "handle_id": id_of("H", one.handle),
            "creator": one.id,
            "handle": one.handle,
            "platform": "TikTok",
            "valid_from": "2025-01-01",
        }


AMPLIFIED = {"skinbylena": 1_650, "dermdiaries": 2_900, "glasshourjo": 1_450, "serumsister": 1_420}
LICENSED = {"skinbylena": 700, "thepatchtest": 150, "dermdiaries": 1_000, "glasshourjo": 800}
RATE = Decimal("1.32")


def parts(one: Creator) -> list[tuple[str, str, str, Decimal]]:
    """Category, purpose, currency and amount of everything a creator of the launch cost."""
    ads, rights = Decimal(AMPLIFIED.get(one.handle, 0)), Decimal(LICENSED.get(one.handle, 0))
    sample = Decimal(38 if one.tier == "Nano" else 76 if one.tier == "Micro" else 152)
    commission = (Decimal(one.cost) * Decimal("0.072")).quantize(Decimal(1))
    fee = Decimal(one.cost) - ads - rights - sample - commission
    money = lambda amount: amount if one.currency == "USD" else (amount / RATE).quantize(Decimal(1))  # noqa: E731
    found = [
        ("Creator compensation", "Reach", one.currency, money(fee)),
        ("Affiliate commissions", "Reach", one.currency, money(commission)),
        ("Product samples", "Content production", "USD", sample),
        ("Content usage rights", "Content production", one.currency, money(rights)),
        ("Paid media spend", "Distribution", "USD", ads),
    ]
    return [part for part in found if part[3]]


def fee(one: Creator) -> Decimal:
    """The fee of the launch, in the creator's currency."""
    return parts(one)[0][3]


def costs() -> Iterable[Mapping[str, object]]:
    def entry(
        campaign: str,
        key: str,
        day: date,
        category: str,
        purpose: str,
        amount: Decimal,
        currency: str,
        stage: str,
        **more: object,
    ) -> Mapping[str, object]:
        return {
            "cost_id": id_of("K", campaign, key),
            "campaign": campaign,
            "cost_date": day,
            "category": category,
            "purpose": purpose,
            "amount": amount,
            "currency": currency,
            "stage": stage,
            **more,
        }

    for n, one in enumerate(CREATORS):
        deal = id_of("D", LAUNCH, one.handle)
        mine = {"creator": one.id, "deal": deal}
        for category, purpose, currency, amount in parts(one):
            if category == "Creator compensation":
                half = (amount / 2).quantize(Decimal(1))
                yield entry(
                    C1,
                    f"{one.handle} first half",
                    SIGNED[one.handle] + timedelta(days=14),
                    category,
                    purpose,
                    half,
                    currency,
                    "Paid",
                    what="First half of the fee",
                    **mine,
                )
                yield entry(
                    C1,
                    f"{one.handle} second half",
                    min(SIGNED[one.handle] + timedelta(days=40 + n), LAST_DAY - timedelta(days=1)),
                    category,
                    purpose,
                    amount - half,
                    currency,
                    "Invoiced" if n % 3 else "Paid",
                    what="Second half of the fee",
                    **mine,
                )
                continue
            day = {
                "Product samples": SIGNED[one.handle] + timedelta(days=4),
                "Content usage rights": START + timedelta(days=20 + n),
            }.get(category, START + timedelta(days=34 + n))
            more = (
                {"deliverable": next(post.id for post in LIVE if post.creator is one and post.spark)}
                if category == "Paid media spend"
                else {}
            )
            yield entry(
                C1,
                f"{one.handle} {category}",
                day,
                category,
                purpose,
                amount,
                currency,
                "Paid" if category != "Affiliate commissions" else "Committed",
                **mine,
                **more,
            )
    yield entry(
        C1,
        "editing",
        date(2026, 5, 4),
        "Editing or production support",
        "Content production",
        Decimal(980),
        "USD",
        "Paid",
        what="Cut-downs for the shop page",
    )
    yield entry(
        C1,
        "tools",
        date(2026, 4, 15),
        "Campaign tools",
        "Reach",
        Decimal(572),
        "USD",
        "Paid",
        what="Comment export and link checker",
    )
    for handle, amount in {
        "skinbylena": 2_400,
        "dermdiaries": 4_300,
        "budgetglow": 1_150,
        "nofilterruth": 1_240,
        "glasshourjo": 1_900,
    }.items():
        mine = {"creator": BY_HANDLE[handle].id, "deal": id_of("D", SUMMER, handle)}
        yield entry(
            C2,
            f"{handle} fee",
            date(2025, 6, 10),
            "Creator compensation",
            "Reach",
            Decimal(amount),
            "USD",
            "Paid",
            **mine,
        )
        yield entry(
            C2,
            f"{handle} sample",
            date(2025, 5, 28),
            "Product samples",
            "Content production",
            Decimal(24),
            "USD",
            "Paid",
            **mine,
        )


def budget() -> Iterable[Mapping[str, object]]:
    lines = {
        "Creator compensation": ("Reach", 34_000),
        "Paid media spend": ("Distribution", 11_000),
        "Affiliate commissions": ("Reach", 4_600),
        "Content usage rights": ("Content production", 3_600),
        "Product samples": ("Content production", 1_800),
        "Editing or production support": ("Content production", 1_400),
        "Campaign tools": ("Reach", 900),
        "Packaging and shipping": ("Content production", 900),
        "Internal campaign management": ("Testing", 600),
    }
    for category, (purpose, planned) in lines.items():
        yield {
            "budget_id": id_of("B", LAUNCH, category),
            "campaign": C1,
            "category": category,
            "purpose": purpose,
            "planned": planned,
        }


MISSING = {
    "dermdiaries": ("reporting_kind",),
    "glasshourjo": ("payment_days", "reschedule_notice"),
    "spfeveryday": ("feedback_days", "revision_scope", "outside_control", "missed_date"),
    "tinyshelfie": ("cancel_fee_brand",),
}


TERMS = {
    "form": "A sponsored video published on the creator’s account", "complexity": "Standard", "production_needs": "None", "turnaround_days": 10,
    "commission_basis": "Net orders", "commission_rate": "0.08", "return_days": 30, "payment_schedule": "Deposit, rest after posting",
    "payment_method": "Bank transfer", "payment_days": 14, "invoice_needs": "Invoice", "draft_required": "Yes", "revision_rounds": 2, "feedback_days": 2,
    "silence_means": "Reminder first", "revision_scope": "Changes beyond the brief", "missed_brief": "Redo at no charge", "extra_revision_fee": 80,
    "cancel_fee_brand": "0.25", "cancel_fee_creator": "0", "completed_work": "Paid for stages done", "shipped_products": "Creator keeps them",
    "reschedule_notice": 5, "missed_date": "New date within grace days", "grace_days": 3, "outside_control": "Postpone, then cancel free",
    "resp_disclosure": "Creator", "resp_platform": "Creator", "resp_claims": "Brand", "resp_music": "Creator", "resp_prohibited": "Both",
    "resp_correction": "Creator", "correction_hours": 24, "disclosure_kind": "Label and caption words", "reporting_due_days": 7, "reporting_kind": "Screenshots of insights",
}  # fmt: skip
"""What all agreements say alike."""


def deals() -> Iterable[Mapping[str, object]]:
    for campaign, key, who in ((LAUNCH, C1, [one.handle for one in CREATORS]), (SUMMER, C2, list(VETERANS))):
        for handle in who:
            one, past = BY_HANDLE[handle], campaign == SUMMER
            sent = handle == "spfeveryday"
            amount = Decimal(1_200) if past else fee(one)
            row = TERMS | {
                "deal_id": id_of("D", campaign, handle), "campaign": key, "creator": one.id, "owner": TALENT,
                "status": "Completed" if past else "Negotiating" if sent else "Signed",
                "videos_agreed": 2 if past else 3, "supporting_agreed": 0, "starts": "2025-05-20" if past else SIGNED[handle], "ends": "2025-08-31" if past else "2026-07-31",
                "model": "Flat fee", "model_2": "Commission", "total": amount, "base_fee": amount, "currency": "USD" if past else one.currency,
                "deposit": (amount / 2).quantize(Decimal(1)),
                "signed_on": None if sent else "2025-05-20" if past else SIGNED[handle], "contract": None if sent else f"agreements/{campaign.split()[0].lower()}-{handle}.pdf",
                "gift": "Sun stick" if past else "Barrier serum", "gift_value": 24 if past else 38, "shipped_on": "2025-05-28" if past else SIGNED[handle] + timedelta(days=4), "arrived_on": "2025-06-02" if past else SIGNED[handle] + timedelta(days=8),
            }  # fmt: skip
            yield {name: value for name, value in row.items() if name not in (() if past else MISSING.get(handle, ()))}


def rights() -> Iterable[Mapping[str, object]]:
    no = dict.fromkeys(
        ("use_other_social", "use_landing_pages", "use_digital_ads", "use_retail", "use_sales", "may_combine"), "No"
    )
    for handle, price in LICENSED.items():
        one = BY_HANDLE[handle]
        amount = price if one.currency == "USD" else round(price / float(RATE))
        yield no | {
            "right_id": id_of("R", handle, "usage"),
            "deal": id_of("D", LAUNCH, handle),
            "kind": "Usage",
            "status": "Agreed",
            "starts": START,
            "starts_with": "A date",
            "lasts": 70 if handle == "thepatchtest" else 6,
            "lasts_unit": "Days" if handle == "thepatchtest" else "Months",
            "territories": "US; GB",
            "fee": amount,
            "use_own_tiktok": "Yes",
            "use_website": "Yes",
            "use_product_pages": "Yes",
            "use_email": "Yes",
            "may_edit": "Yes",
            "may_resize": "Yes",
            "may_caption": "Yes",
            "may_crop": "Yes",
        }
    for handle, days, first in (
        ("skinbylena", "60 days", date(2026, 5, 20)),
        ("dermdiaries", "30 days", date(2026, 5, 18)),
        ("glasshourjo", "60 days", date(2026, 5, 22)),
        ("serumsister", "30 days", date(2026, 5, 25)),
    ):
        yield {
            "right_id": id_of("R", handle, "ads"),
            "deal": id_of("D", LAUNCH, handle),
            "kind": "Paid advertising",
            "status": "Agreed",
            "starts": first,
            "starts_with": "A date",
            "lasts": int(days.split()[0]),
            "lasts_unit": "Days",
            "territories": "US; GB",
            "fee": 0,
            "may_edit": "No",
            "may_resize": "Yes",
            "may_caption": "Yes",
            "may_crop": "No",
            "may_combine": "No",
            "ads_allowed": "Yes",
            "ad_accounts": "Creator's post (Spark)",
            "spark_code": f"#spark{handle[:4]}",
            "spark_days": days.split()[0],
            "spark_from": first,
            "name_likeness": "Yes",
        }
    for handle, status, first, days in (
        ("glasshourjo", "Agreed", START, 71),
        ("spfeveryday", "Proposed", date(2026, 6, 1), 60),
    ):
        yield {
            "right_id": id_of("R", handle, "exclusive"),
            "deal": id_of("D", LAUNCH, handle),
            "kind": "Exclusivity",
            "status": status,
            "starts": first,
            "starts_with": "A date",
            "lasts": days,
            "lasts_unit": "Days",
            "territories": "GB",
            "fee": 0,
            "competitors": "Lumira",
            "category": "Skincare",
            "platforms": "TikTok only",
        }


def partnerships() -> Iterable[Mapping[str, object]]:
    """Posts for rivals that somebody saw: two within an exclusivity, one that a proposed one would bar, two of no harm, and
    one shortly before the next campaign."""
    for handle, brand, competitor, day in (
        ("glasshourjo", "Lumira", "Yes", date(2026, 5, 30)),
        ("glasshourjo", "Petal & Pine", "Not sure", date(2026, 6, 9)),
        ("spfeveryday", "Lumira", "Yes", date(2026, 6, 8)),
        ("glasshourjo", "Lumira", "Yes", date(2026, 4, 19)),
        ("skinbylena", "Lumira", "Yes", date(2026, 5, 30)),
        ("nofilterruth", "Lumira", "Yes", date(2026, 6, 10)),
    ):
        yield {
            "partnership_id": id_of("P", handle, brand, day.isoformat()),
            "creator": id_of("CR", handle),
            "brand": brand,
            "product_category": "Skincare",
            "competitor": competitor,
            "promoted_on": day,
            "disclosed": "Yes",
        }


def refused() -> Iterable[Mapping[str, object]]:
    """What the agreements say no to; a deal that says nothing at all would be a finding."""
    for campaign, who in ((LAUNCH, [one.handle for one in CREATORS]), (SUMMER, list(VETERANS))):
        for handle in who:
            for kind in ("Usage", "Exclusivity"):
                agreed = campaign == LAUNCH and handle in (
                    LICENSED if kind == "Usage" else ("glasshourjo", "spfeveryday")
                )
                if not agreed and handle != "oatmilkskin":
                    yield {
                        "right_id": id_of("R", campaign, handle, kind, "no"),
                        "deal": id_of("D", campaign, handle),
                        "kind": kind,
                        "status": "Refused",
                    }


def reviews() -> Iterable[Mapping[str, object]]:
    checks = (
        "product_accuracy", "brand_alignment", "talking_points", "disclosure", "quality", "links_codes", "as_agreed",
    )  # fmt: skip
    for n, post in enumerate(POSTS):
        if (post.creator.handle, post.number, post.campaign) == ("serumsister", 2, LAUNCH):
            continue
        came = post.posted.date() - timedelta(days=8)
        rounds = 2 if n % 5 == 0 else 1
        for number in range(1, rounds + 1):
            last = number == rounds
            yield {
                "review_id": id_of("W", post.id, str(number)),
                "deliverable": post.id,
                "kind": "Draft",
                "round": number,
                "draft_link": f"https://drive.example.com/drafts/{post.creator.handle}-{post.number}-{number}",
                "received_on": came + timedelta(days=2 * number - 2),
                "reviewer": LEAD,
                "decision": "Approved" if last else "Changes needed",
                "given_on": came + timedelta(days=2 * number - 1),
                "feedback": None if last else "Say when you use it: the brief asks for morning and night.",
                **dict.fromkeys(checks, "OK"),
                **({} if last else {"talking_points": "Fix"}),
            }


def deliverables() -> Iterable[Mapping[str, object]]:
    by_place = {(post.campaign, post.creator.handle, post.number): post for post in POSTS}
    for campaign, who, agreed in ((LAUNCH, [one.handle for one in CREATORS], 3), (SUMMER, list(VETERANS), 2)):
        for handle in who:
            for number in range(1, agreed + 1):
                post = by_place.get((campaign, handle, number))
                late = handle in ("budgetglow", "serumsister") and number == 2
                due = (
                    (post.posted.date() - timedelta(days=3 if late else 0))
                    if post
                    else date(2026, 6, 22) + timedelta(days=number + len(handle) % 5)
                )
                row: dict[str, object] = {
                    "deliverable_id": id_of("L", campaign, handle, str(number)), "deal": id_of("D", campaign, handle), "number": number, "kind": "Video",
                    "status": "Live" if post else "Briefed", "format": post.opening[3] if post else "Review", "length_agreed": 30,
                    "draft_due": due - timedelta(days=10), "publish_due": due, "caption_required": "#ad", "tags_required": "@barrierlab" if campaign == LAUNCH else "@sunlab",
                    "disclosure_text": "#ad", "concept": post.opening[4] if post else "Two weeks, no filter", "hook_kind": post.opening[0] if post else "Result first", "story": post.opening[2] if post else None,
                    "cta_kind": "Use a code",
                }  # fmt: skip
                if post:
                    row |= {
                        "url": post.url,
                        "caption": post.caption,
                        "opening_line": post.opening[1],
                        "length_s": post.length,
                        "demo": "Shown working" if number % 2 else "Shown in part",
                        "content_quality": 5 if post.rates["saves"] > 0.018 else 4 if number != 3 else 3,
                    }
                yield row


def approvals() -> Iterable[Mapping[str, object]]:
    steps = (
        ("Goal and budget", "Marketing leadership", "2026-03-10", "Approved"),
        ("Outreach and terms", "Creator Partnerships Manager", "2026-03-20", "Approved"),
        ("Messaging", "Brand or product", "2026-04-02", "Approved"),
        ("Claims and contract", "Legal", "2026-04-03", "Approved"),
        ("Amplification", "Paid Social Specialist", "2026-05-18", "Approved"),
        ("Final report", "Marketing Analyst", "2026-07-20", "Waiting"),
    )
    for stage, role, due, answer in steps:
        yield {
            "approval_id": id_of("A", stage),
            "campaign": C1,
            "stage": stage,
            "what": stage,
            "role": role,
            "owner": LEAD,
            "asked_at": "2026-03-02",
            "due_at": due,
            "answered_at": due if answer == "Approved" else None,
            "answer": answer,
        }
    waiting = next(post for post in LIVE if post.creator.handle == "morningmirror" and post.number == 3)
    yield {
        "approval_id": id_of("A", "mirror"),
        "campaign": C1,
        "stage": "Claims and contract",
        "record": waiting.id,
        "what": "Claim “calms in a week”, morningmirror",
        "role": "Legal",
        "owner": LEAD,
        "asked_at": "2026-06-05",
        "due_at": "2026-06-10",
        "answer": "Waiting",
    }


def payments() -> Iterable[Mapping[str, object]]:
    for n, one in enumerate(CREATORS):
        if one.handle == "spfeveryday":
            continue
        deal, half = id_of("D", LAUNCH, one.handle), (fee(one) / 2).quantize(Decimal(1))
        first = SIGNED[one.handle] + timedelta(days=14)
        yield {
            "payment_id": id_of("Y", one.handle, "first"),
            "deal": deal,
            "kind": "Deposit",
            "milestone": "Signing",
            "amount": half,
            "due_rule": "Days after milestone",
            "milestone_on": SIGNED[one.handle],
            "invoice_no": f"{one.handle[:4].upper()}-1",
            "invoice_date": SIGNED[one.handle],
            "paid_on": first,
            "method": "Bank transfer",
            "hold": "No",
        }
        last = max(post.posted.date() for post in LIVE if post.creator is one)
        yield {
            "payment_id": id_of("Y", one.handle, "second"),
            "deal": deal,
            "kind": "Balance",
            "milestone": "Posted",
            "amount": fee(one) - half,
            "due_rule": "Days after milestone",
            "milestone_on": last,
            "invoice_no": f"{one.handle[:4].upper()}-2" if n % 3 else None,
            "invoice_date": last + timedelta(days=2) if n % 3 else None,
            "paid_on": last + timedelta(days=9) if n % 3 == 0 and last + timedelta(days=9) <= LAST_DAY else None,
            "method": "Bank transfer",
            "hold": "No",
        }


def tracking() -> Iterable[Mapping[str, object]]:
    for one in CREATORS:
        row: dict[str, object] = {
            "tracking_id": id_of("G", LAUNCH, one.handle),
            "campaign": C1,
            "creator": one.id,
            "method": "A promotional code" if one.code else "A TikTok Shop identifier",
            "link_ready": "Ready",
            "utm_ready": "Ready",
            "affiliate_ready": "Not needed",
            "landing_ready": "Not needed",
        }
        if one.code:
            row |= {
                "promo_code": one.code,
                "code_state": "Issued",
                "issued_at": SIGNED[one.handle],
                "code_ready": "Ready" if one.handle != "tinyshelfie" else "In progress",
                "shop_ready": "Not needed",
            }
        else:
            row |= {"shop_id": one.handle, "code_ready": "Not needed", "shop_ready": "Ready"}
        yield row
    for handle in VETERANS:
        one = BY_HANDLE[handle]
        yield {
            "tracking_id": id_of("G", SUMMER, handle),
            "campaign": C2,
            "creator": one.id,
            "method": "A promotional code",
            "promo_code": f"SUN{handle[:4].upper()}",
            "code_state": "Retired",
            "issued_at": "2025-05-20",
            "retired_at": "2025-08-15",
            "retired_why": "Campaign over",
            "link_ready": "Not needed",
            "utm_ready": "Not needed",
            "code_ready": "Ready",
            "affiliate_ready": "Not needed",
            "shop_ready": "Not needed",
            "landing_ready": "Not needed",
        }


def rates() -> Iterable[Mapping[str, object]]:
    for day in business_days(date(2026, 4, 1), LAST_DAY):
        yield {
            "rate_id": id_of("X", day.isoformat()),
            "rate_date": day,
            "from_currency": "GBP",
            "to_currency": "USD",
            "rate": gbp_usd(day),
            "source": "Typed in",
        }


def lists() -> Iterable[Mapping[str, object]]:
    entries = {
        "product": ("Barrier serum", "Sun stick", "Night balm", "Gel cleanser", "Toner drops"),
        "product_category": ("Skincare", "Sun care"),
        "competitor": ("Lumira",),
        "audience_type": ("Sensitive skin, 20 to 35", "Men over 40"),
        "industry": ("Beauty",),
        "niche": ("Skincare",),
        "interest": ("Skincare",),
        "agency": ("Northlight Talent", "Studio Meridian"),
        "concept": (
            "Barrier rescue",
            "Two weeks, no filter",
            "Serum order",
            "Never mix",
            "Almost returned",
            "One pump",
            "Get unready",
        ),
    }
    for name, labels in entries.items():
        for label in labels:
            yield {
                "list_row_id": id_of("LI", name, label),
                "list_name": name,
                "label": label,
                "parent": {"Skincare": "Beauty", "Sun care": "Beauty", "Lumira": "Skincare"}.get(label)
                if name in ("product_category", "competitor")
                else None,
                "active": "Yes",
            }


def scorecards() -> Iterable[Mapping[str, object]]:
    marks = (
        "audience_reached",
        "strong_content",
        "followed_brief",
        "communicated",
        "met_deadlines",
        "took_feedback",
        "useful_results",
        "longer_potential",
    )
    given = {
        "skinbylena": (5, 5, 4, 5, 5, 5, 5, 5),
        "dermdiaries": (4, 5, 5, 4, 5, 4, 5, 5),
        "budgetglow": (4, 3, 4, 4, 2, 4, 3, 3),
        "nofilterruth": (3, 3, 4, 5, 5, 4, 2, 3),
        "glasshourjo": (3, 4, 4, 3, 4, 3, 2, 3),
    }
    for handle, values in given.items():
        yield {
            "scorecard_id": id_of("N", SUMMER, handle),
            "campaign": C2,
            "creator": BY_HANDLE[handle].id,
            "scored_by": LEAD,
            **dict(zip(marks, values, strict=True)),
            "fit_verdict": "Good",
            "creative_verdict": "Good" if values[1] > 3 else "Weak",
            "decided_status": "Rehire" if sum(values) > 33 else "Test again",
            "override_reason": "Viewers kept asking when she would be back" if handle == "dermdiaries" else None,
            "next_step": "Book for the serum launch",
        }


def assets() -> Iterable[Mapping[str, object]]:
    """Videos the brand keeps: one wanted for a use nobody asked about yet, one that waits for its answer."""
    for handle, number, title, wanted in (
        ("skinbylena", 2, "Barrier rescue, 30 s", "Landing pages"),
        ("glasshourjo", 1, "Almost returned, 28 s", None),
    ):
        post = next(one for one in LIVE if (one.creator.handle, one.number) == (handle, number))
        yield {
            "asset_id": id_of("Z", handle, str(number)),
            "deliverable": post.id,
            "title": title,
            "approved": "Approved",
            "file": f"https://drive.example.com/assets/{handle}-{number}.mp4",
            "wanted_for": wanted,
        }
