"""CPU seconds of `payments` on many deals: of the whole action, and of reading the rows alone.

Run: python tests/bench/payments.py [DEALS]     (10,000 where nothing is said)

Each deal has the demo's terms, two videos with a review, two payments that stand, and a code; every second one earns
commission by tiers. There are two orders to a deal.
"""

from __future__ import annotations

import random
import sys
import time
from datetime import date, datetime, timedelta
from typing import Any

from creatorsheet.app.payments import READ, payments
from creatorsheet.book.memory import MemoryBook
from creatorsheet.book.rows import read_book
from creatorsheet.demo import plan_rows

TODAY = date(2026, 6, 13)


def tables(deals: int) -> dict[str, list[dict[str, Any]]]:
    """The rows of a workbook with so many deals; the same at every run."""
    chance = random.Random(7)
    sample = plan_rows()
    agreed, made, person = sample["Deals"][0], sample["Deliverables"][0], sample["Creators"][0]
    people = max(1, deals // 3)
    found: dict[str, list[dict[str, Any]]] = {
        "Campaigns": [sample["Campaigns"][0] | {"campaign_id": "C-0", "currency": "EUR"}],
        "Creators": [person | {"creator_id": f"K-{at}", "handle": f"creator{at}"} for at in range(people)],
    }
    for tab in ("Deals", "Deliverables", "Reviews", "Payments", "Rights", "Tracking", "Orders"):
        found[tab] = []
    fixed = {"model": "Flat fee", "total": 1200, "currency": "EUR", "payment_schedule": "Deposit, rest after posting"}
    tiers = {"model_2": "Commission", "commission_basis": "Net orders", "commission_rate": 0.05}
    tiers |= {"tier2_from": 10_000, "tier2_rate": 0.08, "tier3_from": 25_000, "tier3_rate": 0.1}
    for at in range(deals):
        day = TODAY + timedelta(days=chance.randrange(-200, 100))
        posted = datetime(day.year, day.month, day.day, 12) if day < TODAY else None  # noqa: DTZ001
        ids, deal = {"campaign": "C-0", "creator": f"K-{chance.randrange(people)}"}, {"deal": f"D-{at}"}
        found["Deals"].append(
            agreed
            | {"deal_id": f"D-{at}", **ids, "status": "Signed", "signed_on": day - timedelta(days=30)}
            | {"starts": day - timedelta(days=30), "ends": day + timedelta(days=60), "videos_agreed": 2, "deposit": 600}
            | fixed
            | (tiers if at % 2 else {})
        )
        for number in (1, 2):
            about = {"deliverable_id": f"L-{at}-{number}", **deal, "number": number, "publish_due": day}
            state = {"status": "Live", "posted_at": posted} if posted else {"status": "Agreed"}
            found["Deliverables"].append(made | about | state)
            review = {"review_id": f"V-{at}-{number}", "deliverable": about["deliverable_id"], "kind": "Draft"}
            given = {"decision": "Approved", "received_on": day, "given_on": day} if posted else {}
            found["Reviews"].append(review | given)
        for kind, milestone in (("Deposit", "Signing"), ("Balance", "Posted")):
            about = {"payment_id": f"Y-{at}-{kind}", **deal, "kind": kind, "milestone": milestone, "amount": 600}
            paid = {"milestone_on": day, "invoice_no": f"{at}-{kind}"} if kind == "Deposit" else {}
            found["Payments"].append(about | paid | {"due_rule": "Days after milestone"})
        found["Rights"].append({"right_id": f"R-{at}", **deal, "kind": "Usage", "status": "Agreed", "fee": 0})
        found["Tracking"].append({"tracking_id": f"G-{at}", **ids, "promo_code": f"CODE{at}", "deliverable": ""})
        for number in (1, 2):
            moment = datetime(2026, 1, 1) + timedelta(minutes=chance.randrange(200_000))  # noqa: DTZ001
            about = {"order_row_id": f"O-{at}-{number}", "order_id": f"#{at}-{number}", "kind": "Order"}
            worth = {"gross": chance.randrange(2_000, 90_000) / 100, "currency": "EUR", "code_used": f"CODE{at}"}
            found["Orders"].append({**about, "ordered_at": moment, "status": "Paid", **worth})
    return found


def main() -> None:
    deals = int(sys.argv[1].replace(",", "")) if len(sys.argv) > 1 else 10_000
    book = MemoryBook(tables(deals))
    began = time.process_time()
    read_book(book, *READ, today=TODAY)
    reading = time.process_time() - began
    began = time.process_time()
    outcome = payments(book, today=TODAY)
    whole = time.process_time() - began
    rows = len(outcome.plan.additions)
    print(f"{deals:,} deals: payments {whole:.1f} CPU s, of which reading {reading:.1f} CPU s")
    print(f"{len(outcome.figures['payments']):,} payments, {rows:,} of them new, {len(outcome.findings):,} findings")


if __name__ == "__main__":
    main()
