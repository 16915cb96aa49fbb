"""Attribution over a workbook: the account, codes in doubt, other orders of evidence, and what rose besides."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta
from typing import Any

import numpy as np
import pytest

from creatorsheet.app.attribute import attribute
from creatorsheet.app.score import score
from creatorsheet.book.memory import MemoryBook
from creatorsheet.kernel.refusal import Refused

TODAY = date(2026, 6, 1)
FIRST = datetime(2026, 3, 5, 18, tzinfo=UTC)
DAY = timedelta(days=1)
HONEY = "https://www.joinhoney.com/shop/glow"


def order(number: int, code: str | None, **more: Any) -> dict[str, Any]:
    known = {"order_row_id": f"O-{number}", "order_id": f"#{number}", "ordered_at": FIRST + (number % 9 + 1) * DAY, "gross": 50}  # fmt: skip
    return {**known, "currency": "EUR", "status": "Paid", "code_used": code, **more}


def book(orders: list[dict[str, Any]], *, campaign: dict[str, Any] | None = None, **more: Any) -> MemoryBook:
    """Anna and Ben with a post each in Spring; Anna's 500 and Ben's 300 are booked."""
    people = ("ANNA", "BEN")
    tables: dict[str, list[dict[str, Any]]] = {
        "Campaigns": [
            {
                "campaign_id": "C-A", "name": "Spring", "status": "Live", "objective": "Generating TikTok Shop sales",
                "primary_metric": "Cost per acquisition", "target": 42, "currency": "EUR", "budget": 9000,
                "starts": date(2026, 3, 1), "ends": date(2026, 4, 1), "attribution_days": 30, **(campaign or {}),
            }
        ],
        "Creators": [{"creator_id": f"CR-{who}", "handle": who.lower()} for who in people],
        "Deals": [{"deal_id": f"D-{who}", "campaign": "C-A", "creator": f"CR-{who}"} for who in people],
        "Deliverables": [
            {"deliverable_id": f"L-{who}", "deal": f"D-{who}", "kind": "Video", "status": "Live", "posted_at": FIRST}
            for who in people
        ],
        "Tracking": [
            {"tracking_id": f"G-{who}", "campaign": "C-A", "creator": f"CR-{who}", "promo_code": f"{who}15", "utm_content": f"{who}_1", "code_state": "Issued"}
            for who in people
        ],
        "Costs": [
            {"cost_id": f"K-{who}", "campaign": "C-A", "creator": f"CR-{who}", "category": "Creator compensation", "amount": amount, "currency": "EUR", "stage": "Paid", "cost_date": date(2026, 3, 1)}
            for who, amount in zip(people, (500, 300), strict=True)
        ],
        "Orders": orders,
    }  # fmt: skip
    return MemoryBook({**tables, **more}, name="spring.xlsx")


def ran(held: MemoryBook, campaign: str = "") -> Any:
    return attribute(held, today=TODAY, campaign=campaign)


def spring(held: MemoryBook) -> dict[str, Any]:
    [one] = ran(held).figures["campaigns"]
    return dict(one)


PLAIN = [order(n, "ANNA15", referrer="tiktok.com") for n in range(12)] + [order(n, "BEN15") for n in range(20, 26)]
LEAK = [order(n, "ANNA15", referrer=HONEY) for n in range(30, 38)]


def test_nothing_is_written_and_the_figures_are_fit_for_json():
    outcome = ran(book([*PLAIN, *LEAK]))
    assert not outcome.plan
    assert json.loads(json.dumps(outcome.figures)) == outcome.figures


def test_the_account_agrees_with_the_scorecards():
    rows = [*PLAIN, *LEAK, order(40, "ANNA15", status="Cancelled"), order(41, None), order(42, "BEN15", kind="Lead", gross=None)]  # fmt: skip
    one = spring(book(rows))
    [scored] = score(book(rows), today=TODAY).figures["campaigns"]
    assert one["orders"] == scored["metrics"]["orders"]["value"] == 26
    assert one["revenue"] == scored["metrics"]["revenue"]["value"] == 1300
    assert one["by_evidence"] == [{"evidence": "Valid code", "orders": 26, "revenue": 1300.0}]
    assert (one["not_counted"], one["other_conversions"]) == ({"Cancelled": 1}, 1)
    assert ran(book(rows)).figures["uncredited"] == {"orders": 1, "not_counted": {}}


def test_a_code_on_coupon_sites_is_told_with_its_ends_and_the_cost_of_an_order():
    outcome = ran(book([*PLAIN, *LEAK]))
    one = outcome.figures["campaigns"][0]
    anna, ben = one["codes"]
    assert [(sign["sign"], sign["orders"], sign["of"]) for sign in anna["signs"]] == [
        ("orders from coupon sites", 8, 20)
    ]
    assert (anna["orders"], anna["orders_without_doubtful"], anna["revenue_low"], anna["revenue_high"]) == (20, 12, 600, 1000)  # fmt: skip
    assert (ben["signs"], ben["orders_without_doubtful"]) == ([], ben["orders"])
    [doubted] = one["creators_in_doubt"]
    assert (doubted["creator"], doubted["cost_per_order"]) == ("anna", 25)
    assert doubted["cost_per_order_without_doubtful"] == pytest.approx(500 / 12)
    assert (
        "  anna: 12 to 20 orders once 8 in doubt are out or in; an order costs EUR 25.00 to EUR 41.67." in outcome.says
    )
    assert [(found.code, found.place.row) for found in outcome.findings] == [("CS-M10", "G-ANNA")]


def test_orders_while_views_stand_still_are_found_from_the_captures_in_results():
    captures = [
        {"result_id": f"X-{who}{age}", "deliverable": f"L-{who}", "campaign": "C-A", "scope": "Creator post, organic", "captured_at": FIRST + age * DAY, "views": views}
        for who in ("ANNA", "BEN")
        for age, views in ((1, 9_000), (3, 15_000), (7, 19_000), (14, 20_000), (29, 20_100))
    ]  # fmt: skip
    late = [order(100 + n, "ANNA15", ordered_at=FIRST + 20 * DAY + n * DAY / 4) for n in range(25)]
    outcome = ran(book([*PLAIN, *late], Results=captures))
    anna, ben = outcome.figures["campaigns"][0]["codes"]
    [sign] = anna["signs"]
    assert (sign["sign"], sign["orders"]) == ("orders while views stand still", 25)
    assert (anna["orders_without_doubtful"], anna["orders"]) == (12, 37)
    assert "25 orders came from 2026-03-19 to 2026-04-03, while views stood still" in outcome.findings[0].fact
    assert ben["signs"] == []


def test_words_of_fraud_are_never_said():
    outcome = ran(book([*PLAIN, *LEAK]))
    text = " ".join([*outcome.says, *map(str, outcome.findings), json.dumps(outcome.figures)]).casefold()
    assert "fraud" not in text
    assert "fake" not in text


@pytest.mark.parametrize("setting", ["honey.example", "joinhoney.com"])
def test_which_sites_are_coupon_sites_is_a_setting(setting):
    held = book([*PLAIN, *LEAK], Settings=[{"setting_key": "Coupon sites", "value": setting}])
    assert bool(spring(held)["codes"][0]["signs"]) is (setting == "joinhoney.com")


def test_orders_that_another_evidence_won_are_not_the_codes():
    """A coupon order that a person credited to Ben is in doubt for nobody's code."""
    rows = [*PLAIN, *LEAK[:7], order(37, "ANNA15", referrer=HONEY, tracking="G-BEN", credited_by="By hand")]
    anna = spring(book(rows))["codes"][0]
    assert anna["signs"][0]["orders"] == 8
    assert (anna["orders"], anna["orders_without_doubtful"]) == (19, 12)


def test_another_order_of_evidence_is_told_where_it_changes_who_is_ahead():
    rows = [*PLAIN, *(order(n, "ANNA15", link_key="BEN_1") for n in range(50, 60))]
    outcome = ran(book(rows))
    one = outcome.figures["campaigns"][0]
    assert one["conflicts"] == 10
    assert len(one["other_orders_of_evidence"]) == 3, "those in which clicks come before codes"
    assert one["other_orders_of_evidence"][0]["creators"] == [
        {"creator": "anna", "orders": [22, 12], "revenue": [1100.0, 600.0], "rank": [1, 2]},
        {"creator": "ben", "orders": [6, 16], "revenue": [300.0, 800.0], "rank": [2, 1]},
    ]
    assert [found.code for found in outcome.findings] == ["CS-M12"]


def test_conflicts_that_change_no_rank_are_said_and_no_finding():
    outcome = ran(book([*PLAIN, order(50, "ANNA15", link_key="BEN_1")]))
    assert "  1 order points to several creators; no other order of evidence changes a rank or the verdict; most moves with TikTok Shop ID first, then last click in the window, then valid code: anna goes from 13 to 12 orders." in outcome.says  # fmt: skip
    assert outcome.findings == ()


def test_a_campaign_that_only_another_order_of_evidence_gives_orders_to_is_told():
    rows = [{"campaign_id": f"C-{key}", "name": name, "status": "Live", "currency": "EUR"} for key, name in (("A", "Spring"), ("B", "Club"))]  # fmt: skip
    tracking = [{"tracking_id": "G-1", "campaign": "C-A", "creator": "CR-ANNA", "promo_code": "ANNA15", "code_state": "Issued"}, {"tracking_id": "G-2", "campaign": "C-B", "creator": "CR-BEN", "utm_content": "CLUB"}]  # fmt: skip
    held = book([order(n, "ANNA15", link_key="CLUB") for n in range(4)], Campaigns=rows, Tracking=tracking)
    says = ran(held).says
    at = says.index("Club: no order is credited yet.")
    assert says[at + 1].startswith("  Orders credited elsewhere point here as well;")
    assert says[at + 1].endswith("ben goes from 0 to 4 orders.")


@pytest.mark.parametrize("day", [date.min, date.max])
def test_days_at_the_ends_of_the_calendar_stop_nothing(day):
    """A slip in a year, or 9999 for no end."""
    moment = datetime(day.year, day.month, day.day, tzinfo=UTC)
    posts = [{"deliverable_id": "L-ANNA", "deal": "D-ANNA", "kind": "Video", "status": "Live", "posted_at": moment}]
    captures = [{"result_id": f"X-{n}", "deliverable": "L-ANNA", "scope": "Creator post, organic", "views": 10 * n, "captured_at": FIRST + n * DAY} for n in range(1, 5)]  # fmt: skip
    captures.append({**captures[0], "result_id": "X-9", "captured_at": moment})
    tracking = [{"tracking_id": "G-1", "campaign": "C-A", "creator": "CR-ANNA", "promo_code": "ANNA15", "retired_at": day}]  # fmt: skip
    held = book(
        [order(1, "ANNA15"), order(2, "ANNA15", ordered_at=moment), order(3, None)],
        campaign={"starts": date.min, "ends": date.max},
        Deliverables=posts,
        Results=captures,
        Tracking=tracking,
    )
    assert ran(held).says


def test_without_costs_an_order_costs_nothing_that_could_be_told():
    says = ran(book([*PLAIN, *LEAK], Costs=[])).says
    assert any(line.endswith("in doubt are out or in; no costs are booked.") for line in says)


def test_an_order_of_evidence_that_changes_the_verdict_is_told():
    """Orders that a link gives to a campaign of its own: without them the target of Spring is missed."""
    other = {"campaign_id": "C-B", "name": "Club", "status": "Live", "currency": "EUR", "starts": date(2026, 3, 1), "ends": date(2026, 4, 1)}  # fmt: skip
    held = book(
        [*PLAIN, *(order(n, "ANNA15", link_key="CLUB") for n in range(50, 60))],
        Campaigns=[
            {"campaign_id": "C-A", "name": "Spring", "status": "Live", "primary_metric": "Orders", "target": 25, "currency": "EUR", "starts": date(2026, 3, 1), "ends": date(2026, 4, 1)},
            other,
        ],
        Tracking=[
            {"tracking_id": "G-ANNA", "campaign": "C-A", "creator": "CR-ANNA", "promo_code": "ANNA15"},
            {"tracking_id": "G-BEN", "campaign": "C-A", "creator": "CR-BEN", "promo_code": "BEN15"},
            {"tracking_id": "G-CLUB", "campaign": "C-B", "creator": "CR-ANNA", "utm_content": "CLUB"},
        ],
    )  # fmt: skip
    outcome = ran(held, "Spring")
    [one] = outcome.figures["campaigns"]
    assert [tuple(change["target_met"]) for change in one["other_orders_of_evidence"]] == [(True, False)] * 3
    assert "the campaign misses its target" in outcome.findings[0].fact
    assert outcome.only == "C-A"


def test_retired_codes_that_still_sell_are_told_to_be_switched_off():
    tracking = [{"tracking_id": "G-ANNA", "campaign": "C-A", "creator": "CR-ANNA", "promo_code": "ANNA15", "code_state": "Leaked", "retired_at": date(2026, 3, 10), "retired_why": "Leaked"}]  # fmt: skip
    outcome = ran(book(PLAIN, Tracking=tracking))
    assert [found.code for found in outcome.findings] == ["CS-M11"]
    assert outcome.figures["campaigns"][0]["codes"][0]["after_retirement"] == 4


# What rose besides


def results(key: str, values: list[int], first: date = date(2026, 1, 22), campaign: str = "C-A", **more: Any) -> list[dict[str, Any]]:  # fmt: skip
    return [
        {"result_id": f"X-{key}{campaign}{n}", "campaign": campaign, "scope": "Campaign-wide", "captured_at": datetime(first.year, first.month, first.day, 23, 59, tzinfo=UTC) + n * DAY, key: value, **more}
        for n, value in enumerate(values)
    ]  # fmt: skip


def searches(ratio: float = 1.0, days: int = 75) -> list[int]:
    """A count for each day; the first post is on the 43rd."""
    draw = np.random.default_rng(2)
    return [int(draw.poisson(200 * (ratio if n >= 42 else 1.0))) for n in range(days)]


def lifts(held: MemoryBook) -> dict[str, dict[str, Any]]:
    return {one["series"]: one for one in spring(held)["lift"]}


def test_searches_that_rose_are_an_association_with_a_range():
    found = lifts(book(PLAIN, Results=results("branded_search", searches(1.4))))["Branded searches"]
    assert found["identifiable"]
    assert 1 < found["low"] < 1.4 < found["high"] < 1.8
    # Two days after the end of the attribution window are left out.
    assert (found["before"], found["after"], found["read_as"]) == (42, 31, "counts of a period")
    assert found["says"].startswith("Branded searches: the first post goes along with +")
    assert found["says"].endswith("An association, no proof.")


def test_running_totals_say_the_same_as_the_counts_behind_them():
    counted = lifts(book(PLAIN, Results=results("branded_search", searches(1.4)[1:], date(2026, 1, 23))))
    totals = [int(one) for one in np.cumsum(searches(1.4))]
    read = lifts(book(PLAIN, Results=results("branded_search", totals)))["Branded searches"]
    assert read["read_as"] == "running totals"
    assert read["ratio"] == counted["Branded searches"]["ratio"]


def test_without_a_rise_none_is_claimed():
    found = lifts(book(PLAIN, Results=results("direct_visits", searches())))["Direct visits"]
    assert found["low"] < 1 < found["high"]
    assert "no change that chance could not have made" in found["says"]


def test_a_calm_channel_beside_it_takes_out_what_both_did():
    mail = results("sessions", searches(1.4), scope="Comparison: other channel", comparison_name="Email")
    found = lifts(book(PLAIN, Results=[*results("direct_visits", searches(1.4)), *mail]))["Direct visits"]
    assert found["control"] == "Email"
    assert found["low"] < 1 < found["high"]
    search = results("sessions", searches(), scope="Comparison: other channel", comparison_name="Organic Search")
    found = lifts(book(PLAIN, Results=[*results("direct_visits", searches(1.4)), *search]))["Direct visits"]
    assert found["control"] is None, "creators move searches too"


def test_posts_of_another_campaign_in_the_same_days_leave_nothing_to_tell():
    held = book(
        PLAIN,
        Campaigns=[
            {"campaign_id": "C-A", "name": "Spring", "status": "Live", "currency": "EUR", "attribution_days": 30},
            {"campaign_id": "C-B", "name": "Club", "status": "Live", "currency": "EUR", "attribution_days": 30},
        ],
        Deliverables=[
            {"deliverable_id": "L-ANNA", "deal": "D-ANNA", "kind": "Video", "status": "Live", "posted_at": FIRST},
            {"deliverable_id": "L-C", "campaign": "C-B", "creator": "CR-BEN", "kind": "Video", "status": "Live", "posted_at": FIRST + 9 * DAY},
        ],
        Results=results("branded_search", searches(1.4)),
    )  # fmt: skip
    [one, _] = ran(held).figures["campaigns"]
    [found] = one["lift"]
    assert not found["identifiable"]
    assert found["reason"] == "posts of Club fall into the same days"


def test_days_of_an_earlier_campaign_are_no_usual_days():
    early = datetime(2026, 1, 20, 12, tzinfo=UTC)
    held = book(
        PLAIN,
        Campaigns=[
            {"campaign_id": "C-A", "name": "Spring", "status": "Live", "currency": "EUR", "attribution_days": 30},
            {"campaign_id": "C-B", "name": "Club", "status": "Live", "currency": "EUR", "attribution_days": 10},
        ],
        Deliverables=[
            {"deliverable_id": "L-ANNA", "deal": "D-ANNA", "kind": "Video", "status": "Live", "posted_at": FIRST},
            {"deliverable_id": "L-C", "campaign": "C-B", "creator": "CR-BEN", "kind": "Video", "status": "Live", "posted_at": early},
        ],
        Results=results("branded_search", searches()),
    )  # fmt: skip
    [one, _] = ran(held).figures["campaigns"]
    assert one["lift"][0]["before"] == 42 - 9, "22 to 30 January are the other campaign's"


def test_orders_that_nobody_gets_are_counted_by_day_from_the_orders_themselves():
    draw = np.random.default_rng(7)
    days = [datetime(2026, 1, 20, 12, tzinfo=UTC) + n * DAY for n in range(70)]
    loose = [
        order(1000 + 100 * n + k, None, ordered_at=day)
        for n, day in enumerate(days)
        for k in range(int(draw.poisson(16 if day >= FIRST else 8)))
    ]
    found = lifts(book([*PLAIN, *loose]))["Uncredited orders"]
    assert found["identifiable"]
    assert found["low"] > 1.2
    assert found["read_as"] == "the Orders tab"
    assert (found["before"], found["after"]) == (44 - 1, 26 - 1), "cut days at both ends are left out"


def test_too_little_is_a_sentence_and_no_finding():
    outcome = ran(book(PLAIN, Results=results("branded_search", searches(days=50))))
    assert "  Branded searches: not identifiable, 8 days since the first post, 14 needed." in outcome.says
    assert outcome.findings == ()


# What is asked for


def test_an_empty_workbook_has_nothing_to_credit():
    assert ran(MemoryBook({})).says == ("No campaign is past Draft, so there is nothing to credit.",)
    assert ran(book([])).says == ("No order is credited yet.",)


def test_drafts_are_left_out_unless_they_are_named():
    held = book(PLAIN, campaign={"status": "Draft"})
    assert ran(held).figures["campaigns"] == []
    assert [one["name"] for one in ran(held, "spring").figures["campaigns"]] == ["Spring"]


def test_an_unknown_campaign_is_refused():
    with pytest.raises(Refused):
        ran(book(PLAIN), "Sprong")
