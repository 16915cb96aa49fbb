"""Laws of CS-K06: a code with its day settles a video, and rows have no order."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from creatorsheet.app.terms import terms
from creatorsheet.book.memory import MemoryBook

TODAY = date(2026, 11, 24)
DAYS = st.none() | st.integers(-9, 9).map(lambda days: TODAY + timedelta(days=days))
CLAUSE = st.fixed_dictionaries(
    {
        "kind": st.just("Paid advertising"),
        "status": st.sampled_from(["Agreed", "Proposed", "Refused"]),
        "ads_allowed": st.sampled_from(["Yes", "No", None]),
        "ad_accounts": st.sampled_from([None, "Creator's post (Spark)", "Brand account"]),
        "deliverable": st.sampled_from([None, "L-1", "L-2"]),
        "starts": DAYS,
        "lasts": st.just(90),
        "spark_code": st.sampled_from([None, "abc", "xyz"]),
        "spark_from": DAYS,
    }
)
ASSET = st.fixed_dictionaries(
    {
        "deliverable": st.sampled_from(["L-1", "L-2"]),
        "amplify": st.sampled_from([None, "Approved", "Running", "Declined"]),
        "use_ends": DAYS,
    }
)


@st.composite
def workbooks(draw):
    """One deal with two videos, clauses on ads, and assets of them."""
    videos = [
        {"deliverable_id": f"L-{at}", "deal": "D-1", "number": at, "posted_at": TODAY - timedelta(days=5)}
        | {"status": draw(st.sampled_from(["Live", "Approved"]))}
        for at in (1, 2)
    ]
    clauses, assets = draw(st.lists(CLAUSE, max_size=3)), draw(st.lists(ASSET, max_size=3))
    return {
        "Campaigns": [
            {"campaign_id": "C-1", "name": "Glow Spring", "status": draw(st.sampled_from(["Live", "Closed"]))}
        ],
        "Creators": [{"creator_id": "K-1", "handle": "anna.skin"}],
        "Deals": [
            {"deal_id": "D-1", "campaign": "C-1", "creator": "K-1"}
            | {"status": draw(st.sampled_from(["Signed", "Disputed", "Negotiating", "Cancelled"]))}
        ],
        "Deliverables": videos,
        "Rights": [one | {"right_id": f"R-{at}", "deal": "D-1"} for at, one in enumerate(clauses)],
        "Assets": [one | {"asset_id": f"Z-{at}"} for at, one in enumerate(assets)],
    }


def told(rows):
    return Counter(one.fact for one in terms(MemoryBook(rows), today=TODAY).findings if one.code == "CS-K06")


@settings(max_examples=80, deadline=None)
@given(workbooks())
def test_codes_that_work_from_today_settle_everything(rows):
    dated = [one | {"spark_code": f"code{at}", "spark_from": TODAY} for at, one in enumerate(rows["Rights"])]
    assert not told(rows | {"Rights": dated})


@settings(max_examples=80, deadline=None)
@given(workbooks())
def test_only_what_stands_and_is_an_ad_is_told(rows):
    found = told(rows)
    codes = {one["spark_code"] for one in rows["Rights"] if one["spark_code"]}
    ads = {one["deliverable"] for one in rows["Assets"] if one["amplify"] in ("Approved", "Running")}
    if rows["Campaigns"][0]["status"] == "Closed" or rows["Deals"][0]["status"] not in ("Signed", "Disputed"):
        assert not found
    assert found.total() <= len(codes) + len(ads)
    assert not found or any(one["status"] == "Agreed" and one["ads_allowed"] == "Yes" for one in rows["Rights"])


@settings(max_examples=60, deadline=None)
@given(workbooks(), st.randoms(use_true_random=False))
def test_rows_have_no_order(rows, chance):
    mixed = {tab: chance.sample(some, len(some)) for tab, some in rows.items()}
    assert told(mixed) == told(rows)
