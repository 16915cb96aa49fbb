"""`score` on 20,000 result rows beside an openpyxl and pandas script that computes the same figures by creator.

python tests/bench/score.py        prints CPU seconds and peak memory of both, and the ratios

Both read the same workbook; neither writes it. Each runs in a process of its own.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import tempfile
from datetime import date, datetime, timedelta
from pathlib import Path

ROWS, POSTS, CREATORS = 20_000, 2_000, 200


def make(path: Path) -> None:
    """A workbook of one campaign: 200 creators, 2,000 posts, ten captures each."""
    from creatorsheet.book.template import content

    first = datetime(2026, 5, 1, 12)  # noqa: DTZ001  cells hold no zone
    tabs = {
        "Campaigns": [{"campaign_id": "C-A", "name": "Spring", "status": "Live", "objective": "Increasing brand awareness", "primary_metric": "Views", "currency": "EUR", "target": 1e7, "budget": 90_000}],
        "Creators": [{"creator_id": f"CR-{n}", "handle": f"creator{n}"} for n in range(CREATORS)],
        "Deals": [{"deal_id": f"D-{n}", "campaign": "C-A", "creator": f"CR-{n}", "status": "Signed"} for n in range(CREATORS)],
        "Costs": [{"cost_id": f"K-{n}", "campaign": "C-A", "creator": f"CR-{n}", "cost_date": date(2026, 5, 1), "category": "Creator compensation", "amount": 100 + n, "currency": "EUR", "stage": "Paid"} for n in range(CREATORS)],
        "Deliverables": [{"deliverable_id": f"L-{n}", "deal": f"D-{n % CREATORS}", "number": n // CREATORS + 1, "kind": "Video", "status": "Live", "posted_at": first} for n in range(POSTS)],
        "Results": [{"result_id": f"R-{n}", "deliverable": f"L-{n % POSTS}", "campaign": "C-A", "scope": "Creator post, organic", "captured_at": first + timedelta(days=1 + n // POSTS), "views": 1000 + n, "likes": 50 + n % 7, "comments": n % 9, "shares": n % 5, "saves": n % 4, "clicks": n % 20} for n in range(ROWS)],
    }  # fmt: skip
    path.write_bytes(content("bench", tabs))


def ours(path: Path) -> None:
    """The use case as the command runs it, without writing."""
    from creatorsheet.app.score import score
    from creatorsheet.book.file import FileBook

    score(FileBook(path), today=date(2026, 6, 1))


def script(path: Path) -> None:
    """What a marketer's own script would do."""
    import openpyxl
    import pandas as pd

    book = openpyxl.load_workbook(path, data_only=True)

    def frame(tab: str) -> pd.DataFrame:
        rows = list(book[tab].iter_rows(min_row=2, values_only=True))
        return pd.DataFrame(rows[1:], columns=rows[0])

    results, costs, posts, deals = (frame(tab) for tab in ("Results", "Costs", "Deliverables", "Deals"))
    newest = results.sort_values("Captured at (UTC)").groupby("Deliverable ID").last().reset_index()
    by = newest.merge(posts[["Deliverable ID", "Deal ID"]]).merge(deals[["Deal ID", "Creator ID"]])
    sums = by.groupby("Creator ID")[["Views", "Likes", "Comments", "Shares", "Saves", "Link clicks"]].sum()
    sums["cost"] = costs.groupby("Creator ID")["Amount"].sum()
    sums["cpv"], sums["cpc"] = sums["cost"] / sums["Views"], sums["cost"] / sums["Link clicks"]


def measured(name: str, path: Path) -> tuple[float, float]:
    """CPU seconds and peak megabytes of one of them in a fresh process."""
    line = [sys.executable, __file__, name, str(path)]
    told = json.loads(subprocess.run(line, capture_output=True, text=True, check=True).stdout)
    return told["cpu"], told["mb"]


if __name__ == "__main__":
    if len(sys.argv) == 3:
        {"make": make, "ours": ours, "script": script}[sys.argv[1]](Path(sys.argv[2]))
        used = resource.getrusage(resource.RUSAGE_SELF)
        print(json.dumps({"cpu": used.ru_utime + used.ru_stime, "mb": used.ru_maxrss / 1024}))
    else:
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "bench.xlsx"
            measured("make", file)  # in a process of its own: a child begins with its parent's peak
            (cpu, mb), (their_cpu, their_mb) = measured("ours", file), measured("script", file)
        print(f"score: {cpu:.2f} CPU s, {mb:.0f} MB; openpyxl and pandas: {their_cpu:.2f} CPU s, {their_mb:.0f} MB")
        print(f"ratio: CPU {cpu / their_cpu:.2f}, memory {mb / their_mb:.2f}")
