"""CPU seconds of `terms` on many deals: of the whole action, and of its rules on rights and exclusivity alone.

Run: python tests/bench/terms.py [DEALS]     (10,000 where nothing is said)

Each deal has the demo's terms, three clauses (usage, paid advertising with a Spark code, exclusivity), a video and an
asset in use. A creator has three deals on average, for two brands, and two posts that somebody saw.
"""

from __future__ import annotations

import random
import sys
import time
from collections import Counter
from datetime import date, datetime, timedelta
from typing import Any

from creatorsheet.app.agreed import agreements
from creatorsheet.app.terms import OF_AGREEMENTS, OF_OTHERS, terms
from creatorsheet.book.memory import MemoryBook
from creatorsheet.book.rows import read_book
from creatorsheet.catalogue.agreements.deals import Deal
from creatorsheet.catalogue.agreements.rights import Right
from creatorsheet.catalogue.settings import read_settings
from creatorsheet.catalogue.setup.settings import Setting
from creatorsheet.contracts.engagements import World
from creatorsheet.contracts.exclusivity import exclusivity
from creatorsheet.contracts.lineage import Lineage
from creatorsheet.contracts.rights_clock import rights_clock
from creatorsheet.contracts.territories import Territories
from creatorsheet.demo import plan_rows

TODAY = date(2026, 6, 13)
BRANDS = ("Lumen", "Dewly")


def tables(deals: int) -> dict[str, list[dict[str, Any]]]:
    """The rows of a workbook with so many deals; the same at every run."""
    chance = random.Random(7)
    sample = plan_rows()
    agreed, made = sample["Deals"][0] | {"videos_agreed": 1}, sample["Deliverables"][0]
    people = max(1, deals // 3)
    found: dict[str, list[dict[str, Any]]] = {
        "Lists": [
            {"list_row_id": f"LI-{at}", "list_name": "product", "label": f"{brand} serum", "parent": brand}
            for at, brand in enumerate(BRANDS)
        ],
        "Campaigns": [
            {"campaign_id": f"C-{at}", "name": brand, "product": f"{brand} serum", "product_category": "Skincare"}
            | {"audience_countries": "US; GB", "status": "Live"}
            for at, brand in enumerate(BRANDS)
        ],
        "Creators": [{"creator_id": f"K-{at}", "handle": f"creator{at}"} for at in range(people)],
    }
    for tab in ("Deals", "Deliverables", "Rights", "Assets", "Videos"):
        found[tab] = []
    for at in range(deals):
        day = TODAY + timedelta(days=chance.randrange(-200, 100))
        brand = chance.randrange(2)
        ids = {"deal": f"D-{at}", "status": "Agreed"}
        lasts = {"starts": day, "starts_with": "A date", "lasts_unit": "Days", "territories": "US; GB"}
        creator = f"K-{chance.randrange(people)}"
        found["Deals"].append(
            agreed | {"deal_id": f"D-{at}", "campaign": f"C-{brand}", "creator": creator, "status": "Signed"}
        )
        found["Deliverables"].append(
            made | {"deliverable_id": f"L-{at}", "deal": f"D-{at}", "status": "Agreed", "publish_due": day}
        )
        found["Assets"].append(
            {"asset_id": f"Z-{at}", "deliverable": f"L-{at}", "title": f"Asset {at}", "used_on": "Email"}
        )
        ads = {"ads_allowed": "Yes", "spark_code": f"#{at}", "spark_days": "30", "spark_from": day}
        exclusive = {"competitors": BRANDS[1 - brand], "category": "Skincare", "platforms": "TikTok only"}
        for kind, about in (
            ("Usage", {"use_email": "Yes", "lasts": 180}),
            ("Paid advertising", {**ads, "lasts": 60}),
            ("Exclusivity", {**exclusive, "lasts": 30}),
        ):
            found["Rights"].append({"right_id": f"R-{at}{kind[0]}", **ids, **lasts, "kind": kind, **about})
    for at in range(2 * people):
        posted = datetime(2026, 6, 1) - timedelta(days=chance.randrange(200))  # noqa: DTZ001
        about = {"sponsored": "Yes", "brand": "Lumira", "product_category": "Skincare", "posted_at": posted}
        found["Videos"].append({"video_row_id": f"V-{at}", "creator": f"K-{at % people}", **about})
    return found


def main() -> None:
    deals = int(sys.argv[1].replace(",", "")) if len(sys.argv) > 1 else 10_000
    book = MemoryBook(tables(deals))
    began = time.process_time()
    found = terms(book, today=TODAY).findings
    whole = time.process_time() - began
    read, _ = read_book(book, *OF_AGREEMENTS, *OF_OTHERS, Deal, Right)
    settings = read_settings(read_book(book, Setting)[0]["Settings"])
    agreed = agreements(read, settings, read["Campaigns"].by_id())
    world = World(read, settings, Territories(read["Lists"]), Lineage(read["Lists"]))
    began = time.process_time()
    exclusivity(world, agreed)
    rights_clock(agreed, world.territories, TODAY)
    rules = time.process_time() - began
    codes = Counter(one.code for one in found if one.code[:4] in ("CS-K", "CS-X"))
    print(f"{deals:,} deals: terms {whole:.1f} CPU s, of which rights and exclusivity {rules:.1f} CPU s")
    print(", ".join(f"{code} {n:,}" for code, n in sorted(codes.items())))


if __name__ == "__main__":
    main()
