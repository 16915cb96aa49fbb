"""The score and the fee that the action tells are those that another program calculates in the sheet."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import numpy as np
import pytest

from creatorsheet.app.shortlist import shortlist
from creatorsheet.book.file import FileBook
from creatorsheet.book.recalc import stale_results
from creatorsheet.book.rows import read_rows
from creatorsheet.book.template import content
from creatorsheet.catalogue.creators.shortlist import Candidate

pytestmark = pytest.mark.oracle
MARKS = ("communication", "deadlines", "feedback", "pricing", "revisions", "rights_attitude", "requirements")
SCORES = tuple(f"{one}_score" for one in ("style", "audience", "consistency", "engagement", "safety"))
MANY = 60


def rows() -> dict[str, list[dict[str, object]]]:
    """Random rows: one cell in ten is blank, some have a veto, some of these are lifted."""
    chance = np.random.default_rng(7)
    lists = []
    for at in range(MANY):
        row: dict[str, object] = {"shortlist_id": f"S-{at}", "campaign": f"C-{at % 3}", "creator": f"K-{at}"}
        row |= {key: round(float(chance.uniform(0, 100)), 1) for key in SCORES if chance.random() > 0.05}
        row |= {key: int(chance.integers(1, 6)) for key in MARKS if chance.random() > 0.03}
        if chance.random() > 0.2:
            row["views_p50"] = int(chance.integers(0, 500_000))
        if chance.random() < 0.2:
            row |= {"veto": "Brand safety"} | ({"veto_lifted_by": "TM-1"} if chance.random() < 0.7 else {})
            row |= {"veto_lifted_why": "Seen and fine"} if chance.random() < 0.7 else {}
        lists.append(row)
    campaign = {"status": "Recruiting", "currency": "EUR"}
    return {
        "Campaigns": [
            {"campaign_id": f"C-{at}", "name": f"Spring {at}", "target_cpm": cpm} | campaign
            for at, cpm in enumerate((15, 7.5, None))
        ],
        "Creators": [{"creator_id": f"K-{at}", "handle": f"creator{at}"} for at in range(MANY)],
        "Shortlist": lists,
    }


def test_scores_and_fees_agree_with_the_sheet(tmp_path: Path) -> None:
    path = tmp_path / "spring.xlsx"
    path.write_bytes(content("oracle", rows()))
    made = shortlist(FileBook(path), today=date(2026, 11, 24))
    assert stale_results(path.read_bytes()) == {}
    sheet = {one.id: one for one in read_rows(FileBook(path), Candidate)[0]}
    told = [one for each in made.lists for one in each.ranked]
    assert len(told) == MANY
    whole = 0
    for one in told:
        there = sheet[one.row.id]
        if one.low is None or one.low != one.high:
            assert there.overall is None
        else:
            whole += 1
            assert there.overall == pytest.approx(one.low, abs=1e-6)
        fee = there.fee_at_cpm
        assert (fee is None) == (one.fair is None)
        assert fee is None or abs(fee - one.fair) <= Decimal("0.005")
    assert MANY / 4 < whole < MANY
    assert {there.overall for there in sheet.values() if there.stop} == {0}
