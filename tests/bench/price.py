"""CPU seconds of `price` on many deals: of the whole action, and of reading the rows alone.

Run: python tests/bench/price.py [DEALS]     (10,000 where nothing is said)

The workbook of the bench for terms, with a fee for each of the three clauses, a commission in every second deal, a
quarter of the deals still open, and two orders to a deal.
"""

from __future__ import annotations

import random
import sys
import time
from collections import Counter
from datetime import datetime, timedelta
from typing import Any

from terms import TODAY, tables

from creatorsheet.app.price import READ, price
from creatorsheet.book.memory import MemoryBook
from creatorsheet.book.rows import read_book


def rows(deals: int) -> dict[str, list[dict[str, Any]]]:
    """The rows of the workbook; the same at every run."""
    chance = random.Random(7)
    found = tables(deals)
    found["Tracking"], found["Orders"] = [], []
    for at, deal in enumerate(found["Deals"]):
        deal |= {"model": "Flat fee", "total": 1500, "base_fee": 1000, "currency": "EUR"}
        if at % 2:
            deal |= {"model_2": "Commission", "commission_basis": "Net orders", "commission_rate": 0.1}
        if at % 4 == 0:
            deal["status"] = "Negotiating"
        ids = {"campaign": deal["campaign"], "creator": deal["creator"]}
        found["Tracking"].append({"tracking_id": f"G-{at}", **ids, "promo_code": f"CODE{at}"})
        for number in (1, 2):
            moment = datetime(2026, 1, 1) + timedelta(minutes=chance.randrange(200_000))  # noqa: DTZ001
            about = {"order_row_id": f"O-{at}-{number}", "order_id": f"#{at}-{number}", "kind": "Order"}
            worth = {"gross": chance.randrange(2_000, 90_000) / 100, "currency": "EUR", "code_used": f"CODE{at}"}
            found["Orders"].append({**about, "ordered_at": moment, "status": "Paid", **worth})
    for right in found["Rights"]:
        right["fee"] = chance.randrange(0, 1_200)
        right["use_digital_ads"] = chance.choice(["Yes", "No"]) if right["kind"] == "Usage" else None
        right["status"] = chance.choice(["Agreed", "Agreed", "Agreed", "Proposed"])
    return found


def main() -> None:
    deals = int(sys.argv[1].replace(",", "")) if len(sys.argv) > 1 else 10_000
    book = MemoryBook(rows(deals))
    began = time.process_time()
    read_book(book, *READ)
    reading = time.process_time() - began
    began = time.process_time()
    outcome = price(book, today=TODAY)
    whole = time.process_time() - began
    print(f"{deals:,} deals: price {whole:.1f} CPU s, of which reading {reading:.1f} CPU s")
    clauses, crossovers = (len(outcome.figures[key]) for key in ("clauses", "crossovers"))
    print(f"{clauses:,} clauses, {crossovers:,} crossovers, {dict(Counter(one.code for one in outcome.findings))}")


if __name__ == "__main__":
    main()
