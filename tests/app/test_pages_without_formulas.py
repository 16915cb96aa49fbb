"""Names, products, openings and comments that begin like a formula stay text on the pages of what was learnt."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import pytest
from tests.learning.history import TODAY, history

from creatorsheet.app import benchmarks, compare, debrief, patterns
from creatorsheet.book.memory import MemoryBook

FIRST = "=+-@"
FORMULA = re.compile(rb"<f[ >/]")
OUTSIDE = {
    "Creators": ("handle", "niche"),
    "Campaigns": ("name", "product"),
    "Deliverables": ("concept", "opening_line"),
    "Scorecards": ("override_reason", "next_step"),
    "Comments": ("text", "theme_1"),
    "Tests": ("title", "hypothesis"),
    "Team": ("name",),
}
"""Cells that anybody may fill."""


@pytest.fixture(scope="module")
def book():
    rows = history(seed=3, campaigns=6).rows
    campaign = rows["Campaigns"][-1]["campaign_id"]
    videos = [one for one in rows["Deliverables"] if one["campaign"] == campaign]
    rows["Comments"] = [
        {"comment_id": f"M-{at}", "deliverable": one["deliverable_id"], "text": "love it", "theme_1": "price", "sentiment": "Positive", "reviewed_by": "Ana"}
        for at, one in enumerate(videos)
    ]  # fmt: skip
    rows["Scorecards"] = [
        {"campaign": campaign, "creator": one, "decided_status": "Pause", "override_reason": "late", "next_step": "ask"}
        for one in sorted({one["creator"] for one in videos})
    ]
    rows["Team"] = [{"member_id": "P-1", "name": "Ana", "role": "Campaign manager", "active": True}]
    rows["Tests"] = [
        {
            "test_id": f"T-{at}",
            "title": "longer",
            "hypothesis": "sells",
            "kind": "Change",
            "status": "Planned",
            "campaign": campaign,
        }
        for at in range(4)
    ]
    for tab, keys in OUTSIDE.items():
        for at, row in enumerate(rows.get(tab, ())):
            row |= {key: f"{FIRST[at % 4]}1+1, {row[key]}" for key in keys}
    return MemoryBook(rows)


def pages(book, folder):
    compared = compare.compare(book, today=TODAY).comparisons
    yield compare.page(folder, next(one for one in compared if one.found.creators), out=folder / "comparison.xlsx")
    yield patterns.page(folder, patterns.patterns(book, today=TODAY).study, out=folder / "patterns.xlsx")
    yield benchmarks.page(folder, benchmarks.benchmarks(book, today=TODAY), out=folder / "benchmarks.xlsx")
    yield debrief.page(
        folder, debrief.debrief(book, today=TODAY, campaign="C-5").debriefs[0], out=folder / "debrief.xlsx"
    )


def test_words_from_outside_stay_text(book, tmp_path: Path):
    written = [file for some in pages(book, tmp_path) for file in some]
    assert [one.stem for one in written] == ["comparison", "patterns", "benchmarks", "debrief"]
    for file in written:
        with zipfile.ZipFile(file) as parts:
            sheets = {name: parts.read(name) for name in parts.namelist() if name.startswith("xl/worksheets/")}
            words = parts.read("xl/sharedStrings.xml")
        assert [name for name, content in sheets.items() if FORMULA.search(content)] == [], file.stem
        assert b"=1+1" in words, file.stem
