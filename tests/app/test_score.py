"""Scoring a small campaign from end to end, in memory."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest

from creatorsheet.app.score import score
from creatorsheet.book.memory import MemoryBook
from creatorsheet.book.rows import read_rows
from creatorsheet.catalogue.results.orders import Order
from creatorsheet.catalogue.results.results import Result
from creatorsheet.catalogue.results.scorecards import Scorecard

TODAY = date(2026, 6, 1)


def order(number: int, code: str, **more: Any) -> dict[str, Any]:
    known = {
        "order_row_id": f"O-{number}",
        "order_id": f"#{number}",
        "ordered_at": datetime(2026, 3, 10, tzinfo=UTC),
        "gross": 50,
    }
    return {**known, "currency": "EUR", "status": "Paid", "code_used": code, **more}


def spring(**more: list[dict[str, Any]]) -> MemoryBook:
    """Two creators with three posts each: Anna's code brought 20 orders, Ben's 2."""
    people = ("ANNA", "BEN")
    posts = [(who, n) for who in people for n in (1, 2, 3)]
    tables: dict[str, list[dict[str, Any]]] = {
        "Campaigns": [
            {
                "campaign_id": "C-A", "name": "Spring", "status": "Live", "objective": "Generating TikTok Shop sales",
                "primary_metric": "Cost per acquisition", "target": 42, "currency": "EUR", "budget": 9000,
                "starts": date(2026, 3, 1), "ends": date(2026, 4, 1),
            }
        ],
        "Creators": [{"creator_id": f"CR-{who}", "handle": who.lower()} for who in people],
        "Deals": [{"deal_id": f"D-{who}", "campaign": "C-A", "creator": f"CR-{who}"} for who in people],
        "Deliverables": [
            {
                "deliverable_id": f"L-{who}{n}", "deal": f"D-{who}", "kind": "Video", "status": "Live",
                "posted_at": datetime(2026, 3, 5, tzinfo=UTC), "publish_due": date(2026, 3, 6),
            }
            for who, n in posts
        ],
        "Tracking": [
            {"tracking_id": f"G-{who}", "campaign": "C-A", "creator": f"CR-{who}", "promo_code": f"{who}15"}
            for who in people
        ],
        "Results": [
            {
                "result_id": f"X-{who}{n}-{age}", "deliverable": f"L-{who}{n}", "campaign": "C-A",
                "scope": "Creator post, organic", "captured_at": datetime(2026, 3, 5 + age, tzinfo=UTC), "views": 1000 * age * n,
                "likes": 10 * n, "comments": 1, "shares": 2, "clicks": 30,
            }
            for who, n in posts
            for age in (1, 7, 20)
        ],
        "Orders": [order(n, "ANNA15" if n < 20 else "ben15") for n in range(22)],
        "Costs": [
            {
                "cost_id": "K-1", "campaign": "C-A", "creator": "CR-ANNA", "cost_date": date(2026, 3, 14),
                "category": "Creator compensation", "amount": 400, "currency": "GBP", "stage": "Paid",
            },
            {
                "cost_id": "K-2", "campaign": "C-A", "creator": "CR-BEN", "cost_date": date(2026, 3, 14),
                "category": "Creator compensation", "amount": 300, "currency": "EUR", "stage": "Paid",
            },
        ],
        "Rates": [
            {"rate_id": "1", "rate_date": date(2026, 3, 13), "from_currency": "EUR", "to_currency": "GBP", "rate": 0.8}
        ],
    }  # fmt: skip
    return MemoryBook({**tables, **more})


def test_scorecards_say_what_each_creator_cost_and_what_to_do_next() -> None:
    book = spring()
    book.apply(score(book, today=TODAY).plan)
    cards = {row.creator: row for row in read_rows(book, Scorecard)[0]}
    anna, ben = cards["CR-ANNA"], cards["CR-BEN"]
    assert (anna.orders, anna.revenue, anna.primary_result) == (20, Decimal(1000), 25.0)
    assert (anna.proposed_status, anna.reason) == ("Rehire", "99% likely below target; all posts on time")
    assert (ben.proposed_status, ben.reason) == ("Test again", "2 orders; 5 are needed to rank")


def test_a_post_that_does_not_disclose_pauses_its_creator_until_it_is_put_right() -> None:
    wrong = {"review_id": "W-1", "deliverable": "L-ANNA1", "kind": "Live", "received_on": date(2026, 3, 6)}
    right = {"review_id": "W-2", "deliverable": "L-ANNA1", "kind": "Live", "received_on": date(2026, 3, 9)}
    for checks, status in (
        ([wrong | {"disclosure": "Fix"}], "Pause"),
        ([wrong | {"disclosure": "Fix"}, right | {"disclosure": "OK"}], "Rehire"),
    ):
        (campaign,) = score(spring(Reviews=checks), today=TODAY).figures["campaigns"]
        assert {one["handle"]: one["proposed"] for one in campaign["creators"]}["anna"] == status
    (campaign,) = score(spring(Reviews=[wrong | {"label_seen": "No label"}]), today=TODAY).figures["campaigns"]
    reasons = {one["handle"]: one["reason"] for one in campaign["creators"]}
    assert reasons["anna"] == "the disclosure of video L-ANNA1 is not put right"


def test_scoring_again_changes_nothing() -> None:
    book = spring()
    book.apply(score(book, today=TODAY).plan)
    assert not score(book, today=TODAY).plan


def test_ratios_of_a_campaign_are_ratios_of_totals() -> None:
    [campaign] = score(spring(), today=TODAY).figures["campaigns"]
    assert campaign["costs"]["total"] == 800
    assert campaign["metrics"]["cpv"]["value"] == pytest.approx(800 / 240_000)
    assert campaign["metrics"]["engagement_rate"]["used"] == 6
    assert campaign["costs"]["complete"] == "1 of 9 categories"


def test_a_missing_rate_is_a_finding_and_never_one() -> None:
    outcome = score(spring(Rates=[]), today=TODAY)
    assert [found.code for found in outcome.findings] == ["CS-R04"]
    [campaign] = outcome.figures["campaigns"]
    assert (campaign["costs"]["total"], campaign["costs"]["left_out"]) == (300, 1)


def test_captures_get_their_window_and_the_newest_is_marked() -> None:
    book = spring()
    book.apply(score(book, today=TODAY).plan)
    rows = [row for row in read_rows(book, Result)[0] if row.deliverable == "L-ANNA1"]
    assert [(row.moment, row.latest) for row in rows] == [
        ("First 24 hours", False),
        ("First 7 days", False),
        ("In between", True),
    ]


def test_typed_figures_stay_where_no_order_stands_behind_them() -> None:
    typed = {
        "result_id": "X-1", "deliverable": "L-ANNA1", "campaign": "C-A", "scope": "Creator post, organic",
        "captured_at": datetime(2026, 4, 1, tzinfo=UTC), "views": 5000, "orders": 7, "revenue": 350,
    }  # fmt: skip
    book = spring(Results=[typed], Orders=[])
    outcome = score(book, today=TODAY)
    assert not any(change.column == "orders" for change in outcome.plan.changes if change.table == "Results")
    book.apply(outcome.plan)
    cards = {row.creator: row for row in read_rows(book, Scorecard)[0]}
    assert (cards["CR-ANNA"].orders, cards["CR-BEN"].orders) == (7, None)


@pytest.mark.parametrize("status", ["Cancelled", "Refunded", "Sample", "Ineligible", "Pending"])
def test_orders_that_count_for_nothing_are_credited_and_not_counted(status: str) -> None:
    book = spring(Orders=[order(1, "ANNA15"), order(2, "ANNA15", status=status)])
    book.apply(score(book, today=TODAY).plan)
    assert [row.tracking for row in read_rows(book, Order)[0]] == ["G-ANNA", "G-ANNA"]
    cards = {row.creator: row for row in read_rows(book, Scorecard)[0]}
    assert (cards["CR-ANNA"].orders, cards["CR-ANNA"].revenue) == (1, Decimal(50))


def test_a_draft_campaign_has_no_scorecards() -> None:
    draft = [{"campaign_id": "C-A", "name": "Spring", "status": "Draft", "currency": "EUR"}]
    outcome = score(spring(Campaigns=draft), today=TODAY)
    assert not [one for one in outcome.plan.additions if one.table == "Scorecards"]
