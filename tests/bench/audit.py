"""How long the audit of live posts takes, with reading and without.

Run: python tests/bench/audit.py [DEALS]     (10,000 where nothing is said)

Each deal has two live videos with the demo's captions, two markets, a code and a link; every second video was checked
by a person before, and every tenth caption was changed since. A creator has three deals on average.
"""

from __future__ import annotations

import random
import sys
import time
from collections import Counter
from datetime import UTC, date, datetime, timedelta
from typing import Any

from creatorsheet.app.audit import READ, audit
from creatorsheet.book.memory import MemoryBook
from creatorsheet.book.rows import read_book
from creatorsheet.demo import plan_rows

TODAY = date(2026, 6, 13)
LOOKED = {"label_seen": "Paid partnership", "disclosed_onscreen": "Yes", "disclosed_spoken": "Yes", "live_music": "OK"}


def tables(deals: int) -> dict[str, list[dict[str, Any]]]:
    """The rows of a workbook with so many deals; the same at every run."""
    chance = random.Random(7)
    sample = plan_rows()
    agreed, made, brief = sample["Deals"][0], sample["Deliverables"][0], sample["Briefs"][0]
    captions = [row["caption"] for row in sample["Deliverables"] if row.get("caption")]
    people = max(1, deals // 3)
    found: dict[str, list[dict[str, Any]]] = {
        "Campaigns": [{"campaign_id": "C-1", "name": "Lumen", "audience_countries": "US; GB"}],
        "Creators": [{"creator_id": f"K-{at}", "handle": f"creator{at}", "country": "US"} for at in range(people)],
        "Briefs": [brief | {"campaign": "C-1"}],
        "Tracking": [
            {"tracking_id": f"G-{at}", "campaign": "C-1", "creator": f"K-{at}", "promo_code": f"LUM{at}"}
            for at in range(people)
        ],
    }
    for tab in ("Deals", "Deliverables", "Reviews", "Videos", "Comments"):
        found[tab] = []
    for at in range(2 * deals):
        if at % 2 == 0:
            creator = f"K-{chance.randrange(people)}"
            found["Deals"].append(
                agreed | {"deal_id": f"D-{at}", "campaign": "C-1", "creator": creator, "status": "Signed"}
            )
        day = TODAY - timedelta(days=chance.randrange(1, 200))
        video = (int(datetime(day.year, day.month, day.day, 9, tzinfo=UTC).timestamp()) << 32) + at
        caption = chance.choice(captions) + f" my {at}. time #glow{at}"
        ids = {"deliverable_id": f"L-{at}", "deal": f"D-{at - at % 2}", "number": 1 + at % 2, "tracking": None}
        url = f"https://www.tiktok.com/@creator/video/{video}"
        changed = caption + " again" if at % 10 == 0 else caption
        found["Deliverables"].append(
            made
            | ids
            | {"publish_due": day, "url": url, "caption": changed, "status": "Live", "posted_at": None}
            | {"length_s": 30 + at % 6}
        )
        if at % 2 == 0:
            check = {"review_id": f"W-{at}", "deliverable": f"L-{at}", "kind": "Live", "received_on": day}
            found["Reviews"].append(check | LOOKED | {"caption_seen": caption, "links_codes": "OK"})
        found["Videos"].append({"video_row_id": f"V-{at}", "creator": f"K-{at % people}", "caption": caption})
        found["Comments"].append({"comment_id": f"{at}", "deliverable": f"L-{at}", "answer_needed": "Open"})
    return found


def main() -> None:
    deals = int(sys.argv[1].replace(",", "")) if len(sys.argv) > 1 else 10_000
    book = MemoryBook(tables(deals))
    began = time.process_time()
    done = audit(book, today=TODAY)
    whole = time.process_time() - began
    began = time.process_time()
    read_book(book, *READ, today=TODAY)
    reading = time.process_time() - began
    codes = Counter(one.code for one in done.findings)
    posts = len(done.figures["posts"])
    print(f"{deals:,} deals, {posts:,} posts: audit {whole:.1f} CPU s, of which reading {reading:.1f} CPU s")
    print(done.says)
    print(", ".join(f"{code} {n:,}" for code, n in sorted(codes.items())))


if __name__ == "__main__":
    main()
