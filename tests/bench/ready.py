"""CPU seconds of `ready` on many deals, reading included.

Run: python tests/bench/ready.py [DEALS]     (10,000 where nothing is said)

A campaign has 50 creators with a deal each, of the demo's terms: three clauses, two videos, a row of Tracking with a
code, a brief of their own, a cost booked and an approval. Every tenth deal is not signed, every fifth code not tried.
"""

from __future__ import annotations

import sys
import time
from collections import Counter, defaultdict
from datetime import date, timedelta
from typing import Any

from creatorsheet.app.ready import ready
from creatorsheet.book.memory import MemoryBook
from creatorsheet.demo import plan_rows

TODAY = date(2026, 6, 13)
EACH = 50


def tables(deals: int) -> dict[str, list[dict[str, Any]]]:
    """The rows of a workbook with so many deals; the same at every run."""
    sample = plan_rows()
    agreed, made, launch = sample["Deals"][0], sample["Deliverables"][0], sample["Campaigns"][0]
    row = next(one for one in sample["Tracking"] if one.get("promo_code"))
    found: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    for at in range(-(-deals // EACH)):
        days = {"starts": TODAY + timedelta(days=at % 20), "ends": TODAY + timedelta(days=90)}
        campaign = {"campaign_id": f"C-{at}", "name": f"Launch {at}", "status": "Recruiting"}
        found["Campaigns"].append(launch | days | campaign | {"offer_starts": None, "offer_ends": None})
        for number, line in enumerate(sample["Budget"]):
            found["Budget"].append(line | {"budget_id": f"B-{at}-{number}", "campaign": f"C-{at}"})
        for number, step in enumerate(sample["Approvals"][:6]):
            found["Approvals"].append(step | {"approval_id": f"A-{at}-{number}", "campaign": f"C-{at}", "record": None})
    for at in range(deals):
        ids = {"campaign": f"C-{at // EACH}", "creator": f"K-{at}"}
        found["Creators"].append({"creator_id": f"K-{at}", "handle": f"creator{at}"})
        status = "Signed" if at % 10 else "Negotiating"
        found["Deals"].append(agreed | ids | {"deal_id": f"D-{at}", "status": status, "videos_agreed": 2})
        for number in (1, 2):
            video = {"deliverable_id": f"L-{at}-{number}", "deal": f"D-{at}", "number": number, "status": "Agreed"}
            day = {"publish_due": TODAY + timedelta(days=at % 20 + 7 * number), "tracking": f"G-{at}"}
            found["Deliverables"].append(made | video | day | {"url": None})
        for kind, about in (("Usage", {"use_email": "Yes"}), ("Paid advertising", {}), ("Exclusivity", {})):
            right = {"right_id": f"R-{at}{kind[0]}", "deal": f"D-{at}", "kind": kind, "status": "Agreed"}
            found["Rights"].append(right | about)
        code = {"tracking_id": f"G-{at}", "promo_code": f"NAME{at}", "code_ready": "Ready" if at % 5 else "In progress"}
        found["Tracking"].append(row | ids | code)
        found["Briefs"].append({"brief_id": f"F-{at}", **ids, "status": "Confirmed"})
        found["Costs"].append(
            {"cost_id": f"K-{at}", **ids, "deal": f"D-{at}", "amount": 500, "currency": "USD", "stage": "Paid"}
            | {"category": "Creator compensation", "purpose": "Reach", "cost_date": TODAY}
        )
        found["Approvals"].append(
            {"approval_id": f"A-{at}", "campaign": ids["campaign"], "stage": "Messaging", "record": f"L-{at}-1"}
            | {"what": "Script", "answer": "Approved"}
        )
    return found


def main() -> None:
    deals = int(sys.argv[1].replace(",", "")) if len(sys.argv) > 1 else 10_000
    book = MemoryBook(tables(deals))
    began = time.process_time()
    outcome = ready(book, today=TODAY)
    whole = time.process_time() - began
    codes = Counter(one.code for one in outcome.findings)
    print(f"{deals:,} deals: ready {whole:.1f} CPU s, {len(outcome.figures['items']):,} items")
    print(", ".join(f"{code} {n:,}" for code, n in sorted(codes.items())))


if __name__ == "__main__":
    main()
