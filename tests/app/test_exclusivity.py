"""Exclusivity in the check of terms: which work crosses a clause, on which days, and what is nobody's conflict."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from creatorsheet.app.terms import terms
from creatorsheet.book.memory import MemoryBook

TODAY = date(2026, 6, 13)
MAY = date(2026, 5, 1)
BRANDS = {"C-1": "Lumen", "C-2": "Dewly", "C-3": "Lumen"}


def clause(right_id="R-1", deal="D-1", **about):
    days = {"starts": MAY, "starts_with": "A date", "lasts": 30, "lasts_unit": "Days"}
    scope = {"competitors": "Dewly", "territories": "US", "platforms": "TikTok only"}
    return {"right_id": right_id, "deal": deal, "kind": "Exclusivity", "status": "Agreed", **days, **scope, **about}


def deal(at, **about):
    return {"deal_id": f"D-{at}", "campaign": f"C-{at}", "creator": "K-1", "status": "Signed", **about}


def post(at, day, **about):
    return {"deliverable_id": f"L-{at}-{day}", "deal": f"D-{at}", "kind": "Video", "publish_due": day, **about}


def book(rights, posts=(), deals=None, brands=BRANDS, **tables):
    products = [{"list_name": "product", "label": f"{one} {at}", "parent": one} for at, one in brands.items() if one]
    for at, row in enumerate(products):
        row["list_row_id"] = f"LI-{at}"
    campaigns = [
        {"campaign_id": at, "name": f"Campaign {at}", "product": f"{one} {at}", "product_category": "Serums"}
        | {"audience_countries": "US; DE", "starts": MAY, "ends": date(2026, 5, 20)}
        for at, one in brands.items()
    ]
    rows = {
        "Lists": [
            *products,
            {"list_row_id": "LI-S", "list_name": "product_category", "label": "Serums", "parent": "Care"},
        ],
        "Campaigns": campaigns,
        "Creators": [{"creator_id": "K-1", "handle": "anna.skin"}, {"creator_id": "K-2", "handle": "ben"}],
        "Deals": [deal(1), deal(2)] if deals is None else deals,
        "Deliverables": list(posts),
        "Rights": list(rights),
    }
    return MemoryBook({**rows, **tables})


def found(*args, campaign="", today=TODAY, **about):
    told = terms(book(*args, **about), today=today, campaign=campaign).findings
    return [one for one in told if one.code.startswith("CS-X")]


def codes(*args, **about):
    return [one.code for one in found(*args, **about)]


day = st.integers(-10, 45).map(lambda n: MAY + timedelta(days=n))


@settings(max_examples=60, deadline=None)
@given(st.sets(day, max_size=5), day, st.integers(1, 40), st.integers(1, 40))
def test_the_days_of_a_crossing_are_counted_once_each(posting, ad, runs, lasts):
    rights = [clause(lasts=lasts)]
    ads = {"deal": "D-2", "kind": "Paid advertising", "status": "Agreed", "ads_allowed": "Yes", "territories": "US"}
    ads |= {"right_id": "R-2", "starts": ad, "starts_with": "A date", "lasts": runs, "lasts_unit": "Days"}
    bound = {MAY + timedelta(days=at) for at in range(lasts)}
    at_work = posting | {ad + timedelta(days=at) for at in range(runs)}
    told = found([*rights, ads], [post(2, one) for one in posting])
    shared = sorted(bound & at_work)
    assert [one.code for one in told] == ["CS-X01"] * bool(shared)
    if shared:
        number = "1 day," if len(shared) == 1 else f"{len(shared)} days from"
        assert f"on {number} {shared[0]}" in told[0].fact
        assert str(shared[-1]) in told[0].fact


@settings(max_examples=40, deadline=None)
@given(st.sets(day, min_size=1, max_size=3), st.sets(day, min_size=1, max_size=3), st.booleans())
def test_a_pair_is_told_once_whichever_side_stands_first(mine, theirs, turned):
    rights = [clause(), clause("R-2", "D-2", competitors="Lumen", lasts=20)]
    posts = [*(post(1, one) for one in mine), *(post(2, one) for one in theirs)]
    told = found(rights, posts)
    again = found(rights[::-1], posts[::-1], [deal(2), deal(1)])
    assert len(told) == len(again) <= 1
    crossed = any(MAY <= one < MAY + timedelta(30) for one in theirs) or any(
        MAY <= one < MAY + timedelta(20) for one in mine
    )
    assert bool(told) == crossed


@pytest.mark.parametrize(
    "about",
    [
        {"status": "Refused"},
        {"status": "Ended early"},
        {"competitors": "Somebody else"},
        {"territories": "GB; FR"},
        {"starts": date(2026, 5, 11)},
        {"lasts": 9},
        {"competitors": None, "category": "Shoes"},
    ],
)
def test_a_clause_that_does_not_reach_the_work(about):
    assert codes([clause(**about)], [post(2, date(2026, 5, 10))]) == []


@pytest.mark.parametrize(
    "about",
    [
        {},
        {"territories": "Worldwide"},
        {"territories": None},
        {"territories": "EU"},
        {"competitors": "dewly"},
        {"competitors": "Dewly C-2; Lumira"},
        {"competitors": None, "category": "serums"},
        {"competitors": None, "category": "Care"},
        {"starts": date(2026, 5, 10), "lasts": 1},
        {"starts": date(2026, 5, 10), "lasts": None, "lasts_unit": "Forever"},
        {"starts": None, "starts_with": "Signing"},
        {"starts": None, "starts_with": "Posting"},
    ],
)
def test_a_clause_that_reaches_it(about):
    deals = [deal(1, signed_on=MAY), deal(2)]
    assert codes([clause(**about)], [post(1, MAY), post(2, date(2026, 5, 10))], deals) == ["CS-X01"]


def test_work_for_the_same_brand_or_of_somebody_else_or_called_off_crosses_nothing():
    rights = [clause(competitors="Dewly; Lumen", category="Care")]
    posts = [post(2, date(2026, 5, 10)), post(3, date(2026, 5, 10))]
    assert codes(rights, posts, [deal(1), deal(3)]) == []
    assert codes(rights, posts, [deal(1), deal(2, creator="K-2")]) == []
    assert codes(rights, posts, [deal(1), deal(2, status="Cancelled")]) == []
    assert codes(rights, [post(2, date(2026, 5, 10), status="Cancelled")]) == []
    assert codes(rights, [post(2, date(2026, 5, 10), kind="Raw footage")]) == []


def test_products_that_nobody_stands_above_are_all_your_own():
    own = {"C-1": "", "C-2": ""}
    assert codes([clause(category="Care")], [post(2, date(2026, 5, 10))], brands=own) == []


def test_only_the_campaign_asked_for_from_either_side():
    rights, posts = [clause()], [post(2, date(2026, 5, 10))]
    assert codes(rights, posts, campaign="C-1") == codes(rights, posts, campaign="C-2") == ["CS-X01"]
    assert codes(rights, posts, campaign="C-3") == []


def test_an_observed_post_is_dated_by_the_own_zone():
    seen = {"video_row_id": "V-1", "creator": "K-1", "sponsored": "Yes", "brand": "Dewly"}
    late = [seen | {"posted_at": datetime(2026, 5, 30, 23, 30)}]  # noqa: DTZ001
    berlin = [{"setting_key": "Own time zone", "value": "Europe/Berlin"}]
    assert codes([clause()], Videos=late) == ["CS-X03"]
    assert codes([clause()], Videos=late, Settings=berlin) == []


def test_a_post_for_the_brand_itself_or_one_of_its_products_or_nobody():
    seen = {"video_row_id": "V-1", "creator": "K-1", "sponsored": "Yes", "product_category": "Serums"}
    for brand in ("Lumen", "lumen c-3", None):
        video = [seen | {"brand": brand, "posted_at": datetime(2026, 5, 10)}]  # noqa: DTZ001
        assert codes([clause(category="Care")], Videos=video) == []


def test_a_proposal_is_one_by_whatever_tabs_it_stands_in():
    both = {"campaign": "C-2", "creator": "K-1"}
    tabs = {
        "Shortlist": [{"shortlist_id": "S-1", "decision": "Approve", **both}],
        "Outreach": [{"message_id": "M-1", "stage": "Sent", **both}],
    }
    (told,) = found([clause()], deals=[deal(1)], **tabs)
    assert (told.code, told.place.sheet) == ("CS-X02", "Shortlist")
    assert "on 20 days from 2026-05-01 to 2026-05-20" in told.fact
    assert codes([clause()], [post(2, date(2026, 5, 10))], **tabs) == ["CS-X01"]
    vetoed = {"Shortlist": [tabs["Shortlist"][0] | {"veto": "Competitor conflict"}]}
    assert codes([clause()], deals=[deal(1)], **vetoed) == []


def test_a_campaign_that_is_over_proposes_nothing():
    over = [{"campaign_id": "C-1", "name": "One", "product": "Lumen C-1"}]
    over.append(
        {"campaign_id": "C-2", "name": "Two", "product": "Dewly C-2", "status": "Closed", "starts": MAY, "ends": MAY}
    )
    wanted = [{"shortlist_id": "S-1", "decision": "Approve", "campaign": "C-2", "creator": "K-1"}]
    assert codes([clause()], deals=[deal(1)], Campaigns=over, Shortlist=wanted) == []
    assert codes([clause()], deals=[deal(1), deal(2, status="Draft")], Campaigns=over) == []


def test_five_of_many_are_named_by_their_days():
    seen = [
        {"partnership_id": f"P-{at}", "creator": "K-1", "brand": "Dewly", "promoted_on": MAY + timedelta(days=9 - at)}
        for at in range(8)
    ]
    (told,) = found([clause(status="Proposed")], deals=[deal(1)], Partnerships=seen)
    assert "would bar a post on 2026-05-03 for Dewly, " in told.fact
    assert told.fact.endswith("a post on 2026-05-07 for Dewly and 3 more.")


def test_the_last_hours_of_the_calendar_have_a_day():
    seen = {"video_row_id": "V-1", "creator": "K-1", "sponsored": "Yes", "brand": "Dewly"}
    last = [seen | {"posted_at": datetime(9999, 12, 31, 23, 30)}]  # noqa: DTZ001
    berlin = [{"setting_key": "Own time zone", "value": "Europe/Berlin"}]
    assert codes([clause(lasts=None, lasts_unit="Forever")], Videos=last, Settings=berlin) == ["CS-X03"]


def test_a_proposed_clause_tells_all_it_would_bar():
    deals = [deal(1, status="Sent"), deal(2), deal(3)]
    (told,) = found([clause()], [post(2, MAY), post(2, date(2026, 5, 9)), post(3, MAY)], deals)
    assert told.code == "CS-X06"
    assert "would bar deal D-2 for Dewly (2 days from 2026-05-01 to 2026-05-09)." in told.fact
