"""A small campaign worked out by hand, in rows of its tabs.

Glow Spring posts from 1 to 28 March 2027, four weeks from a Monday, in EUR.

    category              purpose        planned   booked  promised   paid   remaining
    Creator compensation  Reach             6000     3200         0   2000        2800   2000 + GBP 1000 at 1.2
    Paid media spend      Distribution      2500      720         0    720        1780   USD 800 at 0.9
    Product samples       Content            500       50         0     50         450   90 less a refund of 40
    Campaign tools        Testing           1000      400         0      0         600
    Content usage rights  Content          blank        0       500      0     unknown   of a deal of 2500
    all                                    10000     4370       500   2770               5130 of 10000 is free

    week to      28 Feb   7 Mar  14 Mar  21 Mar  28 Mar   4 Apr
    fees                   1000    1200    1000                    videos on 3 and 17 March, and on 10 March
    media                           720
    samples          90                     -40
    tools                   100     100     100     100            evenly over the campaign
    rights                          125     125     125     125    28 days from 8 March
    used so far      90    1190    3335    4520    4745    4870
    paid so far      90    2090    2810    2770    2770    2770
    plan              0    2500    5000    7500   10000   10000
"""

from __future__ import annotations

from datetime import date
from typing import Any

TODAY = date(2027, 3, 15)


def day(month: int, number: int) -> date:
    return date(2027, month, number)


def cost(
    number: int, amount: object, category: str | None, purpose: str | None, on: date | None, stage: str, **about: Any
):
    return {
        "cost_id": f"K-{number}",
        "campaign": "C-1",
        "cost_date": on,
        "category": category,
        "purpose": purpose,
        "amount": amount,
        "currency": "EUR",
        "stage": stage,
    } | about


def line(number: int, planned: object, category: str | None, purpose: str | None, **about: Any):
    known = {
        "budget_id": f"B-{number}",
        "campaign": "C-1",
        "category": category,
        "purpose": purpose,
        "planned": planned,
    }
    return known | about


def campaign(**about: Any):
    return {
        "campaign_id": "C-1",
        "name": "Glow Spring",
        "status": "Live",
        "currency": "EUR",
        "budget": 10_000,
        "test_share": 0.1,
        "starts": day(3, 1),
        "ends": day(3, 28),
    } | about


def rows(**about: Any) -> dict[str, list[dict[str, Any]]]:
    """The rows by tab; tabs that are named take the place of those here."""
    return {
        "Campaigns": [campaign()],
        "Creators": [{"creator_id": "CR-A", "handle": "anna.skin"}, {"creator_id": "CR-B", "handle": "ben.cooks"}],
        "Budget": [
            line(1, 6000, "Creator compensation", "Reach"),
            line(2, 2500, "Paid media spend", "Distribution"),
            line(3, 500, "Product samples", "Content production"),
            line(4, 1000, "Campaign tools", "Testing"),
            line(5, None, "Content usage rights", "Content production"),
        ],
        "Costs": [
            cost(1, 2000, "Creator compensation", "Reach", day(3, 5), "Paid", creator="CR-A", deal="D-1"),
            cost(2, 1000, "Creator compensation", "Reach", day(3, 9), "Invoiced", creator="CR-B", deal="D-2", currency="GBP"),
            cost(3, 800, "Paid media spend", "Distribution", day(3, 12), "Paid", currency="USD"),
            cost(4, 90, "Product samples", "Content production", day(2, 24), "Paid"),
            cost(5, -40, "Product samples", "Content production", day(3, 20), "Paid"),
            cost(6, 400, "Campaign tools", "Testing", day(3, 1), "Committed"),
            cost(7, 999, "Campaign tools", "Testing", day(3, 1), "Expected"),
        ],
        "Deals": [
            {"deal_id": "D-1", "campaign": "C-1", "creator": "CR-A", "status": "Signed", "videos_agreed": 2, "total": 2500,
             "currency": "EUR", "signed_on": day(2, 20)},
            {"deal_id": "D-2", "campaign": "C-1", "creator": "CR-B", "status": "Signed", "videos_agreed": 1, "total": 1000,
             "currency": "GBP", "signed_on": day(2, 20)},
        ],
        "Deliverables": [
            {"deliverable_id": "V-1", "deal": "D-1", "kind": "Video", "publish_due": day(3, 3)},
            {"deliverable_id": "V-2", "deal": "D-1", "kind": "Video", "publish_due": day(3, 17)},
            {"deliverable_id": "V-3", "deal": "D-2", "kind": "Video", "publish_due": day(3, 10)},
        ],
        "Rights": [
            {"right_id": "R-1", "deal": "D-1", "kind": "Usage", "status": "Agreed", "starts": day(3, 8), "lasts": 28,
             "lasts_unit": "Days", "fee": 500},
        ],
        "Rates": [
            {"rate_id": f"X-{on}-{coin}", "rate_date": on, "from_currency": coin, "to_currency": "EUR", "rate": rate}
            for on in (day(2, 19), day(3, 8), day(3, 12), day(3, 15))
            for coin, rate in (("GBP", 1.2), ("USD", 0.9))
        ],
    } | about  # fmt: skip
