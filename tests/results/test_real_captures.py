"""Captures of real videos, a day apart: whatever fell there is what platforms and people take back."""

from __future__ import annotations

import csv
from datetime import UTC, datetime, timedelta

from creatorsheet.catalogue.results.choices import ResultScope
from creatorsheet.catalogue.results.results import Result
from creatorsheet.results.ages import How, at
from creatorsheet.results.captures import falls, reads

POSTED = datetime(2025, 4, 1, tzinfo=UTC)
COLUMNS = {"views": "play_count", "likes": "likes_count", "comments": "comment_count", "saves": "save_count"}


def test_a_day_between_real_captures(shared_data):
    path = shared_data / "tiktok_videos" / "videos_jp_excel_damaged.csv"
    found, fell = 0, 0
    for number, row in enumerate(csv.DictReader(path.open(encoding="utf-8-sig"))):
        pair = [[], []]
        for name, title in COLUMNS.items():
            now, more = row[title], row[f"{title}_increase"]
            if now and more:
                pair[0].append((name, int(float(now)) - int(float(more))))
                pair[1].append((name, int(float(now))))
        if not pair[0]:
            continue
        captures = [
            Result.of_cells(
                {
                    **dict.fromkeys(Result.sheet.columns),
                    "deliverable": f"L-{number}",
                    "scope": ResultScope.CREATOR_ORGANIC,
                    "captured_at": POSTED + timedelta(days=day),
                    **dict(counters),
                },
                day,
            )
            for day, counters in zip((10, 11), pair, strict=True)
        ]
        found += 1
        for fall in falls(captures):
            fell += 1
            assert fall.usual, (number, fall.drops)
        known = reads(captures, "views", POSTED)
        if len(known) == 2:
            half = at(known, timedelta(days=10.5), off=timedelta(0))
            assert half.how is How.BETWEEN
            assert min(one.value for one in known) <= half.value <= max(one.value for one in known)
    assert found > 10
    assert fell > 0, "comments and saves of real videos do fall"
