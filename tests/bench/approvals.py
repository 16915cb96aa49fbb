"""CPU seconds of `approvals` on many deals, reading included.

Run: python tests/bench/approvals.py [DEALS]     (10,000 where nothing is said)

Each deal has the demo's terms and two videos; each video has a draft: answered, waiting, or with a further round. Every
creator has a row in Tracking, every fifth a brief of their own, every hundredth deal a step of its own in Approvals.
"""

from __future__ import annotations

import random
import sys
import time
from collections import Counter
from datetime import date, timedelta
from typing import Any

from creatorsheet.app.approvals import approvals
from creatorsheet.book.memory import MemoryBook
from creatorsheet.contracts.rounds import CHECKS
from creatorsheet.demo import plan_rows

TODAY = date(2026, 6, 13)
CAMPAIGNS = 20


def tables(deals: int) -> dict[str, list[dict[str, Any]]]:
    """The rows of a workbook with so many deals; the same at every run."""
    chance = random.Random(7)
    sample = plan_rows()
    agreed, made, brief = sample["Deals"][0], sample["Deliverables"][0], sample["Briefs"][0]
    made = {key: value for key, value in made.items() if key not in ("url", "video_id", "posted_at", "caption")}
    found: dict[str, list[dict[str, Any]]] = {
        "Campaigns": [sample["Campaigns"][0] | {"campaign_id": f"C-{at}", "name": f"C{at}"} for at in range(CAMPAIGNS)],
        "Creators": [{"creator_id": f"K-{at}", "handle": f"creator{at}"} for at in range(deals)],
        "Tracking": [],
        "Team": sample["Team"],
    }
    for tab in ("Deals", "Deliverables", "Reviews", "Briefs", "Approvals"):
        found[tab] = []
    for at in range(deals):
        campaign, creator = f"C-{at % CAMPAIGNS}", f"K-{at}"
        deal = agreed | {"deal_id": f"D-{at}", "campaign": campaign, "creator": creator, "status": "Signed"}
        found["Deals"].append(deal)
        code = {"tracking_id": f"G-{at}", "campaign": campaign, "creator": creator, "promo_code": f"CODE{at}"}
        found["Tracking"].append(code)
        if at % 5 == 0:
            found["Briefs"].append(brief | {"brief_id": f"F-{at}", "campaign": campaign, "creator": creator})
        if at % 100 == 0:
            step = {"approval_id": f"A-{at}", "campaign": campaign, "record": f"D-{at}", "asked_at": TODAY}
            found["Approvals"].append({**step, "stage": "Claims and contract", "what": "The agreement"})
        for number in (1, 2):
            due = TODAY + timedelta(days=chance.randrange(-20, 40))
            video = made | {"deliverable_id": f"L-{at}-{number}", "deal": f"D-{at}", "number": number}
            found["Deliverables"].append(
                video | {"status": "Agreed", "draft_due": due, "publish_due": due + timedelta(days=10)}
            )
            draft = {"review_id": f"W-{at}-{number}", "deliverable": f"L-{at}-{number}", "kind": "Draft"}
            came = {"received_on": TODAY - timedelta(days=chance.randrange(10)), "draft_link": "https://example.com/d"}
            answer = {"decision": chance.choice(("Approved", "Changes needed", "Rejected")), "given_on": TODAY}
            answered = chance.random() < 0.6
            checks = dict.fromkeys(CHECKS, "OK") if answered else {}
            found["Reviews"].append(draft | came | (answer if answered else {}) | checks)
    return found


def main() -> None:
    deals = int(sys.argv[1].replace(",", "")) if len(sys.argv) > 1 else 10_000
    rows = tables(deals)
    book = MemoryBook(rows)
    began = time.process_time()
    outcome = approvals(book, today=TODAY)
    whole = time.process_time() - began
    counts = Counter(one.code for one in outcome.findings)
    print(
        f"{deals:,} deals, {len(rows['Deliverables']):,} deliverables, {len(rows['Reviews']):,} reviews: {whole:.1f} CPU s"
    )
    print(", ".join(f"{code} {n:,}" for code, n in sorted(counts.items())))
    print(*outcome.says, sep="\n")
    began = time.process_time()
    book.apply(outcome.plan)
    again = approvals(book, today=TODAY)
    print(
        f"again {time.process_time() - began:.1f} CPU s with writing; then left to do: {again.plan.counts() or 'nothing'}"
    )


if __name__ == "__main__":
    main()
